"""Shares: "one in ten", "deux tiers des lits", "la moitié", "jedes fünfte Kind"."""

from collections.abc import Callable

from workbench.services.language.labels import YEARS
from workbench.services.language.measures import Measures
from workbench.services.language.numbers import Number, read_number
from workbench.services.language.tokens import Tokens

# First token, the token behind the last, the share, the counted noun.
Share = tuple[int, int, float, str | None]
_SKIPPED = 3
_ARTICLES = frozenset(["of", "dei", "degli", "delle", "del", "della", "la", "los", "las", "der", "des"])


class Shares:
    """Finds the shares of a sentence; noun reads the counted noun at a token."""

    def __init__(
        self, tokens: Tokens, measures: Measures, dated: list[bool], noun: Callable[[int], tuple[str | None, int]]
    ) -> None:
        self.t, self.m, self.dated, self.noun = tokens, measures, dated, noun
        # Has the sentence a word for "out of"? Few have, and no number of the others is asked.
        self._ratios = not measures.ratio_openers.isdisjoint(tokens.low)

    def ratio(self, number: Number) -> Share | None:
        """ "un mort sur dix", "one in ten deaths", "uno de cada diez hogares", "drei von vier Gemeinden"."""
        if not self._ratios:
            return None
        t, m = self.t, self.m
        place, between = number.last, None
        if not self._ratio_words(place) and self._may_stand_between(place):
            between = t.raw[place]
            place += 1
        steps = self._ratio_words(place)
        if not steps or place + steps >= len(t.raw) or ("ratio-touches" in m.traits and between):
            return None
        base = read_number(t, place + steps, m.numbers)
        if base is None or not 1 < base.value <= 1e6 or number.value >= base.value or self.dated[base.first]:
            return None
        if base.value in YEARS and not base.spelled:
            return None
        noun, last = (between, base.last) if between else self.noun(base.last)
        if noun is None and not number.spelled:
            return None
        return number.first, max(last, base.last), number.value / base.value, noun

    def fraction(self, number: Number) -> Share | None:
        """ "deux tiers des députés", "a third of voters"; number is 1 for an article."""
        t, m, place = self.t, self.m, number.last
        if place >= len(t.raw) or t.low[place] not in m.fractions or t.low[place] in m.halves or number.value >= 100:
            return None
        after = place + 1
        followed = after < len(t.raw) and (t.low[after] in m.skip or t.low[after] in _ARTICLES)
        if number.value == 1 and not followed and (t.low[place] in m.ordinals and t.low[number.first - 1] != "by"):
            return None
        if followed and (scaled := self._of_a_million(after + 1)):
            scale, behind = scaled
            noun, last = self.noun(behind)
            return number.first, last if noun else behind, number.value / m.fractions[t.low[place]] * scale, noun
        noun, last = self._counted(after)
        return number.first, last if noun else place + 1, number.value / m.fractions[t.low[place]], noun

    def _of_a_million(self, place: int) -> tuple[float, int] | None:
        """The scale of "of a million" behind its "of", and the token behind it."""
        t, words = self.t, self.m.numbers
        if place + 1 < len(t.raw) and t.low[place] in words.one and t.low[place + 1] not in words.short:
            scale = words.multipliers.get(t.low[place + 1])
            return (scale, place + 2) if scale else None
        return None

    def half(self, place: int) -> Share | None:
        """ "la moitié des arbres", "half of the trees"."""
        t, m = self.t, self.m
        after = place + 1
        if after >= len(t.raw) or (t.low[after] not in m.skip and t.low[after] not in m.function_words):
            return None
        if m.half_of and t.low[after] not in m.half_of:
            return None
        noun, last = self._counted(after)
        return (place, last, 0.5, noun) if noun else None

    def every(self, place: int) -> Share | None:
        """ "jedes fünfte Kind", "every third child"."""
        t, m = self.t, self.m
        if place + 2 >= len(t.raw) or (base := m.ordinals.get(t.low[place + 1])) is None or base < 2:
            return None
        noun, last = self.noun(place + 2)
        if noun is None and "capital-nouns" in m.traits and t.raw[place + 1][0].isupper():
            return place, place + 2, 1 / base, None
        return (place, last, 1 / base, noun) if noun and m.units.get(noun.lower()) is None else None

    def _counted(self, after: int) -> tuple[str | None, int]:
        t, m, begin = self.t, self.m, after
        while after < len(t.raw) and after - begin < _SKIPPED and (t.low[after] in m.leading or t.low[after] in _ARTICLES):
            after += 1
        # "La moitié des 577 députés": the number is what the share is of, not a count of its own.
        whole = read_number(t, after, m.numbers) if after < len(t) and not self.dated[after] else None
        if whole is None or whole.value < 2:
            return self.noun(after)
        after = whole.last
        while whole.scale > 1 and after < len(t) and after - whole.last < 2 and t.low[after] in m.skip:
            after += 1
        return (t.raw[after], after + 1) if after < len(t) and t.low[after] in m.money else self.noun(after)

    def _ratio_words(self, place: int) -> int:
        """How many tokens tell "out of" at a place; 0 if none do."""
        t, m = self.t, self.m
        if m.ratio_words and t.low[place : place + len(m.ratio_words)] == m.ratio_words:
            return len(m.ratio_words)
        return int(place < len(t.raw) and t.low[place] in m.in_ratio)

    def _may_stand_between(self, place: int) -> bool:
        """Can the token be the counted noun of "un mort sur dix"?"""
        t, m = self.t, self.m
        return (
            place < len(t.raw)
            and t.raw[place][0].isalpha()
            and t.low[place] not in m.in_ratio
            and t.low[place] not in m.function_words
        )
