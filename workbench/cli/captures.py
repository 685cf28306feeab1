"""The command that saves what sources say, and what other commands print of the words read from them."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, put, say, tell
from workbench.desk import Desk
from workbench.desk.twins import Twin
from workbench.domain.enums import Duplicates, Stance
from workbench.domain.errors import NotFound
from workbench.domain.journal import Change
from workbench.domain.source import Capture, Source, source_of
from workbench.services.report import wire

_SHOWN = 10
_TWINS = 3  # told of one that is there again, the surest


@commands.command("snapshot")
@click.argument("names", nargs=-1, required=True, metavar="SOURCE...")
@click.pass_obj
def snapshot(context: Context, names: tuple[str, ...]) -> None:
    """Fetch the pages of sources, or read the words in their files, and save them as they are now."""
    missed = False
    with context.desk() as desk:
        for name in names:
            got, change = desk.snapshot(name)
            found = desk.source(got.source_id)
            missed = missed or got.draft is None
            if got.told:
                tell(got.told)
            tell_misquoted(desk, found.id)
            if not context.print_json({**wire.source_details_json(found), "seq": change.seq if change else None}) and got.draft:
                say(f"{found.id}  {found.title}")
                say(f"saved {counted(len(got.draft.data), 'byte')}, {counted(len(got.draft.text.split()), 'word')}")
    if missed:
        raise click.exceptions.Exit(1)


def save_page(desk: Desk, change: Any, location: str, got: Capture | None = None) -> None:
    """After a link: have the page of its source, or the words in its file, unless they were had ahead.

    What cannot be had is told and leaves the link.
    """
    due = desk.to_capture(change, location)
    if due:
        if got:
            got = replace(got, source_id=due.id)
            desk.keep_capture(got)
        else:
            got, _ = desk.snapshot(due.id)
        if got.told:
            tell(got.told)
        tell_misquoted(desk, due.id)


def tell_twins(twins: Sequence[Twin], then: str) -> None:
    """Tell what stands already; then says what can be done about it, with the id of the one there."""
    for twin in twins[:_TWINS]:
        tell(f"It {twin.told}, which is here already; {then.replace('{id}', twin.id)}")
    if len(twins) > _TWINS:
        tell(f"So {'is' if len(twins) == _TWINS + 1 else 'are'} {len(twins) - _TWINS} more.")


_SAYS = {Stance.SUPPORTS: "as supporting the claim", Stance.CONTRADICTS: "as contradicting the claim", Stance.CONTEXT: "as context"}


def tell_stance(desk: Desk, claim_id: str, location: str, change: Change | None, *, asked: bool) -> None:
    """Tell with which stance a source stands where none was asked for, and where it stands on both sides of the claim."""
    links = desk.linked(claim_id, source_of(change) or location)
    if not links:
        return
    view, source = desk.claim(claim_id), links[0].source
    if not asked:
        tell(f"“{source.title}” is linked {_SAYS[links[-1].evidence.stance]}; say otherwise with --stance.")
    if any(one.id == source.id for one in view.two_sided):
        tell(f"“{source.title}” now stands on both sides of claim {view.number or '–'}: it supports and contradicts it.")


def twin_json(twin: Twin) -> dict[str, str]:
    return {"id": twin.id, "title": twin.title, "by": twin.by.value}


def tell_misquoted(desk: Desk, source_id: str) -> None:
    """Tell which passages quoted from a source are not in the words that are saved of it."""
    for one in desk.misquoted(source_id):
        number = desk.claim(one.evidence.claim_id).number or "–"
        near = f"; the nearest there is: “{one.nearest}”" if one.nearest else ", nor one like it"
        tell(f"The passage quoted for claim {number} is not in the saved words of “{desk.source(source_id).title}”{near}.")


def print_text(context: Context, desk: Desk, found: Source) -> None:
    text = desk.source_text(found)
    if text is None:
        raise NotFound(f"No words of “{found.title}” are saved. Have them with: workbench snapshot {found.id}")
    if not context.print_json({"text": text, "pages": list(found.pages), "sha256": found.text}):
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def print_passage(context: Context, desk: Desk, found: Source, quote: str) -> None:
    passage = desk.passage(found, quote)
    if passage is None:
        raise NotFound(f"That passage is not in the saved words of “{found.title}”. Nothing was changed.")
    if not context.print_json({"start": passage.start, "end": passage.end, "page": passage.page}):
        put(f"{passage.start} {passage.end}" + (f" {passage.page}" if passage.page else ""))


def import_sources(context: Context, desk: Desk, path: Path, *, dry_run: bool, duplicates: Duplicates) -> None:
    """Take in a list of sources, and tell what was new, what was there, what each filled in and which entries are odd."""
    found = desk.import_sources(path, dry_run=dry_run, duplicates=duplicates)
    place = "entry" if found.numbered else "line"
    for fault in found.faults:
        tell(f"{found.name} {place} {fault.line} {fault.why}.")
    for one in found.duplicates[:_SHOWN]:
        added = "added all the same" if one.added else "not added"
        tell(f"{found.name} {place} {one.line} was {added}: it {one.reason}.")
    if len(found.duplicates) > _SHOWN:
        tell(f"{found.name}: {len(found.duplicates) - _SHOWN} more are there already; --json names them all.")
    told = {
        "file": found.name,
        "rows": found.entries,
        "new": len(found.new),
        "filled": found.filled,
        "dry_run": dry_run,
        "duplicates": [{"line": one.line, "reason": one.reason, "added": one.added} for one in found.duplicates],
        "faults": [{"line": one.line, "reason": one.why} for one in found.faults],
        "sources": [source.id for source in found.new] if not dry_run else [],
    }
    if not context.print_json(told):
        new = f"{counted(len(found.new), 'source')} {_were(len(found.new), dry_run)} added"
        filled = f", {found.filled} {_were(found.filled, dry_run)} filled in" if found.filled else ""
        there = sum(not one.added for one in found.duplicates)
        say(f"{found.name}: {new}{filled}, {there} {'was' if there == 1 else 'were'} there already.")


def _were(count: int, dry_run: bool) -> str:
    return "would be" if dry_run else "was" if count == 1 else "were"
