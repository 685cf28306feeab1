"""What is missing before publishing."""

from dataclasses import replace

import pytest
from report_dossiers import claim, dossier_of, english_dossier, evidence, french_dossier, judged, request, source

from workbench.domain.claim import ClaimView
from workbench.domain.enums import NotCheckable, Stance, Verdict
from workbench.domain.gate import HouseRule, Need, Unmet
from workbench.domain.signing import SignOff
from workbench.services.language import detect_language
from workbench.services.report import gaps, render
from workbench.services.report.gate_words import signed_of
from workbench.services.report.outline import Outline
from workbench.services.report.strings import words_in


def kinds(dossier):
    return {(gap.kind, next((view.number for view in dossier.claims if view.id == gap.claim_id), None)) for gap in gaps(dossier)}


def test_the_gaps_of_the_french_article():
    assert kinds(french_dossier()) == {
        ("to-review", None),
        ("no-source", 1),
        ("no-rationale", 1),
        ("no-passage", 5),
        ("awaits-reply", None),
        ("awaits-reply", 9),
        ("no-reply", 3),
        ("unsigned", None),
        ("recheck", 3),
    }


def test_the_gaps_of_the_english_article():
    assert kinds(english_dossier()) == {("no-source", 2), ("no-url", None), ("no-outlet", None), ("unsigned", None)}


def test_a_verdict_its_sources_do_not_bear_out():
    dossier = english_dossier()
    first, second, _ = (view.claim for view in dossier.claims)
    page = source("A page", "https://a.example/page")
    views = [
        ClaimView(first, None, judged(first, Verdict.VERIFIED, "why"), (evidence(first, page, Stance.CONTRADICTS, "no"),)),
        ClaimView(second, None, judged(second, Verdict.DISPUTED, "why"), (evidence(second, page, Stance.CONTEXT, "perhaps"),)),
    ]
    assert kinds(dossier_of(dossier.article, views)) >= {("no-support", 1), ("no-contradiction", 2), ("no-snapshot", 1)}


def test_a_finding_on_what_cannot_be_checked_is_told():
    dossier = english_dossier()
    first = dossier.claims[0]
    for verdict in Verdict:
        state = replace(first.state, verdict=verdict, not_checkable=NotCheckable.OPINION)
        told = [gap for gap in gaps(replace(dossier, claims=(replace(first, state=state),))) if gap.kind == "both"]
        assert len(told) == (verdict is not Verdict.UNVERIFIED)
        assert all("not to be checkable" in gap.text and gap.claim_id == first.id for gap in told)


def test_nothing_is_missing_when_nothing_is():
    dossier = english_dossier()
    article = replace(dossier.article, url="https://a.example", published="2024-11-19", outlet="A")
    first = claim(article, "The Port Ellery ferry carried 41,000 passengers last year")
    page = source("A page", "https://a.example/page", snapshot="0" * 64)
    signed = SignOff(first.id, "B. Okafor", "A. Martin", "2024-11-21T09:00:00.000Z")
    view = ClaimView(first, None, judged(first, Verdict.VERIFIED, "why"), (evidence(first, page, Stance.SUPPORTS, "yes"),))
    view = replace(view, signed=signed)
    assert gaps(dossier_of(article, [view])) == ()
    assert [gap.kind for gap in gaps(dossier_of(article, []))] == ["no-claims"]


def test_the_sentences_name_the_claim_in_both_languages():
    texts = {gap.text for gap in gaps(french_dossier())}
    assert "Claim 1 is unverified without a source." in texts
    assert "2 claims are still to review." in texts
    assert "L’affirmation 1 a un verdict (non vérifié) sans source." in {gap.text for gap in gaps(french_dossier(), "fr")}


def test_who_has_not_answered_is_told_in_time_too_late_or_with_no_day_given():
    made = english_dossier()
    first, second, _ = made.claims
    waiting = request("Port Ellery Ferries", second.claim, made.article, deadline="2024-12-24")
    late = request("The operator", second.claim, made.article, deadline="2024-11-20")
    answered = request("Tom Asher", first.claim, made.article, deadline="2024-12-24", answered_at="2024-11-20")
    open_ended = request("The mayor", second.claim, made.article)
    claims = (replace(first, requests=(answered,)), replace(second, requests=(waiting, late, open_ended)))
    article_late = request("The Ellery Echo", None, made.article, deadline="2024-11-20")
    asked = replace(made, claims=claims, requests=(article_late,))
    found = [gap for gap in gaps(asked) if gap.kind in ("awaits-reply", "no-reply")]
    assert [(gap.kind, gap.claim_id, gap.text) for gap in found] == [
        ("awaits-reply", second.id, "Claim 2: Port Ellery Ferries can still answer until 24\u00a0Dec 2024."),
        ("no-reply", second.id, "Claim 2: The operator did not answer by 20\u00a0Nov 2024."),
        ("awaits-reply", second.id, "Claim 2: The mayor has not answered yet, and no day was given."),
        ("no-reply", None, "The Ellery Echo was asked about the article and did not answer by 20\u00a0Nov 2024."),
    ]


