"""The verbs on claims: find, mark, explain, add, edit, split, join, remove."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Any

from workbench.desk import sayings, scale, signing, tagging
from workbench.desk.articles import claim_of
from workbench.desk.articles import find as find_article
from workbench.desk.boundaries import halves, joined, moved, statement_of, trimmed
from workbench.desk.keep import KEEP
from workbench.desk.voices import names_of, renamed, spoken_by
from workbench.domain.article import Article, Dismissal, Filing, LineRule
from workbench.domain.claim import Claim, ClaimView, Tagging, VerdictState
from workbench.domain.enums import Kind, NotCheckable, Reason, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.gate import Override
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.recheck import Confirmation
from workbench.domain.renewal import FormerText
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, Source
from workbench.domain.version import Version
from workbench.store import Step, Store, citing, listing

# What points at a claim and goes with it.
HANGING = (Pin, Evidence, VerdictState, Tagging, Request, SignOff, SecondLook, Confirmation, Saying)


def plain(text: str, what: str) -> str:
    """Let typed text through; raises Refused for what cannot be stored as Unicode text."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refused(f"The {what} holds bytes that are no text. Nothing was changed; type it again.") from error
    return text


def of_article(store: Store, article_id: str, *, everything: bool) -> list[ClaimView]:
    """List the claims of an article in text order."""
    views = listing.claim_views(store, article_id)
    return views if everything else [view for view in views if view.number is not None]


def find(store: Store, name: str) -> ClaimView:
    """Find a claim by id, the unique beginning of one, its number in the last article, or ARTICLE:NUMBER."""
    article_name, _, number = name.rpartition(":")
    if number.isdecimal() and (article_name or len(number) <= 6):
        article = find_article(store, article_name or "last")
        views = of_article(store, article.id, everything=False)
        if not 1 <= int(number) <= len(views):
            raise NotFound(f"“{article.title}” has no claim {number}: they go from 1 to {len(views)}. Nothing was changed.")
        return views[int(number) - 1]
    ids = [name] if store.find(Claim, name) else listing.matching_ids(store, "claim", name) if len(name) >= 4 else []
    if len(ids) != 1:
        what = "More than one claim begins with" if ids else "There is no claim"
        raise NotFound(f"{what} {name}. Nothing was changed; list them with: workbench claims last.")
    return listing.claim_view(store, ids[0])


def mark(
    store: Store,
    analyst: str,
    claim_id: str,
    verdict: Verdict | None,
    rationale: str | None,
    reason: Reason | None,
    not_checkable: NotCheckable | None,
    rating: Rating | None = None,
) -> Change | None:
    """Set or clear a verdict; what is not given of reason and rationale is kept, except that clearing drops the reason.

    The verdict a claim already has confirms it, with a new name and time. Why it cannot be checked stands alone or by unverified.
    """
    claim = store.get(Claim, claim_id)
    refuse_contradiction(verdict, not_checkable)
    if rating and not_checkable:
        raise Refused("What cannot be checked has no label of the scale. Nothing was changed; leave out the label or why.")
    done = (rating.en or rating.fr) if rating else verdict or ("not checkable" if not_checkable else "cleared")
    with store.step(f"mark claim {number_of(store, claim)} {done}", analyst) as step:
        _put_state(store, step, analyst, claim_id, verdict, rationale, reason, not_checkable, rating)
    return step.change


def refuse_contradiction(verdict: Verdict | None, not_checkable: NotCheckable | None) -> None:
    """Raise Refused for a claim that is said to be settled, one way or the other, and not to be checkable."""
    if not_checkable and verdict in (Verdict.VERIFIED, Verdict.DISPUTED):
        raise Refused(
            "What cannot be checked is neither verified nor disputed. Nothing was changed; clear the verdict or make it unverified."
        )


