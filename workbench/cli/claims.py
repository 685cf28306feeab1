"""The commands on claims, their verdicts and their sources."""

from typing import Any

import click

from workbench.cli.articles import lines_of
from workbench.cli.main import Context, commands
from workbench.cli.output import counted, json_line, put, say, tell
from workbench.desk import Desk
from workbench.desk.desk import KEEP
from workbench.domain.enums import Duplicates, Kind, NotCheckable, Reason, Stance, Verdict
from workbench.domain.errors import Problem, Refused
from workbench.domain.journal import Change
from workbench.domain.signing import SignOff
from workbench.services.report import wire

VERDICTS = [*(verdict.value for verdict in Verdict), "clear"]


@commands.command("mark")
@click.argument("claim", required=False)
@click.argument("verdict", required=False, type=click.Choice(VERDICTS))
@click.option("--because", metavar="TEXT", help="The rationale.")
@click.option("--reason", type=click.Choice([one.value for one in Reason]))
@click.option("--not-checkable", "not_checkable", type=click.Choice([one.value for one in NotCheckable]))
@click.option("--label", metavar="LABEL", help="The house's own label; stands for its verdict.")
@click.option("--batch", metavar="FILE", help="Lines CLAIM<TAB>VERDICT[<TAB>RATIONALE], each committed by itself; - for stdin.")
@click.pass_obj
def mark(
    context: Context,
    claim: str | None,
    verdict: str | None,
    because: str | None,
    reason: str | None,
    not_checkable: str | None,
    label: str | None,
    batch: str | None,
) -> None:
    """Give a claim a verdict, or clear it; CLAIM,CLAIM,… several at once, as one action."""
    with context.desk() as desk:
        if batch:
            _mark_lines(desk, batch)
            return
        rating = desk.label(label) if label else None
        if rating and verdict not in (None, rating.verdict.value):
            raise click.UsageError(f"“{label}” stands for {rating.verdict}, not for {verdict}.")
        verdict = rating.verdict.value if rating else verdict
        if claim is None or (verdict is None and not_checkable is None):
            raise click.UsageError("Name a claim and a verdict, or use --batch FILE.")
        if "," in claim:
            ids = [desk.claim(name.strip()).id for name in claim.split(",") if name.strip()]
            if verdict is None or because or reason or not_checkable or label:
                raise click.UsageError("Several claims can be given a verdict together, and nothing else.")
            change = desk.mark_all(ids, None if verdict == "clear" else Verdict(verdict))
            say_change(context, change)
            return
        view = desk.claim(claim)
        change = desk.mark(
            view.id,
            view.verdict if verdict is None else None if verdict == "clear" else Verdict(verdict),
            rationale=because,
            reason=Reason(reason) if reason else None,
            not_checkable=NotCheckable(not_checkable) if not_checkable else None,
            rating=rating,
        )
        say_claim(context, desk, view.id, change)


@commands.command("claim")
@click.argument("article")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.pass_obj
def add_claim(context: Context, article: str, start: int, end: int) -> None:
    """Make a claim of a span of an article (characters from START to END, END not included)."""
    with context.desk() as desk:
        view, change = desk.add_claim(desk.article(article).id, start, end)
        say_claim(context, desk, view.id, change)


@commands.command("edit")
@click.argument("claim")
@click.option("--start", type=int)
@click.option("--end", type=int)
@click.option("--restate", metavar="TEXT", help="The claim in your own words; empty to drop.")
@click.option("--speaker", metavar="NAME", help="Who said it; empty for the article itself.")
@click.option("--everywhere", is_flag=True, help="Change the speaker of all claims of this speaker in the article.")
@click.option("--kind", type=click.Choice([one.value for one in Kind]))
@click.pass_obj
def edit(
    context: Context,
    claim: str,
    start: int | None,
    end: int | None,
    restate: str | None,
    speaker: str | None,
    everywhere: bool,
    kind: str | None,
) -> None:
    """Change a claim's boundaries, wording, speaker or kind."""
    with context.desk() as desk:
        view = desk.claim(claim)
        change = desk.edit_claim(
            view.id,
            start=start,
            end=end,
            kind=Kind(kind) if kind else None,
            speaker=KEEP if speaker is None else speaker or None,
            restated=KEEP if restate is None else restate or None,
            everywhere=everywhere,
        )
        say_claim(context, desk, view.id, change)


@commands.command("split")
@click.argument("claim")
@click.argument("offset", type=int)
@click.pass_obj
def split(context: Context, claim: str, offset: int) -> None:
    """Cut a claim in two at a character of the article."""
    with context.desk() as desk:
        view = desk.claim(claim)
        say_claim(context, desk, view.id, desk.split_claim(view.id, offset))


@commands.command("join")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.pass_obj
def join(context: Context, claims: tuple[str, ...]) -> None:
    """Make one claim of several."""
    with context.desk() as desk:
        views = sorted((desk.claim(name) for name in claims), key=lambda view: view.claim.start)
        change = desk.join_claims([view.id for view in views])
        say_claim(context, desk, views[0].id, change)


