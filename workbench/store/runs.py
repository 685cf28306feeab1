"""Occurrences of terms that come batch by batch, each sorted, laid together by term without sorting all of them again."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.store.segments import Block, cut_in_blocks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]


class Runs:
    """The occurrences in one field: for each batch of checks its terms, how many of its checks hold each, and which these are."""

    def __init__(self) -> None:
        self._batches: list[tuple[int, Any, Any, Any]] = []

    def add(self, begin: int, terms: Any, checks: Any) -> None:
        """Add those of a batch, by term and then by check, each once; begin is the place of its first check among all.

        terms are places in a vocabulary; checks are counted from the first of the batch. Batches come in the order of their checks.
        """
        import numpy as np

        if len(terms):
            starts = np.flatnonzero(np.concatenate(([True], terms[1:] != terms[:-1])))
            sizes = np.diff(np.append(starts, len(terms)))
            narrow = np.uint16 if checks.max() < 1 << 16 else np.uint32  # there are millions of them
            self._batches.append((begin, terms[starts], sizes.astype(np.uint32), checks.astype(narrow)))

    def blocks(self, field: int, vocabulary: Sequence[str], order: Sequence[int], first: int) -> Iterator[Block]:
        """Make the blocks of the field, checks numbered from first on; order sorts the vocabulary. What was added is used up."""
        import numpy as np

        if not self._batches:
            return
        counts = np.zeros(len(order), np.int64)
        for _, terms, sizes, _ in self._batches:
            counts[terms] += sizes
        ordered = counts[order]
        places = np.empty(len(order), np.int64)  # where the next check of each term goes
        places[order] = np.cumsum(ordered) - ordered
        held = np.empty(int(ordered.sum()), "<u4")
        self._batches.reverse()
        while self._batches:
            begin, terms, sizes, checks = self._batches.pop()
            ends = np.cumsum(sizes, dtype=np.int64)
            where = np.repeat(places[terms] - (ends - sizes), sizes)
            where += np.arange(len(where))
            held[where] = checks + np.uint32(first + begin)
            places[terms] += sizes
        yield from cut_in_blocks(field, [vocabulary[place] for place in order], ordered, held)
