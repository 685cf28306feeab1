"""What stands where the article will be, while none is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.theme import set_role


class EmptyPage(QFrame):
    """One sentence and one button."""

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "surface")
        words = QLabel(self.tr("Open an article to see its claims beside it."), self)
        set_role(words, "muted")
        self.open = QPushButton(self.tr("Open a file…"), self)
        set_role(self.open, "primary")
        self.open.clicked.connect(self.open_requested)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
