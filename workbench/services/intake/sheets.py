"""The cells of an XLSX workbook as text, by the standard library's ZIP and lxml's XML; runs in the confined child.

Values only: a formula gives the result that was saved with it and is never calculated, links and macros are not looked at.
"""

import re
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from io import BytesIO
from math import isfinite
from typing import IO, Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree  # type: ignore[import-untyped]

from workbench.domain.errors import CannotRead
from workbench.services.intake.rows import MAX_COLUMNS

MAX_MEMBERS = 5_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 200
MAX_TEXT = 40_000_000  # characters that go back to the parent, which takes 64 MB of JSON
MAX_SHEETS = 50

_NO_WORKBOOK = "it is no XLSX workbook, or a damaged one."
_DAMAGE = (BadZipFile, zlib.error, EOFError, KeyError, OSError, SyntaxError, ValueError, OverflowError)  # lxml's is a SyntaxError
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# Built-in number formats that are dates (ECMA-376, part 1, 18.8.30), East Asian ones included.
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_A_PLACEHOLDER = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ELEMENTS_OF_DATES = re.compile(r"[dyhs]", re.IGNORECASE)
_PERCENT_FORMATS = {"9": 0, "10": 2}  # built in: digits behind the point
_PERCENT = re.compile(r"(?:\.([0#?]+))?\s*%")
_LARGEST = 10**15  # that is written out
_ESCAPE = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
_RELATION = "{*}Relationship"
# Sheets know no time zones.
_FIRST_DAY, _FIRST_DAY_1904 = datetime.fromisoformat("1899-12-30"), datetime.fromisoformat("1904-01-01")
_TRUTHS = {"1": "TRUE", "0": "FALSE"}


def read(data: bytes) -> dict[str, Any]:
    """Give {"sheets": [[[line, [cell, …]], …], …]}: the rows of each worksheet that are not empty; hidden sheets are left out.

    Dates come as ISO 8601. Raises CannotRead for what is no workbook, and for one that is larger than any list of checks.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_size(archive.infolist(), len(data))
            workbook = _Workbook(archive)
            return {"sheets": [list(workbook.rows(path)) for path in workbook.paths()]}
    except (*_DAMAGE, RuntimeError) as problem:
        # zipfile raises a RuntimeError, NotImplementedError among them, for encrypted members and methods of packing it lacks.
        raise CannotRead(_NO_WORKBOOK) from problem


def _check_size(members: list[ZipInfo], packed: int) -> None:
    # zipfile never unpacks more of a member than the directory declares, so that what is declared can be relied on.
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * packed:
        raise CannotRead("it unpacks to far more than a list of checks; save the sheet as CSV.")


class _Workbook:
    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        self._text = 0
        self._strings = list(self._shared_strings())
        self._dates, self._shares = self._styles()
        self._first_day = _FIRST_DAY

    def paths(self) -> list[str]:
        """The members that hold the visible worksheets, in the workbook's order."""
        book = self._tree("xl/workbook.xml")
        targets = {}
        for relation in self._tree("xl/_rels/workbook.xml.rels").iterfind(_RELATION):
            if relation.get("Type", "").endswith("/worksheet"):
                target = relation.get("Target", "")
                targets[relation.get("Id")] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if any(properties.get("date1904") in ("1", "true") for properties in book.iterfind("{*}workbookPr")):
            self._first_day = _FIRST_DAY_1904
        shown = [sheet for sheet in book.iterfind("{*}sheets/{*}sheet") if sheet.get("state") not in ("hidden", "veryHidden")]
        links = [next((value for name, value in sheet.items() if name.endswith("}id")), None) for sheet in shown]
        return [path for link in links[:MAX_SHEETS] if (path := targets.get(link)) in self._names and path]

    def rows(self, path: str) -> Iterator[tuple[int, list[str]]]:
        line = 0
        for row in self._elements(path, "{*}row"):
            given = row.get("r", "")
            line = int(given) if given.isdecimal() and len(given) < 8 else line + 1
            cells = self._cells(row)
            if any(cells):
                self._text += sum(map(len, cells))
                if self._text > MAX_TEXT:
                    raise CannotRead(f"it holds more than {MAX_TEXT // 1_000_000} million characters; save the sheet as CSV.")
                yield line, cells

    def _cells(self, row: Any) -> list[str]:
        cells: list[str] = []
        for cell in row.iterchildren("{*}c"):
            found = _PLACE.fullmatch(cell.get("r", ""))
            column = _column(found.group(1)) if found else len(cells)
            if column < MAX_COLUMNS:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = self._value(cell).strip()
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def _value(self, cell: Any) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _rich(cell.find("{*}is"))
        held = cell.find("{*}v")
        value = (held.text or "") if held is not None else ""
        if kind == "s":
            place = int(value or -1)
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if kind == "b":
            return _TRUTHS.get(value, value)
        if kind == "e":
            return ""
        if kind != "n":
            return _unescaped(value)
        style = cell.get("s")
        if style in self._dates:
            return self._day(value)
        return _percent(value, self._shares[style]) if style in self._shares else _plain(value)

    def _day(self, value: str) -> str:
        try:
            moment = self._first_day + timedelta(seconds=round(float(value) * 86_400))
        except (ValueError, OverflowError):
            return value
        return moment.date().isoformat() if not (moment.hour or moment.minute or moment.second) else moment.isoformat(" ")

    def _shared_strings(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" in self._names:
            for item in self._elements("xl/sharedStrings.xml", "{*}si"):
                yield _rich(item)

    def _styles(self) -> tuple[frozenset[str], dict[str, int]]:
        """The cell styles that show a number as a date, and those that show it in per cent, with the digits behind the point."""
        if "xl/styles.xml" not in self._names:
            return frozenset(), {}
        tree = self._tree("xl/styles.xml")
        own = {one.get("numFmtId"): one.get("formatCode", "") for one in tree.iterfind("{*}numFmts/{*}numFmt")}
        styles = [one.get("numFmtId", "") for one in tree.iterfind("{*}cellXfs/{*}xf")]
        dates = frozenset(str(place) for place, number in enumerate(styles) if _is_date(number, own.get(number)))
        digits = {str(place): _percent_digits(number, own.get(number)) for place, number in enumerate(styles)}
        return dates, {place: count for place, count in digits.items() if count is not None}

    def _tree(self, path: str) -> Any:
        with self._archive.open(path) as member:
            tree = etree.parse(member, _parser())
        _refuse_doctype(tree)
        return tree.getroot()

    def _elements(self, path: str, tag: str) -> Iterator[Any]:
        """Elements one by one; each is forgotten when the next is asked for."""
        with self._archive.open(path) as member:
            _peek_doctype(member)
        with self._archive.open(path) as member:
            for _, element in etree.iterparse(member, tag=tag, resolve_entities=False, no_network=True, load_dtd=False):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]


