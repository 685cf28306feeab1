"""A request for comment in a form: who, how, when, until when, what was asked and answered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.desk.filing import deadline_of
from workbench.desk.requests import moment_of
from workbench.domain.dates import is_to_come
from workbench.domain.enums import Channel
from workbench.domain.errors import Problem
from workbench.domain.records import dataclass
from workbench.domain.request import Request, instant
from workbench.ui.asked_words import channel_words, typed, zone
from workbench.ui.completing import complete
from workbench.ui.dialogs.hints import fit_hints
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
LINES_PX = 74


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form says; times as typed, empty where nothing is."""

    who: str
    channel: Channel
    asked_at: str
    deadline: str
    question: str
    answer: str
    answered_at: str


def ask_for_request(
    parent: QWidget, title: str, who: str, known: Sequence[str], request: Request | None = None, *, answering: bool = False
) -> Asked | None:
    """Let the analyst fill in a request, a new one or one that is there; None when it was left by Cancel."""
    form = RequestForm(parent, title, who, known, request)
    if answering:
        form.answer.setFocus()
    accepted = form.exec()
    given = form.asked() if accepted else None
    form.deleteLater()
    return given


class RequestForm(QDialog):
    """Plain-text fields; it is not left without a name, or with a time that is none or lies before the request."""

    def __init__(self, parent: QWidget | None, title: str, who: str, known: Sequence[str], request: Request | None = None) -> None:
        super().__init__(parent)
        self._request = request
        self.setWindowTitle(title)
        make_room(self, 580)
        self.who = QLineEdit(request.who if request else who, self)
        complete(self.who, known)
        self.channel = QComboBox(self)
        for channel, name in channel_words().items():
            self.channel.addItem(name, channel.value)
        self.channel.setCurrentIndex(self.channel.findData((request.channel if request else Channel.EMAIL).value))
        here = translate("Asked", "2024-11-18, 2024-11-18 18:00 ({zone}), friday").replace("{zone}", zone())
        self.asked_at = self._line(typed(request.asked_at) if request else typed(moment_of("now")), here)
        self.deadline = self._line(typed(request.deadline) if request else "", here)
        self.question = self._text(request.question if request else "")
        self.answer = self._text(request.answer if request else "")
        empty = translate("Asked", "Empty: now, once there is an answer")
        self.answered_at = self._line(typed(request.answered_at) if request else "", empty)
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for name, field in (
            (translate("Asked", "Who was asked"), self.who),
            (translate("Asked", "How"), self.channel),
            (translate("Asked", "When"), self.asked_at),
            (translate("Asked", "Answer wanted by"), self.deadline),
            (translate("Asked", "What was asked"), self.question),
            (translate("Asked", "The answer"), self.answer),
            (translate("Asked", "Answered"), self.answered_at),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name)
        form.addRow("", self.told)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        fit_hints(self)
        for line in (self.who, self.asked_at, self.deadline, self.answered_at):
            line.textChanged.connect(lambda _text: self._judge())
        self._judge()
        self.who.setFocus()
        self.who.selectAll()

    def asked(self) -> Asked:
        """What the fields say."""
        return Asked(
            who=" ".join(self.who.text().split()),
            channel=Channel(self.channel.currentData()),
            asked_at=self.asked_at.text().strip(),
            deadline=self.deadline.text().strip(),
            question=self.question.toPlainText().strip(),
            answer=self.answer.toPlainText().strip(),
            answered_at=self.answered_at.text().strip(),
        )

    def _judge(self) -> None:
        given = self.asked()
        asked, told = _read(given.asked_at, moment_of), ""
        until, answered = _read(given.deadline, deadline_of), _read(given.answered_at, moment_of)
        if not given.who:
            told = translate("Asked", "Who was asked? Without a name a request cannot be kept.")
        elif asked in (None, ""):
            told = translate("Asked", "When was it asked? Write it as 2024-11-18, 2024-11-18 18:00, yesterday 18:00 or friday.")
        elif until is None or answered is None:
            field = translate("Asked", "Answer wanted by") if until is None else translate("Asked", "Answered")
            told = translate("Asked", "“{field}” is no time yet. Write it as 2024-11-18, 2024-11-18 18:00 or friday.")
            told = told.replace("{field}", field)
        elif is_to_come(instant(asked)) or (answered and is_to_come(instant(answered))):
            told = translate("Asked", "A request or an answer is written down once it was made: this time has yet to come.")
        elif _before(until, asked) or _before(answered, asked):
            told = translate("Asked", "A deadline or an answer cannot lie before the request.")
        self.save.setEnabled(not told)
        hint = translate("Asked", "Times are those of this computer’s zone, {zone}. Reports tell the request and its answer.")
        self.told.setText(told or hint.replace("{zone}", zone()))

    def _line(self, text: str, hint: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setPlaceholderText(hint)
        return field

    def _text(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text, self)
        field.setTabChangesFocus(True)
        field.setFixedHeight(LINES_PX)
        set_role(field, "field")
        return field


def _read(text: str, reader: Callable[[str], str | None]) -> str | None:
    """What a typed time means, empty for nothing typed, None for what is no time."""
    if not text:
        return ""
    try:
        return reader(text)
    except Problem:
        return None


def _before(one: str, other: str | None) -> bool:
    first, second = instant(one, last=True) if one else None, instant(other) if other else None
    return first is not None and second is not None and first < second
