"""Tables (XLSX, CSV, TSV) as text: a line for each row, a stroke between its cells."""

import csv as csv_module
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import decode
from workbench.services.intake.readers.text import MAX_TEXT, title_of

MAX_ROWS = 200_000
_LONGEST_CELL = 10_000_000
_BLOCK = 512  # rows
# All blanks but the plain one; then two of these together, at the edge of a cell, and an empty cell at the end of a row.
_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
    "\u202f\u205f\u3000"
)
_UNEVEN = ("  ", "\1 ", " \1", "\2 ", " \2", "\1\2", "\2\2")


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
    rows = iter((line.rstrip("\r\n").split("\t") for line in lines) if tabs else _quoted(lines))
    out: list[str] = []
    length = count = 0
    while block := list(islice(rows, _BLOCK)):
        written = _written(block)
        length += len(written)
        count += len(block)
        if count > MAX_ROWS or length > MAX_TEXT:
            raise CannotRead("it is too long a table to be read as a text.")
        if written:
            out.append(written)
    return _fields(["\n".join(out)], text.encoding)


def _written(rows: list[list[str]]) -> str:
    """Rows as lines, those without words left out; at once where no cell needs its blanks put right, as few do."""
    text = "\2".join(["\1".join(cells) for cells in rows])
    fields = sum(map(len, rows))
    if text.count("\1") != fields - len(rows) or text.count("\2") != len(rows) - 1 or _is_uneven(text):
        return "\n".join(line for cells in rows if (line := _line(cells)))
    return text.replace("\1", " | ").replace("\2", "\n")


def _is_uneven(text: str) -> bool:
    """Whether blanks in cells, marked off by 1 and 2, are to be put right; the seven searches only where one finds something."""
    framed = f"\2{text}\2"
    spaced = framed.replace("\1", " ").replace("\2", " ")
    return any(blank in text for blank in _BLANKS) or ("  " in spaced and any(mark in framed for mark in _UNEVEN))


def _quoted(lines: StringIO) -> Iterator[list[str]]:
    """The rows of a CSV; its delimiter is the one that the first line has most of, or names itself (sep=;)."""
    csv_module.field_size_limit(_LONGEST_CELL)
    first = lines.readline()
    named = re.fullmatch(r"(?i)\ufeff?sep=(.)\s*", first)
    if not named:
        lines.seek(0)
    mark = named.group(1) if named else max(",;\t|", key=first.count)
    try:
        yield from csv_module.reader(lines, delimiter=mark)
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
