"""A merge that was undone: its casebook can be taken in again, whatever was done since, and nobody loses work by the undo."""

import pytest
from merged_desks import TEXT, Pair, copied, differing, tables

from workbench.domain.article import Article
from workbench.domain.claim import VerdictState
from workbench.domain.conflict import ConflictKind
from workbench.domain.enums import Stance, Verdict
from workbench.domain.errors import Cancelled
from workbench.domain.source import Source
from workbench.domain.version import Version


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def closed_b(pair):
    pair.b.close()
    return pair.folder / "b.casebook"


def test_the_same_casebook_is_taken_in_again_after_an_undo(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="They say 21.")
    pair.b.link(pair.claims[2], "https://port.example/minutes", title="Minutes", stance=Stance.SUPPORTS)
    path = closed_b(pair)
    before = tables(pair.a)
    pair.a.merge(path)
    pair.a.undo()
    assert differing({k: v for k, v in tables(pair.a).items() if k not in APART}, before) == []
    pair.a.mark(pair.claims[0], Verdict.VERIFIED)  # so that redo brings nothing back
    assert pair.a.merge(path, dry_run=True).again
    told = pair.a.merge(path)
    assert (told.events, told.added["verdict"], told.added["source"]) == (0, 1, 1)
    assert pair.a.claim(pair.claims[1]).rationale == "They say 21."
    assert [one.title for one in pair.a.store.all(Source)] == ["Minutes"]
    assert pair.a.merge(path).change is None
    assert pair.a.verify(accept_head=True).findings == ()
    assert pair.a.undo_label() == "merge “b.casebook”"
    assert [one.undone for one in pair.a.deeds().deeds if one.analyst == "Ben"] == [False, False]
    pair.a.undo()
    assert [one.undone for one in pair.a.deeds().deeds if one.analyst == "Ben"] == [True, True]
    assert pair.a.claim(pair.claims[1]).verdict is None
    assert pair.a.merge(path).again
    assert pair.a.claim(pair.claims[1]).verdict is Verdict.DISPUTED
    assert pair.a.verify(accept_head=True).findings == ()


APART = ("journal", "first_link", "snapshot")


def test_what_was_done_after_the_undo_is_a_conflict_with_what_comes_again(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="They say 21.")
    path = closed_b(pair)
    pair.a.merge(path)
    pair.a.undo()
    pair.a.mark(pair.claims[1], Verdict.VERIFIED, rationale="The minutes say so.")
    pair.b = pair.open("b", "Ben")
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    assert conflict.kind is ConflictKind.VERDICT
    assert {conflict.stands_by, conflict.other_by} == {"Ana", "Ben"}
    assert len(desk.store.all(VerdictState)) == 1
    assert [one.rationale for one in desk.claim(pair.claims[1]).rivals] == ["They say 21."]


