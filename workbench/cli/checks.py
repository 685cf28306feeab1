"""The commands on earlier checks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.cli.articles import lines_of
from workbench.cli.main import Context, commands
from workbench.cli.output import json_line, put, say, shortened, tell
from workbench.cli.wire_import import import_json
from workbench.desk import Desk, Imported
from workbench.domain.check import CLOSE_IN_MEANING, Checked, Hit, SearchResult
from workbench.domain.enums import Duplicates, RepeatKind
from workbench.domain.errors import CannotRead, Refused
from workbench.services.report import wire

_SHOWN = 20  # lines told one by one


@commands.command("search")
@click.argument("text", required=False)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@click.option("--batch", metavar="FILE", help="One query a line, one JSON line each; - for stdin.")
@click.option("--exactly", is_flag=True, help="Take words that no check holds for no slip of another.")
@click.option("--grouped", is_flag=True, help="Show near-duplicates as one, with the others under it.")
@click.pass_obj
def search(context: Context, text: str | None, limit: int, batch: str | None, exactly: bool, grouped: bool) -> None:
    """Find earlier checks, best first, with why each matches and what differs."""
    with context.desk() as desk:
        if batch and grouped:
            raise click.UsageError("Near-duplicates are shown as one for a single query only, not with --batch.")
        if batch:
            desk.prepare_search()
            for line in lines_of(batch):
                found = desk.search(line.decode("utf-8", "replace"), limit=limit, correct=not exactly)
                put(json_line(wire.search_json(found)))
            return
        if text is None:
            raise click.UsageError("Name what to search for, or use --batch FILE.")
        found = desk.search(text, limit=limit, correct=not exactly)
        groups = _groups(found.hits) if grouped else tuple((hit,) for hit in found.hits)
        written = [wire.grouped_json(group) if grouped else wire.hit_json(group[0]) for group in groups]
        if not context.print_json(written):
            _say_result(found, groups)


@commands.command("checked")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...|FOLDER")
@click.option("--limit", type=click.IntRange(1, 100), default=3, show_default=True, help="Hits a statement.")
@click.pass_obj
def checked(context: Context, names: tuple[str, ...], limit: int) -> None:
    """Tell which statements of articles were checked before."""
    with context.desk() as desk:
        found = desk.checked(names, limit=limit)
    for told in found.unread:
        tell(told)
    if not context.print_json([wire.checked_json(row) for row in found.rows]):
        if not found.rows:
            say("None of these statements was checked before.")
        for row in found.rows:
            _say_checked(row)


@commands.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--dry-run", is_flag=True, help="Read, compare and count, store nothing.")
@click.option(
    "--duplicates",
    type=click.Choice([one.value for one in Duplicates]),
    default=Duplicates.KEEP.value,
    show_default=True,
    help="What to do with checks that are in the file twice or in the casebook already.",
)
@click.option("--kind", "--kinds", "kind", type=click.Choice(["checks", "sources"]), help="What it holds; told by its content.")
@click.option("--no-vectors", is_flag=True, help="Leave what searching by meaning needs for later.")
@click.pass_obj
def import_(context: Context, files: tuple[Path, ...], dry_run: bool, duplicates: str, kind: str | None, no_vectors: bool) -> None:
    """Take in earlier checks (CSV, TSV, JSON, JSONL, ClaimReview, XLSX, a casebook) or sources (RIS, BibTeX, CSL-JSON)."""
    with context.desk() as desk:
        lists = [path for path in files if kind == "sources" or (kind is None and desk.is_list_of_sources(path))]
        checks = [path for path in files if path not in lists]
        if checks and not no_vectors:
            desk.meaning.insist()
        broken = 0
        for path in [*lists, *checks]:
            try:
                if path in lists:
                    from workbench.cli.captures import import_sources

                    import_sources(context, desk, path, dry_run=dry_run, duplicates=Duplicates(duplicates))
                else:
                    _import_checks(context, desk, path, Duplicates(duplicates), dry_run=dry_run)
            except CannotRead as problem:
                if len(files) == 1:
                    raise
                broken += 1
                tell(str(problem))
        if checks and not (dry_run or no_vectors):
            desk.build_vectors(progress=_progress("Vectors"))
    if broken:
        raise CannotRead(
            f"{broken} of {len(files)} files could not be taken in; the others were."
            if broken < len(files)
            else f"None of {len(files)} files could be taken in. Nothing was stored."
        )


def _import_checks(context: Context, desk: Desk, path: Path, duplicates: Duplicates, *, dry_run: bool) -> None:
    imported = desk.import_checks(path, duplicates=duplicates, dry_run=dry_run, progress=_progress(path.name))
    for line, reason in imported.skipped[:_SHOWN]:
        tell(f"{path.name} line {line} was left out: it {reason}")
    for line, reason in imported.compared.left_out[:_SHOWN]:
        tell(f"{path.name} line {line} was left out as a duplicate: it {reason}")
    if not context.print_json(import_json(imported, duplicates.value)):
        _say_import(imported)


@commands.command("index")
@click.option("--rebuild", is_flag=True, help="Build the index anew; with --vectors these too.")
@click.option("--vectors", is_flag=True, help="Make the vectors that searching by meaning lacks; can be stopped and taken up.")
@click.pass_obj
def index(context: Context, rebuild: bool, vectors: bool) -> None:
    """Say how many checks can be searched, or rebuild the index."""
    with context.desk() as desk:
        if vectors and not desk.meaning.on:
            desk.meaning.insist()
            raise Refused("Searching by meaning is off, so no vectors were made. Nothing was changed; it needs: --meaning on.")
        entries = desk.rebuild_index() if rebuild else desk.store.index.count()
        if rebuild and vectors:
            desk.drop_vectors()
        made = desk.build_vectors(progress=_progress("Vectors")) if vectors else 0
        old = desk.store.index_is_old
        if not context.print_json({"entries": entries, "rebuilt": rebuild, "vectors": made, "old": old}):
            say(f"{entries} earlier checks are indexed." + (f" {made} vectors were made." if vectors else ""))
            if old:
                say("The index was made by another version and finds less. Build it anew with: workbench index --rebuild")


def _say_import(imported: Imported) -> None:
    say(imported.told)
    compared, survey = imported.compared, imported.survey
    for where, counts in (("in the file", compared.in_file), ("in the casebook", compared.in_casebook)):
        told = [f"{number} by {kind}" for kind, number in counts.items() if number and kind != RepeatKind.PAGE]
        if told:
            say(f"  duplicates {where}: {', '.join(told)}")
        if counts.get(RepeatKind.PAGE):
            say(f"  other claims of a page that is {where}: {counts[RepeatKind.PAGE]} (no duplicates)")
    if compared.merged:
        say(f"  completed from duplicates: {compared.merged}")
    if compared.contradicting:
        say(f"  duplicates with another verdict: {compared.contradicting}")
    if imported.new and not compared.done:
        say("  duplicates were not looked for, the file or the casebook being long; --dry-run looks.")
    if imported.dry_run:
        _say_counts("languages", survey.languages)
        _say_counts("verdicts", survey.verdicts)
        _say_counts("ratings that are none of our verdicts", survey.unknown)


def _say_counts(what: str, counts: dict[str, int]) -> None:
    told = ", ".join(f"{shortened(name, 40) or 'none'} {number}" for name, number in list(counts.items())[:_SHOWN])
    if told:
        say(f"  {what}: {told}{' …' if len(counts) > _SHOWN else ''}")


def _progress(name: str) -> Any:
    shown = {"at": 0}

    def tell_progress(done: int, total: int) -> None:
        if done - shown["at"] >= 20_000:
            shown["at"] = done
            tell(f"{name}: {done} of {total}")

    return tell_progress


def _groups(hits: Sequence[Hit]) -> Sequence[Sequence[Hit]]:
    from workbench.services import match

    return match.grouped(hits)


def _say_checked(row: Checked) -> None:
    say(f"{row.article}  {row.number or '–'}  {shortened(row.text, 120)}")
    for hit in row.hits:
        differs = "; ".join(f"{one.kind} {one.query} → {one.hit}" for one in hit.differs)
        said = f"{hit.band:<8} {hit.score:.0%}  {hit.check.verdict or hit.check.rating or '–'}"
        say(f"    {said}  {shortened(hit.check.text, 100)}" + (f"  [differs: {differs}]" if differs else ""))


def _say_result(found: SearchResult, groups: Sequence[Sequence[Hit]]) -> None:
    for word, nearest in found.corrected:
        say(f"Also searched {nearest} for {word}.")
    if not found.hits:
        say("No earlier check was found.")
    for hit, *others in groups:
        check = hit.check
        for one in hit.differs:
            say(f"DIFFERS in {one.kind}: {one.query or '–'} → {one.hit or '–'}")
        said = check.verdict or check.rating or "no verdict"
        say(f"{hit.score:4.0%} {hit.band:<8} {said:<10} {check.text}")
        about = ", ".join(part for part in (check.publisher, check.day or check.date, check.url) if part)
        shared = [word for word in hit.why if word != CLOSE_IN_MEANING]
        meant = f"  {CLOSE_IN_MEANING}" if len(shared) < len(hit.why) else ""
        say(f"     {about}{meant}{'  shares: ' + ', '.join(shared) if shared else ''}")
        if others:
            by = ", ".join(dict.fromkeys(one.check.publisher or one.check.id for one in others))
            say(f"     and {len(others)} alike: {by}")
    say(f"{found.ms:.0f} ms among {found.among} checks")
