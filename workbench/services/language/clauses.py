"""What stands behind a verb of saying: the clause or quotation that is said, and a subject after its verb."""

from workbench.services.language.counted_nouns import is_bare_word
from workbench.services.language.names import Source
from workbench.services.language.outlets import is_outlet
from workbench.services.language.views import Views

_STOPS = frozenset(".;!?…")
_COMPLEMENT_REACH = 18
_TITLE_AT_MOST = 8


class Clauses(Views):
    """Rules for the words behind a verb of saying."""

    def says_clause(self, place: int) -> bool:
        """Does a clause without "that" follow: after "said" anything, after weaker verbs a pronoun that must be its subject?"""
        low = self.t.low
        if not self.c.zero_that:
            return False
        if low[place] in self.c.telling:
            return self._told_clause(place)
        return low[place] in self.c.strong or low[place + 1] in self.c.zero_that_subjects or self._clause_behind(place + 1)

    def _told_clause(self, place: int) -> bool:
        """Does a clause follow the one who is told: "told the BBC | the flood was", "told reporters | it was"?"""
        told = self.n.right(place + 1)
        if told is None or told.last >= self.size or self.tells_when(told.last):
            return False
        behind = self.t.low[told.last]
        subject = (
            behind in self.c.zero_that_subjects
            or behind in self.c.determiners
            or self.n.is_name_word(told.last)
            or behind.isdecimal()
        )
        named = self.n.is_name_word(place + 1) and behind not in self.c.prepositions and self.n.is_word(told.last)
        return (
            subject
            or named
            or behind in self.c.finite
            or any(word in self.c.zero_that_subjects for word in self.t.low[place + 2 : place + 6])
        )

    def _clause_behind(self, place: int) -> bool:
        """Does a noun phrase with its own finite verb follow: "suggest 8,000 people may be missing"?"""
        for n in range(place, min(self.size, place + 12)):
            low = self.t.low[n]
            if not self.n.is_word(n) or self.quoted[n] or low in self.c.relatives or low in self.c.subordinators or low == "that":
                return False
            if low in self.c.finite:
                return n > place
        return False

    def complement(self, place: int) -> tuple[bool, int]:
        """Is there something said behind the verb (that…, a colon, a quotation), and at which token does it begin?"""
        t, c = self.t, self.c
        telling = t.low[place] in self.c.telling
        if self.says_infinitive(place):
            return True, place + 1
        if place + 1 < self.size and t.raw[place + 1] == "," and (behind := self._behind_insertion(place + 1)):
            return True, behind
        past_title = 0
        for j in range(place + 1, min(self.size, place + _COMPLEMENT_REACH)):
            if t.low[j] not in c.clause_words_or_marks and not self.quoted[j]:
                continue
            raw = t.raw[j]
            if raw == ":":
                return True, j + 1
            if j < past_title:
                continue
            if self.quoted[j] and not self.quoted[j - 1]:
                if t.low[j - 1] in c.leads and t.low[place] not in c.calling and self._is_newspaper(j):
                    past_title = self.ceiling(j)
                    continue
                near = (
                    j - place <= 2
                    or t.raw[j - 1] == ","
                    or t.low[place] in c.calling
                    or (j - place <= 6 and not self._is_noun_next(place))
                )
                return (True, j) if near else (False, place)
            if raw in _STOPS and len(raw) == 1:
                return False, place
            if raw == "," and c.verb_second and j + 2 < self.size and (j - place < 8 or t.low[place] in c.strong):
                return True, j + 2 if t.low[j + 1] in c.complementizers else j + 1
            if t.low[j] in c.complementizers and self.tells_when(j):
                continue
            if t.low[j] in c.complementizers:
                if j > place + 2 and not telling and t.low[place + 1][0].isdecimal():
                    # "found 12 bodies that had been burnt"
                    return False, place
                plain = j == place + 1 or telling or (not self._is_noun_next(place) and t.low[place + 1] not in c.joining)
                return (True, j + 1) if plain else (False, place)
            if j == place + 1 and t.low[j] in c.clause_words and t.low[place] not in c.weak:
                return True, j
            told = t.low[j - 1] in c.to and not c.verb_second
            if t.low[j] in c.verbs and j > place + 1 and t.low[j - 1] not in c.determiners and not told and not c.is_role(t.low[j]):
                return False, place
        return False, place

    def _is_noun_next(self, place: int) -> bool:
        """Does a noun phrase stand right behind the verb?"""
        behind = place + 1
        leads = behind < self.size and (self.t.low[behind] in self.c.determiners or self.n.is_name_word(behind))
        return leads and not self.n.is_adverb(behind)

    def tells_when(self, place: int) -> bool:
        """Is "that" no opener of a clause, but points to a time: "found 12 bodies that night"?"""
        if self.c.inverts or place + 1 >= self.size or self.t.low[place + 1] not in self.c.moments:
            return False
        after = place + 2
        if after >= self.size or not self.n.is_word(after):
            return True
        return self.t.low[after] in self.c.adjunct_prepositions | self.c.joining | self.c.complementizers

    def _is_newspaper(self, mark: int) -> bool:
        """Do quotation marks hold the title of a newspaper, so that they quote nobody?"""
        stop = self.ceiling(mark)
        if stop - mark < 3 or stop - mark > _TITLE_AT_MOST:
            return False
        return self.t.low[mark - 1] in self.c.media_nouns or is_outlet(self.n.text_of(mark + 1, stop - 1))

    def subject_right(self, place: int, said_end: int) -> Source | None:
        if place + 1 >= self.size or (self.quoted[place + 1] and not self.quoted[place]):
            return None
        source = self.n.right(place + 1, self.ceiling(place))
        if source is not None and is_bare_word(self.n, source):
            return None
        if source is not None and not self.c.inverts and self.t.low[source.first - 1] in self.c.on:
            # "wrote on X"
            return None
        adjunct = self.c.has("subject-behind-adjunct") and self.t.low[place + 1] in self.c.inner_prepositions
        if source is not None or not (self.c.late_subject or adjunct):
            return source
        return self.name_behind_phrase(place + 1)

    def _behind_insertion(self, comma: int) -> int | None:
        """The token behind "that" when an insertion between commas parts it from its verb: "a jugé, après examen, que"."""
        closing = next((n for n in range(comma + 1, min(self.size - 1, comma + 15)) if self.t.raw[n] == ","), None)
        return closing + 2 if closing is not None and self.t.low[closing + 1] in self.c.complementizers else None

    def points_back(self, first: int) -> bool:
        """Does the sentence open with a word for what was said before: "Das teilte die Polizei mit.", "Así lo dijo X."?"""
        return 0 < self.c.points_back.match(self.t.low, 0) >= first and (first > 0 or self.t.low[0] == "lo")

    def is_negated(self, first: int, place: int) -> bool:
        """Does somebody not say it: "officials have not said why"?"""
        return self.c.zero_that and any(word in ("not", "never") or word.endswith("n't") for word in self.t.low[first:place])
