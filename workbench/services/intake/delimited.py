"""Tables in plain text -> rows: TSV without quotes, CSV by RFC 4180 with a comma, semicolon, tab or stroke between the fields."""

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import decode
from workbench.services.intake.rows import Row, Table, names_of

_LONGEST_CELL = 10_000_000
_DELIMITERS = (",", ";", "\t", "|")


def lines_of(data: bytes) -> Iterable[str]:
    """The lines with their ends, which are LF, CRLF or CR as the file has them; other separators belong to the text."""
    if _is_utf8(data):
        return TextIOWrapper(BytesIO(data), encoding="utf-8-sig", newline="" if b"\n" in data else None)
    text = decode(data).text
    return StringIO(text, newline="" if "\n" in text else None)


def tsv(lines: Iterable[str]) -> Table:
    """A field ends at a tab or at the line's end, whatever else it holds."""
    numbered = enumerate(lines, 1)
    header = next((line for _, line in numbered if line.strip()), "")
    columns = names_of(header.rstrip("\r\n").split("\t"))
    return Table(columns, _tsv_rows(numbered, len(columns)))


def quoted(lines: Iterable[str], wanted: frozenset[str], *, closed: bool) -> Table:
    """Fields may be quoted; the delimiter is the one by which the header names most of the wanted columns, or most columns.

    A first line that spreadsheets write, sep=;, names it outright. closed says whether the file's quotation marks are even.
    """
    csv.field_size_limit(_LONGEST_CELL)
    source = iter(lines)
    passed, header = _first(source, 0)
    named = header.rstrip("\r\n").casefold().removeprefix("\ufeff")
    marks: Iterable[str] = _DELIMITERS
    if named.startswith("sep=") and len(named) == len("sep=;"):
        marks = named[-1]
        passed, header = _first(source, passed)
    readings = [(mark, names_of(_fields(header, mark))) for mark in marks]
    mark, columns = max(readings, key=lambda reading: (len(wanted.intersection(reading[1])), len(reading[1])))
    return Table(columns, _csv_rows(csv.reader(source, delimiter=mark), len(columns), passed + 1, closed=closed))


def _is_utf8(data: bytes) -> bool:
    if b"\0" in data[:4096]:
        return False
    try:
        for _ in TextIOWrapper(BytesIO(data), encoding="utf-8", newline="\n"):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _tsv_rows(numbered: Iterator[tuple[int, str]], width: int) -> Iterator[Row]:
    for number, line in numbered:
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) == width:
            yield Row(number, cells)
        elif line.strip():
            # Nothing tells which cell a stray tab belongs to, so the cells keep their order and the rest is kept beside them.
            yield Row(number, (cells + [""] * width)[:width], "\t".join(cells[width:]).strip())


def _first(source: Iterator[str], passed: int) -> tuple[int, str]:
    """The first line with anything in it, and the number of lines up to and with it."""
    for line in source:
        passed += 1
        if line.strip():
            return passed, line
    return passed, ""


def _fields(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error as problem:
        raise CannotRead(f"its first line is no CSV: {problem}.") from problem


def _csv_rows(reader: Any, width: int, first: int, *, closed: bool) -> Iterator[Row]:
    last, number = None, first
    try:
        for cells in reader:
            if last is not None:
                yield last
            last = Row(number, cells) if len(cells) == width else _fitted(number, cells, width) if any(cells) else None
            spans, number = reader.line_num + first - number, reader.line_num + first
    except csv.Error as problem:
        raise CannotRead(f"line {number:,} is no CSV: {problem}.") from problem
    if last is not None and not closed and spans > 1:
        raise CannotRead(f"the quotation mark opened on line {last.line:,} is never closed.")
    if last is not None:
        yield last


def _fitted(number: int, cells: list[str], width: int) -> Row:
    if len(cells) > width and any(cell.strip() for cell in cells[width:]):
        return Row(number, cells, fault=f"has {len(cells)} fields where the header names {width}")
    return Row(number, (cells + [""] * width)[:width])
