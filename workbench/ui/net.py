"""The net under everything: what no code caught is logged and told, and the window stays alive."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import Problem

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


def _without_words(error: BaseException) -> str:
    """Where an exception came from, but not what it says: that may quote an article, and the log is sent to others."""
    told = "".join([f"{type(error).__name__}\n", *traceback.format_tb(error.__traceback__)])
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{told}after {_without_words(before)}" if before else told


class Net(QObject):
    """Catches what no code caught, on any thread: into the log with all its circumstances, to the analyst in one sentence."""

    caught = Signal(object)  # str

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: QWidget | None = None
        # A signal, because threads other than the window's may not touch widgets.
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the interpreter's two hooks for uncaught exceptions."""
        sys.excepthook = self.hook
        threading.excepthook = lambda args: self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Take one uncaught exception."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, Problem):
            self.caught.emit(str(error))
            return
        log.critical("uncaught %s", _without_words(error) if error else kind.__name__)
        self.caught.emit(
            translate(
                "Messages",
                "Something went wrong inside the workbench ({kind}). What was saved is unharmed and you can go on; "
                "Help > Copy diagnostics puts what is known about it on the clipboard.",
            ).replace("{kind}", kind.__name__)
        )

    def _show(self, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        from workbench.ui.messages import tell

        tell(self.window, text, QMessageBox.Icon.Critical)
