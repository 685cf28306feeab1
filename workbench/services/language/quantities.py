"""Numbers with what they count: value, bounds, unit and counted noun."""

import re
from bisect import bisect_right
from functools import cache, partial

from workbench.domain.statement import DateMention, Quantity
from workbench.services.language.lexicon import Lexicon, lexicon
from workbench.services.language.numbers import Number, NumberWords, number_words, read_number
from workbench.services.language.tokens import Tokens

_CURRENCY = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
_PERCENT = frozenset("%‰")
_YEARS = range(1500, 2101)
_REACH_BEFORE = 36
# "About" is told as ten per cent to either side, "nearly" as ten per cent below: a convention, shown as a range.
_ABOUT = 0.1
_NOUN_WORDS = 3
_NEARLY = ("près d", "nearly", "almost", "presque", "casi", "fast", "knapp", "quasi", "close to", "cerca de", "just under")


class _Measures:
    """The lists of one language that tell what a number counts."""

    def __init__(self, known: Lexicon) -> None:
        words = partial(known.words, "numbers")
        self.language = known.language
        self.numbers: NumberWords = number_words(known.language)
        self.units = known.values("numbers", "units_of_measure")
        self.money = words("money")
        self.percent = [p.split() for p in known.phrases("numbers", "percent")]
        self.collectives = known.numbers("numbers", "collectives")
        self.plural_collectives = known.numbers("numbers", "collectives_plural")
        self.fractions = known.numbers("numbers", "fractions")
        self.halves = words("halves")
        self.in_ratio, self.ratio_words = words("in_ratio"), known.sections["numbers"].get("ratio_words", "").split()
        self.skip = words("skip_before_noun")
        self.clock, self.section = words("clock"), words("section_words")
        self.ordinal_suffixes = words("ordinal_suffixes")
        self.between, self.between_and = words("between"), words("between_and")
        self.function_words = known.words("sentences", "function_words")
        self.verbs = known.words("attribution", "auxiliaries") | known.words("attribution", "passive_auxiliaries")
        self.counted = known.words("signals", "unit")
        self.bounds = [(kind, _before(known.phrases("numbers", kind))) for kind in ("at_least", "at_most", "about")]


