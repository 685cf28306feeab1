"""ClaimReview, its feed, the Fact Check Tools shape and web annotations."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import referencing.jsonschema
from report_dossiers import changed_dossier, english_dossier, french_dossier, hostile_dossier

from workbench.services.report import format_for, render, render_all

SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[3] / "../shared")
W3C = SHARED / "data/standards/w3c-annotation"


def loaded(dossiers, name, language="en"):
    return json.loads(render_all(dossiers, name, language))


def rated(*dossiers):
    return [view for dossier in dossiers for view in dossier.claims if view.verdict is not None]


def test_each_claim_with_a_verdict_is_one_review():
    reviews = loaded((french_dossier(), english_dossier()), "jsonld")
    assert [one["@id"] for one in reviews] == [f"urn:uuid:{view.id}" for view in rated(french_dossier(), english_dossier())]
    assert {one["@context"] for one in reviews} == {"https://schema.org"}


def test_a_feed_holds_the_same_reviews():
    feed = loaded((french_dossier(),), "datafeed", "fr")
    items = [{"@context": "https://schema.org", **one["item"]} for one in feed["dataFeedElement"]]
    assert items == loaded((french_dossier(),), "jsonld", "fr")
    assert feed["dateModified"] == french_dossier().made_at


def test_the_fact_check_tools_shape():
    answer = loaded((french_dossier(),), "factcheck-api", "fr")
    first = answer["claims"][1]
    assert first["claimReview"][0]["textualRating"] == "Vérifié"
    assert first["claimReview"][0]["languageCode"] == "fr"
    assert first["claimDate"] == "2024-11-18T00:00:00Z"
    assert len(answer["claims"]) == len(rated(french_dossier()))


@pytest.mark.parametrize("make", [french_dossier, english_dossier, hostile_dossier])
def test_annotations_point_at_the_words(make):
    dossier = make()
    page = loaded((dossier,), "annotations")["first"]
    assert len(page["items"]) == len(rated(dossier))
    for one, view in zip(page["items"], rated(dossier), strict=True):
        quote, position = one["target"]["selector"]
        assert quote["exact"] == view.claim.quote
        if dossier.article.text[view.claim.start : view.claim.end] == view.claim.quote:
            assert dossier.article.text[position["start"] : position["end"]] == quote["exact"]
            assert dossier.article.text[: position["start"]].endswith(quote["prefix"])


def test_annotations_pass_the_assertions_of_the_model():
    if not W3C.is_dir():
        pytest.skip("the assertions of the Web Annotation model are not at hand (WORKBENCH_SHARED)")
    paths = [*(W3C / "definitions").glob("*.json")]
    four = referencing.jsonschema.DRAFT4
    definitions = referencing.Registry().with_resources(
        (path.name, four.create_resource(json.loads(path.read_text()) | {"id": path.name})) for path in paths
    )
    musts = json.loads((W3C / "annotations" / "annotationMusts.test").read_text())["assertions"]
    flat = [name for one in musts for name in ([one] if isinstance(one, str) else one.get("assertions", []))]
    items = loaded((french_dossier(), english_dossier(), changed_dossier(), hostile_dossier()), "annotations")["first"]["items"]
    asked = 0
    for name in flat:
        schema = json.loads((W3C / name).read_text())
        schema.pop("id", None)
        check = jsonschema.Draft4Validator(schema, registry=definitions)
        for item in items:
            valid = schema.get("expectedResult", "valid") == "valid"
            assert check.is_valid(item) is valid, (name, list(check.iter_errors(item)))
            asked += 1
    assert asked >= 50 * len(items)


def test_of_two_suffixes_that_fit_the_longer_one_tells():
    names = {"out.json": "json", "out.jsonld": "jsonld", "out.datafeed.json": "datafeed", "OUT.Annotations.JSON": "annotations"}
    assert {name: format_for(name).name for name in names} == names


def test_a_casebook_without_verdicts_gives_empty_files():
    for name, empty in {"jsonld": [], "factcheck-api": {"claims": []}}.items():
        assert json.loads(render_all((), name, "en")) == empty
    assert json.loads(render_all((), "annotations", "en"))["total"] == 0
    assert render(english_dossier(), "jsonld", "en").endswith(b"\n")
