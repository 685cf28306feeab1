"""An article of which one side, or both, took a new version while the other worked on it: claims stand where their words stand."""

import pytest
from merged_desks import TEXT, Pair, differing, tables

from workbench.domain.claim import Claim
from workbench.domain.conflict import ConflictKind, Decision
from workbench.domain.enums import Verdict
from workbench.domain.source import Evidence

GREEN = TEXT.replace("It has 40 cranes.", "It has 40 cranes, all of them green.")
LATER = TEXT.replace("Ossenby\n\n", "Ossenby\n\nA report came out on Tuesday. ", 1).replace("12 ships", "14 ships")


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def renew(pair, desk, text):
    desk.renew(desk.plan_renewal(pair.article, desk.read_bytes(text.encode(), name="quays.txt")))


def said(pair, desk):
    """What stands at each claim of the article, with its finding; a claim whose words are gone says what it said."""
    text, found = desk.article(pair.article).text, []
    for view in desk.claims(pair.article):
        claim = desk.store.get(Claim, view.id)
        assert claim.lost or text[claim.start : claim.end] == claim.quote
        found.append((claim.quote, view.verdict, claim.lost))
    return found


def claim(pair, desk, words):
    return next(view.id for view in desk.claims(pair.article) if words in view.claim.quote)


@pytest.mark.parametrize("first", ["a", "b"])
def test_two_new_versions_are_one_conflict_and_no_claim_stands_at_other_words(pair, first):
    pair.a.mark(claim(pair, pair.a, "23 new"), Verdict.VERIFIED)
    pair.b.mark(claim(pair, pair.b, "40 cranes"), Verdict.DISPUTED)
    versions = [(pair.a, GREEN), (pair.b, LATER)]
    for desk, text in versions if first == "a" else reversed(versions):
        renew(pair, desk, text)
    desk, told = pair.merged()
    assert [(one.kind, one.table) for one in told.conflicts] == [(ConflictKind.CHANGED, "article")]
    assert desk.article(pair.article).text.strip() == (LATER if first == "a" else GREEN).strip()
    found = said(pair, desk)
    assert [quote for quote, verdict, _ in found if verdict is Verdict.VERIFIED] == [
        "The council of Ossenby voted for 23 new quays on Monday."
    ]
    assert [quote.rstrip(".,") for quote, verdict, _ in found if verdict is Verdict.DISPUTED] == ["It has 40 cranes"]
    assert len({quote for quote, _, _ in found}) == len(found)
    assert not desk.lost_claims(pair.article)


def test_the_other_version_can_be_chosen_and_claims_go_along(pair):
    renew(pair, pair.a, GREEN)
    renew(pair, pair.b, LATER)
    pair.b.mark(claim(pair, pair.b, "23 new"), Verdict.VERIFIED)
    desk, told = pair.merged()
    before = tables(desk)
    desk.decide([told.conflicts[0].id], Decision.OTHER)
    assert desk.article(pair.article).text.strip() == GREEN.strip()
    assert ("The council of Ossenby voted for 23 new quays on Monday.", Verdict.VERIFIED, False) in said(pair, desk)
    assert LATER.strip() in {one.text.strip() for one in desk.former_texts(pair.article)}
    assert desk.verify(accept_head=True).findings == ()
    desk.undo()
    assert differing({k: v for k, v in tables(desk).items() if k != "journal"}, before) == []


def test_the_same_new_version_on_both_sides_is_no_conflict_and_one_claim_has_the_work_of_both(pair):
    for desk, verdict in ((pair.a, Verdict.VERIFIED), (pair.b, Verdict.DISPUTED)):
        renew(pair, desk, LATER)
        new = claim(pair, desk, "A report came out")
        desk.mark(new, verdict, rationale=f"{verdict} on {desk.analyst}'s side.")
        desk.link(new, f"https://{desk.analyst.lower()}.example/report", title="Report")
        desk.tag([new], add=["report"])
    pair.a.mark(claim(pair, pair.a, "14 ships"), Verdict.VERIFIED)
    desk, told = pair.merged()
    assert [one.kind for one in told.conflicts] == [ConflictKind.VERDICT]
    found = [quote for quote, _, _ in said(pair, desk)]
    assert len(set(found)) == len(found)
    (new,) = [view for view in desk.claims(pair.article) if "A report came out" in view.claim.quote]
    assert len(new.rivals) == 1
    assert len(desk.store.all(Evidence, claim_id=new.id)) == 2
    assert new.tags == ("report",)
    assert next(view for view in desk.claims(pair.article) if "14 ships" in view.claim.quote).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("mine", [True, False])
def test_work_on_the_old_text_goes_along_to_the_new_one(pair, mine):
    renewing, working = (pair.a, pair.b) if mine else (pair.b, pair.a)
    renew(pair, renewing, LATER)
    working.mark(claim(pair, working, "40 cranes"), Verdict.DISPUTED)
    working.mark(claim(pair, working, "12 ships"), Verdict.VERIFIED)
    desk, told = pair.merged()
    found = said(pair, desk)
    assert ("It has 40 cranes.", Verdict.DISPUTED, False) in found
    assert ("The mayor said that 12 ships came in May.", Verdict.VERIFIED, True) in found  # another number is another claim
    assert [one.kind for one in told.conflicts] in ([], [ConflictKind.REMOVED])


def test_what_one_side_alone_did_with_a_new_version_comes_as_it_is(pair):
    renew(pair, pair.a, LATER)
    as_it_was = said(pair, pair.a)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert said(pair, desk) == as_it_was
