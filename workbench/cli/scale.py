"""The command on the house's scale of verdicts."""

from dataclasses import replace

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import table, tell
from workbench.domain.enums import Verdict
from workbench.domain.errors import NotFound
from workbench.domain.ids import new_id
from workbench.domain.scale import Rating


@commands.command("scale")
@click.argument("label", required=False)
@click.option("--verdict", type=click.Choice([one.value for one in Verdict]), help="What the label stands for; a new one needs it.")
@click.option("--french", metavar="WORDS", help="The label in French; empty for the same words.")
@click.option("--rename", metavar="WORDS", help="Other words for the label.")
@click.option("--colour", metavar="#RRGGBB", help="The colour of the label; empty for the verdict's own.")
@click.option("--place", type=click.IntRange(1), metavar="N", help="Its place in the order.")
@click.option("--off", is_flag=True, help="Take the label off the scale.")
@click.option("--common", is_flag=True, help="Begin with five labels: True, Mostly true, Misleading, False, Unproven.")
@click.pass_obj
def scale(
    context: Context,
    label: str | None,
    verdict: str | None,
    french: str | None,
    rename: str | None,
    colour: str | None,
    place: int | None,
    off: bool,
    common: bool,
) -> None:
    """List the house's labels of verdicts, or set one of them."""
    from workbench.desk.scale import common as to_begin_with
    from workbench.services.report.wire_house import rating_json

    with context.desk() as desk:
        labels = list(desk.scale())
        if common:
            say_change(context, desk.put_scale([*labels, *to_begin_with()]))
        elif label is None:
            if not context.print_json([rating_json(one) for one in labels]):
                table((one.name("en"), one.name("fr"), one.verdict.value, one.colour or "–") for one in labels)
                if not labels:
                    tell("The house has no labels of its own. Add one with: workbench scale LABEL --verdict VERDICT, or --common.")
        else:
            try:
                found = desk.label(label)
            except NotFound:
                if verdict is None or off:
                    raise
                found = Rating(new_id(), 0, Verdict(verdict), label, "")
            others = [one for one in labels if one.id != found.id]
            at = labels.index(found) if found in labels else len(others)
            new = replace(
                found,
                verdict=Verdict(verdict) if verdict else found.verdict,
                en=found.en if rename is None else rename,
                fr=found.fr if french is None else french,
                colour=found.colour if colour is None else colour,
            )
            if not off:
                others.insert(at if place is None else place - 1, new)
            say_change(context, desk.put_scale(others))
