"""The table of a chart: the same numbers in rows and columns, sorted by a click on a column's name."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workbench.ui.cut_cells import CutCells
from workbench.ui.heard import say_item_on_focus
from workbench.ui.panels.statistics.spans import span_words
from workbench.ui.panels.statistics.told import Goal, Sheet
from workbench.ui.terms import counted
from workbench.ui.theme import Theme, set_role

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MEASURED = 40  # rows by which the widths of columns are told
ROW, HEAD, MOST_HIGH = 26, 38, 440


class SheetModel(QAbstractTableModel):
    """Cells are words or numbers; numbers sort as numbers and stand at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet((), ())
        self._order: list[int] = []

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another table, in its own order."""
        self.beginResetModel()
        self.sheet = sheet
        self._order = list(range(len(sheet.rows)))
        self.endResetModel()

    def goal(self, row: int) -> Goal | None:
        """Where a row leads."""
        return self.sheet.goals[self._order[row]] if 0 <= row < len(self._order) and self.sheet.goals else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.sheet.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._order):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self.sheet.rows[self._order[index.row()]][index.column()]
        number = index.column() >= self.sheet.words
        whole = number and cell.lstrip("-").isdecimal()
        shown = (span_words if self._in_seconds(index.column()) else counted)(int(cell)) if whole else cell
        return f"{self._head(index.column())}: {shown}" if role == Qt.ItemDataRole.AccessibleTextRole and number else shown

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.sheet.head):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._head(section) if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = list(range(len(self.sheet.rows)))
        if 0 <= column < len(self.sheet.head):
            down = order is Qt.SortOrder.DescendingOrder
            self._order.sort(key=lambda row: _key(self.sheet.rows[row][column], column >= self.sheet.words), reverse=down)
        self.layoutChanged.emit()

    def _in_seconds(self, column: int) -> bool:
        return column >= len(self.sheet.head) - self.sheet.seconds

    def _head(self, column: int) -> str:
        """The name of a column; the unit in it is that of the file."""
        name = self.sheet.head[column]
        return name.rpartition(",")[0] or name if self._in_seconds(column) else name

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column < self.sheet.words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter


class SheetTable(QTableView):
    """A table under its card's title; Enter leads where the row does."""

    led = Signal(object)  # Goal

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets = SheetModel(self)
        self.setModel(self.sheets)
        self.setItemDelegate(CutCells(self))
        self.setAccessibleName(name)
        say_item_on_focus(self)
        self._theme = theme
        set_role(self, "list")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(36)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.activated.connect(lambda index: self._lead(index.row()))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other numbers."""
        self.sheets.show_sheet(sheet)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header = self.horizontalHeader()
        self.resizeColumnsToContents()
        if sheet.head:
            stretched = 1 if sheet.words > 1 else 0
            for column in range(len(sheet.head)):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
            for column in range(len(sheet.head)):
                if column != stretched:
                    self.setColumnWidth(column, min(self.columnWidth(column), 150))
        self.setFixedHeight(min(MOST_HIGH, HEAD + ROW * max(1, len(sheet.rows))))
        if sheet.rows:
            self.selectRow(0)

    def _lead(self, row: int) -> None:
        if goal := self.sheets.goal(row):
            self.led.emit(goal)


def _key(cell: str, number: bool) -> Any:
    return int(cell) if number and cell.lstrip("-").isdecimal() else cell.casefold()
