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
from workbench.store.blotting import MARK, Blot
from workbench.store.forgetting import is_ordinary

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


@pytest.mark.parametrize("with_names", [True, False])
def test_a_withheld_source_goes_only_with_a_word_on_the_names_that_stay(desk, full, with_names):
    letter = next(one for one in desk.sources() if one.text)
    desk.edit_source(letter.id, author=NAME, title="Letter", withheld="feared for")
    told = desk.forgettable(source=letter.id)
    names = dict(told.names)
    assert set(names) == {NAME, "Brandtner"}
    assert names[NAME] >= 3  # in the article, a rationale, a speaker
    head = desk.store.journal.head()
    with pytest.raises(Refused, match="--with-names"):
        desk.forget(source=letter.id)
    assert desk.store.journal.head() == head
    assert desk.store.find(Source, letter.id)
    _, taken = desk.forget(source=letter.id, with_names=with_names)
    assert desk.store.find(Source, letter.id) is None
    assert bool(raw_places(desk.path.parent, NAME, "Brandtner")) is not with_names
    assert (taken.names == told.names) is not with_names
    assert desk.verify().findings == ()


def test_a_name_that_is_an_ordinary_word_too_stays_and_is_told(desk, full):
    letter = next(one for one in desk.sources() if one.text)
    desk.edit_source(letter.id, author="Anna Price", title="Letter", withheld="feared for")
    oil = desk.take(desk.read_bytes(b"The price of oil rose in May.\n\nMr Price said so, and Anna Price too.\n", name="o.txt"))
    told = desk.forgettable(source=letter.id)
    assert set(dict(told.names)) == {"Anna Price"}
    assert "Price" in dict(told.left)
    _, taken = desk.forget(source=letter.id, with_names=True)
    assert "Price" in dict(taken.left)
    assert desk.article(oil.article.id).text == "The price of oil rose in May.\n\nMr Price said so, and ██████████ too.\n"
    assert desk.verify().findings == ()


@pytest.mark.parametrize(
    ("text", "ordinary"),
    [
        ("The price of oil", True),
        ("A milestone", True),
        ("Mr Price, price@post.example, https://price.example/price and Price’s", False),
        ("PRICE and Prices", False),
    ],
)
def test_a_name_is_an_ordinary_word_in_small_letters_or_within_another(text, ordinary):
    assert is_ordinary("Stone" if "stone" in text else "Price", text) is ordinary


def test_a_withheld_source_whose_names_stand_nowhere_else_goes_as_it_is(desk, full):
    letter = next(one for one in desk.sources() if one.text)
    desk.edit_source(letter.id, author="Jules Kerrigan", title="Letter", withheld="feared for")
    assert desk.forgettable(source=letter.id).names == ()
    desk.forget(source=letter.id)
    assert desk.store.find(Source, letter.id) is None


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


