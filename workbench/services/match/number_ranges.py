"""Ranges of numbers: "5 à 7 %", "between $5 and $7 million", "10-12 days"; and two that are none: "from 7 to 5", "3-1"."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from workbench.services.match.date_runs import joined, opened
from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.number_words import scales
from workbench.services.match.quantity import CODE, ORDINAL, SCORE, Quantity
from workbench.services.match.tokens import Tokens

Reading = tuple[Quantity, int]
_SIGNS = frozenset("%€$£¥° ")
_PRICED = frozenset("€$£¥")
_STROKES = ("/", "⁄")


def ranged(text: Tokens, at: int, first: Reading, read: Callable[[int], Reading | None]) -> Reading | None:
    """The range that goes on behind its first number, each end with the unit and scale of the other; None for no range."""
    one, after = first
    if one.label in (ORDINAL, CODE) or (join := joined(text, after, at, _SIGNS)) is None or not join.run or join.listed:
        return None
    second = read(join.place)
    if second is None or second[0].label is not None:
        return None
    other, behind = second
    if one.unit and other.unit and one.unit != other.unit:
        return None
    gap = text.text[text.words[after - 1].end : text.words[join.place].start]
    if one.unit is None and not _PRICED.isdisjoint(gap):  # "59,000 to $1" is a rate
        return None
    values = _scaled(text, one, other, behind)
    unit, size = (one.unit, one.size) if one.unit and not other.unit else (other.unit, other.size)
    if one.unit == other.unit and one.size != other.size:
        return None
    whole = replace(one, end=other.end, values=values, unit=unit, size=size, upto=other.values, about=one.about or other.about)
    rising = min(values) < max(other.values)
    if one.label is not None:
        # "Lannec beat Vauclair 3-1": the name before a score is not what the number names.
        return (replace(whole, ordered=True, label=SCORE), behind) if unit is None and join.place == after else None
    if gap in _STROKES:
        return replace(whole, ordered=True, label=CODE), behind
    if join.place > after and _is_change(text, at, join.place):
        return replace(whole, ordered=True), behind
    if rising and (unit or join.place > after or _counts(text, behind)):
        return whole, behind
    return (replace(whole, ordered=True, label=SCORE), behind) if unit is None else None


def _scaled(text: Tokens, one: Quantity, other: Quantity, behind: int) -> frozenset[float]:
    """The values of the first number, in the scale of the second: "10 à 12 millions"."""
    factor, place = 1.0, behind - 1
    while place >= 0 and text.words[place].start > other.start:
        factor *= scales(text.language).get(text.words[place].folded, 1.0)
        place -= 1
    small = max(one.values) < 1000 and max(one.values) * factor < max(other.values) * 10
    return frozenset(round(value * factor, 6) for value in one.values) if factor >= 100 and small else one.values


def _is_change(text: Tokens, at: int, place: int) -> bool:
    """ "From 7 to 5 percent" tells what was and what is, not all between, and so does "von 7 auf 5"."""
    if opened(text, at):
        return False
    words = [word.folded for word in text.words[max(0, at - 2) : at]]
    return not _from(text.language).isdisjoint(words) and text.words[place - 1].folded != "bis"


def _counts(text: Tokens, behind: int) -> bool:
    """Does a word that can be counted stand behind a number?"""
    word = text.words[behind] if behind < len(text.words) else None
    return word is not None and not word.stop and text.text[text.words[behind - 1].end : word.start].isspace()


@cache
def _from(language: str | None) -> frozenset[str]:
    lists = table("figures")["from"]
    return frozenset(word for code in ([language] if language else LANGUAGES) for word in lists[code].split())
