"""Where the analyst's own words name a source that must not be named: a report prints them as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from workbench.domain.cited import institutions_of
from workbench.domain.claim import ClaimView
from workbench.domain.names import names_of, parted
from workbench.domain.origins import Origins
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


def redacted(article_id: str, views: Sequence[ClaimView], origins: Origins) -> tuple[list[ClaimView], Origins]:
    """The same without the names of withheld sources; their ids, by which casebooks could be compared, give way to numbers.

    A number holds in one article: withheld-1-…, with the end of the article's id.
    """
    ids = dict.fromkeys(one.source.id for view in views for one in view.evidence if one.source.withheld)
    ids |= dict.fromkeys(cause.of for view in views for cause in view.recheck if cause.withheld)
    given = {old: f"withheld-{number}-{article_id[-12:]}" for number, old in enumerate(ids, 1)}
    return [_nameless(view, given) for view in views], _renamed(origins, given)


def _nameless(view: ClaimView, given: dict[str, str]) -> ClaimView:
    evidence = []
    for one in (item.without_name() for item in view.evidence):
        new = given.get(one.source.id)
        renamed = replace(one, source=replace(one.source, id=new), evidence=replace(one.evidence, source_id=new)) if new else one
        evidence.append(renamed)
    causes = []
    for cause in (one.without_name() for one in view.recheck):
        new = given.get(cause.of)
        causes.append(replace(cause, of=new, key=cause.key.replace(cause.of, new)) if new else cause)
    return replace(view, evidence=tuple(evidence), recheck=tuple(causes))


def _renamed(origins: Origins, given: dict[str, str]) -> Origins:
    """Origins by the ids that a report tells, each group sorted as it was."""
    if not given:
        return origins
    return replace(
        origins,
        groups=tuple(tuple(sorted(given.get(one, one) for one in group)) for group in origins.groups),
        likenesses=tuple(
            replace(like, one=given.get(like.one, like.one), other=given.get(like.other, like.other)) for like in origins.likenesses
        ),
        rulings=tuple(
            replace(said, one=given.get(said.one, said.one), other=given.get(said.other, said.other)) for said in origins.rulings
        ),
    )


def _texts(view: ClaimView) -> Iterable[str]:
    quotes = (one.evidence.quote or "" for one in view.evidence)
    notes = (one.pin.note for one in view.evidence if one.pin and not one.source.withheld)
    reasons = (one.source.withheld or "" for one in view.evidence)
    return (view.rationale, view.claim.restated or "", *quotes, *notes, *reasons)


def _names(source: Source) -> set[str]:
    known = institutions_of(source.cited)
    authors = [parted(name, institutions=known, language=source.language).family for name in names_of(source.author)]
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
