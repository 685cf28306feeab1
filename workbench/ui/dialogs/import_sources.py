"""What a list of sources would bring, before anything is stored; a function that tells whether to take it in."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from workbench.desk.source_imports import ImportedSources, Repeated, SameBy
from workbench.domain.enums import Duplicates
from workbench.domain.reference import NAMELESS, NEVER_ENDS, NO_OBJECT, NO_TITLE, Fault
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.theme import set_role
from workbench.ui.wrapped_rows import wrap_rows

translate = QCoreApplication.translate
MOST = 2_000  # lines; nobody reads more, and all are told by the command line


Again = Callable[[Duplicates, Callable[[ImportedSources], None]], None]


def wants_import(parent: QWidget, found: ImportedSources, again: Again) -> Duplicates | None:
    """Show what a list holds and ask whether to take it in, and what becomes of what is there already; None: not at all.

    again tells, now or later, what another choice would bring.
    """
    dialog = ImportSources(parent, found, again)
    wanted = dialog.wanted() if dialog.exec() else None
    dialog.deleteLater()
    return wanted


class ImportSources(QDialog):
    """Counts, the new titles, and each entry that is there already with why; Import can be pressed when something is new."""

    def __init__(self, parent: QWidget | None, found: ImportedSources, again: Again) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ImportSources", "Import sources from {file}").replace("{file}", one_line(found.name, 60)))
        make_room(self, 680, 480)
        self._again = again
        self._open = True
        self.told = words("", "strong", self)
        self.told.setWordWrap(True)
        self.list = QListWidget(self)
        wrap_rows(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("ImportSources", "Entries of the list"))
        set_role(self.list, "field")
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(translate("ImportSources", "What is there already"))
        for how, told in _choices().items():
            self.choice.addItem(told, how.value)
        self.choice.currentIndexChanged.connect(self._choose)
        there = QLabel(translate("ImportSources", "What is there already"), self)
        there.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(there)
        row.addWidget(self.choice, 1)
        for part in (there, self.choice):
            part.setVisible(bool(found.duplicates))
        buttons = QDialogButtonBox(self)
        self.take = buttons.addButton(translate("ImportSources", "Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.take, "primary")
        self.take.setDefault(True)
        buttons.addButton(translate("Dialog", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        nothing_yet = words(translate("ImportSources", "Nothing is stored yet. Undo takes an import out again."), "small", self)
        layout.addWidget(nothing_yet)
        layout.addWidget(buttons)
        self.finished.connect(self._close)
        self.show_found(found)

    def wanted(self) -> Duplicates:
        """What shall become of entries that are there already."""
        return Duplicates(self.choice.currentData())

    def show_found(self, found: ImportedSources) -> None:
        """Show what the list would bring."""
        self.told.setText("\n".join(summary(found)))
        self.list.clear()
        self.list.addItems([fault_words(one, numbered=found.numbered) for one in found.faults[:MOST]])
        self.list.addItems([repeated(one, numbered=found.numbered) for one in found.duplicates[:MOST]])
        new = translate("ImportSources", "new: {title}")
        self.list.addItems([new.replace("{title}", one_line(one.title, 200)) for one in found.new[:MOST]])
        self.take.setEnabled(bool(found.new or found.filled))

    def _choose(self, _index: int) -> None:
        asked = self.wanted()
        self.take.setEnabled(False)  # until it is known what it would bring

        def show(found: ImportedSources) -> None:
            if self._open and asked is self.wanted():
                self.show_found(found)

        self._again(asked, show)

    def _close(self, _result: int) -> None:
        self._open = False


def _choices() -> dict[Duplicates, str]:
    return {
        Duplicates.KEEP: translate("ImportSources", "Fill in; what only looks like the same page is added as well"),
        Duplicates.MERGE: translate("ImportSources", "Fill in; add nothing a second time"),
        Duplicates.SKIP: translate("ImportSources", "Leave as it is; add nothing a second time"),
    }


def summary(found: ImportedSources) -> list[str]:
    """Say in sentences what a list holds: how many entries, how many new, how many there already, how many of those filled in."""
    entries = number_of(found.entries, translate("ImportSources", "1 entry"), translate("ImportSources", "{n} entries"))
    there = len(found.duplicates)
    lines = [
        number_of(
            len(found.new),
            translate("ImportSources", "{entries}: 1 new, {there} there already."),
            translate("ImportSources", "{entries}: {n} new, {there} there already."),
        )
        .replace("{entries}", entries)
        .replace("{there}", counted(there))
    ]
    if found.filled:
        one = translate("ImportSources", "Of sources that are there already, 1 gains what was not known of it.")
        many = translate("ImportSources", "Of sources that are there already, {n} gain what was not known of them.")
        lines.append(number_of(found.filled, one, many))
    if left_out := sum(one.why != NO_TITLE for one in found.faults):
        one = translate("ImportSources", "1 could not be taken and is told below.")
        many = translate("ImportSources", "{n} could not be taken and are told below.")
        lines.append(number_of(left_out, one, many))
    return lines


def fault_words(fault: Fault, *, numbered: bool) -> str:
    """Say what is odd about an entry, and what becomes of it."""
    told = {
        NO_TITLE: translate("ImportSources", "it has no title and is listed by its address"),
        NAMELESS: translate("ImportSources", "it has neither a title nor an address and is left out"),
        NO_OBJECT: translate("ImportSources", "it is no entry of CSL-JSON and is left out"),
        NEVER_ENDS: translate("ImportSources", "it never ends and is left out"),
    }[fault.why]
    return _told_of(fault.line, told, numbered=numbered)


def _told_of(line: int, told: str, *, numbered: bool) -> str:
    said = translate("ImportSources", "entry {line}: {told}") if numbered else translate("ImportSources", "line {line}: {told}")
    return said.replace("{line}", counted(line)).replace("{told}", told)


def repeated(one: Repeated, *, numbered: bool = False) -> str:
    """Say which entry is a source that is there already, and by what it is known."""
    told = {
        SameBy.DOI: translate("ImportSources", "the same DOI as “{title}”"),
        SameBy.ADDRESS: translate("ImportSources", "the same address as “{title}”"),
        SameBy.CITATION: translate("ImportSources", "the same citation as “{title}”"),
    }[one.by]
    said = translate("ImportSources", "{same}, added as well").replace("{same}", told) if one.added else told
    return _told_of(one.line, said.replace("{title}", one_line(one.title, 200)), numbered=numbered)
