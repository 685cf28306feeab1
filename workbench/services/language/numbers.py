"""Reading numbers: digits as each language groups them, number words, multipliers, compounds, halves."""

import re
from functools import cache, lru_cache

from workbench.domain.records import record
from workbench.services.language.lexicon import Lexicon, lexicon
from workbench.services.language.tokens import Tokens

_DIGITS = re.compile(r"\d+(?:[., ]\d+)*$")
_CURRENCY = frozenset("€$£¥")
_LONGEST = 12
_LONGEST_WORD = 60
_LONGEST_FIGURE = 60


@record
class Number:
    """A number at tokens first to last (exclusive); spelled tells words from digits, scale the multiplier behind it."""

    value: float
    first: int
    last: int
    spelled: bool
    scale: float = 1.0


class NumberWords:
    """The number words of one language."""

    def __init__(self, known: Lexicon) -> None:
        self.language = known.language
        self.point, self.group = known.text("numbers", "decimal"), known.text("numbers", "grouping").strip()
        self.compounds, self.unit_before_ten = "compound-numbers" in known.traits, "unit-before-ten" in known.traits
        self.parts = [
            (part, factor)
            for key, factor in (("compound_thousand", 1000.0), ("compound_hundred", 100.0))
            if (part := known.text("grammar", key))
        ]
        self.compound_joins = tuple(known.text("grammar", "compound_join").split())
        self.compound_half = known.text("grammar", "compound_half")
        self.bare_thousand, self.glued = "bare-thousand" in known.traits, "glued-multipliers" in known.traits
        self.units = known.numbers("numbers", "units")
        self.hundreds = known.numbers("numbers", "hundreds")
        self.multipliers = known.numbers("numbers", "multipliers")
        self.one = known.words("numbers", "one")
        self.join = known.words("numbers", "join")
        self.short = frozenset({"m", "mn", "bn", "tn", "k", "md", "mds"})
        self.metre_words = known.words("numbers", "metre_words")
        self.half_before = known.words("numbers", "half_before")
        self.and_half = [phrase.split() for phrase in known.phrases("numbers", "and_half")]
        self.and_half_firsts = frozenset(phrase[0] for phrase in self.and_half)
        # What a number in figures can go on with.
        self.behind_figures = self.and_half_firsts.union(self.multipliers)
        self.all = frozenset(self.units) | frozenset(self.hundreds) | frozenset(self.multipliers) | self.half_before
        # The value of a word of digits or of number words under a million, hyphens and compounds included; None if it has none.
        self.value = lru_cache(maxsize=20_000)(self._value)

    def _value(self, word: str) -> float | None:
        if not word:
            return None
        if word[0].isdecimal():
            return marked_value(word, self.point, self.group) if _DIGITS.match(word) else None
        if word in self.units or word in self.hundreds:
            return self.units.get(word, self.hundreds.get(word))
        if len(word) > _LONGEST_WORD:
            return None
        if "-" in word:
            parts = [p for p in word.split("-") if p not in self.join]
            known = [self.units.get(p, self.hundreds.get(p)) for p in parts]
            return _sum([k for k in known if k is not None]) if None not in known else None
        if self.compounds:
            return _compound(word, self)
        return None

    def multiplier(self, tokens: Tokens, place: int) -> float | None:
        """The multiplier at a token; a short one ("bn", "M") only if it touches its number in English, or a currency."""
        low = tokens.low[place]
        if low not in self.multipliers or (low in self.short and tokens.raw[place] == "K"):
            return None
        if low in self.short:
            touches = place > 0 and tokens.starts[place] == tokens.end(place - 1)
            money = place + 1 < len(tokens.raw) and tokens.raw[place + 1] in _CURRENCY
            priced = place > 1 and tokens.raw[place - 2] in _CURRENCY
            metres = low == "m" and not priced and place + 1 < len(tokens.raw) and tokens.low[place + 1] in self.metre_words
            if metres or (not money and not (touches and self.glued)):
                return None
        return self.multipliers[low]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language that has a lexicon."""
    return NumberWords(lexicon(language))


def digits_value(digits: str, language: str | None) -> float | None:
    """The value of digits as a language writes them; None if it is no number (1.2.3)."""
    words = number_words(lexicon(language).language)
    return marked_value(digits, words.point, words.group)


def marked_value(digits: str, point: str, group: str) -> float | None:
    """The value of digits with a decimal point and a mark between thousands; None if it is no number (1.2.3).

    1.250 is 1,250 in Spanish (",", ".") and 1.25 in English (".", ",").
    """
    if len(digits) > _LONGEST_FIGURE:  # nothing is counted with so many, and their value would be infinite
        return None
    plain = digits.replace(" ", "")
    whole, _, decimals = plain.rpartition(point) if plain.count(point) == 1 and not plain.endswith(point) else (plain, "", "")
    if group in whole and not re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+", whole):
        return float(plain.replace(",", ".")) if plain.count(".") + plain.count(",") == 1 else None
    if group in decimals or point in whole.replace(group, ""):
        return None
    return float(whole.replace(group, "") + ("." + decimals if decimals else ""))


def read_number(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, as long as it goes; None without one."""
    begun = _begin(tokens, place, words)
    if begun is None:
        return None
    total, current, scale, last = begun
    spelled = not tokens.low[place][0].isdecimal()
    if not spelled and (last >= len(tokens.raw) or tokens.low[last] not in words.behind_figures):
        return Number(total + current, place, last, spelled, scale)
    while last < len(tokens.raw) and last - place < _LONGEST:
        if half := and_half(tokens, last, words):
            if scale == 1:
                current += 0.5
            else:
                total += 0.5 * scale
            last += half
            continue
        low, step = tokens.low[last], 1
        if low in words.join and spelled and last + 1 < len(tokens.raw):
            low, step = tokens.low[last + 1], 2
            if current % 10 and current > 10:
                break
        if step == 1 and (multiplier := words.multiplier(tokens, last)) is not None:
            # "dos mil millones" is 2,000 millions, "dos millones mil" is not.
            if multiplier > scale and total + current:
                total = (total + current) * multiplier
            else:
                total += (current or 1.0) * multiplier
            scale, current = multiplier, 0.0
        elif (
            spelled
            and not low[0].isdecimal()
            and (value := words.value(low)) is not None
            and (joined := _join(current, value)) is not None
        ):
            current = joined
        else:
            break
        last += step
    return Number(total + current, place, last, spelled, scale)


