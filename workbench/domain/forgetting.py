"""What was forgotten for good: its content is gone, its hashes stay, so that everything else can still be proved."""

from dataclasses import field
from enum import StrEnum
from pathlib import Path

from workbench.domain.journal import LATER
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class ForgottenEvent:
    """An event of the journal that lost words: its number, the hash it keeps, and the hash of what is left of it.

    id names it wherever it stands, and left is the hash of what is left of it there, without its place in a chain.
    """

    seq: int
    old: str
    new: str
    id: str = field(default="", metadata=LATER)
    left: str = field(default="", metadata=LATER)


@dataclass(frozen=True, slots=True)
class Forgetting:
    """The event of forgetting: when, by whom, why, and which events and saved bytes have lost their content; never what it was.

    what is "text" or "source". It cannot be undone, and neither can anything that was done before it.
    """

    id: str
    at: str
    analyst: str
    what: str
    reason: str
    events: tuple[ForgottenEvent, ...]
    snapshots: tuple[str, ...]


class Closed(StrEnum):
    """Why a saved file, or a part of it, cannot be looked through for words."""

    PICTURE = "picture"
    RECORDING = "recording"
    LOCKED = "locked"
    PACKED = "packed"
    DAMAGED = "damaged"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Look:
    """What looking through one file came to: whether it holds the words, and what of it could not be looked through."""

    name: str
    holds: bool
    closed: tuple[Closed, ...]


@dataclass(frozen=True, slots=True)
class Unsearched:
    """A saved file that may hold what is forgotten without anybody being able to tell; titles are those of what it was saved of."""

    sha256: str
    titles: tuple[str, ...]
    closed: tuple[Closed, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """A report that went out and may tell what is forgotten: of which article, when (RFC 3339), in which formats."""

    article: str
    made_at: str
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forgettable:
    """What forgetting would take, or took: counts, what is left to look at, and copies of the casebook that still hold it.

    left names words that stay elsewhere (parts of a name, the title of a source), each with the number of places.
    names are what a withheld source is known by and still stands elsewhere, where reports could print it once the source is gone.
    copies are files; unsearched are saved files that nobody can look through, exports the reports that left the casebook.
    """

    records: int
    events: int
    snapshots: int
    checks: int
    left: tuple[tuple[str, int], ...] = ()
    copies: tuple[Path, ...] = ()
    unsearched: tuple[Unsearched, ...] = ()
    exports: tuple[Exported, ...] = ()
    names: tuple[tuple[str, int], ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.records or self.events or self.snapshots or self.checks)


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What of the forgotten comes again: the events that hold it, and whether the other side lacks a forgetting of here.

    Nothing is kept of forgotten words, so they are known only as far as the other side holds an event that lost them here.
    """

    events: int = 0
    untold: bool = False
