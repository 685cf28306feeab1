"""Which events of a casebook count: all but those of merges that were undone.

Each casebook's own journal and the row of its merges tell that, whatever the other side knows. A merge is the union of what the two
hold and of what counts on either, so that neither the order of merges nor their number changes what comes of them: what was undone
on one side and counts on the other counts again, and an undo of a merge, which is nobody's removal, counts nowhere.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.domain.enums import Intent
from workbench.domain.records import dataclass

if TYPE_CHECKING:
    import sqlite3

    from workbench.domain.journal import Event
    from workbench.store.links import Links

Body = Callable[[str], str | None]  # what a record is after an event


@dataclass(frozen=True, slots=True)
class Undone:
    """Events that a side holds and that do not count there; again names the own merges of which this one brings something back."""

    not_mine: frozenset[str] = frozenset()
    not_theirs: frozenset[str] = frozenset()
    again: tuple[str, ...] = ()


class _Told(NamedTuple):
    """What of an event tells whether it counts."""

    id: str
    intent: str
    of: str | None
    table: str
    record_id: str
    step: str

    @property
    def key(self) -> tuple[str, str]:
        return self.table, self.record_id


_Key = tuple[str, str]
_Counting = dict[_Key, frozenset[str]]  # the events of some records that count


def find(
    connection: "sqlite3.Connection",
    links: "Links",
    known: Sequence[str],
    merges: Sequence[Mapping[str, Any]],
    events: Iterable["Event"],
) -> Undone:
    """Look for what does not count on both sides.

    known are the events of the other one in its order, merges are its own, events those that are not here.
    """
    if not links.merges and not merges:
        return Undone()
    told = {one.id: one for one in _journal(connection)}
    own = list(told)
    new = {event.id: event.after for event in events}
    for event in events:
        told.setdefault(event.id, _Told(event.id, event.intent.value, event.of, event.table, event.record_id, event.step))

    def body(event_id: str) -> str | None:
        return new[event_id] if event_id in new else _body(connection, event_id)

    not_mine = _Replay([told[one] for one in own], links.merges, body).not_counting()
    not_theirs = _Replay([told[one] for one in known], merges, body).not_counting()
    regained = (not_mine & set(known)) - not_theirs
    again = [one["id"] for one in links.merges if not regained.isdisjoint(own[one["first"] - 1 : one["last"]])]
    return Undone(frozenset(not_mine), frozenset(not_theirs), tuple(again))


def not_counting(connection: "sqlite3.Connection", links: "Links") -> set[str]:
    """The events of one casebook that do not count."""
    return _Replay(_journal(connection), links.merges, partial(_body, connection)).not_counting()


def _body(connection: "sqlite3.Connection", event_id: str) -> str | None:
    found: str | None = connection.execute("select after from journal where id = ?", [event_id]).fetchone()[0]
    return found


def _journal(connection: "sqlite3.Connection") -> list[_Told]:
    rows = connection.execute('select id, intent, "of", "table", record_id, step from journal order by seq')
    return [_Told(*row) for row in rows]


def spans(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in their order as pairs of the first and the last of those that follow each other."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def pairs(merge: Mapping[str, Any], what: str) -> list[Sequence[int]]:
    """The first and last numbers of the events of which a merge says something; it once told them by the merge that was undone."""
    named = merge.get(what, ())
    return list(chain.from_iterable(named.values()) if isinstance(named, dict) else named)


class _Replay:
    """A journal gone through from its beginning; only the records that a merge touched are followed, all else counts."""

    def __init__(self, journal: Sequence[_Told], merges: Sequence[Mapping[str, Any]], body: Body) -> None:
        self._journal, self._merges, self._body = journal, merges, body
        self._touched = self._touched_by_merges()
        self._counting: _Counting = dict.fromkeys(chain.from_iterable(self._touched.values()), frozenset())
        # Of each merge: what counted of the records it touched without it, and with it.
        self._without: dict[str, _Counting] = {}
        self._with: dict[str, _Counting] = {}

    def not_counting(self) -> set[str]:
        """The events that do not count at the end."""
        place = 0
        for merge in self._merges:
            self._work(self._journal[place : merge["first"] - 1])
            self._take_in(merge)
            place = merge["last"]
        self._work(self._journal[place:])
        return {one.id for one in self._journal if one.key in self._counting and one.id not in self._counting[one.key]}

    def _touched_by_merges(self) -> dict[str, set[_Key]]:
        """The records that each merge touched, itself or by its undo; saved bytes stay whatever is undone."""
        found = {
            merge["id"]: {one.key for one in self._of(merge, "back", (merge["first"], merge["last"]))} for merge in self._merges
        }
        for one in self._journal:
            for name in (one.step, one.of):
                if name in found:
                    found[name].add(one.key)
        return {name: {key for key in keys if key[0] != "snapshot"} for name, keys in found.items()}

    def _of(self, merge: Mapping[str, Any], what: str, *more: tuple[int, int]) -> Iterator[_Told]:
        """The events whose numbers a merge names."""
        for first, last in (*more, *pairs(merge, what)):
            yield from self._journal[first - 1 : last]

    def _take_in(self, merge: Mapping[str, Any]) -> None:
        self._without[merge["id"]] = self._now(merge["id"])
        void = {one.id for one in self._of(merge, "void")}
        for one in self._of(merge, "back", (merge["first"], merge["last"])):
            if one.id not in void:
                self._count(one)

    def _work(self, events: Sequence[_Told]) -> None:
        """What was done in this casebook itself."""
        for _step, some in groupby(events, key=lambda one: one.step):
            turning = list(some)
            name = turning[0].of
            back = turning[0].intent == Intent.UNDO.value
            if name is not None and name in (self._without if back else self._with):
                self._turn(name, turning, back=back)
            else:
                for one in turning:
                    self._count(one)

    def _turn(self, name: str, turning: list[_Told], *, back: bool) -> None:
        """A merge was undone, or redone: what counts of its records is what counted before."""
        now = self._now(name)
        if back:
            self._with[name] = now
            self._counting |= self._without[name]
        else:
            self._without[name] = now
            self._counting |= {key: now[key] | ids for key, ids in self._with[name].items()}
        for one in {one.key: one for one in turning}.values():
            # It counts only where what counts says otherwise: where a step before the merge was undone and redone too.
            last = max(self._counting.get(one.key, ()), default=None)
            if one.key in self._counting and self._body(one.id) != (self._body(last) if last else None):
                self._count(one)

    def _now(self, name: str) -> _Counting:
        return {key: self._counting[key] for key in self._touched[name]}

    def _count(self, one: _Told) -> None:
        if one.key in self._counting:
            self._counting[one.key] |= {one.id}
