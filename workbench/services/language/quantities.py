"""Numbers with what they count: value, bounds, unit and counted noun."""

from bisect import bisect_left
from itertools import compress, count

from workbench.domain.statement import DateMention, Quantity
from workbench.services.language.counted import DASHES, Counted, touches
from workbench.services.language.labels import Labels
from workbench.services.language.lexicon import lexicon
from workbench.services.language.measures import CURRENCY, Bounds, Measures, bounds_of, measures
from workbench.services.language.numbers import Number, and_half, read_number
from workbench.services.language.shares import Share, Shares
from workbench.services.language.tokens import Tokens

_TIME_UNITS = frozenset({"day", "week", "month", "year"})
_FEWEST_ORDINAL = 100
_CHANGE_REACH = 8
_ARTICLES = frozenset(("el", "il", "le", "den", "dem", "the"))
_Found = tuple[Quantity, int]


def find_quantities(text: str, tokens: Tokens, language: str | None, dates: tuple[DateMention, ...]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order, offsets in text (code points); dates, clock times and names are none."""
    lists = measures(lexicon(language).language)
    places = list(compress(count(), map(lists.opens.__getitem__, tokens.low)))
    if not places:
        return ()
    if not lists.ones.isdisjoint(tokens.low):
        places = [place for place in places if tokens.low[place] not in lists.ones or _counts(tokens, place, lists)]
    return tuple(_Finder(text, tokens, lists, dates).found(places)) if places else ()


def _counts(tokens: Tokens, place: int, lists: Measures) -> bool:
    """May an article count: "a third", "a thousand", "one in ten"? Most only lead to a noun, and are passed over at once."""
    near = tokens.low[place + 1 : place + 3]
    return bool(near) and (near[0] in lists.behind_one or not lists.ratio_openers.isdisjoint(near))


class _Finder:
    def __init__(self, text: str, tokens: Tokens, lists: Measures, dates: tuple[DateMention, ...]) -> None:
        self.text, self.t, self.m = text, tokens, lists
        self.dated = _in_dates(tokens, dates)
        self.labels = Labels(tokens, lists, self.dated)
        self.counted = Counted(tokens, lists, self.dated)
        self.shares = Shares(tokens, lists, self.dated, self.counted.noun)

    def found(self, places: list[int]) -> list[Quantity]:
        """The quantities that open at some of the places."""
        quantities: list[Quantity] = []
        after = 0
        for place in places:
            if place >= after and (quantity := self._at(place)) is not None:
                quantities.append(quantity[0])
                after = quantity[1]
        return quantities

    def _at(self, place: int) -> _Found | None:
        low, m = self.t.low[place], self.m
        quantity: _Found | None = None
        if low in m.collectives or low in m.plural_collectives:
            quantity = self._collective(place)
        elif low in m.several:
            quantity = self._several(place)
        elif low in m.halves and (share := self.shares.half(place)):
            quantity = self._share(share)
        elif low in m.every:
            quantity = self._share(self.shares.every(place))
        return quantity if quantity is not None else self._number(place)

    def _number(self, place: int) -> _Found | None:
        t, m = self.t, self.m
        if place + 1 < len(t.raw) and t.low[place + 1] in m.fractions and self._one(place):
            return self._share(self.shares.fraction(Number(1, place, place + 1, spelled=True)))
        number = read_number(t, place, m.numbers)
        if number is None:
            return self._hyphened(place) if "-" in t.low[place] and "hyphened-numbers" in m.traits else None
        if self.dated[place] or self._glued(number):
            return None
        if share := self.shares.ratio(number) or self.shares.fraction(number):
            return self._share(share)
        if number.value == 1 and number.spelled and number.scale == 1:
            return None
        if changed := self._changed(number):
            return changed
        if ranged := self._range(number):
            return ranged
        if number.last < len(t.raw) and (scaled := self._scaled_collective(number)):
            number = scaled
        return self._counted(number, number.value, None)

    def _one(self, place: int) -> bool:
        """Does a token mean one before a fraction: "a third", and in French "le quart des"?"""
        t, m = self.t, self.m
        if t.low[place] in m.numbers.one:
            return True
        return (
            m.language == "fr"
            and t.low[place] == "le"
            and t.low[place + 1] not in m.ordinals
            and t.low[place + 2 : place + 3] == ["des"]
        )

    def _counted(self, number: Number, value: float, bounds: Bounds | None) -> _Found | None:
        """A quantity from a number and what stands behind it; None if the number is a name."""
        t, m = self.t, self.m
        behind = m.bounds_after(t, number.last, value)
        if behind:
            bounds = behind[0]
            number = Number(number.value, number.first, behind[1], number.spelled, number.scale)
        unit, noun, last, ordinal = self.counted.what(number)
        first = number.first
        money = first > 0 and t.raw[first - 1] in CURRENCY
        if ordinal and not (unit in _TIME_UNITS or (noun and value >= _FEWEST_ORDINAL)):
            return None
        if unit == "h" and self.labels.is_clock(number, noun):
            return None
        if unit is None and not money and not ordinal and self.labels.is_label(number, noun):
            return None
        if money:
            first, unit = self._currency(first - 1)
            noun, last = None, number.last
        elif unit and unit.startswith(("°", "%")) and (sign := self._minus(first, spaced=unit[0] == "°" and first > 1)) is not None:
            first, value = sign, -value
        if unit and (half := and_half(t, last, m.numbers)):
            value, last = value + 0.5, last + half
        if bounds is None:
            bounds = m.bounds_before(self.text, t.starts[0], t.starts[first], value)
        if not behind and (behind := m.bounds_after(t, last, value)):
            bounds = behind[0]
        low, high = bounds or (value, value)
        start, end = t.starts[first], t.end(last - 1)
        return Quantity(self.text[start:end], start, end, value, low, high, unit, noun), last

    def _currency(self, place: int) -> tuple[int, str]:
        """The first token of a sign of money and how it reads, with the letters glued to it: "R$" is no "$"."""
        t, before = self.t, place - 1
        glued = touches(t, place) and t.raw[before].isupper() and len(t.raw[before]) < 3
        return (before, t.raw[before] + t.raw[place]) if glued else (place, t.raw[place])

    def _hyphened(self, place: int) -> _Found | None:
        """ "three-year-old", "six-page", "two-thirds"."""
        t, m = self.t, self.m
        parts = t.low[place].split("-")
        size = next((n for n in (2, 1) if n < len(parts) and m.numbers.value("-".join(parts[:n])) is not None), 0)
        value = m.numbers.value("-".join(parts[:size])) if size else None
        if value is None:
            return None
        counted = parts[size]
        if counted in m.fractions:
            noun, last = self.counted.noun(place + 1 + (place + 1 < len(t.raw) and t.low[place + 1] in m.skip))
            if noun is None and place + 2 < len(t.raw) and t.low[place + 1] == "of":
                noun, last = self.counted.noun(place + 3)
            return self._made(place, last if noun else place + 1, value / m.fractions[counted], noun)
        if value <= 1 or len(counted) < 3 or counted in m.skip_parts or counted in m.ordinals:
            return None
        unit = m.units.get(counted)
        start, end = t.starts[place], t.end(place)
        return Quantity(t.raw[place], start, end, value, value, value, unit, counted), place + 1

    def _scaled_collective(self, number: Number) -> Number | None:
        """ "two dozen", "trois douzaines"."""
        low = self.t.low[number.last]
        scale = self.m.collectives.get(low) or self.m.plural_collectives.get(low)
        if not scale or number.value >= 100 or number.scale > 1:
            return None
        return Number(number.value * scale, number.first, number.last + 1, number.spelled, scale)

    def _several(self, place: int) -> _Found | None:
        """ "several thousand homes", "mehrere tausend Haushalte": two thousand or more."""
        t, m, after = self.t, self.m, place + 1
        if after >= len(t.raw):
            return None
        low = t.low[after]
        scale = (
            m.numbers.multipliers.get(low) or m.numbers.hundreds.get(low) or m.plural_collectives.get(low) or m.collectives.get(low)
        )
        if not scale or low in m.numbers.short:
            return None
        scale, after = self._chained(scale, after + 1)
        value = 2 * scale
        return self._counted(Number(value, place, after, spelled=True, scale=scale), value, (value, None))

    def _collective(self, place: int) -> _Found | None:
        """ "une dizaine de", "des centaines de", "tens of thousands of": about ten; two hundred or more."""
        t, m = self.t, self.m
        low = t.low[place]
        first = place - 1 if place and t.low[place - 1] in m.numbers.one else place
        after = place + 1
        if after >= len(t.raw):
            return None
        plural = m.plural_collectives.get(low)
        direct = "capital-nouns" in m.traits and t.raw[after][0].isupper()
        if t.low[after] not in m.skip and low not in m.collectives and not direct:
            return None
        if plural is None:
            if first == place:
                return None
            value = m.collectives[low]
            told = m.bounds_before(self.text, t.starts[0], t.starts[first], value)
            around = bounds_of("about", "", value)
            return self._counted(Number(value, first, after, spelled=True, scale=10), value, told or around)
        plural, after = self._chained(plural, after)
        value = 2 * plural
        return self._counted(Number(value, place, after, spelled=True, scale=10), value, (value, None))

    def _chained(self, scale: float, after: int) -> tuple[float, int]:
        """ "dizaines de millions": the scale of both words, and the token behind them."""
        t, m = self.t, self.m
        if after + 1 < len(t.raw) and t.low[after] in m.skip and t.low[after + 1] not in m.numbers.short:
            more = m.plural_collectives.get(t.low[after + 1]) or m.numbers.multipliers.get(t.low[after + 1])
            if more:
                return scale * more, after + 2
        return scale, after

    def _range(self, number: Number) -> _Found | None:
        """ "10 to 15 days", "entre 20 et 25 bénévoles", "10-15 jours"."""
        t, m, place = self.t, self.m, number.last
        if place + 1 >= len(t.raw):
            return None
        if t.low[place] not in m.between_and and t.raw[place] not in DASHES and t.raw[place] != "%":
            return None
        before = number.first - 1 - self._money(number)
        # "Entre el 5 y el 7 %".
        before -= before > 0 and t.low[before] in _ARTICLES
        opened = before >= 0 and t.low[before] in m.between
        if opened and t.raw[place] == "%" and place + 2 < len(t.raw):
            place += 1
        dashed = t.raw[place] in DASHES
        if not dashed and (t.low[place] not in m.between_and or (t.low[place] in m.numbers.join and not opened)):
            return None
        place += opened and not dashed and place + 2 < len(t.raw) and t.low[place + 1] in _ARTICLES
        priced = self._money(number) and t.raw[place + 1] in CURRENCY and place + 2 < len(t.raw)
        second = read_number(t, place + 1 + priced, m.numbers)
        if second is None or second.value <= number.value or self.dated[second.first]:
            return None
        low = number.value * second.scale if number.scale == 1 and second.scale > 1 and number.value < 1000 else number.value
        whole = Number(second.value, number.first, second.last, second.spelled, second.scale)
        if not opened and self.counted.what(whole)[0:2] == (None, None) and not self._money(number):
            return None
        return self._counted(whole, (low + second.value) / 2, (low, second.value))

    def _changed(self, number: Number) -> _Found | None:
        """The first value of "rose from 7 to 9 percent": it has the unit of the second, and is no end of a range."""
        t, m, place = self.t, self.m, number.last
        if number.first == 0 or place + 1 >= len(t.raw) or t.low[place] not in m.change_to:
            return None
        if t.low[number.first - 1] not in m.change_from:
            return None
        around = t.low[max(0, number.first - _CHANGE_REACH) : number.first]
        if "capital-nouns" not in m.traits and not any(map(m.is_change, around)):
            return None
        second = read_number(t, place + 1, m.numbers)
        if second is None or self.dated[second.first]:
            return None
        unit, noun, _, _ = self.counted.what(second)
        if unit is None and noun is None:
            return None
        value = number.value * second.scale if number.scale == 1 and second.scale > 1 and number.value < 1000 else number.value
        start, end = t.starts[number.first], t.end(place - 1)
        return Quantity(self.text[start:end], start, end, value, value, value, unit, noun), place

    def _share(self, share: Share | None) -> _Found | None:
        return self._made(*share) if share else None

    def _made(self, first: int, last: int, value: float, noun: str | None) -> _Found:
        start, end = self.t.starts[first], self.t.end(last - 1)
        low, high = self.m.bounds_before(self.text, self.t.starts[0], start, value) or (value, value)
        return Quantity(self.text[start:end], start, end, value, low, high, None, noun), last

    def _minus(self, first: int, *, spaced: bool = False) -> int | None:
        """The token of the sign before a number, None for none."""
        t = self.t
        if not first:
            return None
        if t.low[first - 1] in self.m.minus:
            return first - 1
        sign = t.raw[first - 1] in DASHES and (t.end(first - 1) == t.starts[first] or spaced)
        return first - 1 if sign and (first == 1 or t.end(first - 2) < t.starts[first - 1]) else None

    def _money(self, number: Number) -> bool:
        return number.first > 0 and self.t.raw[number.first - 1] in CURRENCY

    def _glued(self, number: Number) -> bool:
        """Is the number part of a word or a longer sign ("v1.2", "3/4/21", "10.1038/x")?"""
        t, m = self.t, self.m
        if number.spelled:
            return False
        first, last = number.first, number.last
        if touches(self.t, first):
            before = t.raw[first - 1]
            if (before in "/:.,_=@#+-–" and self._minus(first) is None) or before[-1].isalnum():
                return True
        if not touches(self.t, last):
            return False
        low = t.low[last]
        known = low in m.ordinal_suffixes or low in m.units or self.counted.degrees(last) or low.startswith("jähr")
        clock = low.startswith("h") and low[1:].isdecimal()
        return (low[0].isalpha() and not known and not clock) or t.raw[last] in "/_=@"


def _in_dates(tokens: Tokens, dates: tuple[DateMention, ...]) -> list[bool]:
    """For each token, does it stand in a date?"""
    inside = [False] * len(tokens.raw)
    for day in dates:
        for place in range(bisect_left(tokens.starts, day.start), bisect_left(tokens.starts, day.end)):
            inside[place] = True
    return inside
