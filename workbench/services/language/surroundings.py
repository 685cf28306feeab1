"""What stands around a token of a sentence: marks, clauses, the noun phrase that opens it."""

from dataclasses import dataclass

from workbench.services.language.nouns import Nouns, Source

_AS = frozenset({"as", "comme", "como", "come", "wie"})
_CLOSING = frozenset("»”\"'“—–-)")
_WORDS_OF_A_CLAUSE = 2


@dataclass(frozen=True, slots=True)
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
        self.size = len(self.t)

    def unnamed(self, place: int) -> Source:
        """A speaker whom the text leaves unnamed, for the sentences before tell who it is."""
        return Source("", place, place, "any")

    def has_role(self, source: Source) -> bool:
        return any(self.t.low[n] in self.c.roles for n in range(source.first, source.last))

    def ceiling(self, place: int) -> int:
        """The token at which the narration behind a cue gives way to a quotation again."""
        end = place + 1
        while end < self.size and self.quoted[end] == self.quoted[place]:
            end += 1
        return end

    def quotation_before(self, first: int) -> bool:
        """Does a closing mark stand before a token, a comma between them allowed?"""
        near = first - 2 if first > 1 and self.t.raw[first - 1] == "," else first - 1
        return near >= 0 and (self.t.raw[near] in _CLOSING or (self.quoted[near] and not self.quoted[first]))

    def mark_before(self, first: int) -> bool:
        near = first - 2 if first > 1 and self.t.raw[first - 1] == "," else first - 1
        return near >= 0 and self.quoted[near] and not self.quoted[first]

    def opens_quotation(self, place: int) -> bool:
        return any(self.quoted[j] for j in range(place, min(place + 2, self.size)))

    def ends_soon(self, first: int) -> bool:
        """Is the rest of the sentence only the cue: "…, officials said on Monday."?"""
        rest = self.t.raw[first:]
        return len(rest) <= 14 and "," not in rest[:-1] and not set(self.t.low[first:]) & self.c.complementizers

    def narrated(self, start: int, end: int) -> int:
        """The first token from start on that stands inside quotation marks, at most end."""
        return next((n for n in range(start, min(end, self.size)) if self.quoted[n]), end)

    def span_before(self, place: int) -> tuple[int, int] | None:
        last = place - 1
        while last >= 0 and self.t.raw[last] in (",", "—", "–", "-"):
            last -= 1
        return (self.t.starts[0], self.t.ends[last]) if last >= 0 else None

    def opens_clause(self, place: int) -> bool:
        """Is this an "as" at the beginning of a clause?"""
        return self.t.low[place] in _AS and (place == 0 or not self.n.is_word(place - 1))

    def stands_alone(self, source: Source) -> bool:
        """Does a mark, a preposition or the end follow a noun phrase, so that it is no subject of another verb?"""
        place = source.last
        return place >= self.size or not self.n.is_word(place) or self.t.low[place] in self.c.prepositions

    def after_content(self, first: int) -> bool:
        """Does a comma or a closing mark part this from what was said before?"""
        return first > 1 and (
            self.t.raw[first - 1] in _CLOSING or self.t.raw[first - 1] == "," or (self.quoted[first - 1] and not self.quoted[first])
        )

    def closes_content(self, first: int) -> bool:
        """Does a noun phrase stand behind a quotation or behind a clause and its comma: "…," X said."""
        if self.mark_before(first):
            return True
        return self.c.language == "en" and first > _WORDS_OF_A_CLAUSE and self.t.raw[first - 1] == "," and self.ends_soon(first)

    def subordinate(self, first: int) -> bool:
        return first > 0 and (self.t.low[first - 1] in self.c.relatives)

    def is_apposition_before(self, first: int) -> bool:
        """Do two commas before the verb hold a short phrase about the sentence's first words: "Le maire, Jean Roi, a dit"?"""
        opening = next((n for n in range(first - 2, -1, -1) if self.t.raw[n] == ","), None)
        if opening is None or first - opening > 10:
            return False
        start = self.n.right(0, opening)
        return start is not None and start.last == opening

    def first_subject(self, before: int) -> Source | None:
        """The noun phrase that opens the sentence: subject of "X criticised the plan and asked for…" too."""
        source = self.n.right(0, before)
        return source if source is not None and source.first == 0 and source.last < before else None

    def says_infinitive(self, place: int) -> bool:
        """Does an infinitive follow, which is what is said: "a dit vouloir", "assure ne pas croire"?"""
        if place + 1 >= self.size or self.t.low[place] in self.c.weak or not self.c.infinitive_endings:
            return False
        following = self.t.low[place + 1]
        return following == "ne" or (
            len(following) > 3 and following.endswith(self.c.infinitive_endings) and self.t.raw[place + 1].islower()
        )
