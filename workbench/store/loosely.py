"""The pattern of a name however a hand or a machine sets it: without its accents or with others, in spaced letters, cut by marks.

It finds whole words alone, and the plain genitive of them. What can be written for one sign in escapes is in spelling_out.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from workbench.store.spelling_out import APOSTROPHES, BETWEEN, other_spellings, pattern_of, words_of

_MARKS = "[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]*"  # accents set apart, and what parts nothing that can be seen
_SPACED = _MARKS + "[ \u00a0\u2009\u202f.]" + _MARKS
# An escape before a word ends in a letter or a figure, and is no part of it.
_BEGINS = r"(?:(?<!\w)|(?<=%[0-9A-Fa-f]{2})|(?<=\\[nrt])|(?<=\\u[0-9A-Fa-f]{4}))"
_ENDS = r"(?:['’]?s)?(?!\w)"
_LAST_LATIN = 0x250
_MIN_SPACED = 4  # letters of a name that is looked for in spaced letters: "A l" is two words


def named(texts: Iterable[str]) -> str:
    """The pattern (of re, upper and lower case alike) of these names, the longest first; it finds nothing where there is none."""
    known = {" ".join(text.split()) for text in texts}
    found = "|".join(_in_all(text) for text in sorted(known, key=lambda text: (-len(text), text)) if text)
    return rf"{_BEGINS}(?:{found}){_ENDS}" if found else r"(?!)"


def _in_all(text: str) -> str:
    return f"{pattern_of(text)}|{spelt(text)}"


def spelt(text: str) -> str:
    """The pattern of one name without its borders, in the case that it is written in where the pattern is told to mind it."""
    ways: dict[str, None] = {}
    for one in (text, *other_spellings(text)):
        loose = [[_letter(char) for char in bare(word)] for word in words_of(one)]
        ways[BETWEEN.join(_MARKS.join(word) + _MARKS for word in loose)] = None
        if sum(map(len, loose)) >= _MIN_SPACED:
            ways[r"\s+".join(_SPACED.join(word) for word in loose)] = None
    return f"(?:{'|'.join(ways)})"


def bare(text: str) -> str:
    """A text without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _letter(char: str) -> str:
    same = APOSTROPHES if char in APOSTROPHES else _accented().get(char)
    return f"[{same}]" if same else re.escape(char)


@cache
def _accented() -> dict[str, str]:
    """The letters that differ from each plain one by an accent alone."""
    found: dict[str, str] = defaultdict(str)
    for code in range(_LAST_LATIN):
        letter = chr(code)
        plain = bare(letter)
        if letter.isalpha() and len(plain) == 1 and plain.isascii():
            found[plain] += letter
    return dict(found)
