"""Everything one report needs, as one frozen value."""

from dataclasses import replace

from workbench.domain.article import Article, Tally
from workbench.domain.check import Check
from workbench.domain.claim import ClaimView
from workbench.domain.gate import HouseRule, Need, Override, Unmet
from workbench.domain.house import NO_HOUSE, House
from workbench.domain.origins import NO_ORIGINS, Origins
from workbench.domain.records import dataclass
from workbench.domain.renewal import Renewed
from workbench.domain.request import Request
from workbench.domain.scale import Rating
from workbench.domain.source import EvidenceView
from workbench.domain.version import Numbered, Told, Version, numbered, told_of


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article with its claims in text order, furniture included, and the state of the journal when it was drawn up.

    The article's flags are those that nobody dismissed. reused maps a claim's id to the earlier check its verdict came from.
    redacted tells that withheld sources are without their names, named_elsewhere which other sources print one all the same.
    versions are those exported before, oldest first; partial says that only some claims were asked for, standings then how all
    statements of the article stand, in the order of the text: a verdict (examined where it is hidden), not-checkable or to-
    review. requests are those for comment on the article as a whole. rules are those of the house, unmet what does not meet
    them, scale its labels of verdicts. origins tells which of the sources are copies of one text. gathered is the evidence of
    claims still to review, which lists of sources alone name: beside a claim without a finding it would read as one. renewals
    are the newer versions of the article's text that were taken in, oldest first. tongues are the languages (ISO 639-1) of
    rationales by the ids of their claims, where they can be told. override lets rules through that are not met now; it is
    recorded once the report is written.
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
    versions: tuple[Version, ...] = ()
    partial: bool = False
    redacted: bool = True
    named_elsewhere: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    rules: tuple[HouseRule, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    scale: tuple[Rating, ...] = ()
    origins: Origins = NO_ORIGINS
    renewals: tuple[Renewed, ...] = ()
    gathered: tuple[EvidenceView, ...] = ()
    tongues: tuple[tuple[str, str], ...] = ()
    override: Override | None = None

    @property
    def naming(self) -> tuple[str, ...]:
        """The claims whose words name a source that is withheld; empty stands for the headline and what was asked about it."""
        return tuple(one.claim_id for one in self.unmet if one.rule.need is Need.WITHHELD)

    def without_dissent(self) -> "Dossier":
        """The same without second looks, as reports are unless they shall print them."""
        if not any(view.looks for view in self.claims):
            return self
        return replace(self, claims=tuple(replace(view, looks=()) for view in self.claims))

    @property
    def numbered(self) -> tuple[ClaimView, ...]:
        """The claims that can carry a verdict, furniture left out."""
        return tuple(view for view in self.claims if view.number is not None)

    @property
    def evidence(self) -> tuple[EvidenceView, ...]:
        """The evidence of its claims, in text order."""
        return tuple(one for view in self.claims for one in view.evidence)

    @property
    def withheld(self) -> int:
        """How many sources must not be named, whether they are named here or not."""
        return len({one.source.id for one in (*self.evidence, *self.gathered) if one.source.withheld})

    @property
    def told(self) -> tuple[Told, ...]:
        """What readers of all reports so far are told with this one: of claims that are not in it, what the last one told."""
        now, here = told_of(self.claims), {view.id for view in self.claims}
        kept = self.versions[-1].claims if self.partial and self.versions else ()
        return (*now, *(one for one in kept if one.claim_id not in here))

    @property
    def history(self) -> tuple[Numbered, ...]:
        """The versions up to this one, each with what it changed; the last is this report's."""
        this = Version("", self.article.id, self.analyst, self.made_at, "", (), self.journal_count, self.journal_head, self.told)
        return numbered((*self.versions, this))
