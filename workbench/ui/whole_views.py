"""The views of the casebook as a whole: sources, statistics, history; each is made when it is first shown."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.actions import View
from workbench.ui.left_at import LeftAt
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.domain.history import Deed
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
OF_CASEBOOK = (View.SOURCES, View.STATISTICS, View.HISTORY)


class WholeViews:
    """Makes the panels of one window and says what its keys mean in them."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.left = LeftAt()

    @cached_property
    def sources(self) -> Any:
        from workbench.ui.panels.sources import SourcesPanel

        panel = SourcesPanel(self._window.session, self._window.theme, self._window)
        panel.claim_wanted.connect(lambda citation: self._window.go_to_claim(citation.article_id, citation.claim_id))
        panel.asked.connect(lambda name: self._window.commands[name].trigger())
        return self._placed(View.SOURCES, panel)

    @cached_property
    def statistics(self) -> Any:
        from workbench.ui.panels.statistics import StatisticsPanel

        window = self._window
        panel = StatisticsPanel(window.session, window.theme, window)
        panel.led.connect(lambda goal: self._go(goal.article_id, goal.claim_id))
        panel.asked.connect(lambda name: window.commands[name].trigger())
        panel.set_zoom(window.article.zoom())
        window.article.zoomed.connect(lambda zoomed: panel.set_zoom(zoomed.percent))
        return self._placed(View.STATISTICS, panel)

    @cached_property
    def history(self) -> Any:
        from workbench.ui.panels.history import HistoryPanel

        panel = HistoryPanel(self._window.session, self._window.theme, self._window)
        panel.led.connect(self._go_to_deed)
        panel.asked.connect(lambda name: self._window.commands[name].trigger())
        return self._placed(View.HISTORY, panel)

    def panel(self, view: View) -> Any:
        """The panel of a view."""
        return {View.SOURCES: lambda: self.sources, View.STATISTICS: lambda: self.statistics, View.HISTORY: lambda: self.history}[
            view
        ]()

    def focus(self, view: View) -> None:
        """Put the focus where the keys of a view work."""
        if view is View.STATISTICS:
            self.statistics.focus_charts()
        else:
            self.panel(view).focus_list()

    def panes(self, view: View) -> list[QWidget]:
        """What F6 goes through in a view."""
        panes: list[QWidget] = self.panel(view).panes()
        return panes

    def show_claim_history(self) -> None:
        """Show what was done to the current claim."""
        current = self._window.session.current
        if current:
            self._window.show_view(View.HISTORY)
            self.history.show_claim(current.id, "–" if current.number is None else str(current.number))

    def _placed(self, view: View, panel: QWidget) -> QWidget:
        self._window.add_page(view, panel)
        return panel

    def _go(self, article_id: str, claim_id: str | None) -> None:
        if claim_id:
            self._window.go_to_claim(article_id, claim_id)
        else:
            self._window.open_article(article_id)

    def _go_to_deed(self, deed: "Deed") -> None:
        if deed.article_id:
            self._go(deed.article_id, deed.claim_id)
        else:
            told = translate("Window", "What this was about is not in the casebook any more, or is no claim.")
            self._window.session.notice.emit(Notice(told))
