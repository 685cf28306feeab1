"""The command that forgets for good."""

import sys

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, tell
from workbench.domain.errors import Refused
from workbench.domain.forgetting import Forgettable

WORD = "forget"


@commands.command("forget")
@click.argument("texts", nargs=-1, metavar="[TEXT...]")
@click.option("--source", metavar="SOURCE", help="A whole source instead, with its links and all that was saved of it.")
@click.option("--for-good", is_flag=True, help="Do it; without this only what would go is told.")
@click.option("--reason", default="", metavar="TEXT", help="Why; it stays in the journal.")
@click.option("--clean", is_flag=True, help="Only write the file anew, after other windows were closed.")
@click.pass_obj
def forget(context: Context, /, texts: tuple[str, ...], source: str | None, for_good: bool, reason: str, clean: bool) -> None:
    """Blot texts (a name) out of the whole casebook, or remove a source, for good; nothing brings it back.

    A single - reads texts from standard input up to an empty line, which keeps them out of the shell's history.
    """
    if clean == bool(texts or source) or (texts and source):
        raise click.UsageError("Name texts, or a source with --source, or say --clean.")
    with context.desk() as desk:
        if clean:
            desk.forget_remnants()
            if not context.print_json({"clean": True}):
                say("The casebook was written anew; no free page and no log holds old bytes.")
            return
        wanted = tuple(_typed()) if texts == ("-",) else texts
        found = desk.forgettable(*wanted, source=source)
        if not for_good:
            if not context.print_json(_json(found, done=False)):
                _tell(found, "would lose")
                say("Nothing was changed. To do it, add --for-good; it cannot be undone, nor anything done before it.")
            return
        _tell(found, "will lose", on_stderr=True)
        tell(f"This cannot be undone, nor anything done before it. Type {WORD} to go on:")
        if sys.stdin.readline().strip() != WORD:
            raise Refused(f"{WORD} was not typed. Nothing was changed.")
        change, taken = desk.forget(*wanted, source=source, reason=reason)
        if not context.print_json({"seq": change.seq, **_json(taken, done=True)}):
            _tell(taken, "lost")


def _typed() -> list[str]:
    found = []
    while line := sys.stdin.readline().strip():
        found.append(line)
    return found


def _tell(found: Forgettable, lose: str, *, on_stderr: bool = False) -> None:
    put = tell if on_stderr else say
    put(
        f"{counted(found.records, 'record')}, {counted(found.events, 'event')} of the journal, "
        f"{counted(found.snapshots, 'saved file')} and {counted(found.checks, 'imported check')} {lose} it."
    )
    for words, places in found.left:
        put(f"“{words}” stands in {counted(places, 'other place')}; forget it too if it tells.")
    for path in found.copies:
        put(f"This copy of the casebook {'still holds it' if lose == 'lost' else 'holds it too'}: {path}")


def _json(found: Forgettable, *, done: bool) -> dict[str, object]:
    return {
        "done": done,
        "records": found.records,
        "events": found.events,
        "snapshots": found.snapshots,
        "checks": found.checks,
        "left": [{"text": text, "places": places} for text, places in found.left],
        "copies": [str(path) for path in found.copies],
    }
