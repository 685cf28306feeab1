"""Words as they are looked for in the casebook: without case, accents and marks, the same in the index and in what is typed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

# What folding makes of a text is another thing with other tables of characters; an index of another edition is built anew.
EDITION = f"1 {unicodedata.unidata_version}"

# Marks and invisible characters that stand inside a word and are no part of its spelling here, and the vowel signs of India's
# scripts, which are no letters to Python.
_INSIDE = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u200b-\u200d\u2060\u20d0-\u20f0\ufeff"
)
_WORD = rf"[^\W_](?:[^\W_]|[{_INSIDE}])*"
# Written without blanks between the words: each character is a word, and words side by side are looked for as such.
_UNPARTED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
_OTHERWISE = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "\u0640": ""})


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_WORD), re.compile(_UNPARTED)  # takes longer than to open a casebook, and a start needs neither


class Word(NamedTuple):
    """A word of a text: where it stands there (code points, end exclusive) and its folded form."""

    start: int
    end: int
    folded: str


def words_of(text: str) -> Iterator[Word]:
    """Go through the words of a text."""
    word_pattern, unparted = _patterns()
    for found in word_pattern.finditer(text):
        word, start = found.group(), found.start()
        if word.isascii():
            yield Word(start, found.end(), word.lower())
            continue
        for part in unparted.finditer(word):
            if folded := fold_word(part.group()):
                yield Word(start + part.start(), start + part.end(), folded)


def folded_words(text: str) -> str:
    """Give the words of a text folded, with a blank between them."""
    return " ".join(word.folded for word in words_of(text))


@lru_cache(50_000)
def fold_word(word: str) -> str:
    """Give a word without case, accents and marks; empty when nothing is left of it."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", word.casefold()) if one.isalnum())
    return "".join(one for one in plain.casefold().translate(_OTHERWISE) if one.isalnum())


def letters_of(text: str) -> str:
    """Give a text without case and accents, signs and blanks as they are: what a piece of a word is looked for in."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one)).translate(_OTHERWISE)
