"""The journal: a chain of hashes over every change, and what can be undone by it."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Any

from workbench.domain.enums import Intent
from workbench.domain.ids import moments, new_id
from workbench.domain.journal import Event
from workbench.domain.records import dataclass
from workbench.store.links import Links
from workbench.store.rows import canonical

GENESIS = "0" * 64
_COLUMNS = ("seq", "id", "at", "analyst", "step", "intent", "of", "label", "table", "record_id", "before", "after", "prev", "hash")
_QUOTED = ", ".join(f'"{name}"' for name in _COLUMNS)
_SELECT = f"select {_QUOTED} from journal"
_FIRST = "select min(seq) from journal where step = ?"
_INSERT = f"insert into journal ({_QUOTED}) values ({', '.join('?' * len(_COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written for one record: before and after as canonical JSON, None where it did not exist."""

    table: str
    record_id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Undoable:
    """A step that undo would take back, or redo restore."""

    step: str
    label: str


@dataclass(frozen=True, slots=True)
class _Told:
    """What a step did to which one, itself or an earlier one; its name, and the number of its first event."""

    concerns: str
    intent: Intent
    label: str
    first: int


class Journal:
    """The journal of one casebook; call append only inside a transaction, since it reads the head it links to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def head(self) -> tuple[int, str]:
        """Tell how many events there are and the hash of the last, which is 64 zeros for none."""
        row = self._connection.execute("select seq, hash from journal order by seq desc limit 1").fetchone()
        return (row["seq"], row["hash"]) if row else (0, GENESIS)

    def hash_at(self, seq: int) -> str | None:
        """Tell the hash of one event."""
        row = self._connection.execute("select hash from journal where seq = ?", [seq]).fetchone()
        return row["hash"] if row else None

    def append(self, entries: list[Entry], *, analyst: str, step: str, intent: Intent, of: str | None, label: str) -> int:
        """Link the entries to the chain and return the number of the last.

        Their ids are greater than all that are there, so that the order of ids is that in which a record was changed.
        """
        seq, prev = self.head()
        last = self.greatest_id()
        rows = []
        for entry, at in zip(entries, moments(len(entries)), strict=True):
            seq += 1
            last = new_id(last)
            values = [
                seq,
                last,
                at,
                analyst,
                step,
                intent.value,
                of,
                label,
                entry.table,
                entry.record_id,
                entry.before,
                entry.after,
                prev,
            ]
            prev = chain_hash(values)
            rows.append([*values, prev])
        self._connection.executemany(_INSERT, rows)
        return seq

    def greatest_id(self) -> str:
        """The id behind which the next event sorts; empty when there is none."""
        found: str | None = self._connection.execute("select max(id) from journal").fetchone()[0]
        return found or ""

    def seq_of(self, head: str) -> int | None:
        """Tell the number of the event whose hash begins so; None where no event's does, or several do."""
        rows = self._connection.execute("select seq from journal where substr(hash, 1, ?) = ?", [len(head), head]).fetchmany(2)
        return rows[0]["seq"] if len(rows) == 1 else None

    def numbers(self, ids: Collection[str]) -> list[int]:
        """Tell the numbers of events, in their order."""
        if not ids:
            return []
        return [row["seq"] for row in self._connection.execute("select seq, id from journal order by seq") if row["id"] in ids]

    def before(self, moment: datetime) -> int:
        """Tell the number of the last event before the first one written from a moment on."""
        at = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        first = self._connection.execute("select min(seq) from journal where at >= ?", [at]).fetchone()[0]
        return self.head()[0] if first is None else first - 1

    def time_of(self, seq: int) -> str:
        """Tell when an event was written."""
        at: str = self._connection.execute("select at from journal where seq = ?", [seq]).fetchone()[0]
        return at

    def links(self) -> Links:
        """Which events came from other casebooks."""
        return Links(self._connection)

    def append_merged(self, events: list[Event], links: Links) -> None:
        """Link events of another casebook to the chain, numbered already; links tells what their hashes hold besides."""
        prev = self.head()[1]
        rows = []
        for event in events:
            values = [*_hashed(event)[:-1], prev]
            prev = chain_hash(values, links.told(event.seq, event.id))
            rows.append([*values, prev])
        self._connection.executemany(_INSERT, rows)

    def events(self, *, record_id: str | None = None, limit: int = -1) -> Iterator[Event]:
        """Go through the journal, newest first; with record_id only that record's events."""
        where = " where record_id = ?" if record_id else ""
        arguments = [record_id, limit] if record_id else [limit]
        for row in self._connection.execute(f"{_SELECT}{where} order by seq desc limit ?", arguments):
            yield _event(row)

    def after(self, seq: int) -> Iterator[Event]:
        """Go through the events younger than seq, oldest first."""
        for row in self._connection.execute(f"{_SELECT} where seq > ? order by seq", [seq]):
            yield _event(row)

    def event(self, event_id: str) -> Event:
        """Read one event; raises KeyError."""
        row = self._connection.execute(f"{_SELECT} where id = ?", [event_id]).fetchone()
        if row is None:
            raise KeyError(event_id)
        return _event(row)

    def of_step(self, step: str) -> list[Event]:
        """List the events of one step, oldest first."""
        return [_event(row) for row in self._connection.execute(f"{_SELECT} where step = ? order by seq", [step])]

    def of_table(self, table: str, claim_id: str) -> list[Event]:
        """List the events of one kind of record that hangs on a claim, oldest first."""
        where = """ where "table" = ? and instr(coalesce("after", "before"), '"claim_id":"' || ? || '"') order by seq"""
        return [_event(row) for row in self._connection.execute(f"{_SELECT}{where}", [table, claim_id])]

    def taken_along(self, step: str, table: str) -> list[Event]:
        """List the records of a table that went when a step was undone last, and that the step itself had not written."""
        where = """ where "table" = ? and "after" is null and step = (select step from journal where "of" = ? and intent = 'undo'
          order by seq desc limit 1) and record_id not in (select record_id from journal where step = ?) order by seq"""
        return [_event(row) for row in self._connection.execute(f"{_SELECT}{where}", [table, step, step])]

    def undoable(self) -> Undoable | None:
        """Name the step that undo would take back.

        Steps are undone in the reverse of their order: where one was, all that is in force stands before it.
        """
        links, seq = self.links(), self.head()[0]
        while found := self._step_at(seq, links):
            if found.intent is Intent.FORGET:
                return None
            if found.intent is Intent.UNDO:
                seq = min(self._first_of(found.concerns, links) or found.first, found.first) - 1
            elif found.intent is Intent.FOUND:
                seq = found.first - 1
            else:
                return Undoable(found.concerns, found.label)
        return None

    def redoable(self) -> Undoable | None:
        """Name the step that redo would restore; new work forgets what was undone before it."""
        links, seq = self.links(), self.head()[0]
        while found := self._step_at(seq, links):
            if found.intent in (Intent.DO, Intent.FORGET):
                return None
            if found.intent is Intent.UNDO:
                return Undoable(found.concerns, found.label)
            # What was to be restored before the undo that this redo answers is so again after it.
            seq = (self._undone_at(found.concerns, found.first) if found.intent is Intent.REDO else found.first) - 1
        return None

    def _step_at(self, seq: int, links: Links) -> _Told | None:
        """What the step did that wrote the last event up to a number.

        What came from another casebook at once is one step, together with what was decided of it then.
        """
        last = "select seq, step, intent, of, label from journal where seq <= ? order by seq desc limit 1"
        row = self._connection.execute(last, [seq]).fetchone()
        if row is None:
            return None
        if merge := links.merge_of(row["seq"]):
            return _Told(merge["id"], Intent.FORGET if merge["forgets"] else Intent.DO, merge["label"], merge["first"])
        first = min(self._first_of(row["step"], links) or row["seq"], row["seq"])
        return _Told(row["of"] or row["step"], Intent(row["intent"]), row["label"], first)

    def _first_of(self, step: str, links: Links) -> int | None:
        """The number of a step's first event; None where a casebook that was put together again has lost it."""
        merge = links.named(step)
        first: int | None = merge["first"] if merge else self._connection.execute(_FIRST, [step]).fetchone()[0]
        return first

    def _undone_at(self, step: str, before: int) -> int:
        """The number of the first event by which a step was undone last before an event."""
        undo = """select min(seq) from journal where step = (select step from journal where seq < ? and "of" = ? and intent = 'undo'
          order by seq desc limit 1)"""
        first: int | None = self._connection.execute(undo, [before, step]).fetchone()[0]
        return before if first is None else first


