"""Which articles a filter shows and in which order."""

from datetime import UTC, datetime

import pytest

from workbench.desk.sifting import ORDERS, Only, assignees_in, in_order, sieve, sifted, tags_in
from workbench.domain.article import ArticleEntry, Filing, Tally
from workbench.domain.errors import Refused

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def entry(name, *, tags=(), assignee=None, deadline=None, note="", **values):
    given = {
        "title": f"Title {name}",
        "location": "x",
        "opened_at": "2026-01-01T00:00:00.000Z",
        "outlet": None,
        "url": None,
        "published": None,
        "language": "fr",
        "words": 10,
        "tally": Tally(claims=2, to_review=2),
        "touched_at": "2026-03-01T00:00:00.000Z",
    }
    filing = Filing(name, tuple(tags), assignee, deadline, note)
    return ArticleEntry(id=name, filing=filing, **given | values)


LIBRARY = [
    entry("a", title="L’hôpital de Brisac", tags=["Santé", "local"], assignee="B. Okoye", deadline="2026-03-04"),
    entry("b", title="Bread prices", outlet="Courier", tags=["public works"], assignee="Ana", deadline="2026-03-20", language="en"),
    entry("c", title="Ferry", tally=Tally(claims=1, verified=1), note="call Okoye", touched_at="2026-01-01T00:00:00.000Z"),
    entry("d", title="Tram", tally=Tally(claims=1, verified=1, unsourced=1), deadline="2026-03-02", assignee="Ana"),
    entry("e", title="Wind", tally=Tally(claims=1, disputed=1), doubts=2),
]


def ids(text="", only=Only.ALL, me="ana"):
    return "".join(one.id for one in sifted(LIBRARY, sieve(text, only, me, NOW)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "abcde"),
        ("HOPITAL brisac", "a"),
        ("okoye", "ac"),
        ("courier", "b"),
        ("tag:sante", "a"),
        ('tag:"public works"', "b"),
        ("tag:none", "cde"),
        ("assignee:me", "bd"),
        ("assignee:none", "ce"),
        ("assignee:oko", "a"),
        ("lang:en", "b"),
        ("outlet:cour", "b"),
        ("due:today", "ad"),
        ("due:late", "d"),
        ("due:week", "ad"),
        ("due:none", "ce"),
        ("due:2026-03-20", "abd"),
        ("is:todo", "ab"),
        ("is:review", "de"),
        ("is:done", "c"),
        ("is:unsourced", "d"),
        ("is:doubted", "e"),
        ("is:nonsense", ""),
        ("assignee:me due:week", "d"),
        ("tag:", "abcde"),
        ("other:mark", ""),
    ],
)
def test_what_a_filter_shows(text, shown):
    assert ids(text) == shown


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        (Only.ALL, "abcde"),
        (Only.TO_REVIEW, "ab"),
        (Only.NEEDS_REVIEW, "de"),
        (Only.DONE, "c"),
        (Only.UNSOURCED, "d"),
        (Only.OLD, "c"),
        (Only.MINE_THIS_WEEK, "d"),
        (Only.UNASSIGNED, "ce"),
    ],
)
def test_the_ready_made_choices(only, shown):
    assert ids(only=only) == shown


def test_nobody_is_me_without_a_name():
    assert ids("assignee:me", me="") == ""


@pytest.mark.parametrize(
    ("name", "backwards", "order"),
    [
        ("title", False, "bcade"),
        ("deadline", False, "dabce"),
        ("deadline", True, "badce"),
        ("assignee", False, "bdace"),
        ("open", False, "abedc"),
    ],
)
def test_in_which_order(name, backwards, order):
    assert "".join(one.id for one in in_order(LIBRARY, name, backwards=backwards)) == order


def test_every_order_sorts_and_an_unknown_one_is_refused():
    assert {len(in_order(LIBRARY, name)) for name in ORDERS} == {5}
    with pytest.raises(Refused, match="cannot be sorted by colour"):
        in_order(LIBRARY, "colour")


def test_tags_and_assignees_in_use():
    assert tags_in([*LIBRARY, entry("f", tags=["local"])]) == ["local", "public works", "Santé"]
    assert assignees_in(LIBRARY, ["Zoe"]) == ["Ana", "B. Okoye", "Zoe"]
