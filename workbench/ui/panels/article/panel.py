"""The article panel: the text under check with its claims marked in it."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from workbench.domain.article import Article
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.ui.find_bar import FindBar
from workbench.ui.marks import TextMap, snap
from workbench.ui.panels.article.document import Sheet, Styler
from workbench.ui.panels.article.empty import EmptyPage
from workbench.ui.panels.article.gutter import Gutter
from workbench.ui.panels.article.hand import Hand
from workbench.ui.panels.article.header import ArticleHeader
from workbench.ui.panels.article.highlights import Highlights
from workbench.ui.panels.article.offering import Offering
from workbench.ui.panels.article.searching import Searching
from workbench.ui.panels.article.selection_bar import SelectionBar
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.strip import OverviewStrip
from workbench.ui.panels.article.text_view import ArticleText, zoom_step
from workbench.ui.panels.article.values import AddWanted, LeftAt, Place, Pointed, SearchFor, Zoomed
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme
from workbench.ui.values import ArticleShown, ClaimsChanged, CurrentClaim, Origin

LEAST_ZOOM, MOST_ZOOM = 80, 250
# So many changed claims are styled one by one; for more the document is made anew, which costs the same once.
FEW = 200


class ArticlePanel(QWidget):
    """Shows the session's article and its one selection; every place it tells or takes counts code points of the stored text."""

    open_requested = Signal()
    search_requested = Signal(object)  # SearchFor
    zoomed = Signal(object)  # Zoomed

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._article: Article | None = None
        self._spans = Spans()
        self._styler: Styler | None = None
        self._zoom = session.settings.zoom
        self._fresh = False
        self._ahead: Article | None = None  # its text is on screen, its claims are to come
        self._left: dict[str, LeftAt] = {}
        self.setAccessibleName(self.tr("Article"))
        self._build()
        self._connect()
        self._show_article(ArticleShown(session.article, session.views))
        self.hand.show_doubts()
        if session.current:
            self._show_current(CurrentClaim(session.current, Origin.KEYS))

    # For the window

    def selection(self) -> tuple[int, int] | None:
        """The selected words, their edges at the edges of words; None when nothing is selected."""
        return self.text.selection() if self._article else None

    def add_selection(self, verdict: Verdict | None = None) -> bool:
        """Make a claim of the selected words, or, when nothing is selected, of the grey words clicked last; False for neither."""
        if (span := self.selection()) is None and self._article:
            view = self._spans.at(self.text.text_map.offset(self.text.textCursor().position()))
            if view and view.number is None:
                span = (view.claim.start, view.claim.end)
        if span:
            self._drop_selection()
            self._session.add_claim(*span, verdict)
        return span is not None

    def meant_words(self) -> tuple[int, int] | None:
        """The selected words that a key means: those the floating bar stands by; None when the current claim is meant."""
        return self.offering.words() if self._article else None

    def take_words(self) -> tuple[int, int] | None:
        """The same, and they are no longer selected."""
        span = self.meant_words()
        if span:
            self._drop_selection()
        return span

    def cursor_place(self) -> int | None:
        """The code point where the selection begins, else where the cursor is, at the beginning of its word."""
        if self._article is None:
            return None
        text_map = self.text.text_map
        offset = text_map.offset(self.text.textCursor().selectionStart())
        word = snap(text_map.text, offset, min(offset + 1, len(text_map.text)))
        return word[0] if word else offset

    def search_selection(self) -> None:
        """Ask for earlier checks of the selected words."""
        span = self.selection()
        if span and self._article:
            self.offering.drop()
            self.search_requested.emit(SearchFor(" ".join(self._article.text[slice(*span)].split())))

    def open_find(self) -> None:
        """Open the find bar, with the selected words in it if they are few."""
        if self._article:
            self.searching.open()
            self.offering.drop()

    def find_next(self) -> None:
        """Go to the next match of the find bar."""
        if self._article:
            self.searching.go(1)

    def find_previous(self) -> None:
        """Go to the match before."""
        if self._article:
            self.searching.go(-1)

    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text, 80 to 250 percent; zoomed tells the size that came of it."""
        percent = min(MOST_ZOOM, max(LEAST_ZOOM, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._rebuild(resized=True)
            self.zoomed.emit(Zoomed(percent))

    def zoom_by(self, step: int) -> None:
        """Make the text a step larger (1) or smaller (-1)."""
        self.set_zoom(zoom_step(self._zoom, step))

    def scroll_position(self) -> int:
        """The code point at the top of the screen, which survives another width and another zoom."""
        return self.text.top_offset() if self._article else 0

    def set_scroll_position(self, offset: int) -> None:
        """Bring the line of a code point to the top of the screen."""
        if self._article:
            self.text.scroll_to(min(max(0, offset), len(self._article.text)))

    def left_at(self, article_id: str) -> LeftAt | None:
        """Where one was in an article when another one was shown, if it was shown since the window was opened."""
        return self._left.get(article_id)

    # How it is built

    def _build(self) -> None:
        # Parts are made in what they stand in: one that moves to another parent is styled anew with all it holds.
        filled = QWidget(self)
        self.header = ArticleHeader(filled)
        self.find_bar = FindBar(self._theme, filled)
        self.text = ArticleText(filled)
        self.gutter = Gutter(self.text, self._theme)
        self.strip = OverviewStrip(self._theme, filled)
        self.highlights = Highlights(self.text, self._theme)
        self.hand = Hand(self._session, self._theme, self.text, self.highlights, self)
        self.searching = Searching(self.find_bar, self.text, self.highlights, self.strip)
        self.bar = SelectionBar(self._theme, self.text)
        self.offering = Offering(self.bar, self.text)
        if self._session.desk.store.read_only:
            self.bar.forbid_adding()
            self.header.forbid()
        self.setFocusProxy(self.text)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.text, 1)
        beside.addWidget(self.strip)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.hand.doubts)
        column.addWidget(self.find_bar)
        column.addLayout(beside, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        empty = EmptyPage(self)
        self.open_button = empty.open
        empty.open_requested.connect(self.open_requested)
        self._stack.addWidget(empty)

    def _connect(self) -> None:
        session = self._session
        session.text_shown.connect(self._show_text)
        session.article_shown.connect(self._show_article)
        session.claims_changed.connect(self._show_changes)
        session.current_changed.connect(self._show_current)
        session.hovered.connect(self._show_hovered)
        session.details_changed.connect(self._show_details)
        self._theme.changed.connect(self._recolour)
        self.text.clicked.connect(self._select_at)
        self.text.pointed.connect(self._point_at)
        self.text.moved.connect(self._follow)
        self.text.zoomed.connect(lambda asked: self.set_zoom(asked.percent))
        for signs in (self.gutter, self.strip):
            signs.clicked.connect(self._select_sign)
            signs.pointed.connect(self._point_at_sign)
        self.strip.jumped.connect(self._jump)
        self.header.add_pressed.connect(self.add_selection)
        self.header.flags_pressed.connect(self.hand.toggle_doubts)
        self.header.details_pressed.connect(self.hand.details_wanted)
        self.hand.doubts_shown.connect(lambda: self.header.show_doubts(session.open_doubts()))
        self.hand.clicked.connect(self._select_at)
        self.bar.add_wanted.connect(self._add)
        self.bar.search_wanted.connect(self.search_selection)
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._catch_up)

    # From the session

    def _show_text(self, shown: ArticleShown) -> None:
        self._show_article(shown)
        self._ahead = shown.article

    def _show_article(self, shown: ArticleShown) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead and ahead == shown.article:
            self._set_spans(Spans(shown.views))
            self._refresh()
            return
        if self._article:
            current = self.highlights.current
            self._left[self._article.id] = LeftAt(current.id if current else None, self.scroll_position())
        self._article = shown.article
        self._fresh = True
        self.highlights.current = self.highlights.hovered = None
        self.hand.forget()
        self.searching.forget()
        self.offering.drop()
        self._stack.setCurrentIndex(0 if shown.article else 1)
        if shown.article:
            self.header.show_article(shown.article)
            self.text.setAccessibleDescription(one_line(shown.article.title))
            self._load(TextMap(shown.article.text), shown.views)
            self.text.scroll_to(0)

    def _show_changes(self, changed: ClaimsChanged) -> None:
        if self._article is None or self._styler is None:
            return
        if changed.structure:
            spans = Spans(changed.views)
            ranges = self._spans.differing(spans)
            self._set_spans(spans)
            if len(ranges) > FEW:
                self._rebuild()
            else:
                self._styler.restyle(self.text.document(), ranges)
        else:
            touched = [view for view in map(self._session.view, changed.touched) if view]
            for view in touched:
                self.strip.exchange(self._spans.replace(view), view)
        if self.highlights.current:
            self.highlights.current = self._spans.find(self.highlights.current.id)
        if self._session.leaving and not changed.structure:
            self.gutter.touch(changed.touched)  # another claim is current in a moment, and all is brought in line then
        else:
            self._refresh(None if changed.structure else changed.touched)

    def _show_current(self, current: CurrentClaim) -> None:
        old = self.highlights.current
        self.highlights.current = current.view
        self.gutter.current = current.view.id if current.view else None
        moved = current.view is not None and (old is None or old.id != current.view.id)
        if moved:
            self.hand.forget()
        if moved and current.view and current.origin is not Origin.ARTICLE:
            self.offering.drop()
            self.text.bring(current.view.claim.start, current.view.claim.end)
            if not self._fresh:
                self.highlights.flash()
        self._fresh = False
        self._refresh([view.id for view in (old, current.view) if view])

    def _show_details(self, article: Article) -> None:
        self._article = article
        self.header.show_article(article)
        self.text.setAccessibleDescription(one_line(article.title))

    def _show_hovered(self, hovered: CurrentClaim) -> None:
        self.highlights.hovered = hovered.view if hovered.origin is not Origin.ARTICLE else None
        self.highlights.show()

    # From the parts

    def _select_at(self, place: Place) -> None:
        view = None if place.offset is None else self._spans.at(place.offset)
        if view and view.number is not None:
            self._session.select(view.id, Origin.ARTICLE)
        self.hand.tell_of(view)

    def _select_sign(self, pointed: Pointed) -> None:
        view = self._spans.find(pointed.claim_id) if pointed.claim_id else None
        if view:
            self._session.select(view.id, Origin.ARTICLE)
            self.text.bring(view.claim.start, view.claim.end)

    def _point_at(self, place: Place) -> None:
        view = None if place.offset is None else self._spans.at(place.offset)
        self._session.hover(view.id if view and view.number is not None else None, Origin.ARTICLE)

    def _point_at_sign(self, pointed: Pointed) -> None:
        self._session.hover(pointed.claim_id, Origin.ARTICLE)
        self.highlights.hovered = self._spans.find(pointed.claim_id) if pointed.claim_id else None
        self.highlights.show()

    def _jump(self, place: Place) -> None:
        if place.offset is not None:
            self.text.bring(place.offset, place.offset)

    def _add(self, wanted: AddWanted) -> None:
        self.add_selection(wanted.verdict)

    def _drop_selection(self) -> None:
        self.text.drop_selection()
        self.offering.drop()

    # Showing

    def _load(self, text_map: TextMap, views: Iterable[ClaimView]) -> None:
        spans = Spans(views)
        self._styler = Styler(text_map, spans, Sheet(self._theme, self._zoom))
        self._show_document(self._styler)
        self._set_spans(spans)
        self._refresh()

    def _show_document(self, styler: Styler) -> None:
        self.text.show_document(styler.build(self.text), styler.text_map, styler.sheet.column, self._zoom)

    def _recolour(self) -> None:
        """Take over the colours of another theme: of the words only the grey ones have one of their own."""
        if self._article is None or self._styler is None:
            return
        self._styler.sheet = Sheet(self._theme, self._zoom)
        grey = [(view.claim.start, view.claim.end) for view in self._spans.views if not view.claim.kind.is_body]
        if len(grey) > FEW:
            self._rebuild()
        else:
            self._styler.restyle(self.text.document(), grey)
            self._refresh()

    def _rebuild(self, *, resized: bool = False) -> None:
        """Show the document at another size, or make it anew for claims of other kinds, and stay at the same words."""
        if self._article is None or self._styler is None:
            return
        current = self.highlights.current
        (place, height), selected = self.text.anchor(current.claim.start if current else None), self.text.selection()
        self._styler.sheet = Sheet(self._theme, self._zoom)
        kept = resized and len(self._styler.shaped()) <= FEW
        if kept:
            self._styler.resize(self.text.document())
            self.text.show_size(self._styler.sheet.column, self._zoom)
        else:
            self._show_document(self._styler)
        self._refresh()
        self.text.scroll_to(place, height)
        if selected and not kept:
            self.text.choose(*selected)

    def _set_spans(self, spans: Spans) -> None:
        self._spans = spans
        self.gutter.spans = spans
        self.highlights.spans = spans
        self.hand.grey.spans = spans
        if self._styler:
            self._styler.spans = spans
        if self._article:
            self.strip.show_claims(spans, len(self._article.text))

    def _refresh(self, only: Iterable[str] | None = None) -> None:
        """Show how the claims stand now, or only some that have not moved."""
        if self._article is None:
            return
        self.highlights.show()
        self.gutter.refresh() if only is None else self.gutter.touch(only)
        self._follow()

    def _follow(self) -> None:
        # Scrolling and laying out tell of every step; what hangs on them is brought in line once per turn of the event loop.
        if not self._following.isActive():
            self._following.start()

    def _catch_up(self) -> None:
        if self._article is None:
            return
        self.strip.show_visible(*self.text.visible_span())
        self.highlights.show()
        self.offering.follow()
        self.hand.follow()
