"""The command that writes one claim to be pasted elsewhere."""

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import put

KINDS = ("text", "html", "claimreview")


@commands.command("copy")
@click.argument("claim")
@click.option("--as", "kind", type=click.Choice(KINDS), default="text", show_default=True, help="In which form.")
@click.option("--language", type=click.Choice(["en", "fr"]), help="The language it is told in.")
@click.pass_obj
def copy(context: Context, claim: str, kind: str, language: str | None) -> None:
    """Print one claim with its finding and evidence, to be pasted elsewhere."""
    chosen = language or {"en": "en", "fr": "fr"}.get(context.settings.report_language, "en")
    with context.desk() as desk:
        view = desk.claim(claim)
        told = desk.copied(view.id, kind, chosen)
        if not context.print_json({"claim": view.id, "as": kind, "text": told}):
            put(told.rstrip("\n"))
