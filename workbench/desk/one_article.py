"""Two articles of one address made one: the one opened later is a new version of the other, with the work on both."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import articles, filing, lines, renewing
from workbench.desk.rereading import touched
from workbench.domain.article import Article, Draft, Snapshot
from workbench.domain.claim import Claim
from workbench.domain.errors import Refused
from workbench.domain.request import Request
from workbench.store import Step, Store


def make(store: Store, step: Step, analyst: str, older_id: str, newer_id: str) -> None:
    """Put the text of the newer article in the place of the older one's, as part of a step; raises Refused.

    Claims of the older one go along with their words, as with every new version; those of the newer one that carry work come over,
    and what is left of it goes into the trash.
    """
    older, newer = store.find(Article, older_id), store.find(Article, newer_id)
    if older is None or newer is None:
        raise Refused("One of the two articles is not in this casebook any more. Nothing was changed; keep what stands.")
    draft = _draft(store, newer)
    known = renewing.as_known(older, draft)
    renewal = renewing.plan(store, older_id, draft, articles.examine(known, lines.rules_for(store, known)))
    theirs = store.all(Claim, article_id=newer_id)
    worked_on = touched(store, theirs)
    renewing.put(store, step, analyst, renewal, newer.snapshot)
    coming = [claim for claim in theirs if claim.id in worked_on]
    kept = {outcome.claim_id for outcome in renewal.outcomes}
    bare = [claim for claim in store.all(Claim, article_id=older_id) if claim.id not in kept]
    step.remove(*(claim for claim in bare if _lies_in(claim, coming)))
    for claim in coming:
        step.save(replace(claim, article_id=older_id))
    for request in store.all(Request, article_id=newer_id):
        if request.claim_id in worked_on:
            step.save(replace(request, article_id=older_id))
    filing.put_in_trash(store, step, newer_id)


def with_text_of(store: Store, step: Step, analyst: str, article: Article, other: Article) -> Article:
    """Put the text that somebody else took for an article in the place of its own, as a version, as part of a step.

    Returns the article with everything else as the other has it, to be saved.
    """
    draft = _draft(store, other)
    renewal = renewing.plan(store, article.id, draft, articles.examine(draft, lines.rules_for(store, draft)))
    renewing.put(store, step, analyst, renewal, other.snapshot)
    now = store.get(Article, article.id)
    return replace(other, flags=now.flags, opened_at=now.opened_at)


def _draft(store: Store, article: Article) -> Draft:
    saved = store.find(Snapshot, article.snapshot)
    return Draft(
        article.text,
        b"",
        saved.media_type if saved else "text/plain",
        article.encoding,
        article.location,
        article.title,
        article.outlet,
        article.author,
        article.url,
        article.published,
        article.language,
        article.flags,
        pages=article.pages,
    )


def _lies_in(claim: Claim, others: Sequence[Claim]) -> bool:
    return any(one.start <= claim.start and claim.end <= one.end for one in others)
