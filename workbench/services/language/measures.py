"""What the numbers of one language can count, and the words around them that make them bounds."""

import re
from functools import cache, partial

from workbench.services.language.lexicon import Lexicon, lexicon
from workbench.services.language.numbers import NumberWords, number_words
from workbench.services.language.tokens import Tokens
from workbench.services.language.word_memory import WordMemory

Bounds = tuple[float | None, float | None]
CURRENCY = frozenset("€$£¥")
PERCENT = frozenset("%‰")
# "About" is told as ten per cent to either side, "nearly" as ten per cent below: a convention, shown as a range.
ABOUT = 0.1
_REACH_BEFORE = 36
_WORD = re.compile(r"\w+")
_KINDS = ("at_least", "at_most", "about")


class Measures:
    """The lists of one language that tell what a number counts."""

    def __init__(self, known: Lexicon) -> None:
        words = partial(known.words, "numbers")
        phrases = partial(known.phrases, "numbers")
        self.language = known.language
        self.traits = known.traits
        self.half_of = known.words("grammar", "half_of")
        self.plural_endings = tuple(known.words("grammar", "plural_endings"))
        self.many_endings = tuple(known.words("grammar", "many_endings"))
        self.plural_ends = tuple(known.words("grammar", "plural_ends"))
        self.nearly = known.phrases("grammar", "nearly")
        self.numbers: NumberWords = number_words(known.language)
        self.units = known.values("numbers", "units_of_measure")
        self.money = words("money")
        self.percent = [p.split() for p in phrases("percent")]
        self.points = [p.split() for p in phrases("points")]
        self.percent_firsts = frozenset(phrase[0] for phrase in (*self.percent, *self.points))
        self.collectives = known.numbers("numbers", "collectives")
        self.plural_collectives = known.numbers("numbers", "collectives_plural")
        self.fractions = known.numbers("numbers", "fractions")
        self.ordinals = known.numbers("numbers", "ordinals")
        self.halves, self.every, self.several = words("halves"), words("every"), words("several")
        # Every word that can open a quantity, figures and words with a hyphen apart: all others are passed over at once.
        self.openers = self.numbers.all.union(
            self.numbers.one, self.collectives, self.plural_collectives, self.several, self.halves, self.every, ["le"]
        )
        self.opens = WordMemory(self._opens)
        self.in_ratio, self.ratio_words = words("in_ratio"), known.sections["numbers"].get("ratio_words", "").split()
        # Articles that are number words too, and the words near them without which they count nothing.
        weighty = set().union(
            self.collectives, self.plural_collectives, self.several, self.halves, self.every, self.numbers.hundreds
        )
        weighty |= self.numbers.half_before | set(self.numbers.multipliers)
        self.ones = frozenset(w for w in {*self.numbers.one, "le"} - weighty if self.numbers.value(w) in (None, 1))
        self.behind_one = frozenset(self.numbers.multipliers).union(
            self.numbers.hundreds, self.fractions, self.numbers.join, (phrase[0] for phrase in self.numbers.and_half)
        )
        self.ratio_openers = self.in_ratio.union(self.ratio_words[:1])
        self.skip, self.minus = words("skip_before_noun"), words("minus")
        self.clock, self.clock_before = words("clock"), words("clock_before")
        self.clock_from, self.hours_of = words("clock_from"), words("hours_of")
        # Beginnings of words that a dash joins to a number, and of those behind a number that tell an age.
        self.joined_units, self.age_stems = known.values("numbers", "joined_units"), tuple(words("age_stems"))
        self.decimal = known.text("numbers", "decimal")
        self.section, self.streets = words("section_words"), words("streets")
        self.ordinal_suffixes = words("ordinal_suffixes")
        self.between, self.between_and = words("between"), words("between_and")
        self.change_from, self.change_to = words("change_from"), words("change_to")
        self.change_verbs = words("change_verbs")
        self.changes = tuple(word[:-1] for word in known.words("signals", "change") if word.endswith("*"))
        self.change_words = known.words("signals", "change")
        self.adjectives, self.wholes = words("adjectives_before"), words("wholes")
        self.plurals, self.skip_parts = words("plurals"), words("skip_parts")
        self.day_prefixes = known.words("dates", "day_prefixes")
        self.year_labels = words("year_labels")
        self.year_words = known.words("dates", "year_words")
        self.function_words = known.words("sentences", "function_words")
        self.verbs = known.words("attribution", "auxiliaries") | known.words("attribution", "passive_auxiliaries")
        self.counted = known.words("signals", "unit")
        self._before = [(kind, _before(phrases(kind))) for kind in _KINDS]
        # One of these stands before a number wherever a phrase does: most numbers have none, and the patterns are not tried.
        spoken = {phrase: _WORD.findall(phrase) for kind in _KINDS for phrase in phrases(kind)}
        self._bound_words = frozenset(max(found, key=len) for found in spoken.values() if found)
        self._bound_signs = tuple(phrase for phrase, found in spoken.items() if not found)
        self.listing = self.numbers.join | self.between_and | {","}
        self.leading = self.skip | self.wholes
        self._after = [(kind, p.split()) for kind in _KINDS for p in phrases(f"{kind}_after")]
        self._after_firsts = frozenset(phrase[0] for _, phrase in self._after)

    def _opens(self, low: str) -> bool:
        """Can a quantity open with the word: a number word, figures, a word with a hyphen, a compound number?"""
        if low in self.openers or low[0].isdecimal() or ("-" in low and low != "-"):
            return True
        return self.numbers.compounds and self.numbers.value(low) is not None

    def is_change(self, word: str) -> bool:
        """Does the word tell that a value became another ("rose", "est passé")?"""
        return word in self.change_verbs or word in self.change_words or word.startswith(self.changes)

    def bounds_before(self, text: str, begin: int, start: int, value: float) -> Bounds | None:
        """The bounds that the words before a number give it; text[begin:start] is what stands before it in its sentence."""
        before = text[max(begin, start - _REACH_BEFORE) : start].lower()
        if self._bound_words.isdisjoint(_WORD.findall(before)) and not any(sign in before for sign in self._bound_signs):
            return None
        best: tuple[int, str, str] | None = None
        for kind, pattern in self._before:
            if (found := pattern.search(before)) and (best is None or found.start() < best[0]):
                best = (found.start(), kind, found.group(1))
        return bounds_of(best[1], best[2], value, self.nearly) if best else None

    def bounds_after(self, tokens: Tokens, place: int, value: float) -> tuple[Bounds, int] | None:
        """The bounds that words behind a number give it ("or more", "au moins"), and the token behind them."""
        if place >= len(tokens.low) or tokens.low[place] not in self._after_firsts:
            return None
        for kind, phrase in self._after:
            if tokens.low[place : place + len(phrase)] == phrase:
                return bounds_of(kind, "", value), place + len(phrase)
        return None


@cache
def measures(language: str) -> Measures:
    """The lists of a language that has a lexicon."""
    return Measures(lexicon(language))


def bounds_of(kind: str, words: str, value: float, nearly: tuple[str, ...] = ()) -> Bounds:
    """Lowest and highest value for "at least", "at most" and "about"; "nearly" is never above."""
    if kind == "at_least":
        return value, None
    if kind == "at_most":
        return None, value
    return round(value * (1 - ABOUT), 6), value if words.startswith(nearly) else round(value * (1 + ABOUT), 6)


def _before(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((p.replace("' ", "'") for p in phrases), key=len, reverse=True)
    articles = "la |l'|las |los |lo |les |des |the |el |a |un |une |una |uno |den |die |der |einen |eine |i |gli |le |il |"
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, ordered)) + rf")\s*(?:{articles})[$€£¥]?\s*$")
