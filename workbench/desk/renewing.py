"""A new version of an article's text: what becomes of its claims, shown first and then done as one action.

Claims that carry work go along where their words do. Where a number, a name or a negation changed, or the words are gone, the claim
keeps its old words beside the text, and what stands there now is a claim to review.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from workbench.desk import flags
from workbench.desk.articles import claim_of
from workbench.desk.boundaries import narrowed, statement_of
from workbench.desk.rereading import gaps, merged, overlaps, touched
from workbench.domain.anchors import CONTEXT
from workbench.domain.article import Article, Dismissal, Draft, Snapshot
from workbench.domain.claim import Claim
from workbench.domain.enums import Kind
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.records import dataclass
from workbench.domain.renewal import Anchored, Edit, Fate, FormerText, Outcome
from workbench.domain.statement import Reading, Statement
from workbench.services.match.anchors import Versions, edits, place
from workbench.store import Step, Store, listing

Span = tuple[int, int]
KEPT = (Fate.UNCHANGED, Fate.MOVED, Fate.REWORDED)  # a claim goes along with its words


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a new version would do: outcomes for the claims that carry work, in the order of the old text, and what was edited.

    others counts the claims that carry none: those of the old text, and those that the new one would have beside the outcomes.
    share is that of the old text's words which stand in the new one too, in the same order (0 to 1).
    """

    article: Article
    draft: Draft
    reading: Reading
    outcomes: tuple[Outcome, ...]
    edits: tuple[Edit, ...]
    others: tuple[int, int]
    places: dict[str, Anchored]
    share: float = 1.0

    @property
    def counts(self) -> dict[Fate, int]:
        """How many claims that carry work met which fate."""
        return {fate: sum(one.fate is fate for one in self.outcomes) for fate in Fate}


def as_known(article: Article, draft: Draft) -> Draft:
    """A new version with what is known of its article, as it is read: its day tells "last year", its outlet what is remembered."""
    return replace(
        draft,
        published=article.published or draft.published,
        outlet=article.outlet or draft.outlet,
        url=article.url or draft.url,
        language=draft.language or article.language,
    )


def plan(store: Store, article_id: str, draft: Draft, reading: Reading) -> Renewal:
    """Say what a new version would do, with nothing changed; raises Refused for the text that is there already, or an empty one."""
    article = store.get(Article, article_id)
    if draft.text == article.text:
        raise Refused(f"That is the text “{article.title}” has already. Nothing was changed.")
    if not draft.text.strip():
        raise Refused("The new version has no text. Nothing was changed; open a file or page with the article in it.")
    claims = store.all(Claim, article_id=article_id)
    versions = Versions(article.text, draft.text, article.language or reading.language)
    worked_on = touched(store, claims)
    numbers = {view.id: view.number for view in listing.claim_views(store, article_id)}
    places = {claim.id: _place(versions, claim) for claim in claims}
    outcomes = tuple(
        Outcome(claim.id, numbers.get(claim.id), one.fate, claim.quote, draft.text[one.start : one.end])
        for claim in sorted(claims, key=lambda claim: (claim.start, claim.end))
        if claim.id in worked_on and (one := places[claim.id])
    )
    untouched = sum(claim.id not in worked_on and claim.kind.is_body for claim in claims)
    share = len(versions.kept) / max(1, len(versions.ours.folded))
    renewal = Renewal(article, draft, reading, outcomes, edits(versions), (untouched, 0), places, share)
    fresh, _ = _claims(renewal, _renewed(renewal, ""), claims)
    return replace(renewal, others=(untouched, sum(claim.kind.is_body and claim.id not in worked_on for claim in fresh)))


