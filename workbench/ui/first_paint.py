"""What has time until a window is on screen: done once, right after it was painted for the first time, before any key or click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

LATEST_MS = 2_000  # a window that comes up minimised is not painted


class FirstPaint(QObject):
    """Calls what it was given, in order, once the window is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._later: list[Callable[[], object]] = []
        self._painted = self._done = False
        self._waiting: QEventLoop | None = None
        self._timer = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._timer.timeout.connect(self._work)
        self._timer.start()
        window.installEventFilter(self)

    def then(self, work: Callable[[], object]) -> None:
        """Do this too."""
        self._later.append(work)

    def wait(self) -> None:
        """Wait until that is done. Keys and clicks wait as well, so that they find the window with all its parts."""
        if not self._done:
            self._waiting = QEventLoop(self)
            self._waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            # What is painted shows when the event is over; Qt paints the parts of a window after the window.
            self._painted = True
            self._timer.start(0)
        elif event.type() == QEvent.Type.Close:
            self._timer.start(0)  # nobody needs to wait any longer
        return False

    def _work(self) -> None:
        self._window.removeEventFilter(self)
        try:
            while self._later:
                self._later.pop(0)()
        finally:
            self._done = True
            if self._waiting:
                self._waiting.quit()
