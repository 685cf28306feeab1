"""What a publisher changed between two versions of a text, as a list that can be read and reported."""

from collections.abc import Iterator

from workbench.domain.renewal import Edit
from workbench.services.match.anchors.placing import Versions

_JOINED = 2  # words that stayed between two edits which are still told as one


def edits(versions: Versions) -> tuple[Edit, ...]:
    """List what was taken out, put in or replaced, in the order of the new text; words are compared without case.

    A stretch that was moved is told twice: as taken out where it was and as put in where it is.
    """
    return tuple(_told(versions, *one) for one in _joined(versions))


def _joined(versions: Versions) -> list[tuple[int, int, int, int]]:
    found: list[tuple[int, int, int, int]] = []
    for a, b, c, d in _between(versions):
        if found and a - found[-1][1] <= _JOINED and c - found[-1][3] <= _JOINED:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _between(versions: Versions) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of words that did not stay: from and to in the old version, from and to in the new one."""
    ours, theirs = len(versions.ours.folded), len(versions.theirs.folded)
    at_old, at_new = 0, 0
    for at in [*versions.kept, ours]:
        place = theirs if at == ours else versions.same[at]
        assert place is not None
        if at > at_old or place > at_new:
            yield at_old, at, at_new, place
        at_old, at_new = at + 1, place + 1


def _told(versions: Versions, a: int, b: int, c: int, d: int) -> Edit:
    old, new = _span(versions.ours.starts, versions.ours.ends, a, b), _span(versions.theirs.starts, versions.theirs.ends, c, d)
    return Edit(versions.old[slice(*old)], versions.new[slice(*new)], *old, *new)


def _span(starts: tuple[int, ...], ends: tuple[int, ...], first: int, stop: int) -> tuple[int, int]:
    if first < stop:
        return starts[first], ends[stop - 1]
    at = ends[first - 1] if first else 0
    return at, at
