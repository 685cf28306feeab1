"""Postings of an import made text by text: the plain way, which every faster one must agree with."""

from collections.abc import Callable

from workbench.domain.check_rows import CheckBatch
from workbench.store.segments import FIELDS, Postings, blocks_of, ids_of


class TextBulk:
    """Reads rows with the function that prepares one text for the index."""

    def __init__(self, index_text: Callable[[str, str | None], str]) -> None:
        self._first = 0
        self._index_text = index_text
        self._terms: dict[str, int] = {}
        self._found: list[tuple[list[int], list[int]]] = [([], []) for _ in FIELDS]  # terms, and the places of the rows
        self._sizes = bytearray()
        self._ids: list[str] = []

    def add(self, batch: CheckBatch) -> None:
        """Read rows."""
        for row in batch.rows():
            number = len(self._ids)
            self._ids.append(row.id)
            check = row.check()
            for field, text in enumerate((check.text, check.title, check.notes)):
                terms = set(self._index_text(text, check.language).split()) if text else set()
                places, numbers = self._found[field]
                places += [self._terms.setdefault(term, len(self._terms)) for term in terms]
                numbers += [number] * len(terms)
                if field == 0:
                    self._sizes.append(min(255, len(terms)))

    def end(self, first: int) -> None:
        """There are no more rows, and the first of them has this number."""
        self._first = first

    def postings(self) -> Postings:
        """Make the postings of all rows read."""
        import numpy as np

        vocabulary = list(self._terms)
        blocks = [
            block
            for field, (places, numbers) in enumerate(self._found)
            for block in blocks_of(field, vocabulary, np.array(places, np.int64), np.array(numbers, np.int64) + self._first)
        ]
        return Postings(self._first, self._first + len(self._ids) - 1, tuple(blocks), bytes(self._sizes), ids_of(self._ids))

    def close(self) -> None:
        """Nothing is held."""
