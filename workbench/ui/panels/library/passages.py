"""Passages that were found in the texts: where they stand, and the piece with its words in bold; Enter or a click goes there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.finding import Passage, Place
from workbench.ui.eliding import cut_to
from workbench.ui.heard import say_item_on_focus
from workbench.ui.icons import paint_verdict
from workbench.ui.marks import TextMap
from workbench.ui.terms import counted, one_line, verdict_word
from workbench.ui.theme import SMALL_PX, UI_PX, Theme, scaled

Index = QModelIndex | QPersistentModelIndex
PASSAGE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 50
PAD = 14
SHAPE = 13


class PassagesModel(QAbstractListModel):
    """The passages found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._passages: tuple[Passage, ...] = ()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show other passages."""
        self.beginResetModel()
        self._passages = tuple(passages)
        self.endResetModel()

    def passage(self, row: int) -> Passage | None:
        """The passage of a row."""
        return self._passages[row] if 0 <= row < len(self._passages) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        passage = self.passage(index.row())
        if passage is None:
            return None
        if role == PASSAGE:
            return passage
        if role == Qt.ItemDataRole.DisplayRole:
            return passage.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.where(passage)}, {one_line(passage.title)}: {passage.text}"
        return None

    def where(self, passage: Passage) -> str:
        """Say where a passage stands."""
        place = {
            Place.TITLE: self.tr("Details of the article"),
            Place.TEXT: self.tr("Text"),
            Place.CLAIM: self.tr("Claim {n}"),
            Place.RESTATED: self.tr("Claim {n}, restated"),
            Place.RATIONALE: self.tr("Rationale of claim {n}"),
            Place.NOTE: self.tr("Tags and note"),
            Place.SOURCE: self.tr("Source of claim {n}"),
            Place.EVIDENCE: self.tr("Passage quoted for claim {n}"),
        }[passage.place].replace("{n}", counted(passage.number or 0) if passage.number else "–")
        verdict = verdict_word(passage.verdict).lower() if passage.verdict else ""
        return " · ".join(part for part in (place, verdict, self.tr("archived") if passage.archived else "") if part)


class PassageDelegate(QStyledItemDelegate):
    """Paints a passage on two lines; all of it is plain text."""

    def __init__(self, theme: Theme, model: PassagesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        passage: Passage | None = index.data(PASSAGE)
        if passage is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.color("accent"))
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, 6, -PAD, -4)
        self._head(painter, inner, passage)
        self._piece(painter, inner.adjusted(scaled(SHAPE) + 7, scaled(20), 0, 0), passage)
        painter.restore()

    def _head(self, painter: QPainter, rect: QRect, passage: Passage) -> None:
        if passage.claim_id:
            paint_verdict(
                painter,
                QRectF(rect.left(), rect.top() + (scaled(18) - scaled(SHAPE)) // 2, scaled(SHAPE), scaled(SHAPE)),
                passage.verdict,
                self._theme,
            )
        line = QRect(rect.left() + scaled(SHAPE) + 7, rect.top(), rect.width() - scaled(SHAPE) - 7, scaled(18))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.ui_font(SMALL_PX, 600))
        painter.setPen(self._theme.color("text"))
        where = self._model.where(passage)
        painter.drawText(line, side, where)
        left = painter.fontMetrics().horizontalAdvance(where) + 12
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        rest = line.adjusted(left, 0, 0, 0)
        title = cut_to(painter.fontMetrics(), one_line(passage.title), max(0, rest.width()))
        painter.drawText(rest, side, title)

    def _piece(self, painter: QPainter, rect: QRect, passage: Passage) -> None:
        text_map = TextMap(passage.text)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setForeground(self._theme.color("text"))
        formats = []
        for start, end in passage.marks:
            span = QTextLayout.FormatRange()
            span.start, stop = text_map.positions(start, end)
            span.length = stop - span.start
            span.format = bold
            formats.append(span)
        layout = QTextLayout(text_map.shown, self._theme.ui_font(UI_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        painter.setClipRect(rect)
        painter.setPen(self._theme.color("muted"))
        layout.draw(painter, QPointF(rect.left(), rect.top()))


class Passages(QListView):
    """Emits the passage that one wants to go to."""

    wanted = Signal(object)  # Passage
    left = Signal()  # by Escape

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages = PassagesModel(self)
        self.setModel(self.passages)
        self.setItemDelegate(PassageDelegate(theme, self.passages, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Passages found"))
        say_item_on_focus(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._go)
        self.clicked.connect(self._go)
        theme.changed.connect(self.viewport().update)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show what was found, the first one current."""
        self.passages.show_passages(passages)
        if passages:
            self.setCurrentIndex(self.passages.index(0))

    def go(self, step: int) -> None:
        """Choose the passage so many rows further down."""
        if rows := self.passages.rowCount():
            self.setCurrentIndex(self.passages.index(min(max(self.currentIndex().row() + step, 0), rows - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, index: QModelIndex) -> None:
        if passage := self.passages.passage(index.row()):
            self.wanted.emit(passage)
