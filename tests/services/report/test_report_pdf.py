"""The PDF: tagged, in its language, with the words that the dossier holds; hostile words do nothing in it."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import HOSTILE, english_dossier, french_dossier, hostile_dossier

from workbench.services.report import render, render_all


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def words_of(text):
    """Letters and digits alone: where lines break, a hyphen is set."""
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize(("make", "language"), [(french_dossier, "fr"), (english_dossier, "en")])
def test_it_is_tagged_names_its_language_and_follows_its_standards(make, language):
    data = render(make(), "pdf", language)
    assert b"/MarkInfo" in data
    assert f"/Lang ({language})".encode() in data or f"/Lang({language})".encode() in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert pypdfium2.PdfDocument(data).get_metadata_value("Title") == make().article.title


def test_the_bar_tells_what_cannot_be_checked_from_what_is_to_review():
    """In text order of standings, a unit a claim: 2 verified, 2 disputed, 2 unverified, 1 not checkable, 2 to review."""
    drawn = pypdfium2.PdfDocument(render(french_dossier(), "pdf", "fr"))[0].render(scale=3)
    data, size = bytes(drawn.buffer), drawn.n_channels
    green = bytes((0x52, 0x66, 0x0A))  # of what is verified, blue first

    def pixel(x, y):
        at = y * drawn.stride + x * size
        return data[at : at + 3]

    # The bar's first rectangle is the first thing that wide in its colour: signs are smaller, marked claims come below.
    rows = ([x for x in range(drawn.width) if pixel(x, y) == green] for y in range(drawn.height))
    top, row = next((y, row) for y, row in enumerate(rows) if len(row) > drawn.width // 20)
    left, unit, middle = row[0], len(row) / 2, top + round(1.7 / 25.4 * 72 * 3)  # half of its 3.4 mm
    dark = [sum(pixel(round(left + at * unit), middle)) < 400 for at in (6.5, 7.5, 8.5)]
    assert dark == [True, False, False]


def test_its_words_come_out_with_accents_and_ligatures():
    found = words_of(text_of(render(french_dossier(), "pdf", "fr")))
    for view in french_dossier().claims:
        assert words_of(view.claim.quote) in found
    assert "difficile" in words_of(text_of(render(with_title("Un fil difficile, l’œuvre affinée"), "pdf", "fr")))


def with_title(title):
    dossier = french_dossier()
    return replace(dossier, article=replace(dossier.article, title=title))


def test_a_character_without_a_glyph_stands_as_a_mark():
    data = render(with_title("Pont \ue123 et \u0378"), "pdf", "fr")
    assert "U+E123" in text_of(data)
    assert "U+0378" in text_of(data)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data


def test_a_script_without_fonts_keeps_its_text():
    rare = "".join(chr(0x13000 + at) for at in range(1000))  # hieroglyphs
    data = render(with_title(rare), "pdf", "en")
    assert data.startswith(b"%PDF-")


def test_hostile_words_are_words_and_lead_nowhere():
    data = render(hostile_dossier(), "pdf", "en")
    found = words_of(text_of(data))
    for words in HOSTILE:
        if words.isascii() and words.isprintable():
            assert words_of(words) in found
    for name in (b"/JavaScript", b"/JS", b"/Launch", b"/SubmitForm", b"/AA", b"/RichMedia"):
        assert name not in data
    assert all(re.match(rb"https?://", link) for link in re.findall(rb"/URI\s*\(([^)]*)\)", data))


def test_several_reports_each_begin_on_a_page():
    both = pypdfium2.PdfDocument(render_all((french_dossier(), english_dossier()), "pdf", "en"))
    alone = [pypdfium2.PdfDocument(render(one(), "pdf", "en")) for one in (french_dossier, english_dossier)]
    assert len(both) == sum(len(one) for one in alone)


def test_qpdf_finds_nothing_wrong(tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "report.pdf"
    path.write_bytes(render_all((french_dossier(), hostile_dossier()), "pdf", "fr"))
    outcome = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_reports_made_at_once_do_not_meet():
    made = {"fr": french_dossier, "en": english_dossier}
    with ThreadPoolExecutor(4) as pool:
        pending = [(language, pool.submit(render, made[language](), "pdf", language)) for language in ("fr", "en") * 6]
        for language, one in pending:
            found = words_of(text_of(one.result()))
            assert words_of(made[language]().article.title) in found
            assert words_of(made["en" if language == "fr" else "fr"]().article.title) not in found


def test_no_page_ends_between_a_claim_and_what_was_found():
    made = english_dossier()
    view = next(one for one in made.claims if one.verdict and not one.evidence)
    many = []
    for at in range(1, 41):
        one = replace(view.claim, id=f"{view.claim.id[:-3]}{at:03}")
        many.append(replace(view, number=at, claim=one, state=replace(view.state, rationale=f"Found{at}.")))
    data = render(replace(made, claims=tuple(many)), "pdf", "en")
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    cards = [page for page in pages if re.search(r"Found\d+\.", page)]
    assert len(cards) > 3
    for page in cards:
        assert re.findall(r"^Claim (\d+):", page, re.MULTILINE) == re.findall(r"^Found(\d+)\.", page, re.MULTILINE)


def place(page, words):
    """Where words stand on a page: left, bottom, right, top in points."""
    text = page.get_textpage()
    index, count = text.search(words).get_next()
    text.count_rects(index, count)
    return text.get_rect(0)


@pytest.mark.parametrize(("name", "beside"), [("Ellery Desk", True), ("The Ellery Desk for Verification and Public Record", False)])
def test_the_head_of_a_house_with_a_long_name_is_two_lines_and_not_two_columns(name, beside):
    made = english_dossier()
    page = pypdfium2.PdfDocument(render(replace(made, house=replace(made.house, organisation=name)), "pdf", "en"))[0]
    first, kind, number = place(page, name), place(page, "Fact-check report"), place(page, f"Report {made.article.id[-8:]}")
    assert abs(first[1] - kind[1]) < 3
    assert (abs(number[1] - kind[1]) < 3) is beside
    assert (number[0] > kind[2]) is beside


def test_the_journal_at_the_end_is_on_one_page():
    made = english_dossier()
    split = []
    for lines in range(0, 60, 4):
        text = made.article.text + "\n\nOne more line." * lines
        document = pypdfium2.PdfDocument(render(replace(made, article=replace(made.article, text=text)), "pdf", "en"))
        last = document[len(document) - 1].get_textpage().get_text_range()
        split.append("Whoever holds" in last and "Casebook" in last and "Journal" in last.split("Casebook")[0])
    assert all(split), split
