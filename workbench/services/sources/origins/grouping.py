"""Groups of what is alike, in which no two stand that an analyst called independent."""

from collections.abc import Iterable

from workbench.domain.origins import LikeBy, Likeness, OriginRuling


def grouped(likenesses: Iterable[Likeness], rulings: Iterable[OriginRuling]) -> tuple[tuple[tuple[str, ...], ...], list[Likeness]]:
    """The groups of two and more, each sorted, and the likenesses that hold, the surest first.

    What an analyst said comes first. Then the surest likeness joins, unless the groups it would join hold two that are independent.
    """
    apart = {frozenset((one.one, one.other)) for one in rulings if not one.same}
    said = [Likeness(one.one, one.other, 1.0, LikeBy.HAND) for one in rulings if one.same]
    known = {frozenset((one.one, one.other)) for one in said}
    found = sorted(likenesses, key=lambda like: (-like.share, like.one, like.other))
    home: dict[str, set[str]] = {}
    held: list[Likeness] = []
    for like in (*said, *(one for one in found if frozenset((one.one, one.other)) not in known)):
        one, other = home.get(like.one) or {like.one}, home.get(like.other) or {like.other}
        if one is not other:
            if any(frozenset((here, there)) in apart for here in one for there in other):
                continue
            one |= other
            for member in one:
                home[member] = one
        if frozenset((like.one, like.other)) not in apart:
            held.append(like)
    groups = {min(group): tuple(sorted(group)) for group in home.values()}
    return tuple(groups[first] for first in sorted(groups)), held
