"""What the session's signals carry: one frozen value each."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.article import Article, Tally
from workbench.domain.check import SearchResult
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict


class Origin(StrEnum):
    """Which view asked for a claim to be current, so that the other one can show it without echoing."""

    ARTICLE = "article"
    CLAIMS = "claims"
    KEYS = "keys"


class Show(StrEnum):
    """Which claims the claims panel shows."""

    ALL = "all"
    TO_REVIEW = "to-review"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the claims panel shows; worth_checking hides claims under the check-worthiness threshold of the settings."""

    show: Show = Show.ALL
    worth_checking: bool = False
    text: str = ""

    def lets(self, view: ClaimView, threshold: float) -> bool:
        """Does it let this claim through? threshold is the check-worthiness from which a claim is worth checking."""
        shown = {
            Show.ALL: True,
            Show.TO_REVIEW: view.verdict is None and view.not_checkable is None,
            Show.VERIFIED: view.verdict is Verdict.VERIFIED,
            Show.DISPUTED: view.verdict is Verdict.DISPUTED,
            Show.UNVERIFIED: view.verdict is Verdict.UNVERIFIED,
            Show.UNSOURCED: view.unsourced,
        }[self.show]
        worth = not self.worth_checking or view.claim.checkworthiness >= threshold
        return shown and worth and self.text.casefold() in f"{view.claim.quote} {view.claim.speaker or ''}".casefold()


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """Another article (or none) is on screen; views are all its claims in text order, furniture included."""

    article: Article | None
    views: tuple[ClaimView, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimsChanged:
    """Claims of the shown article changed: views is the new whole, touched the ids to repaint, structure tells whether claims
    came, went or moved (then numbers may have changed too)."""

    views: tuple[ClaimView, ...]
    touched: frozenset[str]
    structure: bool
    tally: Tally


@dataclass(frozen=True, slots=True)
class CurrentClaim:
    """The one selected claim, None when there is none, and who asked for it."""

    view: ClaimView | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """The earlier checks of one claim."""

    claim_id: str
    result: SearchResult


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search typed by the analyst."""

    result: SearchResult


@dataclass(frozen=True, slots=True)
class Saved:
    """All changes are on disk; at is RFC 3339."""

    at: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the analyst should see for a moment; undoable offers to take it back."""

    text: str
    undoable: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem in one plain sentence or two."""

    text: str
