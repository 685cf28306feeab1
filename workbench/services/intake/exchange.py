"""The shapes in which fact-checkers exchange their work -> flat rows.

Read are ClaimReview (schema.org, JSON-LD) alone, in lists, graphs, feeds and inside other nodes; the answers of the Fact Check
Tools API; the workbench's own reports, checks and search results; and plain objects whose keys are the names of columns. Each
field may be absent. What we wrote ourselves has keywords of a form of ours, by which verdicts, reasons and stances come back
as they were.
"""

from collections.abc import Iterator
from typing import Any

from workbench.domain.enums import Verdict
from workbench.services.intake.nodes import Json, list_of, node_of, noted, words_of
from workbench.services.intake.own_reports import evidence_of, report_rows
from workbench.services.intake.scales import Scale, verdict_on

OWN = "workbench:"  # how keywords of our own form begin (services/report/own_terms.py)
VERDICTS = {one.value: one for one in Verdict}
_DEEPEST = 6  # lists within lists and answers within answers; no shape of checks goes deeper
_LINKED = frozenset(("@type", "@context", "@graph", "@id"))
_SHAPED = _LINKED | {"claimReviewed", "claimReview", "claims", "reports"}
_OF_A_HIT = frozenset(("score", "band", "why", "differs"))
_OF_A_CHECK = frozenset(("own", "claim", "day"))


def rows_of(item: Any, depth: int = 0, language: str = "en") -> Iterator[Json | None]:
    """The checks that one item of JSON holds, as objects with the names of columns; None stands for an item that is no object.

    Nodes of linked data that are no ClaimReview and hold none give nothing. Notes that are to stay as they are come as "notes".
    """
    if isinstance(item, dict) and isinstance(item.get("text"), str) and _SHAPED.isdisjoint(item):
        yield _plain(item)  # by far the most items of a long file
    elif isinstance(item, list) and depth < _DEEPEST:
        yield from _in_list(item, depth, language)
    elif not isinstance(item, dict) or depth == _DEEPEST:
        yield None
    elif "claimReviewed" in item or _is_review(item):
        yield _review(item)
    elif isinstance(item.get("claimReview"), list | dict):
        yield from _api_claim(item)
    elif isinstance(item.get("article"), dict) and isinstance(item.get("claims"), list):
        yield from report_rows(item, language)
    elif holder := next((name for name in ("reports", "claims") if isinstance(item.get(name), list)), None):
        yield from _in_list(item[holder], depth, words_of(item.get("language")))
    elif found := list(_reviews_inside(item)):
        yield from map(_review, found)
    elif not _LINKED & item.keys() and set(item) != {"nextPageToken"} and item:
        yield _plain(item)


def _in_list(values: list[Any], depth: int, language: str) -> Iterator[Json | None]:
    for value in values:
        yield from rows_of(value, depth + 1, language)


def _is_review(node: Json) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.replace("#", "/").replace(":", "/").split("/")[-1] == "ClaimReview" for name in names)


def _reviews_inside(item: Json) -> Iterator[Json]:
    """Every ClaimReview in the branches of an item, in order, without calls within calls."""
    waiting: list[Any] = [item]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict) and _is_review(node):
            yield node
        elif isinstance(node, dict | list):
            inside = list(node.values() if isinstance(node, dict) else node)
            waiting.extend(one for one in reversed(inside) if isinstance(one, dict | list))


def _review(node: Json) -> Json:
    claim = node_of(node.get("itemReviewed"))
    rating = node_of(node.get("reviewRating"))
    scale = Scale(*(words_of(rating.get(name)) for name in ("ratingValue", "bestRating", "worstRating")))
    said = words_of(rating.get("alternateName")) or words_of(rating.get("name")) or _bare(node.get("reviewRating"))
    own = _own_terms(node)
    verdict = VERDICTS.get(own.get("verdict", "")) or verdict_on(said, scale)
    appeared = node_of(claim.get("appearance"))
    headline = words_of(appeared.get("headline"))
    speaker = words_of(claim.get("author")) or words_of(claim.get("creator"))
    address = _web(_address(node.get("url")) or _address(node.get("mainEntityOfPage")))
    text = words_of(node.get("claimReviewed")) or words_of(claim.get("text")) or words_of(claim.get("name"))
    return {
        "id": (words_of(node.get("@id")) or words_of(node.get("identifier"))).removeprefix("urn:uuid:"),
        "text": text,
        "verdict": verdict.value if verdict else "",
        "rating": said or scale.shown,
        "title": words_of(node.get("name")) or words_of(node.get("headline")) or (headline if own else ""),
        # Where nobody is named, ours names the outlet, which is told with the article.
        "claimant": "" if own and _is_outlet(claim.get("author")) else speaker,
        "publisher": words_of(node.get("author")) or words_of(node.get("publisher")),
        "url": address or (next(_appearances(claim), "") if own else ""),
        "date": words_of(node.get("datePublished")) or words_of(node.get("dateCreated")) or words_of(node.get("dateModified")),
        "language": _language(node.get("inLanguage")),
        "notes": noted(
            ("rating value", scale.shown if said else ""),
            ("explanation", words_of(rating.get("ratingExplanation"))),
            ("review", words_of(node.get("reviewBody")) or words_of(node.get("description"))),
            *[(name.replace("-", " "), own[name]) for name in ("reason", "not-checkable") if name in own],
            ("quoted", quoted if (quoted := words_of(claim.get("text"))) != text else ""),
            ("claimed", words_of(claim.get("datePublished"))),
            *[("appearance", place) for place in _appearances(claim)],
            ("appeared in", " | ".join(filter(None, (words_of(appeared.get(one)) for one in ("publisher", "headline"))))),
            *[("citation", _cited(one)) for one in list_of(node.get("citation"))],
            *[("based on", _cited(one)) for one in list_of(node.get("isBasedOn"))],
            *[("correction", _corrected(one)) for one in list_of(node.get("correction"))],
            ("analyst", words_of(node.get("contributor"))),
            ("signed by", words_of(node.get("editor"))),
            ("as of", words_of(node.get("temporalCoverage"))),
            ("review on", words_of(node.get("expires"))),
            ("keywords", words_of([one for one in list_of(node.get("keywords")) if not _is_own(one)])),
        ),
    }


