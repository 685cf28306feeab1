"""How well a text fits what is typed: beginnings of words, then parts, slips of the hand and initials; accents are ignored."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import TypeVar

T = TypeVar("T")
BEGINS, INSIDE, INITIALS = 100.0, 85.0, 75.0
LEAST_ALIKE = 80  # percent of a word's letters, from which a slip of the hand is believed
LEAST_LETTERS = 4  # in a shorter word a slip makes another word
SLIP = 30.0  # what a slip costs
LONGEST_NAME = 80  # characters of a text that may be meant by its initials
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u20d0-\u20f0]")
_APOSTROPHES = str.maketrans("’'", "  ")
MOST_COMPARED = 2_000  # texts that are looked at for slips; of more, only those that hold the words are found


@lru_cache(maxsize=30_000)
def folded(text: str) -> str:
    """Lower case without accents, words parted by single blanks and one in front; at most 400 characters of a text."""
    text = text[:400]
    plain = text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return " " + " ".join(plain.casefold().translate(_APOSTROPHES).split())


def best(query: str, things: Sequence[T], words: Callable[[T], str], most: int, before: Iterable[T] = ()) -> list[T]:
    """The things whose words fit a query, best first, at most so many; those in `before` come before others that fit as well.

    An empty query fits everything.
    """
    sought = folded(query).split()
    rank = {id(one): place for place, one in enumerate(before)}
    slips = len(things) <= MOST_COMPARED
    scored = ((score(sought, folded(words(one)), slips=slips), place) for place, one in enumerate(things))
    kept = ((value, -rank.get(id(things[place]), len(rank)), -place) for value, place in scored if value > 0)
    return [things[-place] for _value, _rank, place in nlargest(most, kept)]


def score(sought: Sequence[str], text: str, *, slips: bool = True) -> float:
    """0 (does not fit) to 100 (every word begins one) for words and a text that are both folded."""
    if not sought:
        return BEGINS
    total = 0.0
    for word in sought:
        value = BEGINS if f" {word}" in text else INSIDE if word in text and len(word) > 1 else 0.0
        if not value and slips:
            value = _alike(word, text)
        if not value:
            return _initials(sought, text)
        total += value
    return total / len(sought)


def _alike(word: str, text: str) -> float:
    if len(word) < LEAST_LETTERS:
        return 0.0
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, text.split(), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE)
    return found[1] - SLIP if found else 0.0


def _initials(sought: Sequence[str], text: str) -> float:
    """A few letters may be the first ones of the words: "mv" for mark verified."""
    if len(sought) != 1 or not 2 <= len(sought[0]) <= 4 or len(text) > LONGEST_NAME:
        return 0.0
    return INITIALS if "".join(word[0] for word in text.split()).startswith(sought[0]) else 0.0
