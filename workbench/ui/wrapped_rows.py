"""Rows of lists and tables that go on in as many lines as their words need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

ACROSS, DOWN = 20, 10  # px of the style sheet’s padding, beside and over the words, with what Qt adds
LEAST = 26  # px: to be hit with a pointer
BESIDE = 2 * 8 + 1  # px of a cell that its words do not have: the padding of the style sheet, and a line of the grid


class WrappedRows(QStyledItemDelegate):
    """Counts the padding in when a row's height is told: Qt wraps as if there were none, and cuts the last word of some rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        told = super().sizeHint(option, index)
        view = self.parent()
        if not isinstance(view, QListView):
            return told
        own = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(own if isinstance(own, QFont) else view.font())
        room = QRect(0, 0, max(view.viewport().width() - ACROSS, 1), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(told.width(), max(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + DOWN, LEAST))


class WrappedCells(QStyledItemDelegate):
    """The same for a table: Qt measures words over the whole column and paints them within their padding."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        within = QStyleOptionViewItem(option)
        if option.rect.width() > BESIDE:
            within.rect = option.rect.adjusted(0, 0, -BESIDE, 0)
        return super().sizeHint(within, index)


def wrap_rows(view: QListView | QTableView) -> None:
    """Let the rows of a list or a table take the lines that they need, at every width."""
    view.setWordWrap(True)
    if isinstance(view, QTableView):
        view.setItemDelegate(WrappedCells(view))
        return
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setItemDelegate(WrappedRows(view))
