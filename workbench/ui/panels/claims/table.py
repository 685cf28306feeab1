"""The list of claims: collapsed cards painted by a delegate, and over the current row the one card that is a real widget."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from workbench.ui.heard import say_item_on_focus
from workbench.ui.panels.claims.card import ClaimCard
from workbench.ui.panels.claims.delegate import GAP, ClaimDelegate
from workbench.ui.panels.claims.model import ClaimsModel, Index
from workbench.ui.theme import Theme, set_role

# What stays visible of the neighbours when the current card is scrolled in.
PEEK_PX = 30
Hint = QAbstractItemView.ScrollHint


class ClaimsTable(QTableView):
    """Rows of one fixed height, except the current one, which is as high as its card.

    The row of the current claim follows `show_current`; `chosen` tells that the analyst chose another one here.
    """

    chosen = Signal(object)  # str: the id of a claim
    pointed = Signal(object)  # str or None: the claim under the pointer

    def __init__(self, claims: ClaimsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = claims
        self.cards = ClaimDelegate(theme, self)
        self._following = False
        self._height = 0
        self._tall = -1  # the row of the current card
        self._expanded: str | None = None
        set_role(self, "bar")
        self.setModel(claims)
        self.setItemDelegate(self.cards)
        self.setAccessibleName(self.tr("Claims"))
        say_item_on_focus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # The current row is the selection; Qt's own would show in the corners of the card.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(10)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.entered.connect(self._entered)
        theme.changed.connect(self.fit_rows)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give the collapsed rows the height of their fonts."""
        self.cards.forget()
        self.verticalHeader().setDefaultSectionSize(self.cards.row_height())
        self.verticalScrollBar().setSingleStep(max(20, self.cards.row_height() // 4))
        self.viewport().update()

    def show_current(self, claim_id: str | None, height: int) -> None:
        """Make a claim's row the current one and as high as its card in pixels; the row that was is collapsed again."""
        if self.claims.row_of(self._expanded) < 0 and 0 <= self._tall < self.claims.rowCount():
            # The list became another one: its rows keep the heights of those that stood in their places.
            self._give(self._tall, self.cards.row_height())
        self._resize(self._expanded, self.cards.row_height())
        self._expanded = self.cards.current = claim_id
        self._height = height
        row = self._tall = self.claims.row_of(claim_id)
        self._resize(claim_id, height + GAP)
        self._following = True
        index = self.claims.index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        self._following = False
        self.updateGeometries()
        self.viewport().update()

    def set_height(self, height: int) -> bool:
        """Give the current row another height in pixels; tells whether that was a change."""
        if height == self._height or self._expanded is None:
            return False
        self._height = height
        self._resize(self._expanded, height + GAP)
        self.updateGeometries()
        self.viewport().update()
        return True

    def current_rect(self) -> QRect:
        """Where the current card belongs, in the viewport's pixels; empty when there is none."""
        row = self.claims.row_of(self._expanded)
        if row < 0:
            return QRect()
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self._height)

    def reveal(self, top_before: int | None = None, to_come: int = 0) -> None:
        """Scroll the current card in: as little as needed, its top before all, the neighbours' edges where there is room.

        top_before is where the row stood in the viewport when it was clicked: there it stays if it can. to_come is room in pixels
        kept for what is still being looked up.
        """
        if self.current_rect().isEmpty():
            return
        # Qt would push the picture on screen along, and have to paint what lies over it as well: the card, which mostly stays.
        self.viewport().setUpdatesEnabled(False)
        self._scroll_in(top_before, to_come)
        self.viewport().setUpdatesEnabled(True)

    def _scroll_in(self, top_before: int | None, to_come: int) -> None:
        rect, bar = self.current_rect(), self.verticalScrollBar()
        if top_before is not None:
            bar.setValue(bar.value() + rect.top() - top_before)
            rect = self.current_rect()
        room = self.viewport().height()
        below = rect.bottom() + PEEK_PX + to_come
        if below > room:
            bar.setValue(bar.value() + below - room)
            rect = self.current_rect()
        if rect.top() < PEEK_PX:
            bar.setValue(bar.value() + rect.top() - min(PEEK_PX, max(0, room - rect.height())))

    def claim_at(self, point: QPoint) -> str | None:
        """The claim whose card is under a point of the viewport."""
        return self.claims.id_at(self.rowAt(point.y()))

    def tint(self, claim_id: str | None) -> None:
        """Tint a collapsed card that is pointed at, here or in the article."""
        before, self.cards.hovered = self.cards.hovered, claim_id
        if before != claim_id:
            self.claims.touch(item for item in (before, claim_id) if item)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._following and current.isValid():
            claim_id = self.claims.id_at(current.row())
            if claim_id and claim_id != self._expanded:
                self.chosen.emit(claim_id)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of verbs here, not the beginning of a row to jump to."""

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Left to `reveal`: Qt would scroll before the row has its height."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.pointed.emit(None)

    def _entered(self, index: QModelIndex) -> None:
        self.pointed.emit(self.claims.id_at(index.row()))

    def _resize(self, claim_id: str | None, height: int) -> None:
        row = self.claims.row_of(claim_id)
        if row >= 0 and self.rowHeight(row) != height:
            self._give(row, height)

    def _give(self, row: int, height: int) -> None:
        """Give a row its height unheard: told of it, Qt would paint the whole list again a turn after it was painted."""
        rows = self.verticalHeader()
        rows.blockSignals(True)
        rows.resizeSection(row, height)
        rows.blockSignals(False)


class CardPort(QWidget):
    """The opening through which the card shows: exactly the visible part of its row.

    The card does not sit inside the table, because screen readers find only painted cells there, and its controls would be out of
    their reach. Wheel turns over it scroll the table.
    """

    def __init__(self, table: ClaimsTable, card: ClaimCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = parent
        self._table = table
        self._card = card
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self.measure)
        self.setAutoFillBackground(True)  # what is known to cover the list is not painted when only the list changes
        card.setParent(self)
        table.verticalScrollBar().valueChanged.connect(self.place)
        table.viewport().installEventFilter(self)
        self.hide()

    def wanted_height(self) -> int:
        """The height in pixels that the card needs at the width of the list."""
        return self._card.height_for(self._table.viewport().width())

    def measure(self) -> None:
        """Give the row the height that the card needs now, and put the card there."""
        if self._card.view is None:
            return
        if self._table.set_height(self.wanted_height()) and self._card.isAncestorOf(QApplication.focusWidget() or self._table):
            self._keep_focus_visible()
        self.place()

    def place(self) -> None:
        """Put the card over its row."""
        rect = self._table.current_rect()
        viewport = self._table.viewport()
        seen = rect.intersected(viewport.rect())
        if seen.isEmpty() or self._card.view is None:
            # Hidden, it would lose the focus in the middle of a word: it waits outside instead.
            seen = QRect(0, -rect.height() - 10, rect.width(), 0) if not rect.isEmpty() else QRect()
        self.setVisible(not rect.isEmpty())
        corner = viewport.mapTo(self._panel, seen.topLeft())
        self.setGeometry(QRect(corner, seen.size()))
        self._card.setGeometry(rect.translated(-seen.topLeft()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._again.start()
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._table.viewport():
            self._again.start()
            self.place()
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._table.verticalScrollBar(), event)

    def _keep_focus_visible(self) -> None:
        """While a field grows under the cursor, keep its lower edge on screen."""
        widget = QApplication.focusWidget()
        if widget is None:
            return
        self.place()
        bottom = widget.mapTo(self._card, QPoint(0, widget.height())).y() + self._table.current_rect().top()
        over = bottom + GAP - self._table.viewport().height()
        if over > 0:
            self._table.verticalScrollBar().setValue(self._table.verticalScrollBar().value() + over)
