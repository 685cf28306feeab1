"""What is painted over the words: a light wave under doubted ones, and the two edges of a claim while they are moved.

Painted and not an extra selection: a second underline would take the place of the one that tells the verdict.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from workbench.domain.statement import Flag
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.theme import Theme

# A doubt about more than this is one about the whole text or a passage: told in the list, not drawn under every line.
LONGEST_WAVED = 400  # code points
WAVE, DEPTH = 5.0, 1.5  # pixels: half a wave's length, and how far it swings
KNOB = 4.5
BAR = 2


class Overlay:
    """Paints over one text view; asks for nothing but what is on screen."""

    def __init__(self, text: ArticleText, theme: Theme) -> None:
        self._text = text
        self._theme = theme
        self._waved: list[tuple[int, int]] = []
        self.edges: tuple[int, int] | None = None
        self.moving_end = True
        text.paint_over = self.paint

    def show_doubts(self, doubts: Iterable[Flag]) -> None:
        """Draw a wave under these doubts' words."""
        length = len(self._text.text_map.text)
        spans = ((one.start, min(max(one.end, one.start + 1), length)) for one in doubts)
        self._waved = [(start, end) for start, end in spans if 0 < end - start <= LONGEST_WAVED]
        self._text.viewport().update()

    def draws(self, doubt: Flag) -> bool:
        """Is there a wave under this doubt's words?"""
        return doubt.end - doubt.start <= LONGEST_WAVED

    def show_edges(self, edges: tuple[int, int] | None, moving_end: bool) -> None:
        """Draw the edges of a claim under the hand, the one that moves filled; None draws none."""
        self.edges, self.moving_end = edges, moving_end
        self._text.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paint on the viewport."""
        if not self._waved and self.edges is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._text.visible_span()
        for start, end in self._waved:
            if end >= first and start <= last:
                for piece in line_pieces(self._text, start, end):
                    self._wave(painter, piece)
        if self.edges:
            for offset, is_end in zip(self.edges, (False, True), strict=True):
                self._edge(painter, offset, is_end)

    def edge_at(self, x: float, y: float) -> bool | None:
        """Which edge is under a point of the viewport: True for the end, False for the start, None for neither."""
        if self.edges is None:
            return None
        for offset, is_end in zip(self.edges, (False, True), strict=True):
            rect = self._text.line_rect(offset)
            if abs(rect.left() - x) <= 2 * KNOB and rect.top() - 2 * KNOB <= y <= rect.bottom() + 2 * KNOB:
                return is_end
        return None

    def _wave(self, painter: QPainter, piece: QRectF) -> None:
        count = max(2, round(piece.width() / WAVE))
        step = max(piece.width(), 2 * WAVE) / count
        base = piece.bottom() - DEPTH
        points = [QPointF(piece.left() + at * step, base + (DEPTH if at % 2 else -DEPTH)) for at in range(count + 1)]
        painter.setPen(QPen(self._theme.color("muted"), 1.1, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _edge(self, painter: QPainter, offset: int, is_end: bool) -> None:
        rect = self._text.line_rect(offset)
        accent = self._theme.color("accent")
        x = max(float(rect.left()), BAR / 2)  # the column's left edge is the viewport's
        painter.setPen(QPen(accent, BAR))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setBrush(accent if is_end is self.moving_end else self._theme.color("surface"))
        y = rect.bottom() + KNOB - 1 if is_end else rect.top() - KNOB + 1
        painter.drawEllipse(QPointF(max(x, KNOB + BAR / 2), y), KNOB, KNOB)


def line_pieces(text: ArticleText, start: int, end: int) -> Iterator[QRectF]:
    """The parts of a span (code points) line by line, in the viewport, each as high as from its line's top to under its letters."""
    first, last = text.text_map.positions(start, end)
    left, top = text.horizontalScrollBar().value(), text.verticalScrollBar().value()
    block = text.document().findBlock(first)
    while block.isValid() and block.position() < last:
        text.document().documentLayout().blockBoundingRect(block)  # which gives it lines and puts them in their place
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first - block.position(), line.textStart())
            stop = min(last - block.position(), line.textStart() + line.textLength())
            if begin < stop:
                xs = sorted((_x(line.cursorToX(begin)), _x(line.cursorToX(stop))))
                origin = layout.position() + line.position()
                bottom = origin.y() + line.ascent() + line.descent() + 1
                yield QRectF(layout.position().x() + xs[0] - left, origin.y() - top, xs[1] - xs[0], bottom - origin.y())
        block = block.next()


def _x(answer: object) -> float:
    """PySide answers with the place and the cursor's position that it stands for."""
    return float(answer[0]) if isinstance(answer, tuple | list) else float(str(answer))
