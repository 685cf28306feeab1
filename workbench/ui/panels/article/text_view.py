"""The article's text: read-only, plain, in a column of at most 80 characters, with room for the gutter at its left."""

from bisect import bisect_right
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QTextEdit, QToolTip, QWidget

from workbench.ui.clipboard import empty_data
from workbench.ui.marks import TextMap, snap
from workbench.ui.panels.article.lazy_layout import LazyLayout
from workbench.ui.panels.article.values import MenuAsked, Place, Zoomed
from workbench.ui.theme import set_role, text_scale

GUTTER, MOST_GROWN = 64, 1.6  # the gutter's width in pixels, and how much larger it gets with the text
ROOMY = 160  # px; so much room at its right does not yet move the column
RIGHT = 20
SETTLED_MS = 150
# Lines for the paragraphs off screen are made for so long, then so long not.
SLICE_S, PAUSE_MS = 0.006, 4
ZOOM_STEPS = (80, 90, 100, 110, 125, 140, 160, 180, 200, 225, 250)  # each about an eighth more
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
# The focus comes back by itself after these.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class ArticleText(QTextEdit):
    """Shows one text; speaks of it in code points of the stored text only."""

    clicked = Signal(object)  # Place: words were clicked, nothing is selected
    pointed = Signal(object)  # Place: the words under the pointer changed
    selected = Signal()  # the selection changed and came to rest
    zoomed = Signal(object)  # Zoomed: asked for by the wheel
    moved = Signal()  # what is visible changed
    entered = Signal()  # the focus came from elsewhere in the window
    left = Signal()  # the focus went elsewhere in the window
    menu_asked = Signal(object)  # MenuAsked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What takes keys before the text does (a claim's edges, a bar to close), paints over it, takes the mouse, fills tooltips.
        self.taking_keys: list[Callable[[QKeyEvent], bool]] = []
        self.paint_over: Callable[[QPainter], None] | None = None
        self.grip: Callable[[QMouseEvent], bool] | None = None
        self.tell_of: Callable[[int], str] = lambda _offset: ""
        self.text_map = TextMap("")
        self.zoom = 100
        self._column = 660
        self._under: int | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settle.timeout.connect(self.selected)
        self._layout: LazyLayout | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self._lay_out_more)
        set_role(self, "article")
        self._shown: QTextDocument | None = None
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.selectionChanged.connect(self._settle.start)
        self.setAccessibleName(self.tr("Article"))

    def show_document(self, document: QTextDocument, text_map: TextMap, column: int, zoom: int) -> None:
        """Show another document; column is its width in pixels."""
        self.text_map = text_map
        self._under = None
        layout = document.documentLayout()
        self._layout = layout if isinstance(layout, LazyLayout) else None
        if self._layout:
            self._layout.grown = self._stay
        before, self._shown = self._shown, document
        self.setDocument(document)
        if before is not None and before is not document:
            before.deleteLater()  # Qt leaves it with its parent, so each article shown would stay until the window closes
        self.show_size(column, zoom)

    def show_size(self, column: int, zoom: int) -> None:
        """Show the same document, whose formats are of another size now."""
        self.zoom = zoom
        self._column = column
        self.lay_out()
        self._go_on()

    @property
    def grown(self) -> float:
        """How much larger than usual what stands beside the text is drawn: half as much as the text itself has grown."""
        return min(MOST_GROWN, 1 + max(0, self.zoom - 100) / 200)

    @property
    def gutter(self) -> int:
        """The width of the gutter in pixels."""
        return round(GUTTER * self.grown * text_scale())

    def lay_out(self) -> None:
        """Give the text its column and the gutter its room; on a wide screen the column stands in the middle."""
        room = self.width() - self.gutter - self.verticalScrollBar().sizeHint().width()
        indent = max(0, (room - self._column - ROOMY) // 2)
        self.setViewportMargins(self.gutter + indent, 0, max(RIGHT, room - self._column - indent), 0)

    def laid_out(self) -> bool:
        """Has every paragraph its lines?"""
        return self._layout is None or self._layout.all_known()

    def lay_out_rest(self) -> None:
        """Give every paragraph its lines at once."""
        while not self.laid_out():
            self._lay_out_more()

    # Places

    def visible_span(self) -> tuple[int, int]:
        """From which to which code point the text is on screen."""
        top = self.verticalScrollBar().value()
        return self.text_map.offsets(*self._span_between(top, top + self.viewport().height()))

    def top_offset(self) -> int:
        """The code point at the beginning of the first line that is at least half on screen."""
        top = self.verticalScrollBar().value()
        half = self.fontMetrics().height() * self.zoom / 100 / 2
        return self.text_map.offset(self._span_between(top + half, top + half)[0]) if top else 0

    def anchor(self, wanted: int | None) -> tuple[int, int]:
        """What must stay where it is: the line of a code point if it is on screen, else the top one; with its height in pixels."""
        if wanted is not None:
            seen = self.line_rect(wanted)
            if seen.top() >= 0 and seen.bottom() <= self.viewport().height():
                return wanted, seen.top()
        return self.top_offset(), 0

    def line_rect(self, offset: int) -> QRect:
        """Where the line of a code point is, in the viewport."""
        return self.cursorRect(self.cursor_at(offset, offset))

    def line_middles(self, offsets: Iterable[int]) -> list[int]:
        """How far under the viewport's top the middles of the lines of code points are; asks no cursor, as line_rect does."""
        if self._layout is None:
            return [self.line_rect(offset).center().y() for offset in offsets]
        layout, bar = self._layout, self.verticalScrollBar()
        return [layout.line_box(self.text_map.position(at)).translated(0, -bar.value()).center().y() for at in offsets]

    def cursor_at(self, start: int, end: int) -> QTextCursor:
        """A cursor that selects a span of the stored text."""
        cursor = QTextCursor(self.document())
        first, last = self.text_map.positions(start, end)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def offset_at(self, point: QPoint) -> int | None:
        """The code point whose letter is under a point of the viewport, None beside the words."""
        place = QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else min(self.text_map.offset(position), max(0, len(self.text_map.text) - 1))

    def bring(self, start: int, end: int) -> None:
        """Scroll so that a span is on screen, a third from the top; does nothing when it is there already."""
        if not self.laid_out():
            self._know_around(start)
        top = self.line_rect(start).top()
        bottom = self.line_rect(end).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            # The text's height may be a guess still, and the bar as long as it was when it was told last.
            bar.setMaximum(max(bar.maximum(), bar.value() + bottom + 1))
            bar.setValue(bar.value() + top - height // 3)

    def scroll_to(self, offset: int, height: int = 0) -> None:
        """Scroll so that a code point's line is the first, or so many pixels under the top."""
        bar = self.verticalScrollBar()
        if offset == 0 and height == 0:
            bar.setValue(0)
            return
        self._know_around(offset)
        self._scroll(bar.value() + self.line_rect(offset).top() - height)

    def on_screen(self, start: int, end: int) -> QRect:
        """The part of a span's lines that is on screen, at the left edge of its first letter, in the viewport; or empty."""
        first, last = self.line_rect(start), self.line_rect(end)
        whole = QRect(first.left(), first.top(), 1, last.bottom() - first.top() + 1)
        return whole & QRect(first.left(), 0, 1, self.viewport().height())

    def selection(self) -> tuple[int, int] | None:
        """The selected span in code points, its edges at the edges of words."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return snap(self.text_map.text, *self.text_map.offsets(cursor.selectionStart(), cursor.selectionEnd()))

    def drop_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def choose(self, start: int, end: int) -> None:
        """Select a span as the program does it, which offers nothing to do with the words."""
        self.setTextCursor(self.cursor_at(start, end))
        self._settle.stop()

    # Qt

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - an override of Qt's
        data = empty_data()
        cursor = self.textCursor()
        start, end = self.text_map.offsets(cursor.selectionStart(), cursor.selectionEnd())
        data.setText(self.text_map.text[start:end])
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Another width moves every line: the one at the top stays there.
        bar = self.verticalScrollBar()
        top = self.text_map.position(self.top_offset())
        height = self._line_top(top) - bar.value()
        self.lay_out()
        super().resizeEvent(event)
        if bar.value():
            self._scroll(self._line_top(top) - height)
        self._go_on()
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A click in the words selects others, or none.
        if event.reason() not in (*_PASSING, Qt.FocusReason.MouseFocusReason):
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focused = QApplication.focusWidget()
        if event.reason() not in _PASSING and not (focused and self.isAncestorOf(focused)):
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        # Here and not in keyPressEvent, which Tab never reaches; an override keeps the key from the window's commands.
        pressed = isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if pressed and isinstance(event, QKeyEvent) and any(take(event) for take in self.taking_keys):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.paint_over:
            painter = QPainter(self.viewport())
            self.paint_over(painter)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        point = self.cursorRect().bottomLeft() if keyboard else self.viewport().mapFromGlobal(event.globalPos())
        offset = self.text_map.offset(self.textCursor().position()) if keyboard else self.offset_at(point)
        self.menu_asked.emit(MenuAsked(self.viewport().mapToGlobal(point), offset))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key())) if event.key() in _SCROLLS else None
        if action is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.verticalScrollBar().triggerAction(action)
        elif event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.drop_selection()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(Zoomed(zoom_step(self.zoom, 1 if event.angleDelta().y() > 0 else -1)))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not (self.grip and self.grip(event)):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.grip and self.grip(event):
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        span = self.selection()
        if span:
            self.setTextCursor(self.cursor_at(*span))
            self.selected.emit()
        elif not self.textCursor().hasSelection():
            offset = self.offset_at(event.position().toPoint())
            if offset is not None:
                self.clicked.emit(Place(offset))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.grip and self.grip(event):
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(self.offset_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self.offset_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if offset is None else self.tell_of(offset), self)
            return True
        return super().viewportEvent(event)

    # Lines

    def _go_on(self) -> None:
        if not self.laid_out():
            self._rest.start()

    def _lay_out_more(self) -> None:
        """Give more paragraphs their lines; those on screen stay where they are while heights above them are found out."""
        layout, bar = self._layout, self.verticalScrollBar()
        if layout is None:
            return
        value = bar.value()
        first = layout.number_at(value)
        before = layout.top(first)
        if not layout.measure_some(SLICE_S):
            self._rest.start()
        layout.tell_size()
        if moved := layout.top(first) - before:
            self._scroll(value + moved)

    def _stay(self, end: int, by: int) -> None:
        """A paragraph that ended here is higher than was guessed: above the screen it must not move what is on it."""
        if end <= self.verticalScrollBar().value():
            self._scroll(self.verticalScrollBar().value() + by)

    def _know_around(self, offset: int) -> None:
        """Give the paragraphs their lines that are on screen when this code point is."""
        if self._layout:
            number = self.document().findBlock(self.text_map.position(offset)).blockNumber()
            self._layout.measure_around(number, self.viewport().height())

    def _span_between(self, top: float, bottom: float) -> tuple[int, int]:
        return self._layout.span_between(top, bottom) if self._layout else (0, 0)

    def _line_top(self, position: int) -> int:
        """Where the line of a position begins, in pixels from the document's top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def _scroll(self, value: int) -> None:
        """Scroll to a height that the bar may not have been told of yet."""
        bar = self.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)

    def _point_at(self, offset: int | None) -> None:
        if offset != self._under:
            self._under = offset
            self.pointed.emit(Place(offset))


def zoom_step(zoom: int, step: int) -> int:
    """The next larger or smaller zoom in percent."""
    if step > 0:
        return next((percent for percent in ZOOM_STEPS if percent > zoom), ZOOM_STEPS[-1])
    return ZOOM_STEPS[max(0, bisect_right(ZOOM_STEPS, zoom - 1) - 1)]
