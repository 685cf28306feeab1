"""Verdicts, rationales and the analyst's hand on claims."""

import pytest

from workbench.domain.enums import Kind, NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import NotFound, Refused


def test_a_verdict_is_set_kept_and_cleared(desk, claims):
    one = claims[1].id
    change = desk.mark(one, Verdict.DISPUTED, rationale="Two counts.", reason=Reason.CONFLICTING)
    assert change.label == "mark claim 2 disputed"
    view = desk.claim(one)
    assert (view.verdict, view.state.reason, view.rationale, view.unsourced) == (
        Verdict.DISPUTED,
        Reason.CONFLICTING,
        "Two counts.",
        True,
    )
    desk.mark(one, Verdict.VERIFIED)
    assert (desk.claim(one).state.reason, desk.claim(one).rationale) == (None, "Two counts.")
    desk.mark(one, None)
    assert (desk.claim(one).verdict, desk.claim(one).rationale) == (None, "Two counts.")
    desk.explain(one, "")
    assert desk.claim(one).state is None


def test_the_same_verdict_again_confirms_it_with_a_new_time(desk, claims):
    one = claims[0].id
    first = desk.mark(one, Verdict.VERIFIED, rationale="Seen.")
    again = desk.mark(one, Verdict.VERIFIED)
    assert again.seq > first.seq
    assert desk.claim(one).state.marked_at > first.saved[0].marked_at
    assert desk.claim(one).rationale == "Seen."
    desk.mark(one, None)
    desk.explain(one, "")
    assert desk.mark(one, None) is None


def test_unverified_is_a_finding_and_not_to_review(desk, article, claims):
    desk.mark(claims[0].id, Verdict.UNVERIFIED)
    desk.mark(claims[1].id, None, not_checkable=NotCheckable.OPINION)
    tally = desk.tally(article.id)
    assert (tally.unverified, tally.not_checkable, tally.to_review) == (1, 1, len(claims) - 2)


def test_not_checkable_beside_unverified_counts_as_not_checkable_everywhere(desk, article, claims):
    one = claims[0].id
    desk.link(one, "https://a.example/page", stance=Stance.CONTEXT)
    desk.mark(one, Verdict.UNVERIFIED)
    assert desk.tally(article.id).unverified == 1
    desk.mark(one, Verdict.UNVERIFIED, not_checkable=NotCheckable.OPINION)
    (entry,) = desk.articles()
    found = desk.statistics()
    (coverage,) = found.coverage
    assert (desk.claim(one).verdict, desk.claim(one).standing) == (Verdict.UNVERIFIED, "not-checkable")
    for counted in (desk.tally(article.id), entry.tally, found.total):
        assert (counted.unverified, counted.not_checkable, counted.to_review) == (0, 1, len(claims) - 1)
    assert (coverage.checked, coverage.not_checkable, coverage.untouched) == (0, 1, len(claims) - 1)
    (cited,) = (citation for source in desk.source_entries() for citation in source.citations)
    assert (cited.verdict, cited.not_checkable) == (None, True)


def test_a_claim_is_named_by_number_id_or_both(desk, article, claims):
    assert desk.claim("2").id == desk.claim("last:2").id == desk.claim(f"{article.id}:2").id == desk.claim(claims[1].id).id
    for wrong in ("0", "99", "nonsense"):
        with pytest.raises(NotFound):
            desk.claim(wrong)


def test_several_claims_are_marked_as_one_step(desk, claims):
    desk.mark_all([view.id for view in claims[:3]], Verdict.VERIFIED)
    assert desk.undo().label == "mark 3 claims verified"
    assert all(desk.claim(view.id).verdict is None for view in claims)


def test_a_claim_of_any_span(desk, article):
    start = article.text.index("12 millions")
    view, change = desk.add_claim(article.id, start - 1, start + len("12 millions d’euros"))
    assert view.claim.quote == "12 millions d’euros"
    assert change is not None
    assert view.claim.quantities
    assert view.claim.quantities[0].start >= view.claim.start
    again, nothing = desk.add_claim(article.id, view.claim.start, view.claim.end)
    assert (again.id, nothing) == (view.id, None)


def test_furniture_becomes_a_claim_by_hand(desk):
    draft = desk.read_bytes(b"Le stade rouvre\n\nLe stade a rouvert lundi.\n\nSuivez-nous sur Facebook\n", name="x.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    grey = next(view for view in desk.claims(article.id, everything=True) if view.claim.kind is Kind.FURNITURE)
    assert grey.number is None
    view, _ = desk.add_claim(article.id, grey.claim.start, grey.claim.end)
    assert (view.id, view.claim.kind, view.number) == (grey.id, Kind.STATEMENT, 3)
    desk.undo()
    assert desk.claim(grey.id) == grey


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (9, 3), (0, 10**6)])
def test_a_span_that_is_none_is_refused(desk, article, start, end):
    before = desk.history()
    with pytest.raises(Refused):
        desk.add_claim(article.id, start, end)
    assert desk.history() == before


