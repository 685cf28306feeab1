"""What a screen reader is told that our own widgets are, asked for in this process; tests/flows asks over the real bus."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from workbench.ui.actions import View
from workbench.ui.panels.statistics.chart import Chart

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def spoken(widget):
    return QAccessible.queryAccessibleInterface(widget)


def test_a_tab_is_a_tab_selected_when_it_is_in_front_and_can_be_pressed(world):
    row = world.window.top.tabs
    assert spoken(row).role() is QAccessible.Role.PageTabList
    tabs = {tab.view: spoken(row.button(tab)) for tab in row.shown()}
    assert {tab.role() for tab in tabs.values()} == {QAccessible.Role.PageTab}
    assert [view for view, tab in tabs.items() if tab.state().selected] == [View.ARTICLE]
    assert all(tab.state().selectable for tab in tabs.values())
    assert not any(tab.state().checkable for tab in tabs.values())
    actions = tabs[View.HISTORY].actionInterface()
    actions.doAction(actions.pressAction())
    assert world.window.view is View.HISTORY
    assert [view for view, tab in tabs.items() if tab.state().selected] == [View.HISTORY]


def test_a_chart_is_a_chart_with_its_chosen_line_or_why_it_has_none(world, qtbot):
    world.window.show_view(View.STATISTICS)
    charts = [card.chart for card in world.window.whole.statistics.cards]
    assert all(isinstance(chart, Chart) for chart in charts)
    assert {spoken(chart).role() for chart in charts} == {QAccessible.Role.Chart}
    qtbot.waitUntil(lambda: bool(charts[0].rows), timeout=10_000)
    for chart in (one for one in charts if one.isVisible()):
        assert spoken(chart).text(QAccessible.Text.Name)
        assert spoken(chart).text(QAccessible.Text.Description)


def test_tabs_that_were_asked_of_go_without_harm(world):
    row, ids = world.window.top.tabs, world.window.open_articles.ids()
    for _ in range(20):
        for tab in row.shown():
            assert spoken(row.button(tab)).role() is QAccessible.Role.PageTab
        for article_id in ids:
            world.window.open_articles.close(article_id)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        world.window.open_articles.open_all(ids)
    assert len(row.shown()) == 5 + len(ids)
