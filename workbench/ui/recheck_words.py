"""Why a finding is to be checked again, and how long it holds, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Fate, Verdict
from workbench.domain.recheck import Cause, CauseKind, Looked
from workbench.domain.source import Source
from workbench.ui.terms import day, one_line, verdict_word

translate = QCoreApplication.translate
LONGEST = 120
_SIGNS = {Fate.CORRECTED: "✎", Fate.WITHDRAWN: "✕"}


def fate_words() -> dict[Fate | None, str]:
    """Name what can become of a source, nothing first."""
    return {
        None: translate("Recheck", "Nothing known"),
        Fate.CORRECTED: translate("Recheck", "Corrected"),
        Fate.WITHDRAWN: translate("Recheck", "Withdrawn"),
    }


def fate_mark(source: Source) -> str:
    """What became of a source, with a sign, to stand before its title; empty where nothing is known."""
    return f"{_SIGNS[source.fate]} {fate_words()[source.fate]}" if source.fate else ""


def cause_words(cause: Cause) -> str:
    """Say one cause: "The source “River levels” was withdrawn."."""
    if cause.kind is CauseKind.SOURCE and cause.value == Fate.WITHDRAWN:
        told = translate("Recheck", "The source “{title}” was withdrawn.")
    elif cause.kind is CauseKind.SOURCE:
        told = translate("Recheck", "The source “{title}” was corrected.")
    elif cause.kind is CauseKind.CHECK:
        told = translate("Recheck", "The earlier check “{title}” now says: {verdict}.")
        told = told.replace("{verdict}", verdict_word(Verdict(cause.value) if cause.value else None).lower())
    elif cause.kind is CauseKind.GONE:
        told = translate("Recheck", "The earlier check “{title}” is no longer there.")
    elif cause.kind is CauseKind.PASSAGE and cause.value:
        told = translate("Recheck", "The newest saved copy of “{title}” no longer holds the passage “{passage}”.")
        told = told.replace("{passage}", one_line(cause.value, LONGEST))
    elif cause.kind is CauseKind.PASSAGE:
        told = translate("Recheck", "The newest saved copy of “{title}” is another than the picture that was pinned.")
    elif cause.kind is CauseKind.WORDING:
        told = {
            "reworded": translate("Recheck", "A newer version of the article says it in other words."),
            "altered": translate("Recheck", "A newer version of the article has another number, name or negation here."),
            "gone": translate("Recheck", "A newer version of the article no longer says it."),
        }.get(cause.value or "", "")
    else:
        told = translate("Recheck", "A review was due on {day}.").replace("{day}", day(cause.value))
    told = told.replace("{title}", one_line(cause.title, LONGEST))
    if cause.note:
        told = f"{told} {one_line(cause.note, LONGEST)}"
    if cause.via:
        through = translate("Recheck", "It comes through the earlier check “{title}”.")
        told = f"{told} {through.replace('{title}', one_line(cause.via_quote, LONGEST))}"
    return told


def dates_words(view: ClaimView) -> str:
    """Say as of when a finding holds and when it is looked at again; what the button to set these says while there are none."""
    since, until = (view.state.as_of, view.state.review_on) if view.state else (None, None)
    parts = []
    if since:
        parts.append(translate("Recheck", "As of {day}").replace("{day}", day(since)))
    if until:
        parts.append(translate("Recheck", "Review on {day}").replace("{day}", day(until)))
    return " · ".join(parts) or translate("Recheck", "Holds until further notice")


def confirmed_words(view: ClaimView) -> str:
    """Say who looked at a finding again, when, and what came of it; empty when nobody had to."""
    if view.confirmed is None or view.confirmed.how is Looked.FIRST:
        return ""
    said = {
        Looked.STANDS: translate("Recheck", "Still stands: {name}, {day}"),
        Looked.ANEW: translate("Recheck", "Looked at again and judged anew: {name}, {day}"),
        None: translate("Recheck", "Looked at again: {name}, {day}"),
    }[view.confirmed.how]
    told = said.replace("{name}", one_line(view.confirmed.analyst, 40))
    return told.replace("{day}", day(view.confirmed.confirmed_at))
