"""Which tags? A function that gives those to add and those to take away, or None when the analyst thought better of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.desk.tagging import cleaned
from workbench.domain.errors import Refused
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.flow import FlowLayout
from workbench.ui.key_cap import words
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MOST_KNOWN = 24


def edit_tags(
    parent: QWidget, title: str, shared: Sequence[str], known: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Ask for the tags of claims; shared are those that all of them have, known those of the casebook with their counts."""
    form = TagsForm(parent, title, shared, known)
    accepted = form.exec()
    found = form.changes() if accepted else None
    form.deleteLater()
    return found


class TagsForm(QDialog):
    """One field with the tags between commas, and the known ones to press."""

    def __init__(self, parent: QWidget | None, title: str, shared: Sequence[str], known: Mapping[str, int]) -> None:
        super().__init__(parent)
        self._shared = tuple(shared)
        self.setWindowTitle(title)
        make_room(self, 460)
        self.field = QLineEdit(", ".join(shared), self)
        self.field.setPlaceholderText(translate("Tags", "Tags, with commas between them"))
        self.field.setAccessibleName(translate("Tags", "Tags, with commas between them"))
        set_role(self.field, "field")
        self.problem = words("", "small", self)
        self.problem.setWordWrap(True)
        often = sorted(known, key=lambda name: (-known[name], name))[:MOST_KNOWN]
        self.chips = {name: self._chip(name) for name in sorted(often)}
        buttons, self.save = save_and_cancel(self)
        flow = FlowLayout()
        for chip in self.chips.values():
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addLayout(flow)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self.field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.field.setFocus()

    def changes(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags to add, and those to take away."""
        wanted = self._wanted()
        return tuple(name for name in wanted if name not in self._shared), tuple(
            name for name in self._shared if name not in wanted
        )

    def _wanted(self) -> list[str]:
        return list(dict.fromkeys(cleaned(part) for part in self.field.text().split(",") if part.strip()))

    def _check(self) -> None:
        try:
            wanted = self._wanted()
        except Refused:
            self.problem.setText(translate("Tags", "A tag has 40 characters at most."))
            self.save.setEnabled(False)
            return
        self.problem.setText("")
        self.save.setEnabled(True)
        for name, chip in self.chips.items():
            chip.setChecked(name in wanted)

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(f"#{name}".replace("&", "&&"), self)
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        set_role(chip, "chip")
        chip.clicked.connect(lambda on: self._toggle(name, on))
        return chip

    def _toggle(self, name: str, on: bool) -> None:
        kept = [part.strip() for part in self.field.text().split(",") if part.strip()]
        kept = [part for part in kept if part.lower().lstrip("#") != name]
        self.field.setText(", ".join([*kept, name] if on else kept))
