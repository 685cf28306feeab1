"""What is known of a source beside title, publisher, date and type, and the words that were read from it."""

from datetime import datetime
from typing import Any

from workbench.desk.claims import plain
from workbench.desk.requests import moment_of
from workbench.domain import passages, spans
from workbench.domain.cited import DATE_VARIABLES, VARIABLES, Variable, with_values
from workbench.domain.dates import is_date, is_to_come
from workbench.domain.enums import Fate, Standing
from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.domain.request import instant
from workbench.domain.source import Source
from workbench.store import Store, pinned

FACTS = ("author", "accessed", "language", "archive", "doi", "standing", "interest", "withheld", "fate", "fate_note")
Fact = str | Standing | Fate | None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a passage stands in the words of a source: offsets in code points, and the page when it has pages."""

    start: int
    end: int
    page: str | None


def checked(facts: dict[str, Fact], source: Source) -> dict[str, Any]:
    """The facts as they are stored: on one line, None for blanks; what a source has already may stay as it is.

    Raises Refused for a DOI, a language or a time of access that is none.
    """
    found: dict[str, Any] = {
        name: value if isinstance(value, Standing | Fate) else _line(value, name) for name, value in facts.items()
    }
    if found.get("doi"):
        found["doi"] = _doi(found["doi"])
    if found.get("language") and found["language"] != source.language:
        found["language"] = _language(found["language"])
    if found.get("accessed") and found["accessed"] != source.accessed:
        found["accessed"] = accessed_at(found["accessed"])
    return found


def cited(source: Source, values: dict[str, str | None]) -> tuple[Variable, ...]:
    """The variables of a citation with some of them changed; raises Refused for a name that CSL does not know."""
    for name in values:
        if name not in VARIABLES:
            known = ", ".join(sorted(VARIABLES, key=str.casefold))
            raise Refused(f"“{name}” is no field of a citation. Nothing was changed; these are: {known}.")
    lines = {name: _line(value, name) for name, value in values.items()}
    for name in DATE_VARIABLES & lines.keys():
        if (value := lines[name]) and not is_date(value) and not spans.normal(value):
            raise Refused(f"“{value}” is no date. Nothing was changed; write it as 2024-11-18, 2024-11 or 2024.")
    return with_values(source.cited, lines) if lines else source.cited


def accessed_at(given: str, now: datetime | None = None) -> str:
    """When something was looked at, as typed: now, yesterday, a day, a day and an hour of this zone; raises Refused."""
    if is_date(given) and len(given) <= 10:
        when = given
    else:
        try:
            when = moment_of(given, now)
        except Refused:
            told = f"“{given}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00 or yesterday."
            raise Refused(told) from None
    if is_to_come(instant((when + "-01-01")[:10] if len(when) < 10 else when), now):
        raise Refused(f"“{given}” has yet to come. Nothing was changed; a source was looked at before today or today.")
    return when


def text(store: Store, source: Source) -> str | None:
    """The words that were read from a source, None when there are none."""
    return pinned.words_of(store, source.text) if source.text else None


def passage(store: Store, source: Source, quote: str) -> Passage | None:
    """Where a quoted passage stands in the words of a source; None when it does not."""
    words = text(store, source)
    found = passages.find(words, quote) if words else None
    return Passage(*found, passages.page_label(source.pages, found[0])) if found else None


def _line(value: object, name: str) -> str | None:
    return " ".join(plain(str(value), name).split()) or None if value else None


def _language(value: str) -> str:
    from workbench.services.language import fold_language

    found = fold_language(value)
    if found is None:
        raise Refused(f"“{value}” is no language code. Nothing was changed; write two letters such as en, fr, es.")
    return found


def _doi(value: str) -> str:
    from workbench.services.sources.identifiers import doi_of

    found = doi_of(value)
    if found is None:
        raise Refused(f"“{value}” is no DOI. Nothing was changed; write it as 10.1000/182.")
    return found
