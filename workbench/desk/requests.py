"""The verbs on requests for comment: ask, write down an answer, list what is open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from workbench.desk.claims import plain, subject
from workbench.desk.filing import deadline_of, weekday_of
from workbench.desk.keep import KEEP
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.dates import is_to_come
from workbench.domain.enums import Channel
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import new_id
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.domain.request import Request, RequestEntry, by_urgency, instant
from workbench.store import Store, asking, listing

LONGEST_NAME = 200
_BEFORE = {"yesterday": 1, "hier": 1}


@dataclass(frozen=True, slots=True)
class Given:
    """What of a request is to be written; KEEP leaves what there is, None or blanks drop it."""

    who: str | None = KEEP
    channel: Channel | None = None
    asked_at: str | None = KEEP
    deadline: str | None = KEEP
    question: str | None = KEEP
    answer: str | None = KEEP
    answered_at: str | None = KEEP


def ask(
    store: Store, analyst: str, article_id: str, claim_ids: Sequence[str], given: Given, now: datetime | None = None
) -> Change | None:
    """Write down that somebody was asked for comment: one request for each claim, or one on the article without any."""
    blank = Request("", store.get(Article, article_id).id, None, "", Channel.EMAIL, moment_of("now", now), analyst)
    filled = _filled(blank, given, now)
    claims = [store.get(Claim, claim_id) for claim_id in dict.fromkeys(claim_ids)]
    if strays := [claim for claim in claims if claim.article_id != article_id]:
        raise Refused(f"“{strays[0].quote[:60]}” is no claim of this article. Nothing was changed; ask for each article by itself.")
    targets: list[str | None] = [claim.id for claim in claims] or [None]
    about = subject(store, article_id, targets[0]) if len(targets) == 1 else f"{len(targets)} claims"
    made = [replace(filled, id=new_id(), claim_id=claim_id) for claim_id in targets]
    return store.save(*made, label=f"log a request for comment on {about}", analyst=analyst)


def edit(store: Store, analyst: str, request_id: str, given: Given, now: datetime | None = None) -> Change | None:
    """Change what is known of a request; an answer without a time was given now, and dropping it drops its time."""
    request = store.get(Request, request_id)
    changed = _filled(request, given, now)
    only_answer = replace(changed, answer=request.answer, answered_at=request.answered_at) == request
    verb = "log the answer to" if changed.answered and only_answer else "edit"
    about = subject(store, request.article_id, request.claim_id)
    return store.save(changed, label=f"{verb} a request for comment on {about}", analyst=analyst)


def find(store: Store, name: str) -> Request:
    """Find a request by its id or the unique beginning of one; raises NotFound."""
    if request := store.find(Request, name):
        return request
    ids = listing.matching_ids(store, "request", name) if len(name) >= 4 else []
    if len(ids) == 1:
        return store.get(Request, ids[0])
    what = "More than one request begins with" if ids else "There is no request"
    raise NotFound(f"{what} {name}. Nothing was changed; list them with: workbench requests.")


def entries(store: Store, article_id: str | None, at: str, *, only_open: bool) -> list[RequestEntry]:
    """List requests, those overdue at a time first, what is answered last."""
    found = asking.entries(store, article_id)
    return by_urgency([one for one in found if not (only_open and one.request.answered)], at)


def of_article_itself(store: Store, article_id: str) -> tuple[Request, ...]:
    """List the requests on an article as a whole."""
    return asking.of_article_itself(store, article_id)


def moment_of(given: str, now: datetime | None = None) -> str:
    """Read when something was done, as typed: now, a day, or a day and an hour of this zone; a weekday is the last one.

    Raises Refused for what is no time.
    """
    words = " ".join(given.split())
    now = (now or datetime.now(UTC)).astimezone()
    if words.casefold() in ("now", "maintenant"):
        return f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"
    name, _, hour = words.casefold().partition(" ")
    back = _BEFORE.get(name)
    if back is None and (weekday := weekday_of(name)) is not None:
        back = (now.weekday() - weekday) % 7
    if back is not None:
        words = f"{now.date() - timedelta(days=back)} {hour}"
    try:
        found = deadline_of(words, now)
    except Refused:
        found = None
    if found is None:
        told = f"“{given}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00, yesterday 18:00 or friday."
        raise Refused(told)
    return found


def _filled(request: Request, given: Given, now: datetime | None) -> Request:
    changed = replace(
        request,
        who=request.who if given.who == KEEP else _name(given.who),
        channel=given.channel or request.channel,
        asked_at=request.asked_at if given.asked_at == KEEP else moment_of(given.asked_at or "now", now),
        deadline=request.deadline if given.deadline == KEEP else deadline_of(given.deadline or "", now),
        question=request.question if given.question == KEEP else plain(given.question or "", "question").strip(),
        answer=request.answer if given.answer == KEEP else plain(given.answer or "", "answer").strip(),
    )
    changed = replace(changed, answered_at=_answered_at(request, changed, given, now))
    if not changed.who:
        raise Refused("A request for comment needs the name of who was asked. Nothing was changed.")
    asked = instant(changed.asked_at)
    if given.asked_at != KEEP and is_to_come(asked, now):
        raise Refused(f"“{given.asked_at}” has yet to come. Nothing was changed; a request is written down once it was made.")
    if given.answered_at not in (KEEP, None, "") and is_to_come(instant(changed.answered_at or ""), now):
        raise Refused(f"“{given.answered_at}” has yet to come. Nothing was changed; an answer is written down once it was given.")
    for name, when in (("deadline", changed.deadline), ("answer", changed.answered_at)):
        until = instant(when, last=True) if when else None
        if asked and until and until < asked:
            raise Refused(f"The {name} lies before the request. Nothing was changed; check both times.")
    return changed


def _answered_at(request: Request, changed: Request, given: Given, now: datetime | None) -> str | None:
    if given.answered_at not in (KEEP, None, ""):
        return moment_of(given.answered_at or "", now)
    if given.answered_at == KEEP and given.answer == KEEP:
        return request.answered_at
    if not changed.answer:
        return None
    return (request.answered_at if given.answered_at == KEEP else None) or moment_of("now", now)


def _name(given: str | None) -> str:
    name = " ".join(plain(given or "", "name").split())
    if len(name) > LONGEST_NAME:
        raise Refused(f"A name has at most {LONGEST_NAME} characters. Nothing was changed; write the rest into the question.")
    return name
