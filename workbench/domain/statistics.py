"""Counts over the claims of a casebook: how they stand, by article, outlet, speaker, month or analyst.

They describe the work done. Articles are chosen because somebody doubted them, so no count says how far anybody can be trusted.
"""

from dataclasses import fields
from enum import StrEnum

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass

LEAST = 5  # claims; of fewer nothing is told of an outlet or a speaker
SELECTION = (
    "The selection is not random. Articles are checked because someone doubted them, so these counts describe the work done, "
    "not how reliable an outlet or a speaker is."
)


class By(StrEnum):
    """What the claims are told apart by."""

    ARTICLE = "article"
    OUTLET = "outlet"
    SPEAKER = "speaker"
    MONTH = "month"
    ANALYST = "analyst"
    LABEL = "label"


HIDES_FEW = frozenset({By.OUTLET, By.SPEAKER})


@dataclass(frozen=True, slots=True)
class Scope:
    """Which claims are counted; since and until are ISO 8601 days of the local calendar, both included.

    A claim's time is that of its finding, and that of its article's opening while it has none. With an analyst only that analyst's
    findings count.
    """

    article: str | None = None
    analyst: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How many claims stand how; unsourced counts verdicts without a source, sources those that stand beside verdicts."""

    verified: int = 0
    disputed: int = 0
    unverified: int = 0
    not_checkable: int = 0
    to_review: int = 0
    unsourced: int = 0
    sources: int = 0

    @property
    def n(self) -> int:
        """All claims counted."""
        return self.findings + self.to_review

    @property
    def verdicts(self) -> int:
        return self.verified + self.disputed + self.unverified

    @property
    def findings(self) -> int:
        """Claims with a verdict, and those found not checkable."""
        return self.verdicts + self.not_checkable

    def __add__(self, other: "Standing") -> "Standing":
        return Standing(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one article, outlet, speaker, month (2024-11) or analyst.

    key is an article's id or the name folded; name is as it is written, empty for what has none: the article's own voice, an
    article without an outlet.
    """

    key: str
    name: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The groups in the order in which they are shown; those with fewer than LEAST claims are only counted."""

    by: By
    groups: tuple[Group, ...]
    hidden_groups: int = 0
    hidden_claims: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of the statements of one article, whenever and by whomever: in a verdict, not checkable, untouched."""

    article_id: str
    title: str
    checked: int
    not_checkable: int
    untouched: int

    @property
    def n(self) -> int:
        return self.checked + self.not_checkable + self.untouched

    @property
    def share(self) -> float:
        """The share of statements that somebody looked at, 0 to 1."""
        return (self.checked + self.not_checkable) / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class SourcesOfVerdict:
    """On how many sources the verdicts of one kind rest: none, one, two, more."""

    verdict: Verdict
    none: int = 0
    one: int = 0
    two: int = 0
    more: int = 0

    @property
    def n(self) -> int:
        return self.none + self.one + self.two + self.more


# Seconds at which the spans of TimesOfVerdict end; the last one has no end.
SPANS_END_S = (300, 900, 3_600, 8 * 3_600, 86_400, 3 * 86_400)


@dataclass(frozen=True, slots=True)
class TimesOfVerdict:
    """How long after the opening of their article the verdicts of one kind were given, as they stand now.

    spans counts them by SPANS_END_S; low, middle and high are seconds: a quarter, half and three quarters took no longer.
    verdict None is all kinds together.
    """

    verdict: Verdict | None
    spans: tuple[int, ...]
    low: float
    middle: float
    high: float

    @property
    def n(self) -> int:
        return sum(self.spans)

    @property
    def middle_span(self) -> int:
        """The place in spans of the middle."""
        return next((at for at, end in enumerate(SPANS_END_S) if self.middle < end), len(SPANS_END_S))


@dataclass(frozen=True, slots=True)
class UnsourcedVerdict:
    """A claim that has a verdict and no source."""

    claim_id: str
    article_id: str
    title: str
    verdict: Verdict
    quote: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """All counts of one scope, taken at one moment."""

    scope: Scope
    total: Standing
    breakdowns: tuple[Breakdown, ...]
    coverage: tuple[Coverage, ...]
    sources: tuple[SourcesOfVerdict, ...]
    unsourced: tuple[UnsourcedVerdict, ...]
    times: tuple[TimesOfVerdict, ...] = ()  # all kinds together first; empty while there is no verdict

    def by(self, by: By) -> Breakdown:
        """The claims told apart by one thing."""
        return next(one for one in self.breakdowns if one.by is by)
