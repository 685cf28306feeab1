"""Vectors of earlier checks, as an encoder of meaning made them: a cache beside the index that can be made anew at any time.

Those of imported checks lie in blocks that never cross the span of an import: the signs of all vectors of a block in one piece,
which a search reads through as a whole, and each vector in 8 bits in a row of its own, which it reads only for the nearest.
Vectors of several encoders can lie beside each other; each search reads those of one.
"""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.store.check_rows import own_check
from workbench.store.near import Codes, cosines, eight_bits, of_bytes, signs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

BLOCK = 2_048  # checks; the vectors of one block are written in one transaction of some 30 ms
OWN = 1 << 40  # one's own checks are numbered from here, so that they never meet an imported one
_SCORED = 200  # checks that are nearest by their signs, of which the vectors are read
_LIVE = "select first, last from import_span join import_file on import_file.id = import_id where last >= first order by first desc"
_TEXTS = "select text, json_extract(facts, '$.title') as title from earlier_check where num between ? and ? order by num"
_OWN_MISSING = """select num, claim_id from own_check
  where num not in (select num from own_vector where model = ?) order by num desc limit ?"""


class VectorCache:
    """The vectors of one casebook; what a search read is kept in memory until they change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._codes = Codes()
        self._own: tuple[Any, list[int], Any] | None = None

    # Building

    def missing(self, model: str) -> int:
        """Count the checks that have no vector of a model."""
        own: int = self._connection.execute(
            "select (select count(*) from own_check) - (select count(*) from own_vector where model = ?)", [model]
        ).fetchone()[0]
        return own + sum(last - first + 1 for first, last in self._gaps(model))

    def texts_without(self, model: str) -> Iterator[tuple[int, list[str]]]:
        """Read the imported checks without a vector, newest first, at most a block at a time: the first number, the texts.

        Title and text are one: together they find more than either does, or both side by side (docs/search.md).
        """
        for first, last in self._gaps(model):
            for end in range(last, first - 1, -BLOCK):
                begin = max(first, end - BLOCK + 1)
                rows = self._connection.execute(_TEXTS, [begin, end])
                yield begin, [_meant(row["title"], row["text"]) for row in rows]

    def own_without(self, model: str, most: int) -> list[tuple[int, str]]:
        """Read the newest of one's own checks without a vector: number (from OWN on) and text."""
        found = []
        for row in self._connection.execute(_OWN_MISSING, [model, most]).fetchall():
            check = own_check(self._connection, row["claim_id"])
            if check is not None:
                # Its title is that of the article, which says other things too.
                found.append((OWN + row["num"], check.text))
        return found

    def add(self, model: str, first: int, vectors: "Vectors") -> bool:
        """Write the vectors of checks numbered from first on; False where the checks are gone or have vectors already.

        Call inside a transaction, with at most a block of one import.
        """
        last = first + len(vectors) - 1
        live = any(begin <= first and last <= end for begin, end in self._connection.execute(_LIVE))
        met = self._connection.execute(
            "select 1 from vector_block where model = ? and first <= ? and last >= ? limit 1", [model, last, first]
        ).fetchone()
        if not live or met:
            return False
        newest: int = self._connection.execute("select coalesce(max(num), 0) from vector_block").fetchone()[0]
        # A number must never come twice, since what was read of a block is remembered by it.
        number = max(time.time_ns() // 1000, newest + 1)
        self._connection.execute(
            "insert into vector_block (num, model, first, last, codes) values (?, ?, ?, ?, ?)",
            [number, model, first, last, signs(vectors)],
        )
        self._connection.executemany(
            "insert into check_vector (num, vector) values (?, ?)",
            ((number * BLOCK + place, row.tobytes()) for place, row in enumerate(eight_bits(vectors))),
        )
        return True

    def add_own(self, model: str, numbers: Sequence[int], vectors: "Vectors") -> None:
        """Write the vectors of one's own checks; call inside a transaction."""
        self._connection.executemany(
            "insert or replace into own_vector (model, num, vector) select ?, num, ? from own_check where num = ?",
            [(model, row.tobytes(), number - OWN) for number, row in zip(numbers, eight_bits(vectors), strict=True)],
        )

    def drop(self, first: int, last: int) -> None:
        """Take out the vectors of the checks numbered first to last; call inside a transaction."""
        blocks = self._connection.execute("select num from vector_block where first <= ? and last >= ?", [last, first])
        for row in blocks.fetchall():
            begin = row["num"] * BLOCK
            self._connection.execute("delete from check_vector where num between ? and ?", [begin, begin + BLOCK - 1])
            self._connection.execute("delete from vector_block where num = ?", [row["num"]])

    def drop_own(self, number: int | None = None) -> None:
        """Take out the vectors of one of the own checks, or of all; call inside a transaction."""
        where, values = ("where num = ?", [number]) if number is not None else ("", [])
        self._connection.execute(f"delete from own_vector {where}", values)

    def clear(self) -> None:
        """Take out all vectors; call inside a transaction."""
        for table in ("check_vector", "vector_block", "own_vector"):
            self._connection.execute(f"delete from {table}")

    def is_sound(self) -> bool:
        """Tell whether every vector belongs to a check that is there, and every block is whole."""
        live = list(self._connection.execute(_LIVE))
        held = 0
        for row in self._connection.execute("select num, first, last, length(codes) as size from vector_block").fetchall():
            checks = row["last"] - row["first"] + 1
            begin = row["num"] * BLOCK
            found, size = self._connection.execute(
                "select count(*), max(length(vector)) from check_vector where num between ? and ?", [begin, begin + checks - 1]
            ).fetchone()
            inside = any(first <= row["first"] and row["last"] <= last for first, last in live)
            if not inside or not 0 < checks <= BLOCK or found != checks or row["size"] != checks * 8 * -(-size // 64):
                return False
            held += found
        everything = self._connection.execute("select count(*) from check_vector").fetchone()[0]
        strays = self._connection.execute(
            "select count(*) from own_vector where num not in (select num from own_check)"
        ).fetchone()[0]
        return bool(everything == held and not strays)

    # Searching

    def nearest(self, model: str, asked: "Vectors", limit: int) -> dict[int, float]:
        """Find the checks nearest to a vector: their numbers (own ones from OWN on), each with the cosine, highest first."""
        self._codes.read(self._connection, model)
        near = self._vectors(model, self._codes.nearest(signs(asked[None]), _SCORED))
        numbers, rows = self._own_vectors(model)
        numbers, rows = [*near, *numbers], [*near.values(), *rows]
        found = zip(numbers, cosines(asked, of_bytes(rows, len(asked))), strict=True)
        return dict(sorted(found, key=lambda pair: -pair[1])[:limit])

    def cosines(self, model: str, asked: "Vectors", numbers: Sequence[int]) -> dict[int, float]:
        """Compare checks with a vector, those that have one of the model."""
        self._codes.read(self._connection, model)
        rows = self._vectors(model, [number for number in numbers if number < OWN])
        own = dict(zip(*self._own_vectors(model), strict=True)) if any(number >= OWN for number in numbers) else {}
        rows |= {number: own[number] for number in numbers if number in own}
        return dict(zip(rows, cosines(asked, of_bytes(list(rows.values()), len(asked))), strict=True))

    def _vectors(self, model: str, numbers: Sequence[int]) -> dict[int, bytes]:
        places = self._codes.places(numbers, BLOCK)
        marks = ",".join("?" * len(places))
        rows = self._connection.execute(f"select num, vector from check_vector where num in ({marks})", list(places))
        return {places[row["num"]]: row["vector"] for row in rows}

    def _own_vectors(self, model: str) -> tuple[list[int], list[bytes]]:
        version = self._connection.execute("pragma data_version").fetchone()[0]
        key = (model, version, self._connection.total_changes)
        if self._own is None or self._own[0] != key:
            rows = self._connection.execute("select num, vector from own_vector where model = ?", [model]).fetchall()
            self._own = (key, [OWN + row["num"] for row in rows], [row["vector"] for row in rows])
        return self._own[1], self._own[2]

    def _gaps(self, model: str) -> Iterator[tuple[int, int]]:
        """The spans of imported checks without a vector, newest first."""
        blocks = self._connection.execute(
            "select first, last from vector_block where model = ? order by first desc", [model]
        ).fetchall()
        for first, last in self._connection.execute(_LIVE).fetchall():
            end = last
            for begin_of_block, end_of_block in (tuple(row) for row in blocks if first <= row["first"] <= last):
                if end_of_block < end:
                    yield end_of_block + 1, end
                end = begin_of_block - 1
            if first <= end:
                yield first, end


def _meant(title: str | None, text: str) -> str:
    return f"{title}. {text}" if title else text
