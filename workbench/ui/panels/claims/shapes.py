"""What the collapsed and the expanded card paint alike: the pill of a verdict, elided lines and quotes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.ui.eliding import cut_to
from workbench.ui.icons import paint_verdict, stamp_state
from workbench.ui.panels.claims import words
from workbench.ui.terms import right_to_left, verdict_word
from workbench.ui.theme import SMALL_PX, Theme, scaled

SHAPE_PX = 14
PILL_PX = 22


def paint_pill(painter: QPainter, right_top: QPointF, view: ClaimView, theme: Theme) -> float:
    """Paint how a claim stands, its right upper corner at the point given; return the pill's width in pixels."""
    font = theme.ui_font(SMALL_PX, 600)
    word = words.standing_word(view)
    height = pill_height(theme)
    side = scaled(SHAPE_PX)
    width = 8 + side + 5 + QFontMetricsF(font).horizontalAdvance(word) + 9
    box = QRectF(right_top.x() - width, right_top.y(), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(view.verdict))
    painter.drawRoundedRect(box, height / 2, height / 2)
    shape = QRectF(box.left() + 8, box.center().y() - side / 2, side, side)
    paint_state(painter, shape, view, theme)
    painter.setFont(font)
    painter.setPen(theme.label_ink(view.rating) if view.rating else theme.ink(view.verdict))
    text = box.adjusted(8 + side + 5, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    return width


def pill_height(theme: Theme) -> int:
    """The height of a pill in pixels, larger with larger text."""
    return max(PILL_PX, QFontMetrics(theme.ui_font(SMALL_PX, 600)).height() + 5)


def paint_state(painter: QPainter, box: QRectF, view: ClaimView, theme: Theme) -> None:
    """Paint the shape of a verdict; what cannot be checked has a ring with a bar, so that it is not taken for one to review."""
    stamp_state(painter, box, view.verdict, bool(view.not_checkable), theme)


def draw_elided(painter: QPainter, box: QRectF, text: str, font: QFont, lines: int = 1) -> None:
    """Draw a text in the pen's colour, in as many lines as are given at most, the last one elided."""
    spacing = QFontMetricsF(font).lineSpacing()
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font, painter.device())
    layout.setTextOption(option)
    rest = ""
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, number * spacing))
        rest = _from_unit(text, line.textStart()) if number == lines - 1 else ""
    overflows = bool(rest) and layout.lineAt(lines - 1).textLength() < len(rest.encode("utf-16-le")) // 2
    layout.endLayout()
    for number in range(lines - 1 if overflows else layout.lineCount()):
        layout.lineAt(number).draw(painter, box.topLeft())
    if overflows:
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        painter.setFont(font)
        elided = cut_to(QFontMetricsF(font), rest, box.width())
        painter.drawText(QRectF(box.left(), box.top() + (lines - 1) * spacing, box.width(), spacing), elided, option)


def _from_unit(text: str, start: int) -> str:
    # Qt counts UTF-16 units, Python code points.
    return text[start:] if text.isascii() else text.encode("utf-16-le")[2 * start :].decode("utf-16-le", "replace")


class VerdictShape(QWidget):
    """The shape of a verdict as a small widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._verdict: Verdict | None = None
        self.setFixedSize(QSize(scaled(16), scaled(16)))
        theme.changed.connect(self.update)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show another verdict's shape."""
        self._verdict = verdict
        self.setAccessibleName(verdict_word(verdict))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_verdict(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._verdict, self._theme)
        painter.end()


class VerdictPill(QWidget):
    """How the current claim stands, as painted on the collapsed cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ClaimView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    def show_view(self, view: ClaimView) -> None:
        """Show another claim's verdict."""
        self._view = view
        self.setAccessibleName(words.standing_word(view))
        self._changed()

    def sizeHint(self) -> QSize:
        word = words.standing_word(self._view) if self._view else ""
        metrics = QFontMetrics(self._theme.ui_font(SMALL_PX, 600))
        return QSize(8 + scaled(SHAPE_PX) + 5 + metrics.horizontalAdvance(word) + 10, pill_height(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, QPointF(self.width(), 0), self._view, self._theme)
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
