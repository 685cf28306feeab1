"""What is known of an article beside its text, in a form; a function that returns what it shall be."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.desk.deadlines import due
from workbench.desk.encodings import COMMON
from workbench.desk.filing import deadline_of, tags_of
from workbench.domain.article import Article, Filing
from workbench.domain.dates import is_date, is_far_ahead
from workbench.domain.errors import Problem
from workbench.domain.records import dataclass
from workbench.services.sources import normalise_url
from workbench.ui.completing import complete
from workbench.ui.dialogs.room import make_room
from workbench.ui.dialogs.saving import save_and_cancel
from workbench.ui.key_cap import words
from workbench.ui.problems import problem_words
from workbench.ui.terms import day, language_word, language_words
from workbench.ui.theme import set_role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Filed:
    """How an article shall be filed: its deadline is as typed."""

    tags: tuple[str, ...]
    assignee: str | None
    deadline: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a form completes, and how the article is filed now; None leaves the filing out of the form."""

    outlets: Sequence[str] = ()
    tags: Sequence[str] = ()
    people: Sequence[str] = ()
    filing: Filing | None = None


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Details:
    """How an article's details shall be; None where nothing is known. published is an ISO 8601 date."""

    title: str
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None
    filed: Filed | None = None
    url: str | None = None
    encoding: str | None = None


def edit_details(parent: QWidget, article: Article, known: Known = NOTHING_KNOWN) -> Details | None:
    """Let the analyst change an article's details, and how it is filed. None when nothing is to change."""
    form = DetailsForm(parent, article, known)
    form.date.setFocus()
    accepted = form.exec()
    edited = form.edited() if accepted else None
    form.deleteLater()
    filed = filed_now(known.filing) if known.filing else None
    now = Details(
        article.title, article.outlet, article.author, article.published, article.language, filed, article.url, article.encoding
    )
    return None if edited == now else edited


def filed_now(filing: Filing) -> Filed:
    """A filing as the form shows it."""
    found = due(filing.deadline)
    typed = f"{found.day.isoformat()} {found.hour}".rstrip() if found else None
    return Filed(filing.tags, filing.assignee, typed, filing.note)


