"""The text of a word-processor file as it streams by: paragraphs, rows of tables, line breaks."""

from workbench.domain.errors import CannotRead
from workbench.services.intake.readers.text import MAX_TEXT
from workbench.services.intake.zipped import Events

_MOST_COLUMNS = 100  # that one cell can take


class Paragraphs(Events):
    """Gathers paragraphs; in a table, the cells of a row stand on one line with a stroke between them.

    A cell over several columns has its words once and empty cells behind it, so that what follows stays in its column. A subclass
    names the elements: paragraphs, text to take, cells, cells covered by another one and rows, what tells over how many columns a
    cell goes, what is written for an empty element, and what to skip.
    """

    paragraph: frozenset[str]
    takes: frozenset[str]
    row: str
    cell: str
    covered = ""
    span = ""
    marks: dict[str, str]
    skipped: frozenset[str]

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._pieces: list[str] = []
        self._cells: list[list[str]] = []  # of the rows that are open, one inside the other
        self._columns: list[int] = []  # of the cells that are open
        self._taking = 0
        self._skipping = 0
        self._length = 0

    @property
    def text(self) -> str:
        """The paragraphs, a blank line between them."""
        return "\n\n".join(self.lines)

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skipping or tag in self.skipped:
            self._skipping += 1
        elif tag == self.row:
            self._finish()
            self._cells.append([])
        elif tag in (self.cell, self.covered):
            self._columns.append(_count(attributes.get("number-columns-repeated")) if tag == self.covered else 1)
        elif tag == self.span and self._columns:
            self._columns[-1] = _count(attributes.get("val"))
        elif tag in self.marks:
            self._pieces.append(self.mark(tag, attributes))
        if tag in self.takes:
            self._taking += 1

    def ended(self, tag: str) -> None:
        if tag in self.takes:
            self._taking -= 1
        if self._skipping:
            self._skipping -= 1
        elif tag in self.paragraph:
            self._finish()
        elif tag in (self.cell, self.covered) and self._columns:
            self._finish()
            columns = self._columns.pop()
            if self._cells:
                self._cells[-1].append("\0" * columns)
        elif tag == self.row and self._cells:
            self._end_row(self._cells.pop())

    def data(self, text: str) -> None:
        if self._taking and not self._skipping:
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise CannotRead(f"it holds more than {MAX_TEXT // 1_000_000} million characters.")
            self._pieces.append(text)

    def mark(self, tag: str, attributes: dict[str, str]) -> str:
        """What stands in the text for an element without any."""
        return self.marks[tag]

    def _finish(self) -> None:
        line = "".join(self._pieces).strip(" \t\n")
        self._pieces.clear()
        if line:
            (self._cells[-1] if self._cells else self.lines).append(line)

    def _end_row(self, pieces: list[str]) -> None:
        cells = [" ".join(cell.split("\n")).strip() for cell in "\n".join(pieces).split("\0")[:-1]]
        if any(cells):
            line = " | ".join(cells)
            (self._cells[-1] if self._cells else self.lines).append(line)


def _count(given: str | None) -> int:
    return min(max(int(given), 1), _MOST_COLUMNS) if given and given.isdecimal() else 1
