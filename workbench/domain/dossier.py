"""Everything one report needs, as one frozen value."""

from dataclasses import dataclass

from workbench.domain.article import Article, Tally
from workbench.domain.check import Check
from workbench.domain.claim import ClaimView
from workbench.domain.house import NO_HOUSE, House


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article with its claims in text order, furniture included, and the state of the journal when it was drawn up.

    The article's flags are those that nobody dismissed. reused maps a claim's id to the earlier check its verdict came from.
    journal_count and journal_head let a reader compare the report with the casebook; made_at is RFC 3339.
    """

    article: Article
    claims: tuple[ClaimView, ...]
    tally: Tally
    analyst: str
    made_at: str
    casebook_id: str
    journal_count: int
    journal_head: str
    reused: tuple[tuple[str, Check], ...] = ()
    house: House = NO_HOUSE

    @property
    def numbered(self) -> tuple[ClaimView, ...]:
        """The claims that can carry a verdict, furniture left out."""
        return tuple(view for view in self.claims if view.number is not None)
