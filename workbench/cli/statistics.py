"""The command that counts."""

from pathlib import Path

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, table
from workbench.cli.wire_overview import breakdown_json, standing_json, statistics_json
from workbench.domain.statistics import LEAST, SELECTION, Breakdown, By, Scope, Statistics

_NAMELESS = {By.SPEAKER: "(the article's own voice)", By.OUTLET: "(no outlet)"}


@commands.command("stats")
@click.option("--by", type=click.Choice([one.value for one in By]), help="Count the claims by this.")
@click.option("--csv", "out", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT", help="Write the counts as CSV.")
@click.option("--article", metavar="ARTICLE", help="Only the claims of one article.")
@click.option("--analyst", metavar="NAME", help="Only the findings of one analyst.")
@click.option("--since", metavar="DAY", help="Only from this day on.")
@click.option("--until", metavar="DAY", help="Only up to and including this day.")
@click.pass_obj
def stats(
    context: Context,
    by: str | None,
    out: Path | None,
    article: str | None,
    analyst: str | None,
    since: str | None,
    until: str | None,
) -> None:
    """Count what the casebook holds, or how its claims stand."""
    from workbench.desk.statistics import table as rows_of

    with context.desk() as desk:
        scope = Scope(desk.article(article).id if article else None, analyst, since, until)
        if by is None and out is None and scope == Scope():
            held = {"casebook": str(desk.path), "id": desk.casebook_id, **desk.stats()}
            if not context.print_json(held):
                shown = held | {"meaning": "on" if held["meaning"] else "off"}
                table((name, str(value)) for name, value in shown.items())
            return
        found = desk.statistics(scope)
        wanted = By(by) if by else None
        if out:
            desk.write_table(rows_of(found, wanted), out)
        if context.print_json(_json(found, wanted)):
            return
        if out:
            say(f"Written: {out}")
            return
        for one in found.breakdowns if wanted is None else (found.by(wanted),):
            if wanted or one.groups or one.by is not By.LABEL:  # most casebooks have no labels of a house
                _print(one)
        if wanted is None and found.times:
            _print_times(found)
        say(SELECTION)


def _print_times(found: Statistics) -> None:
    say("Time from the opening of an article to its verdicts: half took no longer than")
    table((one.verdict.value if one.verdict else "all", _span(one.middle), f"n {one.n}") for one in found.times)
    say()


def _span(seconds: float) -> str:
    """A span of time in the largest unit of which there are two at least."""
    units = (("day", 86_400), ("hour", 3_600), ("minute", 60))
    name, size = next(((name, size) for name, size in units if seconds >= 2 * size), ("second", 1))
    return counted(round(seconds / size), name)


def _json(found: Statistics, by: By | None) -> dict[str, object]:
    whole = statistics_json(found)
    if by is None:
        return whole
    kept = {name: whole[name] for name in ("note", "scope")}
    return {**kept, "total": standing_json(found.total), "by": by.value, **breakdown_json(found.by(by))}


def _print(breakdown: Breakdown) -> None:
    head = (breakdown.by.value, "verified", "disputed", "unverified", "not-checkable", "to-review", "n")
    rows: list[tuple[str, ...]] = [head]
    for group in breakdown.groups:
        one = group.standing
        counts = (one.verified, one.disputed, one.unverified, one.not_checkable, one.to_review, one.n)
        name = shortened(group.name, 60) or _NAMELESS.get(breakdown.by, "–")
        rows.append((name, *(str(count) for count in counts)))
    # Numbers stand under each other by their last digit.
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    for row in rows:
        say("  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]))
    if breakdown.hidden_groups:
        names = counted(breakdown.hidden_groups, breakdown.by.value)
        say(f"Not shown: {names} with fewer than {LEAST} claims each, {counted(breakdown.hidden_claims, 'claim')} in all.")
    say()
