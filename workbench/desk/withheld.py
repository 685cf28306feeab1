"""Where the analyst's own words name a source that must not be named: a report prints them as they are."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from workbench.domain.claim import ClaimView
from workbench.domain.source import Source
from workbench.domain.version import Version

SHORTEST = 4  # characters of a name that is looked for: a shorter one stands in too many words


def named_in(views: Sequence[ClaimView], versions: Sequence[Version] = ()) -> tuple[str, ...]:
    """List the claims whose rationale (earlier ones too), restatement or quoted passages name a withheld source.

    What is looked for is title, author, address and its host; views are those with the names still in them.
    """
    withheld = {one.source.id: one.source for view in views for one in view.evidence if one.source.withheld and not one.hidden}
    names = {name for source in withheld.values() for name in _names(source)}
    if not names:
        return ()
    earlier: dict[str, list[str]] = {}
    for version in versions:
        for told in version.claims:
            earlier.setdefault(told.claim_id, []).append(told.rationale)
    return tuple(view.id for view in views if _holds((*_texts(view), *earlier.get(view.id, ())), names))


def _texts(view: ClaimView) -> Iterable[str]:
    quotes = (one.evidence.quote or "" for one in view.evidence)
    notes = (one.pin.note for one in view.evidence if one.pin and not one.source.withheld)
    reasons = (one.source.withheld or "" for one in view.evidence)
    return (view.rationale, view.claim.restated or "", *quotes, *notes, *reasons)


def _names(source: Source) -> set[str]:
    authors = [part.strip() for name in (source.author or "").split(";") for part in name.split(",")[:1]]
    found = {source.title, source.url or "", source.doi or "", *authors, *_hosts(source.url)}
    return {folded for name in found if len(folded := " ".join(name.split()).casefold()) >= SHORTEST}


def _hosts(url: str | None) -> Iterable[str]:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ()
    return (host.removeprefix("www."),)


def _holds(texts: Iterable[str], names: set[str]) -> bool:
    told = "\n".join(" ".join(text.split()).casefold() for text in texts)
    return any(name in told for name in names)
