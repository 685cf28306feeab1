"""How a window comes back as it was left: its measures from the settings, its place from the casebook (keeping.py writes it)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from workbench.domain.enums import Shelf
from workbench.settings import with_value
from workbench.ui.actions import View
from workbench.ui.places import BOOKMARK, Place, from_text
from workbench.ui.values import Origin

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

SIZE = (1440, 900)
LEAST = (860, 560)
FRAME = (8, 40)  # pixels that a window manager puts around a window, about
WHOLE = 1000


class ComingBack:
    """Keeps and finds again where one was in one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._place = Place()
        self._shared_out = False
        self._to_scroll = False

    def measure(self) -> None:
        """Give the window the size and the place on the desktop that it had."""
        room = self._window.screen().availableGeometry().size() - QSize(*FRAME)
        # Larger than its screen, a new window would have its last line below the edge; what cannot hold it at all is no measure.
        fits = room.width() >= LEAST[0] and room.height() >= LEAST[1]
        self._window.resize(QSize(*SIZE).boundedTo(room) if fits else QSize(*SIZE))
        self._window.setMinimumSize(*LEAST)
        if kept := self._window.session.settings.geometry:
            self._window.restoreGeometry(QByteArray.fromHex(kept.encode()))

    def restore(self, *, show_last: bool) -> None:
        """Bring tabs, article, claim, filter and view back; a new casebook shows its last article."""
        window, session = self._window, self._window.session
        self._place = place = from_text(session.desk.store.bookmark(BOOKMARK))
        self._to_scroll = True
        window.open_articles.open_all(place.tabs)
        window.whole.left.take(place.views)
        session.set_filter(place.filter)
        session.set_order(place.order)
        kept = session.library(Shelf.WORK, Shelf.ARCHIVE)
        if not show_last or not kept:
            window.show_view(View.ARTICLE if session.article else View.LIBRARY)
            return
        known = {entry.id for entry in kept}
        session.show_article(place.article if place.article in known else "last")
        if place.claim and session.view(place.claim):
            session.select(place.claim, Origin.KEYS)
        window.show_view(View.LIST if place.view is View.ARTICLE else place.view)
        self.shown()

    def shown(self) -> None:
        """Give article and claims the room they had, and the text its scroll, once both are there and the window has its size."""
        window, session = self._window, self._window.session
        if not window.filled or not window.isVisible():
            return
        if not self._shared_out:
            self._shared_out = True
            share = session.settings.splitter
            window.splitter.setSizes([share * window.width() // WHOLE, (WHOLE - share) * window.width() // WHOLE])
        if self._to_scroll:
            self._to_scroll = False
            if self._place.offset and session.article and self._place.article == session.article.id:
                window.article.set_scroll_position(self._place.offset)

    def keep_layout(self) -> None:
        """Take the window's measures over into the settings."""
        window, session = self._window, self._window.session
        changed = with_value(session.settings, "geometry", bytes(window.saveGeometry().data()).hex())
        sizes = window.copies.sizes()
        if sum(sizes) and window.isVisible():
            share = round(WHOLE * sizes[0] / sum(sizes))
            changed = with_value(changed, "splitter", min(max(share, 100), 900))
        session.settings = with_value(changed, "zoom", window.article.zoom()) if window.filled else changed
