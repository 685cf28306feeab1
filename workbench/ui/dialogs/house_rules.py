"""What the house requires before a report leaves: a table of needs by verdicts; a function that returns the rules as wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from workbench.desk.gate import MOST_SOURCES
from workbench.domain.enums import Verdict
from workbench.domain.gate import SETTABLE, HouseRule, Need, rule_id
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.terms import verdict_word
from workbench.ui.theme import inset_number, set_role

translate = QCoreApplication.translate
COLUMNS: tuple[Verdict | None, ...] = (None, *Verdict)
USUAL = (1, 2)  # primary and independent sources of a rule that is newly set


def edit_rules(parent: QWidget, rules: Sequence[HouseRule]) -> tuple[HouseRule, ...] | None:
    """Let the analyst set the rules of the house; None when the dialog was left by Cancel."""
    form = RulesForm(parent, rules)
    accepted = form.exec()
    wanted = form.rules() if accepted else None
    form.deleteLater()
    return wanted


class RulesForm(QDialog):
    """A box for each need and verdict; the need for sources has its two numbers under each box that is on."""

    def __init__(self, parent: QWidget | None, rules: Sequence[HouseRule]) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("HouseRules", "House rules"))
        make_room(self, 840)
        there = {rule.id: rule for rule in rules}
        self.boxes: dict[str, QCheckBox] = {}
        self.numbers: dict[str, tuple[QSpinBox, QSpinBox]] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for column, verdict in enumerate(COLUMNS, start=1):
            head = words(_verdict_words(verdict), "strong", self)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
        row = 1
        for need in SETTABLE:
            title = words(need_words(need), "", self)
            title.setWordWrap(True)
            grid.addWidget(title, row, 0)
            for column, verdict in enumerate(COLUMNS, start=1):
                grid.addWidget(self._box(need, verdict, there), row, column, Qt.AlignmentFlag.AlignHCenter)
            row += 1
            if need is Need.SOURCES:
                self._add_numbers(grid, row, there)
                row += 2
        told = translate("HouseRules", "An export waits until each claim with a verdict meets them, or somebody says why not.")
        note = words(told, "small", self)
        note.setWordWrap(True)
        buttons, self.save = save_and_cancel(self)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(20, 16, 20, 16)
        column_layout.setSpacing(14)
        column_layout.addWidget(note)
        column_layout.addLayout(grid)
        column_layout.addStretch(1)
        column_layout.addWidget(buttons)
        self._check()

    def rules(self) -> tuple[HouseRule, ...]:
        """The rules as the boxes now say."""
        found = []
        for need in SETTABLE:
            for verdict in COLUMNS:
                name = rule_id(need, verdict)
                if self.boxes[name].isChecked():
                    primary, independent = (box.value() for box in self.numbers[name]) if need is Need.SOURCES else (0, 0)
                    found.append(HouseRule(name, need, verdict, primary, independent))
        return tuple(found)

    def _box(self, need: Need, verdict: Verdict | None, there: dict[str, HouseRule]) -> QCheckBox:
        box = QCheckBox(self)
        set_role(box, "bare")
        name = rule_id(need, verdict)
        box.setChecked(name in there)
        box.setAccessibleName(f"{_verdict_words(verdict)}: {need_words(need)}")
        box.setToolTip(box.accessibleName())
        box.toggled.connect(lambda _on: self._check())
        self.boxes[name] = box
        return box

    def _add_numbers(self, grid: QGridLayout, row: int, there: dict[str, HouseRule]) -> None:
        titles = (translate("HouseRules", "so many primary ones"), translate("HouseRules", "or so many independent ones"))
        for at, title in enumerate(titles):
            caption = words(title, "small", self)
            caption.setWordWrap(True)
            caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(caption, row + at, 0)
        for column, verdict in enumerate(COLUMNS, start=1):
            name = rule_id(Need.SOURCES, verdict)
            rule = there.get(name)
            pair = (QSpinBox(self), QSpinBox(self))
            values = (rule.primary_sources, rule.independent_sources) if rule else USUAL
            for at, (box, title, value) in enumerate(zip(pair, titles, values, strict=True)):
                box.setRange(0, MOST_SOURCES)
                box.setSpecialValueText("–")
                box.setValue(value)
                box.setAccessibleName(f"{_verdict_words(verdict)}: {title}")
                box.valueChanged.connect(lambda _value: self._check())
                inset_number(box)
                grid.addWidget(box, row + at, column)
            self.numbers[name] = pair

    def _check(self) -> None:
        """Numbers belong to boxes that are on; a rule that asks for no source at all cannot be saved."""
        asked = True
        for name, pair in self.numbers.items():
            on = self.boxes[name].isChecked()
            for box in pair:
                box.setEnabled(on)
            asked = asked and (not on or sum(box.value() for box in pair) > 0)
        self.save.setEnabled(asked)


def need_words(need: Need) -> str:
    """Name what a rule asks for."""
    return {
        Need.SOURCES: translate("HouseRules", "Sources that bear the verdict out"),
        Need.COMMENT: translate("HouseRules", "A logged request for comment"),
        Need.SIGN_OFF: translate("HouseRules", "The signature of somebody else"),
        Need.RATIONALE: translate("HouseRules", "A rationale"),
        Need.SAVED_COPY: translate("HouseRules", "A saved copy of each source"),
        Need.PASSAGE: translate("HouseRules", "A quoted passage of each source"),
        Need.REASON: translate("HouseRules", "A reason beside the verdict"),
        Need.BLIND: translate("HouseRules", "A blind second look; findings are hidden until one has looked"),
    }[need]


def _verdict_words(verdict: Verdict | None) -> str:
    return verdict_word(verdict) if verdict else translate("HouseRules", "Any verdict")
