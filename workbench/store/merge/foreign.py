"""A stranger's casebook, read in the confined child: it is never written, never attached, and believed only as far as it proves.

Each function takes one request in JSON that names the file, and answers with plain values; a problem is told as a value too, in
the words in which the program tells it.
"""

import base64
import contextlib
import itertools
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from workbench.domain.errors import CasebookProblem, Problem
from workbench.store import opening
from workbench.store.check_rows import read_batches
from workbench.store.journal import Journal, content_hash
from workbench.store.links import Links
from workbench.store.merge.parcel import Parcel
from workbench.store.verify import Walk, rows_that_differ

PIECE = 16 << 20  # bytes of an answer, about
MOST = 8 << 30  # bytes of a casebook
_SQLITE = b"SQLite format 3\0"
_STRIDE = 2_000  # events between two times that it tells how far it is
_SHOWN = 3  # of what is wrong with a journal
T = TypeVar("T")
Progress = Callable[[int, int], None]


def look(data: bytes, progress: Progress = lambda _done, _all: None) -> dict[str, Any]:
    """Check a casebook, or a parcel, and list its events: their ids and the hash of what each says, in their order.

    progress is told the events looked at and those there are.
    """
    request = json.loads(data)

    def asked() -> dict[str, Any]:
        with _opened(request, progress) as file:
            return file.look()

    return _told(asked)


def events(data: bytes) -> dict[str, Any]:
    """Give events by their ids, each with its first link, as many as fit into one answer; "left" counts the rest."""
    request = json.loads(data)

    def asked() -> dict[str, Any]:
        with _opened(request) as file:
            return {"events": _fitting(map(file.event, request["ids"]), _size)}

    return _told(asked)


def snapshots(data: bytes) -> dict[str, Any]:
    """Give saved bytes by their names, as they are stored, as many as fit into one answer."""
    request = json.loads(data)

    def asked() -> dict[str, Any]:
        with _opened(request) as file:
            packed = ((name, file.saved(name)) for name in request["names"])
            found = [[name, base64.b64encode(data).decode()] for name, data in _fitting(packed, lambda one: len(one[1]))]
            return {"snapshots": found}

    return _told(asked)


def checks(data: bytes) -> dict[str, Any]:
    """Give the rows of an import, so many at once from a place on."""
    request = json.loads(data)

    def asked() -> dict[str, Any]:
        with _opened(request) as file:
            return {"rows": file.checks(request["import"], request["from"], request["count"])}

    return _told(asked)


def _size(event: dict[str, Any]) -> int:
    return len(event["values"][10] or "") + len(event["values"][11] or "") + 400


def _fitting(found: Iterable[T], size: Callable[[T], int]) -> list[T]:
    """Take so many that one answer holds them, the first however large."""
    taken: list[T] = []
    there = 0
    for one in found:
        taken.append(one)
        there += size(one)
        if there > PIECE:
            break
    return taken


def _told(asked: Any) -> dict[str, Any]:
    name = "CasebookProblem"
    try:
        found: dict[str, Any] = asked()
        return found
    except Problem as problem:
        name, words = type(problem).__name__, str(problem)
    return {"problem": name, "words": words}


@contextlib.contextmanager
def _opened(request: dict[str, Any], prove: Progress | None = None) -> "Iterator[_Casebook | Parcel]":
    """The file that a request names; with prove it is proved first, and that is told how far this is."""
    path = Path(request["path"])
    try:
        with path.open("rb") as file:
            start = file.read(len(_SQLITE))
        if path.stat().st_size > MOST:
            raise CasebookProblem(f"{path.name} is larger than 8 GB. Nothing was changed.")
        if start[:4] == b"PK\x03\x04":
            yield Parcel(path)
            return
        if start != _SQLITE:
            raise CasebookProblem(f"{path.name} is neither a casebook nor a parcel. It was left as it is, and nothing was changed.")
        with contextlib.closing(_connection(path)) as connection:
            if prove:
                _prove(connection, path, prove)
            yield _Casebook(connection)
    except sqlite3.Error as error:
        opening.explain(error, path)
    except (UnicodeError, ValueError, TypeError, KeyError, OSError) as error:
        raise CasebookProblem(f"{path.name} is damaged, and nothing of it was taken in. It was left as it is.") from error


