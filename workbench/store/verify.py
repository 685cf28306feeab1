"""Is the casebook what its journal says it is?"""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from workbench.domain.check import Import
from workbench.domain.errors import Cancelled
from workbench.domain.forgetting import Forgetting
from workbench.domain.journal import Finding, Verification
from workbench.store import word_building
from workbench.store.imports import hash_of_import
from workbench.store.journal import GENESIS, event_hash
from workbench.store.rows import TABLES, canonical, from_row, to_plain

if TYPE_CHECKING:
    from workbench.store.store import Store

_PIECE = 1 << 20


def verify(
    store: "Store",
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Verification:
    """Walk the journal, derive every record from it again, hash the snapshots and compare all with what is stored.

    progress is told the bytes of snapshots hashed and those there are. Raises Cancelled, with nothing changed.

    Proves that nothing was altered or dropped after the fact; it proves neither who wrote nor when, nor that a verdict is right.
    A tail that was cut off or rewritten as a whole shows only against a head that was kept elsewhere.
    """
    findings: list[Finding] = []
    events, head = 0, GENESIS
    snapshots = checks = 0
    try:
        findings += _file(store)
        derived: dict[tuple[str, str], str | None] = {}
        forgotten = _forgotten(store)
        for event in store.journal.after(-1):
            _stop_if(cancelled)
            events += 1
            if event.seq != events:
                findings.append(Finding(f"journal {event.seq}", f"event {events} is missing or out of order"))
                events = event.seq
            if event.prev != head:
                findings.append(Finding(f"journal {event.seq}", "does not link to the event before it"))
            if event_hash(event) not in (event.hash, forgotten.get(event.seq)):
                findings.append(Finding(f"journal {event.seq}", "was altered: its hash does not fit"))
            head = event.hash
            if derived.get((event.table, event.record_id)) != event.before:
                findings.append(Finding(f"journal {event.seq}", f"does not begin where {event.table} {event.record_id} was left"))
            derived[event.table, event.record_id] = event.after
        altered = list(_rows(store, derived))
        findings += altered
        emptied = {name for record in store.all(Forgetting) for name in record.snapshots}
        for snapshot, problem in _snapshots(store, emptied, progress, cancelled):
            snapshots += 1
            if problem:
                findings.append(Finding(f"snapshot {snapshot}", problem))
        findings += _imports(store)
        checks = store.index.count()
        if not store.index.is_sound():
            findings.append(Finding("index", "does not fit the verdicts and checks; rebuild it with: workbench index --rebuild"))
        if (
            not altered and not word_building.is_building(store) and not store.words.is_sound()
        ):  # what was altered has been told already
            findings.append(Finding("words", "do not fit the articles and claims; rebuild them with: workbench index --rebuild"))
        if not store.index.vectors.is_sound():
            findings.append(Finding("vectors", "do not fit the checks; make them anew with: workbench index --rebuild --vectors"))
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        findings.append(Finding("file", f"is damaged and could not be read to the end ({error})"))
    return Verification(events, head, snapshots, checks, tuple(findings))


def _forgotten(store: "Store") -> dict[int, str]:
    """The hash of what is left of each event that lost its content, as the record of its forgetting keeps it."""
    return {one.seq: one.new for record in store.all(Forgetting) for one in record.events}


def _file(store: "Store") -> Iterator[Finding]:
    for (line,) in store.connection.execute("pragma integrity_check(20)"):
        if line != "ok":
            yield Finding("file", str(line))
    for row in store.connection.execute("pragma foreign_key_check"):
        yield Finding(f"{row[0]} row {row[1]}", f"points at a {row[2]} that is not there")


def _rows(store: "Store", derived: dict[tuple[str, str], str | None]) -> Iterator[Finding]:
    for table in TABLES:
        stored = set()
        names = ", ".join(f'"{name}"' for name in _columns_without_data(table.name, store))
        for row in store.connection.execute(f"select {names} from {table.name}"):
            key = row[table.key]
            stored.add(key)
            values = dict(row)
            if table.name == "snapshot":
                body = canonical(values)
            else:
                body = canonical(to_plain(from_row(table.record, row)))
            expected = derived.get((table.name, key))
            if expected is None:
                yield Finding(f"{table.name} {key}", "is not in the journal")
            elif expected != body:
                yield Finding(f"{table.name} {key}", "differs from what the journal says it is")
        for name, key in derived:
            if name == table.name and derived[name, key] is not None and key not in stored:
                yield Finding(f"{table.name} {key}", "is in the journal but not in the casebook")


def _columns_without_data(table: str, store: "Store") -> list[str]:
    return [row["name"] for row in store.connection.execute(f"pragma table_info({table})") if row["name"] != "data"]


def _snapshots(
    store: "Store", emptied: set[str], progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Iterator[tuple[str, str | None]]:
    connection = store.connection
    # length() reads where a blob ends, not the blob.
    rows = connection.execute("select rowid, sha256, size, length(data) from snapshot").fetchall()
    everything, done = sum(row[3] for row in rows), 0
    for number, sha256, size, stored in rows:
        progress(done, everything)
        if not stored and sha256 in emptied:
            yield sha256, None
            continue
        # In pieces, so that a casebook of gigabytes is hashed in little memory and can be stopped.
        with connection.blobopen("snapshot", "data", number, readonly=True) as blob:
            fits = _hash(blob, stored, size, cancelled) == sha256
        done += stored
        yield sha256, None if fits else "its bytes are not those that were saved"
    progress(done, everything)


def _hash(blob: sqlite3.Blob, stored: int, size: int, cancelled: Callable[[], bool]) -> str | None:
    """The SHA-256 of what was saved, unpacked where it was packed; None when it does not unpack to the size it had."""
    digest, unpacked = hashlib.sha256(), 0
    unpacker = zlib.decompressobj() if stored != size else None
    while piece := blob.read(_PIECE):
        _stop_if(cancelled)
        if unpacker is None:
            digest.update(piece)
            continue
        try:
            while piece and unpacked <= size:
                found = unpacker.decompress(piece, _PIECE)
                digest.update(found)
                unpacked += len(found)
                piece = unpacker.unconsumed_tail
        except zlib.error:
            return None
    if unpacker and (unpacked != size or not unpacker.eof or unpacker.unused_data):
        return None
    return digest.hexdigest()


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled("The check was stopped. Nothing was changed.")


def _imports(store: "Store") -> Iterator[Finding]:
    for record in store.all(Import):
        if hash_of_import(store, record) != (record.rows, record.rows_hash):
            yield Finding(f"import {record.name}", "its checks are not those that were taken in")
