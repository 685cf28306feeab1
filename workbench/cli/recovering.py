"""The command that saves what can be saved of a damaged casebook."""

from pathlib import Path

import click

from workbench.cli.casebook import backup_json
from workbench.cli.main import Context, commands
from workbench.cli.output import say, tell
from workbench.domain.recovery import Backup, Recovery
from workbench.services.report.faults import fault_json, fault_line
from workbench.services.report.strings import Words, words_in
from workbench.settings import analyst_name

_TOLD = 20


@commands.command("recover")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="The new casebook; beside the damaged one unless told."
)
@click.option("--from-backup", is_flag=True, help="Copy the newest good backup instead.")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.pass_obj
def recover(context: Context, file: Path, out: Path | None, from_backup: bool, language: str) -> None:
    """Write what can be read of a damaged casebook into a new one, and list what cannot; the damaged file stays as it is."""
    from workbench.desk import recovering

    words = words_in(language)
    if from_backup:
        made, taken = recovering.restore(file, out)
        if not context.print_json({"path": str(made), "backup": backup_json(taken)}):
            say(words("recovered.copied", at=taken.made_at, path=made, file=file))
        return
    backup = recovering.newest_good_backup(file)
    try:
        found = recovering.recover(file, out, analyst=context.analyst or analyst_name(context.settings))
    except Exception:
        if backup and not context.json:
            tell(_backup_words(backup, words))
        raise
    if context.print_json(_plain(found, backup)):
        return
    records, events = words.count("recovered.records", found.records), words.count("verified.events", found.events)
    say(words("recovered.into", path=found.path, records=records, events=events))
    if found.restored:
        say(words.count("recovered.again", found.restored))
    for one in found.lost if len(found.lost) <= _TOLD else found.lost[:_TOLD]:
        tell(fault_line(one, words))
    if len(found.lost) > _TOLD:
        tell(words("recovered.more", n=words.number(len(found.lost) - _TOLD)))
    say(words.count("recovered.lost", len(found.lost)) if found.lost else words("recovered.nothing-lost"))
    say(words("recovered.left", file=file))
    if backup:
        say(_backup_words(backup, words))


def _backup_words(backup: Backup, words: Words) -> str:
    return words("recovered.backup", at=backup.made_at, path=backup.path)


def _plain(found: Recovery, backup: Backup | None) -> dict[str, object]:
    return {
        "source": str(found.source),
        "path": str(found.path),
        "events": found.events,
        "records": found.records,
        "restored": found.restored,
        "lost": [fault_json(one) for one in found.lost],
        "backup": backup_json(backup) if backup else None,
    }
