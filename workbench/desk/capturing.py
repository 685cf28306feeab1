"""The verbs that have what a source says: its page from the web or its file, saved byte for byte, and the words read from it.

A link is kept at once; what it leads to arrives afterwards, as a step of its own that undo passes by. Having it may take long and
needs no casebook, so capture runs on any thread; keep writes.
"""

from collections.abc import Callable
from dataclasses import replace

from workbench.desk.tongue import settled, spoken
from workbench.domain import passages
from workbench.domain.article import Draft, Snapshot
from workbench.domain.cited import INSTITUTION, Variable
from workbench.domain.enums import Intent
from workbench.domain.errors import CannotRead, Refused
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.names import names_of, parted
from workbench.domain.source import Capture, Evidence, Source
from workbench.store import Store

TEXT = "text/plain; charset=utf-8"


def due(store: Store, change: Change | None) -> Source | None:
    """The source that a change linked, when its page was never saved or the words in its file never read."""
    links = [record for record in change.saved if isinstance(record, Evidence)] if change else []
    return unsaved(store.find(Source, links[0].source_id) if links else None)


def unsaved(source: Source | None) -> Source | None:
    """A source itself, while its page was never saved or the words in its file never read; None else."""
    return source if source and source.text is None and (source.snapshot or source.url) else None


def saved(store: Store, source: Source) -> Snapshot | None:
    """The saved bytes of a source that came as a file, or has no address to fetch anew."""
    return store.find(Snapshot, source.snapshot) if source.snapshot and (source.is_file or not source.url) else None


def capture(source: Source, file: Snapshot | None, cancelled: Callable[[], bool]) -> Capture:
    """Fetch the page of a source, or take the file given, and read the words in it; what cannot be had is told, not raised.

    Raises Cancelled alone.
    """
    from workbench.services import intake

    at = now_utc()
    try:
        if file is not None:
            draft = intake.read_evidence(file.content, name=source.title, media_type=file.media_type, cancelled=cancelled)
        elif source.url:
            from workbench.services.sources.fetching import fetch

            page = fetch(source.url, cancelled=cancelled)
            at = page.at
            draft = intake.read_evidence(page.data, name=page.url, media_type=page.media_type, cancelled=cancelled)
        else:
            return Capture(source.id, None, at, f"“{source.title}” has no address and no file. Nothing was changed.")
    except (CannotRead, ValueError) as problem:
        kept = "The link is kept; its page can be saved later." if source.url and file is None else "The source is kept as it is."
        return Capture(source.id, None, at, f"{_without_end(str(problem))} {kept}")
    draft = spoken(settled(draft))
    told = f"{_without_end(draft.unread)} It was saved as it is." if draft.unread else _misnamed(source, draft)
    return Capture(source.id, draft, at, told)


def keep(store: Store, analyst: str, got: Capture) -> Change | None:
    """Save what was had of a source; what the analyst has written of it stays. None when nothing was had or the source is gone."""
    source, draft = store.find(Source, got.source_id), got.draft
    if source is None or draft is None:
        return None
    file = saved(store, source)
    page = file if file and file.content == draft.data else Snapshot.of(draft.data, draft.media_type, got.at)
    words = Snapshot.of(draft.text.encode(), TEXT, got.at) if draft.text.strip() else None
    changed = _described(source, draft, got, page, words)
    with store.step(f"save what “{changed.title}” says", analyst, intent=Intent.FOUND) as step:
        for snapshot in (page, words):
            if snapshot and store.find(Snapshot, snapshot.sha256) is None:
                step.save(snapshot)
        step.save(changed)
        for link in store.all(Evidence, source_id=source.id) if draft.pages else ():
            if link.quote and not link.locator and (found := passages.find(draft.text, link.quote)):
                step.save(replace(link, locator=passages.page_label(draft.pages, found[0])))
    return step.change


def _described(source: Source, draft: Draft, got: Capture, page: Snapshot, words: Snapshot | None) -> Source:
    from workbench.desk.evidence import made_up_title

    made_up, fetched = made_up_title(source), source.url is not None and not source.is_file
    publisher = source.publisher
    if draft.outlet and source.url and fetched:
        from workbench.services.sources import site_name

        publisher = draft.outlet if publisher in (None, site_name(source.url)) else publisher
    return replace(
        source,
        title=draft.title if made_up and draft.title and not (draft.title_made and not fetched) else source.title,
        publisher=publisher or draft.outlet,
        author=source.author or draft.author,
        cited=source.cited if source.author else (*source.cited, *_institutions(draft)),
        published=source.published or draft.published,
        language=source.language or draft.language,
        accessed=got.at if fetched else source.accessed or draft.saved_at,
        url=source.url or stated_address(draft),
        snapshot=page.sha256,
        text=words.sha256 if words else None,
        pages=draft.pages,
    )


def _institutions(draft: Draft) -> list[Variable]:
    """Authors that the page calls organisations although their names look like those of persons."""
    names = [name for name in names_of(draft.author) if name in draft.institutions]
    return [Variable(INSTITUTION, name) for name in names if parted(name).given]


def stated_address(draft: Draft) -> str | None:
    """The address that a page states for itself, or that was noted when it was saved, in its one spelling."""
    from workbench.services.sources import normalise_url

    try:
        return normalise_url(draft.url) if draft.url else None
    except Refused:
        return None  # a page may state any nonsense as its address


def _misnamed(source: Source, draft: Draft) -> str | None:
    """A sentence where a file is of another kind than its name says; what servers call a page matters to nobody."""
    from workbench.services.intake import ending_misleads

    return None if source.url and not source.is_file else ending_misleads(source.title, draft.data)


def _without_end(told: str | None) -> str:
    """A refusal without the ends that speak of an article: here the link or the file is kept."""
    kept = (told or "").partition(" Nothing was stored")[0].partition("; nothing was stored")[0]
    return kept if kept.endswith((".", "!", "?")) else f"{kept}."
