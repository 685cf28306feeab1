"""The verbs on the sources of a casebook as a whole: list them with who cites them, edit one, remove those that nobody cites."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import source_facts, twins
from workbench.desk.claims import plain
from workbench.desk.keep import KEEP
from workbench.domain.citing import SourceEntry
from workbench.domain.dates import is_date, is_far_ahead
from workbench.domain.enums import SourceType
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.source import Source
from workbench.store import Store, citing, listing


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
    url: str | None = KEEP,
    cited: dict[str, str | None] | None = None,
) -> Change | None:
    """Change what is known of a source; KEEP leaves a detail as it is, None or blanks clear it, and a title there must be.

    cited are further variables of its citation, by their names in CSL. Raises Refused for what is no date, language, DOI or
    address, and for the address of another source.
    """
    source = store.get(Source, source_id)
    source_or_moved = source if url == KEEP else _moved(store, source, _line(url, "address"))
    changed = replace(
        source_or_moved,
        title=source.title if title == KEEP else _title(title),
        publisher=source.publisher if publisher == KEEP else _line(publisher, "publisher"),
        published=source.published if published == KEEP else _date(published, source.published),
        type=kind or source.type,
        **source_facts.checked(facts, source),
        cited=source_facts.cited(source, cited or {}),
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
    """For each source the others that are the same page, or have the same DOI, the same saved bytes or the same words."""
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        for mark in twins.marks(source):
            groups[mark].append(source.id)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for ids in groups.values():
        for one in ids:
            found[one] |= dict.fromkeys(other for other in ids if other != one)
    return {one: tuple(others) for one, others in found.items() if others}


def _moved(store: Store, source: Source, given: str | None) -> Source:
    """A source with another address, which links to that address find from now on."""
    from workbench.services.sources import normalise_url

    if given == source.url:
        return source
    url = normalise_url(given) if given else None
    taken = next((one for one in store.all(Source) if url and url in (one.key, one.url) and one.id != source.id), None)
    if taken:
        raise Refused(f"“{taken.title}” has this address already. Nothing was changed; cite that source instead ({taken.id}).")
    if source.key.startswith(("sha256:", "check:")):
        return replace(source, url=url)
    return replace(source, url=url, key=url or (f"sha256:{source.snapshot}" if source.snapshot else f"cite:{source.id}"))


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
    if not is_date(date):
        raise Refused(f"“{date}” is no date. Nothing was changed; write it as 2024-11-18, 2024-11 or 2024.")
    if is_far_ahead(date):
        raise Refused(f"“{date}” lies more than a year ahead. Nothing was changed; check the date.")
    return date
