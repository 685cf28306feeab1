"""An import made the fast way, here and in a process of its own, is what the plain way makes of the same rows."""

import hashlib
import json
from dataclasses import replace

import pytest

from workbench.desk import Desk, indexing, taking_in
from workbench.desk.checks import index_text
from workbench.desk.indexing import FarBulk, FastBulk
from workbench.domain.check_rows import CheckBatch
from workbench.domain.errors import Cancelled, CannotRead
from workbench.store.text_bulk import TextBulk

WORDS = (
    "L’Élysée a payé 3.500,7 km et 1 200 € pour l’eau des États-Unis d'Amérique",
    "The U.S. and the United Nations don't agree on twenty-one things, says #BrisacPort",
    "Im Mai 2000 hat das Ministerium 12 Schiffe verkauft",
    "東京都 पानी की कमी نقص المياه 🙂",
    "a\0b \x1f c\u2028d e\u00adf",
    'He said "no" \\ twice',
)


def batch_of(count, *, facts):
    texts = [f"{WORDS[number % len(WORDS)]} {number} times" for number in range(count)]
    texts[3] = "a claim\nof two lines 1\n200"
    ids = [f"id{number}" for number in range(count)]
    ids[5] = "an id\nof two lines"
    known = [{"language": ("fr", "en", "de")[n % 3], "notes": "topic: port", "title": f"Ship {n}\nof two"} for n in range(count)]
    given = [json.dumps(one) if number % 4 else None for number, one in enumerate(known)]
    return CheckBatch(ids, texts, given if facts else None)


def made_by(bulk, batches):
    try:
        for batch in batches:
            bulk.add(batch)
        bulk.end(77)
        made = bulk.postings()
        return replace(made, blocks=tuple(made.blocks))
    finally:
        bulk.close()


@pytest.mark.parametrize("facts", [False, True])
@pytest.mark.parametrize("make", [FastBulk, FarBulk])
def test_the_postings_are_those_of_the_plain_way(make, facts, monkeypatch):
    monkeypatch.setattr(indexing, "_ROWS", 50)
    monkeypatch.setattr(indexing, "_CHARACTERS", 900)
    batches = [batch_of(180, facts=facts), batch_of(7, facts=not facts), batch_of(60, facts=facts)]
    assert made_by(make(), batches) == made_by(TextBulk(index_text), batches)


def test_a_reader_that_ends_early_is_told_and_does_not_hang(monkeypatch):
    monkeypatch.setattr(indexing, "_WAITING", 1)
    far = FarBulk()
    far._process.kill()
    with pytest.raises(CannotRead, match="ended before its time"):
        made_by(far, [batch_of(2_000, facts=False)] * 20)
    far.close()


@pytest.fixture
def long_file(tmp_path, monkeypatch):
    """A file that is read for the index by another process while it is being read."""
    monkeypatch.setattr(taking_in, "LONG_FILE", 1_000)
    monkeypatch.setattr(indexing, "_OWN_PROCESS", 1)
    path = tmp_path / "long.tsv"
    lines = (f"m{number}\t{WORDS[number % 3]} {number} times\n" for number in range(9_000))
    path.write_text("id\ttext\n" + "".join(lines), encoding="utf-8")
    return path


def test_a_long_file_is_one_event_whose_hash_is_over_its_rows(desk, long_file):
    imported = desk.import_checks(long_file)
    assert (imported.rows, imported.new) == (9_000, True)
    assert [event.table for event in desk.history()] == ["import_file", "snapshot"]
    expected = hashlib.sha256()
    for number in range(9_000):
        row = [f"m{number}", f"{WORDS[number % 3]} {number} times", None]
        expected.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    assert desk.check_details(desk.store.index.by_id("m77")).imported.rows_hash == expected.hexdigest()
    assert desk.verify().findings == ()
    desk.undo()
    assert desk.store.index.count() == 0
    desk.redo()
    assert (desk.store.index.count(), desk.verify().findings) == (9_000, ())


def test_a_long_file_that_is_stopped_or_bad_leaves_nothing(desk, long_file):
    with pytest.raises(Cancelled):
        desk.import_checks(long_file, cancelled=lambda: True)
    told = []
    with pytest.raises(Cancelled):
        desk.import_checks(long_file, progress=lambda *now: told.append(now), cancelled=lambda: bool(told))
    csv = long_file.with_suffix(".csv")
    csv.write_text("id,text\n" + "1,The quay is new.\n" * 200 + '2,"never closed\n3,More words.\n', encoding="utf-8")
    with pytest.raises(CannotRead, match="never closed"):
        desk.import_checks(csv)
    assert (desk.stats()["earlier_check"], desk.history(), desk.verify().findings) == (0, [], ())
    assert desk.import_checks(long_file).rows == 9_000


@pytest.mark.parametrize("at_once", [True, False])
def test_a_reader_that_dies_takes_the_rows_with_it(desk, long_file, monkeypatch, at_once):
    started = []
    begin = FarBulk.__init__

    def remembered(far):
        begin(far)
        started.append(far)
        if at_once:
            far._process.kill()

    monkeypatch.setattr(FarBulk, "__init__", remembered)
    with pytest.raises(CannotRead, match="ended before its time"):
        desk.import_checks(long_file, progress=lambda *_: started[0]._process.kill())
    assert (desk.stats()["earlier_check"], desk.history(), desk.verify().findings) == (0, [], ())


def test_the_checks_of_a_large_casebook_are_read_for_the_index_as_well(desk, long_file, tmp_path):
    with_many = Desk.open_casebook(tmp_path / "other.casebook", "Ana")
    with_many.import_checks(long_file)
    with_many.close()
    assert desk.import_checks(tmp_path / "other.casebook").rows == 9_000
    assert desk.verify().findings == ()
