"""The shapes in which fact-checkers exchange their work -> flat rows.

Read are ClaimReview (schema.org, JSON-LD) alone, in lists, graphs, feeds and inside other nodes; the answers of the Fact Check
Tools API; the workbench's own reports, checks and search results; and plain objects whose keys are the names of columns. Each
field may be absent. What we wrote ourselves has keywords of a form of ours, by which verdicts, reasons and stances come back
as they were.
"""

from collections.abc import Iterator
from typing import Any

from workbench.domain.enums import Verdict
from workbench.services.intake.scales import Scale, verdict_on

Json = dict[str, Any]

OWN = "workbench:"  # how keywords of our own form begin (services/report/own_terms.py)
VERDICTS = {one.value: one for one in Verdict}
_DEEPEST = 6  # lists within lists and answers within answers; no shape of checks goes deeper
_LINKED = frozenset(("@type", "@context", "@graph", "@id"))
_SHAPED = _LINKED | {"claimReviewed", "claimReview", "claims", "reports"}
_OF_A_HIT = frozenset(("score", "band", "why", "differs"))
_OF_A_CHECK = frozenset(("own", "claim", "day"))
# Our reports name these of a claim; its other fields say where it stands in the article.
_REPORTED = ("reason", "not_checkable", "rationale")


def rows_of(item: Any, depth: int = 0) -> Iterator[Json | None]:
    """The checks that one item of JSON holds, as objects with the names of columns; None stands for an item that is no object.

    Nodes of linked data that are no ClaimReview and hold none give nothing. Notes that are to stay as they are come as "notes".
    """
    if isinstance(item, dict) and isinstance(item.get("text"), str) and _SHAPED.isdisjoint(item):
        yield _plain(item)  # by far the most items of a long file
    elif isinstance(item, list) and depth < _DEEPEST:
        yield from _in_list(item, depth)
    elif not isinstance(item, dict) or depth == _DEEPEST:
        yield None
    elif "claimReviewed" in item or _is_review(item):
        yield _review(item)
    elif isinstance(item.get("claimReview"), list | dict):
        yield from _api_claim(item)
    elif isinstance(item.get("article"), dict) and isinstance(item.get("claims"), list):
        yield from _report(item)
    elif holder := next((name for name in ("reports", "claims") if isinstance(item.get(name), list)), None):
        yield from _in_list(item[holder], depth)
    elif found := list(_reviews_inside(item)):
        yield from map(_review, found)
    elif not _LINKED & item.keys() and set(item) != {"nextPageToken"} and item:
        yield _plain(item)


def _in_list(values: list[Any], depth: int) -> Iterator[Json | None]:
    for value in values:
        yield from rows_of(value, depth + 1)


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
    claim = _node(node.get("itemReviewed"))
    rating = _node(node.get("reviewRating"))
    scale = Scale(*(_words(rating.get(name)) for name in ("ratingValue", "bestRating", "worstRating")))
    said = _words(rating.get("alternateName")) or _words(rating.get("name")) or _bare(node.get("reviewRating"))
    own = _own_terms(node)
    verdict = VERDICTS.get(own.get("verdict", "")) or verdict_on(said, scale)
    appeared = _node(claim.get("appearance"))
    address = _web(_address(node.get("url")) or _address(node.get("mainEntityOfPage")))
    text = _words(node.get("claimReviewed")) or _words(claim.get("text")) or _words(claim.get("name"))
    return {
        "id": (_words(node.get("@id")) or _words(node.get("identifier"))).removeprefix("urn:uuid:"),
        "text": text,
        "verdict": verdict.value if verdict else "",
        "rating": said or scale.shown,
        "title": _words(node.get("name")) or _words(node.get("headline")) or (_words(appeared.get("headline")) if own else ""),
        # Where nobody is named, ours names the outlet, which is told with the article.
        "claimant": "" if own and _is_outlet(claim.get("author")) else _words(claim.get("author")) or _words(claim.get("creator")),
        "publisher": _words(node.get("author")) or _words(node.get("publisher")),
        "url": address or (next(_appearances(claim), "") if own else ""),
        "date": _words(node.get("datePublished")) or _words(node.get("dateCreated")) or _words(node.get("dateModified")),
        "language": _language(node.get("inLanguage")),
        "notes": _lines(
            ("rating value", scale.shown if said else ""),
            ("explanation", _words(rating.get("ratingExplanation"))),
            ("review", _words(node.get("reviewBody")) or _words(node.get("description"))),
            *[(name.replace("-", " "), own[name]) for name in ("reason", "not-checkable") if name in own],
            ("quoted", quoted if (quoted := _words(claim.get("text"))) != text else ""),
            ("claimed", _words(claim.get("datePublished"))),
            *[("appearance", place) for place in _appearances(claim)],
            ("appeared in", " | ".join(filter(None, (_words(appeared.get(one)) for one in ("publisher", "headline"))))),
            *[("citation", _cited(one)) for one in _list(node.get("citation"))],
            *[("based on", _cited(one)) for one in _list(node.get("isBasedOn"))],
            *[("correction", _corrected(one)) for one in _list(node.get("correction"))],
            ("analyst", _words(node.get("contributor"))),
            ("signed by", _words(node.get("editor"))),
            ("as of", _words(node.get("temporalCoverage"))),
            ("review on", _words(node.get("expires"))),
            ("keywords", _words([one for one in _list(node.get("keywords")) if not _is_own(one)])),
        ),
    }


