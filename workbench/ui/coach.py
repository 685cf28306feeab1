"""Four marks that show a newcomer around: one bubble at a time beside the part it tells of."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.records import dataclass
from workbench.ui.key_cap import words
from workbench.ui.theme import Theme, scaled, set_role

WIDTH, GAP, RING, AROUND, WITHIN, RADIUS = 340, 12, 3, 8, -3, 8
WATCH_MS = 100


class Side(Enum):
    """Where a bubble stands if it can, so that it covers nothing that it tells of."""

    LEFT = "left of the part"
    BELOW_LEFT = "below the part and left of it"
    WITHIN = "at the bottom of the part, which is large"


@dataclass(frozen=True, slots=True)
class Mark:
    """One part of the window and what to know of it; place gives the part, None while it is not on screen."""

    place: Callable[[], QWidget | None]
    title: str
    text: str
    side: "Side | None" = None


class Coach(QFrame):
    """Goes from mark to mark; Esc or its button ends it wherever the focus is, and the focus goes back where it was."""

    def __init__(self, window: QWidget, theme: Theme, marks: Callable[[], Sequence[Mark]], leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._marks_of = marks
        self._leave = leave
        self._marks: Sequence[Mark] = ()
        self._at = 0
        self._told_of = QRect()
        set_role(self, "toast")
        self.ring = Ring(window, theme)
        self.title = words("", "strong", self)
        self.text = words("", "", self)
        self.text.setWordWrap(True)
        self.count = words("", "small", self)
        self.back = QPushButton(self.tr("Back"), self)
        self.further = QPushButton(self.tr("Next"), self)
        self.close_ = QPushButton(self.tr("Close"), self)
        set_role(self.further, "primary")
        for button in (self.back, self.close_):
            set_role(button, "link")
        self.back.clicked.connect(lambda: self._go(-1))
        self.further.clicked.connect(lambda: self._go(1))
        self.close_.clicked.connect(self.end)
        # What is told of moves with a list, and goes with its view, without a word to its window.
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._follow)
        self._esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self.end)
        self._esc.setEnabled(False)
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def start(self, *, take_focus: bool) -> None:
        """Begin with the first mark; without the focus at a first start, so that a verdict typed at once is one."""
        self._marks = [mark for mark in self._marks_of() if _is_shown(mark.place())]
        self._at = 0
        if self._marks:
            self._esc.setEnabled(True)
            self._show()
            if take_focus:
                self.further.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Leave off; it can be begun again from the Help menu."""
        had_focus = self.isAncestorOf(self._window.focusWidget() or self._window)
        self._esc.setEnabled(False)
        self._watch.stop()
        self.hide()
        self.ring.hide()
        if had_focus:
            self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _go(self, step: int) -> None:
        self._at += step
        if 0 <= self._at < len(self._marks):
            self._show()
        else:
            self.end()

    def _show(self) -> None:
        mark, last = self._marks[self._at], self._at == len(self._marks) - 1
        self.title.setText(mark.title)
        self.text.setText(mark.text)
        self.count.setText(self.tr("{n} of {all}").replace("{n}", str(self._at + 1)).replace("{all}", str(len(self._marks))))
        self.back.setEnabled(self._at > 0)
        self.further.setText(self.tr("Done") if last else self.tr("Next"))
        said = f"{mark.title}. {mark.text} {self.count.text()}"
        self.setAccessibleName(mark.title)
        self.further.setAccessibleDescription(mark.text)
        self.show()
        self._watch.start()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _follow(self) -> None:
        part = self._marks[self._at].place()
        if part is None or not _is_shown(part) or self._rect_of(part) != self._told_of:
            self._place()

    def _rect_of(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self._window, QPoint(0, 0)), part.size()).intersected(self._window.rect())

    def _place(self) -> None:
        part = self._marks[self._at].place()
        if not _is_shown(part):
            self.end()
            return
        assert part is not None
        rect = self._told_of = self._rect_of(part)
        # Around a part as large as a pane the line lies within it: outside, it would run over what stands beside.
        around = WITHIN if self._marks[self._at].side is Side.WITHIN else AROUND
        self.ring.setGeometry(rect.adjusted(-around, -around, around, around).intersected(self._window.rect()))
        self.ring.show()
        self.ring.raise_()
        self._column.invalidate()
        self._column.activate()
        # adjustSize() asks a wrapped text how high it would like to be, not how high it is at this width.
        width = scaled(WIDTH)
        height = self._column.totalHeightForWidth(width)
        self.setGeometry(QRect(beside(rect, width, height, self._window.rect(), self._marks[self._at].side), QSize(width, height)))
        self.raise_()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.close_, self.back, self.further):
            foot.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(foot)


class Ring(QWidget):
    """A line around the part that is told of; clicks go through it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), RING))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        painter.end()


def beside(part: QRect, width: int, height: int, room: QRect, side: Side | None = None) -> QPoint:
    """Where a bubble of this size stands best: on the side asked for, below the part, above, left or right of it, else over it;
    never outside."""
    wanted = {
        Side.LEFT: QPoint(part.left() - GAP - width, part.top()),
        Side.BELOW_LEFT: QPoint(part.left() - 4 * GAP - width, part.bottom() + GAP),
        Side.WITHIN: QPoint(part.left() + 2 * GAP, part.bottom() - 2 * GAP - height),
    }
    if side and room.adjusted(GAP, GAP, -GAP, -GAP).contains(QRect(wanted[side], QSize(width, height))):
        return wanted[side]
    places = (
        QPoint(part.left(), part.bottom() + GAP),
        QPoint(part.left(), part.top() - GAP - height),
        QPoint(part.left() - GAP - width, part.top()),
        QPoint(part.right() + GAP, part.top()),
    )
    inner = room.adjusted(GAP, GAP, -GAP, -GAP)
    for place in places:
        moved = QPoint(min(max(place.x(), inner.left()), max(inner.left(), inner.right() - width)), place.y())
        box = QRect(moved.x(), moved.y(), width, height)
        if inner.contains(box) and not box.intersects(part):
            return moved
    over = part.center() - QPoint(width // 2, height // 2)
    x = min(max(over.x(), inner.left()), max(inner.left(), inner.right() - width))
    return QPoint(x, min(max(over.y(), inner.top()), max(inner.top(), inner.bottom() - height)))


def _is_shown(part: QWidget | None) -> bool:
    return part is not None and part.isVisible() and part.width() > 0
