"""The turns in which Tab goes through the current card: as it is read, from top to bottom, also through what was made late."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

TURNS = "workbench_turns"


def keep_turns(whole: QWidget) -> None:
    """Put the controls of a whole in the order of its layout, and again whenever a part of it asks for that."""
    whole.setProperty(TURNS, True)
    _order(whole)


def renew_turns(part: QWidget) -> None:
    """Give controls that were just made in a part their turns; Qt puts what is made late behind everything in the window."""
    above: QWidget | None = part
    while above is not None and not above.property(TURNS):
        above = above.parentWidget()
    if above is not None:
        _order(above)


def _order(whole: QWidget) -> None:
    found: list[QWidget] = []
    if layout := whole.layout():
        _gather(layout, found)
    for before, after in pairwise(found):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _gather(layout: QLayout, found: list[QWidget]) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner:
            _gather(inner, found)
        elif widget:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(widget)
            if below := widget.layout():
                _gather(below, found)
