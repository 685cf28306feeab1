"""From the words that name a source to one name for one speaker: full names, roles, pronouns, and who relays."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.services.language.attribution import Cue
from workbench.services.language.cues import CueTable
from workbench.services.language.nouns import Nouns, Source
from workbench.services.language.relays import is_outlet

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_MEMORY = 12
_FEMININE_ARTICLES = frozenset(["la", "une", "mme", "mrs", "ms", "madame", "señora", "sra", "doña", "die", "frau", "signora"])
_MASCULINE_ARTICLES = frozenset(
    ["le", "un", "m", "m.", "mr", "mr.", "monsieur", "sir", "señor", "don", "el", "herr", "signor", "il"]
)
_ROLE_REACH = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker found: the name, the chain outward from him, the paragraph where he last spoke, and how sure that is."""

    name: str
    chain: tuple[str, ...]
    paragraph: int
    plural: bool = False
    generic: bool = False
    confidence: float = 0.9


_Places = dict[str, list[tuple[int, str]]]


@dataclass(slots=True)
class Cast:
    """Full names of an article by their last and first words and by the role they were introduced with, in reading order."""

    by_last: _Places = field(default_factory=dict)
    by_first: _Places = field(default_factory=dict)
    by_role: _Places = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def learn(self, nouns: Nouns) -> None:
        """Take in the full names of one sentence; call in reading order."""
        t, c = nouns.tokens, nouns.cues
        for first, last in nouns.runs(0, len(t)):
            start, stop = nouns.stripped(nouns.after_post(first, last), last)
            while start < stop and (t.low[start] in c.weekdays or t.low[start] in c.function_words):
                start += 1
            words = t.raw[start:stop]
            if len(words) < 2 or is_outlet(" ".join(words)):
                continue
            name, place = nouns.text_of(start, stop), t.starts[start]
            if words[-1].casefold() not in _SUFFIXES:
                _note(self.by_last, words[-1].casefold(), place, name)
                _note(self.by_first, words[0].casefold(), place, name)
            self._learn_role(nouns, first, start, name, place)

    def _learn_role(self, nouns: Nouns, first: int, start: int, name: str, place: int) -> None:
        t, c = nouns.tokens, nouns.cues
        for n in range(start - 1, max(-1, first - _ROLE_REACH), -1):
            if not nouns.is_word(n) and t.raw[n] != ",":
                return
            if t.low[n] in c.roles:
                held = self.by_role.setdefault(t.low[n], [])
                if all(other.split()[-1] != name.split()[-1] for _, other in held[:2]):
                    held.append((place, name))
            if t.low[n] in _FEMININE_ARTICLES and n >= start - 4:
                self.genders.setdefault(name, "feminine")
            elif t.low[n] in _MASCULINE_ARTICLES and n >= start - 4:
                self.genders.setdefault(name, "masculine")
            if t.low[n] in c.articles:
                return

    def full_name(self, name: str, place: int) -> str:
        """The fullest name the article gives for a name: the last one before the place, else the first after it."""
        words = name.split()
        if len(words) > 1 and words[0].casefold().rstrip(".") in ("sir", "dame", "lord", "lady"):
            return _nearest(self.by_first, words[1], place) or _nearest(self.by_last, words[-1], place) or name
        if len(words) != 1:
            return name
        return _nearest(self.by_last, words[0], place) or name

    def holder(self, role: str, place: int) -> str | None:
        """Who holds a role in this article, if only one person was introduced with it before the place."""
        held = [name for where, name in self.by_role.get(role, [])[:2] if where < place]
        return held[0] if len(held) == 1 else None


def _note(places: _Places, word: str, place: int, name: str) -> None:
    """Remember a name under a word; the same name again says nothing new."""
    known = places.setdefault(word, [])
    if not known or known[-1][1] != name:
        known.append((place, name))


def _nearest(places: _Places, word: str, place: int) -> str | None:
    known = places.get(word.casefold(), [])
    index = bisect_left(known, (place, ""))
    return known[max(0, index - 1)][1] if known else None


