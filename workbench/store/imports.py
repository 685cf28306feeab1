"""Many earlier checks taken in as one event: a span of numbers names the rows, the journal carries one hash over them all."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from workbench.domain.article import Snapshot
from workbench.domain.check import CheckRow, Import
from workbench.domain.errors import Cancelled, Refused
from workbench.store.lock import Lock
from workbench.store.rows import canonical

if TYPE_CHECKING:
    from workbench.store.segments import Postings
    from workbench.store.store import Store

_INSERT = "insert into earlier_check (num, id, text, facts) values (?, ?, ?, ?)"
BATCH = 2_000  # rows a transaction, some 5 ms: a verdict given meanwhile waits for at most one
_UNFINISHED = "import"
_FILE = "import-file"  # where the file of an import under way lies, so that it can be offered again after a crash
IN_FILE_ORDER = '{"hash":"file order"}'  # among the options of an import whose hash is over its rows as they come


def insert_checks(store: "Store", import_id: str, rows: Sequence[CheckRow]) -> None:
    """Write the rows of one import and index them; call inside a transaction."""
    if store.bookmark(_UNFINISHED):
        raise Refused("An import into this casebook is under way. Nothing was changed; try again when it is done.")
    first = _reserve(store, import_id, len(rows))
    bulk = store.index.bulk(first, len(rows))
    try:
        for start in range(0, len(rows), BATCH):
            batch = rows[start : start + BATCH]
            _insert(store, first + start, batch)
            bulk.add(batch)
        for _ in store.index.add_segment(bulk.finish(), live=True):
            pass
    finally:
        bulk.close()


def take_in(
    store: "Store",
    import_id: str,
    rows: Sequence[CheckRow],
    *,
    file: str = "",
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Write the rows of an import in transactions so short that a verdict never waits long; progress is told the rows done.

    Until the import's own record is saved the rows belong to nothing, and searches do not see them: a cancel takes them out again
    (raises Cancelled), and so does the next opening after a crash (sweep). Raises Refused while another import is under way.
    """
    lock = Lock(store.path, ".import")
    if not lock.acquire(""):
        raise Refused("Another import into this casebook is under way. Nothing was taken in; try again when it is done.")
    # What a power cut could take of these rows would be swept at the next opening anyway, and the record that makes them
    # count is committed with everything before it on the disk.
    store.connection.execute("pragma synchronous = normal")
    try:
        sweep_rows(store)
        store.set_bookmark(_UNFINISHED, import_id)
        store.set_bookmark(_FILE, file)
        with store.transaction():
            first = _reserve(store, import_id, len(rows))
        bulk = store.index.bulk(first, len(rows))
        try:
            for start in range(0, len(rows), BATCH):
                _stop_if(cancelled, store)
                batch = rows[start : start + BATCH]
                bulk.add(batch)
                with store.transaction():
                    _insert(store, first + start, batch)
                progress(start + len(batch))
            _index(store, bulk.finish(), cancelled)
        finally:
            bulk.close()
    finally:
        store.connection.execute("pragma synchronous = full")
        lock.release()


def finish(store: "Store", import_id: str) -> None:
    """Let searches see the rows taken in last, which now have their record; call inside the step that saves it."""
    store.index.segments.set_live(*_span(store, import_id))
    store.connection.execute("delete from bookmark where name in (?, ?)", [_UNFINISHED, _FILE])


def sweep(store: "Store") -> str | None:
    """Take out the rows of an import that a crash cut short, unless it is still under way elsewhere.

    Returns where its file lies or lay, empty when that is unknown, None when there was nothing to sweep.
    """
    if store.bookmark(_UNFINISHED):
        lock = Lock(store.path, ".import")
        if lock.acquire(""):
            try:
                file = store.bookmark(_FILE) or ""
                sweep_rows(store)
                return file
            finally:
                lock.release()
    return None


def sweep_rows(store: "Store") -> None:
    """Take out the rows of an unfinished import, a few thousand in each transaction; call with the import lock held."""
    unfinished = store.bookmark(_UNFINISHED)
    if not unfinished:
        return
    first, last = _span(store, unfinished)
    for start in range(first, last + 1, 10 * BATCH):
        with store.transaction():
            store.connection.execute(
                "delete from earlier_check where num between ? and ?", [start, min(last, start + 10 * BATCH - 1)]
            )
    with store.transaction():
        store.index.drop(first, last)
        store.connection.execute("delete from import_span where import_id = ?", [unfinished])
        store.connection.execute("delete from bookmark where name in (?, ?)", [_UNFINISHED, _FILE])


