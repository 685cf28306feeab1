"""The sources of a casebook as they are listed: with the claims that cite them, and with what is the same source again."""

from workbench.domain.enums import Stance, Verdict
from workbench.domain.records import dataclass
from workbench.domain.source import Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim that a source is evidence for; number is None for what is no claim any more."""

    evidence_id: str
    claim_id: str
    article_id: str
    title: str
    number: int | None
    quote: str
    stance: Stance
    verdict: Verdict | None
    not_checkable: bool


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source, who cites it, and the ids of other sources that are the same page, DOI, bytes or words."""

    source: Source
    citations: tuple[Citation, ...] = ()
    same: tuple[str, ...] = ()

    @property
    def unused(self) -> bool:
        return not self.citations