def _before(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((p.replace("' ", "'") for p in phrases), key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(" + "|".join(map(re.escape, ordered)) + r")\s*(?:les |des |the |los |las |el |a |un |une |den |die )?[$€£¥]?\s*$"
    )


@cache
def _measures(language: str) -> _Measures:
    return _Measures(lexicon(language))


def find_quantities(text: str, tokens: Tokens, language: str | None, dates: tuple[DateMention, ...]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order, offsets in text (code points); dates, clock times and names are none."""
    return tuple(_Finder(text, tokens, _measures(lexicon(language).language), dates).found())


class _Finder:
    def __init__(self, text: str, tokens: Tokens, measures: _Measures, dates: tuple[DateMention, ...]) -> None:
        self.text, self.t, self.m = text, tokens, measures
        self.date_starts, self.date_ends = [d.start for d in dates], [d.end for d in dates]

    def found(self) -> list[Quantity]:
        quantities: list[Quantity] = []
        place = 0
        words, size, numbers, compounds = self.t.low, len(self.t), self.m.numbers.all, self.m.language in ("de", "it")
        while place < size:
            low = words[place]
            after = place + 1
            if low in self.m.collectives or low in self.m.plural_collectives:
                quantity: tuple[Quantity, int] | None = self._collective(place)
            elif low in self.m.halves:
                quantity = self._half(place)
            elif low[0].isdecimal() or low in numbers or "-" in low or compounds:
                quantity = self._number(place)
            else:
                quantity = None
            if quantity is not None:
                quantities.append(quantity[0])
                after = max(after, quantity[1])
            place = after
        return quantities

    def _number(self, place: int) -> tuple[Quantity, int] | None:
        number = read_number(self.t, place, self.m.numbers)
        if number is None or self._in_date(number) or self._glued(number):
            return None
        if ratio := self._ratio(number):
            return ratio
        if fraction := self._fraction(number):
            return fraction
        if number.value == 1 and number.spelled and number.scale == 1:
            return None
        if ranged := self._range(number):
            return ranged
        if number.last < len(self.t) and (scaled := self._scaled_collective(number)):
            number = scaled
        return self._counted(number, number.value, None)

    def _counted(
        self, number: Number, value: float, bounds: tuple[float | None, float | None] | None
    ) -> tuple[Quantity, int] | None:
        """A quantity from a number and what stands behind it; None if it is a year, a time, a number of a street."""
        unit, noun, last, ordinal = self._what(number)
        if unit is None and self._is_label(number, noun, ordinal):
            return None
        start = self.t.starts[number.first]
        if number.first and self.t.raw[number.first - 1] in _CURRENCY:
            start = self.t.starts[number.first - 1]
            unit = self.t.raw[number.first - 1]
        low, high = bounds or self._bounds(start, value)
        end = self.t.ends[last - 1]
        return Quantity(self.text[start:end], start, end, value, low, high, unit, noun), last

    def _what(self, number: Number) -> tuple[str | None, str | None, int, bool]:
        """Unit, counted noun, the token behind them, and whether the number is an ordinal ("1 000e")."""
        t, m, place = self.t, self.m, number.last
        ordinal = place < len(t) and t.starts[place] == t.ends[place - 1] and t.low[place] in m.ordinal_suffixes
        place += ordinal
        if place < len(t) and t.raw[place] in ("-", "–") and place + 1 < len(t) and t.low[place + 1] in m.units:
            place += 1
        if place < len(t) and t.raw[place] in _PERCENT | set(_CURRENCY):
            return t.raw[place], None, place + 1, ordinal
        for phrase in m.percent:
            if t.low[place : place + len(phrase)] == phrase:
                return "%", None, place + len(phrase), ordinal
        skipped = place
        while skipped < len(t) and t.low[skipped] in m.skip and skipped - place < 2 and (number.scale > 1 or not ordinal):
            skipped += 1
        if skipped > place and number.scale == 1:
            skipped = place
        if skipped < len(t):
            low = t.low[skipped]
            if low in m.money:
                return low, None, skipped + 1, ordinal
            if low in m.units and (len(low) > 1 or number.scale == 1):
                return m.units[low], t.raw[skipped], skipped + 1, ordinal
        noun, last = self._noun(skipped)
        return None, noun, last if noun else place, ordinal

    def _noun(self, place: int) -> tuple[str | None, int]:
        """The counted noun: one word, with the adjectives before it where the language puts them there."""
        t, m = self.t, self.m
        last = place
        while last < len(t) and last - place < _NOUN_WORDS:
            raw, low = t.raw[last], t.low[last]
            if not raw[0].isalpha() or low in m.function_words or low in m.verbs or len(low) < 2:
                break
            last += 1
            if m.language == "de" and raw[0].isupper():
                break
            if m.language in ("fr", "es", "it") or low in m.counted or low in m.units or low.endswith("s"):
                break
        if m.language == "en" and last - place > 1 and not t.low[last - 1].endswith("s") and t.low[last - 1] not in m.counted:
            last = place + 1
        return (" ".join(t.raw[place:last]), last) if last > place else (None, place)

    def _is_label(self, number: Number, noun: str | None, ordinal: bool) -> bool:
        """Is it a year, a clock time, a section or flight number, not a quantity?"""
        t, m = self.t, self.m
        before = t.low[number.first - 1] if number.first else ""
        after = t.raw[number.last] if number.last < len(t) else ""
        if ordinal:
            return noun is None
        if before.rstrip(".") in m.section or (before in ("#", "/") and not number.spelled):
            return True
        touching = number.last < len(t) and t.starts[number.last] == t.ends[number.last - 1]
        if (
            after.lower() in m.clock
            or (after == ":" and touching)
            or (before == ":" and t.starts[number.first] == t.ends[number.first - 1])
        ):
            return True
        if after.lower().startswith("h") and after[1:].isdecimal():
            return True
        if before in m.clock and number.first > 1 and t.low[number.first - 2].isdecimal() and noun is None:
            return True
        digits = t.raw[number.first]
        if number.last - number.first == 1 and digits.isdecimal() and len(digits) == 4 and number.value in _YEARS:
            return noun is None or noun.casefold() not in m.counted
        if noun is None:
            named = number.first > 0 and t.raw[number.first - 1][0].isupper() and t.raw[number.first - 1].isalnum()
            return number.spelled or named or (after in ("/", "-", "–") and touching) or before in (".", "/")
        return False

    def _bounds(self, start: int, value: float) -> tuple[float | None, float | None]:
        before = self.text[max(self.t.starts[0], start - _REACH_BEFORE) : start].lower()
        best: tuple[int, str, str] | None = None
        for kind, pattern in self.m.bounds:
            if (found := pattern.search(before)) and (best is None or found.start() < best[0]):
                best = (found.start(), kind, found.group(1))
        if best is None:
            return value, value
        if best[1] == "at_least":
            return value, None
        if best[1] == "at_most":
            return None, value
        return value * (1 - _ABOUT), value if best[2].startswith(_NEARLY) else value * (1 + _ABOUT)

    def _ratio(self, number: Number) -> tuple[Quantity, int] | None:
        """ "un mort sur dix", "one in ten deaths", "uno de cada diez hogares"."""
        t, m = self.t, self.m
        place = number.last
        between = None
        if place < len(t) and t.low[place] not in m.in_ratio and t.raw[place][0].isalpha() and t.low[place] not in m.function_words:
            between = t.raw[place]
            place += 1
        if place >= len(t):
            return None
        steps = len(m.ratio_words) if m.ratio_words and t.low[place : place + len(m.ratio_words)] == m.ratio_words else 0
        if not steps and t.low[place] in m.in_ratio and m.language not in ("es", "de"):
            steps = 1
        if not steps or place + steps >= len(t) or (m.language == "en" and between):
            return None
        base = read_number(t, place + steps, m.numbers)
        if (
            base is None
            or not 1 < base.value <= 1e6
            or number.value >= base.value
            or (base.value in _YEARS and not base.spelled)
            or self._in_date(base)
        ):
            return None
        noun, last = (between, base.last) if between else self._noun(base.last)
        unit_follows = not between and noun is None
        if unit_follows and not number.spelled:
            return None
        return self._made(number.first, max(last, base.last), number.value / base.value, None, noun)

    def _fraction(self, number: Number) -> tuple[Quantity, int] | None:
        t, m, place = self.t, self.m, number.last
        if place >= len(t) or t.low[place] not in m.fractions or t.low[place] in m.halves or number.value >= 100:
            return None
        after = place + 1
        followed = after < len(t) and (
            t.low[after] in m.skip or t.low[after] in ("of", "dei", "degli", "delle", "del", "la", "los", "las")
        )
        if number.value == 1 and not followed:
            return None
        while after < len(t) and (t.low[after] in m.skip or t.low[after] in m.function_words) and after - place < 4:
            after += 1
        noun, last = self._noun(after)
        return self._made(number.first, last if noun else place + 1, number.value / m.fractions[t.low[place]], None, noun)

    def _half(self, place: int) -> tuple[Quantity, int] | None:
        t, m = self.t, self.m
        after = place + 1
        if after >= len(t) or (t.low[after] not in m.skip and t.low[after] not in m.function_words):
            return None
        if m.language == "en" and t.low[after] not in ("of", "the", "all"):
            return None
        while after < len(t) and after - place < 4 and (t.low[after] in m.skip or t.low[after] in m.function_words):
            after += 1
        noun, last = self._noun(after)
        return self._made(place, last, 0.5, None, noun) if noun else None

    def _scaled_collective(self, number: Number) -> Number | None:
        """ "two dozen", "trois douzaines"."""
        low = self.t.low[number.last]
        scale = self.m.collectives.get(low) or self.m.plural_collectives.get(low)
        return (
            Number(number.value * scale, number.first, number.last + 1, number.spelled, scale)
            if scale and number.value < 100
            else None
        )

    def _collective(self, place: int) -> tuple[Quantity, int] | None:
        """ "une dizaine de", "des centaines de", "dozens of": about ten; two hundred or more."""
        t, m = self.t, self.m
        low = t.low[place]
        first = place - 1 if place and t.low[place - 1] in m.numbers.one else place
        after = place + 1
        if after >= len(t) or (t.low[after] not in m.skip and low not in m.collectives):
            return None
        if low in m.plural_collectives:
            value = 2 * m.plural_collectives[low]
            bounds: tuple[float | None, float | None] = (value, None)
        elif first == place:
            return None
        else:
            value = m.collectives[low]
            bounds = (value * (1 - _ABOUT), value * (1 + _ABOUT))
        return self._counted(Number(value, first, after, spelled=True, scale=10), value, bounds)

    def _range(self, number: Number) -> tuple[Quantity, int] | None:
        t, m, place = self.t, self.m, number.last
        if place + 1 >= len(t):
            return None
        opened = number.first > 0 and t.low[number.first - 1] in m.between
        dashed = t.raw[place] in ("-", "–")
        if not dashed and (t.low[place] not in m.between_and or (t.low[place] in m.numbers.join and not opened)):
            return None
        second = read_number(t, place + 1, m.numbers)
        if second is None or second.value <= number.value or self._in_date(second):
            return None
        low = number.value * second.scale if number.scale == 1 and second.scale > 1 and number.value < 1000 else number.value
        whole = Number(second.value, number.first, second.last, second.spelled, second.scale)
        if not opened and self._what(whole)[0:2] == (None, None):
            return None
        return self._counted(whole, (low + second.value) / 2, (low, second.value))

    def _made(self, first: int, last: int, value: float, unit: str | None, noun: str | None) -> tuple[Quantity, int]:
        start, end = self.t.starts[first], self.t.ends[last - 1]
        low, high = self._bounds(start, value)
        return Quantity(self.text[start:end], start, end, value, low, high, unit, noun), last

    def _in_date(self, number: Number) -> bool:
        index = bisect_right(self.date_starts, self.t.starts[number.first]) - 1
        return index >= 0 and self.t.starts[number.first] < self.date_ends[index]

    def _glued(self, number: Number) -> bool:
        """Is the number part of a word or a longer sign ("v1.2", "3/4/21", "10.1038/x")?"""
        t = self.t
        if number.spelled:
            return False
        first, last = number.first, number.last
        touches = first > 0 and t.ends[first - 1] == t.starts[first]
        if touches and (t.raw[first - 1] in "/:.,_=@#+-" or t.raw[first - 1][-1].isalnum()):
            return True
        if last < len(t) and t.starts[last] == t.ends[last - 1]:
            low = t.low[last]
            word = (
                low[0].isalpha()
                and low not in self.m.ordinal_suffixes
                and low not in self.m.units
                and not (low.startswith("h") and low[1:].isdecimal())
            )
            return word or t.raw[last] in "/_=@"
        return False
