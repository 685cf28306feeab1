"""Known terms near to a misspelt one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

MOST = 3
_HEAD = 2
_TAIL = 3


def correct(terms: Sequence[str], vocabulary: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Propose for each term that is not in the vocabulary its nearest known terms, best first, at most three.

    One edit (a swap of neighbours counts as one) is allowed to four and five letters, two from six on; terms with digits are never
    corrected, since a number is not a misspelling of another. Terms for which nothing is near are left out of the answer. Hand in
    the same vocabulary object again: what is made of it (0.5 s for 500,000 terms) is remembered until another one comes.
    """
    unknown = [term for term in dict.fromkeys(terms) if len(term) >= 4 and term.isalpha() and term not in vocabulary]
    if not unknown:
        return {}
    drawers = _memo.drawers(vocabulary)
    return {term: near for term in unknown if (near := _nearest(term, drawers, vocabulary))}


def _nearest(term: str, drawers: "_Drawers", vocabulary: Collection[str]) -> tuple[str, ...]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    reach = 1 if len(term) < 6 else 2
    # One edit leaves the head or the tail whole, and two rarely hit both.
    near = {*drawers.heads.get(term[:_HEAD], ()), *drawers.tails.get(term[-_TAIL:], ())}
    fitting = [known for known in near if abs(len(known) - len(term)) <= reach]
    found = extract(term, fitting, scorer=OSA.distance, score_cutoff=reach, limit=None)
    letters = set(term)
    # A slip swaps, doubles or drops letters more often than it brings in new ones, and seldom comes first.
    best = sorted((distance, len(letters ^ set(known)), known[0] != term[0], known) for known, distance, _ in found)
    return tuple(known for *_, known in best if known in vocabulary)[:MOST]


@dataclass(slots=True)
class _Drawers:
    """The words of a vocabulary by their first and by their last letters."""

    heads: dict[str, list[str]] = field(default_factory=dict)
    tails: dict[str, list[str]] = field(default_factory=dict)


class _Memo:
    """Remembers the drawers of the vocabulary asked for last, and the vocabulary itself, so that no other takes its identity."""

    def __init__(self) -> None:
        self._last: tuple[Collection[str], int, _Drawers] | None = None

    def drawers(self, vocabulary: Collection[str]) -> _Drawers:
        last = self._last
        if last and last[0] is vocabulary and last[1] == len(vocabulary):
            return last[2]
        drawers = _Drawers()
        for known in vocabulary:
            if len(known) > _TAIL - 1 and known.isalpha():
                drawers.heads.setdefault(known[:_HEAD], []).append(known)
                drawers.tails.setdefault(known[-_TAIL:], []).append(known)
        self._last = (vocabulary, len(vocabulary), drawers)
        return drawers


_memo = _Memo()
