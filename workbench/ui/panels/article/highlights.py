"""What lies over the text: the verdicts of the claims on screen, the current claim, the one under the pointer, search matches.

Extra selections, and only those on screen: a char format would make Qt lay out everything after it again (13 ms with 10,000
paragraphs), extra selections for every claim of a long text take longer still.
"""

from operator import is_

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.theme import Theme

FLASH_MS = 600
FLASH, HOVER, MATCH = 0.32, 0.2, 0.32  # shares of the accent over the surface


def tint(theme: Theme, verdict: Verdict | None) -> QTextCharFormat:
    """How the words of a claim with this verdict look."""
    made = QTextCharFormat()
    made.setBackground(theme.tint(verdict))
    made.setUnderlineStyle(theme.underline(verdict))
    made.setUnderlineColor(theme.ink(verdict))
    return made


class Highlights:
    """Extra selections of the text: few, and made anew at every change and when other words come on screen."""

    def __init__(self, text: ArticleText, theme: Theme) -> None:
        self._text = text
        self._theme = theme
        self.spans = Spans()
        self.current: ClaimView | None = None
        self.hovered: ClaimView | None = None
        self.matches: list[tuple[int, int]] = []
        self.match: tuple[int, int] | None = None
        self.pointed: tuple[int, int] | None = None  # words that something beside the text speaks of
        self.edited: tuple[int, int] | None = None  # the current claim as its edges are being moved
        self._flash = QTimer(text, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.show)
        self._flashes_pointed = False
        self._laid: list[object] = []
        self._kept: dict[str, tuple[ClaimView, QTextEdit.ExtraSelection]] = {}
        self._kept_for: tuple[object, ...] = ()

    def flash(self, *, pointed: bool = False) -> None:
        """Show the current claim, or the words pointed at, in a strong tint for a moment."""
        self._flashes_pointed = pointed
        self._flash.start()
        self.show()

    @property
    def flashing(self) -> bool:
        return self._flash.isActive()

    def show(self) -> None:
        """Lay over the text what the attributes say; of the matches those on screen. What lies there already stays."""
        first, last = self._text.visible_span()
        wanted = self._wanted(first, last)
        if len(wanted) == len(self._laid) and all(map(is_, wanted, self._laid)):
            return
        self._laid = wanted
        # Two selections of one span would make Qt paint it at each change; what lies over a claim shows its verdict too.
        covered = {view.id for view in (self.hovered, None if self.edited else self.current) if view}
        on_screen = [view for view in self.spans.overlapping(first, last + 1) if view.number is not None]
        shown = self._over_judged([view for view in on_screen if view.id not in covered])
        for start, end in self.matches:
            if end >= first and start <= last:
                shown.append(self._over(start, end, self._washed(MATCH)))
        if self.hovered and self.hovered != self.current:
            shown.append(self._over_claim(self.hovered, self._washed(HOVER, self.hovered)))
        if self.pointed:
            shown.append(self._over(*self.pointed, self._washed(FLASH if self.flashing and self._flashes_pointed else HOVER)))
        if self.edited:
            shown.append(self._over(*self.edited, self._washed(FLASH)))
        elif self.current:
            look = tint(self._theme, self.current.verdict)
            flashing = self.flashing and not self._flashes_pointed
            look.setBackground(self._theme.mixed("accent", "surface", FLASH) if flashing else self._theme.color("selection"))
            shown.append(self._over_claim(self.current, look))
        if self.match:
            look = QTextCharFormat()
            look.setBackground(self._theme.color("accent"))
            look.setForeground(self._theme.color("on_accent"))
            shown.append(self._over(*self.match, look))
        self._text.setExtraSelections(shown)

    def _over_judged(self, views: list[ClaimView]) -> list[QTextEdit.ExtraSelection]:
        """What lies over the claims with a verdict; those that stayed as they are keep theirs, for a key changes one of them."""
        looks = {verdict: tint(self._theme, verdict) for verdict in Verdict}
        kept_for = (self._theme.tokens, self._text.document())
        had = self._kept if len(self._kept_for) == 2 and all(map(is_, kept_for, self._kept_for)) else {}
        self._kept, self._kept_for = {}, kept_for
        for view in views:
            if view.verdict:
                before = had.get(view.id)
                over = before[1] if before and before[0] is view else self._over_claim(view, looks[view.verdict])
                self._kept[view.id] = (view, over)
        return [over for _, over in self._kept.values()]

    def _wanted(self, first: int, last: int) -> list[object]:
        """All that what lies over the text depends on; one key makes several parts ask for it, mostly for the same."""
        on_screen = [view for view in self.spans.overlapping(first, last + 1) if view.verdict]
        matches = [match for match in self.matches if match[1] >= first and match[0] <= last]
        looks = self._theme.tokens, self._text.document(), self.flashing, self._flashes_pointed
        places = self.current, self.hovered, self.match, self.pointed, self.edited
        return [*looks, *places, None, *on_screen, None, *matches]

    def _washed(self, share: float, view: ClaimView | None = None) -> QTextCharFormat:
        look = tint(self._theme, view.verdict) if view else QTextCharFormat()
        look.setBackground(self._theme.mixed("accent", "surface", share))
        return look

    def _over_claim(self, view: ClaimView, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        return self._over(view.claim.start, view.claim.end, look)

    def _over(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._text.cursor_at(start, end)
        selection.format = look
        return selection
