"""The commands on the casebook itself."""

from collections.abc import Callable
from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import say, tell
from workbench.services.report import wire

_TOLD_EVERY = 100_000_000


@commands.command("verify")
@click.option(
    "--head", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file with a journal head kept elsewhere."
)
@click.option("--accept-head", is_flag=True, help="Take the casebook as it is now for the remembered state.")
@click.pass_obj
def verify(context: Context, head: Path | None, accept_head: bool) -> None:
    """Check the file, the journal, every snapshot and the index; exit 1 if anything is wrong."""
    with context.desk() as desk:
        kept = head.read_text(encoding="utf-8", errors="replace") if head else None
        outcome = desk.verify(head=kept, accept_head=accept_head, progress=_tell_bytes("Snapshots"))
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
    """Write a consistent copy of the casebook, even while it is open; Ctrl+C leaves nothing behind."""
    with context.desk() as desk:
        path = desk.backup(out, progress=_tell_bytes("Copied"))
        if not context.print_json({"path": str(path), "bytes": path.stat().st_size}):
            say(f"Copied to {path}.")


def _tell_bytes(what: str) -> Callable[[int, int], None]:
    """Tell on stderr how far something is, every 100 MB."""
    told = 0

    def progress(done: int, everything: int) -> None:
        nonlocal told
        if done - told >= _TOLD_EVERY:
            told = done
            tell(f"{what}: {done // 1_000_000} of {everything // 1_000_000} MB")

    return progress
