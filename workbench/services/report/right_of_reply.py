"""Who was asked for comment, and what came of it, as a report tells it."""

from collections.abc import Sequence
from datetime import UTC

from workbench.domain.records import dataclass
from workbench.domain.request import Request, instant
from workbench.services.report.strings import Words


@dataclass(frozen=True, slots=True)
class ToldRequest:
    """One request in words: who was asked, how and when; what came of it; the words of the answer, empty without one."""

    asked: str
    outcome: str
    answer: str
    overdue: bool

    @property
    def sentence(self) -> str:
        """All of it on one line, for the cell of a table."""
        return " ".join(part for part in (self.asked, self.outcome, self.answer) if part)


def told_requests(requests: Sequence[Request], made_at: str, words: Words) -> tuple[ToldRequest, ...]:
    """Tell requests as of the time a report is made (RFC 3339), in the order they were made."""
    return tuple(_told(one, made_at, words) for one in sorted(requests, key=_order))


def request_json(request: Request) -> dict[str, str | None]:
    """Write a request under the names that reports and the command line share; times as they are stored."""
    return {
        "id": request.id,
        "claim": request.claim_id,
        "who": request.who,
        "channel": request.channel.value,
        "asked_at": request.asked_at,
        "deadline": request.deadline,
        "question": request.question,
        "answer": request.answer,
        "answered_at": request.answered_at,
        "analyst": request.analyst,
    }


def _told(request: Request, made_at: str, words: Words) -> ToldRequest:
    channel = words(f"channel.{request.channel.value}")
    asked = words("request.asked", who=request.who, channel=channel, day=_when(request.asked_at, words))
    overdue = request.overdue(made_at)
    if request.answered_at:
        kind, day = "answer" if request.answer else "answered", request.answered_at
    elif request.deadline:
        kind, day = "no-reply" if overdue else "waiting", request.deadline
    else:
        kind, day = "open", ""
    return ToldRequest(asked, words(f"request.{kind}", day=_when(day, words)), request.answer, overdue)


def _when(value: str, words: Words) -> str:
    """A day as it is, a time to the minute in UTC."""
    return words.day(value) if len(value) <= 10 else words.moment(value)


def _order(request: Request) -> tuple[float, str]:
    at = instant(request.asked_at)
    return at.astimezone(UTC).timestamp() if at else 0.0, request.id
