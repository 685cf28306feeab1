"""Cells of a table whose words are cut between two of them where there is no room for all."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.eliding import cut_to

BESIDE = 2 * (8 + 3)  # px: the padding that window.qss gives a cell, and what Qt adds to it


class CutCells(QStyledItemDelegate):
    """Cuts only what it paints: how wide a column would like to be is told of the whole words."""

    _painting = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        self._painting = True
        super().paint(painter, option, index)
        self._painting = False

    def initStyleOption(  # noqa: N802 - an override of Qt's
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if self._painting:
            option.text = cut_to(option.fontMetrics, option.text, option.rect.width() - BESIDE)
