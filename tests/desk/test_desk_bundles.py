"""Evidence bundles: what is in one, that it is whole or not there, what must not be in it, that it opens without the workbench."""

import gzip
import hashlib
import json
import re
import zipfile

import pytest
from documents import warc, zipped
from small_site import page, small_site

from workbench.desk.bundles import SUFFIX
from workbench.domain.article import Snapshot
from workbench.domain.enums import Verdict
from workbench.domain.errors import Cancelled, CannotWrite, Refused
from workbench.services.report.gaps import gaps

SECRET = "Odilo Brandtner"


@pytest.fixture
def full(desk, article, claims, tmp_path, monkeypatch):
    """An article with a fetched page, a file and a withheld source."""
    with small_site(monkeypatch, weir=page("<title>Weir</title><p>The weir was opened in 1901 and still stands today.</p>")) as (
        site,
        _,
    ):
        desk.link(claims[1].id, f"{site}weir", title="The weir: a page / of “old”")
        desk.snapshot(desk.sources()[0].id)
    for name, text in (("ledger.txt", f"I, {SECRET}, kept these books."), ("minutes.txt", "Minutes of the council, in short.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        desk.link(claims[1].id, str(tmp_path / name), title=name)
        desk.snapshot(desk.sources()[0].id)
    secret = next(one for one in desk.sources() if one.title == "ledger.txt")
    desk.edit_source(secret.id, title=f"Ledger of {SECRET}", withheld="feared for")
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="As the minutes say.")
    return secret


def unpacked(path, folder):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


def bundled(desk, article, out, folder, *, redact=True):
    made = desk.bundle([desk.dossier(article.id, redact=redact)], out)
    return made, unpacked(out, folder)


def test_a_withheld_source_of_two_articles_is_one(desk, article, full, tmp_path):
    (tmp_path / "second.txt").write_text("The mill burned down in 1911, the mayor said. It stands no more.", encoding="utf-8")
    second = desk.open(str(tmp_path / "second.txt")).article
    desk.link(desk.claims(second.id)[0].id, full.id)
    made = desk.bundle([desk.dossier(one.id, redact=True) for one in (article, second)], tmp_path / f"two{SUFFIX}")
    assert made.left_out[0].startswith("1 withheld source with")
    assert made.sources == 2


def test_a_web_archive_has_the_ending_of_what_it_is(desk, article, claims, tmp_path):
    words = b"<p>The weir still stands today, they say.</p>"
    whole = warc(("https://lormeau.example/", "200 OK", "Content-Type: text/html\r\n", words))
    files = {
        "a.warc": whole,
        "b.warc.gz": gzip.compress(whole),
        "c.wacz": zipped({"archive/d.warc": whole + b"\r\n"}),
        "d.rtf": b"{\\rtf1 words}",
        "e.ods": zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        desk.snapshot(desk.to_capture(desk.link(claims[1].id, str(tmp_path / name))).id)
    _, top = bundled(desk, article, tmp_path / f"ends{SUFFIX}", tmp_path / "x")
    there = {path.read_bytes(): path.name[64:] for path in (top / "data" / "snapshots").iterdir()}
    assert [there[data] for data in files.values()] == [".warc", ".warc.gz", ".wacz", ".rtf", ".ods"]


def test_a_bag_with_an_ro_crate_in_which_every_file_is_told(desk, article, full, tmp_path):
    made, top = bundled(desk, article, tmp_path / f"port{SUFFIX}", tmp_path / "x")
    assert top.name == "evidence-port"
    assert (top / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    listed = dict(reversed(line.split("  ", 1)) for line in (top / "manifest-sha256.txt").read_text().splitlines())
    there = {path.relative_to(top).as_posix(): path for path in (top / "data").rglob("*") if path.is_file()}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in there.items()} == listed
    tags = dict(reversed(line.split("  ", 1)) for line in (top / "tagmanifest-sha256.txt").read_text().splitlines())
    assert tags == {name: hashlib.sha256((top / name).read_bytes()).hexdigest() for name in tags}
    assert set(tags) == {"bagit.txt", "bag-info.txt", "manifest-sha256.txt"}
    octets = sum(path.stat().st_size for path in there.values())
    assert f"Payload-Oxum: {octets}.{len(there)}" in (top / "bag-info.txt").read_text(encoding="utf-8")
    crate = json.loads((top / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    entities = {one["@id"]: one for one in crate["@graph"]}
    parts = {part["@id"] for part in entities["./"]["hasPart"]}
    assert {f"data/{part}" for part in parts} == set(there) - {"data/ro-crate-metadata.json"}
    for part in parts:
        assert entities[part]["contentSize"] == str(there[f"data/{part}"].stat().st_size)
    assert made.files == len(there)


def test_it_holds_reports_saved_copies_words_and_the_journals_head(desk, article, full, tmp_path):
    events, head = desk.store.journal.head()
    made, top = bundled(desk, article, tmp_path / f"port{SUFFIX}", tmp_path / "x")
    data = top / "data"
    assert sorted(path.suffix for path in (data / "reports").iterdir()) == [".html", ".json", ".json"]
    told = json.loads((data / "journal-head.json").read_text(encoding="utf-8"))
    assert (told["events"], told["head"], told["casebook"]) == (events, head, desk.casebook_id)
    named = {path.name.partition(".")[0]: path for folder in ("snapshots", "words") for path in (data / folder).iterdir()}
    for source in desk.sources():
        if source.id != full.id:
            assert {source.snapshot, source.text} <= set(named)
    assert article.snapshot in named
    for name, path in named.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == name
    (archive,) = (data / "snapshots").glob("*.warc")
    assert archive.read_bytes().startswith(b"WARC/1.1")
    readme = (data / "README.txt").read_text(encoding="utf-8")
    assert "bagit.py --validate" in readme
    assert made.sources == 2
    assert made.left_out == ("1 withheld source with what was saved; the reports say why each is withheld",)


@pytest.mark.parametrize(
    ("language", "title", "left"), [("en", "What lies where", "no copy of"), ("fr", "se trouve quoi", "aucune copie")]
)
def test_it_explains_itself_in_the_language_of_its_reports(desk, article, claims, full, tmp_path, language, title, left):
    desk.link(claims[2].id, "https://lormeau.example/unsaved", title="Never saved")
    minutes = next(one for one in desk.sources() if one.title == "minutes.txt")
    desk.edit_source(minutes.id, language="es")
    made = desk.bundle([desk.dossier(article.id)], tmp_path / f"a{SUFFIX}", language)
    data = unpacked(made.path, tmp_path / language) / "data"
    readme = (data / "README.txt").read_text(encoding="utf-8")
    assert title in readme
    assert left in readme
    assert max(len(line) for line in readme.partition("bagit.py")[0].splitlines()) <= 120
    assert made.left_out[0].startswith("1 withheld source")  # what the command line says stays in its own language
    crate = json.loads((data / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    told = {one["@id"]: one.get("inLanguage") for one in crate["@graph"]}
    assert told["./"] == told["README.txt"] == told["ro-crate-metadata.json"] == language
    assert {told[name] for name in told if name.startswith("reports/")} == {language, None}
    assert told[f"snapshots/{minutes.snapshot}.txt"] == "es"


def test_every_name_is_legal_on_windows_and_short(desk, article, full, tmp_path):
    desk.edit_article(article.id, title="CON: a/b\\c? <“Nul”> | * " + "very long " * 40)
    desk.bundle([desk.dossier(article.id)], tmp_path / f"a b, ü{SUFFIX}")
    with zipfile.ZipFile(tmp_path / f"a b, ü{SUFFIX}") as archive:
        for name in archive.namelist():
            assert len(name) < 200
            for part in name.split("/"):
                assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]", part), part
                assert part.partition(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL"}


def test_a_withheld_source_is_in_no_byte_of_it_unless_asked_for(desk, article, full, tmp_path):
    _, top = bundled(desk, article, tmp_path / f"a{SUFFIX}", tmp_path / "x")
    files = [path for path in top.rglob("*") if path.is_file()]
    for secret in (SECRET.encode(), full.snapshot.encode(), b"kept these books"):
        assert [path.name for path in files if secret in path.read_bytes()] == []
    _, top = bundled(desk, article, tmp_path / f"b{SUFFIX}", tmp_path / "y", redact=False)
    assert (top / "data" / "snapshots" / f"{full.snapshot}.txt").is_file()


def test_saved_copies_of_others_that_name_a_withheld_source_are_left_out_and_told(desk, article, claims, full, tmp_path):
    desk.edit_source(full.id, author=SECRET)
    pixel = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
    told = {
        "plain.txt": f"The mayor met {SECRET} twice.".encode(),
        "turned.txt": b"Present: Brandtner, Odilo; and others.",
        "family.html": "<p>And then Mrs Br\xe4nd<b>t</b>ner\xad’s brother left.</p>".encode(),
        "spaced.txt": b"B R A N D T N E R signed it.",
        "packed.docx": zipped({"word/document.xml": b"<w:document><w:t>Odilo Brandtner</w:t></w:document>"}),
        "clean.txt": b"Brandtnerstrasse is a street.",
        "scan.png": pixel,
    }
    for name, data in told.items():
        (tmp_path / name).write_bytes(data)
        desk.snapshot(desk.to_capture(desk.link(claims[2].id, str(tmp_path / name), title=name)).id)
    made, top = bundled(desk, article, tmp_path / f"n{SUFFIX}", tmp_path / "x")
    kept = {path.name.partition(".")[0] for folder in ("snapshots", "words") for path in (top / "data" / folder).iterdir()}
    sources = {one.title: one for one in desk.sources()}
    there = {name for name in told if {sources[name].snapshot, sources[name].text} & kept}
    assert there == {"clean.txt", "scan.png"}
    left = [one for one in made.left_out if "names a withheld source" in one]
    for name in set(told) - there:
        assert any(f"“{name}”" in one for one in left)
    (shut,) = made.unsearched
    assert "scan.png" in shut
    readme = (top / "data" / "README.txt").read_text(encoding="utf-8")
    assert "names a withheld source" in readme
    assert shut in readme
    assert "Brandtner" not in readme
    made, _ = bundled(desk, article, tmp_path / f"m{SUFFIX}", tmp_path / "y", redact=False)
    assert not made.unsearched
    assert not [one for one in made.left_out if "names" in one]


def test_a_source_whose_author_is_withheld_elsewhere_is_told_among_what_is_missing(desk, article, claims, full):
    desk.edit_source(full.id, author=SECRET)
    minutes = next(one for one in desk.sources() if one.title == "minutes.txt")
    for author, title, is_told in (
        ("O. Brändtner", "Minutes", True),
        ("Paula Brandtner", "Minutes", False),
        ("Ines Vogel", "Talk with Brandtner, Odilo", True),
    ):
        desk.edit_source(minutes.id, author=author, title=title)
        found = [gap for gap in gaps(desk.dossier(article.id)) if gap.kind == "named-elsewhere"]
        assert [(gap.claim_id, "Brandtner" in gap.text.replace(title, "")) for gap in found] == (
            [(claims[1].id, False)] if is_told else []
        )
        assert not [gap for gap in gaps(desk.dossier(article.id, redact=False)) if gap.kind == "named-elsewhere"]


def test_it_is_whole_or_not_there(desk, article, full, tmp_path):
    out = tmp_path / "out" / f"a{SUFFIX}"
    out.parent.mkdir()
    out.write_bytes(b"an older one")
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 4

    dossiers = [desk.dossier(article.id)]
    head = desk.store.journal.head()
    with pytest.raises(Cancelled):
        desk.bundle(dossiers, out, cancelled=cancelled)
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    assert out.read_bytes() == b"an older one"
    with pytest.raises(CannotWrite):
        desk.bundle(dossiers, tmp_path / "nowhere" / f"a{SUFFIX}")
    with pytest.raises(Refused):
        desk.bundle([], out)
    assert desk.store.journal.head() == head


def test_it_is_a_version_unless_it_is_a_draft(desk, article, full, tmp_path):
    desk.bundle([desk.dossier(article.id)], tmp_path / f"a{SUFFIX}", draft=True)
    assert desk.versions(article.id) == ()
    desk.bundle([desk.dossier(article.id)], tmp_path / f"a{SUFFIX}")
    assert [one.formats for one in desk.versions(article.id)] == [("bundle",)]


def test_the_whole_casebook_and_what_was_forgotten(desk, article, full, tmp_path):
    other = desk.take(desk.read_bytes(b"The bridge at Tarn is closed. It cost 12 million crowns.", name="b.txt")).article
    desk.forget("Minutes of the council")
    made = desk.bundle([desk.dossier(one) for one in (article.id, other.id)], tmp_path / f"a{SUFFIX}")
    top = unpacked(tmp_path / f"a{SUFFIX}", tmp_path / "x")
    assert len(list((top / "data" / "reports").glob("*.html"))) == 2
    assert any("was forgotten for good" in one for one in made.left_out)


def test_the_copy_that_a_passage_was_pinned_in_lies_in_it_beside_the_newest(desk, article, claims, tmp_path, monkeypatch):
    first, later = (
        f"<title>Weir</title><p>{words} The weir of Velm was opened in 1901 and still stands today.</p>"
        for words in ("They found it sound and dry.", "They found it rotten and wet.")
    )
    pages = {"weir": page(first)}
    with small_site(monkeypatch, **pages) as (site, _):
        desk.link(claims[1].id, f"{site}weir", title="The weir")
        desk.snapshot(desk.sources()[0].id)
    (view,) = desk.claim(claims[1].id).evidence
    words = desk.store.find(Snapshot, view.source.text).content.decode()
    at = words.index("found it sound")
    desk.pin(claims[1].id, view.source.id, at, at + len("found it sound and dry"))
    pinned = desk.claim(claims[1].id).evidence[0].pin
    with small_site(monkeypatch, weir=page(later)) as (other, _):
        desk.edit_source(desk.sources()[0].id, url=f"{other}weir")
        desk.snapshot(desk.sources()[0].id)
    newest = desk.sources()[0]
    assert newest.snapshot != pinned.snapshot
    made, top = bundled(desk, article, tmp_path / f"two{SUFFIX}", tmp_path / "out")
    lying = {path.name.partition(".")[0]: path for path in (top / "data").rglob("*") if path.is_file()}
    assert {pinned.snapshot, pinned.text, newest.snapshot, newest.text} <= lying.keys()
    assert "found it sound and dry" in lying[pinned.text].read_text(encoding="utf-8")
    assert "An earlier copy of the source, in which a passage was pinned" in (top / "data" / "README.txt").read_text(
        encoding="utf-8"
    )
    assert made.left_out == ()
