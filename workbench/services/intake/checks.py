"""Earlier checks from a file of rows: what the columns mean, and which rows cannot be taken."""

import json
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from workbench.domain.check import Check, CheckRow
from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake.confined import never
from workbench.services.intake.days import day_of
from workbench.services.intake.ratings import verdict_of
from workbench.services.intake.reading import bytes_of, shown
from workbench.services.intake.tables import Row, Table, table_of
from workbench.services.intake.tongues import language_code

MAX_TABLE_BYTES = 500_000_000
MAX_ROWS = 2_000_000
MAX_CELLS = 100_000_000
LONGEST_TEXT = 100_000  # characters; far beyond any claim, and a file in one cell is none
REQUIRED = ("text",)
KNOWN = ("id", "text", "verdict", "rating", "title", "claimant", "publisher", "url", "date", "language")


@dataclass(frozen=True, slots=True)
class CheckTable:
    """A file of earlier checks as read: its rows as they are stored, in order, its bytes, and the lines left out, with reasons.

    lines are those that the rows begin on.
    """

    stored: tuple[CheckRow, ...]
    name: str
    sha256: str
    data: bytes
    skipped: tuple[tuple[int, str], ...]
    lines: Sequence[int] = ()

    @property
    def rows(self) -> tuple[Check, ...]:
        """The rows as checks, made anew each time."""
        return tuple(row.check() for row in self.stored)


def read_checks(path: Path, *, cancelled: Callable[[], bool] = never) -> CheckTable:
    """Read a table, JSON in one of several shapes, a page or a workbook of at most 500 MB; raises CannotRead and Cancelled.

    Only text must be there. Lines without words are left out and told in skipped.
    """
    return checks_of(bytes_of(path, MAX_TABLE_BYTES), path.name, cancelled=cancelled)


def checks_of(data: bytes, name: str, *, cancelled: Callable[[], bool] = never) -> CheckTable:
    """The same from the bytes of such a file, whose name tells how to read them."""
    rows: list[CheckRow] = []
    skipped: list[tuple[int, str]] = []
    lines = array("L")
    for line, found in _found(data, name, cancelled):
        if isinstance(found, CheckRow):
            rows.append(found)
            lines.append(line)
        else:
            skipped.append((line, found))
    if not rows:
        why = f"line {skipped[0][0]:,} {skipped[0][1]}" if skipped else "it has a header and no rows"
        raise CannotRead(f"{shown(name)} holds no earlier check: {why}. Nothing was stored.")
    return CheckTable(tuple(rows), name, sha256(data).hexdigest(), data, tuple(skipped), lines)


def iter_checks(path: Path, *, cancelled: Callable[[], bool] = never) -> Iterator[Check]:
    """The checks of such a file one by one, for archives too long to be held; lines that cannot be taken are passed over."""
    data = bytes_of(path, MAX_TABLE_BYTES)
    return (found.check() for _, found in _found(data, path.name, cancelled) if isinstance(found, CheckRow))


_POLL_ROWS = 4_096


def _found(data: bytes, name: str, cancelled: Callable[[], bool]) -> Iterator[tuple[int, CheckRow | str]]:
    """Each row's line number with its check, or with what is wrong with it."""
    try:
        table = table_of(data, PurePath(name).suffix, wanted=KNOWN, name=shown(name), cancelled=cancelled)
        build = _builder(table)
        most = min(MAX_ROWS, MAX_CELLS // len(table.columns))
        for count, row in enumerate(table.rows):
            if count % _POLL_ROWS == 0 and cancelled():
                raise Cancelled("The import was stopped; nothing was stored.")
            if count == most:
                raise CannotRead(f"it holds more than {most:,} rows of {len(table.columns):,} columns; split it.")
            yield row.line, row.fault or build(row)
    except CannotRead as refusal:
        if str(refusal).startswith(f"{shown(name)} could not be read: "):
            raise
        raise CannotRead(f"{shown(name)} could not be read: {refusal} Nothing was stored.") from refusal


def _builder(table: Table) -> Callable[[Row], CheckRow | str]:
    """A function from a row to its check, or to what is wrong with it; made once, for a million rows."""
    places = {column: place for place, column in reversed(list(enumerate(table.columns)))}
    missing = [column for column in REQUIRED if column not in places]
    if missing:
        found = ", ".join(shown(column) for column in table.columns if column)[:300] or "none"
        raise CannotRead(f"it has no column named {' and none named '.join(missing)}; the columns found are: {found}.")
    id_at, text_at = places.get("id"), places["text"]
    facts_at = [(name, places[name]) for name in KNOWN[2:] if name in places]
    notes_at = [(place, column) for place, column in enumerate(table.columns) if column not in KNOWN or places[column] != place]
    plain = not facts_at and not notes_at

    def build(row: Row) -> CheckRow | str:
        cells = row.cells
        text = cells[text_at].strip()
        if not text.isalpha() and not _has_word(text):
            return "has no words in its text"
        if len(text) > LONGEST_TEXT:
            return f"has a text of {len(text):,} characters, which is no claim"
        name = cells[id_at].strip() if id_at is not None else ""
        if plain and not row.extra:
            return CheckRow(name or _made_id(text, None), text, None)
        given = {name: value for name, place in facts_at if (value := cells[place].strip())}
        notes = [f"{column}: {cells[place].strip()}" for place, column in notes_at if cells[place].strip()]
        if row.extra:
            notes.append(row.extra)
        return CheckRow(name or _made_id(text, given.get("url")), text, _facts(given, notes))

    return build


_has_word = re.compile(r"[^\W_]").search


def _facts(given: dict[str, str], notes: list[str]) -> str | None:
    """What is known of a check beside id and text, as CheckRow holds it; given is by column, none of it empty."""
    facts: dict[str, str | None] = dict(given)
    verdict, rating = given.get("verdict"), given.get("rating")
    told = (verdict_of(verdict) if verdict else None) or (verdict_of(rating) if rating else None)
    facts["verdict"] = told.value if told else None
    facts["rating"] = rating or (verdict if verdict and verdict != told else None)
    facts["day"] = day_of(given["date"]) if "date" in given else None
    facts["language"] = language_code(given["language"]) if "language" in given else None
    facts["notes"] = "\n".join(notes) or None
    known = {name: value for name, value in facts.items() if value is not None}
    return _as_json(known) if known else None


_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _made_id(text: str, url: str | None) -> str:
    """The same row without an id gets the same one in every import."""
    return sha256(f"{text}\n{url or ''}".encode()).hexdigest()[:32]
