"""The one place that tells people about problems: plain text, the same sentence as on the command line, the window stays alive."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.domain.errors import Problem
from workbench.ui.terms import harmless

log = logging.getLogger(__name__)
translate = QCoreApplication.translate
BOX = "message"
LONGEST = 2000  # characters; a box taller than the screen has no button to press


def tell(parent: QWidget | None, text: str, icon: QMessageBox.Icon = QMessageBox.Icon.Warning) -> QMessageBox:
    """Show a problem over the window without stopping it; while one is still shown the next is added to it."""
    from workbench.ui.problems import problem_words

    text = harmless(problem_words(text))
    log.warning("a problem was told")  # not its words: they may quote an article, and the log is sent to others
    shown = parent.findChild(QMessageBox, BOX) if parent else None
    if shown and shown.isVisible():
        if text not in shown.text():
            shown.setText(f"{shown.text()}\n\n{text}"[-LONGEST:])
        return shown
    box = QMessageBox(parent)
    box.setObjectName(BOX)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(translate("Messages", "Workbench"))
    box.setText(text[:LONGEST])
    box.addButton(translate("Messages", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def ask(parent: QWidget | None, text: str, yes: str) -> bool:
    """Ask a question to be answered with one button or Cancel; Cancel is what Escape and closing the box mean."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Messages", "Workbench"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(harmless(text))
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is accept


def offer(parent: QWidget | None, text: str, yes: str, run: Callable[[], object], no: str = "") -> QMessageBox:
    """Offer to do something, without stopping the window; nothing is done unless its button is pressed."""
    box = QMessageBox(parent)
    box.setObjectName("offer")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Messages", "Workbench"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text[:LONGEST])
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(no or translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.buttonClicked.connect(lambda pressed: run() if pressed is accept else None)
    box.open()
    return box


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
        tell(self.window, text, QMessageBox.Icon.Critical)
