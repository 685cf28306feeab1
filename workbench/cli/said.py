"""The command on whether it was said."""

import click

from workbench.cli.claims import VERDICTS, say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import table
from workbench.domain.enums import Verdict
from workbench.services.report.said import said_json


@commands.command("said")
@click.argument("claim")
@click.argument("verdict", required=False, type=click.Choice(VERDICTS))
@click.option("--who", metavar="NAME", help="Which of those who say it; the first, who said it, if not given.")
@click.option("--because", metavar="TEXT", help="The rationale.")
@click.pass_obj
def said(context: Context, claim: str, verdict: str | None, who: str | None, because: str | None) -> None:
    """Rate whether somebody said what a claim says they said, or tell who was rated; the claim's own verdict stays."""
    with context.desk() as desk:
        view = desk.claim(claim)
        if verdict:
            chosen = None if verdict == "clear" else Verdict(verdict)
            say_change(context, desk.rate_saying(view.id, chosen, who=who, rationale=because))
            return
        rated = {one.who: one for one in view.sayings}
        found: list[dict[str, str | None]] = [
            {**said_json(rated[name])} if name in rated else {"who": name, "verdict": None} for name in view.claim.speakers
        ]
        if not context.print_json(found):
            table(
                (
                    name,
                    rated[name].verdict.value if name in rated else "not checked",
                    rated[name].rationale if name in rated else "",
                )
                for name in view.claim.speakers
            )