def unsigned(dossier):
    return [(gap.claim_id, gap.text) for gap in gaps(dossier) if gap.kind == "unsigned"]


def test_that_nobody_signed_is_told_once_for_all_and_of_each_where_some_are_signed():
    made = english_dossier()
    first, second, third = made.claims
    assert unsigned(made) == [(None, "Nobody else has signed any of the 3 findings.")]
    signed = SignOff(first.id, "B. Okafor", "A. Martin", "2024-11-21T09:00:00.000Z")
    told = [
        (second.id, "Claim 2 is disputed and nobody else has signed it."),
        (third.id, "Claim 3 is not checkable and nobody else has signed it."),
    ]
    made = replace(made, claims=(replace(first, signed=signed), second, third))
    assert unsigned(made) == told
    # A rule for one verdict alone says nothing of the others.
    rule = HouseRule("disputed:sign-off", Need.SIGN_OFF, Verdict.DISPUTED)
    ruled = replace(made, rules=(rule,), unmet=(Unmet(second.id, 2, rule, Verdict.DISPUTED),))
    assert unsigned(ruled) == told[1:]
    assert [gap.claim_id for gap in gaps(ruled) if gap.kind == "rule"] == [second.id]


def test_the_head_tells_how_many_findings_are_signed():
    made = english_dossier()
    first, second, third = made.claims
    assert signed_of(Outline(made), words_in("en")) == ""
    by = [
        SignOff(view.id, name, "A. Martin", "2024-11-21T09:00:00.000Z") for view, name in ((first, "B. Okafor"), (third, "C. Lind"))
    ]
    made = replace(made, claims=(replace(first, signed=by[0]), second, replace(third, signed=by[1])))
    assert signed_of(Outline(made), words_in("en")) == "B. Okafor and C. Lind (2 of 3 findings)"
    for name in ("html", "md"):
        assert "B. Okafor and C. Lind (2 of 3 findings)" in render(made, name).decode().replace("\\", "")
    assert "(2 constats sur 3)" in render(made, "md", "fr").decode()


@pytest.mark.parametrize(
    ("report", "rationale", "told"),
    [
        ("fr", "The minutes of the council say so in so many words, and the date agrees.", True),
        ("en", "Le procès-verbal du conseil le dit mot pour mot, et la date concorde.", True),
        ("en", "The minutes of the council say so in so many words, and the date agrees.", False),
        ("fr", "The minutes say so.", False),  # too short to be sure
        ("fr", "Le maire a dit au conseil : « The minutes of the council say so in so many words. »", False),
        ("en", "", False),
    ],
)
def test_a_rationale_in_another_language_than_the_report_is_told(report, rationale, told):
    made = english_dossier()
    first = made.claims[0]
    view = replace(first, state=replace(first.state, rationale=rationale))
    found = [one for one in gaps(replace(made, claims=(view,)), "en", report, detect_language) if one.kind == "other-language"]
    assert [one.claim_id for one in found] == ([view.id] if told else [])
    if told:
        tongue, other = ("English", "French") if report == "fr" else ("French", "English")
        assert found[0].text == f"The rationale of claim 1 is in {tongue}, the report in {other}."
    assert not [one for one in gaps(replace(made, claims=(view,))) if one.kind == "other-language"]


def test_rationales_in_one_other_language_are_one_gap():
    made = english_dossier()
    views = [view for view in made.claims if view.state]
    why = "Le procès-verbal du conseil le dit mot pour mot, et la date concorde."
    claims = tuple(replace(view, state=replace(view.state, rationale=why)) for view in views)
    found = [one for one in gaps(replace(made, claims=claims), "fr", "en", detect_language) if one.kind == "other-language"]
    assert len(found) == 1
    assert found[0].claim_id is None
    assert found[0].text.endswith("sont en français, le rapport en anglais.")
