"""From columns of cells to columns of checks: what each column means, and which rows cannot be taken."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import repeat
from json.encoder import encode_basestring
from operator import itemgetter
from typing import NamedTuple

from workbench.domain.check_rows import CheckBatch
from workbench.domain.errors import CannotRead
from workbench.services.intake.days import day_of
from workbench.services.intake.ratings import verdict_of
from workbench.services.intake.reading import shown
from workbench.services.intake.rows import Run
from workbench.services.intake.tongues import language_code

LONGEST_TEXT = 100_000  # characters; far beyond any claim, and a file in one cell is none
REQUIRED = ("text",)
KNOWN = ("id", "text", "verdict", "rating", "title", "claimant", "publisher", "url", "date", "language")

Column = Sequence[str]
_has_word = re.compile(r"[^\W_]").search
_not_in_words = re.compile(r"[\W_]").finditer


class Taken(NamedTuple):
    """The rows of a run that are checks, the line of each, and of the others what is wrong with them."""

    checks: CheckBatch
    lines: Sequence[int]
    skipped: Sequence[tuple[int, str]]


def reader_of(columns: Sequence[str]) -> Callable[[Run], Taken]:
    """A function from runs of rows to checks; raises CannotRead when the columns are not those of checks."""
    places = {column: place for place, column in reversed(list(enumerate(columns)))}
    missing = [column for column in REQUIRED if column not in places]
    if missing:
        found = ", ".join(shown(column) for column in columns if column)[:300] or "none"
        raise CannotRead(f"it has no column named {' and none named '.join(missing)}; the columns found are: {found}.")
    id_at, text_at = places.get("id"), places["text"]
    facts_at = {name: places[name] for name in KNOWN[2:] if name in places}
    notes_at = {place: column for place, column in enumerate(columns) if column not in KNOWN or places[column] != place}

    def read(run: Run) -> Taken:
        cells = dict.fromkeys([text_at, *facts_at.values(), *notes_at, *([] if id_at is None else [id_at])])
        stripped: dict[int, Column] = {place: list(map(str.strip, run.columns[place])) for place in cells}
        texts, lines, extras = stripped[text_at], run.lines, run.extras
        faults = _faults(texts)
        if faults:
            kept = [place for place in range(len(texts)) if place not in faults]
            stripped = {place: _at(column, kept) for place, column in stripped.items()}
            texts, lines, extras = stripped[text_at], [lines[place] for place in kept], _at(extras, kept) if extras else None
        facts = _facts(
            {name: stripped[place] for name, place in facts_at.items() if any(stripped[place])},
            _notes({column: stripped[place] for place, column in notes_at.items()}, extras),
        )
        ids = list(stripped[id_at]) if id_at is not None else [""] * len(texts)
        if "" in ids:
            urls = stripped[facts_at["url"]] if "url" in facts_at else repeat("")
            ids = [name or _made_id(text, url) for name, text, url in zip(ids, texts, urls, strict=False)]
        skipped = [(run.lines[place], why) for place, why in faults.items()]
        return Taken(CheckBatch(ids, list(texts), facts), lines, skipped)

    return read


def _at(column: Column, places: Sequence[int]) -> list[str]:
    return [column[place] for place in places]


def _faults(texts: Column) -> dict[int, str]:
    """What is wrong with texts, by their places."""
    faults = {}
    if all(texts):
        # Most begin with a letter: only the others are looked through.
        suspects: Sequence[int] = [found.start() for found in _not_in_words("".join(map(itemgetter(0), texts)))]
    else:
        suspects = range(len(texts))
    for place in suspects:
        if not _has_word(texts[place]):
            faults[place] = "has no words in its text"
    if max(map(len, texts), default=0) > LONGEST_TEXT:
        for place, text in enumerate(texts):
            if len(text) > LONGEST_TEXT and place not in faults:
                faults[place] = f"has a text of {len(text):,} characters, which is no claim"
    return dict(sorted(faults.items()))


def _notes(columns: dict[str, Column], extras: Column | None) -> Column | None:
    """Columns that mean nothing to us as lines of notes, and after them what goes beyond the columns; None for nothing."""
    parts = [[f"{name}: {value}" if value else "" for value in column] for name, column in columns.items() if any(column)]
    if extras:
        parts.append(list(extras))
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else ["\n".join(filter(None, row)) for row in zip(*parts, strict=True)]


def _facts(columns: dict[str, Column], notes: Column | None) -> list[str | None] | None:
    """What is known of each check beside id and text, as CheckRow holds it: columns as given, none of them empty as a whole."""
    said = _verdicts(columns.pop("verdict", None), columns.pop("rating", None))
    dates, languages = columns.pop("date", None), columns.pop("language", None)
    # In the order of the names, as the object has them.
    members = {name: _members(name, column) for name, column in columns.items()}
    if dates is not None:
        members["date"] = _members("date", dates)
        members["day"] = _members("day", [day_of(date) if date else None for date in dates])
    if languages is not None:
        members["language"] = _members("language", [language_code(code) if code else None for code in languages])
    if notes is not None:
        members["notes"] = _members("notes", notes)
    members |= said
    if not members:
        return None
    joined = map(",".join, map(_told, zip(*(members[name] for name in sorted(members)), strict=True)))
    facts = [f"{{{row}}}" if row else None for row in joined]
    return facts if any(facts) else None


def _told(row: tuple[str, ...]) -> "filter[str]":
    return filter(None, row)


def _members(name: str, values: Sequence[str | None]) -> list[str]:
    """Each value as a member of a JSON object, "" for none."""
    return [f'"{name}":{encode_basestring(value)}' if value else "" for value in values]


def _verdicts(verdicts: Column | None, ratings: Column | None) -> dict[str, list[str]]:
    """Our verdict as far as a row's words tell one, and the words themselves as its rating."""
    if verdicts is None and ratings is None:
        return {}
    known: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    pairs = list(zip(verdicts or repeat(""), ratings or repeat(""), strict=False))
    for pair in set(pairs):
        verdict, rating = pair
        told = (verdict_of(verdict) if verdict else None) or (verdict_of(rating) if rating else None)
        known[pair] = told.value if told else None, rating or (verdict if verdict != told else None)
    found = [known[pair] for pair in pairs]
    return {
        "verdict": _members("verdict", [verdict for verdict, _ in found]),
        "rating": _members("rating", [rating for _, rating in found]),
    }


def _made_id(text: str, url: str) -> str:
    """The same row without an id gets the same one in every import."""
    return sha256(f"{text}\n{url}".encode()).hexdigest()[:32]
