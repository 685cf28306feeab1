"""A word that floats over the window for a few seconds, with a button to take back what it tells of."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QFrame, QHBoxLayout, QPushButton, QWidget

from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap
from workbench.ui.terms import harmless
from workbench.ui.theme import set_role
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.session import Session

SHOWN_MS = 4_000
UNDOABLE_MS = 9_000
CHOICE_MS = 20_000
MARGIN = 12
STATUS_PX = 34
WIDEST = 640


class Toast(QFrame):
    """Shows one notice at a time at the bottom of its window; undo is emitted by its button."""

    undo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        set_role(self, "toast")
        self._text = words("", "strong", self)
        self._text.setWordWrap(True)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the focus stays in the list, so that the next key still works there
        self._undo.clicked.connect(self._take_back)
        self._key = command_cap("undo", self)
        self._choice = QPushButton(self)
        self._choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choice.clicked.connect(self._choose)
        self._notice = Notice("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(10)
        for part in (self._text, self._choice, self._undo, self._key):
            layout.addWidget(part)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def follow(self, session: "Session") -> None:
        """Show what a session tells; its undo is that of the last step, and goes when another one has been taken."""
        session.changed.connect(lambda _change: self.forget_undo())
        for told in (session.library_changed, session.checks_changed):
            told.connect(self.forget_undo)
        session.notice.connect(self.show_notice)
        self.undo.connect(session.undo)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice and say it to a screen reader."""
        text = sentence(harmless(notice.text))  # it may quote a title
        self._text.setText(text)
        self._notice = notice
        self._choice.setText(notice.choice)
        self._choice.setVisible(bool(notice.choice))
        self._offer(notice.undoable)
        wide = self._text.fontMetrics().horizontalAdvance(text) > WIDEST
        self._text.setMinimumWidth(WIDEST if wide else 0)
        self._text.setWordWrap(wide)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(CHOICE_MS if notice.choice else UNDOABLE_MS if notice.undoable else SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def forget_undo(self) -> None:
        """Offer no undo any more: a later step would be taken back instead of the one that the notice tells of."""
        # isVisibleTo: the button belongs to the notice even while the window is hidden.
        if self._undo.isVisibleTo(self):
            self._offer(False)
            self._choice.hide()
            if self.isVisible():
                self._place()
                self._timer.start(min(max(self._timer.remainingTime(), 0), SHOWN_MS))

    # The window is listened to only under a toast: a tab brought to the front sends it eighty events.

    def showEvent(self, event: QShowEvent) -> None:
        self._over.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        with suppress(RuntimeError):  # hidden because the window itself is being destroyed
            self._over.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _offer(self, undoable: bool) -> None:
        self._undo.setVisible(undoable)
        self._key.setVisible(undoable)

    def _choose(self) -> None:
        self.hide()
        if self._notice.choose:
            self._notice.choose()

    def _take_back(self) -> None:
        self.hide()
        self.undo.emit()

    def _place(self) -> None:
        self.adjustSize()
        self.move(clear_place(self._over, self))


def clear_place(over: QWidget, toast: QWidget) -> QPoint:
    """Where a toast lies over its window: at the bottom, in the middle if it covers no button and no field there, else where it
    covers the fewest."""
    wide, high = toast.width(), toast.height()
    lowest = over.height() - high - MARGIN - STATUS_PX
    across = ((over.width() - wide) // 2, MARGIN, over.width() - wide - MARGIN)
    taken = [
        QRect(part.mapTo(over, QPoint(0, 0)), part.size())
        for part in over.findChildren(QWidget)
        if (isinstance(part, QAbstractButton) or part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(part, QAbstractScrollArea)
        and part.isVisible()
        and not toast.isAncestorOf(part)
        and not part.visibleRegion().isEmpty()
    ]
    places = [QPoint(x, lowest - up) for up in range(0, max(1, over.height() // 3), max(1, high // 2)) for x in across]
    return min(places, key=lambda place: sum(one.intersects(QRect(place, toast.size())) for one in taken))


def sentence(text: str) -> str:
    """Begin a text with a capital letter and end it with a full stop, unless it ends with a mark of its own."""
    text = text.strip()
    ended = not text or text.rstrip('»”"’)').endswith((".", "!", "?", "…", ":"))
    return text[:1].upper() + text[1:] + ("" if ended else ".")
