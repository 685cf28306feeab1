"""The size that a dialog opens with: that of its words, which are larger where the desktop asks for large text."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import scaled

MOST_OF_SCREEN = 0.95


def make_room(dialog: QWidget, width: int, height: int = 0) -> None:
    """Give a dialog this width in pixels for text of the usual size, and a height; without one it is as high as its words.

    For larger text it grows, as far as the screen goes; on a small screen it is smaller.
    """
    screen = dialog.screen().availableSize()
    wide = min(scaled(width), round(screen.width() * MOST_OF_SCREEN))
    if height:
        dialog.resize(wide, min(scaled(height), round(screen.height() * MOST_OF_SCREEN)))
        return
    dialog.setMinimumWidth(wide)
    # Once it is made: by itself a dialog opens with two thirds of the screen at most, whatever stands in it.
    QTimer.singleShot(0, dialog, lambda: _grow(dialog))


def fits_screen(dialog: QWidget) -> bool:
    """Is the least width of a dialog one that the screen has?"""
    return dialog.minimumWidth() <= dialog.screen().availableSize().width() * MOST_OF_SCREEN


def _grow(dialog: QWidget) -> None:
    if layout := dialog.layout():
        most = round(dialog.screen().availableSize().height() * MOST_OF_SCREEN)
        wanted = layout.totalHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        dialog.resize(dialog.width(), max(dialog.height(), min(wanted, most)))
