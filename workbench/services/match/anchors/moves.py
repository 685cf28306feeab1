"""Words that a publisher moved: taken out in one place of the old version and put in, the same, in another of the new one."""

from collections.abc import Iterable, Sequence

Move = tuple[int, int, int, int]  # first word and the one after the last in the old version, then in the new one
FEWEST = 4  # words in a row: fewer stand in two places by chance
_MOST_PLACES = 20  # that one row of words is looked up in


def firm(stayed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words that stayed in rows of some length; single ones among others that changed may have stayed by chance."""
    found: list[tuple[int, int]] = []
    row: list[tuple[int, int]] = []
    for pair in stayed:
        if row and pair != (row[-1][0] + 1, row[-1][1] + 1):
            found += row if len(row) >= FEWEST else []
            row = []
        row.append(pair)
    return found + (row if len(row) >= FEWEST else [])


def without(stayed: Iterable[tuple[int, int]], moved: Iterable[Move]) -> list[tuple[int, int]]:
    """The words that stayed, without those that went along with a move."""
    left: set[int] = set()
    came: set[int] = set()
    for a, b, c, d in moved:
        left.update(range(a, b))
        came.update(range(c, d))
    return [(at, place) for at, place in stayed if at not in left and place not in came]


def moves(old: Sequence[str], new: Sequence[str], between: Iterable[Move]) -> list[Move]:
    """Find the longest rows of words that the stretches between what stayed have in common, each word in one of them at most."""
    stretches = list(between)
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for _, _, first, stop in stretches:
        for at in range(first, stop - FEWEST + 1):
            places.setdefault(tuple(new[at : at + FEWEST]), []).append((at, stop))
    taken: set[int] = set()
    found: list[Move] = []
    for first, stop, _, _ in stretches:
        at = first
        while at <= stop - FEWEST:
            known = places.get(tuple(old[at : at + FEWEST]), ())[:_MOST_PLACES]
            tried = [(_length(old, new, (at, stop), place, taken), place[0]) for place in known]
            length, to = max(tried, key=lambda one: (one[0], -one[1]), default=(0, 0))
            if length < FEWEST:
                at += 1
                continue
            found.append((at, at + length, to, to + length))
            taken.update(range(to, to + length))
            at += length
    return found


def _length(old: Sequence[str], new: Sequence[str], ours: tuple[int, int], theirs: tuple[int, int], taken: set[int]) -> int:
    """How many words from here on are the same, in both stretches and in no other move."""
    (at, stop), (to, end) = ours, theirs
    length = 0
    while at + length < stop and to + length < end and to + length not in taken and old[at + length] == new[to + length]:
        length += 1
    return length
