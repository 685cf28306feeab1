"""Arabic and Hebrew beside English and French: signs, names, addresses and quotation marks stay where they are read."""

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import english_dossier
from report_reading import Reading

from workbench.services.report import render
from workbench.services.report.blocks import Block, Run, is_turned, marks_around, quotation
from workbench.services.report.characters import ISOLATES
from workbench.services.report.directions import passage, sentence
from workbench.services.report.strings import words_in

FIRST, LAST = ISOLATES
NAME, HARBOUR = "ليلى حداد", "هيئة الموانئ"
QUOTE = "حملت العبارة 41,000 مسافر، انظر https://port.example/ar/ (صفحة 7)."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Signed by Ann Roe, 20 Nov 2024.", "Signed by Ann Roe, 20 Nov 2024."),
        (f"{NAME}, 20 Nov 2024", f"{FIRST}{NAME}{LAST}, 20 Nov 2024"),
        (f"{NAME} and {HARBOUR} (7)", f"{FIRST}{NAME}{LAST} and {FIRST}{HARBOUR}{LAST} (7)"),
        ("דוח 7 הנמל, p. 2", f"{FIRST}דוח 7 הנמל{LAST}, p. 2"),
        (f"\u202e{NAME}", f"⟦U+202E⟧{FIRST}{NAME}{LAST}"),
        (f"a\u2069b {NAME}", f"a⟦U+2069⟧b {FIRST}{NAME}{LAST}"),
    ],
)
def test_in_a_sentence_names_that_are_read_from_the_right_are_apart(text, told):
    assert sentence(text) == told


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (QUOTE, ["https://port.example/ar/"]),
        ("انظر port.example/7?a=1، و@port_desk أو +33 1 23 45.", ["port.example/7?a=1", "@port_desk", "+33 1 23 45"]),
        ("هل هو port.example؟ نعم.", ["port.example"]),
        ("ארבעה 4.2 אחוזים", []),
        ("See https://port.example/ar/ (page 7).", []),
    ],
)
def test_addresses_in_what_is_read_from_the_right_are_apart(text, apart):
    told = passage(text)
    assert re.findall(f"{FIRST}([^{LAST}]*){LAST}", told) == apart
    assert told.replace(FIRST, "").replace(LAST, "") == text


def test_english_quotation_marks_change_places_around_what_is_read_from_the_right():
    english, french = words_in("en"), words_in("fr")
    assert marks_around(NAME, english, None) == ("”", "“")
    assert marks_around("Ann Roe", english, None) == ("“", "”")
    assert marks_around("Ann Roe", english, "ar") == ("”", "“")
    assert marks_around(NAME, french, None) == marks_around("Ann", french, None)
    # Among other words they are those of the line.
    assert next(quotation(NAME, english, None)).text == "“"


def test_a_note_runs_as_the_report_does():
    assert not is_turned(Block((Run(f"{NAME}, 20 Nov 2024"),), style="note"))


def arabic_dossier():
    made = english_dossier()
    view = made.claims[0]
    of = view.evidence[0]
    one = replace(
        of, evidence=replace(of.evidence, quote=QUOTE), source=replace(of.source, publisher=HARBOUR, interest=f"{NAME}, 3 %")
    )
    state = replace(view.state, analyst=NAME, rationale=f"بحسب التقرير السنوي. {QUOTE}")
    return replace(made, claims=(replace(view, state=state, evidence=(one,)), *made.claims[1:]))


def test_a_page_keeps_them_apart():
    page = render(arabic_dossier(), "html", "en")
    apart = f"<bdi>{NAME}</bdi>"
    assert f'{apart}, <span class="day">20\u00a0Nov 2024</span>' in page.decode()
    assert f"{apart}, 3 %" in page.decode()
    assert page.decode().count("<bdi>https://port.example/ar/</bdi>") == 2
    assert f"”{QUOTE}“" in Reading(page).text


@pytest.mark.parametrize(("name", "inner"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_word_processors_keep_them_apart(name, inner):
    with zipfile.ZipFile(io.BytesIO(render(arabic_dossier(), name, "en"))) as archive:
        text = archive.read(inner).decode()
    assert f"{FIRST}{NAME}{LAST}, 20\u00a0Nov 2024" in text
    assert f"{FIRST}https://port.example/ar/{LAST}" in text


def test_the_words_of_a_pdf_come_out_in_the_order_they_are_read():
    text = "بحسب التقرير السنوي نقل الميناء مسافرين كثيرين"
    made = arabic_dossier()
    view = made.claims[0]
    made = replace(made, claims=(replace(view, state=replace(view.state, rationale=text)), *made.claims[1:]))
    pages = pypdfium2.PdfDocument(render(made, "pdf", "en"))
    assert text in " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
