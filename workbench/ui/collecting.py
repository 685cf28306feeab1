"""When Python looks for objects that only hold each other: not while somebody works."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

# New objects before the new ones are looked at, how often that is until those a little older are, and those until all are.
YOUNG, MIDDLE, ALL = 2_000, 25, 100_000
PAUSE_MS = 3_000


class Collecting(QObject):
    """Looks through everything when another application has come to the front, else only through what is new.

    A look through everything takes a tenth of a second once word lists are loaded, and Python would take it at any key.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(_look_through_everything)
        self._usual = gc.get_threshold()
        gc.set_threshold(YOUNG, MIDDLE, ALL)
        app.applicationStateChanged.connect(self._follow)

    def end(self) -> None:
        """Leave it to Python again."""
        gc.set_threshold(*self._usual)

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._pause.stop()
        else:
            self._pause.start()


def _look_through_everything() -> None:
    # What was set aside where many records were read is looked through now too, and set aside again.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
