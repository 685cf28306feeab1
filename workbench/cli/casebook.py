"""The commands on the casebook itself."""

from collections.abc import Callable
from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import say, tell
from workbench.domain.errors import CannotRead
from workbench.domain.recovery import Backup
from workbench.services.report import wire
from workbench.services.report.faults import fault_line
from workbench.services.report.strings import words_in

_TOLD_EVERY = 100_000_000
_HEAD_FILE = 10_000_000  # bytes of a report that may name a head


@commands.command("verify")
@click.option(
    "--head", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file with a journal head kept elsewhere."
)
@click.option("--accept-head", is_flag=True, help="Take the casebook as it is now for the remembered state.")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.pass_obj
def verify(context: Context, head: Path | None, accept_head: bool, language: str) -> None:
    """Check the file, the journal, every saved copy and the index; exit 1 if anything is wrong."""
    words = words_in(language)
    hashed = _tell_bytes(lambda done, every: words("verified.hashed", done=words.number(done), all=words.number(every)))
    with context.desk() as desk:
        kept = _head_in(head) if head else None
        outcome = desk.verify(head=kept, accept_head=accept_head, progress=hashed)
        if not context.print_json(wire.verification_json(outcome)):
            for finding in outcome.findings:
                tell(fault_line(finding, words))
            counts = {name: words.count(f"verified.{name}", getattr(outcome, name)) for name in ("events", "snapshots", "checks")}
            say(words("verified.looked-at", **counts, head=outcome.head))
            say(words.count("verified.wrong", len(outcome.findings)) if outcome.findings else words("verified.well"))
        if outcome.findings:
            raise click.exceptions.Exit(1)


def _head_in(path: Path) -> str:
    """The beginning of a file in which a head may stand."""
    if not path.is_file():
        raise CannotRead(f"{path.name} is not an ordinary file and was not read.")
    with path.open("rb") as file:
        return file.read(_HEAD_FILE).decode("utf-8", "replace")


@commands.command("backup")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--list", "listed", is_flag=True, help="List the backups there are, newest first.")
@click.pass_obj
def backup(context: Context, out: Path | None, listed: bool) -> None:
    """Write a consistent copy of the casebook, even while it is open; without OUT one of the backups beside it."""
    with context.desk() as desk:
        if listed:
            _list(context, desk.backups())
            return
        told = _tell_bytes(lambda done, every: f"Copied: {done} of {every} MB")
        path = desk.backup(out, progress=told) if out else desk.back_up_if_due(progress=told)
        if path is None:
            say("Nothing has changed since the last backup.")
            return
        if not context.print_json({"path": str(path), "bytes": path.stat().st_size}):
            say(f"Copied to {path}.")


def _list(context: Context, backups: list[Backup]) -> None:
    if context.print_json([backup_json(one) for one in backups]):
        return
    for one in backups:
        say(f"{one.made_at}  {one.size:>12}  {one.path}")
    if not backups:
        say("There are no backups beside this casebook.")


def backup_json(one: Backup) -> dict[str, object]:
    """A backup in JSON."""
    return {"path": str(one.path), "made_at": one.made_at, "bytes": one.size, "automatic": one.automatic}


def _tell_bytes(words: Callable[[int, int], str]) -> Callable[[int, int], None]:
    """Tell on stderr how far something is, every 100 MB."""
    told = 0

    def progress(done: int, everything: int) -> None:
        nonlocal told
        if done - told >= _TOLD_EVERY:
            told = done
            tell(words(done // 1_000_000, everything // 1_000_000))

    return progress
