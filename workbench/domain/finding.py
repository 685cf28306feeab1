"""What a search for words in the casebook finds."""

from enum import StrEnum

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass


class Place(StrEnum):
    """Where words were found."""

    TITLE = "title"
    TEXT = "text"
    CLAIM = "claim"
    RESTATED = "restated"
    RATIONALE = "rationale"
    NOTE = "note"
    SOURCE = "source"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that were found: a piece of text, and in it the spans of the words (code points of the piece, end exclusive).

    claim_id, number and verdict are of the claim that it belongs to, None for words of no claim. start and end are the offsets
    of the first word found in the article's text, None where the words stand elsewhere; archived tells the shelf.
    """

    place: Place
    article_id: str
    title: str
    text: str
    marks: tuple[tuple[int, int], ...]
    claim_id: str | None = None
    number: int | None = None
    verdict: Verdict | None = None
    start: int | None = None
    end: int | None = None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class FoundPassages:
    """The answer to a search for words, best first; more tells that there are others beyond the limit."""

    query: str
    passages: tuple[Passage, ...]
    more: bool
    ms: float
