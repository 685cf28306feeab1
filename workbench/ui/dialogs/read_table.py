"""A table that a dialog shows to be read: rows as high as their words, nothing in it to type."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QWidget

from workbench.ui.theme import set_role
from workbench.ui.wrapped_rows import wrap_rows


def read_table(heads: list[str], name: str, wide: Collection[int], parent: QWidget) -> QTableWidget:
    """Make a table with these heads and an accessible name; wide columns (from 0) share the room, the others fit their words."""
    table = QTableWidget(parent)
    set_role(table, "list")  # before it has columns: their titles are dressed once
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(heads)
    table.setAccessibleName(name)
    wrap_rows(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(heads)):
        mode = QHeaderView.ResizeMode.Stretch if column in wide else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, mode)
    return table
