"""The commands on articles and on their reports."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from workbench.cli.captures import tell_twins, twin_json
from workbench.cli.gaps import Missing, report_language
from workbench.cli.main import Context, commands
from workbench.cli.output import counted, json_line, put, say, shortened
from workbench.cli.why import say_reading
from workbench.desk import Desk
from workbench.desk.tagging import cleaned
from workbench.domain.article import Draft
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Duplicates, Shelf
from workbench.domain.errors import CannotRead, NotFound
from workbench.domain.order import Order, arranged
from workbench.domain.standing import finding_of
from workbench.domain.statement import Reading
from workbench.services.report import wire

KEPT = (Shelf.WORK, Shelf.ARCHIVE)  # what a report on every article is about


@commands.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--jsonl", is_flag=True, help="Read {id, text, language, published} lines on stdin, print one line each.")
@click.pass_obj
def statements(context: Context, files: tuple[str, ...], jsonl: bool) -> None:
    """Print the statements of articles without storing them."""
    if jsonl:
        for line in sys.stdin.buffer:
            if line.strip():
                put(json_line(_answer(line)))
        return
    if not files:
        raise click.UsageError("Name one or more files, or use --jsonl and stdin.")
    drafts = [read_location(name) for name in files]
    found = [(name, draft.text, Desk.examine(draft)) for name, draft in zip(files, drafts, strict=True)]
    if not context.print_json([_reading_json(name, reading) for name, _, reading in found]):
        for name, text, reading in found:
            say_reading(name, reading, text)


@commands.command("open")
@click.argument("locations", nargs=-1, required=True, metavar="LOCATION...")
@click.option("--title", metavar="TEXT")
@click.option("--outlet", metavar="NAME", help="Who published it; what is remembered of its lines holds.")
@click.option("--published", metavar="DATE", help="2024-11-18; relative dates are resolved against it.")
@click.option("--language", metavar="CODE", help="Two letters, such as fr.")
@click.option(
    "--duplicates",
    type=click.Choice([Duplicates.KEEP.value, Duplicates.SKIP.value]),
    default=Duplicates.KEEP.value,
    help="The same page with other words, or nearly the same words: store it all the same, or go to what is there.",
)
@click.pass_obj
def open_(
    context: Context,
    locations: tuple[str, ...],
    title: str | None,
    outlet: str | None,
    published: str | None,
    language: str | None,
    duplicates: str,
) -> None:
    """Read articles (file, web address, - for stdin) and store them; a page is fetched once, because you ask for it.

    The details given hold for every article opened, one that was there already too.
    """
    given = {"title": title, "outlet": outlet, "published": published, "language": language}
    told = {name: value or None for name, value in given.items() if value is not None}
    with context.desk() as desk:
        for location in locations:
            draft = desk.described(read_location(location), **told)
            opened = desk.take(draft, Duplicates(duplicates))
            twins = desk.article_twins(draft, but=opened.article.id) if opened.new else []
            change = desk.edit_article(opened.article.id, **told) if told and not opened.new else None
            article, tally = desk.article(opened.article.id), desk.tally(opened.article.id)
            found = {**wire.article_json(article, tally), "new": opened.new, "same": [twin_json(one) for one in twins]}
            if not context.print_json(found):
                if opened.told:
                    say(opened.told)
                tell_twins(twins, "take it in as a new version with: workbench renew {id}, or go there with --duplicates skip.")
                if change:
                    say(f"Saved: {change.label}.")
                say(f"{article.id}  {article.title}")
                counts = f"{counted(article.words, 'word')}, {counted(tally.claims, 'claim')}, {tally.to_review} to review"
                say(f"language {article.language or 'unknown'}, {counts}")
                if doubts := sum(not view.dismissed for view in desk.flags(article.id)):
                    name = "last" if len(locations) == 1 else article.id
                    say(f"{counted(doubts, 'doubt')} about the text; list them with: workbench flags {name}")


@commands.command("claims")
@click.argument("article")
@click.option("--all", "everything", is_flag=True, help="Furniture and related titles too.")
@click.option("--tag", metavar="NAME", help="Only those with a tag.")
@click.option("--sort", "order", type=click.Choice([one.value for one in Order]), default=Order.TEXT.value, show_default=True)
@click.pass_obj
def list_claims(context: Context, article: str, everything: bool, tag: str | None, order: str) -> None:
    """List the claims of an article."""
    with context.desk() as desk:
        views = desk.claims(desk.article(article).id, everything=everything)
        views = [view for view in arranged(views, Order(order)) if tag is None or cleaned(tag) in view.tags]
        if not context.print_json([{**wire.claim_json(view), **_beside(view)} for view in views]):
            for view in views:
                found, why = finding_of(view.verdict, view.not_checkable)
                verdict = found or (f"not checkable: {why}" if why else "to review")
                speaker = f"[{view.claim.speaker}] " if view.claim.speaker else ""
                standing = verdict if view.number else view.claim.kind.value
                say(f"{view.number or view.id:>4}  {standing:<10}  {speaker}{shortened(view.claim.quote, 140)}{_tags(view)}")
                for one in view.rivals:
                    say(f"      two findings: {one.analyst} found {one.verdict or one.not_checkable}; see workbench conflicts")


def _beside(view: ClaimView) -> dict[str, object]:
    """What hangs on a claim and stands in no report: its tags, and findings that a merge set aside."""
    return {"tags": list(view.tags), "set_aside": [wire.rival_json(one) for one in view.rivals]}


def _tags(view: ClaimView) -> str:
    return f"  #{' #'.join(view.tags)}" if view.tags else ""


@commands.command("text")
@click.argument("article")
@click.pass_obj
def text(context: Context, article: str) -> None:
    """Print the stored text of an article, byte-exact as decoded."""
    with context.desk() as desk:
        found = desk.article(article)
        if not context.print_json(wire.text_json(found)):
            sys.stdout.buffer.write(found.text.encode())
            sys.stdout.buffer.flush()


@commands.command("report")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE|CLAIM... OUT...")
@click.option("--all", "everything", is_flag=True, help="The whole casebook: every article, archived ones too, in one file.")
@click.option("--format", "format_name", help="The format by name, instead of by the file's suffix.")
@click.option("--language", type=click.Choice(["en", "fr"]), help="The language of the report.")
@click.option("--redact/--no-redact", default=True, help="Name no source that is withheld (so unless --no-redact).")
@click.option("--draft", is_flag=True, help="Record no version: readers will not be told what changed since.")
@click.option("--override", metavar="REASON", help="Publish although rules of the house are not met; the reason prints.")
@click.option("--dissent", is_flag=True, help="Print second looks that found otherwise.")
@click.pass_obj
def report(
    context: Context,
    names: tuple[str, ...],
    everything: bool,
    format_name: str | None,
    language: str | None,
    redact: bool,
    draft: bool,
    override: str | None,
    dissent: bool,
) -> None:
    """Write verdict reports of articles, of claims or of the whole casebook, in the format that OUT's suffix names, or --format."""
    chosen = report_language(context.settings, language)
    with context.desk() as desk:
        subjects, outs = ([], list(names)) if everything else _subjects(desk, names, format_name)
        only = {entry.id: [] for entry in reversed(desk.articles(*KEPT))} if everything else _named(desk, subjects)
        dossiers = [
            desk.dossier(article_id, only=claim_ids, redact=redact, dissent=dissent, override=override)
            for article_id, claim_ids in only.items()
        ]
        missing = Missing(dossiers, report=chosen)
        if format_name == "bundle" or any(out.lower().endswith(".bundle.zip") for out in outs):
            from workbench.cli.bundles import write_bundles

            write_bundles(context, desk, dossiers, outs, chosen, missing, draft=draft)
            missing.tell()
            return
        paths = desk.publish(dossiers, [Path(out) for out in outs], chosen, format_name, draft=draft)
        told = {"paths": [str(path) for path in paths], "articles": [one.article.id for one in dossiers], "gaps": missing.json()}
        if not context.print_json(told):
            for path in paths:
                say(f"Report written: {path}")
        missing.tell()


