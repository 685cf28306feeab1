"""Numbers that are names: years, clock times, sections, streets, telephones, scores, versions."""

import re

from workbench.services.language.counted import DASHES, touches
from workbench.services.language.measures import Measures
from workbench.services.language.numbers import Number
from workbench.services.language.tokens import Tokens

YEARS = range(1500, 2101)
_EARLY_YEARS = range(500, 1500)
_HOURS = 24
_MONTH_DAYS = 31
_STREET_REACH = 5
_TIME = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?$")
_ROUND = 50
_QUOTES = frozenset("'’")
_MOST_ITEMS = 20
_POSTAL = 5
_MOST_LISTED = 5


class Labels:
    """Tells whether a number of a sentence names something rather than counting it."""

    def __init__(self, tokens: Tokens, measures: Measures, dated: list[bool]) -> None:
        self.t, self.m, self.dated = tokens, measures, dated

    def is_label(self, number: Number, noun: str | None) -> bool:
        """Is a number without a unit a name? noun is what it would count."""
        if noun is not None and self._is_named(number) and not self._is_many(noun):
            noun = None
        return (
            self._is_numbered(number, noun)
            or self._is_year(number, noun)
            or self.is_address(number, noun)
            or self._is_telephone(number)
            or self._is_score(number, noun)
            or self.is_clock(number, noun)
            or (noun is None and self._is_bare_name(number))
        )

    def is_clock(self, number: Number, noun: str | None) -> bool:
        """ "at 9", "20 h 30", "à 8 heures", "a las ocho", "um 9.30 Uhr"."""
        t, m, last = self.t, self.m, number.last
        after = t.low[last] if last < len(t.raw) else ""
        before = self._before(number)
        if after == ":" and touches(self.t, last) and touches(self.t, last + 1) and t.raw[last + 1][0].isdecimal():
            return True
        if before == ":" and t.starts[number.first] == t.end(number.first - 1):
            return True
        if before in m.clock and number.first > 1 and t.low[number.first - 2].isdecimal() and noun is None:
            return True
        if number.scale > 1 or not (number.spelled or _TIME.match(t.raw[number.first])) or number.value > _HOURS:
            return False
        if after in m.clock and m.units.get(after) is None:
            return True
        if after.startswith("h") and (after[1:].isdecimal() or (after == "h" and self._digits(last + 1))):
            return True
        hours = m.units.get(after) == "h"
        of = last + 1 < len(t.raw) and t.low[last + 1] in m.hours_of
        if after in m.between_and and last + 2 < len(t.raw) and self._digits(last + 1) and t.low[last + 2] in m.clock:
            return m.units.get(t.low[last + 2]) is None
        if before in m.clock_before and (hours or noun is None):
            return not (hours and of)
        # "de 8 heures à 12 heures": the first of two hours.
        return hours and before in m.clock_from and last + 1 < len(t.raw) and t.low[last + 1] in m.clock_before

    def is_address(self, number: Number, noun: str | None) -> bool:
        """ "12 rue des Tanneurs", "12 Tanner Street", "calle Mayor 12", "Gerbergasse 12"."""
        t, m, last = self.t, self.m, number.last
        if number.spelled or number.value >= 10_000:
            return False
        if "street-behind" in m.traits:
            return any(low in m.streets for low in t.low[last : last + 2] if low != ",") and number.scale == 1
        if "street-last" in m.traits:
            capital = 0
            while last + capital < len(t.raw) and capital < 4 and t.raw[last + capital][0].isupper():
                capital += 1
            return any(low in m.streets for low in t.low[last + 1 : last + capital])
        if noun is not None:
            return False
        if "street-joined" in m.traits:
            before = self._before(number)
            return any(before.endswith(street) for street in m.streets) and t.raw[number.first - 1][0].isupper()
        for back in range(number.first - 1, max(-1, number.first - 1 - _STREET_REACH), -1):
            if t.low[back] in m.streets:
                return back < number.first - 1
            if not (t.raw[back][0].isupper() or t.raw[back] == "," or t.low[back] in m.function_words):
                return False
        return False

    def _is_numbered(self, number: Number, noun: str | None) -> bool:
        """ "Article 12", "n° 10", "No. 10", "#3"."""
        t, back = self.t, number.first - 1
        if back < 0:
            return self._is_item(number, noun)
        if t.raw[back] in ("#", "§", "[") and not number.spelled:
            return True
        while t.raw[back] in (".", "°", "º") and back > 0:
            back -= 1
            if t.low[back] in ("n", "nr"):
                return True
        # "Articles 166, 167 et 168": the others are names if the first is.
        for _ in range(_MOST_LISTED):
            if back > 1 and t.low[back] in self.m.listing and self._digits(back - 1):
                back -= 2
        if t.low[back].rstrip(".") not in self.m.section or (t.low[back] == "no" and t.raw[back + 1] != "."):
            return False
        return not number.spelled or t.raw[back][0].isupper()

    def _is_item(self, number: Number, noun: str | None) -> bool:
        """The number of a list's item, in front of it: "3. …", "2) …", "1 Météo"."""
        t, last = self.t, number.last
        if number.spelled or last >= len(t.raw):
            return False
        if t.raw[last] in (".", ")") and last + 1 < len(t.raw):
            return True
        headed = last + 1 < len(t.raw) and t.raw[last + 1] in (".", ":")
        return number.value < _MOST_ITEMS and t.raw[last][0].isupper() and (noun is None or headed)

    def _is_year(self, number: Number, noun: str | None) -> bool:
        digits = self.t.raw[number.first]
        # A range looks a float up by going through itself.
        whole_value = int(number.value) if number.value == int(number.value) else 0
        early = whole_value in _EARLY_YEARS and noun is None and self._before(number) in self.m.year_words
        if early and digits.isdecimal():
            return True
        if number.last - number.first != 1 or not digits.isdecimal() or len(digits) != 4 or whole_value not in YEARS:
            return False
        if noun is None:
            return True
        if self._before(number) in self.m.year_labels:
            return True
        ends = self.m.plural_endings
        plural = not ends or noun.endswith(ends) or noun.split()[-1].lower() in self.m.plurals
        whole = number.value % _ROUND == 0 and self._before(number) not in self.m.year_words and plural
        return noun.casefold() not in self.m.counted and not whole

    def _is_telephone(self, number: Number) -> bool:
        """Several groups of digits in a row, or a group that begins with nought."""
        digits = self.t.raw[number.first]
        if number.spelled or number.scale > 1:
            return False
        if digits[0] == "0" and len(digits) > 1 and digits[1].isdecimal():
            return True
        # "(713) 853-7906", and a postal code before its town: ", 88299 Leutkirch".
        before, after = self._before(number), self.t.raw[number.last] if number.last < len(self.t.raw) else ""
        if before == "(" and after == ")" and self._digits(number.last + 1):
            return True
        if before in (",", "-") and len(digits) == _POSTAL and digits.isdecimal() and after[:1].isupper():
            return True
        return self._digits(number.last) or (number.first > 0 and self._digits(number.first - 1)) or self._before(number) == "+"

    def _is_score(self, number: Number, noun: str | None) -> bool:
        """ "2-1", "3 à 1", "312 to 187": two numbers that stand against each other and count nothing."""
        t, first, last = self.t, number.first, number.last
        if number.spelled or noun is not None:
            return False
        if last + 1 < len(t.raw) and t.raw[last] in DASHES and self._digits(last + 1):
            return True
        if first > 1 and t.raw[first - 1] in DASHES and self._digits(first - 2):
            return True
        if last + 1 < len(t.raw) and t.low[last] in self.m.change_to and self._digits(last + 1):
            return last + 2 >= len(t.raw) or not t.raw[last + 2][0].isalpha() or t.low[last + 2] in self.m.function_words
        return first > 1 and t.low[first - 1] in self.m.change_to and self._digits(first - 2)

    def _is_named(self, number: Number) -> bool:
        """Does a word with a capital stand right before: "CAC 40", "Boeing 737", but also "à Paris 15 personnes"?"""
        before = self.t.raw[number.first - 1] if number.first else ""
        return before[:1].isupper() and before.isalnum()

    def _is_many(self, noun: str) -> bool:
        """Does the word behind a name and a number look like what is counted, not like a verb or more of the name?"""
        if self.m.many_endings:
            return noun.endswith(self.m.many_endings)
        return "capital-nouns" in self.m.traits or noun[0].islower()

    def _is_bare_name(self, number: Number) -> bool:
        t, first, last = self.t, number.first, number.last
        if number.spelled:
            return True
        raw = t.raw[first]
        before = t.raw[first - 1] if first else ""
        after = t.raw[last] if last < len(t.raw) else ""
        # "'90s", "80's".
        named = self._is_named(number) or before in _QUOTES or (after in _QUOTES and t.low[last + 1 : last + 2] == ["s"])
        letters = len(before) <= 2 and before.isupper() and first > 1
        # "le 49.3", "versión 2.0": a point stands for no decimals there.
        pointed = self.m.decimal == "," and number.scale == 1 and re.fullmatch(r"\d+\.\d{1,2}", raw) is not None
        day = before.lower() in self.m.day_prefixes and number.value <= _MONTH_DAYS and number.scale == 1
        return named or letters or pointed or day or (after in ("/", "-", "–") and touches(self.t, last)) or before in (".", "/")

    def _before(self, number: Number) -> str:
        return self.t.low[number.first - 1] if number.first else ""

    def _digits(self, place: int) -> bool:
        return 0 <= place < len(self.t.raw) and self.t.raw[place][0].isdecimal() and not self.dated[place]
