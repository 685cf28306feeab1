"""Where the lines of a drawn page stand in the text that was read from it: the reader joins lines and sets some of them aside."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

_SURE = 8  # letters by which a line that is not where it was awaited is known again by itself
_LOOKS = 50  # places that are tried for such a line
_ASIDE = 30  # lines of a note or a head that may stand between two lines that follow each other in the text
_JOINING = "-\u00ad\u2010\ufffe"  # hyphens, which a line's end may bring or lose


class _Key(NamedTuple):
    """The letters of a text as they are compared, and for each the place it came from."""

    letters: str
    places: list[int]


def aligned(lines: Sequence[str], text: str, begins: int = 0) -> list[list[int | None]]:
    """For each character of each line its place in text (code points), None where it is not found; the page begins at begins."""
    whole = _key(text)
    keys = [_key(line) for line in lines]
    found = _placed(keys, whole, bisect_left(whole.places, begins))
    result = []
    for line, key, at in zip(lines, keys, found, strict=True):
        places: list[int | None] = [None] * len(line)
        if at is not None:
            for step in range(len(key.places) - 1, -1, -1):  # a ligature has the place of its first letter
                places[key.places[step]] = whole.places[at + step]
            _fill(line, places, text)
        result.append(places)
    return result


def _key(text: str) -> _Key:
    """Letters without blanks, hyphens and accents: fonts and readers write them in more than one way."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char.isspace() or char in _JOINING or not char.isprintable():
            continue
        parts = char if char.isascii() else unicodedata.normalize("NFKD", char)
        for part in parts:
            if not part.isspace() and not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return _Key("".join(letters), places)


def _placed(keys: Sequence[_Key], whole: _Key, begins: int) -> list[int | None]:
    """Where each line's letters begin among those of the text; no two lines share any."""
    letters = whole.letters
    taken = bytearray(len(letters))
    found: list[int | None] = [None] * len(keys)
    at = begins

    def take(number: int, place: int) -> None:
        nonlocal at
        found[number] = place
        at = place + len(keys[number].letters)
        taken[place:at] = b"\1" * (at - place)

    def awaited(number: int) -> bool:
        length = len(keys[number].letters)
        return length > 0 and letters.startswith(keys[number].letters, at) and not any(taken[at : at + length])

    def is_aside(number: int) -> bool:
        """Does what follows go on where the line before ended?"""
        near = range(number + 1, min(number + _ASIDE, len(keys)))
        return any(len(keys[one].letters) >= _SURE and awaited(one) for one in near)

    left = []
    for number, key in enumerate(keys):
        if awaited(number):
            take(number, at)
        elif key.letters:
            place = None if is_aside(number) else _elsewhere(letters, keys, number, taken, at)
            if place is None:
                left.append(number)
            else:
                take(number, place)
    for number in left:
        before, behind = _neighbours(found, keys, number, len(letters))
        place = _between(letters, keys[number].letters, taken, before, behind)
        if place is None:
            place = _elsewhere(letters, keys, number, taken, before)
        if place is not None:
            take(number, place)
    return found


def _elsewhere(letters: str, keys: Sequence[_Key], number: int, taken: bytearray, at: int) -> int | None:
    """The place of a line that does not follow the one before: a short one is known only by the line that follows it there."""
    wanted = keys[number].letters
    after = keys[number + 1].letters if number + 1 < len(keys) else ""
    for start, end in ((at, len(letters)), (0, at)):
        place = start
        for _ in range(_LOOKS):
            place = letters.find(wanted, place, end)
            if place < 0:
                break
            behind = place + len(wanted)
            sure = len(wanted) >= _SURE or (len(wanted) + len(after) >= _SURE and after and letters.startswith(after, behind))
            if sure and not any(taken[place:behind]):
                return place
            place += 1
    return None


def _neighbours(found: Sequence[int | None], keys: Sequence[_Key], number: int, most: int) -> tuple[int, int]:
    """The room between the lines before and behind that have their place."""
    before = next((at + len(keys[one].letters) for one in range(number - 1, -1, -1) if (at := found[one]) is not None), 0)
    behind = next((at for one in range(number + 1, len(keys)) if (at := found[one]) is not None), most)
    return before, behind


def _between(letters: str, wanted: str, taken: bytearray, start: int, end: int) -> int | None:
    if start > end:
        return None
    place = letters.find(wanted, start, end)
    return place if place >= 0 and not any(taken[place : place + len(wanted)]) else None


def _fill(line: str, places: list[int | None], text: str) -> None:
    """Give blanks and hyphens the place beside their neighbour's, where the text has the same."""
    for order, step in ((range(1, len(line)), 1), (range(len(line) - 2, -1, -1), -1)):
        for number in order:
            near = places[number - step]
            if places[number] is None and near is not None and 0 <= near + step < len(text):
                same = text[near + step] == line[number] or (text[near + step].isspace() and line[number].isspace())
                places[number] = near + step if same else None
