"""The words on one drawn page: where a span of the text stands on it, and which character is under a point."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

PARTS = 10_000  # what a page is measured in: ten-thousandths of its width and height
_WIDE = 4.0  # line heights between two words of one line; more is another column or cell
_TOUCHES = 0.4  # of the smaller of two heights, from which characters stand on one line
_STRAY = 3.0  # what a step up or down weighs against one sideways when the nearest character is sought

Letter = tuple[int, int, int, int, int]


class PageWords:
    """Letters are (place in the text, left, top, right, bottom), in ten-thousandths of the page; ratio is its height by width."""

    def __init__(self, letters: Sequence[Letter], ratio: float) -> None:
        self._letters = sorted(letters)
        self._places = [letter[0] for letter in self._letters]
        self._ratio = ratio
        self._known: dict[tuple[int, int], tuple[QRectF, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._letters)

    def boxes(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Where a span stands, a box for each line, in ten-thousandths of the page; empty when it is not on this page."""
        if (start, end) not in self._known:
            found = self._letters[bisect_left(self._places, start) : bisect_left(self._places, end)]
            self._known[start, end] = tuple(self._joined(found))
        return self._known[start, end]

    def line_starts(self, box: QRectF) -> float:
        """Where the line of words begins that a box stands on, its column's words alone: there is room beside it, not before."""
        found, tall = box.left(), box.height() * self._ratio
        for _, left, top, right, bottom in sorted(self._letters, key=lambda letter: -letter[3]):
            if right <= found + 1 and found - right <= _WIDE * tall and _shared(box.top(), box.bottom(), top, bottom) >= _TOUCHES:
                found = min(found, float(left))
        return found

    def at(self, point: QPointF) -> int | None:
        """The place of the character under a point."""
        x, y = point.x(), point.y()
        under = (place for place, left, top, right, bottom in self._letters if left <= x <= right and top <= y <= bottom)
        return next(under, None)

    def nearest(self, point: QPointF) -> int | None:
        """The place of the character nearest to a point, one of the same line rather than one above or below; None without any."""
        x, y, tall = point.x(), point.y(), self._ratio * _STRAY

        def far(letter: Letter) -> float:
            _, left, top, right, bottom = letter
            return float(max(left - x, 0, x - right) + tall * max(top - y, 0, y - bottom))

        return min(self._letters, key=far)[0] if self._letters else None

    def _joined(self, letters: Sequence[Letter]) -> list[QRectF]:
        """Characters that stand side by side as one box; a text that is set upright has boxes as tall as its lines are long."""
        lines: list[list[float]] = []
        for _, left, top, right, bottom in letters:
            if lines and self._beside(lines[-1], (left, top, right, bottom)):
                line = lines[-1]
                lines[-1] = [min(line[0], left), min(line[1], top), max(line[2], right), max(line[3], bottom)]
            else:
                lines.append([left, top, right, bottom])
        return [QRectF(QPointF(line[0], line[1]), QPointF(line[2], line[3])) for line in lines if line[2] > line[0]]

    def _beside(self, line: Sequence[float], box: Sequence[float]) -> bool:
        ratio = self._ratio
        across = _gap(line[0], line[2], box[0], box[2]), _shared(line[0], line[2], box[0], box[2])
        down = _gap(line[1], line[3], box[1], box[3]), _shared(line[1], line[3], box[1], box[3])
        if down[1] >= _TOUCHES:
            return across[0] <= _WIDE * ratio * (box[3] - box[1])
        upright = line[3] - line[1] > 2 * (line[2] - line[0]) / ratio or line[2] - line[0] <= 1.2 * (box[2] - box[0])
        return upright and across[1] >= _TOUCHES and down[0] * ratio <= 0.3 * (box[2] - box[0])


def _gap(begins: float, ends: float, left: float, right: float) -> float:
    return max(left - ends, begins - right, 0.0)


def _shared(begins: float, ends: float, left: float, right: float) -> float:
    """How much of the shorter of two stretches lies in the other."""
    least = min(ends - begins, right - left)
    return max(0.0, min(ends, right) - max(begins, left)) / least if least > 0 else 0.0
