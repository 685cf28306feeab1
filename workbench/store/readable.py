"""What can still be read of a damaged casebook, row by row; it is read from a copy and believed only as far as its hashes fit."""

import hashlib
import json
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from workbench.domain.article import Snapshot
from workbench.domain.journal import Event
from workbench.store.carving import USUAL, Value, carve
from workbench.store.journal import GENESIS, content_hash, event_hash, event_of
from workbench.store.links import Links
from workbench.store.migrations import LATEST
from workbench.store.rows import Table, canonical, column_names, from_row

Progress = Callable[[int, int], None]
_PIECE = 1 << 20
MAGIC = b"SQLite format 3\0"
_JOURNAL = tuple(field.name for field in fields(Event))
_SNAPSHOT = column_names(Snapshot)
_HARMFUL = (sqlite3.Error, ValueError, TypeError, KeyError)


class Readable:
    """A copy of a damaged casebook in a folder of its own; close it."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.holes = 0  # bytes that the disk would not give
        self._file = folder / "damaged"
        self._copy(path, self._file)
        for suffix in ("-wal",):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                self._copy(beside, folder / f"damaged{suffix}")
                shutil.copyfile(folder / f"damaged{suffix}", folder / "log")  # SQLite empties the other one
        self._log = folder / "log"
        _give_head(self._file)
        self._connection = _opened(self._file)
        self.links = Links.unread()
        self.refused: dict[str, int] = {}  # table -> rows that could not be read
        self.unread = set[int]()  # numbers of events that are there, or were, and cannot be read or do not fit their hash
        self.end_read = False  # was the last row of the journal read, or is its number known at least?
        self._numbered: dict[str, set[int]] = {}  # table -> rows that could not be read, by their numbers
        self._cut = set[str]()  # tables whose last rows could not be read

    @property
    def connection(self) -> sqlite3.Connection | None:
        """The copy as SQLite sees it; None where it does not open it."""
        return self._connection

    def newer(self, known: sqlite3.Connection) -> list[tuple[str, str]]:
        """What a newer version wrote and a new casebook has no place for: tables, each with an empty text, and columns."""
        found = list[tuple[str, str]]()
        with suppress(*_HARMFUL):
            if self._connection is None or self._connection.execute("pragma user_version").fetchone()[0] <= LATEST:
                return found
            listed = "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'"
            columns = "select name from pragma_table_info(?)"
            ours = {row[0] for row in known.execute(listed)}
            for name in sorted(row[0] for row in self._connection.execute(listed).fetchall()):
                if name not in ours:
                    found.append((name, ""))
                    continue
                mine = {row[0] for row in known.execute(columns, [name])}
                theirs = (row[0] for row in self._connection.execute(columns, [name]).fetchall())
                found.extend((name, column) for column in theirs if column not in mine)
        return found

    def close(self) -> None:
        """Let go of the copy."""
        if self._connection:
            self._connection.close()

    def casebook_id(self) -> str | None:
        """The id of the casebook, if that row is left."""
        found = [row["id"] for row in self._rows("casebook") if isinstance(row["id"], str)]
        return found[0] if len(found) == 1 else None

    def events(self, progress: Progress) -> tuple[list[Event], list[Event]]:
        """The journal's events whose hashes fit: those that link from the first on without a gap, and what comes after the gap."""
        found: dict[int, list[Event]] = {}
        unfit: dict[int, list[Event]] = {}
        self.links = self._links()
        for row in self._rows("journal"):
            _keep(found, unfit, [row[name] for name in _JOURNAL], self.links)
        if not self.has("journal") or self.refused.get("journal"):
            for file in (self._file, self._log):
                if file.exists():
                    for rowid, values in carve(file, {len(_JOURNAL)}, progress=progress):
                        _keep(found, unfit, [rowid, *values[1:]], self.links)
        _keep_forgotten(found, unfit, self.links)
        chained, head, seq = list[Event](), GENESIS, 1
        while following := next((event for event in found.get(seq, ()) if event.prev == head), None):
            chained.append(following)
            head, seq = following.hash, seq + 1
        # A merge of which the end is gone is left out as a whole: its events say how many they are.
        if (cut := self.links.merge_of(seq)) and cut["first"] < seq:
            del chained[cut["first"] - 1 :]
            seq = cut["first"]
        later = [events[0] for number, events in sorted(found.items()) if number >= seq]
        told = {event.seq for event in later}
        self.unread = {n for n in {*unfit, *self._numbered.get("journal", ())} if n >= seq and n not in told}
        last = max((seq - 1, *told))
        self.end_read = self.has("journal") and ("journal" not in self._cut or max(self.unread, default=0) > last)
        return chained, later

    def _links(self) -> Links:
        """What the file tells of events from other casebooks."""
        links = Links.unread()
        with suppress(*_HARMFUL):
            for row in self._rows("casebook"):
                links.merges = json.loads(row.get("merges") or "[]")
            firsts = {row["id"]: (row["seq"], row["prev"], row["hash"]) for row in self._rows("first_link")}
            links = Links.unread(links.merges, firsts)
        return links

    def records(self, table: Table) -> tuple[dict[str, Any], bool]:
        """The records of a table as its rows tell them, by key, and whether all rows could be read."""
        found = {}
        for row in self._rows(table.name):
            with suppress(*_HARMFUL):
                record = _record(table, row)
                found[getattr(record, table.key)] = record
                continue
            self.refused[table.name] = self.refused.get(table.name, 0) + 1
        return found, self.has(table.name) and not self.refused.get(table.name)

    def snapshot_rows(self, wanted: set[str], progress: Progress) -> Iterator[Snapshot]:
        """The snapshots of these names whose bytes are what the name says, each once."""
        left = set(wanted)
        for name in sorted(wanted):
            with suppress(*_HARMFUL, IndexError, zlib.error):
                if self._connection:
                    row = self._connection.execute("select * from snapshot where sha256 = ?", [name]).fetchone()
                    if row and _is_sound(found := Snapshot(*(row[column] for column in _SNAPSHOT))):
                        left.discard(name)
                        yield found
        for file in (self._file, self._log):
            if left and file.exists():
                for _, values in carve(file, {len(_SNAPSHOT)}, progress=progress):
                    if values[0] in left and (packed := _snapshot_of(values)) and _is_sound(packed):
                        left.discard(packed.sha256)
                        yield packed

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of a table: in one go, and where that stops one by one, by the numbers that either end and each index tells."""
        if self._connection is None or not self.has(table):
            return
        seen, stopped = set[int](), False
        cursor = self._connection.cursor()
        for way in ("asc", "desc"):
            before = len(seen)
            try:
                for row in cursor.execute(f"select rowid as rowid_, * from {table} order by rowid {way}"):
                    if row["rowid_"] not in seen:
                        seen.add(row["rowid_"])
                        yield dict(row)
            except (sqlite3.Error, ValueError):  # bytes that are no text among them
                stopped = True
                if way == "desc" and len(seen) == before:
                    self._cut.add(table)
                continue
            if way == "asc":
                break
        # A page that is taken for empty stops nothing: only an index still tells of its rows.
        missed = self._numbers(table) - seen
        if not stopped and not missed:
            return
        for number in missed:
            with suppress(sqlite3.Error, ValueError):
                row = cursor.execute(f"select rowid as rowid_, * from {table} where rowid = ?", [number]).fetchone()
                if row:
                    yield dict(row)
                    continue
            self.refused[table] = self.refused.get(table, 0) + 1
            self._numbered.setdefault(table, set()).add(number)
        self.refused.setdefault(table, 0)
        self.refused[table] = max(1, self.refused[table])  # rows that nothing tells of any more are not counted

    def _numbers(self, table: str) -> set[int]:
        assert self._connection
        found = set[int]()
        with suppress(sqlite3.Error):
            for index in self._connection.execute(f"pragma index_list({table})").fetchall():
                for way in ("asc", "desc"):
                    with suppress(sqlite3.Error, ValueError):
                        name = str(index["name"]).replace('"', '""')
                        for (number,) in self._connection.execute(
                            f'select rowid from {table} indexed by "{name}" order by rowid {way}'
                        ):
                            found.add(number)
        with suppress(sqlite3.Error, ValueError):
            for (number,) in self._connection.execute(f"select rowid from {table}"):
                found.add(number)
        return found

    def has(self, table: str) -> bool:
        """Does SQLite know a table of this name, and nothing of a stranger's that would run when it is read?"""
        # What SQLite could read of the schema when it opened the file: to look it up in the file again fails at its first bad page.
        with suppress(sqlite3.Error, ValueError):
            rows = self._connection.execute(f"pragma main.table_list({table})").fetchall() if self._connection else []
            return [row["type"] for row in rows] == ["table"]
        return False

    def _copy(self, path: Path, target: Path) -> None:
        """Copy a file; what the disk does not give becomes zeros."""
        with path.open("rb") as source, target.open("wb") as copy:
            size, at = path.stat().st_size, 0
            while at < size:
                try:
                    source.seek(at)
                    piece = source.read(_PIECE)
                except OSError:
                    piece = bytes(min(_PIECE, size - at))
                    self.holes += len(piece)
                if not piece:
                    break
                copy.write(piece)
                at += len(piece)


