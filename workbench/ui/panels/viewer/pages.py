"""The pages of a saved PDF with what is pinned on them; words are selected on them with the mouse, to be pinned."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from workbench.desk.pinning import PinView
from workbench.ui.panels.viewer import page_marks
from workbench.ui.panels.viewer.page_marks import SIGN, Mark
from workbench.ui.panels.viewer.page_selection import PageSelection, Span
from workbench.ui.panels.viewer.page_strip import GAP, PageStrip
from workbench.ui.panels.viewer.page_words import PARTS
from workbench.ui.panels.viewer.values import PinChosen, ZoomAsked
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.ui.values import Notice

PULL_MS, PULL = 40, 24  # how often and how many pixels it scrolls while words are selected beyond its edge


class SavedPages(PageStrip):
    """Marks the pins in the pages of one document and lets words of them be selected."""

    pin_clicked = Signal(object)  # PinChosen
    zoomed = Signal(object)  # ZoomAsked
    selected = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._selection = PageSelection("")
        self._goal: Span | None = None  # a passage to be brought on screen once its page is drawn
        self._pointer = self._pressed = QPointF()
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._pull = QTimer(self, interval=PULL_MS)
        self._pull.timeout.connect(self._pull_on)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Pages of the saved copy"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.actionTriggered.connect(self._forget_goal)

    # What is shown

    def show_document(self, name: str, data: bytes | None, words: str, places: Sequence[int]) -> None:
        self._pins, self._current, self._goal = (), None, None
        self._selection = PageSelection(words)
        super().show_document(name, data, words, places)

    def paint_over(self, painter: QPainter, number: int, page: QRectF) -> None:
        words = self._words.get(number)
        for mark in page_marks.marks_of(self._pins, number, page, words):
            page_marks.paint_mark(painter, mark, self._theme, current=mark.view.evidence.id == self._current)
            if not mark.boxes and number in self._drawn:
                page_marks.paint_told(painter, mark, page, self._why_unmarked(number))
        if words and (span := self._selection.span):
            page_marks.paint_selection(painter, page_marks.on_page(words.boxes(*span), page))

    def page_arrived(self, number: int) -> None:
        self._reach_goal(number)

    def show_pins(self, pins: Sequence[PinView], current: str | None) -> None:
        """Mark these passages, the one of this evidence as the current one."""
        self._pins, self._current = pins, current
        self.viewport().update()

    def bring(self, start: int, end: int, page: int) -> None:
        """Bring a passage on screen: its page at once, its words as soon as they are drawn."""
        self._goal = (start, end)
        if not self._reach_goal(page):
            self.go_page(page)

    def pin_at(self, point: QPoint) -> str | None:
        """The evidence whose passage, the shortest of several, or whose sign is under a point of the viewport."""
        under = [mark.view for mark in self._marks() if page_marks.is_on(mark, QPointF(point))]
        shortest = min(under, key=lambda view: len(view.pin.quote), default=None)
        return shortest.evidence.id if shortest else None

    def passage_rect(self, evidence_id: str) -> QRect:
        """Where the first line of a passage is on screen, in the viewport; empty when it is not."""
        boxes = [box for mark in self._marks() if mark.view.evidence.id == evidence_id for box in mark.boxes]
        return boxes[0].toAlignedRect() & self.viewport().rect() if boxes else QRect()

    # Selected words

    def selection(self) -> Span | None:
        """The selected words, in code points of the copy."""
        return None if self._selection.is_drawn_out else self._selection.span

    def selected_rect(self) -> QRect:
        """Where the selected words are on screen, in the viewport; empty when they are not."""
        box = QRect()
        for line in self._boxes_of(*span) if (span := self.selection()) else ():
            box = box.united(line.toAlignedRect())
        return box & self.viewport().rect()

    def drop_selection(self) -> None:
        """Select nothing."""
        self._pull.stop()
        if self._selection.drop():
            self.viewport().update()
            self.selected.emit()

    def _boxes_of(self, start: int, end: int) -> list[QRectF]:
        """The lines of a span on the pages on screen, in the viewport."""
        drawn = ((self._words[number], self._rect(number)) for number in self._on_screen() if number in self._words)
        return [box for words, page in drawn for box in page_marks.on_page(words.boxes(start, end), page)]

    def _page_under(self, point: QPointF) -> tuple[int, QPointF]:
        """The page nearest to a point of the viewport, and that point in ten-thousandths of the page."""
        number = min(
            self._on_screen(), key=lambda one: max(self._rect(one).top() - point.y(), point.y() - self._rect(one).bottom())
        )
        page = self._rect(number)
        across = (point.x() - page.left()) * PARTS / page.width()
        return number, QPointF(across, (point.y() - page.top()) * PARTS / page.height())

    def _letter(self, point: QPointF, *, nearest: bool) -> int | None:
        """The place of the letter under a point of the viewport, or of the nearest one of that page."""
        if self._data is None:
            return None
        number, where = self._page_under(point)
        words = self._words.get(number)
        if words is None:
            return None
        return words.nearest(where) if nearest else words.at(where)

    def _extend(self, point: QPointF) -> None:
        if self._selection.drag(self._letter(point, nearest=True)):
            self.viewport().update()

    def _pull_on(self) -> None:
        beyond = min(0.0, self._pointer.y()) or max(0.0, self._pointer.y() - self.viewport().height())
        if beyond:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (PULL if beyond > 0 else -PULL))
            self._extend(self._pointer)

    def _tell_wordless(self, point: QPointF) -> None:
        """Say why nothing can be selected on a page that shows a picture of words."""
        number, _ = self._page_under(point)
        if number in self._drawn and not self._words.get(number):
            told = self.tr("This page shows a picture, or letters that cannot be read: there are no words on it to select.")
            self._session.notice.emit(Notice(told))

    # How it works

    def _forget_goal(self) -> None:
        self._goal = None

    def _reach_goal(self, page: int) -> bool:
        """Scroll to the passage that is wanted if its page is drawn: nothing moves when it is on screen in whole."""
        words = self._words.get(page)
        boxes = page_marks.on_page(words.boxes(*self._goal), self._rect(page)) if words and self._goal else ()
        if not boxes:
            return False
        self._goal = None
        whole, room = boxes[0], self.viewport().rect()
        for box in boxes:
            whole = whole.united(box)
        if whole.top() < 0 or whole.bottom() > room.height():
            above = room.height() / 3 if whole.height() < room.height() / 2 else 2 * GAP
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + boxes[0].top() - above))
        if whole.left() < 0 or whole.right() > room.width():
            across = self.horizontalScrollBar()
            across.setValue(round(across.value() + whole.left() - max(2 * SIGN, (room.width() - whole.width()) / 2)))
        return True

    def _marks(self) -> list[Mark]:
        """The pins on the pages on screen, in the viewport."""
        found: list[Mark] = []
        for number in self._on_screen():
            found += page_marks.marks_of(self._pins, number, self._rect(number), self._words.get(number))
        return found

    def _why_unmarked(self, number: int) -> str:
        if self._words.get(number):
            return self.tr("Pinned on this page; where its words stand on it is not known.")
        return self.tr("Pinned on this page, which is a picture: where its words stand on it is not known.")

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._forget_goal()
            self._pointer = self._pressed = event.position()
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._selection.press(self._letter(self._pointer, nearest=True), extend=extend)
            self.viewport().update()
            self.selected.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if held:
            far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far or self._selection.is_drawn_out:
                self._pointer = event.position()
                self._extend(self._pointer)
                self._pull.start()
        words = held or self._letter(event.position(), nearest=False) is not None
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if words else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pull.stop()
        dragged = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._selection.release():
            self.selected.emit()
        elif self._selection.span is None and (found := self.pin_at(event.position().toPoint())):
            self.pin_clicked.emit(PinChosen(found))
        elif dragged:
            self._tell_wordless(self._pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._letter(event.position(), nearest=False)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._selection.take_word(place)
            self.viewport().update()
            self.selected.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._forget_goal()
        if event.matches(QKeySequence.StandardKey.Copy) and self._selection.span:
            QGuiApplication.clipboard().setText(self._selection.words)
        elif event.key() == Qt.Key.Key_Escape and self._selection.span:
            self.drop_selection()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._forget_goal()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(ZoomAsked(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)
