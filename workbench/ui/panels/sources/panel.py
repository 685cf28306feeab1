"""The sources: filtered as one types, sorted by any column, the chosen one beside them with the claims that cite it."""

from dataclasses import asdict

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.cited import CONTAINER
from workbench.domain.citing import SourceEntry
from workbench.ui.actions import BY_ID
from workbench.ui.cut_cells import CutCells
from workbench.ui.dialogs.browser import ask_to_open
from workbench.ui.dialogs.source_details import edit_source
from workbench.ui.empty_state import EmptyState, swap
from workbench.ui.heard import say_item_on_focus
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, naming
from workbench.ui.links import leads_out
from workbench.ui.origin_counting import OriginsCounted
from workbench.ui.panels.sources.details import SourceDetails
from workbench.ui.panels.sources.model import Column, Only, SourcesModel, lets_through
from workbench.ui.session import Session
from workbench.ui.terms import counted
from workbench.ui.theme import Theme, scaled, set_role, text_scale
from workbench.ui.values import Notice

ROW = 34
PAUSE_MS = 120
MOST_SHARE = 1.5  # of their usual width that columns have for larger text: titles need the rest
WIDTHS = {Column.PUBLISHER: 150, Column.TYPE: 100, Column.DATE: 100, Column.SNAPSHOT: 92, Column.CITED: 62}
NARROW = {Column.DATE: 780, Column.SNAPSHOT: 600, Column.TYPE: 520}  # what is beside the titles gives way, the day first


