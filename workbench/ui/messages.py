"""The one place that tells people about problems: plain text, the same sentence as on the command line, the window stays alive."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

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


def ask(parent: QWidget | None, text: str, yes: str, *, careful: bool = False) -> bool:
    """Ask a question to be answered with one button or Cancel; Cancel is what Escape and closing the box mean.

    careful: Enter means Cancel too, for what nothing brings back.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Messages", "Workbench"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(harmless(text))
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay if careful else accept)
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
