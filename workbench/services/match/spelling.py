"""Known terms near to a misspelt one."""

from collections.abc import Collection, Iterable, Sequence

MOST = 3


def correct(terms: Sequence[str], vocabulary: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Propose for each term that is not in the vocabulary its nearest known terms, best first, at most three.

    One edit (a swap of neighbours counts as one) is allowed to four and five letters, two from six on; terms with digits are never
    corrected, since a number is not a misspelling of another. Terms for which nothing is near are left out of the answer.
    """
    unknown = [term for term in dict.fromkeys(terms) if len(term) >= 4 and term.isalpha() and term not in vocabulary]
    if not unknown:
        return {}
    lengths = {n for term in unknown for n in range(len(term) - _reach(term), len(term) + _reach(term) + 1)}
    masked = [(known, _letters(known)) for known in vocabulary if len(known) in lengths and known.isalpha()]
    return {term: near for term in unknown if (near := _nearest(term, masked))}


def _reach(term: str) -> int:
    return 1 if len(term) < 6 else 2


def _letters(term: str) -> int:
    mask = 0
    for letter in term:
        mask |= 1 << (ord(letter) & 63)
    return mask


def _nearest(term: str, masked: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    reach = _reach(term)
    letters = _letters(term)
    # An edit changes at most one letter into another, which is two bits of the mask.
    near = [
        known
        for known, mask in masked
        if abs(len(known) - len(term)) <= reach and (letters ^ mask).bit_count() <= 2 * reach
    ]
    found = extract(term, near, scorer=OSA.distance, score_cutoff=reach, limit=None)
    # Misspellings rarely touch the first letter, and endings differ by inflection more often than by mistake.
    found.sort(key=lambda hit: (hit[1], hit[0][0] != term[0], abs(len(hit[0]) - len(term)), hit[0]))
    return tuple(known for known, _, _ in found[:MOST])