def mark_all(
    store: Store, analyst: str, claim_ids: Sequence[str], verdict: Verdict | None, unwritten: Container[str] = ()
) -> Change | None:
    """Set or clear one verdict on several claims as one action; what is written of the unwritten ones is not kept."""
    with store.step(f"mark {len(claim_ids)} claims {verdict or 'cleared'}", analyst) as step:
        for claim_id in claim_ids:
            store.get(Claim, claim_id)
            _put_state(store, step, analyst, claim_id, verdict, "" if claim_id in unwritten else None, None, None)
    return step.change


def explain(store: Store, analyst: str, claim_id: str, rationale: str) -> Change | None:
    """Write the rationale of a claim."""
    claim = store.get(Claim, claim_id)
    state = state_of(store, claim_id)
    if (state.rationale if state else "") == rationale:
        return None
    new = replace(state or _blank(claim_id, analyst), rationale=plain(rationale, "rationale"), analyst=analyst, marked_at=now_utc())
    with store.step(f"write rationale of claim {number_of(store, claim)}", analyst) as step:
        _save_or_drop(step, new)
        signing.reopen(store, step, claim_id)
    return step.change


def add(store: Store, analyst: str, article_id: str, start: int, end: int) -> tuple[ClaimView, Change | None]:
    """Make a claim of a span; what stands exactly there already becomes, or is, that claim."""
    article = store.get(Article, article_id)
    start, end = trimmed(article, start, end)
    there = [claim for claim in store.all(Claim, article_id=article_id) if (claim.start, claim.end) == (start, end)]
    if there and there[0].kind.is_body:
        return listing.claim_view(store, there[0].id), None
    if there:
        claim = replace(there[0], kind=Kind.STATEMENT, rule="by hand")
    else:
        claim = claim_of(article, statement_of(article, start, end))
    change = store.save(claim, label="add claim", analyst=analyst)
    return listing.claim_view(store, claim.id), change


def edit(
    store: Store,
    analyst: str,
    claim_id: str,
    start: int | None,
    end: int | None,
    kind: Kind | None,
    speaker: str | None,
    restated: str | None,
    everywhere: bool,
) -> Change | None:
    """Change a claim's boundaries, kind, speaker or restatement."""
    claim = store.get(Claim, claim_id)
    article = store.get(Article, claim.article_id)
    changed = claim
    if start is not None or end is not None:
        changed = moved(article, claim, claim.start if start is None else start, claim.end if end is None else end)
    if kind is not None and kind is not claim.kind:
        if claim.kind.is_body and not kind.is_body:
            refuse_if_marked(store, claim)
        changed = replace(changed, kind=kind, rule="by hand")
    if restated != KEEP:
        changed = replace(changed, restated=plain(restated, "restatement").strip() or None if restated else None)
    saved = [changed]
    if speaker != KEEP:
        name = plain(speaker, "speaker").strip() or None if speaker else None
        saved = [spoken_by(changed, name)]
        if everywhere and claim.speaker:
            others = [other for other in store.all(Claim, article_id=article.id) if other.id != claim.id]
            meant = names_of(claim.speaker, [claim, *others])
            saved = [renamed(saved[0], meant, name)]
            saved += [new for other in others if (new := renamed(other, meant, name)) != other]
    with store.step(f"edit claim {number_of(store, claim)}", analyst) as step:
        for one in saved:
            sayings.follow(store, step, store.get(Claim, one.id), one)
        step.save(*saved)
        if (changed.start, changed.end, changed.restated) != (claim.start, claim.end, claim.restated):
            signing.reopen(store, step, claim_id)
    return step.change


def split(store: Store, analyst: str, claim_id: str, offset: int) -> Change | None:
    """Cut a claim in two; the first part keeps verdict and evidence."""
    claim = store.get(Claim, claim_id)
    article = store.get(Article, claim.article_id)
    if not claim.start < offset < claim.end:
        raise Refused(f"A claim from {claim.start} to {claim.end} cannot be split at {offset}. Nothing was changed.")
    first, second = halves(article, claim, offset)
    with store.step(f"split claim {number_of(store, claim)}", analyst) as step:
        step.save(first, second)
        signing.reopen(store, step, claim_id)
    return step.change


