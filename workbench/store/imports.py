"""Many earlier checks taken in as one event: a span of numbers names the rows, the journal carries one hash over them all."""

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.check_rows import CheckBatch, CheckRows
from workbench.domain.errors import Cancelled, CannotRead, Refused
from workbench.store.check_rows import read_batches
from workbench.store.lock import Lock
from workbench.store.rows import canonical

if TYPE_CHECKING:
    from workbench.store.check_index import Bulk
    from workbench.store.segments import Postings
    from workbench.store.store import Store

_COLUMNS = ("num", "id", "text", "facts")
_ROWS = 20
BATCH = 2_000  # rows a transaction, some 2 ms: a verdict given meanwhile waits for at most one
MOST = 4_000
_BLOCKS = 64  # blocks of postings a transaction, some 4 MB
_UNFINISHED = "import"
_FILE = "import-file"  # where the file of an import under way lies, so that it can be offered again after a crash
IN_FILE_ORDER = '{"hash":"file order"}'  # among the options of an import whose hash is over its rows as they come


def insert_checks(store: "Store", import_id: str, rows: CheckRows) -> None:
    """Write the rows of one import and index them; call inside a transaction."""
    if store.bookmark(_UNFINISHED):
        raise Refused("An import into this casebook is under way. Nothing was changed; try again when it is done.")
    number = first = _reserve(store, import_id, len(rows))
    bulk = store.index.bulk(len(rows))
    try:
        for batch in rows.batches(MOST):
            bulk.add(batch)
            number = _insert(store, number, batch)
        bulk.end(first)
        store.index.add_segment(bulk.postings(), live=True)
    finally:
        bulk.close()