def _begin(tokens: Tokens, place: int, words: NumberWords) -> tuple[float, float, float, int] | None:
    """Total, current, scale and the token behind the first word: "two", "1,250", "mil", "a thousand", "half a million"."""
    low = tokens.low[place]
    if low in words.half_before:
        behind = place + 1 + (place + 1 < len(tokens.raw) and tokens.low[place + 1] in words.one)
        scale = words.multipliers.get(tokens.low[behind]) if behind < len(tokens.raw) else None
        return (0.5 * scale, 0.0, scale, behind + 1) if scale and tokens.low[behind] not in words.short else None
    if low.startswith("demi-") and (scale := words.multipliers.get(low[5:])):
        return 0.5 * scale, 0.0, scale, place + 1
    first = words.value(low)
    if first is not None:
        return 0.0, first, 1.0, place + 1
    if low in words.one and place + 1 < len(tokens.raw):
        following = tokens.low[place + 1]
        scaled = following in words.multipliers and following not in words.short
        return (0.0, 1.0, 1.0, place + 1) if scaled or following in words.hundreds else None
    if words.multipliers.get(low) == 1000 and low not in words.short and words.bare_thousand:
        return 1000.0, 0.0, 1000.0, place + 1
    return None


def and_half(tokens: Tokens, place: int, words: NumberWords) -> int:
    """How many tokens "and a half" takes at a place; 0 if it does not stand there."""
    if place >= len(tokens.low) or tokens.low[place] not in words.and_half_firsts:
        return 0
    return next((len(p) for p in words.and_half if tokens.low[place : place + len(p)] == p), 0)


def _join(current: float, value: float) -> float | None:
    """Two number words read as one number, None if they are two: twenty + two, two + hundred, quatre + vingt."""
    if value == 100 and 0 < current < 100:
        return current * 100
    if value == 20 and current == 4:
        return 80.0
    if current and value < 100 and current % 100 == 0:
        return current + value
    if value < 10 and current % 10 == 0 and current >= 20:
        return current + value
    if 10 <= value < 20 and current % 100 in (60, 80):
        return current + value
    return current + value if current == 0 else None


def _sum(values: list[float]) -> float | None:
    total: float | None = values[0] if values else None
    for value in values[1:]:
        total = _join(total, value) if total is not None else None
    return total


def _compound(word: str, words: NumberWords) -> float | None:
    """A compound such as "zweiundneunzig", "dreihundertfünfzig", "duecentomila", "zweieinhalb"; None if it is no number."""
    half = words.compound_half
    if half and word.endswith(half) and word.removesuffix(half) in words.units:
        return words.units[word.removesuffix(half)] + 0.5
    for part, factor in words.parts:
        head, found, tail = word.partition(part)
        if found:
            left = 1.0 if not head else _simple(head, words) if factor == 100 else _compound(head, words) or _simple(head, words)
            right = 0.0 if not tail else _compound(_unjoined(tail, words), words)
            return left * factor + right if left is not None and right is not None else None
    return _simple(word, words)


def _unjoined(tail: str, words: NumberWords) -> str:
    """What stands behind a hundred or a thousand, without an "and" in front that is not part of a number's own name."""
    join = next((join for join in words.compound_joins if tail.startswith(join)), "")
    return tail.removeprefix(join)


def _simple(word: str, words: NumberWords) -> float | None:
    if word in words.units:
        return words.units[word]
    if words.unit_before_ten:
        for join in words.compound_joins:
            unit, found, ten = word.partition(join)
            # "eenentwintig": the unit may hold the joining word itself.
            unit, ten = (unit + join, ten.removeprefix(join)) if found and ten.startswith(join) else (unit, ten)
            if found and unit in words.units and ten in words.units and words.units[unit] < 10 <= words.units[ten]:
                return words.units[ten] + words.units[unit]
        return None
    for ten, value in words.units.items():
        if value in (20, 30, 40, 50, 60, 70, 80, 90) and word.startswith(ten[:-1]):
            rest = word[len(ten) :] if word.startswith(ten) else word[len(ten) - 1 :]
            if rest in words.units and words.units[rest] < 10:
                return value + words.units[rest]
    return None
