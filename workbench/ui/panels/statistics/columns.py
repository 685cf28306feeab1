"""Claims over time: a column a month, stacked in the fills of the verdicts, the whole written over it."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.fills import STANDINGS, paint_fill
from workbench.ui.panels.statistics.told import Row, month_word
from workbench.ui.terms import counted
from workbench.ui.theme import Theme

HEIGHT, TOP, FOOT = 250.0, 20.0, 24.0
LEAST_COLUMN, MOST_COLUMN = 30.0, 64.0
LINES = 4


class MonthColumns(Chart):
    """Shows the youngest months that there is room for; its rows are months, oldest first, all that there are."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.months: tuple[str, ...] = ()
        super().__init__(theme, name)

    def show_months(self, months: tuple[str, ...], rows: tuple[Row, ...], names: tuple[str, ...]) -> None:
        """Show other months (2024-11) with their counts; the youngest is chosen."""
        self.months = months
        self.chosen = max(0, len(rows) - 1)
        self.show_rows(rows, names)

    def height_of(self) -> float:
        return self.px(HEIGHT)

    def first(self) -> int:
        """The oldest month that is shown."""
        room = max(1, int((self.width() - self._axis()) / self.px(LEAST_COLUMN)))
        return max(0, min(len(self.rows) - room, self.chosen))

    def place_of(self, row: int) -> QRectF:
        first = self.first()
        last = len(self.rows) if not self.rows else min(len(self.rows), first + self._room())
        if not first <= row < last:
            return QRectF()
        wide = self._column(last - first)
        return QRectF(self._axis() + (row - first) * wide, 0, wide, self.height_of())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        first = self.first()
        rows = range(first, min(len(self.rows), first + self._room()))
        top = _rounded(max((sum(self.rows[row].parts) for row in rows), default=0))
        floor, ceiling = self.height_of() - self.px(FOOT), self.px(TOP)
        self._grid(painter, top, floor, ceiling)
        for row in rows:
            place = self.place_of(row)
            if place.intersects(shown):
                self._paint_column(painter, row, place, (floor - ceiling) / top if top else 0.0, floor)

    def _grid(self, painter: QPainter, top: int, floor: float, ceiling: float) -> None:
        for line in range(LINES + 1):
            value = top * line / LINES
            y = floor - (floor - ceiling) * line / LINES
            painter.setPen(self.theme_.color("border" if line == 0 else "hairline"))
            painter.drawLine(round(self._axis()), round(y), self.width(), round(y))
            if value == int(value):
                painter.setPen(self.theme_.color("muted"))
                box = QRectF(0, y - self.px(9), self._axis() - 8, self.px(18))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, counted(int(value)))

    def _paint_column(self, painter: QPainter, row: int, place: QRectF, unit: float, floor: float) -> None:
        item = self.rows[row]
        wide = min(place.width() * 0.72, self.px(MOST_COLUMN))
        left, at = place.center().x() - wide / 2, floor
        for fill, size in zip(STANDINGS, item.parts, strict=True):
            high = size * unit
            paint_fill(painter, QRectF(left, at - high, wide, max(high - 1, 1) if size else 0), fill, self.theme_)
            at -= high
        total = sum(item.parts)
        painter.setFont(self.font_(600))
        painter.setPen(self.theme_.color("text"))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        if total:
            painter.drawText(QRectF(place.left() - 20, at - self.px(20), place.width() + 40, self.px(18)), middle, counted(total))
        month = self.months[row]
        short = month_word(month, short=True)
        word = f"{short} {month[2:4]}" if month.endswith("-01") or row == self.first() else short
        painter.setFont(self.font_(600 if row == len(self.rows) - 1 else 400))
        painter.setPen(self.theme_.color("text" if row == len(self.rows) - 1 else "muted"))
        name = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, round(place.width()) + 4)
        painter.drawText(QRectF(place.left() - 4, floor, place.width() + 8, self.px(FOOT)), Qt.AlignmentFlag.AlignCenter, name)

    def _axis(self) -> float:
        most = max((sum(row.parts) for row in self.rows), default=0)
        return self.metrics().horizontalAdvance(counted(_rounded(most))) + 16

    def _room(self) -> int:
        return max(1, int((self.width() - self._axis()) / self.px(LEAST_COLUMN)))

    def _column(self, shown: int) -> float:
        return min((self.width() - self._axis()) / max(shown, 1), self.px(MOST_COLUMN) * 1.6)


def _rounded(most: int) -> int:
    """The next number above that the lines of the grid divide into whole ones, where that is possible."""
    if most <= LINES:
        return LINES if most else 0
    step = 10 ** (int(math.log10(most / LINES)))
    for factor in (1, 2, 2.5, 5, 10):
        if (unit := step * factor) == int(unit) and unit * LINES >= most:
            return int(unit) * LINES
    return most
