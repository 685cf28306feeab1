"""Numbers of a text by value: digits, number words, scales and units of five languages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from workbench.services.match.bounds import bound
from workbench.services.match.lexicon import table
from workbench.services.match.named_numbers import named, section
from workbench.services.match.number_ranges import ranged
from workbench.services.match.number_words import may_be_spelt, near, scale, scales, spelt
from workbench.services.match.quantity import ORDINAL, Quantity
from workbench.services.match.shares import opens_share, share
from workbench.services.match.tokens import Tokens
from workbench.services.match.vague import may_be_vague, vague


@lru_cache(maxsize=2048)
def quantities(text: Tokens, taken: frozenset[int] = frozenset()) -> tuple[Quantity, ...]:
    """List the numbers of a text in order; taken holds the places (word indexes) that belong to dates."""
    return tuple(_read(text, taken))


def _read(text: Tokens, taken: frozenset[int]) -> Iterator[Quantity]:
    at = 0
    while at < len(text.words):
        word = text.words[at]
        found = None if at in taken or not _opens(word.text, word.folded, text.language) else _number(text, at, taken)
        if found is None:
            at += 1
            continue
        quantity, after = found
        yield _with_surroundings(text, quantity, at, after)
        at = after


@lru_cache(maxsize=16_384)
def _opens(word: str, folded: str, language: str | None) -> bool:
    """Can a number open with a word? Most words are passed over at once."""
    if word[0].isdigit() or word[0] in "IVX" or may_be_spelt(folded, language):
        return True
    return opens_share(folded, language) or may_be_vague(folded, language)


def _number(text: Tokens, at: int, taken: frozenset[int]) -> tuple[Quantity, int] | None:
    """The number that opens at a place, one end of a range or both, and the place behind it."""
    word = text.words[at]
    if word.number or word.text[0] in "IVX":
        if found := named(text, at):
            return found
    elif found := vague(text, at):
        return found[0], found[1] if found[0].label else _with_unit(text, at, found[1])[1]
    if (word.number or opens_share(word.folded, text.language)) and (part := share(text, at)):
        percent, after = part
        return Quantity(word.start, text.words[after - 1].end, frozenset((percent,)), "percent", about=True), after
    first = _plain(text, at)
    if first is None:
        return None
    return ranged(text, at, first, lambda place: None if place in taken else _plain(text, place)) or first


def _with_unit(text: Tokens, at: int, after: int) -> tuple[str | None, int]:
    unit, _, behind = _unit(text, at, after)
    return unit, behind


def _plain(text: Tokens, at: int) -> tuple[Quantity, int] | None:
    """One number in figures or in words with its unit, and the place behind it."""
    word = text.words[at]
    found = _digits(text, at) if word.number else None
    if found is None and may_be_spelt(word.folded, text.language):
        found = spelt(text, at)
    if found is None:
        return None
    values, after, factor = found
    values, after = _and_a_half(text, *_dozens(text, values, after))
    first, last = text.words[at], text.words[after - 1]
    unit, size, after = _unit(text, at, after)
    label = None
    if at and unit is None and factor == 1 and first.number:
        label = ORDINAL if _ordinal(first.folded) else section(text, at) or _label(text, at)
    start, end = _with_sign(text.text, first.start, max(last.end, text.words[after - 1].end))
    if sign := _minus(text, at, unit):
        start, values = sign, frozenset(-value for value in values)
    return Quantity(start, end, values, unit, size, _about(text, at), label), after


def _with_surroundings(text: Tokens, found: Quantity, at: int, after: int) -> Quantity:
    """A number with what the words around it tell: bounds, what is counted, and the word before."""
    lead = text.words[at - 1].folded if at else None
    return replace(found, bound=bound(text, at, after), noun=found.noun or _noun(text, found, after), lead=lead)


def _noun(text: Tokens, found: Quantity, after: int) -> str | None:
    """The index term of the word behind a number, which mostly tells what is counted."""
    place = after + (after < len(text.words) and text.words[after].folded in _of())
    if place >= len(text.words) or found.label is not None:
        return None
    word = text.words[place]
    gap = text.text[found.end : word.start] if place == after else " "
    named_word = word.capital and text.language != "de"
    if word.stop or word.number or named_word or not word.terms or set(gap) - set(" \u00a0\u202f%€$£°-"):
        return None
    return word.terms[0]


@cache
def _of() -> frozenset[str]:
    return frozenset(("de", "d", "of", "des", "di", "del"))


def _dozens(text: Tokens, values: frozenset[float], after: int) -> tuple[frozenset[float], int]:
    """ "Two dozen", "trois douzaines", "quatre centaines"."""
    if text.language is None or after >= len(text.words) or not near(text, after) or max(values) >= 100:
        return values, after
    word, figures = text.words[after].folded, table("figures")
    scale = figures["some"][text.language].get(word) or figures["some"][text.language].get(word.removesuffix("s"))
    return (frozenset(value * scale for value in values), after + 1) if scale else (values, after)


def _and_a_half(text: Tokens, values: frozenset[float], after: int) -> tuple[frozenset[float], int]:
    """ "Un million et demi", "a million and a half": half of the last scale more."""
    last = scales(text.language).get(text.words[after - 1].folded, 0.0)
    if last >= 1000 and text.language:
        for phrase in table("figures")["and_a_half"][text.language]:
            words = phrase.split()
            if [word.folded for word in text.words[after : after + len(words)]] == words:
                return frozenset(value + last / 2 for value in values), after + len(words)
    return values, after


def _minus(text: Tokens, at: int, unit: str | None) -> int | None:
    """Where the minus of a number stands: a sign that touches it, or the word before degrees; None without one."""
    start = text.words[at].start
    if start and text.text[start - 1] in "-−" and (start == 1 or text.text[start - 2] in " \u00a0\u202f(\n"):
        return start - 1
    before = text.words[at - 1] if at else None
    if before is None or before.folded not in _minus_words() or unit != "degree":
        return None
    opening = text.words[at - 2].folded if at > 1 else ""
    return None if opening in ("au", "al", "du") else before.start


@cache
def _minus_words() -> frozenset[str]:
    return frozenset(table("figures")["minus"].split())


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
    return frozenset(round(value * factor, 6) for value in values), after, factor


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
    capital = any(map(str.isupper, before.text)) and before.text.isalpha()
    return before.folded if near and capital and not before.stop and not before.sentence_start else None


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
    for sign in "€$£¥%°":
        if sign in signs:
            return (*units[sign], after)
    for length in (3, 2, 1):
        ends = after + length <= len(text.words) and text.words[after + length - 1].folded not in ("d", "de")
        if ends and near(text, after):
            words = [word.folded for word in text.words[after : after + length] if word.folded not in ("d", "de")]
            skipped = 1 if text.words[after].folded in ("d", "de") else 0
            if words and (found := units.get(" ".join(words))):
                return (*found, after + max(length, skipped))
    return None, 1.0, after


def _with_sign(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen the span of a number by the sign of its unit before or behind it."""
    if start and text[start - 1] in "€$£¥":
        start -= 1
    if match := re.compile(r"\s?(?:[%€$£¥]|°\s?[CF]?)").match(text, end):
        end = match.end()
    return start, end


def _money_sign(text: Tokens, at: int) -> bool:
    word = text.words[at]
    return any(sign in text.text[max(0, word.start - 2) : word.end + 2] for sign in "€$£")


def _about(text: Tokens, at: int) -> bool:
    approximate = table("numbers")["approximate"]
    return any(word.folded in approximate for word in text.words[max(0, at - 2) : at])
