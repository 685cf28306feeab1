"""From the words that name a source to one name for one speaker: full names, roles, pronouns, and who relays."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.domain.records import record
from workbench.services.language.cast import Cast
from workbench.services.language.cues import CueTable
from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import is_outlet
from workbench.services.language.people import FEMININE, gender_of_phrase
from workbench.services.language.subjects import subjects
from workbench.services.language.surroundings import Cue

# How sure a rule is of its speaker at best; those that are not named are as sure as the name is.
SURE = {
    "cue-beside": 0.7,
    "cue-denial": 0.7,
    "cue-accusing": 0.7,
    "cue-headline": 0.7,
    "cue-colon": 0.7,
    "cue-passive": 0.7,
    "cue-participle": 0.8,
}
_MEMORY = 12
_SHORT, _POST = 3, 6


@record
class Voice:
    """A speaker found: the name, the chain outward from him, the paragraph where he last spoke, and how sure that is."""

    name: str
    chain: tuple[str, ...]
    paragraph: int
    plural: bool = False
    generic: bool = False
    confidence: float = 0.9
    gender: str | None = None
    told_about: bool = False


class Voices:
    """Who spoke so far; read an article's sentences in order through it."""

    def __init__(self, cast: Cast, cues: CueTable) -> None:
        self.cast, self.cues = cast, cues
        self.history: list[Voice] = []
        self.titled: dict[str, str] = {}

    def hear(self, cue: Cue, nouns: Nouns, quoted: list[bool], paragraph: int) -> Voice | None:
        """The voice behind a cue; None for a pronoun that points to nobody known."""
        voice = self._own_subject(cue, nouns, quoted, paragraph) or self._resolve(cue.source, nouns, paragraph)
        if voice is None:
            return None
        if (sure := SURE.get(cue.rule, 1.0)) < voice.confidence:
            voice = replace(voice, confidence=sure)
        relays = tuple(r if is_outlet(r) else self.cast.full_name(r, 0) for r in cue.relays if r != voice.name)
        if relays:
            voice = replace(voice, chain=(voice.name, *relays), paragraph=paragraph)
        if cue.rule != "cue-passive":
            self.remember(voice)
        return voice

    def whose(self, cue: Cue, nouns: Nouns, paragraph: int) -> Voice | None:
        """The voice behind a cue, without remembering it as the one that spoke last."""
        return self._resolve(cue.source, nouns, paragraph)

    def remember(self, voice: Voice) -> None:
        """Make this the voice that spoke last."""
        self.history = [voice, *self.history[: _MEMORY - 1]]

    def last(self, paragraph: int, reach: int = 6) -> Voice | None:
        """Who spoke last, if that was within reach paragraphs."""
        if self.history and paragraph - self.history[0].paragraph <= reach:
            return self.history[0]
        return None

    def notice(self, nouns: Nouns, quoted: list[bool], paragraph: int) -> None:
        """Remember whom a sentence of narration is about, for pronouns in the next."""
        for source in subjects(nouns, quoted, self.cast.by_last.__contains__):
            voice = self._subject(source, nouns, paragraph, told_about=True)
            if voice is not None:
                self.history = [voice, *self.history[: _MEMORY - 1]]
                return
        self._notice_only_person(nouns, quoted, paragraph)

    def _notice_only_person(self, nouns: Nouns, quoted: list[bool], paragraph: int) -> None:
        """Remember the one person whom a sentence names anywhere, as pronouns in the next can mean nobody else."""
        t = nouns.tokens
        names: set[str] = set()
        for first, start, stop in nouns.persons():
            if start < stop and not quoted[first]:
                name = self.cast.full_name(nouns.text_of(start, stop), t.starts[start] + 1)
                if self.cast.gender(name):
                    names.add(name)
                    if len(names) > 1:
                        return
        if len(names) == 1:
            name = names.pop()
            told = Voice(name, (name,), paragraph, confidence=0.5, told_about=True)
            self.history = [*self.history[:1], told, *self.history[1 : _MEMORY - 1]]

    def _subject(self, source: Source, nouns: Nouns, paragraph: int, *, told_about: bool = False) -> Voice | None:
        place = nouns.tokens.starts[source.first]
        # A post may get its name only behind the comma: "Le maire de Brisac, Jean Roy, …".
        told = nouns.tokens.end(-1)
        name = self._holder(source, nouns, told) if source.generic else self.cast.full_name(source.words, place + 1)
        if name is None and source.generic:
            gender = _generic_gender(nouns, source)
            words = source.words
            return Voice(words, (words,), paragraph, generic=True, confidence=0.5, gender=gender, told_about=told_about)
        if name is None or len(name.split()) < 2:
            return None
        return Voice(name, (name,), paragraph, confidence=0.6, told_about=told_about)

    def guess(self, paragraph: int) -> Voice | None:
        """The likely speaker of a quotation without any cue: the only one in this paragraph, else in the one before it."""
        here = any(voice.paragraph == paragraph for voice in self.history)
        last = self._only(paragraph if here else paragraph - 1)
        return _continued(last, paragraph) if last else None

    def carried(self, paragraph: int) -> Voice | None:
        """Who goes on in a sentence whose mood tells that it is reported: who spoke last or was just told about."""
        last = self.last(paragraph, 1 if self.history and self.history[0].told_about else 6)
        if last is None and (spoken := [v for v in self.history if not v.told_about]) and paragraph - spoken[0].paragraph <= 6:
            last = spoken[0]
        return _continued(last, paragraph) if last else None

    def _only(self, paragraph: int) -> Voice | None:
        """The one who speaks in a paragraph, or is told about there where nobody speaks; None if there are two."""
        here = [voice for voice in self.history if voice.paragraph == paragraph]
        spoken = [voice for voice in here if not voice.told_about]
        return here[0] if len({voice.name for voice in spoken or here}) == 1 and here[0] in (spoken or here) else None

    def _resolve(self, source: Source, nouns: Nouns, paragraph: int) -> Voice | None:
        place = nouns.tokens.starts[min(source.first, len(nouns.tokens) - 1)]
        if source.pronoun is not None:
            return self._pronoun(source.pronoun, paragraph)
        if source.generic and (person := self._epithet(source, nouns, paragraph)):
            return person
        if not source.generic:
            name = self.cast.full_name(source.words, place + 1)
            first = source.words.split()[0]
            if name == source.words and name != first and self.cues.verb_second and self.cast.full_name(first, place + 1) != first:
                # "warf Merkel Russland vor": the second word is whom the verb is about.
                name = self.cast.full_name(first, place + 1)
            if name == source.words and " " not in name:
                name = self.titled.setdefault(name, _with_title(nouns, source))
            return Voice(name, (name,), paragraph)
        return self._definite(source, nouns, place, paragraph) or Voice(
            source.words,
            (source.words,),
            paragraph,
            _is_plural(nouns, source),
            generic=True,
            confidence=0.8,
            gender=_generic_gender(nouns, source),
        )

    def _epithet(self, source: Source, nouns: Nouns, paragraph: int) -> Voice | None:
        """The person just heard, when the text only gives another word for him: "der SPD-Politiker", "el mandatario"."""
        low = nouns.tokens.low[source.first : source.last]
        said = any(word.rpartition("-")[2] in self.cues.epithets for word in low[1:])
        if not said or low[0] not in self.cues.articles or low[0] in self.cues.unheard:
            return None
        gender = gender_of_phrase(low, self.cues.language) if self.cues.has("gendered") else None
        for voice in self.history[:4]:
            known = voice.gender or self.cast.gender(voice.name)
            if (
                paragraph - voice.paragraph <= 2
                and not voice.generic
                and " " in voice.name
                and (not gender or known in (None, gender))
            ):
                return Voice(voice.name, (voice.name,), paragraph, confidence=0.6, gender=known)
        return None

    def _pronoun(self, pronoun: str, paragraph: int) -> Voice | None:
        for voice in self.history:
            if paragraph - voice.paragraph > (1 if voice.told_about else 8):
                continue
            singular_they = pronoun == "plural" and self.cues.has("singular-they") and voice is self.history[0]
            if singular_they or self._agrees(voice, pronoun):
                return Voice(voice.name, (voice.name,), paragraph, voice.plural, voice.generic, 0.7, voice.gender)
        return None

    def _agrees(self, voice: Voice, pronoun: str) -> bool:
        if pronoun == "any":
            return not voice.plural or not voice.told_about
        if pronoun == "neuter":
            return not voice.plural and (voice.generic or self.cast.gender(voice.name) is None)
        if voice.plural or pronoun == "plural":
            return voice.plural and pronoun == "plural"
        return (voice.gender or self.cast.gender(voice.name) or pronoun) == pronoun

    def _own_subject(self, cue: Cue, nouns: Nouns, quoted: list[bool], paragraph: int) -> Voice | None:
        """The person that the same sentence is about, before a pronoun: "X denied it, but he added…"."""
        pronoun, stop = cue.source.pronoun, cue.source.first
        if pronoun in (None, "plural", "neuter") or cue.rule == "cue-according":
            return None
        if cue.content is not None and cue.content[0] <= nouns.tokens.starts[min(stop, len(nouns.tokens) - 1)]:
            # What stands before an inserted cue is the speech itself, unless a colon parts narration from it.
            colons = [n for n in range(stop) if nouns.tokens.raw[n] == ":" and not quoted[n]]
            stop = colons[-1] if colons else 0
        for source in reversed(list(subjects(nouns, quoted, self.cast.by_last.__contains__, 0, stop))):
            voice = self._subject(source, nouns, paragraph)
            if voice is not None and self._agrees(voice, pronoun or "any"):
                return voice
        return None

    def _definite(self, source: Source, nouns: Nouns, place: int, paragraph: int) -> Voice | None:
        """ "the officials", "le ministre": somebody already introduced."""
        low = nouns.tokens.low[source.first : source.last]
        if low[0] not in self.cues.determiners or low[0] in self.cues.unheard or low[0].isdigit():
            return None
        same = any(word.rstrip("s") in self.cues.same for word in low)
        for voice in self.history[:4] if len(low) <= _SHORT else ():
            if not voice.generic or voice.plural != _is_plural(nouns, source) or paragraph - voice.paragraph > 3:
                continue
            if same or _shares_kind(voice.name, self._kinds(low[-1])):
                return replace(voice, paragraph=paragraph, confidence=0.7)
        holder = self._holder(source, nouns, place)
        return Voice(holder, (holder,), paragraph, confidence=0.7) if holder else None

    def _kinds(self, noun: str) -> frozenset[str]:
        """The nouns that mean the same people as this one does: all unnamed sources, or the same trade."""
        if noun in self.cues.anonymous:
            return self.cues.anonymous
        return frozenset({noun}) if self.cues.is_role(noun) or self.cues.is_role(noun.removesuffix("s")) else frozenset()

    def _holder(self, source: Source, nouns: Nouns, place: int) -> str | None:
        low = nouns.tokens.low[source.first : source.last]
        if not 1 < len(low) <= _POST or low[0] not in self.cues.determiners or low[0] in self.cues.unheard:
            return None
        return self.cast.holder(low, self.cues, place)


