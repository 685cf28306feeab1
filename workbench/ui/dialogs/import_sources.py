"""What a list of sources would bring, before anything is stored; a function that tells whether to take it in."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from workbench.desk.source_imports import ImportedSources, Repeated, SameBy
from workbench.ui.key_cap import words
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MOST = 2_000  # lines; nobody reads more, and all are told by the command line


def wants_import(parent: QWidget, found: ImportedSources) -> bool:
    """Show what a list holds and ask whether to take it in."""
    dialog = ImportSources(parent, found)
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


class ImportSources(QDialog):
    """Counts, the new titles, and each entry that is there already with why; Import can be pressed when something is new."""

    def __init__(self, parent: QWidget | None, found: ImportedSources) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ImportSources", "Import sources from {file}").replace("{file}", one_line(found.name, 60)))
        self.resize(680, 480)
        self.told = words("\n".join(summary(found)), "strong", self)
        self.told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("ImportSources", "Entries of the list"))
        set_role(self.list, "field")
        self.list.addItems([repeated(one) for one in found.duplicates[:MOST]])
        new = translate("ImportSources", "new: {title}")
        self.list.addItems([new.replace("{title}", one_line(one.title, 200)) for one in found.new[:MOST]])
        buttons = QDialogButtonBox(self)
        self.take = buttons.addButton(translate("ImportSources", "Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.take, "primary")
        self.take.setDefault(True)
        self.take.setEnabled(bool(found.new or found.filled))
        buttons.addButton(translate("Dialog", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        nothing_yet = words(translate("ImportSources", "Nothing is stored yet. Undo takes an import out again."), "small", self)
        layout.addWidget(nothing_yet)
        layout.addWidget(buttons)


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
    return lines


def repeated(one: Repeated) -> str:
    """Say which line is a source that is there already, and by what it is known."""
    told = {
        SameBy.DOI: translate("ImportSources", "line {line}: the same DOI as “{title}”"),
        SameBy.ADDRESS: translate("ImportSources", "line {line}: the same address as “{title}”"),
        SameBy.CITATION: translate("ImportSources", "line {line}: the same citation as “{title}”"),
    }[one.by]
    return told.replace("{line}", counted(one.line)).replace("{title}", one_line(one.title, 200))
