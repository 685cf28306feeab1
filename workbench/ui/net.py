"""The net under everything: what no code caught is logged and told, and the window stays alive."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import Problem

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


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
        log.critical("uncaught", exc_info=(kind, error, trace) if error else None)
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
