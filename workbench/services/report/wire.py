"""The names under which records leave the program as JSON, in reports and on the command line alike.

Every function takes a record and returns plain dicts, lists, strings and numbers, ready for json.dumps. Offsets are code points of
the text as stored, end exclusive; times are RFC 3339 in UTC; languages ISO 639-1; what is unknown is null, never left out.
"""

import json
from collections.abc import Sequence
from typing import Any

from workbench.domain.article import Article, ArticleEntry, Filing, Tally
from workbench.domain.check import Check, Checked, Difference, Hit, SearchResult
from workbench.domain.cited import INSTITUTION, institutions_of
from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.finding import Passage
from workbench.domain.journal import Event, Verification
from workbench.domain.source import EvidenceView, Source
from workbench.domain.statement import DateMention, Flag, InnerQuote, Quantity, Signal, Statement
from workbench.services.report.faults import fault_json
from workbench.services.report.right_of_reply import request_json
from workbench.services.report.said import said_json
from workbench.services.report.shelf_life import shelf_json
from workbench.services.report.wire_house import look_json
from workbench.services.report.wire_pins import copy_json, pin_json

Json = dict[str, Any]


def statement_json(statement: Statement) -> Json:
    """Write a statement as `workbench statements` prints it."""
    return span_json(statement)


def claim_json(view: ClaimView, article_id: str | None = None) -> Json:
    """Write a claim: its statement, then who judged it and how, then its evidence; article_id is the claim's own unless given."""
    claim, state = view.claim, view.state
    return {
        "id": claim.id,
        "article": article_id or claim.article_id,
        "number": view.number,
        **span_json(claim),
        "verdict": _value(state and state.verdict),
        "rating": {"id": view.rating.id, "en": view.rating.en, "fr": view.rating.fr} if view.rating else None,
        "reason": _value(state and state.reason),
        "not_checkable": _value(state and state.not_checkable),
        "restated": claim.restated,
        "rationale": view.rationale,
        "analyst": state.analyst if state else None,
        "marked_at": state.marked_at if state else None,
        "evidence": [evidence_json(one) for one in view.evidence],
        "requests": [request_json(one) for one in view.requests],
        "signed": {"analyst": view.signed.analyst, "at": view.signed.signed_at} if view.signed else None,
        **shelf_json(view),
        "said": [said_json(one) for one in view.sayings],
        "second_looks": [look_json(one) for one in view.looks],
    }


def rival_json(state: VerdictState) -> Json:
    """Write a finding that a merge set aside until somebody decides; reports leave its rationale out."""
    return {
        "verdict": _value(state.verdict),
        "reason": _value(state.reason),
        "not_checkable": _value(state.not_checkable),
        "rationale": state.rationale,
        "analyst": state.analyst,
        "marked_at": state.marked_at,
    }


def evidence_json(view: EvidenceView) -> Json:
    """Write a piece of evidence with the source it links."""
    evidence = view.evidence
    return {
        "id": evidence.id,
        "source": source_json(view.source),
        "stance": evidence.stance.value,
        "quote": evidence.quote,
        "locator": evidence.locator,
        "pin": pin_json(view.pin) if view.pin else None,
        "copy": copy_json(view.copy) if view.copy else None,
    }


def source_json(source: Source) -> Json:
    """Write a source; snapshot is the SHA-256 of its saved bytes in hex, or null."""
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "published": source.published,
        "accessed": source.accessed,
        "snapshot": source.snapshot,
        "fate": _value(source.fate),
    }


def source_details_json(source: Source) -> Json:
    """Write all that is known of a source, as `workbench source` prints it; text is the SHA-256 of its words in UTF-8."""
    return {
        **source_json(source),
        "type": source.type.value,
        "author": source.author,
        "language": source.language,
        "archive": source.archive,
        "doi": source.doi,
        "standing": _value(source.standing),
        "interest": source.interest,
        "withheld": source.withheld,
        "fate_at": source.fate_at,
        "fate_note": source.fate_note,
        "added_at": source.added_at,
        "text": source.text,
        "pages": list(source.pages),
        **({"cited": _cited(source)} if source.cited else {}),
    }


