"""What the library shows in place of a list with nothing in it: one sentence and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.domain.enums import Shelf
from workbench.ui.actions import BY_ID
from workbench.ui.key_cap import words
from workbench.ui.panels.library.frames import DashedFrame
from workbench.ui.theme import Theme, set_role


class EmptyPage(DashedFrame):
    """Emits that its button was pressed; what that does depends on what is empty."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = words("", "muted", self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        set_role(self.button, "primary")
        self.button.clicked.connect(lambda _checked: self.pressed.emit())
        self.layout_.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.layout_.addStretch(1)
        self.layout_.addWidget(self.words)
        self.layout_.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.layout_.addStretch(1)

    def tell(self, shelf: Shelf, *, filtered: bool, in_texts: bool, typed: bool) -> None:
        """Say why there is nothing: on this shelf, for this filter, or in all texts."""
        nothing = {
            Shelf.WORK: self.tr("No article yet: paste a text or drop a file."),
            Shelf.ARCHIVE: self.tr("The archive is empty: Y puts the chosen articles here."),
            Shelf.TRASH: self.tr("The trash is empty."),
        }[shelf]
        if in_texts:
            nothing = self.tr("These words stand nowhere.") if typed else self.tr("Type what you look for in all texts.")
        elif filtered:
            nothing = self.tr("No article matches the filter.")
        fresh = shelf is Shelf.WORK and not filtered and not in_texts
        self.words.setText(nothing)
        self.button.setText(BY_ID["new-from-clipboard"].title if fresh else self.tr("Show all articles"))
