"""The articles as a table: which are shown, in which order, and what each cell says."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from workbench.desk.sifting import Only, Sieve, haystack, in_order, sieve
from workbench.domain.article import ArticleEntry
from workbench.domain.records import dataclass
from workbench.ui.panels.library import said
from workbench.ui.terms import counted, day, host, moment, one_line

__all__ = ["ENTRY", "Changed", "Column", "LibraryModel", "Only", "Wanted", "how_many", "outlet"]
Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in their order."""

    FINDINGS = 0
    TITLE = 1
    OUTLET = 2
    DATE = 3
    LANGUAGE = 4
    TAGS = 5
    ASSIGNEE = 6
    DEADLINE = 7
    WORDS = 8
    OPEN = 9
    TOUCHED = 10


EDITABLE = frozenset({Column.TAGS, Column.ASSIGNEE, Column.DEADLINE})
_ORDERS = {
    Column.FINDINGS: "findings",
    Column.TITLE: "title",
    Column.OUTLET: "outlet",
    Column.DATE: "date",
    Column.LANGUAGE: "language",
    Column.TAGS: "tags",
    Column.ASSIGNEE: "assignee",
    Column.DEADLINE: "deadline",
    Column.WORDS: "words",
    Column.OPEN: "open",
    Column.TOUCHED: "touched",
}
# Where the natural order is the largest first, the triangle of the header points down for it.
_LARGEST_FIRST = frozenset({Column.DATE, Column.WORDS, Column.OPEN, Column.TOUCHED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filter as typed and chosen; me is the analyst's name."""

    text: str = ""
    only: Only = Only.ALL
    me: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A cell that was edited in its place."""

    entry: ArticleEntry
    column: Column
    text: str


def how_many(entries: Sequence[ArticleEntry], only: Only, me: str = "") -> int:
    """Count the articles that a ready-made filter shows."""
    return len(sieve("", only, me).sift((entry, "") for entry in entries))


def outlet(entry: ArticleEntry) -> str:
    """Name where an article appeared, else the host of its address."""
    return one_line(entry.outlet or host(entry.url), 60)


class LibraryModel(QAbstractTableModel):
    """Rows are the articles that the filter lets through; ENTRY gives the ArticleEntry of any cell."""

    edited = Signal(object)  # Changed

    def __init__(self, parent: QObject | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._all: list[ArticleEntry] = []
        self.due: dict[str, int] = {}
        self._found_in: dict[str, tuple[ArticleEntry, str]] = {}
        self._shown: list[ArticleEntry] = []
        self._wanted = Wanted()
        self._column, self._order = Column.TOUCHED, Qt.SortOrder.DescendingOrder

    def set_entries(self, entries: list[ArticleEntry]) -> None:
        """Show other articles."""
        known = self._found_in
        self._all = entries
        # What the filter looks in is made anew only for what has changed.
        self._found_in = {
            entry.id: there if (there := known.get(entry.id)) and there[0] is entry else (entry, haystack(entry))
            for entry in entries
        }
        self._choose()

    def set_due(self, due: dict[str, int]) -> None:
        """Show how many findings of which article are to be checked again."""
        if due != self.due:
            self.due = due
            if self._shown:
                self.dataChanged.emit(self.index(0, Column.TITLE), self.index(len(self._shown) - 1, Column.OPEN))

    def set_wanted(self, wanted: Wanted) -> None:
        """Show those articles that a filter lets through; every word typed must occur in what is known of an article."""
        self._wanted = wanted
        self._choose()

    def found_in(self, entry: ArticleEntry) -> str:
        """What the words of a filter are looked for in."""
        there = self._found_in.get(entry.id)
        return there[1] if there and there[0] is entry else haystack(entry)

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and Column(index.column()) in EDITABLE and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        column = Column(index.column())
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(entry, column)
        if role == Qt.ItemDataRole.EditRole:
            return _as_typed(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column is Column.TITLE:
                return said.row_of(entry, self.due.get(entry.id, 0))
            # An empty cell can have the focus too.
            return said.counts_said(entry) if column is Column.FINDINGS else self.text(entry, column) or self.tr("none")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's own name
        entry = self.entry(index.row())
        if entry is None or role != Qt.ItemDataRole.EditRole or str(value) == _as_typed(entry, Column(index.column())):
            return False
        self.edited.emit(Changed(entry, Column(index.column()), str(value)))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.FINDINGS: self.tr("Findings"),
            Column.TITLE: self.tr("Title"),
            Column.OUTLET: self.tr("Outlet"),
            Column.DATE: self.tr("Date"),
            Column.LANGUAGE: self.tr("Lang."),
            Column.TAGS: self.tr("Tags"),
            Column.ASSIGNEE: self.tr("Assignee"),
            Column.DEADLINE: self.tr("Deadline"),
            Column.WORDS: self.tr("Words"),
            Column.OPEN: self.tr("Open"),
            Column.TOUCHED: self.tr("Touched"),
        }[Column(section)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = Column(column), order
        self._choose()

    def _choose(self) -> None:
        wanted: Sieve = sieve(self._wanted.text, self._wanted.only, self._wanted.me)
        found = wanted.sift(self._found_in.values())
        falling = self._order is Qt.SortOrder.DescendingOrder
        found = in_order(found, _ORDERS[self._column], backwards=falling is not (self._column in _LARGEST_FIRST))
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def text(self, entry: ArticleEntry, column: Column) -> str:
        """What a cell says of an article."""
        filed = entry.filed
        match column:
            case Column.FINDINGS:
                return f"{entry.tally.reviewed}/{entry.tally.claims}"
            case Column.TITLE:
                return one_line(entry.title)
            case Column.OUTLET:
                return outlet(entry)
            case Column.DATE:
                return day(entry.published)
            case Column.LANGUAGE:
                return (entry.language or "").upper()
            case Column.TAGS:
                return ", ".join(one_line(tag, 60) for tag in filed.tags)
            case Column.ASSIGNEE:
                return self._who(filed.assignee)
            case Column.DEADLINE:
                return said.deadline_of(entry).words
            case Column.WORDS:
                return counted(entry.words)
            case Column.OPEN:
                return said.state_of(entry)
            case Column.TOUCHED:
                return moment(entry.touched_at)

    def _who(self, name: str | None) -> str:
        if name is None:
            return said.NOTHING
        return self.tr("You") if self.is_mine(name) else one_line(name, 60)

    def is_mine(self, name: str | None) -> bool:
        """Is this the analyst's own name?"""
        return bool(name) and (name or "").casefold() == self._wanted.me.casefold()


def _as_typed(entry: ArticleEntry, column: Column) -> str:
    """What stands in a cell while it is edited."""
    from workbench.desk.deadlines import due

    filed = entry.filed
    if column is Column.TAGS:
        return ", ".join(filed.tags)
    if column is Column.ASSIGNEE:
        return filed.assignee or ""
    found = due(filed.deadline)
    return f"{found.day.isoformat()} {found.hour}".rstrip() if found else ""
