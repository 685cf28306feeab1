"""What the casebook knows of an earlier check beside itself, under its words: sources, reuses, history."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.check import CheckDetails, Reuse, VerdictChange
from workbench.domain.source import EvidenceView, Source
from workbench.ui.key_cap import words
from workbench.ui.terms import as_words, counted, day, host, number_of, one_line, stance_word, verdict_word
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
MOST_SOURCES, MOST_CHANGES = 12, 8
STANCE_PX, DAY_PX = 86, 90


def details_shown(details: CheckDetails, show: Callable[[Reuse], object]) -> QWidget:
    """Make the rows; show is called with the newest reuse when it is asked for."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    if details.evidence:
        column.addLayout(_head(translate("Checks", "Sources"), counted(len(_sources(details))), _archived(details)))
        for one in details.evidence[:MOST_SOURCES]:
            column.addWidget(_source(one))
    if details.reuses:
        column.addLayout(_reuses(details.reuses, show))
    if details.changes or details.imported:
        column.addLayout(_head(translate("Checks", "History"), "", ""))
        for change in details.changes[:MOST_CHANGES]:
            column.addLayout(_line(change.at, change_words(change)))
    if details.imported:
        told = translate("Checks", "Imported with {file}").replace("{file}", one_line(details.imported.name, 60))
        column.addLayout(_line(details.imported.imported_at, told))
    return made


def change_words(change: VerdictChange) -> str:
    """Say what became of a verdict, by whom, and what it was."""
    analyst = one_line(change.analyst, 40)
    if change.verdict is None:
        return translate("Checks", "Cleared by {who}").replace("{who}", analyst)
    told = translate("Checks", "{verdict}, by {who}").replace("{verdict}", verdict_word(change.verdict)).replace("{who}", analyst)
    was = translate("Checks", "(was {verdict})").replace("{verdict}", verdict_word(change.was).lower()) if change.was else ""
    return f"{told} {was}".strip()


def _sources(details: CheckDetails) -> list[Source]:
    """The sources, however often each is linked."""
    return list({one.source.id: one.source for one in details.evidence}.values())


def _archived(details: CheckDetails) -> str:
    sources = _sources(details)
    kept = sum(one.snapshot is not None for one in sources)
    if kept == len(sources):
        return translate("Checks", "all archived")
    return number_of(kept, translate("Checks", "1 archived"), translate("Checks", "{n} archived")) if kept else ""


def _source(view: EvidenceView) -> QFrame:
    row = QFrame()
    set_role(row, "row")
    layout = QHBoxLayout(row)
    layout.setContentsMargins(10, 5, 10, 5)
    layout.setSpacing(10)
    stance = words(stance_word(view.evidence.stance), "small")
    stance.setMinimumWidth(STANCE_PX)
    layout.addWidget(stance)
    title = words(one_line(view.source.title, 90), "")
    title.setWordWrap(True)
    title.setToolTip(as_words(one_line(view.evidence.quote, 400)))
    layout.addWidget(title, 1)
    about = (host(view.source.url), day(view.source.published or view.evidence.linked_at))
    layout.addWidget(words(" · ".join(part for part in about if part), "small"))
    return row


def _reuses(reuses: tuple[Reuse, ...], show: Callable[[Reuse], object]) -> QHBoxLayout:
    articles = len({one.article_id for one in reuses})
    several = translate("Checks", "{n} articles").replace("{n}", counted(articles))
    told = translate("Checks", "1 article") if articles == 1 else several
    last = translate("Checks", "last on {day}").replace("{day}", day(reuses[0].at))
    row = _head(translate("Checks", "Reused in"), f"{told}, {last}", "")
    button = QPushButton(translate("Checks", "Show"))
    set_role(button, "textlink")
    button.setToolTip(as_words(one_line(reuses[0].article, 120)))
    button.clicked.connect(lambda _checked: show(reuses[0]))
    row.addWidget(button)
    return row


def _head(title: str, after: str, right: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(words(title, "strong"))
    row.addWidget(words(after, "small"))
    row.addStretch(1)
    if right:
        row.addWidget(words(right, "small"))
    return row


def _line(at: str, told: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    when = words(day(at), "small")
    when.setMinimumWidth(DAY_PX)
    row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
    label = words(told, "")
    label.setWordWrap(True)
    row.addWidget(label, 1)
    return row