def _cited(source: Source) -> Json:
    """Variables of CSL by their names; the names that are known to be institutions' as a list."""
    found: Json = {one.name: one.value for one in source.cited if one.name != INSTITUTION}
    return found | ({INSTITUTION: sorted(known)} if (known := institutions_of(source.cited)) else {})


def flag_json(flag: Flag) -> Json:
    """Write damage or doubt told on intake."""
    return {"kind": flag.kind, "start": flag.start, "end": flag.end, "reason": flag.reason}


def article_json(article: Article, tally: Tally) -> Json:
    """Write an article without its text; sha256 is that of its original bytes."""
    return {
        "id": article.id,
        "title": article.title,
        "language": article.language,
        "location": article.location,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "published": article.published,
        "opened_at": article.opened_at,
        "encoding": article.encoding,
        "sha256": article.snapshot,
        "words": article.words,
        "counts": tally_json(tally),
        "flags": [flag_json(flag) for flag in article.flags],
    }


def text_json(article: Article) -> Json:
    """Write an article's text as `workbench text` prints it; sha256 is that of the original bytes."""
    return {"text": article.text, "encoding": article.encoding, "language": article.language, "sha256": article.snapshot}


def entry_json(entry: ArticleEntry) -> Json:
    """Write a line of the library."""
    return {
        "id": entry.id,
        "title": entry.title,
        "language": entry.language,
        "location": entry.location,
        "outlet": entry.outlet,
        "url": entry.url,
        "published": entry.published,
        "opened_at": entry.opened_at,
        "touched_at": entry.touched_at,
        "words": entry.words,
        "counts": tally_json(entry.tally),
        "author": entry.author,
        "doubts": entry.doubts,
        "open_findings": entry.open_findings,
        **filing_json(entry.filed),
    }


def filing_json(filing: Filing) -> Json:
    """Write how an article is filed; deadline is a day or a time in UTC."""
    return {
        "tags": list(filing.tags),
        "assignee": filing.assignee,
        "deadline": filing.deadline,
        "note": filing.note,
        "shelf": filing.shelf.value,
        "shelved_at": filing.shelved_at,
    }


def passage_json(passage: Passage) -> Json:
    """Write a passage that was found; marks are the spans of the words in text, start and end places in the article's text."""
    return {
        "place": passage.place.value,
        "article": passage.article_id,
        "title": passage.title,
        "text": passage.text,
        "marks": [list(mark) for mark in passage.marks],
        "claim": passage.claim_id,
        "number": passage.number,
        "verdict": _value(passage.verdict),
        "start": passage.start,
        "end": passage.end,
        "archived": passage.archived,
    }


def tally_json(tally: Tally) -> Json:
    """Write how the claims of an article stand."""
    return {
        "claims": tally.claims,
        "reviewed": tally.reviewed,
        "to_review": tally.to_review,
        "verified": tally.verified,
        "disputed": tally.disputed,
        "unverified": tally.unverified,
        "not_checkable": tally.not_checkable,
        "unsourced": tally.unsourced,
    }


def check_json(check: Check) -> Json:
    """Write an earlier check, one's own or imported."""
    return {
        "id": check.id,
        "text": check.text,
        "verdict": _value(check.verdict),
        "rating": check.rating,
        "title": check.title,
        "claimant": check.claimant,
        "publisher": check.publisher,
        "url": check.url,
        "date": check.date,
        "day": check.day,
        "language": check.language,
        "own": check.own,
        "claim": check.claim_id,
        "rationale": check.rationale,
        "notes": check.notes,
    }


