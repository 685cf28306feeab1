"""Forgetting for good: the bytes are gone from file, log and journal, the hashes stay, verify holds, and nothing comes back."""

import re
import sqlite3

import pytest

from workbench.desk import Desk
from workbench.desk.recovering import recover
from workbench.domain.article import Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import Verdict
from workbench.domain.errors import NotFound, ReadOnly, Refused
from workbench.domain.forgetting import Forgetting
from workbench.domain.signing import SignOff
from workbench.domain.source import Evidence, Source

NAME = "Odilo Brandtner"
TEXT = f"""The port of Brisac reopens

The town said on Monday that the port of Brisac was open again. “We made 340 jobs”, said {NAME}, who keeps the books. \
Odilo\u00a0BRANDTNER also said that the work had cost 12 million. \
In 2023 the port handled 40,000 containers; Mr Brandtner counted them.
"""
TRIGGER = """CREATE TRIGGER journal_is_never_changed before update on journal begin
  select raise (abort, 'the journal is append-only');
end"""
CHECKS = f"id,text,verdict,title\n1,{NAME} said the port made 340 jobs,Verified,Jobs\n2,The port is closed,False,Port\n"


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    opened = Desk.open_casebook(folder / "f.casebook", "Ana")
    yield opened
    opened.close()


@pytest.fixture
def full(desk, tmp_path):
    """The name in an article, its file, claims, a rationale, a speaker, a source with words, imported checks, undone work."""
    page = tmp_path / "odilo-brandtner.html"
    page.write_text(f"<html><head><title>Port</title></head><body><article><p>{TEXT}</p></article></body></html>", encoding="utf-8")
    article = desk.open(str(page)).article
    claims = desk.claims(article.id)
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale=f"Confirmed by {NAME} on the telephone.")
    desk.edit_claim(claims[1].id, speaker=NAME)
    desk.explain(claims[1].id, f"{NAME} again")
    desk.undo()
    letter = tmp_path / "letter.txt"
    letter.write_text(f"Dear desk, I am {NAME}. The books say 340 jobs and 12 million, no more and no less.", encoding="utf-16")
    desk.link(claims[0].id, str(letter), title=f"Letter of {NAME}", quote="The books say 340 jobs")
    desk.snapshot(desk.sources()[0].id)
    desk.link(claims[0].id, "https://files.example/odilo-brandtner/list?who=Odilo%20Brandtner")
    table = tmp_path / "checks.csv"
    table.write_text(CHECKS, encoding="utf-8")
    desk.import_checks(table)
    desk.report(article.id, [tmp_path / "report.html"])
    return article


