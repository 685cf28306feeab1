"""What each command does in the view that is in front; the one place where the ids of the table meet the window."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from workbench.domain.order import Order
from workbench.settings import analyst_name, save
from workbench.ui.actions import View
from workbench.ui.article_handlers import ArticleHandlers
from workbench.ui.claim_handlers import ClaimHandlers
from workbench.ui.file_handlers import FileHandlers
from workbench.ui.follow_handlers import FollowHandlers
from workbench.ui.forgetting import forget_for_good
from workbench.ui.library_handlers import LibraryHandlers
from workbench.ui.merge_handlers import MergeHandlers
from workbench.ui.values import Notice, Trouble
from workbench.ui.whole_views import OF_CASEBOOK

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


translate = QCoreApplication.translate


class Handlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session
        self._files = FileHandlers(window)
        self._article = ArticleHandlers(window)
        self._claims = ClaimHandlers(window)

    def table(self) -> Mapping[str, Callable[[], object]]:
        """The handler of every command."""
        menus = (
            LibraryHandlers(self._window).table(),
            self._files.table(),
            self._edit(),
            self._article.table(),
            self._claims.table(),
            FollowHandlers(self._window).table(),
            MergeHandlers(self._window).table(),
            self._window.copies.table(),
            self._go(),
            self._view_and_help(),
        )
        return {name: handler for menu in menus for name, handler in menu.items()}

    def _edit(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": self._session.undo,
            "redo": self._session.redo,
            "find": self._find,
            "find-next": partial(self._find_on, 1),
            "find-previous": partial(self._find_on, -1),
            "search": self._window.focus_search,
            "search-checks": self._search_checks,
            "copy-check": lambda: self._window.checks.copy(),
            "show-alike": lambda: self._window.checks.toggle_alike(),
            "search-exactly": lambda: self._window.checks.search_exactly(),
            "forget": lambda: forget_for_good(self._window),
            "undo-to": lambda: self._window.whole.history.undo_to_chosen(),
            "chart-table": lambda: self._window.whole.statistics.toggle_table(),
            "copy-csv": lambda: self._window.whole.statistics.copy_csv(),
            "save-csv": lambda: self._window.whole.statistics.save_all(),
        }

    def _go(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
            "down": partial(self._step, 1),
            "up": partial(self._step, -1),
            "next-to-review": self._session.next_to_review,
            "next-pane": partial(window.go_pane, 1),
            "previous-pane": partial(window.go_pane, -1),
            "go-library": partial(window.show_view, View.LIBRARY),
            "go-article": partial(window.show_view, View.ARTICLE),
            "go-claims": partial(window.show_view, View.LIST),
            "go-checks": partial(window.show_view, View.CHECKS),
            "go-sources": partial(window.show_view, View.SOURCES),
            "go-statistics": partial(window.show_view, View.STATISTICS),
            "go-history": partial(window.show_view, View.HISTORY),
            "claim-history": window.whole.show_claim_history,
        }

    def _view_and_help(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "theme-system": partial(window.choose_theme, "system"),
            "theme-light": partial(window.choose_theme, "light"),
            "theme-dark": partial(window.choose_theme, "dark"),
            **{f"sort-{order.value}": partial(self._session.set_order, order) for order in Order},
            "zoom-in": partial(self._zoom, 1),
            "zoom-out": partial(self._zoom, -1),
            "zoom-reset": partial(self._zoom, 0),
            "full-screen": window.toggle_full_screen,
            "settings": self._settings,
            "keys": self._keys,
            "show-around": self._show_around,
            "copy-diagnostics": self._copy_diagnostics,
            "about": self._about,
        }

    def _find(self) -> None:
        if self._window.view is View.LIBRARY:
            self._window.library.focus_filter()
        elif self._window.view is View.CHECKS:
            self._window.checks.focus_field()
        elif self._window.view in OF_CASEBOOK:
            self._window.whole.panel(self._window.view).focus_filter()
        elif self._window.copies.is_meant:
            self._window.copies.viewer.open_find()
        else:
            self._window.article.open_find()

    def _find_on(self, step: int) -> None:
        if self._window.copies.is_meant:
            self._window.copies.viewer.find_step(step)
        elif step > 0:
            self._window.article.find_next()
        else:
            self._window.article.find_previous()

    def _zoom(self, step: int) -> None:
        if self._window.copies.is_meant:
            self._window.copies.viewer.zoom_by(step)
        elif step:
            self._window.article.zoom_by(step)
        else:
            self._window.article.set_zoom(100)

    def _search_checks(self) -> None:
        self._window.show_view(View.CHECKS)
        self._window.checks.focus_field()

    def _step(self, step: int) -> None:
        if self._window.view is View.LIBRARY:
            self._window.library.go(step)
        elif self._window.view is View.CHECKS:
            self._window.checks.go(step)
        elif self._window.view in (View.SOURCES, View.HISTORY):
            self._window.whole.panel(self._window.view).go(step)
        elif self._window.view is not View.STATISTICS:
            self._session.next(step)

    def _settings(self) -> None:
        from workbench.ui.dialogs.settings import edit_settings

        window = self._window
        window.keep_layout()
        changed = edit_settings(window, self._session.settings)
        if changed:
            self._session.settings = changed
            try:
                save(changed)
            except OSError as error:
                told = translate("Window", "The settings hold in this window, but could not be written: {error}.")
                self._session.trouble.emit(Trouble(told.replace("{error}", error.strerror or str(error))))
            self._session.desk.analyst = analyst_name(changed)
            self._session.show_blind()
            self._session.choose_meaning(changed.meaning)
            window.availability.take_keys(changed.keys)
            window.choose_theme(changed.theme)
            window.article.set_zoom(changed.zoom)

    def _keys(self) -> None:
        from workbench.ui.availability import named_part
        from workbench.ui.dialogs.keys import show_keys

        able = {name for name, action in self._window.commands.items() if action.isEnabled()}
        show_keys(self._window, self._window.view, able, named_part(self._window.focusWidget()))

    def _show_around(self) -> None:
        self._window.show_claims()
        self._window.coach.start(take_focus=True)

    def _copy_diagnostics(self) -> None:
        from workbench.ui.dialogs.about import diagnostics

        told = diagnostics(self._session.settings, self._session.desk.engine, self._window.log_file)
        QGuiApplication.clipboard().setText(told)
        told = translate("Window", "Versions, settings and the log’s last lines are on the clipboard, and no article text.")
        self._session.notice.emit(Notice(told))

    def _about(self) -> None:
        from workbench.ui.dialogs.about import show_about

        show_about(self._window)
