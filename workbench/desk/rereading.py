"""An article read again: what no hand has touched makes way for the new reading, what an analyst worked on stays."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workbench.desk.articles import claim_of
from workbench.desk.boundaries import narrowed
from workbench.domain.article import Article
from workbench.domain.claim import Claim, Tagging, VerdictState
from workbench.domain.enums import Kind
from workbench.domain.journal import Event
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.signing import SecondLook
from workbench.domain.source import Evidence
from workbench.domain.statement import Reading, Statement
from workbench.store import Step, Store
from workbench.store.rows import BY_NAME, parse

Span = tuple[int, int]
_STRAY_MARK = "furniture-stray-mark"


def touched(store: Store, claims: Sequence[Claim]) -> set[str]:
    """The ids of the claims that carry work or that an analyst made or changed; what was undone again is no change."""
    # A step that saves the article too is the engine's: opening, or reading again. The hand's steps save claims alone.
    readings: dict[str, bool] = {}

    def is_reading(event: Event) -> bool:
        if event.step not in readings:
            readings[event.step] = any(one.table == "article" for one in store.journal.of_step(event.step))
        return readings[event.step]

    found = set()
    for claim in claims:
        kinds = (VerdictState, Evidence, Tagging, Request, SecondLook, Saying)
        worked_on = any(store.all(kind, claim_id=claim.id) for kind in kinds)
        # Tags and signatures go by the claim's id too.
        events = (event for event in store.journal.events(record_id=claim.id) if event.table == "claim")
        if worked_on or _is_changed(events, is_reading):
            found.add(claim.id)
    return found


def _is_changed(events: Iterable[Event], is_reading: Callable[[Event], bool]) -> bool:
    """Does the claim differ from what the engine last made of it, its dates left out, which are told anew in any claim?"""
    own: Claim | None = None
    changed = False
    for event in reversed(list(events)):
        if event.after is None:
            continue
        claim: Claim = replace(parse(BY_NAME["claim"], event.after), dates=())
        if own is None:
            own = claim if is_reading(event) else None
            changed = own is None
        elif event.before is not None and is_reading(event) and not changed:
            own = claim
        else:
            changed = claim != own
        if own is None:
            return True
    return changed


def replace_untouched(store: Store, step: Step, article: Article, claims: Sequence[Claim], reading: Reading) -> None:
    """Put the statements of a new reading in the place of the claims that no hand has touched, in a step in progress.

    A claim of the same span and kind keeps its id. Touched claims stay as they are, and what a new statement says beyond them
    is a statement of its own. What an analyst removed does not come back.
    """
    kept_ids = touched(store, claims)
    kept = [claim for claim in claims if claim.id in kept_ids]
    free = [claim for claim in claims if claim.id not in kept_ids]
    there = {(claim.start, claim.end, claim.kind): claim for claim in free}
    before = merged((claim.start, claim.end) for claim in claims)
    # A claim that was made inside of another, by hand, never took its words from it.
    open_to_all = merged((claim.start, claim.end) for claim in free)
    taken = merged((claim.start, claim.end) for claim in kept if not overlaps((claim.start, claim.end), open_to_all))
    made: list[Claim] = []
    for statement in reading.statements:
        if not overlaps((statement.start, statement.end), before):
            continue
        for part in _outside(article, statement, taken, before):
            fresh = claim_of(article, part)
            old = there.pop((part.start, part.end, part.kind), None)
            made.append(replace(fresh, id=old.id) if old else fresh)
    step.remove(*there.values())
    step.save(*made)


def _outside(article: Article, statement: Statement, taken: Sequence[Span], before: Sequence[Span]) -> list[Statement]:
    """What is left of a statement beside the spans that are taken: words as statements, marks alone as stray marks."""
    parts = gaps((statement.start, statement.end), taken)
    if parts == [(statement.start, statement.end)]:
        return [statement]
    found = []
    for start, end in parts:
        words = article.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if start >= end or not overlaps((start, end), before):
            continue
        if any(char.isalnum() for char in words):
            found.append(narrowed(article, statement, start, end))
        else:
            found.append(Statement(start, end, article.text[start:end], Kind.FURNITURE, _STRAY_MARK))
    return found


def gaps(span: Span, taken: Sequence[Span]) -> list[Span]:
    """Give what is left of a span beside spans that are in order and apart."""
    start, end = span
    found = []
    for one_start, one_end in taken[max(0, bisect_left(taken, (start,)) - 1) : bisect_left(taken, (end,))]:
        if one_start > start:
            found.append((start, one_start))
        start = max(start, one_end)
    return [*found, (start, end)] if start < end else found


def merged(spans: Iterable[Span]) -> list[Span]:
    """Put spans in order, those that overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def overlaps(span: Span, spans: Sequence[Span]) -> bool:
    """Does a span share a character with one of spans that are in order and apart?"""
    place = bisect_left(spans, (span[1],))
    return place > 0 and spans[place - 1][1] > span[0]
