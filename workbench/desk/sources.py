"""The verbs on the sources of a casebook as a whole: list them with who cites them, edit one, remove those that nobody cites."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import source_facts
from workbench.desk.claims import plain
from workbench.desk.keep import KEEP
from workbench.domain.citing import SourceEntry
from workbench.domain.enums import SourceType
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.source import Source
from workbench.store import Store, citing, listing

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?")


def entries(store: Store) -> list[SourceEntry]:
    """List all sources, newest first, each with the claims that cite it and with what is the same source again."""
    sources = store.all(Source)[::-1]
    cited = citing.citations(store)
    same = same_again(sources)
    return [SourceEntry(source, cited.get(source.id, ()), same.get(source.id, ())) for source in sources]


def find(store: Store, name: str) -> Source:
    """Find a source by its id, the unique beginning of one, or its address; raises NotFound."""
    if source := store.find(Source, name):
        return source
    ids = listing.matching_ids(store, "source", name) if len(name) >= 4 else []
    if len(ids) == 1:
        return store.get(Source, ids[0])
    address = _normalised(name)
    by_address = store.all(Source, key=address) if address else []
    if by_address:
        return by_address[0]
    what = "More than one source begins with" if ids else "There is no source"
    raise NotFound(f"{what} {name}. Nothing was changed; list them with: workbench sources.")


def edit(
    store: Store,
    analyst: str,
    source_id: str,
    title: str | None,
    publisher: str | None,
    published: str | None,
    kind: SourceType | None,
    facts: dict[str, source_facts.Fact],
) -> Change | None:
    """Change what is known of a source; KEEP leaves a detail as it is, None or blanks clear it, and a title there must be."""
    source = store.get(Source, source_id)
    changed = replace(
        source,
        title=source.title if title == KEEP else _title(title),
        publisher=source.publisher if publisher == KEEP else _line(publisher, "publisher"),
        published=source.published if published == KEEP else _date(published, source.published),
        type=kind or source.type,
        **source_facts.checked(facts),
    )
    if changed.fate is not source.fate:
        changed = replace(
            changed, fate_at=now_utc() if changed.fate else None, fate_note=changed.fate_note if changed.fate else None
        )
    return store.save(changed, label=f"edit the source “{changed.title}”", analyst=analyst)


def remove_unused(store: Store, analyst: str) -> Change | None:
    """Remove the sources that no claim cites, as one action."""
    found = citing.unused(store)
    if not found:
        return None
    return store.remove(*citing.rulings_on(store, *found), *found, label=f"remove {len(found)} unused sources", analyst=analyst)


def same_again(sources: Sequence[Source]) -> dict[str, tuple[str, ...]]:
    """For each source the others with the same address in its one spelling, or with the same saved bytes."""
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        bytes_ = source.snapshot or (source.key.removeprefix("sha256:") if source.key.startswith("sha256:") else None)
        for mark in {f"url:{_normalised(source.url)}" if source.url else "", f"bytes:{bytes_}" if bytes_ else ""} - {""}:
            groups[mark].append(source.id)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for ids in groups.values():
        for one in ids:
            found[one] |= dict.fromkeys(other for other in ids if other != one)
    return {one: tuple(others) for one, others in found.items() if others}


def _normalised(url: str | None) -> str | None:
    from workbench.services.sources import normalise_url

    try:
        return normalise_url(url) if url else None
    except Refused:
        return url


def _line(given: str | None, what: str) -> str | None:
    return " ".join(plain(given, what).split()) or None if given else None


def _title(given: str | None) -> str:
    title = _line(given, "title")
    if not title:
        raise Refused("A source needs a title. Nothing was changed.")
    return title


def _date(given: str | None, stored: str | None) -> str | None:
    """A year, month or day (ISO 8601), or the date as the page gave it; raises Refused for another that is none."""
    date = _line(given, "date")
    if date is None or date == stored:
        return date
    if not _is_date(date):
        raise Refused(f"“{date}” is no date. Nothing was changed; write it as 2024-11-18, 2024-11 or 2024.")
    return date


def _is_date(given: str) -> bool:
    from datetime import date

    if not _DATE.fullmatch(given):
        return False
    day = (given[:10] + "-01-01")[:10]
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
