"""What the engine tells of the words on screen, and what the analyst's hand does to them: doubts, grey words, edges, the menu."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.panels.article.doubts import Doubts
from workbench.ui.panels.article.edges import Edges
from workbench.ui.panels.article.grey import Grey
from workbench.ui.panels.article.highlights import Highlights
from workbench.ui.panels.article.menu import menu_groups
from workbench.ui.panels.article.overlay import Overlay
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.panels.article.values import Doubted, EdgesMoved, MenuAsked, MenuWanted, Place
from workbench.ui.reasons import doubt_reason, doubt_word
from workbench.ui.session import Session
from workbench.ui.terms import as_words
from workbench.ui.theme import Theme
from workbench.ui.values import Notice


class Hand(QObject):
    """Joins these parts on one text view; the panel tells it of claims, the window's commands call its methods."""

    menu_wanted = Signal(object)  # MenuWanted
    details_wanted = Signal()
    doubts_shown = Signal()
    clicked = Signal(object)  # Place: as if the words there were clicked
    left = Signal()  # what had the focus is closed

    def __init__(self, session: Session, theme: Theme, text: ArticleText, highlights: Highlights, panel: QWidget) -> None:
        super().__init__(panel)
        self._session = session
        self._text = text
        self._highlights = highlights
        self.doubts = Doubts(session, theme, panel)
        self.overlay = Overlay(text, theme)
        self.edges = Edges(text, self.overlay, highlights)
        self.grey = Grey(session, text, highlights)
        text.tell_of = self._told_at
        text.menu_asked.connect(self._ask_menu)
        session.doubts_changed.connect(lambda _changed: self.show_doubts())
        session.about_to_change.connect(self.edges.finish)
        self.doubts.chosen.connect(self._go_to)
        self.doubts.details_wanted.connect(self.details_wanted)
        self.doubts.left.connect(self._leave_doubts)
        self.edges.done.connect(self._keep_edges)
        self.edges.ended.connect(self.left)

    # What the window's commands ask for

    def toggle_doubts(self) -> None:
        """Open the list of doubts about the text, or close it when one is in it already."""
        focused = self.doubts.window().focusWidget()
        if self.doubts.isVisible() and focused and self.doubts.isAncestorOf(focused):
            self.doubts.close_list()
        elif self._session.doubts:
            self.doubts.open_list()
        else:
            self._say(self.tr("There is no doubt about this text."))

    def why_grey(self) -> None:
        """Tell why the grey words are grey in which the cursor stands, then of the next ones."""
        clicked = self.grey.clicked() if self.grey.view is None else None
        if clicked:
            self.grey.tell(clicked)
        elif not self.grey.tell_next():
            self._say(self.tr("No words of this text are grey: all of it is the article."))

    def at_grey(self) -> bool:
        """Is one told of grey words, or is the cursor in some while one is in the text?"""
        return self.grey.view is not None or (self._text.hasFocus() and self.grey.clicked() is not None)

    def bring_back(self) -> None:
        """Make the grey words that are told of, or were clicked last, part of the article."""
        if not self.grey.bring_back():
            self._say(self.tr("Click grey words first, or press Shift W to go to some; then B brings them back."))

    def start_edges(self) -> None:
        """Take the current claim's edges, or keep them when they are taken already."""
        if self.edges.active:
            self.edges.finish()
            self.left.emit()
        elif self._session.current:
            self.grey.drop()
            self.edges.start(self._session.current)

    # What the panel tells

    def tell_of(self, view: ClaimView | None) -> None:
        """Tell why clicked words are grey, or, when they are not, of nothing any more."""
        if view and view.number is None:
            self.grey.tell(view)
        else:
            self.grey.drop()

    def show_doubts(self) -> None:
        """Show the doubts as they now are."""
        self.overlay.show_doubts(one.flag for one in self._session.open_doubts())
        self.doubts_shown.emit()

    def forget(self) -> None:
        """Another article or claim is shown: what was told of the one before goes."""
        self.grey.drop()
        self.edges.cancel()
        if not self.doubts.isVisible():
            self._highlights.pointed = None

    def follow(self) -> None:
        """Stay beside the words when they move."""
        self.grey.follow()
        self.edges.follow()

    # How it works

    def _told_at(self, offset: int) -> str:
        """What a tooltip says of the words at a place: the doubts about them, or why they are grey."""
        flags = [one.flag for one in self._session.open_doubts() if one.flag.start <= offset < one.flag.end]
        told = [f"{doubt_word(flag.kind)}: {doubt_reason(flag.reason)}" for flag in flags if self.overlay.draws(flag)]
        view = self.grey.spans.at(offset)
        if not told and view and view.number is None:
            told = [self._session.why(view.id)]
        return as_words("\n".join(told))

    def _go_to(self, place: Doubted) -> None:
        self._text.bring(place.start, place.start)
        self._highlights.pointed = (place.start, place.end)
        self._highlights.flash(pointed=True)

    def _leave_doubts(self) -> None:
        self._highlights.pointed = None
        self._highlights.show()
        self.left.emit()

    def _keep_edges(self, moved: EdgesMoved) -> None:
        self._session.set_boundaries(moved.claim_id, moved.start, moved.end)

    def _ask_menu(self, asked: MenuAsked) -> None:
        """Say which commands fit the words under the pointer; what they act on is clicked first."""
        selected = self._text.selection() is not None
        view = None if asked.offset is None else self.grey.spans.at(asked.offset)
        if not selected and asked.offset is not None:
            self._text.setTextCursor(self._text.cursor_at(asked.offset, asked.offset))
            self.clicked.emit(Place(asked.offset))
        self.menu_wanted.emit(MenuWanted(asked.point, menu_groups(view, selected)))

    def _say(self, told: str) -> None:
        self._session.notice.emit(Notice(told))
