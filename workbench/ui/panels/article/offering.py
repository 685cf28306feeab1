"""The floating bar at work: which words are meant by it and by the keys of verdicts, and where it stands."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QApplication

from workbench.ui.panels.article.selection_bar import SelectionBar
from workbench.ui.panels.article.text_view import ArticleText


class Offering(QObject):
    """Joins the bar and the text: the bar shows exactly while words that the analyst selected are on screen and meant."""

    def __init__(self, bar: SelectionBar, text: ArticleText) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._words: tuple[int, int] | None = None
        self._away = False
        text.selected.connect(self._offer)
        text.left.connect(lambda: self._go(away=True))
        text.entered.connect(lambda: self._go(away=False))

    def words(self) -> tuple[int, int] | None:
        """The selected words (code points) that a key means: those under the bar; None while it is hidden."""
        return self._text.selection() if self._words and self._bar.isVisible() else None

    def drop(self) -> None:
        """Offer nothing, until words are selected anew."""
        self._words = None
        self._bar.hide()

    def follow(self) -> None:
        """Stand by the words where they are now, or hide while they are out of sight."""
        seen = self._text.on_screen(*self._words) if self._words and not self._away else QRect()
        if seen.isEmpty():
            self._bar.hide()
            return
        viewport = self._text.viewport()
        self._bar.show_over(seen.translated(viewport.pos()), QRect(viewport.pos(), viewport.size()))

    def _offer(self) -> None:
        pressed = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        self._words, self._away = None if pressed else self._text.selection(), False
        self.follow()

    def _go(self, *, away: bool) -> None:
        self._away = away
        self.follow()
