"""The pages of a saved PDF, one below the other: drawn in a confined process when they come on screen, pinned passages framed."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.desk.pinning import PinView
from workbench.desk.saved_copies import PagePicture
from workbench.domain.errors import Problem
from workbench.ui.jobs import Job
from workbench.ui.panels.viewer.looks import paint_stance, paper_pen, paper_tint
from workbench.ui.panels.viewer.values import PinChosen, ZoomAsked
from workbench.ui.problems import problem_words
from workbench.ui.session import Session
from workbench.ui.theme import SMALL_PX, Theme

GAP = 12
RATIO = 842 / 595  # of a page whose size is not known yet: A4
KEPT = 24  # drawn pages that are remembered
AT_ONCE = 2
PAUSE_MS = 60
USUAL = 100  # percent: as wide as there is room
SIGN = 18


class SavedPages(QAbstractScrollArea):
    """Shows the pages of one document; tells which pin was clicked, and when another page is in front."""

    pin_clicked = Signal(object)  # PinChosen
    zoomed = Signal(object)  # ZoomAsked
    moved = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._name = ""
        self._data: bytes | None = None
        self._count = 1
        self._zoom = 100
        self._ratios: dict[int, float] = {}
        self._drawn: dict[int, tuple[int, QPixmap]] = {}  # width it was drawn for
        self._failed: dict[int, str] = {}
        self._alone: set[int] = set()
        self._boxes: dict[int, tuple[tuple[str, QRectF], ...]] = {}
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._job: Job | None = None
        self._asked: tuple[int, ...] = ()
        self._wanted = 1
        self._tops: list[float] = [0.0, 1.0]
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that came and went with the height of the pages would change their width, and that their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._show_bars()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the saved copy"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_document(self, name: str, data: bytes | None, count: int) -> None:
        """Show another document from its first page; count is 0 where it is not known yet, data None where there is none."""
        self.stop()
        self._name, self._data, self._count = name, data, max(count, 1)
        self._ratios, self._drawn, self._failed, self._alone, self._boxes = {}, {}, {}, set(), {}
        self._pins, self._current, self._wanted = (), None, 1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._pause.start()

    def stop(self) -> None:
        """Draw no more."""
        self._pause.stop()
        if self._job:
            self._job.cancel()
            self._job = None

    def show_pins(self, pins: Sequence[PinView], current: str | None) -> None:
        """Frame these passages, the one of this evidence as the current one."""
        before = {view.evidence.id for view in self._pins}
        self._pins, self._current = pins, current
        for page in {self._page_of(view) for view in pins if view.evidence.id not in before}:
            if page:
                self._drawn.pop(page, None)  # its place on the page is found when that is drawn
        self._pause.start()
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Set the size of the pages, in percent of the width of this view."""
        if percent != self._zoom:
            anchor = self._anchor()
            self._zoom = percent
            self._show_bars()
            self._lay_out()
            self._return_to(anchor)
            self._pause.start()

    @property
    def page(self) -> int:
        """The page that is in front, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return min(self._count, max(1, bisect_right(self._tops, middle)))

    def go_page(self, number: int) -> None:
        """Bring a page to the top."""
        self._return_to((min(max(1, number), self._count), 0.0))

    def is_drawn(self, number: int) -> bool:
        """Is a page on hand as it is now?"""
        return number in self._drawn

    def pin_at(self, point: QPoint) -> str | None:
        """The evidence whose passage, or whose sign, is under a point of the viewport."""
        for view, box in self._marks():
            if box.contains(QPointF(point)):
                return view.evidence.id
        return None

    # How it works

    def _anchor(self) -> tuple[int, float]:
        """The page in front and how much of it is above the screen, as a share of its height."""
        top, bottom = self._tops[self._wanted - 1], self._tops[self._wanted]
        return self._wanted, (self.verticalScrollBar().value() - top) / max(1.0, bottom - top)

    def _return_to(self, anchor: tuple[int, float]) -> None:
        number, share = anchor
        top, bottom = self._tops[number - 1], self._tops[number]
        self.verticalScrollBar().setValue(round(top + share * (bottom - top)))
        self._wanted = number  # also where there is no room yet to scroll so far

    def _show_bars(self) -> None:
        wide = self._zoom > USUAL
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn if wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _page_width(self) -> int:
        room = self.viewport().width() - 2 * GAP - SIGN
        return max(120, round(room * self._zoom / 100))

    def _lay_out(self) -> None:
        width = self._page_width()
        usual = next(iter(self._ratios.values()), RATIO)
        heights = (width * self._ratios.get(number, usual) + GAP for number in range(1, self._count + 1))
        self._tops = list(accumulate(heights, initial=float(GAP)))
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(0, round(self._tops[-1] - self.viewport().height())))
        across.setPageStep(self.viewport().width())
        across.setRange(0, max(0, width + 2 * GAP + SIGN - self.viewport().width()))
        self.viewport().update()

    def _rect(self, number: int) -> QRectF:
        width = self._page_width()
        left = max(GAP + SIGN, (self.viewport().width() + SIGN - width) / 2) - self.horizontalScrollBar().value()
        top = self._tops[number - 1] - self.verticalScrollBar().value()
        return QRectF(left, top, width, self._tops[number] - self._tops[number - 1] - GAP)

    def _on_screen(self) -> range:
        top = self.verticalScrollBar().value()
        first = min(self._count, max(1, bisect_right(self._tops, top)))
        last = max(first, bisect_right(self._tops, top + self.viewport().height()))
        return range(first, min(last, self._count) + 1)

    def _draw(self) -> None:
        """Have the pages on screen drawn that are not, then those next to them; one at a time after one that could not be."""
        if self._data is None or self._session.jobs.is_running(self._job) or not self.isVisible():
            return
        width = round(self._page_width() * self.devicePixelRatioF())
        shown = list(self._on_screen())
        order = (*shown, shown[-1] + 1, shown[0] - 1)
        due = [
            number
            for number in order
            if 1 <= number <= self._count and number not in self._failed and self._width_of(number) != width
        ]
        if not due:
            return
        asked = (due[0],) if due[0] in self._alone else tuple(number for number in due if number not in self._alone)[:AT_ONCE]
        here = {number: [view for view in self._pins if self._page_of(view) == number] for number in asked}
        quotes = {number: [view.pin.quote for view in views] for number, views in here.items()}
        ids = {number: [view.evidence.id for view in views] for number, views in here.items()}
        data = self._data

        def done(pages: list[PagePicture]) -> None:
            if self._data is data:
                self._job = None
                self._take(pages, width, ids, asked)

        def failed(problem: Problem) -> None:
            if self._data is not data:
                return
            self._job = None
            if len(asked) > 1:
                self._alone |= set(asked)
            else:
                self._failed[asked[0]] = problem_words(str(problem))
                self.viewport().update()
            self._draw()

        self._job = self._session.draw_pages(data, asked, width, quotes, self._name, done, failed)

    def _width_of(self, number: int) -> int | None:
        drawn = self._drawn.get(number)
        return drawn[0] if drawn else None

    def _take(self, pages: list[PagePicture], width: int, ids: dict[int, list[str]], asked: tuple[int, ...]) -> None:
        resized = False
        anchor = self._anchor()
        for page in pages:
            if page.count != self._count:
                self._count, resized = page.count, True
            image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
            self._drawn.pop(page.number, None)
            self._drawn[page.number] = (width, QPixmap.fromImage(image))
            self._boxes[page.number] = tuple(
                (ids[page.number][which], QRectF(QPointF(left, top), QPointF(right, bottom)))
                for which, left, top, right, bottom in page.boxes
                if which < len(ids.get(page.number, ()))
            )
            ratio = page.height / page.width
            resized = resized or self._ratios.get(page.number) != ratio
            self._ratios[page.number] = ratio
        for number in asked:
            if number not in {page.number for page in pages}:
                self._failed[number] = self.tr("This page could not be drawn. The saved copy is unharmed.")
        while len(self._drawn) > KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        if resized:
            self._lay_out()
            self._return_to(anchor)
        self.viewport().update()
        self.moved.emit()
        self._draw()

    def _page_of(self, view: PinView) -> int | None:
        return view.place.page if view.place else None

    def _marks(self) -> list[tuple[PinView, QRectF]]:
        """The frames and signs of the pins on screen, in the viewport."""
        found = []
        for number in self._on_screen():
            page, down = self._rect(number), 0
            boxes = self._boxes.get(number, ())
            for view in (view for view in self._pins if self._page_of(view) == number):
                mine = [box for evidence_id, box in boxes if evidence_id == view.evidence.id]
                frames = [
                    QRectF(
                        page.left() + box.left() * page.width() - 2,
                        page.top() + box.top() * page.height() - 2,
                        box.width() * page.width() + 4,
                        box.height() * page.height() + 4,
                    )
                    for box in mine
                ]
                found += [(view, frame) for frame in frames]
                top = frames[0].top() if frames else page.top() + 6 + down * (SIGN + 4)
                down += not frames
                found.append((view, QRectF(page.left() - SIGN - 4, top, SIGN - 2, SIGN - 2)))
        return found

    def _scrolled(self) -> None:
        self._wanted = self.page
        self.viewport().update()
        self.moved.emit()
        self._pause.start()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(self._theme.ui_font(SMALL_PX))
        for number in self._on_screen() if self._data is not None else ():
            page = self._rect(number)
            if number in self._drawn:
                pixmap = self._drawn[number][1]
                painter.drawPixmap(page, pixmap, QRectF(pixmap.rect()))
            else:
                painter.fillRect(page, self._theme.color("surface"))
                painter.setPen(self._theme.color("muted"))
                told = self._failed.get(number) or self.tr("Page {n} …").replace("{n}", str(number))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(page.adjusted(16, 16, -16, -16), int(flags), told)
            painter.setPen(self._theme.color("hairline"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(page)
        for view, box in self._marks():
            current = view.evidence.id == self._current
            if box.size().toSize() == QSize(SIGN - 2, SIGN - 2):
                if current:
                    painter.fillRect(box.adjusted(-3, -3, 3, 3), self._theme.mixed("accent", "surface", 0.3))
                paint_stance(painter, box, view.evidence.stance, self._theme)
                continue
            painter.save()
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(box, paper_tint(view.evidence.stance))
            painter.restore()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(paper_pen(view.evidence.stance, 3.0 if current else 1.5))
            painter.drawRect(box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        super().resizeEvent(event)
        self._lay_out()
        self._return_to(anchor)
        self._pause.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - an override of Qt's
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (found := self.pin_at(event.position().toPoint())):
            self.pin_clicked.emit(PinChosen(found))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(ZoomAsked(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def passage_rect(self, evidence_id: str) -> QRect:
        """Where a passage is on screen, in the viewport; empty when it is not."""
        boxes = [box for view, box in self._marks() if view.evidence.id == evidence_id]
        return boxes[0].toAlignedRect() & self.viewport().rect() if boxes else QRect()
