"""What both sides of a merge changed is told once and truly, and nothing of either side is hidden or falls silently."""

import pytest
from merged_desks import TEXT, Pair, copied

from workbench.domain.article import Article, Filing
from workbench.domain.claim import Claim, Tagging, VerdictState
from workbench.domain.conflict import ConflictKind, Decision
from workbench.domain.enums import Shelf, Stance, Verdict
from workbench.domain.source import Source


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def shared(pair, work):
    """Let Ana do something that both know of."""
    work(pair.a)
    pair.a.close()
    pair.b.close()
    copied(pair.folder / "a.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")


def kinds(told):
    return [(one.kind, one.table) for one in told.conflicts]


# The trash


def test_an_article_in_the_trash_of_one_comes_back_when_the_other_worked_on_it(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.a.trash([pair.article])
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    assert (conflict.kind, conflict.table, conflict.article_id) == (ConflictKind.TRASHED, "filing", pair.article)
    assert (conflict.stands_by, conflict.other_by) == ("Ben", "Ana")
    assert [entry.id for entry in desk.articles()] == [pair.article]
    assert desk.claim(pair.claims[1]).verdict is Verdict.DISPUTED
    desk.decide([conflict.id], Decision.OTHER)
    assert desk.shelf_of(pair.article) is Shelf.TRASH
    desk.undo()
    assert desk.shelf_of(pair.article) is Shelf.WORK
    desk.decide([conflict.id], Decision.STANDS)
    assert desk.shelf_of(pair.article) is Shelf.WORK
    assert desk.conflicts() == []


def test_an_article_on_which_nobody_worked_stays_in_the_trash(pair):
    pair.a.trash([pair.article])
    pair.b.take(pair.b.read_bytes(TEXT.replace("23", "51").encode(), name="other.txt"))
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert desk.shelf_of(pair.article) is Shelf.TRASH


def test_it_comes_back_to_the_shelf_on_which_the_other_has_it_with_what_both_wrote(pair):
    shared(pair, lambda desk: desk.file_articles([pair.article], add_tags=["port"]))
    pair.b.archive([pair.article])
    pair.b.file_articles([pair.article], note="Ask Mara.", add_tags=["quays"])
    pair.a.file_articles([pair.article], assignee="Cy", add_tags=["cranes"], drop_tags=["port"])
    pair.a.trash([pair.article])
    desk, told = pair.merged()
    assert kinds(told) == [(ConflictKind.TRASHED, "filing")]
    found = desk.filing(pair.article)
    assert (found.shelf, found.note, found.assignee, found.tags) == (Shelf.ARCHIVE, "Ask Mara.", "Cy", ("cranes", "quays"))


def test_an_emptied_trash_hides_no_work_of_the_other(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.a.trash([pair.article])
    pair.a.empty_trash()
    desk, told = pair.merged()
    assert kinds(told) == [(ConflictKind.REMOVED, "article")]
    assert desk.shelf_of(pair.article) is Shelf.WORK
    assert desk.claim(pair.claims[1]).verdict is Verdict.DISPUTED


def test_two_who_put_it_in_the_trash_agree(pair):
    for desk in (pair.a, pair.b):
        desk.trash([pair.article])
    desk, told = pair.merged()
    assert desk.shelf_of(pair.article) is Shelf.TRASH
    assert told.conflicts == ()


def test_what_lay_in_the_trash_of_both_stays_there(pair):
    shared(pair, lambda desk: desk.trash([pair.article]))
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    desk, told = pair.merged()
    assert desk.shelf_of(pair.article) is Shelf.TRASH
    assert told.conflicts == ()


# One removal


def test_one_removal_is_one_conflict_that_names_what_was_removed_and_who_worked(pair):
    pair.a.remove(pair.article)
    pair.b.mark(pair.claims[0], Verdict.UNVERIFIED)
    pair.b.edit_claim(pair.claims[1], speaker="Mara Lindqvist")
    pair.b.link(pair.claims[2], "https://port.example/minutes", stance=Stance.SUPPORTS)
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    assert (conflict.kind, conflict.table, conflict.record_id) == (ConflictKind.REMOVED, "article", pair.article)
    assert (conflict.stands_by, conflict.other_by) == ("Ben", "Ana")
    assert [view.id for view in desk.claims(pair.article)] == pair.claims
    desk.decide([conflict.id], Decision.OTHER)
    assert desk.store.all(Article) == []
    assert desk.verify(accept_head=True).findings == ()


def test_two_removals_are_two_conflicts(pair):
    for claim in pair.claims[:2]:
        pair.a.remove(claim)
        pair.b.mark(claim, Verdict.UNVERIFIED)
    desk, told = pair.merged()
    assert sorted(one.record_id for one in told.conflicts) == sorted(pair.claims[:2])
    assert {one.table for one in told.conflicts} == {"claim"}
    assert len(desk.store.all(Claim, article_id=pair.article)) >= len(pair.claims)


def test_a_source_that_one_removed_and_the_other_linked_is_one_conflict(pair):
    shared(pair, lambda desk: [desk.link(one, "https://port.example/minutes", stance=Stance.SUPPORTS) for one in pair.claims[:2]])
    (source,) = pair.a.store.all(Source)
    pair.a.remove(source.id)
    pair.b.link(pair.claims[2], source.id, stance=Stance.CONTRADICTS)
    _desk, told = pair.merged()
    assert [(one.table, one.record_id) for one in told.conflicts] == [("source", source.id)]


# Tags and filing


def test_tags_of_both_sides_are_a_union(pair):
    shared(pair, lambda desk: desk.tag([pair.claims[0]], add=["port", "work"]))
    pair.a.tag([pair.claims[0]], add=["money"], remove=["port"])
    pair.b.tag([pair.claims[0]], add=["prices"])
    pair.a.tag([pair.claims[1]], add=["money"])
    pair.b.tag([pair.claims[1]], add=["prices"])
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert desk.store.get(Tagging, pair.claims[0]).tags == ("money", "prices", "work")
    assert desk.store.get(Tagging, pair.claims[1]).tags == ("money", "prices")


def test_tags_that_one_side_took_off_and_the_other_added_to(pair):
    shared(pair, lambda desk: desk.tag([pair.claims[0]], add=["port"]))
    pair.a.tag([pair.claims[0]], add=[], remove=["port"])
    pair.b.tag([pair.claims[0]], add=["prices"])
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert desk.store.get(Tagging, pair.claims[0]).tags == ("prices",)


def test_only_what_both_wrote_otherwise_is_a_conflict_of_a_filing(pair):
    pair.a.file_articles([pair.article], note="Ask Mara.", deadline="2027-01-31")
    pair.b.file_articles([pair.article], note="Ask Olle.", assignee="Ben")
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    found = desk.filing(pair.article)
    assert (found.note, found.deadline, found.assignee) == ("Ask Olle.", "2027-01-31", "Ben")
    desk.decide([conflict.id], Decision.OTHER)
    found = desk.filing(pair.article)
    assert (found.note, found.deadline, found.assignee) == ("Ask Mara.", "2027-01-31", "Ben")
    assert desk.store.all(Filing) == [found]


def test_what_one_has_in_the_trash_and_both_wrote_otherwise_is_no_way_back_into_it(pair):
    pair.a.file_articles([pair.article], note="Ask Mara.")
    pair.b.file_articles([pair.article], note="Ask Olle.")
    pair.a.trash([pair.article])
    desk, told = pair.merged()
    assert sorted(kinds(told)) == [(ConflictKind.CHANGED, "filing"), (ConflictKind.TRASHED, "filing")]
    changed = next(one for one in told.conflicts if one.kind is ConflictKind.CHANGED)
    before = desk.filing(pair.article)
    desk.decide([changed.id], Decision.OTHER)
    assert {before.note, desk.filing(pair.article).note} == {"Ask Mara.", "Ask Olle."}
    assert desk.shelf_of(pair.article) is Shelf.WORK


# Decisions


def undecided(pair, work_a, work_b):
    """Both sides hold the same open conflict."""
    work_a(pair.a)
    work_b(pair.b)
    pair.b.close()
    pair.a.merge(pair.folder / "b.casebook")
    (conflict,) = pair.a.conflicts()
    pair.a.close()
    copied(pair.folder / "a.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")
    return conflict.id


@pytest.mark.parametrize("first", ["a", "b"])
def test_two_opposite_decisions_are_a_conflict_again(pair, first):
    claim = pair.claims[1]
    conflict = undecided(
        pair, lambda desk: desk.mark(claim, Verdict.VERIFIED), lambda desk: desk.mark(claim, Verdict.DISPUTED, rationale="21.")
    )
    deeds = {"a": lambda: pair.a.decide([conflict], Decision.STANDS), "b": lambda: pair.b.decide([conflict], Decision.OTHER)}
    for name in sorted(deeds, reverse=first == "b"):
        deeds[name]()
    desk, told = pair.merged()
    (again,) = told.conflicts
    assert (again.kind, again.claim_id, again.open) == (ConflictKind.VERDICT, claim, True)
    assert {again.stands_by, again.other_by} == {"Ana", "Ben"}
    view = desk.claim(claim)
    assert {view.verdict, *(one.verdict for one in view.rivals)} == {Verdict.VERIFIED, Verdict.DISPUTED}
    desk.decide([again.id], Decision.OTHER)
    assert desk.conflicts() == []
    assert desk.claim(claim).verdict is not view.verdict


def test_the_same_decision_of_both_is_none(pair):
    claim = pair.claims[1]
    conflict = undecided(pair, lambda desk: desk.mark(claim, Verdict.VERIFIED), lambda desk: desk.mark(claim, Verdict.DISPUTED))
    for desk in (pair.a, pair.b):
        desk.decide([conflict], Decision.OTHER)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert desk.conflicts() == []
    assert len(desk.store.all(VerdictState)) == 1


def test_both_kept_by_both_is_one_second_look(pair):
    claim = pair.claims[1]
    conflict = undecided(pair, lambda desk: desk.mark(claim, Verdict.VERIFIED), lambda desk: desk.mark(claim, Verdict.DISPUTED))
    for desk in (pair.a, pair.b):
        desk.decide([conflict], Decision.BOTH)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert len(desk.claim(claim).looks) == 1


def test_a_removal_that_one_decided_and_the_other_refused_is_a_conflict_again(pair):
    claim = pair.claims[1]
    conflict = undecided(pair, lambda desk: desk.remove(claim), lambda desk: desk.mark(claim, Verdict.UNVERIFIED))
    pair.a.decide([conflict], Decision.STANDS)
    pair.b.decide([conflict], Decision.OTHER)
    desk, told = pair.merged()
    assert kinds(told) == [(ConflictKind.REMOVED, "claim")]
    assert desk.claim(claim).verdict is Verdict.UNVERIFIED


def test_the_trash_that_one_decided_and_the_other_refused_is_a_conflict_again(pair):
    conflict = undecided(pair, lambda desk: desk.trash([pair.article]), lambda desk: desk.mark(pair.claims[1], Verdict.UNVERIFIED))
    pair.a.decide([conflict], Decision.STANDS)
    pair.b.decide([conflict], Decision.OTHER)
    desk, told = pair.merged()
    assert kinds(told) == [(ConflictKind.TRASHED, "filing")]
    assert desk.shelf_of(pair.article) is Shelf.WORK
