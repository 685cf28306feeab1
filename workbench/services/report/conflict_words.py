"""What both sides of a merge changed, in words: the same in the window, which translates them, and on the command line."""

import json
from collections.abc import Callable
from typing import Any

from workbench.domain.conflict import ConflictKind, ConflictView

KINDS = {
    ConflictKind.VERDICT: "Two findings",
    ConflictKind.CHANGED: "Changed twice",
    ConflictKind.REMOVED: "Removed and worked on",
    ConflictKind.TRASHED: "In the trash and worked on",
    ConflictKind.SOURCE: "Same source, kept once",
    ConflictKind.ARTICLE: "Same text, two articles",
    ConflictKind.ADDRESS: "Same address, two articles",
    ConflictKind.CHECKS: "Same earlier checks, kept once",
    ConflictKind.SIGNATURE: "A signature fell",
    ConflictKind.FORGOTTEN: "Forgotten for good",
}
# The columns that people know, in the order in which they are told; several that say one thing have one name.
FIELDS = {
    "verdict": "verdict",
    "not_checkable": "not checkable",
    "reason": "reason",
    "rating": "label",
    "rationale": "rationale",
    "as_of": "as of",
    "review_on": "review on",
    "title": "title",
    "quote": "words",
    "restated": "restated",
    "kind": "kind",
    "speaker": "speaker",
    "stance": "stance",
    "locator": "place",
    "outlet": "outlet",
    "publisher": "publisher",
    "author": "author",
    "published": "date",
    "language": "language",
    "url": "address",
    "doi": "DOI",
    "type": "kind",
    "standing": "standing",
    "interest": "interest",
    "withheld": "withheld",
    "fate": "what became of it",
    "fate_note": "what became of it",
    "tags": "tags",
    "assignee": "assignee",
    "deadline": "deadline",
    "note": "note",
    "shelf": "shelf",
    "who": "who",
    "channel": "channel",
    "question": "question",
    "answer": "answer",
    "answered_at": "answered",
    "same": "same origin",
    "need": "house rule",
    "primary_sources": "primary sources",
    "independent_sources": "independent sources",
    "position": "position",
    "en": "label",
    "fr": "label",
}
VALUES = {
    "verdict": {"verified": "Verified", "disputed": "Disputed", "unverified": "Unverified"},
    "not_checkable": {
        "opinion": "Opinion",
        "prediction": "Prediction",
        "question": "Question",
        "vague": "Too vague",
        "private": "Private matter",
    },
    "reason": {
        "no-evidence": "No evidence",
        "conflicting": "Conflicting evidence",
        "outdated": "Outdated",
        "missing-context": "Lacks context",
        "misattributed": "Misattributed",
        "altered": "Altered",
        "satire": "Satire",
        "other": "Other reason",
    },
    "stance": {"supports": "Supports", "contradicts": "Contradicts", "context": "Context"},
    "shelf": {"work": "In work", "archive": "Archive", "trash": "Trash"},
    "kind": {
        "headline": "Headline",
        "statement": "Statement",
        "quote": "Quote",
        "related": "Related text",
        "furniture": "Not of the article",
    },
}
CLAIM, PAIR, REMOVED, NO_FINDING, SIGNED, TRASH, BACK = (
    "Claim {n}",
    "{name}: {value}",
    "removed",
    "No finding",
    "signed by {who}",
    "put in the trash",
    "kept out of the trash",
)
LONGEST = 400
_EXCERPT, _BEFORE = 160, 24  # characters of a text that is another one on the other side, and of them before the difference
_HEAD = ("restated", "quote", "title", "name")


def texts() -> list[str]:
    """Every text that a translation needs."""
    values = [word for words in VALUES.values() for word in words.values()]
    return list(dict.fromkeys([*KINDS.values(), *FIELDS.values(), *values, CLAIM, PAIR, REMOVED, NO_FINDING, SIGNED, TRASH, BACK]))


