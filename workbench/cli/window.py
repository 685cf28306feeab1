"""The commands that open the window, and the tour of the sample for a place without a display."""

import tempfile
from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import say
from workbench.domain.enums import Stance, Verdict
from workbench.settings import analyst_name


@commands.command(hidden=True)
@click.argument("files", nargs=-1)
@click.option("--quit-after", type=int, metavar="MS", help="Close the window again after so many milliseconds.")
@click.pass_obj
def window(context: Context, files: tuple[str, ...], quit_after: int | None) -> None:
    """Open the window on a casebook or an article."""
    for name in files:
        if not (Path(name).exists() or "://" in name or Path(name).suffix):
            raise click.UsageError(f"There is neither a command nor a file named {name}. List the commands with: workbench --help.")
    from workbench import app  # only here: no other command may load Qt

    raise click.exceptions.Exit(
        app.run(
            list(files),
            context.casebook,
            context.analyst or analyst_name(context.settings),
            quit_after,
            context.meaning == "on" if context.meaning else None,
        )
    )


@commands.command()
@click.pass_obj
def tour(context: Context) -> None:
    """Do the whole job on the sample article in the terminal, in a casebook of its own."""
    from workbench.desk import Desk
    from workbench.resources import seed

    folder = Path(tempfile.mkdtemp(prefix="workbench-tour-"))
    desk = Desk.open_casebook(folder / "tour.casebook", context.analyst or analyst_name(context.settings))
    try:
        imported = desk.import_checks(seed("earlier-checks.tsv"))
        say(imported.told)
        opened = desk.open(str(seed("biden-atacms.fr.txt")))
        article = opened.article
        say(f"\nOpened “{article.title}” ({article.words} words, language {article.language}).")
        views = desk.claims(article.id)
        say(f"{len(views)} claims to review. The most worth checking:\n")
        worth = sorted(views, key=lambda view: -view.claim.checkworthiness)[:5]
        for view in worth:
            speaker = f" [{view.claim.speaker}]" if view.claim.speaker else ""
            say(f"{view.number:>3}.{speaker} {' '.join(view.claim.quote.split())}")
            for hit in desk.checked_before(view.id, limit=2).hits:
                differs = "; ".join(f"{one.kind} {one.query} → {one.hit}" for one in hit.differs)
                said = f"{hit.check.verdict or hit.check.rating or 'no verdict'}, {hit.check.publisher or 'unknown'}"
                found = f"{hit.score:.0%} {hit.band}: {hit.check.text} ({said})"
                say(f"     checked before, {found}" + (f"; differs: {differs}" if differs else ""))
        say()
        for view, verdict in zip(worth, (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIED), strict=False):
            desk.mark(view.id, verdict, rationale="Marked by the tour, to show what a verdict looks like.")
            say(f"Marked claim {view.number} {verdict}.")
        desk.link(worth[0].id, "https://www.example.org/briefing", stance=Stance.SUPPORTS, title="Press briefing (example)")
        say(f"Linked a source to claim {worth[0].number}.")
        (report,) = desk.report(article.id, [folder / "report.html"])
        say(f"\nReport:   {report}\nCasebook: {desk.path}")
    finally:
        desk.close()