class DetailsForm(QDialog):
    """Plain-text fields, filled with what is known now; it is not left with a date that is none, or without a title."""

    def __init__(self, parent: QWidget | None, article: Article, known: Known = NOTHING_KNOWN) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Details", "Article details"))
        make_room(self, 520)
        self.title = QLineEdit(article.title, self)
        self.title.setCursorPosition(0)
        self.outlet = QLineEdit(article.outlet or "", self)
        complete(self.outlet, known.outlets)
        self.author = QLineEdit(article.author or "", self)
        self._given = article.url
        self.told_address = words("", "small", self)
        self.told_address.setWordWrap(True)
        self.address = QLineEdit(article.url or "", self)
        self.address.setPlaceholderText(translate("Details", "Where it was published on the web"))
        self.address.setCursorPosition(0)
        self.date = QLineEdit(article.published or "", self)
        self.date.setPlaceholderText(translate("Details", "2024-11-18 (year-month-day)"))
        self.told = words("", "small", self)
        self.told.setWordWrap(True)
        self.language = QComboBox(self)
        self.language.addItem(translate("Details", "Unknown"), None)
        codes = {**language_words(), **({article.language: language_word(article.language)} if article.language else {})}
        for code, name in sorted(codes.items(), key=lambda item: item[1]):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(article.language)))
        self.encoding = QComboBox(self)
        self.encoding.addItem(article.encoding or "", article.encoding)
        for name in COMMON:
            if name != article.encoding:
                self.encoding.addItem(name, name)
        self.encoding.setVisible(article.encoding is not None)  # what has none says by itself how it is to be read
        self._files = known.filing is not None
        filed = filed_now(known.filing or Filing(article.id))
        self.tags = QLineEdit(", ".join(filed.tags), self)
        self.tags.setPlaceholderText(translate("Details", "with commas between them"))
        complete(self.tags, known.tags, many=True)
        self.assignee = QLineEdit(filed.assignee or "", self)
        complete(self.assignee, known.people)
        self.deadline = QLineEdit(filed.deadline or "", self)
        self.deadline.setPlaceholderText(translate("Details", "2024-11-18 18:00, today, friday"))
        self.note = QPlainTextEdit(filed.note, self)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(72)
        set_role(self.note, "field")
        self.told_due = words("", "small", self)
        self.told_due.setWordWrap(True)
        for field in (self.tags, self.assignee, self.deadline, self.note, self.told_due):
            field.setVisible(self._files)
        self._lay_out()
        self.deadline.textChanged.connect(lambda _text: self._judge())
        self.address.textChanged.connect(lambda _text: self._judge())
        self.date.textChanged.connect(lambda _text: self._judge())
        self.title.textChanged.connect(lambda _text: self._judge())
        self._judge()

    def edited(self) -> Details:
        """What the fields say; nothing but blanks is unknown."""
        return Details(
            title=" ".join(self.title.text().split()),
            outlet=" ".join(self.outlet.text().split()) or None,
            author=" ".join(self.author.text().split()) or None,
            published=self.date.text().strip() or None,
            language=self.language.currentData(),
            filed=self._filed() if self._files else None,
            url=self._address(),
            encoding=self.encoding.currentData(),
        )

    def _address(self) -> str | None:
        """The address in its one spelling; one as it stood may stay. Raises Refused."""
        typed = "".join(self.address.text().split()) or None
        return normalise_url(typed) if typed and typed != self._given else typed

    def _filed(self) -> Filed:
        who, until = (" ".join(field.text().split()) or None for field in (self.assignee, self.deadline))
        return Filed(tuple(tags_of(self.tags.text())), who, until, self.note.toPlainText().strip())

    def _judge(self) -> None:
        """Say what the date means, and let the form be left only with what can be kept."""
        typed = self.date.text().strip()
        if not typed:
            told = translate("Details", "No date: relative dates such as “on Monday” are unresolved.")
        elif not is_date(typed, whole=True):
            told = translate("Details", "This is no date yet. Write it as 2024-11-18.")
        elif is_far_ahead(typed):
            told = translate("Details", "This day lies more than a year ahead.")
        else:
            told = translate("Details", "{day}: relative dates are counted from here.").replace("{day}", day(typed))
        self.told.setText(told)
        wrong = ""
        try:
            deadline_of(self.deadline.text())
        except Problem as problem:
            wrong = problem_words(str(problem))
        self.told_due.setText(wrong)
        self.told_due.setVisible(bool(wrong))
        astray = ""
        try:
            self._address()
        except Problem as problem:
            astray = problem_words(str(problem))
        self.told_address.setText(astray)
        self.told_address.setVisible(bool(astray))
        dated = not typed or (is_date(typed, whole=True) and not is_far_ahead(typed))
        self.save.setEnabled(dated and bool(self.title.text().strip()) and not (wrong or astray))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(translate("Details", "Title"), self.title)
        form.addRow(translate("Details", "Outlet"), self.outlet)
        form.addRow(translate("Details", "Author"), self.author)
        form.addRow(translate("Details", "Address"), self.address)
        form.addRow("", self.told_address)
        form.addRow(translate("Details", "Published"), self.date)
        form.addRow("", self.told)
        form.addRow(translate("Details", "Language"), self.language)
        if self.encoding.currentData() is not None:
            form.addRow(translate("Details", "Encoding"), self.encoding)
        if self._files:
            form.addRow(translate("Details", "Tags"), self.tags)
            form.addRow(translate("Details", "Assignee"), self.assignee)
            form.addRow(translate("Details", "Deadline"), self.deadline)
            form.addRow("", self.told_due)
            form.addRow(translate("Details", "Note"), self.note)
        buttons, self.save = save_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
