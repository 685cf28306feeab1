"""A claim's boundaries under the hand: Tab takes the other edge, arrows move it by word, with Ctrl by character."""

import re

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.floating import FloatingBar
from workbench.ui.key_cap import key_cap, words
from workbench.ui.marks import next_character, next_edge
from workbench.ui.panels.article.highlights import Highlights
from workbench.ui.panels.article.overlay import Overlay
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.panels.article.values import EdgesMoved

_LEFT, _RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = frozenset({_LEFT, _RIGHT, *_DONE, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_WORD = re.compile(r"\w")
_LINE_ENDS = "\n\r\u2029"
# So many characters around the moving edge are looked at for the next word; a longer word is left letter by letter.
NEAR = 2_100


class EdgesBar(FloatingBar):
    """Says which keys move the edges."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(6)
        hints = (
            (self.tr("Tab"), self.tr("other edge")),
            ("\u2190 \u2192", self.tr("by word")),
            ("Ctrl \u2190 \u2192", self.tr("by character")),
            (self.tr("Enter"), self.tr("done")),
            (self.tr("Esc"), self.tr("back")),
        )
        self._words = [words(text, "small", self) for _key, text in hints]
        for (key, _text), label in zip(hints, self._words, strict=True):
            row.addWidget(key_cap(key, self))
            row.addWidget(label)
        self.setAccessibleName(self.tr("Moving the edges of the claim") + ": " + ", ".join(f"{key} {text}" for key, text in hints))

    def fit(self, room: int) -> None:
        """Leave the words out, which the keys almost say by themselves, where there is no room for them."""
        for shown in (True, False):
            for label in self._words:
                label.setVisible(shown)
            if self.sizeHint().width() <= room:
                return


class Edges(QObject):
    """The edges of one claim between E and Enter; nothing is kept before done is emitted, and Esc leaves all as it was."""

    done = Signal(object)  # EdgesMoved
    ended = Signal()  # by Enter or Esc, so that the focus may go back

    def __init__(self, text: ArticleText, overlay: Overlay, highlights: Highlights) -> None:
        super().__init__(text)
        self.bar = EdgesBar(text)
        self._text = text
        self._overlay = overlay
        self._highlights = highlights
        self._view: ClaimView | None = None
        self._span = (0, 0)
        self._at_end = True
        self._dragging = False
        text.taking_keys.append(self._take)
        text.grip = self._grip
        text.left.connect(self.finish)

    @property
    def active(self) -> bool:
        """Are edges being moved?"""
        return self._view is not None

    def start(self, view: ClaimView) -> None:
        """Take the edges of a claim, the end first."""
        self._view = view
        self._span = (view.claim.start, view.claim.end)
        self._at_end = True
        self._text.bring(*self._span)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.bar, self.bar.accessibleName()))

    def finish(self) -> None:
        """Keep the edges where they are now."""
        view = self._view
        self.cancel()
        if view and self._span != (view.claim.start, view.claim.end):
            self.done.emit(EdgesMoved(view.id, *self._span))

    def cancel(self) -> None:
        """Leave the claim as it was."""
        if self._view is None:
            return
        self._view = None
        self._dragging = False
        self._show()

    def follow(self) -> None:
        """Keep the bar beside the words when they move."""
        seen = self._text.on_screen(*self._span) if self._view else QRect()
        if seen.isEmpty():
            self.bar.hide()
            return
        viewport = self._text.viewport()
        self.bar.fit(viewport.width())
        # Out of the knobs' way.
        self.bar.show_over(seen.adjusted(0, -8, 0, 8).translated(viewport.pos()), QRect(viewport.pos(), viewport.size()))

    def _take(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = held == Qt.KeyboardModifier.ControlModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if self._view is None or key not in _KEYS or not (plain or (control and key in (_LEFT, _RIGHT))):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._press(key, control)
        return True

    def _press(self, key: Qt.Key, control: bool) -> None:
        if key in _DONE or key == Qt.Key.Key_Escape:
            self.finish() if key in _DONE else self.cancel()
            self.ended.emit()
        elif key in (_LEFT, _RIGHT):
            self._move(1 if (key == _RIGHT) is not self._from_right() else -1, control)
        else:
            self._at_end = not self._at_end
            self._show()

    def _from_right(self) -> bool:
        """Does the paragraph of the edge run from right to left, where the left arrow leads on?"""
        at = self._span[self._at_end] - (1 if self._at_end else 0)
        block = self._text.document().findBlock(self._text.cursor_at(at, at).position())
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def _move(self, step: int, control: bool) -> None:
        at = self._span[self._at_end]
        text, base, whole = self._near(at)
        place = next_character(text, at - base, step) if control else next_edge(text, at - base, step, end=self._at_end)
        if place == at - base and not control and not whole:
            place = next_character(text, place, step)
        self._put(base + place)

    def _near(self, at: int) -> tuple[str, int, bool]:
        """The text around an edge, where it begins, and whether it is all there is: from the beginning of the claim's first
        paragraph to the end of its last, for no claim goes on in a neighbour of these by a key too many."""
        text = self._text.text_map.text
        claim = self._view.claim if self._view else None
        first, last = (claim.start, claim.end) if claim else (at, at)
        begins = max(text.rfind(mark, 0, first) for mark in _LINE_ENDS) + 1
        ends = min((place for mark in _LINE_ENDS if (place := text.find(mark, last)) >= 0), default=len(text))
        at = min(max(at, begins), ends)
        low, high = max(begins, at - NEAR), min(ends, at + NEAR)
        return text[low:high], low, (low, high) == (begins, ends)

    def _put(self, place: int) -> None:
        start, end = (self._span[0], place) if self._at_end else (place, self._span[1])
        if start < end and _WORD.search(self._text.text_map.text, start, end):
            self._span = (start, end)
            self._text.bring(place, place)
            self._show()

    def _grip(self, event: QMouseEvent) -> bool:
        """Let the mouse drag an edge from word to word."""
        if self._view is None:
            return False
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            edge = self._overlay.edge_at(point.x(), point.y())
            if edge is None or event.button() != Qt.MouseButton.LeftButton:
                return False
            self._at_end, self._dragging = edge, True
            self._show()
        elif not self._dragging:
            return False
        elif event.type() == QEvent.Type.MouseMove:
            self._drag(point)
        else:
            self._dragging = False
        return True

    def _drag(self, point: QPoint) -> None:
        position = self._text.cursorForPosition(point).position()
        at = self._text.text_map.offset(position)
        text, base, _whole = self._near(at)
        before = next_edge(text, min(max(at - base, 0), len(text)) + 1, -1, end=self._at_end)
        self._put(base + before)

    def _show(self) -> None:
        self._highlights.edited = self._span if self._view else None
        self._highlights.show()
        self._overlay.show_edges(self._span if self._view else None, self._at_end)
        self.follow()
