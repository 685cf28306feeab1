"""How long a finding holds, and that something it rests on is no longer what it was, as a report tells it."""

from typing import Any

from workbench.domain.claim import ClaimView
from workbench.domain.recheck import Cause, CauseKind, Looked
from workbench.domain.source import Source
from workbench.services.report.outline import Outline, short
from workbench.services.report.strings import Words

LONGEST = 110


def shelf_lines(view: ClaimView, words: Words) -> tuple[str, ...]:
    """Say as of when a finding holds, when it is looked at again, and when somebody looked again, with what came of it."""
    state, confirmed = view.state, view.confirmed
    told = []
    if state and state.as_of:
        told.append(words("shelf.as-of", day=words.day(state.as_of)))
    if state and state.review_on:
        told.append(words("shelf.review", day=words.day(state.review_on)))
    if confirmed and confirmed.how is not Looked.FIRST and not view.to_review:
        how = confirmed.how.value if confirmed.how else "untold"
        told.append(words(f"looked.{how}", day=words.day(confirmed.confirmed_at), analyst=confirmed.analyst))
    return tuple(told)


def recheck_lines(view: ClaimView, words: Words) -> tuple[str, ...]:
    """Say why a finding is to be looked at again."""
    return tuple(cause_words(one, words) for one in view.recheck)


def recheck_line(outline: Outline, words: Words) -> str:
    """Say how many findings of a report are to be looked at again; empty for none."""
    count = sum(bool(view.recheck) for view in outline.claims)
    return words.count("recheck", count) if count else ""


def cause_words(cause: Cause, words: Words) -> str:
    """Say one cause in words."""
    nameless = cause.withheld is not None and cause.title == cause.without_name().title
    title = words("withheld", why=cause.withheld) if nameless else short(cause.title, LONGEST)
    if cause.kind is CauseKind.SOURCE:
        told = words("recheck.source", title=title, fate=words(f"fate.{cause.value}"))
        told += f" {cause.note}" if cause.note else ""
    elif cause.kind is CauseKind.CHECK:
        told = words("recheck.check", title=title, verdict=words(f"verdict.{cause.value or 'to-review'}").lower())
    elif cause.kind is CauseKind.GONE:
        told = words("recheck.gone", title=title)
    elif cause.kind is CauseKind.PASSAGE:
        told = words("recheck.passage", title=title, passage=short(cause.value or "", LONGEST))
        told = told if cause.value else words("recheck.picture", title=title)
    elif cause.kind is CauseKind.WORDING:
        told = words(f"wording.{cause.value}")
    else:
        told = words("recheck.review", day=words.day(cause.value))
    return f"{told} {words('recheck.via')}" if cause.via else told


def fate_words(source: Source, words: Words) -> str:
    """Say that a source was corrected or withdrawn since; empty for all others."""
    return words(f"since.{source.fate.value}") if source.fate else ""


def shelf_json(view: ClaimView) -> dict[str, Any]:
    """Write the dates of a finding, why it is to be looked at again, and when it was, with what came of it (stands, anew…)."""
    state, confirmed = view.state, view.confirmed
    return {
        "as_of": state.as_of if state else None,
        "review_on": state.review_on if state else None,
        "recheck": [cause_json(one) for one in view.recheck],
        "confirmed": {"analyst": confirmed.analyst, "at": confirmed.confirmed_at, "how": confirmed.how} if confirmed else None,
    }


def cause_json(cause: Cause) -> dict[str, str | None]:
    """Write one cause: what happened to what, and through which claim it came."""
    return {
        "kind": cause.kind.value,
        "of": cause.of,
        "title": cause.title,
        "value": cause.value,
        "note": cause.note,
        "via": cause.via,
    }
