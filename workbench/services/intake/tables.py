"""Files of earlier checks -> columns and rows, whatever their kind: plain tables, JSON in several shapes, web pages, workbooks."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake import own_tables
from workbench.services.intake.binary import kind_of_binary
from workbench.services.intake.confined import never, run_confined
from workbench.services.intake.decoding import decode
from workbench.services.intake.delimited import lines_of, quoted, tsv
from workbench.services.intake.exchange import rows_of
from workbench.services.intake.json_items import items, items_by_line
from workbench.services.intake.page_scripts import json_scripts
from workbench.services.intake.rows import MAX_COLUMNS, Row, Table, names_of

__all__ = ["Row", "Table", "table_of"]

MAX_DOCUMENT_BYTES = 100_000_000  # of a page or a workbook, which are read as a whole
MAX_ITEMS = 2_000_000  # of a JSON document, those that are no checks counted too

_SUFFIXES = {
    ".tsv": "tsv",
    ".tab": "tsv",
    ".csv": "csv",
    ".psv": "csv",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".casebook": "json lines",  # what the desk writes of another casebook's checks
    ".json": "json",
    ".jsonld": "json",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".xlsx": "workbook",
    ".xlsm": "workbook",
}
_ZIP = b"PK\x03\x04"
_SOURCES = ((re.compile(r"TY {2}-"), "RIS"), (re.compile(r"@\w+\s*\{"), "BibTeX"))
_SAMPLE = 100  # items whose keys become the columns


def table_of(data: bytes, suffix: str, *, wanted: Iterable[str], name: str = "", cancelled: Callable[[], bool] = never) -> Table:
    """Open a file by its name's ending, by its content where the ending tells nothing; wanted columns tell a CSV's delimiter.

    Raises CannotRead with a sentence that lacks the file's name, at once or while rows are read; a workbook's may begin with it.
    """
    known = frozenset(wanted)
    kind = _SUFFIXES.get(suffix.lower()) or _kind_by_content(data)
    if kind == "workbook":
        return own_tables.read(_workbook(data, name, known, cancelled), guarded=False)
    if binary := kind_of_binary(data):
        raise CannotRead(f"it is {binary}. Earlier checks are read from CSV, TSV, JSON, JSONL, XLSX and HTML files and casebooks.")
    if kind == "tsv":
        return tsv(data)
    if kind == "csv":
        return own_tables.read(quoted(lines_of(data), known, closed=data.count(b'"') % 2 == 0), guarded=True)
    if kind == "json lines":
        return _objects(((line, row) for line, item in items_by_line(lines_of(data)) for row in rows_of(item)), known)
    if kind == "page":
        return _objects(_counted(_of_page(data)), known)
    return _objects(_counted(items(decode(data).text)), known)


def _kind_by_content(data: bytes) -> str:
    if data.startswith(_ZIP):
        return "workbook"
    start = decode(data[:400]).text.lstrip("\ufeff \t\r\n")
    for mark, kind in _SOURCES:
        if mark.match(start):
            raise CannotRead(f"it looks like {kind}, which lists sources and not earlier checks.")
    return "json" if start[:1] in ("{", "[") else "page" if start[:1] == "<" else "csv"


def _counted(found: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """The checks of a document, whose lines are no help, by their number in it."""
    number = 0
    for count, item in enumerate(found):
        if count == MAX_ITEMS:
            raise CannotRead(f"it holds more than {MAX_ITEMS:,} items; split it.")
        for number, row in enumerate(rows_of(item), number + 1):  # noqa: B020
            yield number, row


def _of_page(data: bytes) -> Iterator[Any]:
    """The JSON-LD of a page; a script that is no JSON is one of its bad rows, not the end of it."""
    if len(data) > MAX_DOCUMENT_BYTES:
        raise CannotRead(f"it is a page of more than {MAX_DOCUMENT_BYTES // 1_000_000} MB.")
    for script in json_scripts(decode(data).text):
        try:
            yield from items(script)
        except CannotRead:
            yield None


def _workbook(data: bytes, name: str, wanted: frozenset[str], cancelled: Callable[[], bool]) -> Table:
    if len(data) > MAX_DOCUMENT_BYTES:
        raise CannotRead(f"it is a workbook of more than {MAX_DOCUMENT_BYTES // 1_000_000} MB; save the sheet as CSV.")
    sheets = run_confined("workbench.services.intake.sheets:read", data, name=name, cancelled=cancelled)["sheets"]
    # The header is the row that names the most wanted columns: titles and remarks often stand above it, and sheets before it.
    best, header = max(
        ((rows, place) for rows in sheets for place in range(min(len(rows), 20))),
        key=lambda found: (len(wanted.intersection(names_of(found[0][found[1]][1]))), -found[1]),
        default=([], 0),
    )
    columns = names_of(best[header][1]) if best else []
    return Table(columns, (_sheet_row(line, cells, len(columns)) for line, cells in best[header + 1 :]))


def _sheet_row(line: int, cells: list[str], width: int) -> Row:
    beyond = "\t".join(cell for cell in cells[width:] if cell)
    return Row(line, (cells + [""] * (width - len(cells)))[:width], beyond)


def _objects(found: Iterator[tuple[int, Any]], wanted: frozenset[str]) -> Table:
    """Objects as rows; the columns are the keys of the first hundred, later new keys become a note of their own."""
    first = list(islice(found, _SAMPLE))
    keys = dict.fromkeys(str(key).strip().casefold() for _, item in first if isinstance(item, dict) for key in item)
    keys.pop("notes", None)
    columns = sorted(keys, key=lambda key: key not in wanted)[:MAX_COLUMNS] or ["text"]
    return Table(columns, (_object_row(number, item, columns) for number, item in chain(first, found)))


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
    notes = values.pop("notes", "")
    return Row(
        number, cells, "\n".join([*(f"{key}: {value}" for key, value in values.items() if value), *([notes] if notes else [])])
    )


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)
