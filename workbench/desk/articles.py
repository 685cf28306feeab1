"""The verbs on articles: read, examine, keep, find."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from workbench.desk import flags
from workbench.desk.tongue import settled
from workbench.domain.anchors import CONTEXT
from workbench.domain.article import Article, Dismissal, Draft, Filing, LineRule, Snapshot, Tally
from workbench.domain.claim import Claim, Tagging, VerdictState
from workbench.domain.enums import Kind, Shelf
from workbench.domain.errors import CannotRead, NotFound
from workbench.domain.gate import Override
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.recheck import Confirmation
from workbench.domain.records import dataclass
from workbench.domain.renewal import FormerText
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence
from workbench.domain.statement import Reading, Statement
from workbench.domain.version import Version
from workbench.store import Store, listing

if TYPE_CHECKING:
    from workbench.desk.twins import Twin

TITLE_LENGTH = 200
LONGEST = 10_000_000  # characters of a text in which statements are looked for


@dataclass(frozen=True, slots=True)
class Opened:
    """The article that opening led to: a new one, or the one that was there already, and then why it is the same."""

    article: Article
    tally: Tally
    new: bool
    told: str
    change: Change | None


def read(location: str, cancelled: Callable[[], bool]) -> Draft:
    """Read a file, or fetch and read a URL; the original bytes of a page are then the web archive of what the server sent."""
    from workbench.services import intake
    from workbench.services.sources import looks_like_url

    if not looks_like_url(location):
        return settled(intake.read_location(location, cancelled=cancelled))
    from workbench.services.sources.fetching import fetch

    page = fetch(location, cancelled=cancelled)
    draft = intake.read_bytes(page.data, name=page.url, media_type=page.media_type, cancelled=cancelled)
    return settled(replace(draft, location=location.strip(), url=draft.url or page.url))


def read_bytes(data: bytes, name: str, suffix: str | None) -> Draft:
    """Read what came through a pipe or the clipboard."""
    from workbench.services import intake

    return settled(intake.read_bytes(data, name=name, suffix=suffix))


def examine(draft: Draft, rules: Sequence[LineRule]) -> Reading:
    """Find the statements of a draft, by its own language if the page names one; rules are remembered lines of its outlet.

    Raises CannotRead for a text of more than LONGEST characters: three long novels.
    """
    from workbench.services import language

    if len(draft.text) > LONGEST:
        name = PurePath(draft.location).name or draft.location
        raise CannotRead(f"{name} could not be read: it holds far more text than an article. Nothing was stored.")

    return language.read(draft.text, draft.language, draft.published, draft.title, rules, title_made=draft.title_made)


def known(store: Store, analyst: str, draft: Draft) -> Opened | None:
    """Find the article that holds the same bytes, or the same text under the same URL; one in the trash is brought back."""
    sha256 = hashlib.sha256(draft.data).hexdigest()
    same_bytes = store.all(Article, snapshot=sha256)
    if same_bytes:
        return _there(store, analyst, same_bytes[0], "The same text is already in this casebook")
    url = _normalised(draft.url)
    for article in store.all(Article, url=url) if url else []:
        if article.text == draft.text:
            return _there(store, analyst, article, "This page is already in this casebook")
    return None


def keep(store: Store, analyst: str, draft: Draft, reading: Reading) -> Opened:
    """Store a draft, its original bytes and its statements as one action."""
    found = known(store, analyst, draft)
    if found:
        return found
    sha256 = hashlib.sha256(draft.data).hexdigest()
    at = now_utc()
    article = Article(
        id=new_id(),
        title=_title(draft, reading),
        text=draft.text,
        snapshot=sha256,
        location=draft.location,
        opened_at=at,
        encoding=draft.encoding,
        outlet=draft.outlet,
        author=draft.author,
        url=_normalised(draft.url),
        published=draft.published,
        language=reading.language or draft.language,
        flags=flags.merged(draft.flags, reading.flags),
        pages=draft.pages,
    )
    snapshot = Snapshot.of(draft.data, draft.media_type, at)
    claims = [claim_of(article, statement) for statement in reading.statements]
    with store.step(f"open “{article.title}”", analyst) as step:
        if store.find(Snapshot, sha256) is None:
            step.save(snapshot)
        step.save(article, *claims)
    store.set_bookmark("article", article.id)
    return Opened(article, listing.tally(store, article.id), True, "", step.change)


def claim_of(article: Article, statement: Statement) -> Claim:
    """Make the claim of a statement, anchored in the article's text."""
    same = ("start", "end", "kind", "rule", "subkind", "speaker", "attribution", "attribution_form", "cue", "content")
    found = ("inner_quotes", "checkworthiness", "signals", "quantities", "dates", "confidence")
    return Claim(
        id=new_id(),
        article_id=article.id,
        quote=statement.text,
        prefix=article.text[max(0, statement.start - CONTEXT) : statement.start],
        suffix=article.text[statement.end : statement.end + CONTEXT],
        **{name: getattr(statement, name) for name in (*same, *found)},
    )


