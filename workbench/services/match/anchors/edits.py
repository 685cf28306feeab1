"""What a publisher changed between two versions of a text, as a list that can be read and reported."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from workbench.domain.renewal import Edit
from workbench.services.match.anchors.moves import Move, firm, moves, without
from workbench.services.match.anchors.placing import Versions
from workbench.services.match.anchors.words import Words

_JOINED = 2  # words that stayed between two edits which are still told as one
_AROUND = 3  # words before and after an edit: so many stayed at least, so both versions have them
_LONGEST = 60  # characters of a text without blanks that stand for the words around

Stretch = tuple[int, int, int, int]


def edits(versions: Versions) -> tuple[Edit, ...]:
    """List what was taken out, put in, replaced or moved, in the order of the new text; words are compared without case.

    Each has the words around it. A stretch that stands elsewhere now, with the same words, is one edit.
    """
    old, new = versions.ours.folded, versions.theirs.folded
    stayed = [(at, place) for at, place in enumerate(versions.same) if place is not None]
    moved = moves(old, new, list(_between(firm(stayed), len(old), len(new))))
    stayed = without(stayed, moved)
    changed = _joined(_without(list(_between(stayed, len(old), len(new))), moved))
    trimmed = [_trimmed(old, new, one) for one in changed]
    found = [(one, False) for one in trimmed if one[0] < one[1] or one[2] < one[3]] + [(one, True) for one in moved]
    found.sort(key=lambda one: (one[0][2], one[0][0]))
    return tuple(_told(versions, one, moved=is_move) for one, is_move in found)


def _joined(between: Iterator[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for a, b, c, d in between:
        if found and a - found[-1][1] <= _JOINED and c - found[-1][3] <= _JOINED:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _trimmed(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Stretch:
    """A stretch without the words that both versions begin and end with, as is left where others moved away."""
    a, b, c, d = stretch
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def _between(stayed: list[tuple[int, int]], ours: int, theirs: int) -> Iterator[Stretch]:
    """The stretches of words that did not stay: from and to in the old version, from and to in the new one."""
    at_old, at_new = 0, 0
    for at, place in [*stayed, (ours, theirs)]:
        if at > at_old or place > at_new:
            yield at_old, at, at_new, place
        at_old, at_new = at + 1, place + 1


def _without(between: list[Stretch], moved: list[Move]) -> Iterator[Stretch]:
    """What is left of the stretches without what was moved: the first piece of the old one goes with the first of the new one."""
    left, came = sorted((a, b) for a, b, _, _ in moved), sorted((c, d) for _, _, c, d in moved)
    for a, b, c, d in between:
        pieces = zip_longest(_rest(a, b, left), _rest(c, d, came))
        for old, new in pieces:
            yield (*(old or (b, b)), *(new or (d, d)))


def _rest(first: int, stop: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = first
    for start, end in taken:
        if first <= start and end <= stop:
            if at < start:
                yield at, start
            at = end
    if at < stop:
        yield at, stop


def _told(versions: Versions, stretch: Stretch, *, moved: bool) -> Edit:
    a, b, c, d = stretch
    old, new = _span(versions.ours, a, b), _span(versions.theirs, c, d)
    edit = Edit(versions.old[slice(*old)], versions.new[slice(*new)], *old, *new, moved=moved)
    # Of what was taken out the old version knows what stood around it, of all else the new one.
    words, first, stop = (versions.ours, a, b) if c == d else (versions.theirs, c, d)
    return replace(edit, lead=_before(words, first, edit), tail=_after(words, stop, edit))


def _before(words: Words, first: int, edit: Edit) -> str:
    """The words before an edit, in its own line, with an ellipsis where the line goes on."""
    end = edit.start if edit.after else edit.old_start
    start = words.starts[max(0, first - _AROUND)] if first else 0
    text = words.text[start:end]
    if "\n" in text:
        return text.rpartition("\n")[2].lstrip()[-_LONGEST:]
    goes_on = first > _AROUND and "\n" not in words.text[words.ends[first - _AROUND - 1] : start]
    return ("… " if goes_on or len(text) > _LONGEST else "") + text[-_LONGEST:]


def _after(words: Words, stop: int, edit: Edit) -> str:
    start = edit.end if edit.after else edit.old_end
    last = min(len(words.ends), stop + _AROUND)
    end = words.ends[last - 1] if stop < len(words.ends) else len(words.text)
    text = words.text[start:end]
    if "\n" in text:
        return text.partition("\n")[0].rstrip()[:_LONGEST]
    goes_on = last < len(words.ends) and "\n" not in words.text[end : words.starts[last]]
    return text[:_LONGEST] + (" …" if goes_on or len(text) > _LONGEST else "")


def _span(words: Words, first: int, stop: int) -> tuple[int, int]:
    if first < stop:
        return words.starts[first], words.ends[stop - 1]
    at = words.ends[first - 1] if first else 0
    return at, at
