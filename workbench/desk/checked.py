"""Which statements of articles were checked before: of articles of the casebook, of files, of all files of a folder."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from workbench.desk import articles, checks, claims, lines
from workbench.desk.meaning import Meaning
from workbench.domain.check import Checked, Hit
from workbench.domain.enums import Band
from workbench.domain.errors import Cancelled, CannotRead
from workbench.domain.records import dataclass
from workbench.store import Store


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """The statements that were checked before, how many were looked up of how many articles, and sentences on unreadable files."""

    rows: tuple[Checked, ...]
    statements: int
    articles: int
    unread: tuple[str, ...]


def look_up(
    store: Store,
    meaning: Meaning,
    names: Sequence[str],
    limit: int,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> CheckedBefore:
    """Look up each statement of articles of the casebook, of files, or of the files of folders, which are not stored.

    A hit that is merely related is left out, and so is a statement without another. progress is told statements for one article,
    articles for several. Raises Cancelled, and NotFound for a name that is neither a file nor an article.
    """
    found: list[Checked] = []
    unread: list[str] = []
    statements = 0
    places = [place for name in names for place in _places(name)]
    for done, place in enumerate(places):
        try:
            rows = _statements(store, meaning, place, limit, cancelled)
            for number, (total, row) in enumerate(rows, start=1):
                if cancelled():
                    raise Cancelled("The search was stopped. Nothing was changed.")
                statements += 1
                found += [row] if row.hits else []
                if len(places) == 1:
                    progress(number, total)
        except CannotRead as problem:
            unread.append(str(problem))
        if len(places) > 1:
            progress(done + 1, len(places))
    return CheckedBefore(tuple(found), statements, len(places) - len(unread), tuple(unread))


def _places(name: str) -> list[str | Path]:
    path = Path(name)
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith("."))
    return [path if path.is_file() else name]


def _statements(
    store: Store, meaning: Meaning, place: str | Path, limit: int, cancelled: Callable[[], bool]
) -> Iterator[tuple[int, Checked]]:
    """Each statement of an article with its hits, and how many there are."""
    if isinstance(place, Path):
        draft = articles.read(str(place), cancelled)
        reading = articles.examine(draft, lines.rules_for(store, draft))
        body = [statement for statement in reading.statements if statement.kind.is_body]
        for number, statement in enumerate(body, start=1):
            hits = checks.search(store, meaning, statement.text, reading.language, limit, typed=False).hits
            yield len(body), Checked(str(place), draft.title or place.name, number, statement.text, _near(hits))
    else:
        article = articles.find(store, place)
        views = claims.of_article(store, article.id, everything=False)
        for view in views:
            hits = checks.checked_before(store, meaning, view.id, limit).hits
            yield len(views), Checked(article.id, article.title, view.number, view.claim.quote, _near(hits), view.id)


def _near(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    return tuple(hit for hit in hits if hit.band is not Band.RELATED)
