"""How reports are set: what must not break, which way a text runs, and where numbers lead."""

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import changed_dossier, english_dossier, french_dossier
from report_reading import Reading

from workbench.resources import resource
from workbench.services.report import render
from workbench.services.report.blocks import Block, Run, begins_with_sign, is_turned, place_name
from workbench.services.report.coverage_picture import MOST_PIECES, coverage_svg

ARABIC = "ارتفع عدد المسافرين إلى 41,000"


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def in_arabic():
    dossier = english_dossier()
    return replace(dossier, article=replace(dossier.article, title=ARABIC, language="ar"))


def test_a_stance_is_one_line_however_narrow_its_column():
    style = resource("templates", "report.css").read_text("utf-8")
    (rule,) = re.findall(r"(?m)^\.stance\{([^}]*)\}", style)
    assert "white-space:nowrap" in rule
    # The name of a host is not to begin with a capital.
    assert ".evidence .told::first-letter" not in style


@pytest.mark.parametrize(
    ("runs", "turned"),
    [
        ((Run(ARABIC),), True),
        ((Run("“"), Run(ARABIC)), True),
        ((Run("[3 ", bold=True), Run("NATO " + ARABIC, language="ar")), True),
        ((Run("Contradicts: "), Run(ARABIC, language="ar")), False),
        ((Run("12 %"),), False),
        ((), False),
    ],
)
def test_the_first_letter_says_which_way_a_text_runs(runs, turned):
    assert is_turned(Block(runs)) is turned


def test_quotes_from_right_to_left_have_their_marks_on_the_right_sides():
    made = english_dossier()
    view = made.claims[0]
    one = replace(view.evidence[0], evidence=replace(view.evidence[0].evidence, quote=ARABIC))
    view = replace(view, claim=replace(view.claim, quote=ARABIC), evidence=(one, *view.evidence[1:]))
    page = Reading(render(replace(made, claims=(view, *made.claims[1:])), "html", "en"))
    ways = [attributes.get("dir") for tag, attributes, around in page.elements if tag == "p" and around[-1] == "blockquote"]
    assert ways.count("rtl") == 2
    assert ways.count("ltr") == len(ways) - 2 > 0


def test_on_paper_the_address_of_a_source_stands_once():
    style = resource("templates", "report.css").read_text("utf-8")
    assert not re.search(r"address[^{}]*::after", style)
    assert re.search(r"\.sources \.told a\[href\^=http\][^{}]*::after[^{}]*\{content:[^{}]*attr\(href\)", style)


def test_a_line_of_a_list_runs_as_the_report_does():
    assert not is_turned(Block((Run("1. "), Run(ARABIC)), style="entry"))


def test_a_title_from_right_to_left_is_set_so():
    dossier = in_arabic()
    assert 'text:style-name="Heading_20_1_rtl"' in part(render(dossier, "odt", "en"), "content.xml")
    assert '<w:pStyle w:val="Heading1"/><w:bidi/>' in part(render(dossier, "docx", "en"), "word/document.xml")


def test_what_begins_with_a_sign_has_no_bullet_beside_it():
    assert begins_with_sign(Block((Run("Supports", sign="supports"),)))
    assert not begins_with_sign(Block((Run("Head"),)))
    content = part(render(english_dossier(), "odt", "en"), "content.xml")
    signed = re.findall(r"(<text:list [^>]*Bullets[^>]*><text:list-item>)?<text:p [^>]*><text:span [^>]*>[+−✔]", content)
    assert len(signed) > 2
    assert not any(signed)
    # What a list without bullets has in their place takes no room.
    styles = part(render(english_dossier(), "odt", "en"), "styles.xml")
    assert re.search(
        'text:list-style style:name="Stances"><text:list-level-style-bullet text:level="1" text:bullet-char="&#x200b;">', styles
    )
    word = part(render(english_dossier(), "docx", "en"), "word/document.xml")
    assert not re.search(r'w:val="Item"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t[^>]*>[+−]', word)


def test_numbers_lead_to_cards_in_word_processors_files():
    dossier = french_dossier()
    word = part(render(dossier, "docx", "fr"), "word/document.xml")
    places = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/>', word)
    assert [name for _, name in places] == [place_name(view.id) for view in sorted(dossier.numbered, key=order)]
    assert len({number for number, _ in places}) == len(places)
    leads = re.findall(r'w:anchor="(\w+)"', word)
    assert set(leads) == {name for _, name in places}
    content = part(render(dossier, "odt", "fr"), "content.xml")
    assert set(re.findall(r'xlink:href="#(\w+)"', content)) == set(re.findall(r'<text:bookmark text:name="(\w+)"/>', content))


def order(view):
    """Cards first, then what cannot be checked, then what waits."""
    return {"not-checkable": 1, "to-review": 2}.get(view.standing, 0)


def test_a_page_leads_from_its_sources_to_its_claims():
    page = Reading(render(french_dossier(), "html", "fr"))
    names = set(page.values("id"))
    leads = [one["href"] for one in page.all("a") if (one.get("href") or "").endswith("-card")]
    assert {one.removeprefix("#") for one in leads} <= names
    used = sum(len({one.source.id for one in view.evidence}) for view in french_dossier().claims)
    marked = len(french_dossier().numbered)
    assert len(leads) >= used + marked


def test_a_pdf_has_links_bookmarks_and_a_picture_of_the_coverage():
    data = render(french_dossier(), "pdf", "fr")
    assert "Affirmation 1" in " ".join(one.get_title() for one in pypdfium2.PdfDocument(data).get_toc())
    assert data.count(b"/Figure") >= 1
    assert re.search(rb"/Alt ?\(", data) or b"/Alt" in data
    assert b"/Dest" in data


def test_the_coverage_has_a_piece_a_statement_until_there_are_too_many_to_see():
    strip = ("examined", "to-review", "not-checkable", "examined")
    assert coverage_svg(strip).count("M") == 4
    assert [path.count("M") for path in re.findall(r'd="([^"]*)"', coverage_svg(strip))] == [2, 1, 1]
    many = ("examined",) * MOST_PIECES + ("to-review",)
    assert coverage_svg(many).count("M") == 2
    assert "NaN" not in coverage_svg(())


def test_the_foot_of_each_page_says_whose_report_it_is():
    told = pypdfium2.PdfDocument(render(changed_dossier(), "pdf", "en"))[1].get_textpage().get_text_range()
    assert "Ellery Desk · Report" in told
    assert "version 3 · Journal 1214" in told
    footer = part(render(changed_dossier(), "docx", "en"), "word/footer1.xml")
    assert "Ellery Desk · Report" in footer
