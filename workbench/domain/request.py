"""Requests for comment: who was asked, when, how and until when, and what was answered."""

import math
from datetime import date, datetime, time

from workbench.domain.enums import Channel
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody was asked for comment on a claim, or on the article as a whole (claim_id None).

    asked_at, deadline and answered_at are a day (ISO 8601) or a time (RFC 3339 in UTC). An answer without words (a refusal to
    comment, a call) has its time alone.
    """

    id: str
    article_id: str
    claim_id: str | None
    who: str
    channel: Channel
    asked_at: str
    analyst: str
    deadline: str | None = None
    question: str = ""
    answer: str = ""
    answered_at: str | None = None

    @property
    def answered(self) -> bool:
        return self.answered_at is not None

    def overdue(self, at: str) -> bool:
        """Has the deadline passed without an answer, as of a time (RFC 3339)? A day ends at midnight of this computer's zone."""
        if self.answered or self.deadline is None:
            return False
        end, now = instant(self.deadline, last=True), instant(at)
        return end is not None and now is not None and end < now


@dataclass(frozen=True, slots=True)
class RequestEntry:
    """A request as it is listed: with the article's title, and number and words of the claim it is about (None for the article)."""

    request: Request
    title: str
    number: int | None = None
    quote: str | None = None


def instant(when: str, *, last: bool = False) -> datetime | None:
    """The moment that a day or time means, of a day its first or last; None for what is no time."""
    try:
        if len(when) == 10:
            return datetime.combine(date.fromisoformat(when), time.max if last else time.min).astimezone()
        at = datetime.fromisoformat(when)
        return at if at.tzinfo else at.astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def by_urgency(requests: list[RequestEntry], at: str) -> list[RequestEntry]:
    """Open requests first, the longest overdue before the others, then by deadline; what is answered last, the newest first."""
    still_open = [one for one in requests if not one.request.answered]
    answered = [one for one in requests if one.request.answered]
    answered.sort(key=lambda one: (one.request.answered_at or "", one.request.id), reverse=True)
    return [*sorted(still_open, key=lambda one: _pressing(one.request, at)), *answered]


def _pressing(request: Request, at: str) -> tuple[bool, float, str, str]:
    end = instant(request.deadline, last=True) if request.deadline else None
    return not request.overdue(at), end.timestamp() if end else math.inf, request.asked_at, request.id
