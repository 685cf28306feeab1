"""Names inside a noun phrase, without a parser: which of its words are the name, and which only lead to it."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from workbench.domain.records import record
from workbench.services.language.cues import CueTable, cue_table
from workbench.services.language.outlets import is_platform
from workbench.services.language.people import gender_of_name
from workbench.services.language.tokens import Tokens

_PARTICLE_WORDS = "van von der den ten bin ben ibn al el del di da dos du de la las le los y"
PARTICLES = frozenset(_PARTICLE_WORDS.split())
_STRONG_PARTICLES = frozenset(["van", "von", "der", "den", "bin", "ben", "ibn", "al", "el", "di", "da", "dos"])
_INSIDE_NAMES = PARTICLES | {"of", "des", "d'", "della", "delle", "dei", "dell'", "do", "l'", "les", "and", "&", "e", "et"}
_POST_REACH = 6
_SPANISH_ARTICLES = frozenset({"la", "las", "los"})  # Francisco de la Torre
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "fils"})


@cache
def _joiners(language: str) -> frozenset[str]:
    """The small words of a language that can join two parts of a name, or close one."""
    return cue_table(language).name_particles | PARTICLES | SUFFIXES


@record
class Source:
    """Who is said to speak, as the text names him: the words, their tokens (end exclusive), and whether they are a pronoun."""

    words: str
    first: int
    last: int
    pronoun: str | None = None
    generic: bool = False


class Names:
    """The words of one sentence, and which of them are names."""

    __slots__ = ("_named", "_persons", "cues", "is_word", "names", "text", "tokens")

    def __init__(self, tokens: Tokens, cues: CueTable, text: str) -> None:
        self.tokens, self.cues, self.text = tokens, cues, text
        self._persons: list[tuple[int, int, int]] | None = None
        # Is the token at a place a word or number, not a mark? Asked so often that a method of our own would cost too much.
        self.is_word: Callable[[int], bool] = tokens.words.__getitem__
        # The places of the tokens that look like part of a name, in order, and to be asked for.
        self._named = [place for place in tokens.capitals if self._is_name(place)]
        self.names = frozenset(self._named)

    def is_name_word(self, place: int) -> bool:
        """Does this token look like part of a name?"""
        return place in self.names

    def _is_name(self, place: int) -> bool:
        raw, low = self.tokens.raw[place], self.tokens.low[place]
        if raw[-1] == "'":
            return False
        if low not in self.cues.function_words or low in ("on", "un", "or"):
            return True
        acronym = len(raw) > 1 and not raw[1:].islower() and place > 0
        return acronym or (low in PARTICLES and self._between_names(place))

    def _between_names(self, place: int) -> bool:
        """Is this the capital article inside a name ("Marie Le Roux")?"""
        if not 0 < place < len(self.tokens.raw) - 1:
            return False
        before, after = self.tokens.raw[place - 1], self.tokens.raw[place + 1]
        return before[0].isupper() and after[0].isupper() and self.tokens.low[place - 1] not in self.cues.function_words

    def text_of(self, first: int, last: int) -> str:
        """The words of tokens first to last (exclusive) as they stand."""
        words = self.text[self.tokens.starts[first] : self.tokens.end(last - 1)]
        # A line break cannot be printed: only words that stand apart need be squeezed.
        return words if words.isprintable() and "  " not in words else " ".join(words.split())

    def named(self, first: int, last: int) -> Source:
        """The name in a noun phrase if the name is its head; else the whole phrase, marked generic."""
        if self.cues.capital_nouns:
            return self._named_german(first, last)
        runs = [(a, b) for a, b in self.runs(first, last) if not self._is_common(a, b, last)]
        if runs and runs[0][0] == first and not self._article_before(first):
            start, stop = self.stripped(*runs[0])
            if start < stop and not (stop < last and self._has_role(stop, last)):
                return Source(self.text_of(start, stop), first, last)
        if runs and runs[-1][1] == last and runs[-1][0] > first and not self._is_complement(first, runs[-1][0]):
            start, stop = self.stripped(*runs[-1])
            article = self.tokens.low[runs[-1][0] - 1] in self.cues.articles
            article = article or (stop - start == 1 and not self._has_role(first, last) and self._has_of(first, start))
            if start < stop and not (article and start == runs[-1][0]):
                return Source(self.text_of(start, stop), first, last)
        if runs and runs[-1][1] == last and (start := self.after_post(*runs[-1])) > runs[-1][0]:
            return Source(self.text_of(start, last), first, last)
        return Source(self.text_of(first, last), first, last, generic=True)

    def _named_german(self, first: int, last: int) -> Source:
        """German writes every noun with a capital, so only a title, a role or a given name shows where a person's name begins."""
        low, c = self.tokens.low, self.cues
        run = last
        while run > first and (
            self.is_name_word(run - 1)
            or (run < last and low[run - 1] in _STRONG_PARTICLES and self._before_particle(run - 1, first))
        ):
            run -= 1
        while run < last and not self.is_name_word(run):
            run += 1
        whole = Source(self.text_of(first, last), first, last, generic=True)
        if last - first > 2 and self.is_given(first) and self.is_name_word(first + 1):
            stop = first + 1
            while stop < last and (self.is_name_word(stop) or (stop == first + 1 and low[stop] in _STRONG_PARTICLES)):
                stop += 1
            return Source(self.text_of(first, stop), first, last)
        if run >= last:
            return whole
        start, stop = self.stripped(run, last)
        given = next((n for n in range(run, last - 1) if self.is_given(n)), None)
        owned = run > first + 1 and low[run - 1] in c.of
        if owned and (given is None or given == run or c.is_role(low[run])):
            return whole
        if given is not None:
            return Source(self.text_of(given, last), first, last)
        bare = run == first and (stop - start > 1 or not c.is_role(low[start]))
        if start < stop and (start > run or bare) and low[start] not in c.anonymous:
            return Source(self.text_of(start, stop), first, last)
        return whole

    def is_given(self, place: int) -> bool:
        """Is this a first name that the lists know?"""
        return gender_of_name(self.tokens.raw[place] + " _") is not None

    def _before_particle(self, place: int, first: int) -> bool:
        """Does a first name lead to a particle ("Ursula von der Leyen")?"""
        while place > first and self.tokens.low[place] in _STRONG_PARTICLES:
            place -= 1
        return self.is_given(place)

    def after_post(self, start: int, stop: int) -> int:
        """Where the person's name begins in a run that a post leads to: "ministre de l'Intérieur | Jean Roi"."""
        if stop - start < 3:
            return start
        low, c = self.tokens.low, self.cues
        words = [n for n in range(start, stop) if low[n] not in SUFFIXES]
        place = start - 1
        if place > 0 and low[place] in c.articles and low[place] not in c.of:
            place -= 1
        if len(words) < 3 or place < 1 or low[place] not in c.of:
            return start
        return start + 1 if any(low[n] in c.posts for n in range(max(0, place - _POST_REACH), place)) else start

    def _is_common(self, start: int, stop: int, last: int) -> bool:
        """Is a run of one word no name: a role with a capital, or the capital that opens the sentence?"""
        if stop - start > 1:
            return False
        return self.tokens.low[start] in self.cues.roles or (
            start == 0 and stop < last and self.tokens.low[stop] not in self.cues.of and not self.tokens.raw[stop][0].isupper()
        )

    def _has_role(self, first: int, last: int) -> bool:
        return not self.cues.roles.isdisjoint(self.tokens.low[first:last])

    def _has_of(self, first: int, last: int) -> bool:
        return not self.cues.of.isdisjoint(self.tokens.low[first:last])

    def _article_before(self, place: int) -> bool:
        return place > 0 and self.tokens.low[place - 1] in self.cues.articles

    def runs(self, first: int, last: int) -> list[tuple[int, int]]:
        """Runs of name words inside a phrase, particles included."""
        runs: list[tuple[int, int]] = []
        names, named = self.names, self._named
        if not named:
            return runs
        low, joiners = self.tokens.low, _joiners(self.cues.language)
        place = first
        for start in named[bisect_left(named, first) : bisect_left(named, last)]:
            if start < place:
                continue
            place = start
            while place < last and (place in names or (low[place] in joiners and self._joins(place, last))):
                place += 1
                if low[place - 1].endswith("'s"):
                    start = place
            if start < place:
                runs.append((start, place))
        return runs

    def persons(self) -> list[tuple[int, int, int]]:
        """Every run of name words of the sentence, and where in it the name begins and ends without titles and roles."""
        # The cast learns from them, and narration asks again whom it names.
        if not self._named:
            return []
        if self._persons is None:
            whole = self.runs(0, len(self.tokens.raw))
            self._persons = [(first, *self.stripped(self.after_post(first, last), last)) for first, last in whole]
        return self._persons

    def _joins(self, place: int, last: int) -> bool:
        low = self.tokens.low[place]
        if low in SUFFIXES:
            return True
        if (low not in PARTICLES and low not in self.cues.name_particles) or place + 1 >= last:
            return False
        if self.cues.capital_nouns and not self._before_particle(place, 0):
            return False
        if self.tokens.raw[place][0].isupper() and place and self.is_name_word(place - 1) and self.is_name_word(place + 1):
            return True
        second = self.tokens.low[place + 1]
        strong = _STRONG_PARTICLES | self.cues.name_particles
        follows = self.is_name_word(place + 1) or (
            (second in strong or (low == "de" and second in _SPANISH_ARTICLES))
            and place + 2 < last
            and self.is_name_word(place + 2)
        )
        return follows and (
            low in strong
            or (low in _SPANISH_ARTICLES and self.tokens.low[place - 1] == "de" and self.is_name_word(place - 2))
            or (low == "de" and not self._article_before(place - 1) and self.tokens.low[place - 1] not in self.cues.roles)
        )

    def inside_name(self, place: int, end: int) -> bool:
        """Does a small word join two parts of a name: "Piet de Boer", "Piet van den Berg"?"""
        before, after = place - 1, place + 1
        while before > 0 and self.tokens.low[before] in self.cues.name_particles:
            before -= 1
        while after < end and self.tokens.low[after] in self.cues.name_particles:
            after += 1
        return before >= 0 and after < end and self.is_name_word(before) and self.is_name_word(after)

    def newsroom_end(self, first: int, end: int) -> int:
        """The token behind a newsroom's name, small words inside it and a capital article before it included: "L'Écho du Val"."""
        raw, low = self.tokens.raw, self.tokens.low
        stop = first
        while stop < end:
            if raw[stop][0].isupper() or (stop > first and raw[stop][0].isdigit()):
                stop += 1
                continue
            inside = next((n for n in range(stop, min(stop + 3, end)) if low[n] not in _INSIDE_NAMES), end)
            if stop == first or inside == stop or inside >= end or not raw[inside][0].isupper():
                break
            stop = inside
        return stop

    def stripped(self, start: int, stop: int) -> tuple[int, int]:
        """A run without the titles and roles that stand before the name."""
        if stop - start < 2:
            return start, stop
        low = self.tokens.low
        # "en la red social X Ana Ruiz": the platform is no part of the name.
        on = start > 0 and (
            low[start - 1] in self.cues.platform_nouns or low[start - 1] in self.cues.on or low[start - 1] == "social"
        )
        if on and stop - start > 1 and is_platform(self.tokens.raw[start]):
            start += 1
        # "il consigliere M5S Gennaro Rossi": nor is a party.
        raw = self.tokens.raw
        if stop - start > 2 and len(raw[start]) > 1 and raw[start].isupper() and not raw[start + 1].isupper():
            start += 1
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
        if low[run - 1] in c.conjunction or low[run - 1] in c.role_links:
            return True
        if low[run - 1] in c.of or (low[run - 1] in c.articles and run - 2 >= first and low[run - 2] in c.of):
            return True
        for place in range(run - 1, first - 1, -1):
            if low[place] in c.roles:
                before = place - 1
                while before > first and low[before] not in c.of and low[before] not in c.roles:
                    before -= 1
                return before > first and low[before] in c.of and place > first + 1
        return False