def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _peek_doctype(member: IO[bytes]) -> None:
    for _, element in etree.iterparse(member, events=("start",), resolve_entities=False, no_network=True, load_dtd=False):
        _refuse_doctype(element.getroottree())
        return


def _refuse_doctype(tree: Any) -> None:
    # No workbook has one, and entities are how a small file becomes a large one.
    if tree.docinfo.internalDTD is not None or tree.docinfo.doctype:
        raise CannotRead("its XML declares a document type, as no workbook does.")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _rich(item: Any) -> str:
    """The text of a string in pieces, without the readings that stand beside East Asian characters."""
    if item is None:
        return ""
    pieces = [piece for piece in item.iterdescendants("{*}t") if not piece.getparent().tag.endswith("}rPh")]
    return _unescaped("".join(piece.text or "" for piece in pieces))


def _unescaped(text: str) -> str:
    """Characters that XML cannot hold are written _x0007_; a lone surrogate stays as it is written."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)


def _is_date(number: str, code: str | None) -> bool:
    if code is None:
        return number.isdecimal() and int(number[:4]) in _DATE_FORMATS
    return bool(_ELEMENTS_OF_DATES.search(_NOT_A_PLACEHOLDER.sub("", code)))


def _percent_digits(number: str, code: str | None) -> int | None:
    """How many digits behind the point a style shows of a number in per cent; None when it does not."""
    if code is None:
        return _PERCENT_FORMATS.get(number)
    found = _PERCENT.search(_NOT_A_PLACEHOLDER.sub("", code).partition(";")[0])
    return len(found[1] or "") if found else None


def _percent(value: str, digits: int) -> str:
    """A share as the sheet shows it: 5.1% for .0510."""
    try:
        number = Decimal(value) * 100
    except InvalidOperation:
        return value
    return f"{number:.{digits}f}%" if number.is_finite() and abs(number) < _LARGEST else value


def _plain(value: str) -> str:
    """A number as a person would write it: whole numbers without a point, the others with the 15 digits that a sheet shows."""
    try:
        number = float(value)
    except ValueError:
        return value
    if not isfinite(number):
        return value
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"
