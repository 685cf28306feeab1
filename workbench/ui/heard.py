"""What a screen reader would otherwise miss: the item of a list, or the row of a table, when the view gets the focus."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

NOWHERE = QModelIndex()


class _Item(QObject):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._came_to = QPersistentModelIndex()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            self._came_to = QPersistentModelIndex(self._view.currentIndex())
            QTimer.singleShot(0, self, self._say)  # after the view itself has been told of
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        current = self._view.currentIndex()
        # What was chosen since then, Qt has told of.
        if not self._view.hasFocus() or not current.isValid() or current != self._came_to:
            return
        if isinstance(self._view, QTableView):
            # The number by which a reader knows a cell depends on the headers; Qt works it out when a row becomes current.
            QTableView.currentChanged(self._view, current, NOWHERE)
            return
        told = QAccessibleEvent(self._view, QAccessible.Event.Focus)
        told.setChild(current.row())
        QAccessible.updateAccessibility(told)


def say_item_on_focus(view: QAbstractItemView) -> None:
    """Tell of the current item or row as soon as the view has the focus; Qt tells of it only when it changes."""
    _Item(view)
