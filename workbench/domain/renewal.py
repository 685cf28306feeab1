"""A new version of an article's text, and what became of each claim in it."""

from enum import StrEnum

from workbench.domain.check import Difference
from workbench.domain.records import dataclass


class Fate(StrEnum):
    """What became of a claim's words in a new version of the text.

    unchanged and moved: the same words, in their place or in another; reworded: other words that change no number, name or
    negation; altered: a number, name or negation changed, so it is another claim; gone: not found.
    """

    UNCHANGED = "unchanged"
    MOVED = "moved"
    REWORDED = "reworded"
    ALTERED = "altered"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a quotation stands in another version: code points, end exclusive; both 0 where it is gone.

    ratio is the likeness of the wordings, 0 to 100 (normalised Indel).
    """

    fate: Fate
    start: int = 0
    end: int = 0
    ratio: float = 0.0
    differences: tuple[Difference, ...] = ()

    @property
    def found(self) -> bool:
        return self.fate is not Fate.GONE


@dataclass(frozen=True, slots=True)
class Edit:
    """Something that the publisher changed: before and after are the words, "" for what was added or taken out.

    start and end are the place in the new text, old_start and old_end in the old one, in code points. moved tells that the same
    words stand in another place now. lead and tail are the words around, with an ellipsis where the line goes on: those of the new
    text, of the old one for what was taken out.
    """

    before: str
    after: str
    old_start: int
    old_end: int
    start: int
    end: int
    moved: bool = False
    lead: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a new version made of one claim that carried work: its number before, its words before, and what they became."""

    claim_id: str
    number: int | None
    fate: Fate
    before: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Renewed:
    """A newer version of an article that was taken in, as a report tells it: when (RFC 3339), by whom, the publisher's edits, and
    what became of the claims that carried work.
    """

    at: str
    analyst: str
    edits: tuple[Edit, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class FormerText:
    """A text of an article that a newer version took the place of; the snapshot holds the bytes it came from.

    opened_at and replaced_at are RFC 3339 in UTC; outcomes tell what became of the claims that carried work.
    """

    id: str
    article_id: str
    text: str
    snapshot: str
    location: str
    opened_at: str
    replaced_at: str
    analyst: str
    pages: tuple[int, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
