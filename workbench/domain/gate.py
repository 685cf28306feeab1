"""What a house requires of a claim before its report leaves the desk, and what was let through nevertheless."""

from enum import StrEnum

from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.records import dataclass
from workbench.domain.standing import standing_of


class Need(StrEnum):
    """What a rule can ask for."""

    SOURCES = "sources"
    COMMENT = "comment"
    SIGN_OFF = "sign-off"
    RATIONALE = "rationale"
    SAVED_COPY = "saved-copy"
    PASSAGE = "passage"
    REASON = "reason"
    WITHHELD = "withheld"  # asked for always and of all, never set: no words of a report name a source that is withheld
    BLIND = "blind-look"  # while a rule asks for it, nobody sees what another found before they have looked themselves


SETTABLE = tuple(one for one in Need if one is not Need.WITHHELD)


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule of a casebook's house: what claims with a verdict (verdict None: any) need. There is none until it is set.

    id is verdict and need as the command line writes them: verified:sources, any:sign-off. primary_sources and
    independent_sources belong to the need sources: so many of the one or so many of the other are enough, 0 is never enough.
    """

    id: str
    need: Need
    verdict: Verdict | None = None
    primary_sources: int = 0
    independent_sources: int = 0


@dataclass(frozen=True, slots=True)
class Waived:
    """A claim let through against a rule, with the verdict that it had; another verdict must meet the rule again."""

    claim_id: str
    rule: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody's decision to publish an article although rules are not met, with the reason; made_at is RFC 3339."""

    id: str
    article_id: str
    analyst: str
    made_at: str
    reason: str
    waived: tuple[Waived, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    """A rule that a claim does not meet; primary and independent count what it has of sources, override lets it through.

    Of what stands in the article's headline, or was asked about the article as a whole, claim_id is empty. Words that name a
    withheld source are left out once an override lets them through; not sure are those that only may name it.
    """

    claim_id: str
    number: int | None
    rule: HouseRule
    verdict: Verdict | None
    primary: int = 0
    independent: int = 0
    override: Override | None = None
    not_checkable: NotCheckable | None = None
    sure: bool = True

    @property
    def standing(self) -> str:
        """How the claim stands, as reports tell it: not-checkable where it is marked so, also beside unverified."""
        return standing_of(self.verdict, self.not_checkable)


UNNAMED = HouseRule("any:withheld", Need.WITHHELD)


def rule_id(need: Need, verdict: Verdict | None) -> str:
    """Name a rule as the command line does."""
    return f"{verdict.value if verdict else 'any'}:{need.value}"


def rule_order(rule: HouseRule) -> tuple[int, int]:
    """Sort rules: those for any verdict first, then by what they ask for."""
    verdicts = [None, *Verdict]
    return verdicts.index(rule.verdict), [*Need].index(rule.need)
