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
from workbench.services.report.claim_review import claim_reviews, published_day, publisher
from workbench.services.report.outline import Outline, label
from workbench.services.report.strings import Words, words_in

Json = dict[str, Any]


def claim_review(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write a list of ClaimReviews (JSON-LD), one for each claim with a verdict; an empty list when there is none."""
    return _json(_reviews(dossiers, language))


def data_feed(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write one DataFeed (JSON-LD) whose items are the ClaimReviews, each with the day it was last judged."""
    items = [_item(review) for review in _reviews(dossiers, language)]
    made = max((one.made_at for one in dossiers), default=None)
    feed: Json = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": words_in(language)("reports"),
        "dateModified": made,
    }
    feed["publisher"] = publisher(dossiers[0].house) if dossiers else None
    return _json({name: value for name, value in {**feed, "dataFeedElement": items}.items() if value is not None})


def fact_check_tools(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write what claims:search of the Fact Check Tools API would answer: {"claims": […]}, a field that is not known left out."""
    words = words_in(language)
    outlines = [Outline(dossier) for dossier in dossiers]
    return _json({"claims": [_found(view, outline, words) for outline in outlines for view in outline.rated]})


def _reviews(dossiers: Sequence[Dossier], language: str) -> list[Json]:
    return [review for dossier in dossiers for review in claim_reviews(dossier, language)]


def _item(review: Json) -> Json:
    inner = {name: value for name, value in review.items() if name != "@context"}
    return {"@type": "DataFeedItem", "dateModified": review["datePublished"], "item": inner}


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
    named = {"name": house.organisation or state.analyst or outline.dossier.analyst, "site": host_of(house.publication_url)}
    return {
        "publisher": {name: value for name, value in named.items() if value},
        "url": web_link(house.address_of(view.id)) or f"urn:uuid:{view.id}",
        "title": state.rationale or view.claim.restated or view.claim.quote,
        "reviewDate": state.marked_at,
        "textualRating": label(view, words),
        "languageCode": words.language,
    }


def _moment(day: str | None) -> str | None:
    return f"{day}T00:00:00Z" if day else None


def _json(document: Any) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
