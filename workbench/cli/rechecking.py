"""The commands on how long findings hold: their dates, what is to be looked at again, that it still stands."""

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import say, shortened, tell
from workbench.desk.desk import KEEP
from workbench.domain.enums import Verdict
from workbench.services.report.shelf_life import cause_json, cause_words
from workbench.services.report.strings import Words, words_in


@commands.command("recheck")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.pass_obj
def recheck(context: Context, language: str) -> None:
    """List the findings to be looked at again, each with the reasons."""
    with context.desk() as desk:
        entries = desk.rechecks()
        found = [
            {
                "claim": one.claim_id,
                "article": one.article_id,
                "title": one.title,
                "number": one.number,
                "text": one.quote,
                "verdict": one.verdict.value if one.verdict else None,
                "causes": [cause_json(cause) for cause in one.causes],
            }
            for one in entries
        ]
        if context.print_json(found):
            return
        words = words_in(language)
        for one in entries:
            say(f"{one.claim_id}  {one.number or '–'}  {_found(one.verdict, words)}  {shortened(one.quote, 90)}")
            say(f"    {shortened(one.title, 90)}")
            for cause in one.causes:
                say(f"    {cause_words(cause, words)}")
        if not entries:
            tell(words("recheck.none"))


def _found(verdict: Verdict | None, words: Words) -> str:
    return words(f"verdict.{verdict.value if verdict else 'not-checkable'}").lower()


@commands.command("confirm")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.pass_obj
def confirm(context: Context, claims: tuple[str, ...]) -> None:
    """Say that findings still stand although something that they rest on is another than it was."""
    with context.desk() as desk:
        say_change(context, desk.confirm([desk.claim(name).id for name in claims]))


@commands.command("shelf-life")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.option("--as-of", "as_of", metavar="DAY", help="The day as of which the finding holds: 2027-01-31, today; empty to drop.")
@click.option("--review", "review_on", metavar="DAY", help="When to look again: 2027-01-31, 6 months, 1 year; empty to drop.")
@click.pass_obj
def shelf_life(context: Context, claims: tuple[str, ...], as_of: str | None, review_on: str | None) -> None:
    """Tell how long findings hold, or say so."""
    with context.desk() as desk:
        ids = [desk.claim(name).id for name in claims]
        if as_of is not None or review_on is not None:
            change = desk.set_dates(ids, as_of=KEEP if as_of is None else as_of, review_on=KEEP if review_on is None else review_on)
            say_change(context, change)
            return
        views = [desk.claim(name) for name in ids]
        dates = {view.id: (view.state.as_of, view.state.review_on) if view.state else (None, None) for view in views}
        if not context.print_json({one: {"as_of": days[0], "review_on": days[1]} for one, days in dates.items()}):
            for view in views:
                since, until = dates[view.id]
                say(f"{view.number or '–'}  as of {since or '–'}  review on {until or '–'}")
