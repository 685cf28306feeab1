"""A table that a dialog shows to be read: rows as high as their words, nothing in it to type."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QWidget,
)

from workbench.ui.theme import set_role

BESIDE_WORDS = (
    2 * 8 + 1
)  # pixels of a column that its words do not have: the padding that window.qss gives them, a line of the grid


def read_table(heads: list[str], name: str, wide: Collection[int], parent: QWidget) -> QTableWidget:
    """Make a table with these heads and an accessible name; wide columns (from 0) share the room, the others fit their words."""
    table = QTableWidget(parent)
    set_role(table, "list")  # before it has columns: their titles are dressed once
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(heads)
    table.setAccessibleName(name)
    wrap_words(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(heads)):
        mode = QHeaderView.ResizeMode.Stretch if column in wide else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, mode)
    return table


def wrap_words(table: QTableView) -> None:
    """Let words go on in further lines, and rows be as high as these need."""
    table.setWordWrap(True)
    table.setItemDelegate(_Wrapped(table))


class _Wrapped(QStyledItemDelegate):
    """Qt measures words over the whole column and paints them within their padding: a line more than it gave room for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        within = QStyleOptionViewItem(option)
        if option.rect.width() > BESIDE_WORDS:
            within.rect = option.rect.adjusted(0, 0, -BESIDE_WORDS, 0)
        return super().sizeHint(within, index)
