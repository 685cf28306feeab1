"""Conflicts that two people decided otherwise, each in a casebook of their own."""

import json
from typing import Any

from workbench.domain.conflict import ConflictKind, Decision
from workbench.domain.records import dataclass
from workbench.store.merge.sides import Key, Sides, Union

_CHOSEN = frozenset({ConflictKind.VERDICT, ConflictKind.CHANGED, ConflictKind.REMOVED})


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two decisions on one record: that by which it is as it is, and the other one.

    aside is what the record is by the other one. removal tells that one of them removed what the other one kept; stands is then the
    one that kept it.
    """

    kind: ConflictKind
    key: Key
    stands: str
    other: str
    aside: str | None
    removal: bool


def opposite(sides: Sides, union: Union, key: Key) -> Opposite | None:
    """Look at a conflict that both sides touched; None where they agree, or where one of them decided nothing."""
    bodies = sides.my_state(key), sides.their_state(key)
    if None in bodies:
        return None
    mine, theirs = (json.loads(body or "{}") for body in bodies)
    events = (sides.mine[key], sides.theirs[key])
    kind = ConflictKind(mine["kind"])
    if not mine["decision"] or not theirs["decision"] or mine["decision"] == theirs["decision"] or kind not in _CHOSEN:
        return None
    record = (str(mine["table"]), str(mine["record_id"]))
    if kind is ConflictKind.REMOVED:
        kept = 1 if mine["decision"] == Decision.OTHER.value else 0
        return Opposite(kind, record, events[kept], events[1 - kept], None, removal=True)
    return _of_records(sides, union, kind, record, events, mine)


def _of_records(
    sides: Sides, union: Union, kind: ConflictKind, record: Key, events: tuple[str, str], conflict: dict[str, Any]
) -> Opposite:
    there = (sides.my_state(record), sides.their_state(record))
    now = union.body(record)
    if there[0] == there[1]:
        later = 0 if events[0] > events[1] else 1
        return Opposite(kind, record, events[later], events[1 - later], conflict["aside"], removal=False)
    stands = 0 if there[0] == now else 1
    return Opposite(kind, record, events[stands], events[1 - stands], there[1 - stands], removal=False)
