"""The earlier checks: search as one types, hits by band with what differs first, one in full beside them, reuse."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QListView, QSplitter, QVBoxLayout, QWidget

from workbench.domain.check import Hit, SearchResult
from workbench.domain.errors import Problem
from workbench.ui.actions import BY_ID, shown_key
from workbench.ui.key_cap import key_cap, words
from workbench.ui.links import leads_out, open_link
from workbench.ui.panels.checks.delegate import HitDelegate
from workbench.ui.panels.checks.model import HitsModel, rows_of
from workbench.ui.panels.checks.preview import Preview, copied
from workbench.ui.session import Session
from workbench.ui.terms import counted, one_line
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import Found, Notice, Trouble

PAUSE_MS = 60


class ChecksPanel(QFrame):
    """Asks the session, shows its newest answer; an answer to what is no longer typed is dropped."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search what was checked before: words, a name, a number"))
        self.field.setAccessibleName(BY_ID["search-checks"].title)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(34)
        self.field.installEventFilter(self)
        self.also = words("", "small", self)
        self.summary = words("", "small", self)
        self.hits = HitsModel(self)
        self.list = QListView(self)
        self.list.setModel(self.hits)
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Earlier checks found"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        set_role(self.list, "bar")
        self.list.activated.connect(lambda _index: self.open_page())
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._show_chosen())
        self.preview = Preview(theme, self)
        self.preview.reuse.connect(self.reuse)
        self.preview.open_page.connect(self.open_page)
        self.preview.copy.connect(self.copy)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask_if_shown)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self._lay_out()
        session.found.connect(self._on_found)
        session.current_changed.connect(lambda _current: self._show_target())
        session.claims_changed.connect(lambda _changed: self._show_target())
        theme.changed.connect(self.list.viewport().update)
        self._tell(None)
        self._show_target()

    # What others ask of it

    def search_for(self, text: str) -> None:
        """Search for a text as if it had been typed."""
        self.field.setText(one_line(text, 400))
        self._pause.stop()
        self._ask()

    def focus_field(self) -> None:
        """Put the focus into the search field, its text selected."""
        self.field.setFocus()
        self.field.selectAll()

    def focus_list(self) -> None:
        """Put the focus into the hits."""
        self.list.setFocus()

    def go(self, step: int) -> None:
        """Choose the hit so many steps further down."""
        row = self.hits.next_hit(self.list.currentIndex().row(), step)
        self.list.setCurrentIndex(self.hits.index(row))

    def chosen(self) -> Hit | None:
        """The chosen hit."""
        return self.hits.hit(self.list.currentIndex().row()) if self.list.currentIndex().isValid() else None

    def reuse(self) -> None:
        """Take the chosen check over for the current claim; a check that differs gives its link and sources, never its verdict."""
        hit, view = self.chosen(), self._session.current
        if hit and view:
            self._session.reuse(hit)
            told = self.tr("The earlier check was taken over for claim {n}.").replace("{n}", str(view.number or "–"))
            self._session.notice.emit(Notice(told, undoable=True))

    def open_page(self) -> None:
        """Open the page of the chosen check in the browser."""
        hit = self.chosen()
        if hit and leads_out(hit.check.url):
            try:
                open_link(hit.check.url or "")
            except Problem as problem:
                self._session.trouble.emit(Trouble(str(problem)))

    def copy(self) -> None:
        """Put the chosen check on the clipboard as text."""
        if hit := self.chosen():
            QGuiApplication.clipboard().setText(copied(hit.check))

    # How it works

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the field, Down and Enter go into the hits and Escape empties it.
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hits.rowCount():
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def _ask_if_shown(self) -> None:
        # The window may have been closed, and its session with it, since the last key.
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        text = self.field.text().strip()
        if text:
            self._session.search(text)
        else:
            self._show(None)

    def _on_found(self, found: Found) -> None:
        if found.result.query.strip() == self.field.text().strip():
            self._show(found.result)

    def _show(self, result: SearchResult | None) -> None:
        self.hits.set_rows(rows_of(result) if result else [])
        first = self.hits.next_hit(-1, 1)
        if first >= 0:
            self.list.selectionModel().setCurrentIndex(self.hits.index(first), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._show_chosen()
        self._tell(result)

    def _tell(self, result: SearchResult | None) -> None:
        if result is None:
            self.also.setText(self.tr("Own findings and imported checks are searched; misspelled words are found too."))
            self.summary.setText("")
            return
        corrected = [
            self.tr("{right} for {wrong}").replace("{right}", one_line(right, 40)).replace("{wrong}", one_line(wrong, 40))
            for wrong, right in result.corrected
        ]
        also = self.tr("Also searched {words}").replace("{words}", ", ".join(corrected)) if corrected else ""
        self.also.setText(also if result.hits else self.tr("No earlier check resembles this. Try fewer words, or a name."))
        by = self.tr("meaning: on") if result.meaning else self.tr("meaning: off")
        several = self.tr("{n} results · {ms} ms").replace("{n}", counted(len(result.hits)))
        told = self.tr("1 result · {ms} ms") if len(result.hits) == 1 else several
        self.summary.setText(told.replace("{ms}", counted(round(result.ms))) + f" · {by}")

    def _show_chosen(self) -> None:
        self.preview.show_hit(self.chosen())
        self._show_target()

    def _show_target(self) -> None:
        self.preview.show_target(self._session.current, self.chosen(), self._session.desk.store.read_only)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(key_cap(shown_key(BY_ID["search-checks"].keys[0]), self))
        told = QHBoxLayout()
        told.addWidget(self.also)
        told.addStretch(1)
        told.addWidget(self.summary)
        left = QFrame(self)
        set_role(left, "bar")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(told)
        column.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setSizes([820, 620])
        splitter.setStretchFactor(0, 7)
        splitter.setStretchFactor(1, 5)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
