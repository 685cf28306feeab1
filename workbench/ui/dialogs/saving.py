"""The foot of a dialog that keeps what was typed: Save and Cancel."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from workbench.ui.theme import set_role

translate = QCoreApplication.translate


def save_and_cancel(dialog: QDialog) -> tuple[QDialogButtonBox, QPushButton]:
    """Make the buttons of a dialog, which accept and reject it; Save, the one that Enter presses, is given too."""
    buttons = QDialogButtonBox(dialog)
    save = buttons.addButton(translate("Dialog", "Save"), QDialogButtonBox.ButtonRole.AcceptRole)
    set_role(save, "primary")
    save.setDefault(True)
    buttons.addButton(translate("Dialog", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, save
