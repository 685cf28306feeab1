"""The views beside the article come back as they were left: order, filter, room, tables, whatever was written in between."""

import json

import pytest
from PySide6.QtCore import Qt
from shell_world import SAMPLE, World

from workbench.ui.actions import View
from workbench.ui.panels.library.model import Column, Only
from workbench.ui.panels.sources.model import Column as SourceColumn
from workbench.ui.panels.sources.model import Only as OnlySources
from workbench.ui.places import BOOKMARK, from_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Up, Down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
VIEWS = (View.LIBRARY, View.CHECKS, View.SOURCES, View.STATISTICS, View.HISTORY)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.casebook"


@pytest.fixture
def worlds(path, qtbot):
    """Windows on one casebook, one after the other; each is closed before the next comes up."""
    opened = []

    def another():
        if opened:
            opened[-1].close()
        opened.append(World(path, articles=() if opened else ("ossenby-flood.en.html", SAMPLE)))
        opened[-1].show(qtbot)
        return opened[-1]

    yield another
    opened[-1].close()


def order_of(table):
    header = table.horizontalHeader()
    return header.sortIndicatorSection(), header.sortIndicatorOrder()


def test_order_filter_room_and_tables_come_back(worlds):
    window = worlds().window
    for view in VIEWS:
        window.show_view(view)
    window.library.table.sortByColumn(Column.TITLE, Down)
    window.library.filter.setText("ossenby")
    window.library.show_only(Only.UNASSIGNED)
    window.whole.sources.table.sortByColumn(SourceColumn.TITLE, Up)
    window.whole.sources.chips[OnlySources.UNUSED].click()
    window.whole.sources.splitter.setSizes([500, 900])
    window.checks.splitter.setSizes([600, 800])
    charts = window.whole.statistics
    next(card for card in charts.cards if card.key == "speaker").toggle()
    charts.filters.span.setCurrentIndex(2)
    rooms = (window.whole.sources.splitter.sizes(), window.checks.splitter.sizes())

    again = worlds().window
    for view in VIEWS:
        again.show_view(view)
    library, sources = again.library, again.whole.sources
    assert order_of(library.table) == (Column.TITLE, Down)
    assert (library.filter.text(), library.only) == ("ossenby", Only.UNASSIGNED)
    assert [entry.title[:7] for entry in (library.articles.entry(row) for row in range(library.articles.rowCount()))] == ["Ossenby"]
    assert order_of(sources.table) == (SourceColumn.TITLE, Up)
    assert sources.only is OnlySources.UNUSED
    assert sources.chips[OnlySources.UNUSED].isChecked()
    assert (sources.splitter.sizes(), again.checks.splitter.sizes()) == rooms
    assert [card.key for card in again.whole.statistics.cards if card.as_table] == ["speaker"]
    assert again.whole.statistics.filters.span.currentIndex() == 2


def test_a_view_that_was_not_shown_this_time_is_left_as_it_was(worlds, path):
    first = worlds()
    first.window.show_view(View.LIBRARY)
    first.window.library.table.sortByColumn(Column.OUTLET, Up)
    first.window.show_claims()
    worlds()
    last = worlds()
    last.window.show_view(View.LIBRARY)
    assert order_of(last.window.library.table) == (Column.OUTLET, Up)


@pytest.mark.parametrize(
    "left",
    [
        {"library": {"sort": ["x", 1], "only": "moon", "filter": 3}},
        {"library": {"sort": [99, False], "only": "all", "filter": ""}, "moon": {}},
        {"library": {}, "sources": {"room": [0, -4], "sort": 7}, "checks": {"room": []}, "statistics": {"tables": 3, "span": "x"}},
    ],
)
def test_what_makes_no_sense_is_as_at_the_first_time(worlds, path, left):
    first = worlds()
    store = first.desk.store
    first.window.keeper.keep = lambda: None
    store.set_bookmark(BOOKMARK, json.dumps({"view": "article", "views": left}))
    assert from_text(store.bookmark(BOOKMARK)).views == left
    again = worlds().window
    for view in VIEWS:
        again.show_view(view)
    assert again.library.only is Only.ALL
    assert again.library.articles.rowCount() == 2
    assert order_of(again.library.table) == (Column.TOUCHED, Down)
    assert min(again.checks.splitter.sizes()) > 0
