"""What a casebook knows of an earlier check beside itself: sources, reuses, history."""

import json

from workbench.domain.article import Article
from workbench.domain.check import Check, CheckDetails, Import, Reuse, VerdictChange
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Verdict
from workbench.domain.journal import Event
from workbench.domain.source import Evidence, Source
from workbench.store import Store, listing

MOST_EVENTS = 50


def read(store: Store, check: Check) -> CheckDetails:
    """Read the details of a check, its newest reuses and changes first."""
    evidence = listing.claim_view(store, check.claim_id).evidence if check.claim_id and store.find(Claim, check.claim_id) else ()
    states = store.all(VerdictState, claim_id=check.claim_id) if check.claim_id else []
    events = [event for state in states for event in store.journal.events(record_id=state.id, limit=MOST_EVENTS)]
    imported = store.find(Import, check.import_id) if check.import_id else None
    return CheckDetails(check.id, evidence, _reuses(store, check), _changes(events), imported)


def source_key(check: Check) -> str:
    """The key of the source that an earlier check becomes where it is reused."""
    return f"check:{check.claim_id or check.id}"


def _reuses(store: Store, check: Check) -> tuple[Reuse, ...]:
    found = []
    for source in store.all(Source, key=source_key(check)):
        for link in store.all(Evidence, source_id=source.id):
            claim = store.get(Claim, link.claim_id)
            states = store.all(VerdictState, claim_id=claim.id)
            took = any(state.reused_from == (check.claim_id or check.id) for state in states)
            found.append(Reuse(claim.id, claim.article_id, store.get(Article, claim.article_id).title, link.linked_at, took))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _changes(events: list[Event]) -> tuple[VerdictChange, ...]:
    """Those of the events that changed the verdict itself."""
    found = []
    for event in events:
        verdict, was = _verdict(event.after), _verdict(event.before)
        if verdict != was:
            found.append(VerdictChange(event.at, event.analyst, verdict, was))
    return tuple(found)


def _verdict(body: str | None) -> Verdict | None:
    value = json.loads(body).get("verdict") if body else None
    return Verdict(value) if value else None
