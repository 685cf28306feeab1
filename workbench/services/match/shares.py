"""Shares of a text as percentages: "one in five", "deux tiers", "la moitié", "jedes fünfte Kind"."""

from functools import cache
from typing import NamedTuple

from workbench.services.match.lexicon import table
from workbench.services.match.number_words import compound, near, spelt
from workbench.services.match.tokens import Tokens

_MOST = 1e6
_FRACTION_AT_MOST = 20
_YEARS = range(1500, 2101)


def share(text: Tokens, at: int) -> tuple[float, int] | None:
    """The share that opens at a place, in percent, and the place behind it."""
    if text.language is None:
        return None
    lists = _lists(text.language)
    folded = text.words[at].folded
    if folded in lists.halves:
        return (50.0, at + 1) if _is_of(text, at + 1) else None
    if folded in lists.each and at + 1 < len(text.words):
        base = lists.ordinals.get(text.words[at + 1].folded, 0)
        # "Every second" alone is a span of time.
        counts = at + 2 < len(text.words) and near(text, at + 2) and not text.words[at + 2].stop
        return (100 / base, at + 2) if base > 2 or (base == 2 and counts) else None
    upper = _whole(text, at, lists)
    if upper is None:
        return None
    value, place = upper
    return _fraction(text, value, place, lists) or _ratio(text, at, value, place, lists) or _stroke(text, value, place)


def opens_share(word: str, language: str | None) -> bool:
    """Can a share open with a word that is no figure?"""
    return language is not None and word in _lists(language).openers


def _whole(text: Tokens, at: int, lists: "_Lists") -> tuple[int, int] | None:
    """A whole number at a place, an article being one, and the place behind it."""
    word = text.words[at]
    if word.number:
        return (int(word.folded), at + 1) if word.folded.isdecimal() and len(word.folded) < 7 else None
    follower = text.words[at + 1].folded if at + 1 < len(text.words) else ""
    if word.folded in lists.one or (word.folded in lists.the and follower in lists.parts):
        return 1, at + 1
    if read := spelt(text, at):
        (value,), after, _ = read
        return (int(value), after) if value == int(value) else None
    return None


def _is_of(text: Tokens, at: int) -> bool:
    return at < len(text.words) and text.words[at].folded in _of()


def _fraction(text: Tokens, value: int, place: int, lists: "_Lists") -> tuple[float, int] | None:
    """ "Deux tiers", "a third of", "drei Viertel"; one part without "of" may be an ordinal or a part of a year."""
    if place >= len(text.words) or not near(text, place) or text.words[place].folded not in lists.parts:
        return None
    parts = lists.parts[text.words[place].folded]
    sure = value > 1 or text.language == "de" or _is_of(text, place + 1)
    return (100 * value / parts, place + 1) if sure and value < parts else None


def _ratio(text: Tokens, at: int, value: int, place: int, lists: "_Lists") -> tuple[float, int] | None:
    """ "Un élève sur cinq", "nine out of ten", "uno de cada cinco"."""
    words = text.words
    for start in (place, place + 1):
        for phrase in lists.out_of:
            behind = start + len(phrase)
            if behind >= len(words) or tuple(word.folded for word in words[start:behind]) != phrase:
                continue
            if start > place and (words[place].number or words[place].stop or not words[place].folded.isalpha()):
                continue
            if not all(near(text, n) for n in range(place, behind + 1)) or (base := _whole(text, behind, lists)) is None:
                continue
            loose = phrase in (("in",), ("sur",), ("von",), ("su",), ("ogni",)) and words[at].number and start > place
            if not loose and _is_base(text, value, base, behind):
                return 100 * value / base[0], base[1]
    return None


def _is_base(text: Tokens, value: int, base: tuple[int, int], at: int) -> bool:
    """Not a year, and not a span of time: "3 in 2024", "two in five days"."""
    number, after = base
    units = table("numbers")["units"]["second"]
    spans = after < len(text.words) and near(text, after) and text.words[after].folded in units
    year = text.words[at].number and number in _YEARS
    return max(value, 1) < number <= _MOST and not spans and not year


def _stroke(text: Tokens, value: int, place: int) -> tuple[float, int] | None:
    """ "2/3 of the pupils"."""
    words = text.words
    if place >= len(words) or not words[place].number or text.text[words[place - 1].end : words[place].start] not in ("/", "⁄"):
        return None
    parts = int(words[place].folded) if words[place].folded.isdecimal() and len(words[place].folded) < 3 else 0
    return (100 * value / parts, place + 1) if value < parts <= _FRACTION_AT_MOST and _is_of(text, place + 1) else None


class _Lists(NamedTuple):
    one: frozenset[str]
    the: frozenset[str]
    out_of: tuple[tuple[str, ...], ...]
    halves: frozenset[str]
    parts: dict[str, int]
    each: frozenset[str]
    ordinals: dict[str, int]
    openers: frozenset[str]


@cache
def _of() -> frozenset[str]:
    return frozenset(table("figures")["of"].split())


@cache
def _lists(language: str) -> _Lists:
    figures, lists = table("figures"), table("figures")["shares"]
    one, halves, each = (frozenset(lists[key][language].split()) for key in ("one", "halves", "each"))
    small = frozenset(word for word in table("numbers")["small"][language] if compound(word, language))
    out_of = tuple(tuple(phrase.split()) for phrase in lists["out_of"][language])
    the = frozenset(("le",) if language == "fr" else ())  # "le quart des communes"
    opening = one | the | halves | each | small
    return _Lists(one, the, out_of, halves, lists["parts"][language], each, figures["ordinals"][language], opening)
