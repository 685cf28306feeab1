"""Our own reports in JSON -> flat rows: the findings on their claims, with all that the shapes of others carry of them.

Each field may be absent, and may be anything: the file may have been written by somebody else.
"""

from collections.abc import Iterator
from typing import Any

from workbench.domain.house import House
from workbench.services.intake.nodes import Json, list_of, node_of, noted, words_of

_FOUND = ("verdict", "not_checkable", "reason")


def report_rows(report: Json, language: str) -> Iterator[Json]:
    """The claims of a report on which something was found; language (en, fr) is that of the labels of the house."""
    article = node_of(report.get("article"))
    told = node_of(report.get("house"))
    house = House(words_of(told.get("organisation")), words_of(told.get("publication_url")))
    labels = {words_of(one.get("id")): _label(one, language) for one in map(node_of, list_of(report.get("scale")))}
    for claim in list_of(report.get("claims")):
        if not isinstance(claim, dict) or not (claim.get("verdict") or claim.get("not_checkable")):
            continue
        name, analyst = words_of(claim.get("id")), words_of(claim.get("analyst")) or words_of(report.get("analyst"))
        restated, quoted = words_of(claim.get("restated")), words_of(claim.get("text"))
        yield {
            "id": name,
            "text": restated or quoted,
            "verdict": words_of(claim.get("verdict")),
            "rating": _label(claim.get("rating"), language) or labels.get(words_of(claim.get("rating")), ""),
            "title": words_of(article.get("title")),
            "claimant": "" if _denied(claim) else words_of(claim.get("speaker")),
            "publisher": house.organisation or analyst,
            "url": house.address_of(name) or words_of(article.get("url")),
            "date": words_of(claim.get("marked_at")),
            "language": words_of(article.get("language")),
            "notes": noted(
                *((field.replace("_", " "), words_of(claim.get(field))) for field in ("reason", "not_checkable", "rationale")),
                ("quoted", quoted if restated else ""),
                ("claimed", words_of(article.get("published"))),
                ("appearance", words_of(article.get("url"))),
                ("appeared in", words_of(article.get("outlet"))),
                *evidence_of(claim),
                *(("correction", one) for one in _corrections(report, name, labels)),
                ("analyst", analyst if house.organisation else ""),
                ("signed by", words_of(node_of(claim.get("signed")).get("analyst"))),
                ("as of", words_of(claim.get("as_of"))),
                ("review on", words_of(claim.get("review_on"))),
            ),
        }


def _denied(claim: Json) -> bool:
    """Was it found that the speaker never said it?"""
    said = [node_of(one) for one in list_of(claim.get("said"))]
    return any(one.get("who") == claim.get("speaker") and one.get("verdict") == "disputed" for one in said)


def evidence_of(claim: Json) -> list[tuple[str, str]]:
    """What is linked to a claim, a remark for each source: its stance, the source, the passage and where it stands."""
    return [("evidence", _evidence(node_of(one))) for one in list_of(claim.get("evidence"))]


def _evidence(link: Json) -> str:
    source = node_of(link.get("source"))
    known = (source.get(name) for name in ("title", "publisher", "url"))
    cited = (source.get(name) for name in ("author", "published", "doi", "archive"))
    parts = map(words_of, (link.get("stance"), *known, link.get("quote"), link.get("locator"), *cited))
    return " | ".join(words for words in parts if words)


def _label(rating: Any, language: str) -> str:
    """What the house calls a verdict, in the language of the report or the one that there is."""
    told = node_of(rating)
    return (language == "fr" and words_of(told.get("fr"))) or words_of(told.get("en"))


def _same(before: Json, after: Json) -> bool:
    """Was the same told? A label that came with the house's scale is no other one."""
    labels = {words_of(one.get("rating")) for one in (before, after)} - {""}
    return len(labels) < 2 and all(before.get(one) == after.get(one) for one in _FOUND)


def _corrections(report: Json, name: str, labels: dict[str, str]) -> Iterator[str]:
    """What a report had told of a claim before, the day until which it did, oldest first."""
    for version in map(node_of, list_of(report.get("versions"))):
        for change in map(node_of, list_of(version.get("changes"))):
            before, after = node_of(change.get("before")), node_of(change.get("after"))
            if words_of(before.get("claim")) != name or not after or _same(before, after):
                continue
            found = words_of(before.get("verdict")) or f"not checkable: {words_of(before.get('not_checkable'))}"
            parts = (found, labels.get(words_of(before.get("rating")), ""), words_of(before.get("reason")))
            yield f"{words_of(version.get('made_at'))[:10]} {' | '.join(part for part in parts if part)}"