def test_an_undone_merge_takes_nothing_from_the_one_whose_work_it_was(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    path = closed_b(pair)
    pair.a.merge(path)
    pair.a.undo()
    pair.b = pair.open("b", "Ben")
    pair.b.explain(pair.claims[1], "They say 21.")
    desk, told = pair.merged()
    assert told.conflicts == ()
    view = desk.claim(pair.claims[1])
    assert (view.verdict, view.rationale) == (Verdict.DISPUTED, "They say 21.")


def test_a_merge_with_somebody_else_does_not_bring_it_back(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    path = closed_b(pair)
    pair.a.close()
    copied(pair.folder / "a.casebook", pair.folder / "c.casebook")
    pair.a = pair.open("a", "Ana")
    pair.a.merge(path)
    pair.a.undo()
    pair.b = pair.open("c", "Cy")
    pair.b.mark(pair.claims[2], Verdict.VERIFIED)
    pair.b.close()
    copied(pair.folder / "c.casebook", pair.folder / "b.casebook")
    pair.b = pair.open("b", "Cy")
    desk, _told = pair.merged()
    assert desk.claim(pair.claims[1]).verdict is None
    assert desk.claim(pair.claims[2]).verdict is Verdict.VERIFIED


@pytest.fixture
def third(pair):
    """The files of three, all closed: A took in what B did and undid it, then worked on; C, at the beginning, took in A's."""
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="They say 21.")
    path = closed_b(pair)
    pair.a.close()
    for name in "cd":
        copied(pair.folder / "a.casebook", pair.folder / f"{name}.casebook")
    pair.a = pair.open("a", "Ana")
    pair.a.merge(path)
    pair.a.undo()
    pair.a.mark(pair.claims[0], Verdict.VERIFIED)
    pair.a.close()
    merged(pair, "c", "a")
    return pair


def merged(pair, name, other):
    """Have a casebook take in another one, and see that it is sound; gives what was told and the rationale of the second claim."""
    desk = pair.open(name, "Dan")
    told = desk.merge(pair.folder / f"{other}.casebook")
    assert desk.verify(accept_head=True).findings == ()
    rationale = desk.claim(pair.claims[1]).rationale
    desk.close()
    return told, rationale


def test_who_learns_of_an_undone_merge_takes_it_for_no_removal(third):
    copied(third.folder / "b.casebook", third.folder / "bc.casebook")
    copied(third.folder / "c.casebook", third.folder / "cb.casebook")
    for name, other in (("cb", "b"), ("bc", "c")):
        told, rationale = merged(third, name, other)
        assert (told.conflicts, told.removed, rationale) == ((), {}, "They say 21.")
    one, other = third.opened = [third.open(name, "Dan") for name in ("bc", "cb")]
    assert other.claim(third.claims[0]).verdict is Verdict.VERIFIED
    assert differing(tables(one), tables(other)) == []


def test_nor_does_a_fourth_who_hears_of_it_from_the_third(third):
    told, rationale = merged(third, "d", "c")
    assert (told.removed, rationale) == ({}, "")
    assert merged(third, "d", "a")[0].change is None
    told, rationale = merged(third, "d", "b")
    assert (told.removed, rationale) == ({}, "They say 21.")
    assert merged(third, "d", "c")[0].change is None


def test_what_the_first_takes_in_once_more_comes_to_the_third(third):
    merged(third, "a", "b")
    assert merged(third, "c", "a")[1] == "They say 21."
    third.b = third.open("c", "Cleo")
    third.b.undo()
    assert third.b.claim(third.claims[1]).verdict is None
    third.b.close()
    told, rationale = merged(third, "c", "b")
    assert (told.removed, rationale) == ({}, "They say 21.")


def test_a_merge_that_was_undone_and_redone_counts_as_it_was(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    path = closed_b(pair)
    pair.a.merge(path)
    pair.a.undo()
    pair.a.redo()
    pair.b = pair.open("b", "Ben")
    pair.b.mark(pair.claims[1], Verdict.VERIFIED)
    desk, told = pair.merged()
    assert told.conflicts == ()
    assert desk.claim(pair.claims[1]).verdict is Verdict.VERIFIED


def test_a_report_of_what_came_is_no_hindrance_to_the_undo(pair, tmp_path):
    pair.b.take(pair.b.read_bytes(TEXT.replace("23", "51").encode(), name="other.txt"))
    path = closed_b(pair)
    pair.a.merge(path)
    (article,) = [one for one in pair.a.store.all(Article) if one.id != pair.article]
    pair.a.report(article.id, [tmp_path / "r.html"])
    assert pair.a.undo().label == "merge “b.casebook”"
    assert [one.id for one in pair.a.store.all(Article)] == [pair.article]
    assert pair.a.redo().label == "merge “b.casebook”"
    assert [one.article_id for one in pair.a.store.all(Version)] == [article.id]
    assert pair.a.verify(accept_head=True).findings == ()


def test_an_undo_that_is_stopped_changes_nothing(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED)
    pair.a.merge(closed_b(pair))
    before = tables(pair.a)
    with pytest.raises(Cancelled):
        pair.a.turn_merge(back=True, cancelled=lambda: True)
    assert tables(pair.a) == before
    assert pair.a.merge_size(back=True) == 1
    assert pair.a.turn_merge(back=True)
    assert pair.a.merge_size(back=True) == 0
    assert pair.a.turn_merge(back=False)
    assert tables(pair.a).keys() == before.keys()
    assert pair.a.claim(pair.claims[1]).verdict is Verdict.DISPUTED
