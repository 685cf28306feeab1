"""One claim by itself, to be pasted elsewhere."""

import json
from dataclasses import replace

import pytest
from report_dossiers import HOSTILE, changed_dossier, english_dossier, french_dossier
from report_reading import Reading

from workbench.domain.errors import Refused
from workbench.services.report.one_claim import KINDS


def test_text_tells_claim_verdict_evidence_and_where_it_is_from():
    dossier = french_dossier()
    view = next(one for one in dossier.claims if one.verdict and one.evidence)
    told = KINDS["text"](dossier, view.id, "fr")
    assert told.startswith(f"Affirmation {view.number}\u00a0: ")
    assert view.claim.quote in told
    assert f"<{view.evidence[0].source.url}>" in told
    assert told.rstrip().endswith("https://actu.example/valmore/pont")


@pytest.mark.parametrize("make", [english_dossier, french_dossier, changed_dossier])
def test_html_is_whole_and_without_styles(make):
    dossier = make()
    for view in dossier.numbered:
        found = Reading(KINDS["html"](dossier, view.id, "en").encode())
        assert found.open == []
        names = {name for name, _, _ in found.elements}
        assert names <= {"section", "h3", "h4", "p", "ul", "li", "blockquote", "b", "i", "code", "a"}
        assert all(set(attributes) <= {"href", "rel", "lang"} for _, attributes, _ in found.elements)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words):
    dossier = english_dossier()
    view = dossier.claims[0]
    hostile = replace(view, state=replace(view.state, rationale=words), claim=replace(view.claim, restated=words, speaker=words))
    dossier = replace(dossier, article=replace(dossier.article, title=words), claims=(hostile, *dossier.claims[1:]))
    found = Reading(KINDS["html"](dossier, view.id, "en").encode("utf-8", "replace"))
    assert found.scripts == []
    assert not {"img", "svg", "style", "script"} & {name for name, _, _ in found.elements}
    assert not any(mark in KINDS["text"](dossier, view.id, "en") for mark in "\u202e\u2067\x1b\x07\0")


def test_claim_review_is_that_of_the_report():
    dossier = english_dossier()
    found = json.loads(KINDS["claimreview"](dossier, dossier.claims[0].id, "en"))
    assert found["@id"] == f"urn:uuid:{dossier.claims[0].id}"
    with pytest.raises(Refused, match="no ClaimReview"):
        KINDS["claimreview"](dossier, dossier.claims[2].id, "en")