def _api_claim(claim: Json) -> Iterator[Json]:
    for given in list_of(claim.get("claimReview")) or [{}]:
        review = node_of(given)
        publisher = node_of(review.get("publisher"))
        if isinstance(review.get("workbench"), dict):
            yield _own_answer(claim, review)
            continue
        yield {
            "id": "",
            "text": words_of(claim.get("text")),
            "rating": words_of(review.get("textualRating")),
            "title": words_of(review.get("title")),
            "claimant": words_of(claim.get("claimant")),
            "publisher": words_of(publisher.get("name")) or words_of(publisher.get("site")),
            "url": words_of(review.get("url")),
            "date": words_of(review.get("reviewDate")),
            "language": words_of(review.get("languageCode")),
            "notes": noted(
                ("claimed", words_of(claim.get("claimDate"))),
                ("site", words_of(publisher.get("site")) if publisher.get("name") else ""),
            ),
        }


def _own_answer(claim: Json, review: Json) -> Json:
    """What we wrote in the shape of the answer, as the ClaimReview that it was made of."""
    publisher = node_of(review.get("publisher"))
    told = {
        "claimReviewed": claim.get("text"),
        "author": publisher.get("name") or publisher.get("site"),
        "url": review.get("url"),
        "datePublished": review.get("reviewDate"),
        "inLanguage": review.get("languageCode"),
    }
    return _review({**review["workbench"], **told})


def _own_terms(node: Json) -> dict[str, str]:
    """The codes of a node's keywords that are of our form, by their names."""
    parts = [one.split(":") for one in list_of(node.get("keywords")) if _is_own(one)]
    return {name: code for _, name, code in parts}


def _is_own(keyword: Any) -> bool:
    return isinstance(keyword, str) and keyword.startswith(OWN) and keyword.count(":") == 2


def _is_outlet(value: Any) -> bool:
    return node_of(value).get("@type") == "Organization"


def _corrected(value: Any) -> str:
    node = node_of(value)
    return " ".join(part for part in (words_of(node.get("datePublished")), words_of(node.get("text")) or words_of(value)) if part)


def _web(address: str) -> str:
    """An address that can be followed; a name such as urn:uuid:… cannot."""
    return "" if address.startswith("urn:") else address


def _plain(item: Json) -> Json:
    """An object of columns; what our own output adds for other programs is left out, or told as our reports' claims tell it."""
    if item.keys() >= _OF_A_HIT:
        return {name: value for name, value in item.items() if name not in _OF_A_HIT}
    if item.keys() >= _OF_A_CHECK:
        told = noted(("rationale", words_of(item.get("rationale"))), *evidence_of(item))
        kept = {name: value for name, value in item.items() if name not in _OF_A_CHECK | {"rationale", "evidence"}}
        return {**kept, "notes": "\n".join(filter(None, (words_of(item.get("notes")), told)))}
    return item


def _address(value: Any) -> str:
    node = node_of(value)
    return _bare(value) or words_of(node.get("@id")) or words_of(node.get("url"))


def _language(value: Any) -> str:
    node = node_of(value)
    return words_of(node.get("alternateName")) or words_of(value)


def _appearances(claim: Json) -> Iterator[str]:
    for name in ("firstAppearance", "appearance"):
        yield from (_address(one) or _address(node_of(one).get("url")) or words_of(one) for one in list_of(claim.get(name)))


def _cited(value: Any) -> str:
    node = node_of(value)
    named = (words_of(node.get(one)) for one in ("author", "publisher", "url", "datePublished", "sameAs", "archivedAt"))
    parts = (_own_terms(node).get("stance", ""), words_of(value), *named)
    return " | ".join(part for part in parts if part)


def _bare(value: Any) -> str:
    return next((one.strip() for one in list_of(value) if isinstance(one, str) and one.strip()), "")
