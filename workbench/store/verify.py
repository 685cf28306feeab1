"""Is the casebook what its journal says it is?"""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from workbench.domain.check import Import
from workbench.domain.errors import Cancelled
from workbench.domain.fault import Fault, Finding, finding
from workbench.domain.forgetting import Forgetting
from workbench.domain.journal import Event, Verification
from workbench.store import word_building
from workbench.store.forgotten import Forgotten
from workbench.store.imports import hash_of_import
from workbench.store.journal import GENESIS, Journal, event_hash
from workbench.store.links import Links, ordered_since
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
    walk: Walk | None = None
    snapshots = checks = 0
    try:
        findings += _file(store)
        walk = Walk(store.connection, cancelled)
        try:
            walk.to_the_end()
        finally:
            findings += walk.findings  # of the events up to one that cannot be read too
        altered = list(rows_that_differ(store.connection, walk.derived))
        findings += altered
        emptied = {name for record in store.all(Forgetting) for name in record.snapshots}
        for snapshot, fits in _snapshots(store, emptied, progress, cancelled):
            snapshots += 1
            if not fits:
                findings.append(finding("snapshot", snapshot, Fault.OTHER_BYTES))
        findings += _imports(store)
        checks = store.index.count()
        if not store.index.is_sound():
            findings.append(finding("index", "", Fault.INDEX))
        if (
            not altered and not word_building.is_building(store) and not store.words.is_sound()
        ):  # what was altered has been told already
            findings.append(finding("words", "", Fault.WORDS))
        if not store.index.vectors.is_sound():
            findings.append(finding("vectors", "", Fault.VECTORS))
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        findings.append(finding("file", "", Fault.UNREADABLE, error=str(error)))
    events, head = (walk.events, walk.head) if walk else (0, GENESIS)
    return Verification(events, head, snapshots, checks, tuple(findings))


def _file(store: "Store") -> Iterator[Finding]:
    for (line,) in store.connection.execute("pragma integrity_check(20)"):
        if line != "ok":
            yield finding("file", "", Fault.PAGES, line=str(line))
    for row in store.connection.execute("pragma foreign_key_check"):
        yield finding(str(row[0]), f"row {row[1]}", Fault.DANGLING, other=str(row[2]))


class Walk:
    """The journal of a casebook from its first event to its last: what is wrong with it, and each record as it tells it.

    What was written here must begin where the record was left. Of what came from other casebooks at a merge, the event with the
    greatest id holds.
    """

    def __init__(self, connection: sqlite3.Connection, cancelled: Callable[[], bool]) -> None:
        self.findings: list[Finding] = []
        self.derived: dict[tuple[str, str], str | None] = {}
        self.events, self.head = 0, GENESIS
        self.unordered = False  # whether ids and numbers disagree on which event of a record is the last
        self._forgotten = Forgotten(connection)
        self._links = Links(connection)
        self._newest: dict[tuple[str, str], str] = {}
        self._greatest = ""
        self._connection, self._cancelled = connection, cancelled

    def to_the_end(self) -> Self:
        """Read the journal; where that fails, what was read until then stays told. Raises Cancelled, sqlite3.Error."""
        ordered_from = ordered_since(self._connection)
        for event in Journal(self._connection).after(-1):
            _stop_if(self._cancelled)
            self._look(event, must_sort=event.seq >= ordered_from)
        if self._links.merges and self._links.merges[-1]["last"] > self.events:
            self._find(self.events, Fault.CUT_BEHIND_MERGE)
        return self

    def _find(self, seq: int, fault: Fault, **values: str | int) -> None:
        self.findings.append(finding("journal", seq, fault, **values))

    def _look(self, event: Event, *, must_sort: bool) -> None:
        self.events += 1
        if event.seq != self.events:
            self._find(event.seq, Fault.MISSING, n=self.events)
            self.events = event.seq
        if event.prev != self.head:
            self._find(event.seq, Fault.UNLINKED)
        told = self._links.told(event.seq, event.id)
        if event_hash(event, told) != event.hash and not self._forgotten.accepts(event, told):
            self._find(event.seq, Fault.ALTERED)
        self.head = event.hash
        key = (event.table, event.record_id)
        newest = self._newest.get(key, "")
        if told is not None:
            self._look_at_first(event, told["first"])
            if event.id > newest:
                self.derived[key], self._newest[key] = event.after, event.id
        else:
            if self.derived.get(key) != event.before:
                self._find(event.seq, Fault.MISBEGUN, other=event.table, record=event.record_id)
            if must_sort and event.id <= self._greatest:
                self._find(event.seq, Fault.OLDER_ID)
            self.unordered |= event.id < newest
            self.derived[key], self._newest[key] = event.after, max(newest, event.id)
        self._greatest = max(self._greatest, event.id)

    def _look_at_first(self, event: Event, first: list[Any] | None) -> None:
        """Hold an event against the hash it had in the chain it was first written to."""
        if first is None:
            return
        there = replace(event, seq=first[0], prev=first[1], hash=first[2])
        if event_hash(there) != there.hash and not self._forgotten.accepts(event, None):
            self._find(event.seq, Fault.ALTERED_ELSEWHERE)


def rows_that_differ(connection: sqlite3.Connection, derived: dict[tuple[str, str], str | None]) -> Iterator[Finding]:
    """Hold each record against what the journal says it is."""
    for table in TABLES:
        stored = set()
        names = ", ".join(f'"{name}"' for name in _columns_without_data(table.name, connection))
        for row in connection.execute(f"select {names} from {table.name}"):
            key = row[table.key]
            stored.add(key)
            values = dict(row)
            if table.name == "snapshot":
                body = canonical(values)
            else:
                body = canonical(to_plain(from_row(table.record, row)))
            expected = derived.get((table.name, key))
            if expected is None:
                yield finding(table.name, key, Fault.UNTOLD)
            elif expected != body:
                yield finding(table.name, key, Fault.DIFFERS)
        for name, key in derived:
            if name == table.name and derived[name, key] is not None and key not in stored:
                yield finding(table.name, key, Fault.NOT_STORED)


def _columns_without_data(table: str, connection: sqlite3.Connection) -> list[str]:
    return [row["name"] for row in connection.execute(f"pragma table_info({table})") if row["name"] != "data"]


def _snapshots(
    store: "Store", emptied: set[str], progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Iterator[tuple[str, bool]]:
    connection = store.connection
    # length() reads where a blob ends, not the blob.
    rows = connection.execute("select rowid, sha256, size, length(data) from snapshot").fetchall()
    everything, done = sum(row[3] for row in rows), 0
    for number, sha256, size, stored in rows:
        progress(done, everything)
        if not stored and sha256 in emptied:
            yield sha256, True
            continue
        # In pieces, so that a casebook of gigabytes is hashed in little memory and can be stopped.
        with connection.blobopen("snapshot", "data", number, readonly=True) as blob:
            fits = _hash(blob, stored, size, cancelled) == sha256
        done += stored
        yield sha256, fits
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
            yield finding("import", record.name, Fault.OTHER_CHECKS)
