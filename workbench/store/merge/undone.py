"""Merges that were undone: as long as only the side that undid one knows of it, it counts as if it had never been.

So what the other side did is told apart from one's own work again, and taking the same casebook in once more brings it back. A
later merge that did so names the earlier ones, and they count again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

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


@dataclass(frozen=True, slots=True)
class _Turn:
    id: str
    of: str
    intent: Intent
    shared: bool


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
    rows = connection.execute('select id, step, intent, "of", "table" from journal order by seq').fetchall()
    mine, theirs = [row["id"] for row in rows], list(known)
    here, there = set(mine), set(theirs)
    told = [(row["id"], row["step"], row["intent"], row["of"], row["table"]) for row in rows]
    told += [(one.id, one.step, one.intent.value, one.of, one.table) for one in events if one.id not in here]
    saved = {event_id for event_id, *_, table in told if table == "snapshot"}  # saved bytes stay through an undo
    names = {merge["id"] for merge in (*links.merges, *merges)}
    decided: dict[str, set[str]] = {name: set() for name in names}
    turns: dict[str, list[_Turn]] = {name: [] for name in names}
    for event_id, step, intent, of, _table in told:
        if of in names and intent in (Intent.UNDO, Intent.REDO):
            turns[of].append(_Turn(event_id, of, Intent(intent), event_id in here and event_id in there))
        elif step in names:
            decided[step].add(event_id)
    undone: list[tuple[Mapping[str, Any], list[str], set[str]]] = []
    retaken: set[str] = set()
    void: set[str] = set()
    for own, order, beyond in ((links.merges, mine, there), (merges, theirs, here)):
        for merge in own:
            last = max(turns[merge["id"]], key=lambda turn: turn.id, default=None)
            if last is None or last.intent is Intent.REDO:
                retaken |= set(merge.get("again", ()))
                if not any(turn.shared for turn in turns[merge["id"]]):
                    void |= {turn.id for turn in turns[merge["id"]]}  # there and back again
            elif not last.shared:
                undone.append((merge, order, beyond))
    asserted: tuple[set[str], set[str]] = (set(), set())  # by this side, by the other one
    again = []
    for merge, order, beyond in undone:
        if merge["id"] in retaken:
            continue
        brought = ({*order[merge["first"] - 1 : merge["last"]]} | decided[merge["id"]]) - saved
        void |= {turn.id for turn in turns[merge["id"]]} | (brought - beyond)
        if held := brought & beyond:
            asserted[beyond is there].update(held)
            again.append(str(merge["id"]))
    void -= saved
    return Undone(frozenset(void), frozenset(asserted[0] - void), frozenset(asserted[1] - void), tuple(sorted(again)))
