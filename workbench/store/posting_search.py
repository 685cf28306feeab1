"""The best checks for a query, out of posting lists: all words count, but long lists are looked into, not read through.

BM25 over short texts in which a term hardly ever comes twice: the sum of the rarities of the terms that a check holds, times a
factor of its length. The lists of the rarest terms are added up until enough checks have been seen; those with the highest sums
are then looked up in the lists that are left. What that can miss is a check that holds only frequent words of the query, and fewer
rare ones than a thousand others.
"""

import sqlite3
from collections.abc import Collection, Sequence
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.store.posting_lists import Group, Holders, Layout, Lists
from workbench.store.segments import Segments
from workbench.store.vectors import OWN as _OWN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Slots = NDArray[np.uint32]
    Scores = NDArray[np.float32]

__all__ = ["Candidates", "Group"]

_K1, _B = 1.2, 0.75


class Budget(NamedTuple):
    """How many slots of the rarest lists are added up, and how many checks the longer lists are searched for."""

    read: int
    looked_up: int


WHOLE = Budget(20_000, 1_000)  # what more than that finds at a million checks is one in a thousand
A_PART = Budget(10_000, 300)  # one sentence of a paragraph


class Candidates:
    """Searches the own terms and the segments of one casebook."""

    def __init__(self, connection: sqlite3.Connection, segments: Segments) -> None:
        self._connection = connection
        self._segments = segments
        self._lists = Lists(connection, segments)
        self._sums: Scores | None = None
        self._imported: tuple[Any, dict[str, None]] | None = None
        self._own: tuple[Any, dict[str, None]] | None = None

    def vocabularies(self) -> tuple[Collection[str], Collection[str]]:
        """List the terms of the imported checks and of one's own, each once; the same objects again until their terms change."""
        segments = tuple(segment.num for segment in self._segments.live())
        if self._imported is None or self._imported[0] != segments:
            terms: dict[str, None] = {}
            for joined in self._segments.terms():
                terms.update(dict.fromkeys(joined.split("\n")))
            self._imported = (segments, terms)
        # A verdict given again can leave the same number of rows under the same numbers, so the journal tells whether to look.
        written = self._connection.execute("select max(seq) from journal").fetchone()[0]
        if self._own is None or self._own[0] != written:
            own = {row["term"]: None for row in self._connection.execute("select distinct term from own_term")}
            self._own = (written, self._own[1] if self._own and self._own[1] == own else own)
        return self._imported[1], self._own[1]

    def best(
        self, groups: Sequence[Group], limit: int, also: Sequence[int] = (), budget: Budget = WHOLE
    ) -> list[tuple[str | None, int, float]]:
        """Find the checks with the highest scores: the claim's id for one's own, the number for an imported one, the score.

        The numbers in also come too, after those that are found without them, with whatever score they have.
        """
        own = self._connection.execute("select count(*) from own_check").fetchone()[0]
        if not own and not self._segments.live():
            return []  # nothing was checked yet: what a search needs is not loaded for that
        import numpy as np

        layout = self._lists.layout()
        total = own + sum(segment.checks for segment in layout.segments)
        if not total:
            return []
        imported, mine = self.vocabularies()
        held = [[(term, sure) for term, sure in group if term in imported or term in mine] for group in groups]
        lists = sorted(self._lists.read(held, layout), key=len)
        if not lists:
            return self._named(list(also), [0.0] * len(also))
        weighed = [(one, log(1 + (total - len(one) + 0.5) / (len(one) + 0.5))) for one in lists]
        added, read = 0, 0
        while added < len(lists) and (added == 0 or read + len(lists[added]) <= budget.read):
            read += len(lists[added])
            added += 1
        slots, scores = self._added(weighed[:added], layout)
        if added < len(lists) and len(slots) > budget.looked_up:
            top = np.argpartition(scores, -budget.looked_up)[-budget.looked_up :]
            slots, scores = slots[top], scores[top]
        order = np.argsort(slots)
        slots, scores = slots[order], scores[order]
        for one, rare in weighed[added:]:
            scores = scores + one.among(slots) * np.float32(rare)
        scores = scores * self._length_factors(slots, layout)
        if len(scores) > limit:
            top = np.argpartition(scores, -limit)[-limit:]
            slots, scores = slots[top], scores[top]
        order = np.lexsort((slots, -scores))
        numbers = layout.numbers(slots[order])
        ranked = self._named(numbers.tolist(), scores[order].tolist())
        if also:
            more = layout.slots(np.setdiff1d(np.array(also, np.int64), numbers))
            given = sum((one.among(more) * np.float32(rare) for one, rare in weighed), np.zeros(len(more), np.float32))
            given = given * self._length_factors(more, layout)
            ranked += self._named(layout.numbers(more).tolist(), given.tolist())
        return ranked

    def _added(self, lists: Sequence[tuple[Holders, float]], layout: Layout) -> "tuple[Slots, Scores]":
        """Add up what the words of a query give each check: the checks that hold any, in no order, and their sums."""
        import numpy as np

        size = 1 + max(layout.own, *(int(one.slots[-1]) for one, _ in lists))
        sums, self._sums = self._sums, None
        if sums is None or len(sums) < size:
            sums = np.zeros(size, np.float32)
        met: list[Slots] = []
        for one, rare in lists:
            before = sums[one.slots]
            met.append(one.slots[before == 0] if met else one.slots)
            sums[one.slots] = before + np.float32(rare) * one.weights
        slots = np.concatenate(met)
        scores = sums[slots]
        sums[slots] = 0
        self._sums = sums  # all zero again; one that an error left halfway is not kept
        return slots, scores

    def _named(self, numbers: list[int], scores: list[float]) -> list[tuple[str | None, int, float]]:
        found: list[tuple[str | None, int, float]] = []
        for number, score in zip(numbers, scores, strict=True):
            if number < _OWN:
                found.append((None, number, score))
            else:
                row = self._connection.execute("select claim_id from own_check where num = ?", [number - _OWN]).fetchone()
                if row is not None:  # another program may have taken its verdict back since
                    found.append((row["claim_id"], number, score))
        return found

    def _length_factors(self, slots: "Slots", layout: Layout) -> "Scores":
        """What BM25 makes of the length of each check, for a term that stands in it once; slots ascending."""
        import numpy as np

        sizes = np.ones(len(slots), np.float32)
        total, count = 0.0, 0
        for segment, begin in zip(layout.segments, layout.begins, strict=True):
            of_segment = self._segments.sizes(segment.num)
            first, last = np.searchsorted(slots, (begin, begin + len(of_segment)))
            sizes[first:last] = of_segment[slots[first:last] - np.uint32(begin)]
            total += self._segments.terms_in_all(segment.num)
            count += len(of_segment)
        for place in range(int(np.searchsorted(slots, layout.own)), len(slots)):
            number = int(slots[place]) - layout.own
            row = self._connection.execute("select words from own_check where num = ?", [number]).fetchone()
            sizes[place] = min(255, len(set(row["words"].split()))) if row is not None else 1
            total += float(sizes[place])
            count += 1
        average = max(1.0, total / max(1, count))
        factors: Scores = (_K1 + 1) / (1 + _K1 * (1 - _B + _B * sizes / np.float32(average)))
        return factors.astype(np.float32)
