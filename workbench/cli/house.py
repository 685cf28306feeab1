"""The commands on the rules of the house and on the second look."""

import click

from workbench.cli.claims import VERDICTS, say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import say, shortened, table, tell
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.errors import Refused
from workbench.domain.gate import SETTABLE, Need
from workbench.domain.standing import standing_of


@commands.command("rules")
@click.argument("rule", required=False)
@click.option("--off", is_flag=True, help="Require it no more.")
@click.option("--primary", type=int, metavar="N", help="With sources: so many primary ones are enough.")
@click.option("--independent", type=int, metavar="N", help="With sources: so many independent ones are enough.")
@click.pass_obj
def rules(context: Context, rule: str | None, off: bool, primary: int | None, independent: int | None) -> None:
    """List what the house requires of claims, or set one rule: VERDICT:NEED, such as verified:sources or any:sign-off."""
    from workbench.services.report.gate_words import rule_words
    from workbench.services.report.strings import words_in
    from workbench.services.report.wire_house import rule_json

    with context.desk() as desk:
        if rule and off:
            say_change(context, desk.drop_rule(rule))
        elif rule:
            verdict, need = _read(rule)
            say_change(context, desk.set_rule(need, verdict, primary=primary, independent=independent))
        elif off or primary is not None or independent is not None:
            raise click.UsageError("Name a rule, such as verified:sources.")
        elif not context.print_json([rule_json(one) for one in desk.rules()]):
            table((one.id, rule_words(one, words_in("en"))) for one in desk.rules())
            if not desk.rules():
                tell(f"No rule is set. Set one with: workbench rules VERDICT:NEED (needs: {', '.join(SETTABLE)}).")


@commands.command("gate")
@click.argument("article")
@click.option("--override", metavar="REASON", help="Publish nevertheless; the reason prints in the reports.")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.pass_obj
def gate(context: Context, article: str, override: str | None, language: str) -> None:
    """Tell which claims do not meet the rules of the house; exit 1 while one does not and nobody let it through."""
    from workbench.services.report.gate_words import override_words, unmet_words
    from workbench.services.report.strings import words_in
    from workbench.services.report.wire_house import unmet_json

    with context.desk() as desk:
        found = desk.article(article)
        change = desk.override(found.id, override) if override is not None else None
        unmet = desk.unmet(found.id)
        still = [one for one in unmet if one.override is None]
        if not context.print_json([unmet_json(one) for one in unmet]):
            words = words_in(language)
            if change:
                say_change(context, change)
            for one in unmet:
                say(" ".join(filter(None, (unmet_words(one, words), override_words(one, words)))))
            if not unmet:
                say(words("unmet.none" if desk.rules() else "rule.none"))
    if still:
        raise click.exceptions.Exit(1)


@commands.command("sign")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.option("--off", is_flag=True, help="Take the signature off again.")
@click.pass_obj
def sign(context: Context, claims: tuple[str, ...], off: bool) -> None:
    """Sign the findings of somebody else; whoever made a finding cannot sign it, by name."""
    with context.desk() as desk:
        ids = [desk.claim(name).id for name in claims]
        say_change(context, desk.unsign(ids) if off else desk.sign(ids))


@commands.command("look")
@click.argument("claim")
@click.argument("verdict", required=False, type=click.Choice(VERDICTS))
@click.option("--because", metavar="TEXT", help="The rationale of this second look.")
@click.option("--reason", type=click.Choice([one.value for one in Reason]))
@click.option("--not-checkable", "not_checkable", type=click.Choice([one.value for one in NotCheckable]))
@click.option("--blind", is_flag=True, help="Say that the finding was not known.")
@click.pass_obj
def look(
    context: Context,
    claim: str,
    verdict: str | None,
    because: str | None,
    reason: str | None,
    not_checkable: str | None,
    blind: bool,
) -> None:
    """Keep what you found beside the finding of somebody else, or take it back with clear."""
    if verdict is None and not_checkable is None:
        raise click.UsageError("Give a verdict, or --not-checkable.")
    with context.desk() as desk:
        change = desk.look(
            desk.claim(claim).id,
            None if verdict in (None, "clear") else Verdict(verdict),
            rationale=because,
            reason=Reason(reason) if reason else None,
            not_checkable=NotCheckable(not_checkable) if not_checkable else None,
            blind=blind,
        )
        say_change(context, change)
        view = desk.claim(claim)
        if not context.json and change:
            agrees = "as they did" if not view.dissents else "otherwise"
            say(f"{view.state.analyst if view.state else '–'} found: {_finding(view.verdict, view.not_checkable)}; you {agrees}.")


@commands.command("disagreements")
@click.argument("article", required=False)
@click.pass_obj
def disagreements(context: Context, article: str | None) -> None:
    """List the claims on which two analysts found otherwise, of one article or of all."""
    from workbench.services.report.wire import claim_json

    with context.desk() as desk:
        articles = [desk.article(article).id] if article else [entry.id for entry in reversed(desk.articles())]
        views = desk.disagreements(articles)
        if context.print_json([claim_json(view) for view in views]):
            return
        for view in views:
            first = view.state.analyst if view.state else "–"
            told = [f"{first} {_finding(view.verdict, view.not_checkable)}"]
            told += [f"{one.analyst} {_finding(one.verdict, one.not_checkable)}" for one in view.dissents]
            say(f"{view.number or view.id:>4}  {', '.join(told)}  {shortened(view.claim.quote, 100)}")
        if not views:
            say("Nobody found otherwise.")


def _read(rule: str) -> tuple[Verdict | None, Need]:
    named, _, need = rule.partition(":")
    verdicts = {"any": None, **{one.value: one for one in Verdict}}
    if named not in verdicts or need not in [one.value for one in SETTABLE]:
        told = f"{rule} is no rule. Nothing was changed; write VERDICT:NEED with one of {', '.join(verdicts)}"
        raise Refused(f"{told} and one of {', '.join(SETTABLE)}.")
    return verdicts[named], Need(need)


def _finding(verdict: Verdict | None, not_checkable: NotCheckable | None) -> str:
    return standing_of(verdict, not_checkable).replace("-", " ")
