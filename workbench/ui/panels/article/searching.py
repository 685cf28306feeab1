"""The find bar at work: which matches there are, which one is current, where to scroll."""

from PySide6.QtCore import QObject, Qt

from workbench.ui.find_bar import FindBar
from workbench.ui.finder import Finder
from workbench.ui.panels.article.highlights import Highlights
from workbench.ui.panels.article.strip import OverviewStrip
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.values import Query

LONGEST = 80  # so many selected characters may become the words to find


class Searching(QObject):
    """Joins the bar, the text and what lies over it."""

    def __init__(self, bar: FindBar, text: ArticleText, highlights: Highlights, strip: OverviewStrip) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._highlights = highlights
        self._strip = strip
        self._finder: Finder | None = None
        self._left: tuple[int, int] | None = None  # what was selected when the bar was closed
        bar.asked.connect(self._find)
        bar.closed.connect(self._close)

    def forget(self) -> None:
        """Another text is shown."""
        self._finder = self._left = None
        self._highlights.matches, self._highlights.match = [], None
        self._strip.show_matches((), None)
        self._bar.hide()

    def open(self) -> None:
        """Open the bar, with the selected words in it if they are few."""
        span = self._text.selection()
        words = self._text.text_map.text[slice(*span)] if span and span[1] - span[0] <= LONGEST else ""
        if span == self._left:
            words = ""  # selected by the bar itself when it was closed: go on from there, for what was typed
        self._highlights.match = span
        self._bar.open(words)
        self._bar.ask(0)

    def go(self, step: int) -> None:
        """Go step matches on, or open the bar when there is none."""
        if self._bar.isVisible():
            self._bar.ask(step)
        else:
            self.open()

    def _find(self, query: Query) -> None:
        # Folding the text is put off until somebody looks for something in it.
        if self._finder is None:
            self._finder = Finder(self._text.text_map.text)
        matches = self._finder.find(query.text)
        at = match_after(matches, self._highlights.match, query.step, self._text.visible_span()[0])
        self._highlights.matches = matches
        self._highlights.match = matches[at] if matches else None
        if matches:
            self._text.bring(*matches[at])
        self._bar.show_count(at + 1, len(matches))
        self._strip.show_matches(matches, self._highlights.match)
        self._highlights.show()

    def _close(self) -> None:
        self._bar.hide()
        self._left = None
        if self._highlights.match:
            self._text.choose(*self._highlights.match)
            self._left = self._text.selection()
        self._highlights.matches, self._highlights.match = [], None
        self._strip.show_matches((), None)
        self._highlights.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)


def match_after(matches: list[tuple[int, int]], current: tuple[int, int] | None, step: int, top: int) -> int:
    """Which match comes step after the current one; while the words are typed the first from where one is reading."""
    if not matches:
        return 0
    if current in matches and step:
        return (matches.index(current) + step) % len(matches)
    start = current[0] if current else top
    return next((place for place, match in enumerate(matches) if match[0] >= start), 0)
