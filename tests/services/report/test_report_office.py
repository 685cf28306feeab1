"""DOCX, ODT and XLSX: what other programs find in them, and that no text of a stranger becomes markup, link or formula."""

import io
import re
import shutil
import subprocess
import zipfile
from itertools import pairwise

import pytest
from lxml import etree
from report_dossiers import HOSTILE, english_dossier, french_dossier, hostile_dossier

from workbench.services.report import render, render_all
from workbench.services.report.characters import in_cell, on_paper
from workbench.services.report.workbook import MAX_CELL, _fitting

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
PARTS = {"docx": "word/document.xml", "odt": "content.xml"}
LINK = "{http://www.w3.org/1999/xlink}href"


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return etree.fromstring(archive.read(name))


def squash(text):
    return re.sub(r"\s", "", text)


def docx_levels(root):
    styles = [one.get(f"{W}val") for one in root.iter(f"{W}pStyle")]
    return [int(style[-1]) for style in styles if style.startswith("Heading")]


def odt_levels(root):
    return [int(one.get(f"{TEXT}outline-level")) for one in root.iter(f"{TEXT}h")]


@pytest.mark.parametrize(("name", "inner", "levels"), [("docx", PARTS["docx"], docx_levels), ("odt", PARTS["odt"], odt_levels)])
def test_headings_begin_with_the_title_and_skip_no_level(name, inner, levels):
    found = levels(part(render(french_dossier(), name, "fr"), inner))
    assert found[0] == 1
    assert found.count(1) == 1
    assert found.count(3) == len([view for view in french_dossier().claims if view.verdict is not None])
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_a_word_file_has_table_headers_and_its_languages():
    data = render(english_dossier(), "docx", "fr")
    root = part(data, "word/document.xml")
    tables = list(root.iter(f"{W}tbl"))
    assert len(tables) == 2
    assert all(len(list(table.iter(f"{W}tblHeader"))) == 1 for table in tables)
    assert {one.get(f"{W}val") for one in root.iter(f"{W}lang")} == {"en"}
    styles = part(data, "word/styles.xml")
    assert [one.get(f"{W}val") for one in styles.iter(f"{W}lang")] == ["fr-FR"]


def test_an_open_document_has_table_headers_and_its_languages():
    with zipfile.ZipFile(io.BytesIO(render(english_dossier(), "odt", "fr"))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        content, styles = archive.read("content.xml").decode(), archive.read("styles.xml").decode()
    assert content.count("<table:table-header-rows>") == 2
    assert 'fo:language="en"' in content
    assert 'fo:language="fr" fo:country="FR"' in styles
    assert not re.search("LANGUAGE|COUNTRY|FOOT", styles)


@pytest.mark.parametrize(("name", "inner"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_hostile_words_are_words(name, inner):
    data = render(hostile_dossier(), name, "en")
    root = part(data, inner)
    text = squash("".join(root.itertext()))
    for words in HOSTILE:
        assert squash(on_paper(words)) in text
    links = [one.get(LINK) for one in root.iter() if one.get(LINK)]
    if name == "docx":
        relations = part(data, "word/_rels/document.xml.rels")
        links += [one.get("Target") for one in relations if one.get("TargetMode") == "External"]
    assert all(re.match(r"https?://|#claim_[0-9a-f]+$|Pictures/coverage1\.png$", link) for link in links)


def test_blanks_and_line_ends_survive_in_an_open_document():
    root = part(render(hostile_dossier(), "odt", "en"), "content.xml")
    assert list(root.iter(f"{TEXT}s"))


def cells(data):
    """All strings of a workbook by sheet, and the number of formulas."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        shared = [squash("".join(one.itertext())) for one in etree.fromstring(archive.read("xl/sharedStrings.xml"))]
        sheets = [etree.fromstring(archive.read(name)) for name in names]
    ns = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    found = [[shared[int(one.findtext(f"{ns}v"))] for one in sheet.iter(f"{ns}c") if one.get("t") == "s"] for sheet in sheets]
    return found, sum(len(list(sheet.iter(f"{ns}f"))) for sheet in sheets)


def test_a_workbook_has_three_sheets_of_strings_and_no_formula():
    (claims, evidence, sources), formulas = cells(render(hostile_dossier(), "xlsx", "en"))
    assert formulas == 0
    have = {*claims, *evidence, *sources}
    for words in HOSTILE:
        assert squash(in_cell(words)) in have
    assert evidence[:3] == ["Claimid", "Number", "Stance"]


def test_several_reports_share_one_workbook():
    (claims, _, _), _ = cells(render_all((french_dossier(), english_dossier()), "xlsx", "en"))
    for dossier in (french_dossier(), english_dossier()):
        assert squash(dossier.article.title) in claims


def test_what_a_cell_cannot_hold_is_cut_with_an_ellipsis():
    long = "😀" * MAX_CELL
    cut = _fitting(long)
    assert cut.endswith("…")
    assert len(cut.encode("utf-16-le")) // 2 <= MAX_CELL
    assert _fitting("a" * MAX_CELL) == "a" * MAX_CELL


@pytest.mark.parametrize("name", ["docx", "odt", "xlsx"])
def test_libreoffice_opens_and_converts(tmp_path, name):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / f"report.{name}"
    path.write_bytes(render_all((french_dossier(), hostile_dossier()), name, "fr"))
    to = "csv" if name == "xlsx" else "txt:Text (encoded):UTF8"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    run = [office, profile, "--headless", "--convert-to", to, "--outdir", str(tmp_path), str(path)]
    subprocess.run(run, check=True, capture_output=True, timeout=120)
    text = (tmp_path / f"report.{to[:3]}").read_bytes().decode("utf-8", "replace")
    assert "Le pont suspendu de Valmore a rouvert dimanche" in text


def test_no_page_ends_within_a_row_of_a_table():
    content = zipfile.ZipFile(io.BytesIO(render(french_dossier(), "odt", "fr"))).read("content.xml").decode()
    styles = re.findall(
        r'style:name="([^"]+)" style:family="table-row"><style:table-row-properties fo:keep-together="always"', content
    )
    assert styles == ["Row"]
    body = content.split("</table:table-header-rows>", 1)[1]
    assert "<table:table-row>" not in body.split("</table:table>", 1)[0]
    document = zipfile.ZipFile(io.BytesIO(render(french_dossier(), "docx", "fr"))).read("word/document.xml").decode()
    assert document.count("<w:tr>") == document.count("<w:cantSplit/>")
