"""Sources, statistics, a second look and the way back by keys alone, heard through the real accessibility bus."""

import pytest
from reader_bus import announcements, focused, run

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.resources import seed

STEPS = ("sources", "citations", "citing claim", "statistics", "next chart", "chart as a table", "claims", "history")


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """What was heard and shown at each step, and the casebook it was done in: Bo found and linked, Ana looks at it."""
    folder = tmp_path_factory.mktemp("views")
    desk = Desk.open_casebook(folder / "my.casebook", "Bo")
    claims = desk.claims(desk.open(str(seed("ossenby-flood.en.html"))).article.id)
    for number, name in enumerate(("gauge", "minutes")):
        desk.link(claims[number].id, f"https://{name}.example/tamble", title=name.title())
        desk.mark(claims[number].id, Verdict.VERIFIED)
    desk.close()
    return run("whole_views.py", folder, folder / "my.casebook"), folder / "my.casebook"


@pytest.mark.parametrize("step", STEPS)
def test_something_with_a_name_has_the_focus_and_nothing_is_nameless(heard, step):
    tree = heard[0][step]["tree"]
    assert [one for one in tree if "FOCUSED" in one["states"] and one["name"]], tree
    assert [one for one in tree if "FOCUSABLE" in one["states"] and not one["name"]] == []


def test_alt_alone_leaves_the_keyboard_where_it_is(heard):
    assert focused(heard[0]["alt alone"]) == []


def test_a_source_is_read_with_what_cites_it_and_leads_there(heard):
    steps, _casebook = heard
    first, second = focused(steps["sources"])[-1], focused(steps["next source"])[-1]
    assert {first.split(",")[0], second.split(",")[0]} == {"Gauge", "Minutes"}
    assert "cited by 1 claim" in second.lower()
    assert "Supports: claim" in focused(steps["citations"])[-1]
    assert focused(steps["citing claim"])[-1].startswith("Claim ")


def test_a_chart_is_read_becomes_a_table_and_is_copied(heard):
    steps, _casebook = heard
    assert any("Verdicts per article" in name for name in focused(steps["statistics"]))
    assert any("Over time" in name for name in focused(steps["next chart"]))
    assert any(one["role"] == "table" and "Over time, table" in one["name"] for one in steps["chart as a table"]["tree"])
    assert "Copied as CSV: Over time." in announcements(steps["copied as CSV"])


def test_charts_and_tabs_are_heard_as_what_they_are(heard):
    tree = heard[0]["statistics"]["tree"]
    charts = [one for one in tree if one["role"] == "chart" and "FOCUSABLE" in one["states"]]
    assert any("FOCUSED" in one["states"] and one["name"].startswith("Verdicts per article") for one in charts)
    assert all(one["name"] and one["description"] for one in charts)
    assert [one["name"] for one in tree if one["role"] == "page tab list"] == ["Tabs"]
    chosen = {one["name"]: "SELECTED" in one["states"] for one in tree if one["role"] == "page tab"}
    assert chosen["Statistics"]
    assert not chosen["Library"]
    assert not {one["name"] for one in tree if one["role"] == "check box"} & {"Library", "Statistics", "History"}


@pytest.mark.parametrize("step", ["claims", "chart as a table", "sources", "history"])
def test_the_row_is_heard_when_its_list_gets_the_focus(heard, step):
    heard_of = [one["role"] for one in heard[0][step]["heard"] if one["event"].endswith(":focused") and one["on"]]
    assert heard_of[-2:] == ["table", "table cell"], heard_of


def test_a_second_look_is_given_and_taken_back_by_going_back(heard):
    steps, casebook = heard
    assert announcements(steps["second look"]) == ["Done: second look at claim 1: disputed."]
    assert focused(steps["history"])[-1]
    assert announcements(steps["gone back"]) == ["1 action was undone. Redo restores it."]
    assert steps["ended"]["status"] == 0
    desk = Desk.open_casebook(casebook, "Ana")
    views = desk.claims(desk.article("last").id)
    desk.close()
    assert not any(view.looks for view in views)
    assert [view.verdict for view in views[:2]] == [Verdict.VERIFIED, Verdict.VERIFIED]
