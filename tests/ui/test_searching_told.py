"""While the first search of the earlier checks runs, their view says so; it does not ask for what was typed already."""

import pytest
from shell_world import World

from workbench.ui.actions import View
from workbench.ui.values import Trouble

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def checks(qtbot, tmp_path):
    made = World(tmp_path / "c.casebook", checks=True)
    made.show(qtbot)
    made.window.show_view(View.CHECKS)
    yield made.window.checks
    made.close()


def told(checks):
    return checks.empty.told.text()


def test_a_search_under_way_is_told_until_its_answer_comes(checks, qtbot):
    before = told(checks)
    checks.search_for("ATACMS missiles can hit a target up to 190 miles away.")
    assert told(checks) == checks.tr("Searching the earlier checks…") != before
    assert checks.empty.button.isHidden()  # nothing to press while it runs
    qtbot.waitUntil(lambda: checks.hits.rowCount() > 0, timeout=20_000)
    assert checks.empty.isHidden()
    checks.field.clear()
    qtbot.waitUntil(lambda: not checks.empty.isHidden(), timeout=20_000)
    assert told(checks) == before


def test_a_search_that_ends_in_trouble_is_not_waited_for(checks):
    before = told(checks)
    checks.search_for("the bridge of Lowmere")
    assert told(checks) != before
    checks.window().session.trouble.emit(Trouble("The index could not be read. Nothing was changed."))
    assert told(checks) == before
