"""Evidence bundles on the command line."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from workbench.cli.gaps import Missing
from workbench.cli.main import Context
from workbench.cli.output import counted, say, tell
from workbench.desk import Desk
from workbench.domain.dossier import Dossier

_TOLD_EVERY = 100_000_000


def write_bundles(
    context: Context, desk: Desk, dossiers: Sequence[Dossier], outs: Sequence[str], language: str, missing: Missing, *, draft: bool
) -> None:
    """Write the dossiers as one bundle; several files are refused, since one holds everything."""
    if len(outs) != 1:
        raise click.UsageError("A bundle is one file, and is written alone: name one OUT, such as evidence.bundle.zip.")
    made = desk.bundle(dossiers, Path(outs[0]), language, draft=draft, progress=_progress())
    told = {
        "paths": [str(made.path)],
        "articles": [one.article.id for one in dossiers],
        "files": made.files,
        "sources": made.sources,
        "snapshots": made.snapshots,
        "left_out": list(made.left_out),
        "unsearched": list(made.unsearched),
        "gaps": missing.json(),
    }
    if not context.print_json(told):
        say(f"Bundle written: {made.path}")
        say(f"{counted(made.files, 'file')}: {counted(made.sources, 'source')}, {made.snapshots} saved copies and texts")
        for one in made.left_out:
            say(f"Left out: {one}")
        for one in made.unsearched:
            tell(f"Look at it yourself: {one}")


def _progress() -> Callable[[int, int], None]:
    told = 0

    def progress(done: int, everything: int) -> None:
        nonlocal told
        if done - told >= _TOLD_EVERY:
            told = done
            tell(f"Bundled: {done // 1_000_000} of {everything // 1_000_000} MB")

    return progress
