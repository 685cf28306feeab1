"""Two findings of one claim that nobody has decided between: every format that tells a verdict says so."""

import io
import json
import re
import zipfile

import pypdfium2
import pytest
from further_dossiers import undecided_dossier
from report_dossiers import english_dossier
from report_reading import Reading

from workbench.domain.enums import Verdict
from workbench.services import intake
from workbench.services.report import FORMATS, gaps, render
from workbench.services.report.one_claim import KINDS

SOURCES_ALONE = {"ris", "bib", "csl-json"}  # which tell no verdict


def told(name, language="en", dossier=None):
    """All that a report says, as text."""
    data = render(dossier or undecided_dossier(), name, language)
    if name == "pdf":
        text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
        return re.sub("[\x02\ufffe]\\s*", "", " ".join(text.split()))  # hyphens at line ends
    if name == "html":
        return Reading(data).text
    if name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(archive.read(one).decode() for one in archive.namelist() if one.endswith(".xml"))
    return data.decode()


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in SOURCES_ALONE | {"json"}])
@pytest.mark.parametrize(("language", "words"), [("en", "undecided: two findings"), ("fr", "non tranché : deux constats")])
def test_a_verdict_that_is_undecided_is_never_told_alone(name, language, words):
    said = told(name, language).replace("\\u00a0", " ").replace("\xa0", " ").replace("\u202f", " ")
    assert words in said
    assert words not in told(name, language, english_dossier())


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "odt", "md", "csv", "xlsx"])
def test_who_found_what_else_is_told_of_every_claim(name):
    said = told(name)
    assert said.replace("\u00a0", " ").count("found otherwise on 22 Nov 2024") == 3
    assert "Disputed (Outdated)" in said.replace("\\(", "(").replace("\\)", ")")
    assert "By my notes" not in said
    if name not in ("csv", "xlsx"):
        assert "On 3 claims two findings stand side by side, and nobody has decided yet" in said


def test_json_names_each_finding_that_was_set_aside():
    (report,) = json.loads(render(undecided_dossier(), "json", "en"))["reports"]
    one = {"analyst": "Ben <i>Roe</i>", "marked_at": "2024-11-22T08:00:00.000Z", "reason": None}
    assert [claim["set_aside"] for claim in report["claims"][:3]] == [
        [{**one, "verdict": "disputed", "reason": "outdated", "not_checkable": None}],
        [{**one, "verdict": "disputed", "not_checkable": None}],
        [{**one, "verdict": None, "not_checkable": "opinion"}],
    ]


@pytest.mark.parametrize("name", ["jsonld", "datafeed", "factcheck-api"])
def test_the_verdict_comes_back_as_it_was(name):
    (check,) = intake.checks_of(render(undecided_dossier(), name, "en"), "ours.json").rows
    assert (check.verdict, check.rating) == (Verdict.VERIFIED, "Verified (undecided: two findings)")


def test_a_gap_for_each_whatever_stands():
    found = [gap.text for gap in gaps(undecided_dossier()) if gap.kind == "two-findings"]
    assert [text.split(",")[0] for text in found] == ["Claim 1 is verified", "Claim 2 is to review", "Claim 3 is not checkable"]


def test_a_copied_claim_says_so():
    dossier = undecided_dossier()
    first = dossier.claims[0].id
    for kind in ("text", "html"):
        assert "Nobody has decided yet" in KINDS[kind](dossier, first, "en")
        assert "undecided: two findings" in KINDS[kind](dossier, first, "en")
    assert json.loads(KINDS["claimreview"](dossier, first, "en"))["reviewRating"]["alternateName"].endswith("two findings)")
