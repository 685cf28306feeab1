"""The sources as a table: which are shown, in which order, and what each cell says."""

import unicodedata
from collections.abc import Callable
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.citing import SourceEntry
from workbench.ui.recheck_words import fate_mark
from workbench.ui.source_words import source_type_words
from workbench.ui.terms import counted, day, host, number_of, one_line

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in their order."""

    TITLE = 0
    PUBLISHER = 1
    TYPE = 2
    DATE = 3
    SNAPSHOT = 4
    CITED = 5


class Only(StrEnum):
    """Which sources a filter lets through."""

    ALL = "all"
    UNUSED = "unused"
    SAME = "same"


def lets_through(entry: SourceEntry, only: Only) -> bool:
    """Does a filter show this source?"""
    return {Only.ALL: True, Only.UNUSED: entry.unused, Only.SAME: bool(entry.same)}[only]


class SourcesModel(QAbstractTableModel):
    """Rows are the sources that the filter lets through; ENTRY gives the SourceEntry of any cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[SourceEntry, ...] = ()
        self.refusal: Callable[[str], str] = lambda _source_id: ""  # why the page of a source could not be saved
        self._texts: dict[str, str] = {}
        self._shown: list[SourceEntry] = []
        self._text, self._only = "", Only.ALL
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder

    def show_entries(self, entries: tuple[SourceEntry, ...]) -> None:
        """Show other sources, newest first unless a column was chosen to sort by."""
        self.entries = entries
        self._texts = {entry.source.id: _searched(entry) for entry in entries}
        self._choose()

    def set_wanted(self, text: str, only: Only) -> None:
        """Show the sources that hold every word typed in title, publisher, address, type or the claims that cite them."""
        self._text, self._only = text, only
        self._choose()

    def entry(self, row: int) -> SourceEntry | None:
        """The source of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, source_id: str) -> int:
        """The row of a source, -1 when it is not shown."""
        return next((row for row, entry in enumerate(self._shown) if entry.source.id == source_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        column = Column(index.column())
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column is Column.CITED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry) if column is Column.TITLE else self._cell(entry, column) or self.tr("none")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.CITED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: self.tr("Title"),
            Column.PUBLISHER: self.tr("Publisher"),
            Column.TYPE: self.tr("Type"),
            Column.DATE: self.tr("Date"),
            Column.SNAPSHOT: self.tr("Saved copy"),
            Column.CITED: self.tr("Cited"),
        }[Column(section)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._choose()

    def _choose(self) -> None:
        words = _folded(self._text).split()
        found = [
            entry
            for entry in self.entries
            if lets_through(entry, self._only) and all(word in self._texts[entry.source.id] for word in words)
        ]
        if self._column >= 0:
            column = Column(self._column)
            found.sort(key=lambda entry: _sort_key(entry, column), reverse=self._order is Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def _cell(self, entry: SourceEntry, column: Column) -> str:
        source = entry.source
        if column is Column.TITLE:
            twice = "  ·  " + self.tr("twice") if entry.same else ""
            fate = f"{mark}  ·  " if (mark := fate_mark(source)) else ""
            return f"{fate}{one_line(source.title)}{twice}"
        if column is Column.SNAPSHOT:
            if source.snapshot:
                return self.tr("✓ saved")
            return self.tr("✗ failed") if self.refusal(source.id) else self.tr("– none")
        return {
            Column.PUBLISHER: one_line(source.publisher or host(source.url), 60),
            Column.TYPE: source_type_words()[source.type],
            Column.DATE: day(source.published),
            Column.CITED: counted(len(entry.citations)),
        }[column]

    def _spoken(self, entry: SourceEntry) -> str:
        count = len(entry.citations)
        cited = number_of(count, self.tr("cited by 1 claim"), self.tr("cited by {n} claims"))
        twice = self.tr("there twice") if entry.same else ""
        parts = (one_line(entry.source.title), source_type_words()[entry.source.type], cited, twice)
        return ", ".join(part for part in parts if part)


def _searched(entry: SourceEntry) -> str:
    source = entry.source
    cited = " ".join(f"{one.title} {one.quote}" for one in entry.citations)
    kind = source_type_words()[source.type]
    return _folded(f"{source.title} {source.publisher or ''} {source.url or ''} {kind} {source.published or ''} {cited}")


def _sort_key(entry: SourceEntry, column: Column) -> Any:
    source = entry.source
    return {
        Column.TITLE: _folded(source.title),
        Column.PUBLISHER: _folded(source.publisher or host(source.url)),
        Column.TYPE: source_type_words()[source.type].casefold(),
        Column.DATE: source.published or "",
        Column.SNAPSHOT: source.snapshot is None,
        Column.CITED: len(entry.citations),
    }[column]


def _folded(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.lower()
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)).casefold()
