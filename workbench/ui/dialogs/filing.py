"""Small questions about how articles are kept: one line with what is known to complete it, a note, and whether the trash may go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workbench.domain.errors import Problem
from workbench.ui.completing import complete
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.problems import problem_words
from workbench.ui.terms import counted
from workbench.ui.theme import set_role

translate = QCoreApplication.translate


def ask_line(
    parent: QWidget,
    title: str,
    label: str,
    text: str,
    known: Sequence[str] = (),
    *,
    many: bool = False,
    hint: str = "",
    judge: Callable[[str], object] | None = None,
    yes: str = "",
) -> str | None:
    """Ask for one line; None when it was left by Cancel. judge raises Problem for what cannot be kept, yes names another button."""
    dialog = LineDialog(parent, title, label, text, known, many=many, hint=hint, judge=judge)
    if yes:
        dialog.save.setText(yes)
    accepted = dialog.exec()
    given = dialog.field.text() if accepted else None
    dialog.deleteLater()
    return given


def ask_note(parent: QWidget, title: str, text: str) -> str | None:
    """Ask for a note of several lines; None when it was left by Cancel."""
    dialog = NoteDialog(parent, title, text)
    accepted = dialog.exec()
    given = dialog.field.toPlainText() if accepted else None
    dialog.deleteLater()
    return given


def may_empty_trash(parent: QWidget, number: int, *, everything: bool) -> bool:
    """Ask whether articles in the trash may be removed."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Filing", "Empty the trash") if everything else translate("Filing", "Remove for good"))
    one = translate("Filing", "Remove 1 article from the casebook, with its verdicts, sources and notes?")
    many = translate("Filing", "Remove {n} articles from the casebook, with their verdicts, sources and notes?")
    box.setText(one if number == 1 else many.replace("{n}", counted(number)))
    box.setInformativeText(translate("Filing", "Undo brings them back; the journal keeps what was in them."))
    remove = box.addButton(translate("Filing", "Remove"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(translate("Filing", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    chosen = box.clickedButton() is remove
    box.deleteLater()
    return chosen


class LineDialog(QDialog):
    """A field, and a sentence under it that says what is wrong or how it is written."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        label: str,
        text: str,
        known: Sequence[str] = (),
        *,
        many: bool = False,
        hint: str = "",
        judge: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        make_room(self, 420)
        self._hint, self._asked = hint, judge
        self.field = QLineEdit(text, self)
        self.field.setAccessibleName(label)
        self.field.selectAll()
        complete(self.field, known, many=many)
        self.told = words(hint, "small", self)
        self.told.setWordWrap(True)
        self.save = _finish(self, words(label, "strong", self), self.field, self.told)
        self.field.textChanged.connect(lambda _text: self._judge())
        self._judge()
        self.field.setFocus()

    def _judge(self) -> None:
        told = self._hint
        good = True
        try:
            if self._asked:
                self._asked(self.field.text())
        except Problem as problem:
            told, good = problem_words(str(problem)), False
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.save.setEnabled(good)


class NoteDialog(QDialog):
    """A field of several lines; Ctrl+Enter saves."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        make_room(self, 520, 320)
        self.field = QPlainTextEdit(text, self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(translate("Filing", "Note"))
        set_role(self.field, "field")
        self.save = _finish(self, self.field)
        self.save.setShortcut("Ctrl+Return")
        self.save.setToolTip("Ctrl Enter")
        self.field.setFocus()


def _finish(dialog: QDialog, *parts: QWidget) -> QPushButton:
    """Lay the parts out over Save and Cancel, and give back Save."""
    buttons, save = save_and_cancel(dialog)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.addSpacing(6)
    layout.addWidget(buttons)
    return save
