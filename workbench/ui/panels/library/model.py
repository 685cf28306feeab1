"""The articles as a table: which are shown, in which order, and what each cell says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.domain.article import ArticleEntry
from workbench.ui.terms import counted, day, host, moment, one_line

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
LONG_AGO = timedelta(days=30)


class Column(IntEnum):
    """The columns in their order."""

    FINDINGS = 0
    TITLE = 1
    OUTLET = 2
    DATE = 3
    LANGUAGE = 4
    WORDS = 5
    OPEN = 6
    TOUCHED = 7


class Only(StrEnum):
    """Which articles a filter lets through."""

    ALL = "all"
    TO_REVIEW = "to-review"
    DONE = "done"
    UNSOURCED = "unsourced"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter as typed and chosen."""

    text: str = ""
    only: Only = Only.ALL


def lets_through(entry: ArticleEntry, only: Only) -> bool:
    """Does a filter show this article?"""
    return {
        Only.ALL: True,
        Only.TO_REVIEW: entry.tally.to_review > 0,
        Only.DONE: entry.tally.to_review == 0,
        Only.UNSOURCED: entry.tally.unsourced > 0,
        Only.OLD: entry.touched_at < (datetime.now(UTC) - LONG_AGO).isoformat(),
    }[only]


def outlet(entry: ArticleEntry) -> str:
    """Name where an article appeared, else the host of its address."""
    return one_line(entry.outlet or host(entry.url), 60)


class LibraryModel(QAbstractTableModel):
    """Rows are the articles that the filter lets through; ENTRY gives the ArticleEntry of any cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ArticleEntry] = []
        self._shown: list[ArticleEntry] = []
        self._wanted = Wanted()
        self._column, self._order = Column.TOUCHED, Qt.SortOrder.DescendingOrder

    def set_entries(self, entries: list[ArticleEntry]) -> None:
        """Show other articles."""
        self._all = entries
        self._choose()

    def set_wanted(self, wanted: Wanted) -> None:
        """Show those articles that a filter lets through; every word typed must occur in title, outlet, address or language."""
        self._wanted = wanted
        self._choose()

    @property
    def entries(self) -> list[ArticleEntry]:
        """All articles, shown or not."""
        return self._all

    def entry(self, row: int) -> ArticleEntry | None:
        """The article of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, article_id: str) -> int:
        """The row of an article, -1 when it is not shown."""
        return next((row for row, entry in enumerate(self._shown) if entry.id == article_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry) if index.column() == Column.FINDINGS else self._text(entry, Column(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.FINDINGS: self.tr("Findings"),
            Column.TITLE: self.tr("Title"),
            Column.OUTLET: self.tr("Outlet"),
            Column.DATE: self.tr("Date"),
            Column.LANGUAGE: self.tr("Lang."),
            Column.WORDS: self.tr("Words"),
            Column.OPEN: self.tr("Open"),
            Column.TOUCHED: self.tr("Touched"),
        }[Column(section)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = Column(column), order
        self._choose()

    def _choose(self) -> None:
        words = self._wanted.text.casefold().split()
        found = [
            entry
            for entry in self._all
            if lets_through(entry, self._wanted.only)
            and all(word in f"{entry.title} {entry.outlet} {entry.url} {entry.language}".casefold() for word in words)
        ]
        found.sort(key=_sort_key(self._column), reverse=self._order is Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def _text(self, entry: ArticleEntry, column: Column) -> str:
        if column is Column.FINDINGS:
            return f"{entry.tally.reviewed}/{entry.tally.claims}"
        if column is Column.OPEN:
            if not entry.tally.claims:
                return self.tr("No claims")
            left = entry.tally.to_review
            return self.tr("{n} to review").replace("{n}", counted(left)) if left else self.tr("Done")
        return {
            Column.TITLE: one_line(entry.title),
            Column.OUTLET: outlet(entry),
            Column.DATE: day(entry.published),
            Column.LANGUAGE: (entry.language or "").upper(),
            Column.WORDS: counted(entry.words),
            Column.TOUCHED: moment(entry.touched_at),
        }[column]

    def _spoken(self, entry: ArticleEntry) -> str:
        counts = entry.tally
        return ", ".join(
            f"{word} {number}"
            for word, number in (
                (self.tr("verified"), counts.verified),
                (self.tr("disputed"), counts.disputed),
                (self.tr("unverified"), counts.unverified),
                (self.tr("to review"), counts.to_review),
            )
        )


def _sort_key(column: Column) -> Callable[[ArticleEntry], Any]:
    keys: dict[Column, Callable[[ArticleEntry], Any]] = {
        Column.FINDINGS: lambda entry: entry.tally.reviewed / max(entry.tally.claims, 1),
        Column.TITLE: lambda entry: entry.title.casefold(),
        Column.OUTLET: lambda entry: outlet(entry).casefold(),
        Column.DATE: lambda entry: entry.published or "",
        Column.LANGUAGE: lambda entry: entry.language or "",
        Column.WORDS: lambda entry: entry.words,
        Column.OPEN: lambda entry: entry.tally.to_review,
        Column.TOUCHED: lambda entry: entry.touched_at,
    }
    return keys[column]
