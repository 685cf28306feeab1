"""Word, OpenDocument, e-books and PDF, taken apart in a real child process."""

import pytest
from documents import docx, epub, odt, paragraph, pdf, zipped

from workbench.domain.errors import CannotRead
from workbench.services.intake import read_bytes


def test_a_word_document_gives_paragraphs_rows_and_notes():
    cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Jahr", "2023"))
    body = (
        paragraph("Das Wehr ", "ist offen.")
        + "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Es kostet</w:t><w:tab/><w:t>3 Mio.</w:t>"
        + "<w:br/><w:t>Euro</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + "<w:p><w:del><w:r><w:delText>falsch</w:delText></w:r></w:del><w:ins><w:r><w:t>richtig</w:t></w:r></w:ins></w:p>"
    )
    draft = read_bytes(
        docx(body, title="Das Wehr", notes=f"<w:footnote>{paragraph('Laut Amt.')}</w:footnote>"), name="a.docx", suffix=".docx"
    )
    assert draft.text == "Das Wehr ist offen.\n\nEs kostet\t3 Mio.\nEuro\n\nJahr | 2023\n\nrichtig\n\nLaut Amt."
    assert (draft.title, draft.author, draft.language, draft.published) == ("Das Wehr", "Ina Torp", "de", None)
    assert (draft.title_made, draft.pages) == (False, ())


def test_a_document_without_a_title_gets_its_first_line():
    draft = read_bytes(docx(paragraph("Das Wehr") + paragraph("Es ist offen.")), name="a.docx", suffix=".docx")
    assert (draft.title, draft.title_made) == ("Das Wehr", True)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (docx(paragraph("x"), extra={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares a document type"),
        (docx("<w:p>" * 400 + "<w:t>deep</w:t>" + "</w:p>" * 400), "nested more than 256 deep"),
        (docx(paragraph("a" * 3_000_000)), "unpacks to far more"),
        (zipped({"other.xml": "<a/>"}), "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
        (docx(paragraph("cut off"))[:300], "damaged"),
    ],
)
def test_a_wrong_word_document_is_refused_in_a_sentence(data, why):
    with pytest.raises(CannotRead, match=rf"^a\.docx could not be read: .*{why}.* Nothing was stored\."):
        read_bytes(data, name="a.docx", suffix=".docx")


def test_an_opendocument_text_is_read_without_what_was_taken_out_of_it():
    body = (
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:h>Wasserwerk</text:h>"
        '<text:p>Zwei<text:s text:c="2"/>Blanke<office:annotation><text:p>Notiz</text:p></office:annotation>'
        "<text:tab/>und <text:span>mehr</text:span>.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    draft = read_bytes(odt(body), name="a.odt", suffix=".odt")
    assert draft.text == "Wasserwerk\n\nZwei  Blanke\tund mehr.\n\na | b"
    assert draft.title == "Wasserwerk"


def test_a_book_is_read_in_the_order_of_its_spine():
    data = epub(
        {"two": "<h1>Two</h1><p>The end.</p>", "one": "<h1>One</h1><p>The weir was built in 1901.</p>"}, order=["one", "two"]
    )
    draft = read_bytes(data, name="a.epub", suffix=".epub")
    assert draft.text == "One\nThe weir was built in 1901.\n\nTwo\nThe end."
    assert (draft.title, draft.author, draft.outlet, draft.published, draft.language) == (
        "The Weir",
        "Olle Brandt",
        "Quay Press",
        "2021-03-04",
        "en",
    )


def test_a_book_that_names_no_package_is_refused():
    with pytest.raises(CannotRead, match=r"a\.epub (could not be read|holds no text)"):
        read_bytes(zipped({"mimetype": "application/epub+zip"}), name="a.epub", suffix=".epub")


def test_pages_of_a_pdf_are_known_and_lines_are_joined_to_paragraphs():
    first = ["The weir of Ossenby was opened on Monday by the mayor of the", "town. It cost 3 million crowns.", "", "Nobody came."]
    data = pdf(first, ["A second page says that 40 boats passed."], title="The weir")
    draft = read_bytes(data, name="a.pdf", suffix=".pdf")
    paragraphs = draft.text.split("\n\n")
    assert paragraphs[0] == "The weir of Ossenby was opened on Monday by the mayor of the town. It cost 3 million crowns."
    assert paragraphs[1:] == ["Nobody came.", "A second page says that 40 boats passed."]
    assert [draft.text[place:][:8] for place in draft.pages] == ["The weir", "A second"]
    assert (draft.title, draft.author) == ("The weir", "Ina Torp")


def test_a_page_without_words_is_a_page_all_the_same():
    draft = read_bytes(pdf(["One."], [], ["Three."]), name="a.pdf", suffix=".pdf")
    assert draft.text == "One.\n\nThree."
    assert draft.pages == (0, 4, 6)


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"%PDF-1.7\n1 0 obj", "damaged"), (b"{\\rtf1 words" + bytes(50), "no PDF"), (pdf([]), "its pages may be pictures")],
)
def test_a_wrong_pdf_is_refused_in_a_sentence(data, why):
    with pytest.raises(CannotRead, match=rf"^a\.pdf (could not be read|holds no text): .*{why}"):
        read_bytes(data, name="a.pdf", suffix=".pdf")