def _continued(voice: Voice, paragraph: int) -> Voice:
    return replace(voice, paragraph=paragraph, confidence=0.5 if voice.told_about else 0.6, told_about=False)


def _with_title(nouns: Nouns, source: Source) -> str:
    """A surname with the title or post before it, as long as the article gives no first name: "doctor Lee", "caporal Maupas"."""
    t, c = nouns.tokens, nouns.cues
    place = next((n for n in range(source.first, source.last) if t.raw[n] == source.words), 0)
    low = t.low[place - 1] if place else ""
    led = t.raw[place - 1].islower() and not low.endswith(".") and (low in c.titles or c.is_role(low)) if place else False
    return f"{t.raw[place - 1]} {source.words}" if led else source.words


def _shares_kind(name: str, kinds: Iterable[str]) -> bool:
    return bool(set(name.casefold().split()) & set(kinds))


def _generic_gender(nouns: Nouns, source: Source) -> str | None:
    """By the noun for a person or the article, else by the ending of the head ("l'agence", "l'azienda")."""
    if not nouns.cues.has("gendered"):
        return None
    low = nouns.tokens.low[source.first : source.last]
    head = next((word for word in low if word not in nouns.cues.determiners), "")
    return gender_of_phrase(low, nouns.cues.language) or (FEMININE if head.endswith(nouns.cues.feminine_endings) else None)


def _is_plural(nouns: Nouns, source: Source) -> bool:
    words = nouns.tokens.low[source.first : source.last]
    head = next((w for w in words if w in nouns.cues.roles), words[0])
    return head.endswith("s") or words[0] in nouns.cues.plural_determiners
