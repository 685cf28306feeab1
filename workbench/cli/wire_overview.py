"""Counts, deeds and sources as JSON, under the names of docs/cli.md."""

from typing import Any

from workbench.desk import deeds
from workbench.domain.citing import Citation, SourceEntry
from workbench.domain.history import Deed
from workbench.domain.statistics import SELECTION, Breakdown, Standing, Statistics
from workbench.services.report import wire

Json = dict[str, Any]


def statistics_json(found: Statistics) -> Json:
    """Write all counts of a scope."""
    scope = found.scope
    return {
        "note": SELECTION,
        "scope": {"article": scope.article, "analyst": scope.analyst, "since": scope.since, "until": scope.until},
        "total": standing_json(found.total),
        **{one.by.value: breakdown_json(one) for one in found.breakdowns},
        "coverage": [
            {
                "article": one.article_id,
                "title": one.title,
                "checked": one.checked,
                "not_checkable": one.not_checkable,
                "untouched": one.untouched,
                "share": round(one.share, 4),
            }
            for one in found.coverage
        ],
        "sources": [
            {"verdict": one.verdict.value, "0": one.none, "1": one.one, "2": one.two, "3+": one.more} for one in found.sources
        ],
        "times": [
            {
                "verdict": one.verdict.value if one.verdict else None,
                "low": round(one.low),
                "middle": round(one.middle),
                "high": round(one.high),
                "spans": list(one.spans),
            }
            for one in found.times
        ],
        "unsourced": [
            {"claim": one.claim_id, "article": one.article_id, "verdict": one.verdict.value, "text": one.quote}
            for one in found.unsourced
        ],
    }


def breakdown_json(breakdown: Breakdown) -> Json:
    """Write the groups of a breakdown, and how many are hidden because they have too few claims."""
    groups = [{"key": one.key, "name": one.name or None, **standing_json(one.standing)} for one in breakdown.groups]
    return {"groups": groups, "hidden": {"groups": breakdown.hidden_groups, "claims": breakdown.hidden_claims}}


def standing_json(standing: Standing) -> Json:
    """Write how many claims stand how."""
    return {
        "verified": standing.verified,
        "disputed": standing.disputed,
        "unverified": standing.unverified,
        "not_checkable": standing.not_checkable,
        "to_review": standing.to_review,
        "unsourced": standing.unsourced,
        "sources": standing.sources,
        "n": standing.n,
    }


def deed_json(deed: Deed) -> Json:
    """Write one action of the journal with what was done in words."""
    return {
        "seq": deed.seq,
        "step": deed.step,
        "at": deed.at,
        "analyst": deed.analyst,
        "intent": deed.intent.value,
        "label": deed.label,
        "words": deeds.words(deed),
        "was": deed.was.value if deed.was else None,
        "events": deed.events,
        "claim": deed.claim_id,
        "article": deed.article_id,
        "undone": deed.undone,
    }


def source_entry_json(entry: SourceEntry) -> Json:
    """Write a source with the claims that cite it and the ids of what is the same source again."""
    return {
        **wire.source_details_json(entry.source),
        "cited_by": [_citation_json(one) for one in entry.citations],
        "same": list(entry.same),
    }


def _citation_json(citation: Citation) -> Json:
    return {
        "evidence": citation.evidence_id,
        "claim": citation.claim_id,
        "article": citation.article_id,
        "number": citation.number,
        "text": citation.quote,
        "stance": citation.stance.value,
        "verdict": citation.verdict.value if citation.verdict else None,
    }
