"""In which order the claims of an article are listed."""

from collections.abc import Iterable
from enum import StrEnum

from workbench.domain.claim import ClaimView

_STANDING = {"to-review": 0, "not-checkable": 1, "disputed": 2, "unverified": 3, "verified": 4}


class Order(StrEnum):
    """By place in the text, the most worth checking first, or by verdict: to review, disputed, unverified, verified."""

    TEXT = "text"
    WORTH = "worth"
    VERDICT = "verdict"


def arranged(views: Iterable[ClaimView], order: Order) -> list[ClaimView]:
    """Put claims that come in text order into another one; those that are alike in it stay in text order."""
    if order is Order.WORTH:
        return sorted(views, key=lambda view: -view.claim.checkworthiness)
    if order is Order.VERDICT:
        return sorted(views, key=lambda view: _STANDING[view.standing])
    return list(views)
