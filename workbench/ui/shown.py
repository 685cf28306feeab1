"""The claims of the article on screen, found by id in constant time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from workbench.domain.article import Tally
from workbench.domain.claim import Claim, ClaimView, Tagging, VerdictState
from workbench.domain.pin import Pin
from workbench.domain.recheck import Confirmation
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, Source
from workbench.ui.values import Filter, filter_words


class ShownClaims:
    """All claims of one article in text order, furniture included."""

    def __init__(self) -> None:
        self.views: tuple[ClaimView, ...] = ()
        self.tally = Tally()
        self.rare: Counter[str] = Counter()  # how many findings are signed, unsigned, in dissent, of words that are gone
        self._places: dict[str, int] = {}
        # Made when somebody asks for them; the words and the ids of claims that are read again stay what they were.
        self._numbered: list[ClaimView] | None = None
        self._ids: list[str] | None = None
        self._words: list[str] | None = None
        self._sifted: tuple[Filter, float] | None = None
        self._passing: Sequence[int] = ()

    def put(self, views: Iterable[ClaimView]) -> None:
        """Show other claims."""
        self.views = tuple(views)
        self._numbered = self._ids = self._words = self._sifted = None
        self._places = {view.id: place for place, view in enumerate(self.views)}
        # Most have no verdict yet: those are counted without being asked one by one.
        judged = Counter(name for view in self.views if view.state for name in _counts(view))
        self.rare = Counter(name for view in self.views if view.state for name in _rarities(view))
        waiting = sum(view.state is None and view.number is not None for view in self.views)
        self.tally = Tally(**(judged + Counter(claims=waiting, to_review=waiting)))

    def numbered(self) -> list[ClaimView]:
        """The claims that have a number, in text order; the same list until one of them changes."""
        if self._numbered is None:
            self._numbered = [view for view in self.views if view.number is not None]
        return self._numbered

    def ids(self) -> list[str]:
        """Their ids; the same list until claims come, go or move."""
        if self._ids is None:
            self._ids = [view.claim.id for view in self.numbered()]
        return self._ids

    def passing(self, chosen: Filter, threshold: float) -> Sequence[int]:
        """The places among the numbered ones of those that a filter lets through; the same until it or one of them changes."""
        if self._sifted != (chosen, threshold):
            self._sifted = (chosen, threshold)
            self._passing = chosen.sift(self.numbered(), self._folded, threshold)
        return self._passing

    def find(self, claim_id: str) -> ClaimView | None:
        """Find a claim by its id."""
        place = self._places.get(claim_id)
        return None if place is None else self.views[place]

    def among(self, claim_ids: Iterable[str]) -> list[str]:
        """Of these claims, those that are here, in text order."""
        return sorted(self._places.keys() & set(claim_ids), key=self._places.__getitem__)

    def read_again(self, claim_ids: Iterable[str], read: Callable[[str], ClaimView]) -> None:
        """Read some claims anew where nothing was added or moved, so that their numbers still hold."""
        views = list(self.views)
        counts = Counter({name: getattr(self.tally, name) for name in Tally.__slots__})
        for claim_id in self.among(claim_ids):
            place = self._places[claim_id]
            before, after = views[place], replace(read(claim_id), number=views[place].number)
            views[place] = after
            counts.subtract(_counts(before))
            counts.update(_counts(after))
            self.rare.subtract(_rarities(before))
            self.rare.update(_rarities(after))
        self.views = tuple(views)
        self._numbered = self._sifted = None
        self.tally = Tally(**counts)

    def rearrange(self, claim_ids: Iterable[str], gone: Iterable[str], read: Callable[[str], ClaimView]) -> None:
        """Read claims anew that were added, moved or made another kind, leave out those that are gone, and number all again."""
        kept = {view.id: view for view in self.views}
        for claim_id in gone:
            kept.pop(claim_id, None)
        for claim_id in claim_ids:
            kept[claim_id] = read(claim_id)
        number, views = 0, []
        for view in sorted(kept.values(), key=_place):
            number += view.claim.kind.is_body
            shown = number if view.claim.kind.is_body else None
            views.append(view if view.number == shown else replace(view, number=shown))
        self.put(views)

    def around(self, claim_id: str | None, step: int) -> Iterator[ClaimView]:
        """Go from a claim to the end of the article, forwards (1) or backwards (-1), itself left out; from the edge if None."""
        place = self._places.get(claim_id or "", -1 if step > 0 else len(self.views))
        places = range(place + 1, len(self.views)) if step > 0 else range(place - 1, -1, -1)
        return (self.views[place] for place in places)

    def touched_by(self, records: Iterable[Any]) -> frozenset[str]:
        """List the ids of the claims that a change of these records shows on."""
        found: set[str] = set()
        for record in records:
            if isinstance(record, VerdictState | Evidence | Tagging | Request | Pin | Confirmation | Saying | SignOff | SecondLook):
                found |= {record.claim_id} if record.claim_id else set()
            elif isinstance(record, Claim):
                found.add(record.id)
            elif isinstance(record, Rating):
                found |= {view.id for view in self.views if view.state and view.state.rating == record.id}
            elif isinstance(record, Source):
                found |= {view.id for view in self.views if any(item.source.id == record.id for item in view.evidence)}
        return frozenset(found)

    def first_to_review(self) -> ClaimView | None:
        """The first claim without a finding, else the first of all."""
        numbered = (view for view in self.views if view.number is not None)
        return next((view for view in self.views if view.number is not None and view.to_review), next(numbered, None))

    def _folded(self) -> list[str]:
        if self._words is None:
            self._words = [filter_words(view) for view in self.numbered()]
        return self._words


def _place(view: ClaimView) -> tuple[int, int, str]:
    """The order in which an article's claims are listed (store/listing.py)."""
    return view.claim.start, view.claim.end, view.id


def _counts(view: ClaimView) -> list[str]:
    """Name the fields of a Tally that a claim counts in."""
    if view.number is None:
        return []
    return ["claims", view.standing.replace("-", "_"), *(["unsourced"] if view.unsourced else [])]


def _rarities(view: ClaimView) -> list[str]:
    """Name what a claim with a finding, or a note, is counted for beside its verdict."""
    if view.number is None or view.state is None:
        return []
    found = (
        ("signed", bool(view.signed)),
        ("unsigned", view.unsigned),
        ("lost", view.claim.lost),
        ("dissent", bool(view.dissents)),
    )
    return [name for name, holds in found if holds]
