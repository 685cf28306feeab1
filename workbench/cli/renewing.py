"""The commands on new versions of an article's text."""

from dataclasses import asdict
from typing import Any

import click

from workbench.cli.articles import read_location
from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened
from workbench.domain.renewal import Edit, Fate, Outcome

FATES = {
    Fate.UNCHANGED: "as it was",
    Fate.MOVED: "moved",
    Fate.REWORDED: "reworded",
    Fate.ALTERED: "says something else",
    Fate.GONE: "not found in the text",
}


@commands.command()
@click.argument("article")
@click.argument("location", metavar="LOCATION", required=False)
@click.option("--encoding", metavar="NAME", help="Instead of a LOCATION: read the saved bytes again, in this encoding.")
@click.option("--dry-run", is_flag=True, help="Only tell what would become of the claims.")
@click.pass_obj
def renew(context: Context, article: str, location: str | None, encoding: str | None, dry_run: bool) -> None:
    """Take in a new version of an article (file, web address, - for stdin); its claims go along with their words.

    A claim in which a number, a name or a negation changed stays behind with what it says; the new words are a claim to review.
    """
    if (location is None) == (encoding is None):
        raise click.UsageError("Give a LOCATION, or the encoding in which the saved bytes are to be read with --encoding.")
    with context.desk() as desk:
        found = desk.article(article)
        draft = desk.in_encoding(found.id, encoding) if encoding is not None else read_location(location or "")
        plan = desk.plan_renewal(found.id, draft)
        change = None if dry_run else desk.renew(plan)
        document = {
            "article": plan.article.id,
            "done": change is not None,
            "claims": [_outcome_json(one) for one in plan.outcomes],
            "without_work": {"before": plan.others[0], "after": plan.others[1]},
            "edits": [asdict(one) for one in plan.edits],
        }
        if context.print_json(document):
            return
        for one in plan.outcomes:
            say(f"{one.number or '–':>4}  {FATES[one.fate]:<22} {shortened(one.before, 100)}")
            if one.fate in (Fate.REWORDED, Fate.ALTERED):
                say(f"{'':>4}  {'now':<22} {shortened(one.after, 100)}")
        before, after = plan.others
        say(f"{counted(len(plan.outcomes), 'claim')} with work on them; {before} others before, {after} now.")
        if encoding is None:
            say(f"The publisher made {counted(len(plan.edits), 'edit')}.")
        say(f"Saved: {change.label}." if change else "Nothing was changed; leave out --dry-run to take the new version in.")


@commands.command()
@click.argument("article")
@click.pass_obj
def edits(context: Context, article: str) -> None:
    """List what the publisher changed between the versions of an article's text that were taken in."""
    with context.desk() as desk:
        found = desk.publisher_edits(desk.article(article).id)
        document = [
            {
                "replaced_at": former.replaced_at,
                "analyst": former.analyst,
                "location": former.location,
                "snapshot": former.snapshot,
                "claims": [_outcome_json(one) for one in former.outcomes],
                "edits": [asdict(one) for one in made],
            }
            for former, made in found
        ]
        if context.print_json(document):
            return
        if not found:
            say("No other version of this article was taken in.")
        for former, made in found:
            say(f"{former.replaced_at}  {former.analyst}  {counted(len(made), 'edit')}")
            for one in made:
                say(f"  {_told(one)}")


def _outcome_json(one: Outcome) -> dict[str, Any]:
    return {"id": one.claim_id, "number": one.number, "fate": one.fate.value, "before": one.before, "after": one.after}


def _told(one: Edit) -> str:
    said = [f"“{one.lead}{shortened(words, 70)}{one.tail}”" for words in (one.before, one.after) if words]
    if one.moved:
        return f"moved: {said[1]}"
    if not one.before:
        return f"added: {said[0]}"
    return f"{said[0]} became {said[1]}" if one.after else f"taken out: {said[0]}"
