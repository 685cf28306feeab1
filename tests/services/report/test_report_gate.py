"""House rules, signatures and dissent in the words of a report, in every format."""

import io
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from report_dossiers import changed_dossier

from workbench.domain.enums import Verdict
from workbench.domain.gate import HouseRule, Need
from workbench.services.report import render
from workbench.services.report.gate_words import needed, rule_words, unmet_words
from workbench.services.report.strings import words_in

SIGNED = "Signed by B. Okafor, 21 Nov 2024"
DISSENT = "Unverified (Conflicting evidence). The draft says otherwise."
PARTS = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/sharedStrings.xml"}
LET = "House rule not met: needs the signature of somebody else. Published nevertheless (A. Martin, 21 Nov 2024): The vote is"


@pytest.mark.parametrize(
    ("primary", "independent", "told"),
    [(1, 2, "1 primary source or 2 independent sources"), (0, 1, "1 independent source"), (2, 0, "2 primary sources")],
)
def test_what_a_rule_on_sources_asks_for(primary, independent, told):
    assert needed(HouseRule("x", Need.SOURCES, None, primary, independent), words_in("en")) == told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_need_has_its_words(language):
    told = {rule_words(HouseRule("x", need, Verdict.DISPUTED, 1, 2), words_in(language)) for need in Need}
    assert len(told) == len(Need)


def test_what_a_claim_lacks_is_told_with_what_it_has():
    signature, sources = changed_dossier().unmet
    assert unmet_words(signature, words_in("en")) == "Claim 2 is disputed and needs the signature of somebody else."
    wanted = "Claim 2 is disputed and needs 1 primary source or 2 independent sources, and has 1 independent source."
    assert unmet_words(sources, words_in("en")) == wanted
    assert unmet_words(replace(sources, independent=0), words_in("en")).endswith(", and has none.")


@pytest.mark.parametrize("name", ["html", "md", "csv", "docx", "odt", "xlsx", "pdf"])
def test_readers_of_every_format_are_told(name):
    text = words_of(name, render(changed_dossier(), name))
    for part in (SIGNED, DISSENT, LET):
        assert part in text, part


def words_of(name, data):
    """The words of a report in a line, as a reader of its format finds them."""
    if name == "pdf":
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)).split())
    if name in PARTS:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read(PARTS[name])
    return data.decode().replace("\u00a0", " ")
