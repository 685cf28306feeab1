"""The checks that hold a word of a query: its terms, in all fields and segments and in one's own checks, made one list.

Checks are counted here by slots: those of the segments side by side, one's own after them, so that a slot is a place in a table.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbench.domain.records import dataclass
from workbench.store.segments import FIELDS, Segment, Segments
from workbench.store.vectors import OWN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Slots = NDArray[np.uint32]
    Numbers = NDArray[np.int64]
    Weights = NDArray[np.float32]

Group = Sequence[tuple[str, float]]
# A word of the title counts less than one of the claim, one of the notes less again.
_FIELD_WEIGHTS = (1.0, 0.7, 0.1)
_CACHED_BYTES = 24_000_000
_OVERHEAD = 300  # bytes of a list beside its numbers


@dataclass(frozen=True, slots=True)
class Holders:
    """The checks that hold a word: their slots, ascending, and how far it counts in each, or in all where that is the same."""

    slots: "Slots"
    weights: "Weights | float"

    def __len__(self) -> int:
        return len(self.slots)

    def among(self, slots: "Slots") -> "Weights":
        """How far the word counts in each of these checks, ascending; 0 where it is not."""
        import numpy as np

        places = np.minimum(self.slots.searchsorted(slots), len(self.slots) - 1)
        weights = self.weights if isinstance(self.weights, float) else self.weights[places]
        return np.where(self.slots[places] == slots, np.float32(1) * weights, np.float32(0))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the checks of each segment begin among the slots, in order, and where one's own do."""

    segments: tuple[Segment, ...]
    begins: tuple[int, ...]
    own: int

    @classmethod
    def of(cls, segments: tuple[Segment, ...]) -> "Layout":
        begins, end = [], 0
        for segment in segments:
            begins.append(end)
            end += segment.last - segment.first + 1
        return cls(segments, tuple(begins), end)

    def numbers(self, slots: "NDArray[Any]") -> "Numbers":
        """The numbers of the checks of some slots."""
        import numpy as np

        numbers = slots.astype(np.int64)
        own = numbers >= self.own
        if len(self.segments) == 1:
            numbers += np.where(own, 0, self.segments[0].first)
        elif self.segments:
            shifts = np.array([segment.first - begin for segment, begin in zip(self.segments, self.begins, strict=True)], np.int64)
            numbers += np.where(own, 0, shifts[np.searchsorted(self.begins, numbers, side="right") - 1])
        numbers[own] += OWN - self.own
        return numbers

    def slots(self, numbers: "Numbers") -> "Slots":
        """The slots of the checks of some numbers, those that no segment covers left out."""
        import numpy as np

        found = [numbers[numbers >= OWN] - OWN + self.own]
        for segment, begin in zip(self.segments, self.begins, strict=True):
            inside = numbers[(numbers >= segment.first) & (numbers <= segment.last)]
            found.append(inside - segment.first + begin)
        return np.sort(np.concatenate(found)).astype(np.uint32)


