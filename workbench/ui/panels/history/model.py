"""The deeds that have been read, under the days on which they were done; more are asked for as one scrolls."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.history import Deed
from workbench.domain.records import dataclass
from workbench.ui.panels.history.words import day_words, local, sentence

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Day:
    """The line over the deeds of one day."""

    date: QDate


class HistoryModel(QAbstractTableModel):
    """One column; ITEM gives the Deed or the Day of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Deed | Day] = []
        self._deeds: list[Deed] = []

    def show_deeds(self, deeds: tuple[Deed, ...]) -> None:
        """Show other deeds."""
        self.beginResetModel()
        self._deeds, self._items = list(deeds), _under_days(deeds, None)
        self.endResetModel()

    def append(self, deeds: tuple[Deed, ...]) -> None:
        """Show older deeds under the others."""
        last = local(self._deeds[-1].at).date() if self._deeds else None
        items = _under_days(deeds, last)
        if items:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(items) - 1)
            self._items += items
            self._deeds += deeds
            self.endInsertRows()

    @property
    def deeds(self) -> int:
        """How many deeds have been read."""
        return len(self._deeds)

    @property
    def oldest(self) -> int | None:
        """The number of the oldest event that was read."""
        return self._deeds[-1].seq - self._deeds[-1].events + 1 if self._deeds else None

    def item(self, row: int) -> Deed | Day | None:
        """What a row shows."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def deed(self, row: int) -> Deed | None:
        """The deed of a row, None for a day."""
        item = self.item(row)
        return item if isinstance(item, Deed) else None

    def row_of(self, step: str) -> int:
        """The row of an action, -1 if it was not read."""
        return next((row for row, item in enumerate(self._items) if isinstance(item, Deed) and item.step == step), -1)

    def next_deed(self, row: int, step: int) -> int:
        """The nearest row of a deed so many rows on, days left out; where there is none the row itself."""
        at = row + step
        while 0 <= at < len(self._items):
            if isinstance(self._items[at], Deed):
                return at
            at += 1 if step > 0 else -1
        return row

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.deed(index.row()):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return day_words(item.date) if isinstance(item, Day) else sentence(item)
        return None


def _under_days(deeds: tuple[Deed, ...], last: QDate | None) -> list[Deed | Day]:
    items: list[Deed | Day] = []
    for deed in deeds:
        date = local(deed.at).date()
        if date != last:
            items.append(Day(date))
            last = date
        items.append(deed)
    return items
