"""A key as it looks on a keyboard, written small beside what it does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workbench.ui.theme import set_role


def key_cap(text: str, parent: QWidget | None = None) -> QLabel:
    """Make the picture of a key; it says nothing to screen readers, which hear the key from the control beside it."""
    cap = QLabel(text, parent)
    cap.setTextFormat(Qt.TextFormat.PlainText)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    set_role(cap, "key")
    return cap


def words(text: str, role: str = "small", parent: QWidget | None = None) -> QLabel:
    """Make a label that shows plain text, whatever characters it holds; without a role it keeps a font that is set on it."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        set_role(label, role)
    return label
