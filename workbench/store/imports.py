"""Many earlier checks taken in as one event: the rows carry the import's id, the journal carries one hash over them all."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.domain.article import Snapshot
from workbench.domain.check import Check, Import
from workbench.domain.errors import Cancelled
from workbench.store.rows import canonical

if TYPE_CHECKING:
    from workbench.store.store import Store

COLUMNS = (
    "id",
    "text",
    "verdict",
    "rating",
    "title",
    "claimant",
    "publisher",
    "url",
    "date",
    "day",
    "language",
    "notes",
    "import_id",
)
_INSERT = f"insert into earlier_check ({', '.join(COLUMNS)}) values ({', '.join('?' * len(COLUMNS))})"
BATCH = 2000


def insert_checks(
    store: "Store",
    record: Import,
    checks: Sequence[Check],
    *,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the rows of one import and index them; call inside the step that saves record.

    progress is told the rows done; raises Cancelled, which takes the whole step back.
    """
    connection = store.connection
    first = connection.execute("select coalesce(max(num), 0) + 1 from earlier_check").fetchone()[0]
    for start in range(0, len(checks), BATCH):
        if cancelled():
            raise Cancelled("The import was stopped. Nothing was taken in.")
        batch = checks[start : start + BATCH]
        connection.executemany(_INSERT, [_values(check, record.id) for check in batch])
        store.index.add_imported(first + start, first + start + len(batch) - 1)
        progress(start + len(batch))


def remove_checks(store: "Store", import_id: str) -> None:
    """Delete the rows of one import and their index entries."""
    store.index.drop_import(import_id)
    store.connection.execute("delete from earlier_check where import_id = ?", [import_id])


def hash_of_rows(checks: Iterable[Check]) -> str:
    """Hash rows in the order of their ids, then texts: SHA-256 in hex over one line of canonical JSON each."""
    return _hash(sorted((tuple(_values(check, None)[:-1]) for check in checks), key=_order))


def hash_of_import(connection: sqlite3.Connection, import_id: str) -> tuple[int, str]:
    """Count and hash the rows of one import as they are stored."""
    names = ", ".join(COLUMNS[:-1])
    rows = [tuple(row) for row in connection.execute(f"select {names} from earlier_check where import_id = ?", [import_id])]
    return len(rows), _hash(sorted(rows, key=_order))


def stored_file(store: "Store", record: Import) -> bytes:
    """Read the file that an import came from, so that a redo can take it in again."""
    return store.get(Snapshot, record.sha256).data


def _values(check: Check, import_id: str | None) -> list[str | None]:
    values: list[str | None] = [getattr(check, name) for name in COLUMNS[:-1]]
    values[2] = check.verdict.value if check.verdict else None
    return [*values, import_id]


def _order(row: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(value or "" for value in row)


def _hash(rows: Iterable[tuple[str | None, ...]]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(canonical(list(row)).encode())
        digest.update(b"\n")
    return digest.hexdigest()
