"""How long it took from the opening of an article to its verdicts: a column a span, the middle in the accent, a line a verdict."""

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from workbench.domain.statistics import TimesOfVerdict
from workbench.ui.eliding import cut_to
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.fills import VERDICTS, paint_shape
from workbench.ui.panels.statistics.told import Row, Sheet
from workbench.ui.terms import counted, verdict_word
from workbench.ui.theme import KEY_PX, Theme

translate = QCoreApplication.translate
HIGH, TOP, FOOT, LINE, SHAPE = 170.0, 20.0, 22.0, 22.0, 12.0
SIDE = 6.0
MINUTE, HOUR, DAY = 60, 3_600, 86_400


class SpanColumns(Chart):
    """Its rows are the spans, shortest first, then the kinds of verdict that were given."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.times: tuple[TimesOfVerdict, ...] = ()
        super().__init__(theme, name)

    def show_times(self, times: tuple[TimesOfVerdict, ...]) -> None:
        """Show other times; the first is all verdicts together."""
        self.times = times
        rows: tuple[Row, ...] = ()
        if times:
            spans = [Row(name, (size,), "") for name, size in zip(span_names(), times[0].spans, strict=True)]
            kinds = [Row(verdict_word(one.verdict), (one.n,), f"{_median(one)}, {_half(one)}") for one in times[1:]]
            rows = (*spans, *kinds)
        self.show_rows(rows, (translate("Statistics", "Claims"),))

    def height_of(self) -> float:
        return self.px(HIGH) + len(self.times[1:]) * self.px(LINE) + self.px(8) if self.times else 1.0

    def place_of(self, row: int) -> QRectF:
        spans = len(self.times[0].spans) if self.times else 0
        if row >= spans:
            return QRectF(0, self.px(HIGH) + self.px(8) + (row - spans) * self.px(LINE), self.width(), self.px(LINE))
        wide = self.width() / max(spans, 1)
        return QRectF(row * wide, 0, wide, self.px(HIGH))

    def paint_chart(self, painter: QPainter, shown: QRectF) -> None:
        whole = self.times[0]
        floor, ceiling = self.px(HIGH) - self.px(FOOT), self.px(TOP)
        unit = (floor - ceiling) / max(whole.spans)
        for row, size in enumerate(whole.spans):
            place = self.place_of(row)
            if place.intersects(shown):
                self._column(painter, row, place, size * unit, floor)
        painter.setPen(self.theme_.color("border"))
        painter.drawLine(0, round(floor), self.width(), round(floor))
        for at, one in enumerate(self.times[1:]):
            self._line(painter, one, self.place_of(len(whole.spans) + at))

    def _column(self, painter: QPainter, row: int, place: QRectF, high: float, floor: float) -> None:
        item, middle = self.rows[row], row == self.times[0].middle_span
        bar = QRectF(place.center().x() - place.width() * 0.38, floor - high, place.width() * 0.76, high)
        painter.fillRect(bar, self.theme_.color("accent" if middle else "border"))
        painter.setFont(self.font_(600))
        painter.setPen(self.theme_.color("text" if item.parts[0] else "muted"))
        over = QRectF(place.left(), bar.top() - self.px(19), place.width(), self.px(18))
        painter.drawText(over, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, counted(item.parts[0]))
        painter.setFont(self._name_font(place.width(), middle))
        painter.setPen(self.theme_.color("text" if middle else "muted"))
        name = cut_to(painter.fontMetrics(), item.name, round(place.width()))
        painter.drawText(QRectF(place.left(), floor + 3, place.width(), self.px(FOOT) - 3), Qt.AlignmentFlag.AlignCenter, name)

    def _name_font(self, width: float, strong: bool) -> QFont:
        """Smaller where the columns are narrow, so that no name is cut."""
        font = self.font_(600 if strong else 400)
        widest = max(self.metrics(600).horizontalAdvance(name) for name in span_names())
        if widest > width - 2:
            font.setPixelSize(max(KEY_PX - 1, int(font.pixelSize() * (width - 2) / widest)))
        return font

    def _line(self, painter: QPainter, one: TimesOfVerdict, place: QRectF) -> None:
        fill = next(fill for fill, verdict in VERDICTS.items() if verdict is one.verdict)
        shape = QRectF(SIDE, place.center().y() - self.px(SHAPE) / 2, self.px(SHAPE), self.px(SHAPE))
        paint_shape(painter, shape, fill, self.theme_)
        left = shape.right() + 8
        words = (verdict_word(one.verdict), _median(one), _half(one))
        share = (place.width() - left) / 10
        for word, begin, end, weight in zip(words, (0, 2.6, 5.8), (2.6, 5.8, 10), (400, 600, 400), strict=True):
            painter.setFont(self.font_(weight))
            painter.setPen(self.theme_.color("muted" if begin > 5 else "text"))
            box = QRectF(left + begin * share, place.top(), (end - begin) * share - 4, place.height())
            said = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, round(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def span_names() -> tuple[str, ...]:
    """Name the spans of TimesOfVerdict."""
    return (
        translate("Statistics", "< 5 min"),
        translate("Statistics", "5–15 min"),
        translate("Statistics", "15–60 min"),
        translate("Statistics", "1–8 h"),
        translate("Statistics", "8–24 h"),
        translate("Statistics", "1–3 days"),
        translate("Statistics", "> 3 days"),
    )


def span_words(seconds: float) -> str:
    """Say a span of time in the largest unit of which there are two at least."""
    if seconds < 2 * MINUTE:
        return _in(translate("Statistics", "{n} s"), seconds)
    if seconds < 2 * HOUR:
        return _in(translate("Statistics", "{n} min"), seconds / MINUTE)
    if seconds < 2 * DAY:
        return _in(translate("Statistics", "{n} h"), seconds / HOUR)
    return _in(translate("Statistics", "{n} days"), seconds / DAY)


def times_sheet(times: tuple[TimesOfVerdict, ...]) -> Sheet:
    """How long verdicts took, as a table; quarters and median in seconds."""
    head = (
        translate("Statistics", "Verdict"),
        *span_names(),
        "n",
        translate("Statistics", "Quarter, s"),
        translate("Statistics", "Median, s"),
        translate("Statistics", "Three quarters, s"),
    )
    rows = tuple(
        (
            verdict_word(one.verdict) if one.verdict else translate("Statistics", "All verdicts"),
            *map(str, one.spans),
            str(one.n),
            *(str(round(seconds)) for seconds in (one.low, one.middle, one.high)),
        )
        for one in times
    )
    return Sheet(head, rows, seconds=3)


def _median(one: TimesOfVerdict) -> str:
    return translate("Statistics", "median {time}").replace("{time}", span_words(one.middle))


def _half(one: TimesOfVerdict) -> str:
    text = translate("Statistics", "half: {low} – {high}")
    return text.replace("{low}", span_words(one.low)).replace("{high}", span_words(one.high))


def _in(unit: str, number: float) -> str:
    return unit.replace("{n}", QLocale().toString(round(number)))
