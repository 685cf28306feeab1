"""Sources as other programs list them: variables of the Citation Style Language (CSL 1.0.2), of which RIS and BibTeX have most."""

from workbench.domain.cited import Variable
from workbench.domain.enums import SourceType
from workbench.domain.records import dataclass

# The type that a source goes out as, and those that come in as it; everything else is a document.
CSL_TYPES = {
    SourceType.WEBPAGE: "webpage",
    SourceType.DOCUMENT: "document",
    SourceType.DATASET: "dataset",
    SourceType.INTERVIEW: "interview",
    SourceType.CHECK: "review",
}
OF_CSL = {
    "webpage": SourceType.WEBPAGE,
    "post": SourceType.WEBPAGE,
    "post-weblog": SourceType.WEBPAGE,
    "article-newspaper": SourceType.WEBPAGE,
    "broadcast": SourceType.WEBPAGE,
    "motion_picture": SourceType.WEBPAGE,
    "dataset": SourceType.DATASET,
    "interview": SourceType.INTERVIEW,
    "personal_communication": SourceType.INTERVIEW,
    "review": SourceType.CHECK,
}


def csl_type(kind: SourceType, cited: str | None) -> str:
    """The kind of work that a source goes out as: what its list said, as long as the source is still of that type."""
    return cited if cited and OF_CSL.get(cited, SourceType.DOCUMENT) is kind else CSL_TYPES[kind]


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a list of sources; authors are "Family, Given" or a name as it is.

    Dates are ISO 8601 as far as known: 2024, 2024-11, 2024-11-18. line is where the entry begins in its file, or its number where
    lines tell nothing. cited are its other variables.
    """

    line: int
    type: SourceType
    title: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    doi: str | None = None
    archive: str | None = None
    language: str | None = None
    cited: tuple[Variable, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """An entry of a list that could not be taken as it stands: its line (or its number), and the end of a sentence about it."""

    line: int
    why: str


NO_TITLE = "has no title; it is listed by its address"
NAMELESS = "has neither a title nor an address and was left out"
NO_OBJECT = "is no entry of CSL-JSON and was left out"
NEVER_ENDS = "never ends and was left out"
