"""Two findings of one claim, of which nobody has decided yet: after a merge both stand, and readers are told so."""

from typing import Any

from workbench.domain.claim import ClaimView, VerdictState
from workbench.domain.version import Told
from workbench.services.report.changes import told_standing
from workbench.services.report.outline import Outline, names
from workbench.services.report.strings import Words

MOST_NAMED = 20  # claims that one sentence names by their numbers


def rival_lines(view: ClaimView, outline: Outline, words: Words) -> tuple[str, ...]:
    """Say of one claim who found otherwise in a casebook that was merged, when and what; their rationale is not published."""
    return tuple(_line(one, view, outline, words) for one in view.rivals)


def undecided_line(outline: Outline, words: Words) -> str:
    """Say for the head of a report on how many claims two findings stand, and on which; empty for none."""
    found = [view for view in outline.claims if view.rivals]
    if not found:
        return ""
    named = names(found, words) if len(found) <= MOST_NAMED else ""
    told = words.count("undecided", len(found))
    return f"{told}{words('colon')}{named}." if named else f"{told}."


def rival_json(one: VerdictState) -> dict[str, Any]:
    """Write a finding that was set aside as a report tells it."""
    return {
        "analyst": one.analyst,
        "marked_at": one.marked_at,
        "verdict": one.verdict and one.verdict.value,
        "reason": one.reason and one.reason.value,
        "not_checkable": one.not_checkable and one.not_checkable.value,
    }


def _line(one: VerdictState, view: ClaimView, outline: Outline, words: Words) -> str:
    told = Told(view.id, view.number, "", one.verdict, one.not_checkable, one.reason, "", one.rating)
    finding = told_standing(told, words, outline.dossier.scale)
    return words("undecided.line", analyst=one.analyst, day=words.day(one.marked_at), finding=finding)
