"""The second look: another analyst signs, looks and disagrees; what was signed cannot change quietly."""

from dataclasses import replace

import pytest

from workbench.domain.claim import VerdictState
from workbench.domain.enums import NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import Refused
from workbench.domain.signing import SecondLook, SignOff


@pytest.fixture
def first(desk, claims):
    """The first claim, found verified by Ana; Ben is at the desk."""
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="The register says so.")
    desk.analyst = "Ben"
    return claims[0].id


def test_somebody_else_signs_and_the_report_says_so(desk, article, first, tmp_path):
    assert desk.claim(first).unsigned
    change = desk.sign([first])
    assert change.label == "sign claim 1"
    signed = desk.claim(first).signed
    assert (signed.analyst, signed.first) == ("Ben", "Ana")
    assert desk.claims(article.id)[0].signed == signed
    assert not desk.claim(first).unsigned
    desk.report(article.id, [tmp_path / "a.md"])
    assert "Signed by Ben, " in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert desk.sign([first]) is None
    desk.undo()  # the export
    desk.undo()
    assert desk.claim(first).signed is None
    assert desk.verify().findings == ()


@pytest.mark.parametrize("name", ["Ana", "ana", " ANA "])
def test_nobody_signs_their_own_whatever_the_case_of_the_name(desk, first, name):
    desk.analyst = name
    with pytest.raises(Refused, match=r"Claim 1|claim 1.*nobody signs their own"):
        desk.sign([first])
    assert desk.store.all(SignOff) == []


def test_there_must_be_a_finding(desk, first, claims):
    with pytest.raises(Refused, match="Claim 2 has no finding"):
        desk.sign([first, claims[1].id])
    assert desk.store.all(SignOff) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda desk, claim: desk.mark(claim, Verdict.DISPUTED),
        lambda desk, claim: desk.mark(claim, None),
        lambda desk, claim: desk.mark_all([claim], Verdict.UNVERIFIED),
        lambda desk, claim: desk.mark(claim, Verdict.VERIFIED, reason=Reason.OUTDATED),
        lambda desk, claim: desk.mark(claim, Verdict.UNVERIFIED, not_checkable=NotCheckable.VAGUE),
        lambda desk, claim: desk.explain(claim, "The register says more."),
        lambda desk, claim: desk.edit_claim(claim, restated="The port of Brisac opened again."),
        lambda desk, claim: desk.split_claim(claim, desk.claim(claim).claim.start + 8),
        lambda desk, claim: desk.link(claim, "https://port.example/other"),
        lambda desk, claim: desk.edit_evidence(desk.claim(claim).evidence[0].evidence.id, stance=Stance.CONTEXT),
        lambda desk, claim: desk.remove(desk.claim(claim).evidence[0].evidence.id),
        lambda desk, claim: desk.remove(desk.claim(claim).evidence[0].source.id),
    ],
)
def test_what_was_signed_changes_only_with_the_signature_falling(desk, first, change):
    desk.link(first, "https://port.example/page")
    desk.sign([first])
    made = change(desk, first)
    assert [record.analyst for record in made.removed if isinstance(record, SignOff)] == ["Ben"]
    assert desk.claim(first).signed is None
    desk.undo()
    assert desk.claim(first).signed.analyst == "Ben"
    assert desk.verify().findings == ()


def test_what_changes_nothing_of_what_was_signed_leaves_it(desk, first):
    desk.link(first, "https://port.example/page")
    desk.sign([first])
    assert desk.explain(first, "The register says so.") is None
    assert desk.link(first, "https://port.example/page") is None
    desk.edit_claim(first, speaker="The mayor")
    desk.tag([first], add=["port"])
    assert desk.claim(first).signed


def test_a_signature_is_taken_off(desk, first):
    desk.sign([first])
    assert desk.unsign([first]).label == "take the signature off claim 1"
    assert desk.unsign([first]) is None


def test_a_second_look_stands_beside_the_finding(desk, article, first, tmp_path):
    change = desk.look(first, Verdict.DISPUTED, rationale="The gate was shut.", blind=True)
    assert change.label == "second look at claim 1: disputed"
    view = desk.claim(first)
    assert view.verdict is Verdict.VERIFIED
    (look,) = view.dissents
    assert (look.analyst, look.verdict, look.rationale, look.blind) == ("Ben", Verdict.DISPUTED, "The gate was shut.", True)
    assert [one.id for one in desk.disagreements([article.id])] == [first]
    with pytest.raises(Refused, match="You found otherwise on claim 1"):
        desk.sign([first])
    desk.write_reports([desk.dossier(article.id)], [tmp_path / "a.json", tmp_path / "a.md"])
    for name in ("a.json", "a.md"):
        assert "The gate was shut" not in (tmp_path / name).read_text(encoding="utf-8")
    desk.write_reports([desk.dossier(article.id, dissent=True)], [tmp_path / "b.md"])
    assert "Ben found otherwise on" in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_a_second_look_can_change_agree_and_be_taken_back(desk, article, first):
    desk.look(first, Verdict.DISPUTED)
    desk.look(first, Verdict.VERIFIED)
    assert len(desk.claim(first).looks) == 1
    assert desk.disagreements([article.id]) == []
    desk.sign([first])
    fallen = desk.look(first, Verdict.UNVERIFIED)
    assert [type(record) for record in fallen.removed] == [SignOff]
    desk.look(first, None)
    assert desk.claim(first).looks == ()
    assert desk.verify().findings == ()


def test_a_second_look_needs_a_first_one_by_somebody_else(desk, first, claims):
    with pytest.raises(Refused, match="no finding yet"):
        desk.look(claims[1].id, Verdict.VERIFIED)
    desk.analyst = "Ana"
    with pytest.raises(Refused, match="is yours"):
        desk.look(first, Verdict.DISPUTED)
    assert desk.store.all(SecondLook) == []


def test_a_finding_taken_back_is_no_disagreement(desk, article, first):
    desk.look(first, Verdict.DISPUTED)
    desk.analyst = "Ana"
    desk.mark(first, None)
    assert desk.disagreements([article.id]) == []


def test_joining_keeps_the_looks_and_lets_the_signatures_fall(desk, article, claims):
    for view in claims[3:5]:
        desk.mark(view.id, Verdict.VERIFIED)
    desk.analyst = "Ben"
    ids = [view.id for view in claims[3:5]]
    desk.sign(ids)
    desk.look(ids[1], Verdict.DISPUTED)
    desk.sign(ids[:1])
    desk.join_claims(ids)
    kept = desk.claim(ids[0])
    assert kept.signed is None
    assert [look.verdict for look in kept.looks] == [Verdict.DISPUTED]
    desk.undo()
    assert desk.claim(ids[1]).looks
    assert desk.verify().findings == ()


def test_a_claim_goes_with_its_signature_and_looks(desk, first):
    desk.sign([first])
    desk.look(first, Verdict.VERIFIED)
    desk.remove(first)
    assert (desk.store.all(SignOff), desk.store.all(SecondLook), desk.store.all(VerdictState)) == ([], [], [])
    desk.undo()
    assert desk.claim(first).signed
    assert replace(desk.claim(first), looks=()).verdict is Verdict.VERIFIED