def test_boundaries_move_with_their_context(desk, article, claims):
    claim = next(view.claim for view in claims if "12 millions" in view.claim.quote)
    desk.edit_claim(claim.id, end=claim.start + len("Le chantier"))
    moved = desk.claim(claim.id).claim
    assert moved.quote == "Le chantier"
    assert moved.suffix.startswith(" a coûté")
    assert moved.quantities == ()
    desk.undo()
    assert desk.claim(claim.id).claim == claim


def test_a_speaker_is_corrected_everywhere(desk, article, claims):
    for view in claims[1:3]:
        desk.edit_claim(view.id, speaker="la mairie")
    desk.edit_claim(claims[1].id, speaker="Mairie de Brisac", everywhere=True)
    assert [desk.claim(view.id).claim.speaker for view in claims[1:3]] == ["Mairie de Brisac"] * 2
    desk.edit_claim(claims[1].id, speaker=None)
    assert desk.claim(claims[1].id).claim.attribution == ()


def test_split_and_join_are_each_others_undoing(desk, article, claims):
    claim = next(view.claim for view in claims if "12 millions" in view.claim.quote)
    desk.mark(claim.id, Verdict.VERIFIED)
    desk.split_claim(claim.id, article.text.index(" a coûté"))
    parts = [view for view in desk.claims(article.id) if claim.start <= view.claim.start < claim.end]
    assert [part.claim.quote for part in parts] == ["Le chantier", "a coûté 12 millions d’euros."]
    assert [part.verdict for part in parts] == [Verdict.VERIFIED, None]
    desk.link(parts[1].id, "https://example.org/b")
    desk.join_claims([parts[1].id, parts[0].id])
    joined = desk.claim(claim.id)
    assert (joined.claim.quote, len(joined.evidence)) == (claim.quote, 1)
    with pytest.raises(Refused):
        desk.split_claim(claim.id, 0)
    with pytest.raises(Refused):
        desk.join_claims([claim.id])


def test_joining_loses_no_finding(desk, article, claims):
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="Reason A")
    desk.mark(claims[2].id, Verdict.DISPUTED, rationale="Reason B")
    desk.join_claims([claims[1].id, claims[2].id])
    joined = desk.claim(claims[1].id)
    assert (joined.verdict, joined.rationale) == (Verdict.DISPUTED, "Reason A\n\nReason B")
    desk.undo()
    assert desk.claim(claims[2].id).rationale == "Reason B"
    desk.mark(claims[1].id, Verdict.VERIFIED)
    with pytest.raises(Refused, match="different verdicts"):
        desk.join_claims([claims[1].id, claims[2].id])
    with pytest.raises(Refused, match="between"):
        desk.join_claims([claims[1].id, claims[3].id])
    desk.mark(claims[1].id, None)
    desk.explain(claims[1].id, "")
    desk.join_claims([claims[1].id, claims[2].id])
    assert desk.claim(claims[1].id).verdict is Verdict.DISPUTED
    assert desk.verify().findings == ()


def test_restated_words_are_what_is_searched(desk, claims):
    desk.edit_claim(claims[0].id, restated="The port of Brisac reopens")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    hit = desk.search("port of Brisac reopens").hits[0]
    assert hit.check.text == "The port of Brisac reopens"


def test_bytes_that_are_no_text_are_refused(desk, claims):
    with pytest.raises(Refused):
        desk.explain(claims[0].id, "bad \udce9 byte")
    with pytest.raises(Refused):
        desk.link(claims[0].id, "https://example.org/\udce9")
    assert desk.claim(claims[0].id) == claims[0]


def test_the_same_source_is_linked_once(desk, claims, tmp_path):
    one = claims[0].id
    desk.link(one, "HTTPS://Example.org:443/a?utm_source=mail#top", title="A page")
    desk.link(one, "https://example.org/a", stance=Stance.CONTRADICTS, quote="It says so.", locator="§2")
    (only,) = desk.claim(one).evidence
    assert (only.source.title, only.evidence.stance, only.evidence.quote, only.evidence.locator) == (
        "A page",
        Stance.CONTRADICTS,
        "It says so.",
        "§2",
    )
    desk.link(claims[1].id, only.source.id)
    assert len(desk.sources()) == 1
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.4 not much of one")
    desk.link(one, str(path))
    copied = tmp_path / "copy.pdf"
    copied.write_bytes(path.read_bytes())
    assert desk.link(one, str(copied)) is None
    assert len(desk.claim(one).evidence) == 2


def test_what_is_neither_address_nor_file_is_refused(desk, claims):
    for location in ("nowhere.pdf", "javascript:alert(1)", "file:///etc/passwd", ""):
        with pytest.raises(Refused):
            desk.link(claims[0].id, location)
    assert desk.sources() == []


def test_removing_evidence_and_source(desk, claims):
    desk.link(claims[0].id, "https://example.org/a")
    (link,) = desk.claim(claims[0].id).evidence
    desk.edit_evidence(link.evidence.id, stance=Stance.CONTEXT, quote="Passage")
    desk.remove(link.evidence.id)
    assert desk.claim(claims[0].id).evidence == ()
    desk.undo()
    assert desk.claim(claims[0].id).evidence[0].evidence.stance is Stance.CONTEXT
    desk.remove(link.source.id)
    assert (desk.sources(), desk.claim(claims[0].id).evidence) == ([], ())
    with pytest.raises(NotFound):
        desk.remove("nothing")
