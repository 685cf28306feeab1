"""Known terms near to a misspelt one."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 3
_SHORTEST = 4
_LONGEST = 40


def is_correctable(term: str) -> bool:
    """Tell whether a term could be a slip of another: a word of four letters or more; a number is no misspelling of another."""
    return _SHORTEST <= len(term) <= _LONGEST and term.isalpha()


def correct(terms: Sequence[str], vocabulary: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Propose for each term that is not in the vocabulary its nearest known terms, best first, at most three.

    One edit (a swap of neighbours counts as one) is allowed to four and five letters, two from six on. Terms for which nothing is
    near are left out of the answer. Hand in the same vocabulary object again: what is made of it is remembered until another comes.
    """
    unknown = [term for term in dict.fromkeys(terms) if is_correctable(term)]
    if not unknown:
        return {}
    shelf = _memo.shelf(vocabulary)
    return {term: near for term in unknown if not shelf.holds(term) and (near := _nearest(term, shelf))}


def _nearest(term: str, shelf: "_Shelf") -> tuple[str, ...]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    reach = 1 if len(term) < 6 else 2
    found = extract(term, shelf.near(term, reach), scorer=OSA.distance, score_cutoff=reach, limit=None)
    letters = set(term)
    # A slip swaps, doubles or drops letters more often than it brings in new ones, and seldom comes first.
    best = sorted((distance, len(letters ^ set(known)), known[0] != term[0], known) for known, distance, _ in found)
    return tuple(known for *_, known in best)[:MOST]


class _Shelf:
    """The words of a vocabulary by length, with a mask of their letters each: a filter that costs a few operations a word."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        import numpy as np

        self.words = sorted(
            (word for word in vocabulary if len(word) <= _LONGEST and word.isalpha()), key=lambda word: (len(word), word)
        )
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        self._starts = np.searchsorted(lengths, np.arange(_LONGEST + 4)).tolist()
        self._masks = _masks(self.words, lengths)

    def holds(self, term: str) -> bool:
        """Tell whether a term is one of the words."""
        begin, end = self._starts[len(term)], self._starts[len(term) + 1]
        place = bisect_left(self.words, term, begin, end)
        return place < end and self.words[place] == term

    def near(self, term: str, reach: int) -> list[str]:
        """The words that at most so many edits could lead to, going by their lengths and letters."""
        import numpy as np

        begin, end = self._starts[max(0, len(term) - reach)], self._starts[len(term) + reach + 1]
        mask = _masks([term], np.array([len(term)]))[0]
        # An edit brings in one letter and takes out one at most.
        close = np.bitwise_count(self._masks[begin:end] ^ mask) <= 2 * reach
        return [self.words[place] for place in (np.flatnonzero(close) + begin).tolist()]


def _masks(words: Sequence[str], lengths: "NDArray[np.int64]") -> "NDArray[np.uint64]":
    """One bit for each letter a to z, the rest shared by all others."""
    import numpy as np

    if not words:
        return np.zeros(0, np.uint64)
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4")
    bits = np.where((codes >= 97) & (codes <= 122), codes - 97, 26 + codes % 38).astype(np.uint64)
    starts = np.cumsum(lengths) - lengths
    return np.bitwise_or.reduceat(np.uint64(1) << bits, starts)


class _Memo:
    """Remembers the shelf of the vocabulary asked for last, and the vocabulary itself, so that no other takes its identity."""

    def __init__(self) -> None:
        self._last: tuple[Collection[str], int, _Shelf] | None = None

    def shelf(self, vocabulary: Collection[str]) -> _Shelf:
        last = self._last
        if last and last[0] is vocabulary and last[1] == len(vocabulary):
            return last[2]
        shelf = _Shelf(vocabulary)
        self._last = (vocabulary, len(vocabulary), shelf)
        return shelf


_memo = _Memo()
