"""The commands on the articles as a whole: list, file, put away and find."""

from typing import Any

import click

from workbench.cli.claims import say_change
from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, table, tell
from workbench.cli.settings import keep
from workbench.desk.desk import KEEP, Desk
from workbench.desk.sifting import ORDERS, Only, in_order, sieve, sifted
from workbench.domain.article import ArticleEntry
from workbench.domain.enums import Shelf
from workbench.domain.errors import Refused
from workbench.domain.finding import Passage
from workbench.domain.journal import Change
from workbench.services.report import wire
from workbench.settings import analyst_name, load, with_filter

DETAILS = ("title", "outlet", "author", "published", "language", "url")


@commands.command("articles")
@click.option("--archived", is_flag=True, help="Those in the archive.")
@click.option("--trash", "trashed", is_flag=True, help="Those in the trash.")
@click.option("--filter", "text", metavar="TEXT", default="", help="Words that must occur, and marks such as tag:budget.")
@click.option("--only", type=click.Choice([one.value for one in Only]), default=Only.ALL.value, help="A ready-made choice.")
@click.option("--tag", "tags", metavar="NAME", multiple=True, help="With this tag; none for those without any.")
@click.option("--assignee", metavar="NAME", help="On whom it lies: a name, me or none.")
@click.option("--due", metavar="WHEN", help="Due by then: today, week, late, none or a day such as 2024-11-18.")
@click.option("--saved", metavar="NAME", help="The filter that was kept under this name.")
@click.option("--save", "name", metavar="NAME", help="Keep the filter under this name.")
@click.option("--forget", metavar="NAME", help="Forget the filter of this name.")
@click.option("--sort", "order", type=click.Choice(list(ORDERS)), default="opened", show_default=True)
@click.option("--reverse", "backwards", is_flag=True, help="The other way round.")
@click.pass_obj
def articles(
    context: Context,
    archived: bool,
    trashed: bool,
    text: str,
    only: str,
    tags: tuple[str, ...],
    assignee: str | None,
    due: str | None,
    saved: str | None,
    name: str | None,
    forget: str | None,
    order: str,
    backwards: bool,
) -> None:
    """List the articles, newest first."""
    shelves = [shelf for shelf, asked in ((Shelf.ARCHIVE, archived), (Shelf.TRASH, trashed)) if asked]
    named = [*(("tag", tag) for tag in tags), *((key, value) for key, value in (("assignee", assignee), ("due", due)) if value)]
    typed = " ".join([_saved(saved) if saved else "", text, *(f'{key}:"{value}"' for key, value in named)]).strip()
    if name or forget:
        settings = load()
        settings = with_filter(settings, name, typed) if name else settings
        keep(with_filter(settings, forget, None) if forget else settings)
    me = context.analyst or analyst_name(context.settings)
    with context.desk() as desk:
        _finish_words(desk)
        found = in_order(sifted(desk.articles(*shelves), sieve(typed, Only(only), me)), order, backwards=backwards)
        if not context.print_json([wire.entry_json(entry) for entry in found]):
            table(_row(entry) for entry in found)


@commands.command("details")
@click.argument("article")
@click.option("--title", metavar="TEXT")
@click.option("--outlet", metavar="NAME", help="Who published it; empty to drop.")
@click.option("--author", metavar="NAME")
@click.option("--published", metavar="DATE", help="2024-11-18; relative dates are resolved against it.")
@click.option("--language", metavar="CODE", help="Two letters, such as fr.")
@click.option("--url", metavar="URL", help="Where it was published; empty to drop.")
@click.option("--tag", "tags", metavar="NAME", multiple=True, help="Give it this tag.")
@click.option("--untag", "dropped", metavar="NAME", multiple=True, help="Take this tag off.")
@click.option("--assignee", metavar="NAME", help="Who works on it; empty for nobody.")
@click.option("--deadline", metavar="WHEN", help="2024-11-18, 2024-11-18 18:00, today 18:00, friday; empty for none.")
@click.option("--note", metavar="TEXT", help="A note on the article; empty to drop.")
@click.pass_obj
def details(
    context: Context,
    article: str,
    title: str | None,
    outlet: str | None,
    author: str | None,
    published: str | None,
    language: str | None,
    url: str | None,
    tags: tuple[str, ...],
    dropped: tuple[str, ...],
    assignee: str | None,
    deadline: str | None,
    note: str | None,
) -> None:
    """Tell, or change, what is known of an article beside its text, and how it is filed."""
    given = dict(zip(DETAILS, (title, outlet, author, published, language, url), strict=True))
    told = {name: value or None for name, value in given.items() if value is not None}
    filed = [KEEP if value is None else value or None for value in (assignee, deadline, note)]
    with context.desk() as desk:
        found = desk.article(article)
        changes: list[Change | None] = []
        if told:
            changes.append(desk.edit_article(found.id, **told))
        if tags or dropped or any(value != KEEP for value in filed):
            on, until, noted = filed
            changes.append(
                desk.file_articles([found.id], add_tags=tags, drop_tags=dropped, assignee=on, deadline=until, note=noted)
            )
        if changes and not context.json:
            for change in [one for one in changes if one] or changes[:1]:
                say_change(context, change)
        found, filing = desk.article(found.id), desk.filing(found.id)
        if not context.print_json({**wire.article_json(found, desk.tally(found.id)), **wire.filing_json(filing)}):
            for name in DETAILS:
                say(f"{name}: {getattr(found, name) or 'unknown'}")
            say(f"tags: {', '.join(filing.tags) or 'none'}")
            say(f"assignee: {filing.assignee or 'nobody'}")
            say(f"deadline: {filing.deadline or 'none'}")
            say(f"note: {shortened(filing.note, 500) or 'none'}")
            if filing.shelf is not Shelf.WORK:
                say(f"in the {filing.shelf}")


