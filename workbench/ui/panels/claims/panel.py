"""The claims of the shown article beside it: what is reviewed, what is left, and the current claim with all that hangs on it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.order import Order
from workbench.domain.source import Source
from workbench.ui.drops import locations
from workbench.ui.keys_in_use import naming
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.card import ClaimCard
from workbench.ui.panels.claims.chosen_bar import ChosenBar
from workbench.ui.panels.claims.empty import Empty, none_is
from workbench.ui.panels.claims.header import Header
from workbench.ui.panels.claims.model import ClaimsModel
from workbench.ui.panels.claims.table import CardPort, ClaimsTable
from workbench.ui.panels.claims.typed import Typing
from workbench.ui.pictures import holds_picture, pasted
from workbench.ui.session import Session
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import ArticleShown, CheckedBefore, ClaimsChanged, CurrentClaim, Filter, Origin

EDGE = 16
HITS_PX = 150  # of a few earlier checks, which arrive some milliseconds after the card is shown
State = tuple[Verdict | None, NotCheckable | None, int]  # the last one counts the sources
NO_STATE: State = (None, None, 0)


class ClaimsPanel(QWidget):
    """Header, list and current card; knows the session only. The window's actions call the public methods below."""

    details_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: str | None = None
        self._states: dict[str, State] = {}
        set_role(self, "bar")
        self.setAcceptDrops(True)
        self.header = Header(session, theme, self)
        self.claims = ClaimsModel(session.view, self)
        self._pages = QStackedWidget(self)
        self.table = ClaimsTable(self.claims, theme, self._pages)
        self.typing = Typing(self)
        self.card = ClaimCard(session, theme, self.typing, self)
        self.empty = Empty(self._pages)
        self.empty.button.clicked.connect(self._show_all)
        self.chosen = ChosenBar(session, theme, self)
        self.strip = Empty(self)
        self.strip.button.clicked.connect(self._show_all)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self._lay_out()
        self.port = CardPort(self.table, self.card, self)
        self._connect(theme)
        self._take_all(session.views)
        self._show_current(session.current, None)

    # What the window's actions ask for

    def focus_list(self) -> None:
        """Put the focus on the list, where single keys are verbs."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_rationale(self) -> None:
        """Go and write the rationale of the current claim."""
        if self._session.current:
            self.card.rationale.write()
            self.reveal_focus()

    def focus_restated(self) -> None:
        """Go and write the current claim in one's own words."""
        if self._session.current:
            self.card.restated.write()
            self.reveal_focus()

    def toggle_why(self) -> None:
        """Tell on the card why the current claim is one, who says it and why it is worth checking, or no more of it."""
        if self._session.current:
            self.card.verdicts.toggle_why()

    def choose_not_checkable(self) -> None:
        """Ask why the current claim cannot be checked."""
        if self._session.current:
            self.card.verdicts.choose_not_checkable()

    def focus_link(self) -> None:
        """Go and name a source for the current claim."""
        self._focus(self.card.sources.field)

    def focus_checked_before(self) -> None:
        """Go and choose among the earlier checks of the current claim."""
        if self._session.current:
            self.card.checked.focus_first()
            self.reveal_focus()

    def link_clipboard(self) -> None:
        """Link the web address that the clipboard holds to the current claim, or say that it holds none."""
        if self._session.current:
            self.card.sources.link_clipboard()

    def cycle_stance(self) -> None:
        """Go on to the next stance of the source touched last, else of the first."""
        if self._session.current:
            self.card.sources.cycle_stance()

    def open_source(self) -> None:
        """Open the source touched last (else the first) in the browser, once its real host is agreed to."""
        if self._session.current:
            self.card.sources.open_source()

    def chosen_source(self) -> Source | None:
        """The source of the current claim that was touched last, else the first; None, said in words, when it has none."""
        return self.card.sources.chosen_source() if self._session.current else None

    def reuse_best(self) -> None:
        """Take over the best earlier check of the current claim."""
        if self._session.current:
            self.card.checked.reuse_best()

    # What the session tells

    def _text_shown(self, _shown: ArticleShown) -> None:
        self._shown = None
        self.claims.reset((), ())
        self._show_current(None, None)

    def _article_shown(self, shown: ArticleShown) -> None:
        self._take_all(shown.views)

    def _claims_changed(self, change: ClaimsChanged) -> None:
        self.header.show_tally(change.tally)
        if change.structure:
            self._filter_rows()
            self._states = _states(change.views)
            self.claims.touch(view.id for view in change.views)
            self._show_current(self._session.current, None)
        else:
            self._announce(change.touched)
            self._refilter(change.touched)
            self.claims.touch(change.touched)
        self._show_emptiness()

    def _current_changed(self, current: CurrentClaim) -> None:
        self._show_current(current.view, current.origin)

    def _show_chosen(self, chosen: frozenset[str]) -> None:
        before, self.claims.chosen, self.table.cards.chosen = self.claims.chosen, chosen, chosen
        self.claims.touch(before ^ chosen)
        self.card.show_chosen(self._shown in chosen)

    def _filter_changed(self, _chosen: object) -> None:
        current = self._session.current
        top = self._top_of(current) if current and current.id == self._shown else None
        self._filter_rows()
        self._show_current(current, Origin.KEYS)
        self.table.reveal(top)  # where it stood, however many have come or gone above it
        self._show_emptiness()

    def _checked_before(self, found: CheckedBefore) -> None:
        self.claims.set_earlier(found.claim_id, len(found.result.hits))
        if found.claim_id == self._shown:
            self.card.checked.show_result(found.result)

    def _hovered(self, pointed: CurrentClaim) -> None:
        self.table.tint(pointed.view.id if pointed.view else None)

    # How it works

    def _take_all(self, views: tuple[ClaimView, ...]) -> None:
        article = self._session.article
        self.table.cards.language = self.card.language = article.language if article else None
        self._states = _states(views)
        self._shown = None
        self.claims.reset(self._session.listed(), self._wanted())
        self.header.show_tally(self._session.tally())
        self._show_emptiness()

    def _wanted(self) -> Sequence[str]:
        """The ids to list; every one of them when all pass."""
        every, shown = self._session.listed(), self._session.visible_ids()
        if len(shown) == len(every):
            return every
        if self._session.order is Order.TEXT:
            return shown
        passing = set(shown)
        return [claim_id for claim_id in every if claim_id in passing]

    def _filter_rows(self) -> None:
        self.table.show_current(None, 0)
        self.claims.show(self._session.listed(), self._wanted())

    def _refilter(self, claim_ids: frozenset[str]) -> None:
        """Let claims come and go that a change has moved across the filter; all others are left alone, however many there are."""
        if self._session.filter == Filter():
            return
        views = [view for view in map(self._session.view, claim_ids) if view and view.number is not None]
        moved = [view for view in views if self._session.passes(view) != (self.claims.row_of(view.id) >= 0)]
        if not moved:
            return
        self.table.show_current(None, 0)
        for view in moved:
            if self._session.passes(view):
                self.claims.let_in(view.id)
            else:
                self.claims.leave_out(view.id)
        self._show_current(self._session.current, None)

    def _show_current(self, view: ClaimView | None, origin: Origin | None) -> None:
        """Fill the card, put it over its row and scroll it in; origin None leaves the scroll alone."""
        before, self._shown = self._shown, view.id if view else None
        if before != self._shown and self._types_on_card():
            # An undo, say: the next key must not fall into another claim's words.
            self.focus_list()
        top = self._top_of(view) if origin is Origin.CLAIMS else None
        if before != self._shown and self._session.filter != Filter():
            # The claim that was current passed the filter by being current.
            self._refilter(frozenset(item for item in (before, self._shown) if item))
        if view is None:
            self.table.show_current(None, 0)
            self.port.place()
            return
        self.card.show_view(view)
        self.card.show_chosen(view.id in self._session.chosen)
        self.table.show_current(view.id, self.port.wanted_height())
        if origin is not None and (before != view.id or origin is Origin.ARTICLE):
            self.table.reveal(top, 0 if self.card.checked.known else HITS_PX)
        self.port.place()

    def _top_of(self, view: ClaimView | None) -> int | None:
        row = self.claims.row_of(view.id) if view else -1
        return self.table.rowViewportPosition(row) if row >= 0 else None

    def _announce(self, touched: frozenset[str]) -> None:
        """Say once that a verdict or the sources changed; other changes are heard where they were made."""
        changed = []
        for claim_id in touched:
            view = self._session.view(claim_id)
            before = self._states.get(claim_id, NO_STATE)
            if view and before != _state(view):
                self._states[claim_id] = _state(view)
                changed.append((view, before))
        if not changed:
            return
        said = _told(*changed[0]) if len(changed) == 1 else self.tr("{n} claims changed").replace("{n}", str(len(changed)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _show_emptiness(self) -> None:
        show = self._session.filter.show
        rows = self.claims.rowCount()
        if self._session.article is None:
            self.empty.say(self.tr("Open an article to see its claims here."), False)
        elif self.header.tally.claims == 0:
            told = self.tr("No claim was found in this text: select a passage and press {key} to add one.")
            self.empty.say(naming(told, "add-claim"), False)
        else:
            self.empty.say(none_is(show), True)
        self._pages.setCurrentWidget(self.table if rows else self.empty)
        # The current claim stays in the list even when the filter leaves it out: then the list alone would mislead.
        self.strip.say(none_is(show), True)
        self.strip.setVisible(rows > 0 and self._session.filter != Filter() and not self._matches())

    def _matches(self) -> bool:
        """Does any listed claim pass the filter by itself, not only by being current?"""
        if self.claims.rowCount() > 1:
            return True
        view = self._session.view(self.claims.id_at(0) or "")
        return view is not None and self._session.filter.lets(view, self._session.settings.worth_checking)

    def _show_all(self) -> None:
        self._session.set_filter(Filter())
        self.focus_list()

    def _types_on_card(self) -> bool:
        # The window's, which holds while another window is active.
        widget = self.window().focusWidget()
        return isinstance(widget, QLineEdit | QPlainTextEdit) and self.card.isAncestorOf(widget)

    def _focus(self, field: QWidget) -> None:
        if self._session.current:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reveal_focus()

    def reveal_focus(self) -> None:
        """Scroll the list so that the focused control of the card is in sight."""
        if widget := self.focusWidget():
            self.reveal(widget)

    def reveal(self, widget: QWidget) -> None:
        """Scroll the list so that a part of the card is in sight."""
        if not self.card.isAncestorOf(widget):
            return
        top = widget.mapTo(self.card, QPoint(0, 0)).y() + self.table.current_rect().top()
        bar, room = self.table.verticalScrollBar(), self.table.viewport().height()
        if top < 0:
            bar.setValue(bar.value() + top - EDGE)
        elif top + widget.height() > room:
            bar.setValue(bar.value() + min(top - EDGE, top + widget.height() + EDGE - room))

    def _choose(self, claim_id: object) -> None:
        self._session.select(str(claim_id), Origin.CLAIMS)

    def _point(self, claim_id: object) -> None:
        self.table.tint(str(claim_id) if claim_id else None)
        self._session.hover(str(claim_id) if claim_id else None, Origin.CLAIMS)

    def _card_pressed(self) -> None:
        self.focus_list()
        if self._shown:
            self._session.select(self._shown, Origin.CLAIMS)

    # Dropping a URL or a file on a card

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._session.article and not self._session.desk.store.read_only and (locations(data) or holds_picture(data)):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.table.tint(self._under(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.table.tint(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self.table.tint(None)
        if (claim_id := self._under(event.position().toPoint())) is None:
            event.ignore()
            return
        if picture := pasted(event.mimeData()):
            self._session.link_picture(picture, claim_id)
        else:
            self._session.link_all(locations(event.mimeData()), claim_id)
        event.acceptProposedAction()

    def _under(self, point: QPoint) -> str | None:
        return self.table.claim_at(self.table.viewport().mapFrom(self, point)) or self._shown

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.table.fit_rows()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 14, 4, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, EDGE - 4, 2)
        head.addWidget(self.header)
        column.addLayout(head)
        column.addWidget(self.chosen)
        column.addWidget(self.strip)
        column.addWidget(self._pages, 1)

    def _connect(self, theme: Theme) -> None:
        session = self._session
        session.text_shown.connect(self._text_shown)
        session.article_shown.connect(self._article_shown)
        session.claims_changed.connect(self._claims_changed)
        session.current_changed.connect(self._current_changed)
        session.filter_changed.connect(self._filter_changed)
        session.order_changed.connect(self._filter_changed)
        session.chosen_changed.connect(self._show_chosen)
        session.checked_before.connect(self._checked_before)
        session.hovered.connect(self._hovered)
        self.table.chosen.connect(self._choose)
        self.table.pointed.connect(self._point)
        self.card.left.connect(self.focus_list)
        self.card.pressed.connect(self._card_pressed)
        self.card.details_wanted.connect(self.details_wanted)
        self.card.sources.compare_asked.connect(self.compare_wanted)
        session.origins_counted.connect(lambda _counted: self.claims.set_origins(session.origins_of_shown()))
        session.details_changed.connect(lambda _article: self._show_current(session.current, None))
        theme.changed.connect(self.port.measure)


def _state(view: ClaimView) -> State:
    return view.verdict, view.not_checkable, len(words.source_ids(view))


def _told(view: ClaimView, before: State | None) -> str:
    """Say what of a claim is another than before."""
    now = _state(view)
    return words.announced(
        view, verdict=before is None or before[:2] != now[:2], sources=before is not None and before[2] != now[2]
    )


def _states(views: Iterable[ClaimView]) -> dict[str, State]:
    """The states of claims that have one; the others have none yet."""
    return {view.id: _state(view) for view in views if view.state}