@commands.command("remove")
@click.argument("record")
@click.pass_obj
def remove(context: Context, record: str) -> None:
    """Remove an article, claim, source or piece of evidence; undo brings it back."""
    with context.desk() as desk:
        say_change(context, desk.remove(record))


@commands.command("link")
@click.argument("claim")
@click.argument("location")
@click.option("--stance", type=click.Choice([one.value for one in Stance]))
@click.option("--quote", metavar="TEXT", help="The passage that says it.")
@click.option("--locator", metavar="TEXT", help="Where it stands: page 4, 00:12:30.")
@click.option("--title", metavar="TEXT")
@click.option("--quote-anyway", is_flag=True, help="Take a passage that is not in the saved words (a translation, say).")
@click.option("--no-snapshot", is_flag=True, help="Keep the link only: fetch no page, read no file.")
@click.option(
    "--duplicates",
    type=click.Choice([one.value for one in Duplicates]),
    default=Duplicates.KEEP.value,
    help="What is a source again by page, DOI or words: link it as another one, link the one there, or nothing.",
)
@click.pass_obj
def link(
    context: Context,
    claim: str,
    location: str,
    stance: str | None,
    quote: str | None,
    locator: str | None,
    title: str | None,
    no_snapshot: bool,
    quote_anyway: bool,
    duplicates: str,
) -> None:
    """Link a source (URL, file, source id) to a claim as evidence, and save what it says."""
    from workbench.cli.captures import save_page, tell_stance, tell_twins

    with context.desk() as desk:
        view = desk.claim(claim)
        # A passage is compared with what the source says before anything is stored.
        wanted = Duplicates(duplicates)
        got = desk.ahead(location, title) if (quote or wanted is not Duplicates.KEEP) and not no_snapshot else None
        twins = desk.twins(location, got) if wanted is not Duplicates.KEEP else []
        if twins and wanted is Duplicates.SKIP:
            tell_twins(twins[:1], "nothing was linked.")
            say_claim(context, desk, view.id, None)
            return
        if twins:
            tell_twins(twins[:1], "that one is linked.")
            location, got = twins[0].id, None
        change = desk.link(
            view.id,
            location,
            stance=Stance(stance) if stance else None,
            quote=quote,
            locator=locator,
            title=title,
            got=got,
            quote_anyway=quote_anyway,
        )
        tell_stance(desk, view.id, location, change, asked=stance is not None)
        if not no_snapshot:
            save_page(desk, change, location, got)
        if change and wanted is Duplicates.KEEP:
            tell_twins(
                desk.twins(location), f"link that one instead with: workbench link {claim} {{id}}, or use --duplicates merge."
            )
        say_claim(context, desk, view.id, change)


def _mark_lines(desk: Desk, path: str) -> None:
    """Mark line by line; the answer to each is printed only after it is on disk."""
    for number, line in enumerate(lines_of(path), start=1):
        if not line.strip():
            continue
        try:
            name, verdict, *rationale = line.decode().split("\t")
            if verdict not in VERDICTS:
                raise Refused(f"“{verdict}” is no verdict: {', '.join(VERDICTS)}.")
            view = desk.claim(name)
            chosen = None if verdict == "clear" else Verdict(verdict)
            change = desk.mark(view.id, chosen, rationale=rationale[0] if rationale else None)
        except (Problem, ValueError) as error:
            reason = str(error) if isinstance(error, Problem) else "It is not CLAIM<TAB>VERDICT[<TAB>RATIONALE] in UTF-8."
            raise Refused(f"Line {number} was not done: {reason} The lines before it are saved.") from error
        put(
            json_line(
                {"seq": change.seq if change else None, "claim": view.id, "verdict": None if chosen is None else chosen.value}
            )
        )


def say_claim(context: Context, desk: Desk, claim_id: str, change: Change | None) -> None:
    """Print a claim after a change of it."""
    view = desk.claim(claim_id)
    found: dict[str, Any] = {**wire.claim_json(view), "seq": change.seq if change else None}
    if not context.print_json(found):
        say_change(context, change)
        cited = len({item.source.id for item in view.evidence})
        sources = f", {counted(cited, 'source')}" if cited else ", no source"
        called = f" ({view.rating.name('en')})" if view.rating else ""
        say(f"{view.number or '–'}  {view.standing.replace('-', ' ')}{called}{sources}  {view.claim.quote}")


def say_fallen(change: Change | None) -> None:
    """Tell which signatures fell with a change."""
    fallen = [record for record in (change.removed if change else ()) if isinstance(record, SignOff)]
    if fallen and "signature" not in (change.label if change else ""):
        names = ", ".join(dict.fromkeys(one.analyst for one in fallen))
        tell(f"{counted(len(fallen), 'signature')} fell ({names}): what was signed has changed.")


def say_change(context: Context, change: Change | None) -> None:
    """Print what was changed, or that nothing had to be."""
    say_fallen(change)
    if context.json:
        put(json_line({"seq": change.seq if change else None, "label": change.label if change else None}))
    elif change:
        say(f"Saved: {change.label}.")
    else:
        tell("It was so already; nothing was changed.")
