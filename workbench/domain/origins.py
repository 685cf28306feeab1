"""How many origins a number of sources have: copies of one text are several sources, but one origin."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from workbench.domain.records import dataclass


class LikeBy(StrEnum):
    """By what two sources are known to have one origin: bytes, address, DOI, words or meaning of their texts, an analyst's word."""

    BYTES = "bytes"
    ADDRESS = "address"
    DOI = "doi"
    TEXT = "text"
    MEANING = "meaning"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage that stands in two texts, as it stands in each: code points of the saved words, end exclusive."""

    one: tuple[int, int]
    other: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two sources with one origin; share is the part of the shorter text, 0 to 1, that the other one holds too.

    It is 1 by hand, and where bytes, address or DOI are the same, whatever the texts are.
    """

    one: str
    other: str
    share: float
    by: LikeBy
    passages: tuple[SharedPassage, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginRuling:
    """What an analyst decided about two sources: that they have one origin, or that they are independent; one < other."""

    id: str
    one: str
    other: str
    same: bool
    analyst: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Which sources share an origin: groups of two and more by their ids, and what joins them, the surest first.

    compared is the number of sources that had words to compare; a source without is an origin of its own unless an analyst says
    otherwise.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    rulings: tuple[OriginRuling, ...] = ()
    compared: int = 0
    _first: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_first", {one: group[0] for group in self.groups for one in group})

    def count(self, source_ids: Iterable[str]) -> int:
        """Count the origins of some sources."""
        return len({self._first.get(one, one) for one in source_ids})

    def group_of(self, source_id: str) -> tuple[str, ...]:
        """The sources that share an origin with one, itself among them; it alone where there are none."""
        first = self._first.get(source_id)
        return next((group for group in self.groups if group[0] == first), (source_id,)) if first else (source_id,)

    def between(self, one: str, other: str) -> Likeness | None:
        """What joins two sources directly, None where nothing does."""
        wanted = {one, other}
        return next((like for like in self.likenesses if {like.one, like.other} == wanted), None)

    def ruling(self, one: str, other: str) -> OriginRuling | None:
        """What an analyst decided about two sources."""
        wanted = {one, other}
        return next((ruling for ruling in self.rulings if {ruling.one, ruling.other} == wanted), None)


NO_ORIGINS = Origins()
