"""Verdicts as W3C Web Annotations: the claim's words in the article are the target, the verdict is the body.

https://www.w3.org/TR/annotation-model/; position selectors count code points of the article's text as stored, as the model asks,
and the text itself is named by the SHA-256 of the bytes it came from.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.house import House
from workbench.domain.pin import Pin
from workbench.domain.source import EvidenceView
from workbench.services.report.characters import web_link
from workbench.services.report.outline import Outline, label, source_name
from workbench.services.report.strings import Words, words_in

Json = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write a collection with one page: an annotation for each claim with a verdict in text order, behind it those of its pins."""
    words = words_in(language)
    outlines = [Outline(dossier) for dossier in dossiers]
    items = [
        item
        for outline in outlines
        for view in outline.rated
        for item in (_annotation(view, outline, words), *_pinned(view, outline))
    ]
    first = dossiers[0] if dossiers else None
    name = f"urn:uuid:{first.casebook_id}" if first else "urn:workbench:annotations"
    document = {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "label": words("reports"),
        "total": len(items),
        "first": {"id": f"{name}#annotations-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _annotation(view: ClaimView, outline: Outline, words: Words) -> Json:
    state, claim, article = view.state, view.claim, outline.article
    assert state is not None
    assert state.verdict is not None
    source = web_link(article.url) or f"urn:uuid:{article.id}"
    target = {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": claim.prefix, "suffix": claim.suffix},
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
        "state": {"type": "TimeState", "sourceDate": article.opened_at},
    }
    verdict = label(view, words)
    bodies = [
        _body(verdict, "classifying", words.language),
        _body(words(f"not-checkable.{state.not_checkable.value}"), "classifying", words.language) if state.not_checkable else None,
        _body(state.rationale, "assessing", None) if state.rationale.strip() else None,
        *(_body(one.source.url or source_name(one.source, words), "linking", None) for one in view.evidence),
    ]
    person = {"type": "Person", "name": state.analyst} if state.analyst else None
    creators = [one for one in (_publisher(outline.dossier.house), person) if one]
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{claim.id}#annotation",
        "type": "Annotation",
        "motivation": "assessing",
        **({"creator": creators if len(creators) > 1 else creators[0]} if creators else {}),
        "created": state.marked_at,
        "generator": {"type": "Software", "name": "workbench"},
        "generated": outline.dossier.made_at,
        "body": [body for body in bodies if body],
        "target": target,
    }


def _pinned(view: ClaimView, outline: Outline) -> Iterator[Json]:
    """An annotation for each pin: the passage in its source is the target, the words of the article it is about the body."""
    article, claim = outline.article, view.claim
    for one in view.evidence:
        pin, source = one.pin, one.source
        if pin is None:
            continue
        selectors: list[Json] = []
        if pin.start is not None:
            quote = {"type": "TextQuoteSelector", "exact": pin.quote, "prefix": pin.prefix, "suffix": pin.suffix}
            selectors = [quote, {"type": "TextPositionSelector", "start": pin.start, "end": pin.end}]
            if pin.page:
                selectors.append({"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={pin.page}"})
        elif pin.region:
            part = ",".join(f"{edge / 100:g}" for edge in pin.region)
            selectors = [{"type": "FragmentSelector", "conformsTo": MEDIA_FRAGMENTS, "value": f"xywh=percent:{part}"}]
        target: Json = {
            "type": "SpecificResource",
            "source": web_link(source.url) or f"urn:uuid:{source.id}",
            "selector": selectors,
            "state": {"type": "TimeState", "sourceDate": _saved_at(one, pin), "cached": f"urn:sha256:{pin.snapshot}"},
        }
        about = pin.words or claim.quote
        body: Json = {
            "type": "SpecificResource",
            "source": web_link(article.url) or f"urn:uuid:{article.id}",
            "purpose": "linking",
            "selector": {"type": "TextQuoteSelector", "exact": about},
        }
        yield {
            "@context": CONTEXT,
            "id": f"urn:uuid:{pin.evidence_id}#pin",
            "type": "Annotation",
            "motivation": "linking",
            "creator": {"type": "Person", "name": pin.analyst},
            "created": pin.pinned_at,
            "body": [
                body,
                _body(one.evidence.stance.value, "tagging", "en"),
                *([_body(pin.note, "commenting", None)] if pin.note else []),
            ],
            "target": target if selectors else {name: value for name, value in target.items() if name != "selector"},
        }


def _saved_at(view: EvidenceView, pin: Pin) -> str:
    """When the copy that a passage was pinned in was had: what was consulted since is another copy."""
    saved = view.older_copy.saved_at if view.older_copy else view.source.accessed
    return saved or pin.pinned_at


def _publisher(house: House) -> Json | None:
    home = web_link(house.publication_url)
    fields = {"type": "Organization", "name": house.organisation}
    return None if not house.organisation else {**fields, "homepage": home} if home else fields


def _body(value: str, purpose: str, language: str | None) -> Json:
    fields = {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose, "language": language}
    return {name: one for name, one in fields.items() if one is not None}
