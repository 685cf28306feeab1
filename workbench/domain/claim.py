"""What can carry a verdict, and the verdict it carries."""

from dataclasses import field

from workbench.domain.enums import AttributionForm, Kind, NotCheckable, Reason, Stance, Verdict
from workbench.domain.journal import LATER
from workbench.domain.recheck import Cause, Confirmation
from workbench.domain.records import dataclass
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import EvidenceView, Source
from workbench.domain.standing import finding_of, standing_of
from workbench.domain.statement import DateMention, InnerQuote, Quantity, Signal


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement kept in the casebook, anchored by position and by quote (W3C TextQuoteSelector).

    start and end are code points of the article's text, end exclusive; prefix and suffix hold up to 32 characters of context.
    restated is the claim in the analyst's own words, for a sentence that does not stand by itself.
    """

    id: str
    article_id: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    kind: Kind
    rule: str
    subkind: str | None = None
    speaker: str | None = None
    attribution: tuple[str, ...] = ()
    attribution_form: AttributionForm | None = None
    cue: str | None = None
    content: tuple[int, int] | None = None
    inner_quotes: tuple[InnerQuote, ...] = ()
    checkworthiness: float = 0.0
    signals: tuple[Signal, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    confidence: float = 1.0
    restated: str | None = None

    @property
    def lost(self) -> bool:
        """Do its words no longer stand in the article, since a newer version of the text was taken in?"""
        return self.start == self.end

    @property
    def speakers(self) -> tuple[str, ...]:
        """The chain of attribution: who said it first, then whoever relays it; empty where the article itself says it."""
        return self.attribution or ((self.speaker,) if self.speaker else ())

    @property
    def asserted(self) -> str:
        """What is claimed: the analyst's own words for it, else the asserted part without its cue, else the whole quote."""
        if self.content and not self.restated:
            return self.quote[max(0, self.content[0] - self.start) : self.content[1] - self.start]
        return self.restated or self.quote


@dataclass(frozen=True, slots=True)
class VerdictState:
    """What was found of a claim; verdict None with a rationale is a note on a claim still to review.

    as_of is the day as of which the finding holds, review_on the one on which it is to be looked at again (ISO 8601).
    rating is the id of the house's own label for the verdict.
    """

    id: str
    claim_id: str
    analyst: str
    marked_at: str
    verdict: Verdict | None = None
    reason: Reason | None = None
    not_checkable: NotCheckable | None = None
    rationale: str = ""
    reused_from: str | None = None
    as_of: str | None = field(default=None, metadata=LATER)
    review_on: str | None = field(default=None, metadata=LATER)
    rating: str | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True)
class Tagging:
    """The tags that analysts gave a claim, in the order of the alphabet; there is none without a tag."""

    claim_id: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with all that hangs on it; number counts the body claims of its article in text order from 1, None for furniture.

    recheck says why its finding is to be looked at again, confirmed when it last was. sayings
    rate the links of its chain: was it said?
    rivals are findings of other casebooks that a merge set aside until somebody decides.
    veiled tells that there is a finding, which is left out because whoever looks shall find for themselves first.
    """

    claim: Claim
    number: int | None
    state: VerdictState | None = None
    evidence: tuple[EvidenceView, ...] = ()
    tags: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    signed: SignOff | None = None
    looks: tuple[SecondLook, ...] = ()
    veiled: bool = False
    recheck: tuple[Cause, ...] = ()
    confirmed: Confirmation | None = None
    rating: Rating | None = None
    sayings: tuple[Saying, ...] = ()
    rivals: tuple[VerdictState, ...] = ()

    @property
    def id(self) -> str:
        return self.claim.id

    @property
    def verdict(self) -> Verdict | None:
        return self.state.verdict if self.state else None

    @property
    def rationale(self) -> str:
        return self.state.rationale if self.state else ""

    @property
    def not_checkable(self) -> NotCheckable | None:
        return self.state.not_checkable if self.state else None

    @property
    def standing(self) -> str:
        """How it stands: not-checkable where it is marked so, also beside unverified; else its verdict, else to-review."""
        return standing_of(self.verdict, self.not_checkable)

    @property
    def to_review(self) -> bool:
        """Has no finding yet: neither a verdict nor a reason why it cannot be checked."""
        return self.state is None or (self.state.verdict is None and self.state.not_checkable is None)

    @property
    def unsigned(self) -> bool:
        """Has a finding that nobody else has signed."""
        return self.signed is None and not self.to_review

    @property
    def dissents(self) -> tuple[SecondLook, ...]:
        """The second looks that found otherwise; none while the claim itself has no finding."""
        own = finding_of(self.verdict, self.not_checkable)
        return () if self.to_review else tuple(look for look in self.looks if look.finding != own)

    @property
    def two_sided(self) -> tuple[Source, ...]:
        """The sources of which one passage supports the claim and another contradicts it."""
        sides = {Stance.SUPPORTS, Stance.CONTRADICTS}
        found: dict[str, set[Stance]] = {}
        for one in self.evidence:
            found.setdefault(one.source.id, set()).add(one.evidence.stance)
        sources = {one.source.id: one.source for one in self.evidence if found[one.source.id] >= sides}
        return tuple(sources.values())

    @property
    def unsourced(self) -> bool:
        """Has a verdict and no source: allowed, and always shown; what cannot be checked needs none."""
        return self.verdict is not None and not self.evidence and self.standing != "not-checkable"
