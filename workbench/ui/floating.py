"""A bar that floats over a text beside the words it is about."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from workbench.ui.theme import set_role

GAP = 6


class FloatingBar(QFrame):
    """A frame that stands above a line of words, or below it where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "toast")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def show_over(self, words: QRect, room: QRect) -> None:
        """Show the bar above a line of words, below it where there is no room; both rectangles in the parent's coordinates."""
        if layout := self.layout():
            layout.activate()  # the words may have changed just now
        self.adjustSize()
        above = words.top() - GAP - self.height()
        top = above if above >= room.top() else words.bottom() + GAP
        # A bar wider than the text begins over the gutter.
        left = max(0, min(max(room.left(), words.left()), room.right() - self.width()))
        self.move(QPoint(left, min(top, room.bottom() - self.height())))
        self.show()
        self.raise_()
