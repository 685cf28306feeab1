"""Recovering: with the journal nothing is lost, whatever else is damaged; without it the rows are, and what is lost is told."""

import os
import random
import shutil
import sqlite3
import struct
from contextlib import closing

import pytest

from workbench.desk import Desk
from workbench.desk.recovering import free_name, newest_good_backup, recover
from workbench.domain.claim import VerdictState
from workbench.domain.errors import CannotRead, CannotWrite, CasebookProblem, Damaged
from workbench.domain.fault import Fault, finding
from workbench.store.carving import carve
from workbench.store.lock import Lock
from workbench.store.migrations import LATEST
from workbench.store.salvage import LABEL

PAGE = 4096
TEXT = (
    "The council of Ossenby voted for {n} new quays on Monday.\n\n“We asked for none,” said Mara Lindqvist of the port office.\n\n"
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A casebook with articles, verdicts, a source, an import of earlier checks and an undone step."""
    folder = tmp_path_factory.mktemp("sound")
    path = folder / "sound.casebook"
    os.environ["WORKBENCH_CONFIG"] = str(folder)
    desk = Desk.open_casebook(path, "Ana")
    for number in range(12):
        opened = desk.take(desk.read_bytes((TEXT.replace("{n}", str(number + 20)) * 8).encode(), name=f"quays-{number}.txt"))
        claims = desk.claims(opened.article.id)
        desk.mark(claims[0].id, "disputed", rationale=f"The minutes of session {number} say otherwise.")
        desk.link(claims[1].id, f"https://port.example/{number}", title="Minutes")
    checks = folder / "checks.tsv"
    checks.write_text("id\ttext\n" + "".join(f"k{n}\tThe lighthouse was built in {1800 + n}.\n" for n in range(60)), "utf-8")
    desk.import_checks(checks)
    desk.mark(claims[2].id, "verified")
    desk.undo()
    desk.close()
    return path


@pytest.fixture
def casebook(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "harmed.casebook")


def content(path):
    """All records of a casebook, table by table, its journal but for what ends it, and the number of earlier checks."""
    connection = sqlite3.connect(path)
    names = ("article", "claim", "verdict", "source", "evidence", "snapshot", "import_file", "earlier_check")
    found = {name: sorted(connection.execute(f"select * from {name}").fetchall(), key=str) for name in names}
    connection.close()
    return found


def pages_of(path, table):
    connection = sqlite3.connect(path)
    found = [row[0] for row in connection.execute("select pageno from dbstat where name = ? and pagetype = 'leaf'", [table])]
    connection.close()
    return found


def spoil(path, pages):
    with path.open("rb+") as file:
        for number in pages:
            file.seek((number - 1) * PAGE)
            file.write(random.Random(number).randbytes(PAGE))


def checked(path):
    desk = Desk.open_casebook(path, "Ana")
    found = desk.verify(accept_head=True).findings
    desk.close()
    return found


def has_dbstat():
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("select 1 from dbstat limit 1")
    except sqlite3.Error:
        return False
    finally:
        connection.close()
    return True


needs_dbstat = pytest.mark.skipif(not has_dbstat(), reason="this SQLite does not tell which page is whose")


@needs_dbstat
@pytest.mark.parametrize("table", ["article", "claim", "verdict", "evidence", "source", "word_block", "own_term", "journal_step"])
def test_a_damaged_table_or_index_is_written_again_from_the_journal(casebook, sound, table):
    spoil(casebook, pages_of(casebook, table))
    before = casebook.read_bytes()
    found = recover(casebook, analyst="Ana")
    assert found.lost == ()
    assert found.path.name == "harmed recovered.casebook"
    assert content(found.path) == content(sound)
    assert casebook.read_bytes() == before
    desk = Desk.open_casebook(found.path, "Ana")
    other = Desk.open_casebook(sound, "Ana", read_only=True)
    assert (desk.store.journal.head(), desk.casebook_id) == (other.store.journal.head(), other.casebook_id)
    assert desk.verify().findings == ()
    assert desk.find("minutes session").passages
    assert desk.search("lighthouse built in 1815").hits[0].check.id == "k15"
    desk.close()
    other.close()


@needs_dbstat
def test_checks_that_are_gone_are_taken_in_again_from_their_file(casebook, sound):
    spoil(casebook, pages_of(casebook, "earlier_check"))
    found = recover(casebook, analyst="Ana")
    assert found.lost == ()
    assert content(found.path) == content(sound)
    assert checked(found.path) == ()


def test_without_its_first_page_a_casebook_is_found_in_the_others(casebook, sound):
    spoil(casebook, [1])
    found = recover(casebook, analyst="Ana")
    assert [one.fault for one in found.lost] == [Fault.END_UNKNOWN]
    assert content(found.path) == content(sound)
    assert checked(found.path) == ()


@needs_dbstat
def test_a_gap_in_the_journal_keeps_its_beginning_and_the_records(casebook, sound):
    pages = pages_of(casebook, "journal")
    spoil(casebook, pages[len(pages) // 2 : len(pages) // 2 + 1])
    found = recover(casebook, analyst="Ben")
    assert {one.where for one in found.lost} == {"journal"}
    assert content(found.path) == content(sound)
    desk = Desk.open_casebook(found.path, "Ben")
    events = list(desk.store.journal.after(-1))
    assert 0 < found.events < len(events)
    assert {(event.label, event.analyst, event.intent) for event in events[found.events :]} == {(LABEL, "Ben", "found")}
    assert desk.verify().findings == ()
    before = content(found.path)["verdict"]
    desk.mark(desk.claims(desk.articles()[0].id)[2].id, "verified")
    desk.undo()
    assert content(found.path)["verdict"] == before
    desk.close()


@needs_dbstat
def test_saved_bytes_that_are_gone_cost_neither_the_article_nor_its_claims(casebook, sound):
    spoil(casebook, pages_of(casebook, "snapshot"))
    found = recover(casebook, analyst="Ana")
    assert Fault.ARTICLE_BYTES in {one.fault for one in found.lost}
    mine, theirs = content(found.path), content(sound)
    for name in ("claim", "verdict", "evidence"):
        assert mine[name] == theirs[name]
    assert len(mine["article"]) == 12
    assert checked(found.path) == ()


@needs_dbstat
@pytest.mark.parametrize("table", ["claim", "journal_step", "earlier_check", None])
def test_what_was_forgotten_stays_so_and_the_rest_is_kept(casebook, table):
    desk = Desk.open_casebook(casebook, "Ana")
    desk.forget("Mara Lindqvist", reason="asked to")
    desk.close()
    before = content(casebook)
    spoil(casebook, pages_of(casebook, table) if table else [1])
    found = recover(casebook, analyst="Ana")
    assert [one.where for one in found.lost] == ([] if table else ["journal"])
    assert content(found.path) == before
    assert checked(found.path) == ()
    assert b"Lindqvist" not in found.path.read_bytes()


@pytest.mark.parametrize("seed", range(12))
def test_any_damage_leaves_a_sound_casebook_or_a_sentence(casebook, seed):
    rng = random.Random(seed)
    data = bytearray(casebook.read_bytes())
    for _ in range(rng.choice((1, 10, 200))):
        at = rng.randrange(len(data))
        piece = rng.randbytes(rng.choice((1, 16, 4096)))
        data[at : at + len(piece)] = piece
    del data[rng.choice((len(data), len(data) // 2, 5000)) :]
    casebook.write_bytes(data)
    sound_or_told = []
    try:
        sound_or_told = checked(recover(casebook, analyst="Ana").path)
    except CannotRead as told:
        sound_or_told = [] if "left as it is" in str(told) else [told]
    assert list(sound_or_told) == []
    assert casebook.read_bytes() == data


def test_a_sound_casebook_is_copied_whole(casebook, sound):
    found = recover(casebook, analyst="Ana")
    assert (found.lost, found.restored) == ((), 0)
    assert content(found.path) == content(sound)


def test_what_stands_in_the_log_only_is_found_too(sound, tmp_path):
    path = tmp_path / "killed.casebook"
    desk = Desk.open_casebook(shutil.copy(sound, path), "Ana")
    desk.mark(desk.claims(desk.articles()[0].id)[3].id, "unverified", rationale="Written last.")
    shutil.copy(path, tmp_path / "left.casebook")
    shutil.copy(path.with_name("killed.casebook-wal"), tmp_path / "left.casebook-wal")
    desk.close()
    found = recover(tmp_path / "left.casebook", analyst="Ana")
    assert "Written last." in str(content(found.path)["verdict"])
    assert found.lost == ()


def test_what_is_no_casebook_is_told(tmp_path):
    path = tmp_path / "letter.casebook"
    path.write_text("Dear reader, this is no casebook. " * 400)
    with pytest.raises(CannotRead, match="Nothing of a casebook"):
        recover(path, analyst="Ana")
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["letter.casebook"]
    with pytest.raises(CannotRead, match="no file"):
        recover(tmp_path / "nothing.casebook", analyst="Ana")


def test_nothing_is_written_over_and_names_are_counted_on(casebook):
    first = recover(casebook, analyst="Ana").path
    assert free_name(casebook).name == "harmed recovered 2.casebook"
    with pytest.raises(CannotWrite, match="exists already"):
        recover(casebook, first, analyst="Ana")


def test_a_casebook_in_use_is_not_recovered(casebook):
    lock = Lock(casebook)
    assert lock.acquire("Ben")
    with pytest.raises(CasebookProblem, match="close that window"):
        recover(casebook, analyst="Ana")
    lock.release()


def test_a_stranger_s_view_in_place_of_a_table_is_not_read(casebook):
    with sqlite3.connect(casebook) as connection:
        connection.execute("alter table verdict rename to other")
        connection.execute("create view verdict as select * from other")
    connection.close()
    found = recover(casebook, analyst="Ana")
    assert checked(found.path) == ()


def test_carving_finds_every_row_of_a_file(tmp_path):
    path = tmp_path / "rows.db"
    connection = sqlite3.connect(path)
    connection.execute("create table t (a integer primary key, b text, c real, d blob, e, f)")
    rng = random.Random(3)
    rows = [
        (
            n - 50,
            "é" * rng.choice((0, 3, 500, 9000)),
            rng.random(),
            rng.randbytes(rng.choice((0, 5, 4000, 70000))),
            n**n * (-1) ** n,
        )
        for n in range(1, 16)
    ]
    connection.executemany("insert into t values (?, ?, ?, ?, ?, null)", rows[:14])
    connection.execute("insert into t values (?, null, 1, zeroblob(3), 0, null)", [2**62])
    connection.commit()
    expected = [tuple(row) for row in connection.execute("select * from t order by a")]
    connection.close()
    found = sorted((rowid, *values[1:]) for rowid, values in carve(path, {6}))
    assert found == expected


def test_carving_never_fails_on_any_bytes(tmp_path):
    path = tmp_path / "noise"
    rng = random.Random(5)
    for _ in range(200):
        page = bytearray(rng.randbytes(PAGE * 2))
        page[0:6], page[16:18] = b"SQLite", struct.pack(">H", PAGE)
        page[100] = page[PAGE] = 0x0D
        path.write_bytes(page[: rng.randrange(len(page))])
        list(carve(path, set(range(100))))


def test_the_newest_good_backup_is_named(casebook):
    assert newest_good_backup(casebook) is None
    folder = casebook.parent / "backups"
    folder.mkdir()
    good = folder / "harmed.auto-20260102T030405Z.casebook"
    shutil.copy(casebook, good)
    (folder / "harmed.auto-20260103T030405Z.casebook").write_bytes(b"SQLite format 3\0" + bytes(9000))
    (folder / "other.auto-20260104T030405Z.casebook").write_bytes(casebook.read_bytes())
    found = newest_good_backup(casebook)
    assert (found.path, found.made_at, found.automatic) == (good, "2026-01-02T03:04:05Z", True)


def newest_verdict(path, analyst="Ana"):
    """Mark one claim twice, so that the journal's last event is all that tells the second verdict; gives the claim."""
    desk = Desk.open_casebook(path, analyst)
    claim = desk.claims(desk.articles()[0].id)[3].id
    desk.mark(claim, "verified")
    desk.mark(claim, "disputed", rationale="The petition has 214 names.")
    last = desk.store.journal.head()[0]
    desk.close()
    return claim, last


def harm_event(path, number, column, byte):
    """Overwrite one byte of a column of one event where it stands in the file."""
    connection = sqlite3.connect(path)
    value, mark = connection.execute(f'select "{column}", hash from journal where seq = ?', [number]).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    # Indexes hold some columns too; the event's own row ends with its hash.
    at = data.rindex(value.encode(), 0, data.index(mark.encode()))
    data[at + len(value) // 2] = byte
    path.write_bytes(data)


@pytest.mark.parametrize(("column", "byte"), [("after", 0x21), ("label", 0x21), ("step", 0xFF), ("at", 0x21)])
def test_the_newest_verdict_stays_where_the_last_event_is_harmed(casebook, column, byte):
    claim, last = newest_verdict(casebook)
    harm_event(casebook, last, column, byte)
    found = recover(casebook, analyst="Ana")
    assert found.lost == (finding("journal", "", Fault.EVENT_LOST, first=last), finding("journal", "", Fault.UNVOUCHED, n=1))
    assert found.events == last - 1
    desk = Desk.open_casebook(found.path, "Ana")
    (now,) = desk.store.all(VerdictState, claim_id=claim)
    assert (now.verdict, now.rationale) == ("disputed", "The petition has 214 names.")
    assert desk.verify(accept_head=True).findings == ()
    desk.close()


def test_where_rows_and_a_whole_journal_disagree_it_is_told(casebook, sound):
    with sqlite3.connect(casebook) as connection:
        (changed,) = connection.execute("select id from verdict order by id limit 1").fetchone()
        connection.execute("update verdict set rationale = 'never said' where id = ?", [changed])
        connection.execute("insert into tagging select id, '[]' from claim limit 1")
        (tagged,) = connection.execute("select claim_id from tagging").fetchone()
    connection.close()
    found = recover(casebook, analyst="Ana")
    assert set(found.lost) == {finding("verdict", changed, Fault.ROW_DIFFERS), finding("tagging", tagged, Fault.ROW_UNTOLD)}
    assert content(found.path) == content(sound)


@pytest.mark.parametrize("headless", [False, True])
def test_one_harmed_line_of_the_schema_hides_no_table(casebook, sound, headless):
    data = bytearray(casebook.read_bytes())
    data[data.index(b"tableown_termown_term") - 6] = 0xFF  # how the row of the schema says of what kind its first value is
    if headless:
        data[:100] = bytes(100)
    casebook.write_bytes(data)
    found = recover(casebook, analyst="Ana")
    assert found.lost == ()
    assert content(found.path) == content(sound)


def test_without_its_head_a_casebook_is_recovered_whole(casebook, sound):
    data = bytearray(casebook.read_bytes())
    data[:100] = bytes(100)
    casebook.write_bytes(data)
    found = recover(casebook, analyst="Ana")
    assert found.lost == ()
    assert content(found.path) == content(sound)
    assert casebook.read_bytes() == data


def test_what_only_a_newer_version_knows_is_named(casebook):
    with sqlite3.connect(casebook) as connection:
        connection.execute("create table hunch (id text primary key, words text)")
        connection.execute("alter table verdict add column mood text")
        connection.execute(f"pragma user_version = {LATEST + 1}")
    connection.close()
    found = recover(casebook, analyst="Ana")
    assert found.lost == (finding("hunch", "", Fault.NEWER), finding("verdict", "mood", Fault.NEWER))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_ordinary_file_is_told_as_that(tmp_path):
    pipe = tmp_path / "pipe.casebook"
    os.mkfifo(pipe)
    with pytest.raises(CannotRead, match="not an ordinary file"):
        recover(pipe, analyst="Ana")
    with (
        closing(Desk.open_casebook(tmp_path / "mine.casebook", "Ana")) as desk,
        pytest.raises(CasebookProblem, match="not an ordinary file"),
    ):
        desk.merge(pipe)


@pytest.mark.parametrize(("name", "byte"), [("harmed", 0), ("harmed.casebook", 0), ("harmed.casebook", 120)])
def test_a_casebook_without_its_head_is_told_to_be_damaged(casebook, name, byte):
    path = casebook.rename(casebook.with_name(name))
    path.write_bytes(bytes([byte]) * 100 + path.read_bytes()[100:])
    with pytest.raises(Damaged, match="workbench recover"):
        Desk.open_casebook(path, "Ana")


def test_a_check_that_comes_upon_an_unreadable_event_counts_those_before_it(casebook):
    _, last = newest_verdict(casebook)
    harm_event(casebook, last, "step", 0xFF)
    with closing(Desk.open_casebook(casebook, "Ana", read_only=True)) as desk:
        found = desk.verify(accept_head=True)
        assert (found.events, found.head) == (last - 1, desk.store.journal.hash_at(last - 1))
    assert Fault.UNREADABLE in {one.fault for one in found.findings}
