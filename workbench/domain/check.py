"""Earlier checks and what a search says of them."""

import json
from typing import NamedTuple

from workbench.domain.enums import Band, DifferenceKind, Relation, Verdict
from workbench.domain.records import dataclass
from workbench.domain.source import EvidenceView

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
class Compared:
    """One thing that a claim and an earlier check both name, or only one of them; the words of each side as they stand."""

    kind: DifferenceKind
    ours: str
    theirs: str
    relation: Relation


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
    """The answer to one search: hits best first, and the time it took in ms.

    corrected are the words that no check holds, as typed, each with what was searched instead; among is how many checks there are,
    meaning tells whether it went by meaning too, not by words alone.
    """

    query: str
    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...]
    ms: float
    meaning: bool = False
    among: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement that may have been checked before: of which article (an id, or the path of a file), and the hits near to it.

    claim_id is None for a statement of a file that is not in the casebook.
    """

    article: str
    title: str
    number: int | None
    text: str
    hits: tuple[Hit, ...]
    claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One verdict in the history of one's own check, and the one it replaced; at is RFC 3339."""

    at: str
    analyst: str
    verdict: Verdict | None
    was: Verdict | None


@dataclass(frozen=True, slots=True)
class Reuse:
    """A claim that an earlier check was linked to; took tells whether its verdict was taken over too."""

    claim_id: str
    article_id: str
    article: str
    at: str
    took: bool


@dataclass(frozen=True, slots=True)
class CheckDetails:
    """What a casebook knows of an earlier check beside itself: its sources, its reuses, the history of its verdict, newest first.

    An imported check has no history but the import it came with.
    """

    check_id: str
    evidence: tuple[EvidenceView, ...]
    reuses: tuple[Reuse, ...]
    changes: tuple[VerdictChange, ...]
    imported: Import | None
