"""How a hit looks: its difference first, then the words with what is shared in bold, its score, verdict, date and age."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.domain.check import Check, Difference
from workbench.ui.arranged import Shown
from workbench.ui.eliding import cut_to, whole_words
from workbench.ui.icons import paint_verdict
from workbench.ui.panels.checks.model import ROW, BandRow, HitRow, alike_words, band_words, dated, percent, verdict_words
from workbench.ui.terms import difference_word, host, one_line
from workbench.ui.theme import KEY_PX, SMALL_PX, UI_PX, Theme, scaled

SERIF_PX = 15
LEFT = 62  # where the words begin; the score stands before them
PILL_SPACE = 118
SCROLL_BAR = 12
GAP = 8
PAD = 9
BAND_HEIGHT = 30
DIFFERENCE_HEIGHT = 25
META_HEIGHT = 20
MOST_LINES = 3
ROOM_FOR_SIGN = 3  # letters that give way to "…"
MEMBER_INDENT = 24
ALIKE_WIDTH = 110


class HitDelegate(QStyledItemDelegate):
    """Paints headings and hits; a hit is as high as its words need at the width of the list."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW)
        width = self._width()
        if not isinstance(row, HitRow):
            return QSize(width, scaled(BAND_HEIGHT))
        words = self._words(row.shown, width - scaled(LEFT) - scaled(PILL_SPACE) - _indent(row))
        height = 2 * PAD + words.boundingRect().height() + scaled(META_HEIGHT) + GAP
        return QSize(width, round(height) + (scaled(DIFFERENCE_HEIGHT) if row.hit.differs else 0))

    def _width(self) -> int:
        # The viewport grows and shrinks with the scroll bar, after the rows were measured; this does not.
        return self._view.width() - SCROLL_BAR

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, BandRow):
            self._band(painter, option.rect, row)
        elif isinstance(row, HitRow):
            self._hit(painter, option.rect, row, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _band(self, painter: QPainter, rect: QRect, row: BandRow) -> None:
        name, meaning = band_words(row.band)
        painter.setFont(self._theme.ui_font(UI_PX, 600))
        painter.setPen(self._theme.color("text"))
        line = rect.adjusted(2, 4, 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        left = painter.fontMetrics().horizontalAdvance(name) + 8
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        said = f"{row.count}  ·  {meaning}"
        said = cut_to(painter.fontMetrics(), said, line.width() - left)
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)

    def _hit(self, painter: QPainter, rect: QRect, row: HitRow, chosen: bool) -> None:
        check = row.hit.check
        indent = _indent(row)
        card = QRectF(rect).adjusted(1 + indent, 0.5, -2, -GAP)
        painter.setPen(QPen(self._theme.color("accent" if chosen else "hairline"), 2 if chosen else 1))
        painter.setBrush(self._theme.color("selection" if chosen else "surface"))
        painter.drawRoundedRect(card, 8, 8)
        top = card.top() + PAD
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.ui_font(UI_PX, 600))
        painter.drawText(
            QRectF(card.left() + 12, top, scaled(LEFT), scaled(20)), Qt.AlignmentFlag.AlignVCenter, percent(row.hit.score)
        )
        self._pill(painter, card.right() - 12, top, check)
        if row.hit.differs:
            left = rect.left() + scaled(LEFT) + indent
            self._differences(painter, QRectF(left, top, card.right() - scaled(PILL_SPACE) - left, scaled(20)), row.hit.differs)
            top += scaled(DIFFERENCE_HEIGHT)
        words = self._words(row.shown, self._width() - scaled(LEFT) - scaled(PILL_SPACE) - indent)
        painter.setPen(self._theme.color("text"))
        words.draw(painter, QPointF(rect.left() + scaled(LEFT) + indent, top))
        below = top + words.boundingRect().height()
        line = QRectF(
            rect.left() + scaled(LEFT) + indent, below, card.right() - 12 - rect.left() - scaled(LEFT) - indent, scaled(META_HEIGHT)
        )
        self._meta(painter, line, check)
        if row.alike:
            painter.setFont(self._theme.ui_font(SMALL_PX, 600))
            painter.setPen(self._theme.color("accent"))
            told = f"{alike_words(row)} {'▴' if row.open else '▾'}"
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)

    def _pill(self, painter: QPainter, right: float, top: float, check: Check) -> None:
        text = verdict_words(check)
        painter.setFont(self._theme.ui_font(SMALL_PX, 600))
        side = scaled(13)
        width = painter.fontMetrics().horizontalAdvance(text) + side + 19
        pill = QRectF(right - width, top, width, scaled(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tint(check.verdict))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if check.verdict:
            paint_verdict(
                painter, QRectF(pill.left() + 7, top + (pill.height() - side) / 2, side, side), check.verdict, self._theme
            )
        painter.setPen(self._theme.ink(check.verdict))
        painter.drawText(pill.adjusted(side + 11 if check.verdict else 16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _differences(self, painter: QPainter, rect: QRectF, differs: Sequence[Difference]) -> None:
        parts = difference_parts(differs, self._theme)
        width = sum(QFontMetrics(font).horizontalAdvance(text) for text, font, _color in parts)
        box = QRectF(rect.left(), rect.top() - 1, min(width + 22, rect.width()), scaled(21))
        painter.setPen(self._theme.color("hairline"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), self._theme.color("accent"))
        painter.setClipRect(box)
        left = box.left() + 11
        for text, font, color in parts:
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += QFontMetrics(font).horizontalAdvance(text)
        painter.setClipping(False)

    def _meta(self, painter: QPainter, rect: QRectF, check: Check) -> None:
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        left = rect.left()
        own = self.tr("Your own check") if check.own else ""
        publisher = own or one_line(check.publisher or host(check.url), 40)
        when, again = dated(check)
        for text in (publisher, (check.language or "").upper()):
            if text:
                framed = text == (check.language or "").upper() and text != publisher
                left += self._piece(painter, left, rect, text, framed=framed) + 8
        left += self._piece(painter, left, rect, when)
        if again:
            left += self._piece(painter, left, rect, "  ·  ")
            painter.setFont(self._theme.ui_font(SMALL_PX, 600))
            painter.setPen(self._theme.color("text"))
            again_words = cut_to(painter.fontMetrics(), self.tr("check again"), rect.right() - left)
            self._piece(painter, left, rect, again_words)

    def _piece(self, painter: QPainter, left: float, rect: QRectF, text: str, *, framed: bool = False) -> float:
        if not framed:
            painter.drawText(QRectF(left, rect.top(), rect.right() - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
            return painter.fontMetrics().horizontalAdvance(text)
        usual = painter.font()
        painter.setFont(self._theme.ui_font(KEY_PX, 500))
        pill = QRectF(left, rect.top() + 2, painter.fontMetrics().horizontalAdvance(text) + 12, scaled(16))
        painter.setPen(self._theme.color("hairline"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(usual)
        return pill.width()

    def alike_at(self, rect: QRect) -> QRect:
        """Where in a hit the number of its near-duplicates stands, to be clicked."""
        return QRect(
            rect.right() - ALIKE_WIDTH, rect.bottom() - GAP - PAD - scaled(META_HEIGHT), ALIKE_WIDTH, scaled(META_HEIGHT) + PAD
        )

    def _words(self, row: Shown, width: float) -> QTextLayout:
        layout, end = self._lines(row.text, row, width)
        if end < _units(row.text):
            layout, _end = self._lines(_cut(row.text, end), row, width)
        return layout

    def _lines(self, text: str, row: Shown, width: float) -> tuple[QTextLayout, int]:
        """Set a text in as many lines as a row has; and where the last of them ends, in UTF-16 units."""
        layout = QTextLayout(text, self._theme.serif_font(SERIF_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_bold(text, start, end) for start, end in row.shared])
        layout.beginLayout()
        top, ends = 0.0, 0
        for _line in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 80))
            line.setPosition(QPointF(0, top))
            top += line.height()
            ends = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, ends


def _indent(row: HitRow) -> int:
    return MEMBER_INDENT if row.member else 0


def difference_parts(differs: Sequence[Difference], theme: Theme) -> list[tuple[str, QFont, str]]:
    """Cut differences into pieces of text with font and colour token: yours struck through, the check's in bold."""
    usual, bold, struck = theme.ui_font(SMALL_PX), theme.ui_font(SMALL_PX, 600), theme.ui_font(SMALL_PX)
    struck.setStrikeOut(True)
    parts: list[tuple[str, QFont, str]] = []
    for place, one in enumerate(differs):
        parts.append((f"{'     ' if place else ''}{difference_word(one.kind)}  ", usual, "muted"))
        parts.append((one_line(one.query, 60), struck, "muted") if one.query else ("–", usual, "muted"))
        parts.append(("  →  ", bold, "text"))
        parts.append((one_line(one.hit, 60) or "–", bold, "text"))
    return parts


def _bold(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    # Qt counts UTF-16 units
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])
    found.length = _units(text[start:end])
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    found.format = form
    return found


def _cut(text: str, units: int) -> str:
    """The text as far as it is shown, and a sign that it goes on, in the place of the last letters."""
    shown = text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")
    return f"{whole_words(shown.rstrip()[:-ROOM_FOR_SIGN], text)}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
