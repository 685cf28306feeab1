"""One chart in its frame: title, what is counted, the switch between picture and table, CSV, and what is left out."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.ui.eliding import cut_to
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import first_key
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.table import SheetTable
from workbench.ui.panels.statistics.told import Sheet
from workbench.ui.terms import as_words
from workbench.ui.theme import Theme, set_role


class Fitted(QLabel):
    """Small words that give way where there is little room, with an ellipsis."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self, "small")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.color("muted"))
        shown = cut_to(self.fontMetrics(), self.text(), self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Card(QFrame):
    """Holds a chart and its table, of which one is seen; asks for its table as CSV."""

    led = Signal(object)  # Goal
    copy_wanted = Signal(object)  # Card
    save_wanted = Signal(object)  # Card
    toggled = Signal()

    def __init__(self, theme: Theme, key: str, title: str, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.key, self.title, self.chart = key, title, chart
        self._make: Callable[[], Sheet] = Sheet.nothing
        self._sheet: Sheet | None = None
        self._theme = theme
        self.as_table = False
        self.told = Fitted(theme, self)
        self.note = words("", "small", self)
        self.note.setWordWrap(True)
        self.switch = self._link("", self.tr("Show the numbers as a table"), self.toggle)
        self.csv = self._link(self.tr("CSV"), self.tr("{title} as CSV").replace("{title}", title), self._offer_csv)
        self.whole = self._link("", "", self.toggle)
        chart.led.connect(self.led)
        self._lay_out()
        self.show_table(False)

    @property
    def sheet(self) -> Sheet:
        """The table's numbers, made when they are first asked for: of thousands of claims it takes a while."""
        if self._sheet is None:
            self._sheet = self._make()
        return self._sheet

    @cached_property
    def table(self) -> SheetTable:
        """The table, made when it is first shown."""
        table = SheetTable(self._theme, self.tr("{title}, table").replace("{title}", self.title), self)
        table.led.connect(self.led)
        self._column.insertWidget(self._column.indexOf(self.chart), table)
        return table

    def show_numbers(self, told: str, note: str, make: Callable[[], Sheet], all_of: str = "") -> None:
        """Say what is counted and what is left out; make gives the table its numbers, all_of names what only the table holds."""
        self._make, self._sheet = make, None
        self.told.setText(told)
        self.told.setToolTip(as_words(told))
        self.note.setText(note)
        if not self.chart.rows:
            self.chart.setAccessibleDescription(note)  # of a chart without a line
        self.note.setVisible(bool(note))
        self.whole.setText(all_of)
        if self.as_table:
            self.table.show_sheet(self.sheet)
        self._show_whole()

    def toggle(self) -> None:
        """Show the table in the place of the picture, or the other way round, the focus staying in it."""
        self.show_table(not self.as_table)
        self.toggled.emit()
        self.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_table(self, shown: bool) -> None:
        """Show the table or the picture."""
        changed, self.as_table = shown is not self.as_table, shown
        if shown:
            self.table.show_sheet(self.sheet)
        if changed:
            self.table.setVisible(shown)
        self.chart.setVisible(not shown)
        self.switch.setText(self.tr("Chart") if shown else self.tr("Table"))
        self.switch.setAccessibleName(f"{self.switch.text()}: {self.title}")
        self._show_whole()

    def front(self) -> QWidget:
        """What is seen, the table or the picture."""
        return self.table if self.as_table else self.chart

    def _show_whole(self) -> None:
        self.whole.setVisible(bool(self.whole.text()) and not self.as_table)

    def _offer_csv(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as CSV")).triggered.connect(lambda _checked: self.copy_wanted.emit(self))
        menu.addAction(self.tr("Save as CSV…")).triggered.connect(lambda _checked: self.save_wanted.emit(self))
        menu.popup(self.csv.mapToGlobal(QPoint(0, self.csv.height())))

    def _link(self, text: str, help_: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        set_role(button, "textlink")
        button.setAccessibleName(help_ or text)
        key = first_key("chart-table")
        button.setToolTip(f"{help_} ({key})" if run == self.toggle and help_ else help_)
        button.clicked.connect(lambda _checked: run())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(self.title, "strong", self))
        head.addWidget(self.told, 1)
        head.addWidget(self.switch)
        head.addWidget(self.csv)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignRight)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.chart)
        layout.addLayout(foot)
