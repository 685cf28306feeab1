"""Rows of the tables that dialogs show to be read: as high as their words at every width."""

import pytest
from pauses import lay_out
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableWidgetItem

from workbench.ui.dialogs.read_table import read_table
from workbench.ui.theme import Theme

WORDS = (
    "The harbour of Lowmere was closed from Monday to Thursday while eleven ships waited outside, the pilots said.",
    "Closed",
    "Nobody counted the boats that turned back before noon; the harbour master says that there were at least four of them.",
)


def room_and_need(table, row, column):
    """The height that a cell gives its words and the height that they take where it paints them, in pixels."""
    index, style = table.model().index(row, column), table.style()
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    table.itemDelegate().initStyleOption(option, index)
    option.rect = table.visualRect(index)
    words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
    beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, table) + 1
    inside = QRect(0, 0, words.width() - 2 * beside, 10_000)
    return words.height(), table.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, index.data()).height()


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
                room, need = room_and_need(table, row, column)
                if need > room:
                    low.add((width, row, column))
    assert low == set()
