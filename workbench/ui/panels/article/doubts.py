"""The doubts about an article's text as a list over it: one line each, Enter goes there, Del puts one aside."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.article import FlagView
from workbench.ui.eliding import cut_to
from workbench.ui.icons import icon
from workbench.ui.key_cap import key_cap, words
from workbench.ui.marks import glued
from workbench.ui.panels.article.values import Doubted
from workbench.ui.reasons import doubt_reason, doubt_word
from workbench.ui.session import Session
from workbench.ui.terms import as_words, one_line, unseen
from workbench.ui.theme import SMALL_PX, UI_PX, Theme, scaled, set_role

Index = QModelIndex | QPersistentModelIndex
ROW, MOST_ROWS = 27, 6
LONGEST = 60  # characters shown of the doubted words
SHORT_REASON, LONGEST_REASON = 48, 600
VIEW = Qt.ItemDataRole.UserRole + 1
HEAD_SPACING, HEAD_MARGINS = 8, (20, 8)
WORDS_SHARE = 0.3
# Doubts that a date of the article settles.
DATED = ("undated",)


class Doubts(QFrame):
    """Follows the session's doubts; `chosen` asks for a place, `left` for the focus to go back."""

    chosen = Signal(object)  # Doubted
    details_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        set_role(self, "article-bar")
        self.title = words(self.tr("Doubts about this text"), "strong", self)
        self.count = words("", "muted", self)
        self.dated = self._button(self.tr("Enter the article’s date…"))
        self.dated.clicked.connect(self.details_wanted)
        self.aside = self._button("")
        self.aside.setCheckable(True)
        self.aside.toggled.connect(self._fill)
        self.dismiss = self._button(self.tr("Dismiss"))
        self.dismiss.clicked.connect(self.turn_chosen)
        self.key = key_cap(self.tr("Del"), self)
        self.closing = self._button("")
        self.closing.setAccessibleName(self.tr("Close the list of doubts (Esc)"))
        self.closing.setToolTip(self.closing.accessibleName())
        self.closing.clicked.connect(self.close_list)
        self.list = _DoubtList(self)
        self.list.setItemDelegate(_DoubtDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Doubts about this text"))
        self.list.gone_to.connect(self._go)
        self.list.turned.connect(self.turn_chosen)
        self.list.left.connect(self.close_list)
        self.list.currentRowChanged.connect(lambda _row: self._name_turn())
        self.reason = words("", "small", self)
        self.reason.setWordWrap(True)
        self.reason.setContentsMargins(20, 4, 20, 2)
        self._lay_out()
        session.doubts_changed.connect(lambda _changed: self._fill())
        session.article_shown.connect(lambda _shown: self.hide())
        theme.changed.connect(self._draw_icon)
        self._draw_icon()
        self.hide()

    def open_list(self) -> None:
        """Show the list, its first line chosen, with the focus."""
        self._fill()
        self.show()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_list(self) -> None:
        """Hide the list and give the focus back."""
        self.hide()
        self.left.emit()

    def views(self) -> list[FlagView]:
        """The doubts that are listed."""
        return [one for one in self._session.doubts if self.aside.isChecked() or not one.dismissed]

    def current(self) -> FlagView | None:
        """The doubt of the chosen line."""
        item = self.list.currentItem()
        found = item.data(VIEW) if item else None
        return found if isinstance(found, FlagView) else None

    def turn_chosen(self) -> None:
        """Put the chosen doubts aside, or take them up again when the one with the cursor is aside."""
        view = self.current()
        if view is None:
            return
        chosen = [found for item in self.list.selectedItems() if isinstance(found := item.data(VIEW), FlagView)]
        numbers = sorted({view.number, *(one.number for one in chosen if one.dismissed is view.dismissed)})
        if view.dismissed:
            self._session.restore_doubts(*numbers)
        else:
            self._session.dismiss_doubts(*numbers)

    def _go(self) -> None:
        if view := self.current():
            self.chosen.emit(Doubted(view.flag.start, max(view.flag.end, view.flag.start + 1)))

    def _fill(self) -> None:
        article, row = self._session.article, self.list.currentRow()
        dismissed = sum(one.dismissed for one in self._session.doubts)
        self.list.clear()
        for view in self.views() if article else ():
            flag = view.flag
            cut = article.text[flag.start : min(flag.end, flag.start + 4 * LONGEST)] if article else ""
            quoted = one_line(cut, LONGEST) or unseen(cut)
            if article and quoted and not any(letter.isalnum() for letter in quoted):  # a mark alone does not say which one
                quoted = one_line(article.text[flag.start : flag.start + LONGEST].partition("\n")[0], LONGEST)
            parts = (quoted, doubt_word(flag.kind), one_line(doubt_reason(flag.reason), 400))
            item = QListWidgetItem(self.list)
            item.setData(VIEW, view)
            item.setData(Qt.ItemDataRole.DisplayRole, parts)
            said = ", ".join(part for part in (parts[1], quoted, parts[2]) if part)
            put_aside = self.tr("dismissed")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}, {put_aside}" if view.dismissed else said)
            item.setToolTip(as_words(parts[2]))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.list.setFixedHeight(scaled(ROW) * min(MOST_ROWS, max(1, self.list.count())) + 2)
        self.count.setText(str(len(self._session.open_doubts())))
        self.aside.setText(self.tr("Show dismissed ({n})").replace("{n}", str(dismissed)))
        self.aside.setVisible(dismissed > 0)
        undated = article is not None and not article.published and not self._session.desk.store.read_only
        self.dated.setVisible(undated and any(one.flag.kind in DATED for one in self._session.open_doubts()))
        self._name_turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _name_turn(self) -> None:
        view = self.current()
        self.dismiss.setEnabled(view is not None and not self._session.desk.store.read_only)
        # The line has room for the beginning only; who has no mouse for the tooltip reads the whole here.
        reason = one_line(doubt_reason(view.flag.reason), LONGEST_REASON) if view else ""
        self.reason.setText(glued(reason))
        self.reason.setVisible(len(reason) > SHORT_REASON)
        self.dismiss.setText(self.tr("Take up again") if view and view.dismissed else self.tr("Dismiss"))
        self._fit_head()

    def _fit_head(self) -> None:
        """Where there is little room the key goes: the words of the buttons matter more."""
        parts = (self.title, self.count, self.dated, self.aside, self.dismiss, self.key, self.closing)
        needed = sum(part.sizeHint().width() + HEAD_SPACING for part in parts if part is self.key or not part.isHidden())
        self.key.setVisible(needed + sum(HEAD_MARGINS) <= self.width())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(HEAD_MARGINS[0], 0, HEAD_MARGINS[1], 0)
        head.setSpacing(HEAD_SPACING)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        for part in (self.dated, self.aside, self.dismiss, self.key, self.closing):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.reason)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "link")
        return button

    def _draw_icon(self) -> None:
        self.closing.setIcon(icon("close", self._theme, 14))


