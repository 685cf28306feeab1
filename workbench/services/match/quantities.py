"""Numbers of a text by value: digits, number words, scales and units of five languages."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import table
from workbench.services.match.number_words import may_be_spelt, near, scale, scales, spelt
from workbench.services.match.tokens import Tokens

ORDINAL = "#"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it stands in a text: every value its writing allows (1.250 is 1250 or 1.25), unit when one is told.

    start and end are code points. unit is a family (percent, euro, metre…) and size its base units per unit. label is the
    capitalised word before a bare number (Boeing 737), for numbers that name a thing, and ORDINAL for an ordinal in digits.
    """

    start: int
    end: int
    values: frozenset[float]
    unit: str | None = None
    size: float = 1.0
    about: bool = False
    label: str | None = None


@lru_cache(maxsize=2048)
def quantities(text: Tokens, taken: frozenset[int] = frozenset()) -> tuple[Quantity, ...]:
    """List the numbers of a text in order; taken holds the places (word indexes) that belong to dates."""
    return tuple(_read(text, taken))


def _read(text: Tokens, taken: frozenset[int]) -> Iterator[Quantity]:
    at = 0
    while at < len(text.words):
        if at in taken:
            at += 1
            continue
        word = text.words[at]
        found = _digits(text, at) if word.number else None
        if found is None and may_be_spelt(word.folded, text.language):
            found = spelt(text, at)
        if found is None:
            at += 1
            continue
        values, after, factor = found
        first, last = text.words[at], text.words[after - 1]
        unit, size, after = _unit(text, at, after)
        label = None
        if at and unit is None and factor == 1 and first.number:
            label = ORDINAL if _ordinal(first.folded) else _label(text, at)
        start, end = _with_sign(text.text, first.start, max(last.end, text.words[after - 1].end))
        yield Quantity(start, end, values, unit, size, _about(text, at), label)
        at = after


_DIGITS = re.compile(r"(\d+)([a-z]*)")
# 1000th, 1er, 2nd, 40s: an ordinal or a decade is still that number.
_ORDINAL = frozenset(("th", "st", "nd", "rd", "e", "er", "re", "eme", "ere", "o", "a", "ste", "ten", "s"))


def _ordinal(word: str) -> bool:
    return number_values(word)[1] in _ORDINAL - {"s"}


def _digits(text: Tokens, at: int) -> tuple[frozenset[float], int, float] | None:
    word = text.words[at]
    if _part_of_name(text, at):
        return None
    values, tail = number_values(word.folded)
    if not values:
        return None
    factor, after = scale(text, at + 1)
    if not tail and after == at + 1 < len(text.words) and text.words[after].start == word.end:
        tail, after = text.words[after].folded, after + 1
    if tail:
        attached = scales(text.language).get(tail)
        if attached:
            factor = attached
        elif tail in ("m", "b") and _money_sign(text, at):
            factor = 1e6 if tail == "m" else 1e9
        elif tail not in _ORDINAL and tail not in _units():
            return None
    return frozenset(value * factor for value in values), after, factor


@lru_cache(maxsize=8192)
def number_values(word: str) -> tuple[frozenset[float], str]:
    """Read a folded number word: all values it may have, and the letters behind it (bn, th, km)."""
    match = re.fullmatch(r"(\d+(?:[ \u00a0\u202f\u2009.,'’]\d+)*)([a-z]*)", word)
    if not match:
        return frozenset(), ""
    parts = re.split(r"[ \u00a0\u202f\u2009.,'’]", match.group(1))
    marks = re.sub(r"\d", "", match.group(1))
    values = set()
    if len(parts) == 1 or all(len(part) == 3 for part in parts[1:]):
        values.add(float("".join(parts)))
    if len(parts) == 2 and marks in ".,":
        if len(parts[1]) != 3 or parts[0] == "0":
            values.clear()
        values.add(float(f"{parts[0]}.{parts[1]}"))
    return frozenset(values), match.group(2)


