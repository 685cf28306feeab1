"""What is known of a source beside title, publisher, date and type, and the words that were read from it."""

from typing import Any

from workbench.desk import passages
from workbench.desk.claims import plain
from workbench.domain.article import Snapshot
from workbench.domain.enums import Fate, Standing
from workbench.domain.errors import Refused
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.store import Store

FACTS = ("author", "accessed", "language", "archive", "doi", "standing", "interest", "withheld", "fate", "fate_note")
Fact = str | Standing | Fate | None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a passage stands in the words of a source: offsets in code points, and the page when it has pages."""

    start: int
    end: int
    page: str | None


def checked(facts: dict[str, Fact]) -> dict[str, Any]:
    """The facts as they are stored: on one line, None for blanks; raises Refused for a DOI that is none."""
    found: dict[str, Any] = {
        name: value if isinstance(value, Standing | Fate) else _line(value, name) for name, value in facts.items()
    }
    if found.get("doi"):
        found["doi"] = _doi(found["doi"])
    return found


def text(store: Store, source: Source) -> str | None:
    """The words that were read from a source, None when there are none."""
    return words_of(store, source.text) if source.text else None


def words_of(store: Store, sha256: str) -> str | None:
    """The words saved under a SHA-256, None when they are not here any more or damaged."""
    words = store.find(Snapshot, sha256)
    try:
        return words.content.decode("utf-8", "replace") if words else None
    except ValueError:
        return None


def passage(store: Store, source: Source, quote: str) -> Passage | None:
    """Where a quoted passage stands in the words of a source; None when it does not."""
    words = text(store, source)
    found = passages.find(words, quote) if words else None
    return Passage(*found, passages.page_label(source.pages, found[0])) if found else None


def _line(value: object, name: str) -> str | None:
    return " ".join(plain(str(value), name).split()) or None if value else None


def _doi(value: str) -> str:
    from workbench.services.sources.identifiers import doi_of

    found = doi_of(value)
    if found is None:
        raise Refused(f"“{value}” is no DOI. Nothing was changed; write it as 10.1000/182.")
    return found
