"""A new version of an article: where it is, and what it would do to the claims before it is taken in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.desk import Desk
from workbench.domain.article import Article, Draft
from workbench.domain.renewal import Edit, Fate, Outcome
from workbench.ui.dialogs import files
from workbench.ui.dialogs.read_table import read_table
from workbench.ui.dialogs.room import make_room
from workbench.ui.drops import lone_locations
from workbench.ui.jobs import Job
from workbench.ui.key_cap import words
from workbench.ui.terms import counted, one_line
from workbench.ui.theme import set_role

if TYPE_CHECKING:
    from workbench.desk.renewing import Renewal

translate = QCoreApplication.translate
LONGEST, LONGEST_TITLE = 2_000, 300
MOST_EDITS = 500
STRANGE = 0.3  # share of the words that stayed under which it is hardly a version of the same article
Read = tuple[str, Callable[[Job], Draft]]


def ask_where(parent: QWidget, article: Article, then: Callable[[Read], object]) -> QMessageBox:
    """Ask whether the new version is at the article's address, in a file or on the clipboard.

    then gets its name and how to read it.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Renewal", "New version of this article"))
    box.setText(translate("Renewal", "Where is the new version?"))
    box.setInformativeText(
        translate("Renewal", "It is compared first. Nothing is changed before you have seen what becomes of the claims.")
    )
    web = box.addButton(translate("Renewal", "Its web address"), QMessageBox.ButtonRole.ActionRole)
    web.setEnabled(bool(article.url))
    web.setToolTip(one_line(article.url or translate("Renewal", "The article has no web address."), 200))
    file = box.addButton(translate("Renewal", "A file…"), QMessageBox.ButtonRole.ActionRole)
    clipboard = box.addButton(translate("Renewal", "The clipboard"), QMessageBox.ButtonRole.ActionRole)
    board = QGuiApplication.clipboard()

    def look() -> None:
        data = board.mimeData()
        clipboard.setEnabled(data is not None and (data.hasUrls() or bool(data.text().strip())))

    look()
    board.dataChanged.connect(look)
    box.finished.connect(lambda _result: board.dataChanged.disconnect(look))
    box.setEscapeButton(box.addButton(translate("Renewal", "Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(web if article.url else file)

    def from_file() -> None:
        last = Path(article.location)
        if path := files.choose_article(parent, last.parent if last.is_absolute() else Path.home()):
            then(_at(str(path), path.name))

    def from_clipboard() -> None:
        # What is there now: it may have been copied while the question stood here.
        data = board.mimeData()
        if data is None:
            return
        if locations := lone_locations(data):
            then(_at(locations[0], Path(locations[0]).name or locations[0]))
            return
        copied = data.text()
        read = partial(Desk.read_bytes, copied.encode(), name=article.location, suffix=".txt")
        then((translate("Renewal", "the clipboard"), lambda _job: read()))

    web.clicked.connect(lambda: then(_at(article.url or "", article.url or "")))
    file.clicked.connect(from_file)
    clipboard.clicked.connect(from_clipboard)
    box.open()
    return box


def show_renewal(
    parent: QWidget, found: "Renewal", renew: Callable[["Renewal"], object], keep_apart: Callable[["Renewal"], object]
) -> "RenewalDialog":
    """Show what a new version would do; renew or keep_apart is called with it when that is chosen."""
    dialog = RenewalDialog(found, parent)
    dialog.take.clicked.connect(lambda: renew(found))
    dialog.apart.clicked.connect(lambda: keep_apart(found))
    dialog.open()
    return dialog


class RenewalDialog(QDialog):
    """The claims with work on them and what becomes of each, then what the publisher changed; read only."""

    def __init__(self, found: "Renewal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Renewal", "New version of this article"))
        make_room(self, 1000, 640)
        before, now = translate("Renewal", "Before"), translate("Renewal", "Now")
        heads = [translate("Renewal", "Claim"), translate("Renewal", "What becomes of it"), before, now]
        self.claims = read_table(heads, translate("Renewal", "Claims with work on them"), (len(heads) - 2, len(heads) - 1), self)
        _fill(self.claims, [_row(one.number, one.fate, one.before, one.after) for one in _worst_first(found)])
        self.edits = read_table([before, now], translate("Renewal", "Edits"), (0, 1), self)
        _fill(self.edits, [_edit_row(one) for one in found.edits[:MOST_EDITS]])
        self.take = _button(translate("Renewal", "Take in the new version"), self)
        self.apart = _button(translate("Renewal", "Keep as a separate article"), self)
        self.leave = _button(translate("Renewal", "Cancel"), self)
        for button in (self.take, self.apart, self.leave):
            button.clicked.connect(self.accept if button is not self.leave else self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apart)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        title = words(one_line(found.article.title, LONGEST_TITLE), "heading", self)
        title.setWordWrap(True)
        layout.addWidget(title)
        self.told = words(_told(found), "small", self)
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        layout.addWidget(self.claims, 3)
        self.edited = words(_edited(found), "strong", self)
        layout.addWidget(self.edited)
        layout.addWidget(self.edits, 2)
        layout.addLayout(buttons)
        likely = self.apart if found.share < STRANGE else self.take
        likely.setDefault(True)
        set_role(likely, "primary")
        self.claims.setVisible(bool(found.outcomes))
        self.edits.setVisible(bool(found.edits))


def fate_words() -> dict[Fate, str]:
    """What becomes of a claim, in words."""
    return {
        Fate.UNCHANGED: translate("Renewal", "✓ as it was"),
        Fate.MOVED: translate("Renewal", "↕ moved"),
        Fate.REWORDED: translate("Renewal", "≈ reworded"),
        Fate.ALTERED: translate("Renewal", "≠ says something else: stays behind"),
        Fate.GONE: translate("Renewal", "✗ not found: stays behind"),
    }


def _edit_row(one: Edit) -> tuple[str, str]:
    """What was edited before and now, with the words around it; what was moved stands where it is now."""
    before, now = (f"{one.lead}{told}{one.tail}" if told else "" for told in (one.before, one.after))
    return (one.before, f"{fate_words()[Fate.MOVED]}: {now}") if one.moved else (before, now)


def _told(found: "Renewal") -> str:
    before, after = (counted(one) for one in found.others)
    told = translate(
        "Renewal",
        "Claims go along with their words. One in which a number, a name or a negation changed keeps what it says and stays "
        "behind; its new words are a claim to review. Claims without work: {before} before, {after} now.",
    )
    told = told.replace("{before}", before).replace("{after}", after)
    if found.share < STRANGE:
        strange = translate("Renewal", "Only {n} % of the words are the same: this may be another article.")
        told = f"{strange.replace('{n}', f'{100 * found.share:.0f}')} {told}"
    return told


def _edited(found: "Renewal") -> str:
    if not found.edits:
        return translate("Renewal", "No word was changed.")
    several = translate("Renewal", "{n} edits by the publisher")
    told = translate("Renewal", "1 edit by the publisher") if len(found.edits) == 1 else several
    return told.replace("{n}", counted(len(found.edits)))


def _worst_first(found: "Renewal") -> list[Outcome]:
    rank = list(reversed(Fate))
    return sorted(found.outcomes, key=lambda one: rank.index(one.fate))


def _row(number: int | None, fate: Fate, before: str, after: str) -> tuple[str, ...]:
    return (str(number or "–"), fate_words()[fate], before, after if after != before else "")


def _fill(table: QTableWidget, rows: list[tuple[str, ...]]) -> None:
    table.setRowCount(len(rows))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(one_line(text, LONGEST)))


def _button(text: str, parent: QWidget) -> QPushButton:
    made = QPushButton(text, parent)
    made.setAutoDefault(False)
    return made


def _at(location: str, name: str) -> Read:
    return name, lambda job: Desk.read(location, cancelled=job.cancelled)
