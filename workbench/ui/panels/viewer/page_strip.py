"""Pages one below the other, each drawn in a confined process when it comes on screen."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.desk.saved_copies import PagePicture
from workbench.domain.errors import Problem
from workbench.ui.jobs import Job
from workbench.ui.panels.viewer.page_marks import SIGN
from workbench.ui.panels.viewer.page_words import PageWords
from workbench.ui.problems import problem_words
from workbench.ui.session import Session
from workbench.ui.theme import SMALL_PX, Theme

GAP = 12
RATIO = 842 / 595  # of a page whose size is not known yet: A4
KEPT = 24  # drawn pages that are remembered
AT_ONCE = 2
PAUSE_MS = 60
USUAL = 100  # percent: as wide as there is room


class PageStrip(QAbstractScrollArea):
    """Lays pages out, has them drawn and scrolls them; what lies on them is painted by what is made of it."""

    moved = Signal()  # another page is in front, or one was drawn

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._name = ""
        self._data: bytes | None = None
        self._text = ""
        self._places: Sequence[int] = ()
        self._count = 1
        self._zoom = 100
        self._ratios: dict[int, float] = {}
        self._drawn: dict[int, tuple[int, QPixmap]] = {}  # width it was drawn for
        self._failed: dict[int, str] = {}
        self._alone: set[int] = set()
        self._words: dict[int, PageWords] = {}  # of the drawn pages
        self._job: Job | None = None
        self._wanted = 1
        self._tops: list[float] = [0.0, 1.0]
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that came and went with the height of the pages would change their width, and that their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._show_bars()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)

    def show_document(self, name: str, data: bytes | None, words: str, places: Sequence[int]) -> None:
        """Show another document from its first page: its words, and the places in them where its pages begin, if they are known."""
        self.stop()
        self._name, self._data, self._text, self._places = name, data, words, places
        self._count, self._wanted = max(len(places), 1), 1
        self._ratios, self._drawn, self._failed, self._alone, self._words = {}, {}, {}, set(), {}
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._pause.start()

    def stop(self) -> None:
        """Draw no more."""
        self._pause.stop()
        if self._job:
            self._job.cancel()
            self._job = None

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

    # For what is made of it

    def paint_over(self, painter: QPainter, number: int, page: QRectF) -> None:
        """Paint what lies on a page on screen."""

    def page_arrived(self, number: int) -> None:
        """Take note that a page was drawn; its words are known now."""

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
        data = self._data

        def done(pages: list[PagePicture]) -> None:
            if self._data is data:
                self._job = None
                self._take(pages, width, asked)

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

        self._job = self._session.draw_pages(data, asked, width, self._text, self._places, self._name, done, failed)

    def _width_of(self, number: int) -> int | None:
        drawn = self._drawn.get(number)
        return drawn[0] if drawn else None

    def _take(self, pages: list[PagePicture], width: int, asked: tuple[int, ...]) -> None:
        resized = False
        anchor = self._anchor()
        for page in pages:
            if page.count != self._count:
                self._count, resized = page.count, True
            image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
            self._drawn.pop(page.number, None)
            self._drawn[page.number] = (width, QPixmap.fromImage(image))
            ratio = page.height / page.width
            resized = resized or self._ratios.get(page.number) != ratio
            self._ratios[page.number] = ratio
            self._words[page.number] = PageWords(page.letters, ratio)
        for number in asked:
            if number not in {page.number for page in pages}:
                self._failed[number] = self.tr("This page could not be drawn. The saved copy is unharmed.")
        while len(self._drawn) > KEPT:
            oldest = next(iter(self._drawn))
            self._drawn.pop(oldest)
            self._words.pop(oldest, None)
        if resized:
            self._lay_out()
            self._return_to(anchor)
        for page in pages:
            self.page_arrived(page.number)
        self.viewport().update()
        self.moved.emit()
        self._draw()

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
            self.paint_over(painter, number, page)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        super().resizeEvent(event)
        self._lay_out()
        self._return_to(anchor)
        self._pause.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - an override of Qt's
        self.viewport().update()
