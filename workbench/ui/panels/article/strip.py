"""The whole article at a glance, right of its text: a shape per claim, the visible part shaded; a click jumps there."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.ui.icons import stamp
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.values import Place, Pointed
from workbench.ui.terms import number_of
from workbench.ui.theme import Theme, scaled

WIDTH, SHAPE = 18, 12  # pixels for text of the usual size
PITCH, LEAST_PITCH = 13, 11  # pixels from shape to shape: so that none touches the next, and where there is hardly room for all
ROW = 2  # pixels
MATCH = 5  # pixels from the edge that the stroke of a place found is long
NEAR = 9
# Where shapes lie on one another the one that needs eyes most lies on top.
_DEPTH = {None: 0, Verdict.VERIFIED: 1, Verdict.UNVERIFIED: 2, Verdict.DISPUTED: 3}


class OverviewStrip(QWidget):
    """Places are shares of the text's length, so that the strip never waits for a layout."""

    clicked = Signal(object)  # Pointed: a claim's shape
    jumped = Signal(object)  # Place: somewhere else
    pointed = Signal(object)  # Pointed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans = Spans()
        self._length = 1
        self._shape = SHAPE
        self._visible = (0, 0)
        self._shapes: QPixmap | None = None
        self._places: dict[str, float] = {}
        self._rows: Counter[tuple[Verdict | None, int]] = Counter()
        self._under: str | None = None
        self._found: tuple[Sequence[tuple[int, int]], tuple[int, int] | None] = ((), None)
        self._matches: frozenset[int] = frozenset()  # the rows of what was found
        self._match: int | None = None
        self.setFixedWidth(scaled(WIDTH))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the claims in the article"))
        theme.changed.connect(self.refresh)

    def show_claims(self, spans: Spans, length: int) -> None:
        """Show the claims of a text of so many code points."""
        self._spans = spans
        self._length = max(1, length)
        self._arrange()

    def exchange(self, old: ClaimView, new: ClaimView) -> None:
        """Show another verdict of a claim that has not moved."""
        if old.verdict == new.verdict or new.number is None:
            return
        if self._rows:
            row = self._row(old)
            self._rows[old.verdict, row] -= 1
            self._rows[new.verdict, row] += 1
            if not self._rows[old.verdict, row]:
                del self._rows[old.verdict, row]
            self._draw_near(row * ROW)
        elif new.id in self._places:
            self._draw_near(self._places[new.id])
        else:
            self.refresh()

    def show_visible(self, start: int, end: int) -> None:
        """Shade the part of the text that is on screen."""
        if (start, end) != self._visible:
            self._visible = (start, end)
            self.update()

    def show_matches(self, matches: Sequence[tuple[int, int]], current: tuple[int, int] | None) -> None:
        """Mark where the words that are looked for stand: a stroke at the edge, the current one across; said in words too."""
        self._found = (matches, current)
        self._matches = frozenset(round(self._y(start) / ROW) for start, _end in matches)
        self._match = round(self._y(current[0]) / ROW) if current else None
        told = number_of(len(matches), self.tr("1 place found"), self.tr("{n} places found")) if matches else ""
        self.setAccessibleDescription(told)
        self.update()

    def refresh(self) -> None:
        """Paint the shapes anew."""
        self._shapes = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.show_matches(*self._found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        top, bottom = (round(self._y(offset)) for offset in self._visible)
        painter.fillRect(0, top, self.width(), max(8, bottom - top), self._theme.color("raised"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("hairline"))
        if self._shapes is None:
            self._shapes = self._draw_shapes()
        painter.drawPixmap(QPoint(0, 0), self._shapes)
        accent = self._theme.color("accent")
        for row in self._matches:
            painter.fillRect(1, row * ROW - 1, MATCH, ROW, accent)
        if self._match is not None:
            painter.fillRect(1, self._match * ROW - 1, self.width() - 1, ROW, accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view = self._near(event.position().y())
        if view:
            self.clicked.emit(Pointed(view.id))
        else:
            self.jumped.emit(Place(self._offset(event.position().y())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.jumped.emit(Place(self._offset(event.position().y())))
        else:
            self._point_at(self._near(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _draw_shapes(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = _canvas(self.size(), ratio)
        painter = QPainter(pixmap)
        for finding, y in self._signs():
            painter.drawPixmap(self._corner(y), self._stamp(finding, ratio))
        painter.end()
        return pixmap

    def _draw_near(self, y: float) -> None:
        """Draw the shapes anew that a change at a height can show on: there may be hundreds of others."""
        place = QRectF(0, y - self._shape, self.width(), 2 * self._shape)
        self.update(place.toAlignedRect())
        if self._shapes is None:
            return
        ratio, painter = self.devicePixelRatioF(), QPainter(self._shapes)
        painter.setClipRect(place)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(place, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for finding, at in self._signs_near(y):
            painter.drawPixmap(self._corner(at), self._stamp(finding, ratio))
        painter.end()

    def _stamp(self, finding: Verdict | None, ratio: float) -> QPixmap:
        return stamp(finding, False, self._shape, ratio, self._theme)

    def _signs_near(self, y: float) -> list[tuple[Verdict | None, float]]:
        """The shapes that reach into what is drawn anew around a height, those that lie on top last."""
        if self._places:
            return [(finding, at) for finding, at in self._signs() if abs(at - y) <= 2 * self._shape]
        first, last = round((y - 2 * self._shape) / ROW), round((y + 2 * self._shape) / ROW)
        return [(finding, row * ROW) for finding in _DEPTH for row in range(first, last + 1) if (finding, row) in self._rows]

    def _signs(self) -> list[tuple[Verdict | None, float]]:
        if self._places:
            found = ((self._spans.find(claim_id), y) for claim_id, y in self._places.items())
            return [(view.verdict, y) for view, y in found if view]
        return [(finding, row * ROW) for finding, row in sorted(self._rows, key=lambda sign: (_DEPTH[sign[0]], sign[1]))]

    def _arrange(self) -> None:
        """Give every claim's shape its own place where there is room for all. Where there is none, count which shapes stand in
        which row: of equal ones there one is painted, so that thousands of claims cost no more than dozens."""
        numbered = [view for view in self._spans.views if view.number is not None and not view.claim.lost]
        self._places = {}
        self._rows = Counter()
        # With larger text shapes grow as far as all keep a place of their own.
        self._shape = max(SHAPE, min(scaled(SHAPE), self.height() // max(1, len(numbered)) - 1))
        pitch = min(self._shape + PITCH - SHAPE, (self.height() - self._shape) / max(1, len(numbered)))
        if pitch >= LEAST_PITCH:
            spread = _spread([self._y(view.claim.start) for view in numbered], pitch, self._y(self._length))
            self._places = dict(zip((view.id for view in numbered), spread, strict=True))
        else:
            share, edge = self._share(), self._edge()
            self._rows = Counter((view.verdict, round((edge + view.claim.start * share) / ROW)) for view in numbered)
        self.refresh()

    def _row(self, view: ClaimView) -> int:
        return round(self._y(view.claim.start) / ROW)

    def _y(self, offset: int) -> float:
        return self._edge() + offset * self._share()

    def _edge(self) -> float:
        """The pixels over and under the middles of the outermost shapes."""
        return self._shape / 2 + 2

    def _corner(self, y: float) -> QPointF:
        """Where the shape of a place is painted."""
        return QPointF((self.width() + 1 - self._shape) / 2, y - self._shape / 2)

    def _share(self) -> float:
        """The pixels of a code point."""
        return (self.height() - 2 * self._edge()) / self._length

    def _offset(self, y: float) -> int:
        share = (y - self._edge()) / max(1.0, self.height() - 2 * self._edge())
        return min(self._length - 1, max(0, round(share * self._length)))

    def _near(self, y: float) -> ClaimView | None:
        if self._places:
            claim_id, place = min(self._places.items(), key=lambda item: abs(item[1] - y))
            return self._spans.find(claim_id) if abs(place - y) <= scaled(NEAR) else None
        views = self._spans.beginning(self._offset(y - scaled(NEAR)), self._offset(y + scaled(NEAR)))
        numbered = [view for view in views if view.number is not None]
        return min(numbered, key=lambda view: abs(self._y(view.claim.start) - y), default=None)

    def _point_at(self, view: ClaimView | None) -> None:
        under = view.id if view else None
        if under != self._under:
            self._under = under
            self.pointed.emit(Pointed(under))


def _canvas(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _spread(wanted: list[float], pitch: float, end: float) -> list[float]:
    """Move sorted places apart until they are pitch from each other, no further than needed and not past end."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + pitch) if places else place)
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], end)
        end = places[at] - pitch
    return places
