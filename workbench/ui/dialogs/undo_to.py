"""The one question before going back: what will be undone, newest first."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.domain.history import Back
from workbench.ui.labels import action_words
from workbench.ui.terms import counted, one_line

translate = QCoreApplication.translate
NAMED = 12


def ask_undo_to(parent: QWidget, back: Back, agreed: Callable[[], None]) -> QMessageBox:
    """Tell what going back undoes and call agreed if that is wanted; the window goes on working meanwhile."""
    count = len(back.labels)
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("History", "Undo to here"))
    question = (
        translate("History", "Undo 1 action?")
        if count == 1
        else translate("History", "Undo {n} actions?").replace("{n}", counted(count))
    )
    box.setText(question)
    lines = [f"•  {one_line(action_words(label), 90)}" for label in back.labels[:NAMED]]
    if count > NAMED:
        lines.append(translate("History", "and {n} more").replace("{n}", counted(count - NAMED)))
    again = translate("History", "Newest first. Redo restores them one after the other.")
    box.setInformativeText("\n".join([*lines, "", again]))
    agree = box.addButton(translate("History", "Undo"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("History", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(agree)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    agree.clicked.connect(lambda: agreed())
    box.open()
    return box
