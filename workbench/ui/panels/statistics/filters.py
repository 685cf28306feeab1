"""What is counted: a span of time, an article, an analyst; and what the fills of the charts mean."""

from datetime import date

from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from workbench.domain.statistics import Scope
from workbench.ui.key_cap import words
from workbench.ui.overviews import Counted
from workbench.ui.panels.statistics.fills import STANDINGS, paint_fill, paint_shape
from workbench.ui.panels.statistics.told import fill_word
from workbench.ui.terms import one_line
from workbench.ui.theme import SMALL_PX, Theme, scaled

BETWEEN = "between"
MOST_WIDE, LIST_WIDE = 200, 420  # px of a box, and of the list of articles that it opens
SPANS = ("all", "30 days", "12 months", "year", BETWEEN)


class Filters(QWidget):
    """Emits the scope whenever another is chosen; days that are none yet are not asked for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = self._box(self.tr("Span of time"))
        names = (
            self.tr("All time"),
            self.tr("Last 30 days"),
            self.tr("Last 12 months"),
            self.tr("This year"),
            self.tr("Between two days"),
        )
        for span, name in zip(SPANS, names, strict=True):
            self.span.addItem(name, span)
        self.since, self.until = self._day(self.tr("From the day")), self._day(self.tr("To the day"))
        self.article = self._box(self.tr("Article"))
        self.article.view().setMinimumWidth(scaled(LIST_WIDE))
        self.analyst = self._box(self.tr("Analyst"))
        self._fill(self.article, self.tr("All articles"), ())
        self._fill(self.analyst, self.tr("All analysts"), ())
        self.to = words("–", "small", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.span, self.since, self.to, self.until, self.article, self.analyst):
            layout.addWidget(part)
        self._show_days()
        self.span.currentIndexChanged.connect(lambda _index: self._spanned())
        for field in (self.since, self.until):
            field.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.article, self.analyst):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def scope(self) -> Scope:
        """What is chosen."""
        since, until = self._days()
        return Scope(self.article.currentData(), self.analyst.currentData(), since, until)

    def offer(self, counted: Counted) -> None:
        """Offer the articles and analysts that there are, keeping what is chosen."""
        self._fill(self.article, self.tr("All articles"), tuple((one_line(title, 70), key) for key, title in counted.articles))
        self._fill(self.analyst, self.tr("All analysts"), tuple((one_line(name, 40), name) for name in counted.analysts))

    def clear(self) -> None:
        """Count everything again."""
        for box in (self.span, self.article, self.analyst):
            box.setCurrentIndex(0)

    @property
    def narrowed(self) -> bool:
        """Is anything left out?"""
        return self.scope() != Scope()

    def _days(self) -> tuple[str | None, str | None]:
        span, today = self.span.currentData(), QDate.currentDate()
        form = Qt.DateFormat.ISODate
        if span == BETWEEN:
            return _iso(self.since.text()), _iso(self.until.text())
        starts = {"30 days": today.addDays(-29), "12 months": today.addMonths(-12).addDays(1), "year": QDate(today.year(), 1, 1)}
        return (starts[span].toString(form) if span in starts else None), None

    def _spanned(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        shown = self.span.currentData() == BETWEEN
        for part in (self.since, self.to, self.until):
            part.setVisible(shown)

    def _fill(self, box: QComboBox, everything: str, items: tuple[tuple[str, str], ...]) -> None:
        wanted = [(everything, None), *items]
        if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == wanted:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for name, data in wanted:
            box.addItem(name, data)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(scaled(MOST_WIDE))
        box.setMinimumHeight(28)
        return box

    def _day(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText("2024-11-18")
        field.setFixedWidth(scaled(112))
        return field


class Legend(QWidget):
    """Shape, fill and word of how claims stand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(fill_word(fill) for fill in STANDINGS))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(self._walk(None)), scaled(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._walk(painter)
        painter.end()

    def _walk(self, painter: QPainter | None) -> float:
        self.ensurePolished()
        font = self._theme.ui_font(SMALL_PX)
        at = 0.0
        metrics = QFontMetricsF(font, self)
        side, wide_fill = scaled(12), scaled(22)
        before, top = side + 5 + wide_fill + 5, (self.height() - side) / 2
        for fill in STANDINGS:
            wide = metrics.horizontalAdvance(fill_word(fill)) + 1
            if painter:
                paint_shape(painter, QRectF(at, top, side, side), fill, self._theme)
                paint_fill(painter, QRectF(at + side + 5, top, wide_fill, side), fill, self._theme)
                painter.setFont(font)
                painter.setPen(self._theme.color("text"))
                painter.drawText(QRectF(at + before, 0, wide, self.height()), Qt.AlignmentFlag.AlignVCenter, fill_word(fill))
            at += before + wide + 14
        return at - 14


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return None
