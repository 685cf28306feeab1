"""The commands that take in a colleague's work, send one's own, and decide what both sides changed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, tell
from workbench.domain.conflict import ConflictView, Decision
from workbench.services.report.conflict_words import ConflictWords

if TYPE_CHECKING:
    from workbench.store.merge.write import Merged

_WORDS = ConflictWords()
_SHOWN = ("article", "claim", "verdict", "source", "evidence", "import_file")


@commands.command("merge")
@click.argument("file", type=click.Path(path_type=Path), metavar="CASEBOOK|PARCEL")
@click.option("--dry-run", is_flag=True, help="Only say what would come and what both sides changed.")
@click.option(
    "--keep",
    type=click.Choice(["both", "mine", "theirs"]),
    default="both",
    help="Where both sides changed the same: keep both until somebody decides, or decide at once.",
)
@click.option(
    "--newer",
    type=click.Choice(["ask", "version", "apart"]),
    default="ask",
    help="Of two articles of one address: leave that to be decided, take the later one as a new version, or keep both apart.",
)
@click.pass_obj
def merge(context: Context, file: Path, dry_run: bool, keep: str, newer: str) -> None:
    """Take in what a colleague's casebook, or a parcel, holds and this one does not, as one action."""
    with context.desk() as desk:
        merged = desk.merge(file, keep, newer=newer, dry_run=dry_run, progress=_progress())  # type: ignore[arg-type]
        views = desk.conflict_views(merged.conflicts, merged)
        if context.print_json(merged_json(merged, views, dry_run=dry_run)):
            return
        would = "would come" if dry_run else "came"
        if not merged.events and not merged.again and not merged.forgotten:
            say("Everything in it is here already. Nothing was changed.")
            return
        if merged.events or not merged.again:
            say(f"{counted(merged.events, 'event')} {would} from {file.name}.")
        if merged.again:
            say(f"{counted(merged.again, 'event')} that an undo had taken back {would} again from {file.name}.")
        for what, counts in (("new", merged.added), ("changed", merged.changed), ("removed", merged.removed)):
            if counts:
                say(f"{what}: " + ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(counts.items())))
        for view in views:
            _say_conflict(view, "")
        if merged.conflicts:
            say(f"{counted(len(merged.conflicts), 'conflict')}." + ("" if dry_run else " See them with: workbench conflicts"))
        if merged.forgotten:
            say(
                "Something was forgotten for good on the other side: it is gone here too, and what was written here since may "
                "still hold it. Look for it, and forget it here as well."
            )
        for told in _brought_back(merged, file.name, dry_run=dry_run):
            say(told)
        if dry_run:
            say("Nothing was changed.")


@commands.command("conflicts")
@click.option("--all", "every", is_flag=True, help="Those too that somebody has decided.")
@click.pass_obj
def conflicts(context: Context, every: bool) -> None:
    """List what both sides of merges changed, the newest first."""
    with context.desk() as desk:
        found = desk.conflicts(every=every)
        views = desk.conflict_views(found)
        if context.print_json([conflict_json(view) for view in views]):
            return
        for view in views:
            _say_conflict(view, view.conflict.decision.value if view.conflict.decision else "open")
        if not found:
            tell("Nothing is to be decided.")


@commands.command("decide")
@click.argument("names", nargs=-1, required=True, metavar="CONFLICT...")
@click.argument("decision", type=click.Choice([one.value for one in Decision]))
@click.pass_obj
def decide(context: Context, names: tuple[str, ...], decision: str) -> None:
    """Decide what both sides changed: what stands, the other, both side by side, or one article as a new version of the other."""
    with context.desk() as desk:
        say_change(context, desk.decide([desk.conflict(name).id for name in names], Decision(decision)))


