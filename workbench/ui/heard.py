"""What a screen reader would otherwise miss: the item of a list that has the focus when the list gets it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QListView


class _Item(QObject):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, self._say)  # after the list itself has been told of
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        current = self._view.currentIndex()
        if self._view.hasFocus() and current.isValid():
            told = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            told.setChild(current.row())
            QAccessible.updateAccessibility(told)


def say_item_on_focus(view: QListView) -> None:
    """Tell of the current item as soon as the list has the focus; Qt tells of it in tables, and in lists only when it changes."""
    _Item(view)
