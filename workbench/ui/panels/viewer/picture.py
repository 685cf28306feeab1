"""A saved picture, with zoom; a part of it is chosen with the mouse or with the arrow keys, and pinned parts are framed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.desk.pinning import WHOLE, PinView
from workbench.ui.panels.viewer.looks import frame_pen, paint_stance
from workbench.ui.panels.viewer.values import PinChosen, ZoomAsked
from workbench.ui.theme import Theme

MARGIN = 16
LEAST = 60  # ten-thousandths: a smaller part is a click
STEP = 200
FITS = 100  # percent
SIGN = 18


class SavedPicture(QAbstractScrollArea):
    """Shows one picture; a region is left, top, width and height in ten-thousandths of it, empty for the whole."""

    pin_clicked = Signal(object)  # PinChosen
    selected = Signal()
    zoomed = Signal(object)  # ZoomAsked
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = QPixmap()
        self._zoom = 100
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._chosen: tuple[int, ...] | None = None
        self._from: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._show_bars()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Saved picture"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a part of it, with Shift they make the part larger; Enter takes the whole")
        )
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        theme.changed.connect(self.viewport().update)

    def show_picture(self, image: QImage, named: str) -> None:
        """Show another picture, as large as there is room; named says what it shows."""
        self._pixmap = QPixmap.fromImage(image)
        self._chosen, self._pins, self._current = None, (), None
        self.setAccessibleName(named or self.tr("Saved picture"))
        self._lay_out()

    def show_pins(self, pins: Sequence[PinView], current: str | None) -> None:
        """Frame these parts, the one of this evidence as the current one."""
        self._pins, self._current = pins, current
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Set the size, in percent of what fits."""
        self._zoom = percent
        self._show_bars()
        self._lay_out()

    def region(self) -> tuple[int, ...] | None:
        """The part that is chosen, empty for the whole picture; None when nothing is chosen."""
        return self._chosen

    def choose(self, region: Sequence[int]) -> None:
        """Choose a part, the whole with an empty one."""
        self._chosen = tuple(region)
        self.viewport().update()
        self.selected.emit()

    def drop_selection(self) -> None:
        """Choose nothing."""
        if self._chosen is not None:
            self._chosen = None
            self.viewport().update()
            self.selected.emit()

    def chosen_rect(self) -> QRect:
        """Where the chosen part is on screen, in the viewport."""
        return self._on_screen(self._chosen).toAlignedRect() & self.viewport().rect() if self._chosen is not None else QRect()

    def bring(self, region: Sequence[int]) -> None:
        """Bring a part on screen."""
        box = self._on_screen(region)
        if not QRectF(self.viewport().rect()).contains(box):
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + box.top() - MARGIN))
            self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + box.left() - MARGIN))

    def pin_at(self, point: QPoint) -> str | None:
        """The evidence whose part is under a point of the viewport, the smallest of several."""
        found = [view for view in self._pins if self._on_screen(view.pin.region).contains(QPointF(point))]
        parts = [view for view in found if view.pin.region] or []
        return min(parts, key=lambda view: view.pin.region[2] * view.pin.region[3]).evidence.id if parts else None

    # How it works

    def _show_bars(self) -> None:
        """What fits needs no bars; bars that came by themselves would change what fits."""
        wanted = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if self._zoom > FITS else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(wanted)
        self.setHorizontalScrollBarPolicy(wanted)

    def _size(self) -> QSize:
        room = self.viewport().size() - QSize(2 * MARGIN, 2 * MARGIN)
        fits = self._pixmap.size().scaled(room.expandedTo(QSize(40, 40)), Qt.AspectRatioMode.KeepAspectRatio)
        return fits * (self._zoom / 100) if not self._pixmap.isNull() else QSize()

    def _area(self) -> QRectF:
        size, room = self._size(), self.viewport().size()
        left = max(MARGIN, (room.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        top = max(MARGIN, (room.height() - size.height()) // 2) - self.verticalScrollBar().value()
        return QRectF(left, top, size.width(), size.height())

    def _on_screen(self, region: Sequence[int] | None) -> QRectF:
        area = self._area()
        left, top, width, height = region or (0, 0, WHOLE, WHOLE)
        return QRectF(
            area.left() + left * area.width() / WHOLE,
            area.top() + top * area.height() / WHOLE,
            width * area.width() / WHOLE,
            height * area.height() / WHOLE,
        )

    def _part(self, one: QPointF, other: QPointF) -> tuple[int, int, int, int]:
        area = self._area()
        box = QRectF(one, other).normalized() & area
        left = round((box.left() - area.left()) * WHOLE / max(1.0, area.width()))
        top = round((box.top() - area.top()) * WHOLE / max(1.0, area.height()))
        width = round(box.width() * WHOLE / max(1.0, area.width()))
        height = round(box.height() * WHOLE / max(1.0, area.height()))
        return left, top, min(width, WHOLE - left), min(height, WHOLE - top)

    def _lay_out(self) -> None:
        size, room = self._size(), self.viewport().size()
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setRange(0, max(0, size.height() + 2 * MARGIN - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(0, size.width() + 2 * MARGIN - room.width()))
        self.viewport().update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pixmap.isNull():
            painter.drawPixmap(self._area(), self._pixmap, QRectF(self._pixmap.rect()))
        for view in self._pins:
            box = self._on_screen(view.pin.region)
            current = view.evidence.id == self._current
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # A line of paper under it, so that it is seen on any picture.
            painter.setPen(QPen(self._theme.color("surface"), 5.0 if current else 3.5))
            painter.drawRect(box)
            painter.setPen(frame_pen(view.evidence.stance, self._theme, 3.5 if current else 2.0))
            painter.drawRect(box)
            sign = QRectF(box.left() - SIGN / 2, box.top() - SIGN / 2, SIGN, SIGN)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("surface"))
            painter.drawEllipse(sign.adjusted(-2, -2, 2, 2))
            paint_stance(painter, sign, view.evidence.stance, self._theme)
        if self._chosen is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("surface"), 3.0))
            painter.drawRect(self._on_screen(self._chosen))
            painter.setPen(QPen(self._theme.color("accent"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRect(self._on_screen(self._chosen))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - an override of Qt's
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            part = self._part(self._from, event.position())
            self._chosen = part if min(part[2:]) >= LEAST else None
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._from is None:
            return
        began, self._from = self._from, None
        part = self._part(began, event.position())
        if min(part[2:]) >= LEAST:
            self.choose(part)
        elif found := self.pin_at(event.position().toPoint()):
            self.pin_clicked.emit(PinChosen(found))
        else:
            self.drop_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-STEP, 0),
            Qt.Key.Key_Right: (STEP, 0),
            Qt.Key.Key_Up: (0, -STEP),
            Qt.Key.Key_Down: (0, STEP),
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(())
        elif key in steps:
            self._move(*steps[key], grow=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.drop_selection()
        else:
            super().keyPressEvent(event)

    def _move(self, across: int, down: int, *, grow: bool) -> None:
        left, top, width, height = self._chosen or (WHOLE * 2 // 5, WHOLE * 2 // 5, WHOLE // 5, WHOLE // 5)
        if grow:
            width, height = min(max(STEP, width + across), WHOLE - left), min(max(STEP, height + down), WHOLE - top)
        else:
            left, top = min(max(0, left + across), WHOLE - width), min(max(0, top + down), WHOLE - height)
        self.choose((left, top, width, height))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(ZoomAsked(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)
