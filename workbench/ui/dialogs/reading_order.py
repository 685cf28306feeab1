"""The order in which Tab goes through a dialog: that in which it is read, whichever field was made first."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def in_order(*fields: QWidget) -> None:
    """Let Tab go from each field to the next."""
    for before, after in pairwise(fields):
        QWidget.setTabOrder(before, after)
