"""Noun phrases beside a verb of saying, without a parser: where one begins and ends, and the name in it."""

from dataclasses import dataclass

from workbench.services.language.cues import CueTable
from workbench.services.language.tokens import Tokens

_REACH = 18
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "ten",
        "bin",
        "ben",
        "ibn",
        "al",
        "el",
        "del",
        "di",
        "da",
        "dos",
        "du",
        "de",
        "la",
        "las",
        "le",
        "los",
        "y",
    ]
)
_STRONG_PARTICLES = frozenset(["van", "von", "der", "den", "bin", "ben", "ibn", "al", "el", "di", "da", "dos"])
_SPANISH_ARTICLES = frozenset({"la", "las", "los"})  # Francisco de la Torre
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "fils"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to speak, as the text names him: the words, their tokens (end exclusive), and whether they are a pronoun."""

    words: str
    first: int
    last: int
    pronoun: str | None = None
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun phrases of one sentence."""

    tokens: Tokens
    cues: CueTable
    text: str

    def is_word(self, place: int) -> bool:
        """Is this token a word or number, not a mark?"""
        return self.tokens.raw[place][0].isalnum()

    def is_name_word(self, place: int) -> bool:
        """Does this token look like part of a name?"""
        raw, low = self.tokens.raw[place], self.tokens.low[place]
        if not raw[0].isupper() or raw.endswith("'"):
            return False
        if low not in self.cues.function_words or low in ("on", "un", "or"):
            return True
        acronym = len(raw) > 1 and not raw[1:].islower() and place > 0
        return acronym or (low in _PARTICLES and self._between_names(place))

    def _between_names(self, place: int) -> bool:
        """Is this the capital article inside a name ("Marie Le Roux")?"""
        if not 0 < place < len(self.tokens) - 1:
            return False
        before, after = self.tokens.raw[place - 1], self.tokens.raw[place + 1]
        return before[0].isupper() and after[0].isupper() and self.tokens.low[place - 1] not in self.cues.function_words

    def is_adverb(self, place: int) -> bool:
        """Is this a word that may stand between a subject and its verb?"""
        low = self.tokens.low[place]
        if low in self.cues.between:
            return True
        if (
            not low.endswith(self.cues.adverb_ending)
            or len(low) < 6
            or not self.tokens.raw[place].islower()
            or low in self.cues.no_adverbs
        ):
            return False
        before = self.tokens.low[place - 1] if place else ""
        return before not in self.cues.determiners and before not in self.cues.of

    def left(self, before: int, floor: int = 0) -> Source | None:
        """The noun phrase that ends before a token: the subject of a verb, over adverbs and inserted words between commas."""
        place = before - 1
        while place >= floor and self.is_adverb(place):
            place -= 1
        if place < floor:
            return None
        if self.tokens.raw[place] in (",", ")", "–", "—"):
            return self._over_insertion(place, floor)
        return self._pronoun(place) if self._is_pronoun(place) else self._phrase_left(place, floor)

    def right(self, after: int, ceiling: int | None = None) -> Source | None:
        """The noun phrase that begins at a token: the subject behind its verb, or what "according to" names."""
        end = len(self.tokens) if ceiling is None else ceiling
        place = after
        while place < end and (
            (self.is_adverb(place) and self.tokens.low[place] not in self.cues.determiners)
            or (
                self.tokens.low[place] in self.cues.articles
                and place + 1 < end
                and self.tokens.low[place + 1] in self.cues.weekdays
            )
        ):
            place += 1
        if place >= end:
            return None
        if self._is_pronoun(place):
            return self._pronoun(place)
        if self.tokens.low[place] in self.cues.impersonal and not self.is_name_word(place):
            return None
        stop = self._phrase_end(place, end)
        if stop == place:
            return None
        return self._with_apposition(place, stop, end)

    def text_of(self, first: int, last: int) -> str:
        """The words of tokens first to last (exclusive) as they stand."""
        return " ".join(self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]].split())

    def _is_pronoun(self, place: int) -> bool:
        if self.tokens.low[place] in self.cues.neuter:
            return True
        return self.tokens.low[place] in self.cues.pronouns and not (
            self.cues.verb_second and self.tokens.raw[place][0].isupper() and place > 0
        )

    def _pronoun(self, place: int) -> Source:
        low = self.tokens.low[place]
        number = (
            "neuter"
            if low in self.cues.neuter
            else "plural"
            if low in self.cues.plural
            else "feminine"
            if low in self.cues.feminine
            else "masculine"
        )
        return Source(self.tokens.raw[place], place, place + 1, number)

    def _over_insertion(self, comma: int, floor: int) -> Source | None:
        """ "le maire de X, Y Z, a dit" -> Y Z; "X Y, qui est malade, a dit" -> X Y."""
        if self.tokens.raw[comma] == "," and (subject := self._before_commas(comma, floor)):
            return subject
        opening = comma - 1
        closes = {",": ",", ")": "(", "–": "–", "—": "—"}[self.tokens.raw[comma]]
        while opening >= floor and self.tokens.raw[opening] != closes and comma - opening < 30:
            opening -= 1
        if opening < floor or self.tokens.raw[opening] != closes:
            return self._phrase_left(comma - 1, floor) if self.tokens.raw[comma] == "," and self.is_word(comma - 1) else None
        if opening == floor:
            return None
        inside = self._apposed_name(opening + 1, comma)
        place = opening - 1
        outer = self._pronoun(place) if self._is_pronoun(place) else self._phrase_left(place, floor)
        if self.tokens.raw[comma] == "," and inside and (outer is None or outer.generic):
            return inside
        return outer

    def _before_commas(self, comma: int, floor: int) -> Source | None:
        """The name that opens the sentence when all up to the verb is said of him: "X Y, director of A, B and C, said"."""
        if [self.tokens.raw[n] for n in range(floor, comma)].count(",") < 2 or not self.is_word(floor):
            return None
        opening = self.right(floor, comma)
        ends = opening is not None and opening.last < comma and self.tokens.raw[opening.last] == ","
        return opening if opening is not None and ends and opening.pronoun is None and not opening.generic else None

    def _apposed_name(self, first: int, last: int) -> Source | None:
        """A segment that is nothing but a name, titles before it allowed."""
        if (
            first >= last
            or last - first > 6
            or not all(self.is_name_word(n) or self.tokens.low[n] in _PARTICLES | _SUFFIXES for n in range(first, last))
        ):
            return None
        return self._named(first, last)

    def _phrase_left(self, last: int, floor: int) -> Source | None:
        t, c = self.tokens, self.cues
        if not self.is_word(last) or t.low[last] in c.impersonal:
            return None
        place, determined = last, False
        while place >= floor and last - place < _REACH:
            low = t.low[place]
            if not self.is_word(place) and low != "&":
                break
            if (low in c.determiners and not self.is_name_word(place)) or (low.isdecimal() and place < last):
                if place > floor and t.low[place - 1] in c.of:
                    place -= 2
                    continue
                determined = True
                while place > floor and t.low[place - 1] in c.determiners:
                    place -= 1
                place -= 1
                break
            if (
                low not in c.of
                and not self.is_name_word(place)
                and (low in c.prepositions or low in c.relatives or low in c.function_words or low in c.auxiliaries)
            ):
                break
            place -= 1
        first = place + 1
        while first <= last and t.low[first] in c.of:
            first += 1
        if first > last:
            return None
        if place > floor and t.low[place] in c.inner_prepositions and (outer := self._before_preposition(place, floor, last + 1)):
            return outer
        if not determined and not (bounded := place < floor or not self.is_word(place)):
            first = self._name_run_start(first, last) if any(self.is_name_word(n) for n in range(first, last + 1)) else first
        elif not determined and bounded and t.low[first] in c.verbs and first == last:
            return None
        return self._named(first, last + 1)

    def _before_preposition(self, place: int, floor: int, last: int) -> Source | None:
        """The head that a phrase such as "by the BBC" or "à Londres" hangs on, if a noun phrase stands before it."""
        if not self.is_word(place - 1) or self.tokens.low[place - 1] in self.cues.weekdays or self.is_adverb(place - 1):
            return None
        outer = self._phrase_left(place - 1, floor)
        if outer is None or (outer.generic and self.tokens.low[outer.first] not in self.cues.determiners | self.cues.anonymous):
            return None
        if outer.first > floor and self.tokens.low[outer.first - 1] in self.cues.inner_prepositions:
            return None
        return (
            Source(outer.words, outer.first, last)
            if not outer.generic
            else Source(self.text_of(outer.first, last), outer.first, last, generic=True)
        )

    def _name_run_start(self, first: int, last: int) -> int:
        """Where the run of name words that ends a phrase begins; the phrase's own beginning if it ends otherwise."""
        if not self.is_name_word(last):
            return first
        place = last
        while place > first and (
            self.is_name_word(place - 1)
            or (self.tokens.low[place - 1] in _PARTICLES and place - 1 > first and self.is_name_word(place - 2))
        ):
            place -= 1
        return place

    def _phrase_end(self, first: int, end: int) -> int:
        t, c = self.tokens, self.cues
        place = first
        while place < end and place - first < _REACH:
            low = t.low[place]
            if not self.is_word(place) and low != "&":
                break
            after_of = place > first and t.low[place - 1] in c.of
            if self.is_name_word(place):
                place += 1
                continue
            if c.verb_second and place > first and t.raw[place - 1][0].isupper() and low not in c.of:
                break
            if place == first and low in c.determiners:
                place += 1
                continue
            if low in c.determiners and low not in c.of:
                if place > first and not after_of and t.low[place - 1] not in c.determiners:
                    break
            elif low in (c.phrase_stops if place > first else c.phrase_barriers):
                break
            place += 1
        while place > first and (t.low[place - 1] in c.of or t.low[place - 1] in c.articles or self.is_adverb(place - 1)):
            place -= 1
        return place

    def _with_apposition(self, first: int, stop: int, end: int) -> Source | None:
        t = self.tokens
        source = self._named(first, stop)
        if source.generic and stop + 1 < end and t.raw[stop] == ",":
            last = stop + 1
            while last < end and (self.is_name_word(last) or (t.low[last] in _PARTICLES and last > stop + 1)) and last - stop < 7:
                last += 1
            closed = last >= end or not self.is_word(last)
            if last > stop + 2 and closed and (name := self._apposed_name(stop + 1, last)):
                return Source(name.words, first, last)
        return source

    def _named(self, first: int, last: int) -> Source:
        """The name in a noun phrase if the name is its head; else the whole phrase, marked generic."""
        runs = [(a, b) for a, b in self.runs(first, last) if not self._is_common(a, b, last)]
        if runs and runs[0][0] == first and not self._article_before(first):
            start, stop = self.stripped(*runs[0])
            if start < stop and not (stop < last and self._has_role(stop, last)):
                return Source(self.text_of(start, stop), first, last)
        if runs and runs[-1][1] == last and runs[-1][0] > first and not self._is_complement(first, runs[-1][0]):
            start, stop = self.stripped(*runs[-1])
            article = self.tokens.low[runs[-1][0] - 1] in self.cues.articles
            if start < stop and not (article and start == runs[-1][0]):
                return Source(self.text_of(start, stop), first, last)
        if runs and runs[-1][1] == last and (start := self.after_post(*runs[-1])) > runs[-1][0]:
            return Source(self.text_of(start, last), first, last)
        return Source(self.text_of(first, last), first, last, generic=True)

    def after_post(self, start: int, stop: int) -> int:
        """Where the person's name begins in a run that a post leads to: "ministre de l'Intérieur | Jean Roi"."""
        low, c = self.tokens.low, self.cues
        words = [n for n in range(start, stop) if low[n] not in _SUFFIXES]
        place = start - 1
        if place > 0 and low[place] in c.articles and low[place] not in c.of:
            place -= 1
        if len(words) < 3 or place < 1 or low[place] not in c.of:
            return start
        return start + 1 if any(low[n] in c.posts for n in range(max(0, place - 2), place)) else start

    def _is_common(self, start: int, stop: int, last: int) -> bool:
        """Is a run of one word no name: a role with a capital, or the capital that opens the sentence?"""
        if stop - start > 1:
            return False
        return self.tokens.low[start] in self.cues.roles or (
            start == 0 and stop < last and self.tokens.low[stop] not in self.cues.of and not self.tokens.raw[stop][0].isupper()
        )

    def _has_role(self, first: int, last: int) -> bool:
        return any(self.tokens.low[n] in self.cues.roles for n in range(first, last))

    def _article_before(self, place: int) -> bool:
        return place > 0 and self.tokens.low[place - 1] in self.cues.articles

    def runs(self, first: int, last: int) -> list[tuple[int, int]]:
        """Runs of name words inside a phrase, particles included."""
        runs: list[tuple[int, int]] = []
        place = first
        while place < last:
            if not self.tokens.raw[place][0].isupper() or not self.is_name_word(place):
                place += 1
                continue
            start = place
            while place < last and (self.is_name_word(place) or self._joins(place, last)):
                place += 1
                if self.tokens.low[place - 1].endswith("'s"):
                    start = place
            if start < place:
                runs.append((start, place))
        return runs

    def _joins(self, place: int, last: int) -> bool:
        low = self.tokens.low[place]
        if low in _SUFFIXES:
            return True
        if low not in _PARTICLES or place + 1 >= last:
            return False
        if self.tokens.raw[place][0].isupper() and place and self.is_name_word(place - 1) and self.is_name_word(place + 1):
            return True
        second = self.tokens.low[place + 1]
        follows = self.is_name_word(place + 1) or (
            (second in _STRONG_PARTICLES or (low == "de" and second in _SPANISH_ARTICLES))
            and place + 2 < last
            and self.is_name_word(place + 2)
        )
        return follows and (
            low in _STRONG_PARTICLES
            or (low in _SPANISH_ARTICLES and self.tokens.low[place - 1] == "de" and self.is_name_word(place - 2))
            or (low == "de" and not self._article_before(place - 1) and self.tokens.low[place - 1] not in self.cues.roles)
        )

    def stripped(self, start: int, stop: int) -> tuple[int, int]:
        """A run without the titles and roles that stand before the name."""
        low = self.tokens.low
        for place in range(stop - 2, start - 1, -1):
            if low[place].rstrip(".") in self.cues.titles or self.cues.is_role(low[place]):
                # "Sir Keir" keeps its title: the given name alone would not be recognised.
                return (place, stop) if low[place] in ("sir", "dame", "lord", "lady") and stop - place == 2 else (place + 1, stop)
        return start, stop

    def _is_complement(self, first: int, run: int) -> bool:
        """Does the name belong to something inside the phrase ("the son of President X") and not to its head?"""
        low, c = self.tokens.low, self.cues
        if run - 1 == first and low[first] in c.articles:
            return False
        if low[run - 1] in c.of or (low[run - 1] in c.articles and run - 2 >= first and low[run - 2] in c.of):
            return True
        for place in range(run - 1, first - 1, -1):
            if low[place] in c.roles:
                before = place - 1
                while before > first and low[before] not in c.of and low[before] not in c.roles:
                    before -= 1
                return before > first and low[before] in c.of and place > first + 1
        return False
