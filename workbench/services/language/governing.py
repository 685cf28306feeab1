"""The verb that governs a weekday, and whether it puts the day behind or ahead of the article."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from workbench.services.language.cues import compile_phrases
from workbench.services.language.lexicon import lexicon
from workbench.services.language.signal_words import signal_words
from workbench.services.language.tokens import Tokens
from workbench.services.language.word_memory import WordMemory

_MARKS = frozenset(',;:—–«»“”"()')
_LEAD = 8
_REACH = 30
_HELPED = 3


class Told(Enum):
    """What the words around a day tell of it: gone by, still to come, or neither."""

    PAST = "past"
    AHEAD = "ahead"
    OPEN = "open"


class Governing:
    """Reads, in one language, which verb is nearest to a day and in which time it stands."""

    def __init__(self, language: str) -> None:
        known = lexicon(language)
        self.signals = signal_words(language)
        self.coming = known.words("dates", "coming")
        self.being, self.still = known.words("dates", "now_being"), known.words("dates", "still_being")
        self.having, self.since = known.words("dates", "having"), known.words("dates", "since")
        self.past, self.taking_place = known.words("dates", "past_verbs"), known.words("dates", "taking_place")
        self.phrases = compile_phrases(known.phrases("dates", "taking_place_phrases"))
        patterns = [known.text("dates", key) for key in ("moved", "imperfect")]
        self.moved, self.imperfect = (re.compile(written or "(?!)") for written in patterns)
        self.function_words = known.words("sentences", "function_words")
        self.skipped = known.words("dates", "day_prefixes") | self.since
        self.weekdays = known.numbers("dates", "weekdays")
        self.prepositions = known.words("attribution", "prepositions")
        self.noun_leaders = known.words("attribution", "articles") | self.skipped | known.words("dates", "this")
        self.noun_leaders |= known.words("attribution", "of")
        self.capital_nouns = "capital-nouns" in known.traits
        self.verb_second = "verb-second" in known.traits
        self.reach = 16 if self.verb_second else _HELPED
        # Does a word by itself put what is told of ahead (True) or behind (False), which most do not?
        self.tenses = WordMemory(self._tense)
        # Can it say anything of that at all?
        self.signs = WordMemory(self._may_sign)

    def told(self, t: Tokens, first: int, last: int) -> Told | None:
        """The time of the day at the tokens first to last (last excluded); None where no verb was found beside it."""
        if any(low in self.since for low in t.low[max(0, first - 2) : first]):
            return Told.PAST
        begin, end = self._clause(t, first, last)
        signs = [(self._distance(place, first, last), told) for place, told in self._signs(t, begin, end, first, last)]
        if not signs and self._opens(t, first):
            # "On Tuesday, after long talks, they voted": the main clause stands behind the comma.
            signs = [(0, told) for _, told in self._signs(t, last, min(len(t), last + _REACH), first, last)][:1]
        return min(signs, key=lambda sign: sign[0])[1] if signs else None

    def _clause(self, t: Tokens, first: int, last: int) -> tuple[int, int]:
        """The clause around a day; commas on both sides only set the day off."""
        begin, end, size = first, last, len(t.raw)
        set_off = first > 0 and t.raw[first - 1] == "," and (last >= len(t) or t.raw[last] in ",.")
        if set_off and last < len(t) and t.raw[last] == ",":
            end += 1
        begin -= set_off
        while begin > 0 and t.raw[begin - 1] not in _MARKS and first - begin < _REACH:
            begin -= 1
        while end < size and t.raw[end] not in _MARKS and end - last < _REACH:
            end += 1
        return begin, end

    def _opens(self, t: Tokens, first: int) -> bool:
        """Does the sentence open with the day: "Tuesday", "On Tuesday", "In the night to Sunday"?"""
        before = [low for raw, low in zip(t.raw[:first], t.low[:first], strict=True) if raw[0].isalpha()]
        if len(before) < 2:
            return all(low in self.function_words for low in before)
        return first < _LEAD and before[0] in self.prepositions

    @staticmethod
    def _distance(place: int, first: int, last: int) -> int:
        return first - place if place < first else place - last + 1

    def _signs(self, t: Tokens, begin: int, end: int, first: int, last: int) -> Iterator[tuple[int, Told]]:
        for place in range(begin, end):
            if first <= place < last:
                continue
            if self.signs[t.low[place]] and (told := self._sign(t, place, first, end)) is not None:
                yield place, told

    def _tense(self, low: str) -> bool | None:
        if low in self.coming:
            return True
        return False if self.signals.tells_past(low) else True if self._tells_future(low) else None

    def _may_sign(self, low: str) -> bool:
        listed = (self.coming, self.phrases.firsts, self.being, self.having, self.taking_place)
        return any(low in words for words in listed) or self._tells_past(low) or self._tells_future(low)

    def _sign(self, t: Tokens, place: int, first: int, end: int) -> Told | None:
        low = t.low[place]
        # A capital is a name's, or in German a noun's; the first word may be a verb.
        if place and t.raw[place][0].isupper():
            return None
        if low in self.coming or self.phrases.match(t.low, place):
            return Told.AHEAD
        if low in self.being:
            return self._being(t, place, first, end)
        if low in self.having:
            return Told.PAST if self._has_participle(t, place, end) else Told.OPEN
        if low in self.taking_place and not (place and t.low[place - 1] in self.noun_leaders):
            return Told.AHEAD
        if self._tells_past(low):
            return self._past(t, place)
        return Told.AHEAD if self._tells_future(low) else None

    def _tells_future(self, low: str) -> bool:
        return "future or modal" in self.signals.of(low)

    def _tells_past(self, low: str) -> bool:
        return low in self.past or self.imperfect.match(low) is not None or self.signals.tells_past(low)

    def _past(self, t: Tokens, place: int) -> Told | None:
        """A past by itself; a participle behind "is" or "will be" is of their time, and behind an article it is a noun."""
        low = t.low[place]
        before = t.low[max(0, place - _HELPED) : place]
        if any(word in self.being for word in before) and not self.moved.match(low) and not self._reflexive(before):
            return None
        if any(word in self.still or self._tells_future(word) for word in before):
            return None
        if before and before[-1] in self.noun_leaders and low not in self.past:
            return None
        return Told.PAST

    def _being(self, t: Tokens, place: int, first: int, end: int) -> Told:
        """ "Is on Thursday" lies ahead, "est parti" is gone, "is closed" tells neither."""
        behind = t.low[place + 1 : min(end, place + 1 + self.reach)]
        if any(self.moved.match(word) for word in behind) or self._reflexive(t.low[max(0, place - 1) : place]):
            return Told.PAST
        beside = place < first and all(word in self.skipped for word in t.low[place + 1 : first])
        # "Ist am Mittwoch geschlossen" may be a state or what happened.
        return Told.AHEAD if beside and not (self.verb_second and self._closes(t, end)) else Told.OPEN

    @staticmethod
    def _reflexive(before: list[str]) -> bool:
        return any(word in ("s'", "se", "si") for word in before)

    def _has_participle(self, t: Tokens, place: int, end: int) -> bool:
        """Is "has" the helper of a perfect? In German its participle closes the clause."""
        if self.verb_second and self._closes(t, end):
            return True
        behind = [word for word in t.low[place + 1 : min(end, place + 2 + self.reach)] if word not in self.weekdays]
        return any(self._tells_past(word) or self.signals.is_participle(word, t.low[place]) for word in behind)

    def _closes(self, t: Tokens, end: int) -> bool:
        """Does a clause end on what may be a participle, not on an infinitive with "zu"?"""
        last = end - 1
        while last > 0 and not t.raw[last][0].isalpha():
            last -= 1
        low = t.low[last]
        known = low in self.function_words or low in self.weekdays or t.low[last - 1] == "zu"
        return t.raw[last].islower() and not known and low.endswith(("t", "en"))


@cache
def governing(language: str) -> Governing:
    """The reader of one language that has a lexicon."""
    return Governing(language)
