"""ClaimReview: what readers of the exchange format need."""

import json
from dataclasses import replace

from report_dossiers import changed_dossier, english_dossier, french_dossier, hostile_dossier, stable_id

from workbench.services.report import render
from workbench.services.report.claim_review import claim_reviews, embedded
from workbench.services.report.outline import Outline


def test_one_for_each_claim_with_a_verdict_and_no_other():
    dossier = french_dossier()
    found = claim_reviews(dossier, "en")
    assert [one["@id"] for one in found] == [f"urn:uuid:{view.id}" for view in dossier.numbered if view.verdict]
    for one in found:
        assert one["@context"] == "https://schema.org"
        assert one["@type"] == "ClaimReview"
        assert {"url", "claimReviewed", "author", "datePublished", "reviewRating", "itemReviewed"} <= set(one)
        assert "ratingValue" not in one["reviewRating"]


def test_the_fields_of_one_verdict():
    disputed = claim_reviews(french_dossier(), "fr")[2]
    assert disputed["claimReviewed"].startswith("Le chantier a coûté")
    assert disputed["author"] == {"@type": "Person", "name": "A. Martin"}
    assert disputed["datePublished"] == "2024-11-20"
    assert disputed["reviewRating"]["alternateName"] == "Contesté"
    assert disputed["reviewRating"]["ratingExplanation"].startswith("Le montant est juste")
    reviewed = disputed["itemReviewed"]
    assert reviewed["author"]["name"] == "deux élus"
    assert reviewed["datePublished"] == "2024-11-18"
    assert reviewed["appearance"]["url"] == "https://actu.example/valmore/pont"
    assert "firstAppearance" not in reviewed
    assert [one["name"] for one in disputed["citation"]] == ["Budget annexe des ponts", "Procès-verbal du conseil de septembre"]


def test_a_restated_claim_keeps_the_words_of_the_article_beside_it():
    restated = claim_reviews(french_dossier(), "en")[1]
    assert restated["claimReviewed"].startswith("Le pont de Valmore a rouvert le dimanche 17 novembre")
    assert restated["itemReviewed"]["text"].startswith("Le pont suspendu de Valmore")


def test_what_is_not_known_is_left_out():
    carried = claim_reviews(english_dossier(), "en")[0]
    assert "datePublished" not in carried["itemReviewed"]
    assert "url" not in carried["itemReviewed"]["appearance"]
    assert "datePublished" not in carried["citation"][0]


def test_nothing_in_it_can_end_the_script_element():
    reviews = claim_reviews(hostile_dossier(), "en")
    text = embedded(reviews)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == reviews
    assert "javascript:" not in json.dumps([one["citation"][0].get("url", "") for one in reviews])


def test_a_finding_taken_back_is_told_to_readers_of_a_feed():
    made = changed_dossier()
    never = made.claims[1]
    taken = replace(made, claims=(made.claims[0], replace(never, state=None, signed=None, rating=None), made.claims[2]))
    for dossier, ids in ((made, [stable_id("gone")]), (taken, [stable_id("gone"), never.id])):
        feed = json.loads(render(dossier, "datafeed"))
        kept = [one for one in feed["dataFeedElement"] if "dateModified" in one]
        deleted = [one for one in feed["dataFeedElement"] if "dateDeleted" in one]
        assert len(kept) == len(Outline(dossier).rated)
        assert [one["item"]["@id"] for one in deleted] == [f"urn:uuid:{name}" for name in ids]
        assert {one["item"]["creativeWorkStatus"] for one in deleted} == {"Retracted"}
        assert [one["@id"] for one in feed["dataFeedElement"]] == [f"{one['item']['@id']}#item" for one in feed["dataFeedElement"]]
        assert feed["@id"] == f"urn:uuid:{made.casebook_id}#feed"
        told = [one for one in json.loads(render(dossier, "jsonld")) if one["@type"] == "CreativeWork"]
        assert [one["@id"] for one in told] == [f"urn:uuid:{name}" for name in ids]
    last = deleted[-1]
    assert last["dateDeleted"] == made.made_at
    assert last["item"]["url"] == f"https://desk.example/checks/{never.id}"
    assert last["item"]["correction"][0]["text"] == "Until 21\u00a0Nov 2024 this report said: Disputed."
    assert "Logs show nine" not in json.dumps(last)


def test_what_was_found_again_is_no_retraction_and_a_report_on_some_claims_tells_of_these():
    made = changed_dossier()
    assert stable_id("gone") in Outline(made).retracted
    assert Outline(replace(made, partial=True, claims=made.claims[:1])).retracted == {}
    first, second = made.versions
    back = replace(made, versions=(first, replace(second, claims=second.claims[1:])))
    assert made.claims[0].id not in Outline(back).retracted
