"""The two sides of a merge, and what a record would be once both are one: read here, changed nowhere."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from workbench.domain.ids import derived_id
from workbench.domain.journal import Event
from workbench.domain.records import dataclass
from workbench.store.merge.other import is_tombstone
from workbench.store.merge.undone import Undone
from workbench.store.rows import BY_NAME, TABLES, canonical, from_plain, to_plain

if TYPE_CHECKING:
    from workbench.store.store import Store

Key = tuple[str, str]  # a table and the name of a record in it
# What may be once only, by its columns.
ONCE = {
    "source": ("key",),
    "verdict": ("claim_id",),
    "second_look": ("claim_id", "analyst"),
    "saying": ("claim_id", "who"),
    "line_rule": ("outlet", "line"),
    "dismissal": ("article_id", "kind", "start", "end"),
    "origin_ruling": ("one", "other"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """An event without its bodies."""

    id: str
    key: Key
    step: str
    analyst: str
    at: str


class Sides:
    """What only this casebook holds, what only the other one does, and which records each of them touched."""

    def __init__(
        self,
        store: "Store",
        known: Iterable[str],
        events: Iterable[Event],
        blotted: Iterable[Event] = (),
        undone: Undone | None = None,
    ) -> None:
        self.store = store
        self._undone = undone or Undone()
        self._void: set[str] = set()
        self.regained: set[str] = set()  # events that are here already and count on the other side alone
        self.blotted = {event.id: event for event in blotted}  # events of both sides of which the other one holds only the rest
        there = set(known)
        self.new: dict[str, Event] = {}  # events of the other side that are not here
        self.notes: dict[str, Note] = {}
        self.mine: dict[Key, str] = {}  # the last event of each record that only this side has
        self.theirs: dict[Key, str] = {}
        self.common: dict[Key, str] = {}
        self.hidden: dict[Key, str] = {}  # the last event of each record that counts on neither side
        rows = store.connection.execute('select id, "table", record_id, step, analyst, at from journal')
        for event_id, table, record_id, step, analyst, at in rows:
            key = (table, record_id)
            self.notes[event_id] = Note(event_id, key, step, analyst, at)
            last = self._whose(event_id, mine=True, theirs=event_id in there)
            last[key] = max(last.get(key, ""), event_id)
        for event in events:
            if event.id in self.notes:
                continue
            key = (event.table, event.record_id)
            self.new[event.id] = event
            self.notes[event.id] = Note(event.id, key, event.step, event.analyst, event.at)
            last = self._whose(event.id, mine=False, theirs=True)
            last[key] = max(last.get(key, ""), event.id)
        self._by_step: dict[str, list[str]] | None = None
        self._by_key: dict[Key, list[str]] = defaultdict(list)
        for event_id, event in self.new.items():
            self._by_key[event.table, event.record_id].append(event_id)

    def _whose(self, event_id: str, *, mine: bool, theirs: bool) -> dict[Key, str]:
        counts = mine and event_id not in self._undone.not_mine, theirs and event_id not in self._undone.not_theirs
        if counts == (True, True):
            return self.common
        if counts == (False, False):
            self._void.add(event_id)
            return self.hidden
        if mine and counts[1]:
            self.regained.add(event_id)
        return self.mine if counts[0] else self.theirs

    def my_state(self, key: Key) -> str | None:
        """The body of a record as it is here."""
        last = max(self.mine.get(key, ""), self.common.get(key, ""))
        if last in self.blotted:
            return self.blotted[last].after
        return self.row(key)

    def row(self, key: Key) -> str | None:
        """The body of a record as its row says."""
        found: Any = self.store.find(BY_NAME[key[0]].record, key[1])
        return None if found is None else canonical(to_plain(found))

    def their_state(self, key: Key) -> str | None:
        """The body of a record as it is on the other side."""
        last = max(self.theirs.get(key, ""), self.common.get(key, ""))
        return self.event(last).after if last else None

    def common_state(self, key: Key) -> str | None:
        """The body of a record as both sides knew it last."""
        last = self.common.get(key)
        return self.event(last).after if last else None

    def event(self, event_id: str) -> Event:
        """One event of either side."""
        return self.new.get(event_id) or self.blotted.get(event_id) or self.store.journal.event(event_id)

    def newest(self, key: Key) -> str:
        """The last event of a record on both sides; empty where there is none."""
        return max(self.mine.get(key, ""), self.theirs.get(key, ""), self.common.get(key, ""))

    def ceiling(self, key: Key) -> str:
        """The last event of a record on both sides, one too that counts on neither."""
        return max(self.newest(key), self.hidden.get(key, ""))

    def events_of(self, key: Key, *, every: bool = False) -> list[Event]:
        """The events of a record on both sides, in the order of their ids; with every those too that count on neither."""
        here = [one for one in self.store.journal.events(record_id=key[1]) if one.table == key[0]]
        found = sorted([*here, *(self.new[one] for one in self._by_key[key])], key=lambda one: one.id)
        return found if every else [one for one in found if one.id not in self._void]

    def of_step(self, step: str) -> list[Event]:
        """All events of one step, on whichever side it is."""
        if self._by_step is None:
            self._by_step = defaultdict(list)
            for event in self.new.values():
                self._by_step[event.step].append(event.id)
        found = [*self.store.journal.of_step(step), *(self.new[one] for one in self._by_step[step])]
        return [one for one in found if one.id not in self._void]

    def is_forgotten(self, key: Key) -> bool:
        """Did a side forget this record for good?"""
        return any(is_tombstone(one.before) or is_tombstone(one.after) for one in self.events_of(key, every=True))


class Union:
    """Every record as it is once both sides are one; what is set here becomes an event that both directions make alike."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.now: dict[Key, str | None] = {}  # what differs from this casebook's rows
        self.made: list[tuple[str, Key, str | None, str | None]] = []  # id, record, before, after
        self.step = derived_id(max(sides.notes, default=""), "step") if sides.notes else ""
        self._newest: dict[Key, str] = {}
        self._overlay: dict[str, set[str]] = defaultdict(set)
        self._full: dict[Key, dict[str, Any]] = {}
        # By the columns asked for: the records that hold some values in them, of those that differ from the rows.
        self._holding: dict[str, dict[tuple[str, ...], dict[tuple[Any, ...], set[str]]]] = defaultdict(dict)

    def body(self, key: Key) -> str | None:
        """A record's body, None where it is not."""
        return self.now[key] if key in self.now else self.sides.my_state(key)

    def plain(self, key: Key) -> dict[str, Any]:
        """A record's columns."""
        body = self.body(key)
        assert body is not None
        found: dict[str, Any] = json.loads(body)
        return found

    def take(self, key: Key, body: str | None) -> None:
        """A record is what one of the sides says."""
        holding = self._holding[key[0]]
        if holding and self.now.get(key) is not None:
            for columns, names in holding.items():
                names[self._values(key, columns)].discard(key[1])
        self._full.pop(key, None)
        self.now[key] = body
        self._overlay[key[0]].add(key[1])
        if body is not None:
            for columns, names in holding.items():
                names[self._values(key, columns)].add(key[1])

    def full(self, key: Key) -> dict[str, Any]:
        """The columns of a record, those too that its body leaves out; to be read only."""
        if key not in self.now:
            return full(key[0], self.body(key))
        if key not in self._full:
            self._full[key] = full(key[0], self.now[key])
        return self._full[key]

    def _values(self, key: Key, columns: tuple[str, ...]) -> tuple[Any, ...]:
        plain = self.full(key)
        return tuple(plain.get(column) for column in columns)

    def make(self, key: Key, body: str | None, why: str) -> None:
        """A record is what neither side says; an event tells so."""
        before = self.body(key)
        if before == body:
            return
        self._made(key, before, body, why)
        self.take(key, body)

    def hold(self, key: Key) -> None:
        """See that a record's last event says what it will be, where that one counts on neither side; call when all is planned."""
        last = self.sides.ceiling(key)
        if key not in self._newest and (body := self.body(key)) != (says := self.sides.event(last).after):
            self._made(key, says, body, "again")
            self.take(key, body)

    def _made(self, key: Key, before: str | None, body: str | None, why: str) -> None:
        # Who merges other sides may settle the same record otherwise: that is another event.
        event_id = derived_id(self._newest.get(key) or self.sides.ceiling(key), *key, why, self.step, before or "", body or "")
        self._newest[key] = event_id
        self.made.append((event_id, key, before, body))

    def note(self, key: Key, body: str, after: str) -> None:
        """A record that neither side has: it is new, and its event sorts behind another one."""
        self._newest[key] = max(after, self.sides.ceiling(key))
        self.make(key, body, "new")

    def there(self, table: str) -> Iterator[str]:
        """The names of the records of a table that the other side brought or changed, or that the merge did."""
        for name in sorted(self._overlay[table]):
            if self.now[table, name] is not None:
                yield name

    def gone(self) -> list[Key]:
        """The records that are here and will not be."""
        return sorted(key for key, body in self.now.items() if body is None)

    def named(self, table: str, **equal: Any) -> list[str]:
        """The names of the records of a table that hold these values, on both sides together."""
        key = BY_NAME[table].key
        where = " and ".join(f'"{name}" is ?' for name in equal)
        rows = self.sides.store.connection.execute(f"select {key} from {table} where {where}", list(equal.values()))
        found = {row[0] for row in rows if (table, row[0]) not in self.now}
        columns = tuple(equal)
        if columns not in self._holding[table]:
            made: dict[tuple[Any, ...], set[str]] = defaultdict(set)
            for name in self.there(table):
                made[self._values((table, name), columns)].add(name)
            self._holding[table][columns] = made
        return sorted(found | self._holding[table][columns].get(tuple(equal.values()), set()))


def full(table: str, body: str | None) -> dict[str, Any]:
    """The columns of a record, those too that its body leaves out."""
    assert body is not None
    plain: dict[str, Any] = json.loads(body)
    if table == "snapshot":
        return plain
    record = from_plain(BY_NAME[table].record, plain)
    return {name: getattr(record, name) for name in record.__dataclass_fields__} | plain


def is_moving(key: Key, before: str | None, after: str | None) -> bool:
    """Does a record go where another one may have to make room, since only one may be there?"""
    if before is None or after is None or key[0] not in ONCE:
        return False
    was, becomes = full(key[0], before), full(key[0], after)
    return any(was[column] != becomes[column] for column in ONCE[key[0]])


def rank(key: Key) -> int:
    """Where a record's table stands in the order of what points at what."""
    return _RANK[key[0]]


_RANK = {table.name: place for place, table in enumerate(TABLES)}
