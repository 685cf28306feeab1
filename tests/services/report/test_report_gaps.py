"""What is missing before publishing."""

from dataclasses import replace

from report_dossiers import claim, dossier_of, english_dossier, evidence, french_dossier, judged, request, source

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Stance, Verdict
from workbench.services.report import gaps


def kinds(dossier):
    return {(gap.kind, next((view.number for view in dossier.claims if view.id == gap.claim_id), None)) for gap in gaps(dossier)}


def test_the_gaps_of_the_french_article():
    assert kinds(french_dossier()) == {
        ("to-review", None),
        ("no-source", 1),
        ("no-rationale", 1),
        ("no-passage", 5),
        ("awaits-reply", None),
        ("recheck", 3),
    }


def test_the_gaps_of_the_english_article():
    assert kinds(english_dossier()) == {("no-source", 2), ("no-url", None), ("no-outlet", None)}


def test_a_verdict_its_sources_do_not_bear_out():
    dossier = english_dossier()
    first, second, _ = (view.claim for view in dossier.claims)
    page = source("A page", "https://a.example/page")
    views = [
        ClaimView(first, None, judged(first, Verdict.VERIFIED, "why"), (evidence(first, page, Stance.CONTRADICTS, "no"),)),
        ClaimView(second, None, judged(second, Verdict.DISPUTED, "why"), (evidence(second, page, Stance.CONTEXT, "perhaps"),)),
    ]
    assert kinds(dossier_of(dossier.article, views)) >= {("no-support", 1), ("no-contradiction", 2), ("no-snapshot", 1)}


def test_nothing_is_missing_when_nothing_is():
    dossier = english_dossier()
    article = replace(dossier.article, url="https://a.example", published="2024-11-19", outlet="A")
    first = claim(article, "The Port Ellery ferry carried 41,000 passengers last year")
    page = source("A page", "https://a.example/page", snapshot="0" * 64)
    view = ClaimView(first, None, judged(first, Verdict.VERIFIED, "why"), (evidence(first, page, Stance.SUPPORTS, "yes"),))
    assert gaps(dossier_of(article, [view])) == ()
    assert [gap.kind for gap in gaps(dossier_of(article, []))] == ["no-claims"]


def test_the_sentences_name_the_claim_in_both_languages():
    texts = {gap.text for gap in gaps(french_dossier())}
    assert "Claim 1 is unverified without a source." in texts
    assert "2 claims are still to review." in texts
    assert "L’affirmation 1 a un verdict (non vérifié) sans source." in {gap.text for gap in gaps(french_dossier(), "fr")}


def test_somebody_who_can_still_answer_is_told_and_nobody_else():
    made = english_dossier()
    first, second, _ = made.claims
    waiting = request("Port Ellery Ferries", second.claim, made.article, deadline="2024-12-24")
    late = request("The operator", second.claim, made.article, deadline="2024-11-20")
    answered = request("Tom Asher", first.claim, made.article, deadline="2024-12-24", answered_at="2024-11-20")
    claims = (replace(first, requests=(answered,)), replace(second, requests=(waiting, late)))
    found = [gap for gap in gaps(replace(made, claims=claims)) if gap.kind == "awaits-reply"]
    assert [(gap.claim_id, gap.text) for gap in found] == [
        (second.id, "Claim 2: Port Ellery Ferries can still answer until 24 Dec 2024.")
    ]
