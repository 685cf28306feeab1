"""The table of formats, file names, words, and the golden reports."""

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_dossiers import changed_dossier, english_dossier, french_dossier

import workbench.services.report as report
from workbench.domain.errors import Refused
from workbench.resources import resource
from workbench.services.report import FORMATS, format_for, render, safe_file_name
from workbench.services.report.characters import host_of, visible, web_link
from workbench.services.report.outline import doubts, lead, result_sentence, short
from workbench.services.report.strings import words_in

GOLDEN = Path(__file__).parents[2] / "golden" / "report"


PARTS = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/sharedStrings.xml"}


def readable(name, data):
    """What a golden file keeps of a report: of an archive the part that holds the words, a line an element."""
    if name not in PARTS:
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return re.sub(rb"(</w:p>|</text:p>|</text:h>|</si>)", rb"\1\n", archive.read(PARTS[name]))


def golden_name(article, name):
    suffix = f".{PARTS[name].rpartition('/')[2]}" if name in PARTS else ""
    return f"{article}{FORMATS[name].suffix}{suffix}"


# The bytes of a PDF change with the fonts of the machine: test_report_pdf.py looks at what it says.
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
@pytest.mark.parametrize(("article", "language"), [("french", "fr"), ("english", "en"), ("changed", "en")])
def test_golden_reports(name, article, language):
    """Set WORKBENCH_WRITE_GOLDEN=1 to write them anew, then read the difference before keeping it."""
    data = render({"french": french_dossier, "english": english_dossier, "changed": changed_dossier}[article](), name, language)
    if name == "html":
        # The style sheet stands in resources/; here it would only hide what changed.
        data = re.sub(rb"<style>.*?</style>", b"<style></style>", data, flags=re.DOTALL)
        data = re.sub(rb"sha256-[^']+'", b"sha256-'", data)
    data = readable(name, data)
    path = GOLDEN / golden_name(article, name)
    if os.environ.get("WORKBENCH_WRITE_GOLDEN"):
        path.write_bytes(data)
    assert data == path.read_bytes()


def test_the_suffix_decides_in_any_case_and_folder():
    assert format_for("out/Report.HTML").name == "html"
    assert format_for(Path("a.b.md")).name == "md"
    ends = r"\.json, \.jsonld, \.datafeed\.json, \.factcheck\.json, \.annotations\.json, \.ris, \.bib or"
    with pytest.raises(Refused, match=ends):
        format_for("report.docm")
    with pytest.raises(Refused, match="nothing was written"):
        format_for("html")


def test_unknown_formats_and_languages_are_refused():
    names = "html, pdf, docx, odt, md, csv, xlsx, json, jsonld, datafeed, factcheck-api, annotations, ris, bib or csl-json"
    with pytest.raises(Refused, match=names):
        render(english_dossier(), "rtf")
    with pytest.raises(Refused, match="“de”"):
        render(english_dossier(), "md", "de")


@given(st.text(max_size=200), st.sampled_from([".html", "md", ".CSV"]))
def test_file_names_are_safe_on_every_system(title, suffix):
    dossier = english_dossier()
    name = safe_file_name(replace(dossier, article=replace(dossier.article, title=title)), suffix)
    assert re.fullmatch(r"([0-9a-z]+-)*[0-9a-z]{8}\.(html|md|csv)", name)
    assert len(name) <= 80


def test_file_names_keep_the_words_of_the_title():
    dossier = french_dossier()
    assert safe_file_name(dossier, "html") == "le-pont-de-valmore-rouvre-apres-onze-mois-de-travaux-la-d4d9cfdd.html"
    hebrew = replace(dossier, article=replace(dossier.article, title="שלום"))
    assert safe_file_name(hebrew, ".md") == "d4d9cfdd.md"


def test_both_languages_have_the_same_sentences_with_the_same_places():
    english, french = (words_in(code)._table for code in ("en", "fr"))
    assert list(english) == list(french)
    for key, text in english.items():
        assert set(re.findall(r"\{\w*\}", text)) == set(re.findall(r"\{\w*\}", french[key])), key


def test_no_french_sentence_breaks_before_its_signs_or_inside_its_quotation_marks():
    for key, text in words_in("fr")._table.items():
        assert not re.search(r"[ \t](?=[:;!?»%])|«[ \t]", text), (key, text)


def test_french_has_its_own_words_for_letters_and_names_its_columns():
    table = words_in("fr")._table
    assert not [key for key, text in table.items() if "e-mail" in text]
    assert table["channel.e-mail"] == "par courriel"
    # A column is named, not asked; and what a verdict means agrees with the verdict's own name.
    assert table["column.said"] == "Si cela a été dit"
    assert table["method.unverified"].startswith("Après examen, ")


