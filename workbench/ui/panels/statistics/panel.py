"""The statistics: filters, the sentence that stands above every chart, the charts in as many columns as there is room for."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.desk import statistics as counts
from workbench.domain.errors import Problem
from workbench.domain.statistics import Statistics
from workbench.ui.actions import BY_ID
from workbench.ui.empty_state import EmptyState, swap
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import hint_key
from workbench.ui.overviews import Counted
from workbench.ui.panels.statistics.card import Card
from workbench.ui.panels.statistics.cards import KINDS
from workbench.ui.panels.statistics.chart import Chart
from workbench.ui.panels.statistics.filters import Filters, Legend
from workbench.ui.session import Session
from workbench.ui.terms import counted as number
from workbench.ui.terms import number_of
from workbench.ui.theme import Theme, set_role, text_scale
from workbench.ui.values import Notice, Trouble

translate = QCoreApplication.translate
PAUSE_MS = 120
CARD_GAP = 10  # px
THREE, TWO = 1300, 820  # px of width from which charts stand in so many columns


class StatisticsPanel(QFrame):
    """Counts when it is shown and after every change while it is; emits where a line of a chart leads."""

    led = Signal(object)  # Goal
    asked = Signal(object)  # str: the id of a command

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._session = session
        self._theme = theme
        self.found: Statistics | None = None
        self._columns = 0
        self._zoom = 1.0
        self._folder = Path.home()
        self.filters = Filters(self)
        self.legend = Legend(theme, self)
        self.totals = words("", "small", self)
        self.save = QPushButton(self.tr("Save all as CSV…"), self)
        set_role(self.save, "plain")
        hint_key(self.save, BY_ID["save-csv"].title, "save-csv")
        self.save.clicked.connect(lambda _checked: self.save_all())
        self.empty = EmptyState(theme, self)
        self.empty.wanted.connect(self._mend_emptiness)
        self.cards: list[Card] = []
        for kind in KINDS:
            name, chart = kind.make(theme)
            card = Card(theme, kind.key, name, chart, self)
            card.led.connect(self.led)
            card.toggled.connect(partial(self._toggled, card))
            card.copy_wanted.connect(self._copy)
            card.save_wanted.connect(self._save_card)
            chart.installEventFilter(self)
            self.cards.append(card)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._count_if_shown)
        self._lay_out()
        self.filters.changed.connect(self._pause.start)
        self.filters.changed.connect(self._place_legend)  # two days take room
        session.counted.connect(self._show)
        session.changed.connect(lambda _change: self._pause.start())
        session.checks_changed.connect(self._pause.start)

    # What others ask of it

    def focus_charts(self) -> None:
        """Put the focus into the first chart."""
        panes = self.panes()
        panes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Put the focus into the filters."""
        self.filters.span.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """What F6 goes through: each chart or its table, then the filters; the button alone when there is nothing to count."""
        if not self._scroll.isVisibleTo(self):
            return [self.empty.button, self.filters.span] if not self.empty.button.isHidden() else [self.filters.span]
        return [*(card.front() for card in self.cards if not card.isHidden()), self.filters.span]

    def toggle_table(self) -> None:
        """Show the chart that has the focus as a table, or the table as a chart."""
        if card := self.card():
            card.toggle()

    def copy_csv(self) -> None:
        """Put the table of the chart that has the focus on the clipboard as CSV."""
        if card := self.card():
            self._copy(card)
        else:
            self._session.notice.emit(Notice(self.tr("Go to a chart first (F6), then copy it.")))

    def save_all(self) -> None:
        """Ask for a file and write all counts into it."""
        if self.found is not None and (path := self._ask("statistics.csv")):
            self.save_to(path)

    def save_to(self, path: Path, card: Card | None = None) -> None:
        """Write all counts, or the table of one chart, as CSV; a problem is told."""
        rows = card.sheet.lines() if card else counts.table(self.found) if self.found else []
        try:
            self._session.desk.write_table(rows, path)
        except Problem as problem:
            self._session.trouble.emit(Trouble(str(problem)))
        else:
            self._session.notice.emit(Notice(self.tr("Written: {file}").replace("{file}", path.name)))

    def set_zoom(self, percent: int) -> None:
        """Write the charts larger or smaller."""
        for card in self.cards:
            card.chart.set_zoom(percent)
        self._zoom = percent / 100
        self._arrange()

    def card(self) -> Card | None:
        """The chart that has the focus."""
        focused = QApplication.focusWidget()
        return next((card for card in self.cards if focused is not None and card.isAncestorOf(focused)), None)

    # How it works

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.count(self.filters.scope())

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_legend()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A chart that keys go to is brought on screen.
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, 40)
            watched.update()
        elif event.type() == QEvent.Type.FocusOut and isinstance(watched, Chart):
            watched.update()
        return super().eventFilter(watched, event)

    def _count_if_shown(self) -> None:
        if self.isVisible():
            self._session.count(self.filters.scope())

    def _show(self, counted: Counted) -> None:
        self.filters.offer(counted)
        if counted.statistics.scope != self.filters.scope():
            return
        self.found = found = counted.statistics
        for kind, card in zip(KINDS, self.cards, strict=True):
            kind.fill(card, found)
            card.setVisible(bool(card.chart.rows) or kind.key == "unsourced")
        analysts = next(card for card in self.cards if card.key == "analyst")
        analysts.setVisible(len(analysts.chart.rows) > 1)
        nothing = not found.total.n
        self._say_empty(bool(counted.articles))
        swap(self._scroll, self.empty, nothing=nothing)
        self._frame(nothing)
        if not nothing and QApplication.focusWidget() is self._scroll:
            self.focus_charts()
        self._say_totals(found)
        self.save.setEnabled(not nothing)

    def _frame(self, nothing: bool) -> None:
        # Charts scroll to the foot of the window; the frame of what is empty stays off it.
        self._whole.setContentsMargins(16, 10, 16, 12 if nothing else 0)

    def _say_empty(self, articles: bool) -> None:
        if articles:
            self.empty.say(self.tr("No claim was counted in what is chosen above."), self.tr("Count everything"))
        elif self._session.desk.store.read_only:
            self.empty.say(self.tr("No article yet, so there is nothing to count."), "")
        else:
            self.empty.say(self.tr("No article yet, so there is nothing to count."), BY_ID["new-from-clipboard"].title)

    def _mend_emptiness(self) -> None:
        if self.filters.narrowed:
            self.filters.clear()
        else:
            self.asked.emit("new-from-clipboard")

    def _say_totals(self, found: Statistics) -> None:
        articles = len(found.coverage)
        parts = (
            number_of(articles, self.tr("1 article"), self.tr("{n} articles")),
            number_of(found.total.n, self.tr("1 claim"), self.tr("{n} claims")),
            self.tr("{n} with a verdict").replace("{n}", number(found.total.verdicts)),
        )
        self.totals.setText(" · ".join(parts))

    def _copy(self, card: Card) -> None:
        from workbench.services.report.plain_table import csv_text  # brings all formats of reports

        QGuiApplication.clipboard().setText(csv_text(card.sheet.lines()))
        self._session.notice.emit(Notice(self.tr("Copied as CSV: {title}").replace("{title}", card.title)))

    def _save_card(self, card: Card) -> None:
        if path := self._ask(f"statistics-{card.key}.csv"):
            self.save_to(path, card)

    def _ask(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as CSV"), str(self._folder / name), "CSV (*.csv)")
        if chosen:
            self._folder = Path(chosen).parent
        return Path(chosen) if chosen else None

    def _place_legend(self) -> None:
        """The legend stands beside the filters, or under them where it does not fit there."""
        others = sum(item.sizeHint().width() for item in (self._tools.itemAt(0), self.filters, self.save) if item)
        beside = self.width() >= others + self.legend.sizeHint().width() + 90
        home, other = (self._tools, self._second) if beside else (self._second, self._tools)
        if home.indexOf(self.legend) < 0:
            other.removeWidget(self.legend)
            home.insertWidget(home.count() - 1 if beside else 0, self.legend, 0, Qt.AlignmentFlag.AlignLeft)

    def _toggled(self, card: Card) -> None:
        card.front().installEventFilter(self)
        before = self._height_of(card)
        self._arrange(again=True)
        self._down.activate()
        # The card stays where it was on screen, as far as its new place lets it: the eye need not look for it.
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.value() + self._height_of(card) - before))

    def _height_of(self, card: Card) -> int:
        return card.mapTo(self._scroll.viewport(), QPoint(0, 0)).y()

    def _arrange(self, *, again: bool = False) -> None:
        """Put the charts into one, two or three columns, fewer for large text; tables have the whole width, above them."""
        room = self.width() / max(self._zoom * text_scale(), 1.0)
        columns = 3 if room >= THREE else 2 if room >= TWO else 1
        if columns == self._columns and not again:
            return
        self._columns = columns
        focused = QApplication.focusWidget()
        inside = focused is not None and self._scroll.isAncestorOf(focused)
        for kind, card in zip(KINDS, self.cards, strict=True):
            shown = not card.isHidden()
            # In two columns what stands in the third goes under the first.
            home = self._wide if card.as_table else self._rows[kind.column if columns == 3 else kind.column % columns]
            for layout in (self._wide, *self._rows):
                layout.removeWidget(card)
            home.insertWidget(home.count() - 1, card)
            card.setVisible(shown)
        for at, holder in enumerate(self._holders):
            holder.setVisible(at < columns)
        # Under the last table as much room as between two cards.
        self._down.setSpacing(CARD_GAP if any(card.as_table for card in self.cards) else 0)
        if focused is not None and inside:
            # What moves from one column to another loses the keys on the way.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(10)
        tools.addWidget(words(BY_ID["go-statistics"].title, "heading", self))
        tools.addWidget(self.filters)
        tools.addStretch(1)
        tools.addWidget(self.save)
        self._tools = tools
        self._second = QHBoxLayout()
        self._second.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignLeft)
        banner = QFrame(self)
        set_role(banner, "row")
        told = QHBoxLayout(banner)
        told.setContentsMargins(12, 7, 12, 7)
        told.setSpacing(10)
        warned = words(self.tr("The selection is not random."), "strong", banner)
        self.warning = words(
            self.tr(
                "Articles are checked because someone doubted them, so these counts describe the work done, "
                "not how reliable an outlet or a speaker is."
            ),
            "",
            banner,
        )
        self.warning.setWordWrap(True)
        told.addWidget(warned, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.warning, 1)
        told.addWidget(self.totals, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget(self)
        set_role(inside, "bar")
        down = QVBoxLayout(inside)
        down.setContentsMargins(0, 0, 0, 12)
        down.setSpacing(0)
        self._down = down
        self._wide = QVBoxLayout()
        self._wide.setSpacing(CARD_GAP)
        self._wide.addSpacing(0)
        down.addLayout(self._wide)
        across = QHBoxLayout()
        across.setSpacing(CARD_GAP)
        down.addLayout(across, 1)
        self._rows: list[QVBoxLayout] = []
        self._holders: list[QWidget] = []
        for stretch in (33, 33, 30):
            holder = QWidget(inside)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(CARD_GAP)
            column.addStretch(1)
            across.addWidget(holder, stretch)
            self._rows.append(column)
            self._holders.append(holder)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(tools)
        layout.addLayout(self._second)
        layout.addWidget(banner)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.empty, 1)
        self._whole = layout
        self._frame(False)
        self.empty.hide()
