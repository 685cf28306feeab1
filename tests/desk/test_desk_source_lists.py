"""Lists of sources taken in and written; withheld sources named in no report."""

import io
import json
import zipfile

import pytest

from workbench.desk import deeds
from workbench.domain.enums import Stance, Verdict
from workbench.domain.errors import CannotRead
from workbench.services.report import FORMATS, gaps
from workbench.services.sources.references import read_references

LIST = """TY  - ELEC
TI  - Registre du port
AU  - Morel, Line
DA  - 2024/03/04/
UR  - https://www.Quai.example/registre?utm_source=x
DO  - 10.1000/a
LA  - fr
ER  -
TY  - GEN
TI  - Rapport & annexe_1
ER  -
TY  - GEN
TI  - Le même registre
DO  - 10.1000/A
PB  - Le Quai
ER  -
"""


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "sources.ris"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_is_one_action_and_duplicates_are_told(desk, claims, listed):
    desk.link(claims[0].id, "https://quai.example/registre")
    desk.undo()
    tried = desk.import_sources(listed, dry_run=True)
    assert (len(tried.new), tried.change, desk.sources()) == (2, None, [])
    found = desk.import_sources(listed)
    assert (found.entries, len(found.new)) == (3, 2)
    assert [(one.line, one.reason) for one in found.duplicates] == [(12, "is the same DOI as “Registre du port”")]
    (registre,) = [source for source in desk.sources() if source.doi]
    assert (registre.url, registre.author, registre.publisher) == (
        "https://www.quai.example/registre",
        "Morel, Line",
        "quai.example",
    )
    again = desk.import_sources(listed)
    assert (again.new, again.change, len(again.duplicates)) == ((), None, 3)
    desk.undo()
    assert desk.sources() == []
    assert desk.verify().findings == ()


def test_a_list_fills_in_what_a_link_did_not_know(desk, claims, listed):
    desk.link(claims[0].id, "https://www.quai.example/registre")
    found = desk.import_sources(listed)
    assert (len(found.new), found.filled) == (1, 1)
    (item,) = desk.claim(claims[0].id).evidence
    assert (item.source.author, item.source.doi, item.source.title) == ("Morel, Line", "10.1000/a", "Registre du port")
    desk.edit_source(item.source.id, author=None)
    filling = desk.import_sources(listed).change
    assert filling.label == f"fill in 1 sources from {listed.name}"
    assert deeds.said(filling.label, filling.intent) == f"filled in 1 source from {listed.name}"


def test_what_is_no_list_stores_nothing(desk, tmp_path):
    path = tmp_path / "list.bib"
    path.write_text("@misc{a, title = {never ends", encoding="utf-8")
    with pytest.raises(CannotRead, match=r"^list\.bib could not be read as a list of sources: .* Nothing was stored\.$"):
        desk.import_sources(path)


@pytest.mark.parametrize("name", ["sources.ris", "sources.bib", "sources.csl.json"])
def test_what_is_written_is_read_again(desk, article, claims, listed, tmp_path, name):
    desk.import_sources(listed)
    for source in desk.sources():
        desk.link(claims[0].id, source.id)
    out = tmp_path / name
    desk.report(article.id, [out])
    wanted = {(source.title, source.author, source.published, source.url, source.doi) for source in desk.sources()}
    read = read_references(out.read_text(encoding="utf-8"))
    assert {(one.title, "; ".join(one.authors) or None, one.published, one.url, one.doi) for one in read} == wanted
    assert desk.is_list_of_sources(out)


def test_a_withheld_source_is_named_in_no_report(desk, article, claims, tmp_path):
    desk.link(
        claims[0].id,
        "https://quai.example/fuite",
        title="Bureau 14, Jean Coulon",
        quote="Le pont était fermé.",
        locator="couloir B",
    )
    desk.mark(claims[0].id, Verdict.DISPUTED)
    (source,) = desk.sources()
    desk.edit_source(source.id, publisher="Ministère", author="Jean Coulon", withheld="une personne de la maison")
    secrets = ("Coulon", "Bureau 14", "quai.example", "Ministère", "couloir B")
    texts = {name: desk_render(desk, article, name) for name in FORMATS if name not in ("pdf", "docx", "odt", "xlsx")}
    assert not [(name, secret) for name, text in texts.items() for secret in secrets if secret in text]
    for name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(FORMATS[name].render(desk.dossier(article.id), "fr"))) as archive:
            parts = "".join(archive.read(one).decode() for one in archive.namelist() if one.endswith((".xml", ".rels")))
        assert not [(name, secret) for secret in secrets if secret in parts]
        assert "une personne de la maison" in parts
    assert "Source protégée\u00a0: une personne de la maison" in texts["html"]
    assert "Le pont était fermé." in texts["html"]
    assert not [name for name, text in texts.items() if source.id in text]
    assert f'"withheld-1-{article.id[-12:]}"' in texts["json"]
    named = FORMATS["json"].render(desk.dossier(article.id, redact=False), "fr").decode()
    assert source.id in named
    assert all(secret in named for secret in secrets[:3])
    assert json.loads(named)
    assert desk.claim(claims[0].id).evidence[0].evidence.stance is Stance.SUPPORTS


def test_words_that_name_a_withheld_source_are_told_before_the_export(desk, article, claims):
    desk.link(claims[0].id, "https://quai.example/fuite", title="Note du bureau 14", quote="Le pont était fermé.")
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="D’après la NOTE du  bureau 14, fermé.")
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="Coulon l’a confirmé.")
    desk.mark(claims[2].id, Verdict.DISPUTED, rationale="Le registre le dit.")
    assert desk.dossier(article.id).naming == ()
    (source,) = desk.sources()
    desk.edit_source(source.id, author="Coulon, Jean", withheld="une personne de la maison")
    dossier = desk.dossier(article.id)
    assert dossier.naming == (claims[0].id, claims[1].id)
    assert [gap.claim_id for gap in gaps(dossier, "fr") if gap.kind == "names-withheld"] == [claims[0].id, claims[1].id]
    assert desk.dossier(article.id, only=[claims[2].id]).naming == ()
    assert desk.dossier(article.id, redact=False).naming == ()


def desk_render(desk, article, name):
    return FORMATS[name].render(desk.dossier(article.id), "fr").decode()
