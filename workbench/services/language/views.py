"""Whose view a sentence gives without any verb of saying: "according to X", "in her view", "condemned by X"."""

from dataclasses import replace

from workbench.services.language.names import Source
from workbench.services.language.outlets import is_outlet
from workbench.services.language.relays import relay_of_confiding, relay_of_document, relay_of_quoting, relays_after
from workbench.services.language.subjects import subjects
from workbench.services.language.surroundings import Cue, Surroundings

_TOLD_REACH = 6
_SHORTEST_GENITIVE = 5
_TELLING_ENDS = ("angaben", "informationen", "berichten", "kreisen")


class Views(Surroundings):
    """The rules for cues that are no verbs; each asks whether one begins at a token."""

    def according(self, place: int) -> Cue | None:
        length = self.c.according_to.match(self.t.low, place)
        if self.c.verb_second and (compound := self._in_compound(place)):
            return compound
        if not length:
            return None
        if (
            (length == 1 and self._is_ordinal(place))
            or (place and self.t.low[place - 1] in self.c.articles)
            or (place + length < self.size and self.t.low[place + length] in self.c.no_sources)
        ):
            return None
        after = self._over_verb(place + length)
        if after < self.size and (gender := self.c.objects.get(self.t.low[after])) and self._is_alone(after):
            return Cue(
                "cue-according",
                place,
                after,
                Source(self.t.raw[after], after, after + 1, gender),
                3.2,
                self._rest(place, after + 1),
            )
        if (
            after >= self.size
            or self.quoted[after]
            or self.t.low[after] in self.c.complementizers
            or self.t.low[after] in self.c.true_relatives
        ):
            return None
        source = self.n.right(after)
        if source is None or source.words[:1].isdigit() or not self._can_speak(source):
            return None
        if self.c.verb_second and length and self.t.low[after - 1] == "des" and source.last - source.first == 1:
            source = replace(source, words=_nominative(source.words))
        stop = source.last
        relays = relay_of_quoting(self.n, source)
        source = self._without_relay(source) if relays else source
        if not relays and after > place + length:
            # "secondo quanto riferito da X all'agenzia"
            relays = relays_after(self.n, stop, stop + _TOLD_REACH)
        relays = relays or relay_of_confiding(self.n, stop)
        if not relays and source.generic and (relays := relay_of_document(self.n, stop)):
            source = self._with_author(source)
        return Cue("cue-according", place, after - 1, source, 3.2, self._rest(place, stop), relays)

    def rumour(self, place: int) -> Cue | None:
        """ "hieß es aus dem Ministerium": whoever it was, these people said it."""
        last = place + self.c.rumour.match(self.t.low, place) - 1
        source = self.n.right(last + 1)
        direct = self.quotation_before(place)
        return Cue("cue-after", place, last, source, 4.0, self.span_before(place), direct=direct) if source is not None else None

    def attitude(self, place: int) -> Cue | None:
        """ "X is convinced that", "X ist überzeugt, dass": a view told by an adjective."""
        said = next((n for n in range(place + 1, min(place + 4, self.size)) if self.t.low[n] in self.c.complementizers), None)
        first = place
        while (
            first > 0
            and place - first < 4
            and (self.t.low[first - 1] in self.c.helping or self.t.low[first - 1] in self.c.verbs or self.n.is_adverb(first - 1))
        ):
            first -= 1
        if said is None or said + 1 >= self.size or first == place:
            return None
        source = self.nominative(self.n.left(first))
        if source is None or self.subordinate(source.first):
            return None
        return Cue("cue-complement", first, place, source, 3.9, (self.t.starts[said + 1], self.t.end(-1)))

    def _rest(self, place: int, stop: int) -> tuple[int, int] | None:
        """What is said: behind "according to X," at the beginning of a sentence, else before it."""
        behind = stop + 1 if stop < self.size and self.t.raw[stop] == "," else stop
        return (self.t.starts[behind], self.t.end(-1)) if place < 2 and behind < self.size else self.span_before(place)

    def _is_ordinal(self, place: int) -> bool:
        """Does "secondo", "segundo" count here: "il secondo turno", "em segundo lugar"?"""
        before = self.t.low[place - 1] if place else ""
        return self.t.low[place] in self.c.ordinals and (before in self.c.determiners | self.c.of | self.c.inner_prepositions)

    def _is_alone(self, place: int) -> bool:
        """Is the pronoun the whole phrase ("selon elle,"), not a possessive before a noun ("according to her lawyer")?"""
        return (
            place + 1 >= self.size
            or not self.n.is_word(place + 1)
            or self.t.low[place + 1] in self.c.prepositions | self.c.determiners
        )

    def _without_relay(self, source: Source) -> Source:
        """ "un rapport | dévoilé par Mediapart": the words that lead to the relay are no part of the source."""
        for n in range(source.first + 1, source.last):
            if self.t.low[n] in self.c.seen_by or self.c.quoted_by.match(self.t.low, n):
                return replace(source, words=self.n.text_of(source.first, n))
        return source

    def _with_author(self, source: Source) -> Source:
        """A document with the office it is by, where "by" parts them: "a report | by the Court of Auditors"."""
        if source.last + 1 >= self.size or self.t.low[source.last] not in self.c.passive_by | self.c.of:
            return source
        seen = next((n for n in range(source.last + 1, self.size) if self.t.low[n] in self.c.seen_by), self.size)
        author = self.n.right(source.last + 1, seen)
        if author is None or author.pronoun is not None:
            return source
        return replace(source, words=self.n.text_of(source.first, author.last), last=author.last)

    def _over_verb(self, place: int) -> int:
        """The token behind a verb that "according to" leads to: "según explicó | X", "secondo quanto riferito da | X"."""
        after = place
        while after < self.size and (
            self.t.low[after] in self.c.auxiliaries
            or self.t.low[after] in ("quanto", "lo", "ce", "qu'")
            or (self.n.is_adverb(after) and self.t.low[after] not in self.c.articles)
        ):
            after += 1
        if after >= self.size or self.t.low[after] not in self.c.verbs or not self.t.raw[after].islower():
            return place
        after += 1
        while after < self.size and (
            self.t.low[after] in self.c.passive_by or (self.n.is_adverb(after) and self.t.low[after] not in self.c.articles)
        ):
            after += 1
        if after < self.size and self.t.raw[after] == ",":
            # "d'après ce qu'a indiqué, jeudi, le ministre"
            closing = next((n for n in range(after + 1, min(self.size, after + 8)) if self.t.raw[n] == ","), after)
            after = closing + 1
        return after

    def _in_compound(self, place: int) -> Cue | None:
        """ "nach Polizeiangaben": the source is the first half of a German compound."""
        if self.t.low[place] not in ("nach", "laut") or place + 1 >= self.size:
            return None
        word = self.t.raw[place + 1]
        stem = next((word.removesuffix(end) for end in _TELLING_ENDS if word.endswith(end) and len(word) > len(end) + 2), None)
        if stem is None or not stem[0].isupper():
            return None
        words = stem.removesuffix("-").removesuffix("s")
        source = Source(words, place + 1, place + 2, generic=True)
        return Cue("cue-according", place, place, source, 3.2, self._rest(place, place + 2))

    def _can_speak(self, source: Source) -> bool:
        """Is this somebody or a document that says something, not a measure: "according to plan", "selon les besoins"?"""
        if source.pronoun is not None or not source.generic:
            return source.words.casefold() not in self.c.no_sources
        words = [word for word in self.t.low[source.first : source.last] if word not in self.c.determiners]
        return bool(words) and words[0] not in self.c.no_sources

    def own_view(self, place: int) -> Cue | None:
        """ "à ses yeux", "in her view", "a su juicio": the view of the person just told about."""
        length = self.c.own_view.match(self.t.low, place)
        if not length:
            return None
        opening = self.first_subject(place) if "eigenen" in self.t.low[place : place + length] else None
        source = opening if opening is not None and opening.pronoun is None else self.unnamed(place)
        return Cue("cue-according", place, place + length - 1, source, 3.3, self._rest(place, place + length))

    def before_colon(self) -> Cue | None:
        """Whoever does anything before a colon and a quotation says it: "X Y s'est réjouie : «", "Elle sourit : «"."""
        if not self.quotes or ":" not in self.t.raw:
            return None
        colon = next(
            (n for n in range(2, self.size - 1) if self.t.raw[n] == ":" and self.quoted[n + 1] and not self.quoted[n]), None
        )
        if colon is None:
            return None
        label = self.n.right(0, colon)
        if label is not None and label.first == 0 and label.last == colon and (not label.generic or self.has_role(label)):
            return Cue("cue-label", colon, colon, label, 2.0, (self.t.starts[colon + 1], self.t.end(-1)), direct=True)
        opening = self.n.right(0, 1)
        if opening is not None and opening.pronoun in ("masculine", "feminine") and not self.c.verb_second:
            source: Source | None = opening
        else:
            source = next(iter(subjects(self.n, self.quoted, lambda word: False, 0, colon)), None)
        if source is None or source.last >= colon:
            return None
        return Cue("cue-colon", colon, colon, source, 1.2, (self.t.starts[colon + 1], self.t.end(-1)), direct=True)

    def told_by_outlet(self, according: Cue) -> Cue | None:
        """The unnamed source that opens the clause behind an outlet: "According to the Herald, a ministry source has…"."""
        behind = according.source.last + 1
        if according.first or behind >= self.size or self.t.raw[behind - 1] != ",":
            return None
        source = self.n.right(behind)
        if source is None or not source.generic:
            return None
        anonymous = any(word in self.c.anonymous for word in self.t.low[source.first : source.last])
        return replace(according, source=source, relays=()) if anonymous else None

    def beside_quotation(self) -> Cue | None:
        """Whoever is named beside a quotation with a verb that the lists lack: "…», resume Ana Ruiz", "…," one whip texted."""
        if not self.opens_quotation(0):
            return None
        closing = next((n for n in range(1, self.size) if self.quoted[n - 1] and not self.quoted[n]), None)
        if closing is None:
            return None
        comma = self.t.raw[closing] == ","
        place = closing + comma
        if place + 1 >= self.size or not (comma or self.t.raw[closing - 2] == ","):
            return None
        return self._subject_first(place) if not self.c.inverts else self._verb_first(place)

    def _subject_first(self, place: int) -> Cue | None:
        end = next((n for n in range(place, min(self.size, place + 10)) if not self.n.is_word(n) or self.quoted[n]), self.size)
        last = next(
            (
                n
                for n in range(place + 1, end)
                if self.t.raw[n].islower()
                and self.t.low[n].endswith(("ed", "s", "ng"))
                and (n + 1 >= end or self.t.low[n + 1] in self.c.adjunct_prepositions or self.n.is_adverb(n + 1))
            ),
            None,
        )
        if last is None or not self.t.low[last].endswith(("ed", "s")):
            return None
        source = self.n.right(place, last)
        if source is None or source.last != last or source.first != place or (source.generic and not self.has_role(source)):
            return None
        return Cue("cue-beside", last, last, source, 1.1, self.span_before(place), direct=True)

    def _verb_first(self, place: int) -> Cue | None:
        t, c = self.t, self.c
        first = place
        while place < self.size and (t.low[place] in c.auxiliaries or t.low[place] in c.reflexives or self.n.is_adverb(place)):
            place += 1
        if place + 1 >= self.size or not t.raw[place].islower() or not t.raw[place].isalpha() or len(t.raw[place]) < 4:
            return None
        if t.low[place] in c.function_words or t.low[place] in c.determiners or t.low[place] in c.phrase_barriers:
            return None
        source = self.nominative(self.n.right(place + 1)) or self.name_behind_phrase(place + 1)
        if source is None or source.pronoun is not None or (source.generic and not self.has_role(source)):
            return None
        if source.generic and not self.stands_alone(source):
            return None
        return Cue("cue-beside", first, place, source, 1.1, self.span_before(first), direct=True)

    def viewpoint(self, place: int) -> Cue | None:
        """ "Pour X Y, directrice de Z, …": a person with a role, at the head of the sentence, whose view the rest is."""
        if place or self.size < 4:
            return None
        if self.t.low[0] == "così":
            return self._thus()
        source = self.n.right(1)
        if source is None or source.pronoun or source.last + 1 >= self.size or self.t.raw[source.last] != ",":
            return None
        if source.generic:
            # Somebody with a post, and words in quotation marks behind the comma.
            if not self.has_role(source) or not self.quoted[source.last + 1]:
                return None
            return Cue("cue-according", 0, 0, source, 2.9, self._rest(0, source.last), direct=True)
        behind = self.t.low[source.last + 1 : source.last + 5]
        if not self.has_role(source) and not any(self.c.is_role(word) for word in behind):
            return None
        closing = next((n for n in range(source.last + 1, min(self.size, source.last + 25)) if self.t.raw[n] == ","), None)
        inside = any(self.c.is_role(word) for word in behind)
        return Cue("cue-according", 0, 0, source, 2.9, self._rest(0, closing if inside and closing else source.last))

    def _thus(self) -> Cue | None:
        """ "«…». Così il ministro Ugo Neri.": said of the quotation before."""
        source = self.n.right(1)
        if source is None or source.pronoun is not None or (source.generic and not self.has_role(source)):
            return None
        return Cue("cue-back", 0, 0, source, 3.6)

    def according_after(self, place: int) -> Cue | None:
        gender = self.c.objects.get(self.t.low[place - 1]) if place else None
        if gender:
            pronoun = Source(self.t.raw[place - 1], place - 1, place, gender)
            return Cue("cue-according", place, place, pronoun, 3.2, self._rest(place - 1, place + 1))
        source = self.n.left(place)
        if source is None or source.pronoun is not None:
            return None
        return Cue("cue-according", place, place, source, 3.2, self._rest(source.first, place + 1))

    def passive(self, place: int) -> Cue | None:
        helpers = [n for n in range(max(0, place - 4), place) if self.t.low[n] in self.c.passive_auxiliaries]
        by = next((n for n in range(place + 1, min(place + 4, self.size)) if self.t.low[n] in self.c.passive_by), None)
        if not helpers or by is None or self.quoted[place]:
            return None
        source = self.n.right(by + 1)
        first = helpers[0] - 1 if helpers[0] and self.t.low[helpers[0] - 1] in self.c.auxiliaries else helpers[0]
        return Cue("cue-passive", first, by, source, 1.5) if source is not None and source.pronoun is None else None

    def name_behind_phrase(self, place: int) -> Source | None:
        """ "escribió el lunes en un blog Ana Pérez", "dijo entre risas su hermana, Ana": who stands behind time or manner."""
        for j in range(place, min(self.size, place + 12)):
            if not self.n.is_word(j):
                return None
            determined = j > place + 1 and self.t.low[j] in self.c.determiners and self.t.low[place] in self.c.adjunct_prepositions
            if determined and self.t.low[j - 1] not in self.c.of and self.t.low[j - 1] not in self.c.prepositions:
                found = self.n.right(j)
                return found if found is not None and (not found.generic or self.has_role(found)) else None
            if j > place and self.t.low[j] in self.c.anonymous and self.n.is_name_word(j - 1):
                return self.n.right(j)
            if (
                self.n.is_name_word(j)
                and not is_outlet(self.t.raw[j])
                and j + 1 < self.size
                and self.n.is_name_word(j + 1)
                and not (self.t.raw[j - 1].islower() and self.t.low[j - 1] in self.c.name_leads)
            ):
                return self.n.right(j)
        return None


def _nominative(noun: str) -> str:
    """A German noun without the ending of its genitive: "Landes" is "Land", "Ministeriums" "Ministerium"."""
    if noun.endswith("es") and len(noun) > _SHORTEST_GENITIVE:
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "as", "os")) else noun
