"""Lines of shares, each as long as the others: verdicts with their counts in columns, and pieces with their counts inside."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from workbench.ui.eliding import cut_to
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.fills import STANDINGS, Fill, label_on, paint_fill, paint_shape
from workbench.ui.terms import counted
from workbench.ui.theme import Theme

SIDE = 6.0
ROW, BAR, HEAD, LEGEND = 22.0, 13.0, 22.0, 22.0
GAP = 2.0  # between two pieces
SHAPE = 12.0
LEAST_BAR = 60.0
COUNT_GAP = 10.0
MOST_NAME = 0.36  # of the width


class VerdictBars(Chart):
    """A line for each group: its name, shares of 100 %, the counts in columns under their shapes, n last."""

    def place_of(self, row: int) -> QRectF:
        return QRectF(0, self.px(HEAD) + row * self.px(ROW), self.width(), self.px(ROW))

    def height_of(self) -> float:
        return self.px(HEAD) + len(self.rows) * self.px(ROW) + 2

    def columns(self) -> list[int]:
        """The places of the pieces that have a column: not checkable has one where anything is."""
        return [
            at for at, fill in enumerate(STANDINGS) if fill is not Fill.NOT_CHECKABLE or any(row.parts[at] for row in self.rows)
        ]

    def count_width(self) -> float:
        """How wide a column of counts is."""
        widest = max((size for row in self.rows for size in row.parts), default=0)
        return max(self.px(SHAPE), self.metrics(500).horizontalAdvance(counted(widest))) + self.px(COUNT_GAP)

    def total_width(self) -> float:
        """How wide the column of n is."""
        return max((self.metrics(600).horizontalAdvance(row.total) for row in self.rows), default=8.0) + self.px(COUNT_GAP)

    def bar_place(self) -> tuple[float, float]:
        """Where the bars begin and end."""
        end = self.width() - SIDE - self.total_width() - len(self.columns()) * self.count_width()
        name = max((self.metrics().horizontalAdvance(row.name) for row in self.rows), default=0.0)
        begin = SIDE + min(name, self.width() * MOST_NAME) + self.px(10)
        return (begin, end) if end - begin >= self.px(LEAST_BAR) else (max(SIDE + 40, end - self.px(LEAST_BAR)), end)

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        begin, end = self.bar_place()
        self._head(painter, begin, end)
        for row in range(len(self.rows)):
            place = self.place_of(row)
            if place.intersects(shown):
                self._row(painter, row, place, begin, end)

    def _head(self, painter: QPainter, begin: float, end: float) -> None:
        painter.setPen(self.theme_.color("muted"))
        height, metrics = self.px(HEAD), self.metrics()
        half, whole = self.tr("50 %"), self.tr("100 %")
        wide = (end - begin) / 2 - metrics.horizontalAdvance(half) / 2 - 8
        if wide > max(metrics.horizontalAdvance(whole), metrics.horizontalAdvance("0")):
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(begin, 0, end - begin, height), middle | Qt.AlignmentFlag.AlignLeft, "0")
            painter.drawText(QRectF(begin, 0, end - begin, height), middle | Qt.AlignmentFlag.AlignHCenter, half)
            painter.drawText(QRectF(begin, 0, end - begin, height), middle | Qt.AlignmentFlag.AlignRight, whole)
        column, size = self.count_width(), self.px(SHAPE)
        for place, at in enumerate(self.columns()):
            right = end + (place + 1) * column
            paint_shape(painter, QRectF(right - size, (height - size) / 2, size, size), STANDINGS[at], self.theme_)
        painter.setFont(self.font_(600))
        painter.setPen(self.theme_.color("text"))
        right_side = QRectF(0, 0, self.width() - SIDE, height)
        painter.drawText(right_side, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "n")

    def _row(self, painter: QPainter, row: int, place: QRectF, begin: float, end: float) -> None:
        item = self.rows[row]
        paint_name(self, painter, item.name, QRectF(SIDE, place.top(), begin - SIDE - self.px(8), place.height()))
        high = self.px(BAR)
        bar = QRectF(begin, place.center().y() - high / 2, end - begin, high)
        for fill, piece in zip(STANDINGS, pieces(bar, item.parts), strict=True):
            paint_fill(painter, piece, fill, self.theme_)
        wide = self.count_width()
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(self.font_(500))
        for spot, at in enumerate(self.columns()):
            painter.setPen(self.theme_.color("text" if item.parts[at] else "muted"))
            painter.drawText(QRectF(end + spot * wide, place.top(), wide, place.height()), right, counted(item.parts[at]))
        painter.setFont(self.font_(600))
        painter.setPen(self.theme_.color("text"))
        painter.drawText(QRectF(0, place.top(), self.width() - SIDE, place.height()), right, item.total)


class PieceBars(Chart):
    """A line for each group: its name, shares in accent and grey with their counts inside where they fit, the whole last."""

    def __init__(self, theme: Theme, name: str, fills: tuple[Fill, ...]) -> None:
        self.fills = fills
        super().__init__(theme, name)

    def place_of(self, row: int) -> QRectF:
        return QRectF(0, row * self.px(ROW), self.width(), self.px(ROW))

    def height_of(self) -> float:
        return len(self.rows) * self.px(ROW) + self.px(LEGEND) * self._legend_lines() + 4

    def resizeEvent(self, event: object) -> None:
        # A legend that does not fit goes on a second line.
        high = max(1, round(self.height_of()))
        if high != self.height():
            self.setFixedHeight(high)

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        tail = max((self.metrics(600).horizontalAdvance(row.total) for row in self.rows), default=0.0) + self.px(COUNT_GAP)
        name = max((self.metrics().horizontalAdvance(row.name) for row in self.rows), default=0.0)
        begin = SIDE + min(name, self.width() * MOST_NAME) + self.px(10)
        end = self.width() - SIDE - tail
        for row in range(len(self.rows)):
            place = self.place_of(row)
            if place.intersects(shown):
                self._row(painter, row, place, begin, end)
        self._legend(painter)

    def _row(self, painter: QPainter, row: int, place: QRectF, begin: float, end: float) -> None:
        item = self.rows[row]
        paint_name(self, painter, item.name, QRectF(SIDE, place.top(), begin - SIDE - self.px(8), place.height()))
        high = self.px(BAR + 2)
        bar = QRectF(begin, place.center().y() - high / 2, end - begin, high)
        painter.setFont(self.font_(600))
        for fill, size, piece in zip(self.fills, item.parts, pieces(bar, item.parts), strict=True):
            paint_fill(painter, piece, fill, self.theme_)
            number = counted(size)
            wide = self.metrics(600).horizontalAdvance(number)
            if size and wide + (14 if fill is Fill.HALF else 4) < piece.width():
                if fill is Fill.HALF:  # on paper of its own: no number can be read on stripes
                    paper = QRectF(piece.center().x() - wide / 2 - 4, piece.top() + 1, wide + 8, piece.height() - 2)
                    painter.fillRect(paper, self.theme_.color("surface"))
                painter.setPen(label_on(fill, self.theme_))
                painter.drawText(piece, Qt.AlignmentFlag.AlignCenter, number)
        painter.setPen(self.theme_.color("text"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, place.top(), self.width() - SIDE, place.height()), right, item.total)

    def _legend(self, painter: QPainter) -> None:
        painter.setFont(self.font_())
        top, at = len(self.rows) * self.px(ROW) + 4, SIDE
        swatch, high = self.px(18), self.px(LEGEND)
        for fill, name in zip(self.fills, self.names, strict=True):
            wide = swatch + 6 + self.metrics().horizontalAdvance(name)
            if at > SIDE and at + wide > self.width() - SIDE:
                at, top = SIDE, top + high
            paint_fill(painter, QRectF(at, top + high / 2 - self.px(5), swatch, self.px(10)), fill, self.theme_)
            painter.setPen(self.theme_.color("muted"))
            painter.drawText(QPointF(at + swatch + 6, top + high / 2 + self.metrics().ascent() / 2 - 1), name)
            at += wide + self.px(14)

    def _legend_lines(self) -> int:
        at, lines = SIDE, 1
        for name in self.names:
            wide = self.px(18) + 6 + self.metrics().horizontalAdvance(name)
            if at > SIDE and at + wide > self.width() - SIDE:
                at, lines = SIDE, lines + 1
            at += wide + self.px(14)
        return lines


def paint_name(chart: Chart, painter: QPainter, name: str, place: QRectF) -> None:
    """Write the name of a line, elided where it does not fit."""
    painter.setFont(chart.font_())
    painter.setPen(chart.theme_.color("text"))
    shown = cut_to(chart.metrics(), name, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def pieces(bar: QRectF, parts: tuple[int, ...]) -> list[QRectF]:
    """Cut a bar into pieces by their sizes, with gaps between; each that is not nothing can be seen."""
    total, at, found = sum(parts), bar.left(), []
    for size in parts:
        wide = bar.width() * size / total if total else 0.0
        found.append(QRectF(at, bar.top(), max(wide - GAP, GAP) if size else 0.0, bar.height()))
        at += wide
    return found