def remove_checks(store: "Store", import_id: str) -> None:
    """Delete the rows of one import and their index entries; call inside a transaction."""
    first, last = _span(store, import_id)
    store.connection.execute("delete from earlier_check where num between ? and ?", [first, last])
    store.index.drop(first, last)
    store.connection.execute("delete from import_span where import_id = ?", [import_id])


def hash_of_rows(rows: Iterable[CheckRow]) -> str:
    """Hash rows in their order: SHA-256 in hex over one line of canonical JSON each, [id, text, facts]."""
    digest = hashlib.sha256()
    quoted = encode_basestring
    lines = []
    for row_id, text, facts in rows:
        lines.append(f"[{quoted(row_id)},{quoted(text)},{facts or 'null'}]\n")
        if len(lines) == BATCH:
            digest.update("".join(lines).encode())
            lines.clear()
    digest.update("".join(lines).encode())
    return digest.hexdigest()


def hash_of_import(store: "Store", record: Import) -> tuple[int, str]:
    """Count and hash the rows of one import as they are stored, in the way its record says."""
    first, last = _span(store, record.id)
    rows = [
        CheckRow(*row)
        for row in store.connection.execute(
            "select id, text, facts from earlier_check where num between ? and ? order by num", [first, last]
        )
    ]
    return len(rows), hash_of_rows(rows) if _in_file_order(record) else _old_hash(rows)


def hashes_to(rows: Sequence[CheckRow], record: Import) -> bool:
    """Tell whether rows are those that an import took in."""
    return (hash_of_rows(rows) if _in_file_order(record) else _old_hash(rows)) == record.rows_hash


def stored_file(store: "Store", record: Import) -> bytes:
    """Read the file that an import came from, so that a redo can take it in again."""
    return store.get(Snapshot, record.sha256).data


def _reserve(store: "Store", import_id: str, count: int) -> int:
    first: int = store.connection.execute("select coalesce(max(last), 0) + 1 from import_span").fetchone()[0]
    store.connection.execute(
        "insert into import_span (import_id, first, last) values (?, ?, ?)", [import_id, first, first + count - 1]
    )
    return first


def _span(store: "Store", import_id: str) -> tuple[int, int]:
    row = store.connection.execute("select first, last from import_span where import_id = ?", [import_id]).fetchone()
    return (row["first"], row["last"]) if row else (1, 0)


def _insert(store: "Store", first: int, rows: Sequence[CheckRow]) -> None:
    store.connection.executemany(_INSERT, [(number, *row) for number, row in enumerate(rows, first)])


def _index(store: "Store", postings: "Postings", cancelled: Callable[[], bool]) -> None:
    steps = store.index.add_segment(postings, live=False)
    done = False
    while not done:
        _stop_if(cancelled, store)
        with store.transaction():
            done = next(steps, store) is store


def _stop_if(cancelled: Callable[[], bool], store: "Store") -> None:
    if cancelled():
        sweep_rows(store)
        raise Cancelled("The import was stopped. Nothing was taken in.")


def _in_file_order(record: Import) -> bool:
    return bool(json.loads(record.options).get("hash") == json.loads(IN_FILE_ORDER)["hash"])


# How the first version of a casebook hashed an import: rows of twelve columns, sorted.
_OLD_COLUMNS = ("verdict", "rating", "title", "claimant", "publisher", "url", "date", "day", "language", "notes")


def _old_hash(rows: Iterable[CheckRow]) -> str:
    digest = hashlib.sha256()
    values = []
    for row in rows:
        facts = json.loads(row.facts) if row.facts else {}
        values.append((row.id, row.text, *(facts.get(name, "" if name == "notes" else None) for name in _OLD_COLUMNS)))
    for line in sorted(values, key=lambda row: tuple(value or "" for value in row)):
        digest.update(canonical(list(line)).encode())
        digest.update(b"\n")
    return digest.hexdigest()
