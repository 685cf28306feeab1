"""Columns of numbers that grow, and lists of numbers laid end to end."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]


class Column:
    """A numpy array that grows at its end."""

    def __init__(self, kind: str, empty: int = 0) -> None:
        import numpy as np

        self._empty = empty
        self.all: Any = np.full(1 << 12, empty, kind)  # with room behind what is in use, which is empty
        self._used = 0

    def extend(self, values: Any) -> None:
        """Add values at the end."""
        begin = self._used
        self.reach(begin + len(values))
        self.all[begin : self._used] = values

    def reach(self, size: int) -> None:
        """Make it at least so long."""
        import numpy as np

        self._used = max(self._used, size)
        if self._used > len(self.all):
            grown = np.full(2 * self._used, self._empty, self.all.dtype)
            grown[: len(self.all)] = self.all
            self.all = grown


class Lists:
    """Lists of numbers, each known by the number it was given."""

    def __init__(self) -> None:
        self._flat = Column("i8")
        self._begins = Column("i8")
        self._sizes = Column("i8")
        self._used = 0
        self._count = 0

    def add(self, numbers: Iterable[int]) -> int:
        """Keep a list and give its number."""
        listed = list(numbers)
        self._flat.extend(listed)
        self._begins.extend([self._used])
        self._sizes.extend([len(listed)])
        self._used += len(listed)
        self._count += 1
        return self._count - 1

    def expand(self, lists: "Numbers") -> "tuple[Numbers, Numbers]":
        """All that the lists with these numbers hold, and before it of which of them, by its place, each is."""
        import numpy as np

        sizes = self._sizes.all[lists]
        ends = np.cumsum(sizes)
        begins = self._begins.all[lists] - (ends - sizes)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(begins, sizes)
        return np.repeat(np.arange(len(lists)), sizes), self._flat.all[places]
