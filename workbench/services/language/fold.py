"""A working copy of a text in which every spelling of the same thing looks alike, with the way back to the original offsets."""

import re
import unicodedata
from bisect import bisect_right

from workbench.domain.records import dataclass

LINE_BREAKS = "\n\r\u2028\u2029\x85\x0b\x0c"
# A base and the marks on it; the bound keeps a hostile pile of marks linear.
_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u20d0-\u20f0]{1,8}")
_SAME_LENGTH = {c: " " for c in map(chr, range(0x3001)) if c.isspace() and c not in LINE_BREAKS + " "} | dict.fromkeys("‘’‛ʼ′", "'")


@dataclass(frozen=True, slots=True)
class Folded:
    """The working text and where its characters stand in the original, both in code points."""

    text: str
    source: str
    _places: tuple[int, ...]
    _shifts: tuple[int, ...]

    @property
    def shifted(self) -> bool:
        """Do offsets differ between the two texts?"""
        return bool(self._places)

    def original(self, place: int) -> int:
        """Offset in the original of an offset in the working text."""
        return place + self._shifts[bisect_right(self._places, place)]


def fold(text: str) -> Folded:
    """Compose accents, make every space a space and every apostrophe straight; line breaks and quotation marks stay."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return Folded(_alike(text), text, (), (0,))
    pieces: list[str] = []
    places: list[int] = []
    shifts = [0]
    done = length = 0
    for cluster in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", cluster.group())
        if len(composed) == len(cluster.group()):
            continue
        pieces += text[done : cluster.start()], composed
        length += cluster.start() - done + len(composed)
        done = cluster.end()
        places.append(length)
        shifts.append(done - length)
    pieces.append(text[done:])
    return Folded(_alike("".join(pieces)), text, tuple(places), tuple(shifts))


def lowered(text: str) -> str:
    """The text in lower case with each letter in its place; one whose small form is longer ("İ") stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(small if len(small := c.lower()) == 1 else c for c in text)


def _alike(text: str) -> str:
    """The text with every space and apostrophe in its plain form; a search for each costs less than a look at every character."""
    for sign, plain in _SAME_LENGTH.items():
        text = text.replace(sign, plain)
    return text
