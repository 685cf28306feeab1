"""An article read again in another language, or with another outlet's lines: the new reading and the analyst's work."""

from dataclasses import replace
from itertools import pairwise

import pytest

from workbench.domain.enums import Kind, Stance, Verdict

SPANISH = """El puerto de Brisal reabre el lunes

El ayuntamiento anunció el lunes la reapertura del puerto. «Hemos creado 340 empleos», declaró la alcaldesa Clara Aubín.

Según la Sra. Ríos, las obras costaron 12 millones de euros. La oposición niega la cifra.
"""
PAGE = """The council votes on the bridge

The council voted on Monday. The bridge costs 12 million euros.

Our readers’ 12 questions

The mayor was not there.
"""


@pytest.fixture
def wrong(desk):
    """A Spanish article that was read as German."""
    draft = desk.described(desk.read_bytes(SPANISH.encode(), name="puerto.txt"), language="de")
    return desk.keep(draft, desk.examine(draft)).article


def shown(desk, article):
    return desk.claims(article.id, everything=True)


def said(views):
    return [(view.claim.start, view.claim.end, view.claim.kind, view.claim.speaker, view.claim.cue) for view in views]


def right(desk):
    """What the article's claims are where the language was right from the start."""
    draft = desk.described(desk.read_bytes(SPANISH.encode(), name="puerto.txt"), language="es")
    return [(one.start, one.end, one.kind, one.speaker, one.cue) for one in desk.examine(draft).statements]


def uncovered(desk, article):
    inside = {place for view in shown(desk, article) for place in range(view.claim.start, view.claim.end)}
    return "".join(char for place, char in enumerate(article.text) if place not in inside and not char.isspace())


def test_the_right_language_gives_the_claims_of_the_right_language(desk, wrong):
    before = shown(desk, wrong)
    assert said(before) != right(desk)
    desk.edit_article(wrong.id, language="es")
    after = shown(desk, wrong)
    assert said(after) == right(desk)
    assert any(view.claim.speaker == "Clara Aubín" for view in after)
    same = {(one.claim.start, one.claim.end, one.claim.kind): one.id for one in before}
    kept = [view for view in after if (view.claim.start, view.claim.end, view.claim.kind) in same]
    assert kept
    assert all(view.id == same[view.claim.start, view.claim.end, view.claim.kind] for view in kept)
    assert desk.verify().findings == ()


def test_one_undo_takes_the_new_reading_back_and_one_redo_restores_it(desk, wrong):
    before = shown(desk, wrong)
    desk.edit_article(wrong.id, language="es")
    after = shown(desk, wrong)
    desk.undo()
    assert (shown(desk, wrong), desk.article(wrong.id).language) == (before, "de")
    desk.redo()
    assert shown(desk, wrong) == after
    desk.undo()
    desk.edit_article(wrong.id, language="es")
    assert said(shown(desk, wrong)) == right(desk)
    assert desk.verify().findings == ()