def renew(store: Store, analyst: str, renewal: Renewal) -> Change | None:
    """Put the new version in the place of the old one, which is kept; raises Refused when the article changed since the plan."""
    before = store.get(Article, renewal.article.id)
    claims = store.all(Claim, article_id=before.id)
    if before.text != renewal.article.text or touched(store, claims) != {one.claim_id for one in renewal.outcomes}:
        raise Refused("The article was worked on in the meantime. Nothing was changed; look at the new version again.")
    snapshot = Snapshot.of(renewal.draft.data, renewal.draft.media_type, now_utc())
    with store.step(f"renew the text of “{before.title}”", analyst) as step:
        if store.find(Snapshot, snapshot.sha256) is None:
            step.save(snapshot)
        put(store, step, analyst, renewal, snapshot.sha256)
    return step.change


def put(store: Store, step: Step, analyst: str, renewal: Renewal, snapshot: str) -> None:
    """Put a planned version in the place of the old text, as part of a step; snapshot names the saved bytes it came from."""
    at = now_utc()
    before = store.get(Article, renewal.article.id)
    claims = store.all(Claim, article_id=before.id)
    after = _renewed(renewal, snapshot)
    fresh, gone = _claims(renewal, after, claims)
    former = FormerText(
        new_id(),
        before.id,
        before.text,
        before.snapshot,
        before.location,
        before.opened_at,
        at,
        analyst,
        before.pages,
        renewal.outcomes,
    )
    # A doubt that was put aside was about the old words.
    step.remove(*gone, *store.all(Dismissal, article_id=before.id))
    step.save(replace(after, opened_at=at), former, *fresh)
    step.save(*_pins(store, before, after, fresh))


def _pins(store: Store, before: Article, after: Article, claims: Sequence[Claim]) -> list[Pin]:
    """The pins that are about some words of the article, with these where they stand now; without a place where they are gone."""
    pins = [pin for claim in claims for pin in store.all(Pin, claim_id=claim.id) if pin.words_start is not None]
    versions = Versions(before.text, after.text, after.language)
    found = []
    for pin in pins:
        start, end = pin.words_start, pin.words_end
        assert start is not None
        assert end is not None
        if before.text[start:end] != pin.words:
            at = Anchored(Fate.GONE)
        else:
            at = place(versions, start, end)
        if at.fate in KEPT:
            found.append(replace(pin, words=after.text[at.start : at.end], words_start=at.start, words_end=at.end))
        else:
            found.append(replace(pin, words_start=None, words_end=None))
    return found


def former_texts(store: Store, article_id: str) -> tuple[FormerText, ...]:
    """The texts an article had before, oldest first."""
    return tuple(sorted(store.all(FormerText, article_id=article_id), key=lambda one: one.id))


def edits_of(store: Store, article: Article) -> tuple[tuple[FormerText, tuple[Edit, ...]], ...]:
    """What the publisher changed from each former text to the next, oldest first; the same bytes read anew are no change."""
    found = former_texts(store, article.id)
    following: list[FormerText | Article] = [*found[1:], article]
    return tuple(
        (one, _edits(one.text, after.text, article.language))
        for one, after in zip(found, following, strict=True)
        if one.snapshot != after.snapshot
    )


@lru_cache(maxsize=8)
def _edits(old: str, new: str, language: str | None) -> tuple[Edit, ...]:
    """The edits between two texts; each report on an article asks for them again."""
    return edits(Versions(old, new, language))


def lost(store: Store, article: Article) -> tuple[str, ...]:
    """The claims whose words no longer stand in the article's text, by id, in the order in which they were made."""
    claims = store.all(Claim, article_id=article.id)
    return tuple(one.id for one in claims if article.text[one.start : one.end] != one.quote)


def carried(article: Article, claim: Claim, old: str) -> Claim:
    """The claim where its words stand in an article now; old is the text in which they stood before."""
    return _carried(article, claim, _place(_versions(old, article.text, article.language), claim))


@lru_cache(maxsize=4)
def _versions(old: str, new: str, language: str | None) -> Versions:
    return Versions(old, new, language)


