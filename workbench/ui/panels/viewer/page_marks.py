"""Pinned passages and selected words on drawn pages: tinted and underlined where they stand, with a bar and a sign at the edge.

A page is white paper in every theme, so what lies on it has the colours of the light one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from workbench.desk.pinning import PinView
from workbench.domain.records import dataclass
from workbench.ui.panels.viewer.looks import paint_stance, paper_pen, paper_tint
from workbench.ui.panels.viewer.page_words import PARTS, PageWords
from workbench.ui.theme import Theme, load_tokens

SIGN = 18  # pixels at the left of a page for the signs
_BAR = 3.0
_BAR_OFF = 3.0  # pixels from the passage to its bar
_PAD = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A pin on a page on screen: boxes of its lines, none where the words are not found on it, and the box of its sign.

    edges are where the lines of words begin that it stands on, in pixels.
    """

    view: PinView
    boxes: tuple[QRectF, ...]
    sign: QRectF
    edges: tuple[float, ...] = ()


def on_page(boxes: Sequence[QRectF], page: QRectF) -> tuple[QRectF, ...]:
    """Boxes in ten-thousandths of a page, where that page is."""
    across, down = page.width() / PARTS, page.height() / PARTS
    return tuple(
        QRectF(
            page.left() + box.left() * across - _PAD,
            page.top() + box.top() * down - _PAD,
            box.width() * across + 2 * _PAD,
            box.height() * down + 2 * _PAD,
        )
        for box in boxes
    )


def marks_of(pins: Sequence[PinView], number: int, page: QRectF, words: PageWords | None) -> Iterator[Mark]:
    """The pins on a page; words are None while it is not drawn."""
    used: list[float] = []
    for view in pins:
        place = view.place
        if place is None:
            continue
        found = words.boxes(place.start, place.end) if words else ()
        boxes = on_page(found, page)
        edges = tuple(page.left() + words.line_starts(box) * page.width() / PARTS for box in found) if words else ()
        if not boxes and place.page != number:
            continue
        top = min((box.top() for box in boxes), default=page.top() + 6)
        while any(abs(top - other) < SIGN for other in used):
            top += SIGN + 2
        used.append(top)
        yield Mark(view, boxes, QRectF(page.left() - SIGN - 4, top, SIGN - 2, SIGN - 2), edges)


def paint_mark(painter: QPainter, mark: Mark, theme: Theme, *, current: bool) -> None:
    """Paint a pin; the current one has a broad bar and a stronger tint, and its sign stands on one."""
    stance = mark.view.evidence.stance
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for box in mark.boxes * (2 if current else 1):
        painter.fillRect(box, paper_tint(stance))
    painter.restore()
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = paper_pen(stance, 2.4 if current else 1.6)
    line.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(line)
    for box in mark.boxes:
        if _is_upright(box):
            painter.drawRect(box)
        else:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
    width = 2 * _BAR if current else _BAR
    for bar in bars(mark, width):
        painter.fillRect(bar, line.color())
    painter.restore()
    if current:
        painter.fillRect(mark.sign.adjusted(-3, -3, 3, 3), theme.mixed("accent", "surface", 0.3))
    paint_stance(painter, mark.sign, stance, theme)


def paint_told(painter: QPainter, mark: Mark, page: QRectF, told: str) -> None:
    """Say at the top of a page what is pinned on it where that cannot be marked."""
    stance = mark.view.evidence.stance
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    room = QRectF(page.left() + 8, mark.sign.top() - 2, page.width() - 16, 400)
    box = painter.boundingRect(room.adjusted(8, 4, -8, 0), flags, told)
    painter.save()
    painter.setPen(paper_pen(stance, 1.5))
    painter.setBrush(paper_tint(stance))
    painter.drawRect(box.adjusted(-8, -4, 8, 4))
    painter.setPen(QColor(load_tokens("light").text))
    painter.drawText(box, flags, told)
    painter.restore()


def paint_selection(painter: QPainter, boxes: Sequence[QRectF]) -> None:
    """Paint words that are selected."""
    tint = QColor(load_tokens("light").accent)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    tint.setAlphaF(0.32)
    for box in boxes:
        painter.fillRect(box, tint)
    painter.restore()


def is_on(mark: Mark, point: QPointF) -> bool:
    """Is a point on a pin's words or on its sign?"""
    return mark.sign.contains(point) or any(box.contains(point) for box in mark.boxes)


def _is_upright(box: QRectF) -> bool:
    """Does a line of words run up or down the page, as on one that was turned?"""
    return box.height() > 2 * box.width() and box.height() > 2 * SIGN


def bars(mark: Mark, width: float) -> Iterator[QRectF]:
    """A bar at the left of each run of lines that stand one below the other, left of all words of these lines."""
    lines = [(box, edge) for box, edge in zip(mark.boxes, mark.edges, strict=True) if not _is_upright(box)]
    run: list[QRectF] = []
    edges: list[float] = []
    for (box, edge), (after, _) in pairwise((*lines, (QRectF(), 0.0))):
        run.append(box)
        edges.append(edge)
        below = after.top() > box.top() and after.top() - box.bottom() < 2 * box.height() and after.left() < box.right()
        if after.isEmpty() or not below:
            yield QRectF(min(edges) - _PAD - _BAR_OFF - width, run[0].top(), width, run[-1].bottom() - run[0].top())
            run, edges = [], []
