"""Every report says that it is a fact-check, whose, which and of when; its file says the same to those who look for files."""

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import changed_dossier, english_dossier, french_dossier

from workbench.domain.claim import ClaimView
from workbench.services.report import render, render_all


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def beginning(dossier, name, language="en"):
    """What is read before the title."""
    data = render(dossier, name, language)
    if name == "pdf":
        text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    elif name == "html":
        text = data.decode().partition("<main>")[2]
    else:
        text = parts(data)[{"docx": "word/document.xml", "odt": "content.xml"}[name]] if name != "md" else data.decode()
    text = re.sub(r"<style.*?</style>|<[^>]*>", "", text, flags=re.DOTALL)
    return " ".join(text.partition(dossier.article.title.split(",")[0][:20])[0].split())


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md"])
def test_the_masthead_comes_before_the_title(name):
    told = beginning(english_dossier(), name)
    for part in ("Fact-check report", "Report", english_dossier().article.id[-8:], "version 1", "21 Nov", "16:40 UTC"):
        assert part in told


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md"])
def test_a_house_stands_first_with_the_version_of_its_report(name):
    told = beginning(changed_dossier(), name)
    assert told.replace("*", "").startswith("Ellery Desk")
    assert "Fact-check report" in told
    assert "version 3" in told
    assert "Rapport de vérification" in beginning(changed_dossier(), name, "fr")


def test_a_word_file_tells_of_itself():
    core = parts(render(changed_dossier(), "docx", "fr"))["docProps/core.xml"]
    assert "<dc:title>Harbour ferry ran half empty, figures show</dc:title>" in core
    assert "<dc:creator>Ellery Desk; A. Martin</dc:creator>" in core
    assert re.search(r"<dc:subject>Rapport de vérification\W+Trois affirmations", core)
    assert "<cp:keywords>vérification des faits, Ellery Desk, Vérifié, Contesté</cp:keywords>" in core
    assert "<dc:language>fr-FR</dc:language>" in core


def test_an_open_document_tells_of_itself():
    meta = parts(render(changed_dossier(), "odt", "en"))["meta.xml"]
    assert "<meta:initial-creator>Ellery Desk; A. Martin</meta:initial-creator>" in meta
    assert "<dc:subject>Fact-check report: Three claims" in meta
    assert "<meta:keyword>fact-check</meta:keyword><meta:keyword>Ellery Desk</meta:keyword>" in meta
    assert "<dc:language>en-GB</dc:language>" in meta


def test_a_pdf_tells_of_itself():
    document = pypdfium2.PdfDocument(render(changed_dossier(), "pdf", "en"))
    assert document.get_metadata_value("Author") == "Ellery Desk, A. Martin"
    assert document.get_metadata_value("Subject").startswith("Fact-check report: Three claims")
    assert document.get_metadata_value("Keywords") == "fact-check, Ellery Desk, Verified, Disputed"


def test_a_workbook_tells_of_itself():
    core = parts(render(changed_dossier(), "xlsx", "en"))["docProps/core.xml"]
    assert "<dc:creator>Ellery Desk; A. Martin</dc:creator>" in core
    assert "Fact-check report: Three claims" in core


def test_a_file_of_several_reports_names_all_who_made_them():
    other = replace(english_dossier(), house=changed_dossier().house)
    core = parts(render_all((french_dossier(), other), "docx", "en"))["docProps/core.xml"]
    assert "<dc:title>Fact-check reports</dc:title>" in core
    assert "<dc:creator>Ellery Desk; A. Martin</dc:creator>" in core
    assert "Actu Exemple" in core


def test_a_workbook_is_of_the_hour_of_its_report_and_the_same_bytes_again():
    data = render(changed_dossier(), "xlsx", "en")
    made = changed_dossier().made_at[:19]
    assert re.findall(r"<dcterms:(created|modified)[^>]*>([^<]*)<", parts(data)["docProps/core.xml"]) == [
        ("created", f"{made}Z"),
        ("modified", f"{made}Z"),
    ]
    assert data == render(changed_dossier(), "xlsx", "en")


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_state_of_the_facts_is_the_day_of_the_last_finding_and_not_of_the_export(name):
    made = english_dossier()
    later = replace(made, made_at="2025-03-01T10:00:00.000Z")
    text = render(later, name, "en").decode().replace("\u00a0", " ")
    told = re.sub(r"<[^>]+>|\*", "", text)
    assert re.search(r"State of the facts:?\s*20 Nov 2024", told)
    waiting = tuple(ClaimView(view.claim, view.number) for view in made.claims)
    assert "State of the facts" not in render(replace(made, claims=waiting), name, "en").decode()
