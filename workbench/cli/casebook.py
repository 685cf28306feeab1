"""The commands on the casebook itself and on the settings."""

from dataclasses import asdict
from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import say, table, tell
from workbench.services.report import wire
from workbench.settings import load, save, with_value


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


@commands.command("settings")
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.pass_obj
def settings(context: Context, name: str | None, value: str | None) -> None:
    """List the settings, or change one."""
    found = load()
    if name and value is not None:
        found = with_value(found, name, value)
        save(found)
    shown = asdict(found)
    if name:
        if name not in shown:
            with_value(found, name, "")
        shown = {name: shown[name]}
    if not context.print_json(shown):
        table((key, str(one)) for key, one in shown.items())
