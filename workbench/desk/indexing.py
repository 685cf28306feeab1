"""The postings of an import, made by the fast reader of many texts; for a long one in a process of its own, beside the writing.

Batches of rows go to that process and the postings come back, each as a pickle that nobody else can have written.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Any

from workbench.domain.check import CheckRow
from workbench.store.segments import FIELDS, Postings, blocks_of, ids_of

_OWN_PROCESS = 20_000  # rows from which starting a process is worth its half second
_PROGRAM = "from workbench.desk.indexing import serve; serve()"
_BATCH = 4_000  # rows read at once: long enough for numpy, short enough for the cache


class FastBulk:
    """Reads the rows of an import in this process."""

    def __init__(self, first: int) -> None:
        from workbench.services.match.bulk import BulkTerms

        self._first = first
        self._terms = BulkTerms()
        self._waiting: list[CheckRow] = []
        self._found: list[tuple[list[Any], list[Any]]] = [([], []) for _ in FIELDS]
        self._sizes: list[Any] = []
        self._ids: list[str] = []

    def add(self, rows: Sequence[CheckRow]) -> None:
        """Read rows."""
        self._waiting += rows
        if len(self._waiting) >= _BATCH:
            self._read()

    def finish(self) -> Postings:
        """Make the postings of all rows read."""
        import numpy as np

        self._read()
        blocks = [
            block
            for field, (terms, numbers) in enumerate(self._found)
            if terms
            for block in blocks_of(field, self._terms.terms, np.concatenate(terms), np.concatenate(numbers))
        ]
        sizes = b"".join(self._sizes)
        return Postings(self._first, self._first + len(self._ids) - 1, tuple(blocks), sizes, ids_of(self._ids))

    def close(self) -> None:
        """Nothing is held."""

    def _read(self) -> None:
        import numpy as np

        rows, self._waiting = self._waiting, []
        first = self._first + len(self._ids)
        self._ids += [row.id for row in rows]
        if any(row.facts for row in rows):
            checks = [row.check() for row in rows]
            languages = [check.language for check in checks]
            fields = [[row.text for row in rows], [check.title or "" for check in checks], [check.notes for check in checks]]
        else:
            languages = [None] * len(rows)
            fields = [[row.text for row in rows]]
        for field, texts in enumerate(fields):
            if any(texts):
                places, terms = self._terms.read(texts, languages)
                self._found[field][0].append(terms.astype(np.int32))
                self._found[field][1].append((places + first).astype(np.uint32))
                if field == 0:
                    counts = np.bincount(places, minlength=len(rows))
                    self._sizes.append(np.minimum(counts, 255).astype(np.uint8).tobytes())


class FarBulk:
    """Has the rows of an import read by another process; OSError or EOFError when that cannot be had or ends early."""

    def __init__(self, first: int) -> None:
        self._process = subprocess.Popen([sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._back: IO[bytes] = self._process.stdout
        self._waiting: list[CheckRow] = []
        _send(self._to, first)

    def add(self, rows: Sequence[CheckRow]) -> None:
        """Read rows."""
        self._waiting += rows
        if len(self._waiting) >= _BATCH:
            self._flush()

    def finish(self) -> Postings:
        """Make the postings of all rows read."""
        self._flush()
        _send(self._to, None)
        self._to.flush()
        made: Postings = pickle.load(self._back)
        return made

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._to, self._back):
            with suppress(OSError):
                pipe.close()

    def _flush(self) -> None:
        _send(self._to, [tuple(row) for row in self._waiting])
        self._waiting = []


def make_bulk(first: int, count: int) -> FastBulk | FarBulk:
    """Make the reader of an import of so many rows, whose first has this number."""
    if count >= _OWN_PROCESS:
        with suppress(OSError):
            return FarBulk(first)
    return FastBulk(first)


def _send(pipe: IO[bytes], what: object) -> None:
    pickle.dump(what, pipe, protocol=pickle.HIGHEST_PROTOCOL)


def serve() -> None:
    """Read rows from stdin until there are no more, and write their postings to stdout."""
    with suppress(OSError, AttributeError):
        os.nice(5)
    come, back = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):  # the import was stopped
        bulk = FastBulk(pickle.load(come))
        while (rows := pickle.load(come)) is not None:
            bulk.add([CheckRow(*row) for row in rows])
        _send(back, bulk.finish())
        back.flush()