def _part_of_name(text: Tokens, at: int) -> bool:
    """Tell F-16, Covid-19 and 2-Raketen… apart from quantities: a hyphen to a capitalised word before."""
    word = text.words[at]
    before = text.words[at - 1] if at else None
    if before is None or before.end + 1 != word.start or text.text[before.end] not in "-‑/":
        return False
    return before.capital and before.text[-1].isalpha()


def _label(text: Tokens, at: int) -> str | None:
    before = text.words[at - 1]
    near = text.text[before.end : text.words[at].start] in (" ", "\u00a0", "-")
    named = before.capital and before.text.isalpha() and not before.stop and not before.sentence_start
    return before.folded if near and named else None


@cache
def _units() -> dict[str, tuple[str, float]]:
    return {word: (family, float(size)) for family, words in table("numbers")["units"].items() for word, size in words.items()}


def _unit(text: Tokens, at: int, after: int) -> tuple[str | None, float, int]:
    """Find the unit of the number at words at..after: a sign on either side or a word behind."""
    units = _units()
    first, last = text.words[at], text.words[after - 1]
    tail = re.sub(r"^[\d\W]+", "", last.folded)
    if last.number and tail in units:
        return (*units[tail], after)
    signs = text.text[max(0, first.start - 2) : first.start].strip() + text.text[last.end : last.end + 2].strip()
    for sign in "€$£%":
        if sign in signs:
            return (*units[sign], after)
    for length in (2, 1):
        if after + length <= len(text.words) and near(text, after):
            words = [word.folded for word in text.words[after : after + length] if word.folded not in ("d", "de")]
            skipped = 1 if text.words[after].folded in ("d", "de") else 0
            if words and (found := units.get(" ".join(words))):
                return (*found, after + max(length, skipped))
    return None, 1.0, after


def _with_sign(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen the span of a number by the sign of its unit before or behind it."""
    if start and text[start - 1] in "€$£":
        start -= 1
    if match := re.compile(r"\s?[%€$£]").match(text, end):
        end = match.end()
    return start, end


def _money_sign(text: Tokens, at: int) -> bool:
    word = text.words[at]
    return any(sign in text.text[max(0, word.start - 2) : word.end + 2] for sign in "€$£")


def _about(text: Tokens, at: int) -> bool:
    approximate = table("numbers")["approximate"]
    return any(word.folded in approximate for word in text.words[max(0, at - 2) : at])


def unmatched(ours: tuple[Quantity, ...], theirs: tuple[Quantity, ...]) -> tuple[list[Quantity], list[Quantity]]:
    """Pair the numbers of two texts by value and give those left over on either side."""
    rest = list(theirs)
    left = []
    for quantity in ours:
        partner = next((other for other in rest if equal(quantity, other)), None)
        if partner is None:
            # A number said twice on one side may be said once on the other.
            if not any(equal(quantity, other) for other in theirs):
                left.append(quantity)
        else:
            rest.remove(partner)
    return left, [other for other in rest if not any(equal(quantity, other) for quantity in ours)]


def equal(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two numbers can be the same: equal values, nearly equal when one is approximate or in another unit."""
    if ours.values & theirs.values and (ours.size == theirs.size or ours.unit != theirs.unit):
        return not (ours.unit in CURRENCIES and theirs.unit in CURRENCIES and ours.unit != theirs.unit)
    other_unit = ours.unit is not None and ours.unit == theirs.unit and ours.size != theirs.size
    if not other_unit and not ours.about and not theirs.about:
        return False
    slack = 0.05 if ours.about or theirs.about else 0.03
    sizes = (ours.size, theirs.size) if other_unit else (1.0, 1.0)
    pairs = [(a * sizes[0], b * sizes[1]) for a in ours.values for b in theirs.values]
    return any(abs(a - b) <= slack * max(a, b) for a, b in pairs)


CURRENCIES = frozenset(("euro", "dollar", "pound"))


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two different numbers may be about the same thing, so that their difference says something.

    A unit may go unsaid with money and percentages, not with years or miles; an ordinal is compared with ordinals only.
    """
    if ours.label != theirs.label:
        return False
    both = {ours.unit, theirs.unit}
    return len(both) == 1 or both <= {None, "percent"} or both <= {None, *CURRENCIES}
