"""What the search box offers while one types: earlier checks to search, commands to run, articles and sources to go to."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
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

from workbench.ui.terms import one_line
from workbench.ui.theme import KEY_PX, SMALL_PX, UI_PX, Theme, set_role

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 32
MOST_SHOWN = 12
HINT = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: its words, what kind of thing it is, its key, and what choosing it does."""

    text: str
    kind: str
    hint: str
    run: Callable[[], object]


class Palette(QFrame):
    """A list under the search box; the box keeps the focus, arrows choose, Enter runs, Escape leaves."""

    def __init__(self, field: QLineEdit, theme: Theme, offers: Callable[[str], list[Offer]], leave: Callable[[], object]) -> None:
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
        self.list.itemClicked.connect(lambda item: self._run(self.list.row(item)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.list)
        self.hide()
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

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._shown:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._shown))
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

    def _refresh(self) -> None:
        self._shown = self._offers(self._field.text().strip())[:MOST_SHOWN]
        self.list.clear()
        for offer in self._shown:
            item = QListWidgetItem(one_line(offer.text, 160), self.list)
            item.setData(HINT, offer.hint)
            item.setData(KIND, offer.kind)
        self.list.setCurrentRow(0)
        self.setVisible(bool(self._shown) and self._field.hasFocus())
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        width = max(self._field.width(), 460)
        left = min(corner.x(), self._window.width() - width - 8)
        self.setGeometry(left, corner.y(), width, ROW_HEIGHT * len(self._shown) + 12)
        self.raise_()

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
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        inner = rect.adjusted(10, 0, -10, 0)
        hint, kind = str(index.data(HINT) or ""), str(index.data(KIND) or "")
        painter.setFont(self._theme.ui_font(KEY_PX))
        painter.setPen(self._theme.color("text"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(hint) - (12 if hint else 0))
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, kind)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(kind) - 12)
        painter.setFont(self._theme.ui_font(UI_PX))
        painter.setPen(self._theme.color("text"))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