def _give_head(file: Path) -> None:
    """Write the head that SQLite opens a file by where it is gone; all else that it needs may still be there."""
    with file.open("rb+") as copy:
        start = copy.read(len(MAGIC))
        if start == MAGIC:
            return
        # Pages of the usual size, a log beside it, the fourth form of schema, UTF-8; each where sqlite.org says that it stands.
        head = bytearray(100)
        head[:24] = MAGIC + USUAL.to_bytes(2) + bytes((2, 2, 0, 64, 32, 32))
        head[24:28] = head[92:96] = (1).to_bytes(4)
        head[28:32] = (file.stat().st_size // USUAL).to_bytes(4)
        head[44:48], head[56:60] = (4).to_bytes(4), (1).to_bytes(4)
        copy.seek(0)
        copy.write(head)


def _opened(file: Path) -> sqlite3.Connection | None:
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        # No index is checked against its table and no statement of the file is run.
        for pragma in ("trusted_schema = off", "writable_schema = on", "cell_size_check = off", "mmap_size = 0"):
            connection.execute(f"pragma {pragma}")
        connection.execute("pragma main.table_list").fetchall()  # as far as its schema can be read
    except (sqlite3.Error, ValueError):
        connection.close()
        return None
    return connection


def _keep(found: dict[int, list[Event]], unfit: dict[int, list[Event]], values: list[Value], links: Links) -> None:
    with suppress(*_HARMFUL):
        event = event_of(dict(zip(_JOURNAL, values, strict=True)))
        kept = found if event_hash(event, links.told(event.seq, event.id)) == event.hash else unfit
        if event not in kept.setdefault(event.seq, []):
            kept[event.seq].append(event)


def _keep_forgotten(found: dict[int, list[Event]], unfit: dict[int, list[Event]], links: Links) -> None:
    """Keep events that lost their content, where the event of a forgetting tells the hash of what is left."""
    told: set[tuple[str, str]] = set()
    for events in found.values():
        for event in events:
            if event.table == "forgetting" and event.after:
                with suppress(*_HARMFUL):
                    for one in json.loads(event.after)["events"]:
                        told |= {(one["old"], one["new"]), (one.get("id"), one.get("left"))}
    for seq, events in unfit.items():
        if forgotten := [one for one in events if _rests(one, links) & told]:
            found.setdefault(seq, []).extend(forgotten)


def _rests(event: Event, links: Links) -> set[tuple[str, str]]:
    """What a forgetting would tell of an event that is what it left."""
    return {(event.hash, event_hash(event, links.told(event.seq, event.id))), (event.id, content_hash(event))}


def _record(table: Table, row: dict[str, Any]) -> Any:
    """Make a record of its row; a column that a later version added has what it says by default."""
    values = dict(row)
    for field in fields(table.record):
        if field.name not in values and field.default is not MISSING:
            values[field.name] = canonical(list(field.default)) if isinstance(field.default, tuple) else field.default
    if not all(isinstance(values[name], str) for name in (table.key,)):
        raise ValueError("a record without a name")
    return from_row(table.record, values)


def _snapshot_of(values: list[Value]) -> Snapshot | None:
    name, media_type, size, saved_at, data = values
    fits = isinstance(name, str) and isinstance(media_type, str) and isinstance(size, int) and isinstance(saved_at, str)
    return Snapshot(str(name), str(media_type), int(str(size)), str(saved_at), data) if fits and isinstance(data, bytes) else None


def _is_sound(snapshot: Snapshot) -> bool:
    with suppress(ValueError):  # what was forgotten for good has no content
        return hashlib.sha256(snapshot.content).hexdigest() == snapshot.sha256
    return False
