"""Answering a dialog that holds up what opened it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def in_dialog(act, start):
    """Start what opens a dialog, act in it once it is there, and give it back, closed."""
    seen = []

    def soon():
        dialog = QApplication.activeModalWidget()
        seen.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, soon)
    start()
    return seen[0]
