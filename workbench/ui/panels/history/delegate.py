"""How a line of the history looks: the hour, who, what was done, the article; what was undone since in grey with its word."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.history import Deed
from workbench.ui.eliding import cut_to
from workbench.ui.panels.history.model import ITEM, Day
from workbench.ui.panels.history.words import clock, day_words, deed_words
from workbench.ui.terms import one_line
from workbench.ui.theme import KEY_PX, SMALL_PX, UI_PX, Theme, scaled

translate = QCoreApplication.translate
ROW = 32
PAD, CLOCK = 14, 52
TITLE = 0.3  # of the width


class DeedDelegate(QStyledItemDelegate):
    """Paints deeds and days."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        item = index.data(ITEM)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if isinstance(item, Day):
            self._day(painter, rect, item)
        elif isinstance(item, Deed):
            self._deed(painter, rect, item, chosen=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def link_at(self, rect: QRect) -> QRect:
        """Where in a deed's line the article stands, a click on which goes to the claim."""
        wide = int(rect.width() * TITLE)
        return QRect(rect.right() - PAD - wide, rect.top(), wide, rect.height())

    def _day(self, painter: QPainter, rect: QRect, day: Day) -> None:
        painter.fillRect(rect, self._theme.color("raised"))
        painter.setFont(self._theme.ui_font(SMALL_PX, 600))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(rect.adjusted(PAD, 0, -PAD, 0), Qt.AlignmentFlag.AlignVCenter, day_words(day.date))

    def _deed(self, painter: QPainter, rect: QRect, deed: Deed, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(rect, self._theme.color("selection"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.color("accent"))
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.ui_font(SMALL_PX))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, middle, clock(deed.at))
        right, place = inner.right(), self.link_at(rect)
        if deed.title and deed.claim_id:
            title = cut_to(painter.fontMetrics(), one_line(deed.title, 160), place.width() - 14)
            painter.setPen(self._theme.color("accent"))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, f"{title} ›")
            right = place.left() - 16
        if deed.undone:  # one under the other, whether the line leads to an article or not
            right = self._pill(painter, rect, place.left() - 16, translate("History", "undone since"))
        left = inner.left() + scaled(CLOCK)
        who = one_line(deed.analyst, 40)
        painter.setFont(self._theme.ui_font(UI_PX, 600))
        painter.setPen(self._theme.color("muted" if deed.undone else "text"))
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), middle, who)
        left += painter.fontMetrics().horizontalAdvance(f"{who} ")
        painter.setFont(self._theme.ui_font(UI_PX))
        words = cut_to(painter.fontMetrics(), deed_words(deed), max(0, right - left))
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), middle, words)

    def _pill(self, painter: QPainter, rect: QRect, right: int, text: str) -> int:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.ui_font(KEY_PX, 500))
        wide = painter.fontMetrics().horizontalAdvance(text) + 14
        pill = QRect(right - wide, rect.center().y() - 9, wide, 19)
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return right - wide - 12
