"""The window: places the parts, connects them to the session, and brings them back as they were left."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workbench.domain.errors import Problem
from workbench.settings import with_value
from workbench.ui.actions import BY_ID, View, build_actions
from workbench.ui.availability import Availability
from workbench.ui.banner import Banner
from workbench.ui.coming_back import ComingBack
from workbench.ui.copy_beside import CopyBeside
from workbench.ui.follow_handlers import connect_card
from workbench.ui.handlers import Handlers
from workbench.ui.jobs import Job
from workbench.ui.keeping import Keeper
from workbench.ui.keymap import effective
from workbench.ui.keys_in_use import use_keys
from workbench.ui.library_handlers import LibraryHandlers
from workbench.ui.menus import Menus, pop_up
from workbench.ui.panes import focus_next
from workbench.ui.session import Session
from workbench.ui.splitter import Splitter
from workbench.ui.status_bar import StatusBar
from workbench.ui.tab_row import Tab
from workbench.ui.tabs import OpenArticles
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme, set_role
from workbench.ui.top_bar import TopBar
from workbench.ui.values import ArticleShown, Notice, Origin, Trouble
from workbench.ui.whole_views import OF_CASEBOOK, WholeViews

if TYPE_CHECKING:
    from workbench.ui.coach import Coach
    from workbench.ui.panels.article import ArticlePanel
    from workbench.ui.panels.claims import ClaimsPanel

LEAST_PANEL = 340


class MainWindow(QMainWindow):
    """One window on one session; asks for another casebook by casebook_wanted."""

    casebook_wanted = Signal(object)  # Path
    closed = Signal()
    article: "ArticlePanel"
    claims: "ClaimsPanel"

    def __init__(
        self, session: Session, theme: Theme, *, banner: str = "", log_file: Path | None = None, filled: bool = True
    ) -> None:
        """Make the window; not filled it is a frame that can be painted at once, and whoever made it calls fill afterwards."""
        super().__init__()
        self.session = session
        self.theme = theme
        self.log_file = log_file
        self.view = View.ARTICLE
        self.filled = False
        self._coming_back = ComingBack(self)
        middle = self._make_places()
        use_keys(effective(session.settings.keys))
        self.status = StatusBar(session.jobs, middle)
        self.whole = WholeViews(self)
        self.copies = CopyBeside(self)
        self.commands = build_actions(self, Handlers(self).table())
        self.menus = Menus(self.menuBar(), self.commands, self._recent, self.casebook_wanted.emit)
        self.top = TopBar(self.commands["preview"], self.commands["export"], middle)
        self.banner = Banner(banner, middle)
        self.open_articles = OpenArticles(session, self)
        self.top.tabs.told_of = self.open_articles.told
        self._lay_out(middle)
        self.availability = Availability(self)
        self._connect()
        self.keeper = Keeper(self)
        self.setAcceptDrops(True)
        self._coming_back.measure()
        self.status.show_zoom(session.settings.zoom)
        self.commands[f"theme-{session.settings.theme}"].setChecked(True)
        if session.desk.store.read_only:
            self.status.show_read_only()
        self._show_front()
        if filled:
            self.fill()

    def fill(self) -> None:
        """Make what is not needed for the frame: the article with its claims, and what comes up over the window."""
        from workbench.ui.offers import Offers, marks_words, nothing_words
        from workbench.ui.palette import Palette
        from workbench.ui.panels.article import ArticlePanel
        from workbench.ui.panels.claims import ClaimsPanel
        from workbench.ui.toast import Toast

        self.article = ArticlePanel(self.session, self.theme, self.splitter)
        self.claims = ClaimsPanel(self.session, self.theme, self.splitter)
        self.filled = True
        for panel in (self.article, self.claims):
            panel.setMinimumWidth(LEAST_PANEL)
            self.splitter.addWidget(panel)
        self.toast = Toast(self)
        self.palette_ = Palette(self.top.search, self.theme, Offers(self), self.focus_view, marks_words(), nothing_words())
        self._connect_panels()
        connect_card(self)
        self.availability.draw_icons()
        self.availability.name_undo()
        self._coming_back.shown()

    # Parts that are made when they are first shown

    @cached_property
    def library(self) -> Any:
        from workbench.ui.panels.library import LibraryPanel

        panel = LibraryPanel(self.session, self.theme, self)
        panel.open_requested.connect(self.open_article)
        panel.casebook_wanted.connect(self.casebook_wanted)
        panel.asked.connect(lambda name: self.commands[name].trigger())
        panel.menu_wanted.connect(self._pop_menu)
        panel.passage_wanted.connect(lambda passage: LibraryHandlers(self).go_to(passage))
        self.add_page(View.LIBRARY, panel)
        return panel

    @cached_property
    def checks(self) -> Any:
        from workbench.ui.panels.checks import ChecksPanel

        panel = ChecksPanel(self.session, self.theme, self)
        panel.claim_wanted.connect(lambda reuse: self.go_to_claim(reuse.article_id, reuse.claim_id))
        panel.asked.connect(lambda name: self.commands[name].trigger())
        self.add_page(View.CHECKS, panel)
        return panel

    @cached_property
    def coach(self) -> "Coach":
        from workbench.ui import tour
        from workbench.ui.coach import Coach

        return Coach(self, self.theme, lambda: tour.marks(self), self.focus_view)

    # What the commands ask of it

    def show_view(self, view: View) -> None:
        """Bring a view to the front and put the focus where its keys work; LIST is the article view with the claims focused."""
        self.session.about_to_change.emit()
        focus = view
        self.view = View.ARTICLE if view is View.LIST else view
        pages: dict[View, QWidget] = {View.ARTICLE: self.splitter}
        self._pages.setCurrentWidget(pages[self.view] if self.view in pages else self._panel(self.view))
        self._show_front()
        self.focus_view(focus)

    def show_claims(self) -> None:
        """Bring the article with its claims to the front, the claims focused."""
        self.show_view(View.LIST)

    def focus_view(self, view: View | None = None) -> None:
        """Put the focus where the keys of the view in front work."""
        view = view or (View.LIST if self.view is View.ARTICLE else self.view)
        if view is View.LIBRARY:
            self.library.focus_list()
        elif view is View.CHECKS and self.checks.hits.rowCount():
            self.checks.focus_list()
        elif view is View.CHECKS:
            self.checks.focus_field()
        elif view is View.LIST:
            self.claims.focus_list()
        elif view in OF_CASEBOOK:
            self.whole.focus(view)
        else:
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the focus into the search box."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def go_pane(self, step: int) -> None:
        """Put the focus into the next pane of the view in front, the search box among them."""
        found: dict[View, Callable[[], list[QWidget]]] = {
            View.LIBRARY: lambda: [self.library.front(), self.library.filter],
            View.CHECKS: lambda: [self.checks.list, self.checks.preview, self.checks.field],
            View.ARTICLE: lambda: [self.article, *self.copies.panes(), self.claims.table],
        }
        extra = [self.coach.further] if "coach" in self.__dict__ and self.coach.isVisible() else []
        focus_next([*found.get(self.view, lambda: self.whole.panes(self.view))(), self.top.search, *extra], step)

    def open_article(self, article_id: str) -> None:
        """Bring an article of the casebook on screen."""
        try:
            if self.session.article is None or self.session.article.id != article_id:
                self._show_as_left(article_id)
            else:
                self.show_claims()
        except Problem as problem:
            self.session.trouble.emit(Trouble(str(problem)))

    def close_current_tab(self) -> None:
        """Close the tab of the shown article; the neighbour comes to the front, the library after the last one."""
        if self.session.article:
            self._close_tab(self.session.article.id)

    def choose_theme(self, choice: str) -> None:
        """Dress the window in another theme."""
        if isinstance(app := QApplication.instance(), QApplication):
            self.theme.apply(app, choice)
        self.session.settings = with_value(self.session.settings, "theme", choice)
        self.commands[f"theme-{choice}"].setChecked(True)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.commands["full-screen"].setChecked(self.isFullScreen())

    def run_job(self, label: str, work: Callable[[Job], Any], done: Callable[[], Notice]) -> None:
        """Run slow work on a thread of its own and say when it is done."""
        self.session.jobs.run(
            label, work, lambda _result: self.session.notice.emit(done()), lambda problem: self._tell(Trouble(str(problem)))
        )

    def tell_swept(self) -> None:
        """Say what opening the casebook took out of an import that a crash had cut short, if anything."""
        if (swept := self.session.desk.store.swept) is not None:
            from workbench.ui.import_offers import offer_swept

            offer_swept(self, swept)

    # How it comes and goes

    def restore(self, *, show_last: bool = True) -> None:
        """Come back as it was left: tabs, article, claim, filter, scroll and view; a new casebook shows its last article."""
        self._coming_back.restore(show_last=show_last)

    def keep_layout(self) -> None:
        """Take the window's measures over into the settings."""
        self._coming_back.keep_layout()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._coming_back.shown()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.about_to_change.emit()
        self._coming_back.keep_layout()
        if self.filled:
            self.keeper.keep()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not self.session.desk.store.read_only and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from workbench.ui.import_offers import take

        event.acceptProposedAction()
        take(self, event.mimeData(), self.tr("Dropped text"))

    # How it works

    def _make_places(self) -> QWidget:
        """Make what the parts stand in, before them: a part that moves to another parent is styled anew with all it holds."""
        middle = QWidget(self)
        set_role(middle, "bar")
        self.setCentralWidget(middle)
        self._pages = QStackedWidget(middle)
        self.splitter = Splitter(Qt.Orientation.Horizontal, self._pages)
        self._pages.addWidget(self.splitter)
        return middle

    def _lay_out(self, middle: QWidget) -> None:
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        session = self.session
        session.order_changed.connect(lambda order: self.commands[f"sort-{order.value}"].setChecked(True))
        session.saved.connect(self.status.show_saved)
        session.trouble.connect(self._tell)
        self.open_articles.changed.connect(self._show_front)
        self.top.chosen.connect(self._tab_chosen)
        self.top.closed.connect(lambda tab: self._close_tab(tab.article_id))

        app = QApplication.instance()
        if isinstance(app, QApplication):
            # A method of the window, which Qt lets go before the window's parts are.
            app.focusChanged.connect(self._focus_changed)

    def _connect_panels(self) -> None:
        self.toast.follow(self.session)
        # After the panels themselves, which show an article before the window brings it to the front.
        self.session.text_shown.connect(self._text_shown)
        self.session.article_shown.connect(self._article_shown)
        self.claims.typing.changed.connect(self.status.show_typing)
        self.article.open_requested.connect(self.commands["open-article"].trigger)
        self.article.search_requested.connect(lambda asked: self.search_for(asked.text, typed=False))
        self.article.hand.menu_wanted.connect(self._pop_menu)
        self.article.hand.details_wanted.connect(self.commands["details"].trigger)
        self.claims.details_wanted.connect(self.commands["details"].trigger)
        self.claims.compare_wanted.connect(self.commands["compare-origins"].trigger)
        self.claims.chosen.tags_wanted.connect(self.commands["tag-claims"].trigger)
        self.article.hand.left.connect(self.focus_view)
        self.article.zoomed.connect(lambda zoomed: self.status.show_zoom(zoomed.percent))

    def _pop_menu(self, wanted: Any) -> None:
        pop_up(wanted.groups, wanted.point, self.commands, self)

    def search_for(self, text: str, *, typed: bool = True) -> None:
        """Search the earlier checks for a text; words of an article are not typed and have no marks."""
        self.show_view(View.CHECKS)
        self.checks.search_for(text, typed=typed)

    def go_to_claim(self, article_id: str, claim_id: str) -> None:
        """Bring a claim of any article on screen."""
        self.open_article(article_id)
        if self.session.view(claim_id):
            self.session.select(claim_id, Origin.KEYS)

    def _panel(self, view: View) -> QWidget:
        panel: QWidget = self.whole.panel(view) if view in OF_CASEBOOK else self.library if view is View.LIBRARY else self.checks
        return panel

    def add_page(self, view: View, panel: QWidget) -> None:
        """Give a view that is made later its place, and let it come back as it was left."""
        self._pages.addWidget(panel)
        self.whole.left.made(view, panel)

    def _article_shown(self, shown: ArticleShown) -> None:
        if shown.article:
            self.open_articles.open(shown.article.id, shown.article.title)
            self.show_claims()
        else:
            self.show_view(View.LIBRARY)

    def _text_shown(self, shown: ArticleShown) -> None:
        self._article_shown(shown)
        self.repaint()

    def _tab_chosen(self, tab: Tab) -> None:
        if tab.article_id:
            self.open_article(tab.article_id)
        else:
            self.show_view(tab.view)

    def _close_tab(self, article_id: str) -> None:
        neighbour = self.open_articles.close(article_id)
        if self.session.article and self.session.article.id == article_id:
            self._show_as_left(neighbour)

    def _show_as_left(self, article_id: str | None) -> None:
        """Show an article where one was in it when another one was shown."""
        self.session.show_article(article_id)
        left = self.article.left_at(article_id) if article_id else None
        if left:
            if left.claim_id and self.session.view(left.claim_id):
                self.session.select(left.claim_id, Origin.ARTICLE)
            self.article.set_scroll_position(left.offset)

    def _show_front(self) -> None:
        """Say everywhere which view is in front."""
        article = self.session.article
        tabs = [
            Tab(View.LIBRARY, BY_ID["go-library"].title),
            *(Tab(View.ARTICLE, one_line(title), article_id) for article_id, title in self.open_articles.titles()),
            *(Tab(view, BY_ID[f"go-{view.value}"].title) for view in (View.CHECKS, *OF_CASEBOOK)),
        ]
        wanted = article.id if article and self.view is View.ARTICLE else None
        current = next((tab for tab in tabs if tab.view is self.view and tab.article_id == wanted), None)
        self.top.tabs.show_tabs(tabs, current)
        self.top.show_report_buttons(self.view is View.ARTICLE and article is not None)
        self.status.show_hints(self.view)
        casebook = self.session.desk.path.stem
        self.setWindowTitle(f"{one_line(article.title)} — {casebook}" if article and self.view is View.ARTICLE else casebook)
        self.availability.refresh()

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self.isActiveWindow():
            self.availability.refresh()

    def _tell(self, trouble: Trouble) -> None:
        from workbench.ui import messages

        messages.tell(self, trouble.text)

    def _recent(self) -> list[Path]:
        own = self.session.desk.path
        if not self.session.settings.remember_recent:
            return []
        return [Path(one) for one in self.session.settings.recent if Path(one) != own and Path(one).exists()]
