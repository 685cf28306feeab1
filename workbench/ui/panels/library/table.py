"""The table of articles: its columns and which of them give way, several rows chosen at once, cells edited in their place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workbench.domain.article import ArticleEntry
from workbench.domain.records import dataclass
from workbench.ui.heard import say_item_on_focus
from workbench.ui.panels.library.delegate import ROW_PX, Header, RowDelegate
from workbench.ui.panels.library.model import Column, LibraryModel
from workbench.ui.panels.library.widths import WIDE, measure, shared
from workbench.ui.theme import Theme, scaled, text_scale

# Below these widths of the window in pixels a column gives its place to the titles: tags first, then dates.
NARROW = {
    Column.WORDS: WIDE,
    Column.TAGS: 1300,
    Column.DATE: 1300,
    Column.TOUCHED: 1200,
    Column.LANGUAGE: 1120,
    Column.ASSIGNEE: 1080,
    Column.OUTLET: 1000,
    Column.OPEN: 760,  # where text is large; how many are to review stands among the findings too
    Column.DEADLINE: 600,
}


@dataclass(frozen=True, slots=True)
class RowMenu:
    """The commands of a menu over the chosen articles, in groups, at a point of the screen."""

    point: QPoint
    groups: tuple[tuple[str, ...], ...]


class ArticleTable(QTableView):
    """Rows of ArticleEntry; known gives the tags and the names that a cell completes while it is edited."""

    def __init__(
        self, articles: LibraryModel, theme: Theme, known: Callable[[Column], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles, self._theme = articles, theme
        self.setHorizontalHeader(Header(theme, self))
        self.setModel(articles)
        self.setItemDelegate(RowDelegate(theme, self, known))
        self.setAccessibleName(self.tr("Articles"))
        say_item_on_focus(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)  # by command, or else a key meant as one would edit
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_PX))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self._window_width = 0
        self._measured: Sequence[ArticleEntry] | None = None
        self._asked: dict[Column, int] = {}
        articles.modelReset.connect(self._share_out)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.TOUCHED, Qt.SortOrder.DescendingOrder)

    def fit(self, window_width: int) -> None:
        """Show those columns that there is room for in a window of this width; large text takes more of it."""
        window_width = round(window_width / text_scale())
        for column, least in NARROW.items():
            self.setColumnHidden(column, window_width < least)
        self._window_width = window_width
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_out()
        super().resizeEvent(event)

    def _share_out(self) -> None:
        if self._measured is not self._articles.entries:  # other articles ask for other widths; a filter moves no column
            self._measured = self._articles.entries
            self._asked = measure(self._articles, self._theme)
        shown = [column for column in Column if not self.isColumnHidden(column)]
        for column, width in shared(self._asked, self.viewport().width(), self._window_width, shown).items():
            self.setColumnWidth(column, width)

    def chosen(self) -> list[str]:
        """The ids of the chosen articles in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [entry.id for row in rows if (entry := self._articles.entry(row))]

    def current(self) -> str | None:
        """The id of the article that the arrow keys are at."""
        entry = self._articles.entry(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return entry.id if entry else None

    def choose(self, article_ids: Sequence[str], current: str | None = None) -> None:
        """Choose articles, those that are shown; when none is, the first row."""
        if not self._articles.rowCount():
            return
        rows = [row for article_id in article_ids if (row := self._articles.row_of(article_id)) >= 0]
        at = self._articles.row_of(current) if current else -1
        row = at if at >= 0 else rows[0] if rows else 0
        self.selectRow(row)
        chosen = QItemSelection()
        for one in rows:
            chosen.select(self._articles.index(one, 0), self._articles.index(one, len(Column) - 1))
        if len(rows) > 1:
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selectRow(self, row: int) -> None:  # noqa: N802 - an override of Qt's
        # The title's cell says the whole row to a screen reader. Qt's own way adds the row while Ctrl is held, as after Ctrl+Z.
        index = self._articles.index(row, Column.TITLE)
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, whole)

    def edit_cell(self, column: Column) -> bool:
        """Edit a cell of the current row in its place; tells whether it can be seen at all."""
        index = self._articles.index(self.currentIndex().row(), column)
        if not index.isValid() or self.isColumnHidden(column) or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.scrollTo(index)
        self.edit(index)
        return True
