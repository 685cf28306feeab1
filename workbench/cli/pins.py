"""The commands that pin passages of saved sources to claims."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import json_line, put, say, shortened
from workbench.desk import Desk
from workbench.desk.pinning import PinView
from workbench.domain.enums import Stance
from workbench.domain.errors import NotFound
from workbench.domain.source import EvidenceView
from workbench.services.report import wire

_NOT_FOUND = "not found in the saved copy as it is now"


@commands.command("pin")
@click.argument("claim")
@click.argument("source")
@click.option("--quote", metavar="TEXT", help="The passage, as it stands in the saved source; of a picture what it shows.")
@click.option("--occurrence", type=int, metavar="N", help="Which one, where the passage stands there more than once.")
@click.option("--at", nargs=2, type=int, metavar="START END", help="Instead of a quote: characters of the saved words.")
@click.option("--region", metavar="LEFT,TOP,WIDTH,HEIGHT", help="Of a picture: a part of it, in per cent.")
@click.option("--words", metavar="TEXT", help="The words of the article that it is about; the claim as it stands without them.")
@click.option("--stance", type=click.Choice([one.value for one in Stance]))
@click.option("--note", metavar="TEXT")
@click.pass_obj
def pin(
    context: Context,
    /,
    claim: str,
    source: str,
    quote: str | None,
    occurrence: int | None,
    at: tuple[int, int] | None,
    region: str | None,
    words: str | None,
    stance: str | None,
    note: str | None,
) -> None:
    """Pin a passage of a saved source to a claim; a source that is not linked yet is linked."""
    with context.desk() as desk:
        view, found = desk.claim(claim), desk.source(source)
        about = desk.words_of(view.claim, words) if words else None
        given = Stance(stance) if stance else None
        if found.text is None and found.snapshot is not None and at is None and desk.saved_copy(found.id).is_picture:
            part = _region(region) if region else ()
            change = desk.pin_picture(view.id, found.id, region=part, shows=quote, stance=given, note=note, words=about)
        else:
            if region or (quote is None) == (at is None):
                raise click.UsageError("Name the passage with --quote TEXT or --at START END; only a picture has a --region.")
            start, end = at if at else desk.occurrence(found, quote or "", occurrence)
            change = desk.pin(view.id, found.id, start, end, stance=given, note=note, words=about)
        views = [one for one in desk.pins_of_claim(view.id) if one.source.id == found.id]
        touched = {record.id for record in change.saved if hasattr(record, "source_id")} if change else set()
        told = next((one for one in views if one.evidence.id in touched), views[-1])
        if not context.print_json({**_json(told), "seq": change.seq if change else None}):
            say_change(context, change)
            say(_line(told))


@commands.command("pins")
@click.argument("name", metavar="CLAIM|SOURCE|ARTICLE")
@click.pass_obj
def pins(context: Context, name: str) -> None:
    """List pinned passages, of a claim, a source or all claims of an article, and tell whether each is still found."""
    with context.desk() as desk:
        views = _listed(desk, name)
        if context.json:
            put(json_line([_json(view) for view in views]))
            return
        for view in views:
            say(_line(view))


@commands.command("unpin")
@click.argument("pin")
@click.option("--note", metavar="TEXT", help="Take nothing away: write this note on the pin instead.")
@click.pass_obj
def unpin(context: Context, pin: str, note: str | None) -> None:
    """Take a pin away with its passage; the source stays linked."""
    with context.desk() as desk:
        found = desk.find_pin(pin)
        say_change(context, desk.unpin(found.evidence_id) if note is None else desk.edit_pin(found.evidence_id, note))


def _listed(desk: Desk, name: str) -> Sequence[PinView]:
    with suppress(NotFound):
        return desk.pins_of_claim(desk.claim(name).id)
    with suppress(NotFound):
        return desk.pins_of_source(desk.source(name).id)
    with suppress(NotFound):
        return [one for view in desk.claims(desk.article(name).id) if view.evidence for one in desk.pins_of_claim(view.id)]
    raise NotFound(f"{name} is no claim, no source and no article of this casebook. Nothing was changed.")


def _json(view: PinView) -> dict[str, Any]:
    place = view.place
    return {
        **wire.evidence_json(EvidenceView(view.evidence, view.source, pin=view.pin)),
        "claim": view.pin.claim_id,
        "found": view.found,
        "place": {"start": place.start, "end": place.end, "page": place.page, "moved": place.moved} if place else None,
    }


def _line(view: PinView) -> str:
    place, part = view.place, view.pin.region
    if part:
        where = "part " + ",".join(f"{edge / 100:g}" for edge in part) + " %"
    elif view.pin.text is None:
        where = "the picture"
    else:
        page = f"p. {place.page} " if place and place.page else ""
        where = f"{page}{place.start} {place.end}" + (" (moved)" if place.moved else "") if place else ""
    found = where if view.found else _NOT_FOUND
    about = f" about “{shortened(view.pin.words, 40)}”" if view.pin.words else ""
    note = f"  {shortened(view.pin.note, 60)}" if view.pin.note else ""
    quote = f"“{shortened(view.pin.quote, 60)}”  " if view.pin.quote else ""
    title = shortened(view.source.title, 40)
    return f"{view.evidence.id}  {view.evidence.stance.value}{about}  {quote}{title}: {found}{note}"


def _region(given: str) -> tuple[int, ...]:
    try:
        return tuple(round(float(part) * 100) for part in given.split(","))
    except (ValueError, OverflowError) as error:
        raise click.UsageError("A region is LEFT,TOP,WIDTH,HEIGHT in per cent: 10,20,35.5,8") from error