@commands.command("archive")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@click.pass_obj
def archive(context: Context, names: tuple[str, ...]) -> None:
    """Put articles away in the archive, where they are still found."""
    with context.desk() as desk:
        say_change(context, desk.archive([desk.article(name).id for name in names]))


@commands.command("trash")
@click.argument("names", nargs=-1, metavar="ARTICLE...")
@click.option("--empty", is_flag=True, help="Remove what lies in the trash: the articles named, or all of it.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def trash(context: Context, names: tuple[str, ...], empty: bool, yes: bool) -> None:
    """Put articles into the trash; empty it with --empty."""
    if not names and not empty:
        raise click.UsageError("Name one or more articles, or use --empty.")
    with context.desk() as desk:
        ids = [desk.article(name).id for name in names]
        if not empty:
            say_change(context, desk.trash(ids))
            return
        lying = [entry for entry in desk.articles(Shelf.TRASH) if not ids or entry.id in ids]
        if lying and not yes:
            for entry in lying:
                tell(entry.title)
            if not click.confirm(f"Remove {counted(len(lying), 'article')} with all verdicts and notes on them?", err=True):
                raise Refused("Nothing was removed.")
        say_change(context, desk.empty_trash(ids or None))


@commands.command("restore")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@click.pass_obj
def restore(context: Context, names: tuple[str, ...]) -> None:
    """Bring articles back from the archive or the trash."""
    with context.desk() as desk:
        say_change(context, desk.restore([desk.article(name).id for name in names]))


@commands.command("find")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@click.pass_obj
def find(context: Context, text: str, limit: int) -> None:
    """Find words in articles, claims, rationales, notes and sources."""
    with context.desk() as desk:
        _finish_words(desk)
        found = desk.find(text, limit=limit)
        if context.print_json([wire.passage_json(passage) for passage in found.passages]):
            return
        for passage in found.passages:
            say(f"{shortened(passage.title, 70)}  {_where(passage)}")
            say(f"    {_marked(passage)}")
        if not found.passages:
            tell("Nothing was found.")
        elif found.more:
            tell(f"There is more; --limit {limit * 2} shows it.")


def _finish_words(desk: Desk) -> None:
    """A large casebook of an earlier version has its words indexed once."""
    if desk.words_are_building() and not desk.store.read_only:
        tell("Indexing the words of this casebook, once …")
        desk.build_words()


def _row(entry: ArticleEntry) -> tuple[str, ...]:
    filed = entry.filed
    beside = [*(f"#{tag}" for tag in filed.tags), f"@{filed.assignee}" if filed.assignee else "", _due_word(filed.deadline)]
    words = "  ".join(part for part in (shortened(entry.title, 100), *beside) if part)
    return entry.id, f"{entry.tally.reviewed}/{entry.tally.claims}", entry.language or "–", words


def _due_word(deadline: str | None) -> str:
    from workbench.desk.deadlines import due

    found = due(deadline)
    return f"due {found.day.isoformat()} {found.hour}".rstrip() if found else ""


def _where(passage: Passage) -> str:
    claim = f", claim {passage.number}" if passage.number else ""
    verdict = f" ({passage.verdict})" if passage.verdict else ""
    archived = ", archived" if passage.archived else ""
    return f"[{passage.place}{claim}{verdict}{archived}]"


def _marked(passage: Passage) -> str:
    """The piece with the words between stars, as a terminal without bold shows them."""
    shown, done = "", 0
    for start, end in passage.marks:
        if start >= done:
            shown += f"{passage.text[done:start]}*{passage.text[start:end]}*"
            done = end
    return shown + passage.text[done:]


def _saved(name: str) -> str:
    filters: dict[str, Any] = dict(load().saved_filters())
    if name not in filters:
        known = ", ".join(filters) or "none yet"
        raise Refused(f"There is no filter {name}. Nothing was changed; there are: {known}.")
    return str(filters[name])
