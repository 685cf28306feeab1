"""A passage of a saved source beside the words of the article it was held against."""

from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Pin:
    """Where the passage of a piece of evidence stands in a saved source, anchored by position and by quote (W3C TextQuoteSelector).

    There is at most one for a piece of evidence, which holds the stance. snapshot and text are SHA-256 of the saved bytes it was
    pinned in and of the words read from them; start and end are code points of those words, end exclusive, prefix and suffix up to
    32 characters around them; page counts from 1 and is None in a source without pages. In a picture there are no words: text,
    start and end are None, quote says what it shows, region is a part of it, left, top, width and height in ten-thousandths of
    its width and height, empty for the whole. words, with their place in the article's text, are those the passage is about; None
    stands for the claim as it is. note is the analyst's.
    """

    evidence_id: str
    claim_id: str
    snapshot: str
    pinned_at: str
    analyst: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    page: int | None = None
    region: tuple[int, ...] = ()
    words: str | None = None
    words_start: int | None = None
    words_end: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PinnedCopy:
    """The saved copy that a passage was pinned in, or stood in last, held against the newest copy of its source.

    snapshot is the SHA-256 of its bytes; saved_at is when they were saved (RFC 3339, UTC), None where they are not here. is_newest
    tells that it is the newest copy itself, holds whether that has the passage, None where its words cannot be read. A passage
    without a pin that no copy holds has the newest one, which does not hold it.
    """

    snapshot: str
    saved_at: str | None = None
    is_newest: bool = True
    holds: bool | None = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in the words of a snapshot: code points, end exclusive, and its page; moved when not where it was."""

    start: int
    end: int
    page: int | None = None
    moved: bool = False
