"""Decades of a text: "the 1990s", "les années 90", "den 90er Jahren", "the nineties"."""

import re
from functools import cache
from typing import NamedTuple

from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.number_words import may_be_spelt, spelt
from workbench.services.match.tokens import Tokens

_FIGURES = re.compile(r"((?:1[5-9]|20)\d0|\d0)(s|er)?")
_QUOTES = ("'", "’", "‘")
_AROUND = frozenset(("the", "early", "late", "mid"))
# "The 20s" may be of either century.
_CLEAR = 30


def decade(text: Tokens, at: int) -> tuple[int | None, int, int] | None:
    """The first year of the decade that opens at a place, None where the century is open, with its first and the place behind."""
    word, lists = text.words[at], _lists(text.language)
    if figures := _FIGURES.fullmatch(word.folded) if word.number else None:
        return (_year(int(figures[1])), at, at + 1) if _is_marked(text, at, figures[1], figures[2]) else None
    if word.folded in lists.words:
        return _year(lists.words[word.folded]), at, at + 1
    if word.folded in lists.before and at + 1 < len(text.words):
        return _named(text, at)
    return None


def _is_marked(text: Tokens, at: int, figures: str, ending: str | None) -> bool:
    """ "1990s", "the '90s", "early 90s", "90er Jahre", not "in his 30s" and "40er-Pack"."""
    if ending == "er":
        return at + 1 < len(text.words) and text.words[at + 1].folded.startswith("jahr")
    if len(figures) == 4:
        return ending is not None
    start = text.words[at].start
    quoted = text.text[start - 1 : start] in _QUOTES if start else False
    return ending is not None and (quoted or (at > 0 and text.words[at - 1].folded in _AROUND))


def _named(text: Tokens, at: int) -> tuple[int | None, int, int] | None:
    """The decade behind a word such as "années": in figures or in words."""
    behind = text.words[at + 1]
    if behind.number:
        figures = _FIGURES.fullmatch(behind.folded)
        return (_year(int(figures[1])), at, at + 2) if figures else None
    if not may_be_spelt(behind.folded, text.language) or (read := spelt(text, at + 1)) is None:
        return None
    (value,), after, _ = read
    return (_year(int(value)), at, after) if value in range(20, 100, 10) else None


def _year(number: int) -> int | None:
    if number >= 100:
        return number
    return 1900 + number if number >= _CLEAR else None


class _Lists(NamedTuple):
    before: frozenset[str]
    words: dict[str, int]


@cache
def _lists(language: str | None) -> _Lists:
    lists, codes = table("figures")["decades"], [language] if language else LANGUAGES
    words = {word: number for code in codes for word, number in lists["words"][code].items()}
    return _Lists(frozenset(word for code in codes for word in lists["before"][code].split()), words)
