"""A line under the top bar that stays: why this window cannot change anything."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workbench.ui.key_cap import words
from workbench.ui.theme import set_role


class Banner(QFrame):
    """Shows one sentence, or nothing at all."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "banner")
        self.words = words(text, "", self)
        self.words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self.words, 1)
        self.setVisible(bool(text))
