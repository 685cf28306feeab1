"""What stands behind a number: unit, counted noun, or both."""

from workbench.services.language.measures import CURRENCY, PERCENT, Measures
from workbench.services.language.numbers import Number
from workbench.services.language.tokens import Tokens

DASHES = frozenset("-–−")
_DEGREES = frozenset("°º")
_NOUN_WORDS = 3
_SIGNS = PERCENT | CURRENCY
_DOTTED = frozenset({"mrd", "mio", "tsd", "bn", "mln", "mld"})


class Counted:
    """Reads units and counted nouns in a sentence; dated tells the tokens that stand in a date."""

    def __init__(self, tokens: Tokens, measures: Measures, dated: list[bool]) -> None:
        self.t, self.m, self.dated = tokens, measures, dated

    def what(self, number: Number) -> tuple[str | None, str | None, int, bool]:
        """Unit, counted noun, the token behind them, and whether the number is an ordinal ("1 000e")."""
        t, m, place = self.t, self.m, number.last
        if place < len(t.raw) and t.raw[place] == "." and t.low[place - 1] in _DOTTED:
            place += 1
        ordinal = touches(t, place) and t.low[place] in m.ordinal_suffixes and number.scale == 1
        if ordinal and t.raw[place] in _DEGREES and self.degrees(place):
            ordinal = False
        place += ordinal
        dashed = touches(t, place) and touches(t, place + 1) and t.raw[place] in DASHES
        if dashed and (joined := self._joined(place + 1)):
            return *joined, place + 2, ordinal
        if place < len(t.raw) and t.raw[place] in _SIGNS:
            return t.raw[place], None, place + 1, ordinal
        if degrees := self.degrees(place):
            return "°C" if t.low[degrees - 1] == "c" else "°", None, degrees, ordinal
        told = place < len(t.raw) and t.low[place] in m.percent_firsts
        for phrases, sign in ((m.points, ""), (m.percent, "%")) if told else ():
            for phrase in phrases:
                if t.low[place : place + len(phrase)] == phrase:
                    return sign or " ".join(phrase), None, place + len(phrase), ordinal
        skipped = place
        while number.scale > 1 and skipped < len(t.raw) and t.low[skipped] in m.skip and skipped - place < 2:
            skipped += 1
        if skipped < len(t.raw):
            low = t.low[skipped]
            if low in m.money:
                return low, None, skipped + 1, ordinal
            if low in m.units and (len(low) > 1 or number.scale == 1):
                last = skipped + 1
                if last + 1 < len(t.raw) and t.raw[last] == "/" and touches(t, last) and touches(t, last + 1):
                    return f"{m.units[low]}/{t.low[last + 1]}", t.raw[skipped], last + 2, ordinal
                return m.units[low], t.raw[skipped], last, ordinal
            if m.age_stems and low.startswith(m.age_stems):
                return "year", t.raw[skipped], skipped + 1, ordinal
        noun, last = self.noun(skipped)
        # What more than one of is counted has an s there, but for the verb behind a bare number.
        if noun and number.value >= 2 and m.plural_ends and not noun.endswith(m.plural_ends):
            noun = None
        return None, noun, last if noun else place, ordinal

    def noun(self, place: int) -> tuple[str | None, int]:
        """The counted noun: one word, with the adjectives before it where the language puts them there."""
        t, m = self.t, self.m
        last = place
        while last < len(t.raw) and last - place < _NOUN_WORDS:
            raw, low = t.raw[last], t.low[last]
            adjective = low in m.adjectives
            if not raw[0].isalpha() or low in m.verbs or len(low) < 2 or self.dated[last]:
                break
            if low in m.function_words and not (adjective and last == place):
                break
            last += 1
            if "capital-nouns" in m.traits and raw[0].isupper():
                break
            if not adjective if "noun-first" in m.traits else self._is_plural(low):
                break
        while last > place and not self._ends_noun(last - 1):
            last -= 1
        return (" ".join(t.raw[place:last]), last) if last > place else (None, place)

    def _joined(self, place: int) -> tuple[str | None, str] | None:
        """Unit and noun of a word joined to a number by a dash: "20-mile", "3-year-old", "62-jährige"."""
        low, raw = self.t.low[place], self.t.raw[place]
        if self.m.joined_units:
            unit = next((unit for part, unit in self.m.joined_units.items() if low.startswith(part)), None)
            return (unit, raw) if unit else None
        part = low.split("-")[0]
        if part in self.m.units:
            return self.m.units[part], raw
        plain = (
            "hyphened-numbers" in self.m.traits
            and raw.islower()
            and len(part) > 2
            and part.isalpha()
            and part not in self.m.skip_parts
        )
        return (None, part) if plain else None

    def degrees(self, place: int) -> int:
        """The token behind "°C", "º C" or a glued "C" at a place; 0 if no degrees stand there."""
        t = self.t
        if place >= len(t.raw):
            return 0
        if t.raw[place] in _DEGREES:
            letter = place + 1 < len(t.raw) and t.raw[place + 1] in ("C", "F")
            return place + 2 if letter else place + 1 if t.raw[place] == "°" else 0
        if t.raw[place] in ("°C", "ºC", "°F", "ºF"):
            return place + 1
        return place + 1 if t.raw[place] in ("C", "F") and touches(t, place) else 0

    def _ends_noun(self, place: int) -> bool:
        """Can a token be the noun itself and not only stand before it?"""
        low = self.t.low[place]
        if self.m.plural_endings:
            return self._is_plural(low)
        if "capital-nouns" in self.m.traits:
            return self.t.raw[place][0].isupper() or low in self.m.units
        return low not in self.m.adjectives or low not in self.m.function_words

    def _is_plural(self, low: str) -> bool:
        return low.endswith(self.m.plural_endings or "s") or low in self.m.counted or low in self.m.units or low in self.m.plurals


def touches(tokens: Tokens, place: int) -> bool:
    """Does a token follow the one before it without a space?"""
    return 0 < place < len(tokens.raw) and tokens.starts[place] == tokens.end(place - 1)
