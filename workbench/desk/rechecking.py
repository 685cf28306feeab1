"""The verbs on how long a finding holds: its dates, what is to be looked at again, and that it still stands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from workbench.desk import signing
from workbench.desk.claims import number_of, state_of
from workbench.desk.keep import KEEP
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.errors import Refused
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.recheck import Confirmation, Looked
from workbench.domain.standing import finding_of
from workbench.store import Step, Store, rechecking

_SPAN = re.compile(r"(?:in |dans )?(\d{1,3})\s*(day|week|month|year|jour|semaine|mois|an)s?", re.IGNORECASE)
_DAYS = {"day": 1, "jour": 1, "week": 7, "semaine": 7}
_MONTHS = {"month": 1, "mois": 1, "moi": 1, "year": 12, "an": 12}


def today(now: datetime | None = None) -> str:
    """The day it is on this computer (ISO 8601)."""
    return (now or datetime.now(UTC)).astimezone().date().isoformat()


def set_dates(
    store: Store, analyst: str, claim_ids: Sequence[str], as_of: str | None, review_on: str | None, now: datetime | None = None
) -> Change | None:
    """Say as of when findings hold and when they are to be looked at again; None or blanks drop a date, KEEP leaves it."""
    since = KEEP if as_of == KEEP else day_of(as_of, now)
    until = KEEP if review_on == KEEP else day_of(review_on, now)
    with store.step(f"set the dates of {_which(store, claim_ids)}", analyst) as step:
        for claim_id in claim_ids:
            state = state_of(store, claim_id)
            if state is None or (state.verdict is None and state.not_checkable is None):
                number = number_of(store, store.get(Claim, claim_id))
                raise Refused(f"Claim {number} has no finding whose dates could be set. Nothing was changed; give it a verdict.")
            dates = state.as_of if since == KEEP else since, state.review_on if until == KEEP else until
            if dates != (state.as_of, state.review_on):
                step.save(replace(state, as_of=dates[0], review_on=dates[1]))
                signing.reopen(store, step, claim_id)
    return step.change


def confirm(store: Store, analyst: str, claim_ids: Sequence[str], now: datetime | None = None) -> Change | None:
    """Say that findings still stand, whatever happened to what they rest on, as one action; None when nothing had happened."""
    with store.step(f"confirm that {_which(store, claim_ids)} still stand{'' if len(claim_ids) > 1 else 's'}", analyst) as step:
        for claim_id in dict.fromkeys(claim_ids):
            settle(store, step, analyst, claim_id, now)
    return step.change


def settle(store: Store, step: Step, analyst: str, claim_id: str, now: datetime | None = None, how: Looked = Looked.STANDS) -> None:
    """Write down, in a step in progress, that a finding was made in the knowledge of all that has happened."""
    found = rechecking.causes(store, today(now), claim_id=claim_id).get(claim_id, ())
    before = store.find(Confirmation, claim_id)
    if found:
        keys = dict.fromkeys([*(before.causes if before else ()), *(one.key for one in found)])
        step.save(Confirmation(claim_id, tuple(keys), analyst, now_utc(), how))
    else:
        restate(store, step, analyst, claim_id, how)


def restate(store: Store, step: Step, analyst: str, claim_id: str, how: Looked) -> None:
    """Take back, in a step in progress, that a finding still stands where another one was given since."""
    before = store.find(Confirmation, claim_id)
    if before and how not in (Looked.STANDS, before.how):
        step.save(replace(before, analyst=analyst, confirmed_at=now_utc(), how=how))


def rejudged(before: VerdictState | None, after: VerdictState) -> Looked:
    """Tell whether a claim got the finding that it had, another one, or its first; a label that came with a scale is none."""
    if before is None or (before.verdict is None and before.not_checkable is None):
        return Looked.FIRST
    labelled = before.rating and after.rating and before.rating != after.rating
    told = [(*finding_of(one.verdict, one.not_checkable), one.reason) for one in (before, after)]
    return Looked.ANEW if labelled or told[0] != told[1] else Looked.STANDS


def _which(store: Store, claim_ids: Sequence[str]) -> str:
    if len(claim_ids) == 1:
        return f"claim {number_of(store, store.get(Claim, claim_ids[0]))}"
    return f"{len(claim_ids)} claims"


def day_of(given: str | None, now: datetime | None = None) -> str | None:
    """A day as typed: 2027-01-31, today, or a span from today on: 6 months; raises Refused."""
    words = " ".join((given or "").split()).casefold()
    if not words:
        return None
    start = date.fromisoformat(today(now))
    try:
        if words in ("today", "aujourd'hui", "aujourd’hui"):
            return start.isoformat()
        if span := _SPAN.fullmatch(words):
            return _after(start, int(span[1]), span[2]).isoformat()
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
            return date.fromisoformat(words).isoformat()
    except (ValueError, OverflowError):
        pass
    raise Refused(f"“{given}” is no day. Nothing was changed; write it as 2027-01-31, today or 6 months.")


def _after(start: date, number: int, unit: str) -> date:
    if unit in _DAYS:
        return start + timedelta(days=number * _DAYS[unit])
    months = start.month - 1 + number * _MONTHS[unit]
    year, month = start.year + months // 12, months % 12 + 1
    # The 31st of a short month is its last day.
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(start.day, last))
