"""The verbs of the second look: sign a finding, say what one found oneself, list where two disagree."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.signing import SecondLook, SignOff, same_name
from workbench.domain.standing import finding_of
from workbench.store import Step, Store, listing
from workbench.store.rows import BY_RECORD


def sign(store: Store, analyst: str, claim_ids: Sequence[str]) -> Change | None:
    """Sign the findings of claims as one action; raises Refused where there is none, or where it is the analyst's own."""
    views = [listing.claim_view(store, claim_id) for claim_id in dict.fromkeys(claim_ids)]
    with store.step(_label(views, "sign"), analyst) as step:
        for view in views:
            state, number = view.state, view.number or "–"
            if state is None or view.to_review:
                raise Refused(f"Claim {number} has no finding yet. Nothing was changed; give it a verdict first.")
            if same_name(state.analyst, analyst):
                told = f"The finding on claim {number} is by {state.analyst}, and nobody signs their own. Nothing was changed"
                raise Refused(f"{told}; let somebody else sign it under their name.")
            if any(same_name(look.analyst, analyst) for look in view.dissents):
                told = f"You found otherwise on claim {number}. Nothing was changed"
                raise Refused(f"{told}; take your second look back, or have the finding changed, before you sign it.")
            if view.signed is None:
                step.save(SignOff(view.id, analyst, state.analyst, now_utc()))
    return step.change


def unsign(store: Store, analyst: str, claim_ids: Sequence[str]) -> Change | None:
    """Take the signatures off claims as one action."""
    views = [listing.claim_view(store, claim_id) for claim_id in dict.fromkeys(claim_ids)]
    with store.step(_label(views, "take the signature off"), analyst) as step:
        reopen(store, step, *(view.id for view in views))
    return step.change


def reopen(store: Store, step: Step, *claim_ids: str) -> None:
    """Let the signatures on claims fall, as part of the step that changes what was signed."""
    step.remove(*(signed for claim_id in claim_ids if (signed := store.find(SignOff, claim_id))))


def look(
    store: Store,
    analyst: str,
    claim_id: str,
    verdict: Verdict | None,
    rationale: str | None,
    reason: Reason | None,
    not_checkable: NotCheckable | None,
    *,
    blind: bool,
) -> Change | None:
    """Keep what an analyst found beside the finding of somebody else; all empty takes it back."""
    from workbench.desk.claims import refuse_contradiction  # which imports this file

    claim = store.get(Claim, claim_id)
    refuse_contradiction(verdict, not_checkable)
    number = listing.number_of(store, claim) or "–"
    state = next(iter(store.all(VerdictState, claim_id=claim_id)), None)
    if state is None or (state.verdict is None and state.not_checkable is None):
        raise Refused(f"Claim {number} has no finding yet, so there is nothing to look at again. Nothing was changed.")
    if same_name(state.analyst, analyst):
        raise Refused(f"The finding on claim {number} is yours. Nothing was changed; a second look is somebody else's.")
    before = next((one for one in store.all(SecondLook, claim_id=claim_id) if same_name(one.analyst, analyst)), None)
    cleared = verdict is None and not_checkable is None
    done = "cleared" if cleared else verdict or "not checkable"
    with store.step(f"second look at claim {number}: {done}", analyst) as step:
        if cleared:
            step.remove(*([before] if before else []))
        else:
            found = before or SecondLook(new_id(), claim_id, analyst, now_utc(), blind=blind)
            new = replace(
                found,
                verdict=verdict,
                reason=reason or (found.reason if verdict is found.verdict else None),
                not_checkable=not_checkable,
                rationale=found.rationale if rationale is None else rationale,
            )
            if new.finding != found.finding and before:
                new = replace(new, blind=blind)  # whoever changes their mind knows the finding by now
            step.save(new if new == before else replace(new, looked_at=now_utc()))
            signed = store.find(SignOff, claim_id)
            otherwise = new.finding != finding_of(state.verdict, state.not_checkable)
            if signed and otherwise and same_name(signed.analyst, analyst):
                step.remove(signed)  # whoever finds otherwise no longer stands by it
    return step.change


def disagreements(store: Store, article_ids: Iterable[str]) -> list[ClaimView]:
    """List the claims on which a second look found otherwise, article by article, in text order."""
    return [view for article_id in article_ids for view in listing.claim_views(store, article_id) if view.dissents]


def looked_before(store: Store, analyst: str, claim_id: str) -> bool:
    """Did an analyst look at a claim before, if only to take it back? Whoever did has seen the finding."""
    told = (event for event in store.journal.of_table(BY_RECORD[SecondLook].name, claim_id))
    return any(same_name(json.loads(event.after or event.before or "{}").get("analyst", ""), analyst) for event in told)


def joined(store: Store, step: Step, first: str, rest: Iterable[str]) -> None:
    """Give the first claim the second looks of others that are about to go; what was signed is another claim now."""
    ids = [*rest]
    reopen(store, step, first, *ids)
    there = {one.analyst.casefold() for one in store.all(SecondLook, claim_id=first)}
    for found in (one for claim_id in ids for one in store.all(SecondLook, claim_id=claim_id)):
        if found.analyst.casefold() in there:
            step.remove(found)
        else:
            there.add(found.analyst.casefold())
            step.save(replace(found, claim_id=first))


def _label(views: Sequence[ClaimView], what: str) -> str:
    return f"{what} claim {views[0].number or '–'}" if len(views) == 1 else f"{what} {len(views)} claims"
