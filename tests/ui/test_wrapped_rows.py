"""Rows of tables and lists whose words go on in further lines: as high as these at every width."""

import pytest
from pauses import lay_out
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHeaderView, QListWidget, QStyle, QStyleOptionViewItem, QTableWidgetItem

from workbench.ui.dialogs.read_table import read_table
from workbench.ui.theme import Theme, set_role
from workbench.ui.wrapped_rows import wrap_rows

WORDS = (
    "The harbour of Lowmere was closed from Monday to Thursday while eleven ships waited outside, the pilots said.",
    "Closed",
    "Nobody counted the boats that turned back before noon; the harbour master says that there were at least four of them.",
)


def room_and_need(view, index):
    """The height that a cell gives its words and the height that they take where it paints them, in pixels."""
    style, option = view.style(), QStyleOptionViewItem()
    view.initViewItemOption(option)
    view.itemDelegate().initStyleOption(option, index)
    place = view.visualRect(index)
    option.rect = QRect(place.left(), place.top(), min(place.width(), view.viewport().width() - place.left()), place.height())
    words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
    beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
    inside = QRect(0, 0, words.width() - 2 * beside, 10_000)
    return words.height(), view.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, index.data()).height()


@pytest.mark.parametrize("grid", [True, False])
def test_a_row_is_as_high_as_its_words_at_every_width(qtbot, qapp, grid):
    Theme().apply(qapp, "light")
    table = read_table(["One", "Other"], "Table", (0, 1), None)
    table.setShowGrid(grid)
    qtbot.addWidget(table)
    table.setRowCount(len(WORDS))
    for row, text in enumerate(WORDS):
        table.setItem(row, 0, QTableWidgetItem(text))
        table.setItem(row, 1, QTableWidgetItem(WORDS[0][row * 9 :]))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.show()
    low = set()
    for width in range(420, 620, 3):
        table.resize(width, 600)
        lay_out()
        table.resizeRowsToContents()
        for row in range(len(WORDS)):
            for column in range(2):
                room, need = room_and_need(table, table.model().index(row, column))
                if need > room:
                    low.add((width, row, column))
    assert low == set()


def test_an_entry_of_a_list_is_as_high_as_its_words_at_every_width(qtbot, qapp):
    Theme().apply(qapp, "light")
    entries = QListWidget()
    set_role(entries, "field")
    wrap_rows(entries)
    qtbot.addWidget(entries)
    entries.addItems([WORDS[0][at:] for at in range(0, 90, 3)])
    entries.show()
    low = set()
    for width in range(420, 240, -3):  # what was high enough before is not so now
        entries.resize(width, 120)  # with a bar at its side
        lay_out()
        for row in range(entries.count()):
            room, need = room_and_need(entries, entries.model().index(row, 0))
            if need > room:
                low.add((width, row))
    assert low == set()