def _connection(path: Path) -> sqlite3.Connection:
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise CasebookProblem(
            f"The casebook {path.name} is open in another window, or was not closed. Nothing was changed; "
            "close it there, or merge a backup of it."
        )
    # Immutable: no lock, no log and no shared memory file is made beside it.
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for pragma in ("trusted_schema = off", "cell_size_check = on", "mmap_size = 0", "temp_store = memory", "query_only = on"):
        connection.execute(f"pragma {pragma}")
    connection.row_factory = sqlite3.Row
    opening.check_ours(connection, path)
    if opening.is_older(connection):
        connection = opening.updated_in_memory(connection, path)
    return connection


def _prove(connection: sqlite3.Connection, path: Path, progress: Progress) -> None:
    """Believe a casebook: its pages are sound, and its records are what an unbroken journal says."""
    for (line,) in connection.execute("pragma quick_check(1)"):
        if line != "ok":
            raise CasebookProblem(f"{path.name} is damaged, and nothing of it was taken in. It was left as it is.")
    if connection.execute("select count(*) from casebook").fetchone()[0] != 1:
        raise CasebookProblem(f"{path.name} does not say which casebook it is. It was left as it is, and nothing was changed.")
    everything = connection.execute("select count(*) from journal").fetchone()[0]
    seen = itertools.count()

    def tell() -> bool:
        if (done := next(seen)) % _STRIDE == 0:
            progress(done, everything)
        return False

    walk = Walk(connection, tell).to_the_end()
    found = walk.findings or list(rows_that_differ(connection, walk.derived))
    if found:
        told = "; ".join(one.where for one in found[:_SHOWN])
        raise CasebookProblem(
            f"The journal of {path.name} does not prove what stands in it ({told}). Nothing of it was taken in; "
            "have it verified where it comes from."
        )
    if walk.unordered:
        raise CasebookProblem(
            f"The clock of the computer was put back while {path.name} was worked on, so that nobody can tell which change came "
            "last. Nothing was changed; ask for its articles as an export."
        )


class _Casebook:
    """What can be asked of a casebook."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._journal = Journal(connection)
        self._links = Links(connection)

    def look(self) -> dict[str, Any]:
        count, head = self._journal.head()
        name = self._connection.execute("select id from casebook").fetchone()[0]
        known = [[event.id, content_hash(event)] for event in self._journal.after(-1)]
        return {"casebook": name, "count": count, "head": head, "known": known, "held": None, "merges": self._links.merges}

    def event(self, event_id: str) -> dict[str, Any]:
        event = self._journal.event(event_id)
        return {"values": event_values(event), "first": first_of(event, self._links)}

    def saved(self, name: str) -> bytes:
        row = self._connection.execute("select data from snapshot where sha256 = ?", [name]).fetchone()
        return bytes(row[0]) if row else b""

    def checks(self, import_id: str, start: int, count: int) -> list[list[Any]]:
        row = self._connection.execute("select first, last from import_span where import_id = ?", [import_id]).fetchone()
        if row is None:
            return []
        begin = row[0] + start
        batches = read_batches(self._connection, begin, min(row[1], begin + count - 1))
        return [[one.id, one.text, one.facts] for batch in batches for one in batch.rows()]


def event_values(event: Any) -> list[Any]:
    """An event as a list of its columns."""
    return [getattr(event, name) if name != "intent" else event.intent.value for name in type(event).__dataclass_fields__]


def first_of(event: Any, links: Links) -> list[Any] | None:
    """Where an event stood when it was first written; None for what a merge made of two sides."""
    if links.merge_of(event.seq) is None:
        return [event.seq, event.prev, event.hash]
    first = links.firsts.get(event.id)
    return list(first) if first else None
