"""Requests for comment in the words of the window: how somebody was asked, when by this computer's clock, what came of it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Channel
from workbench.domain.ids import now_utc
from workbench.domain.request import Request, RequestEntry
from workbench.ui.terms import day, one_line

translate = QCoreApplication.translate
LONGEST_NAME, LONGEST_TITLE = 60, 240


def channel_words() -> dict[Channel, str]:
    """Name the ways to ask somebody."""
    return {
        Channel.EMAIL: translate("Asked", "E-mail"),
        Channel.PHONE: translate("Asked", "Phone"),
        Channel.LETTER: translate("Asked", "Letter"),
        Channel.MESSAGE: translate("Asked", "Message"),
        Channel.IN_PERSON: translate("Asked", "In person"),
        Channel.FORM: translate("Asked", "Form on a page"),
    }


def when(value: str) -> str:
    """Write a day, or a time on this computer's clock with the name of its zone: 18 Nov 2024 14:00 CET."""
    if len(value) <= 10:
        return day(value)
    at = datetime.fromisoformat(value).astimezone()
    return f"{day(at.date().isoformat())} {QLocale().toString(QTime(at.hour, at.minute), 'HH:mm')} {at:%Z}"


def typed(value: str | None) -> str:
    """A day or time as it is typed into a field: 2024-11-18 14:00."""
    if not value or len(value) <= 10:
        return value or ""
    return f"{datetime.fromisoformat(value).astimezone():%Y-%m-%d %H:%M}"


def zone() -> str:
    """Name the zone of this computer."""
    return f"{datetime.now().astimezone():%Z}"


def outcome(request: Request, at: str | None = None) -> str:
    """Say what came of a request: "No reply by 20 Nov 2024", as of a time (now)."""
    if request.answered_at:
        return translate("Asked", "Answered {when}").replace("{when}", when(request.answered_at))
    if request.deadline is None:
        return translate("Asked", "No reply yet")
    late = request.overdue(at or now_utc())
    text = translate("Asked", "No reply by {when}") if late else translate("Asked", "Reply awaited until {when}")
    return text.replace("{when}", when(request.deadline))


def asked_line(request: Request) -> str:
    """Say who was asked, how and when: "Mayor’s office  ·  E-mail  ·  18 Nov 2024 14:00 CET"."""
    parts = (one_line(request.who, LONGEST_NAME), channel_words()[request.channel], when(request.asked_at))
    return "  ·  ".join(parts)


def about(entry: RequestEntry) -> str:
    """Say what a request is about: "Claim 4 of “Title”", or the article."""
    title = one_line(entry.title, LONGEST_TITLE)
    if entry.quote is None:
        return translate("Asked", "The article “{title}”").replace("{title}", title)
    number = "–" if entry.number is None else str(entry.number)
    return translate("Asked", "Claim {n} of “{title}”").replace("{n}", number).replace("{title}", title)


def asked_count(view: ClaimView) -> str:
    """Count what was asked about a claim: "asked 2, answered 1"; empty for nothing."""
    if not view.requests:
        return ""
    answered = sum(one.answered for one in view.requests)
    text = translate("Asked", "asked {n}, answered {m}")
    return text.replace("{n}", str(len(view.requests))).replace("{m}", str(answered))
