"""What is known of a source stands in every report, for people and for programs; of a withheld one nothing but the reason."""

import io
import json
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import english_dossier

from workbench.domain.enums import Fate, SourceType, Standing
from workbench.services.report import render
from workbench.services.report.citation import authors, work_facts
from workbench.services.report.strings import words_in

FACTS = {
    "author": "Lind, Carla; Roe Office",
    "doi": "10.5555/ferry.7",
    "archive": "https://keep.example/2024/report",
    "standing": Standing.PRIMARY,
    "interest": "It is paid by the passenger.",
    "fate": Fate.CORRECTED,
    "fate_at": "2024-11-21T09:00:00.000Z",
    "fate_note": "Table 3 was replaced",
}
TOLD = (
    "Carla Lind and Roe Office",
    "Port Ellery Ferries",
    "primary source",
    "published in Mar",
    "10.5555/ferry.7",
    "consulted 20 Nov",
    "archived at keep.example",
    "It is paid by the passenger.",
    "Corrected since (noted on 21 Nov",
    "Table 3 was replaced.",
)


def with_facts(**more):
    dossier = english_dossier()
    view = dossier.claims[0]
    (one,) = view.evidence
    known = replace(one, source=replace(one.source, **{**FACTS, **more}))
    return replace(dossier, claims=(replace(view, evidence=(known,)), *dossier.claims[1:]))


def test_an_office_that_publishes_what_it_wrote_is_named_once():
    source = with_facts(author="port ellery ferries").claims[0].evidence[0].source
    told = [fact.text for fact in work_facts(source, words_in("en"))]
    assert told[0] == "Port ellery ferries"
    assert "Port Ellery Ferries" not in told
    both = with_facts(author="Lind, Carla").claims[0].evidence[0].source
    assert [fact.text for fact in work_facts(both, words_in("en"))][:2] == ["Carla Lind", "Port Ellery Ferries"]


def withheld():
    """The same after the desk took the name out, as it does unless told otherwise."""
    dossier = with_facts(withheld="Names an informant", fate_note="Lind was dismissed")
    nameless = tuple(one.without_name() for one in dossier.claims[0].evidence)
    return replace(dossier, claims=(replace(dossier.claims[0], evidence=nameless), *dossier.claims[1:]))


def text_of(dossier, name):
    data = render(dossier, name, "en")
    if name == "pdf":
        pages = pypdfium2.PdfDocument(data)
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    if name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(one) for one in archive.namelist() if one.endswith(".xml"))
    # What is left after the marks of each format are taken out: words that a run or a link parts stand together again.
    return data.decode().replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md", "csv"])
def test_every_fact_stands_where_people_read(name):
    text = text_of(with_facts(), name)
    for told in TOLD:
        assert told in text, told


@pytest.mark.parametrize(("name", "places"), [("html", 2), ("md", 2), ("docx", 1), ("odt", 2)])
def test_number_and_archive_lead_to_where_they_are(name, places):
    dossier = with_facts()
    data = render(dossier, name, "en")
    if name in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(one) for one in archive.namelist())
    # The page tells of it once more in its ClaimReview.
    text = re.sub(r"<script.*?</script>", "", data.decode("utf-8", "replace"))
    for address in ("https://doi.org/10.5555/ferry.7", "https://keep.example/2024/report"):
        assert text.count(address) == places


def test_an_archive_that_is_no_address_is_named():
    assert "archived at Port Ellery Library" in text_of(with_facts(archive="Port Ellery Library, box 3"), "md")


def test_data_has_each_fact_as_a_field():
    (report,) = json.loads(render(with_facts(), "json", "en"))["reports"]
    for one in (report["sources"][0], report["claims"][0]["evidence"][0]["source"]):
        assert {name: one[name] for name in FACTS} == FACTS
        assert one["type"] == "webpage"


def test_a_workbook_has_each_fact_as_a_cell():
    text = text_of(with_facts(), "xlsx")
    for told in ("Lind, Carla; Roe Office", "primary source", "10.5555/ferry.7", "https://keep.example/2024/report"):
        assert f">{told}<" in text
    assert "Table 3 was replaced" in text


def test_a_claim_review_cites_them_where_schema_org_has_a_place():
    (cited,) = json.loads(render(with_facts(), "jsonld", "en"))[0]["citation"]
    assert cited["author"] == [{"@type": "Person", "name": "Carla Lind"}, {"@type": "Organization", "name": "Roe Office"}]
    assert cited["sameAs"] == "https://doi.org/10.5555/ferry.7"
    assert cited["archivedAt"] == "https://keep.example/2024/report"
    assert cited["correction"] == "Table 3 was replaced"


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md", "csv", "xlsx", "json", "jsonld", "annotations", "ris"])
def test_of_a_withheld_source_nothing_is_told_but_why(name):
    text = text_of(withheld(), name)
    for secret in ("Lind", "ferry.7", "keep.example", "Port Ellery Ferries", "paid by", "Annual report"):
        assert secret not in text
    # That nobody noted when it was consulted, or that no copy was saved, is not known of it either.
    assert "not recorded" not in text
    assert "no saved copy" not in text


def test_a_source_without_a_date_or_a_copy_says_so():
    text = text_of(with_facts(accessed=None, snapshot=None), "md")
    assert "date of consultation not recorded" in text
    assert "no saved copy" in text


def test_names_are_turned_as_one_says_them():
    source = english_dossier().claims[0].evidence[0].source
    assert authors(replace(source, author="Lind, Carla; ; Roe; Ministry, ")) == ("Carla Lind", "Roe", "Ministry,")
    offices = "Office for Roads, Ossenby; Trésorerie de Vauclair; Jeanne Morel, adjointe au maire"
    assert authors(replace(source, author=offices)) == tuple(offices.split("; "))
    assert authors(source) == ()


@pytest.mark.parametrize(("language", "told"), [("en", "Document"), ("fr", "Document")])
def test_what_is_told_first_of_a_source_begins_with_a_capital(language, told):
    source = replace(
        english_dossier().claims[0].evidence[0].source, author=None, publisher=None, url=None, type=SourceType.DOCUMENT
    )
    assert work_facts(source, words_in(language))[0].text == told


def test_the_name_of_a_host_is_written_as_it_is():
    bare = english_dossier().claims[0].evidence[0].source
    bare = replace(bare, author=None, publisher=None, url="https://ferry.example/report.pdf")
    assert work_facts(bare, words_in("en"))[0].text == "ferry.example"
    assert work_facts(replace(bare, publisher="port office"), words_in("en"))[0].text == "Port office"
