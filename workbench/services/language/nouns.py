"""Noun phrases beside a verb of saying, without a parser: where one begins and ends."""

from workbench.services.language.names import PARTICLES, SUFFIXES, Names, Source
from workbench.services.language.outlets import is_outlet, is_platform

_REACH = 18
_TITLE_AT_MOST = 6
_MARKS = frozenset('«»“”„"')


class Nouns(Names):
    """The noun phrases of one sentence."""

    __slots__ = ()

    def is_adverb(self, place: int) -> bool:
        """Is this a word that may stand between a subject and its verb?"""
        told = self.cues.adverbial[self.tokens.low[place]]
        if told is not None:
            return told
        if not self.tokens.raw[place].islower():
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
        if self.tokens.raw[place] in _MARKS:
            opening = next(
                (n for n in range(place - 1, max(floor, place - _TITLE_AT_MOST - 2), -1) if self.tokens.raw[n] in _MARKS), 0
            )
            while opening > floor and self.tokens.low[opening - 1] in self.cues.article_leads:
                opening -= 1
            titled = self._titled(opening)
            return titled if titled is not None and titled.last == place + 1 else None
        if self.tokens.raw[place] in (",", ")", "–", "—"):
            return self._over_insertion(place, floor)
        if self._is_pronoun(place):
            return self._pronoun(place)
        if (
            self.cues.verb_second
            and place - 2 > floor
            and self.tokens.low[place - 1] in ("der", "dem")
            and is_outlet(self.tokens.raw[place])
        ):
            # "wie ein Sprecher | der dpa | sagte"
            place = place if self._takes_genitive(place - 2) else place - 2
        source = self._phrase_left(place, floor)
        return self.left(source.first, floor) if source is not None and self._is_time(source) else source

    def right(self, after: int, ceiling: int | None = None) -> Source | None:
        """The noun phrase that begins at a token: the subject behind its verb, or what "according to" names."""
        end = len(self.tokens.raw) if ceiling is None else ceiling
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
        if titled := self._titled(place):
            return titled
        counted = self.tokens.low[place] == "one" and place + 1 < end and self.tokens.low[place + 1] not in self.cues.function_words
        if self.tokens.low[place] in self.cues.impersonal and not self.is_name_word(place) and not counted:
            return None
        stop = self._phrase_end(place, end)
        if stop == place:
            return None
        if stop < end and self.tokens.low[stop - 1] in self.cues.media_nouns and self.tokens.raw[stop][0].isupper():
            # "le journal Le Canard"
            last = self.newsroom_end(stop, end)
            return Source(self.text_of(stop, last), place, last)
        found = self._with_apposition(place, stop, end)
        return None if found is not None and self._is_time(found) else found

    def _titled(self, place: int) -> Source | None:
        """A newspaper whose name stands in quotation marks, with what leads to it: "der „Spiegel“", "die Zeitung „Elbkurier“"."""
        t, c = self.tokens, self.cues
        if t.low[place] not in c.title_leads:
            return None
        mark, media = place, False
        while mark < min(place + 3, len(t.raw)) and (t.low[mark] in c.articles or t.low[mark] in c.media_nouns):
            media = media or t.low[mark] in c.media_nouns
            mark += 1
        if mark >= len(t.raw) or t.raw[mark] not in _MARKS:
            return None
        stop = next((n for n in range(mark + 1, min(mark + _TITLE_AT_MOST + 2, len(t.raw))) if t.raw[n] in _MARKS), None)
        if stop is None or stop == mark + 1:
            return None
        words = self.text_of(mark + 1, stop)
        return Source(words, place, stop + 1) if media or is_outlet(words) else None

    def _is_time(self, source: Source) -> bool:
        """Is this a phrase of time, which says nothing: "this week", "la semaine dernière"?"""
        low, c = self.tokens.low, self.cues
        return source.generic and source.last - source.first <= 3 and not c.times.isdisjoint(low[source.first : source.last])

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
        fronted = self.tokens.low[floor] in self.cues.adjunct_prepositions and self.cues.pro_drop
        while opening >= floor and self.tokens.raw[opening] != closes and comma - opening < 30:
            opening -= 1
        if opening < floor or self.tokens.raw[opening] != closes:
            plain = self.tokens.raw[comma] == "," and self.is_word(comma - 1) and not fronted
            return self._phrase_left(comma - 1, floor) if plain else None
        if opening == floor:
            return None
        inside = self._apposed_name(opening + 1, comma)
        place = opening - 1
        # "One man, 34, who lives here, said"
        if place > floor + 1 and self.tokens.low[place].isdecimal() and self.tokens.raw[place - 1] == ",":
            place -= 2
        outer = self._pronoun(place) if self._is_pronoun(place) else self._phrase_left(place, floor)
        post = outer is not None and (outer.generic or self.cues.is_role(self.tokens.low[outer.last - 1]))
        if self.tokens.raw[comma] == "," and inside and (outer is None or post or self._is_field(outer, inside, floor)):
            # The post before the name belongs to it, so that what was said ends before the post.
            return Source(inside.words, outer.first, comma + 1) if outer is not None and post else inside
        return outer

    def _is_field(self, outer: Source, inside: Source, floor: int) -> bool:
        """Is the word before the commas only the field of a post: "La consejera de Agua y Energía, Ana Ruiz, dijo"?"""
        opening = self.right(floor, outer.last)
        led = opening is not None and opening.generic and opening.first < outer.first
        role = any(self.cues.is_role(word) for word in self.tokens.low[floor : outer.first])
        return led and role and " " in inside.words

    def _before_commas(self, comma: int, floor: int) -> Source | None:
        """The name that opens the sentence when all up to the verb is said of him: "X Y, director of A, B and C, said"."""
        if self.tokens.raw[floor:comma].count(",") < 2 or not self.is_word(floor):
            return None
        opening = self.right(floor, comma)
        ends = opening is not None and opening.last < comma and self.tokens.raw[opening.last] == ","
        post = opening is not None and self.cues.is_role(self.tokens.low[opening.last - 1])
        plain = opening is not None and ends and opening.pronoun is None and not opening.generic and not post
        return opening if plain else None

    def _apposed_name(self, first: int, last: int) -> Source | None:
        """A segment that is nothing but a name, titles before it allowed."""
        if (
            first >= last
            or last - first > 6
            or not all(self.is_name_word(n) or self.tokens.low[n] in PARTICLES | SUFFIXES for n in range(first, last))
        ):
            return None
        return self.named(first, last)

    def _phrase_left(self, last: int, floor: int) -> Source | None:
        t, c = self.tokens, self.cues
        if not self.is_word(last) or t.low[last] in c.impersonal:
            return None
        place, determined = last, False
        while place >= floor and last - place < _REACH:
            low = t.low[place]
            if not self.is_word(place) and low != "&":
                break
            if place < last and place > floor and t.low[place - 1] in c.on and is_platform(t.raw[place]):
                break
            if place < last and low in c.citing.by_first:
                break
            if place < last and self._is_genitive(place, floor):
                place -= 1
                continue
            if place < last and low in c.name_particles and self.inside_name(place, last + 1):
                place -= 1
                continue
            if low in c.of and low in c.determiners and place > floor and place < last and self._is_plural_of(place):
                place -= 1
                continue
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
        while first <= last and t.low[first] in c.of and not (determined and c.capital_nouns):
            first += 1
        if first > last:
            return None
        if place > floor and t.low[place] in c.inner_prepositions and (outer := self._before_preposition(place, floor, last + 1)):
            return outer
        if not determined and not (bounded := place < floor or not self.is_word(place)):
            first = self._name_run_start(first, last) if any(self.is_name_word(n) for n in range(first, last + 1)) else first
        elif not determined and bounded and t.low[first] in c.verbs and first == last:
            return None
        return self.named(first, last + 1)

    def _is_plural_of(self, place: int) -> bool:
        """Is French "des" the "of" of a noun before it ("le syndicat des dockers"), not the article of a subject?"""
        low, c = self.tokens.low[place - 1], self.cues
        if not c.noun_first or not self.is_word(place - 1) or self.is_adverb(place - 1):
            return False
        noun = low not in c.verbs and low not in c.phrase_stops and low not in c.function_words
        return noun and place > 1 and self.tokens.low[place - 2] in c.determiners

    def _before_preposition(self, place: int, floor: int, last: int) -> Source | None:
        """The head that a phrase such as "by the BBC" or "à Londres" hangs on, if a noun phrase stands before it."""
        if not self.is_word(place - 1) or self.tokens.low[place - 1] in self.cues.weekdays or self.is_adverb(place - 1):
            return None
        outer = self._phrase_left(place - 1, floor)
        low = self.tokens.low[outer.first] if outer is not None else ""
        if outer is None or (outer.generic and low not in self.cues.determiners and low not in self.cues.anonymous):
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
            or (self.tokens.low[place - 1] in PARTICLES and place - 1 > first and self.is_name_word(place - 2))
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
            if place in self.names:
                place += 1
                continue
            if place > first and low in c.verbs and self._is_verb_here(place, first):
                break
            if place > first + 2 and c.pro_drop and self.is_name_word(place - 1) and self._ends_name(place, first):
                break
            if low in c.name_particles and self.inside_name(place, end):
                place += 1
                continue
            if c.verb_second and place > first and t.raw[place - 1][0].isupper():
                told = any(is_outlet(t.raw[n]) or t.low[n] in c.media_nouns for n in range(place + 1, min(place + 3, end)))
                if low not in c.of or (low == "der" and told and not self._takes_genitive(place - 1)):
                    break
            if place == first and low in c.determiners:
                place = self._over_attribute(place + 1, end) if c.capital_nouns else place + 1
                continue
            if low not in c.phrase_words:
                place += 1
                continue
            if low in c.determiners and low not in c.of:
                if place > first and not self._is_linked(place, first) and t.low[place - 1] not in c.determiners:
                    break
            elif (
                low in (c.phrase_stops if place > first else c.phrase_barriers)
                and not self._joins_role(place, end)
                and t.low[place - 1] not in c.near
                and not (low in c.role_links and t.low[place - 1] in c.linked_roles and not self._is_told(place, end))
                and not self._follows_article(place, first)
            ):
                break
            if place > first and low in c.citing.by_first and c.citing.match(t.low, place):
                break
            place += 1
        while place > first and (t.low[place - 1] in c.of or t.low[place - 1] in c.articles or self.is_adverb(place - 1)):
            place -= 1
        return place

    def _is_linked(self, place: int, first: int) -> bool:
        """Does a word that goes on with the phrase stand before the article of a second noun: "the mayor of | the town"?"""
        low, c = self.tokens.low, self.cues
        if low[place - 1] in c.of:
            return True
        near = place > first + 1 and low[place - 2] in c.near
        return near or (place > first + 1 and low[place - 1] in c.role_links and low[place - 2] in c.linked_roles)

    def _is_told(self, place: int, end: int) -> bool:
        """Does somebody follow who is told: "ha detto il ministro | al Tg1", "ha risposto il ministro | al presidente"?"""
        return place + 1 < end and (is_outlet(self.tokens.raw[place + 1]) or self.cues.is_role(self.tokens.low[place + 1]))

    def _is_genitive(self, place: int, floor: int) -> bool:
        """Is this the article of a German genitive, so that its noun belongs to the noun before: "Sprecher des Landes"?"""
        return (
            self.cues.capital_nouns
            and place > floor
            and self.tokens.low[place] in ("des", "der", "eines", "einer")
            and self.is_name_word(place - 1)
        )

    def _takes_genitive(self, place: int) -> bool:
        """Is this a role that a genitive can hang on ("Sprecherin der dpa"), not the name of a person?"""
        return self.cues.is_role(self.tokens.low[place])

    def _joins_role(self, place: int, end: int) -> bool:
        """Does "and" lead to a second post of the same person ("minister and spokesman"), or to a second field of the post?"""
        t, c = self.tokens, self.cues
        if t.low[place] not in c.conjunction or place + 1 >= end or place < 2 or c.verb_second:
            return False
        if c.is_role(t.low[place + 1]) and t.raw[place + 1].islower():
            return True
        # "le ministre de l'Économie et des Finances"
        led = any(c.is_role(word) for word in t.low[max(0, place - 6) : place])
        if led and t.low[place + 1] in c.of and self.is_name_word(place - 1) and place + 2 < end and self.is_name_word(place + 2):
            return True
        field = self.is_name_word(place + 1) and self.is_name_word(place - 1) and place + 2 < len(t.raw) and t.raw[place + 2] == ","
        return field and t.low[place - 2] in c.of and any(c.is_role(word) for word in t.low[max(0, place - 5) : place - 2])

    def _is_verb_here(self, place: int, first: int) -> bool:
        """Is a form that could be a noun a verb, as nothing that a noun needs stands before it: "The company | says"?"""
        t, c = self.tokens, self.cues
        if self.is_name_word(place - 1):
            return t.low[place] in c.strong or c.inverts
        bare = t.low[place - 1] not in c.determiners and t.low[place - 1] not in c.of
        return place > first + 1 and bare and not c.is_role(t.low[place]) and not c.needs_auxiliary(t.low[place])

    def _ends_name(self, place: int, first: int) -> bool:
        """Does a name behind its post end here, as a verb follows: "El juez Terrassa | da por cierto"?"""
        low, c = self.tokens.low, self.cues
        post = low[first] in c.articles and c.is_role(low[first + 1])
        return post and low[place] not in c.of and low[place] not in c.conjunction and low[place] not in c.determiners

    def _follows_article(self, place: int, first: int) -> bool:
        """Is this word that is a preposition elsewhere an adjective here: "la prima cittadina"?"""
        low, c = self.tokens.low[place], self.cues
        return place == first + 1 and self.tokens.low[first] in c.articles and low in c.function_words and low in c.ordinals

    def _over_attribute(self, place: int, end: int) -> int:
        """The token behind a German attribute that holds a phrase of its own: "die | in Paris ansässige | Organisation"."""
        t, c = self.tokens, self.cues
        if place >= end or t.low[place] not in c.adjunct_prepositions or not t.raw[place].islower():
            return place
        for n in range(place + 2, min(end - 1, place + 7)):
            adjective = t.raw[n].islower() and t.low[n].endswith(("e", "en", "er", "es"))
            if adjective and t.low[n] not in c.function_words and t.raw[n + 1][0].isupper():
                return n + 1
        return place

    def _with_apposition(self, first: int, stop: int, end: int) -> Source | None:
        t = self.tokens
        source = self.named(first, stop)
        if source.generic and stop + 1 < end and t.raw[stop] == ",":
            last = stop + 1
            while last < end and (self.is_name_word(last) or (t.low[last] in PARTICLES and last > stop + 1)) and last - stop < 7:
                last += 1
            closed = last >= end or not self.is_word(last)
            if last > stop + 2 and closed and (name := self._apposed_name(stop + 1, last)):
                return Source(name.words, first, last)
        return source