def shortened(text: str, most: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


class ConflictWords:
    """Tells conflicts; say translates a text, line makes one line of at most so many characters of any text."""

    def __init__(self, say: Callable[[str], str] = str, line: Callable[[str, int], str] = shortened) -> None:
        self._say, self._line = say, line

    def kind(self, view: ConflictView) -> str:
        """What happened, and in which fields."""
        fields = ", ".join(self.fields(view)) if view.conflict.kind is ConflictKind.CHANGED else ""
        kind = self._say(KINDS[view.conflict.kind])
        return self._pair(kind, fields) if fields else kind

    def where(self, view: ConflictView) -> str:
        """The claim, with its number, and the article."""
        number = self._say(CLAIM).replace("{n}", str(view.number)) if view.number is not None else ""
        return " · ".join(part for part in (number, self._line(view.quote, 120), self._line(view.title, 60)) if part)

    def fields(self, view: ConflictView) -> list[str]:
        """The names of what the two say otherwise."""
        stands, other = _plain(view.stands), _plain(view.other)
        found = (
            [self._say(word) for name, word in FIELDS.items() if stands.get(name) != other.get(name)] if stands and other else []
        )
        return list(dict.fromkeys(found))

    def sides(self, view: ConflictView) -> tuple[str, str]:
        """What stands, and the other."""
        if view.conflict.kind is ConflictKind.TRASHED:
            return self._say(BACK), self._say(TRASH)
        return self._said(view.stands, view.other, view), self._said(view.other, view.stands, view)

    def told(self, view: ConflictView) -> str:
        """All of it in one line."""
        stands, other = self.sides(view)
        by, or_by = (self._line(one, 60) for one in (view.conflict.stands_by, view.conflict.other_by))
        return f"{' – '.join(part for part in (self.kind(view), self.where(view)) if part)}. {by}: {stands}. {or_by}: {other}."

    def finding(self, verdict: str | None, not_checkable: str | None, rationale: str) -> str:
        """A finding with its rationale."""
        if verdict:
            word = self._value("verdict", verdict)
        else:
            word = self._value("not_checkable", not_checkable) if not_checkable else self._say(NO_FINDING)
        return f"{word} – {self._line(rationale, LONGEST)}" if rationale.strip() else word

    def _said(self, body: str | None, beside: str | None, view: ConflictView) -> str:
        plain = _plain(body)
        if not plain:
            return self._say(REMOVED) if view.conflict.kind in (ConflictKind.REMOVED, ConflictKind.FORGOTTEN) else "–"
        if view.conflict.table == "verdict":
            return self.finding(plain.get("verdict"), plain.get("not_checkable"), plain.get("rationale") or "")
        if view.conflict.kind is ConflictKind.SIGNATURE:
            return self._say(SIGNED).replace("{who}", self._line(str(plain.get("analyst")), 60))
        other = _plain(beside)
        if view.conflict.kind is ConflictKind.ADDRESS and other:
            return self._line(_first_difference(str(plain.get("text", "")), str(other.get("text", ""))), _EXCERPT)
        names = [name for name in FIELDS if plain.get(name) != other.get(name)] if other else []
        parts = dict.fromkeys((FIELDS[name], self._value(name, plain.get(name)) or "–") for name in names)
        if not parts:
            return self._line(next((str(plain[name]) for name in _HEAD if plain.get(name)), "–"), LONGEST)
        if len({field for field, _ in parts}) == 1:
            return self._line(" · ".join(value for _, value in parts), LONGEST)
        return self._line(" · ".join(self._pair(self._say(field), value) for field, value in parts), LONGEST)

    def _pair(self, name: str, value: str) -> str:
        return self._say(PAIR).replace("{name}", name, 1).replace("{value}", value, 1)

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, list):
            return ", ".join(str(one) for one in value if isinstance(one, str))
        if isinstance(value, str):
            word = VALUES.get(name, {}).get(value)
            return self._say(word) if word else value
        return "" if value is None else str(value)


def _first_difference(text: str, beside: str) -> str:
    """A text from a few words before the first place where it differs from another one."""
    pairs = enumerate(zip(text, beside, strict=False))
    at = next((place for place, (one, other) in pairs if one != other), min(len(text), len(beside)))
    start = text.rfind(" ", 0, max(0, at - _BEFORE)) + 1
    return f"…{text[start:]}" if start else text


def _plain(body: str | None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(body) if body else {}
    return found
