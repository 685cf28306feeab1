"""One line of words that is cut where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from workbench.ui.eliding import cut_to
from workbench.ui.terms import as_words
from workbench.ui.theme import set_role


class Shortened(QLabel):
    """One line of plain text, cut with an ellipsis where there is no room for it, whole then as tooltip and to screen readers."""

    def __init__(self, role: str, least: int) -> None:
        super().__init__()
        self._least = least  # px
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        set_role(self, role)

    def show_words(self, whole: str) -> None:
        """Show other words."""
        self._whole = whole
        self.setAccessibleName(whole)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 2 if self._whole else 0
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = cut_to(self.fontMetrics(), self._whole, self.width())
        self.setText(shown)
        self.setToolTip(as_words(self._whole) if shown != self._whole else "")
