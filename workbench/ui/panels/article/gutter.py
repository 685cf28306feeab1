"""Beside the first line of each claim: its verdict's shape and its number."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.records import dataclass
from workbench.ui.icons import stamp_state
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.panels.article.values import Pointed
from workbench.ui.theme import Theme, scaled

SHAPE, PITCH, PILL = 15, 19, 24
LEFT, NEARER = 17, 6  # pixels to the shape; in an article of a thousand claims and more, so that numbers keep off the text
MANY = 1_000
WIDEST = 24  # pixels that a long number goes beyond the pill
WIDE = 10_000  # numbers from here on are written smaller, to have room


@dataclass(frozen=True, slots=True)
class _Entry:
    view: ClaimView
    rect: QRect


class Gutter(QWidget):
    """Follows the text it stands beside; claims that begin on one line stand under each other, as near to it as there is room."""

    clicked = Signal(object)  # Pointed
    pointed = Signal(object)  # Pointed

    def __init__(self, text: ArticleText, theme: Theme) -> None:
        super().__init__(text)
        self.spans = Spans()
        self.current: str | None = None
        self._text = text
        self._theme = theme
        self._under: str | None = None
        self._rows: list[tuple[str, QRect]] | None = None  # which claims begin on screen, and where; None until they are asked for
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Claim numbers beside the text"))
        text.moved.connect(self.refresh)

    def refresh(self) -> None:
        """Stand beside the text as it is now."""
        viewport = self._text.viewport().geometry()
        wide = self._text.gutter
        self.setGeometry(viewport.x() - wide, viewport.y(), wide, viewport.height())
        self._rows = None
        self.update()

    def touch(self, claim_ids: Iterable[str]) -> None:
        """Draw some claims anew, where they stand."""
        ids = frozenset(claim_ids)
        for claim_id, rect in self._rows or ():
            if claim_id in ids:
                self.update(_reach(rect))

    def entries(self) -> list[_Entry]:
        """The claims that begin on screen and where they are painted."""
        if self._rows is None:
            self._rows = self._stand()
        found = ((self.spans.find(claim_id), rect) for claim_id, rect in self._rows)
        return [_Entry(view, rect) for view, rect in found if view]

    def _stand(self) -> list[tuple[str, QRect]]:
        first, last = self._text.visible_span()
        found: list[tuple[str, QRect]] = []
        pitch, pill, left = self._px(PITCH), self._px(PILL), self._left()
        lowest = -pitch
        numbered = [view for view in self.spans.beginning(first, last) if view.number is not None]
        views = sorted(numbered, key=lambda view: (view.claim.start, view.number))  # of two that begin at one letter, too
        for view, line in zip(views, self._text.line_middles(view.claim.start for view in views), strict=True):
            lowest = max(line, lowest + pitch)
            found.append((view.id, QRect(left - 5, lowest - pill // 2, self._text.gutter - left - 3, pill)))
        return found

    def _left(self) -> int:
        return self._px(LEFT if len(self.spans.views) < MANY else NEARER)

    def sizeHint(self) -> QSize:
        return QSize(self._text.gutter, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry in (one for one in self.entries() if _reach(one.rect).intersects(event.rect())):
            self._paint(painter, entry)

    def _paint(self, painter: QPainter, entry: _Entry) -> None:
        view, rect = entry.view, entry.rect
        if view.id == self.current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection"))
            painter.drawRoundedRect(rect, 6, 6)
        side, left = self._px(SHAPE), self._left()
        shape = QRectF(left, rect.center().y() - side / 2 + 0.5, side, side)
        stamp_state(painter, shape, view.verdict, bool(view.not_checkable), self._theme)
        settled = view.verdict is not None or view.id == self.current
        painter.setPen(self._theme.color("text" if settled else "muted"))
        px = 11 if view.number is None or view.number < WIDE else 9
        painter.setFont(self._theme.ui_font(round(px * self._text.grown), 600))
        words = QRect(left + side + 4, rect.top(), self._text.gutter - left - side - 4, rect.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(view.number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        view = self._at(event.position().toPoint())
        if view and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(Pointed(view.id))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _at(self, point: QPoint) -> ClaimView | None:
        return next(
            (entry.view for entry in self.entries() if abs(entry.rect.center().y() - point.y()) <= self._px(PITCH) // 2), None
        )

    def _px(self, px: int) -> int:
        """A measure in pixels, larger with the article's text and the desktop's."""
        return scaled(round(px * self._text.grown))

    def _point_at(self, view: ClaimView | None) -> None:
        under = view.id if view else None
        if under != self._under:
            self._under = under
            self.pointed.emit(Pointed(under))


def _reach(rect: QRect) -> QRect:
    """Where a claim's sign and number are painted: a long number goes beyond the pill of the current one."""
    return QRect(0, rect.top() - 2, rect.right() + WIDEST, rect.height() + 4)
