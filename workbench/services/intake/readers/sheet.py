"""Tables (XLSX, CSV, TSV) as text: a line for each row, a stroke between its cells."""

import csv as csv_module
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import decode
from workbench.services.intake.readers.paragraphs import MAX_TEXT
from workbench.services.intake.readers.text import title_of

MAX_ROWS = 200_000
_LONGEST_CELL = 10_000_000


def workbook(data: bytes) -> dict[str, Any]:
    """The visible sheets of a workbook, a blank line between them; raises CannotRead."""
    from workbench.services.intake import sheets

    found = sheets.read(data)["sheets"]
    return _fields(["\n".join(_line(cells) for _, cells in sheet) for sheet in found if sheet], None)


def csv(data: bytes) -> dict[str, Any]:
    """A table with commas, semicolons, tabs or strokes between its fields; raises CannotRead."""
    return _delimited(data, tabs=False)


def tab_separated(data: bytes) -> dict[str, Any]:
    """A table with tabs between its fields; raises CannotRead."""
    return _delimited(data, tabs=True)


def _delimited(data: bytes, *, tabs: bool) -> dict[str, Any]:
    text = decode(data)
    lines = StringIO(text.text, newline="")
    out: list[str] = []
    length = 0
    for count, cells in enumerate(line.rstrip("\r\n").split("\t") for line in lines) if tabs else _quoted(lines):
        line = _line(cells)
        length += len(line)
        if count >= MAX_ROWS or length > MAX_TEXT:
            raise CannotRead("it is too long a table to be read as a text.")
        out.append(line)
    return _fields(["\n".join(line for line in out if line)], text.encoding)


def _quoted(lines: StringIO) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV; its delimiter is the one that the first line has most of, or names itself (sep=;)."""
    csv_module.field_size_limit(_LONGEST_CELL)
    first = lines.readline()
    named = re.fullmatch(r"(?i)\ufeff?sep=(.)\s*", first)
    if not named:
        lines.seek(0)
    mark = named.group(1) if named else max(",;\t|", key=first.count)
    try:
        yield from enumerate(csv_module.reader(lines, delimiter=mark))
    except csv_module.Error as problem:
        raise CannotRead(f"it is no table in CSV: {problem}.") from problem


def _fields(parts: list[str], encoding: str | None) -> dict[str, Any]:
    text = "\n\n".join(part for part in parts if part)
    if len(text) > MAX_TEXT:
        raise CannotRead("it is too long a table to be read as a text.")
    return {"text": text, "title": title_of(text), "title_made": True, "encoding": encoding, "flags": []}


def _line(cells: list[str]) -> str:
    """A row on one line; cells that end it empty are left out."""
    words = [" ".join(cell.split()) for cell in cells]
    while words and not words[-1]:
        words.pop()
    return " | ".join(words)
