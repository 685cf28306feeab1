"""As of when a finding holds and when it is looked at again, in a form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.desk.rechecking import day_of
from workbench.domain.errors import Problem
from workbench.domain.records import dataclass
from workbench.ui.dialogs.hints import fit_hints
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.terms import day

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Dates:
    """The two days as typed, empty where there is none."""

    as_of: str
    review_on: str


def ask_dates(parent: QWidget, title: str, as_of: str, review_on: str) -> Dates | None:
    """Let the analyst give a finding its days; None when it was left by Cancel."""
    form = DatesForm(parent, title, as_of, review_on)
    accepted = form.exec()
    given = form.dates() if accepted else None
    form.deleteLater()
    return given


class DatesForm(QDialog):
    """Two fields, and under them which days they mean."""

    def __init__(self, parent: QWidget | None, title: str, as_of: str, review_on: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        make_room(self, 540)
        self.as_of = QLineEdit(as_of, self)
        self.as_of.setPlaceholderText(translate("Recheck", "2027-01-31, today; empty: not said"))
        self.review_on = QLineEdit(review_on, self)
        self.review_on.setPlaceholderText(translate("Recheck", "2027-01-31, 6 months, 1 year; empty: never by itself"))
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for name, field in (
            (translate("Recheck", "Holds as of"), self.as_of),
            (translate("Recheck", "Look at it again on"), self.review_on),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name)
            field.textChanged.connect(lambda _text: self._judge())
        form.addRow("", self.told)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        fit_hints(self)
        self._judge()
        self.review_on.setFocus()

    def dates(self) -> Dates:
        """What the fields say."""
        return Dates(self.as_of.text().strip(), self.review_on.text().strip())

    def _judge(self) -> None:
        given = self.dates()
        try:
            since, until = day_of(given.as_of), day_of(given.review_on)
        except Problem:
            self.told.setText(translate("Recheck", "This is no day yet. Write it as 2027-01-31, today or 6 months."))
            self.save.setEnabled(False)
            return
        until_words = translate("Recheck", "From {day} on it is listed as one to check again.").replace("{day}", day(until))
        since_words = translate("Recheck", "Reports say that it holds as of {day}.").replace("{day}", day(since))
        self.told.setText("\n".join([*([since_words] if since else []), *([until_words] if until else [])]))
        self.save.setEnabled(True)
