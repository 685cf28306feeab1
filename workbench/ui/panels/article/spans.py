"""The claims of one article by place: which stands here, which begin on this screen, which overlap this span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind


class Spans:
    """Claim views in text order; places are code points. Every question costs a binary search and the length of its answer."""

    def __init__(self, views: Iterable[ClaimView] = ()) -> None:
        self.views = sorted(views, key=lambda view: (view.claim.start, -view.claim.end))
        self._starts = [view.claim.start for view in self.views]
        self._places = {view.id: place for place, view in enumerate(self.views)}
        self._reach: list[int] = []  # how far the claims up to here reach, so that walking back can stop
        furthest = 0
        for view in self.views:
            furthest = max(furthest, view.claim.end)
            self._reach.append(furthest)

    def find(self, claim_id: str) -> ClaimView | None:
        """The claim of an id."""
        place = self._places.get(claim_id)
        return None if place is None else self.views[place]

    def replace(self, view: ClaimView) -> ClaimView:
        """Put a newer state of a claim in the place of the older one, which is returned; its span must be the same."""
        place = self._places[view.id]
        old, self.views[place] = self.views[place], view
        return old

    def at(self, offset: int) -> ClaimView | None:
        """The claim whose words stand at a place; of several the shortest."""
        found = list(self.overlapping(offset, offset + 1))
        return min(found, key=lambda view: view.claim.end - view.claim.start, default=None)

    def overlapping(self, start: int, end: int) -> Iterator[ClaimView]:
        """The claims that share words with a span, in text order."""
        last = bisect_left(self._starts, end)
        first = last
        while first > 0 and self._reach[first - 1] > start:
            first -= 1
        return (view for view in self.views[first:last] if view.claim.end > start)

    def beginning(self, start: int, end: int) -> list[ClaimView]:
        """The claims that begin from start to end, both included; those whose words are gone begin nowhere."""
        found = self.views[bisect_left(self._starts, start) : bisect_right(self._starts, end)]
        return [view for view in found if not view.claim.lost]

    def differing(self, other: "Spans") -> list[tuple[int, int]]:
        """The spans that look different in other: their claims came, went, or changed their kind."""
        looks = _looks(self.views) ^ _looks(other.views)
        return list(dict.fromkeys((start, end) for start, end, _ in looks))


def _looks(views: list[ClaimView]) -> set[tuple[int, int, Kind]]:
    return {(view.claim.start, view.claim.end, view.claim.kind) for view in views}
