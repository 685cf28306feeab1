"""What all charts share: one line at a time is chosen by keys or pointer, spoken, and led from by Enter; text of any size."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.ui.panels.statistics.told import Row, sentence
from workbench.ui.spoken_roles import speak_as
from workbench.ui.theme import SMALL_PX, Theme, text_scale

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_K: -1}


class Chart(QWidget):
    """Paints rows; a kind of chart says where each lies and how it looks."""

    led = Signal(object)  # Goal

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme_ = theme
        self.rows: tuple[Row, ...] = ()
        self.names: tuple[str, ...] = ()
        self.chosen = 0
        self.zoom = 1.0
        self._name = name
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_rows(self, rows: tuple[Row, ...], names: tuple[str, ...]) -> None:
        """Show other lines; names say what their pieces stand for."""
        self.rows, self.names = rows, names
        self.chosen = min(self.chosen, max(0, len(rows) - 1))
        self._resized()
        self._describe()

    def set_zoom(self, percent: int) -> None:
        """Write larger or smaller."""
        self.zoom = percent / 100
        self._resized()

    def px(self, size: float) -> float:
        """A length that grows with the text."""
        return size * self.zoom * text_scale()

    def font_(self, weight: int = 400) -> QFont:
        """The font of the chart."""
        return self.theme_.ui_font(max(6, round(SMALL_PX * self.zoom)), weight)

    def metrics(self, weight: int = 400) -> QFontMetricsF:
        """The measures of the font."""
        return QFontMetricsF(self.font_(weight), self)

    def place_of(self, row: int) -> QRectF:
        """Where a line lies, whole."""
        raise NotImplementedError

    def height_of(self) -> float:
        """How high the chart is."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        """Paint what lies in shown."""
        raise NotImplementedError

    def row_at(self, point: QPoint) -> int:
        """The line at a point, -1 for none."""
        spot = point.toPointF()
        return next((row for row in range(len(self.rows)) if self.place_of(row).contains(spot)), -1)

    def choose(self, row: int) -> None:
        """Choose a line and say it."""
        if self.rows:
            self.chosen = min(max(row, 0), len(self.rows) - 1)
            self._describe()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))
            self.update()

    def lead(self) -> None:
        """Go where the chosen line leads, if anywhere."""
        if self.rows and (goal := self.rows[self.chosen].goal):
            self.led.emit(goal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.choose(self.chosen + STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else len(self.rows) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lead()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if row >= 0:
            self.choose(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.row_at(event.position().toPoint()) >= 0:
            self.lead()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(event.pos())
            # A title is an article's: shown with what could be read as markup as it stands.
            QToolTip.showText(event.globalPos(), plain(sentence(self.rows[row], self.names)) if row >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self.hasFocus():
            self._ring(painter, self.place_of(self.chosen))
        painter.setFont(self.font_())
        self.paint_chart(painter, QRectF(event.rect()))
        painter.end()

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme_.color("accent"), 2))
        painter.setBrush(self.theme_.color("selection"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _describe(self) -> None:
        self.setAccessibleDescription(sentence(self.rows[self.chosen], self.names) if self.rows else "")

    def _resized(self) -> None:
        self.setFixedHeight(max(1, round(self.height_of())))
        self.updateGeometry()
        self.update()


def plain(text: str) -> str:
    """Text for a tool tip, which would take what looks like markup for such."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"