class Lists:
    """Reads the lists of one casebook; those of imported checks asked for last are kept in memory."""

    def __init__(self, connection: sqlite3.Connection, segments: Segments) -> None:
        self._connection = connection
        self._segments = segments
        self._layout = Layout.of(())
        self._fields: dict[int, tuple[int, ...]] = {}
        self._kept: OrderedDict[tuple[tuple[str, float], ...], Holders | None] = OrderedDict()
        self._bytes = 0

    def layout(self) -> Layout:
        """Look which segments are live; what was read of others is forgotten."""
        live = self._segments.live()
        if live != self._layout.segments:
            self._layout = Layout.of(live)
            self._kept.clear()
            self._bytes = 0
        return self._layout

    def read(self, groups: Sequence[Group], layout: Layout) -> list[Holders]:
        """Read the list of each word of a query, those that no check holds left out."""
        import numpy as np

        own = self._own(groups)
        lists = []
        for group in groups:
            imported = self._imported(tuple(group))
            mine = _best(group, own)
            if mine:
                slots = np.array(sorted(mine), np.uint32)
                weights = np.array([mine[number] for number in slots.tolist()], np.float32)
                slots += np.uint32(layout.own)
                if imported:
                    ours = np.broadcast_to(np.float32(imported.weights), len(imported))
                    slots, weights = np.concatenate((imported.slots, slots)), np.concatenate((ours, weights))
                lists.append(Holders(slots, weights))
            elif imported:
                lists.append(imported)
        return lists

    def _own(self, groups: Sequence[Group]) -> dict[str, list[tuple[int, int]]]:
        """The own checks that hold each term: their numbers, with the fields."""
        found: dict[str, list[tuple[int, int]]] = {}
        if self._connection.execute("select 1 from own_check limit 1").fetchone():
            for group in groups:
                for term, _ in group:
                    if term not in found:
                        rows = self._connection.execute("select num, field from own_term where term = ?", [term])
                        found[term] = [(row[0], row[1]) for row in rows]
        return found

    def _imported(self, group: tuple[tuple[str, float], ...]) -> Holders | None:
        """The list of one word among imported checks."""
        if group in self._kept:
            self._kept.move_to_end(group)
            return self._kept[group]
        found = _joined([postings for term, sure in group for postings in self._of_term(term, sure)])
        self._kept[group] = found
        self._bytes += _size(found)
        while self._bytes > _CACHED_BYTES and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= _size(old)
        return found

    def _of_term(self, term: str, sure: float) -> list[Holders]:
        """The list of one term, if there is one: a check that holds it in several fields counts by all of them."""
        import numpy as np

        parts = []
        for segment, begin in zip(self._layout.segments, self._layout.begins, strict=True):
            for field in self._fields_of(segment.num):
                numbers = self._segments.numbers(segment.num, field, term)
                if numbers is not None:
                    # A copy, for what was read is a view of a block with many other lists in it.
                    slots = numbers.astype(np.uint32) + np.uint32(begin) - np.uint32(segment.first)
                    parts.append((field, slots))
        if len({field for field, _ in parts}) < 2:
            return [Holders(np.concatenate([slots for _, slots in parts]), sure * _FIELD_WEIGHTS[parts[0][0]])] if parts else []
        # Which fields hold it goes along with each slot through the sorting.
        keys = np.sort(
            np.concatenate([(slots.astype(np.uint64) << np.uint64(8)) | np.uint64(1 << field) for field, slots in parts])
        )
        slots = (keys >> np.uint64(8)).astype(np.uint32)
        begins = np.flatnonzero(np.concatenate(([True], slots[1:] != slots[:-1])))
        fields = np.bitwise_or.reduceat(keys & np.uint64(0xFF), begins)
        return [Holders(slots[begins], (_by_fields() * np.float32(sure))[fields])]

    def _fields_of(self, segment: int) -> tuple[int, ...]:
        if segment not in self._fields:
            ask = "select 1 from term_block where segment = ? and field = ? limit 1"
            held = tuple(field for field in FIELDS if self._connection.execute(ask, [segment, field]).fetchone())
            self._fields[segment] = held
        return self._fields[segment]


def _by_fields() -> "Weights":
    """How far a term counts by the fields that hold it, one bit each."""
    import numpy as np

    return np.array([sum(_FIELD_WEIGHTS[field] for field in FIELDS if bits >> field & 1) for bits in range(8)], np.float32)


def _joined(lists: Sequence[Holders]) -> Holders | None:
    """Make one list of those of several terms: a check that holds several of them counts by the best one."""
    import numpy as np

    if len(lists) < 2:
        return lists[0] if lists else None
    slots = np.concatenate([one.slots for one in lists])
    weights = np.concatenate([np.broadcast_to(np.float32(one.weights), len(one)) for one in lists])
    # Positive numbers of this kind are ordered as their bits are: turned round, the greatest comes first.
    turned = np.uint32(0x7FFFFFFF) - weights.view(np.uint32)
    keys = np.sort((slots.astype(np.uint64) << np.uint64(32)) | turned)
    slots = (keys >> np.uint64(32)).astype(np.uint32)
    first = np.concatenate(([True], slots[1:] != slots[:-1]))
    best = np.uint32(0x7FFFFFFF) - (keys[first] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    return Holders(slots[first], best.view(np.float32))


def _best(group: Group, own: dict[str, list[tuple[int, int]]]) -> dict[int, float]:
    """The own checks that hold a word, each with how far it counts."""
    found: dict[int, float] = {}
    for term, sure in group:
        of_term: dict[int, float] = {}
        for number, field in own.get(term, ()):
            of_term[number] = of_term.get(number, 0.0) + sure * _FIELD_WEIGHTS[field]
        for number, weight in of_term.items():
            found[number] = max(found.get(number, 0.0), weight)
    return found


def _size(found: Holders | None) -> int:
    if found is None:
        return _OVERHEAD
    return _OVERHEAD + found.slots.nbytes + (0 if isinstance(found.weights, float) else found.weights.nbytes)
