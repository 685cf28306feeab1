"""Which statements were checked before: a list beside the window, from which one goes to the claim or reuses the check."""

import csv
import io
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.check import Checked, Difference, Hit
from workbench.domain.enums import Band
from workbench.services.report.csv_table import neutral
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.terms import age, as_words, counted, day, difference_word, number_of, one_line, verdict_word
from workbench.ui.theme import scaled, set_role
from workbench.ui.values import FoundChecked
from workbench.ui.wrapped_rows import wrap_rows

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
LONGEST = 300
MOST_MEASURED = 500  # rows as high as their words; more would take seconds to measure
COLUMNS, WIDE = 5, (1, 2, 4)  # those in which sentences stand share the room


class CheckedList(QDialog):
    """Emits what its buttons ask for, each with the chosen row."""

    go_wanted = Signal(object)  # Checked
    reuse_wanted = Signal(object, object)  # Checked, Hit

    def __init__(self, found: FoundChecked, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Checked", "Checked before: {title}").replace("{title}", one_line(found.title, 80)))
        make_room(self, 1000, 560)
        self._may_change = may_change
        self.model = CheckedModel(found.found.rows, self)
        self.table = QTableView(self)
        set_role(self.table, "list")  # before it has columns: their titles are dressed once
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(translate("Checked", "Statements that were checked before"))
        self.table.setShowGrid(False)
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.installEventFilter(self)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        wrap_rows(self.table)
        if self.model.rowCount() <= MOST_MEASURED:
            # When the columns have their widths: what is asked before is the height for others.
            self.table.horizontalHeader().sectionResized.connect(self._settle.start)
        else:
            self.table.verticalHeader().setDefaultSectionSize(scaled(62))  # three lines
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in WIDE:
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(lambda _index: self._go())
        self.go_button = self._button(translate("Checked", "Go to the claim"), self._go, "primary")
        self.reuse_button = self._button(translate("Checked", "Reuse (R)"), self.reuse)
        self.copy_button = self._button(translate("Checked", "Copy the list"), self.copy)
        self.save_button = self._button(translate("Checked", "Save as CSV…"), self._save)
        buttons = QHBoxLayout()
        for button in (self.go_button, self.reuse_button, self.copy_button, self.save_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.leave = self._button(translate("Checked", "Close"), self.close)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        self.told = words(summary(found), "strong", self)
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        for sentence in found.found.unread[:5]:
            label = words(one_line(sentence, LONGEST), "small", self)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self.table, 1)
        if not found.found.rows:
            self.table.hide()
            layout.addStretch(1)
        layout.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._judge())
        if found.found.rows:
            self.table.selectRow(0)
        (self.table if found.found.rows else self.leave).setFocus()
        self._judge()

    def chosen(self) -> tuple[Checked, Hit] | None:
        """The chosen statement and the check beside it."""
        return self.model.at(self.table.currentIndex().row())

    def reuse(self) -> None:
        """Ask for the chosen check to be reused for its claim."""
        if (chosen := self.chosen()) and self.reuse_button.isEnabled():
            self.reuse_wanted.emit(*chosen)

    def copy(self) -> None:
        """Put the list on the clipboard, cells parted by tabs."""
        lines = ["\t".join(one_line(cell, 2_000) for cell in row) for row in self.model.table()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A table takes letters for the beginning of a word to go to.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            if event.key() == Qt.Key.Key_R:
                self.reuse()
                return True
            if event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
                step = 1 if event.key() == Qt.Key.Key_J else -1
                self.table.selectRow(min(max(self.table.currentIndex().row() + step, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if (chosen := self.chosen()) and chosen[0].claim_id:
            self.go_wanted.emit(chosen[0])

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, translate("Checked", "Save as CSV"), "checked.csv", "CSV (*.csv)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the list as a table; a problem stays on screen beside it."""
        try:
            path.write_bytes(as_csv(self.model))
        except OSError as error:
            told = translate("Checked", "The list could not be written: {why}. Choose another folder.")
            self.told.setText(told.replace("{why}", error.strerror or ""))

    def _judge(self) -> None:
        chosen = self.chosen()
        here = chosen is not None and chosen[0].claim_id is not None
        self.go_button.setEnabled(here)
        self.reuse_button.setEnabled(here and self._may_change)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(self.model.rowCount() > 0)

    def _button(self, text: str, run: Any, role: str = "plain") -> QPushButton:
        button = QPushButton(text, self)
        set_role(button, role)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: run())
        return button


class CheckedModel(QAbstractTableModel):
    """A row for each hit: its statement, how it stands to it, the difference first of what is told of the check."""

    def __init__(self, rows: tuple[Checked, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [(row, hit) for row in rows for hit in row.hits]
        self._several = len({row.article for row in rows}) > 1

    def at(self, row: int) -> tuple[Checked, Hit] | None:
        """The statement and the hit of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def table(self) -> list[list[str]]:
        """All cells with the names of the columns over them."""
        heads = [
            *self._heads(),
            translate("Checked", "Article"),
            translate("Checked", "Publisher"),
            translate("Checked", "Address"),
        ]
        cells = [[*self._cells(row, hit), row.title, hit.check.publisher or "", hit.check.url or ""] for row, hit in self._rows]
        return [heads, *cells]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row())
        if found is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cell = one_line(self._cells(*found)[index.column()], LONGEST)
        return as_words(cell) if role == Qt.ItemDataRole.ToolTipRole else cell

    def _heads(self) -> list[str]:
        return [
            "№",
            translate("Checked", "Statement"),
            translate("Checked", "How it compares"),
            translate("Checked", "Verdict"),
            translate("Checked", "Earlier check"),
        ]

    def _cells(self, row: Checked, hit: Hit) -> list[str]:
        check = hit.check
        differs = ", ".join(difference_words(one) for one in hit.differs)
        alike = translate("Checked", "Same claim") if hit.band is Band.SAME else translate("Checked", "Differs")
        old = age(check.day or check.date)
        statement = f"{one_line(row.title)}: {row.text}" if self._several else row.text
        return [
            str(row.number or "–"),
            statement,
            differs or f"{alike}, {round(hit.score * 100)} %",
            verdict_word(check.verdict) if check.verdict else check.rating or "–",
            "  ·  ".join(part for part in (check.text, check.publisher or "", day(check.day or check.date), old) if part),
        ]


def difference_words(one: Difference) -> str:
    """Write a difference on one line, ours before theirs."""
    return f"{difference_word(one.kind)} {one_line(one.query, 40) or '–'} → {one_line(one.hit, 40) or '–'}"


def summary(found: FoundChecked) -> str:
    """Say how many of how many statements were checked before."""
    count, of = len(found.found.rows), found.found.statements
    if not count:
        return translate("Checked", "None of {of} statements was checked before.").replace("{of}", counted(of))
    one = translate("Checked", "1 of {of} statements was checked before.")
    many = translate("Checked", "{n} of {of} statements were checked before.")
    return number_of(count, one, many).replace("{of}", counted(of))


def as_csv(model: CheckedModel) -> bytes:
    """Write the list for spreadsheets; no cell may start a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([neutral(cell) for cell in row] for row in model.table())
    return ("\ufeff" + out.getvalue()).encode("utf-8", "backslashreplace")
