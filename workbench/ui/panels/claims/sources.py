"""The sources of the current claim, and the field that links another one: a URL, a file, or one already in the casebook."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.source import EvidenceView, Source
from workbench.ui.dialogs.browser import ask_to_open
from workbench.ui.drops import locations, web_address
from workbench.ui.keys_in_use import naming
from workbench.ui.locked import lock
from workbench.ui.panels.claims.evidence import WEB, EvidenceRow
from workbench.ui.panels.claims.model import NOWHERE, Index
from workbench.ui.panels.claims.parts import SectionHead, link_button
from workbench.ui.panels.claims.turns import renew_turns
from workbench.ui.panels.claims.typed import Typing
from workbench.ui.panels.claims.words import source_ids, source_meta
from workbench.ui.pictures import pasted
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import Notice

SHOWN_SOURCES = 8
ID = int(Qt.ItemDataRole.UserRole)


class Sources(QWidget):
    """Rows of evidence and the link field of the current claim; `left` asks for the focus to go back to the list."""

    left = Signal()
    compare_asked = Signal()

    def __init__(self, session: Session, theme: Theme, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._typing = typing
        self._claim: str | None = None
        self._chosen = 0
        self._touched = False
        self._shown = 0
        self.rows: list[EvidenceRow] = []
        self.head = SectionHead(self.tr("Sources"), self.tr("Link from clipboard"), "link", self.link_clipboard)
        self.origins = link_button("", "compare-origins")
        self.origins.clicked.connect(lambda _checked: self.compare_asked.emit())
        self.origins.hide()
        self.head.beside.addWidget(self.origins)
        self.field = LinkField(session)
        self.field.left.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.head)
        self._column.addWidget(self.field)
        lock(session, self.field)
        self.field.setVisible(not session.desk.store.read_only)  # where nothing can be linked, nothing is asked for
        self.head.show_action(not session.desk.store.read_only)
        self._view: ClaimView | None = None
        session.origins_counted.connect(lambda _counted: self._show_origins())

    def show_view(self, view: ClaimView) -> None:
        """Show the evidence of a claim, in rows that are kept and filled again."""
        if view.id != self._claim:
            self._claim = view.id
            self._chosen = 0
            self._touched = False
            self.field.clear()
            for row in self.rows:
                row.close_details()
        while len(self.rows) < len(view.evidence):
            self._add_row()
        for row, item in zip(self.rows, view.evidence, strict=False):
            row.show_item(item)
            row.show()
        for row in self.rows[len(view.evidence) :]:
            row.close_details()
            row.hide()
        self._shown = len(view.evidence)
        self._chosen = min(self._chosen, max(0, self._shown - 1))
        self.head.show_count(len(source_ids(view)))
        self._view = view
        self._show_origins()

    def _show_origins(self) -> None:
        """Say beside the number of sources how many origins they have, where those are fewer."""
        counted = self._session.origins_of_shown()
        ids = source_ids(self._view) if self._view else set()
        origins = counted.count(ids) if counted else len(ids)
        told = self.tr("1 origin") if origins == 1 else self.tr("{n} origins").replace("{n}", str(origins))
        beside = self.tr("from 1 origin") if origins == 1 else self.tr("from {n} origins").replace("{n}", str(origins))
        self.origins.setText(beside)
        said = self.tr("{n} sources, {told}").replace("{n}", str(len(ids))).replace("{told}", told)
        self.origins.setAccessibleName(said)
        self.origins.setVisible(origins < len(ids))

    def chosen_row(self) -> EvidenceRow | None:
        """The source that S and O mean: the one touched last, else the first."""
        return self.rows[self._chosen] if self._shown else None

    def chosen_source(self) -> Source | None:
        """The chosen source; None, said in words, when there is none."""
        row = self.chosen_row()
        if row and row.item:
            return row.item.source
        self._session.notice.emit(Notice(self.tr("This claim has no source yet. Copy a web address and press U to link one.")))
        return None

    def chosen_item(self) -> EvidenceView | None:
        """The chosen piece of evidence; None, said in words, when there is none."""
        return row.item if self.chosen_source() and (row := self.chosen_row()) else None

    def copy_item(self) -> EvidenceView | None:
        """The evidence whose saved copy is meant: of the source touched last, else of the first that has one."""
        chosen = self.chosen_item()
        items = [row.item for row in self.rows[: self._shown] if row.item]
        saved = (item for item in items if item.source.snapshot or item.source.text)
        return chosen if chosen is None or self._touched else next(saved, chosen)

    def cycle_stance(self) -> None:
        """Go on to the next stance of the chosen source."""
        if row := self.chosen_row():
            row.cycle()
        else:
            told = self.tr("This claim has no source yet. Copy a web address and press {key} to link one.")
            self._session.notice.emit(Notice(naming(told, "link")))

    def open_source(self) -> None:
        """Open the chosen source in the browser, once its real host has been shown and agreed to."""
        row = self.chosen_row()
        url = row.item.source.url if row and row.item else None
        if not url or not url.startswith(WEB):
            self._session.notice.emit(
                Notice(self.tr("There is no web address to open: this claim's source is a file or is missing."))
            )
            return
        ask_to_open(self.window(), url)

    def link_clipboard(self) -> None:
        """Link the picture, the files or the web address that the clipboard holds, or say that it holds none."""
        data = QGuiApplication.clipboard().mimeData()
        if picture := pasted(data):
            self._session.link_picture(picture)
        elif found := locations(data):
            for location in found:
                self._session.link(location)
        else:
            told = self.tr("The clipboard holds no web address and no file. Copy one and press {key} again.")
            self._session.notice.emit(Notice(naming(told, "link")))

    def _add_row(self) -> None:
        row = EvidenceRow(self._session, self._theme, self._typing)
        place = len(self.rows)
        row.chosen.connect(lambda: self._choose(place))
        row.open_asked.connect(self.open_source)
        row.left.connect(self.left)
        self._session.capture_told.connect(row.renew)
        self.rows.append(row)
        self._column.insertWidget(1 + place, row)
        renew_turns(row)

    def _choose(self, place: int) -> None:
        self._chosen = place
        self._touched = True
        for other, row in enumerate(self.rows):
            if other != place:
                row.close_details()


class SourceTitles(QAbstractListModel):
    """The sources of the casebook by title and site, to be searched while typing; ID gives the source's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: list[Source] = []

    def take(self, sources: list[Source]) -> None:
        """Offer these sources."""
        self.beginResetModel()
        self._sources = sources
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        source = self._sources[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return f"{one_line(source.title, 120)} — {source_meta(source)}"
        return source.id if role == ID else None

    def id_of(self, text: str) -> str | None:
        """The one source that bears this title (or this whole line), None when there is none or more than one."""
        wanted = text.strip().casefold()
        rows = (self.index(row, 0) for row in range(len(self._sources)))
        found = {
            self._sources[row.row()].id
            for row in rows
            if wanted in (self._sources[row.row()].title.casefold(), str(self.data(row)).casefold())
        }
        return found.pop() if len(found) == 1 else None


class LinkField(QLineEdit):
    """Takes a URL, the path of a file, or letters of a source's title; Enter links, Esc leaves."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_role(self, "field")
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("Paste a URL, drop a file, or type to search your library"))
        self.setAccessibleName(self.tr("Link a source: web address, file or title"))
        self._titles = SourceTitles(self)
        completer = QCompleter(self._titles, self)
        self._popup = QListView()
        completer.setPopup(self._popup)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(SHOWN_SOURCES)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]
        self.returnPressed.connect(self._entered)
        self._refused = False
        session.trouble.connect(self._note_trouble)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._titles.take(self._session.sources())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._popup.isVisible():
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _picked(self, index: QModelIndex) -> None:
        self._link(str(index.data(ID)))

    def _entered(self) -> None:
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return  # the completer picks that one
        text = self.text().strip()
        if text:
            self._link(self._titles.id_of(text) or web_address(text) or text)

    def _link(self, location: str) -> None:
        self._refused = False
        self._session.link(location)
        # What could not be linked stays, to be mended. Later, because the completer has yet to write its line here.
        if not self._refused:
            QTimer.singleShot(0, self, self.clear)

    def _note_trouble(self) -> None:
        self._refused = True