@commands.command("parcel")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--since", required=True, metavar="SEQ|DAY|HEAD", help="The last event, or the day, that the colleague has.")
@click.pass_obj
def parcel(context: Context, out: Path, since: str) -> None:
    """Write what was done since then into a small file, which a colleague merges."""
    with context.desk() as desk:
        path, count = desk.parcel(out, since, progress=_progress())
        size = path.stat().st_size
        if not context.print_json({"path": str(path), "events": count, "bytes": size}):
            say(f"Parcel written: {path}")
            say(f"{counted(count, 'event')}, {max(1, size // 1000)} kB")


def _say_conflict(view: ConflictView, decision: str) -> None:
    """What happened and where, and below it what both sides say, in the words of the window."""
    stands, other = _WORDS.sides(view)
    by, other_by = view.conflict.stands_by, view.conflict.other_by
    told = " – ".join(part for part in (_WORDS.kind(view), _WORDS.where(view)) if part)
    say("  ".join(part for part in (view.id, decision, told) if part))
    names = ("stands", "other")
    if view.mine is not None:
        names = ("mine, stands", "theirs") if view.mine else ("theirs, stands", "mine")
    say(f"    {names[0]}: {shortened(stands, 200)} – {shortened(by, 60)}")
    say(f"    {names[1]}: {shortened(other, 200)} – {shortened(other_by, 60)}")


def _brought_back(merged: "Merged", name: str, *, dry_run: bool) -> Iterator[str]:
    """Say that words which were forgotten here come again, or may."""
    if merged.back.events:
        hold = "would bring" if dry_run else "brought"
        yield (
            f"{counted(merged.back.events, 'event')} from {name} {hold} back words that were forgotten here for good. "
            "Forget them again with: workbench forget TEXT --for-good."
        )
    elif merged.back.untold:
        yield (
            f"Something was forgotten here for good that {name} does not know of, and what {'would come' if dry_run else 'came'} "
            "may hold it again. Look with: workbench find TEXT; forget it again with: workbench forget TEXT --for-good."
        )


def merged_json(merged: "Merged", views: Sequence[ConflictView], *, dry_run: bool) -> dict[str, Any]:
    """Write what a merge brought."""
    return {
        "casebook": merged.casebook_id,
        "dry_run": dry_run,
        "events": merged.events,
        "new": _counts(merged.added),
        "changed": _counts(merged.changed),
        "removed": _counts(merged.removed),
        "conflicts": [conflict_json(view) for view in views],
        "again": merged.again,
        "forgotten": merged.forgotten,
        "brought_back": merged.back.events,
        "unaware_of_forgetting": merged.back.untold,
        "seq": merged.change.seq if merged.change else None,
    }


def conflict_json(view: ConflictView) -> dict[str, Any]:
    """Write a conflict; yours_stands says whose what stands is, where that is known."""
    one = view.conflict
    stands, other = _WORDS.sides(view)
    found: dict[str, Any] = {
        "id": one.id,
        "kind": one.kind.value,
        "record": {"table": one.table, "id": one.record_id, "other": one.other_id},
        "claim": one.claim_id,
        "article": one.article_id,
        "number": view.number,
        "quote": view.quote or None,
        "title": view.title or None,
        "fields": _WORDS.fields(view),
        "stands": {"event": one.stands, "analyst": one.stands_by, "at": one.stands_at, "says": stands},
        "other": {"event": one.other, "analyst": one.other_by, "at": one.other_at, "says": other},
        "aside": one.aside,
        "text": _WORDS.told(view),
        "decision": one.decision.value if one.decision else None,
        "decided_by": one.decided_by,
        "decided_at": one.decided_at,
    }
    return found if view.mine is None else {**found, "yours_stands": view.mine}


def _counts(found: dict[str, int]) -> dict[str, int]:
    return {**dict.fromkeys(_SHOWN, 0), **found}


def _progress() -> Callable[[int, int], None]:
    told = 0

    def progress(done: int, everything: int) -> None:
        nonlocal told
        told = min(told, done)  # one part of the work after the other is told from its beginning
        if done - told >= 10_000:
            told = done
            tell(f"Done: {done:,} of {everything:,}")

    return progress