def _place(versions: Versions, claim: Claim) -> Anchored:
    if versions.old[claim.start : claim.end] != claim.quote:
        # Its words were not in the old version either: they may have come back.
        at = versions.new.find(claim.quote)
        return Anchored(Fate.MOVED, at, at + len(claim.quote), 100.0) if at >= 0 and claim.quote else Anchored(Fate.GONE)
    return place(versions, claim.start, claim.end)


def _renewed(renewal: Renewal, snapshot: str) -> Article:
    draft, article = renewal.draft, renewal.article
    return replace(
        article,
        text=draft.text,
        snapshot=snapshot,
        location=draft.location,
        encoding=draft.encoding,
        pages=draft.pages,
        flags=flags.merged(draft.flags, renewal.reading.flags),
        published=article.published or draft.published,
        outlet=article.outlet or draft.outlet,
        author=article.author or draft.author,
    )


def _claims(renewal: Renewal, article: Article, claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of the new version, and those without work whose words it has no longer."""
    worked_on = {one.claim_id: one.fate for one in renewal.outcomes}
    made = [_carried(article, claim, renewal.places[claim.id]) for claim in claims if claim.id in worked_on]
    taken = merged((claim.start, claim.end) for claim in made if claim.start < claim.end)
    free = {
        (one.start, one.end): claim
        for claim in claims
        if claim.id not in worked_on and (one := renewal.places[claim.id]).fate in (Fate.UNCHANGED, Fate.MOVED)
    }
    for statement in renewal.reading.statements:
        for part in _beside(article, statement, taken):
            old = free.pop((part.start, part.end), None)
            fresh = claim_of(article, part)
            made.append(replace(fresh, id=old.id) if old and old.kind is part.kind else fresh)
    ids = {claim.id for claim in made}
    return made, [claim for claim in claims if claim.id not in ids]


def _beside(article: Article, statement: Statement, taken: Sequence[Span]) -> list[Statement]:
    """What a statement says beside the spans that are taken: the whole, or parts with words in them."""
    span = (statement.start, statement.end)
    if not overlaps(span, taken):
        return [statement]
    found = []
    for start, end in gaps(span, taken):
        words = article.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if any(char.isalnum() for char in article.text[start:end]):
            found.append(narrowed(article, statement, start, end))
        elif start < end:
            found.append(Statement(start, end, article.text[start:end], Kind.FURNITURE, "furniture-stray-mark"))
    return found


def _carried(article: Article, claim: Claim, found: Anchored) -> Claim:
    """The claim where its words stand now; at the end of the text, with its own words, where they do not."""
    if found.fate not in KEPT:
        # An empty place marks nothing in the text, and it comes last.
        end = len(article.text)
        return replace(_shifted(claim, end - claim.start), start=end, end=end)
    same = article.text[found.start : found.end] == claim.quote
    moved = replace(
        _shifted(claim, found.start - claim.start),
        start=found.start,
        end=found.end,
        quote=article.text[found.start : found.end],
        prefix=article.text[max(0, found.start - CONTEXT) : found.start],
        suffix=article.text[found.end : found.end + CONTEXT],
    )
    return moved if same else replace(moved, **_read_anew(article, claim, found))


def _read_anew(article: Article, claim: Claim, found: Anchored) -> dict[str, Any]:
    """What was read in other words; who says it stays."""
    read = statement_of(article, found.start, found.end)
    return {
        "cue": read.cue if read.speaker == claim.speaker else None,
        "content": read.content if read.speaker == claim.speaker else None,
        "inner_quotes": read.inner_quotes,
        "quantities": read.quantities,
        "dates": read.dates,
        "signals": read.signals,
        "checkworthiness": read.checkworthiness,
    }


def _shifted(claim: Claim, by: int) -> Claim:
    def all_of(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(one, start=one.start + by, end=one.end + by) for one in records)

    return replace(
        claim,
        start=claim.start + by,
        end=claim.end + by,
        content=(claim.content[0] + by, claim.content[1] + by) if claim.content else None,
        inner_quotes=all_of(claim.inner_quotes),
        quantities=all_of(claim.quantities),
        dates=all_of(claim.dates),
    )
