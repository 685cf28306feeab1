"""Merges that were undone: as long as only the side that undid one knows of it, it counts as if it had never been.

So what the other side did is told apart from one's own work again, and taking the same casebook in once more brings it back. A
later merge that did so names the earlier ones, and they count again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.domain.enums import Intent
from workbench.domain.records import dataclass

if TYPE_CHECKING:
    import sqlite3

    from workbench.domain.journal import Event
    from workbench.store.links import Links


@dataclass(frozen=True, slots=True)
class Undone:
    """Events that count otherwise than where they stand.

    void ones count on neither side: what an undone merge brought, or made, and the undo itself. as_mine and as_theirs are known to
    both sides, to one of them only through an undone merge: they are the other one's alone. again names the merges that are
    taken in once more by this one.
    """

    void: frozenset[str] = frozenset()
    as_mine: frozenset[str] = frozenset()
    as_theirs: frozenset[str] = frozenset()
    again: tuple[str, ...] = ()


class _Told(NamedTuple):
    """What of an event tells whether it is one of a merge that was undone."""

    id: str
    step: str
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
    rows = connection.execute('select id, step, intent, "of", "table", record_id from journal order by seq').fetchall()
    mine, theirs = [row["id"] for row in rows], list(known)
    here, there = set(mine), set(theirs)
    told = {row["id"]: _Told(*row) for row in rows}
    fresh = (_Told(one.id, one.step, one.intent.value, one.of, one.table, one.record_id) for one in events)
    told |= {one.id: one for one in fresh if one.id not in here}
    names = {merge["id"] for merge in (*links.merges, *merges)}
    turns: dict[str, list[_Told]] = {name: [] for name in names}
    for one in told.values():
        if one.of and one.of in names and one.intent in (Intent.UNDO.value, Intent.REDO.value):
            turns[one.of].append(one)
    undone: list[tuple[Mapping[str, Any], list[str], set[str]]] = []
    retaken: set[str] = set()
    void: set[str] = set()
    for own, order, beyond in ((links.merges, mine, there), (merges, theirs, here)):
        for merge in own:
            turned = turns[merge["id"]]
            last = max(turned, key=lambda one: one.id, default=None)
            if last is None or last.intent == Intent.REDO.value:
                retaken |= set(merge.get("again", ()))
                if not any(one.id in beyond for one in turned):
                    void |= {one.id for one in turned}  # there and back again
            elif last.id not in beyond:
                undone.append((merge, order, beyond))
    asserted: tuple[set[str], set[str]] = (set(), set())  # by this side, by the other one
    again = []
    for merge, order, beyond in undone:
        if merge["id"] in retaken:
            continue
        brought = set(order[merge["first"] - 1 : merge["last"]])
        undoing = {one.id for one in turns[merge["id"]]}
        touched = {told[one].key for one in brought | undoing if one in told}
        place = order.index(max(undoing))
        # What was done to the same records between the merge and its undo went with it.
        between = {one for one in order[merge["last"] : place] if told[one].key in touched and one not in beyond}
        void |= undoing | (brought - beyond) | between
        if held := brought & beyond:
            asserted[beyond is there].update(held)
            again.append(str(merge["id"]))
    saved = {one.id for one in told.values() if one.key[0] == "snapshot"}  # saved bytes stay through an undo
    void -= saved
    as_mine, as_theirs = (frozenset(found - void - saved) for found in asserted)
    return Undone(frozenset(void), as_mine, as_theirs, tuple(sorted(again)))
