"""Consistent copies of a casebook while it is open."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.domain.errors import Cancelled, CannotWrite
from workbench.store.migrations import APPLICATION_ID

_HEAD, _ID, _MAGIC = 100, 68, b"SQLite format 3\0"  # SQLite's file header: its length, where the application's id stands
_PAGES = 2_000  # copied between two looks at whether to go on: 8 MB


def refuse_to_replace(target: Path, own: Path) -> None:
    """Raise CannotWrite for a copy that would take the place of the casebook itself, or of a file that is none."""
    if not target.exists():
        return
    with contextlib.suppress(OSError):
        with target.open("rb") as file:
            head = file.read(_HEAD)
        if not target.samefile(own) and head.startswith(_MAGIC) and head[_ID : _ID + 4] == APPLICATION_ID.to_bytes(4, "big"):
            return
    raise CannotWrite(f"{target.name} exists already and was left as it is. Name a file that does not.")


def backup(
    connection: sqlite3.Connection,
    target: Path,
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Copy the casebook to target by SQLite's backup interface, checked and flushed before it takes that name.

    progress is told the bytes copied and those there are. Raises CannotWrite, Cancelled; what stood at target before is unharmed
    then, and nothing else is left behind.
    """
    partial = target.with_name(f".{target.name}.partial")
    page: int = connection.execute("pragma page_size").fetchone()[0]

    def look(_status: int, remaining: int, pages: int) -> None:
        if cancelled():
            raise Cancelled("The copy was stopped, and what was written of it was thrown away. The casebook is unharmed.")
        progress((pages - remaining) * page, pages * page)

    try:
        partial.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(partial, isolation_level=None)) as copy, _one_state(connection):
            connection.backup(copy, pages=_PAGES, progress=look)
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


@contextlib.contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold what is read to one state of the file: a verdict written meanwhile would make the copy begin again."""
    if connection.in_transaction:
        yield
        return
    connection.execute("begin")
    try:
        connection.execute("select 1 from sqlite_master limit 1").fetchone()
        yield
    finally:
        connection.execute("rollback")


def sync_folder(folder: Path) -> None:
    """Flush a folder's own entries, so that a rename outlives a power cut; nothing to do where folders cannot be opened."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
