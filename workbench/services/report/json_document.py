"""Reports as JSON, by the schema in resources/templates/report.schema.json: nothing of the dossier is left out."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.version import Numbered, Revision, Told, numbered
from workbench.services.report.changes import is_withdrawn
from workbench.services.report.outline import CitedSource, Outline, result_sentence, standing
from workbench.services.report.renewals import renewal_json
from workbench.services.report.right_of_reply import request_json
from workbench.services.report.scope import scope_json
from workbench.services.report.strings import words_in
from workbench.services.report.two_findings import rival_json
from workbench.services.report.wire import article_json, check_json, claim_json, evidence_json, source_details_json
from workbench.services.report.wire_house import rating_json, rule_json, unmet_json

SCHEMA = "urn:workbench:report:1"
VERSION = 1
PIECE = 5_000  # parts of a document: names, values and what is between them

Json = dict[str, Any]


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write several reports as one JSON document in UTF-8; strings are the casebook's own, character by character."""
    reports = [_report(one, language) for one in dossiers]
    document = {"$schema": SCHEMA, "version": VERSION, "language": language, "reports": reports}
    return b"".join((*_pieces(json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(document)), b"\n"))


def _pieces(parts: Iterator[str]) -> Iterator[bytes]:
    """Put parts together by the thousands: all at once, a long report keeps the interpreter from the window for 10 ms and more."""
    while taken := list(islice(parts, PIECE)):
        # A lone surrogate cannot be UTF-8; as \udc80 it is still JSON and still itself.
        yield "".join(taken).encode("utf-8", "backslashreplace")


def _report(dossier: Dossier, language: str) -> Json:
    outline = Outline(dossier)
    return {
        "made_at": dossier.made_at,
        "analyst": dossier.analyst,
        "casebook": {"id": dossier.casebook_id, "journal": {"events": dossier.journal_count, "head": dossier.journal_head}},
        "house": {name: value or None for name, value in asdict(dossier.house).items() if name != "templates"},
        "version": outline.history[-1].number,
        "versions": [_version(one, outline) for one in outline.history],
        "result": result_sentence(outline.counts, words_in(language), partial=dossier.partial),
        "counts": outline.counts,
        "scope": scope_json(outline),
        "article": {**article_json(dossier.article, dossier.tally), "text": dossier.article.text},
        "claims": [_claim(view, outline) for view in dossier.claims],
        "sources": [_source(one) for one in outline.sources],
        "requests": [request_json(one) for one in dossier.requests],
        "renewals": [renewal_json(one) for one in dossier.renewals],
        "scale": [rating_json(one) for one in dossier.scale],
        "rules": [rule_json(one) for one in dossier.rules],
        "unmet": [unmet_json(one) for one in dossier.unmet],
    }


def version_json(dossier: Dossier, since: Sequence[Revision]) -> Json:
    """Write the versions of an article's report and what changed since the last, as `workbench changes` prints it."""
    outline = Outline(dossier)
    told = [_version(one, outline) for one in numbered(dossier.versions)]
    return {"versions": told, "since": [_revision(one, outline) for one in since]}


def _version(version: Numbered, outline: Outline) -> Json:
    changes = [_revision(one, outline) for one in version.revisions]
    return {"number": version.number, "made_at": version.made_at, "changes": changes}


def _revision(one: Revision, outline: Outline) -> Json:
    return {"before": _told(one.before, outline), "after": _told(one.after, outline)}


def _told(told: Told | None, outline: Outline) -> Json | None:
    """rating is the id of the house's label, whose words the claim and the scale tell; a rationale taken back is not told again."""
    if told is None:
        return None
    withdrawn = bool(told.rationale.strip()) and is_withdrawn(told, outline)
    fields = {name.replace("claim_id", "claim"): value for name, value in asdict(told).items()}
    return {**fields, **({"rationale": "", "withdrawn": True} if withdrawn else {"withdrawn": False})}


def _claim(view: ClaimView, outline: Outline) -> Json:
    earlier = outline.earlier(view)
    return {
        **claim_json(view),
        "prefix": view.claim.prefix,
        "suffix": view.claim.suffix,
        "evidence": [{**evidence_json(one), "source": source_details_json(one.source)} for one in view.evidence],
        "set_aside": [rival_json(one) for one in view.rivals],
        "standing": standing(view) if view.claim.kind.is_body or view.number is not None else None,
        "origins": outline.dossier.origins.count({one.source.id for one in view.evidence}),
        "earlier_check": check_json(earlier) if earlier else None,
    }


def _source(cited: CitedSource) -> Json:
    source = cited.source
    return {
        "number": cited.number,
        **source_details_json(source),
        "key": source.key,
        "claims": [view.id for view in cited.claims],
    }