def test_documents_are_known_without_a_name():
    assert read_bytes(pdf(["The weir is open."]), name="stdin").text == "The weir is open."
    assert read_bytes(docx(paragraph("Das Wehr ist offen.")), name="stdin").text == "Das Wehr ist offen."
    assert read_bytes(odt("<text:p>Das Wehr ist offen.</text:p>"), name="stdin").text == "Das Wehr ist offen."
    assert read_bytes(epub({"a": "<p>The weir is open.</p>"}), name="stdin").text == "The weir is open."


def test_a_table_is_the_same_however_its_cells_are_blanked():
    blanks = [char for char in map(chr, range(0x110000)) if char.isspace() and char not in "\r\n"]
    odd = [["a", f"{blank}b{blank}{blank}c", "", " "] for blank in blanks] + [["\1x", "y\2"], ["", ""], ["d", "", "e"]]
    plain = [[f"{number}", "two words", "three"] for number in range(1500)]
    for rows in (odd, plain, [*plain[:700], *odd, *plain], [["a\2b"]], [["a\1b"]]):
        text = "\n".join(",".join(cells) for cells in rows) + "\n"
        read = read_bytes(text.encode(), name="a.csv", suffix=".csv").text
        told = [" | ".join(words) for cells in rows if any(words := [" ".join(cell.split()) for cell in _ended(cells)])]
        assert read.split("\n") == told


def _ended(cells):
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def test_a_cell_over_several_cells_has_its_words_once_and_moves_no_other():
    def cell(words, properties=""):
        run = f"<w:r><w:t>{words}</w:t></w:r>" if words else ""
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run}</w:p></w:tc>"

    over, under, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    rows = (
        cell("Town", over) + cell("Boats", wide) + cell("All"),
        cell("", under) + cell("2022") + cell("2023") + cell("x"),
    )
    body = paragraph("Counted.") + "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    table = "Counted.\n\nTown | Boats |  | All\n\n | 2022 | 2023 | x"
    assert read_bytes(docx(body), name="a.docx", suffix=".docx").text == table
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    three = f"<table:table-row><table:table-cell><text:p>Boats</text:p></table:table-cell>{covered}"
    last = "<table:table-cell><text:p>All</text:p></table:table-cell></table:table-row>"
    data = odt(f"<text:p>Counted.</text:p><table:table>{three}{last}</table:table>")
    assert read_bytes(data, name="a.odt", suffix=".odt").text == "Counted.\n\nBoats |  |  | All"
