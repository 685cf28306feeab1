"""Where a withheld source is known beyond its record: saved copies of others that hold its name, and what other sources print."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product

from workbench.desk.withheld import SHORTEST, TELLING, authors_of, is_telling
from workbench.domain.article import Snapshot
from workbench.domain.forgetting import Look
from workbench.domain.names import Name, orders_of
from workbench.domain.source import EvidenceView, Source
from workbench.store import Store
from workbench.store.loosely import bare, named
from workbench.store.spelling_out import other_spellings


def pattern(sources: Iterable[Source], *, printed: bool) -> str:
    """What is looked for in saved copies: authors, telling titles, addresses and DOI of withheld sources.

    printed is for copies of articles, where a family name alone may stand for another, as the gate lets it.
    """
    found = set[str]()
    for source in sources:
        address = (source.url or "").partition("://")[2].removeprefix("www.").rstrip("/")
        whole = {source.title, source.doi or "", *([address] if "/" in address else [])}  # a host is that of other pages too
        found |= set(filter(is_telling, whole))
        for name in authors_of(source):
            spoken = f"{name.given} {name.family}".strip()
            found |= {spoken, *orders_of(spoken)} if name.given or not printed or len(spoken) >= TELLING else set()
            found |= {name.family} if not printed else set()
    return named(one for one in found if len(one) >= SHORTEST)


def known_by(source: Source) -> list[str]:
    """The texts by which the gate knows a withheld source and that can be forgotten: telling title, author, family name."""
    found = [source.title] if is_telling(source.title) else []
    for name in authors_of(source):
        found += [f"{name.given} {name.family}".strip(), name.family]
    spelled = [spelling for one in found for spelling in (one, *other_spellings(one))]
    return [one for one in dict.fromkeys(spelled) if len(one) >= SHORTEST]


def look(saved: Iterable[Snapshot], wanted: str, cancelled: Callable[[], bool]) -> Iterator[Look]:
    """Look through saved copies in whatever they are packed, in the confined child."""
    from workbench.desk.traces import seek

    return seek(cancelled)(wanted, saved)


def told_elsewhere(store: Store, withheld: Sequence[Source], evidence: Iterable[EvidenceView]) -> tuple[str, ...]:
    """Name the sources, not withheld themselves, that print an author of a withheld one: as author, in the title, as publisher."""
    import re

    authors = [name for source in withheld for name in authors_of(source)]
    whole = {f"{name.given} {name.family}".strip() for name in authors}
    spoken = {order for one in whole for order in (one, *orders_of(one)) if len(one) >= SHORTEST}
    if not spoken:
        return ()
    holds = re.compile(named(spoken), re.IGNORECASE)
    found: dict[str, None] = {}
    for source in {one.source.id: one.source for one in evidence if not one.source.withheld}.values():
        same = any(_is_same(one, other) for one, other in product(authors, authors_of(source)))
        if same or any(holds.search(text or "") for text in (source.title, source.publisher, source.author)):
            found[source.id] = None
    return tuple(found)


def _is_same(one: Name, other: Name) -> bool:
    """One person by two names: one of them may have initials where the other has given names."""
    if bare(one.family).casefold() != bare(other.family).casefold() or bool(one.given) != bool(other.given):
        return False
    pair = [bare(name.given).casefold().replace(".", " ").split() for name in (one, other)]
    return all(first.startswith(second) or second.startswith(first) for first, second in zip(*pair, strict=False))
