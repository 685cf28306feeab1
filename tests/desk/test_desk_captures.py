"""What is had of a source: its page or file saved, its words read, its passages found again; undo passes the arrival by."""

import pytest
from documents import pdf, warc
from small_site import page, small_site

from workbench.desk import deeds
from workbench.domain.article import Snapshot
from workbench.domain.enums import Intent, SourceType, Standing
from workbench.domain.errors import Cancelled, CannotRead, Refused
from workbench.domain.journal import Change

PAGE = """<html lang="fr"><head><title>Le port de Brisac</title><meta property="og:site_name" content="Le Quai">
<meta name="author" content="Line Morel"><meta property="article:published_time" content="2024-03-04T09:00:00Z"></head>
<body><article><h1>Le port de Brisac</h1><p>Le port a traité 38 000 conteneurs en 2023, selon le registre de la capitainerie.</p>
<p>Le chantier s’est achevé « avec deux ans de retard », a reconnu la directrice du port.</p></article></body></html>"""


def link(desk, claim, location, **given):
    """Link as the command line does: the link first, then what it leads to."""
    change = desk.link(claim.id, location, **given)
    due = desk.to_capture(change)
    return desk.snapshot(due.id) if due else (None, None)


def test_a_saved_page_tells_when_it_was_looked_at_and_an_analyst_knows_better(desk, claims, tmp_path):
    path = tmp_path / "port.warc"
    path.write_bytes(warc(("https://brisac.example/port", "200 OK", "Content-Type: text/html\r\n", PAGE.encode())))
    link(desk, claims[3], str(path))
    (source,) = desk.sources()
    assert source.accessed == "2024-03-01T08:00:00Z"
    desk.edit_source(source.id, accessed="2024-02-29")
    desk.snapshot(source.id)
    assert desk.sources()[0].accessed == "2024-02-29"


def test_a_file_that_names_no_language_has_that_of_its_words(desk, claims, tmp_path):
    said = "Das Hafenamt von Nordhafen hat am Dienstag seine Zahlen vorgelegt: 412 Schiffe wurden gezählt."
    for name, words, language in (("a.txt", said, "de"), ("b.txt", "412 / 393 / 31", None), ("c.txt", "Kurz: 412.", None)):
        (tmp_path / name).write_text(words, encoding="utf-8")
        link(desk, claims[3], str(tmp_path / name))
        assert desk.sources()[0].language == language
    mail = f"From: Gesa Dorn <g.dorn@hafen.example>\r\nSubject: Zahlen\r\n\r\n{said}\r\n"
    (tmp_path / "d.eml").write_text(mail, encoding="utf-8")
    link(desk, claims[3], str(tmp_path / "d.eml"))
    assert (desk.sources()[0].author, desk.sources()[0].language) == ("Gesa Dorn", "de")


