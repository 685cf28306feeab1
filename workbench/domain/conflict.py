"""What both sides of a merge changed: nothing is lost, and somebody decides."""

from enum import StrEnum

from workbench.domain.records import dataclass


class ConflictKind(StrEnum):
    """What happened on both sides.

    verdict: two findings of one claim. changed: another record was changed on both sides. removed: one side removed what the other
    worked on, so it stays. trashed: one side put an article in the trash on which the other worked, so it is where it was. source:
    the same source was added twice and is kept once. article: the same text was opened twice. address: two texts of one address.
    checks: the same file of earlier checks was imported twice. signature: what was signed was changed on the other side, so the
    signature fell. forgotten: work on what the other side has forgotten for good.
    """

    VERDICT = "verdict"
    CHANGED = "changed"
    REMOVED = "removed"
    TRASHED = "trashed"
    SOURCE = "source"
    ARTICLE = "article"
    ADDRESS = "address"
    CHECKS = "checks"
    SIGNATURE = "signature"
    FORGOTTEN = "forgotten"


class Decision(StrEnum):
    """What somebody decided: that what stands is right, that what was set aside is, or that both are kept side by side.

    version: of two articles of one address, the one opened later is a new version of the other.
    """

    STANDS = "stands"
    OTHER = "other"
    BOTH = "both"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One record that both sides of a merge changed, or two that cannot both be.

    table and record_id name what stands, other_id the other record where there were two; stands and other are the events that wrote
    the two, with their authors and times. aside is what was set aside, as the journal writes it (JSON), None where nothing was.
    decision is None until somebody has decided.
    """

    id: str
    kind: ConflictKind
    table: str
    record_id: str
    other_id: str | None
    claim_id: str | None
    article_id: str | None
    stands: str
    stands_by: str
    stands_at: str
    other: str
    other_by: str
    other_at: str
    aside: str | None = None
    decision: Decision | None = None
    decided_by: str | None = None
    decided_at: str | None = None

    @property
    def open(self) -> bool:
        """Is somebody still to decide, or to take note of it?"""
        return self.decision is None


# Of the others what stands can only be taken note of, but for two articles of one address.
DECIDABLE = frozenset({ConflictKind.VERDICT, ConflictKind.CHANGED, ConflictKind.REMOVED, ConflictKind.TRASHED})
# Records of which there may be any number, so that both can stand side by side.
_SEVERAL = frozenset({"evidence", "request"})


def decisions_on(conflict: Conflict) -> tuple[Decision, ...]:
    """What somebody can decide of a conflict."""
    kind = conflict.kind
    found = [Decision.STANDS]
    if kind in DECIDABLE:
        found.append(Decision.OTHER)
    both = kind is ConflictKind.CHANGED and conflict.table in _SEVERAL and conflict.aside is not None
    if both or kind in (ConflictKind.VERDICT, ConflictKind.ARTICLE, ConflictKind.ADDRESS):
        found.append(Decision.BOTH)
    if kind is ConflictKind.ADDRESS:
        found.append(Decision.VERSION)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict as it is shown: where it is, and what both sides say, as the journal writes it (JSON), None for nothing.

    number and quote are those of its claim, title is that of its article. mine tells that what stands is this casebook's own, None
    where that is not known any more.
    """

    conflict: Conflict
    number: int | None
    quote: str
    title: str
    stands: str | None
    other: str | None
    mine: bool | None = None

    @property
    def id(self) -> str:
        return self.conflict.id