def join(store: Store, analyst: str, claim_ids: Sequence[str]) -> Change | None:
    """Make one claim of neighbours of one article; rationales are joined, and verdicts that differ are refused."""
    claims = sorted((store.get(Claim, claim_id) for claim_id in dict.fromkeys(claim_ids)), key=lambda claim: claim.start)
    if len(claims) < 2 or len({claim.article_id for claim in claims}) > 1:
        raise Refused("Joining takes two or more claims of one article. Nothing was changed.")
    first, rest = claims[0], claims[1:]
    article = store.get(Article, first.article_id)
    inside = [view.claim for view in of_article(store, article.id, everything=True)]
    end = max(claim.end for claim in claims)
    if any(first.start <= claim.start < end and claim not in claims for claim in inside):
        raise Refused("Something stands between these claims, and joining would swallow it. Nothing was changed; join neighbours.")
    states = [state for claim in claims if (state := state_of(store, claim.id))]
    if len({state.verdict for state in states if state.verdict}) > 1:
        raise Refused("These claims have different verdicts. Nothing was changed; give them the same one, or clear one, then join.")
    numbers = ", ".join(str(number_of(store, claim)) for claim in claims)
    with store.step(f"join claims {numbers}", analyst) as step:
        tagging.joined(store, step, first.id, [claim.id for claim in rest])
        signing.joined(store, step, first.id, [claim.id for claim in rest])
        sayings.joined(store, step, joined(article, claims), rest)
        for claim in rest:
            links = store.all(Evidence, claim_id=claim.id)
            step.save(*(replace(link, claim_id=first.id) for link in links))
            step.save(*(replace(pin, claim_id=first.id) for pin in store.all(Pin, claim_id=claim.id)))
            step.save(*(replace(one, claim_id=first.id) for one in store.all(Request, claim_id=claim.id)))
            step.remove(*(one for kind in (VerdictState, Confirmation) for one in store.all(kind, claim_id=claim.id)), claim)
        step.save(joined(article, claims))
        if states:
            rationale = "\n\n".join(dict.fromkeys(state.rationale for state in states if state.rationale))
            decided = next((state for state in states if state.verdict), states[0])
            kept = next((state for state in states if state.claim_id == first.id), None) or replace(decided, id=new_id())
            step.save(replace(decided, id=kept.id, claim_id=first.id, rationale=rationale))
    return step.change


def remove(store: Store, analyst: str, record_id: str) -> Change | None:
    """Remove an article, claim, source or piece of evidence with all that hangs on it."""
    for kind in (Claim, Evidence, Article, Source, LineRule, Request):
        record = store.find(kind, record_id)
        if record is not None:
            with store.step(_removal(store, record), analyst) as step:
                _remove(store, step, record)
            return step.change
    raise NotFound(f"Nothing in this casebook has the id {record_id}. Nothing was changed.")


def remove_all_of(store: Store, step: Step, article: Article) -> None:
    """Remove an article with all that hangs on it, as part of a step."""
    _remove(store, step, article)


def remove_record(store: Store, step: Step, record: Article | Claim | Source | Evidence) -> None:
    """Remove a record with all that hangs on it, as part of a step."""
    _remove(store, step, record)


def state_of(store: Store, claim_id: str) -> VerdictState | None:
    """Read the verdict state of a claim."""
    return next(iter(store.all(VerdictState, claim_id=claim_id)), None)


def number_of(store: Store, claim: Claim) -> int | str:
    """The number a claim is shown with, a dash for furniture."""
    return listing.number_of(store, claim) or "–"


def subject(store: Store, article_id: str, claim_id: str | None) -> str:
    """Name what a request for comment is about: a claim by its number, else the article by its title."""
    return f"claim {number_of(store, store.get(Claim, claim_id))}" if claim_id else f"“{store.get(Article, article_id).title}”"


