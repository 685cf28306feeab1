"""Verdicts in the shapes that fact-checkers exchange: ClaimReview, a DataFeed of it, the Fact Check Tools API's answer.

ClaimReview: https://schema.org/ClaimReview; the answer's fields are those of claims:search as Google documents them. A claim
without a verdict is in none of them.
"""

import json
from collections.abc import Sequence
from typing import Any

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.services.report.characters import host_of, web_link
from workbench.services.report.claim_review import claim_reviews, published_day, publisher, retractions, review_of
from workbench.services.report.outline import Outline, label
from workbench.services.report.strings import Words, words_in

Json = dict[str, Any]


def claim_review(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write a list of ClaimReviews (JSON-LD), one for each claim with a verdict, and after them what was retracted since."""
    return _json([*_reviews(dossiers, language), *_retractions(dossiers, language)])


def data_feed(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write one DataFeed (JSON-LD) whose items are the ClaimReviews, each with the day it was last judged.

    An item for each verdict that was published and taken back has the time of that as its dateDeleted.
    """
    items = [_item(review, "dateModified", review["datePublished"]) for review in _reviews(dossiers, language)]
    items += [_item(gone, "dateDeleted", gone["dateModified"]) for gone in _retractions(dossiers, language)]
    made = max((one.made_at for one in dossiers), default=None)
    feed: Json = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "@id": f"urn:uuid:{dossiers[0].casebook_id}#feed" if dossiers else None,
        "name": words_in(language)("reports"),
        "dateModified": made,
    }
    feed["publisher"] = publisher(dossiers[0].house) if dossiers else None
    return _json({name: value for name, value in {**feed, "dataFeedElement": items}.items() if value is not None})


def fact_check_tools(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write what claims:search of the Fact Check Tools API would answer: {"claims": […]}, a field that is not known left out.

    What that has no field for stands under a name of its own, workbench, in the terms of our ClaimReview; others pass it over.
    """
    words = words_in(language)
    outlines = [Outline(dossier) for dossier in dossiers]
    return _json({"claims": [_found(view, outline, words) for outline in outlines for view in outline.rated]})


def _reviews(dossiers: Sequence[Dossier], language: str) -> list[Json]:
    return [review for dossier in dossiers for review in claim_reviews(dossier, language)]


def _retractions(dossiers: Sequence[Dossier], language: str) -> list[Json]:
    return [gone for dossier in dossiers for gone in retractions(dossier, language)]


def _item(work: Json, when: str, at: str) -> Json:
    inner = {name: value for name, value in work.items() if name != "@context"}
    return {"@type": "DataFeedItem", "@id": f"{work['@id']}#item", when: at, "item": inner}


def _found(view: ClaimView, outline: Outline, words: Words) -> Json:
    fields = {
        "text": view.claim.restated or view.claim.quote,
        "claimant": view.claim.speaker or outline.article.outlet,
        "claimDate": _moment(published_day(outline.article.published)),
        "claimReview": [_review(view, outline, words)],
    }
    return {name: value for name, value in fields.items() if value}


def _review(view: ClaimView, outline: Outline, words: Words) -> Json:
    state = view.state
    assert state is not None
    assert state.verdict is not None
    house = outline.dossier.house
    named = {"name": house.organisation or state.analyst, "site": host_of(house.publication_url)}
    return {
        "publisher": {name: value for name, value in named.items() if value},
        "url": web_link(house.address_of(view.id)) or f"urn:uuid:{view.id}",
        "title": state.rationale or view.claim.restated or view.claim.quote,
        "reviewDate": state.marked_at,
        "textualRating": label(view, words),
        "languageCode": outline.tongue(view, words),
        "workbench": _beyond(view, outline, words),
    }


def _beyond(view: ClaimView, outline: Outline, words: Words) -> Json:
    """Our ClaimReview without what the answer tells already."""
    kept = ("@id", "reviewRating", "keywords", "contributor", "editor", "expires", "temporalCoverage", "citation", "isBasedOn")
    review = review_of(view, outline, words)
    return {name: review[name] for name in (*kept, "itemReviewed", "correction") if name in review}


def _moment(day: str | None) -> str | None:
    return f"{day}T00:00:00Z" if day else None


def _json(document: Any) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
