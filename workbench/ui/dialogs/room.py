"""The size that a dialog opens with: that of its words, which are larger where the desktop asks for large text."""

from PySide6.QtWidgets import QDialog

from workbench.ui.theme import scaled

MOST_OF_SCREEN = 0.95


def make_room(dialog: QDialog, width: int, height: int = 0) -> None:
    """Give a dialog this width in pixels for text of the usual size, and a height; without one it is as high as its words.

    For larger text it grows, as far as the screen goes.
    """
    screen = dialog.screen().availableSize()
    wide = max(width, min(scaled(width), round(screen.width() * MOST_OF_SCREEN)))
    if height:
        dialog.resize(wide, max(height, min(scaled(height), round(screen.height() * MOST_OF_SCREEN))))
    else:
        dialog.setMinimumWidth(wide)
