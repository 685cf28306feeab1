"""The list under the search box: earlier checks to search, commands to run, claims, articles and sources to go to."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    SignalInstance,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.records import dataclass
from workbench.ui.eliding import cut_to
from workbench.ui.key_cap import words
from workbench.ui.terms import one_line
from workbench.ui.theme import KEY_PX, SMALL_PX, UI_PX, Theme, set_role

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 32
FOOT_PX = 26
MOST_SHOWN = 12  # lines in sight; the others are scrolled to
WIDTH_PX = 560
HINT = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
ABLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: its words, what kind of thing it is, its key, what choosing it does, and whether that does anything now."""

    text: str
    kind: str
    hint: str
    run: Callable[[], object]
    able: bool = True

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.kind, self.hint) if part)


class Source(Protocol):
    """What the list is filled from."""

    @property
    def renewed(self) -> SignalInstance: ...

    def of(self, text: str) -> list[Offer]: ...


class Palette(QFrame):
    """A list under the search box; the box keeps the focus, arrows choose, Enter runs, Escape leaves."""

    def __init__(
        self,
        field: QLineEdit,
        theme: Theme,
        offers: Source,
        leave: Callable[[], object],
        marks: Sequence[tuple[str, str]] = (),
        nothing: str = "",
    ) -> None:
        window = field.window()
        super().__init__(window)
        set_role(self, "toast")
        self._window = window
        self._field = field
        self._offers = offers
        self._leave = leave
        self._shown: list[Offer] = []
        self.list = QListWidget(self)
        self.list.setItemDelegate(_OfferDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(field.accessibleName())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._run(self.list.row(item)))
        self.foot = words("      ".join(f"{mark}  {kind}" for mark, kind in marks), "small", self)
        self.foot.setFixedHeight(FOOT_PX)
        self.foot.setContentsMargins(10, 0, 10, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        self.nothing = words(nothing, "small", self)
        self.nothing.setContentsMargins(10, 0, 10, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.foot)
        self.hide()
        offers.renewed.connect(self._renew)
        field.textEdited.connect(lambda _text: self._refresh())
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(Qt.Key(event.key()))
            if event.type() == QEvent.Type.FocusIn:
                self._refresh()
            elif event.type() == QEvent.Type.FocusOut:
                self.hide()
        return super().eventFilter(watched, event)

    def offered(self) -> list[Offer]:
        """The lines from top to bottom."""
        return list(self._shown)

    def _key(self, key: Qt.Key) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_SHOWN, Qt.Key.Key_PageUp: -MOST_SHOWN}.get(key)
        if step and self._shown:
            last = len(self._shown) - 1
            row = self.list.currentRow() + step
            # One line at a time goes round; a page stops at the ends.
            self.list.setCurrentRow(row % (last + 1) if abs(step) == 1 else min(max(row, 0), last))
            self._say()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentRow())
            return True
        if key == Qt.Key.Key_Escape:
            self._field.clear()
            self.hide()
            self._leave()
            return True
        return False

    def _renew(self) -> None:
        if self.isVisible() or self._field.hasFocus():
            self._refresh()

    def _refresh(self) -> None:
        said = self._shown[0].spoken if self._shown else ""
        self._shown = self._offers.of(self._field.text().strip())
        self.list.clear()
        for offer in self._shown:
            item = QListWidgetItem(one_line(offer.text, 160), self.list)
            item.setData(HINT, offer.hint)
            item.setData(KIND, offer.kind)
            item.setData(ABLE, offer.able)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.spoken)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._shown))
        self.nothing.setVisible(not self._shown)
        self.setVisible(self._field.hasFocus())
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        width = min(max(self._field.width(), WIDTH_PX), self._window.width() - 16)
        left = min(corner.x(), self._window.width() - width - 8)
        self.setGeometry(left, corner.y(), width, ROW_HEIGHT * min(max(len(self._shown), 1), MOST_SHOWN) + FOOT_PX + 12)
        self.raise_()
        if self._field.text() and self._shown and self._shown[0].spoken != said:
            self._say()

    def _say(self) -> None:
        """The field keeps the focus, so a screen reader would not hear which line Enter means."""
        row = self.list.currentRow()
        if 0 <= row < len(self._shown) and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, self._shown[row].spoken))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            offer = self._shown[row]
            self._field.clear()
            self.hide()
            self._leave()
            offer.run()


class _OfferDelegate(QStyledItemDelegate):
    """Paints the words at the left, kind and key at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        # What has no key of its own is what Enter does while it is chosen.
        hint = str(index.data(HINT) or "") or (QCoreApplication.translate("Offers", "Enter") if chosen else "")
        kind = str(index.data(KIND) or "")
        painter.save()
        if chosen:
            painter.fillRect(rect, self._theme.color("selection"))
        inner = rect.adjusted(10, 0, -10, 0)
        strong = self._theme.color("text" if index.data(ABLE) else "muted")
        painter.setFont(self._theme.ui_font(KEY_PX))
        painter.setPen(strong)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(hint) - (12 if hint else 0))
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, kind)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(kind) - 12)
        painter.setFont(self._theme.ui_font(UI_PX))
        painter.setPen(strong)
        text = cut_to(painter.fontMetrics(), str(index.data()), inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
