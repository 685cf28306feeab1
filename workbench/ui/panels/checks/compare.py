"""The table that sets an earlier check beside the claim or the words asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from workbench.domain.check import Compared, Hit
from workbench.domain.enums import Band, Relation
from workbench.ui.key_cap import words
from workbench.ui.terms import difference_word, one_line, reasons
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MOST_ROWS = 12
LONGEST = 120


def compare_table(asked: str, hit: Hit, whose: str, parent: QWidget | None = None) -> QFrame:
    """Make the table for what was asked and a hit; whose names the left side ("Your claim 9")."""
    from workbench.services import match

    rows = match.compared(asked, hit.check.text, None, hit.check.language, hit.differs)[:MOST_ROWS]
    made = QFrame(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    head = QGridLayout()
    head.setHorizontalSpacing(10)
    head.addWidget(words(translate("Checks", "Compared with what you asked"), "strong"), 0, 0)
    summary = words(_summary(hit, rows), "small")
    summary.setWordWrap(True)
    head.addWidget(summary, 0, 1)
    head.setColumnStretch(1, 1)
    column.addLayout(head)
    column.addWidget(_grid(rows, hit, whose))
    return made


def _grid(rows: Sequence[Compared], hit: Hit, whose: str) -> QFrame:
    box = QFrame()
    set_role(box, "row")
    grid = QGridLayout(box)
    grid.setContentsMargins(12, 8, 12, 8)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 5)
    grid.setColumnStretch(3, 5)
    grid.addWidget(words(whose, "small"), 0, 1)
    grid.addWidget(words(translate("Checks", "This check"), "small"), 0, 3)
    for place, row in enumerate(rows, start=1):
        differs = row.relation is Relation.DIFFERS
        grid.addWidget(words(difference_word(row.kind), "small"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_side(row.ours, struck=differs), place, 1)
        grid.addWidget(words(relation_words(row.relation), "muted" if row.relation is Relation.SAME else "strong"), place, 2)
        grid.addWidget(_side(row.theirs, role="strong" if differs else ""), place, 3)
    named = {word for row in rows for side in (row.ours, row.theirs) for word in side.split()}
    shared = [name for name in hit.why if name not in named]
    if shared:
        place = len(rows) + 1
        grid.addWidget(words(translate("Checks", "Words"), "small"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_side(reasons(shared, 60)), place, 1)
        grid.addWidget(words(translate("Checks", "=  shared"), "muted"), place, 2)
    return box


def _side(text: str, *, role: str = "", struck: bool = False) -> QLabel:
    label = words(one_line(text, LONGEST) or "–", "struck" if struck and text else role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def relation_words(relation: Relation) -> str:
    """Name a relation with its sign."""
    return {
        Relation.SAME: translate("Checks", "=  same"),
        Relation.MORE_EXACT: translate("Checks", "≈  more exact"),
        Relation.LESS_EXACT: translate("Checks", "≈  less exact"),
        Relation.DIFFERS: translate("Checks", "≠  differs"),
    }[relation]


def _summary(hit: Hit, rows: Sequence[Compared]) -> str:
    differing = dict.fromkeys(difference_word(row.kind) for row in rows if row.relation is Relation.DIFFERS)
    if differing:
        return translate("Checks", "differs in: {what}").replace("{what}", ", ".join(differing))
    more = dict.fromkeys(difference_word(row.kind) for row in rows if row.relation is Relation.MORE_EXACT)
    if more:
        return translate("Checks", "nothing differs; this check is more exact: {what}").replace("{what}", ", ".join(more))
    return translate("Checks", "nothing differs") if hit.band is Band.SAME else ""
