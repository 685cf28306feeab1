"""Numbers that are told by a word of another kind: "a dozen", "hundreds", "doubled", "the third", "half a million"."""

import re
from functools import cache
from typing import NamedTuple

from workbench.services.match.lexicon import table
from workbench.services.match.number_words import near, scales
from workbench.services.match.quantity import ORDINAL, Quantity
from workbench.services.match.tokens import Tokens

# "Hundreds" are two hundred to a thousand.
_FEWEST, _MOST = 2, 10
# "Zweitgrößte", "drittälteste".
_COMPARED = re.compile(r"(zweit|dritt|viert|funft)(gross\w+|hoch\w+|hochst\w+|\w{2,}ste[rsnm]?)")


def vague(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """The number that a word at a place tells, and the place behind it; what it counts is not read."""
    folded = text.words[at].folded
    if text.language is None or not may_be_vague(folded, text.language):
        return None
    lists = _lists(text.language)
    if folded in lists.many:
        return _many(text, at, lists)
    if folded in lists.some:
        if not _is_some(text, at):
            return None
        return _told(text, at, at + 1, float(lists.some[folded]), about=True), at + 1
    # "A doublé" is no "double meurtre".
    if folded in lists.multiples and (text.language != "fr" or folded[-1] not in "es" or "é" in text.words[at].text.casefold()):
        return _told(text, at, at + 1, float(lists.multiples[folded]), unit="times"), at + 1
    if folded in lists.halves and (half := _half(text, at, lists)):
        return half
    return _ordinal(text, at, lists)


def _is_some(text: Tokens, at: int) -> bool:
    """ "Une quarantaine de personnes", not "mis en quarantaine" nor "une quarantaine de 14 jours"."""
    if not at or text.words[at - 1].folded not in table("figures")["shares"]["one"][text.language].split():
        return False
    if text.language in ("en", "de"):
        return True
    behind = text.words[at + 1 : at + 3]
    return len(behind) == 2 and behind[0].folded in _of() and not behind[1].number


def may_be_vague(word: str, language: str | None) -> bool:
    """Can such a number open with a word?"""
    if language is None:
        return False
    return word in _lists(language).all or (language == "de" and _COMPARED.fullmatch(word) is not None)


def _told(text: Tokens, at: int, after: int, value: float, *, about: bool = False, unit: str | None = None) -> Quantity:
    return Quantity(text.words[at].start, text.words[after - 1].end, frozenset((value,)), unit, about=about)


def _many(text: Tokens, at: int, lists: "_Lists") -> tuple[Quantity, int]:
    """ "Hundreds of thousands", "des dizaines de milliers": from twice to ten times the scale."""
    scale, after = float(lists.many[text.words[at].folded]), at + 1
    if after + 1 < len(text.words) and text.words[after].folded in _of() and (more := lists.many.get(text.words[after + 1].folded)):
        scale, after = scale * more, after + 2
    start, end = text.words[at].start, text.words[after - 1].end
    return Quantity(start, end, frozenset((_FEWEST * scale,)), about=True, upto=frozenset((_MOST * scale,))), after


def _half(text: Tokens, at: int, lists: "_Lists") -> tuple[Quantity, int] | None:
    """ "Half a million", "un demi-million", "anderthalb Millionen"."""
    place = at + 1
    if place < len(text.words) and text.words[place].folded in ("a", "an"):
        place += 1
    scale = scales(text.language).get(text.words[place].folded, 0) if place < len(text.words) and near(text, place) else 0
    if scale < 1000:
        return None
    return _told(text, at, place + 1, lists.halves[text.words[at].folded] * scale), place + 1


def _ordinal(text: Tokens, at: int, lists: "_Lists") -> tuple[Quantity, int] | None:
    """ "The second largest", "la troisième ville", "die drittgrößte Stadt", with what it is an ordinal of."""
    word = text.words[at]
    noun: str | None
    if compared := _COMPARED.fullmatch(word.folded) if text.language == "de" else None:
        value, noun = table("figures")["ordinal_heads"][compared[1]], compared[2][:5]
    elif word.folded in lists.ordinals:
        value, place = lists.ordinals[word.folded], at + 1
        if place < len(text.words) and text.words[place].folded in _superlatives():
            place += 1
        follower = text.words[place] if place < len(text.words) and near(text, place) else None
        noun = follower.terms[0] if follower and follower.terms and not follower.stop and not follower.number else None
    else:
        return None
    values = frozenset((float(value),))
    return Quantity(word.start, word.end, values, label=ORDINAL, noun=noun, spelled=True), at + 1


class _Lists(NamedTuple):
    many: dict[str, float]
    some: dict[str, float]
    multiples: dict[str, float]
    halves: dict[str, float]
    ordinals: dict[str, int]
    all: frozenset[str]


@cache
def _lists(language: str) -> _Lists:
    kinds = ("many", "some", "multiples", "half_of_a_scale", "ordinals")
    many, some, multiples, halves, ordinals = (table("figures")[kind][language] for kind in kinds)
    return _Lists(many, some, multiples, halves, ordinals, frozenset((*many, *some, *multiples, *halves, *ordinals)))


@cache
def _of() -> frozenset[str]:
    return frozenset(table("figures")["of"].split())


@cache
def _superlatives() -> frozenset[str]:
    return frozenset(table("figures")["before_largest"].split())
