"""The people of an article: their full names, what each of them holds, and whether they are he or she."""

from bisect import bisect_left
from dataclasses import dataclass, field

from workbench.services.language.cues import CueTable
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import is_outlet
from workbench.services.language.people import gender_of_name, gender_of_word

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_ROLE_REACH = 14
_HOLDERS_AT_MOST = 40

_Places = dict[str, list[tuple[int, str]]]


@dataclass(slots=True)
class Cast:
    """Full names of an article by their last and first words and by the role they were introduced with, in reading order."""

    by_last: _Places = field(default_factory=dict)
    by_first: _Places = field(default_factory=dict)
    by_role: dict[str, list[tuple[int, str, frozenset[str]]]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def learn(self, nouns: Nouns) -> None:
        """Take in the full names of one sentence; call in reading order."""
        t, c = nouns.tokens, nouns.cues
        for first, start, stop in nouns.persons():
            if stop - start < 2:
                continue
            while start < stop and (t.low[start] in c.weekdays or t.low[start] in c.function_words):
                start += 1
            if c.verb_second:
                start = next((n for n in range(start, stop - 1) if nouns.is_given(n)), start)
            words = t.raw[start:stop]
            if len(words) < 2 or is_outlet(" ".join(words)):
                continue
            name, place = nouns.text_of(start, stop), t.starts[start]
            if words[-1].casefold() not in _SUFFIXES:
                for word in words[1:]:
                    if word[0].isupper():
                        _note(self.by_last, word.casefold(), place, name)
                _note(self.by_first, words[0].casefold(), place, name)
            if start == 0 or (t.low[start - 1] not in c.of and t.low[start - 1] not in c.conjunction):
                self._learn_role(nouns, first, start, name, place)
            self._learn_apposition(nouns, name, stop, place)
            self._learn_gender(nouns, name, stop)

    def _learn_role(self, nouns: Nouns, first: int, start: int, name: str, place: int) -> None:
        """By the post that leads to a name ("Le ministre de la Culture, X Y")."""
        t, c = nouns.tokens, nouns.cues
        comma: int | None = None
        post: int | None = None
        for n in range(start - 1, max(-1, first - _ROLE_REACH), -1):
            if t.raw[n] == "," and comma is None:
                comma = n
                continue
            if not nouns.is_word(n):
                break
            if c.is_role(t.low[n]) and (comma is None or n + 1 == comma or t.low[n + 1] in c.of):
                post = n
            leads = n >= start - 4 or t.low[n + 1] in c.roles
            genitive = c.verb_second and t.low[n] in c.of and n > 0 and nouns.is_name_word(n - 1)
            if leads and not genitive and (gender := gender_of_word(t.low[n], c.language)):
                self.genders.setdefault(name, gender)
            if t.low[n] in c.articles and not genitive and (not n or t.low[n - 1] not in c.of):
                # "In a letter to the minister, X Y": the post is somebody else's.
                if comma is not None and n and t.low[n - 1] in c.adjunct_prepositions:
                    return
                break
        if post is not None:
            self._hold(t.low[post], frozenset(t.low[max(0, post - 2) : start]), name, place)

    def _hold(self, role: str, words: frozenset[str], name: str, place: int) -> None:
        held = self.by_role.setdefault(role, [])
        if len(held) < _HOLDERS_AT_MOST:
            held.append((place, name, words))

    def _learn_apposition(self, nouns: Nouns, name: str, stop: int, place: int) -> None:
        """By the post behind a name ("X Y, ministre de la Culture, …")."""
        t, c = nouns.tokens, nouns.cues
        if stop + 1 >= len(t.raw) or t.raw[stop] != ",":
            return
        end = stop + 1
        while end < len(t.raw) and end - stop < _ROLE_REACH and nouns.is_word(end) and t.low[end] not in c.true_relatives:
            end += 1
        role = next((n for n in range(stop + 1, min(end, stop + 5)) if c.is_role(t.low[n])), None)
        if role is not None and not any(word.endswith("'s") for word in t.low[stop + 1 : role]):
            self._hold(t.low[role], frozenset(t.low[stop + 1 : end]), name, place)

    def _learn_gender(self, nouns: Nouns, name: str, stop: int) -> None:
        """By the words of the apposition behind a name ("X Y, chercheuse à Z")."""
        low, c = nouns.tokens.low, nouns.cues
        behind = low[stop + 1 : stop + 4] if stop < len(low) and low[stop] == "," else []
        posts = [word for word in behind if word not in c.articles]
        if gender := next((gender for word in posts if (gender := gender_of_word(word, c.language))), None):
            self.genders.setdefault(name, gender)

    def foremost(self, place: int) -> str | None:
        """The one person whom the article names before a place, None when it names none or several."""
        named = {name for held in self.by_last.values() for where, name in held if where < place}
        persons = {name for name in named if self.gender(name)} or named
        return persons.pop() if len(persons) == 1 else None

    def gender(self, name: str) -> str | None:
        """He or she: by what the article says of the person, else by the first name; None if neither tells."""
        return self.genders.get(name) or gender_of_name(name)

    def full_name(self, name: str, place: int) -> str:
        """The fullest name the article gives for a name: the last one before the place, else the first after it."""
        words = name.split()
        if len(words) > 1 and words[0].casefold().rstrip(".") in ("sir", "dame", "lord", "lady"):
            return _nearest(self.by_first, words[1], place) or _nearest(self.by_last, words[-1], place) or name
        if len(words) != 1:
            # "Ruiz Pardo" for Ana Ruiz Pardo
            longer = _nearest(self.by_last, words[-1], place)
            return longer if longer and longer.endswith(f" {name}") else name
        return _nearest(self.by_last, words[0], place) or name

    def holder(self, words: list[str], cues: CueTable, place: int) -> str | None:
        """Who is meant by a post (its words in lower case, "the port director"), if the article gave it to one person only."""
        role = next((word for word in words if cues.is_role(word)), None)
        if role is None:
            return None
        asked = {word for word in words if word not in cues.determiners and word not in cues.of}
        held = [entry for entry in self.by_role.get(role, []) if entry[0] < place]
        fitting = [name for _, name, known in held if asked <= known or len(asked & known) > 1]
        surnames = {name.split()[-1] for name in (fitting if len(asked) > 1 else [name for _, name, _ in held])}
        return fitting[-1] if fitting and len(surnames) == 1 else None


def _note(places: _Places, word: str, place: int, name: str) -> None:
    """Remember a name under a word; the same name again says nothing new."""
    known = places.setdefault(word, [])
    if not known or known[-1][1] != name:
        known.append((place, name))


def _nearest(places: _Places, word: str, place: int) -> str | None:
    known = places.get(word.casefold(), [])
    index = bisect_left(known, (place, ""))
    return known[max(0, index - 1)][1] if known else None