def test_every_sentence_is_used():
    here = Path(report.__file__).parent
    folders = (
        resource("templates").glob("*.j2"),
        here.glob("*.py"),
        here.parents[1].glob("cli/*.py"),
        here.parents[1].glob("ui/*.py"),
    )
    code = "".join(path.read_text("utf-8") for folder in folders for path in folder)
    families = (
        "verdict",
        "reason",
        "not-checkable",
        "stance",
        "source",
        "method",
        "count",
        "result",
        "coverage",
        "language",
        "gap",
        "column",
        "to-review",
        "doubt",
        "channel",
        "request",
        "fate",
        "since",
        "said",
        "renewed",
        "wording",
        "looked",
        "rule",
        "fault",
        "place",
        "verified",
        "standing",
        "fate-told",
        "fault",
    )
    for key in words_in("en")._table:
        stem = re.sub(r"\.(one|other|on|in|given)$", "", key)
        built = key.partition(".")[0] in families and "." in key
        assert built or re.search(rf"[\"']{re.escape(stem)}[\"']", code), f"{key} is used nowhere"


def test_dates_and_numbers_in_each_language():
    english, french = words_in("en"), words_in("fr")
    assert english.day("2024-11-19") == "19\u00a0Nov 2024"
    assert french.day("2024-11-19T08:00:00Z") == "19\u00a0novembre 2024"
    assert french.day("2024-11-19", short=True) == "19\u00a0nov. 2024"
    assert (english.day("2024-03"), english.day("2024"), english.day(None)) == ("Mar 2024", "2024", "")
    assert [english.day(odd) for odd in ("2024-13-01", "19 November", "2024/11/19", "20241119")] == [
        "2024-13-01",
        "19 November",
        "2024/11/19",
        "20241119",
    ]
    assert [english.dated("published", date) for date in ("2024-03-01", "2024-03", "2024", "spring")] == [
        *("published 1\u00a0Mar 2024", "published in Mar 2024", "published in 2024", "published: spring")
    ]
    assert english.moment("2024-11-21T17:40:00+01:00") == "21\u00a0Nov 2024, 16:40\u00a0UTC"
    assert french.moment("2024-11-21T06:05:00.000Z") == "21\u00a0novembre 2024, 6\u00a0h\u00a005\u00a0UTC"
    assert english.moment("soon") == "soon"
    assert english.number(1234567) == "1,234,567"
    assert french.number(1234) == "1\u202f234"
    assert [french.form(n) for n in (0, 1, 2)] == ["one", "one", "other"]
    assert english.list(["a", "b", "c"]) == "a, b and c"


def test_the_result_in_one_sentence():
    counts = {"verified": 4, "disputed": 1, "unverified": 0, "not-checkable": 0, "to-review": 1}
    assert (
        result_sentence(counts, words_in("en")) == "Six claims found: four are verified and one is disputed. One remains to review."
    )
    assert result_sentence(counts, words_in("fr")) == (
        "Six affirmations relevées\u00a0: quatre sont vérifiées et une est contestée. Une reste à examiner."
    )
    assert result_sentence(dict.fromkeys(counts, 0), words_in("en")) == "No claim was found in this article."
    mixed = {**dict.fromkeys(counts, 0), "verified": 30, "to-review": 1}
    assert result_sentence(mixed, words_in("en")) == "31 claims found: 30 are verified. 1 remains to review."


def test_the_first_sentence_of_a_rationale_leads():
    assert lead("The date is right. The place is not.") == ("The date is right.", " The place is not.")
    assert lead("M. Roy dit oui. Il a tort.")[0] == "M. Roy dit oui."
    assert lead("Short") == ("Short", "")
    assert lead("word " * 60) == ("", "word " * 60)
    for text in ("A b. C d.", "x" * 200, "One sentence here!\n\nAnother."):
        assert "".join(lead(text)) == text
    assert short("one two three four", 12) == "one two…"


def test_only_web_addresses_become_links_and_show_their_real_host():
    assert web_link("https://bücher.example/ä?q=1#f") == "https://xn--bcher-kva.example/%C3%A4?q=1#f"
    assert web_link("HTTP://User:pw@A.example:8080/x y") == "http://a.example:8080/x%20y"
    assert web_link('https://a.example/"><img src=x>') == "https://a.example/%22%3E%3Cimg%20src=x%3E"
    assert host_of("https://www.a.example/x") == "a.example"
    for bad in (
        None,
        "",
        "javascript:alert(1)",
        "//a.example",
        "file:///etc/passwd",
        "https://",
        "https://[",
        "https://a b.example/",
        "data:x",
    ):
        assert web_link(bad) is None
    assert web_link("https://a.example/\udc80") is None
    assert visible("a\u202eb\x00") == "a⟦U+202E⟧b⟦U+0000⟧"


def test_doubts_are_told_once_for_each_kind_in_the_report_s_language():
    article = french_dossier().article
    assert doubts(article, words_in("en")) == (
        "2 quotations are opened but never closed; where they end is a guess.",
        "Apostrophes droites et courbes mêlées.",
    )
    assert doubts(article, words_in("fr"))[0].startswith("2 citations sont ouvertes")
    assert doubts(english_dossier().article, words_in("en")) == ()
