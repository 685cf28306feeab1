"""What is known of a source beyond what every source has: variables of the Citation Style Language (CSL 1.0.2)."""

from collections.abc import Iterable

from workbench.domain.records import dataclass

CONTAINER = "container-title"
INSTITUTION = "institution"  # ours: a name of several words that is no person's; once for each of them

_TEXTS = (
    "annote abstract archive-place archive_collection archive_location authority call-number chapter-number citation-key "
    "citation-number collection-number collection-title container-title container-title-short dimensions division edition event "
    "event-place event-title first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note number "
    "number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part-number "
    "part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source "
    "status supplement-number title-short version volume volume-title volume-title-short year-suffix"
)
_NAMES = (
    "chair collection-editor compiler composer container-author contributor curator director editor editor-translator "
    "editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer "
    "producer recipient reviewed-author script-writer series-creator translator"
)
TEXT_VARIABLES = frozenset(_TEXTS.split())
NAME_VARIABLES = frozenset(_NAMES.split())
ISSUED = "issued"  # only where it says more than the day, month or year of publication that every source has
DATE_VARIABLES = frozenset(("available-date", "event-date", ISSUED, "original-date", "submitted"))
VARIABLES = TEXT_VARIABLES | NAME_VARIABLES | DATE_VARIABLES | {"type"}


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable as text: names as "Family, Given" with a semicolon between them, a date as ISO 8601, or EDTF (spans.py)."""

    name: str
    value: str


def value_of(cited: Iterable[Variable], name: str) -> str | None:
    """The value of a variable, None when it is not known."""
    return next((one.value for one in cited if one.name == name), None)


def institutions_of(cited: Iterable[Variable]) -> frozenset[str]:
    """The names that are known to be no persons'."""
    return frozenset(one.value for one in cited if one.name == INSTITUTION)


def with_values(cited: tuple[Variable, ...], values: dict[str, str | None]) -> tuple[Variable, ...]:
    """The variables with some of them changed; None or blanks drop one. In the order of their names, institutions last."""
    kept = {one.name: one.value for one in cited if one.name != INSTITUTION} | values
    named = [Variable(name, value) for name, value in sorted(kept.items()) if value and value.strip()]
    return (*named, *(one for one in cited if one.name == INSTITUTION))
