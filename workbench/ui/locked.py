"""What a window that may not write looks like: its controls are off and say why, its fields can be read and copied from."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workbench.ui.keys_in_use import COMMAND
from workbench.ui.session import Session

translate = QCoreApplication.translate


def read_only_words() -> str:
    """Say in one sentence that nothing can be changed."""
    return translate("Window", "Read only: nothing can be changed in this window.")


def lock(session: Session, *parts: QWidget) -> None:
    """Switch parts off where the casebook may not be changed, the reason as their tooltip."""
    if not session.desk.store.read_only:
        return
    for part in parts:
        part.setProperty(COMMAND, None)  # its key does nothing here, and its tooltip tells no key
        part.setToolTip(read_only_words())
        part.setEnabled(False)


def lock_text(session: Session, *fields: QLineEdit | QPlainTextEdit) -> None:
    """Let fields be read and copied from but not written in where the casebook may not be changed."""
    if not session.desk.store.read_only:
        return
    for field in fields:
        field.setReadOnly(True)
        field.setPlaceholderText("")
        field.setToolTip(read_only_words())
