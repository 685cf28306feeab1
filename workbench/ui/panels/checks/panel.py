"""The earlier checks: search as one types, filters, hits by band with what differs first, one in full beside them, reuse."""

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QListView, QSplitter, QVBoxLayout, QWidget

from workbench.domain.check import Hit
from workbench.domain.errors import Problem
from workbench.services.match import read_query
from workbench.ui.actions import BY_ID
from workbench.ui.empty_state import EmptyState, swap
from workbench.ui.heard import say_item_on_focus
from workbench.ui.keys_in_use import command_cap
from workbench.ui.links import leads_out, open_link
from workbench.ui.panels.checks.delegate import HitDelegate
from workbench.ui.panels.checks.filters import Filters
from workbench.ui.panels.checks.model import HitsModel, rows_of
from workbench.ui.panels.checks.preview import Preview, copied
from workbench.ui.panels.checks.told import Told
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import Found, Notice, Trouble

translate = QCoreApplication.translate
PAUSE_MS = 40
READ_MS = 40  # holding J down must not read the details of every check passed


class ChecksPanel(QFrame):
    """Asks the session, shows its newest answer; an answer to what is no longer typed is dropped."""

    claim_wanted = Signal(object)  # Reuse: a claim that a check was reused for
    asked = Signal(object)  # str: the id of a command

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search what was checked before: words, names, verdict:disputed, since:2024"))
        self.field.setAccessibleName(BY_ID["search-checks"].title)
        self.field.setToolTip(marks_help())
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(34)
        self.field.installEventFilter(self)
        self.told = Told(self)
        self.filters = Filters(theme, self)
        self.hits = HitsModel(self)
        self.list = QListView(self)
        self.list.setModel(self.hits)
        self._delegate = HitDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.viewport().installEventFilter(self)
        self.list.setAccessibleName(self.tr("Earlier checks found"))
        say_item_on_focus(self.list)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        set_role(self.list, "bar")
        self.list.activated.connect(lambda _index: self.open_page())
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.empty = EmptyState(theme, self)
        self.empty.wanted.connect(self._mend_emptiness)
        self.preview = Preview(theme, self)
        self.preview.reuse.connect(self.reuse)
        self.preview.open_page.connect(self.open_page)
        self.preview.copy.connect(self.copy)
        self.preview.reuse_wanted.connect(self.claim_wanted)
        self.preview.dressed.connect(self._read_details)
        self._read = QTimer(self, singleShot=True, interval=READ_MS)
        self._read.timeout.connect(self._read_details)
        # In a turn of its own: list and preview together would keep a key waiting.
        self._preview_next = QTimer(self, singleShot=True, interval=0)
        self._preview_next.timeout.connect(lambda: self.preview.show_hit(self.chosen(), any_hits=self.hits.rowCount() > 0))
        self._found: Found | None = None
        self._typed = self._correct = True
        self._import_is_offered = False
        self._of_claim = self._listing = self._warm = self._searching = False
        self._opened: frozenset[str] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask_if_shown)
        self.field.textChanged.connect(self._on_text)
        self.field.textEdited.connect(lambda _text: self._ask_as(typed=True))
        self.filters.retyped.connect(self._retype)
        self.filters.narrowed.connect(lambda _narrowing: self._list(keep=True))
        self.told.exactly.connect(self.search_exactly)
        self._lay_out()
        session.found.connect(self._on_found)
        session.trouble.connect(lambda _trouble: self._wait_no_longer())
        session.check_read.connect(self.preview.show_details)
        session.checks_changed.connect(self._pause.start)
        session.current_changed.connect(lambda _current: self._show_target())
        session.claims_changed.connect(lambda _changed: self._show_target())
        theme.changed.connect(self.list.viewport().update)
        self._show_target()

    # What others ask of it

    def search_for(self, text: str, *, typed: bool = True, of_claim: bool = False) -> None:
        """Search for a text as if it had been typed; words of an article or of the current claim are taken as they are."""
        self.field.setText(one_line(text, 400))
        self._pause.stop()
        self._ask_as(typed=typed, of_claim=of_claim)
        self._ask()

    def search_exactly(self, exactly: bool | None = None) -> None:
        """Take the words as they are typed, or correct slips again; None for the other one."""
        self._correct = not self._correct if exactly is None else not exactly
        self._ask()

    def toggle_alike(self) -> None:
        """Show or hide the near-duplicates of the chosen hit."""
        row = self.hits.row(self.list.currentIndex().row())
        if row and (row.alike or row.member):
            chosen = row.hit.check.id if row.alike else self._first_of(row.hit)
            self._opened ^= {chosen}
            self._list(keep=True)

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._warm:
            self._warm = True
            self._show_hits_or_why_none()
            self._session.warm_up_search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list.viewport() and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            index = self.list.indexAt(event.position().toPoint())
            row = self.hits.row(index.row())
            if row and row.alike and self._delegate.alike_at(self.list.visualRect(index)).contains(event.position().toPoint()):
                self.toggle_alike()
                return True
        if watched is self.list.viewport() and event.type() == QEvent.Type.Resize:
            self.list.scheduleDelayedItemsLayout()  # the height of a hit hangs on the width of the list
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

    def _ask_as(self, *, typed: bool, of_claim: bool = False) -> None:
        """What is in the field now is another question, asked in another way."""
        self._typed, self._of_claim, self._correct = typed, of_claim, True

    def _on_text(self, text: str) -> None:
        self.filters.show_text(text)
        self._pause.start()

    def _retype(self, text: str) -> None:
        """A filter wrote a mark: only a text that is read with its marks can hold one."""
        self._typed = True
        self.field.setText(text)
        self._pause.stop()
        self._ask()

    def _ask(self) -> None:
        text = self.field.text().strip()
        if text:
            self._searching = True
            self._session.search(text, typed=self._typed, correct=self._correct)
            self._show_hits_or_why_none()
        else:
            self._show(None)

    def _wait_no_longer(self) -> None:
        """The trouble may be that of the search, which then has no answer."""
        if self._searching:
            self._searching = False
            self._show_hits_or_why_none()

    def _on_found(self, found: Found) -> None:
        if found.result.query.strip() == self.field.text().strip():
            self._show(found)

    def _show(self, found: Found | None) -> None:
        again = bool(found and self._found and found.result.query == self._found.result.query)
        self._found, self._searching = found, False
        if not again:
            self._opened = frozenset()
        asked = found.result.query if found else ""
        self.preview.show_asked(read_query(asked).words if self._typed else asked, of_claim=self._of_claim)
        self._list(keep=again)

    def _list(self, *, keep: bool) -> None:
        """List the hits that the filters let through; keep the chosen one if it is still among them."""
        chosen = self.chosen()
        lets = self.filters.narrowing.lets
        groups = [group for group in (self._found.groups if self._found else ()) if lets(group[0].hit)]
        self.hits.set_rows(rows_of(groups, self._opened))
        row = self.hits.place_of(chosen.check.id) if keep and chosen else -1
        row = row if row >= 0 else self.hits.next_hit(-1, 1)
        self._listing = True  # the chosen hit is shown once, below
        if row >= 0:
            self.list.selectionModel().setCurrentIndex(self.hits.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._listing = False
        self._show_chosen()
        self.told.show_found(self._found, sum(map(len, groups)))
        self._show_hits_or_why_none()

    def _show_hits_or_why_none(self) -> None:
        if nothing := not self.hits.rowCount():
            self._say_empty()
        swap(self.list, self.empty, nothing=nothing)

    def _say_empty(self) -> None:
        """Why there are no hits, and the one thing that would change that."""
        narrowed = self._found is not None and bool(self._found.groups)
        self._import_is_offered = not narrowed and not self._session.desk.store.index.count()
        if narrowed:
            self.empty.say(self.tr("No earlier check passes the filters."), self.tr("Show all that was found"))
        elif self._import_is_offered:
            importing = "" if self._session.desk.store.read_only else BY_ID["import-checks"].title
            self.empty.say(self.tr("Nothing was checked yet: your own verdicts and imported checks are found here."), importing)
        elif self._found:
            nothing = self.tr("No earlier check resembles this. Try fewer words, or a name.")
            self.empty.say(nothing, self.tr("Empty the search field"))
        elif self._searching:
            self.empty.say(self.tr("Searching the earlier checks…"), "")
        else:
            current = self._session.current is not None
            self.empty.say(
                self.tr("Type a claim, a name or a number; or see what was checked of the current claim."),
                BY_ID["search-claim"].title if current else "",
            )

    def _mend_emptiness(self) -> None:
        if self._import_is_offered:
            self.asked.emit("import-checks")
        elif self._found is None:
            self.asked.emit("search-claim")
        elif self._found.groups:
            self.filters.clear()
        else:
            self.field.clear()
            self.field.setFocus()

    def _first_of(self, hit: Hit) -> str:
        groups = self._found.groups if self._found else ()
        return next((group[0].hit.check.id for group in groups if any(one.hit is hit for one in group)), hit.check.id)

    def _on_chosen(self) -> None:
        if not self._listing:
            self._show_chosen()

    def _show_chosen(self) -> None:
        self._show_target()
        self._preview_next.start()
        self._read.start()

    def _read_details(self) -> None:
        hit = self.chosen()
        if hit and self.isVisible():
            self._session.read_check(hit.check)

    def _show_target(self) -> None:
        self.preview.show_target(self._session.current, self.chosen(), self._session.desk.store.read_only)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(command_cap("search-checks", self))
        left = QFrame(self)
        set_role(left, "bar")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.empty.hide()
        self.splitter = splitter = QSplitter(Qt.Orientation.Horizontal, self)
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


def marks_help() -> str:
    """Say which marks narrow an answer, one on a line."""
    lines = (
        ('"price of bread"', translate("Checks", "these very words in this order")),
        ("-wheat", translate("Checks", "without this word")),
        ("verdict:disputed", translate("Checks", "verified, disputed, unverified or none")),
        ("speaker:roca  publisher:desk", translate("Checks", "a name that holds these letters")),
        ("since:2024  until:2024-03", translate("Checks", "dates from, up to and including")),
        ("lang:fr", translate("Checks", "the language of the check")),
    )
    return "\n".join(f"{mark}    {meaning}" for mark, meaning in lines)
