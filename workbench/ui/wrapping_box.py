"""A check box whose words go on in another line where there is no room for all of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

LEAST_PX = 220  # that it asks for; a longer one wraps


class WrappingBox(QCheckBox):
    """Qt draws the lines of a box as they are given, so they are given anew at each width; a screen reader hears them as one."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.words = text
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Have other words."""
        self.words = text
        self.setAccessibleName(text)
        self.setText(self._lines(self.width()) if self.isVisible() else text)  # else it has no width of its own yet
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size(self.words)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(LEAST_PX, whole.width()), whole.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._size(self._lines(width)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = self._lines(self.width())
        if lines != self.text():
            self.setText(lines)

    def _lines(self, width: int) -> str:
        measure = self.fontMetrics()
        room = width - (self._size(self.words).width() - measure.horizontalAdvance(self.words))
        lines = [""]
        for word in self.words.split(" "):
            longer = f"{lines[-1]} {word}".lstrip(" ")
            if lines[-1] and measure.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)

    def _size(self, text: str) -> QSize:
        self.ensurePolished()  # the theme's font, which is else only set when it is shown
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text
        lines = text.split("\n")
        measure = self.fontMetrics()
        size = QSize(max(map(measure.horizontalAdvance, lines)), measure.lineSpacing() * len(lines))
        return self.style().sizeFromContents(QStyle.ContentsType.CT_CheckBox, option, size, self)