def _api_claim(claim: Json) -> Iterator[Json]:
    for given in _list(claim.get("claimReview")) or [{}]:
        review = _node(given)
        publisher = _node(review.get("publisher"))
        if isinstance(review.get("workbench"), dict):
            yield _own_answer(claim, review)
            continue
        yield {
            "id": "",
            "text": _words(claim.get("text")),
            "rating": _words(review.get("textualRating")),
            "title": _words(review.get("title")),
            "claimant": _words(claim.get("claimant")),
            "publisher": _words(publisher.get("name")) or _words(publisher.get("site")),
            "url": _words(review.get("url")),
            "date": _words(review.get("reviewDate")),
            "language": _words(review.get("languageCode")),
            "notes": _lines(
                ("claimed", _words(claim.get("claimDate"))),
                ("site", _words(publisher.get("site")) if publisher.get("name") else ""),
            ),
        }


def _own_answer(claim: Json, review: Json) -> Json:
    """What we wrote in the shape of the answer, as the ClaimReview that it was made of."""
    publisher = _node(review.get("publisher"))
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
    parts = [one.split(":") for one in _list(node.get("keywords")) if _is_own(one)]
    return {name: code for _, name, code in parts}


def _is_own(keyword: Any) -> bool:
    return isinstance(keyword, str) and keyword.startswith(OWN) and keyword.count(":") == 2


def _is_outlet(value: Any) -> bool:
    return _node(value).get("@type") == "Organization"


def _corrected(value: Any) -> str:
    node = _node(value)
    return " ".join(part for part in (_words(node.get("datePublished")), _words(node.get("text")) or _words(value)) if part)


def _web(address: str) -> str:
    """An address that can be followed; a name such as urn:uuid:… cannot."""
    return "" if address.startswith("urn:") else address


def _report(report: Json) -> Iterator[Json]:
    """The claims of one of our reports that carry a verdict."""
    article = report["article"]
    for claim in report["claims"]:
        if isinstance(claim, dict) and claim.get("verdict"):
            yield {
                "id": _words(claim.get("id")),
                "text": _words(claim.get("restated")) or _words(claim.get("text")),
                "verdict": _words(claim.get("verdict")),
                "title": _words(article.get("title")),
                "claimant": _words(claim.get("speaker")),
                "publisher": _words(claim.get("analyst")) or _words(report.get("analyst")),
                "url": _words(article.get("url")),
                "date": _words(claim.get("marked_at")),
                "language": _words(article.get("language")),
                "notes": _lines(
                    *[(name.replace("_", " "), _words(claim.get(name))) for name in _REPORTED],
                    ("quoted", _words(claim.get("text")) if claim.get("restated") else ""),
                    *_all_evidence(claim),
                ),
            }


def _all_evidence(claim: Json) -> list[tuple[str, str]]:
    return [("evidence", _evidence(_node(one))) for one in _list(claim.get("evidence"))]


def _evidence(link: Json) -> str:
    source = _node(link.get("source"))
    parts = (
        link.get("stance"),
        source.get("title"),
        source.get("publisher"),
        source.get("url"),
        link.get("quote"),
        link.get("locator"),
    )
    return " | ".join(words for words in map(_words, parts) if words)


def _plain(item: Json) -> Json:
    """An object of columns; what our own output adds for other programs is left out, or told as our reports' claims tell it."""
    if item.keys() >= _OF_A_HIT:
        return {name: value for name, value in item.items() if name not in _OF_A_HIT}
    if item.keys() >= _OF_A_CHECK:
        told = _lines(("rationale", _words(item.get("rationale"))), *_all_evidence(item))
        kept = {name: value for name, value in item.items() if name not in _OF_A_CHECK | {"rationale", "evidence"}}
        return {**kept, "notes": "\n".join(filter(None, (_words(item.get("notes")), told)))}
    return item


def _words(value: Any) -> str:
    """The words that stand for a value of linked data: a node's name, the first of several that has any."""
    for one in _list(value):
        if isinstance(one, str) and one.strip():
            return one.strip()
        if isinstance(one, dict):
            found = next((one[name] for name in ("@value", "name", "alternateName") if isinstance(one.get(name), str)), "").strip()
            if found:
                return found
        elif isinstance(one, int | float) and not isinstance(one, bool):
            return str(one)
    return ""


def _address(value: Any) -> str:
    node = _node(value)
    return _bare(value) or _words(node.get("@id")) or _words(node.get("url"))


def _language(value: Any) -> str:
    node = _node(value)
    return _words(node.get("alternateName")) or _words(value)


def _appearances(claim: Json) -> Iterator[str]:
    for name in ("firstAppearance", "appearance"):
        yield from (_address(one) or _address(_node(one).get("url")) or _words(one) for one in _list(claim.get(name)))


def _cited(value: Any) -> str:
    node = _node(value)
    named = (_words(node.get(one)) for one in ("author", "publisher", "url", "datePublished", "sameAs", "archivedAt"))
    parts = (_own_terms(node).get("stance", ""), _words(value), *named)
    return " | ".join(part for part in parts if part)


def _bare(value: Any) -> str:
    return next((one.strip() for one in _list(value) if isinstance(one, str) and one.strip()), "")


def _node(value: Any) -> Json:
    """The first node among what may be one, several or none."""
    return next((one for one in _list(value) if isinstance(one, dict)), {})


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _lines(*named: tuple[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in named if value)
