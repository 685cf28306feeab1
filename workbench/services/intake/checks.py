"""Earlier checks from a file of rows: what the columns mean, and which rows cannot be taken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from workbench.domain.check import Check
from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake.confined import never
from workbench.services.intake.days import day_of
from workbench.services.intake.ratings import verdict_of
from workbench.services.intake.reading import bytes_of, shown
from workbench.services.intake.tables import Row, Table, table_of
from workbench.services.intake.tongues import language_code

MAX_TABLE_BYTES = 500_000_000
REQUIRED = ("id", "text")
KNOWN = (*REQUIRED, "verdict", "rating", "title", "claimant", "publisher", "url", "date", "language")


@dataclass(frozen=True, slots=True)
class CheckTable:
    """A file of earlier checks as read: its rows in file order, its bytes, and the lines that were left out, with the reason."""

    rows: tuple[Check, ...]
    name: str
    sha256: str
    data: bytes
    skipped: tuple[tuple[int, str], ...]


def read_checks(path: Path, *, cancelled: Callable[[], bool] = never) -> CheckTable:
    """Read a .tsv, .csv, .jsonl or .json file of at most 500 MB in any encoding; raises CannotRead and Cancelled.

    The columns id and text must be there. Lines without words are left out and told in skipped.
    """
    return checks_of(bytes_of(path, MAX_TABLE_BYTES), path.name, cancelled=cancelled)


def checks_of(data: bytes, name: str, *, cancelled: Callable[[], bool] = never) -> CheckTable:
    """The same from the bytes of such a file, whose name tells how to read them."""
    rows: list[Check] = []
    skipped: list[tuple[int, str]] = []
    for line, found in _found(data, name, cancelled):
        if isinstance(found, Check):
            rows.append(found)
        else:
            skipped.append((line, found))
    if not rows:
        why = f"line {skipped[0][0]:,} {skipped[0][1]}" if skipped else "it has a header and no rows"
        raise CannotRead(f"{shown(name)} holds no earlier check: {why}. Nothing was stored.")
    return CheckTable(tuple(rows), name, sha256(data).hexdigest(), data, tuple(skipped))


def iter_checks(path: Path, *, cancelled: Callable[[], bool] = never) -> Iterator[Check]:
    """The checks of such a file one by one, for archives too long to be held; lines that cannot be taken are passed over."""
    data = bytes_of(path, MAX_TABLE_BYTES)
    return (found for _, found in _found(data, path.name, cancelled) if isinstance(found, Check))


_POLL_ROWS = 4_096


def _found(data: bytes, name: str, cancelled: Callable[[], bool]) -> Iterator[tuple[int, Check | str]]:
    """Each row's line number with its check, or with what is wrong with it."""
    try:
        table = table_of(data, PurePath(name).suffix, wanted=REQUIRED)
        build = _builder(table)
        for count, row in enumerate(table.rows):
            if count % _POLL_ROWS == 0 and cancelled():
                raise Cancelled("The import was stopped; nothing was stored.")
            yield row.line, row.fault or build(row)
    except CannotRead as refusal:
        raise CannotRead(f"{shown(name)} could not be read: {refusal} Nothing was stored.") from refusal


def _builder(table: Table) -> Callable[[Row], Check | str]:
    """A function from a row to its check, or to what is wrong with it; made once, for a million rows."""
    places = {column: place for place, column in reversed(list(enumerate(table.columns)))}
    missing = [column for column in REQUIRED if column not in places]
    if missing:
        found = ", ".join(shown(column) for column in table.columns if column)[:300] or "none"
        raise CannotRead(f"it has no column named {' and none named '.join(missing)}; the columns found are: {found}.")
    id_at, text_at = places["id"], places["text"]
    optional = [places.get(column) for column in KNOWN[2:]]
    notes_at = [(place, column) for place, column in enumerate(table.columns) if column not in KNOWN or places[column] != place]

    def build(row: Row) -> Check | str:
        cells = row.cells
        text = cells[text_at].strip()
        if not any(map(str.isalnum, text)):
            return "has no words in its text"
        given, rating, title, claimant, publisher, url, date, language = [
            (cells[place].strip() or None) if place is not None else None for place in optional
        ]
        verdict = verdict_of(given) if given else None
        if verdict is None and rating:
            verdict = verdict_of(rating)
        notes = [f"{column}: {cells[place].strip()}" for place, column in notes_at if cells[place].strip()]
        return Check(
            id=cells[id_at].strip() or _made_id(text, url),
            text=text,
            verdict=verdict,
            own=False,
            rating=rating or (given if given and given != verdict else None),
            title=title,
            claimant=claimant,
            publisher=publisher,
            url=url,
            date=date,
            day=day_of(date) if date else None,
            language=language_code(language) if language else None,
            notes="\n".join([*notes, row.extra] if row.extra else notes),
        )

    return build


def _made_id(text: str, url: str | None) -> str:
    """The same row without an id gets the same one in every import."""
    return sha256(f"{text}\n{url or ''}".encode()).hexdigest()[:32]
