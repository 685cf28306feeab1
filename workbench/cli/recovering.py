"""The command that saves what can be saved of a damaged casebook."""

from pathlib import Path

import click

from workbench.cli.casebook import backup_json
from workbench.cli.main import Context, commands
from workbench.cli.output import say, tell
from workbench.domain.recovery import Backup, Recovery
from workbench.settings import analyst_name

_TOLD = 20


@commands.command("recover")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="The new casebook; beside the damaged one unless told."
)
@click.option("--from-backup", is_flag=True, help="Copy the newest good backup instead.")
@click.pass_obj
def recover(context: Context, file: Path, out: Path | None, from_backup: bool) -> None:
    """Write what can be read of a damaged casebook into a new one, and list what cannot; the damaged file stays as it is."""
    from workbench.desk import recovering

    if from_backup:
        made, taken = recovering.restore(file, out)
        if not context.print_json({"path": str(made), "backup": backup_json(taken)}):
            say(f"The backup of {taken.made_at} was copied to {made}. {file} was left as it is.")
        return
    backup = recovering.newest_good_backup(file)
    try:
        found = recovering.recover(file, out, analyst=context.analyst or analyst_name(context.settings))
    except Exception:
        if backup and not context.json:
            tell(_backup_words(backup))
        raise
    if context.print_json(_plain(found, backup)):
        return
    say(f"Recovered into {found.path}: {found.records} records, {found.events} events of the journal with their hashes.")
    if found.restored:
        say(f"{found.restored} records were written again from the journal.")
    for one in found.lost if len(found.lost) <= _TOLD else found.lost[:_TOLD]:
        tell(f"{one.where}: {one.what}")
    if len(found.lost) > _TOLD:
        tell(f"and {len(found.lost) - _TOLD} more; --json lists them all")
    say(f"{len(found.lost)} things could not be read." if found.lost else "Nothing was lost.")
    say(f"{file} was left as it is.")
    if backup:
        say(_backup_words(backup))


def _backup_words(backup: Backup) -> str:
    return f"The newest good backup is of {backup.made_at}: {backup.path}"


def _plain(found: Recovery, backup: Backup | None) -> dict[str, object]:
    return {
        "source": str(found.source),
        "path": str(found.path),
        "events": found.events,
        "records": found.records,
        "restored": found.restored,
        "lost": [{"where": one.where, "what": one.what} for one in found.lost],
        "backup": backup_json(backup) if backup else None,
    }
