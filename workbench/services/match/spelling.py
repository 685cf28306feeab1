"""Known terms near to a misspelt one."""

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 3
_SHORTEST = 4
_LONGEST = 40
_AT_ONCE = 4_096
_SHELVES = 2  # one of the imported checks, one of one's own
_COMMON = 8  # the common words of each language, and of none
_NONE: Mapping[str, tuple[str, ...]] = {}


def is_correctable(term: str) -> bool:
    """Tell whether a term could be a slip of another: a word of four letters or more; a number is no misspelling of another."""
    return _SHORTEST <= len(term) <= _LONGEST and term.isalpha()


def correct(
    terms: Sequence[str], *vocabularies: Collection[str], common: Mapping[str, tuple[str, ...]] = _NONE
) -> dict[str, tuple[str, ...]]:
    """Propose for each term that is in no vocabulary its nearest known terms, best first, at most three.

    One edit (a swap of neighbours counts as one) is allowed to four and five letters, two from six on. Terms for which nothing is
    near are left out of the answer. Hand in the same vocabulary objects again: what is made of two of them is remembered.
    common are words that the vocabularies hold under other terms: a slip of one of them is corrected to these.
    """
    unknown = [term for term in dict.fromkeys(terms) if is_correctable(term)]
    if not unknown or not any(vocabularies):
        return {}  # where no word is known, none is the nearest: numpy and rapidfuzz need not be loaded to find that out
    shelves = [_memo.shelf(vocabulary) for vocabulary in vocabularies]
    others = [_common_memo.shelf(common)] if common else []
    found = {}
    for term in unknown:
        near = _nearest(term, shelves)
        if near is None:
            continue
        for how, word in _nearest(term, others) or ():
            near += [(how, known) for known in common[word] if any(known in shelf.near(known, 0) for shelf in shelves)]
        if near:
            found[term] = tuple(dict.fromkeys(known for _, known in sorted(near)))[:MOST]
    return found


_How = tuple[int, int, bool, str]  # how far a word is from another: the less the nearer


def _nearest(term: str, shelves: "Sequence[_Shelf]") -> list[tuple[_How, str]] | None:
    """The words that can be meant, with how far they are; None for a term that is one of them."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    reach = 1 if len(term) < 6 else 2
    near = dict.fromkeys(word for shelf in shelves for word in shelf.near(term, reach))
    found = extract(term, list(near), scorer=OSA.distance, score_cutoff=reach, limit=None)
    if any(known == term for known, _, _ in found):
        return None
    letters = set(term)
    # A slip swaps, doubles or drops letters more often than it brings in new ones, and seldom comes first.
    return [((distance, len(letters ^ set(known)), known[0] != term[0], known), known) for known, distance, _ in found]


class _Shelf:
    """The words of a vocabulary by length, with a mask of their letters each: a filter that costs a few operations a word."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        import numpy as np

        # Put into drawers and not sorted: to sort a million words stops every other thread for as long as it takes.
        drawers: list[list[str]] = [[] for _ in range(_LONGEST + 4)]
        for word in vocabulary:
            if len(word) <= _LONGEST and word.isalpha():
                drawers[len(word)].append(word)
        self.words = [word for drawer in drawers for word in drawer]
        self._starts = [0, *accumulate(map(len, drawers))]
        masks = [_masks(drawer[place : place + _AT_ONCE]) for drawer in drawers for place in range(0, len(drawer), _AT_ONCE)]
        self._masks = np.concatenate(masks) if masks else np.zeros(0, np.uint64)

    def near(self, term: str, reach: int) -> list[str]:
        """The words that at most so many edits could lead to, going by their lengths and letters."""
        import numpy as np

        begin, end = self._starts[max(0, len(term) - reach)], self._starts[len(term) + reach + 1]
        mask = _masks([term])[0]
        # An edit brings in one letter and takes out one at most.
        close = np.bitwise_count(self._masks[begin:end] ^ mask) <= 2 * reach
        return [self.words[place] for place in (np.flatnonzero(close) + begin).tolist()]


def _masks(words: Sequence[str]) -> "NDArray[np.uint64]":
    """One bit for each letter a to z, the rest shared by all others."""
    import numpy as np

    lengths = np.fromiter(map(len, words), np.int64, len(words))
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4")
    bits = np.where((codes >= 97) & (codes <= 122), codes - 97, 26 + codes % 38).astype(np.uint64)
    starts = np.cumsum(lengths) - lengths
    return np.bitwise_or.reduceat(np.uint64(1) << bits, starts)


class _Memo:
    """Remembers the shelves of the vocabularies asked for last, and these themselves, so that no other takes their identity."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._last: list[tuple[Collection[str], int, _Shelf]] = []

    def shelf(self, vocabulary: Collection[str]) -> _Shelf:
        for known, size, shelf in self._last:
            if known is vocabulary and size == len(vocabulary):
                return shelf
        made = _Shelf(vocabulary)
        self._last = [(vocabulary, len(vocabulary), made), *self._last][: self._most]
        return made


_memo = _Memo(_SHELVES)
_common_memo = _Memo(_COMMON)
