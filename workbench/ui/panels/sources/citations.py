"""The claims that cite a source, one a line: stance, verdict, number, words, article; Enter goes to the claim."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.citing import Citation
from workbench.ui.eliding import cut_to
from workbench.ui.icons import paint_not_checkable, paint_verdict
from workbench.ui.terms import one_line, stance_word, verdict_word
from workbench.ui.theme import SMALL_PX, UI_PX, Theme, scaled

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole + 1
HIGH, PAD, SHAPE = 60, 12, 14


class CitationsModel(QAbstractListModel):
    """Rows are citations; ITEM gives one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Citation, ...] = ()

    def show_citations(self, items: tuple[Citation, ...]) -> None:
        """Show other claims."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def citation(self, row: int) -> Citation | None:
        """The claim of a row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.citation(index.row())
        if item is None:
            return None
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((heading(item), verdict(item), one_line(item.quote, 300), one_line(item.title, 120)))
        return None


class CitationDelegate(QStyledItemDelegate):
    """Paints a citation on two lines and its article on a third."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, scaled(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Citation):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
            if state & QStyle.StateFlag.State_HasFocus:  # the list of sources beside it has a ring then, or this has its bar
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.color("accent"))
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = rect.left() + PAD
        spot = QRectF(left, rect.top() + 6 + (scaled(20) - scaled(SHAPE)) // 2, scaled(SHAPE), scaled(SHAPE))
        if item.not_checkable:
            paint_not_checkable(painter, spot, self._theme)
        else:
            paint_verdict(painter, spot, item.verdict, self._theme)
        left += scaled(SHAPE) + 8
        wide = rect.right() - PAD - left
        painter.setFont(self._theme.ui_font(SMALL_PX, 600))
        painter.setPen(self._theme.color("text"))
        top = QRect(left, rect.top() + 6, wide, scaled(20))
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, heading(item))
        used = painter.fontMetrics().horizontalAdvance(f"{heading(item)}   ")
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        room = max(0, wide - used)
        title = cut_to(painter.fontMetrics(), one_line(item.title, 120), room)
        painter.drawText(top.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self._theme.serif_font(UI_PX + 1))
        painter.setPen(self._theme.color("text"))
        words = cut_to(painter.fontMetrics(), one_line(item.quote, 300), wide)
        painter.drawText(QRect(left, rect.top() + scaled(29), wide, scaled(22)), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def heading(item: Citation) -> str:
    """Say how a source stands to a claim: "Supports claim 4, verified"."""
    number = "–" if item.number is None else str(item.number)
    told = translate("Sources", "{stance}: claim {n}, {verdict}").replace("{stance}", stance_word(item.stance))
    return told.replace("{n}", number).replace("{verdict}", verdict(item).lower())


def verdict(item: Citation) -> str:
    """Name how a claim stands."""
    return translate("Sources", "Not checkable") if item.not_checkable else verdict_word(item.verdict)