class SourcesPanel(QFrame):
    """Reads when it is shown and after every change while it is."""

    claim_wanted = Signal(object)  # Citation
    asked = Signal(object)  # str: the id of a command

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self.only = Only.ALL
        self.sources = SourcesModel(self)
        self.sources.refusal = session.refusal
        self.table = self._make_table()
        session.capture_told.connect(lambda _source: self.table.viewport().update())
        self.details = SourceDetails(theme, self)
        self.details.asked.connect(self.asked)
        self.details.claim_wanted.connect(self.claim_wanted)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by title, publisher, address or claim"))
        self.filter.setAccessibleName(self.tr("Filter the sources"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumHeight(32)
        self.filter.textChanged.connect(lambda _text: self._filter())
        self.filter.installEventFilter(self)
        self.chips = {one: self._chip(one) for one in Only}
        self.unused = QPushButton(BY_ID["remove-unused"].title, self)
        set_role(self.unused, "plain")
        self.unused.clicked.connect(lambda _checked: self.asked.emit("remove-unused"))
        self.empty = EmptyState(theme, self)
        self.empty.wanted.connect(self._mend_emptiness)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read_if_shown)
        self._lay_out()
        self.empty.hide()
        self._read = False
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_chosen())
        session.sources_read.connect(self._show)
        session.changed.connect(lambda _change: self._pause.start())
        session.checks_changed.connect(self._pause.start)
        self.origins: OriginsCounted | None = None
        session.origins_counted.connect(self._show_origins)
        self._tell()

    # What others ask of it

    def focus_list(self) -> None:
        """Put the focus where the arrow keys choose sources."""
        (self.empty.button if self.table.isHidden() else self.table).setFocus()

    def focus_filter(self) -> None:
        """Put the focus into the filter, its text selected."""
        self.filter.setFocus()
        self.filter.selectAll()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.empty.button if self.table.isHidden() else self.table, self.details.list, self.filter]

    def go(self, step: int) -> None:
        """Choose the source so many rows further down, or the claim where those have the focus."""
        if self.details.list.hasFocus():
            rows, row = self.details.citations.rowCount(), self.details.list.currentIndex().row() + step
            self.details.list.setCurrentIndex(self.details.citations.index(min(max(row, 0), rows - 1)))
        elif self.sources.rowCount():
            row = self.table.currentIndex().row() + step
            self.table.selectRow(min(max(row, 0), self.sources.rowCount() - 1))

    def chosen(self) -> SourceEntry | None:
        """The chosen source."""
        return self.sources.entry(self.table.currentIndex().row())

    def open_chosen(self) -> None:
        """Open the chosen source in the browser, once its real host has been shown and agreed to."""
        entry = self.chosen()
        if entry and leads_out(entry.source.url):
            ask_to_open(self.window(), entry.source.url or "")
        elif entry:
            self._session.notice.emit(Notice(self.tr("There is no web address to open: this source is a file.")))

    def edit_chosen(self) -> None:
        """Ask for the details of the chosen source."""
        entry = self.chosen()
        if entry and (edited := edit_source(self.window(), entry.source, self._addresses(entry.source.id))):
            facts = {name: value for name, value in asdict(edited).items() if name not in ("type", "container", "cited")}
            cited = {CONTAINER: edited.container, **dict(edited.cited)}
            self._session.edit_source(entry.source.id, kind=edited.type, cited=cited, **facts)

    def join_chosen(self) -> None:
        """Make one source of the chosen one and those that are the same again; a notice offers to undo it."""
        entry = self.chosen()
        if entry and entry.same:
            self._session.join_sources(entry.source.id, entry.same)
        elif entry:
            self._session.notice.emit(Notice(self.tr("This source is not there a second time.")))

    def _addresses(self, but: str) -> dict[str, str]:
        """The titles of all sources but one, by their addresses."""
        return {url: one.title for one in self._session.desk.sources() if one.id != but for url in (one.key, one.url) if url}

    def titles_to_compare(self) -> dict[str, str]:
        """The chosen source and those with its origin; where there are none, those cited beside it; the titles by their ids."""
        entry = self.chosen()
        if entry is None:
            return {}
        ids = set(self.origins.origins.group_of(entry.source.id)) if self.origins else {entry.source.id}
        if len(ids) < 2:
            claims = {one.claim_id for one in entry.citations}
            ids = {one.source.id for one in self.sources.entries if claims & {cited.claim_id for cited in one.citations}}
        return {one.source.id: one.source.title for one in self.sources.entries if one.source.id in ids}

    def remove_chosen(self) -> None:
        """Remove the chosen source with its links; a notice offers to undo it."""
        if entry := self.chosen():
            self._session.remove(entry.source.id)

    # How it works

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.read_sources()

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the filter, Down and Enter go into the list.
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sources.rowCount():
                self.table.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.table.setFocus()
                return True
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.table and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_citing()
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.table.viewport().width() / text_scale()
        for column, least in NARROW.items():
            self.table.setColumnHidden(column, room < least)
        for column, width in WIDTHS.items():  # no narrower than their heads, which are longer in some languages
            head = self.table.horizontalHeader().sectionSizeHint(column)
            self.table.setColumnWidth(column, max(round(width * min(text_scale(), MOST_SHARE)), head))

    def _go_to_citing(self) -> None:
        """One citing claim is gone to at once; among several one chooses first."""
        entry = self.chosen()
        if entry and len(entry.citations) == 1:
            self.claim_wanted.emit(entry.citations[0])
        elif entry and entry.citations:
            self.details.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif entry:
            self._session.notice.emit(Notice(self.tr("No claim cites this source.")))

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self._session.read_sources()

    def _show(self, entries: tuple[SourceEntry, ...]) -> None:
        chosen, row = self.chosen(), self.table.currentIndex().row()
        self._read = True
        self.sources.show_entries(entries)
        self._select(chosen.source.id if chosen else None, row)
        self._tell()
        if len(entries) > 1:
            self._session.count_all_origins()

    def _show_origins(self, counted: OriginsCounted) -> None:
        if counted.article_id is None:
            self.origins = counted
            self._show_chosen()

    def _filter(self) -> None:
        chosen = self.chosen()
        self.sources.set_wanted(self.filter.text(), self.only)
        self._select(chosen.source.id if chosen else None, 0)
        self._tell()

    def _select(self, source_id: str | None, otherwise: int) -> None:
        """Choose a source again after the list was made anew, or what stands in its place now."""
        row = self.sources.row_of(source_id) if source_id else -1
        if self.sources.rowCount():
            self.table.selectRow(row if row >= 0 else min(max(otherwise, 0), self.sources.rowCount() - 1))
        self._show_chosen()

    def show_only(self, only: Only) -> None:
        self.only = Only.ALL if only is self.only else only
        for one, chip in self.chips.items():
            chip.setChecked(one is self.only)
        self._filter()

    def _show_chosen(self) -> None:
        titles = {entry.source.id: entry.source.title for entry in self.sources.entries}
        entry = self.chosen()
        group = self.origins.origins.group_of(entry.source.id) if entry and self.origins else ()
        self.details.show_entry(entry, titles, read_only=self._session.desk.store.read_only, origin=group)

    def _tell(self) -> None:
        entries = self.sources.entries
        names = {Only.ALL: self.tr("All"), Only.UNUSED: self.tr("Not cited"), Only.SAME: self.tr("Duplicates")}
        for one, chip in self.chips.items():
            chip.setText(f"{names[one]} {counted(sum(lets_through(entry, one) for entry in entries))}")
        self.unused.setEnabled(any(entry.unused for entry in entries) and not self._session.desk.store.read_only)
        nothing = self._read and not self.sources.rowCount()
        swap(self.table, self.empty, nothing=nothing)
        if entries:
            self.empty.say(self.tr("No source fits the filter."), self.tr("Show all sources"))
        else:
            told = naming(self.tr("No source yet: copy a web address, choose a claim and press {key}."), "link")
            self.empty.say(told, BY_ID["go-claims"].title if self._session.article else BY_ID["go-library"].title)

    def _mend_emptiness(self) -> None:
        if self.sources.entries:
            self.filter.clear()
            self.only = Only.UNUSED
            self.show_only(Only.UNUSED)
            self.table.setFocus()
        else:
            self.asked.emit("go-claims" if self._session.article else "go-library")

    def _chip(self, only: Only) -> QPushButton:
        chip = QPushButton(self)
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setChecked(only is self.only)
        chip.clicked.connect(lambda _checked: self.show_only(only))
        return chip

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.sources)
        table.setItemDelegate(CutCells(table))
        table.setAccessibleName(BY_ID["go-sources"].title)
        say_item_on_focus(table)
        set_role(table, "list")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        table.doubleClicked.connect(lambda _index: self._go_to_citing())
        return table

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(words(BY_ID["go-sources"].title, "heading", self))
        tools.addSpacing(8)
        tools.addWidget(self.filter, 1)
        tools.addWidget(command_cap("find", self))
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self.unused)
        left = QFrame(self)
        set_role(left, "bar")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.details.setMinimumWidth(300)
        self.splitter = splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setSizes([860, 560])
        splitter.setStretchFactor(0, 6)
        splitter.setStretchFactor(1, 4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
