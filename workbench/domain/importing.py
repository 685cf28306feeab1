"""What is told of an import of earlier checks."""

from dataclasses import field
from typing import NamedTuple

from workbench.domain.check import Check
from workbench.domain.enums import RepeatKind
from workbench.domain.records import dataclass


class Repeat(NamedTuple):
    """That a row is a check again: of is the place of that one among the rows, or the check of the casebook that it is."""

    kind: RepeatKind
    of: "int | Check"


@dataclass(frozen=True, slots=True)
class Survey:
    """What the rows of a file hold, in numbers; languages, verdicts and ratings by their names, "" where there is none.

    unknown counts the ratings that could not be told as one of our verdicts.
    """

    languages: dict[str, int] = field(default_factory=dict)
    verdicts: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """How many rows repeat another one of the file or of the casebook, by kind, and what was done about it.

    left_out are the lines of rows that were not taken in, with what they repeat; merged counts the rows that took fields of
    another, contradicting those that were kept because their verdict is another. done is False where comparing was left away
    since it would have held up a large import.
    """

    done: bool = False
    in_file: dict[str, int] = field(default_factory=dict)
    in_casebook: dict[str, int] = field(default_factory=dict)
    left_out: tuple[tuple[int, str], ...] = ()
    merged: int = 0
    contradicting: int = 0

    @property
    def duplicates(self) -> int:
        """Rows that are a check again, siblings from one page not counted."""
        return sum(
            number for counts in (self.in_file, self.in_casebook) for kind, number in counts.items() if kind != RepeatKind.PAGE
        )
