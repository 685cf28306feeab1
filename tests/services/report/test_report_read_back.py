"""What we export for other programs comes back through our own import as it was, whatever the house calls its verdicts."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_dossiers import changed_dossier, english_dossier, french_dossier, stable_id

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.scale import Rating
from workbench.domain.standing import finding_of
from workbench.services import intake
from workbench.services.intake.own_tables import _unguarded
from workbench.services.report import render
from workbench.services.report.csv_table import neutral

EXCHANGED = ("jsonld", "datafeed", "factcheck-api", "json")
# Our own data names these after the casebook, the shapes of others after theirs.
NAMES = {"json": ("rationale", "evidence")}
LABELS = (
    "Mostly true",
    "Half right",
    "False",
    "True",
    "Trompeur",
    "Plutôt faux",
    "Missing context",
    "Verified",
    "!?",
    "42",
    "=1+1",
)


def read_back(dossier: Dossier, name: str, language: str = "en"):
    """The checks that our import makes of an export, in its order."""
    return intake.checks_of(render(dossier, name, language), "ours.json").rows


def with_labels(
    dossier: Dossier, labels: list[Rating], findings: list[tuple[Rating, Reason | None, NotCheckable | None, str]]
) -> Dossier:
    """The dossier with a scale, and a label of it (with its verdict, reason and rationale) on each claim, in turn."""
    views = []
    for at, view in enumerate(dossier.claims):
        label, reason, why, rationale = findings[at % len(findings)]
        state = view.state or replace(english_dossier().claims[0].state, claim_id=view.id)
        state = replace(state, verdict=label.verdict, rating=label.id, reason=reason, not_checkable=why, rationale=rationale)
        # What cannot be checked has no label, also beside unverified.
        views.append(replace(view, state=state, rating=None if finding_of(label.verdict, why)[0] is None else label))
    return replace(dossier, claims=tuple(views), scale=tuple(labels))


def lines(check) -> set[str]:
    return set(check.notes.split("\n"))


def holds(view: ClaimView, check, language: str, name: str) -> None:
    """Everything that a finding says stands in what was read."""
    rationale, evidence = NAMES.get(name, ("explanation", "citation"))
    state = view.state
    assert check.id == view.id
    assert check.text == (view.claim.restated or view.claim.quote)
    assert check.verdict is state.verdict
    assert check.rating == (view.rating.name(language).strip() if view.rating else check.rating)
    denied = any(one.who == view.claim.speaker and one.verdict is Verdict.DISPUTED for one in view.sayings)
    assert check.claimant == (None if denied else view.claim.speaker)  # who did not say it is not told to have
    assert check.day == state.marked_at[:10]
    if state.reason:
        assert f"reason: {state.reason.value}" in lines(check)
    if state.not_checkable:
        assert f"not checkable: {state.not_checkable.value}" in lines(check)
    if state.rationale.strip():
        assert f"{rationale}: {state.rationale.strip()}" in check.notes
    for one in view.evidence:
        assert any(line.startswith(f"{evidence}: {one.evidence.stance.value} | ") for line in lines(check))


words = st.one_of(st.sampled_from(LABELS), st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=24))
ratings = st.builds(lambda verdict, en, fr: (verdict, en, fr), st.sampled_from(list(Verdict)), words, st.one_of(st.just(""), words))
findings = st.tuples(
    st.integers(0, 7),
    st.one_of(st.none(), st.sampled_from(list(Reason))),
    st.one_of(st.none(), st.sampled_from(list(NotCheckable))),
    st.one_of(st.just(""), st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=60)),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ratings, min_size=1, max_size=8), st.lists(findings, min_size=1, max_size=5), st.sampled_from(EXCHANGED), st.booleans()
)
def test_every_invented_scale_comes_back_as_it_was(scale, found, name, french):
    labels = [Rating(stable_id(f"{at}"), at, verdict, en, fr) for at, (verdict, en, fr) in enumerate(scale)]
    given_to = [(labels[at % len(labels)], reason, why, rationale) for at, reason, why, rationale in found]
    dossier = with_labels(english_dossier(), labels, given_to)
    language = "fr" if french else "en"
    checks = read_back(dossier, name, language)
    assert len(checks) == 3
    for view, check in zip(dossier.claims, checks, strict=True):
        holds(view, check, language, name)


@pytest.mark.parametrize("name", EXCHANGED)
@pytest.mark.parametrize("made", [french_dossier, english_dossier, changed_dossier])
def test_authors_dates_addresses_and_corrections_come_back(made, name):
    dossier = made()
    # What cannot be checked has no verdict, which a ClaimReview cannot be without; our own data tells it.
    found = {view.id: view for view in dossier.claims if view.verdict or (name in NAMES and view.not_checkable)}
    checks = read_back(dossier, name)
    assert [check.id for check in checks] == list(found)
    for check in checks:
        view = found[check.id]
        holds(view, check, "en", name)
        house = dossier.house.organisation
        assert check.publisher == (house or view.state.analyst)
        assert (f"analyst: {view.state.analyst}" in lines(check)) == bool(house)
        assert check.title == dossier.article.title
        assert check.url == (dossier.house.address_of(view.id) or dossier.article.url)
        if dossier.article.url:
            assert f"appearance: {dossier.article.url}" in lines(check)
        if view.signed:
            assert f"signed by: {view.signed.analyst}" in lines(check)
        if view.state.as_of:
            assert f"as of: {view.state.as_of}" in lines(check)
        if view.state.review_on:
            assert f"review on: {view.state.review_on}" in lines(check)
    corrected = [line for check in checks if check.verdict for line in lines(check) if line.startswith("correction: ")]
    assert len(corrected) == (2 if made is changed_dossier else 0)


def test_no_address_of_ours_is_taken_for_one_that_can_be_followed():
    (first, _) = read_back(english_dossier(), "jsonld")
    assert first.url is None
    assert json.loads(render(english_dossier(), "jsonld"))[0]["url"].startswith("urn:uuid:")


def test_what_was_retracted_is_not_taken_in():
    names = {check.id for name in ("jsonld", "datafeed") for check in read_back(changed_dossier(), name)}
    assert stable_id("gone") not in names


def table_of(dossier: Dossier, name: str, language: str):
    return intake.checks_of(render(dossier, name, language), f"ours.{name}").rows


@settings(max_examples=25, deadline=None)
@given(
    st.lists(ratings, min_size=1, max_size=8),
    st.lists(findings, min_size=1, max_size=5),
    st.sampled_from(("csv", "xlsx")),
    st.booleans(),
)
def test_our_tables_come_back_as_they_were(scale, found, name, french):
    labels = [Rating(stable_id(f"{at}"), at, verdict, en, fr) for at, (verdict, en, fr) in enumerate(scale)]
    given_to = [(labels[at % len(labels)], reason, why, rationale) for at, reason, why, rationale in found]
    dossier = with_labels(english_dossier(), labels, given_to)
    language = "fr" if french else "en"
    checks = table_of(dossier, name, language)
    assert len(checks) == 3
    for view, check in zip(dossier.claims, checks, strict=True):
        state = view.state
        assert (check.id, check.text, check.verdict) == (view.id, view.claim.restated or view.claim.quote, state.verdict)
        assert view.rating is None or check.rating == view.rating.name(language).strip()
        assert check.claimant == view.claim.speaker
        assert check.day == state.marked_at[:10]
        assert check.language == dossier.article.language
        assert (f"reason: {state.reason.value}" in lines(check)) if state.reason else ("reason: " not in check.notes)
        if state.not_checkable:
            assert f"not checkable: {state.not_checkable.value}" in lines(check)
        if state.rationale.strip():
            assert f"rationale: {state.rationale.strip()}" in check.notes
        assert len([line for line in lines(check) if line.startswith("evidence: ")]) == len(view.evidence)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_table_tells_speakers_houses_corrections_and_what_cannot_be_checked(name, language):
    dossier = changed_dossier()
    found = [view for view in dossier.claims if not view.to_review]
    told = {check.id: check for check in table_of(dossier, name, language)}
    assert {view.id for view in found} <= set(told)
    for view in found:
        check = told[view.id]
        assert check.publisher == dossier.house.organisation
        assert f"analyst: {view.state.analyst}" in lines(check)
        assert check.title == dossier.article.title
        assert check.url == dossier.house.address_of(view.id)
        if view.verdict is None:
            assert check.verdict is None
            assert f"not checkable: {view.not_checkable.value}" in lines(check)
    assert sum(line.startswith("correction: ") for check in told.values() for line in lines(check)) == 2


GUARDED = ("=1+1", "'=1+1", "''=1", "'plain", "+1", "'", "''", "'\t=1", "\u200b=x", "' =1", "’=1", "@a", "＝1")


@pytest.mark.parametrize("words", GUARDED)
def test_the_guard_of_a_cell_comes_off_again_and_nothing_else_does(words):
    dossier = english_dossier()
    first = replace(dossier.claims[0], state=replace(dossier.claims[0].state, rationale=words))
    (check,) = table_of(replace(dossier, claims=(first,)), "csv", "en")
    assert f"rationale: {words.strip()}" in check.notes.split("\n") or "\t" in words


@given(st.text(max_size=12))
def test_a_guarded_cell_begins_no_formula(words):
    cell = neutral(words)
    assert cell in (words.replace("\0", "␀"), "'" + words.replace("\0", "␀"))
    assert cell.lstrip()[:1] not in tuple("=+-@")
    assert _unguarded(cell) == words.replace("\0", "␀")