def raw_places(folder, *texts):
    """Which files of a folder hold a text in their bytes, in upper or lower case, as UTF-8 or UTF-16."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            for text in texts:
                shapes = b"|".join(re.escape(text.encode(code)) for code in ("utf-8", "utf-16-le", "utf-16-be"))
                found += [(path.name, text)] if re.search(shapes, data, re.IGNORECASE) else []
    return found


def test_a_name_is_gone_from_every_byte_of_the_folder_and_verify_holds(desk, full):
    folder = desk.path.parent
    assert raw_places(folder, NAME)
    before = [(event.seq, event.prev, event.hash) for event in desk.history()]
    told = desk.forgettable(NAME)
    assert told.records > 5
    assert told.events > 8
    assert told.checks == 1
    assert dict(told.left)["Brandtner"] >= 2  # in the text and in its claim: Mr Brandtner
    change, taken = desk.forget(NAME, reason="he is in danger")
    assert (taken.records, taken.checks) == (told.records, 1)
    assert taken.events == told.events + 1  # the import, which tells the hash of what is left of its rows
    assert taken.snapshots == 4  # the page, the letter and its words, the table
    assert raw_places(folder, NAME, "Odilo", "brandtner/list") == []
    assert desk.verify().findings == ()
    after = [(event.seq, event.prev, event.hash) for event in desk.history()]
    assert after[-len(before) :] == before
    assert change.label == "forget a text for good"
    desk.forget("Brandtner")
    assert raw_places(folder, "Brandtner") == []
    assert desk.verify().findings == ()
    desk.close()
    again = Desk.open_casebook(folder / "f.casebook", "Ana")
    assert again.verify().findings == ()
    again.close()


def test_all_places_in_texts_stay_where_they_were(desk, full):
    claims = desk.claims(full.id)
    desk.forget(NAME)
    article = desk.article(full.id)
    assert len(article.text) == len(full.text)
    assert "█" * len(NAME) in article.text
    assert [one.claim.start for one in desk.claims(full.id)] == [one.claim.start for one in claims]
    for view in desk.claims(full.id):
        assert article.text[view.claim.start : view.claim.end] == view.claim.quote
    words = desk.source_text(next(one for one in desk.sources() if one.text))
    assert words.startswith(f"Dear desk, I am {'█' * len(NAME)}. The books say")
    assert desk.passage(next(one for one in desk.sources() if one.text), "The books say 340 jobs")


def test_a_context_that_cuts_the_name_does_not_keep_a_piece_of_it(desk):
    around = "a" * 8 + " words stand here in a row, and so do others. "
    text = f"{around}{NAME} came. The bridge of Tarn cost 12 million crowns in the year 2023."
    draft = desk.read_bytes(text.encode(), name="a.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    view, _ = desk.add_claim(article.id, article.text.index("The bridge"), len(article.text))
    desk.forget(NAME)
    for claim in desk.store.all(Claim):
        assert "Brandtner" not in claim.prefix + claim.quote + claim.suffix
        assert "ndtner" not in claim.prefix
    assert view
    assert desk.verify().findings == ()


def test_nothing_brings_it_back(desk, full, tmp_path):
    assert desk.undo_label()
    desk.forget(NAME)
    assert desk.undo_label() is None
    assert desk.redo_label() is None
    assert desk.undo() is None
    with pytest.raises(Refused, match="forgotten for good"):
        desk.way_back(3)
    claim = desk.claims(full.id)[2]
    desk.mark(claim.id, Verdict.DISPUTED)
    assert desk.undo_label() == "mark claim 3 disputed"
    desk.undo()
    assert desk.undo_label() is None
    assert desk.redo_label() == "mark claim 3 disputed"


def test_verify_still_tells_whatever_else_was_altered(desk, full):
    desk.forget(NAME)
    (record,) = desk.store.all(Forgetting)
    touched, untouched = record.events[3].seq, record.events[-1].seq + 1
    path = desk.path
    desk.close()

    def altered(statement, *values):
        copy = path.with_name("altered.casebook")
        copy.write_bytes(path.read_bytes())
        with sqlite3.connect(copy) as other:
            other.execute("drop trigger journal_is_never_changed")
            other.execute(statement, values)
            other.execute(TRIGGER)
        other.close()
        reopened = Desk.open_casebook(copy, "Ana")
        findings = reopened.verify().findings
        reopened.close()
        copy.unlink()
        return [one.where for one in findings]

    assert f"journal {touched}" in altered("update journal set label = 'other' where seq = ?", touched)
    assert f"journal {untouched}" in altered("update journal set label = 'other' where seq = ?", untouched)
    emptied = altered("update snapshot set data = x'' where sha256 = (select sha256 from snapshot where length(data) > 0 limit 1)")
    assert any(where.startswith("snapshot") for where in emptied)
    assert any(where.startswith("forgetting") for where in altered("update forgetting set events = '[]'"))


def test_a_source_goes_with_its_links_and_saved_bytes(desk, full):
    letter = next(one for one in desk.sources() if one.text)
    desk.edit_source(letter.id, author="O. B.", title="A letter to nobody else")
    saved = {letter.snapshot, letter.text}
    claim_id = desk.claims(full.id)[0].id
    desk.store.save(SignOff(claim_id, "Bo", "Ana", "2026-01-01T00:00:00Z"), label="sign", analyst="Bo")
    told = desk.forgettable(source=letter.id)
    assert (told.records, told.snapshots) == (2, 2)
    _, taken = desk.forget(source=letter.id, reason="withdrawn")
    assert (taken.records, taken.snapshots) == (2, 2)
    assert desk.store.find(Source, letter.id) is None
    assert desk.store.find(SignOff, claim_id) is None  # what was signed rests on less now
    assert all(one.source_id != letter.id for one in desk.store.all(Evidence))
    for name in saved:
        kept = desk.store.get(Snapshot, name)
        assert (kept.data, kept.sha256) == (b"", name)
    assert raw_places(desk.path.parent, "The books say", "A letter to nobody", f"Letter of {NAME}") == []
    assert desk.verify().findings == ()
    assert desk.undo() is None
    assert desk.deeds().deeds
    with pytest.raises(NotFound):
        desk.forget(source=letter.id)


def test_copies_that_still_hold_it_are_listed(desk, full, tmp_path):
    folder = desk.path.parent
    (folder / "backups").mkdir()
    beside, kept = folder / "copy.casebook", folder / "backups" / "old.casebook"
    desk.backup(beside)
    desk.backup(kept)
    other = Desk.open_casebook(folder / "other.casebook", "Ana")
    other.close()
    assert set(desk.forgettable(NAME).copies) == {beside, kept}
    _, taken = desk.forget(NAME)
    assert set(taken.copies) == {beside, kept}
    desk.backup(beside)
    desk.forget("Mr Brandtner counted")
    desk.backup(kept)
    assert set(desk.forgettable("Brisac").copies) == {beside, kept}


def test_what_cannot_be_forgotten_is_refused_and_changes_nothing(desk, full):
    head = desk.store.journal.head()
    for texts, reason in ((("xy",), ""), ((), ""), (("Nobody of this Name",), ""), ((NAME,), f"because {NAME.lower()} asked")):
        with pytest.raises(Refused):
            desk.forget(*texts, reason=reason)
    assert desk.store.journal.head() == head
    with pytest.raises(ReadOnly):
        desk.reader().forget(NAME)


def test_a_crash_in_the_middle_leaves_all_as_it_was(desk, full, monkeypatch):
    head = desk.store.journal.head()
    monkeypatch.setattr("workbench.store.forgetting._Work.end", lambda *_a, **_k: (_ for _ in ()).throw(RuntimeError("power")))
    with pytest.raises(RuntimeError):
        desk.forget(NAME)
    assert desk.store.journal.head() == head
    assert NAME in desk.article(full.id).text
    assert desk.verify().findings == ()


def test_search_does_not_know_it_any_more_and_finds_the_rest(desk, full):
    assert desk.search("Odilo Brandtner jobs").hits
    desk.forget(NAME, "Brandtner")
    assert all("Brandtner" not in hit.check.text for hit in desk.search("port made 340 jobs").hits)
    assert desk.search("port made 340 jobs").hits
    assert list(desk.find("Brandtner").passages if hasattr(desk.find("Brandtner"), "passages") else desk.find("Brandtner")) == []


def test_a_casebook_is_recovered_with_what_was_forgotten_still_gone(desk, full, tmp_path):
    desk.forget(NAME)
    desk.forget(source=next(one for one in desk.sources() if one.text).id)
    events, head = desk.store.journal.head()
    path = desk.path
    desk.close()
    target = tmp_path / "again" / "new.casebook"
    target.parent.mkdir()
    recovery = recover(path, target, analyst="Ana")
    assert (recovery.events, recovery.lost) == (events, ())
    again = Desk.open_casebook(target, "Ana")
    assert again.store.journal.head() == (events, head)
    assert again.verify().findings == ()
    again.close()
    assert raw_places(target.parent, NAME) == []
