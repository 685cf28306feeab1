"""Many imported checks at once, in columns: a million rows as objects of their own would take longer to make than to write."""

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple

from workbench.domain.check import CheckRow


class CheckBatch(NamedTuple):
    """Rows that follow on each other, in columns; facts is None where no row has any, and then much is done faster."""

    ids: list[str]
    texts: list[str]
    facts: list[str | None] | None

    def rows(self) -> Iterator[CheckRow]:
        """The rows one by one."""
        return map(CheckRow, self.ids, self.texts, self.facts or repeat(None))

    def parts(self, most: int) -> "Iterator[CheckBatch]":
        """The rows in batches of at most so many."""
        for begin in range(0, len(self.ids), most):
            part = slice(begin, begin + most)
            yield CheckBatch(self.ids[part], self.texts[part], self.facts[part] if self.facts is not None else None)


class CheckRows:
    """The rows of an import in their order, kept in columns; each is made a row of its own when it is asked for."""

    def __init__(self, batches: Iterable[CheckBatch] = ()) -> None:
        self._batches: list[CheckBatch] = []
        self._count = 0
        for batch in batches:
            self.append(batch)

    @classmethod
    def of(cls, rows: Iterable[CheckRow]) -> "CheckRows":
        """The same rows, in columns."""
        listed = list(rows)
        return cls([CheckBatch([row.id for row in listed], [row.text for row in listed], [row.facts for row in listed])])

    def append(self, batch: CheckBatch) -> None:
        """Add rows at the end."""
        if batch.ids:
            self._batches.append(batch)
            self._count += len(batch.ids)

    def batches(self, most: int) -> Iterator[CheckBatch]:
        """All rows in batches of at most so many."""
        for batch in self._batches:
            yield from batch.parts(most)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[CheckRow]:
        for batch in self._batches:
            yield from batch.rows()
