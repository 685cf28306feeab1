"""The command on the tags of claims."""

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import table


@commands.command("tag")
@click.argument("claims", nargs=-1)
@click.option("--add", "-a", multiple=True, metavar="NAME", help="Give the claims a tag; as often as needed.")
@click.option("--drop", "-d", multiple=True, metavar="NAME", help="Take a tag away from them.")
@click.pass_obj
def tag(context: Context, claims: tuple[str, ...], add: tuple[str, ...], drop: tuple[str, ...]) -> None:
    """Tag claims as one action; without claims list the tags of the casebook, without tags those of the claims."""
    with context.desk() as desk:
        if not claims:
            found = desk.tags()
            if not context.print_json(found):
                table((name, str(count)) for name, count in found.items())
            return
        views = [desk.claim(name) for name in claims]
        if add or drop:
            say_change(context, desk.tag([view.id for view in views], add=add, remove=drop))
        elif not context.print_json({view.id: list(view.tags) for view in views}):
            table((str(view.number or view.id), ", ".join(view.tags)) for view in views)
