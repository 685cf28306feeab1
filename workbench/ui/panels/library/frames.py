"""Small pieces of the library: a dashed frame for hints and empty states, what the four shapes mean, a column that scrolls."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.icons import verdict_icon
from workbench.ui.key_cap import words
from workbench.ui.panels.library.delegate import ORDER, SHAPE
from workbench.ui.terms import verdict_word
from workbench.ui.theme import Theme, scaled, set_role


class DashedFrame(QFrame):
    """A place where something can be put."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.layout_ = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.layout_.setContentsMargins(16, 10, 16, 10)
        self.layout_.setSpacing(12)
        self.layout_.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border"), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
        super().paintEvent(event)


class Framed(QFrame):
    """A card around the pages of a view; what is empty has a dashed frame of its own and needs no second one."""

    def __init__(self, pages: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(pages)
        pages.currentChanged.connect(lambda _page: self._frame())
        self._frame()

    def _frame(self) -> None:
        set_role(self, "bar" if isinstance(self._pages.currentWidget(), DashedFrame) else "card")


class Legend(QWidget):
    """The four shapes with their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shapes: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for verdict in ORDER:
            shape = QLabel(self)
            self._shapes.append(shape)
            layout.addWidget(shape)
            layout.addWidget(words(verdict_word(verdict), "small", self))
            layout.addSpacing(8)
        theme.changed.connect(self._paint_shapes)
        self._paint_shapes()

    def _paint_shapes(self) -> None:
        for verdict, shape in zip(ORDER, self._shapes, strict=True):
            shape.setPixmap(
                verdict_icon(verdict, self._theme, scaled(SHAPE)).pixmap(
                    QSize(scaled(SHAPE), scaled(SHAPE)), self.devicePixelRatioF()
                )
            )


def scrolled(side: QWidget, parent: QWidget) -> QScrollArea:
    """A column as wide as it is, which scrolls where the window is low."""
    area = QScrollArea(parent)
    set_role(area, "bar")
    area.setWidget(side)
    area.setWidgetResizable(True)
    area.setFixedWidth(side.width())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
