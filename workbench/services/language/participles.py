"""Cues that are no finite verb: "X was quoted as saying", "Y quoted X as saying", "saying that"; and how a cue is put together."""

from dataclasses import replace

from workbench.services.language.names import Source
from workbench.services.language.relays import RELAY_REACH, relay_of_insertion, relay_of_opening, relay_of_quoting, relays_after
from workbench.services.language.surroundings import Cue
from workbench.services.language.verb_groups import VerbGroups


class Participles(VerbGroups):
    """Finds participles of saying among the words of one sentence."""

    def _quoted_as_saying(self, place: int) -> Cue | None:
        """ "X was quoted as saying": the subject of the passive speaks."""
        if place < 2 or self.t.low[place - 1] not in self.c.as_words:
            return None
        if self.t.low[place - 2] not in self.c.quoting:
            return self._quotes_as_saying(place)
        first = place - 2
        while first > 0 and self.t.low[first - 1] in self.c.helpers:
            first -= 1
        source = self.n.left(first)
        if source is None:
            return None
        direct = self.mark_before(source.first) or self.opens_quotation(place + 1)
        behind = self.mark_before(source.first) or place + 2 >= self.size
        cue = self._cue(
            "cue-after" if behind else "cue-complement",
            first,
            place,
            source,
            4.4,
            direct=direct,
            before=source.first if behind else None,
            after=None if behind else place + 1,
        )
        by = place + 1 < self.size and self.t.low[place + 1] in self.c.passive_by
        outlet = self.n.right(place + 2) if by else None
        return replace(cue, relays=(outlet.words,)) if outlet is not None and outlet.pronoun is None else cue

    def _quotes_as_saying(self, place: int) -> Cue | None:
        """ "The Herald quoted Ann Roe as saying": she speaks, the one who quotes her relays."""
        verb = next((n for n in range(place - 3, max(0, place - 14), -1) if self.t.low[n] in self.c.quoting), None)
        source = self.n.right(verb + 1, place - 1) if verb is not None else None
        outlet = self.n.left(self.group_start(verb) or verb) if verb is not None else None
        if source is None or outlet is None or outlet.pronoun is not None or verb is None:
            return None
        cue = self._cue("cue-complement", verb, place, source, 4.4, after=place + 1, direct=self.opens_quotation(place + 1))
        return replace(cue, relays=(outlet.words,))

    def _participle(self, place: int) -> Cue | None:
        if found := self._quoted_as_saying(place):
            return found
        said, said_end = self.complement(place)
        if not said:
            return None
        if place == 0:
            return self._cue("cue-participle", 0, 0, self.unnamed(0), 2.0, after=said_end)
        source = None if self.t.raw[place - 1] == "," else self.n.left(place)
        weight = 3.5
        if source is None or self.is_end_of_clause(source):
            source, weight = self.n.right(0, place), 2.0
        if source is None or source.first >= place:
            return None
        return self._cue("cue-participle", place, place, source, weight, after=said_end, direct=self.opens_quotation(said_end))

    def _cue(
        self,
        rule: str,
        first: int,
        last: int,
        source: Source,
        weight: float,
        *,
        after: int | None = None,
        before: int | None = None,
        direct: bool = False,
        until: int | None = None,
    ) -> Cue:
        source = self.coordinated(source)
        span = self.span_before(before) if before is not None else None
        if after is not None and after < self.size:
            span = (self.t.starts[after], self.t.end(-1))
        start = max(last + 1, source.last) if source.first > last else last + 1
        end = until or (after if after is not None and rule != "cue-zero" else self.size)
        if self.t.low[last] in self.c.telling:
            start = last
        return Cue(
            rule,
            first,
            last,
            source,
            weight,
            span,
            relays_after(self.n, start, self.narrated(start, min(end, start + RELAY_REACH)))
            or (relays_after(self.n, last + 1, source.first) if source.first > last + 1 else ())
            or (relays_after(self.n, source.last, first) if self.c.verb_second and source.last < first else ())
            or (relay_of_insertion(self.n, source.last, first) if source.last < first else ())
            or relay_of_quoting(self.n, source)
            or relay_of_opening(self.n, min(first, source.first)),
            direct,
        )
