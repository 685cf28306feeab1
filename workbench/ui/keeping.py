"""Remembers where the analyst is, in pauses too: after a crash the window comes back as it was left, not as it was last closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.ui.places import BOOKMARK, Place, to_text

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

PAUSE_MS = 2_000  # without a step from claim to claim: writing it waits for the disk


class Keeper(QObject):
    """Writes the place of one window into its casebook, once nothing has moved for a while and when the window closes."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.keep)
        session = window.session
        for moved in (session.current_changed, session.filter_changed, session.order_changed, window.open_articles.changed):
            moved.connect(self._moved)

    def place(self) -> Place:
        """Where the window is now."""
        window, session = self._window, self._window.session
        article, current = session.article, session.current
        return Place(
            view=window.view,
            tabs=window.open_articles.ids(),
            article=article.id if article else None,
            claim=current.id if current else None,
            filter=session.filter,
            offset=window.article.scroll_position(),
            order=session.order,
            views=window.whole.left.now(),
        )

    def keep(self) -> None:
        """Write the place."""
        self._pause.stop()
        self._window.session.desk.store.set_bookmark(BOOKMARK, to_text(self.place()))

    def _moved(self) -> None:
        # Not while it is still coming up: what it was left at would be written over by what is shown first.
        if self._window.isVisible():
            self._pause.start()
