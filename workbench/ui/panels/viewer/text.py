"""The words of a saved copy: read-only and plain, its pinned passages marked in them and by a sign in the margin."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextEdit, QWidget

from workbench.desk.pinning import PinView
from workbench.ui.clipboard import empty_data
from workbench.ui.marks import TextMap, snap
from workbench.ui.panels.viewer.excerpt import Parts
from workbench.ui.panels.viewer.looks import paint_stance, passage_format
from workbench.ui.panels.viewer.values import PinChosen, ZoomAsked
from workbench.ui.theme import Theme, set_role

TEXT_PX, LINE, GAP_PX, BLANK_PX = 15, 118, 4, 6
MARGIN, SIGN = 30, 14
SETTLED_MS = 120
_PAGES = {
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
Span = tuple[int, int]


class SavedText(QTextEdit):
    """Shows one part of a text; every place it tells or takes counts code points of the whole text."""

    pin_clicked = Signal(object)  # PinChosen
    selected = Signal()  # the selection changed and came to rest
    moved = Signal()  # what is on screen changed
    zoomed = Signal(object)  # ZoomAsked
    part_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts = Parts("")
        self._part = 0
        self._base = 0
        self._shown: QTextDocument | None = None
        self._map = TextMap("")
        self._zoom = 100
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._matches: Sequence[Span] = ()
        self._match: Span | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settle.timeout.connect(self.selected)
        set_role(self, "article")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Words of the saved copy"))
        self.margin = Margin(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.selectionChanged.connect(self._settle.start)
        theme.changed.connect(self._dress)

    # What is shown

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._parts = Parts(text)
        self._pins, self._current, self._matches, self._match = (), None, (), None
        self._show_part(0)

    def show_pins(self, pins: Sequence[PinView], current: str | None) -> None:
        """Mark these pins, the one of this evidence as the current one."""
        self._pins, self._current = pins, current
        self._mark()

    def show_matches(self, matches: Sequence[Span], match: Span | None) -> None:
        """Mark what was found, one match as the current one, and bring that on screen."""
        self._matches, self._match = matches, match
        if match:
            self.bring(*match)
        self._mark()

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text in percent."""
        if percent != self._zoom:
            self._zoom = percent
            top = self.top_offset()
            self._show_part(self._part)
            self.bring(top, top)

    @property
    def parts(self) -> tuple[int, int]:
        """Which part of how many is shown, from 1."""
        return self._part + 1, self._parts.count

    def go_part(self, step: int) -> None:
        """Show the next part of a very long text (1), or the one before (-1)."""
        if 0 <= self._part + step < self._parts.count:
            self._show_part(self._part + step)

    # Places

    def bring(self, start: int, end: int) -> None:
        """Bring a span on screen, the part of the text that holds it if need be."""
        if self._parts.of(start) != self._part:
            self._show_part(self._parts.of(start))
        above, below = self._line(start), self._line(end)
        height = self.viewport().height()
        if above.top() < 0 or below.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + above.top() - height // 3)

    def selection(self) -> Span | None:
        """The selected words, their edges at the edges of words."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        found = snap(self._map.text, *self._map.offsets(cursor.selectionStart(), cursor.selectionEnd()))
        return (found[0] + self._base, found[1] + self._base) if found else None

    def choose(self, start: int, end: int) -> None:
        """Select a span, as if it had been selected by hand."""
        self.bring(start, end)
        self.setTextCursor(self._cursor(start, end))

    def drop_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def top_offset(self) -> int:
        """The code point at the top of the screen."""
        return self._map.offset(self.cursorForPosition(QPoint(1, 4)).position()) + self._base

    def words_rect(self, span: Span) -> QRect:
        """The part of a span's lines that is on screen, in the viewport; empty when none is."""
        first, last = self._line(span[0]), self._line(span[1])
        whole = QRect(first.left(), first.top(), 1, last.bottom() - first.top() + 1)
        return whole & QRect(first.left(), 0, 1, self.viewport().height())

    def pin_at(self, point: QPoint) -> str | None:
        """The evidence whose passage is under a point of the viewport."""
        position = self.cursorForPosition(point).position()
        if not self.cursorRect(self._at(position)).adjusted(-12, -2, 12, 2).contains(point):
            return None
        offset = self._map.offset(position) + self._base
        under = [view for view in self._pins if view.place and view.place.start <= offset < view.place.end]
        return min(under, key=lambda view: view.place.end - view.place.start).evidence.id if under else None  # type: ignore[union-attr]

    # How it works

    def _show_part(self, number: int) -> None:
        self._part = number
        start, end = self._parts.span(number)
        self._base = start
        self._map = TextMap(self._parts.text[start:end])
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._theme.serif_font(max(1, round(TEXT_PX * self._zoom / 100))))
        document.setDocumentMargin(12)
        document.setPlainText(self._map.shown)
        block = QTextBlockFormat()
        block.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(GAP_PX)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        blank = QTextBlockFormat()
        blank.setLineHeight(BLANK_PX, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        line = document.begin()
        while line.isValid():
            if line.length() == 1:
                QTextCursor(line).setBlockFormat(blank)
            line = line.next()
        cursor.endEditBlock()
        before, self._shown = self._shown, document
        self.setDocument(document)
        if before:
            before.deleteLater()
        self.verticalScrollBar().setValue(0)
        self._mark()
        self.part_changed.emit()

    def _mark(self) -> None:
        """Lay the looks of pins and matches over the text; they are no formats of the document, which would lay it out anew."""
        start, end = self._parts.span(self._part)
        found = [
            self._extra(view.place.start, view.place.end, passage_format(view.evidence.stance, self._theme))
            for view in self._pins
            if view.place and view.place.end > start and view.place.start < end
        ]
        lit = QTextCharFormat()
        lit.setBackground(self._theme.color("selection"))
        found += [self._extra(*match, lit) for match in self._matches[:2_000] if match[1] > start and match[0] < end]
        strong = self._theme.mixed("accent", "surface", 0.3)
        for view in self._pins:
            if view.evidence.id == self._current and view.place and view.place.end > start and view.place.start < end:
                current = passage_format(view.evidence.stance, self._theme)
                current.setBackground(strong)
                found.append(self._extra(view.place.start, view.place.end, current))
        if self._match and self._match[1] > start and self._match[0] < end:
            lit.setBackground(strong)
            found.append(self._extra(*self._match, lit))
        self.setExtraSelections(found)
        self.margin.update()

    def _extra(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(start, end)
        made.format = form
        return made

    def _cursor(self, start: int, end: int) -> QTextCursor:
        length = len(self._map.text)
        first, last = self._map.positions(min(max(0, start - self._base), length), min(max(0, end - self._base), length))
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return cursor

    def _line(self, offset: int) -> QRect:
        return self.cursorRect(self._cursor(offset, offset))

    def _signs(self) -> list[tuple[PinView, QRectF]]:
        """Where the signs of the pins on screen are, in this widget's own coordinates."""
        found: list[tuple[PinView, QRectF]] = []
        start, end = self._parts.span(self._part)
        lines: dict[int, int] = {}
        for view in self._pins:
            if view.place is None or not start <= view.place.start < max(end, start + 1):
                continue
            line = self._line(view.place.start)
            if line.bottom() < 0 or line.top() > self.viewport().height():
                continue
            down = lines.get(line.top(), 0)
            lines[line.top()] = down + 1
            found.append((view, QRectF(8, line.top() + 3 + down * (SIGN + 2), SIGN, SIGN)))
        return found

    def _scrolled(self) -> None:
        self.margin.update()
        self.moved.emit()

    def _dress(self) -> None:
        self._mark()

    # Qt

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - an override of Qt's
        data = empty_data()
        cursor = self.textCursor()
        start, end = self._map.offsets(cursor.selectionStart(), cursor.selectionEnd())
        data.setText(self._map.text[start:end])
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setViewportMargins(MARGIN, 0, 0, 0)
        super().resizeEvent(event)
        self.margin.setGeometry(0, 0, MARGIN, self.height())
        self.moved.emit()

    def paint_signs(self, painter: QPainter) -> None:
        """Paint the signs of the pins on screen; the current one stands on a tint."""
        for view, box in self._signs():
            if view.evidence.id == self._current:
                painter.fillRect(box.adjusted(-4, -3, 4, 3), self._theme.mixed("accent", "surface", 0.3))
            paint_stance(painter, box, view.evidence.stance, self._theme)

    def sign_at(self, point: QPoint) -> str | None:
        """The evidence whose sign is at a point of the margin."""
        return next((view.evidence.id for view, box in self._signs() if box.adjusted(-6, -4, 8, 4).contains(QPointF(point))), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if clicked and (evidence_id := self.pin_at(event.position().toPoint())):
            self.pin_clicked.emit(PinChosen(evidence_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _PAGES:
            self.verticalScrollBar().triggerAction(_PAGES[key])
        elif key == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.drop_selection()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(ZoomAsked(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._settle.start()


class Margin(QWidget):
    """The strip at the left edge of the words where the signs of pins stand; a click on one chooses it."""

    def __init__(self, text: SavedText) -> None:
        super().__init__(text)
        self._text = text
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._text.paint_signs(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if evidence_id := self._text.sign_at(event.position().toPoint()):
            self._text.pin_clicked.emit(PinChosen(evidence_id))
