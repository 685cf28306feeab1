"""Forgetting for good: what would go is told first, and it is asked twice."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.forgetting import Closed, Forgettable, Unsearched
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.ui import messages
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.terms import day, number_of, one_line
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
Look = Callable[[tuple[str, ...], str | None, Callable[[Forgettable], object]], object]


@dataclass(frozen=True, slots=True)
class ForgetChoice:
    """What is to be forgotten, texts or a source by its id, why, and whether what nobody can look through goes as well.

    with_names takes along what a withheld source is known by, wherever else it stands."""

    texts: tuple[str, ...]
    source: str | None
    reason: str
    with_unsearched: bool = False
    with_names: bool = False


class ForgetDialog(QDialog):
    """A text is named (or a source was chosen), looked for, typed once more; then a last question. choice() says what and why."""

    def __init__(self, parent: QWidget | None, look: Look, source: Source | None = None) -> None:
        super().__init__(parent)
        self._look, self._source = look, source
        self.setWindowTitle(translate("Forget", "Forget for good"))
        make_room(self, 640)
        self.found: Forgettable | None = None
        self._left = False
        self.finished.connect(lambda _result: self._leave())
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(translate("Forget", "A name, or several with a semicolon between them"))
        self.look_button = QPushButton(translate("Forget", "Look"), self)
        self.look_button.setAutoDefault(False)
        self.look_button.clicked.connect(lambda _checked: self.look())
        self.told = QPlainTextEdit(self)
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setMinimumHeight(130)
        self.told.setAccessibleName(translate("Forget", "What goes, what stays, and where copies are"))
        set_role(self.told, "field")
        self.unsearched = QCheckBox(translate("Forget", "Also empty the saved files that cannot be looked through"), self)
        self.unsearched.hide()
        self.unsearched.toggled.connect(lambda _on: self._judge())
        self.names = QCheckBox(translate("Forget", "Also forget these names everywhere else"), self)
        self.names.setChecked(True)
        self.names.hide()
        self.reason = QLineEdit(self)
        self.again = QLineEdit(self)
        self.reason.setPlaceholderText(translate("Forget", "Why; this stays in the journal"))
        self._lay_out()
        self.text.textChanged.connect(lambda _text: self._changed())
        self.again.textChanged.connect(lambda _text: self._judge())
        self._judge()
        if source:
            self.look()

    def choice(self) -> ForgetChoice:
        """What the fields say."""
        source = self._source.id if self._source else None
        texts = () if source else self._texts()
        return ForgetChoice(texts, source, self.reason.text().strip(), self._takes_unsearched(), self._takes_names())

    def look(self) -> None:
        """Ask what would go."""
        source = self._source.id if self._source else None
        if source or self._texts():
            self.told.setPlainText(translate("Forget", "Looking…"))
            self._look(() if source else self._texts(), source, self.show_found)

    def show_found(self, found: Forgettable) -> None:
        """Tell what would go, what would stay, and which copies hold it too; an answer after the dialog was left is dropped."""
        if self._left:
            return
        self.found = found
        self.told.setPlainText("\n".join(sentences(found)))
        self.unsearched.setVisible(bool(found.unsearched))
        self.names.setVisible(bool(found.names))
        self._judge()

    def _leave(self) -> None:
        self._left = True

    def accept(self) -> None:
        """Ask for the last time."""
        question = translate(
            "Forget", "Forget this for good? Nothing brings it back, and nothing done before can be undone any more."
        )
        if messages.ask(self, question, translate("Forget", "Forget for good"), careful=True):
            super().accept()

    def _texts(self) -> tuple[str, ...]:
        parts = (" ".join(part.split()) for part in self.text.text().split(";"))
        return tuple(part for part in parts if part)

    def _wanted(self) -> str:
        return " ".join((self._source.title if self._source else self.text.text()).split())

    def _changed(self) -> None:
        self.found = None
        self.told.clear()
        self.unsearched.setChecked(False)
        self.unsearched.hide()
        self._judge()

    def _takes_unsearched(self) -> bool:
        return self.unsearched.isChecked() and not self.unsearched.isHidden()

    def _takes_names(self) -> bool:
        return self.names.isChecked() and not self.names.isHidden()

    def _judge(self) -> None:
        typed = " ".join(self.again.text().split())
        self.look_button.setEnabled(bool(self._texts()) and self.found is None)
        something = self.found is not None and (not self.found.nothing or self._takes_unsearched())
        self.go.setEnabled(something and bool(typed) and typed == self._wanted())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        if self._source:
            self.text.hide()
            self.look_button.hide()
            form.addRow(translate("Forget", "Source"), words(one_line(self._source.title, 90), "strong", self))
        else:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(self.text, 1)
            row.addWidget(self.look_button)
            form.addRow(translate("Forget", "Text"), row)
        form.addRow("", self.told)
        form.addRow("", self.unsearched)
        form.addRow("", self.names)
        form.addRow(translate("Forget", "Reason"), self.reason)
        form.addRow(translate("Forget", "Once more"), self.again)
        for field, name in (
            (self.text, translate("Forget", "Text")),
            (self.reason, translate("Forget", "Reason")),
            (self.again, translate("Forget", "Once more")),
        ):
            field.setAccessibleName(name)
        again = translate("Forget", "Type the title once more") if self._source else translate("Forget", "Type the text once more")
        self.again.setPlaceholderText(again)
        buttons = QDialogButtonBox(self)
        self.go = buttons.addButton(translate("Forget", "Forget for good…"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go, "primary")
        cancel = buttons.addButton(translate("Dialog", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)


def ask_what_to_forget(parent: QWidget, look: Look, source: Source | None = None) -> ForgetChoice | None:
    """Ask what is to be forgotten for good; None when nothing is."""
    dialog = ForgetDialog(parent, look, source)
    accepted = dialog.exec()
    choice = dialog.choice() if accepted else None
    dialog.deleteLater()
    return choice


def sentences(found: Forgettable) -> list[str]:
    """Say what goes, what stays, and which copies hold it."""
    if found.nothing:
        return [translate("Forget", "Nothing of that stands in this casebook."), *_elsewhere(found)]
    parts = (
        number_of(found.records, translate("Forget", "1 record"), translate("Forget", "{n} records")),
        number_of(found.events, translate("Forget", "1 event of the journal"), translate("Forget", "{n} events of the journal")),
        number_of(found.snapshots, translate("Forget", "1 saved file"), translate("Forget", "{n} saved files")),
        number_of(found.checks, translate("Forget", "1 imported check"), translate("Forget", "{n} imported checks")),
    )
    told = translate("Forget", "It goes from: {parts}.").replace("{parts}", ", ".join(parts))
    one = translate("Forget", "“{text}” stands in 1 other place; forget it too if it tells.")
    many = translate("Forget", "“{text}” stands in {n} other places; forget it too if it tells.")
    one_name = translate("Forget", "“{text}” stands in 1 other place; with the source gone no report is kept from printing it.")
    names = translate("Forget", "“{text}” stands in {n} other places; with the source gone no report is kept from printing it.")
    return [
        told,
        *(number_of(number, one_name, names).replace("{text}", one_line(text, 80)) for text, number in found.names),
        *(number_of(number, one, many).replace("{text}", one_line(text, 80)) for text, number in found.left),
        *_elsewhere(found),
    ]


def _elsewhere(found: Forgettable) -> list[str]:
    """Say where it may be without anybody knowing, and what left the casebook."""
    shut = translate("Forget", "{name} cannot be looked through ({why}); look at it yourself.")
    report = translate("Forget", "A report that may tell it went out on {day} ({formats}): “{article}”.")
    files = translate("Forget", "This file holds it too, delete it yourself: {path}")
    return [
        *(shut.replace("{why}", ", ".join(map(_why, one.closed))).replace("{name}", _name(one)) for one in found.unsearched),
        *(
            report.replace("{day}", day(one.made_at[:10]))
            .replace("{formats}", ", ".join(one.formats))
            .replace("{article}", one_line(one.article, 80))
            for one in found.exports
        ),
        *(files.replace("{path}", str(path)) for path in found.copies),
    ]


def _name(one: Unsearched) -> str:
    name = one_line(one.titles[0], 80) if one.titles else one.sha256[:12]
    quoted = translate("Forget", "“{name}”").replace("{name}", name)
    return translate("Forget", "{name} and others").replace("{name}", quoted) if len(one.titles) > 1 else quoted


def _why(closed: Closed) -> str:
    return {
        Closed.PICTURE: translate("Forget", "a picture, or one in it"),
        Closed.RECORDING: translate("Forget", "a recording"),
        Closed.LOCKED: translate("Forget", "locked"),
        Closed.PACKED: translate("Forget", "packed in an unknown way"),
        Closed.DAMAGED: translate("Forget", "damaged"),
        Closed.LARGE: translate("Forget", "too large"),
    }[closed]
