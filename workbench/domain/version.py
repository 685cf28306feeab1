"""What reports told, one version after another, so that a later one can say what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import field

from workbench.domain.claim import ClaimView
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.journal import LATER
from workbench.domain.records import dataclass
from workbench.domain.standing import Finding, finding_of


@dataclass(frozen=True, slots=True)
class Told:
    """What a report told of one claim that had a finding; number is the one it had there."""

    claim_id: str
    number: int | None
    quote: str
    verdict: Verdict | None
    not_checkable: NotCheckable | None
    reason: Reason | None
    rationale: str
    rating: str | None = field(default=None, metadata=LATER)

    @property
    def finding(self) -> Finding:
        """What was found, without the words that explain it."""
        return finding_of(self.verdict, self.not_checkable)

    def found_as(self, other: "Told") -> bool:
        """Was the same found, for the same reason, under the same label of the house? One that came with the scale is no other."""
        labelled = self.rating is None or other.rating is None or self.rating == other.rating
        return labelled and (self.finding, self.reason) == (other.finding, other.reason)


@dataclass(frozen=True, slots=True)
class Version:
    """One export of an article: who, when (RFC 3339, UTC), which formats, and what it told of the claims that had a finding.

    claims are those of the reports so far: an export of a few claims replaces what was told of these only. journal_count and
    journal_head are those that stand in the report.
    """

    id: str
    article_id: str
    analyst: str
    made_at: str
    language: str
    formats: tuple[str, ...]
    journal_count: int
    journal_head: str
    claims: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """A claim of which a version tells other than the one before: before is None for a new finding, after for one taken back."""

    before: Told | None
    after: Told | None

    @property
    def claim(self) -> Told:
        """The claim as it was told last."""
        told = self.after or self.before
        assert told is not None
        return told

    @property
    def corrects(self) -> bool:
        """Takes back or replaces what readers were told, in its finding or its reason."""
        before, after = self.before, self.after
        return before is not None and (after is None or not before.found_as(after))


@dataclass(frozen=True, slots=True)
class Numbered:
    """A version with its number and what it tells otherwise than the one before; exports that tell the same share a number."""

    number: int
    made_at: str
    revisions: tuple[Revision, ...]


def told_of(views: Iterable[ClaimView]) -> tuple[Told, ...]:
    """Write down what is found of these claims; those without a finding are left out."""
    return tuple(
        Told(
            view.id,
            view.number,
            view.claim.quote,
            view.verdict,
            view.not_checkable,
            view.state.reason if view.state else None,
            view.rationale,
            view.rating.id if view.rating else None,
        )
        for view in views
        if not view.to_review
    )


def revisions(before: Iterable[Told], after: Iterable[Told]) -> tuple[Revision, ...]:
    """Compare two versions claim by claim, in the order of the newer one, what is gone last; a changed number is no change."""
    old = {one.claim_id: one for one in before}
    found = [Revision(old.pop(one.claim_id, None), one) for one in after]
    changed = [one for one in found if one.before is None or not _same(one.before, one.claim)]
    return (*changed, *(Revision(one, None) for one in old.values()))


def numbered(versions: Sequence[Version]) -> tuple[Numbered, ...]:
    """Number the versions of one article, oldest first; the first has no revisions, and one that tells nothing else no entry."""
    found: list[Numbered] = []
    told: tuple[Told, ...] = ()
    for version in versions:
        changed = revisions(told, version.claims) if found else ()
        if changed or not found:
            found.append(Numbered(len(found) + 1, version.made_at, changed))
        told = version.claims
    return tuple(found)


def _same(before: Told, after: Told) -> bool:
    return before.found_as(after) and before.rationale == after.rationale
