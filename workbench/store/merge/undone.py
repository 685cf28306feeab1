"""Merges that were undone: as long as only the side that undid one knows of it, it counts as if it had never been.

So what the other side did is told apart from one's own work again, and taking the same casebook in once more brings it back. A
later merge that did so names the earlier ones, and they count again. A third casebook that learns of an undone merge keeps in the
row of its own merge which of the events that came do not count, and tells so whoever takes it in: an undo is nobody else's removal.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.domain.enums import Intent
from workbench.domain.records import dataclass

if TYPE_CHECKING:
    import sqlite3

    from workbench.domain.journal import Event
    from workbench.store.links import Links


@dataclass(frozen=True, slots=True)
class Undone:
    """Events that a side holds and that do not count there: what an undone merge brought it, or made, and the undo itself.

    again names the merges that are taken in once more by this one, void the events of the other side by the merge that was undone.
    """

    not_mine: frozenset[str] = frozenset()
    not_theirs: frozenset[str] = frozenset()
    again: tuple[str, ...] = ()
    void: Mapping[str, frozenset[str]] = field(default_factory=dict)


class _Told(NamedTuple):
    """What of an event tells whether it is one of a merge that was undone."""

    id: str
    intent: str
    of: str | None
    table: str
    record_id: str

    @property
    def key(self) -> tuple[str, str]:
        return self.table, self.record_id


def find(
    connection: "sqlite3.Connection",
    links: "Links",
    known: Sequence[str],
    merges: Sequence[Mapping[str, Any]],
    events: Iterable["Event"],
) -> Undone:
    """Look for undone merges on both sides.

    known are the events of the other one in its order, merges are its own, events those that are not here.
    """
    if not links.merges and not merges:
        return Undone()
    rows = connection.execute('select id, intent, "of", "table", record_id from journal order by seq').fetchall()
    told = {row["id"]: _Told(*row) for row in rows}
    mine = _Side(list(told), links.merges)
    for event in events:
        told.setdefault(event.id, _Told(event.id, event.intent.value, event.of, event.table, event.record_id))
    theirs = _Side(list(known), merges)
    named = chain.from_iterable((merge["id"], *merge.get("void", ())) for merge in (*links.merges, *merges))
    turns: dict[str, list[_Told]] = {name: [] for name in named}
    for one in told.values():
        if one.of in turns and one.intent in (Intent.UNDO.value, Intent.REDO.value):
            turns[one.of].append(one)
    # What a side knows through an undone merge only, an undo of another merge too, it does not know: that can show more of them.
    while mine.look(theirs, turns, told) | theirs.look(mine, turns, told):
        pass
    again = sorted({*mine.again(theirs), *theirs.again(mine)})
    void = {name: frozenset(away) for name, away in theirs.brought.items()}
    if mine.there.keys() <= theirs.there.keys() and theirs.brought.keys() <= {merge["id"] for merge in links.merges}:
        # The other one has taken in all that is here, and leaves out nothing but what was undone here: what it made of it stands.
        return Undone(again=tuple(again), void=void)
    return Undone(frozenset(mine.gone), frozenset(theirs.gone), tuple(again), void)


def spans(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in their order as pairs of the first and the last of those that follow each other."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


class _Side:
    """The events of one side in its order, its merges, and which of the events do not count on it."""

    def __init__(self, order: list[str], merges: Sequence[Mapping[str, Any]]) -> None:
        self.order, self.merges = order, merges
        self.there = {name: seq for seq, name in enumerate(order, start=1)}
        self.gone: set[str] = set()
        self.brought: defaultdict[str, set[str]] = defaultdict(set)  # by each merge that does not count

    def counts(self, event_id: str) -> bool:
        return event_id in self.there and event_id not in self.gone

    def look(self, other: "_Side", turns: Mapping[str, list[_Told]], told: Mapping[str, _Told]) -> bool:
        """Find the merges that were undone as far as only this side knows; tells whether there are more of them than before."""
        before = len(self.gone)
        retaken = {*self._retaken(turns), *other._retaken(turns)}
        apart = other._apart(turns, retaken)
        for name, pairs in self._void(turns):
            self._leave_void(name, pairs, other, turns[name], apart)
        for merge in self.merges:
            turned = turns[merge["id"]]
            if not turned or merge["id"] in retaken:
                continue
            if _last(turned).intent == Intent.REDO.value:
                if not any(other.counts(one.id) for one in turned):
                    self.gone |= {one.id for one in turned}  # there and back again
            elif merge["id"] in apart or not other.counts(_last(turned).id):
                self._leave_out(merge, turned, told)
        return len(self.gone) > before

    def _retaken(self, turns: Mapping[str, list[_Told]], after: int = 0) -> Iterator[str]:
        """The undone merges that one of this side, behind some event, took in again and knew of the undo."""
        for merge in self.merges:
            turned = turns[merge["id"]]
            if merge["first"] <= after or (turned and _last(turned).intent == Intent.UNDO.value):
                continue
            for one in merge.get("again", ()):
                if not (of := turns.get(one)) or self.there.get(_last(of).id, merge["last"] + 1) <= merge["last"]:
                    yield one

    def _apart(self, turns: Mapping[str, list[_Told]], retaken: set[str]) -> set[str]:
        """The undone merges that this side knows for such: its own, and those of others that it heard of."""
        own = {merge["id"] for merge in self.merges if merge["id"] not in retaken and turns[merge["id"]]}
        return own | {name for name, _ in self._void(turns)}

    def _void(self, turns: Mapping[str, list[_Told]]) -> list[tuple[str, Sequence[Sequence[int]]]]:
        """What came here with merges of others that had been undone there, and was not taken in again since."""
        return [
            (name, pairs)
            for merge in self.merges
            for name, pairs in merge.get("void", {}).items()
            if turns[name] and name not in set(self._retaken(turns, after=merge["last"]))
        ]

    def _leave_void(self, name: str, pairs: Iterable[Sequence[int]], other: "_Side", turned: list[_Told], apart: set[str]) -> None:
        last = _last(turned)
        holder = self if last.intent == Intent.REDO.value else other
        if (holder is other and name in apart) or not holder.counts(last.id):
            away = {one for first, until in pairs for one in self.order[first - 1 : until]}
            self.brought[name] |= away
            self.gone |= away

    def _leave_out(self, merge: Mapping[str, Any], turned: list[_Told], told: Mapping[str, _Told]) -> None:
        brought = self.order[merge["first"] - 1 : merge["last"]]
        touched = {told[one].key for one in (*brought, *(one.id for one in turned))}
        # What was done to the same records between the merge and its undo went with it.
        between = self.order[merge["last"] : self.order.index(_last(turned).id) + 1]
        away = {one for one in (*brought, *between) if told[one].key in touched and told[one].table != "snapshot"}
        self.brought[merge["id"]] |= away
        self.gone |= away

    def again(self, other: "_Side") -> Iterator[str]:
        """The merges that did not count and of which the other side holds something."""
        for name, brought in self.brought.items():
            if any(other.counts(one) for one in brought):
                yield name


def _last(turned: list[_Told]) -> _Told:
    return max(turned, key=lambda one: one.id)
