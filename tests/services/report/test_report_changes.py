"""What a later version of a report says of the earlier ones."""

import json

from report_dossiers import changed_dossier, stable_id
from report_reading import Reading

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
    assert "“It did, in 1911.”" in text[second:]
    assert "Corrected on 21 Nov 2024" in text[: text.index("Coverage")]


def test_claim_reviews_carry_their_corrections_only():
    carried, never = json.loads(render(changed_dossier(), "jsonld"))
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
