"""What the session's signals carry: one frozen value each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.domain.article import Article, FlagView, Tally
from workbench.domain.check import SearchResult
from workbench.domain.claim import ClaimView
from workbench.domain.records import dataclass
from workbench.ui.arranged import Group

if TYPE_CHECKING:
    from workbench.desk.checked import CheckedBefore as StatementsChecked


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
    NOT_CHECKABLE = "not-checkable"
    UNSOURCED = "unsourced"
    UNSIGNED = "unsigned"
    DISSENT = "dissent"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the claims panel shows; worth_checking hides claims under the check-worthiness threshold of the settings."""

    show: Show = Show.ALL
    worth_checking: bool = False
    text: str = ""
    tag: str = ""

    def lets(self, view: ClaimView, threshold: float) -> bool:
        """Does it let this claim through? threshold is the check-worthiness from which a claim is worth checking."""
        if self.worth_checking and view.claim.checkworthiness < threshold:
            return False
        if self.text and self.text.casefold() not in filter_words(view):
            return False
        if self.tag and self.tag not in view.tags:
            return False
        match self.show:
            case Show.ALL:
                return True
            case Show.TO_REVIEW:
                return view.to_review
            case Show.UNSOURCED:
                return view.unsourced
            case Show.UNSIGNED:
                return view.unsigned
            case Show.DISSENT:
                return bool(view.dissents)
            case Show.LOST:
                return view.claim.lost
            case _:
                return view.standing == self.show.value

    def sift(self, views: Sequence[ClaimView], words: Callable[[], Sequence[str]], threshold: float) -> Sequence[int]:
        """Tell which of many claims it lets through, by their places; words gives their filter_words, kept between keys."""
        found: Sequence[int] = range(len(views))
        if self.text:
            sought = self.text.casefold()
            found = [place for place, said in enumerate(words()) if sought in said]
        # Most claims have no finding yet: what that decides is not asked one by one.
        if self.show is Show.TO_REVIEW:
            found = [place for place in found if views[place].state is None or views[place].to_review]
        elif self.show is not Show.ALL:
            found = [place for place in found if views[place].state is not None]
        if self.show in (Show.ALL, Show.TO_REVIEW) and not self.worth_checking and not self.tag:
            return found
        rest = replace(self, text="")
        return [place for place in found if rest.lets(views[place], threshold)]


def filter_words(view: ClaimView) -> str:
    """The words of a claim that a filter is looked for in."""
    return f"{view.claim.quote} {view.claim.speaker or ''}".casefold()


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
class DoubtsChanged:
    """The doubts about the shown article's text in text order, dismissed ones too."""

    doubts: tuple[FlagView, ...] = ()


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
    """The answer to a search of the analyst, and how it was asked: with marks read, with misspelt words corrected."""

    result: SearchResult
    groups: tuple[Group, ...] = ()
    typed: bool = True
    correct: bool = True


@dataclass(frozen=True, slots=True)
class FoundChecked:
    """Which statements were checked before, of what is named so on screen; names are the ids and paths that were asked for."""

    title: str
    names: tuple[str, ...]
    found: "StatementsChecked"


@dataclass(frozen=True, slots=True)
class Saved:
    """All changes are on disk; at is RFC 3339."""

    at: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the analyst should see for a moment; undoable offers to take it back.

    choice names what else can be done about it, and choose does that.
    """

    text: str
    undoable: bool = False
    choice: str = ""
    choose: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem in one plain sentence or two."""

    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """What the find bar looks for; step 1 is the next match, -1 the one before, 0 while the analyst still types."""

    text: str
    step: int


@dataclass(frozen=True, slots=True)
class CopyWanted:
    """The saved copy of a source shall be shown, at the passage of a piece of evidence if one is named."""

    source_id: str
    evidence_id: str | None = None
