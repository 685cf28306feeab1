"""Files of rows -> a header and its rows: TSV without quotes, CSV by RFC 4180, JSON and JSON Lines."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any, NamedTuple

from workbench.domain.errors import CannotRead
from workbench.services.intake.binary import kind_of_binary
from workbench.services.intake.decoding import decode

_BOM = b"\xef\xbb\xbf"
_CHUNK = 1 << 20
_LONGEST_CELL = 10_000_000
_DELIMITERS = (",", ";", "\t")


class Row(NamedTuple):
    """The line a row begins on, counted from 1, its cells in the header's order and what goes beyond them, or what is wrong."""

    line: int
    cells: list[str]
    extra: str = ""
    fault: str | None = None


class Table(NamedTuple):
    """The names of the columns, in small letters, and the rows, each read when it is asked for."""

    columns: list[str]
    rows: Iterator[Row]


def table_of(data: bytes, suffix: str, *, wanted: Iterable[str]) -> Table:
    """Open a table by its file name ending; wanted columns help to tell the delimiter of a CSV.

    Raises CannotRead with a sentence that lacks the file's name, at once or while rows are read.
    """
    suffix = suffix.lower()
    if kind := kind_of_binary(data):
        raise CannotRead(f"it is {kind}.")
    if suffix in (".tsv", ".tab"):
        return _tsv(_lines(data))
    if suffix == ".csv":
        return _csv(_lines(data), frozenset(wanted), closed=data.count(b'"') % 2 == 0)
    if suffix in (".jsonl", ".ndjson"):
        return _objects(_json_lines(_lines(data)))
    if suffix == ".json":
        return _objects(_json(data))
    raise CannotRead("earlier checks are read from .csv, .tsv, .jsonl and .json files.")


def _lines(data: bytes) -> Iterable[str]:
    """The lines with their ends, which are LF, CRLF or CR as the file has them; other separators belong to the text."""
    if _is_utf8(data):
        return TextIOWrapper(BytesIO(data), encoding="utf-8-sig", newline="" if b"\n" in data else None)
    text = decode(data).text
    return StringIO(text, newline="" if "\n" in text else None)


def _is_utf8(data: bytes) -> bool:
    if b"\0" in data[:4096]:
        return False
    try:
        for _ in TextIOWrapper(BytesIO(data), encoding="utf-8", newline="\n"):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _tsv(lines: Iterable[str]) -> Table:
    numbered = enumerate(lines, 1)
    header = next((line for _, line in numbered if line.strip()), "")
    columns = _names(header.rstrip("\r\n").split("\t"))
    return Table(columns, _tsv_rows(numbered, len(columns)))


def _tsv_rows(numbered: Iterator[tuple[int, str]], width: int) -> Iterator[Row]:
    for number, line in numbered:
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) == width:
            yield Row(number, cells)
        elif line.strip():
            # Nothing tells which cell a stray tab belongs to, so the cells keep their order and the rest is kept beside them.
            yield Row(number, (cells + [""] * width)[:width], "\t".join(cells[width:]).strip())


def _csv(lines: Iterable[str], wanted: frozenset[str], *, closed: bool) -> Table:
    csv.field_size_limit(_LONGEST_CELL)
    source = iter(lines)
    header = next((line for line in source if line.strip()), "")
    readings = [(mark, _names(next(csv.reader([header], delimiter=mark), []))) for mark in _DELIMITERS]
    mark, columns = max(readings, key=lambda reading: (len(wanted.intersection(reading[1])), len(reading[1])))
    return Table(columns, _csv_rows(csv.reader(source, delimiter=mark), len(columns), closed=closed))


def _csv_rows(reader: Any, width: int, *, closed: bool) -> Iterator[Row]:
    last, number = None, 2
    try:
        for cells in reader:
            if last is not None:
                yield last
            last = Row(number, cells) if len(cells) == width else _fitted(number, cells, width) if any(cells) else None
            spans, number = reader.line_num + 2 - number, reader.line_num + 2
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


def _names(cells: list[str]) -> list[str]:
    return [cell.strip().removeprefix("\ufeff").strip('"').casefold() for cell in cells]


def _json_lines(lines: Iterable[str]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, None


def _json(data: bytes) -> Iterator[tuple[int, Any]]:
    text = decode(data).text
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise CannotRead("it is not well-formed JSON.") from problem
    if not isinstance(rows, list):
        raise CannotRead("it holds no list of checks.")
    yield from enumerate(rows, 1)


def _objects(numbered: Iterator[tuple[int, Any]]) -> Table:
    """Objects as rows; the columns are the keys of the first hundred, later new keys become a note of their own."""
    first: list[tuple[int, Any]] = []
    for pair in numbered:
        first.append(pair)
        if len(first) == 100:
            break
    columns = list(dict.fromkeys(str(key).strip().casefold() for _, item in first if isinstance(item, dict) for key in item))
    return Table(columns, _object_rows(first, numbered, columns))


def _object_rows(first: list[tuple[int, Any]], more: Iterator[tuple[int, Any]], columns: list[str]) -> Iterator[Row]:
    return (_object_row(number, item, columns) for pairs in (first, more) for number, item in pairs)


def _object_row(number: int, item: Any, columns: list[str]) -> Row:
    if not isinstance(item, dict):
        return Row(number, [], fault="is no JSON object")
    try:
        json.dumps(item, ensure_ascii=False).encode()
        values = {str(key).strip().casefold(): _cell(value) for key, value in item.items()}
    except UnicodeEncodeError:
        return Row(number, [], fault="holds half a character (a lone surrogate)")
    except RecursionError:
        return Row(number, [], fault="is nested too deep")
    cells = [values.pop(column, "") for column in columns]
    return Row(number, cells, "\n".join(f"{key}: {value}" for key, value in values.items() if value))


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)
