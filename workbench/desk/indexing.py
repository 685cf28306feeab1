"""The postings of an import, made by the fast reader of many texts; for a long one in a process of its own, beside the writing.

Batches of rows go to that process as a few long strings, and the postings come back, in pickles that nobody else can have
written. A thread sends them, so that reading and writing rows never waits for room in the pipe.
"""

import json
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import IO, Any, NamedTuple

from workbench.domain.check_rows import CheckBatch
from workbench.domain.errors import CannotRead
from workbench.store.runs import Runs
from workbench.store.segments import FIELDS, Block, Postings, ids_from, sums_of

_OWN_PROCESS = 20_000  # rows from which starting a process is worth its half second
_PROGRAM = "from workbench.desk.indexing import serve; serve()"
_ROWS, _CHARACTERS = 8_192, 2_000_000  # read at once: many enough for numpy, few enough for the cache
_WAITING = 64_000_000  # bytes of rows that wait to be sent
_BLOCKS = 32  # blocks of postings sent at once
_LINE_END = "\v"  # stands for a line end in a text; it is no less of a space


class Packed(NamedTuple):
    """A batch of rows as few long strings: one line each, but ids with line ends in them are listed."""

    rows: int
    ids: bytes | list[bytes]
    texts: bytes
    facts: bytes | None

    @classmethod
    def of(cls, batch: CheckBatch) -> "Packed":
        """Pack rows."""
        facts = "\n".join([fact or "null" for fact in batch.facts]) if batch.facts and any(batch.facts) else None
        ids = _bytes("\n".join(batch.ids))
        return cls(
            len(batch.ids),
            ids if ids.count(b"\n") == len(batch.ids) - 1 else [_bytes(name) for name in batch.ids],
            _lines(batch.texts),
            _bytes(facts) if facts else None,
        )

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        ids = sum(map(len, self.ids)) if isinstance(self.ids, list) else len(self.ids)
        return len(self.texts) + len(self.facts or b"") + ids


