"""Tables in plain text -> rows: TSV without quotes, CSV by RFC 4180 with a comma, semicolon, tab or stroke between the fields."""

import csv
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import decode
from workbench.services.intake.rows import Row, Run, Table, names_of

_LONGEST_CELL = 10_000_000
_DELIMITERS = (",", ";", "\t", "|")


def lines_of(data: bytes) -> Iterable[str]:
    """The lines with their ends, which are LF, CRLF or CR as the file has them; other separators belong to the text."""
    return _lines(data, _is_utf8(data))


def _lines(data: bytes, is_utf8: bool) -> Iterable[str]:
    if is_utf8:
        return TextIOWrapper(BytesIO(data), encoding="utf-8-sig", newline="" if b"\n" in data else None)
    text = decode(data).text
    return StringIO(text, newline="" if "\n" in text else None)


def tsv(data: bytes) -> Table:
    """A field ends at a tab or at the line's end, whatever else it holds."""
    is_utf8 = _is_utf8(data)
    passed, size, header = 0, 0, ""
    lines = iter(_lines(data, is_utf8))
    for header in lines:
        passed += 1
        size += len(header.encode())
        if header.strip():
            break
    columns = names_of(header.rstrip("\r\n").split("\t"))
    if is_utf8 and b"\n" in data:
        return Table(columns, _blocks(data, size + len(BOM_UTF8) * data.startswith(BOM_UTF8), passed + 1, len(columns)))
    return Table(columns, _tsv_rows(enumerate(lines, passed + 1), len(columns)))


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
    reader = getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for begin in range(0, len(data), _DECODED):
            reader.decode(view[begin : begin + _DECODED])
        reader.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


_DECODED = 1 << 14  # bytes: the text of so few stays in the processor's cache


def _blocks(data: bytes, begin: int, line: int, width: int) -> Iterator[Row | Run]:
    """The rows of many lines of UTF-8 at once where each of them has all its fields, as nearly all do."""
    regular = b"\t" * (width - 1) + b"\n"
    while begin < len(data):
        end = data.rfind(b"\n", begin, begin + _BLOCK) + 1 or data.find(b"\n", begin) + 1 or len(data)
        block = data[begin:end]
        begin = end
        marks = block.translate(None, _NO_MARKS)
        count = marks.count(b"\n")
        if marks.endswith(b"\r\n") and marks.count(b"\r") == count:
            block, marks = block.replace(b"\r\n", b"\n"), marks.replace(b"\r\n", b"\n")
        if marks == regular * count and block.endswith(b"\n"):
            cells = block.decode().replace("\n", "\t").split("\t")
            yield Run(range(line, line + count), [cells[place : count * width : width] for place in range(width)])
            line += count
        else:
            lines = StringIO(block.decode(), newline="").readlines()
            yield from _tsv_rows(enumerate(lines, line), width)
            line += len(lines)


_BLOCK = 1 << 18  # bytes: some thousand rows, and small enough that memory is used again rather than asked for
_NO_MARKS = bytes(set(range(256)) - set(b"\t\n\r"))


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
