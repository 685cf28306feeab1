"""The commands on the journal: read it, undo, redo."""

from datetime import datetime

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, json_line, put, say, shortened, table
from workbench.cli.wire_overview import deed_json
from workbench.desk import Desk, deeds
from workbench.domain.errors import Refused
from workbench.domain.history import Deed, Wanted
from workbench.services.report import wire

MANY = 1_000_000_000
_NO_REDO = (
    "There is nothing to redo: nothing was undone, or something else was done since. Nothing was changed; what an undone merge had "
    "brought comes again with: workbench merge FILE"
)


@commands.command("history")
@click.argument("words", nargs=-1)
@click.option("--claim", metavar="CLAIM", help="Only what touched this claim.")
@click.option("--article", metavar="ARTICLE", help="Only what touched this article or a claim of it.")
@click.option("--analyst", metavar="NAME", help="Only what this analyst did.")
@click.option("--since", metavar="DAY", help="Only from this day on.")
@click.option("--actions", is_flag=True, help="With --json one object for each action instead of each event.")
@click.option("--limit", type=click.IntRange(1), help="Only so many, newest first.")
@click.pass_obj
def history(
    context: Context,
    words: tuple[str, ...],
    claim: str | None,
    article: str | None,
    analyst: str | None,
    since: str | None,
    actions: bool,
    limit: int | None,
) -> None:
    """Read the journal, newest first: of one record if WORDS is its id, else what holds all WORDS."""
    with context.desk() as desk:
        wanted = Wanted(
            desk.claim(claim).id if claim else None,
            desk.article(article).id if article else None,
            analyst,
            since,
            " ".join(words),
        )
        if len(words) == 1 and (events := desk.history(words[0], limit=limit or -1)):
            if not context.print_json([wire.event_json(event) for event in events]):
                rows = (
                    (str(one.seq), one.at, one.analyst, one.table, f"{one.intent} {shortened(one.label, 90)}") for one in events
                )
                table(rows)
            return
        if context.json and not actions:
            whole = wanted.everything
            events = desk.history(limit=limit or -1) if whole else desk.events_of(wanted, limit=limit or MANY)
            context.print_json([wire.event_json(event) for event in events])
            return
        found = desk.deeds(wanted, limit=limit or MANY).deeds
        if not context.print_json([deed_json(one) for one in found]):
            table(_row(one) for one in found)


@commands.command("undo")
@click.option("--to", "seq", type=click.IntRange(0), metavar="SEQ", help="Undo all that was done after this event of the journal.")
@click.option("--dry-run", is_flag=True, help="With --to: only say what would be undone.")
@click.pass_obj
def undo(context: Context, seq: int | None, dry_run: bool) -> None:
    """Take back the newest action, or with --to all after an event, action by action."""
    with context.desk() as desk:
        if seq is None:
            if dry_run:
                raise click.UsageError("--dry-run goes with --to.")
            _say(context, desk.undo(), "Undone", "There is nothing to undo.")
        else:
            _undo_to(context, desk, seq, dry_run=dry_run)


@commands.command("redo")
@click.pass_obj
def redo(context: Context) -> None:
    """Restore what was undone last."""
    with context.desk() as desk:
        _say(context, desk.redo(), "Redone", _NO_REDO)


def _undo_to(context: Context, desk: Desk, seq: int, *, dry_run: bool) -> None:
    labels = desk.way_back(seq).labels if dry_run else tuple(change.label for change in desk.undo_to(seq))
    if context.print_json({"to": seq, "undone": 0 if dry_run else len(labels), "labels": list(labels)}):
        return
    for label in labels:
        say(f"{'Would be undone' if dry_run else 'Undone'}: {shortened(label, 90)}.")
    actions = counted(len(labels), "action")
    say(f"{actions}. Nothing was changed." if dry_run else f"{actions} undone; redo restores them one after the other.")


def _row(deed: Deed) -> tuple[str, ...]:
    at = datetime.fromisoformat(deed.at).astimezone()
    told = f"{deed.analyst} {deeds.words(deed)}"
    where = f" in “{shortened(deed.title, 60)}”" if deed.title and deed.claim_id else ""
    undone = " – undone since" if deed.undone else ""
    return str(deed.seq), at.strftime("%Y-%m-%d %H:%M"), f"{shortened(told, 120)}{where}{undone}"


def _say(context: Context, change: object, done: str, nothing: str) -> None:
    label = getattr(change, "label", None)
    if change is None:
        raise Refused(nothing)
    if context.json:
        put(json_line({"seq": getattr(change, "seq", None), "label": label}))
    else:
        say(f"{done}: {label}.")
