"""Numbers whose size is in doubt: billions of two kinds, a mark that groups or parts, per cent of per cent."""

import re
from collections.abc import Iterator
from functools import cache

from workbench.domain.statement import Flag, Quantity, Statement
from workbench.services.language.doubts.look import Look, and_more
from workbench.services.language.lexicon import doubt_lists, lexicon
from workbench.services.language.numbers import digits_value

_GROUPED = re.compile(r"([1-9]\d{0,2})([.,])\d{3}(?![\d.,]*\d)")
# What the whole world earns in a year is some 110e12 dollars (World Bank, 2024).
_MORE_THAN_THERE_IS = 2e14
_BILLION = 1e12
_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "de": "German", "it": "Italian"}
_PERCENT = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|pour ?cent\b|per ?cent\w*|por ciento\b|prozent\b|per cento\b)"
_PER_CENT = re.compile("%|cent|ciento|prozent")
_NEAR = 0.051


def billions(look: Look) -> Iterator[Flag]:
    """The word for a million millions where the English word for a thousand millions is likelier meant."""
    words, meaning = look.words("billion"), " ".join(look.phrases("billion_means"))
    if not words:
        return
    always = bool(look.words("billion_always"))
    for one in _body(look):
        for quantity in one.quantities:
            said = set(look.text[quantity.start : quantity.end].lower().split())
            if not words.isdisjoint(said) and (always or _is_too_much(look, one, quantity)):
                yield look.flag("billion", quantity.start, quantity.end, words=quantity.text, meaning=meaning)


def _is_too_much(look: Look, statement: Statement, quantity: Quantity) -> bool:
    low = look.text[statement.start : statement.end].lower()
    spoken = set(re.findall(r"[^\W\d_]+", low))
    counted = (quantity.noun or "").lower() in look.words("people")
    strong = re.search(r"d[oó]lar|dollar|euro|[$€£]", low) is not None
    return counted or (strong and (quantity.value >= _MORE_THAN_THERE_IS or not look.words("company").isdisjoint(spoken)))


def grouping(look: Look) -> Iterator[Flag]:
    """1.250 in English, 1,250 elsewhere, where things are counted: one flag for a text, on the first of them."""
    if not look.known:
        return
    english = look.language == "en"
    multipliers = lexicon(look.language).values("numbers", "multipliers")
    found = []
    for one in _body(look):
        for quantity in one.quantities:
            words = look.text[quantity.start : quantity.end]
            match = _GROUPED.search(words)
            if match is None or (match[2] == ".") != english or not multipliers.keys().isdisjoint(words.lower().split()):
                continue
            if _is_counted(quantity, lexicon(look.language).words("numbers", "money"), len(match[1])):
                found.append((quantity.start + match.start(), quantity.start + match.end()))
    if found:
        words, language = look.text[slice(*found[0])], _NAMES.get(look.language or "", "the language")
        yield look.flag("digit-grouping", *found[0], words=words, more=and_more(len(found) - 1, "number"), language=language)


def _is_counted(quantity: Quantity, money: frozenset[str], leading: int) -> bool:
    """Things in the plural, or money in more than single units: a rate of exchange or a price of petrol has three decimals too."""
    if quantity.unit is None:
        return quantity.noun is not None
    return leading > 1 and (quantity.unit in money or (len(quantity.unit) == 3 and quantity.unit.isupper()))


@cache
def _change(language: str) -> re.Pattern[str] | None:
    pairs = [line.partition("|")[::2] for line in doubt_lists().phrases(language, "from_to")]
    if not pairs:
        return None
    before, between = ("|".join(sorted({pair[n] for pair in pairs}, key=len, reverse=True)) for n in (0, 1))
    optional = _PERCENT.replace(" ?(?:%", "(?: ?(?:%", 1) + ")?"
    return re.compile(rf"(?<!\w)(?:{before}) {optional} (?:{between}) {_PERCENT}")


def percentage_points(look: Look) -> Iterator[Flag]:
    """A change told in per cent that is the difference of two percentages of the same sentence."""
    pattern = _change(look.language or "")
    if pattern is None or _PER_CENT.search(look.low) is None:
        return
    for one in _body(look):
        if _PER_CENT.search(look.low, one.start, one.end) is None:
            continue
        low = look.text[one.start : one.end].lower()
        change = pattern.search(low) if len(low) == one.end - one.start else None
        first, second = (digits_value(change[n], look.language or "") for n in (1, 2)) if change else (None, None)
        if change is None or not first or second is None:
            continue
        difference, relative = abs(second - first), abs(second - first) / first * 100
        for match in re.finditer(_PERCENT, low):
            value = digits_value(match[1], look.language or "")
            outside = match.end() <= change.start() or match.start() >= change.end()
            if outside and value and abs(value - difference) < _NEAR and abs(value - relative) > 1:
                start, end = one.start + match.start(), one.start + match.end()
                values = {"low": f"{first:g}", "high": f"{second:g}", "change": f"{relative:.0f}"}
                yield look.flag("percentage-points", start, end, words=look.text[start:end], **values)


def _body(look: Look) -> Iterator[Statement]:
    return (one for one in look.statements if one.kind.is_body)
