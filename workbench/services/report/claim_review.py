"""Verdicts as schema.org ClaimReview (JSON-LD), the form in which fact-checkers exchange them."""

import json
import re
from typing import Any

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.enums import Verdict
from workbench.domain.house import House
from workbench.domain.names import is_body
from workbench.domain.source import EvidenceView
from workbench.domain.version import Told
from workbench.services.report.changes import told_standing
from workbench.services.report.characters import web_link
from workbench.services.report.citation import is_nameless, named_authors
from workbench.services.report.outline import Outline, label, source_name
from workbench.services.report.own_terms import stance_term, terms_of
from workbench.services.report.strings import Words, words_in

Json = dict[str, Any]


def claim_reviews(dossier: Dossier, language: str) -> list[Json]:
    """Write one ClaimReview for each claim that has a verdict, in the order of the text.

    keywords carry, in a form of ours, the verdict behind a label of the house, its reason, and why it cannot be checked beside it.
    @id is urn:uuid: plus the claim's id, so that it stays when the report is made again; url is the claim's address at the house,
    else the same as @id. The author is the house, else who gave the verdict. Ratings carry the verdict's
    word, no number: there is no scale from unverified to verified.
    """
    words = words_in(language)
    outline = Outline(dossier)
    return [review_of(view, outline, words) for view in outline.rated]


def retractions(dossier: Dossier, language: str) -> list[Json]:
    """Tell of each claim whose verdict was published and taken back since: a CreativeWork under the @id that its ClaimReview had.

    It says that the check is retracted, when, and what was told of the claim; the words of its rationale are gone with it.
    """
    words = words_in(language)
    outline = Outline(dossier)
    return [_retraction(claim_id, *told, outline, words) for claim_id, told in outline.retracted.items()]


def embedded(reviews: list[Json]) -> str:
    """Write JSON in ASCII that can stand in an HTML script element: nothing in it can end the element or open a comment."""
    text = json.dumps(reviews, separators=(",", ":"))
    return re.sub(r"[<>&]", lambda match: f"\\u{ord(match[0]):04x}", text)


def publisher(house: House) -> Json | None:
    """Name the house as schema.org does; None when it has no name."""
    if not house.organisation:
        return None
    fields = {"@type": "Organization", "name": house.organisation, "url": web_link(house.publication_url)}
    principles = {"publishingPrinciples": web_link(house.method_url)}
    return _known({**fields, **principles})


def published_day(published: str | None) -> str | None:
    """Give the day (YYYY-MM-DD) of an ISO 8601 date or time; None for anything else."""
    return published[:10] if published and re.match(r"\d{4}-\d\d-\d\d", published) else None


def review_of(view: ClaimView, outline: Outline, words: Words) -> Json:
    """Write the ClaimReview of one claim, which must have a verdict."""
    state, earlier = view.state, outline.earlier(view)
    assert state is not None
    assert state.verdict is not None
    house = publisher(outline.dossier.house)
    person = {"@type": "Person", "name": state.analyst} if state.analyst else None
    based_on = [_work(earlier.title or earlier.text, earlier.url)] if earlier else []
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": _urn(view.id),
            "url": web_link(outline.dossier.house.address_of(view.id)) or _urn(view.id),
            "claimReviewed": view.claim.restated or view.claim.quote,
            "author": house or person,
            "contributor": person if house else None,
            "editor": {"@type": "Person", "name": view.signed.analyst} if view.signed else None,
            "datePublished": state.marked_at[:10],
            "expires": state.review_on,
            "temporalCoverage": state.as_of,
            "inLanguage": outline.tongue(view, words),
            "reviewRating": _known(
                {
                    "@type": "Rating",
                    "alternateName": label(view, words),
                    "ratingExplanation": state.rationale,
                }
            ),
            "keywords": terms_of(view),
            "itemReviewed": _claim(view, outline),
            "citation": [_cited(one, words) for one in view.evidence],
            "isBasedOn": based_on,
            "correction": [_correction(*one, outline, words) for one in outline.corrections.get(view.id, ())],
        }
    )


def _claim(view: ClaimView, outline: Outline) -> Json:
    article, claim = outline.article, view.claim
    published = published_day(article.published)
    # Who did not say it is not told to have.
    denied = any(one.who == claim.speaker and one.verdict is Verdict.DISPUTED for one in view.sayings)
    kind = "Organization" if claim.speaker and is_body(claim.speaker) else "Person"
    said_by = {"@type": kind, "name": claim.speaker} if claim.speaker and not denied else None
    outlet = {"@type": "Organization", "name": article.outlet} if article.outlet else None
    appearance = {
        "@type": "Article",
        "headline": article.title,
        "url": web_link(article.url),
        "datePublished": published,
        "inLanguage": article.language,
        "publisher": outlet,
    }
    return _known(
        {
            "@type": "Claim",
            "@id": _urn(claim.id) + "#claim",
            "text": claim.quote,
            "author": said_by or outlet,
            "datePublished": published,
            "appearance": _known(appearance),
        }
    )


def _retraction(claim_id: str, at: str, before: Told, outline: Outline, words: Words) -> Json:
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "@id": _urn(claim_id),
            "url": web_link(outline.dossier.house.address_of(claim_id)) or _urn(claim_id),
            "name": before.quote,
            "creativeWorkStatus": "Retracted",
            "dateModified": at,
            "correction": [_correction(at, before, outline, words)],
        }
    )


def _cited(one: EvidenceView, words: Words) -> Json:
    source = one.source
    published = source.published if re.fullmatch(r"\d{4}-\d\d-\d\d", source.published or "") else None
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    fate = source.fate.value.capitalize() if source.fate else None
    return _known(
        {
            **_work(source_name(source, words) if is_nameless(source) else "" if source.untitled else source.title, source.url),
            "author": [{"@type": "Person" if person else "Organization", "name": name} for name, person in named_authors(source)],
            "datePublished": published,
            "publisher": publisher,
            "inLanguage": source.language,
            "sameAs": web_link(f"https://doi.org/{source.doi}") if source.doi else None,
            "archivedAt": web_link(source.archive),
            "creativeWorkStatus": fate,
            "correction": source.fate_note if source.fate else None,
            "keywords": [stance_term(one)],
        }
    )


def _correction(day: str, before: Told, outline: Outline, words: Words) -> Json:
    text = words("version.until", day=words.day(day), before=told_standing(before, words, outline.dossier.scale))
    return {"@type": "CorrectionComment", "text": text, "datePublished": day[:10]}


def _work(name: str, url: str | None) -> Json:
    return _known({"@type": "CreativeWork", "name": name, "url": web_link(url)})


def _urn(record_id: str) -> str:
    return f"urn:uuid:{record_id}"


def _known(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
