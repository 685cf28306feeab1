"""Paints the collapsed cards of the claims list, all of one height, straight from the model."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.domain.claim import ClaimView
from workbench.ui.eliding import cut_to
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.model import EARLIER, ORIGINS, VIEW, Index
from workbench.ui.panels.claims.shapes import draw_elided, paint_pill, pill_height
from workbench.ui.theme import SMALL_PX, Theme

GAP = 8
PAD = 16
PAD_TOP = 10
QUOTE_PX = 15
QUOTE_LINES = 2
RADIUS = 8
Foot = tuple[str, bool]  # the counts under a quote, and whether they warn
MOST_DRAWN = 12  # cards kept as pictures, 270 kB each where a point is a pixel: a few more than a screen shows


class ClaimDelegate(QStyledItemDelegate):
    """The look of a collapsed card: number, speaker, verdict pill, two lines of the quote, counts."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.language: str | None = None
        self.current: str | None = None
        self.hovered: str | None = None
        self.chosen: frozenset[str] = frozenset()
        self._drawn: dict[str, tuple[object, QPixmap]] = {}

    def row_height(self) -> int:
        """The height of a collapsed card and the gap below it, in pixels."""
        serif = QFontMetrics(self._theme.serif_font(QUOTE_PX)).lineSpacing()
        small = QFontMetrics(self._theme.ui_font(SMALL_PX)).lineSpacing()
        return PAD_TOP + pill_height(self._theme) + 5 + QUOTE_LINES * serif + 6 + small + PAD_TOP + GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = index.data(VIEW)
        if not isinstance(view, ClaimView) or view.id == self.current:
            return  # over the current row lies the card itself
        size, ratio = option.rect.size(), painter.device().devicePixelRatioF()
        foot = words.footer(view, index.data(EARLIER), index.data(ORIGINS))
        if not ratio.is_integer():  # between pixels a picture would be blurred
            painter.save()
            self._paint_card(painter, QRectF(option.rect), view, foot)
            painter.restore()
            return
        told = words.speaker(view), words.standing_word(view), foot, self.language
        looks = view.id == self.hovered, view.id in self.chosen, size, ratio, self._theme.tokens
        state = (view.number, view.verdict, view.not_checkable, view.rating, view.claim.quote, *told, *looks)
        had = self._drawn.pop(view.id, None)
        if had is None or had[0] != state:
            had = state, self._draw(size, ratio, view, foot)
        self._drawn[view.id] = had  # the one painted last stands last
        if len(self._drawn) > MOST_DRAWN:
            del self._drawn[next(iter(self._drawn))]
        painter.drawPixmap(option.rect.topLeft(), had[1])

    def forget(self) -> None:
        """Draw every card anew, in other fonts."""
        self._drawn.clear()

    def _draw(self, size: QSize, ratio: float, view: ClaimView, foot: Foot) -> QPixmap:
        """A card as a picture: a key moves all cards on screen and changes one or two of them."""
        drawn = QPixmap(size * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(self._theme.color("window"))
        painter = QPainter(drawn)
        self._paint_card(painter, QRectF(0, 0, size.width(), size.height()), view, foot)
        painter.end()
        return drawn

    def _paint_card(self, painter: QPainter, rect: QRectF, view: ClaimView, foot: Foot) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(0.5, 0.5, -0.5, -GAP - 0.5)
        under_pointer = view.id == self.hovered
        painter.setPen(QPen(self._theme.color("border" if under_pointer else "hairline"), 1))
        painter.setBrush(self._theme.color("selection" if under_pointer else "surface"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if view.id in self.chosen:
            self._paint_chosen(painter, box)
        self._paint_words(painter, box.adjusted(PAD, PAD_TOP, -PAD, -PAD_TOP), view, foot)

    def _paint_chosen(self, painter: QPainter, box: QRectF) -> None:
        """A frame and a bar at the left edge: seen without colour too."""
        accent = self._theme.color("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.fillRect(QRectF(box.left() + 2, box.top() + RADIUS, 4, box.height() - 2 * RADIUS), accent)

    def _paint_words(self, painter: QPainter, box: QRectF, view: ClaimView, foot: Foot) -> None:
        theme = self._theme
        pill = paint_pill(painter, box.topRight() + QPointF(PAD - 13, 0), view, theme)
        head = QRectF(box.left(), box.top(), box.width() - pill - 8, pill_height(theme))
        bold = theme.ui_font(weight=600)
        painter.setFont(bold)
        painter.setPen(theme.color("text"))
        number = str(view.number or "")
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)
        offset = QFontMetricsF(bold).horizontalAdvance(number) + 9
        small = theme.ui_font(SMALL_PX)
        who = cut_to(QFontMetricsF(small), words.speaker(view), head.width() - offset)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(head.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, who)
        self._paint_quote(painter, box.adjusted(0, head.height() + 5, 0, 0), view)
        counts, warns = foot
        font = theme.ui_font(SMALL_PX, 600 if warns else 400)
        painter.setFont(font)
        painter.setPen(theme.color("text" if warns else "muted"))
        line = QRectF(box.left(), box.bottom() - QFontMetricsF(font).lineSpacing(), box.width(), QFontMetricsF(font).lineSpacing())
        counts = cut_to(QFontMetricsF(font), counts, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, counts)

    def _paint_quote(self, painter: QPainter, box: QRectF, view: ClaimView) -> None:
        text = words.quoted(words.shortened(view.claim.quote, 600), self.language)
        painter.setPen(self._theme.color("text"))
        draw_elided(painter, box, text, self._theme.serif_font(QUOTE_PX), QUOTE_LINES)
