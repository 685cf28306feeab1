"""What stands around a token of a sentence: marks, clauses, the noun phrase that opens it."""

from itertools import compress, count

from workbench.domain.records import record
from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns

_CLOSING = frozenset("»”\"'“—–-)")
_WORDS_OF_A_CLAUSE = 2
_TITLE_AT_MOST = 7
_CLAUSE_REACH = 25
_PHRASE_AT_MOST = 8
_FEMININE_ENDINGS = ("ung", "heit", "keit", "schaft", "ion", "tät", "enz", "ei", "ur", "erin", "torin")


@record
class Cue:
    """One attribution in a sentence: the rule, the cue's tokens, who speaks, whether quotation marks touch it, the words said."""

    rule: str
    first: int
    last: int
    source: Source
    weight: float
    content: tuple[int, int] | None = None
    relays: tuple[str, ...] = ()
    direct: bool = False


class Surroundings:
    """The tokens of one sentence with the marks on them, and the questions that attribution asks about places in it."""

    def __init__(self, nouns: Nouns, quoted: list[bool]) -> None:
        self.n, self.t, self.c, self.quoted = nouns, nouns.tokens, nouns.cues, quoted
        self.size = len(self.t.raw)
        self.quotes = True in quoted
        low, pairs, lone = self.t.low, self.c.opening_pairs, self.c.pair_openers
        openings = compress(count(), map(self.c.opens.__getitem__, low))
        self.openings = [n for n in openings if low[n] not in lone or (low[n], low[n + 1] if n + 1 < self.size else "") in pairs]
        self._ceilings: list[int] | None = None

    def unnamed(self, place: int) -> Source:
        """A speaker whom the text leaves unnamed, for the sentences before tell who it is; one or many by the verb's ending."""
        plural = self.t.low[place].endswith(self.c.plural_endings) and self.t.low[place] in self.c.verbal
        return Source("", place, place, "plural" if plural else "any")

    def has_role(self, source: Source) -> bool:
        return not self.c.roles.isdisjoint(self.t.low[source.first : source.last])

    def ceiling(self, place: int) -> int:
        """The token at which the narration behind a cue gives way to a quotation again."""
        if not self.quotes:
            return self.size
        # Told for all tokens at once: a sentence of many cues would walk to its end from each of them.
        if self._ceilings is None:
            self._ceilings, end = [self.size] * self.size, self.size
            for n in range(self.size - 2, -1, -1):
                if self.quoted[n] != self.quoted[n + 1]:
                    end = n + 1
                self._ceilings[n] = end
        return self._ceilings[place]

    def quotation_before(self, first: int) -> bool:
        """Does a closing mark stand before a token, a comma between them allowed?"""
        near = first - 2 if first > 1 and self.t.raw[first - 1] == "," else first - 1
        return near >= 0 and (self.t.raw[near] in _CLOSING or (self.quoted[near] and not self.quoted[first]))

    def mark_before(self, first: int) -> bool:
        near = first - 2 if first > 1 and self.t.raw[first - 1] == "," else first - 1
        return near >= 0 and self.quoted[near] and not self.quoted[first]

    def opens_quotation(self, place: int) -> bool:
        return self.quotes and True in self.quoted[place : place + 2]

    def ends_soon(self, first: int) -> bool:
        """Is the rest of the sentence only the cue: "…, officials said on Monday."?"""
        rest = self.t.raw[first:]
        return len(rest) <= 14 and "," not in rest[:-1] and self.c.complementizers.isdisjoint(self.t.low[first:])

    def narrated(self, start: int, end: int) -> int:
        """The first token from start on that stands inside quotation marks, at most end; a title of a few words is none."""
        if not self.quotes:
            return end
        place = start
        while place < min(end, self.size):
            if self.quoted[place]:
                stop = self.ceiling(place)
                if stop - place > _TITLE_AT_MOST or place == start or self.t.low[place - 1] not in self.c.leads:
                    return place
                place = stop
            place += 1
        return end

    def span_before(self, place: int) -> tuple[int, int] | None:
        last = place - 1
        while last >= 0 and self.t.raw[last] in (",", "—", "–", "-"):
            last -= 1
        return (self.t.starts[0], self.t.end(last)) if last >= 0 else None

    def opens_clause(self, place: int) -> bool:
        """Is this an "as" at the beginning of a clause?"""
        return self.t.low[place] in self.c.as_words and (place == 0 or not self.n.is_word(place - 1))

    def stands_alone(self, source: Source) -> bool:
        """Does a mark, a preposition or the end follow a noun phrase, so that it is no subject of another verb?"""
        place = source.last
        return place >= self.size or not self.n.is_word(place) or self.t.low[place] in self.c.prepositions

    def is_end_of_clause(self, source: Source) -> bool:
        """Does a helper or a pronoun before a bare phrase show that it is no subject: "will | rise, says", "He | made claims"?"""
        if not source.generic or source.pronoun or self.c.verb_second or not source.first:
            return False
        if self.t.low[source.first] in self.c.determiners or self.has_role(source) or self.quoted[source.first]:
            return False
        before = self.t.low[source.first - 1]
        if before in self.c.helped:
            return True
        return not self.c.inverts and (before in self.c.pronouns or before in self.c.zero_that_subjects)

    def closes_inversion(self, first: int, right: Source) -> bool:
        """Does an office stand behind English "says" and its comma, with no insertion that a clause could go on from?"""
        if self.t.low[first] not in self.c.inverting or self.t.raw[first - 1] != "," or self.is_apposition_before(first):
            return False
        if self.t.low[right.first] not in self.c.determiners and not self.has_role(right):
            return False
        ends = right.last >= self.size or self.t.raw[right.last] in ".;"
        return ends or ("," not in self.t.raw[: first - 1] and not set(self.t.low[right.last :]) & self.c.finite)

    def after_content(self, first: int) -> bool:
        """Does a comma or a closing mark part this from what was said before?"""
        return first > 1 and (
            self.t.raw[first - 1] in _CLOSING or self.t.raw[first - 1] == "," or (self.quoted[first - 1] and not self.quoted[first])
        )

    def closes_content(self, first: int) -> bool:
        """Does a noun phrase stand behind a quotation or behind a clause and its comma: "…," X said."""
        if self.mark_before(first):
            return True
        return not self.c.inverts and first > _WORDS_OF_A_CLAUSE and self.t.raw[first - 1] == "," and self.ends_soon(first)

    def subordinate(self, first: int) -> bool:
        return first > 0 and (self.t.low[first - 1] in self.c.relatives)

    def is_apposition_before(self, first: int) -> bool:
        """Do two commas before the verb hold a short phrase about the sentence's first words: "Le maire, Jean Roi, a dit"?"""
        opening = next((n for n in range(first - 2, -1, -1) if self.t.raw[n] == ","), None)
        if opening is None or first - opening > 10:
            return False
        start = self.n.right(0, opening)
        return start is not None and start.last == opening

    def nominative(self, source: Source | None) -> Source | None:
        """A German noun phrase if it can be a subject: not "den Plan", "dem Land", "der Zeitung", "über die Lage"."""
        if source is None or not self.c.verb_second or source.pronoun:
            return source
        article = self.t.low[source.first]
        if source.last - source.first == 1 and article in self.c.adverbs:
            return None
        head = next((n for n in range(source.first + 1, source.last) if self.t.raw[n][0].isupper()), None)
        feminine = article == "der" and head is not None and self.t.low[head].endswith(_FEMININE_ENDINGS)
        governed = source.first > 0 and self.t.low[source.first - 1] in self.c.inner_prepositions
        return None if article in self.c.oblique or feminine or governed else source

    def detached(self, place: int) -> bool:
        """Does the particle of a separable German verb follow ("wies … zurück,"), or is it none that needs one?"""
        parts = self.c.separable.get(self.t.low[place])
        if not parts:
            return True
        ends = range(place + 1, min(self.size, place + 40))
        return any(
            self.t.low[n] in parts
            and (
                n + 1 >= self.size or not self.n.is_word(n + 1) or self.t.low[n + 1] in self.c.conjunction | self.c.complementizers
            )
            for n in ends
        )

    def subject_before(self, first: int) -> Source | None:
        """The subject of the clause that "and" goes on from: the phrase that opens the sentence, else the one behind its comma."""
        if source := self.first_subject(first):
            return source
        comma = next((n for n in range(first - 1, max(0, first - 25), -1) if self.t.raw[n] == "," and not self.quoted[n]), None)
        source = self.n.right(comma + 1, first) if comma is not None else None
        determined = source is not None and self.t.low[source.first] in self.c.determiners
        return source if source is not None and source.last < first and (determined or not source.generic) else None

    def first_subject(self, before: int) -> Source | None:
        """The noun phrase that opens the sentence: subject of "X criticised the plan and asked for…" too."""
        opening = next((n for n in range(min(before, 3)) if self.n.is_word(n)), 0)
        source = self.n.right(opening, before)
        if source is None or source.first != opening or source.last >= before:
            return None
        # "A spokeswoman for the ministry declined to comment but said": the last word is the verb.
        verb = not self.c.inverts and source.generic and self.t.low[source.last - 1].endswith("ed")
        if verb and self.t.low[source.last] == "to" and source.last > 2:
            return Source(self.n.text_of(0, source.last - 1), 0, source.last - 1, generic=True)
        return source

    def is_quantified(self, first: int) -> bool:
        """Do "many" or "some" speak, whom nobody can name?"""
        return first > 0 and self.t.low[first - 1] in self.c.quantifiers

    def opening_name(self, left: Source) -> Source:
        """The name before an apposition whose second comma is missing: "Ann Roe, the council's director told"."""
        if left.first < 2 or self.t.raw[left.first - 1] != "," or not self.has_role(left):
            return left
        name = self.n.right(0, left.first - 1)
        whole = name is not None and name.first == 0 and name.last == left.first - 1 and not name.generic and name.pronoun is None
        return Source(name.words, name.first, left.last) if whole and name is not None else left

    def head_of_clause(self, source: Source) -> Source:
        """The subject that a phrase hangs on, over prepositions and relative clauses: "The firm that runs the port | said"."""
        if source.pronoun is not None or self.c.verb_second:
            return source
        start = source.first
        while start > 0 and source.first - start < _CLAUSE_REACH and self.n.is_word(start - 1):
            start -= 1
        while start < source.first and self.t.low[start] in self.c.joining:
            start += 1
        if start >= source.first:
            return source
        head = self.n.right(start, source.last)
        if head is None or head.first != start or head.pronoun is not None:
            return source
        if head.last >= source.first:
            return head if head.last == source.last and head.generic else source
        if head.generic and self.t.low[start] not in self.c.determiners and not self.has_role(head):
            # "Banners strung along the fence recall": the phrase before the verb is no subject.
            governed = start == 0 and self.t.low[source.first - 1] in self.c.places
            return head if governed and head.last == source.first - 1 else source
        link = self.t.low[head.last]
        between = self.t.low[head.last : source.first]
        relative = link in self.c.relatives
        hangs = link in self.c.adjunct_prepositions and self.c.helped_or_joined.isdisjoint(between)
        if not (relative or hangs) or not self.c.subordinators.isdisjoint(between):
            return source
        whole = not relative and head.generic and source.last - head.first <= _PHRASE_AT_MOST
        words = self.n.text_of(head.first, source.last) if whole else head.words
        return Source(words, head.first, source.last, generic=head.generic)

    def coordinated(self, source: Source) -> Source:
        """Both names of "Ann Roe and Tom Hill"."""
        if source.generic or source.pronoun is not None:
            return source
        t, before, after = self.t, source.first - 1, source.last
        if before > 0 and t.low[before] in self.c.conjunction and self.n.is_name_word(before - 1):
            first = before - 1
            while first > 0 and self.n.is_name_word(first - 1):
                first -= 1
            if before - first > 1 and (first == 0 or not self.n.is_word(first - 1)) and t.end(source.last - 1) > t.starts[first]:
                return Source(self.n.text_of(first, source.last), first, source.last)
        if after + 2 < self.size and t.low[after] in self.c.conjunction and not self.quoted[after]:
            other = self.n.right(after + 1)
            if other is not None and not other.generic and other.pronoun is None and " " in other.words and " " in source.words:
                closed = (
                    other.last >= self.size or not self.n.is_word(other.last) or t.low[other.last] in self.c.adjunct_prepositions
                )
                if closed and other.words == self.n.text_of(after + 1, other.last):
                    return Source(f"{source.words} {t.raw[after]} {other.words}", source.first, other.last)
        return source

    def _over_told(self, place: int) -> int:
        """The token behind the one who is told, if an infinitive follows: "a raconté | à France 3 | avoir vu"."""
        if self.t.low[place] not in self.c.to:
            return place
        for n in range(place + 2, min(place + 8, self.size - 1)):
            if not self.n.is_word(n):
                return place
            if self.t.low[n] in self.c.told_infinitives or self.t.low[n] in self.c.infinitive_marks:
                return n
        return place

    def says_infinitive(self, place: int) -> bool:
        """Does an infinitive follow, which is what is said: "a dit vouloir", "assure ne pas croire"?"""
        if place + 1 >= self.size or not self.c.infinitive_endings:
            return False
        if self.t.low[place] in self.c.weak and self.t.low[place] not in self.c.denials:
            return False
        behind = self._over_told(place + 1)
        while behind + 1 < self.size and self.n.is_adverb(behind) and self.c.infinitive_marks:
            behind += 1
        if self.c.infinitive_marks:
            if self.t.low[behind] not in self.c.infinitive_marks or behind + 1 >= self.size:
                return False
            behind += 1
            behind += self.t.low[behind] == "non" and behind + 1 < self.size
        following = self.t.low[behind]
        return following in ("ne", "n'") or (
            len(following) > 3 and following.endswith(self.c.infinitive_endings) and self.t.raw[behind].islower()
        )
