"""What stands at the head and foot of each sheet, and what no page ends between, in print and in word processors' files."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from report_dossiers import HOSTILE, changed_dossier, english_dossier
from report_reading import Reading

from workbench.services.report import render
from workbench.services.report.blocks import Block, Run, kept_together


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def of_house(name):
    made = english_dossier()
    return replace(made, house=replace(made.house, organisation=name))


def foot_in_style(page):
    style = "".join(Reading(page).styles)
    *_, told = re.findall(r'@bottom-left\{content:"([^"\n]*)"\}\}\n', style)
    return re.sub(r"\\([0-9a-f]+) ", lambda match: chr(int(match[1], 16)), told)


def test_the_foot_of_a_printed_page_names_the_house_the_report_and_the_journal():
    assert foot_in_style(render(changed_dossier(), "html", "en")).startswith("Ellery Desk · Report ")
    assert "version 3 · Journal 1214, " in foot_in_style(render(changed_dossier(), "html", "en"))


@pytest.mark.parametrize("name", [*HOSTILE, '"}</style><script>alert(1)</script>', "Büro “Hafen” \\", "هيئة الموانئ"])
def test_the_name_of_a_house_means_nothing_to_the_style_sheet(name):
    page = render(of_house(name), "html", "en")
    assert foot_in_style(page)
    assert Reading(page).open == []
    assert not any("alert(1)" in one for one in Reading(page).scripts if "schema.org" not in one)


@pytest.mark.parametrize(
    ("name", "between"), [("Ellery Desk", "tab"), ("The Ellery Desk for Verification and Public Record", "br")]
)
def test_the_masthead_has_two_sides_or_two_lines(name, between):
    word = part(render(of_house(name), "docx", "en"), "word/document.xml")
    head = word[word.index('w:val="Masthead"') : word.index("</w:p>")]
    assert head.count(f"<w:{between}/>") == 1
    assert re.search(rf"<w:{between}/></w:r><w:r><w:t[^>]*>Report ", head)
    text = part(render(of_house(name), "odt", "en"), "content.xml")
    head = text[text.index('text:style-name="Masthead"') : text.index("</text:p>")]
    assert f"<text:{'tab' if between == 'tab' else 'line-break'}/>Report " in head


def test_each_sheet_has_its_number_of_all():
    foot = part(render(changed_dossier(), "docx", "en"), "word/footer1.xml")
    assert re.search(r"Ellery Desk · Report .*<w:tab/>.* PAGE .*> / <.* NUMPAGES ", foot)
    styles = part(render(changed_dossier(), "odt", "en"), "styles.xml")
    assert re.search(
        r"Ellery Desk · Report [^<]*<text:tab/><text:page-number [^>]*>1</text:page-number> / <text:page-count>", styles
    )


def test_a_claim_is_kept_with_its_quote_and_what_follows():
    head, speaks, quote, after = (
        Block((Run("h"),), 3, claim="c"),
        Block((Run("s"),)),
        Block((Run("q"),), style="quote"),
        Block((Run("r"),)),
    )
    assert [kept for _, kept in kept_together([head, speaks, quote, after])] == [True, True, True, False]
    assert [kept for _, kept in kept_together([Block((Run("h"),), 3), speaks])] == [False, False]
    word = part(render(english_dossier(), "docx", "en"), "word/document.xml")
    quotes = re.findall(r'<w:pStyle w:val="Quote"/>(<w:keepNext/>)?', word)
    assert quotes
    assert all(quotes)
    text, styles = (part(render(english_dossier(), "odt", "en"), name) for name in ("content.xml", "styles.xml"))
    for name in set(re.findall(r'text:style-name="(\w+_kept)"', text)):
        assert f'style:name="{name}"' in styles
