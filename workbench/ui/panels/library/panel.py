"""The library: the articles of the casebook, filtered as one types; Enter opens, Delete removes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.actions import BY_ID
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.panels.library.delegate import ROW_HEIGHT, Header, RowDelegate
from workbench.ui.panels.library.frames import DashedFrame, Legend
from workbench.ui.panels.library.model import Column, LibraryModel, Only, Wanted, lets_through
from workbench.ui.panels.library.sidebar import Sidebar
from workbench.ui.session import Session
from workbench.ui.terms import counted
from workbench.ui.theme import Theme, set_role

WIDTHS = {
    Column.FINDINGS: 172,
    Column.OUTLET: 150,
    Column.DATE: 96,
    Column.LANGUAGE: 52,
    Column.WORDS: 62,
    Column.OPEN: 122,
    Column.TOUCHED: 92,
}
# Below these widths of the table in pixels a column gives its place to the titles.
NARROW = {Column.WORDS: 900, Column.DATE: 800, Column.OUTLET: 640}


class LibraryPanel(QFrame):
    """Emits which article was asked for, which casebook, and which command of the table its buttons stand for."""

    open_requested = Signal(object)  # str: the id of an article
    casebook_wanted = Signal(object)  # Path
    asked = Signal(object)  # str: the id of a command

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self._theme = theme
        self.articles = LibraryModel(self)
        self.table = self._make_table()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by title, outlet or language"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumHeight(32)
        self.filter.setMaximumWidth(300)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.only = Only.ALL
        self.chips = {one: self._chip(one) for one in (Only.ALL, Only.TO_REVIEW, Only.DONE)}
        self.sidebar = Sidebar(session.desk.path, session.settings.recent, self)
        self.sidebar.casebook_wanted.connect(self.casebook_wanted)
        self.sidebar.wanted.connect(self._show_only)
        self._title = words(session.desk.path.stem, "heading", self)
        self._summary = words("", "small", self)
        self._hint = DashedFrame(theme, self)
        hint = self.tr("Drop a text or an .html file anywhere to add an article  ·  Ctrl V pastes a text")
        self._hint.layout_.addWidget(words(hint, "small", self._hint))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing())
        self._lay_out()
        session.library_changed.connect(self.refresh)
        session.changed.connect(lambda _change: self.refresh())
        theme.changed.connect(self.table.viewport().update)
        self.refresh()

    # What others ask of it

    def refresh(self) -> None:
        """Read the articles again, keeping the chosen one; a hidden panel waits until it is shown."""
        if not self.isVisible() and self.articles.entries:
            return
        chosen = self.chosen()
        self.articles.set_entries(self._session.library())
        self._select(chosen)
        self._tell()

    def focus_list(self) -> None:
        """Put the focus where the arrow keys choose articles; where there are none, on what would bring one."""
        (self.table if self.articles.rowCount() else self._empty_button).setFocus()
        if self.chosen() is None:
            self._select(self._session.article.id if self._session.article else None)

    def focus_filter(self) -> None:
        """Put the focus into the filter, its text selected."""
        self.filter.setFocus()
        self.filter.selectAll()

    def chosen(self) -> str | None:
        """The id of the chosen article."""
        entry = self.articles.entry(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        return entry.id if entry else None

    def go(self, step: int) -> None:
        """Choose the article so many rows further down."""
        rows = self.articles.rowCount()
        if rows:
            row = self.table.currentIndex().row() + step
            self.table.selectRow(min(max(row, 0), rows - 1))

    def remove_chosen(self) -> None:
        """Remove the chosen article; the next one is chosen."""
        if article_id := self.chosen():
            row = self.table.currentIndex().row()
            self._session.remove(article_id)
            self.table.selectRow(min(row, self.articles.rowCount() - 1))

    # How it works

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.sidebar.width()
        for column, least in NARROW.items():
            self.table.setColumnHidden(column, room < least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the filter, Down and Enter go into the list.
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.articles.rowCount():
                self.table.setFocus()
                self.table.selectRow(max(self.table.currentIndex().row(), 0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setHorizontalHeader(Header(self._theme, table))
        table.setModel(self.articles)
        table.setItemDelegate(RowDelegate(self._theme, table))
        table.setAccessibleName(self.tr("Articles"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.TOUCHED, Qt.SortOrder.DescendingOrder)
        table.activated.connect(lambda index: self._open(index.row()))
        return table

    def _open(self, row: int) -> None:
        if entry := self.articles.entry(row):
            self.open_requested.emit(entry.id)

    def _select(self, article_id: str | None) -> None:
        row = self.articles.row_of(article_id) if article_id else -1
        if self.articles.rowCount():
            self.table.selectRow(max(row, 0))

    def _filter(self) -> None:
        self.articles.set_wanted(Wanted(self.filter.text(), self.only))
        self._select(None)
        self._tell()

    def _show_only(self, only: Only) -> None:
        self.only = Only.ALL if only is self.only else only
        for one, chip in self.chips.items():
            chip.setChecked(one is self.only)
        self.sidebar.show_chosen(self.only)
        self._filter()

    def _tell(self) -> None:
        entries = self.articles.entries
        findings = sum(entry.tally.reviewed for entry in entries)
        left = sum(entry.tally.to_review for entry in entries)
        articles = self.tr("1 article") if len(entries) == 1 else self.tr("{n} articles").replace("{n}", counted(len(entries)))
        found = self.tr("1 finding") if findings == 1 else self.tr("{n} findings").replace("{n}", counted(findings))
        open_ = self.tr("{n} to review").replace("{n}", counted(left))
        self._summary.setText(f"{articles} · {found} · {open_}")
        names = {Only.ALL: self.tr("All"), Only.TO_REVIEW: self.tr("In progress"), Only.DONE: self.tr("Done")}
        for one, chip in self.chips.items():
            chip.setText(f"{names[one]} {counted(sum(lets_through(entry, one) for entry in entries))}")
        self.sidebar.show_counts(entries)
        self._pages.setCurrentIndex(0 if self.articles.rowCount() else 1)
        self._hint.setVisible(bool(entries))
        nothing = self.tr("No article yet: paste a text or drop a file.")
        self._empty_words.setText(self.tr("No article matches the filter.") if entries else nothing)
        self._empty_button.setText(self.tr("Show all articles") if entries else BY_ID["new-from-clipboard"].title)

    def _chip(self, only: Only) -> QPushButton:
        chip = QPushButton(self)
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setChecked(only is self.only)
        chip.clicked.connect(lambda _checked: self._show_only(only))
        return chip

    def _nothing(self) -> QWidget:
        frame = DashedFrame(self._theme, self)
        self._empty_words = words("", "muted", frame)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty_button = QPushButton(frame)
        set_role(self._empty_button, "primary")
        self._empty_button.clicked.connect(self._mend_emptiness)
        frame.layout_.setDirection(QHBoxLayout.Direction.TopToBottom)
        frame.layout_.addStretch(1)
        frame.layout_.addWidget(self._empty_words)
        frame.layout_.addWidget(self._empty_button, 0, Qt.AlignmentFlag.AlignHCenter)
        frame.layout_.addStretch(1)
        return frame

    def _mend_emptiness(self) -> None:
        if self.articles.entries:
            self.filter.clear()
            self._show_only(Only.ALL)
        else:
            self.asked.emit("new-from-clipboard")

    def _command_button(self, name: str, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        set_role(button, role)
        hint_key(button, BY_ID[name].title, name)
        button.setMinimumHeight(30)
        button.setEnabled(not (BY_ID[name].writes and self._session.desk.store.read_only))
        button.clicked.connect(lambda _checked: self.asked.emit(name))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._summary)
        head.addStretch(1)
        head.addWidget(self._command_button("new-from-clipboard", BY_ID["new-from-clipboard"].title, "primary"))
        head.addWidget(self._command_button("open-article", self.tr("File…"), "plain"))
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(self.filter, 1)
        tools.addWidget(command_cap("find", self))
        tools.addSpacing(10)
        for chip in self.chips.values():
            tools.addWidget(chip)
        tools.addStretch(1)
        tools.addWidget(Legend(self._theme, self))
        card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        main = QVBoxLayout()
        main.setContentsMargins(16, 12, 16, 12)
        main.setSpacing(10)
        main.addLayout(head)
        main.addLayout(tools)
        main.addWidget(card, 1)
        main.addWidget(self._hint)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(main, 1)