def test_the_page_of_a_link_arrives_with_what_it_says_of_itself(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        got, change = link(desk, claims[3], f"{site}port", quote='"avec deux ans de retard"')
    assert isinstance(change, Change)
    assert (got.told, change.intent) == (None, Intent.FOUND)
    (source,) = desk.sources()
    assert (source.title, source.publisher, source.author) == ("Le port de Brisac", "Le Quai", "Line Morel")
    assert (source.published, source.language, source.accessed) == ("2024-03-04", "fr", got.at)
    saved = desk.store.get(Snapshot, source.snapshot)
    assert saved.media_type == "application/warc"
    assert page(PAGE) in saved.content
    assert "38 000 conteneurs" in desk.source_text(source)
    passage = desk.passage(source, "deux  ans de\nretard")
    assert desk.source_text(source)[passage.start : passage.end] == "deux ans de retard"
    assert desk.passage(source, "39 000 conteneurs") is None
    assert desk.verify().findings == ()


def test_what_the_analyst_wrote_stays(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        change = desk.link(claims[0].id, f"{site}port", title="Registre")
        (source,) = desk.sources()
        desk.edit_source(source.id, author="A. Nonyme", published="2024-02")
        desk.keep_capture(desk.capture(desk.to_capture(change), None))
    (source,) = desk.sources()
    assert (source.title, source.author, source.published, source.publisher) == ("Registre", "A. Nonyme", "2024-02", "Le Quai")


def test_a_page_that_cannot_be_had_leaves_the_link_and_can_be_had_later(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page("", status="503 Busy")) as (site, _):
        got, change = link(desk, claims[0], f"{site}port")
        assert change is None
        assert "its site answered 503" in got.told
        assert got.told.endswith("The link is kept; its page can be saved later.")
        (source,) = desk.sources()
        assert (source.snapshot, source.text) == (None, None)
    with small_site(monkeypatch, port=page(PAGE)) as (again, _):
        moved = desk.capture(source.__class__(**{**vars_of(source), "url": f"{again}port"}), None)
    desk.keep_capture(moved)
    assert "38 000" in desk.source_text(desk.sources()[0])


def vars_of(record):
    return {name: getattr(record, name) for name in record.__slots__}


def test_undo_passes_what_arrived_by(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        link(desk, claims[0], f"{site}port")
        assert desk.undo_label() == "link a source to claim 1"
        desk.undo()
        assert desk.sources() == []
        desk.redo()
        (source,) = desk.sources()
        desk.snapshot(source.id)
        assert desk.redo_label() is None
        assert desk.undo_label() == "link a source to claim 1"
    assert desk.verify().findings == ()


def test_the_history_tells_what_arrived_and_going_back_passes_it_by(desk, claims, monkeypatch):
    before = desk.store.journal.head()[0]
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        link(desk, claims[0], f"{site}port")
    told = [deeds.words(deed) for deed in desk.deeds().deeds]
    assert told[:2] == ["saved what “Le port de Brisac” says", "linked a source to claim 1"]
    assert [change.label for change in desk.undo_to(before)] == ["link a source to claim 1"]
    assert desk.sources() == []


def test_a_page_that_arrives_after_its_source_is_gone_is_dropped(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        change = desk.link(claims[0].id, f"{site}port")
        got = desk.capture(desk.to_capture(change), None)
        desk.undo()
    assert desk.keep_capture(got) is None


def test_a_stopped_fetch_says_so(desk, claims, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, _):
        change = desk.link(claims[0].id, f"{site}port")
        with pytest.raises(Cancelled):
            desk.capture(desk.to_capture(change), None, cancelled=lambda: True)


def test_the_page_of_a_passage_is_its_locator(desk, claims, tmp_path):
    path = tmp_path / "registre.pdf"
    path.write_bytes(pdf(["The port was built in 1901."], ["It took 38 000 containers in 2023."], title="Register of the port"))
    link(desk, claims[3], str(path), quote="38 000 containers")
    (item,) = desk.claim(claims[3].id).evidence
    assert (item.evidence.locator, item.source.title, item.source.type) == ("p. 2", "Register of the port", SourceType.DOCUMENT)
    assert desk.passage(item.source, "built in 1901").page == "p. 1"
    assert desk.to_capture(desk.link(claims[4].id, str(path))) is None


def test_a_file_without_words_is_evidence_all_the_same(desk, claims, tmp_path):
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40)
    (tmp_path / "quay.png").write_bytes(picture)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4 torn")
    assert link(desk, claims[0], str(tmp_path / "quay.png"))[0].told is None
    told = link(desk, claims[0], str(tmp_path / "plan.pdf"))[0].told
    assert told == "plan.pdf could not be read: it is no PDF document, or a damaged one. It was saved as it is."
    assert [desk.source_text(source) for source in desk.sources()] == [None, None]
    assert desk.store.get(Snapshot, desk.sources()[1].snapshot).content == picture


def test_facts_of_a_source_are_edited_and_undone(desk, claims):
    desk.link(claims[0].id, "https://brisac.example/registre")
    (source,) = desk.sources()
    facts = {"doi": "https://doi.org/10.1000/ABC", "standing": Standing.PRIMARY, "interest": "sells  berths", "withheld": " "}
    desk.edit_source(source.id, kind=SourceType.DATASET, **facts)
    changed = desk.source(source.id[:13])
    assert (changed.doi, changed.standing, changed.interest, changed.withheld) == ("10.1000/abc", "primary", "sells berths", None)
    with pytest.raises(Refused, match="is no DOI"):
        desk.edit_source(source.id, doi="abc")
    desk.undo()
    assert desk.source("https://Brisac.example/registre#top") == source


def test_an_article_is_opened_from_its_address(desk, monkeypatch):
    with small_site(monkeypatch, port=page(PAGE)) as (site, asked):
        opened = desk.open(f"{site}port")
        assert (opened.article.location, opened.article.url) == (f"{site}port", f"{site}port")
        assert (opened.article.outlet, opened.article.published) == ("Le Quai", "2024-03-04")
        assert not desk.open(f"{site}port").new
        with pytest.raises(CannotRead, match=r"404 \(Not Found\)"):
            desk.open(f"{site}nowhere")
    assert len(asked) == 3


def test_saved_bytes_are_packed_and_hashed_in_pieces(desk, claims, tmp_path):
    words = ("The port of Brisac took containers. " * 100_000).encode()
    path = tmp_path / "long.txt"
    path.write_bytes(words)
    desk.link(claims[0].id, str(path))
    snapshot = desk.store.get(Snapshot, desk.sources()[0].snapshot)
    assert snapshot.content == words
    assert len(snapshot.data) < len(words) / 20
    told = []
    assert desk.verify(progress=lambda done, everything: told.append((done, everything))).findings == ()
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] >= len(snapshot.data)
    with pytest.raises(Cancelled):
        desk.verify(cancelled=lambda: True)


@pytest.mark.parametrize("spoil", [lambda data: data[:-8], lambda data: data + b"more", lambda data: b"\0" + data[1:]])
def test_spoilt_bytes_are_told(desk, claims, tmp_path, spoil):
    path = tmp_path / "long.txt"
    path.write_bytes(b"The port of Brisac took containers. " * 1_000)
    desk.link(claims[0].id, str(path))
    name = desk.sources()[0].snapshot
    data = desk.store.get(Snapshot, name).data
    with desk.store.transaction():
        desk.store.connection.execute("update snapshot set data = ? where sha256 = ?", [spoil(data), name])
    assert [finding.where for finding in desk.verify().findings] == [f"snapshot {name}"]


def test_a_file_whose_name_misleads_is_read_by_its_content_and_told(desk, claims, tmp_path):
    path = tmp_path / "message.bin"
    path.write_bytes(b"Received: from a.example\nFrom: Ina Torp <ina@a.example>\nMessage-ID: <1@a>\n\nThe weir was closed.\n")
    got = link(desk, claims[0], str(path))[0]
    assert got.told == "The name of message.bin ends in .bin, but its content is of the kind “e-mail”; it was read as that."
    (source,) = desk.sources()
    assert desk.source_text(source) == "The weir was closed."
    assert desk.store.get(Snapshot, source.snapshot).media_type == "message/rfc822"
