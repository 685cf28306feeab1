"""What every kind of file of earlier checks is brought to: named columns and rows of cells, each row with its place in the file."""

from collections.abc import Iterator, Sequence
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


class Run(NamedTuple):
    """Rows that follow on each other, in columns, with the line each begins on; extras as in Row, None where no row has any."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str]]
    extras: Sequence[str] | None = None


class Table(NamedTuple):
    """The names of the columns, in small letters, and the rows in order, each read when it is asked for, one by one or in runs."""

    columns: list[str]
    rows: Iterator[Row | Run]

    def runs(self) -> Iterator[Row | Run]:
        """All rows, those that can be read together in runs; one by itself has a fault."""
        waiting: list[Row] = []
        for row in self.rows:
            together = isinstance(row, Row) and row.fault is None
            if isinstance(row, Row) and together:
                waiting.append(row)
            if waiting and (len(waiting) == _RUN or not together):
                yield _run_of(waiting)
                waiting = []
            if not together:
                yield row
        if waiting:
            yield _run_of(waiting)


def _run_of(rows: list[Row]) -> Run:
    extras = [row.extra for row in rows]
    return Run([row.line for row in rows], list(zip(*(row.cells for row in rows), strict=True)), extras if any(extras) else None)


_RUN = 4_096


def names_of(cells: list[str]) -> list[str]:
    """The names in a header; raises CannotRead where there are more than any table of checks has."""
    if len(cells) > MAX_COLUMNS:
        raise CannotRead(f"it names {len(cells):,} columns; a table of checks has at most {MAX_COLUMNS:,}.")
    return [cell.strip().removeprefix("\ufeff").strip('"').casefold() for cell in cells]
