"""Many earlier checks taken in as one event: the rows carry the import's id, the journal carries one hash over them all."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.domain.article import Snapshot
from workbench.domain.check import Check, Import
from workbench.domain.errors import Cancelled, Refused
from workbench.store.lock import Lock
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
BATCH = 500  # rows a transaction, about 30 ms: a verdict given meanwhile waits for at most one
_UNFINISHED = "import"


def insert_checks(store: "Store", import_id: str, checks: Sequence[Check]) -> None:
    """Write rows of one import and index them; call inside a transaction."""
    first = store.connection.execute("select coalesce(max(num), 0) + 1 from earlier_check").fetchone()[0]
    store.connection.executemany(_INSERT, [_values(check, import_id) for check in checks])
    store.index.add_imported(first, first + len(checks) - 1)


def take_in(
    store: "Store", import_id: str, checks: Sequence[Check], *, progress: Callable[[int], None], cancelled: Callable[[], bool]
) -> None:
    """Write the rows of an import in transactions so short that a verdict never waits long; progress is told the rows done.

    Until the import's own record is saved the rows belong to nothing: a cancel takes them out again (raises Cancelled), and so
    does the next opening after a crash (sweep). Raises Refused while another import is under way.
    """
    lock = Lock(store.path, ".import")
    if not lock.acquire(""):
        raise Refused("Another import into this casebook is under way. Nothing was taken in; try again when it is done.")
    try:
        store.set_bookmark(_UNFINISHED, import_id)
        for start in range(0, len(checks), BATCH):
            if cancelled():
                _take_out(store, import_id)
                raise Cancelled("The import was stopped. Nothing was taken in.")
            batch = checks[start : start + BATCH]
            with store.transaction():
                insert_checks(store, import_id, batch)
            progress(start + len(batch))
    finally:
        lock.release()


def finish(store: "Store") -> None:
    """Say that the rows taken in last now have their record; call inside the step that saves it."""
    store.connection.execute("delete from bookmark where name = ?", [_UNFINISHED])


def sweep(store: "Store") -> None:
    """Take out the rows of an import that a crash cut short, unless it is still under way elsewhere."""
    unfinished = store.bookmark(_UNFINISHED)
    if unfinished:
        lock = Lock(store.path, ".import")
        if lock.acquire(""):
            try:
                _take_out(store, unfinished)
            finally:
                lock.release()


def _take_out(store: "Store", import_id: str) -> None:
    while True:
        with store.transaction():
            numbers = store.connection.execute(
                "select num from earlier_check where import_id = ? limit ?", [import_id, BATCH]
            ).fetchall()
            for row in numbers:
                store.index.drop_imported(row["num"])
            store.connection.executemany("delete from earlier_check where num = ?", [[row["num"]] for row in numbers])
            if not numbers:
                finish(store)
                return


def remove_checks(store: "Store", import_id: str) -> None:
    """Delete the rows of one import and their index entries."""
    for row in store.connection.execute("select num from earlier_check where import_id = ?", [import_id]).fetchall():
        store.index.drop_imported(row["num"])
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
