"""The best checks for a query, out of posting lists: all words count, but long lists are looked into, not read through.

BM25 over short texts in which a term hardly ever comes twice: the sum of the rarities of the terms that a check holds, times a
factor of its length. The lists of the rarest terms are added up until enough checks have been seen; those with the highest sums
are then looked up in the lists that are left. What that can miss is a check that holds only frequent words of the query, and fewer
rare ones than a thousand others.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any

from workbench.store.segments import FIELDS, Segment, Segments
from workbench.store.vectors import OWN as _OWN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Scores = NDArray[np.float32]

Group = Sequence[tuple[str, float]]
# A word of the title counts less than one of the claim, one of the notes less again.
_FIELD_WEIGHTS = (1.0, 0.7, 0.1)
_K1, _B = 1.2, 0.75
_READ = 40_000  # numbers of the rarest lists that are added up
_LOOKED_UP = 1_500  # checks that the longer lists are searched for


@dataclass(slots=True)
class _List:
    """The checks that hold one word of the query, each with how far it counts."""

    numbers: "Numbers"
    weights: "Scores"


class Candidates:
    """Searches the own terms and the segments of one casebook."""

    def __init__(self, connection: sqlite3.Connection, segments: Segments) -> None:
        self._connection = connection
        self._segments = segments
        self._imported: tuple[Any, Sequence[str]] | None = None
        self._own: tuple[Any, Sequence[str]] | None = None

    def knows(self, term: str) -> bool:
        """Tell whether any check holds a term."""
        if self._connection.execute("select 1 from own_term where term = ? limit 1", [term]).fetchone():
            return True
        live = self._segments.live()
        return any(self._segments.numbers(segment.num, field, term) is not None for segment in live for field in FIELDS)

    def vocabularies(self) -> tuple[Sequence[str], Sequence[str]]:
        """List the terms of the imported checks and of one's own, each once; the same objects again until their terms change."""
        segments = tuple(segment.num for segment in self._segments.live())
        if self._imported is None or self._imported[0] != segments:
            terms: dict[str, None] = {}
            for joined in self._segments.terms():
                terms.update(dict.fromkeys(joined.split("\n")))
            self._imported = (segments, tuple(terms))
        # A verdict given again can leave the same number of rows under the same numbers, so the journal tells whether to look.
        written = self._connection.execute("select max(seq) from journal").fetchone()[0]
        if self._own is None or self._own[0] != written:
            own = tuple(row["term"] for row in self._connection.execute("select distinct term from own_term"))
            self._own = (written, self._own[1] if self._own and self._own[1] == own else own)
        return self._imported[1], self._own[1]

    def best(self, groups: Sequence[Group], limit: int, also: Sequence[int] = ()) -> list[tuple[str | None, int, float]]:
        """Find the checks with the highest scores: the claim's id for one's own, the number for an imported one, the score.

        The numbers in also come too, after those that are found without them, with whatever score they have.
        """
        import numpy as np

        live = self._segments.live()
        own = self._connection.execute("select count(*) from own_check").fetchone()[0]
        total = own + sum(segment.checks for segment in live)
        if not total:
            return []
        lists = sorted(
            (found for group in groups if (found := self._read(group, live)) is not None), key=lambda one: len(one.numbers)
        )
        if not lists:
            return self._named(list(also), [0.0] * len(also))
        rarity = [log(1 + (total - len(one.numbers) + 0.5) / (len(one.numbers) + 0.5)) for one in lists]
        added, read = 0, 0
        while added < len(lists) and (added == 0 or read + len(lists[added].numbers) <= _READ):
            read += len(lists[added].numbers)
            added += 1
        numbers, scores = _summed(
            np.concatenate([one.numbers for one in lists[:added]]),
            np.concatenate([one.weights * np.float32(rare) for one, rare in zip(lists[:added], rarity, strict=False)]),
        )
        rest = list(zip(lists[added:], rarity[added:], strict=True))
        if rest and len(numbers) > _LOOKED_UP:
            top = np.argpartition(scores, -_LOOKED_UP)[-_LOOKED_UP:]
            top.sort()
            numbers, scores = numbers[top], scores[top]
        for one, rare in rest:
            scores = scores + _looked_up(one, numbers, rare)
        scores = scores * self._length_factors(numbers, live)
        if len(scores) > limit:
            top = np.argpartition(scores, -limit)[-limit:]
            numbers, scores = numbers[top], scores[top]
        order = np.lexsort((numbers, -scores))
        ranked = self._named(numbers[order].tolist(), scores[order].tolist())
        more = np.setdiff1d(np.array(also, np.int64), numbers)
        if len(more):
            given = sum(_looked_up(one, more, rare) for one, rare in zip(lists, rarity, strict=True))
            ranked += self._named(more.tolist(), (given * self._length_factors(more, live)).tolist())
        return ranked

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

    def _read(self, group: Group, live: Sequence[Segment]) -> "_List | None":
        """The list of one word of the query: of all its terms, in all fields and segments."""
        import numpy as np

        lists = [found for term, sure in group if (found := self._read_term(term, sure, live)) is not None]
        if len(lists) < 2:
            return lists[0] if lists else None
        # A check that holds several of them counts by the best one.
        joined = np.concatenate([one.numbers for one in lists])
        weights = np.concatenate([one.weights for one in lists])
        order = np.lexsort((-weights, joined))
        joined, weights = joined[order], weights[order]
        first = np.concatenate(([True], joined[1:] != joined[:-1]))
        return _List(joined[first], weights[first])

    def _read_term(self, term: str, sure: float, live: Sequence[Segment]) -> "_List | None":
        """The list of one term: a check that holds it in several fields counts by all of them."""
        import numpy as np

        numbers, weights = [], []
        for field, number in self._connection.execute("select field, num from own_term where term = ?", [term]):
            numbers.append(np.array([number + _OWN], np.int64))
            weights.append(np.array([sure * _FIELD_WEIGHTS[field]], np.float32))
        for segment in live:
            for field in FIELDS:
                found = self._segments.numbers(segment.num, field, term)
                if found is not None:
                    numbers.append(found.astype(np.int64))
                    weights.append(np.full(len(found), sure * _FIELD_WEIGHTS[field], np.float32))
        if len(numbers) < 2:
            return _List(numbers[0], weights[0]) if numbers else None
        return _List(*_summed(np.concatenate(numbers), np.concatenate(weights)))

    def _length_factors(self, numbers: "Numbers", live: Sequence[Segment]) -> "Scores":
        """What BM25 makes of the length of each check, for a term that stands in it once."""
        import numpy as np

        sizes = np.empty(len(numbers), np.float32)
        total, count = 0.0, 0
        for segment in live:
            of_segment = self._segments.sizes(segment.num)
            inside = (numbers >= segment.first) & (numbers <= segment.last)
            sizes[inside] = of_segment[numbers[inside] - segment.first]
            total += self._segments.terms_in_all(segment.num)
            count += len(of_segment)
        own = numbers >= _OWN
        if own.any():
            for place in np.flatnonzero(own).tolist():
                row = self._connection.execute("select words from own_check where num = ?", [int(numbers[place]) - _OWN]).fetchone()
                sizes[place] = min(255, len(set(row["words"].split()))) if row is not None else 1
                total += float(sizes[place])
                count += 1
        average = max(1.0, total / max(1, count))
        factors: Scores = (_K1 + 1) / (1 + _K1 * (1 - _B + _B * sizes / np.float32(average)))
        return factors.astype(np.float32)


def _looked_up(one: _List, numbers: "Numbers", rare: float) -> "Scores":
    """What each check is given by one word of the query."""
    import numpy as np

    places = np.minimum(np.searchsorted(one.numbers, numbers), len(one.numbers) - 1)
    return np.where(one.numbers[places] == numbers, one.weights[places] * np.float32(rare), np.float32(0))


def _summed(numbers: "Numbers", weights: "Scores") -> "tuple[Numbers, Scores]":
    """Add up what each check was given: the checks, ascending, with their sums."""
    import numpy as np

    distinct, places = np.unique(numbers, return_inverse=True)
    return distinct, np.bincount(places, weights).astype(np.float32)
