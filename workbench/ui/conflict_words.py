"""What both sides of a merge changed, in the words of the window: those of the command line, translated."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.conflict import ConflictView
from workbench.domain.forgetting import BroughtBack
from workbench.services.report.conflict_words import ConflictWords
from workbench.ui.actions import QT_TRANSLATE_NOOP
from workbench.ui.terms import harmless, number_of, one_line

translate = QCoreApplication.translate
TEXTS = (
    QT_TRANSLATE_NOOP("Merge", "Two findings"),
    QT_TRANSLATE_NOOP("Merge", "Changed twice"),
    QT_TRANSLATE_NOOP("Merge", "Removed and worked on"),
    QT_TRANSLATE_NOOP("Merge", "In the trash and worked on"),
    QT_TRANSLATE_NOOP("Merge", "Same source, kept once"),
    QT_TRANSLATE_NOOP("Merge", "Same text, two articles"),
    QT_TRANSLATE_NOOP("Merge", "Same address, two articles"),
    QT_TRANSLATE_NOOP("Merge", "Same earlier checks, kept once"),
    QT_TRANSLATE_NOOP("Merge", "A signature fell"),
    QT_TRANSLATE_NOOP("Merge", "Forgotten for good"),
    QT_TRANSLATE_NOOP("Merge", "verdict"),
    QT_TRANSLATE_NOOP("Merge", "not checkable"),
    QT_TRANSLATE_NOOP("Merge", "reason"),
    QT_TRANSLATE_NOOP("Merge", "label"),
    QT_TRANSLATE_NOOP("Merge", "rationale"),
    QT_TRANSLATE_NOOP("Merge", "as of"),
    QT_TRANSLATE_NOOP("Merge", "review on"),
    QT_TRANSLATE_NOOP("Merge", "title"),
    QT_TRANSLATE_NOOP("Merge", "words"),
    QT_TRANSLATE_NOOP("Merge", "restated"),
    QT_TRANSLATE_NOOP("Merge", "kind"),
    QT_TRANSLATE_NOOP("Merge", "speaker"),
    QT_TRANSLATE_NOOP("Merge", "stance"),
    QT_TRANSLATE_NOOP("Merge", "place"),
    QT_TRANSLATE_NOOP("Merge", "outlet"),
    QT_TRANSLATE_NOOP("Merge", "publisher"),
    QT_TRANSLATE_NOOP("Merge", "author"),
    QT_TRANSLATE_NOOP("Merge", "date"),
    QT_TRANSLATE_NOOP("Merge", "language"),
    QT_TRANSLATE_NOOP("Merge", "address"),
    QT_TRANSLATE_NOOP("Merge", "DOI"),
    QT_TRANSLATE_NOOP("Merge", "standing"),
    QT_TRANSLATE_NOOP("Merge", "interest"),
    QT_TRANSLATE_NOOP("Merge", "withheld"),
    QT_TRANSLATE_NOOP("Merge", "what became of it"),
    QT_TRANSLATE_NOOP("Merge", "tags"),
    QT_TRANSLATE_NOOP("Merge", "assignee"),
    QT_TRANSLATE_NOOP("Merge", "deadline"),
    QT_TRANSLATE_NOOP("Merge", "note"),
    QT_TRANSLATE_NOOP("Merge", "shelf"),
    QT_TRANSLATE_NOOP("Merge", "who"),
    QT_TRANSLATE_NOOP("Merge", "channel"),
    QT_TRANSLATE_NOOP("Merge", "question"),
    QT_TRANSLATE_NOOP("Merge", "answer"),
    QT_TRANSLATE_NOOP("Merge", "answered"),
    QT_TRANSLATE_NOOP("Merge", "same origin"),
    QT_TRANSLATE_NOOP("Merge", "house rule"),
    QT_TRANSLATE_NOOP("Merge", "primary sources"),
    QT_TRANSLATE_NOOP("Merge", "independent sources"),
    QT_TRANSLATE_NOOP("Merge", "position"),
    QT_TRANSLATE_NOOP("Merge", "Verified"),
    QT_TRANSLATE_NOOP("Merge", "Disputed"),
    QT_TRANSLATE_NOOP("Merge", "Unverified"),
    QT_TRANSLATE_NOOP("Merge", "Opinion"),
    QT_TRANSLATE_NOOP("Merge", "Prediction"),
    QT_TRANSLATE_NOOP("Merge", "Question"),
    QT_TRANSLATE_NOOP("Merge", "Too vague"),
    QT_TRANSLATE_NOOP("Merge", "Private matter"),
    QT_TRANSLATE_NOOP("Merge", "No evidence"),
    QT_TRANSLATE_NOOP("Merge", "Conflicting evidence"),
    QT_TRANSLATE_NOOP("Merge", "Outdated"),
    QT_TRANSLATE_NOOP("Merge", "Lacks context"),
    QT_TRANSLATE_NOOP("Merge", "Misattributed"),
    QT_TRANSLATE_NOOP("Merge", "Altered"),
    QT_TRANSLATE_NOOP("Merge", "Satire"),
    QT_TRANSLATE_NOOP("Merge", "Other reason"),
    QT_TRANSLATE_NOOP("Merge", "Supports"),
    QT_TRANSLATE_NOOP("Merge", "Contradicts"),
    QT_TRANSLATE_NOOP("Merge", "Context"),
    QT_TRANSLATE_NOOP("Merge", "In work"),
    QT_TRANSLATE_NOOP("Merge", "Archive"),
    QT_TRANSLATE_NOOP("Merge", "Trash"),
    QT_TRANSLATE_NOOP("Merge", "Headline"),
    QT_TRANSLATE_NOOP("Merge", "Statement"),
    QT_TRANSLATE_NOOP("Merge", "Quote"),
    QT_TRANSLATE_NOOP("Merge", "Related text"),
    QT_TRANSLATE_NOOP("Merge", "Not of the article"),
    QT_TRANSLATE_NOOP("Merge", "Claim {n}"),
    QT_TRANSLATE_NOOP("Merge", "{name}: {value}"),
    QT_TRANSLATE_NOOP("Merge", "removed"),
    QT_TRANSLATE_NOOP("Merge", "No finding"),
    QT_TRANSLATE_NOOP("Merge", "signed by {who}"),
    QT_TRANSLATE_NOOP("Merge", "put in the trash"),
    QT_TRANSLATE_NOOP("Merge", "kept out of the trash"),
)


def _say(text: str) -> str:
    return QCoreApplication.translate("Merge", text)


_words = ConflictWords(_say, one_line)


def kind_word(view: ConflictView) -> str:
    """What happened on both sides, and in which fields."""
    return _words.kind(view)


def where(view: ConflictView) -> str:
    """Say where a conflict is: claim and article."""
    return _words.where(view)


def sides(view: ConflictView) -> tuple[str, str]:
    """What stands, and the other, each with who says so."""
    stands, other = _words.sides(view)
    return _by(stands, view.conflict.stands_by), _by(other, view.conflict.other_by)


def finding_words(verdict: str | None, not_checkable: str | None, rationale: str) -> str:
    """A finding with its rationale."""
    return _words.finding(verdict, not_checkable, rationale)


def _by(told: str, analyst: str) -> str:
    return f"{told}\n{one_line(harmless(analyst), 60)}"


def back_words(back: BroughtBack) -> str:
    """Say that words which were forgotten here come again, or may; empty where nothing was forgotten here that they do not know."""
    if back.events:
        return number_of(
            back.events,
            translate(
                "Merge", "1 change from there holds words that were forgotten here for good. Forget them again once it is here."
            ),
            translate(
                "Merge",
                "{n} changes from there hold words that were forgotten here for good. Forget them again once they are here.",
            ),
        )
    if back.untold:
        return translate(
            "Merge",
            "The other side does not know of something that was forgotten here for good: what comes from there may hold it again. "
            "Search for it, and forget it again.",
        )
    return ""
