"""What every kind of file of earlier checks is brought to: named columns and rows of cells, each row with its place in the file."""

from collections.abc import Iterator
from typing import NamedTuple

from workbench.domain.errors import CannotRead

MAX_COLUMNS = 1_000


class Row(NamedTuple):
    """The line a row begins on, counted from 1, its cells in the header's order and what goes beyond them, or what is wrong.

    In a JSON document or a page the line is the number of the check in it. extra goes into the notes as it is.
    """

    line: int
    cells: list[str]
    extra: str = ""
    fault: str | None = None


class Table(NamedTuple):
    """The names of the columns, in small letters, and the rows, each read when it is asked for."""

    columns: list[str]
    rows: Iterator[Row]


def names_of(cells: list[str]) -> list[str]:
    """The names in a header; raises CannotRead where there are more than any table of checks has."""
    if len(cells) > MAX_COLUMNS:
        raise CannotRead(f"it names {len(cells):,} columns; a table of checks has at most {MAX_COLUMNS:,}.")
    return [cell.strip().removeprefix("\ufeff").strip('"').casefold() for cell in cells]
