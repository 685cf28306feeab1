"""A workbook is laid out to be read and printed: one page wide, its head on each page, nothing cut, empty columns folded away."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from report_dossiers import changed_dossier, english_dossier, french_dossier, hostile_dossier

from workbench.domain.pin import Pin
from workbench.services.report import render, render_all
from workbench.services.report.strings import words_in

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    book = etree.fromstring(archive.read("xl/workbook.xml"))
    sheets = [etree.fromstring(archive.read(f"xl/worksheets/sheet{at}.xml")) for at, _ in enumerate(book.iter(f"{MAIN}sheet"), 1)]
    shared = ["".join(one.itertext()) for one in etree.fromstring(archive.read("xl/sharedStrings.xml"))]
    return archive, book, sheets, shared


def names_of(sheet, shared):
    head = next(sheet.iter(f"{MAIN}row"))
    return [shared[int(cell.findtext(f"{MAIN}v"))] for cell in head]


def hidden_in(sheet):
    return {
        at for one in sheet.iter(f"{MAIN}col") if one.get("hidden") for at in range(int(one.get("min")), int(one.get("max")) + 1)
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_sheet_is_one_page_wide_with_its_head_and_the_number_of_the_page(language):
    _, book, sheets, _ = opened(render(changed_dossier(), "xlsx", language))
    for sheet in sheets:
        page = sheet.find(f"{MAIN}pageSetup")
        assert (page.get("orientation"), page.get("paperSize"), page.get("fitToHeight")) == ("landscape", "9", "0")
        assert sheet.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr").get("fitToPage") == "1"
        edges = sheet.find(f"{MAIN}headerFooter")
        assert edges.findtext(f"{MAIN}oddFooter").endswith("&R&P / &N")
        assert edges.findtext(f"{MAIN}oddHeader").startswith("&LHarbour ferry ran half empty")
        assert sheet.find(f"{MAIN}autoFilter") is not None
        assert sheet.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane").get("state") == "frozen"
    titles = [one.text for one in book.iter(f"{MAIN}definedName") if one.get("name") == "_xlnm.Print_Titles"]
    assert [one.rpartition("!")[2] for one in titles] == ["$1:$1"] * len(sheets)


def test_ids_and_the_title_that_each_page_bears_stay_beside_the_paper():
    for data, first in ((render(english_dossier(), "xlsx", "en"), "Number"), (both(), "Article")):
        _, book, (claims, *_), shared = opened(data)
        (area, *_) = [one.text for one in book.iter(f"{MAIN}definedName") if one.get("name") == "_xlnm.Print_Area"]
        begins, ends = re.fullmatch(r".*!\$([A-Z]+)\$1:\$([A-Z]+)\$\d+", area).groups()
        names = names_of(claims, shared)
        assert names[ord(begins) - 65] == first
        assert names[ord(ends) - 65] == "Analyst"
        assert names[ord(ends) - 64 :] == [words_in("en")(f"column.{name}") for name in BESIDE]


LAST = ("article-outlet", "article-published", "article-language", "codes")
BESIDE = ("url", "id", "marked", "sources", "start", "end", "organisation", "address", *LAST)


def both():
    return render_all((french_dossier(), english_dossier()), "xlsx", "en")


def test_a_column_is_folded_away_only_where_no_row_has_anything_in_it():
    for data in (render(english_dossier(), "xlsx", "en"), both(), render(hostile_dossier(), "xlsx", "fr")):
        _, _, sheets, shared = opened(data)
        for sheet in sheets:
            rows = list(sheet.iter(f"{MAIN}row"))
            used = {letters(cell.get("r")) for row in rows[1:] for cell in row}
            folded = hidden_in(sheet)
            assert not used & folded
            assert len(names_of(sheet, shared)) == len(rows[0]), "its name stands there all the same"


def letters(place):
    number = 0
    for one in re.match("[A-Z]+", place)[0]:
        number = number * 26 + ord(one) - 64
    return number


def test_a_sheet_without_rows_shows_its_columns():
    _, _, sheets, _ = opened(render(replace(english_dossier(), claims=()), "xlsx", "en"))
    assert [hidden_in(sheet) for sheet in sheets] == [set()] * len(sheets)


def test_a_row_is_as_tall_as_its_longest_cell_and_never_taller_than_may_be():
    dossier = english_dossier()
    first = dossier.claims[0]
    heights = []
    for words in ("Short.", "A rationale of some length. " * 12, "A rationale of some length. " * 900, "一二三四五六七八九十" * 30):
        view = replace(first, state=replace(first.state, rationale=words), evidence=())
        _, _, (claims, *_), _ = opened(render(replace(dossier, claims=(view,)), "xlsx", "en"))
        heights.append(float(list(claims.iter(f"{MAIN}row"))[1].get("ht")))
    short, long, longest, wide = heights
    assert long > 6 * 15 > short
    assert 408 < longest <= 409
    assert wide > 12 * 15, "600 columns of letters that are twice as wide"


def test_a_title_begins_no_code_at_the_edge_of_a_page():
    for title in ("Fire & rescue &P &[Picture] &G", "&" * 300, "😀" * 200, "\x00\x1b[31m"):
        dossier = english_dossier()
        archive, _, sheets, _ = opened(render(replace(dossier, article=replace(dossier.article, title=title)), "xlsx", "en"))
        head = sheets[0].findtext(f"{MAIN}headerFooter/{MAIN}oddHeader")
        assert re.fullmatch(r"&L[^&]*&R&A", head), head
        assert len(head.encode("utf-16-le")) // 2 <= 255
        assert not [name for name in archive.namelist() if "media" in name or "drawing" in name.lower()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_workbook_says_its_language(language):
    archive, *_ = opened(render(english_dossier(), "xlsx", language))
    told = etree.fromstring(archive.read("docProps/custom.xml"))
    assert [(one.get("name"), "".join(one.itertext())) for one in told] == [("Language", language)]


def test_the_words_that_a_pin_is_about_and_its_note_stand_beside_the_passage():
    made = english_dossier()
    view = made.claims[0]
    (one,) = view.evidence
    pin = Pin(
        one.evidence.id, view.id, "0" * 64, "2024-11-20T09:00:00.000Z", "A. Martin", words="41,000", note="Table 3, first row"
    )
    pinned = replace(made, claims=(replace(view, evidence=(replace(one, pin=pin),)), *made.claims[1:]))
    for dossier, there in ((pinned, True), (made, False)):
        with zipfile.ZipFile(io.BytesIO(render(dossier, "xlsx", "en"))) as archive:
            shared = archive.read("xl/sharedStrings.xml").decode()
        assert "Note on the passage" in shared
        assert (">41,000<" in shared, "Table 3, first row" in shared) == (there, there)
