"""Who says it, inside one sentence: verbs of saying, "according to", and the noun phrase that belongs to them."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.services.language.chains import is_mute, quoted_elsewhere, through_newsroom, through_speaker
from workbench.services.language.counted_nouns import is_counted
from workbench.services.language.cues import INCISE
from workbench.services.language.denying import is_unsaid
from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import is_outlet
from workbench.services.language.participles import Participles
from workbench.services.language.surroundings import Cue

_ASIDE_AT_MOST = 16
_WHOSE = frozenset({"dont", "cuyo", "cuya", "cuyos", "cuyas"})
_DASHES = ("–", "—", "-")
_CLOSING = frozenset("»”\"'“—–-)")
# "faire savoir", "faire valoir": the infinitive speaks, but only behind "fait".
_CAUSED = frozenset({"savoir", "valoir"})
_WORDS_OF_A_CLAUSE = 2
_MAY_ASK = frozenset({"cue-according", "cue-incise", "cue-inserted", "cue-after"})


def find_cue(nouns: Nouns, quoted: list[bool]) -> Cue | None:
    """The strongest cue of a sentence; quoted tells for each token whether it stands inside quotation marks."""
    finder = _Finder(nouns, quoted)
    if not finder.may_cue():
        return None
    found = [cue for cue in finder.cues() if not finder.asks(cue) and not is_mute(nouns, cue)]
    said = [cue for cue in found if not is_unsaid(nouns, quoted, cue)]
    best = _strongest(finder, said) if said or not found else None
    if best is None:
        return None
    told = through_newsroom(nouns, quoted, through_speaker(nouns, best, said))
    return told if told.relays else quoted_elsewhere(nouns, quoted, told)


def _strongest(finder: "_Finder", found: list[Cue]) -> Cue | None:
    best = max(found, key=lambda cue: cue.weight, default=None) or finder.before_colon() or finder.beside_quotation()
    if best is None:
        return None
    if best.rule != "cue-according" or not is_outlet(best.source.words):
        outlets = [cue.source.words for cue in found if cue.rule == "cue-according" and is_outlet(cue.source.words)]
        return replace(best, relays=(*best.relays, outlets[0])) if outlets and outlets[0] not in best.relays else best
    # "According to the Herald, X believes…": X says it, the Herald relays.
    inner = max((cue for cue in found if cue.weight > 2 and cue.rule != "cue-according"), key=lambda cue: cue.weight, default=None)
    inner = inner or finder.told_by_outlet(best)
    return replace(inner, relays=(*inner.relays, best.source.words)) if inner else best


class _Finder(Participles):
    def asks(self, cue: Cue) -> bool:
        """Does a question ask what somebody says, so that nothing is said: "What does the letter say?"?"""
        asked = self.t.raw[-1] == "?" and not cue.direct and cue.rule not in _MAY_ASK
        return asked or (self.t.raw[-1] == "?" and self.c.has("do-questions") and "does" in self.t.low[:4])

    def may_cue(self) -> bool:
        """Has the sentence a word that can open a cue, quoted words or a colon? Most have none, and are passed over at once."""
        return bool(self.quotes or self.openings or ":" in self.t.low)

    def cues(self) -> Iterator[Cue]:
        low_words = self.t.low
        for place in self.openings:
            low = low_words[place]
            if low in self.c.verbs:
                found = self._verb(place)
            elif "-" in low and (split := INCISE.match(low)):
                found = self._incise(place, split.group(1), split.group(2))
            elif low not in self.c.other_openers or self.quoted[place]:
                continue
            elif low in self.c.own_view.by_first and (found := self.own_view(place)) is not None:
                pass
            elif low in self.c.attitudes:
                found = self.attitude(place)
            elif low in self.c.rumour.by_first and self.c.rumour.match(low_words, place):
                found = self.rumour(place)
            elif low in self.c.according_to.by_first:
                found = self.according(place)
            elif place == 0 and low in self.c.viewpoint:
                found = self.viewpoint(place)
            elif low in self.c.according_after:
                found = self.according_after(place)
            elif low in self.c.thus and self.after_content(place):
                found = self._behind(place, place, "thus")
            else:
                found = self.passive(place) if low in self.c.judged else None
            if found is not None:
                yield found

    def _verb(self, place: int) -> Cue | None:
        low = self.t.low[place]
        if place and self.t.raw[place][0].isupper() and self.n.is_word(place - 1):
            return None
        nominal = self.c.determiners if self.c.has("nominal-verbs") else self.c.indefinite
        if place and (self.t.low[place - 1] in nominal or is_counted(self.n, place)):
            return None
        if low in self.c.passive_judgements and (passive := self.passive(place)):
            return passive
        if (low in _CAUSED and (not place or not self.t.low[place - 1].startswith("f"))) or not self.detached(place):
            return None
        first = self.group_start(place)
        if first is None or (first and INCISE.match(self.t.low[first - 1])):
            return None
        if self.c.is_participle(low):
            return None if self.quoted[place] else self._participle(place)
        if self.quoted[place]:
            return self._inserted(first, place) if first > 0 else None
        return self._finite(first, place)

    def _inserted(self, first: int, place: int) -> Cue | None:
        """A cue inside quotation marks, between commas or dashes: "«Il ponte – dice la sindaca – è chiuso»"."""
        mark = self.t.raw[first - 1]
        if mark in _DASHES:
            source = self.n.right(place + 1)
            stop = source.last if source is not None else place + 1
            if not any(raw in _DASHES for raw in self.t.raw[stop : stop + _ASIDE_AT_MOST]):
                return None
            if source is None and self.c.pro_drop:
                source = self.unnamed(first)
            return self._cue("cue-after", first, place, source, 4.6, before=first, direct=True) if source else None
        plain = mark == "," and self.t.low[place] not in self.c.weak and self.c.has("verb-inside")
        return self._behind(first, place, "inside") if plain else None

    def _finite(self, first: int, place: int) -> Cue | None:
        if first and self.t.low[first - 1] == "lo" and self.c.pro_drop and self.t.low[first] in self.c.auxiliaries:
            first -= 1
        said, said_end = self.complement(place)
        behind = self.after_content(first)
        if not said and not behind and not self._may_say(first, place):
            return None
        right = self.nominative(self.subject_right(place, said_end)) if behind or self.c.verb_second else None
        if right is not None and right.pronoun == "feminine" and self.c.verb_second and self.t.low[first].endswith(("en", "ten")):
            right = replace(right, pronoun="plural")
        if behind and right is not None and self._is_inverted(first, right, said):
            return self._behind(first, place, "after", right)
        if behind and self.c.late_subject and self.t.low[place + 1 : place + 2] == ["desde"] and self.mark_before(first):
            return self._behind(first, place, "after", self.n.right(place + 2))
        if behind and self.c.pro_drop and self._drops_subject(first, place, right):
            return self._behind(first, place, "after", self.unnamed(first))
        left = self.nominative(self.n.left(first))
        if left is not None and self.is_end_of_clause(left):
            left = None
        if left is not None and (not behind or (left.last < first and "," not in self.t.raw[: first - 1])):
            left = self.head_of_clause(left)
        if self.c.verb_second and right is not None and first and self.n.is_adverb(first - 1) and not self.quoted[first - 1]:
            # "dann sprach er von": the word before the verb fills the first place.
            left = None
        if cue := self._as_said(first, place, left):
            return cue
        if self.t.low[first] in self.c.auxiliaries and self.c.verb_second and first < place - 1 and not self.quoted[first]:
            right = right or self.nominative(self.n.right(first + 1, place))
            if right is not None and left is None and behind:
                return self._cue("cue-after", first, place, right, 4.1, before=first, direct=self.mark_before(first))
        if (
            self.c.verb_second
            and right is not None
            and (
                left is None
                or (left.first > 0 and self.t.low[left.first - 1] in self.c.prepositions)
                or self.t.low[left.first] in self.c.weekdays
            )
        ):
            left = right
        if self.points_back(first) and (source := self.n.right(place + 1) if not self.c.verb_second else right or left):
            return self._cue("cue-back", 0, place, source, 3.0)
        if left is not None and self.closes_content(left.first):
            return self._cue(
                "cue-after",
                first,
                place,
                left,
                4.5 if self.mark_before(left.first) else 4.0,
                before=left.first,
                direct=self.mark_before(left.first),
            )
        if left is not None and left.generic and not self.c.inverts:
            left = self.opening_name(left)
        if (judge := self.judged_by(first, place)) is not None:
            return self._cue("cue-denial", first, place, judge, 1.5)
        if left is not None and (incise := self._english_incise(first, place, left)):
            return incise
        if said and left is not None and left.first and self.t.low[left.first - 1] in _WHOSE:
            return None
        if said:
            source = left
            if source is None and (behind or (self.c.inverts and not self.subordinate(first))) and not self.says_infinitive(place):
                # Found already behind what was said and in German; Spanish and Italian alone look for it elsewhere too.
                looked = behind or self.c.verb_second or not self.c.pro_drop
                source = right if looked else self.nominative(self.subject_right(place, said_end))
            if source is None and first > 0 and self.t.low[first - 1] in self.c.joining:
                source = self.subject_before(first)
            if source is None and self.c.pro_drop and not self.subordinate(first) and not self.is_quantified(first):
                source = self.unnamed(first)
            if source is None:
                return None
            direct = self.opens_quotation(said_end)
            weight = 5.0 if direct else 1.1 if self.is_negated(first, place) else 4.2
            until = said_end
            if self.t.low[place] in self.c.calling and said_end > place + 1 and not self.quoted[said_end - 1]:
                said_end = max(place, source.last - 1 if source.first > place else place) + 1
            return self._cue("cue-complement", first, place, source, weight, after=said_end, direct=direct, until=until)
        if left is None and self.goes_on(first, place) and (subject := self.subject_before(first)) is not None:
            return self._cue("cue-zero", first, place, subject, 2.8, after=place + 1)
        if left is not None and self.accuses(first, place, left):
            return self._cue("cue-accusing", first, place, left, 2.2)
        if left is not None and self.denies(first, place, left):
            return self._cue("cue-denial", first, place, left, 1.2)
        if left is not None and place + 1 < self.size and not self.subordinate(left.first) and self.says_clause(place):
            return self._cue("cue-zero", first, place, left, 1.0 if self.is_negated(first, place) else 3.0, after=place + 1)
        return None

    def _may_say(self, first: int, place: int) -> bool:
        """Can a verb with nothing said right behind it or right before it be a cue still? Most cannot, and are passed over."""
        low, c = self.t.low, self.c
        opened = self.quotes or not c.as_words.isdisjoint(low[:first]) or (first > 0 and low[first - 1] in c.complementizers)
        if opened or low[place] in c.accusing or low[place] in c.denials or self.points_back(first):
            return True
        commas = not c.inverts and "," in self.t.raw[:first]
        return commas or (c.zero_that and place + 1 < self.size and self.says_clause(place))

    def _english_incise(self, first: int, place: int, left: Source) -> Cue | None:
        """ "The figure, she adds, was never shared": subject and verb between two commas."""
        inserted = not self.c.inverts and left.first > 1 and self.t.raw[left.first - 1] == "," and left.last == first
        if not inserted or place + 1 >= self.size or self.t.raw[place + 1] != "," or self.quoted[place]:
            return None
        if left.generic and not self.has_role(left) and self.t.low[left.first] not in self.c.determiners:
            return None
        return self._cue("cue-inserted", first, place, left, 4.3, before=left.first)

    def _drops_subject(self, first: int, place: int, right: Source | None) -> bool:
        """Is a verb behind what was said left without its subject: "», sostuvo.", ", precisó,", "», escribió en Twitter."?"""
        after = place + 1
        if after >= self.size or self.t.raw[after] in ".;—":
            return True
        if self.t.raw[after] == ",":
            return (
                not self.is_apposition_before(first)
                and self.n.left(first - 1 if self.t.raw[first - 1] == "," else first) is not None
            )
        told_how = self.t.low[after] in self.c.prepositions and right is None
        return told_how and self.mark_before(first)

    def _as_said(self, first: int, place: int, left: Source | None) -> Cue | None:
        """ "wie die Polizei mitteilte", "comme l'a dit X", "as X said": the rest of the sentence is what was said."""
        if left is not None and left.first > 0 and self.opens_clause(left.first - 1):
            return self._as_cue(left.first - 1, place, place + 1, left)
        if self.c.verb_second and (places := [n for n in range(first) if self.t.low[n] in self.c.as_words]):
            start = places[-1]
            clause = self.opens_clause(start) and "," not in self.t.raw[start:first]
            if clause and (source := self.nominative(self.n.right(start + 1))) is not None and source.last <= first:
                return self._as_cue(start, place, place + 1, source)
        before = first - 1
        while before >= 0 and self.n.is_adverb(before):
            before -= 1
        if (
            before >= 0
            and self.t.low[before] in self.c.as_words
            and self.c.has("as-inverts")
            and (source := self.n.right(place + 1))
        ):
            return self._as_cue(before, place, source.last, source)
        return None

    def _as_cue(self, first: int, last: int, stop: int, source: Source) -> Cue:
        """Of "as X said, …" the rest is what was said: behind the comma when the sentence begins so, else before."""
        if first > 1:
            return self._cue("cue-as", first, last, source, 3.1, before=first)
        comma = next((n for n in range(stop, self.size - 1) if self.t.raw[n] == ","), None)
        return self._cue("cue-as", first, last, source, 3.1, after=comma + 1 if comma is not None else None)

    def _is_inverted(self, first: int, right: Source, said: bool) -> bool:
        """Does the phrase behind the verb speak (", a dit le ministre"), or is it what is told (", a annoncé la fermeture")?"""
        if self.quotation_before(first) or (self.c.verb_second and not self.is_apposition_before(first)):
            return True
        if self.t.low[right.first - 1] in self.c.telling or (not self.c.inverts and self.t.low[first] in self.c.calling):
            return False
        if self.t.low[right.first] in self.c.weekdays:
            return False
        transitive = self.t.low[right.first - 1].startswith(self.c.transitive)
        if transitive and (said or self.is_apposition_before(first)):
            return False
        if transitive and right.generic and self._follows_clause(first) and self.stands_alone(right):
            return True
        if right.pronoun is not None:
            return False
        left = self.n.left(first)
        opens_sentence = (
            left is not None and not left.generic and left.first < 3 and left.last < self.size and self.t.raw[left.last] == ","
        )
        if opens_sentence and (right.generic or not self.stands_alone(right)):
            return False
        if not self.c.inverts:
            return self.stands_alone(right) and (not right.generic or self.has_role(right) or self.closes_inversion(first, right))
        if not right.generic:
            return not said or not self.is_apposition_before(first)
        if self.has_role(right) or (self._follows_clause(first) and self.stands_alone(right)):
            return True
        return first > _WORDS_OF_A_CLAUSE and not transitive and not self.is_apposition_before(first)

    def _follows_clause(self, first: int) -> bool:
        """Does a whole clause with its own helping verb stand before the comma: "Le pays a fermé le port, a dit son armée"?"""
        if not self.c.has("helped-clause") or first < 4 or self.t.raw[first - 1] != ",":
            return False
        before = self.t.low[: first - 1]
        return not self.c.auxiliaries.isdisjoint(before) and not set(before) & self.c.relatives - self.c.complementizers

    def _behind(self, first: int, last: int, how: str, source: Source | None = None) -> Cue | None:
        """A cue that stands behind or inside what it attributes, its subject to the right."""
        source = source or self.n.right(last + 1, self.ceiling(last))
        if source is None or (how == "inside" and source.pronoun is None and source.generic and not self.has_role(source)):
            return None
        direct = how == "inside" or self.quotation_before(first)
        return self._cue("cue-after", first, last, source, 4.6 if direct else 4.1, before=first, direct=direct)

    def _incise(self, place: int, verb: str, pronoun: str) -> Cue | None:
        last = place
        if verb in self.c.auxiliaries:
            last = place + 1
            while last < self.size and self.n.is_adverb(last):
                last += 1
            verb = self.t.low[last] if last < self.size else ""
        if verb not in self.c.verbs or pronoun in self.c.impersonal or place == 0:
            return None
        gender = "feminine" if pronoun == "elle" else "plural" if pronoun in ("ils", "elles") else "masculine"
        direct = self.quoted[place - 1] or self.t.raw[place - 1] in _CLOSING or self.mark_before(place)
        return self._cue("cue-incise", place, last, Source(pronoun, place, place + 1, gender), 4.4, before=place, direct=direct)