def take_in(
    store: "Store",
    import_id: str,
    rows: CheckRows,
    *,
    bulk: "Bulk | None" = None,
    file: str = "",
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> str:
    """Write the rows of an import in transactions so short that a verdict never waits long; progress is told the rows done.

    Until the import's own record is saved the rows belong to nothing, and searches do not see them: a cancel takes them out again
    (raises Cancelled), and so does the next opening after a crash (sweep). Raises Refused while another import is under way.
    bulk is one that has been given all rows already. Returns the hash of the rows.
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
        reader = bulk or store.index.bulk(len(rows))
        try:
            number = first
            for batch in rows.batches(BATCH):
                _stop_if(cancelled, store)
                if bulk is None:
                    reader.add(batch)
                with store.transaction():
                    number = _insert(store, number, batch)
                progress(number - first)
            reader.end(first)
            rows_hash = hash_of_rows(rows)  # while the postings are made
            _index(store, reader.postings(), cancelled)
        except CannotRead:
            sweep_rows(store)
            raise
        finally:
            reader.close()
    finally:
        store.connection.execute("pragma synchronous = full")
        lock.release()
    return rows_hash


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


def renumber(store: "Store") -> bool:
    """Number the rows of all imports in the order of the imports' ids, from one on; tell whether that changed anything.

    The index of earlier checks has to be made anew then. Call inside a transaction.
    """
    connection = store.connection
    spans = connection.execute("select import_id, first, last from import_span order by import_id").fetchall()
    wanted, number = [], 1
    for row in spans:
        wanted.append((row["import_id"], row["first"], row["last"], number))
        number += row["last"] - row["first"] + 1
    if all(first == new for _, first, _, new in wanted):
        return False
    # Out of the way first, so that no two rows meet.
    top = max(last for _, _, last, _ in wanted) + number
    connection.execute("update earlier_check set num = num + ?", [top])
    for import_id, first, last, new in wanted:
        connection.execute(
            "update earlier_check set num = num - ? where num between ? and ?", [top + first - new, first + top, last + top]
        )
        connection.execute("update import_span set first = ?, last = ? where import_id = ?", [new, new + last - first, import_id])
    return True


def hash_of_rows(rows: CheckRows) -> str:
    """Hash rows in their order: SHA-256 in hex over one line of canonical JSON each, [id, text, facts]."""
    digest = hashlib.sha256()
    for batch in rows.batches(BATCH):
        digest.update(_lines_of(batch))
    return digest.hexdigest()


def _lines_of(batch: CheckBatch) -> bytes:
    """The rows as lines of canonical JSON."""
    count = len(batch.ids)
    if batch.facts is None:
        together = "\n".join(map("\t".join, zip(batch.ids, batch.texts, strict=True))).encode()
        # With no control character in a cell, four replacements in the whole of a batch do what quoting cell by cell does.
        controls = together.translate(None, _NO_CONTROLS)
        if controls == b"\t" + b"\n\t" * (count - 1):
            quoted = together.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\t", b'","').replace(b"\n", b'",null]\n["')
            return b'["%s",null]\n' % quoted
    quote = encode_basestring
    return "".join([f"[{quote(row.id)},{quote(row.text)},{row.facts or 'null'}]\n" for row in batch.rows()]).encode()


_NO_CONTROLS = bytes(range(32, 256))


def hash_of_import(store: "Store", record: Import) -> tuple[int, str]:
    """Count and hash the rows of one import as they are stored, in the way its record says."""
    rows = CheckRows(read_batches(store.connection, *_span(store, record.id)))
    return len(rows), _hash(rows, record)


def hashes_to(rows: CheckRows, record: Import) -> bool:
    """Tell whether rows are those that an import took in."""
    return _hash(rows, record) == record.rows_hash


def _hash(rows: CheckRows, record: Import) -> str:
    return hash_of_rows(rows) if _in_file_order(record) else _old_hash(rows)


def stored_file(store: "Store", record: Import) -> bytes:
    """Read the file that an import came from, so that a redo can take it in again."""
    return store.get(Snapshot, record.sha256).content


def _reserve(store: "Store", import_id: str, count: int) -> int:
    first: int = store.connection.execute("select coalesce(max(last), 0) + 1 from import_span").fetchone()[0]
    store.connection.execute(
        "insert into import_span (import_id, first, last) values (?, ?, ?)", [import_id, first, first + count - 1]
    )
    return first


def _span(store: "Store", import_id: str) -> tuple[int, int]:
    row = store.connection.execute("select first, last from import_span where import_id = ?", [import_id]).fetchone()
    return (row["first"], row["last"]) if row else (1, 0)


def _insert(store: "Store", first: int, batch: CheckBatch) -> int:
    """Write rows numbered from first on, and return the number after the last; call inside a transaction."""
    count = len(batch.ids)
    facts = batch.facts
    width = 3 if facts is None else 4
    cells: list[Any] = [None] * (count * width)
    cells[0::width] = range(first, first + count)
    cells[1::width] = batch.ids
    cells[2::width] = batch.texts
    if facts is not None:
        cells[3::width] = facts
    # Twenty rows a statement: most of the time of a single short row is spent between two of them.
    whole = count - count % _ROWS
    store.connection.executemany(_insert_rows(width, _ROWS), _groups(cells[: whole * width], width * _ROWS))
    store.connection.executemany(_insert_rows(width, 1), _groups(cells[whole * width :], width))
    return first + count


def _groups(cells: list[Any], size: int) -> Iterator[tuple[Any, ...]]:
    return zip(*[iter(cells)] * size, strict=True)


@cache
def _insert_rows(width: int, count: int) -> str:
    row = f"({','.join('?' * width)})"
    return f"insert into earlier_check ({', '.join(_COLUMNS[:width])}) values {','.join([row] * count)}"


def _index(store: "Store", postings: "Postings", cancelled: Callable[[], bool]) -> None:
    _stop_if(cancelled, store)
    with store.transaction():
        segment = store.index.begin_segment(postings, live=False)
    blocks = iter(postings.blocks)
    # Blocks may still be in the making: nobody is kept from writing while they are waited for.
    while some := list(islice(blocks, _BLOCKS)):
        _stop_if(cancelled, store)
        with store.transaction():
            store.index.segments.add(segment, some)


def _stop_if(cancelled: Callable[[], bool], store: "Store") -> None:
    if cancelled():
        sweep_rows(store)
        raise Cancelled("The import was stopped. Nothing was taken in.")


def _in_file_order(record: Import) -> bool:
    return bool(json.loads(record.options).get("hash") == json.loads(IN_FILE_ORDER)["hash"])


# How the first version of a casebook hashed an import: rows of twelve columns, sorted.
_OLD_COLUMNS = ("verdict", "rating", "title", "claimant", "publisher", "url", "date", "day", "language", "notes")


def _old_hash(rows: CheckRows) -> str:
    digest = hashlib.sha256()
    values = []
    for row in rows:
        facts = json.loads(row.facts) if row.facts else {}
        values.append((row.id, row.text, *(facts.get(name, "" if name == "notes" else None) for name in _OLD_COLUMNS)))
    for line in sorted(values, key=lambda row: tuple(value or "" for value in row)):
        digest.update(canonical(list(line)).encode())
        digest.update(b"\n")
    return digest.hexdigest()