class _DoubtList(QListWidget):
    """Arrows choose (with Shift several), Enter (or a click) goes to the place, Del turns what is chosen, Esc leaves."""

    gone_to = Signal()
    turned = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "doubts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(lambda _item: self.gone_to.emit())

    def event(self, event: QEvent) -> bool:
        # Kept from the window's commands: Del would remove the current claim.
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Delete: self.turned,
            Qt.Key.Key_Return: self.gone_to,
            Qt.Key.Key_Enter: self.gone_to,
            Qt.Key.Key_Escape: self.left,
        }
        if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier) and event.key() in acts:
            acts[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)


class _DoubtDelegate(QStyledItemDelegate):
    """Paints the doubted words, the kind, and the reason in columns; what is put aside is struck out."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        view = index.data(VIEW)
        parts = tuple(index.data(Qt.ItemDataRole.DisplayRole) or ("", "", ""))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        inner = rect.adjusted(20, 0, -14, 0)
        struck = isinstance(view, FlagView) and view.dismissed
        fonts = (self._theme.serif_font(14), self._theme.ui_font(UI_PX, 600), self._theme.ui_font(SMALL_PX))
        kinds = max(110, round(inner.width() * 0.24))
        widths = (round(inner.width() * WORDS_SHARE), kinds, inner.width())
        for text, font, width, color in zip(parts, fonts, widths, ("text", "text", "muted"), strict=True):
            font.setStrikeOut(struck)
            painter.setFont(font)
            painter.setPen(self._theme.color("muted" if struck else color))
            cell = QRect(inner.left(), inner.top(), min(width, inner.width()), inner.height())
            shown = cut_to(painter.fontMetrics(), text, cell.width() - 10)
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            inner.setLeft(inner.left() + cell.width())
        painter.restore()
