"""What a filter lets through: the same for many at once as one by one, and as it stands after every change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desk import Desk
from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.enums import Kind, NotCheckable, Verdict
from workbench.domain.order import Order
from workbench.settings import Settings
from workbench.ui.panels.claims.model import MOST_CHANGED, ClaimsModel
from workbench.ui.session import Session
from workbench.ui.shown import ShownClaims
from workbench.ui.values import Filter, Show, filter_words

TEXT = " ".join(f"The town of Brisac counted {n} boats in its harbour in {1900 + n}." for n in range(30))

states = st.none() | st.builds(
    VerdictState,
    id=st.just("v"),
    claim_id=st.just("c"),
    analyst=st.just("ana"),
    marked_at=st.just(""),
    verdict=st.none() | st.sampled_from(Verdict),
    not_checkable=st.none() | st.sampled_from(NotCheckable),
)
words = st.text("ab É", max_size=6)
filters = st.builds(
    Filter, show=st.sampled_from(Show), worth_checking=st.booleans(), text=words, tag=st.sampled_from(["", "money", "war"])
)


@st.composite
def shown(draw):
    """The claims of an article, furniture among them."""
    made, number = [], 0
    for at in range(draw(st.integers(0, 12))):
        body = draw(st.booleans())
        number += body
        claim = Claim(
            id=f"c{at}",
            article_id="a",
            start=at,
            end=at + 1,
            quote=draw(words),
            prefix="",
            suffix="",
            kind=Kind.STATEMENT if body else Kind.FURNITURE,
            rule="r",
            speaker=draw(st.none() | words),
            checkworthiness=draw(st.sampled_from([0.1, 0.9])),
        )
        tags = tuple(draw(st.sets(st.sampled_from(["money", "war"]))))
        made.append(ClaimView(claim, number if body else None, draw(states), tags=tags))
    return made


@given(shown(), st.lists(filters, min_size=1, max_size=3))
def test_many_are_sifted_as_they_are_one_by_one(views, chosen):
    claims = ShownClaims()
    claims.put(views)
    for one in chosen:
        passing = [claims.numbered()[place] for place in claims.passing(one, 0.5)]
        assert passing == [view for view in views if view.number is not None and one.lets(view, 0.5)]
    assert claims.ids() == [view.id for view in views if view.number is not None]


@given(st.lists(st.integers(0, 40), unique=True), st.lists(st.integers(0, 40), unique=True))
def test_the_list_shows_what_it_is_told_whatever_it_showed(before, after):
    every = [str(number) for number in range(41)]
    model = ClaimsModel(lambda _claim_id: None)
    model.reset(every, [str(number) for number in before])
    model.show(every, [str(number) for number in after])
    assert [model.id_at(row) for row in range(model.rowCount())] == [str(number) for number in after]


def test_a_list_that_becomes_another_is_shown_anew_and_one_that_loses_few_rows_is_not(qtbot):
    every = [str(number) for number in range(3 * MOST_CHANGED)]
    model = ClaimsModel(lambda _claim_id: None)
    model.reset(every, every)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved):
        model.show(every, every[:40] + every[60:])
    with qtbot.waitSignal(model.modelReset):
        model.show(every, every[-30:])
    assert model.row_of(every[-30]) == 0
    assert model.row_of(every[0]) == -1


@pytest.fixture
def session(tmp_path, qapp):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    draft = desk.read_bytes(TEXT.encode(), name="boats.txt")
    desk.keep(draft, desk.examine(draft))
    opened = Session(desk, Settings(advance=False))
    opened.show_article("last")
    yield opened
    opened.close()


def passing(session):
    """What is visible, after checking that both ways of asking agree."""
    views = session.visible()
    assert list(session.visible_ids()) == [view.id for view in views]
    assert views == [view for view in session.views if view.number is not None and session.passes(view)]
    return [view.number for view in views]


def test_the_filter_follows_verdicts_speakers_and_claims_that_come_and_go(session):
    everybody = passing(session)
    assert session.visible_ids() is session.listed(), "nobody is asked when all pass"
    session.set_filter(Filter(show=Show.VERIFIED))
    assert passing(session) == [1], "the current claim always passes"
    session.mark(Verdict.VERIFIED)
    session.next(1)
    assert passing(session) == [1]
    session.set_filter(Filter(text="OLGA brisac"))
    third = session.views[2]
    assert third.number not in passing(session)
    session.edit_claim(third.id, speaker="Olga Brisac")
    assert filter_words(session.view(third.id)).endswith("olga brisac")
    assert third.number in passing(session)
    session.undo()
    assert third.number not in passing(session)[1:]
    session.set_filter(Filter(text="counted 7 "))
    (seventh,) = session.visible()
    session.remove(seventh.id)
    assert seventh.id not in session.visible_ids()
    session.set_filter(Filter())
    assert len(passing(session)) == len(everybody) - 1
    session.set_order(Order.VERDICT)
    assert sorted(session.listed()) == sorted(session.visible_ids())
