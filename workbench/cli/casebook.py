"""The commands on the casebook itself."""

from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import json_line, put, say, shortened, table, tell
from workbench.domain.errors import Refused
from workbench.services.report import wire


@commands.command("history")
@click.argument("record", required=False)
@click.option("--limit", type=click.IntRange(1), help="Only so many, newest first.")
@click.pass_obj
def history(context: Context, record: str | None, limit: int | None) -> None:
    """Read the journal, newest first; of one record if its id is given."""
    with context.desk() as desk:
        events = desk.history(record, limit=limit or -1)
        if not context.print_json([wire.event_json(event) for event in events]):
            table(
                (str(event.seq), event.at, event.analyst, event.table, f"{event.intent} {shortened(event.label, 90)}")
                for event in events
            )


@commands.command("undo")
@click.pass_obj
def undo(context: Context) -> None:
    """Take back the newest action."""
    with context.desk() as desk:
        _say(context, desk.undo(), "Undone", "There is nothing to undo.")


@commands.command("redo")
@click.pass_obj
def redo(context: Context) -> None:
    """Restore what was undone last."""
    with context.desk() as desk:
        _say(context, desk.redo(), "Redone", "There is nothing to redo.")


@commands.command("verify")
@click.option(
    "--head", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file with a journal head kept elsewhere."
)
@click.option("--accept-head", is_flag=True, help="Take the casebook as it is now for the remembered state.")
@click.pass_obj
def verify(context: Context, head: Path | None, accept_head: bool) -> None:
    """Check the file, the journal, every snapshot and the index; exit 1 if anything is wrong."""
    with context.desk() as desk:
        outcome = desk.verify(head=head.read_text(encoding="utf-8", errors="replace") if head else None, accept_head=accept_head)
        if not context.print_json(wire.verification_json(outcome)):
            for finding in outcome.findings:
                tell(f"{finding.where}: {finding.what}")
            say(f"{outcome.events} events, {outcome.snapshots} snapshots, {outcome.checks} checks; head {outcome.head}")
            say("All is well." if not outcome.findings else f"{len(outcome.findings)} things are wrong. Nothing was changed.")
        if outcome.findings:
            raise click.exceptions.Exit(1)


@commands.command("backup")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(context: Context, out: Path) -> None:
    """Write a consistent copy of the casebook, even while it is open."""
    with context.desk() as desk:
        path = desk.backup(out)
        if not context.print_json({"path": str(path), "bytes": path.stat().st_size}):
            say(f"Copied to {path}.")


@commands.command("stats")
@click.pass_obj
def stats(context: Context) -> None:
    """Count what the casebook holds."""
    with context.desk() as desk:
        found = {"casebook": str(desk.path), "id": desk.casebook_id, **desk.stats()}
        if not context.print_json(found):
            shown = found | {"meaning": "on" if found["meaning"] else "off"}
            table((name, str(value)) for name, value in shown.items())


def _say(context: Context, change: object, done: str, nothing: str) -> None:
    label = getattr(change, "label", None)
    if change is None:
        raise Refused(nothing)
    if context.json:
        put(json_line({"seq": getattr(change, "seq", None), "label": label}))
    else:
        say(f"{done}: {label}.")