class Voices:
    """Who spoke so far; read an article's sentences in order through it."""

    def __init__(self, cast: Cast, cues: CueTable) -> None:
        self.cast, self.cues = cast, cues
        self.history: list[Voice] = []
        self.subject: tuple[str, int] | None = None

    def hear(self, cue: Cue, nouns: Nouns, paragraph: int) -> Voice | None:
        """The voice behind a cue; None for a pronoun that points to nobody known."""
        voice = self._resolve(cue.source, nouns, paragraph)
        if voice is None:
            return None
        relays = tuple(self.cast.full_name(r, 0) for r in cue.relays if r != voice.name)
        if relays:
            voice = Voice(voice.name, (voice.name, *relays), paragraph, voice.plural, voice.generic, voice.confidence)
        if cue.rule != "cue-passive":
            self.remember(voice)
        return voice

    def remember(self, voice: Voice) -> None:
        """Make this the voice that spoke last."""
        self.history = [voice, *self.history[: _MEMORY - 1]]

    def last(self, paragraph: int, reach: int = 6) -> Voice | None:
        """Who spoke last, if that was within reach paragraphs."""
        if self.history and paragraph - self.history[0].paragraph <= reach:
            return self.history[0]
        return None

    def notice(self, nouns: Nouns, paragraph: int) -> None:
        """Remember whom a sentence of narration is about, for pronouns in the next."""
        source = nouns.right(0)
        if source is not None and source.pronoun is None and not source.generic:
            name = self.cast.full_name(source.words, nouns.tokens.starts[0] + 1)
            self.subject = (name, paragraph) if len(name.split()) > 1 else None
        elif source is None or source.pronoun is None:
            self.subject = None

    def guess(self, paragraph: int) -> Voice | None:
        """The likely speaker of a quotation without any cue: the person just told about, else who spoke last."""
        if self.subject and paragraph - self.subject[1] <= 1:
            return Voice(self.subject[0], (self.subject[0],), paragraph, confidence=0.5)
        last = self.last(paragraph)
        return Voice(last.name, last.chain, paragraph, last.plural, last.generic, 0.6) if last else None

    def _resolve(self, source: Source, nouns: Nouns, paragraph: int) -> Voice | None:
        place = nouns.tokens.starts[min(source.first, len(nouns.tokens) - 1)]
        if source.pronoun is not None:
            return self._pronoun(source.pronoun, paragraph)
        if not source.generic:
            name = self.cast.full_name(source.words, place + 1)
            return Voice(name, (name,), paragraph)
        return self._definite(source, nouns, place, paragraph) or Voice(
            source.words, (source.words,), paragraph, _is_plural(nouns, source), generic=True, confidence=0.8
        )

    def _pronoun(self, pronoun: str, paragraph: int) -> Voice | None:
        if self.subject and paragraph - self.subject[1] <= 1 and pronoun != "plural":
            gender = self.cast.genders.get(self.subject[0], pronoun)
            if gender == pronoun or pronoun == "any":
                return Voice(self.subject[0], (self.subject[0],), paragraph, confidence=0.6)
        for voice in self.history:
            if paragraph - voice.paragraph > 8:
                break
            gender = self.cast.genders.get(voice.name, pronoun)
            singular_they = pronoun == "plural" and self.cues.language == "en" and voice is self.history[0]
            if (
                pronoun == "any"
                or singular_they
                or (voice.plural == (pronoun == "plural") and (gender == pronoun or pronoun == "plural"))
            ):
                return Voice(voice.name, (voice.name,), paragraph, voice.plural, voice.generic, 0.7)
        return None

    def _definite(self, source: Source, nouns: Nouns, place: int, paragraph: int) -> Voice | None:
        """ "the officials", "le ministre": somebody already introduced."""
        low = nouns.tokens.low[source.first : source.last]
        if (
            len(low) > 3
            or low[0] not in self.cues.determiners
            or low[-1] not in self.cues.roles
            or low[0] in ("un", "une", "a", "an", "una", "ein", "eine", "deux", "two", "des")
        ):
            return None
        if low[-1] in self.cues.anonymous:
            for voice in self.history[:4]:
                if (
                    voice.generic
                    and voice.plural == _is_plural(nouns, source)
                    and _shares_kind(voice.name, self.cues.anonymous)
                    and paragraph - voice.paragraph <= 3
                ):
                    return Voice(voice.name, voice.chain, paragraph, voice.plural, True, 0.7)
        holder = self.cast.holder(low[-1], place)
        return Voice(holder, (holder,), paragraph, confidence=0.7) if holder and len(low) == 2 else None


def _shares_kind(name: str, kinds: Iterable[str]) -> bool:
    return bool(set(name.casefold().split()) & set(kinds))


def _is_plural(nouns: Nouns, source: Source) -> bool:
    words = nouns.tokens.low[source.first : source.last]
    head = next((w for w in words if w in nouns.cues.roles), words[0])
    return head.endswith("s") or words[0] in ("les", "des", "deux", "trois", "two", "three", "los", "las", "die", "i", "gli")
