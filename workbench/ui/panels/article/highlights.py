"""What lies over the text for a moment: the current claim, the claim under the pointer, the matches of a search."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from workbench.domain.claim import ClaimView
from workbench.ui.panels.article.document import tint
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.theme import Theme

FLASH_MS = 600
FLASH, HOVER, MATCH = 0.32, 0.2, 0.32  # shares of the accent over the surface


class Highlights:
    """Extra selections of the text: few, and made anew at every change."""

    def __init__(self, text: ArticleText, theme: Theme) -> None:
        self._text = text
        self._theme = theme
        self.current: ClaimView | None = None
        self.hovered: ClaimView | None = None
        self.matches: list[tuple[int, int]] = []
        self.match: tuple[int, int] | None = None
        self._flash = QTimer(text, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.show)

    def flash(self) -> None:
        """Show the current claim in a strong tint for a moment."""
        self._flash.start()
        self.show()

    @property
    def flashing(self) -> bool:
        return self._flash.isActive()

    def show(self) -> None:
        """Lay over the text what the attributes say; of the matches those on screen."""
        shown: list[QTextEdit.ExtraSelection] = []
        first, last = self._text.visible_span() if self.matches else (0, 0)
        for start, end in self.matches:
            if end >= first and start <= last:
                shown.append(self._over(start, end, self._washed(MATCH)))
        if self.hovered and self.hovered != self.current:
            shown.append(self._over_claim(self.hovered, self._washed(HOVER, self.hovered)))
        if self.current:
            look = tint(self._theme, self.current.verdict)
            look.setBackground(self._theme.mixed("accent", "surface", FLASH) if self.flashing else self._theme.color("selection"))
            shown.append(self._over_claim(self.current, look))
        if self.match:
            look = QTextCharFormat()
            look.setBackground(self._theme.color("accent"))
            look.setForeground(self._theme.color("on_accent"))
            shown.append(self._over(*self.match, look))
        self._text.setExtraSelections(shown)

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
