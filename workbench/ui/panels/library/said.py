"""What the library says of an article in words: when it is due, where it stands, what is open, all of it in one sentence."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.desk.deadlines import Due, due, is_pressing
from workbench.domain.article import ArticleEntry
from workbench.domain.records import dataclass
from workbench.ui.terms import counted, one_line

translate = QCoreApplication.translate
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Deadline:
    """How a deadline is told: its words, and whether they call for a hurry."""

    words: str = NOTHING
    pressing: bool = False


def deadline_of(entry: ArticleEntry) -> Deadline:
    """Tell when an article is due."""
    found = due(entry.filed.deadline)
    return Deadline(due_words(found), is_pressing(entry, found)) if found else Deadline()


def due_words(found: Due) -> str:
    """Say when something is due, as short as it can be understood: Today 18:00, Tomorrow, 19 Nov."""
    if found.passed:
        day = translate("Library", "Yesterday") if found.days == -1 else _day(found)
        return translate("Library", "Late: {day}").replace("{day}", found.hour if found.days == 0 else day)
    if found.days == 0 and found.hour:
        return translate("Library", "Today {time}").replace("{time}", found.hour)
    day = {0: translate("Library", "Today"), 1: translate("Library", "Tomorrow")}.get(found.days) or _day(found)
    return f"{day} {found.hour}".rstrip()


def state_of(entry: ArticleEntry) -> str:
    """Say where the review of an article stands."""
    if not entry.tally.claims:
        return translate("Library", "No claims")
    if entry.tally.to_review:
        return translate("Library", "{n} to review").replace("{n}", counted(entry.tally.to_review))
    return translate("Library", "Needs review") if entry.needs_review else translate("Library", "Done")


def open_of(entry: ArticleEntry, again: int = 0) -> str:
    """Say what is open beside the claims to review; empty for nothing. again counts the findings to be checked again."""
    parts = []
    if again:
        parts.append(translate("Library", "⟳ {n} to check again").replace("{n}", counted(again)))
    if entry.doubts:
        one = translate("Library", "1 doubt")
        parts.append(one if entry.doubts == 1 else translate("Library", "{n} doubts").replace("{n}", counted(entry.doubts)))
    if entry.tally.unsourced:
        parts.append(translate("Library", "{n} without source").replace("{n}", counted(entry.tally.unsourced)))
    return " · ".join(parts)


def row_of(entry: ArticleEntry, again: int = 0) -> str:
    """Say a whole row to a screen reader: title, progress, deadline, what is open, who works on it."""
    counts = entry.tally
    progress = translate("Library", "{n} of {all} reviewed").replace("{n}", counted(counts.reviewed))
    found = due(entry.filed.deadline)
    parts = [
        one_line(entry.title),
        progress.replace("{all}", counted(counts.claims)) if counts.claims else state_of(entry),
        translate("Library", "due {when}").replace("{when}", due_words(found).lower()) if found and not found.passed else "",
        due_words(found).lower() if found and found.passed else "",
        state_of(entry).lower() if entry.needs_review else "",
        open_of(entry, again),
        translate("Library", "with {name}").replace("{name}", one_line(entry.filed.assignee)) if entry.filed.assignee else "",
        ", ".join(one_line(tag) for tag in entry.filed.tags),
    ]
    return ", ".join(part for part in parts if part)


def counts_said(entry: ArticleEntry) -> str:
    """Say how many claims have which finding."""
    counts = entry.tally
    return ", ".join(
        f"{word} {number}"
        for word, number in (
            (translate("LibraryModel", "verified"), counts.verified),
            (translate("LibraryModel", "disputed"), counts.disputed),
            (translate("LibraryModel", "unverified"), counts.unverified),
            (translate("LibraryModel", "to review"), counts.to_review),
        )
    )


def _day(found: Due) -> str:
    day = QDate(found.day.year, found.day.month, found.day.day)
    return QLocale().toString(day, "d MMM" if day.year() == QDate.currentDate().year() else "d MMM yyyy")
