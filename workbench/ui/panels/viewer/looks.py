"""How a stance looks in a saved copy: a sign in its colour, a tint and a kind of underline; never told by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QTextCharFormat

from workbench.domain.enums import Stance, Verdict
from workbench.ui.theme import Theme, load_tokens

# A stance borrows the colours and lines of the verdict that it speaks for.
_LIKE = {Stance.SUPPORTS: Verdict.VERIFIED, Stance.CONTRADICTS: Verdict.DISPUTED, Stance.CONTEXT: Verdict.UNVERIFIED}
_PENS = {
    Stance.SUPPORTS: Qt.PenStyle.SolidLine,
    Stance.CONTRADICTS: Qt.PenStyle.DashLine,
    Stance.CONTEXT: Qt.PenStyle.DotLine,
}
SCALES = (1.0, 2.0, 3.0)


def ink(stance: Stance, theme: Theme) -> QColor:
    """The colour of a stance's sign and lines."""
    return theme.ink(_LIKE[stance])


def tint(stance: Stance, theme: Theme) -> QColor:
    """The colour behind a passage."""
    return theme.tint(_LIKE[stance])


def passage_format(stance: Stance, theme: Theme) -> QTextCharFormat:
    """What a pinned passage looks like in a text."""
    form = QTextCharFormat()
    form.setBackground(tint(stance, theme))
    form.setUnderlineStyle(theme.underline(_LIKE[stance]))
    form.setUnderlineColor(ink(stance, theme))
    return form


def frame_pen(stance: Stance, theme: Theme, width: float = 2.0) -> QPen:
    """The line around a part of a picture."""
    return QPen(ink(stance, theme), width, _PENS[stance])


def paper_pen(stance: Stance, width: float) -> QPen:
    """The line around a passage on a page, which is white paper in every theme."""
    return QPen(QColor(getattr(load_tokens("light"), _LIKE[stance].value)), width, _PENS[stance])


def paper_tint(stance: Stance) -> QColor:
    """The colour over a passage on a page."""
    return QColor(getattr(load_tokens("light"), f"{_LIKE[stance].value}_tint"))


def paint_stance(painter: QPainter, box: QRectF, stance: Stance, theme: Theme) -> None:
    """Paint the sign of a stance: a disc with a plus, a diamond with a minus, a ring with a dot."""
    side = min(box.width(), box.height())
    square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    middle, half = square.center(), side / 2
    color, paper = ink(stance, theme), theme.color("surface")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(paper, max(1.3, side * 0.13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    arm = side * 0.24
    if stance is Stance.SUPPORTS:
        painter.drawEllipse(square)
        painter.setPen(pen)
        painter.drawLine(QPointF(middle.x(), middle.y() - arm), QPointF(middle.x(), middle.y() + arm))
        painter.drawLine(QPointF(middle.x() - arm, middle.y()), QPointF(middle.x() + arm, middle.y()))
    elif stance is Stance.CONTRADICTS:
        corners = (
            QPointF(middle.x(), square.top()),
            QPointF(square.right(), middle.y()),
            QPointF(middle.x(), square.bottom()),
            QPointF(square.left(), middle.y()),
        )
        painter.drawPolygon(corners)
        painter.setPen(pen)
        painter.drawLine(QPointF(middle.x() - arm, middle.y()), QPointF(middle.x() + arm, middle.y()))
    else:
        painter.drawEllipse(middle, half * 0.3, half * 0.3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, max(1.3, side * 0.12)))
        painter.drawEllipse(middle, half * 0.85, half * 0.85)
    painter.restore()


def stance_icon(stance: Stance, theme: Theme, px: int = 14) -> QIcon:
    """The sign of a stance as an icon, in the colours of the theme at this moment."""
    made = QIcon()
    for scale in SCALES:
        pixmap = QPixmap(round(px * scale), round(px * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_stance(painter, QRectF(0, 0, px, px), stance, theme)
        painter.end()
        made.addPixmap(pixmap)
    return made
