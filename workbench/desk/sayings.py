"""The verb on the links of a chain of attribution: was it said?"""

from collections.abc import Iterable
from dataclasses import replace

from workbench.desk import signing
from workbench.domain.claim import Claim
from workbench.domain.enums import Verdict
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.saying import Saying
from workbench.store import Step, Store, listing


def rate(
    store: Store, analyst: str, claim_id: str, verdict: Verdict | None, who: str | None, rationale: str | None
) -> Change | None:
    """Say whether somebody in a claim's chain (the first, who said it, unless named) said so; None takes that back.

    Raises Refused for a claim without a speaker, and for somebody who is not in its chain.
    """
    claim = store.get(Claim, claim_id)
    name = _link(claim, who)
    number = listing.number_of(store, claim) or "–"
    before = next((one for one in store.all(Saying, claim_id=claim_id) if one.who == name), None)
    with store.step(f"rate the saying of claim {number} {verdict or 'cleared'}", analyst) as step:
        if verdict is None:
            step.remove(*([before] if before else []))
        else:
            blank = before or Saying(new_id(), claim_id, name, verdict, analyst, now_utc())
            words = blank.rationale if rationale is None else _plain(rationale)
            step.save(replace(blank, verdict=verdict, rationale=words, analyst=analyst, marked_at=now_utc()))
        signing.reopen(store, step, claim_id)
    return step.change


def follow(store: Store, step: Step, before: Claim, after: Claim) -> None:
    """Keep what was rated with whom it was about when names of a chain change; whoever left the chain takes it along."""
    old, new = before.speakers, after.speakers
    if old == new:
        return
    renamed = dict(zip(old, new, strict=True)) if len(old) == len(new) else {name: name for name in new}
    rated = store.all(Saying, claim_id=after.id)
    step.remove(*(one for one in rated if one.who not in renamed))
    moved = [replace(one, who=renamed[one.who]) for one in rated if one.who in renamed]
    # Two names of one person become one: what was rated last holds.
    kept = {one.who: one for one in sorted(moved, key=lambda one: one.marked_at)}
    step.remove(*(one for one in moved if kept[one.who].id != one.id))
    step.save(*kept.values())


def joined(store: Store, step: Step, first: Claim, rest: Iterable[Claim]) -> None:
    """Let a claim, as it is after others were joined to it, have what was rated of its chain; the rest goes."""
    step.remove(*(one for one in store.all(Saying, claim_id=first.id) if one.who not in first.speakers))
    there = {one.who for one in store.all(Saying, claim_id=first.id)}
    for claim in rest:
        for one in store.all(Saying, claim_id=claim.id):
            if one.who in first.speakers and one.who not in there:
                there.add(one.who)
                step.save(replace(one, claim_id=first.id))
            else:
                step.remove(one)


def _link(claim: Claim, who: str | None) -> str:
    if not claim.speakers:
        raise Refused("Nobody is said to have said this: the article says it itself. Nothing was changed; name a speaker first.")
    if who is None:
        return claim.speakers[0]
    wanted = " ".join(who.split()).casefold()
    found = [name for name in claim.speakers if name.casefold() == wanted] or [
        name for name in claim.speakers if wanted and wanted in name.casefold()
    ]
    if len(found) != 1:
        raise Refused(f"“{who}” is not one of those who say this: {', '.join(claim.speakers)}. Nothing was changed.")
    return found[0]


def _plain(text: str) -> str:
    from workbench.desk.claims import plain

    return plain(text, "rationale").strip()
