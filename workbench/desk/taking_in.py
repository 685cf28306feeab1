"""Taking in a file of earlier checks: the rows of a long one are made ready for the index while it is still being read."""

from collections.abc import Callable
from pathlib import Path

from workbench.desk import checks
from workbench.domain.enums import Duplicates
from workbench.store import Store

LONG_FILE = 2_000_000  # bytes of a file from which that is worth a process of its own
ROW_BYTES = 100  # of a row, about, to tell how many there will be


def take_from(
    store: Store,
    analyst: str,
    path: Path,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    duplicates: Duplicates,
    *,
    dry_run: bool,
) -> checks.Imported:
    """Read a file and take in its rows; those of a long one are made ready for the index while it is still being read."""
    ahead = None
    if duplicates is Duplicates.KEEP and not dry_run and path.is_file() and path.stat().st_size >= LONG_FILE:
        ahead = store.index.bulk(path.stat().st_size // ROW_BYTES)
    try:
        table = checks.read_checks(path, cancelled, ahead.add if ahead else checks.unread)
        return checks.keep(store, analyst, table, progress, cancelled, duplicates, dry_run=dry_run, path=path, ahead=ahead)
    finally:
        if ahead:
            ahead.close()
