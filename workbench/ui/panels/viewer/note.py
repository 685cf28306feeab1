"""A line over a saved copy that says what is the matter, with a button for what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.theme import set_role


class Note(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "banner")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.button = QPushButton(self)
        set_role(self.button, "link")
        self._act: Callable[[], object] | None = None
        self.button.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, words: str, offer: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something, with an offer; nothing hides the line."""
        self.words.setText(words)
        self.button.setText(offer)
        self.button.setVisible(bool(offer))
        self._act = act
        self.setVisible(bool(words))

    def _pressed(self) -> None:
        if self._act:
            self._act()
