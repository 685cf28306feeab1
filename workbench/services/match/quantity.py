"""A number of a text as it is compared with those of another."""

from workbench.domain.records import dataclass

ORDINAL = "#"
# Numbers that name a line, a place or a law, and two that stand against each other.
CODE, SCORE, CLOCK = "code", "score", "clock"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it stands in a text: every value its writing allows (1.250 is 1250 or 1.25), unit when one is told.

    start and end are code points. unit is a family (percent, euro, metre…) and size its base units per unit. label is the
    capitalised word before a bare number (Boeing 737), for numbers that name a thing, and ORDINAL for an ordinal. upto holds the
    values of the other end of a range; ordered is told of two ends that are no range ("from 7 to 5 percent", "3-1"). bound is 1 for
    "at least", -1 for "at most". noun is the term of the word counted, lead the word before.
    """

    start: int
    end: int
    values: frozenset[float]
    unit: str | None = None
    size: float = 1.0
    about: bool = False
    label: str | None = None
    upto: frozenset[float] = frozenset()
    ordered: bool = False
    bound: int = 0
    noun: str | None = None
    lead: str | None = None
    spelled: bool = False
