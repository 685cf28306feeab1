"""The size that a dialog opens with: that of its words, which are larger where the desktop asks for large text."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from workbench.ui.theme import scaled, text_scale

MOST_OF_SCREEN = 0.95


def make_room(dialog: QDialog, width: int, height: int = 0) -> None:
    """Give a dialog this width in pixels for text of the usual size, and a height; without one it is as high as its words.

    For larger text it grows, as far as the screen goes.
    """
    screen = dialog.screen().availableSize()
    wide = max(width, min(scaled(width), round(screen.width() * MOST_OF_SCREEN)))
    if height:
        dialog.resize(wide, max(height, min(scaled(height), round(screen.height() * MOST_OF_SCREEN))))
        return
    dialog.setMinimumWidth(wide)
    if text_scale() > 1:
        # Once it is made: by itself a dialog opens with two thirds of the screen at most, whatever stands in it.
        QTimer.singleShot(0, dialog, lambda: _grow(dialog))


def _grow(dialog: QDialog) -> None:
    if layout := dialog.layout():
        most = round(dialog.screen().availableSize().height() * MOST_OF_SCREEN)
        dialog.resize(dialog.width(), max(dialog.height(), min(layout.totalHeightForWidth(dialog.width()), most)))
