"""The saved copy of a source beside the article: opened, closed, given its room, and what the keys of the window mean in it."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.enums import Stance
from workbench.ui.actions import View
from workbench.ui.availability import inside
from workbench.ui.keys_in_use import naming
from workbench.ui.values import ArticleShown, CopyWanted, Notice, Origin

if TYPE_CHECKING:
    from workbench.desk.pinning import PinView
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
LEAST = 340  # pixels of each of the three
SHARE = 0.52  # of the room beside the claims


class CopyBeside(QObject):
    """Makes the viewer when it is first wanted, between the article and the claims; in a narrow window the claims make way."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._sizes: list[int] = []
        self._session.copy_wanted.connect(self.show)
        self._session.article_shown.connect(self._article_shown)

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about saved copies."""
        return {
            "open-copy": self._open,
            "turn-copy": lambda: self.viewer.turn() if self.is_open else None,
            "next-pin": partial(self._step, 1),
            "previous-pin": partial(self._step, -1),
            **{f"pin-{stance.value}": partial(self._pin, stance) for stance in Stance},
        }

    @cached_property
    def viewer(self) -> Any:
        from workbench.ui.panels.viewer import SourceViewer

        window = self._window
        made = SourceViewer(self._session, window.theme, window.splitter)
        made.setMinimumWidth(LEAST)
        made.hide()
        window.splitter.insertWidget(1, made)
        window.splitter.installEventFilter(self)
        made.closed.connect(self._closed)
        made.pin_shown.connect(self._show_pin)
        made.pin_wanted.connect(lambda chosen: self._pin(chosen.stance))
        return made

    @property
    def is_open(self) -> bool:
        """Is a saved copy beside the article?"""
        return "viewer" in self.__dict__ and not self.viewer.isHidden()

    @property
    def is_meant(self) -> bool:
        """Is it open and does it have the focus, so that finding and zooming mean it?"""
        return self.is_open and inside(QApplication.focusWidget(), self.viewer)

    def sizes(self) -> list[int]:
        """The widths of article and claims, as they are without a saved copy between them."""
        return self._sizes if self.is_open else self._window.splitter.sizes()

    def show(self, wanted: CopyWanted) -> None:
        """Show the saved copy of a source beside the article, the passage of a piece of evidence on screen."""
        window = self._window
        if window.view is not View.ARTICLE:
            window.show_view(View.ARTICLE)
        viewer, splitter = self.viewer, window.splitter
        if not self.is_open:
            self._sizes = [width for width in splitter.sizes() if width] or [1, 1]
            viewer.show()
            self._share_out()
        viewer.show_source(wanted.source_id, wanted.evidence_id)
        viewer.focus_body()
        window.availability.refresh()

    def panes(self) -> list[QWidget]:
        """What F6 goes through beside the article."""
        return [self.viewer.front] if self.is_open else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._make_room()
        return super().eventFilter(watched, event)

    def _article_shown(self, _shown: ArticleShown) -> None:
        """Close what has nothing to do with another article; a source that its claims cite stays beside it."""
        if self.is_open:
            cited = {item.source.id for view in self._session.views for item in view.evidence}
            if self.viewer.source_id not in cited:
                self.viewer.close_copy()

    def _make_room(self) -> None:
        self._window.claims.setVisible(self._window.splitter.width() >= 3 * LEAST)

    def _share_out(self) -> None:
        window = self._window
        self._make_room()
        total = window.splitter.width()
        claims = max(LEAST, min(self._sizes[-1], round(total * 0.3))) if total >= 3 * LEAST else 0
        copy = round((total - claims) * SHARE)
        window.splitter.setSizes([total - claims - copy, copy, claims])

    def _closed(self) -> None:
        window = self._window
        self.viewer.hide()
        window.claims.show()
        if len(self._sizes) == 2:
            window.splitter.setSizes([self._sizes[0], 0, self._sizes[1]])
        if window.view is View.ARTICLE:
            window.focus_view(View.LIST)

    def _open(self) -> None:
        """Open the copy of the chosen source; pressed in it, close it."""
        window = self._window
        if self.is_meant:
            self.viewer.close_copy()
            return
        if window.view is View.SOURCES:
            entry = window.whole.sources.chosen()
            if entry is None:
                return
            cited = entry.citations[0] if entry.citations else None
            if cited:
                window.go_to_claim(cited.article_id, cited.claim_id)
            self.show(CopyWanted(entry.source.id, cited.evidence_id if cited else None))
            return
        item = window.claims.card.sources.copy_item() if self._session.current else None
        if item:
            self.show(CopyWanted(item.source.id, item.evidence.id))

    def _step(self, step: int) -> None:
        if self.is_open:
            self.viewer.step_pin(step)
        else:
            self._open()

    def _pin(self, stance: Stance) -> None:
        if not self.is_open:
            told = translate("Window", "Open the saved copy of a source with {key} first, then select words in it.")
            self._session.notice.emit(Notice(naming(told, "open-copy")))
            return
        if self.viewer.pin(stance, self._window.article.selection()):
            self._window.article.offering.drop()

    def _show_pin(self, view: "PinView") -> None:
        """Show the claim of a pin beside it, and the words of the article that it is about."""
        claim = self._session.view(view.pin.claim_id)
        if claim is None:
            article = self._session.desk.claim(view.pin.claim_id).claim.article_id
            self._window.go_to_claim(article, view.pin.claim_id)
        elif self._session.current is None or self._session.current.id != claim.id:
            self._session.select(claim.id, Origin.KEYS)
        if view.pin.words_start is not None and view.pin.words_end is not None:
            words = (view.pin.words_start, view.pin.words_end)
            self._window.article.text.bring(*words)
            self._window.article.text.choose(*words)
        self.viewer.focus_body()
