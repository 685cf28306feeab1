"""The way from pane to pane by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.availability import inside


def focus_next(panes: Sequence[QWidget], step: int) -> None:
    """Put the focus so many panes on from the one that has it, round the end; into the first or last when none has it."""
    focused = QApplication.focusWidget()
    at = next((place for place, pane in enumerate(panes) if inside(focused, pane)), -step if step > 0 else 0)
    panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
