"""Whether somebody along a claim's chain of attribution said so, which is another question than whether it is so."""

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """One link of a chain, rated: verified says that who did say so, disputed that they did not; marked_at is RFC 3339.

    The verdict of the claim itself stands in its VerdictState; searches, counts and exchange formats go by that one alone.
    """

    id: str
    claim_id: str
    who: str
    verdict: Verdict
    analyst: str
    marked_at: str
    rationale: str = ""
