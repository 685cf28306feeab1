"""Verdicts without a source, one a line: the shape of the verdict, the words of the claim, its article."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from workbench.domain.statistics import UnsourcedVerdict
from workbench.ui.eliding import cut_to
from workbench.ui.icons import paint_verdict
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.told import Goal, Row
from workbench.ui.terms import GUILLEMETS, one_line, verdict_word
from workbench.ui.theme import Theme

LINE, SIDE, SHAPE = 27.0, 6.0, 14.0
QUOTED = 0.64  # of the width
MARKS = '«“„"‘‹»'  # a claim that is a quotation brings its own


class UnsourcedList(Chart):
    """Each line leads to its claim."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.items: tuple[UnsourcedVerdict, ...] = ()
        super().__init__(theme, name)

    def show_items(self, items: tuple[UnsourcedVerdict, ...]) -> None:
        """Show other claims."""
        self.items = items
        rows = tuple(
            Row(f"{verdict_word(one.verdict)}, {quoted(one)}", (), one_line(one.title, 120), Goal(one.article_id, one.claim_id))
            for one in items
        )
        self.show_rows(rows, ())

    def place_of(self, row: int) -> QRectF:
        return QRectF(0, row * self.px(LINE), self.width(), self.px(LINE))

    def height_of(self) -> float:
        return len(self.rows) * self.px(LINE)

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        for row, item in enumerate(self.items):
            place = self.place_of(row)
            if place.intersects(shown):
                self._paint_line(painter, item, place, last=row == len(self.items) - 1)

    def _paint_line(self, painter: QPainter, item: UnsourcedVerdict, place: QRectF, *, last: bool) -> None:
        size = self.px(SHAPE)
        paint_verdict(painter, QRectF(SIDE, place.center().y() - size / 2, size, size), item.verdict, self.theme_)
        left = SIDE + size + self.px(8)
        split = self.width() * QUOTED
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.theme_.serif_font(max(6, round(14 * self.zoom))))
        painter.setPen(self.theme_.color("text"))
        words = cut_to(painter.fontMetrics(), quoted(item), round(split - left - 8))
        painter.drawText(QRectF(left, place.top(), split - left, place.height()), middle, words)
        painter.setFont(self.font_())
        painter.setPen(self.theme_.color("muted"))
        title = cut_to(painter.fontMetrics(), one_line(item.title, 120), round(self.width() - split - SIDE))
        painter.drawText(
            QRectF(split, place.top(), self.width() - split - SIDE, place.height()), middle | Qt.AlignmentFlag.AlignRight, title
        )
        if not last:
            painter.setPen(self.theme_.color("hairline"))
            painter.drawLine(place.bottomLeft(), place.bottomRight())


def quoted(item: UnsourcedVerdict) -> str:
    """The words of a claim in the quotation marks of its language."""
    if item.quote[:1] in MARKS:
        return one_line(item.quote, 200)
    before, after = GUILLEMETS.get(item.language or "", ("“", "”"))
    return f"{before}{one_line(item.quote, 200)}{after}"
