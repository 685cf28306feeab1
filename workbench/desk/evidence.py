"""The verbs on sources and on the evidence that links them to claims."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.desk import pinning, quoting, signing
from workbench.desk.claims import number_of, plain
from workbench.desk.keep import KEEP
from workbench.domain.article import Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import SourceType, Stance, Verdict
from workbench.domain.errors import Problem, Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.source import Capture, Evidence, EvidenceView, Source
from workbench.store import Store, listing
from workbench.store.store import Step

# Media types of files that are pages of the web, saved: what they are a source as.
# A site's name as people write it: faro.example/page
_NAKED = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?$", re.IGNORECASE)
PAGES = frozenset({"text/html", "application/xhtml+xml", "multipart/related", "application/warc"})


def link(
    store: Store,
    analyst: str,
    claim_id: str,
    location: str,
    stance: Stance | None,
    quote: str | None,
    locator: str | None,
    title: str | None,
    *,
    words: str | None = None,
    quote_anyway: bool = False,
) -> Change | None:
    """Link a URL, a file or a source already here; linked again, the link is brought up to date instead of doubled.

    words are what was read from it ahead; a passage that is not in them, or in the saved words, is refused unless quote_anyway.
    """
    claim = store.get(Claim, claim_id)
    source, snapshot = _source(store, location.strip(), title)
    if quote and not quote_anyway:
        quoting.check(store, source, plain(quote, "passage"), words)
    with store.step(f"link a source to claim {number_of(store, claim)}", analyst) as step:
        if snapshot and store.find(Snapshot, snapshot.sha256) is None:
            step.save(snapshot)
        step.save(source)
        attach(store, step, claim_id=claim_id, source=source, analyst=analyst, stance=stance, quote=quote, locator=locator)
    return step.change


def ahead(store: Store, location: str, title: str | None, cancelled: Callable[[], bool]) -> Capture | None:
    """Have what a location says before it is linked; None where its words are saved already, or there is nothing to have."""
    from workbench.desk import capturing

    source, snapshot = _source(store, location.strip(), title)
    if source.text is not None or not (source.url or source.snapshot):
        return None
    return capturing.capture(source, snapshot or capturing.saved(store, source), cancelled)


def named(store: Store, location: str) -> Source:
    """The source that a location names, as it stands or as a link would make it; raises Refused."""
    source, _snapshot = _source(store, location.strip(), None)
    return source


def linked(store: Store, claim_id: str, location: str) -> tuple[EvidenceView, ...]:
    """The evidence of a claim that comes from the source which a location names, oldest first."""
    source = at(store, location)
    return tuple(one for one in listing.claim_view(store, claim_id).evidence if source and one.source.id == source.id)


def at(store: Store, location: str) -> Source | None:
    """The source of this casebook that a location names, None where there is none."""
    try:
        source, _snapshot = _source(store, location.strip(), None)
    except Problem:
        return None
    return store.find(Source, source.id)


def attach(
    store: Store,
    step: Step,
    *,
    claim_id: str,
    source: Source,
    analyst: str,
    stance: Stance | None,
    quote: str | None = None,
    locator: str | None = None,
    held: Verdict | None = None,
) -> Evidence:
    """Write the evidence that joins a claim and a source, unless they are joined already; a passage given is a link of its own."""
    links = [link for link in store.all(Evidence, claim_id=claim_id) if link.source_id == source.id]
    same = next((link for link in links if link.quote == quote or link.quote is None or quote is None), None)
    quote = plain(quote, "passage") if quote else None
    locator = plain(locator, "locator") if locator else None
    if same is None:
        says = stance or (links[0].stance if links else Stance.SUPPORTS)
        made = Evidence(new_id(), claim_id, source.id, says, now_utc(), analyst, quote, locator, held)
    else:
        made = replace(
            same,
            stance=stance or same.stance,
            quote=quote or same.quote,
            locator=locator or same.locator,
            held=held or same.held,
        )
    step.save(made)
    if made != same:
        signing.reopen(store, step, claim_id)
    return made


def edit(
    store: Store,
    analyst: str,
    evidence_id: str,
    stance: Stance | None,
    quote: str | None,
    locator: str | None,
    *,
    quote_anyway: bool = False,
) -> Change | None:
    """Change what a piece of evidence says of its claim, its quoted passage or where that stands.

    A new passage that is not in the saved words of the source is refused unless quote_anyway.
    """
    link = store.get(Evidence, evidence_id)
    if quote and quote not in (KEEP, link.quote) and not quote_anyway:
        quoting.check(store, store.get(Source, link.source_id), plain(quote, "passage"))
    changed = replace(
        link,
        stance=stance or link.stance,
        quote=link.quote if quote == KEEP else plain(quote or "", "passage").strip() or None,
        locator=link.locator if locator == KEEP else plain(locator or "", "locator").strip() or None,
    )
    number = number_of(store, store.get(Claim, link.claim_id))
    what = "change the stance of" if changed == replace(link, stance=changed.stance) else "edit"
    with store.step(f"{what} a source of claim {number}", analyst) as step:
        if changed != link:
            step.save(changed)
            signing.reopen(store, step, link.claim_id)
            pinning.follow(store, step, link, changed)
    return step.change


def _source(store: Store, location: str, title: str | None) -> tuple[Source, Snapshot | None]:
    """Find or make the source that a location names."""
    from workbench.services.sources import looks_like_url, normalise_url, site_name

    plain(location, "source")
    title = plain(title, "title").strip() or None if title else None
    if location.casefold().startswith(("http:", "https:")) or looks_like_url(location):
        url = normalise_url(location)
        return _known(store, url, title) or _new(url, SourceType.WEBPAGE, title or url, url, publisher=site_name(url)), None
    ids = (
        [location]
        if store.find(Source, location)
        else listing.matching_ids(store, "source", location)
        if len(location) >= 8
        else []
    )
    if len(ids) == 1:
        source = store.get(Source, ids[0])
        return replace(source, title=title) if title else source, None
    path = Path(location)
    if not location or not path.is_file():
        if _NAKED.match(location):
            raise Refused(f"“{location}” is no file here; as a web address it begins with https://. Nothing was changed.")
        raise Refused(f"“{location}” is no web address, no file and no source of this casebook. Nothing was changed.")
    return _file(store, path, title)


def _file(store: Store, path: Path, title: str | None) -> tuple[Source, Snapshot]:
    from workbench.services.intake import bytes_of, media_type_of

    data = bytes_of(path)
    if not data:
        raise Refused(f"{path.name} is empty. Nothing was changed.")
    sha256 = hashlib.sha256(data).hexdigest()
    media_type = media_type_of(path.name, data) or "application/octet-stream"
    source = _known(store, f"sha256:{sha256}", title)
    if source is None:
        kind = SourceType.WEBPAGE if media_type in PAGES else SourceType.DOCUMENT
        source = replace(_new(f"sha256:{sha256}", kind, title or path.name, None), snapshot=sha256)
    return source, Snapshot.of(data, media_type, now_utc())


def _known(store: Store, key: str, title: str | None) -> Source | None:
    found = next(iter(store.all(Source, key=key)), None)
    return replace(found, title=title) if found and title else found


def _new(key: str, kind: SourceType, title: str, url: str | None, publisher: str | None = None) -> Source:
    return Source(new_id(), key, kind, title, url, added_at=now_utc(), publisher=publisher)


def made_up_title(source: Source) -> bool:
    """Was a source named for want of a title: by the end of its address, or by the name of its file?"""
    from workbench.services.intake import media_type_of

    if source.url and not source.is_file:
        return source.title in (source.url, _title_of_url(source.url))
    return media_type_of(source.title) is not None


def _title_of_url(url: str) -> str:
    """The readable end of an address, which casebooks of before have as the title of a page that nobody read."""
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(url)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2]).rpartition(".")
    words = " ".join((last[0] or last[2]).replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if len(words) > 3 else parts.netloc + parts.path
