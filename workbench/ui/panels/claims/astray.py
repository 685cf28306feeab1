"""Under a passage that is not in the saved words of its source: the nearest there, to be taken, or one's own kept all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.terms import one_line

if TYPE_CHECKING:
    from workbench.desk.quoting import Misquote


class Astray(QWidget):
    """Hidden while the passage is there, or nothing can be said; taken carries the nearest passage."""

    taken = Signal(str)
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nearest = ""
        self.told = label("", "small", wraps=True)
        self.take = link_button(self.tr("Take this one"))
        self.take.clicked.connect(lambda _checked: self.taken.emit(self._nearest))
        self.keep = link_button(self.tr("Keep mine all the same"))
        self.keep.clicked.connect(lambda _checked: self.kept.emit())
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.take)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.hide()

    def show_found(self, found: "Misquote | None") -> None:
        """Tell that the passage is not there and what is; None hides it all."""
        self.setVisible(found is not None)
        if found is None:
            return
        self._nearest = found.nearest or ""
        if found.nearest:
            told = self.tr("Not saved: this passage is not in the saved copy. The nearest there: “{words}”")
            self.told.setText(told.replace("{words}", one_line(found.nearest, 400)))
        else:
            self.told.setText(self.tr("Not saved: this passage is not in the saved copy, nor one like it."))
        self.take.setVisible(bool(found.nearest))
