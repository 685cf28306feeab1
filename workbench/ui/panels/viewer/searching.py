"""Finding words in a saved copy: counted, gone through, marked."""

from PySide6.QtCore import QObject

from workbench.ui.find_bar import FindBar
from workbench.ui.finder import Finder
from workbench.ui.panels.viewer.text import SavedText
from workbench.ui.values import Query


class Searching(QObject):
    """Answers the find bar with what is in the text."""

    def __init__(self, bar: FindBar, text: SavedText) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._finder: Finder | None = None
        self.matches: list[tuple[int, int]] = []
        self._at = 0
        self._words = ""  # what was looked for last
        bar.asked.connect(self._find)

    def take(self, finder: Finder | None) -> None:
        """Search another text; what was found in the one before is forgotten."""
        self._finder, self.matches, self._at = finder, [], 0
        self._bar.hide()

    def open(self, words: str) -> None:
        """Open the bar, with words to begin with."""
        self._bar.open(words)
        self._bar.ask(0)

    def step(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1)."""
        if self._bar.isVisible():
            self._bar.ask(step)

    def close(self) -> None:
        """Close the bar and take the marks away."""
        self._bar.hide()
        self._text.show_matches((), None)

    def _find(self, query: Query) -> None:
        if query.step == 0 and not (self.matches and query.text == self._words):  # opened again it is where it was
            self._words = query.text
            self.matches = self._finder.find(query.text) if self._finder else []
            top = self._text.top_offset()
            self._at = next((at for at, match in enumerate(self.matches) if match[0] >= top), 0)
        elif self.matches:
            self._at = (self._at + query.step) % len(self.matches)
        self._text.show_matches(self.matches, self.matches[self._at] if self.matches else None)
        self._bar.show_count(self._at + 1, len(self.matches))