def columns_of(values: dict[str, Any]) -> list[object]:
    """The columns of an event that are hashed, in their order."""
    return [values[name] for name in _COLUMNS[:-1]]


def chain_hash(values: list[object], told: dict[str, Any] | None = None) -> str:
    """Hash one event: SHA-256 in hex over canonical JSON of all columns but the hash itself, prev included.

    told is what the hash of an event from another casebook holds besides (links.Links.told).
    """
    return _sha(dict(zip(_COLUMNS, values, strict=False)) | (told or {}))


def event_hash(event: Event, told: dict[str, Any] | None = None) -> str:
    """Compute the hash that an event ought to carry."""
    return chain_hash(_hashed(event), told)


def content_hash(event: Event) -> str:
    """Hash what an event says, wherever it stands in a chain: the same in each casebook that holds it."""
    return _sha({name: value for name, value in zip(_COLUMNS, _hashed(event), strict=False) if name not in ("seq", "prev")})


def event_of(values: dict[str, Any]) -> Event:
    """Build an event from its columns; raises ValueError, TypeError, KeyError for what is none."""
    return Event(**{**values, "intent": Intent(values["intent"])})


def _hashed(event: Event) -> list[object]:
    return [getattr(event, name) if name != "intent" else event.intent.value for name in _COLUMNS[:-1]]


def _sha(values: dict[str, object]) -> str:
    return hashlib.sha256(canonical(values).encode()).hexdigest()


def _event(row: sqlite3.Row) -> Event:
    return event_of(dict(zip(_COLUMNS, tuple(row), strict=True)))
