"""Consistent copies of a casebook while it is open."""

import contextlib
import os
import sqlite3
from pathlib import Path

from workbench.domain.errors import CannotWrite


def backup(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy the casebook to target by SQLite's backup interface, checked and flushed before it takes that name.

    Raises CannotWrite; what stood at target before is unharmed then.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(partial, isolation_level=None)) as copy:
            connection.backup(copy)
            # The copy is one file: no companion that could be forgotten when it is carried away.
            copy.execute("pragma journal_mode = delete")
            if copy.execute("pragma quick_check(1)").fetchone()[0] != "ok":
                raise CannotWrite(
                    "The copy did not pass its check and was thrown away. The casebook itself is unharmed; run verify."
                )
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise CannotWrite(f"The copy {target} could not be written: {error}. The casebook itself is unharmed.") from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def sync_folder(folder: Path) -> None:
    """Flush a folder's own entries, so that a rename outlives a power cut; nothing to do where folders cannot be opened."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
