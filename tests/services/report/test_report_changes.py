"""What a later version of a report says of the earlier ones."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from report_dossiers import changed_dossier, english_dossier, stable_id
from report_reading import Reading

from workbench.domain.enums import NotCheckable
from workbench.services.report import render


def test_the_page_is_whole_and_each_link_inside_it_leads_somewhere():
    page = Reading(render(changed_dossier(), "html"))
    assert not page.open
    places = set(page.values("id"))
    inner = [address[1:] for one in page.all("a") if (address := one.get("href") or "").startswith("#")]
    assert len([one for one in inner if one.endswith("-card")]) > 2
    assert not [one for one in inner if one not in places]
    assert len(places) == len(page.values("id"))


def test_the_newest_version_stands_first_with_what_was_told_before():
    text = Reading(render(changed_dossier(), "html")).text
    third, second = text.index("Version 3, 21 Nov 2024"), text.index("Version 2, 20 Nov 2024")
    assert third < second
    assert "Now Verified; before: Disputed. The rationale was rewritten." in text[third:second]
    assert "Now Disputed; before: Unverified (No evidence)." in text[second:]
    assert "New: Not checkable (Prediction)." in text[third:second]
    assert "No longer in the report; before: Verified." in text[second:]
    assert "The rationale was withdrawn." in text[second:]
    assert "Corrected on 21 Nov 2024" in text[: text.index("Coverage")]


READABLE = ("html", "md", "docx", "odt", "json", "jsonld", "datafeed", "csv", "annotations")


@pytest.mark.parametrize("name", READABLE)
def test_a_rationale_that_was_taken_back_is_printed_nowhere_again(name):
    """Neither that of a claim that is gone, nor what stood before in a finding whose rationale was emptied since."""
    made = changed_dossier()
    carried, *others = made.claims
    emptied = replace(made, claims=(replace(carried, state=replace(carried.state, rationale=" ")), *others))
    reopened = replace(made, claims=(replace(carried, state=None), *others))
    for dossier in (emptied, reopened):
        told = written(dossier, name)
        for words in ("It did, in 1911", "No report yet", "The draft gave 31,212"):
            assert words not in told, words
    kept = written(made, name)
    assert "It did, in 1911" not in kept
    assert ("The draft gave 31,212" in kept) == (name in ("html", "md", "docx", "odt", "json"))  # rewritten, not taken back


def written(dossier, name):
    data = render(dossier, name)
    if name in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return file.read("word/document.xml" if name == "docx" else "content.xml").decode()
    return data.decode("utf-8-sig")


def test_a_correction_names_a_claim_by_the_number_it_has_now():
    made = changed_dossier()
    moved = replace(made, claims=tuple(replace(view, number=view.number + 4) for view in made.claims))
    text = Reading(render(moved, "html")).text
    assert "Correction: an earlier version told otherwise of claim 5." in text
    assert "Correction: an earlier version told otherwise of claim 5 and former claim 4." in text
    assert "Claim 1" not in text
    assert "Former claim 4" in text
    assert (
        "l’affirmation 5 et ancienne affirmation 4" in text or "ancienne affirmation 4" in Reading(render(moved, "html", "fr")).text
    )


@pytest.mark.parametrize("name", ["html", "md", "docx", "odt", "csv", "annotations", "jsonld", "datafeed"])
def test_not_checkable_beside_a_verdict_stands_in_every_format(name):
    made = english_dossier()
    first, *others = made.claims
    both = replace(first, state=replace(first.state, not_checkable=NotCheckable.OPINION))
    assert written(replace(made, claims=(both, *others)), name).lower().count("opinion") > written(made, name).lower().count(
        "opinion"
    )


def test_claim_reviews_carry_their_corrections_only():
    carried, never, gone = json.loads(render(changed_dossier(), "jsonld"))
    assert gone["@type"] == "CreativeWork"
    assert [(one["@type"], one["datePublished"]) for one in carried["correction"]] == [
        ("CorrectionComment", "2024-11-21"),
        ("CorrectionComment", "2024-11-20"),
    ]
    assert "correction" not in never


def test_data_lists_every_change():
    (report,) = json.loads(render(changed_dossier(), "json"))["reports"]
    assert [(one["number"], len(one["changes"])) for one in report["versions"]] == [(1, 0), (2, 3), (3, 3)]
    gone = [one["before"]["claim"] for one in report["versions"][1]["changes"] if one["after"] is None]
    assert gone == [stable_id("gone")]
