"""Shapes that tell verdicts apart without colour, and the icons of actions; all vectors, so they are sharp at every scale."""

from math import ceil, cos, pi, sin

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.domain.enums import Verdict
from workbench.resources import resource
from workbench.ui.theme import Theme

SCALES = (1.0, 2.0, 3.0)
RING_DOTS = 10


def paint_verdict(painter: QPainter, rect: QRectF, verdict: Verdict | None, theme: Theme) -> None:
    """Paint a verdict's shape into the square in the middle of rect: disc with check, diamond with cross, dotted ring with
    question mark; a hollow ring for None, to review."""
    ink, paper = theme.ink(verdict), theme.color("surface")
    square = _square(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if verdict is Verdict.VERIFIED:
        _disc(painter, square, ink)
        _stroke(painter, square, paper, [(0.28, 0.52), (0.44, 0.67), (0.73, 0.36)])
    elif verdict is Verdict.DISPUTED:
        _diamond(painter, square, ink)
        _stroke(painter, square, paper, [(0.37, 0.37), (0.63, 0.63)])
        _stroke(painter, square, paper, [(0.63, 0.37), (0.37, 0.63)])
    elif verdict is Verdict.UNVERIFIED:
        _dotted_ring(painter, square, ink)
        _question_mark(painter, square, ink)
    else:
        _ring(painter, square, ink)
    painter.restore()


def paint_not_checkable(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint the shape of a claim that cannot be checked: a hollow ring with a bar."""
    square = _square(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ring(painter, square, theme.ink(None))
    _stroke(painter, square, theme.ink(None), [(0.3, 0.5), (0.7, 0.5)])
    painter.restore()


def stamp_state(painter: QPainter, rect: QRectF, verdict: Verdict | None, not_checkable: bool, theme: Theme) -> None:
    """Put the shape of how a claim stands into the square in the middle of rect, moved to whole pixels of the screen."""
    square = _square(rect)
    ratio = painter.device().devicePixelRatioF()
    drawn = stamp(verdict, not_checkable, square.width(), ratio, theme)
    painter.drawPixmap(QPointF(round(square.x() * ratio) / ratio, round(square.y() * ratio) / ratio), drawn)


def stamp(verdict: Verdict | None, not_checkable: bool, side: float, ratio: float, theme: Theme) -> QPixmap:
    """The shape of how a claim stands, side pixels wide at a ratio of device pixels; drawn once, since lists show dozens at every
    key."""
    bar = not_checkable and verdict in (None, Verdict.UNVERIFIED)
    key = verdict, bar, side, ratio
    found = theme.stamps.get(key)
    if found is None:
        found = theme.stamps[key] = _canvas(ceil(side), ratio)
        painter = QPainter(found)
        if bar:
            paint_not_checkable(painter, QRectF(0, 0, side, side), theme)
        else:
            paint_verdict(painter, QRectF(0, 0, side, side), verdict, theme)
        painter.end()
    return found


def verdict_icon(verdict: Verdict | None, theme: Theme, px: int) -> QIcon:
    """The shape of a verdict as an icon of px pixels, in the colours of the theme at this moment; scaled() with the text beside."""
    icon = QIcon()
    for scale in SCALES:
        pixmap = _canvas(px, scale)
        painter = QPainter(pixmap)
        paint_verdict(painter, QRectF(0, 0, px, px), verdict, theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def not_checkable_icon(theme: Theme, px: int) -> QIcon:
    """The shape of a claim that cannot be checked as an icon of px pixels, in the colours of the theme at this moment."""
    icon = QIcon()
    for scale in SCALES:
        pixmap = _canvas(px, scale)
        painter = QPainter(pixmap)
        paint_not_checkable(painter, QRectF(0, 0, px, px), theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def icon(name: str, theme: Theme, px: int = 16, color: str = "text") -> QIcon:
    """The icon of resources/icons/NAME.svg, its currentColor replaced by a token of the theme at this moment."""
    made = QIcon()
    for token, mode in ((color, QIcon.Mode.Normal), ("border", QIcon.Mode.Disabled)):
        drawing = resource("icons", f"{name}.svg").read_bytes()
        renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", theme.color(token).name().encode())))
        for scale in SCALES:
            pixmap = _canvas(px, scale)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, px, px))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made


def application_icon() -> QIcon:
    """The icon of the program."""
    drawing = QSvgRenderer(str(resource("icons", "workbench.svg")))
    made = QIcon()
    for px in (16, 24, 32, 48, 64, 128, 256):
        pixmap = _canvas(px, 1.0)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, px, px))
        painter.end()
        made.addPixmap(pixmap)
    return made


def _canvas(px: int, scale: float) -> QPixmap:
    side = round(px * scale)
    pixmap = QPixmap(QSize(side, side))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _square(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height())
    return QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)


def _at(square: QRectF, x: float, y: float) -> QPointF:
    return QPointF(square.x() + x * square.width(), square.y() + y * square.height())


def _pen(square: QRectF, color: QColor, share: float) -> QPen:
    return QPen(color, max(1.1, square.width() * share), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _stroke(painter: QPainter, square: QRectF, color: QColor, points: list[tuple[float, float]]) -> None:
    painter.setPen(_pen(square, color, 0.115))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([_at(square, *point) for point in points])


def _disc(painter: QPainter, square: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(_inset(square, 0.03))


def _diamond(painter: QPainter, square: QRectF, color: QColor) -> None:
    painter.setPen(_pen(square, color, 0.1))
    painter.setBrush(color)
    painter.drawPolygon([_at(square, *point) for point in ((0.5, 0.07), (0.93, 0.5), (0.5, 0.93), (0.07, 0.5))])


def _ring(painter: QPainter, square: QRectF, color: QColor) -> None:
    painter.setPen(_pen(square, color, 0.095))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_inset(square, 0.1))


def _dotted_ring(painter: QPainter, square: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    radius = square.width() * 0.07
    for turn in range(RING_DOTS):
        angle = 2 * pi * turn / RING_DOTS
        painter.drawEllipse(_at(square, 0.5 + 0.43 * cos(angle), 0.5 + 0.43 * sin(angle)), radius, radius)


def _question_mark(painter: QPainter, square: QRectF, color: QColor) -> None:
    hook = QPainterPath(_at(square, 0.37, 0.41))
    hook.cubicTo(_at(square, 0.37, 0.22), _at(square, 0.64, 0.22), _at(square, 0.64, 0.41))
    hook.cubicTo(_at(square, 0.64, 0.51), _at(square, 0.5, 0.5), _at(square, 0.5, 0.61))
    painter.setPen(_pen(square, color, 0.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(hook)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    dot = max(0.65, square.width() * 0.065)
    painter.drawEllipse(_at(square, 0.5, 0.75), dot, dot)


def _inset(square: QRectF, share: float) -> QRectF:
    margin = square.width() * share
    return square.adjusted(margin, margin, -margin, -margin)
