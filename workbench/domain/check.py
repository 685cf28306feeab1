"""Earlier checks and what a search says of them."""

import json
from dataclasses import dataclass
from typing import NamedTuple

from workbench.domain.enums import Band, DifferenceKind, Verdict

# The reason of a hit that was found by its meaning rather than by its words; views say it in their own language.
CLOSE_IN_MEANING = "close in meaning"


@dataclass(frozen=True, slots=True)
class Check:
    """A finished claim with its verdict, one's own or imported.

    For an imported check verdict is ours when its rating could be told, else None, and rating is the publisher's own word.
    date is as given; day is the same as ISO 8601 when that was unambiguous. notes holds unknown columns as name: value lines.
    """

    id: str
    text: str
    verdict: Verdict | None
    own: bool
    rating: str | None = None
    title: str | None = None
    claimant: str | None = None
    publisher: str | None = None
    url: str | None = None
    date: str | None = None
    day: str | None = None
    language: str | None = None
    notes: str = ""
    rationale: str = ""
    claim_id: str | None = None
    import_id: str | None = None


_FACTS = ("verdict", "rating", "title", "claimant", "publisher", "url", "date", "day", "language", "notes")


class CheckRow(NamedTuple):
    """An imported check as it is stored and hashed: facts is a JSON object (sorted keys, no spaces) of what else is known of it.

    The names in facts are those of Check; what is not known is not there, and facts is None when nothing is.
    """

    id: str
    text: str
    facts: str | None

    @classmethod
    def of(cls, check: Check) -> "CheckRow":
        """Make the row that stores an imported check."""
        facts = {name: value for name in _FACTS if (value := getattr(check, name))}
        return cls(
            check.id, check.text, json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if facts else None
        )

    def check(self, import_id: str | None = None) -> Check:
        """Make the check that the row is."""
        if self.facts is None:
            return Check(self.id, self.text, None, False, import_id=import_id)
        facts = json.loads(self.facts)
        verdict = facts.pop("verdict", None)
        return Check(self.id, self.text, Verdict(verdict) if verdict else None, False, import_id=import_id, **facts)


@dataclass(frozen=True, slots=True)
class Import:
    """A file of earlier checks taken in as one event; sha256 names the stored file, rows_hash is over the rows in id order."""

    id: str
    name: str
    sha256: str
    rows: int
    rows_hash: str
    imported_at: str
    options: str = "{}"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a hit differs from what was searched; the words of each side as they stand, empty where one has none."""

    kind: DifferenceKind
    query: str
    hit: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An earlier check that a search found; score 0 to 1; why names what both share, differs what they do not."""

    check: Check
    score: float
    band: Band
    why: tuple[str, ...]
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one search: hits best first, the words as corrected (empty when none was), and the time it took in ms.

    meaning tells whether it went by meaning too, not by words alone.
    """

    query: str
    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...]
    ms: float
    meaning: bool = False
