"""The command on the versions of reports."""

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened
from workbench.domain.version import revisions


@commands.command("changes")
@click.argument("article")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.pass_obj
def changes(context: Context, article: str, language: str) -> None:
    """Tell which versions of an article's report were exported and what changed since the last."""
    from workbench.services.report.changes import told_changes
    from workbench.services.report.json_document import version_json

    with context.desk() as desk:
        dossier = desk.dossier(desk.article(article).id)
        versions = dossier.versions
        since = revisions(versions[-1].claims, dossier.told) if versions else ()
        exports = [
            {
                "id": one.id,
                "made_at": one.made_at,
                "analyst": one.analyst,
                "language": one.language,
                "formats": list(one.formats),
                "journal": {"events": one.journal_count, "head": one.journal_head},
                "claims": len(one.claims),
            }
            for one in versions
        ]
        hidden = sum(view.veiled for view in dossier.claims)
        document = {"exports": exports, **version_json(dossier, since), "hidden": hidden}
        if context.print_json(document):
            return
        if not versions:
            say("No report on this article was exported yet.")
        for one in versions:
            told_of = counted(len(one.claims), "finding") + (" shown" if hidden else "")
            say(f"{one.made_at}  {one.analyst}  {', '.join(one.formats)}  {told_of}")
        if hidden:
            of = counted(hidden, "claim")
            say(f"Findings on {of} are hidden from you until you give your own: what was told of them is left out.")
        elif versions and not since:
            say("Nothing changed since.")
        for told in told_changes(since, dossier, language):
            say(f"{told.claim}: {told.text}  {shortened(told.quote, 90)}")
