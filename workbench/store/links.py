"""Which events of a journal came from other casebooks, and where they stood in the chain in which they were first written.

The casebook's own row names each merge with the numbers of its events; a table keeps the first link of each event: its number,
and the hashes before it and of it. All of that is part of what the event's hash in this chain is made of.
"""

import json
import sqlite3
import sys
from bisect import bisect_right
from functools import cached_property
from typing import Any

First = tuple[int, str, str]


class Links:
    """The merges of one casebook, as they were when this was made."""

    def __init__(self, connection: sqlite3.Connection, merges: list[dict[str, Any]] | None = None) -> None:
        self._connection = connection
        self.merges: list[dict[str, Any]] = json.loads(_written(connection)) if merges is None else merges
        self._firsts = [merge["first"] for merge in self.merges]

    @classmethod
    def unread(cls, merges: list[dict[str, Any]] | None = None, firsts: dict[str, First] | None = None) -> "Links":
        """What a damaged file tells, without asking it again."""
        made = cls(sqlite3.Connection(":memory:"), merges or [])
        made.firsts = firsts or {}
        return made

    def merge_of(self, seq: int) -> dict[str, Any] | None:
        """The merge that brought an event, None for one that was written here."""
        place = bisect_right(self._firsts, seq) - 1
        if place < 0 or self.merges[place]["last"] < seq:
            return None
        return self.merges[place]

    def named(self, merge_id: str) -> dict[str, Any] | None:
        """The merge of an id."""
        return next((merge for merge in self.merges if merge["id"] == merge_id), None)

    @cached_property
    def firsts(self) -> dict[str, First]:
        """The first link of each event that has one in the table, by its id."""
        return {row[0]: (row[1], row[2], row[3]) for row in self._connection.execute("select id, seq, prev, hash from first_link")}

    def told(self, seq: int, event_id: str) -> dict[str, Any] | None:
        """What the hash of an event holds besides its columns; None for one that was written here."""
        merge = self.merge_of(seq)
        if merge is None:
            return None
        first = self.firsts.get(event_id)
        return {"merge": merge, "first": list(first) if first else None}


def write_merge(connection: sqlite3.Connection, merge: dict[str, Any]) -> None:
    """Add a merge to the casebook's row; call inside the transaction that writes its events."""
    merges = [*json.loads(_written(connection)), merge]
    connection.execute("update casebook set merges = ?", [json.dumps(merges, ensure_ascii=False)])


def write_firsts(connection: sqlite3.Connection, firsts: dict[str, First]) -> None:
    """Keep first links; one that is there stays."""
    rows = ([event_id, *first] for event_id, first in firsts.items())
    connection.executemany("insert or ignore into first_link (id, seq, prev, hash) values (?, ?, ?, ?)", rows)


def _written(connection: sqlite3.Connection) -> str:
    try:
        row = connection.execute("select merges from casebook").fetchone()
    except sqlite3.OperationalError:
        return "[]"  # a casebook from before there were merges, which is only read
    return str(row[0]) if row else "[]"


def ordered_since(connection: sqlite3.Connection) -> int:
    """The number of the event from which on the ids of a casebook's own events sort as they were written."""
    try:
        row = connection.execute("select ordered_from from casebook").fetchone()
    except sqlite3.OperationalError:
        return sys.maxsize
    return int(row[0]) if row else 1
