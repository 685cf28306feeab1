"""Run by test_window_killed.py as a process of its own: opens the real window, presses V, D, V and says what is shown."""

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench import app as front_door
from workbench.ui.main_window import MainWindow


def main(article: str, casebook: str) -> None:
    application = QApplication([])
    program = front_door.Program(application, "Ana", front_door.start_log())
    program.start([article, casebook], None, None)
    window = next(widget for widget in application.topLevelWidgets() if isinstance(widget, MainWindow))
    session = window.session

    def press() -> None:
        for key in (Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_V):
            QTest.keyClick(QApplication.focusWidget() or window, key)
        shown = [f"{view.id}={view.verdict}" for view in session.views if view.verdict]
        print(" ".join(["SHOWN", *shown]), flush=True)

    session.article_shown.connect(lambda _shown: QTimer.singleShot(50, press))
    application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