def _subjects(desk: Desk, names: tuple[str, ...], format_name: str | None) -> tuple[list[str], list[str]]:
    """Tell the articles and claims from the files: the first name is a subject, later ones as long as they look like one."""
    subjects = [names[0]]
    rest = list(names[1:])
    while rest and (rest[0].isdecimal() or (":" in rest[0] and rest[0].rpartition(":")[2].isdecimal()) or _is_id(rest[0])):
        subjects.append(rest.pop(0))
    if not rest:
        raise click.UsageError("Name a file to write, such as report.html.")
    return subjects, rest


def _is_id(name: str) -> bool:
    return len(name) == 36 and name.count("-") == 4 and "." not in name


def _named(desk: Desk, subjects: list[str]) -> dict[str, list[str]]:
    """List the articles named, and those of which claims are named, each with just these claims (all where none is)."""
    only: dict[str, list[str]] = {}
    for name in subjects:
        try:
            article_id, claim_ids = desk.article(name).id, []
        except NotFound as no_article:
            try:
                view = desk.claim(name)
            except NotFound:
                raise no_article from None
            article_id, claim_ids = view.claim.article_id, [view.id]
        only.setdefault(article_id, []).extend(claim_ids)
    return only


def read_location(name: str) -> Draft:
    return Desk.read_bytes(sys.stdin.buffer.read(), name="standard input") if name == "-" else Desk.read(name)


def _answer(line: bytes) -> dict[str, Any]:
    from workbench.services import language

    try:
        asked = json.loads(line.decode())
        name, words = asked["id"], asked["text"]
        if not isinstance(words, str):
            raise TypeError
    except (ValueError, KeyError, TypeError) as error:
        raise CannotRead("A line on stdin is no JSON object with id and text. The lines before it were answered.") from error
    return _reading_json(name, language.read(words, language=asked.get("language"), published=asked.get("published")))


def _reading_json(name: str, reading: Reading) -> dict[str, Any]:
    return {
        "id": name,
        "language": reading.language,
        "flags": [wire.flag_json(flag) for flag in reading.flags],
        "statements": [wire.statement_json(statement) for statement in reading.statements],
    }


def lines_of(path: str) -> Iterator[bytes]:
    """Go through the lines of a file, or of stdin as they come, without their line ends."""
    if path == "-":
        for line in sys.stdin.buffer:
            yield line.rstrip(b"\r\n")
        return
    try:
        with Path(path).open("rb") as file:
            for line in file:
                yield line.rstrip(b"\r\n")
    except OSError as error:
        raise CannotRead(f"{path} could not be read: {error.strerror}. Nothing was changed.") from error
