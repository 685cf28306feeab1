"""The commands on what an article is made of: its details, doubts about its text, and lines that are not the article's."""

from typing import Any

import click

from workbench.cli.claims import say_claim
from workbench.cli.main import Context, commands
from workbench.cli.output import say, shortened, tell
from workbench.domain.article import FlagView, LineRule
from workbench.services.report import wire


@commands.command("flags")
@click.argument("article")
@click.option("--dismiss", "dismissed", metavar="NUMBER", type=int, multiple=True, help="Put this doubt aside.")
@click.option("--restore", "restored", metavar="NUMBER", type=int, multiple=True, help="Take this doubt up again.")
@click.pass_obj
def flags(context: Context, article: str, dismissed: tuple[int, ...], restored: tuple[int, ...]) -> None:
    """List the doubts about an article's text; dismiss some."""
    with context.desk() as desk:
        found = desk.article(article)
        if both := set(dismissed) & set(restored):
            raise click.UsageError(f"Flag {min(both)} cannot be dismissed and restored at once.")
        missing = [number for number in (*dismissed, *restored) if not 1 <= number <= len(desk.flags(found.id))]
        if missing:  # told before anything is changed
            desk.dismiss_flag(found.id, *missing)
        desk.dismiss_flag(found.id, *dismissed)
        desk.restore_flag(found.id, *restored)
        views = desk.flags(found.id)
        if context.print_json([_flag(view) for view in views]):
            return
        for view in views:
            words = shortened(found.text[view.flag.start : view.flag.end], 40)
            put_aside = "  (dismissed)" if view.dismissed else ""
            say(f"{view.number:>3}  {view.flag.kind}  “{words}”  {view.flag.reason}{put_aside}")
        if not views:
            tell("There is no doubt about this text.")


@commands.command("bring-back")
@click.argument("claim")
@click.option("--no-remember", "forgets", is_flag=True, help="Do not remember the line for the outlet's next pages.")
@click.pass_obj
def bring_back(context: Context, claim: str, forgets: bool) -> None:
    """Make a line that was set aside part of the article again."""
    with context.desk() as desk:
        view = desk.claim(claim)
        change, rule = desk.bring_back(view.id, remember=not forgets)
        say_claim(context, desk, view.id, change)
        _say_remembered(context, rule)


@commands.command("set-aside")
@click.argument("claim")
@click.option("--no-remember", "forgets", is_flag=True, help="Do not remember the line for the outlet's next pages.")
@click.pass_obj
def set_aside(context: Context, claim: str, forgets: bool) -> None:
    """Make a claim a line that is not the article's."""
    with context.desk() as desk:
        view = desk.claim(claim)
        change, rule = desk.set_aside(view.id, remember=not forgets)
        say_claim(context, desk, view.id, change)
        _say_remembered(context, rule)


@commands.command("lines")
@click.pass_obj
def lines(context: Context) -> None:
    """List what is remembered of outlets' lines; remove ID forgets one."""
    with context.desk() as desk:
        rules = desk.line_rules()
        if not context.print_json([_line(rule) for rule in rules]):
            for rule in rules:
                say(f"{rule.id}  {rule.outlet}  {rule.kind}  {rule.line}")


def _say_remembered(context: Context, rule: LineRule | None) -> None:
    if rule and not context.json:
        say(
            f"Remembered for {rule.outlet}: “{rule.line}” is {'part of the article' if rule.kind.is_body else 'not the article’s'}."
        )


def _flag(view: FlagView) -> dict[str, Any]:
    return {"number": view.number, **wire.flag_json(view.flag), "dismissed": view.dismissed}


def _line(rule: LineRule) -> dict[str, Any]:
    names = ("id", "outlet", "line", "kind", "overruled", "analyst", "decided_at")
    return {name: getattr(rule, name) for name in names}
