"""The command that forgets for good."""

import sys

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, tell
from workbench.desk.forgetting import NAMES_LEFT
from workbench.domain.errors import Refused
from workbench.domain.forgetting import Closed, Forgettable, Unsearched

WORD = "forget"


@commands.command("forget")
@click.argument("texts", nargs=-1, metavar="[TEXT...]")
@click.option("--source", metavar="SOURCE", help="A whole source instead, with its links and all that was saved of it.")
@click.option("--for-good", is_flag=True, help="Do it; without this only what would go is told.")
@click.option("--reason", default="", metavar="TEXT", help="Why; it stays in the journal.")
@click.option("--unsearched", is_flag=True, help="Also empty the saved files that nobody can look through (pictures, locked ones).")
@click.option(
    "--with-names/--keep-names",
    "with_names",
    default=None,
    help="Of a withheld source: forget its names everywhere else too, or not.",
)
@click.option("--clean", is_flag=True, help="Only write the file anew, after other windows were closed.")
@click.pass_obj
def forget(
    context: Context,
    /,
    texts: tuple[str, ...],
    source: str | None,
    for_good: bool,
    reason: str,
    unsearched: bool,
    with_names: bool | None,
    clean: bool,
) -> None:
    """Blot texts (a name) out of the whole casebook, or remove a source, for good; nothing brings it back.

    A single - reads texts from standard input up to an empty line, which keeps them out of the shell's history.
    """
    if clean == bool(texts or source) or (texts and source):
        raise click.UsageError("Name texts, or a source with --source, or say --clean.")
    if unsearched and not texts:
        raise click.UsageError("--unsearched goes with a text.")
    if with_names is not None and not source:
        raise click.UsageError("--with-names and --keep-names go with --source.")
    with context.desk() as desk:
        if clean:
            desk.forget_remnants()
            if not context.print_json({"clean": True}):
                say("The casebook was written anew; no free page and no log holds old bytes.")
            return
        wanted = tuple(_typed()) if texts == ("-",) else texts
        found = desk.forgettable(*wanted, source=source, progress=_tell_files)
        if not for_good:
            if not context.print_json(_json(found, done=False)):
                _tell(found, "would lose", emptied=unsearched)
                say("Nothing was changed. To do it, add --for-good; it cannot be undone, nor anything done before it.")
            return
        if found.names and with_names is None:
            _tell(found, "would lose", on_stderr=True)
            raise Refused(NAMES_LEFT)
        _tell(found, "will lose", on_stderr=True, emptied=unsearched)
        tell(f"This cannot be undone, nor anything done before it. Type {WORD} to go on:")
        if sys.stdin.readline().strip() != WORD:
            raise Refused(f"{WORD} was not typed. Nothing was changed.")
        change, taken = desk.forget(*wanted, source=source, reason=reason, with_unsearched=unsearched, with_names=with_names)
        if not context.print_json({"seq": change.seq, **_json(taken, done=True)}):
            _tell(taken, "lost")


def _tell_files(done: int, everything: int) -> None:
    if done < everything:
        tell(f"{done} of {counted(everything, 'file')} beside the casebook looked through.")


def _typed() -> list[str]:
    found = []
    while line := sys.stdin.readline().strip():
        found.append(line)
    return found


def _tell(found: Forgettable, lose: str, *, on_stderr: bool = False, emptied: bool = False) -> None:
    put = tell if on_stderr else say
    put(
        f"{counted(found.records, 'record')}, {counted(found.events, 'event')} of the journal, "
        f"{counted(found.snapshots, 'saved file')} and {counted(found.checks, 'imported check')} {lose} it."
    )
    for words, places in found.left:
        put(f"“{words}” stands in {counted(places, 'other place')}; forget it too if it tells.")
    for words, places in found.names:
        put(f"“{words}” stands in {counted(places, 'other place')}; with the source gone no report is kept from printing it.")
    for one in found.unsearched:
        what = "it will be emptied" if emptied else "look at it yourself; --unsearched empties it"
        why = ", ".join(CLOSED[reason] for reason in one.closed)
        put(f"{_titled(one)} cannot be looked through ({why}): {what}. Its hash begins with {one.sha256[:12]}.")
    for report in found.exports:
        when = report.made_at[:10]
        put(f"A report that may tell it went out on {when} ({', '.join(report.formats)}): “{report.article}”.")
    for path in found.copies:
        put(f"This file {'still holds it' if lose == 'lost' else 'holds it too'}: {path}")


CLOSED = {
    Closed.PICTURE: "it is a picture, or holds one",
    Closed.RECORDING: "it is a recording",
    Closed.LOCKED: "it is locked, in part at least",
    Closed.PACKED: "it is packed in a way that cannot be unpacked here",
    Closed.DAMAGED: "it is damaged, in part at least",
    Closed.LARGE: "it is too large or too intricate",
}


def _titled(one: Unsearched) -> str:
    return " and ".join(f"“{title}”" for title in one.titles) or "A saved file"


def _json(found: Forgettable, *, done: bool) -> dict[str, object]:
    return {
        "done": done,
        "records": found.records,
        "events": found.events,
        "snapshots": found.snapshots,
        "checks": found.checks,
        "left": [{"text": text, "places": places} for text, places in found.left],
        "names": [{"text": text, "places": places} for text, places in found.names],
        "unsearched": [
            {"sha256": one.sha256, "titles": list(one.titles), "why": [reason.value for reason in one.closed]}
            for one in found.unsearched
        ],
        "exports": [{"article": one.article, "made_at": one.made_at, "formats": list(one.formats)} for one in found.exports],
        "copies": [str(path) for path in found.copies],
    }
