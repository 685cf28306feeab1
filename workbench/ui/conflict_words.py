"""What both sides of a merge changed, in the words of the window."""

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.domain.conflict import ConflictKind, ConflictView
from workbench.domain.enums import NotCheckable, Verdict
from workbench.ui.terms import harmless, one_line, verdict_word

translate = QCoreApplication.translate
LONGEST = 400
# What tells of a record where it is, and not what somebody thought of it.
_APART = frozenset(
    {"id", "claim_id", "article_id", "analyst", "marked_at", "linked_at", "added_at", "accessed", "key", "snapshot", "text"}
)


def kind_words() -> dict[ConflictKind, str]:
    """What happened on both sides."""
    return {
        ConflictKind.VERDICT: translate("Merge", "Two findings"),
        ConflictKind.CHANGED: translate("Merge", "Changed twice"),
        ConflictKind.REMOVED: translate("Merge", "Removed and worked on"),
        ConflictKind.TRASHED: translate("Merge", "In the trash and worked on"),
        ConflictKind.SOURCE: translate("Merge", "Same source, kept once"),
        ConflictKind.ARTICLE: translate("Merge", "Same text, two articles"),
        ConflictKind.ADDRESS: translate("Merge", "Same address, two articles"),
        ConflictKind.CHECKS: translate("Merge", "Same earlier checks, kept once"),
        ConflictKind.SIGNATURE: translate("Merge", "A signature fell"),
        ConflictKind.FORGOTTEN: translate("Merge", "Forgotten for good"),
    }


def where(view: ConflictView) -> str:
    """Say where a conflict is: claim and article."""
    number = translate("Merge", "Claim {n}").replace("{n}", str(view.number)) if view.number is not None else ""
    return " · ".join(part for part in (number, one_line(view.quote, 120), one_line(view.title, 60)) if part)


def sides(view: ConflictView) -> tuple[str, str]:
    """What stands, and the other, each with who says so."""
    conflict = view.conflict
    stands, other = _said(view.stands, view.other, view), _said(view.other, view.stands, view)
    return _by(stands, conflict.stands_by), _by(other, conflict.other_by)


def finding_words(verdict: str | None, not_checkable: str | None, rationale: str) -> str:
    """A finding with its rationale."""
    from workbench.ui.panels.claims.words import not_checkable_word

    if verdict:
        word = verdict_word(Verdict(verdict))
    else:
        word = not_checkable_word(NotCheckable(not_checkable)) if not_checkable else translate("Merge", "No finding")
    return f"{word} – {one_line(rationale, LONGEST)}" if rationale.strip() else word


def _said(body: str | None, beside: str | None, view: ConflictView) -> str:
    if body is None:
        removed = view.conflict.kind in (ConflictKind.REMOVED, ConflictKind.FORGOTTEN)
        return translate("Merge", "removed") if removed else "–"
    plain: dict[str, Any] = json.loads(body)
    if view.conflict.table == "verdict":
        return finding_words(plain.get("verdict"), plain.get("not_checkable"), plain.get("rationale") or "")
    if view.conflict.kind is ConflictKind.SIGNATURE:
        return translate("Merge", "signed by {who}").replace("{who}", one_line(str(plain.get("analyst")), 60))
    if beside is None:
        return one_line(str(plain.get("restated") or plain.get("quote") or plain.get("title") or plain.get("name") or "–"), LONGEST)
    other: dict[str, Any] = json.loads(beside)
    values = [_value(value) for name, value in plain.items() if name not in _APART and value != other.get(name)]
    parts = dict.fromkeys(value for value in values if value)  # who said it is written in several fields
    told = " · ".join(parts) or str(plain.get("title") or plain.get("quote") or plain.get("name") or "–")
    return one_line(told, LONGEST)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value if isinstance(one, str))
    return value if isinstance(value, str) else ""


def _by(told: str, analyst: str) -> str:
    return f"{told}\n{one_line(harmless(analyst), 60)}"
