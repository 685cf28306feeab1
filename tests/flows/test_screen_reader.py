"""The whole job by keys alone, heard through the real accessibility bus as a screen reader hears it.

Needs a display server, D-Bus and Debian's python3-gi with gir1.2-atspi-2.0; skipped, saying what is missing, where they are not.
"""

import pytest
from reader_bus import announcements, find, run

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.resources import seed

WITH_FOCUS = ("library", "open", "verdict", "search box", "source", "rationale", "keys", "export dialog")


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """What was heard and shown at each step of the job, and the folder it was done in."""
    folder = tmp_path_factory.mktemp("reader")
    article = folder / "flood.html"
    article.write_bytes(seed("ossenby-flood.en.html").read_bytes())
    Desk.open_casebook(folder / "my.casebook", "Ana").close()
    return run("whole_job.py", folder, folder / "my.casebook", article), folder


def test_the_whole_job_is_done_by_keys(heard):
    steps, folder = heard
    assert steps["ended"]["status"] == 0
    desk = Desk.open_casebook(folder / "my.casebook", "Ana")
    claim = desk.claims(desk.article("last").id)[0]
    desk.close()
    assert claim.verdict is Verdict.VERIFIED
    assert [item.source.url for item in claim.evidence] == ["https://gauge.example/tamble"]
    assert claim.rationale == "the gauge log says so"
    (report,) = folder.glob("*ossenby*.html")
    assert "the gauge log says so" in report.read_text(encoding="utf-8")


def test_every_step_is_announced(heard):
    steps, _folder = heard
    assert "Claim 1: verified" in announcements(steps["verdict"])
    assert "Claim 1: 1 source" in announcements(steps["source"])
    undone, redone = announcements(steps["undone and redone"])[-2:]
    assert undone.startswith("Undone: write rationale")
    assert redone.startswith("Redone: write rationale")
    assert announcements(steps["exported"])[-1].startswith("Report written: ")


def test_the_line_that_enter_means_is_announced_while_the_search_box_has_the_focus(heard):
    steps, _folder = heard
    said = announcements(steps["search box"])
    assert any(line.startswith("Search earlier checks for “https://gauge.example/tamble”") for line in said)


def test_the_focus_is_heard_to_go_from_claim_to_claim_and_into_the_rationale(heard):
    steps, _folder = heard
    focused = {name: [one["name"] for one in step["heard"] if one["on"]] for name, step in steps.items() if "heard" in step}
    assert any(name.startswith("Claim 2, to review, 0 sources: ") for name in focused["verdict"])
    assert any(name.startswith("Claim 1, verified, no source: ") for name in focused["search box"])
    assert "Rationale" in focused["rationale begun"]
    assert "Export" in focused["export dialog"]


@pytest.mark.parametrize("name", WITH_FOCUS)
def test_something_with_a_name_has_the_focus_at_every_step(heard, name):
    steps, _folder = heard
    focused = [one for one in steps[name]["tree"] if "FOCUSED" in one["states"] and one["name"]]
    assert focused, steps[name]["tree"]


def test_an_empty_library_puts_the_focus_on_what_brings_an_article(heard):
    button = find(heard[0]["library"], "push button", "New from clipboard")
    assert "FOCUSABLE" in button["states"]
    assert any("FOCUSED" in one["states"] for one in heard[0]["library"]["tree"] if one["name"] == "New from clipboard")


@pytest.mark.parametrize(
    ("role", "name", "state"),
    [
        ("frame", "Ossenby counts the cost", "ACTIVE"),
        ("table", "Claims", "FOCUSABLE"),
        ("table cell", "Claim 1, to review, 0 sources: ", "FOCUSED"),
        ("text", "Article", "READ_ONLY"),
        ("text", "Search checks, sources and commands", "EDITABLE"),
        ("text", "Rationale", "EDITABLE"),
        ("text", "Link a source", "EDITABLE"),
        ("push button", "Export report…", "ENABLED"),
        ("push button", "Stance: ", None),
        ("check box", "All 29", "CHECKED"),
        ("check box", "Verified", "FOCUSABLE"),
        ("menu item", "Claim", "ENABLED"),
    ],
)
def test_the_main_parts_have_role_name_and_state(heard, role, name, state):
    step = heard[0]["source" if state is None else "open"]
    found = find(step, role, name)
    assert found, f"no {role} named {name}"
    assert state is None or state in found["states"], found


def test_the_verdict_that_a_claim_has_is_a_checked_state(heard):
    shown = [one for one in heard[0]["source"]["tree"] if one["role"] == "check box" and one["name"] == "Verified"]
    assert [("CHECKED" in one["states"]) for one in shown] == [True]


@pytest.mark.parametrize("name", WITH_FOCUS)
def test_nothing_that_can_be_focused_is_without_a_name(heard, name):
    nameless = [one for one in heard[0][name]["tree"] if "FOCUSABLE" in one["states"] and not one["name"]]
    assert nameless == []
