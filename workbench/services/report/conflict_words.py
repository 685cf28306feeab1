"""What both sides of a merge changed, in words."""

import json
from typing import Any

from workbench.domain.conflict import Conflict, ConflictKind

_WORDS = {
    ConflictKind.VERDICT: "two findings of one claim: {stands_by} stands, {other_by} found {aside}",
    ConflictKind.CHANGED: "{table} changed by {stands_by} and by {other_by}",
    ConflictKind.REMOVED: "{table} removed by {other_by}, kept because {stands_by} worked on it",
    ConflictKind.TRASHED: "put in the trash by {other_by}, brought back because {stands_by} worked on it",
    ConflictKind.SOURCE: "the same source added by {stands_by} and by {other_by}, kept once",
    ConflictKind.ARTICLE: "the same text opened by {stands_by} and by {other_by}, kept as two articles",
    ConflictKind.ADDRESS: "two texts of one address, opened by {stands_by} and by {other_by}, kept as two articles",
    ConflictKind.CHECKS: "the same earlier checks imported by {stands_by} and by {other_by}, kept once",
    ConflictKind.SIGNATURE: "a signature fell: {stands_by} changed what was signed",
    ConflictKind.FORGOTTEN: "work by {other_by} on what {stands_by} has forgotten for good; it is gone",
}


def told_in(one: Conflict) -> str:
    """Say a conflict in English."""
    return _WORDS[one.kind].format(
        table=one.table.replace("_", " "), stands_by=one.stands_by, other_by=one.other_by, aside=finding_in(one.aside)
    )


def finding_in(aside: str | None) -> str:
    """The finding that was set aside, in a word."""
    plain: dict[str, Any] = json.loads(aside) if aside else {}
    return str(plain.get("verdict") or plain.get("not_checkable") or "nothing yet")
