"""What was forgotten for good: its content is gone, its hashes stay, so that everything else can still be proved."""

from pathlib import Path

from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class ForgottenEvent:
    """An event of the journal that lost words: its number, the hash it keeps, and the hash of what is left of it."""

    seq: int
    old: str
    new: str


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


@dataclass(frozen=True, slots=True)
class Forgettable:
    """What forgetting would take, or took: counts, what is left to look at, and copies of the casebook that still hold it.

    left names words that stay elsewhere (parts of a name, the title of a source), each with the number of places.
    """

    records: int
    events: int
    snapshots: int
    checks: int
    left: tuple[tuple[str, int], ...] = ()
    copies: tuple[Path, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.records or self.events or self.snapshots or self.checks)
