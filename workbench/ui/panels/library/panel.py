"""The library: the articles of the casebook, filtered as one types, and the passages of their texts that hold what was typed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workbench.desk.filing import tags_of
from workbench.desk.sifting import assignees_in, plain_words, tags_in
from workbench.domain.enums import Shelf
from workbench.settings import with_filter
from workbench.ui.actions import BY_ID
from workbench.ui.flow import FlowLayout
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.library_verbs import PassagesFound
from workbench.ui.panels.library.empty import EmptyPage
from workbench.ui.panels.library.foot import Foot
from workbench.ui.panels.library.frames import Framed, Legend, scrolled
from workbench.ui.panels.library.model import Changed, Column, LibraryModel, Only, Wanted, how_many
from workbench.ui.panels.library.passages import Passages
from workbench.ui.panels.library.sidebar import SavedFilter, Sidebar
from workbench.ui.panels.library.table import ArticleTable, RowMenu
from workbench.ui.session import Session
from workbench.ui.terms import counted, number_of
from workbench.ui.theme import Theme, scaled, set_role, text_scale

LEAST_FOR_TEXTS = 2  # letters typed from which on the texts are looked through
CHIPS = (Only.ALL, Only.TO_REVIEW, Only.NEEDS_REVIEW, Only.DONE)
MENU = (("details", "tags", "assignee", "deadline", "note"), ("archive", "restore", "remove"))
LEGEND_FROM, KEY_FROM = 1300, 1000  # px of the window
LARGE = 1.8  # times the usual size of text
TABLE, EMPTY, PASSAGES = range(3)


class LibraryPanel(QFrame):
    """Emits which article or passage was asked for, which casebook, and which command of the table its buttons stand for."""

    open_requested = Signal(object)  # str: the id of an article
    passage_wanted = Signal(object)  # Passage
    casebook_wanted = Signal(object)  # Path
    asked = Signal(object)  # str: the id of a command
    menu_wanted = Signal(object)  # RowMenu

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self._theme = theme
        self.me = session.desk.analyst
        self.shelf = Shelf.WORK
        self.only = Only.ALL
        self._shows_passages = self._more = False
        self.articles = LibraryModel(self, read_only=session.desk.store.read_only)
        self.table = ArticleTable(self.articles, theme, self.known, self)
        self.passages = Passages(theme, self)
        self.filter = self._make_filter()
        self.chips = {one: self._chip(partial(self.show_only, one)) for one in CHIPS}
        self.in_texts = self._chip(lambda: self._show_passages(not self._shows_passages))
        recent = session.settings.recent if session.settings.remember_recent else ()
        self.sidebar = Sidebar(session.desk.path, recent, self)
        self.keep = self.sidebar.keep
        self._title = words(session.desk.path.stem, "heading", self)
        self._summary = words("", "small", self)
        self.foot = Foot(theme, session.desk.store.read_only, self)
        self._legend = Legend(theme, self)
        self._key = command_cap("find", self)
        self._pages = QStackedWidget(self)
        self.empty = EmptyPage(theme, self)
        self._empty_button = self.empty.button
        for page in (self.table, self.empty, self.passages):
            self._pages.addWidget(page)
        self._lay_out()
        self._connect()
        self.articles.set_wanted(Wanted(me=self.me))
        self._count()
        self._tell()
        self.refresh()

    # What others ask of it

    def refresh(self) -> None:
        """Read the articles again, keeping the chosen ones; a hidden panel waits until it is shown."""
        if not self.isVisible() and self.articles.entries:
            return
        self._tell_due()
        entries = self._session.library(self.shelf)
        if entries is not self.articles.entries:
            chosen, current, row = self.table.chosen(), self.table.current(), self.table.currentIndex().row()
            self.articles.set_entries(entries)
            # Where the chosen ones have gone, the row that took their place is chosen.
            still = [one for one in chosen if self.articles.row_of(one) >= 0]
            entry = self.articles.entry(min(max(row, 0), self.articles.rowCount() - 1))
            self.table.choose(still or ([entry.id] if entry else []), current)
            self._count()
            self._tell()

    def focus_list(self) -> None:
        """Put the focus where the arrow keys choose articles, or passages while these are shown, else on what brings an article."""
        if self._pages.currentIndex() == PASSAGES:
            self.passages.setFocus()
            return
        (self.table if self.articles.rowCount() else self._empty_button).setFocus()
        if not self.table.chosen():
            self.table.choose([self._session.article.id] if self._session.article else [])

    def front(self) -> QWidget:
        """The list in front: the articles, or the passages."""
        return self.passages if self._pages.currentIndex() == PASSAGES else self.table

    def focus_filter(self) -> None:
        """Put the focus into the filter, its text selected."""
        self.filter.setFocus()
        self.filter.selectAll()

    def find_everywhere(self) -> None:
        """Look for what is typed in all texts rather than in the list of articles."""
        self._show_passages(True)
        self.focus_filter()

    def chosen(self) -> str | None:
        """The id of the article that the arrow keys are at."""
        return self.table.current()

    def chosen_ids(self) -> list[str]:
        """The ids of the chosen articles, none while passages are shown."""
        return self.table.chosen() if self._pages.currentIndex() == TABLE else []

    def go(self, step: int) -> None:
        """Choose the article, or the passage, so many rows further down."""
        if self._pages.currentIndex() == PASSAGES:
            self.passages.go(step)
        elif rows := self.articles.rowCount():
            row = self.table.currentIndex().row() + step
            self.table.selectRow(min(max(row, 0), rows - 1))

    def remove_chosen(self) -> None:
        """Put the chosen articles into the trash, or remove them for good when they lie there; the next one is chosen."""
        chosen = self.chosen_ids()
        if chosen and self.shelf is Shelf.TRASH:
            from workbench.ui.dialogs.filing import may_empty_trash

            if may_empty_trash(self, len(chosen), everything=False):
                self._session.empty_trash(chosen)
        elif chosen:
            self._session.trash(chosen)

    def edit_cell(self, column: Column) -> bool:
        """Edit a cell of the chosen article in its place; tells whether that can be done."""
        return len(self.chosen_ids()) == 1 and self.table.edit_cell(column)

    def known(self, column: Column) -> Sequence[str]:
        """The tags, or the names, that a field completes."""
        entries = self._session.library(Shelf.WORK, Shelf.ARCHIVE)
        if column is Column.TAGS:
            return tags_in(entries)
        return assignees_in(entries, [self.me]) if column is Column.ASSIGNEE else []

    # How it works

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit(self.width())
        self._legend.setVisible(self.width() >= scaled(LEGEND_FROM))
        for one in (self._key, self._summary):
            one.setVisible(self.width() >= scaled(KEY_FROM))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the filter, Down and Enter go into the list.
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            there = self.passages.passages.rowCount() if self._pages.currentIndex() == PASSAGES else self.articles.rowCount()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and there:
                self.focus_list()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self._leave_passages()
                return True
        return super().eventFilter(watched, event)

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Filter by title, outlet, tag or person"))
        field.setAccessibleName(self.tr("Filter the articles"))
        field.setToolTip(self.tr("Words, or marks: tag:budget, assignee:me, due:week, lang:fr, outlet:courier, is:unsourced"))
        field.setClearButtonEnabled(True)
        field.setMinimumHeight(32)
        field.setMinimumWidth(110)
        field.setMaximumWidth(300)
        field.installEventFilter(self)
        return field

    def _connect(self) -> None:
        session, side = self._session, self.sidebar
        self.filter.textChanged.connect(lambda _text: self._filter())
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._pop_menu)
        self.articles.edited.connect(self._file)
        self.passages.wanted.connect(self.passage_wanted)
        self.passages.left.connect(self._leave_passages)
        side.keep.clicked.connect(lambda _checked: self._keep_filter())
        self.foot.asked.connect(self.asked)
        self.empty.pressed.connect(self._mend_emptiness)
        side.casebook_wanted.connect(self.casebook_wanted)
        side.asked.connect(self.asked)
        side.wanted.connect(self.show_only)
        side.filter_wanted.connect(self._use_filter)
        side.filter_forgotten.connect(self._forget_filter)
        side.shelf_wanted.connect(self._show_shelf)
        session.passages_found.connect(self._show_found)
        session.library_changed.connect(self.refresh)
        session.changed.connect(lambda _change: self.refresh())
        self._theme.changed.connect(self.table.viewport().update)

    def _open(self, row: int) -> None:
        if entry := self.articles.entry(row):
            self.open_requested.emit(entry.id)

    def _pop_menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(RowMenu(self.table.viewport().mapToGlobal(point), MENU))

    def _file(self, changed: Changed) -> None:
        text = changed.text
        if changed.column is Column.TAGS:
            self._session.file_articles([changed.entry.id], tags=tags_of(text))
        elif changed.column is Column.ASSIGNEE:
            self._session.file_articles([changed.entry.id], assignee=text or None)
        else:
            self._session.file_articles([changed.entry.id], deadline=text or None)
        self.table.setFocus()

    def _filter(self) -> None:
        chosen, current = self.table.chosen(), self.table.current()
        self.articles.set_wanted(Wanted(self.filter.text(), self.only, self.me))
        self.table.choose(chosen, current)
        asked = plain_words(self.filter.text())
        self._session.find_words(asked if len(asked) >= LEAST_FOR_TEXTS else "")
        self._tell()

    def _show_found(self, answer: PassagesFound) -> None:
        self.passages.show_passages(answer.found.passages)
        self._more = answer.found.more
        self._tell()

    def _leave_passages(self) -> None:
        self._show_passages(False)
        self.table.setFocus()

    def _show_passages(self, shown: bool) -> None:
        self._shows_passages = shown
        self._tell()

    def show_only(self, only: Only) -> None:
        self.only = Only.ALL if only is self.only else only
        self._shows_passages = False
        self._filter()

    def _show_shelf(self, shelf: Shelf) -> None:
        self.shelf = Shelf.WORK if shelf is self.shelf else shelf
        self._shows_passages = False
        self.refresh()
        self.table.setFocus()

    def _use_filter(self, kept: SavedFilter) -> None:
        self.filter.setText("" if self.filter.text() == kept.text else kept.text)
        self._tell()

    def _keep_filter(self) -> None:
        from workbench.ui.dialogs.filing import ask_line

        name = ask_line(self, self.tr("Keep this filter"), self.tr("Name"), "")
        if name:
            self._session.settings = with_filter(self._session.settings, name, self.filter.text())
            self._tell()

    def _forget_filter(self, kept: SavedFilter) -> None:
        self._session.settings = with_filter(self._session.settings, kept.name, None)
        self._tell()

    def _count(self) -> None:
        """Say how many there are of what; only what another list of articles changes, for it is not done at each key."""
        entries = self.articles.entries
        names = {
            Only.ALL: self.tr("All"),
            Only.TO_REVIEW: self.tr("In progress"),
            Only.NEEDS_REVIEW: self.tr("Needs review"),
            Only.DONE: self.tr("Done"),
        }
        for one, chip in self.chips.items():
            chip.setText(f"{names[one]} {counted(how_many(entries, one, self.me))}")
        self.sidebar.show_counts(self._session.library(), self.me, self._session.shelf_counts(), self.articles.found_in)
        findings = sum(entry.tally.reviewed for entry in entries)
        left = sum(entry.tally.to_review for entry in entries)
        articles = number_of(len(entries), self.tr("1 article"), self.tr("{n} articles"))
        found = number_of(findings, self.tr("1 finding"), self.tr("{n} findings"))
        open_ = self.tr("{n} to review").replace("{n}", counted(left))
        away = {Shelf.ARCHIVE: self.tr("Archive"), Shelf.TRASH: self.tr("Trash")}.get(self.shelf)
        self._summary.setText(" · ".join(part for part in (away, articles, found, open_) if part))

    def _tell_due(self) -> None:
        # Asked each time: what happens to one article can make findings of another due.
        due = self._session.recheck_counts()
        self.articles.set_due(due)
        self.sidebar.show_due({"recheck": sum(due.values()), **self._session.waiting()})

    def _tell(self) -> None:
        for one, chip in self.chips.items():
            chip.setChecked(one is self.only and not self._shows_passages)
        found = self.passages.passages.rowCount()
        typed = len(plain_words(self.filter.text())) >= LEAST_FOR_TEXTS
        more = "+" if found and self._more else ""
        self.in_texts.setText(self.tr("In the texts") + (f" {counted(found)}{more}" if typed else ""))
        self.in_texts.setChecked(self._shows_passages)
        filters = [SavedFilter(*one) for one in self._session.settings.saved_filters()]
        self.keep.setVisible(bool(self.filter.text().strip()) and self.filter.text() not in [one.text for one in filters])
        if self.sidebar.show_kept(filters):
            self._count()
        self.sidebar.show_chosen(self.only, self.shelf, self.filter.text())
        self._tell_page(bool(found), typed)
        self._tell_chosen()

    def _tell_page(self, found: bool, typed: bool) -> None:
        entries = self.articles.entries
        if self._shows_passages or (typed and found and not self.articles.rowCount()):
            self._pages.setCurrentIndex(PASSAGES if found else EMPTY)
        else:
            self._pages.setCurrentIndex(TABLE if self.articles.rowCount() else EMPTY)
        self.empty.tell(self.shelf, filtered=bool(entries), in_texts=self._shows_passages, typed=typed)
        self.foot.setVisible(bool(entries) and self._pages.currentIndex() != PASSAGES)

    def _tell_chosen(self) -> None:
        self.foot.tell(self.shelf, len(self.chosen_ids()), len(self.articles.entries))

    def _chip(self, clicked: Callable[[], None]) -> QPushButton:
        chip = QPushButton(self)
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda _checked: clicked())
        return chip

    def _mend_emptiness(self) -> None:
        if self._session.library():
            self.shelf, self.only, self._shows_passages = Shelf.WORK, Only.ALL, False
            self.filter.clear()
            self._filter()
            self.refresh()
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
        large = text_scale() > LARGE  # then the buttons and the chips have lines of their own
        beside = FlowLayout(spacing=10) if large else head
        beside.addWidget(self._command_button("new-from-clipboard", BY_ID["new-from-clipboard"].title, "primary"))
        beside.addWidget(self._command_button("open-article", self.tr("File…"), "plain"))
        beside.addWidget(self._command_button("open-address", self.tr("Web address…"), "plain"))
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(self.filter, 1000)  # it has the room first, up to its full width
        tools.addWidget(self._key)
        tools.addSpacing(8)
        chips = FlowLayout() if large else tools
        for chip in (*self.chips.values(), self.in_texts):
            chips.addWidget(chip)
        tools.addSpacing(10)
        tools.addStretch(1)
        tools.addWidget(self._legend)
        main = QVBoxLayout()
        main.setContentsMargins(16, 12, 16, 12)
        main.setSpacing(10)
        for line in (head, beside, tools, chips) if large else (head, tools):
            main.addLayout(line)
        main.addWidget(Framed(self._pages, self), 1)
        main.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(self.sidebar, self))
        whole.addLayout(main, 1)
