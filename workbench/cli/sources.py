"""The commands on the sources of a casebook."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, table
from workbench.cli.wire_overview import source_entry_json
from workbench.desk import Desk
from workbench.desk.desk import KEEP
from workbench.desk.source_facts import FACTS
from workbench.domain.cited import CONTAINER, INSTITUTION
from workbench.domain.citing import SourceEntry
from workbench.domain.enums import Fate, SourceType, Standing
from workbench.domain.errors import Refused
from workbench.domain.usual import PAGES, PLACE, SERIES, USUAL

Verb = Callable[..., Any]


OPTIONS = {name.replace("-", "_").lower(): name for name in USUAL}
_TOLD = {PLACE: "--place", SERIES: "--series", PAGES: "--pages"}


def usual_options(command: Verb) -> Verb:
    """Add an option for each usual part of a citation."""
    for key, name in reversed(OPTIONS.items()):
        command = click.option(_TOLD.get(name, f"--{name.lower()}"), key, metavar="TEXT")(command)
    return command


@commands.command("sources")
@click.argument("words", nargs=-1)
@click.option("--unused", is_flag=True, help="Only those that no claim cites.")
@click.option("--same", is_flag=True, help="Only those that are there twice: the same address or the same bytes.")
@click.option("--remove-unused", is_flag=True, help="Remove those that no claim cites, as one action.")
@click.pass_obj
def sources(context: Context, words: tuple[str, ...], unused: bool, same: bool, remove_unused: bool) -> None:
    """List the sources, newest first, those that hold all WORDS if any are given."""
    with context.desk() as desk:
        if remove_unused:
            change = desk.remove_unused_sources()
            if change is None:
                raise Refused("Every source is cited by a claim. Nothing was changed.")
            if not context.print_json({"seq": change.seq, "removed": len(change.removed)}):
                say(f"Removed {counted(len(change.removed), 'source')}; undo brings them back.")
            return
        entries = [one for one in desk.source_entries() if (one.unused or not unused) and (one.same or not same)]
        wanted = [word.casefold() for word in words]
        entries = [one for one in entries if all(word in _text(one) for word in wanted)]
        if not context.print_json([source_entry_json(one) for one in entries]):
            table(_row(one) for one in entries)


@commands.command("source")
@click.argument("source")
@click.option("--title", metavar="TEXT")
@click.option("--publisher", metavar="NAME", help="Empty drops it.")
@click.option("--published", metavar="DATE", help="2024-11-18, 2024-11 or 2024; empty drops it.")
@click.option("--url", metavar="URL", help="Its address; links to it find the source there from now on. Empty drops it.")
@click.option("--container", metavar="TITLE", help="What it appeared in: a newspaper, a journal, a book.")
@usual_options
@click.option(
    "--field", "fields", nargs=2, multiple=True, metavar="NAME VALUE", help="Another part of a citation, named as in CSL."
)
@click.option("--type", "kind", type=click.Choice([one.value for one in SourceType]))
@click.option("--author", metavar="NAME", help="Several with a semicolon between them.")
@click.option("--accessed", metavar="TIME", help="When it was looked at: now, a day, a day and an hour here.")
@click.option("--source-language", "language", metavar="CODE")
@click.option("--archive", metavar="PLACE", help="An archived copy, or the archive that keeps it.")
@click.option("--doi", metavar="DOI")
@click.option("--standing", type=click.Choice([*(one.value for one in Standing), ""]))
@click.option("--interest", metavar="TEXT", help="What the source gains by saying so.")
@click.option("--withheld", metavar="TEXT", help="Why it must not be named.")
@click.option("--fate", type=click.Choice([*(one.value for one in Fate), ""]), help="What became of it since.")
@click.option("--fate-note", metavar="TEXT", help="What is known of that.")
@click.option("--join", "joined", multiple=True, metavar="SOURCE", help="Make one of them: what cites SOURCE cites this one.")
@click.option("--text", "words", is_flag=True, help="Print the words that were read from it.")
@click.option("--find", metavar="TEXT", help="Tell where a passage stands in them.")
@click.pass_obj
def source(
    context: Context,
    /,
    source: str,
    title: str | None,
    publisher: str | None,
    published: str | None,
    kind: str | None,
    words: bool,
    find: str | None,
    url: str | None,
    container: str | None,
    fields: tuple[tuple[str, str], ...],
    joined: tuple[str, ...],
    **facts: str | None,
) -> None:
    """Tell what is known of a source and who cites it, or change it; an empty value drops what was there."""
    from workbench.cli.captures import print_passage, print_text

    with context.desk() as desk:
        found = desk.source(source)
        if words:
            print_text(context, desk, found)
            return
        if find is not None:
            print_passage(context, desk, found, find)
            return
        if joined:
            desk.join_sources(found.id, joined)
        cited = {name: value or None for name, value in (*fields, *([] if container is None else [(CONTAINER, container)]))}
        cited |= {name: value or None for key, name in OPTIONS.items() if (value := facts.pop(key)) is not None}
        given: dict[str, Any] = {name: value or None for name, value in facts.items() if value is not None}
        if given.get("standing"):
            given["standing"] = Standing(given["standing"])
        if given.get("fate"):
            given["fate"] = Fate(given["fate"])
        desk.edit_source(
            found.id,
            title=KEEP if title is None else title,
            publisher=KEEP if publisher is None else publisher,
            published=KEEP if published is None else published,
            kind=SourceType(kind) if kind else None,
            url=KEEP if url is None else url,
            cited=cited,
            **given,
        )
        _tell(context, desk, found.id)


def _tell(context: Context, desk: Desk, source_id: str) -> None:
    entry = next(one for one in desk.source_entries() if one.source.id == source_id)
    if context.print_json(source_entry_json(entry)):
        return
    record = entry.source
    shown = {
        "id": record.id,
        "title": record.title,
        "type": record.type.value,
        "publisher": record.publisher,
        "published": record.published,
        "url": record.url,
        "snapshot": record.snapshot,
        **{name: value for name in FACTS if (value := getattr(record, name))},
        **{one.name: one.value for one in record.cited if one.name != INSTITUTION},
    }
    table((name, value or "–") for name, value in shown.items())
    # A claim may cite several passages of a source.
    told = Counter(
        f"{one.stance.value} claim {one.number or '–'} of “{shortened(one.title, 40)}”: {shortened(one.quote, 60)}"
        for one in entry.citations
    )
    for line, times in told.items():
        say(line if times == 1 else f"{line} ({times} passages)")
    if not entry.citations:
        say("No claim cites it.")
    for other in entry.same:
        say(f"The same source again: {other}")


def _row(entry: SourceEntry) -> tuple[str, ...]:
    record = entry.source
    notes = [
        f"cited {len(entry.citations)}",
        "saved copy" if record.snapshot else "no saved copy",
        *(["twice"] if entry.same else []),
    ]
    detail = " · ".join(part for part in (record.publisher, record.published) if part)
    title = shortened(record.title, 60)
    return record.id, record.type.value, ", ".join(notes), f"{title} ({detail})" if detail else title


def _text(entry: SourceEntry) -> str:
    record = entry.source
    return f"{record.title} {record.publisher or ''} {record.url or ''} {record.type.value} {record.published or ''}".casefold()
