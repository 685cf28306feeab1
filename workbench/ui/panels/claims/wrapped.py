"""A label of plain text that wraps whatever it holds: a word without end is broken too, instead of running out of the card."""

import re
import unicodedata

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from workbench.ui.panels.claims.words import translate

# Qt breaks a label's lines between words only; a word this long may not fit in the narrowest card.
LONGEST_WORD = 30
PIECE = 10
BREAK = "\u200b"
JOINER = "\u200d"
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


class Wrapped(QLabel):
    """Shows a text as it is, in lines; `text` and what is copied are free of the breaks that were put into long words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}  # by width, in pixels
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - the name is Qt’s
        self._whole = text
        self._heights.clear()
        super().setText(breakable(text))
        self.setAccessibleName(text)

    def heightForWidth(self, width: int) -> int:
        # Qt lays the words out at that width and back again, and paints them anew each time it is asked.
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # another font or style
        super().changeEvent(event)

    def text(self) -> str:
        return self._whole

    def copy(self) -> None:
        """Put the selected words on the clipboard, to the character."""
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace(BREAK, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copying = QAction(translate("Claims", "Copy"), menu)
        copying.setEnabled(self.hasSelectedText())
        copying.triggered.connect(self.copy)
        menu.addAction(copying)
        menu.popup(event.globalPos())


def breakable(text: str) -> str:
    """Allow a line to end inside words of more than 30 characters; signs that join to the one before stay with it."""
    return _LONG_WORD.sub(lambda word: _in_pieces(word[0]), text)


def _in_pieces(word: str) -> str:
    found, piece = [], ""
    for character in word:
        joined = unicodedata.category(character).startswith("M") or JOINER in (character, piece[-1:])
        if len(piece) >= PIECE and not joined:
            found.append(piece)
            piece = ""
        piece += character
    return BREAK.join([*found, piece])
