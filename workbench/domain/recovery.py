"""What came of recovering a damaged casebook."""

from pathlib import Path

from workbench.domain.fault import Finding
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Recovery:
    """The new casebook, what it holds, and what of the old one could not be read; the damaged file itself is kept as it was.

    events is how many changes of the journal are kept with their hashes, records how many records there are now. restored counts
    those that were damaged in their tables and written again from the journal.
    """

    source: Path
    path: Path
    events: int
    records: int
    restored: int
    lost: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a casebook: where it lies, when it was made (RFC 3339, UTC), its size in bytes; automatic ones are cleared away."""

    path: Path
    made_at: str
    size: int
    automatic: bool
