"""Earlier checks from a file of rows, whatever its kind, as they are stored."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path, PurePath

from workbench.domain.check import Check
from workbench.domain.check_rows import CheckBatch, CheckRows
from workbench.domain.errors import Cancelled, CannotRead
from workbench.domain.records import dataclass
from workbench.domain.whole import whole
from workbench.services.intake.check_columns import KNOWN, Taken, reader_of
from workbench.services.intake.confined import never
from workbench.services.intake.reading import bytes_of, shown
from workbench.services.intake.rows import Row
from workbench.services.intake.tables import table_of

MAX_TABLE_BYTES = 500_000_000
MAX_ROWS = 2_000_000
MAX_CELLS = 100_000_000

Each = Callable[[CheckBatch], None]


@dataclass(frozen=True, slots=True)
class CheckTable:
    """A file of earlier checks as read: its rows as they are stored, in order, its bytes, and the lines left out, with reasons.

    lines are those that the rows begin on.
    """

    stored: CheckRows
    name: str
    sha256: str
    data: bytes
    skipped: tuple[tuple[int, str], ...]
    lines: Sequence[int] = ()

    @property
    def rows(self) -> tuple[Check, ...]:
        """The rows as checks, made anew each time."""
        return tuple(row.check() for row in self.stored)


def _each(_batch: CheckBatch) -> None:
    """Nobody waits for the rows."""


def read_checks(path: Path, *, cancelled: Callable[[], bool] = never, each: Each = _each) -> CheckTable:
    """Read a table, JSON in one of several shapes, a page or a workbook of at most 500 MB; raises CannotRead and Cancelled.

    Only text must be there. Lines without words are left out and told in skipped. each is given the rows as they are read, of which
    nothing may be stored before all are.
    """
    return checks_of(bytes_of(path, MAX_TABLE_BYTES), path.name, cancelled=cancelled, each=each)


def checks_of(data: bytes, name: str, *, cancelled: Callable[[], bool] = never, each: Each = _each) -> CheckTable:
    """The same from the bytes of such a file, whose name tells how to read them."""
    rows = CheckRows()
    skipped: list[tuple[int, str]] = []
    lines = array("L")
    for taken in _taken(data, name, cancelled):
        rows.append(taken.checks)
        lines.extend(taken.lines)
        skipped += taken.skipped
        each(taken.checks)
    if not rows:
        why = f"line {skipped[0][0]:,} {skipped[0][1]}" if skipped else "it has a header and no rows"
        raise CannotRead(f"{shown(name)} holds no earlier check: {why}. Nothing was stored.")
    return CheckTable(rows, whole(name), sha256(data).hexdigest(), data, tuple(skipped), lines)


def iter_checks(path: Path, *, cancelled: Callable[[], bool] = never) -> Iterator[Check]:
    """The checks of such a file one by one, for archives too long to be held; lines that cannot be taken are passed over."""
    for taken in _taken(bytes_of(path, MAX_TABLE_BYTES), path.name, cancelled):
        for row in taken.checks.rows():
            yield row.check()


def _taken(data: bytes, name: str, cancelled: Callable[[], bool]) -> Iterator[Taken]:
    """The rows of a file in order, run by run."""
    try:
        table = table_of(data, PurePath(name).suffix, wanted=KNOWN, name=shown(name), cancelled=cancelled)
        read = reader_of(table.columns)
        most = min(MAX_ROWS, MAX_CELLS // len(table.columns))
        count = 0
        for run in table.runs():
            if cancelled():
                raise Cancelled("The import was stopped; nothing was stored.")
            count += 1 if isinstance(run, Row) else len(run.lines)
            if count > most:
                raise CannotRead(f"it holds more than {most:,} rows of {len(table.columns):,} columns; split it.")
            if isinstance(run, Row):
                yield Taken(CheckBatch([], [], None), (), [(run.line, run.fault or "")])
            else:
                yield read(run)
    except CannotRead as refusal:
        if str(refusal).startswith(f"{shown(name)} could not be read: "):
            raise
        raise CannotRead(f"{shown(name)} could not be read: {refusal} Nothing was stored.") from refusal