def work_of(desk, name, claim):
    """Each kind of work that an analyst can put into a claim."""
    middle = claim.start + claim.quote.index(" ", len(claim.quote) // 2)
    works = {
        "verdict": lambda: desk.mark(claim.id, Verdict.VERIFIED),
        "rationale": lambda: desk.explain(claim.id, "Two sources."),
        "source": lambda: desk.link(claim.id, "https://example.org/a", stance=Stance.SUPPORTS),
        "restatement": lambda: desk.edit_claim(claim.id, restated="In other words."),
        "speaker": lambda: desk.edit_claim(claim.id, speaker="Nadie"),
        "kind": lambda: desk.edit_claim(claim.id, kind=Kind.QUOTE if claim.kind is not Kind.QUOTE else Kind.STATEMENT),
        "edges": lambda: desk.edit_claim(claim.id, end=middle),
        "split": lambda: desk.split_claim(claim.id, middle),
        "aside": lambda: desk.set_aside(claim.id),
    }
    works[name]()


@pytest.mark.parametrize("work", ["verdict", "rationale", "source", "restatement", "speaker", "kind", "edges", "split", "aside"])
def test_what_a_hand_has_touched_stays_as_it_is(desk, wrong, work):
    for number in range(1, len(desk.claims(wrong.id)) + 1):
        claim = desk.claim(f"{wrong.id}:{number}").claim
        work_of(desk, work, claim)
        before = desk.claim(claim.id)
        missing = uncovered(desk, wrong)
        desk.edit_article(wrong.id, language="es")
        after = desk.claim(claim.id)
        assert replace(after, number=None, claim=replace(after.claim, dates=())) == replace(
            before, number=None, claim=replace(before.claim, dates=())
        )
        assert set(uncovered(desk, wrong)) <= set(missing)
        spans = sorted((view.claim.start, view.claim.end) for view in shown(desk, wrong))
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert desk.verify().findings == ()
        desk.undo()
        desk.undo()


def test_work_that_was_undone_is_no_work(desk, wrong):
    for view in desk.claims(wrong.id):
        desk.edit_claim(view.id, speaker="Nadie")
        desk.undo()
    desk.edit_article(wrong.id, language="es")
    assert said(shown(desk, wrong)) == right(desk)


def test_work_outlives_several_readings_and_a_removed_article(desk, wrong):
    claim = desk.claims(wrong.id)[1].claim
    desk.edit_claim(claim.id, speaker="Nadie")
    desk.edit_article(wrong.id, published="2024-11-20", language="es")
    desk.edit_article(wrong.id, published="2024-11-22", language="it")
    desk.remove(wrong.id)
    desk.undo()
    desk.edit_article(wrong.id, language="es")
    assert desk.claim(claim.id).claim.speaker == "Nadie"
    desk.edit_article(wrong.id, language="de")
    desk.edit_article(wrong.id, language="es")
    others = [one for one in said(shown(desk, wrong)) if one[0] != claim.start]
    assert set(others) <= set(right(desk))


def test_what_a_joined_claim_does_not_cover_is_a_claim_of_its_own(desk, wrong):
    views = desk.claims(wrong.id)
    first, second = views[1].claim, views[2].claim
    cut = first.start + first.quote.index("lunes")
    desk.edit_claim(first.id, start=cut)
    gap = next(iter(desk.add_claim(wrong.id, first.start, cut)))
    desk.join_claims([first.id, second.id])
    desk.remove(gap.id)
    desk.edit_article(wrong.id, language="es")
    joined = desk.claim(first.id).claim
    assert (joined.start, joined.end) == (cut, second.end)
    assert not any(view.claim.start < cut and view.claim.end > first.start for view in shown(desk, wrong))
    desk.undo()
    desk.undo()
    desk.edit_article(wrong.id, language="es")
    assert desk.claim(gap.id).claim.end <= cut


def test_a_claim_made_inside_of_another_does_not_cut_it(desk, wrong):
    start = wrong.text.index("12 millones")
    view, _ = desk.add_claim(wrong.id, start, start + len("12 millones de euros"))
    desk.edit_article(wrong.id, language="es")
    after = said(shown(desk, wrong))
    assert [one for one in after if one[:2] != (view.claim.start, view.claim.end)] == right(desk)
    assert len(after) == len(right(desk)) + 1


def test_a_claim_that_was_removed_does_not_come_back(desk, wrong):
    gone = desk.claims(wrong.id)[-1].claim
    desk.remove(gone.id)
    desk.edit_article(wrong.id, language="es")
    assert not any(view.claim.start < gone.end and view.claim.end > gone.start for view in shown(desk, wrong))


def test_progress_counts_what_is_there_now(desk, wrong):
    views = desk.claims(wrong.id)
    desk.mark(views[0].id, Verdict.VERIFIED)
    desk.mark(views[-1].id, Verdict.DISPUTED)
    desk.edit_article(wrong.id, language="es")
    tally = desk.tally(wrong.id)
    numbered = desk.claims(wrong.id)
    assert (tally.claims, tally.reviewed, tally.verified, tally.disputed) == (len(numbered), 2, 1, 1)
    assert [view.number for view in numbered] == list(range(1, len(numbered) + 1))


def opened(desk, outlet=None, last=""):
    draft = desk.read_bytes((PAGE + last).encode(), name="page.txt")
    return desk.take(desk.described(draft, outlet=outlet)).article


def grey(desk, article):
    return [view.claim.quote for view in shown(desk, article) if view.claim.kind is Kind.FURNITURE]


def line(desk, article):
    return next(view for view in shown(desk, article) if view.claim.quote.startswith("Our readers"))


def test_an_outlet_given_when_a_text_is_opened_brings_its_remembered_lines(desk):
    first = opened(desk, outlet="The Beacon")
    _, rule = desk.set_aside(line(desk, first).id)
    assert rule.outlet == "the beacon"
    assert grey(desk, opened(desk, outlet="The  Beacon", last="It was late.")) == ["Our readers’ 12 questions"]
    assert grey(desk, opened(desk, last="It was early.")) == []


def test_an_outlet_given_later_brings_its_remembered_lines_in_one_step(desk):
    desk.set_aside(line(desk, opened(desk, outlet="The Beacon")).id)
    later = opened(desk, last="It was late.")
    before = shown(desk, later)
    desk.edit_article(later.id, outlet="The Beacon")
    found = line(desk, later).claim
    assert (found.kind, found.rule) == (Kind.FURNITURE, "outlet-remembered")
    others = [view.id for view in shown(desk, later) if view.id != found.id]
    assert others == [view.id for view in before if not view.claim.quote.startswith("Our readers")]
    desk.edit_article(later.id, outlet="The Lamp")
    assert line(desk, later).claim.kind is Kind.STATEMENT
    desk.undo()
    desk.undo()
    assert shown(desk, later) == before
    assert desk.verify().findings == ()


def test_a_line_with_a_verdict_stays_a_claim_whatever_the_outlet(desk):
    desk.set_aside(line(desk, opened(desk, outlet="The Beacon")).id)
    later = opened(desk, last="It was late.")
    desk.mark(line(desk, later).id, Verdict.VERIFIED)
    desk.edit_article(later.id, outlet="The Beacon")
    assert (line(desk, later).claim.kind, line(desk, later).verdict) == (Kind.STATEMENT, Verdict.VERIFIED)


def test_an_outlet_of_which_nothing_is_remembered_changes_no_claim(desk):
    article = opened(desk)
    before = shown(desk, article)
    change = desk.edit_article(article.id, outlet="The Lamp")
    assert [type(record).__name__ for record in change.saved] == ["Article"]
    assert shown(desk, article) == before
