"""The record of every change."""

from typing import Any

from workbench.domain.enums import Intent
from workbench.domain.fault import Finding
from workbench.domain.records import dataclass

# Marks a field that records gained after casebooks with such records were in use: while it holds its default, the record's body in
# the journal leaves it out, as it was written before.
LATER = {"later": True}


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal; before and after are the record as JSON text, None where it did not exist.

    step joins the rows of one action; of is the step that an undo takes back or a redo restores. hash and prev are SHA-256 in hex.
    """

    seq: int
    id: str
    at: str
    analyst: str
    step: str
    intent: Intent
    of: str | None
    label: str
    table: str
    record_id: str
    before: str | None
    after: str | None
    prev: str
    hash: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one step did to the casebook; the one thing every view listens to.

    saved holds the records as they now are, removed those that are gone; label names the action in English
    ("mark claim 4 disputed"); seq is the journal number of its last row, at the moment it was committed.
    """

    seq: int
    step: str
    label: str
    intent: Intent
    saved: tuple[Any, ...]
    removed: tuple[Any, ...]
    at: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of verify: counts of what was looked at, the journal head, and what is wrong (empty when all is well)."""

    events: int
    head: str
    snapshots: int
    checks: int
    findings: tuple[Finding, ...]
