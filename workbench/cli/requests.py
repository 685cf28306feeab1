"""The commands on requests for comment: ask, tell or change one, list them."""

from datetime import datetime
from typing import Any

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import shortened, table
from workbench.desk import Desk
from workbench.desk.desk import KEEP
from workbench.domain.enums import Channel
from workbench.domain.errors import NotFound
from workbench.domain.ids import now_utc
from workbench.domain.request import Request, RequestEntry
from workbench.services.report.right_of_reply import request_json

CHANNELS = click.Choice([one.value for one in Channel])


@commands.command("ask")
@click.argument("about")
@click.argument("who")
@click.option("--channel", type=CHANNELS, default=Channel.EMAIL.value, show_default=True)
@click.option("--asked", metavar="WHEN", default="now", help="When: now, a day, a day and an hour here, yesterday, a weekday past.")
@click.option("--deadline", metavar="WHEN", help="Until when: a day, a day and an hour here, today 18:00, friday.")
@click.option("--question", metavar="TEXT", default="", help="What was asked.")
@click.pass_obj
def ask(context: Context, about: str, who: str, channel: str, asked: str, deadline: str | None, question: str) -> None:
    """Write down that WHO was asked for comment on a claim, on CLAIM,CLAIM,… or on an article as a whole."""
    with context.desk() as desk:
        article_id, claim_ids = _subject(desk, about)
        change = desk.ask(
            article_id, claim_ids, who, channel=Channel(channel), asked_at=asked, deadline=deadline or None, question=question
        )
        made = [record for record in change.saved if isinstance(record, Request)] if change else []
        document = {"seq": change.seq, "label": change.label, "requests": [request_json(one) for one in made]} if change else None
        if not context.print_json(document):
            say_change(context, change)
            table((one.id, told(one), one.who) for one in made)


@commands.command("request")
@click.argument("request")
@click.option("--answer", metavar="TEXT", help="What was answered; empty drops the answer.")
@click.option("--answered", metavar="WHEN", help="When; alone for an answer without words, such as a refusal to comment.")
@click.option("--who", metavar="NAME")
@click.option("--channel", type=CHANNELS)
@click.option("--asked", metavar="WHEN")
@click.option("--deadline", metavar="WHEN", help="Empty drops it.")
@click.option("--question", metavar="TEXT", help="Empty drops it.")
@click.pass_obj
def request(
    context: Context,
    request: str,
    answer: str | None,
    answered: str | None,
    who: str | None,
    channel: str | None,
    asked: str | None,
    deadline: str | None,
    question: str | None,
) -> None:
    """Tell a request for comment, write down its answer, or change it."""
    with context.desk() as desk:
        found = desk.request(request)
        desk.edit_request(
            found.id,
            who=KEEP if who is None else who,
            channel=Channel(channel) if channel else None,
            asked_at=KEEP if asked is None else asked,
            deadline=KEEP if deadline is None else deadline,
            question=KEEP if question is None else question,
            answer=KEEP if answer is None else answer,
            answered_at=KEEP if answered is None else answered,
        )
        entry = next(one for one in desk.requests(found.article_id) if one.request.id == found.id)
        if context.print_json(_entry_json(entry)):
            return
        shown = {
            "id": entry.request.id,
            "about": _about(entry),
            "who": entry.request.who,
            "channel": entry.request.channel.value,
            "asked": moment(entry.request.asked_at),
            "deadline": moment(entry.request.deadline),
            "question": entry.request.question,
            "answered": moment(entry.request.answered_at),
            "answer": entry.request.answer,
            "state": told(entry.request),
        }
        table((name, value or "–") for name, value in shown.items())


@commands.command("requests")
@click.argument("about", required=False, metavar="[ARTICLE|CLAIM]")
@click.option("--open", "only_open", is_flag=True, help="Only those without an answer.")
@click.pass_obj
def requests(context: Context, about: str | None, only_open: bool) -> None:
    """List requests for comment: overdue first, then by deadline, the answered last."""
    with context.desk() as desk:
        article_id, claim_ids = _subject(desk, about) if about else (None, [])
        entries = desk.requests(article_id, only_open=only_open)
        if claim_ids:
            entries = [one for one in entries if one.request.claim_id in claim_ids]
        if not context.print_json([_entry_json(one) for one in entries]):
            table((one.request.id, told(one.request), shortened(one.request.who, 40), _about(one)) for one in entries)


def moment(when: str | None) -> str:
    """A day as it is, a time on the clock of this computer with the name of its zone; empty for none."""
    if not when or len(when) == 10:
        return when or ""
    return f"{datetime.fromisoformat(when).astimezone():%Y-%m-%d %H:%M %Z}"


def told(request: Request) -> str:
    """Say how a request stands."""
    if request.answered:
        return f"answered {moment(request.answered_at)}"
    if request.deadline is None:
        return "open"
    return f"{'no reply by' if request.overdue(now_utc()) else 'open until'} {moment(request.deadline)}"


def _subject(desk: Desk, about: str) -> tuple[str, list[str]]:
    """The article and the claims that a name means: a claim by number or id, several with commas, else an article."""
    names = [name.strip() for name in about.split(",") if name.strip()]
    if not names:
        raise click.UsageError("Name a claim or an article.")
    numbered = len(names) > 1 or names[0].rpartition(":")[2].isdecimal()
    if not numbered:
        try:
            return desk.article(names[0]).id, []
        except NotFound:
            if len(names[0]) < 4:
                raise
    views = [desk.claim(name) for name in names]
    return views[0].claim.article_id, [view.id for view in views]


def _about(entry: RequestEntry) -> str:
    title = f"“{shortened(entry.title, 50)}”"
    return f"claim {entry.number or '–'} of {title}: {shortened(entry.quote, 60)}" if entry.quote is not None else title


def _entry_json(entry: RequestEntry) -> dict[str, Any]:
    request = entry.request
    return {
        **request_json(request),
        "article": request.article_id,
        "title": entry.title,
        "number": entry.number,
        "text": entry.quote,
        "overdue": request.overdue(now_utc()),
    }