def everything(folder):
    """All bytes of a folder's files with the saved ones unpacked, as the program that looks for names sees them."""
    from workbench.services.intake.seeking import Sought, seek
    from workbench.store.blotting import Blot

    files = [Sought(path.name, "", path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    with sqlite3.connect(f"file:{folder / 'f.casebook'}?mode=ro", uri=True) as casebook:
        for (sql,) in casebook.execute("select name from sqlite_master where type = 'table'").fetchall():
            for number, row in enumerate(casebook.execute(f'select * from "{sql}"')):
                for cell in row:
                    held = cell.encode() if isinstance(cell, str) else cell
                    files += [Sought(f"{sql} {number}", "", held)] if isinstance(held, bytes) and held else []
    casebook.close()
    return [look.name for look in seek(Blot([NAME]).pattern, files) if look.holds]


def packed_page(name=NAME):
    """What a fetch saves of a page that came packed, its name in the body alone."""
    import gzip

    from workbench.services.sources.fetching.warc import Exchange, archive

    body = gzip.compress(f"<html><title>Crane</title><!-- {name} --><p>The crane of Brisac lifts 40 tonnes.</p></html>".encode())
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    return archive([Exchange("https://news.example/crane", "2026-01-01T00:00:00Z", "192.0.2.1", b"GET /", head + body)], "w")


def letter_with_comment():
    import io
    import zipfile

    held = io.BytesIO()
    words = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", words.format("The crane lifts 40 tonnes, says the log."))
        made.writestr("word/comments.xml", words.format("Odilo </w:t></w:r><w:r><w:t>Brandtner told us"))
    return held.getvalue()


@pytest.fixture
def hidden(desk, tmp_path):
    """The name where no reader sees it: in a packed answer, in the comment of a letter, percent-encoded in addresses."""
    claim = add_article(desk)
    for name, content in (
        ("crane.warc", packed_page()),
        ("letter.docx", letter_with_comment()),
        ("scan.png", b"\x89PNG\r\n\x1a\nxx"),
    ):
        (tmp_path / name).write_bytes(content)
        desk.link(claim, str(tmp_path / name))
    for source in desk.sources():
        desk.snapshot(source.id)
    desk.link(claim, "https://files.example/%4Fdilo%2520Brandtner?who=Odilo%20Brandtner#!Odilo+Brandtner")
    desk.explain(claim, "See https://files.example/who/Odilo%20Brandtner, it is there.")
    desk.explain(claim, "See the files.")
    assert NAME not in "".join(desk.source_text(one) or "" for one in desk.sources())
    return claim


def add_article(desk):
    draft = desk.read_bytes(b"The crane of Brisac lifts 40 tonnes, the port said on Monday.", name="a.txt")
    return desk.claims(desk.keep(draft, desk.examine(draft)).article.id)[0].id


def test_a_name_that_no_reader_sees_goes_too(desk, hidden):
    folder = desk.path.parent
    assert len(everything(folder)) > 5
    told = desk.forgettable(NAME)
    assert told.snapshots == 2
    _, taken = desk.forget(NAME)
    assert taken.snapshots == 2
    assert everything(folder) == []
    assert desk.verify().findings == ()


def test_what_cannot_be_looked_through_is_named_and_goes_when_asked_to(desk, hidden):
    (told,) = desk.forgettable(NAME).unsearched
    assert (told.titles, told.closed) == (("scan.png",), ("picture",))
    _, taken = desk.forget(NAME)
    assert [one.titles for one in taken.unsearched] == [("scan.png",)]
    assert desk.store.get(Snapshot, told.sha256).data
    with pytest.raises(Refused, match="None of that stands"):
        desk.forget(NAME)
    _, taken = desk.forget(NAME, with_unsearched=True)
    assert (taken.snapshots, taken.unsearched) == (1, ())
    assert desk.store.get(Snapshot, told.sha256).data == b""
    assert desk.verify().findings == ()


def test_reports_and_files_beside_the_casebook_are_named(desk, full, tmp_path):
    folder = desk.path.parent
    desk.report(full.id, [folder / "report.docx", folder / "report.html"])
    other = add_article(desk)
    desk.report(desk.claim(other).claim.article_id, [folder / "other.html"])
    (folder / "notes.txt").write_text("nothing of the kind", encoding="utf-8")
    told = desk.forgettable(NAME)
    assert {path.name for path in told.copies} == {"report.docx", "report.html"}
    assert [(one.article, one.formats) for one in told.exports] == [(full.title, ("html",)), (full.title, ("docx", "html"))]
    _, taken = desk.forget(NAME)
    assert {path.name for path in taken.copies} == {"report.docx", "report.html"}
    assert taken.exports == told.exports


def test_settings_and_log_lose_it(desk, full):
    from dataclasses import replace

    from workbench import settings

    found = settings.load()
    lists = {"recent": (f"/cases/{NAME}.casebook", "/cases/b.casebook"), "filters": (f"mine\nspeaker:{NAME}", "due\ntag:port")}
    settings.save(replace(found, **lists))
    log = settings.data_folder() / "workbench.log"
    line = f"2026 INFO could not read /in/{NAME}.pdf, nor /in/b.pdf\n"
    log.write_text(line * 2, encoding="utf-8")
    desk.forget(NAME)
    kept = settings.load()
    assert (kept.recent, kept.filters) == (("/cases/b.casebook",), ("due\ntag:port",))
    assert log.read_text(encoding="utf-8") == line.replace(NAME, "#" * len(NAME)) * 2


def test_a_name_without_its_accents_is_told_as_left(desk):
    draft = desk.read_bytes("Zoé Pérault said so. Perault, zoe-perault: 12 million.".encode(), name="a.txt")
    desk.keep(draft, desk.examine(draft))
    left = dict(desk.forgettable("Zoé Pérault").left)
    assert left["Zoe Perault"] + left["Perault"] + left["Zoe"] >= 3


@pytest.mark.parametrize("word", ["verified", "supports", "statement", "webpage", "text/plain"])
def test_a_word_that_is_one_of_ours_too_goes_from_texts_alone(desk, word):
    draft = desk.read_bytes(
        f"The council verified the weir. It supports the town: {word}, said the statement.".encode(), name="a.txt"
    )
    article = desk.keep(draft, desk.examine(draft)).article
    claim = desk.claims(article.id)[0]
    desk.mark(claim.id, Verdict.VERIFIED, rationale=f"It was {word} at last.")
    desk.link(claim.id, "https://news.example/a")
    desk.forget(word)
    assert word not in desk.article(article.id).text
    found = desk.claim(claim.id)
    assert (found.verdict, found.rationale) == (Verdict.VERIFIED, f"It was {'█' * len(word)} at last.")
    assert found.evidence[0].evidence.stance == "supports"
    assert desk.verify().findings == ()


def test_saved_bytes_are_taken_apart_once(desk, hidden, monkeypatch):
    from workbench.services.intake.seeking import looking

    asked = []
    run = looking.run_confined
    monkeypatch.setattr(looking, "run_confined", lambda *a, **k: asked.append(a[1]) or run(*a, **k))
    desk.forget(NAME)
    assert sum(packed_page()[:40] in data for data in asked) == 1


@pytest.mark.parametrize("given", ["Jeanne Morel", "Morel, Jeanne", "MOREL Jeanne", "jeanne morel"])
def test_a_name_is_forgotten_in_whichever_order_it_stands(desk, tmp_path, given):
    page = tmp_path / "list.txt"
    page.write_text(
        "The port of Brisac reopens\n\nMorel, Jeanne was paid 340 euros. MOREL Jeanne signed for 12 boats. "
        "The books of Jeanne Morel show 40 boats.\n",
        encoding="utf-8",
    )
    article = desk.open(str(page)).article
    claims = desk.claims(article.id)
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="See Morel,\nJeanne, and MOREL\u00a0JEANNE on page 3.")
    source = tmp_path / "letter.txt"
    source.write_text("List of those paid: Morel, Jeanne; Torp, Ina.", encoding="utf-16")
    desk.link(claims[0].id, str(source), title="List")
    desk.snapshot(desk.sources()[0].id)
    page.unlink()
    source.unlink()
    desk.forget(given, reason="danger")
    assert "was paid 340 euros" in desk.article(article.id).text
    assert raw_places(desk.path.parent, "Morel, Jeanne", "Morel Jeanne", "Jeanne Morel") == []
    told = "\n".join(line for line in desk.store.connection.iterdump())
    assert not re.search(r"morel\W{1,3}jeanne|jeanne\W{1,3}morel", told, re.IGNORECASE)
    assert desk.verify().findings == ()


PARTED = ("-", "\u2010", "\u2011", "\u2013", "\u2212", " ", "\u00a0", "-\n", "\u00ad", "\u202f")


@pytest.mark.parametrize("given", ["Marsault-Vey", "Jeanne Marsault\u2011Vey", "Marsault Vey"])
def test_a_double_name_is_forgotten_however_it_is_joined(desk, tmp_path, given):
    every = [f"Jeanne Marsault{between}Vey" for between in PARTED] + ["Jeanne MARSAULT-VEY"]
    page = tmp_path / "list.txt"
    page.write_text("The port of Brisac reopens\n\nThe books show 340 boats. Nobody signed for 12 boats.\n", encoding="utf-8")
    article = desk.open(str(page)).article
    claims = desk.claims(article.id)
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="; ".join(every))
    source = tmp_path / "letter.html"
    escaped = "jeanne%20marsault%E2%80%91vey Jeanne Marsault&#8209;Vey Jeanne Marsault&ndash;Vey Jeanne Marsault\\u2010Vey"
    source.write_text(f"<p>{'; '.join(every)} {escaped} paid.", encoding="utf-8")
    desk.link(claims[0].id, str(source), title="List")
    desk.snapshot(desk.sources()[0].id)
    page.unlink()
    source.unlink()
    desk.forget(given, reason="danger")
    left = desk.claims(article.id)[0].state.rationale
    assert not re.search("marsault|vey", left, re.IGNORECASE)
    told = "\n".join(desk.store.connection.iterdump())
    assert not re.search("marsault", told, re.IGNORECASE)
    assert desk.verify().findings == ()


