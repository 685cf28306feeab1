"""The history: filters above, deeds under their days, newest first; Enter goes to the claim, a key goes back to a deed."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.history import Deed, Wanted
from workbench.ui.actions import BY_ID
from workbench.ui.dialogs.undo_to import ask_undo_to
from workbench.ui.empty_state import EmptyState, swap
from workbench.ui.heard import say_item_on_focus
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.overviews import HistoryRead
from workbench.ui.panels.history.delegate import ROW, DeedDelegate
from workbench.ui.panels.history.model import HistoryModel
from workbench.ui.panels.history.words import said_words
from workbench.ui.session import Session
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.theme import Theme, scaled, set_role

PAGE = 200
MOST_AGAIN = 1_000  # deeds that are read again at once after a change
PAUSE_MS = 120
ROOM_FOR_KEY = 1_000  # px of width from which the key of the filter and the number of deeds are shown
NEAR = 2  # viewports from the end at which older deeds are asked for
WHOLE, ARTICLE, CLAIM = "whole", "article", "claim"


class HistoryPanel(QFrame):
    """Reads when it is shown and after every change while it is."""

    led = Signal(object)  # Deed
    asked = Signal(object)  # str: the id of a command

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self._claim: tuple[str, str] | None = None  # id and name of the claim whose history is asked for
        self._more = self._reading = False
        self.deeds = HistoryModel(self)
        self.table = self._make_table(theme)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words: an action, a rationale, a source"))
        self.filter.setAccessibleName(self.tr("Filter the history"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumHeight(32)
        self.filter.setMinimumWidth(110)
        self.filter.setMaximumWidth(360)
        self.filter.installEventFilter(self)
        self.what = self._box(self.tr("Of what"))
        self.analyst = self._box(self.tr("Analyst"))
        self.told = words("", "small", self)
        self.back = QPushButton(BY_ID["undo-to"].title, self)
        set_role(self.back, "plain")
        hint_key(self.back, BY_ID["undo-to"].title, "undo-to")
        self.back.clicked.connect(lambda _checked: self.undo_to_chosen())
        self.empty = EmptyState(theme, self)
        self.empty.wanted.connect(self._mend_emptiness)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read_if_shown)
        self._lay_out()
        self._offer(())
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        for box in (self.what, self.analyst):
            box.currentIndexChanged.connect(lambda _index: self._read(again=False))
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._read_older())
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._judge())
        session.history_read.connect(self._show)
        session.changed.connect(lambda _change: self._pause.start())
        session.checks_changed.connect(self._pause.start)
        theme.changed.connect(self.table.viewport().update)
        self._judge()

    # What others ask of it

    def show_claim(self, claim_id: str, name: str) -> None:
        """Show the history of one claim."""
        self._claim = (claim_id, name)
        self._offer(self._analysts())
        self.what.setCurrentIndex(self.what.findData(CLAIM))
        self._read(again=False)

    def focus_list(self) -> None:
        """Put the focus where the arrow keys choose deeds."""
        (self.empty.button if self.table.isHidden() and not self.empty.button.isHidden() else self.table).setFocus()

    def focus_filter(self) -> None:
        """Put the focus into the filter, its text selected."""
        self.filter.setFocus()
        self.filter.selectAll()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.empty.button if self.table.isHidden() else self.table, self.filter, self.what]

    def go(self, step: int) -> None:
        """Choose the deed so many rows further down."""
        row = self.deeds.next_deed(self.table.currentIndex().row(), step)
        if self.deeds.deed(row):
            self.table.selectRow(row)

    def chosen(self) -> Deed | None:
        """The chosen deed."""
        return self.deeds.deed(self.table.currentIndex().row())

    def undo_to_chosen(self) -> None:
        """Ask whether all that was done after the chosen deed shall be undone."""
        deed = self.chosen()
        if deed and not self._session.desk.store.read_only and (back := self._session.way_back(deed.seq)):
            ask_undo_to(self, back, lambda: self._session.undo_to(deed.seq))

    # How it works

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer(self._analysts())
        self._read(again=True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._clicked(event.position().toPoint())
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.deeds.rowCount():
                self.table.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.focus_list()
                return True
        return super().eventFilter(watched, event)

    def wanted(self) -> Wanted:
        """Which deeds are asked for."""
        what, article = self.what.currentData(), self._session.article
        return Wanted(
            claim=self._claim[0] if what == CLAIM and self._claim else None,
            article=article.id if what == ARTICLE and article else None,
            analyst=self.analyst.currentData(),
            words=self.filter.text(),
        )

    def _read_if_shown(self) -> None:
        if self.isVisible():
            self._read(again=True)

    def _read(self, *, again: bool) -> None:
        """Read the newest deeds; again: as many as were read before, since only what is new has been added."""
        self._reading = True
        limit = min(max(self.deeds.deeds, PAGE), MOST_AGAIN) if again else PAGE
        self._session.read_history(self.wanted(), limit=limit, said=said_words)

    def _read_older(self) -> None:
        bar = self.table.verticalScrollBar()
        near = bar.value() + NEAR * bar.pageStep() >= bar.maximum()
        if self._more and not self._reading and near and self.deeds.oldest:
            self._reading = True
            self._session.read_history(self.wanted(), before=self.deeds.oldest, limit=PAGE, said=said_words)

    def _show(self, read: HistoryRead) -> None:
        if read.wanted != self.wanted():
            return
        self._reading = False
        self._more = read.page.more
        if read.before is not None:
            if read.before == self.deeds.oldest:
                self.deeds.append(read.page.deeds)
        else:
            self._show_newest(read)
        self._say()
        # What fits on the screen at once is not waited for.
        QTimer.singleShot(0, self, self._read_older)

    def _show_newest(self, read: HistoryRead) -> None:
        chosen, at = self.chosen(), self.table.verticalScrollBar().value()
        self._offer(read.analysts)
        self.deeds.show_deeds(read.page.deeds)
        row = self.deeds.row_of(chosen.step) if chosen else -1
        first = self.deeds.next_deed(-1, 1)
        if self.deeds.rowCount():
            self.table.selectRow(row if row >= 0 else first)
        if row >= 0:
            self.table.verticalScrollBar().setValue(at)
        self._say_empty()
        swap(self.table, self.empty, nothing=not self.deeds.rowCount())
        set_role(self._card, "card" if self.deeds.rowCount() else "bar")
        self._judge()

    def _say(self) -> None:
        count = counted(self.deeds.deeds)
        if self._more:
            self.told.setText(self.tr("the last {n} actions").replace("{n}", count))
        else:
            self.told.setText(number_of(self.deeds.deeds, self.tr("1 action"), self.tr("{n} actions")))

    def _say_empty(self) -> None:
        if not self.wanted().everything:
            self.empty.say(self.tr("Nothing in the history fits the filter."), self.tr("Show the whole history"))
        elif self._session.desk.store.read_only:
            self.empty.say(self.tr("Nothing has been done in this casebook yet."), "")
        else:
            self.empty.say(self.tr("Nothing has been done in this casebook yet."), BY_ID["new-from-clipboard"].title)

    def _mend_emptiness(self) -> None:
        if self.wanted().everything:
            self.asked.emit("new-from-clipboard")
            return
        for box in (self.what, self.analyst):
            box.setCurrentIndex(0)
        self.filter.clear()

    def _judge(self) -> None:
        self.back.setEnabled(self.chosen() is not None and not self._session.desk.store.read_only)

    def _analysts(self) -> tuple[str, ...]:
        return tuple(self.analyst.itemData(at) for at in range(1, self.analyst.count()))

    def _offer(self, analysts: tuple[str, ...]) -> None:
        """Offer what the history can be narrowed to, keeping what is chosen."""
        article = self._session.article
        current = self._session.current
        if self.what.currentData() != CLAIM:
            number = str(current.number) if current and current.number is not None else ""
            self._claim = (current.id, number) if current and number else self._claim
        what: list[tuple[str, str | None]] = [(self.tr("Whole casebook"), WHOLE)]
        if article:
            what.append((self.tr("Article: {title}").replace("{title}", one_line(article.title, 60)), ARTICLE))
        if self._claim:
            what.append((self.tr("Claim {n}").replace("{n}", self._claim[1]), CLAIM))
        _fill(self.what, what)
        _fill(self.analyst, [(self.tr("All analysts"), None), *((one_line(name, 40), name) for name in analysts)])

    def _activated(self, index: QModelIndex) -> None:
        if deed := self.deeds.deed(index.row()):
            self.led.emit(deed)

    def _clicked(self, point: QPoint) -> None:
        """A click on the article of a line goes to the claim, one elsewhere only chooses the line."""
        index = self.table.indexAt(point)
        if index.isValid() and self._delegate.link_at(self.table.visualRect(index)).contains(point):
            self._activated(index)

    def _make_table(self, theme: Theme) -> QTableView:
        table = QTableView(self)
        table.setModel(self.deeds)
        self._delegate = DeedDelegate(theme, table)
        table.setItemDelegate(self._delegate)
        table.viewport().installEventFilter(self)
        table.setAccessibleName(BY_ID["go-history"].title)
        say_item_on_focus(table)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._activated)
        return table

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(15)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumHeight(30)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self._key, self.told):
            part.setVisible(self.width() >= ROOM_FOR_KEY)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(words(BY_ID["go-history"].title, "heading", self))
        tools.addSpacing(6)
        tools.addWidget(self.filter, 1_000)  # it has the room first, up to its full width
        self._key = command_cap("find", self)
        tools.addWidget(self._key)
        tools.addWidget(self.what)
        tools.addWidget(self.analyst)
        tools.addStretch(1)
        tools.addWidget(self.told)
        tools.addWidget(self.back)
        self._card = card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        inside.addWidget(self.empty)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(tools)
        layout.addWidget(card, 1)


def _fill(box: QComboBox, items: list[tuple[str, str | None]]) -> None:
    """Offer other items without telling anybody, keeping the one that is chosen."""
    if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == items:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for name, data in items:
        box.addItem(name, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