def hit_json(hit: Hit) -> Json:
    """Write an earlier check that a search found, with why it matched and what differs."""
    check = hit.check
    return {
        "id": check.id,
        "text": check.text,
        "verdict": _value(check.verdict),
        "rating": check.rating,
        "publisher": check.publisher,
        "url": check.url,
        "date": check.date,
        "language": check.language,
        "score": hit.score,
        "band": hit.band.value,
        "why": list(hit.why),
        "differs": [_difference_json(one) for one in hit.differs],
    }


def grouped_json(hits: Sequence[Hit]) -> Json:
    """Write near-duplicates as their best hit, the others in alike."""
    return {**hit_json(hits[0]), "alike": [hit_json(hit) for hit in hits[1:]]}


def checked_json(row: Checked) -> Json:
    """Write a statement that was checked before; article is an id of the casebook or the path of a file."""
    return {
        "article": row.article,
        "number": row.number,
        "text": row.text,
        "claim": row.claim_id,
        "hits": [hit_json(hit) for hit in row.hits],
    }


def search_json(result: SearchResult) -> Json:
    """Write the answer to one query of a batch; ms is the time it took."""
    return {"query": result.query, "hits": [hit_json(hit) for hit in result.hits], "ms": result.ms}


def event_json(event: Event) -> Json:
    """Write a row of the journal; before and after are the record as an object, null where it did not exist."""
    return {
        "seq": event.seq,
        "id": event.id,
        "at": event.at,
        "analyst": event.analyst,
        "step": event.step,
        "intent": event.intent.value,
        "of": event.of,
        "label": event.label,
        "table": event.table,
        "record": event.record_id,
        "before": None if event.before is None else json.loads(event.before),
        "after": None if event.after is None else json.loads(event.after),
        "prev": event.prev,
        "hash": event.hash,
    }


def verification_json(verification: Verification) -> Json:
    """Write the outcome of verify; ok says that nothing is wrong."""
    return {
        "ok": not verification.findings,
        "events": verification.events,
        "head": verification.head,
        "snapshots": verification.snapshots,
        "checks": verification.checks,
        "findings": [fault_json(one) for one in verification.findings],
    }


def span_json(span: Statement | Claim) -> Json:
    """Write what statements and claims have in common."""
    return {
        "start": span.start,
        "end": span.end,
        "text": span.text if isinstance(span, Statement) else span.quote,
        "kind": span.kind.value,
        "subkind": span.subkind,
        "speaker": span.speaker,
        "attribution": list(span.attribution),
        "attribution_form": _value(span.attribution_form),
        "cue": span.cue,
        "content": None if span.content is None else list(span.content),
        "inner_quotes": [_inner_quote_json(one) for one in span.inner_quotes],
        "checkworthiness": span.checkworthiness,
        "signals": [_signal_json(one) for one in span.signals],
        "quantities": [_quantity_json(one) for one in span.quantities],
        "dates": [_date_json(one) for one in span.dates],
        "rule": span.rule,
        "confidence": span.confidence,
    }


def _inner_quote_json(quote: InnerQuote) -> Json:
    return {"start": quote.start, "end": quote.end, "speaker": quote.speaker}


def _signal_json(signal: Signal) -> Json:
    return {"name": signal.name, "weight": signal.weight, "text": signal.text}


def _quantity_json(quantity: Quantity) -> Json:
    return {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "noun": quantity.noun,
    }


def _date_json(date: DateMention) -> Json:
    return {
        "text": date.text,
        "start": date.start,
        "end": date.end,
        "from": date.first,
        "to": date.last,
        "resolved": date.resolved,
    }


def _difference_json(difference: Difference) -> Json:
    return {"kind": difference.kind.value, "query": difference.query, "hit": difference.hit}


def _value(member: Any) -> str | None:
    # A member of a StrEnum is a str already; the plain value keeps other writers (csv, templates) from seeing the enum.
    return None if member is None else str(member.value)
