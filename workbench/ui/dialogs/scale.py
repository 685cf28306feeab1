"""The house's labels of verdicts: a table of words, verdict and colour; a function that returns the scale as wanted."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.desk.scale import MOST, common
from workbench.domain.enums import Verdict
from workbench.domain.ids import new_id
from workbench.domain.scale import LEAST_CONTRAST, LIGHT, Rating, contrast, readable
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.terms import verdict_word
from workbench.ui.theme import scaled, set_role

translate = QCoreApplication.translate
ENGLISH, FRENCH, VERDICT, COLOUR = range(4)


def edit_scale(parent: QWidget, labels: Sequence[Rating]) -> tuple[Rating, ...] | None:
    """Let the analyst set the labels; None when the dialog was left by Cancel."""
    form = ScaleForm(parent, labels)
    accepted = form.exec()
    wanted = form.labels() if accepted else None
    form.deleteLater()
    return wanted


class ScaleForm(QDialog):
    """A row a label, in the order of the scale; what cannot be read or told apart is said while it is typed."""

    def __init__(self, parent: QWidget | None, labels: Sequence[Rating]) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Scale", "Scale of verdicts"))
        make_room(self, 760, 460)
        self._rows: list[Rating] = list(labels)
        self.table = QTableWidget(self)
        set_role(self.table, "list")  # before it has columns: their titles are dressed once
        self.table.setColumnCount(4)
        self._heads = (
            translate("Scale", "Label in English"),
            translate("Scale", "Label in French"),
            translate("Scale", "Stands for"),
            translate("Scale", "Colour"),
        )
        self.table.setHorizontalHeaderLabels(self._heads)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(scaled(42))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(translate("Scale", "Labels of the scale, in their order"))
        for column, width in ((ENGLISH, 200), (FRENCH, 200), (VERDICT, 150)):
            self.table.setColumnWidth(column, scaled(width))
        self.add = self._button(translate("Scale", "Add"), self._add)
        self.up = self._button(translate("Scale", "Up"), lambda: self._move(-1))
        self.down = self._button(translate("Scale", "Down"), lambda: self._move(1))
        self.remove = self._button(translate("Scale", "Remove"), self._remove)
        self.begin = self._button(translate("Scale", "Begin with five usual labels"), self._begin)
        self.problem = words("", "small", self)
        self.problem.setWordWrap(True)
        told = translate("Scale", "The first label of a verdict is what its key gives; pressed again, the key goes on to the next.")
        note = words(told, "small", self)
        note.setWordWrap(True)
        buttons, self.save = save_and_cancel(self)
        row = QHBoxLayout()
        for button in (self.add, self.up, self.down, self.remove, self.begin):
            row.addWidget(button)
        row.addStretch(1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(20, 16, 20, 16)
        column_layout.setSpacing(12)
        column_layout.addWidget(note)
        column_layout.addWidget(self.table, 1)
        column_layout.addLayout(row)
        column_layout.addWidget(self.problem)
        column_layout.addWidget(buttons)
        self.table.currentCellChanged.connect(lambda *_cells: self._judge())
        self._fill(0)
        (self.table if labels else self.begin).setFocus()

    def labels(self) -> tuple[Rating, ...]:
        """The labels as the rows now say."""
        return tuple(replace(one, position=at) for at, one in enumerate(self._rows, start=1))

    def _fill(self, chosen: int) -> None:
        self.table.setRowCount(0)
        for at, one in enumerate(self._rows):
            self.table.insertRow(at)
            for column, name, title in ((ENGLISH, "en", self._heads[ENGLISH]), (FRENCH, "fr", self._heads[FRENCH])):
                field = QLineEdit(getattr(one, name), self.table)
                field.setAccessibleName(title)
                field.textEdited.connect(lambda text, at=at, name=name: self._set(at, **{name: text}))
                set_role(field, "field")
                self.table.setCellWidget(at, column, field)
            self.table.setCellWidget(at, VERDICT, self._verdict(at, one))
            self.table.setCellWidget(at, COLOUR, self._colour(at, one))
        self.table.setCurrentCell(min(chosen, len(self._rows) - 1), ENGLISH)
        self._check()

    def _verdict(self, at: int, one: Rating) -> QComboBox:
        combo = QComboBox(self.table)
        for verdict in Verdict:
            combo.addItem(verdict_word(verdict), verdict)
        combo.setCurrentIndex(combo.findData(one.verdict))
        combo.setAccessibleName(translate("Scale", "Stands for"))
        combo.activated.connect(lambda _index: self._set(at, verdict=Verdict(combo.currentData())))
        return combo

    def _colour(self, at: int, one: Rating) -> QPushButton:
        button = QPushButton(one.colour or translate("Scale", "The verdict’s own"), self.table)
        button.setAutoDefault(False)
        button.setAccessibleName(translate("Scale", "Colour") + ": " + button.text())
        button.clicked.connect(lambda: self._choose_colour(at))
        return button

    def _choose_colour(self, at: int) -> None:
        one = self._rows[at]
        first = QColor(one.colour or "#000000")
        chosen = QColorDialog.getColor(first, self, translate("Scale", "Colour of the label"))
        self.set_colour(at, chosen.name().upper() if chosen.isValid() else "")

    def set_colour(self, at: int, colour: str) -> None:
        """Give a label a colour (#RRGGBB), or the verdict's own for an empty one."""
        self._set(at, colour=colour)
        self._fill(at)

    def _set(self, at: int, **values: object) -> None:
        self._rows[at] = replace(self._rows[at], **values)  # type: ignore[arg-type]
        self._check()

    def _add(self) -> None:
        self._rows.append(Rating(new_id(), 0, Verdict.VERIFIED, "", ""))
        self._fill(len(self._rows) - 1)
        self.table.cellWidget(len(self._rows) - 1, ENGLISH).setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self._rows += common()
        self._fill(0)

    def _move(self, step: int) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self._rows) and 0 <= at + step < len(self._rows):
            self._rows[at], self._rows[at + step] = self._rows[at + step], self._rows[at]
            self._fill(at + step)

    def _remove(self) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self._rows):
            del self._rows[at]
            self._fill(at)

    def _check(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        self.save.setEnabled(not problem)
        self.begin.setVisible(not self._rows)
        self.add.setEnabled(len(self._rows) < MOST)
        self._judge()

    def _judge(self) -> None:
        at = self.table.currentRow()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self._rows) - 1)
        self.remove.setEnabled(0 <= at < len(self._rows))

    def _problem(self) -> str:
        for one in self._rows:
            name = " ".join((one.en or one.fr).split())
            if not name:
                return translate("Scale", "Every label needs words in one language at least.")
            for language in ("en", "fr"):
                names = [" ".join(other.name(language).split()).casefold() for other in self._rows]
                if names.count(" ".join(one.name(language).split()).casefold()) > 1:
                    return translate("Scale", "Two labels are called “{name}”.").replace("{name}", one.name(language))
            if one.colour and contrast(one.colour, LIGHT[one.verdict]) < LEAST_CONTRAST:
                told = translate("Scale", "“{name}” in {colour} is too pale to be read; {other} would do.")
                told = told.replace("{colour}", one.colour).replace("{other}", readable(one.colour, one.verdict))
                return told.replace("{name}", name)
        return ""

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button