def test_a_context_that_cuts_a_double_name_keeps_no_piece_of_it():
    blot = Blot(["Marsault-Vey"])
    plain = {"prefix": "sault\u2011Vey said: ", "quote": "it was paid", "suffix": " to Marsault\u2010V"}
    cut = blot.value(plain)
    assert (cut["prefix"], cut["quote"], cut["suffix"]) == (f"{MARK * 9} said: ", "it was paid", f" to {MARK * 10}")


def test_what_is_left_of_a_name_is_told_and_of_a_phrase_nothing(desk, tmp_path):
    page = tmp_path / "list.txt"
    page.write_text("The port reopens\n\nMarsault and Vey found it dry. It was Ina Marsault-Vey who found them sound and dry.\n")
    article = desk.open(str(page)).article
    desk.mark(desk.claims(article.id)[0].id, Verdict.VERIFIED, rationale="Marsault and the others found it.")
    assert dict(desk.forgettable("found them sound and dry").left) == {}
    assert set(dict(desk.forgettable("Ina Marsault-Vey").left)) == {"Ina", "Marsault", "Vey"}
    assert set(dict(desk.forgettable("ina marsault").left)) >= {"marsault"}


def test_the_files_beside_the_casebook_are_counted_as_they_are_looked_through(desk, full):
    beside = desk.path.parent
    for number in range(3):
        (beside / f"{number}.txt").write_text("Nothing.")
    heard = []
    desk.forgettable(NAME, progress=lambda done, everything: heard.append((done, everything)))
    assert heard
    assert heard[-1][0] == heard[-1][1] >= 3