def _put_state(
    store: Store,
    step: Step,
    analyst: str,
    claim_id: str,
    verdict: Verdict | None,
    rationale: str | None,
    reason: Reason | None,
    not_checkable: NotCheckable | None,
    rating: Rating | None = None,
) -> None:
    state = state_of(store, claim_id) or _blank(claim_id, analyst)
    cleared = verdict is None and not_checkable is None
    new = replace(
        state,
        verdict=verdict,
        reason=None if cleared else reason or (state.reason if verdict is state.verdict else None),
        not_checkable=not_checkable,
        rationale=state.rationale if rationale is None else plain(rationale, "rationale"),
        reused_from=state.reused_from if verdict is state.verdict else None,
        as_of=None if cleared else state.as_of,
        review_on=None if cleared else state.review_on,
        rating=scale.chosen(store, verdict, state, rating, not_checkable),
    )
    # The same finding again is a finding too: who confirmed it, and when.
    if new != state or verdict is not None:
        _save_or_drop(step, replace(new, analyst=analyst, marked_at=now_utc()))
        signing.reopen(store, step, claim_id)
        if not cleared:
            _settle(store, step, analyst, state, new)


def _settle(store: Store, step: Step, analyst: str, before: VerdictState, after: VerdictState) -> None:
    """Whoever gives a finding has looked at what it rests on."""
    from workbench.desk.rechecking import rejudged, settle

    settle(store, step, analyst, after.claim_id, how=rejudged(before, after))


def _save_or_drop(step: Step, state: VerdictState) -> None:
    """A state that says nothing is no record."""
    if state.verdict is None and state.not_checkable is None and not state.rationale:
        step.remove(state)
    else:
        step.save(state)


def _blank(claim_id: str, analyst: str) -> VerdictState:
    return VerdictState(id=new_id(), claim_id=claim_id, analyst=analyst, marked_at=now_utc())


def refuse_if_marked(store: Store, claim: Claim) -> None:
    """Raise Refused for a claim that carries work, which nobody would see again in grey."""
    hanging = (VerdictState, Evidence, Tagging, Request, SecondLook, Saying)
    if any(store.all(kind, claim_id=claim.id) for kind in hanging):
        carries = f"Claim {number_of(store, claim)} carries a verdict, a rationale or a source, has a tag or a request for comment"
        raise Refused(f"{carries}. Nothing was changed; clear them first.")


def _removal(store: Store, record: Any) -> str:
    if isinstance(record, Claim):
        return f"remove claim {number_of(store, record)}"
    if isinstance(record, Evidence):
        return f"remove a source from claim {number_of(store, store.get(Claim, record.claim_id))}"
    if isinstance(record, LineRule):
        return f"forget the line “{record.line}” of {record.outlet}"
    if isinstance(record, Request):
        return f"remove a request for comment on {subject(store, record.article_id, record.claim_id)}"
    return f"remove “{record.title}”"


def _remove(store: Store, step: Step, record: Any) -> None:
    """Remove what points at a record before the record."""
    if isinstance(record, Article):
        for claim in store.all(Claim, article_id=record.id):
            _remove(store, step, claim)
        kinds = (Request, Dismissal, Filing, Version, Override, FormerText)
        step.remove(*(one for kind in kinds for one in store.all(kind, article_id=record.id)))
    elif isinstance(record, Claim):
        hanging = (store.all(kind, claim_id=record.id) for kind in HANGING)
        step.remove(*(one for found in hanging for one in found))
    elif isinstance(record, Source):
        links = store.all(Evidence, source_id=record.id)
        step.remove(*(pin for link in links for pin in store.all(Pin, evidence_id=link.id)))
        step.remove(*links, *citing.rulings_on(store, record))
        signing.reopen(store, step, *(link.claim_id for link in links))
    elif isinstance(record, Evidence):
        step.remove(*store.all(Pin, evidence_id=record.id))
        signing.reopen(store, step, record.claim_id)
    step.remove(record)
