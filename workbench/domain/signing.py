"""The second look: who signed a finding, and what somebody else found of the same claim."""

from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.records import dataclass
from workbench.domain.standing import Finding, finding_of


@dataclass(frozen=True, slots=True)
class SignOff:
    """Somebody else stands by the finding of a claim; it falls when the finding, its words or its evidence change.

    first is who made the finding that is signed; signed_at RFC 3339. Names are compared, persons are not: see same_name.
    """

    claim_id: str
    analyst: str
    first: str
    signed_at: str


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What another analyst found of a claim, kept beside the finding; blind tells that the finding was hidden from them until then.

    One for each claim and analyst; looked_at is RFC 3339.
    """

    id: str
    claim_id: str
    analyst: str
    looked_at: str
    verdict: Verdict | None = None
    not_checkable: NotCheckable | None = None
    reason: Reason | None = None
    rationale: str = ""
    blind: bool = False

    @property
    def finding(self) -> Finding:
        """What was found, without the words that explain it."""
        return finding_of(self.verdict, self.not_checkable)


def same_name(one: str, other: str) -> bool:
    """Are two names the same but for case and blanks? That tells nothing of who sits at the keyboard."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
