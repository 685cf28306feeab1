"""ClaimReview: what readers of the exchange format need."""

import json

from report_dossiers import english_dossier, french_dossier, hostile_dossier

from workbench.services.report.claim_review import claim_reviews, embedded


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
