"""Finding words in a text, whatever their case and accents."""

import re
import unicodedata
from bisect import bisect_right

# A mark after its letter counts as part of it, and a CRLF as one blank.
_DROPPED = re.compile("\r(?=\n)|[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u20d0-\u20f0\u00ad\u200b-\u200d\ufeff]")
_ALIKE = dict.fromkeys(map(ord, "‘’‛ʼ′"), "'") | dict.fromkeys(map(ord, "“”„‟"), '"') | dict.fromkeys(map(ord, "‐‑‒–—"), "-")


class _Folding(dict[int, str]):
    """One character for one character: its base letter in lower case; worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = _ALIKE.get(code) or (" " if character.isspace() else unicodedata.normalize("NFD", character)[0])
        lower = base.casefold()
        self[code] = folded = lower if len(lower) == 1 else base
        return folded


_folding = _Folding()


class Finder:
    """One text, folded once; offsets are code points of the text as it is stored."""

    def __init__(self, text: str) -> None:
        self._places: list[int] = []
        dropped = [found.start() for found in _DROPPED.finditer(text)]
        self._places = [at - before for before, at in enumerate(dropped)]
        self._folded = (_DROPPED.sub("", text) if dropped else text).translate(_folding)

    def find(self, words: str) -> list[tuple[int, int]]:
        """All places where the words stand, not overlapping, in text order; none for nothing but blanks."""
        sought = _DROPPED.sub("", words).translate(_folding)
        if not sought.strip():
            return []
        return [self._original(found.start(), found.end()) for found in re.finditer(re.escape(sought), self._folded)]

    def _original(self, start: int, end: int) -> tuple[int, int]:
        # What was dropped before the first letter does not belong to it, what was dropped after the last one does.
        first, last = bisect_right(self._places, start), bisect_right(self._places, end)
        return start + first, end + last
