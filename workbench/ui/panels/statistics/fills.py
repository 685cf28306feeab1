"""How pieces of charts are filled, so that none is told apart by colour alone: solid, hatched, dotted, lined, hollow.

Everything is drawn as vectors: a brush pattern of Qt would be as fine as the screen's dots and vanish at 2x.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.domain.enums import Verdict
from workbench.ui.icons import paint_not_checkable, paint_verdict
from workbench.ui.theme import Theme

HATCH, DOT, LINE = 5.0, 4.0, 4.0  # px from one to the next


class Fill(StrEnum):
    """What a piece of a chart stands for; the values of verdicts are the names of their tokens."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    NOT_CHECKABLE = "not-checkable"
    TO_REVIEW = "to-review"
    FULL = "full"  # the accent: in a verdict, more than two sources
    HALF = "half"  # hatched in the accent
    PALE = "pale"  # the tint of the accent, with its outline
    NONE = "none"  # a dashed outline


VERDICTS = {Fill.VERIFIED: Verdict.VERIFIED, Fill.DISPUTED: Verdict.DISPUTED, Fill.UNVERIFIED: Verdict.UNVERIFIED}
STANDINGS = (Fill.VERIFIED, Fill.DISPUTED, Fill.UNVERIFIED, Fill.NOT_CHECKABLE, Fill.TO_REVIEW)


def paint_fill(painter: QPainter, rect: QRectF, fill: Fill, theme: Theme) -> None:
    """Fill a piece of a chart."""
    if rect.width() <= 0 or rect.height() <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill is Fill.VERIFIED:
        painter.fillRect(rect, theme.color("verified"))
    elif fill is Fill.DISPUTED:
        _hatched(painter, rect, theme.color("disputed"), theme.color("disputed_tint"))
    elif fill is Fill.UNVERIFIED:
        _dotted(painter, rect, theme.color("unverified"), theme.color("unverified_tint"))
    elif fill is Fill.NOT_CHECKABLE:
        _lined(painter, rect, theme.color("border"), theme.color("raised"))
    elif fill is Fill.TO_REVIEW:
        _outlined(painter, rect, theme.color("border"), theme.color("surface"))
    elif fill is Fill.FULL:
        painter.fillRect(rect, theme.color("accent"))
    elif fill is Fill.HALF:
        _hatched(painter, rect, theme.color("accent"), theme.color("selection"))
    elif fill is Fill.PALE:
        _outlined(painter, rect, theme.color("accent"), theme.color("selection"))
    else:
        _outlined(painter, rect, theme.color("border"), theme.color("surface"), Qt.PenStyle.DashLine)
    painter.restore()


def paint_shape(painter: QPainter, rect: QRectF, fill: Fill, theme: Theme) -> None:
    """Paint the shape that goes with a fill of claims."""
    if fill is Fill.NOT_CHECKABLE:
        paint_not_checkable(painter, rect, theme)
    else:
        paint_verdict(painter, rect, VERDICTS.get(fill), theme)


def label_on(fill: Fill, theme: Theme) -> QColor:
    """The colour of words on a fill."""
    return theme.color("on_accent" if fill is Fill.FULL else "text")


def _outlined(painter: QPainter, rect: QRectF, ink: QColor, paper: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
    painter.setPen(QPen(ink, 1, style))
    painter.setBrush(paper)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def _hatched(painter: QPainter, rect: QRectF, ink: QColor, paper: QColor) -> None:
    painter.fillRect(rect, paper)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(ink, 2))
    # The lines begin at fixed places of the chart, so that neighbours do not meet in broken strokes.
    at = rect.left() - rect.height() - (rect.left() % HATCH)
    while at < rect.right() + rect.height():
        painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + rect.height(), rect.top()))
        at += HATCH
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def _dotted(painter: QPainter, rect: QRectF, ink: QColor, paper: QColor) -> None:
    _outlined(painter, rect, ink, paper)
    painter.setClipRect(rect.adjusted(1, 1, -1, -1), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    row, y = 0, rect.top() + DOT / 2 + 0.5
    while y < rect.bottom():
        x = rect.left() + (DOT if row % 2 else DOT / 2)
        while x < rect.right():
            painter.drawEllipse(QPointF(x, y), 0.8, 0.8)
            x += DOT
        row, y = row + 1, y + DOT * 0.75


def _lined(painter: QPainter, rect: QRectF, ink: QColor, paper: QColor) -> None:
    _outlined(painter, rect, ink, paper)
    painter.setPen(QPen(ink, 1))
    y = rect.top() + LINE
    while y < rect.bottom() - 1:
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        y += LINE