def of_change(store: Store, change: Change) -> str | None:
    """Name the article of the first record of a change that still is in one."""
    for record in (*change.saved, *change.removed):
        if isinstance(record, Article):
            found: str | None = record.id
        elif isinstance(record, Claim | Dismissal | Filing | FormerText | Version | Request | Override):
            found = record.article_id
        elif isinstance(record, VerdictState | Evidence | Confirmation | Saying | Tagging | Pin | SignOff | SecondLook):
            claim = store.find(Claim, record.claim_id)
            found = claim.article_id if claim else None
        else:
            continue
        if found and store.find(Article, found):
            return found
    return None


def tally(store: Store, article_id: str) -> Tally:
    """Count how the claims of an article stand."""
    return listing.tally(store, article_id)


def find(store: Store, name: str) -> Article:
    """Find an article by id, the unique beginning of one, or "last"; raises NotFound."""
    if name == "last":
        remembered = store.bookmark("article")
        known = [one for one in (remembered, *listing.newest(store)) if one and store.find(Article, one)]
        if not known:
            raise NotFound("There is no article in this casebook yet. Open one first: workbench open FILE.")
        # One in the trash is meant only where there is no other.
        return store.get(Article, next((one for one in known if listing.shelf_of(store, one) is not Shelf.TRASH), known[0]))
    ids = [name] if store.find(Article, name) else listing.matching_ids(store, "article", name) if len(name) >= 4 else []
    if len(ids) != 1:
        what = "More than one article begins with" if ids else "There is no article"
        raise NotFound(f"{what} {name}. Nothing was changed; list them with: workbench articles.")
    return store.get(Article, ids[0])


def there(store: Store, analyst: str, twin: "Twin") -> Opened:
    """Go to an article that is nearly what was to be opened."""
    from workbench.desk.twins import WORDS

    return _there(store, analyst, store.get(Article, twin.id), f"An article with {WORDS[twin.by]} is already in this casebook")


def _there(store: Store, analyst: str, article: Article, told: str) -> Opened:
    from workbench.desk.filing import shelve

    lay_in_trash = listing.shelf_of(store, article.id) is Shelf.TRASH
    change = shelve(store, analyst, [article.id], Shelf.WORK) if lay_in_trash else None
    store.set_bookmark("article", article.id)
    done = "It was taken out of the trash and opened" if lay_in_trash else "It was opened, nothing was added"
    return Opened(article, listing.tally(store, article.id), False, f"{told}: “{article.title}”. {done}.", change)


def _normalised(url: str | None) -> str | None:
    from workbench.domain.errors import Refused
    from workbench.services.sources import normalise_url

    try:
        return normalise_url(url) if url else None
    except Refused:
        return None  # a page may state any nonsense as its address; it is no reason not to read the page


def _title(draft: Draft, reading: Reading) -> str:
    headline = next((statement.text for statement in reading.statements if statement.kind is Kind.HEADLINE), None)
    first = next((line for line in draft.text.splitlines() if line.strip()), PurePath(draft.location).name)
    title = " ".join((draft.title or headline or first).split())
    return title if len(title) <= TITLE_LENGTH else f"{title[: TITLE_LENGTH - 1]}…"