def packed(batch: CheckBatch) -> Iterator[Packed]:
    """Pack rows in parts that are read at once."""
    for part in batch.parts(_ROWS):
        if len(part.ids) > 1 and sum(map(len, part.texts)) > _CHARACTERS:
            for half in part.parts(-(-len(part.ids) // 2)):
                yield from packed(half)
        else:
            yield Packed.of(part)


class FastBulk:
    """Reads the rows of an import in this process."""

    def __init__(self) -> None:
        from workbench.services.match.bulk import BulkTerms

        self._terms = BulkTerms()
        self._runs = [Runs() for _ in FIELDS]
        self._sizes: list[bytes] = []
        self._sums: list[Any] = []
        self._count = 0
        self._first = 0

    def add(self, batch: CheckBatch) -> None:
        """Read rows."""
        for part in packed(batch):
            self.read(part)

    def read(self, batch: Packed) -> None:
        """Read packed batch."""
        import numpy as np

        self._sums.append(sums_of(batch.ids if isinstance(batch.ids, list) else batch.ids.split(b"\n")))
        fields, languages = [batch.texts], None
        if batch.facts is not None:
            facts: list[dict[str, str] | None] = json.loads(b"[%s]" % batch.facts.replace(b"\n", b","))
            given = [fact.get("language") if fact else None for fact in facts]
            languages = given if any(given) else None
            fields += [_lines([fact.get(name, "") if fact else "" for fact in facts]) for name in ("title", "notes")]
        for field, texts in enumerate(fields):
            if field == 0 or len(texts) >= batch.rows:
                found = self._terms.read_joined(texts, batch.rows, languages)
                self._runs[field].add(self._count, found.terms, found.texts)
                if field == 0:
                    sizes = np.bincount(found.texts, minlength=batch.rows)
                    self._sizes.append(np.minimum(sizes, 255).astype(np.uint8).tobytes())
        self._count += batch.rows

    def end(self, first: int) -> None:
        """There are no more rows, and the first of them has this number."""
        self._first = first

    def postings(self) -> Postings:
        """Make the postings of all rows read."""
        import numpy as np

        ids = ids_from(np.concatenate(self._sums)) if self._sums else b""
        return Postings(self._first, self._first + self._count - 1, self._blocks(), b"".join(self._sizes), ids)

    def close(self) -> None:
        """Nothing is held."""

    def _blocks(self) -> Iterator[Block]:
        terms = self._terms.terms
        order = sorted(range(len(terms)), key=terms.__getitem__)
        for field, runs in enumerate(self._runs):
            yield from runs.blocks(field, terms, order, self._first)


class FarBulk:
    """Has the rows of an import read by another process; OSError when that cannot be had, CannotRead when it ends early."""

    def __init__(self) -> None:
        self._process = subprocess.Popen([sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._back: IO[bytes] = self._process.stdout
        self._waiting: deque[Packed | int] = deque()
        self._bytes = 0
        self._turn = threading.Condition()
        self._broken: OSError | None = None
        self._sender = threading.Thread(target=self._send_all, daemon=True)
        self._sender.start()

    def add(self, batch: CheckBatch) -> None:
        """Read rows."""
        for part in packed(batch):
            self._put(part, part.size)

    def end(self, first: int) -> None:
        """There are no more rows, and the first of them has this number."""
        self._put(first, 0)

    def postings(self) -> Postings:
        """Make the postings of all rows read."""
        self._sender.join()
        if self._broken:
            raise _ended_early() from self._broken
        made: Postings = self._load()
        return replace(made, blocks=self._blocks())

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        with self._turn:
            self._waiting.append(-1)
            self._turn.notify_all()
        self._sender.join()
        for pipe in (self._to, self._back):
            with suppress(OSError):
                pipe.close()

    def _blocks(self) -> Iterator[Block]:
        while some := self._load():
            yield from some

    def _load(self) -> Any:
        try:
            return pickle.load(self._back)
        except (OSError, EOFError, pickle.UnpicklingError) as problem:
            raise _ended_early() from problem

    def _put(self, what: Packed | int, size: int) -> None:
        with self._turn:
            self._turn.wait_for(lambda: self._bytes < _WAITING or self._broken)
            if self._broken:
                raise _ended_early() from self._broken
            self._waiting.append(what)
            self._bytes += size
            self._turn.notify_all()

    def _send_all(self) -> None:
        try:
            while True:
                with self._turn:
                    self._turn.wait_for(lambda: self._waiting)
                    what = self._waiting.popleft()
                _send(self._to, what)
                if isinstance(what, int):
                    self._to.flush()
                    return
                with self._turn:
                    self._bytes -= what.size
                    self._turn.notify_all()
        except OSError as problem:
            with self._turn:
                self._broken = problem
                self._turn.notify_all()


def make_bulk(count: int) -> FastBulk | FarBulk:
    """Make the reader of an import of so many rows."""
    if count >= _OWN_PROCESS:
        with suppress(OSError):
            return FarBulk()
    return FastBulk()


def serve() -> None:
    """Read rows from stdin until there are no more, and write their postings to stdout."""
    come, back = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):  # the import was stopped
        bulk = FastBulk()
        while isinstance(rows := pickle.load(come), Packed):
            bulk.read(rows)
        bulk.end(rows)
        made = bulk.postings()
        _send(back, replace(made, blocks=()))
        blocks = iter(made.blocks)
        while some := list(islice(blocks, _BLOCKS)):
            _send(back, some)
        _send(back, [])
        back.flush()


def _ended_early() -> CannotRead:
    return CannotRead("The process that reads the rows for the index ended before its time. Nothing was taken in; try it again.")


def _lines(texts: list[str]) -> bytes:
    joined = "\n".join(texts)
    if joined.count("\n") >= len(texts):
        joined = "\n".join([text.replace("\n", _LINE_END) for text in texts])
    return _bytes(joined)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _send(pipe: IO[bytes], what: object) -> None:
    pickle.dump(what, pipe, protocol=pickle.HIGHEST_PROTOCOL)
