"""What supports or contradicts a claim."""

from dataclasses import dataclass

from workbench.domain.enums import SourceType, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can support or contradict a claim; key is what makes two links the same source.

    key: the normalised URL, sha256:… of a file, or check:… of an earlier check. published is the date as given; accessed RFC 3339.
    """

    id: str
    key: str
    type: SourceType
    title: str
    url: str | None
    added_at: str
    publisher: str | None = None
    published: str | None = None
    accessed: str | None = None
    snapshot: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source linked to a claim: what it says of it, the quoted passage, and where in the source that stands."""

    id: str
    claim_id: str
    source_id: str
    stance: Stance
    linked_at: str
    analyst: str
    quote: str | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Evidence together with the source it links."""

    evidence: Evidence
    source: Source
