"""Posting lists of imported checks: which of them hold a term. A segment is written once, read by term, and never changed.

A segment covers a span of the numbers of earlier_check. Its terms lie in order in blocks, each a row: the terms, how many checks
hold each, and their numbers (32 bits, little-endian, ascending). A frequent term has a block of its own, so that reading a rare
one never reads along with it.
"""

import sqlite3
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any
from zlib import crc32

from workbench.domain.records import dataclass

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]

FIELDS = (0, 1, 2)  # the words of the claim, its title, its notes
_TERMS_A_BLOCK = 256
_NUMBERS_A_BLOCK = 16_384
_ALONE = 4_096
_CACHED_BYTES = 24_000_000
_INSERT = "insert into term_block (segment, field, first, terms, counts, numbers) values (?, ?, ?, ?, ?, ?)"
_FIND = "select terms, counts, numbers from term_block where segment = ? and field = ? and first <= ? order by first desc limit 1"


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment: the numbers it covers, and how many checks it was made of."""

    num: int
    first: int
    last: int
    checks: int


@dataclass(frozen=True, slots=True)
class Block:
    """One row of a segment that is about to be written."""

    field: int
    first: str
    terms: str
    counts: bytes
    numbers: bytes


@dataclass(frozen=True, slots=True)
class Postings:
    """A segment before it is written; sizes is how many terms the claim of each check has, at most 255, from the first on.

    blocks may be made while they are written, and then come once.
    """

    first: int
    last: int
    blocks: Iterable[Block]
    sizes: bytes
    ids: bytes


def ids_of(ids: Sequence[str]) -> bytes:
    """The ids of checks so that one is found without reading them: sorted, 64 bits each, CRC-32 of the id over its place."""
    return ids_from(sums_of(name.encode("utf-8", "surrogatepass") for name in ids))


def sums_of(ids: Iterable[bytes]) -> "NDArray[Any]":
    """The CRC-32 of each id in UTF-8."""
    import numpy as np

    return np.fromiter(map(crc32, ids), np.uint64)


def ids_from(sums: "NDArray[Any]") -> bytes:
    """What ids_of gives, of the sums of all ids."""
    import numpy as np

    return np.sort((sums << np.uint64(32)) | np.arange(len(sums), dtype=np.uint64)).astype("<u8").tobytes()


def blocks_of(field: int, vocabulary: Sequence[str], terms: "NDArray[Any]", numbers: "NDArray[Any]") -> list[Block]:
    """Sort occurrences into blocks: terms are places in vocabulary, numbers the checks that hold them, in any order."""
    import numpy as np

    if not len(terms):
        return []
    order = sorted(range(len(vocabulary)), key=vocabulary.__getitem__)
    rank = np.empty(len(order), np.uint64)
    rank[order] = np.arange(len(order), dtype=np.uint64)
    keys = np.sort((rank[terms] << np.uint64(32)) | numbers.astype(np.uint64))
    keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
    held = (keys & np.uint64(0xFFFFFFFF)).astype("<u4")
    counts = np.bincount((keys >> np.uint64(32)).astype(np.int64), minlength=len(order))
    return list(cut_in_blocks(field, [vocabulary[place] for place in order], counts, held))


def cut_in_blocks(field: int, names: Sequence[str], counts: "NDArray[Any]", held: "NDArray[Any]") -> Iterator[Block]:
    """Cut terms in order, how many checks hold each, and these, term after term, into blocks; terms of no check are left out."""
    import numpy as np

    used = np.flatnonzero(counts)
    counts, names = counts[used], [names[place] for place in used.tolist()]
    sizes: list[int] = counts.tolist()
    ends = list(accumulate(sizes))
    for start, stop in pairwise(_cuts(sizes)) if sizes else ():
        begin = ends[start] - sizes[start]
        of_each = counts[start:stop].astype("<u4").tobytes()
        yield Block(field, names[start], "\n".join(names[start:stop]), of_each, held[begin : ends[stop - 1]].tobytes())


def _content(blocks: Iterable[Block]) -> list[bytes] | None:
    """Hashes over what blocks hold, one after the other; None where one does not fit together."""
    import numpy as np

    hashes = [sha256() for _ in range(4)]
    for block in blocks:
        counts = np.frombuffer(block.counts, "<u4")
        terms = block.terms.split("\n")
        if terms[0] != block.first or len(terms) != len(counts) or int(counts.sum()) * 4 != len(block.numbers):
            return None
        fields = bytes([block.field]) * len(terms)
        for digest, part in zip(hashes, (fields, f"{block.terms}\n".encode(), block.counts, block.numbers), strict=True):
            digest.update(part)
    return [digest.digest() for digest in hashes]


def _cuts(sizes: list[int]) -> list[int]:
    """Where blocks begin and end, as places in the list of terms."""
    cuts, numbers = [0], 0
    for place, size in enumerate(sizes):
        if place > cuts[-1] and (size > _ALONE or numbers + size > _NUMBERS_A_BLOCK or place - cuts[-1] >= _TERMS_A_BLOCK):
            cuts.append(place)
            numbers = 0
        numbers += _NUMBERS_A_BLOCK if size > _ALONE else size
    return [*cuts, len(sizes)]


class Segments:
    """The segments of one casebook, with the frequent lists read before kept in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lists: OrderedDict[tuple[int, int, str], Numbers] = OrderedDict()
        self._bytes = 0
        self._sizes: dict[int, tuple[Any, int]] = {}

    def live(self) -> tuple[Segment, ...]:
        """List the segments that searches read."""
        rows = self._connection.execute("select num, first, last, checks from segment where live order by first")
        return tuple(Segment(*row) for row in rows)

    def begin(self, postings: Postings, *, num: int, live: bool) -> int:
        """Make a segment and return its number; call inside a transaction, and add its blocks in it or in later ones.

        A number must never come twice, since what was read of a segment is remembered by it; the time in microseconds will do.
        """
        newest: int = self._connection.execute("select coalesce(max(num), 0) from segment").fetchone()[0]
        number = max(num, newest + 1)
        self._connection.execute(
            "insert into segment (num, first, last, checks, sizes, ids, live) values (?, ?, ?, ?, ?, ?, ?)",
            [number, postings.first, postings.last, len(postings.sizes), postings.sizes, postings.ids, live],
        )
        return number

    def add(self, segment: int, blocks: Iterable[Block]) -> None:
        """Write blocks of a segment; call inside a transaction."""
        self._connection.executemany(_INSERT, ((segment, b.field, b.first, b.terms, b.counts, b.numbers) for b in blocks))

    def set_live(self, first: int, last: int) -> None:
        """Let searches read what was written for a span of numbers; call inside a transaction."""
        self._connection.execute("update segment set live = 1 where first >= ? and last <= ?", [first, last])

    def drop(self, first: int, last: int) -> list[Segment]:
        """Take out the segments that hold any number of a span, and return them; call inside a transaction."""
        rows = self._connection.execute(
            "select num, first, last, checks from segment where first <= ? and last >= ?", [last, first]
        ).fetchall()
        for row in rows:
            self._connection.execute("delete from term_block where segment = ?", [row["num"]])
            self._connection.execute("delete from segment where num = ?", [row["num"]])
        return [Segment(*row) for row in rows]

    def has_strays(self) -> bool:
        """Tell whether there are blocks of no segment."""
        found = self._connection.execute("select 1 from term_block where segment not in (select num from segment) limit 1")
        return found.fetchone() is not None

    def numbers(self, segment: int, field: int, term: str) -> "Numbers | None":
        """The checks of a segment that hold a term in a field, ascending; None where there is none."""
        import numpy as np

        key = (segment, field, term)
        kept = self._lists.get(key)
        if kept is not None:
            self._lists.move_to_end(key)
            return kept
        row = self._connection.execute(_FIND, [segment, field, term]).fetchone()
        if row is None:
            return None
        terms = row["terms"].split("\n")
        place = bisect_left(terms, term)
        if place == len(terms) or terms[place] != term:
            return None
        if len(terms) == 1:
            found = np.frombuffer(row["numbers"], "<u4")
        else:
            counts = np.frombuffer(row["counts"], "<u4")
            begin = int(counts[:place].sum())
            found = np.frombuffer(row["numbers"], "<u4", int(counts[place]), begin * 4)
        if len(found) > _ALONE:
            self._keep(key, found)
        return found

    def sizes(self, segment: int) -> Any:
        """How many terms the claim of each check has, from the segment's first number on."""
        return self._sized(segment)[0]

    def terms_in_all(self, segment: int) -> int:
        """The sum of sizes."""
        return self._sized(segment)[1]

    def _sized(self, segment: int) -> tuple[Any, int]:
        import numpy as np

        if segment not in self._sizes:
            row = self._connection.execute("select sizes from segment where num = ?", [segment]).fetchone()
            sizes = np.frombuffer(row["sizes"], np.uint8)
            self._sizes[segment] = (sizes, int(sizes.sum(dtype=np.int64)))
        return self._sizes[segment]

    def terms(self) -> Iterator[str]:
        """List the terms of all live segments, those of one block joined by line ends; a term can come more than once."""
        for row in self._connection.execute(
            "select terms from term_block where segment in (select num from segment where live) order by segment, field, first"
        ):
            yield row["terms"]

    def with_id(self, segment: int, check_id: str) -> list[int]:
        """The numbers of the checks of a segment that may have an id: all that do, and now and then another."""
        import numpy as np

        row = self._connection.execute("select first, ids from segment where num = ?", [segment]).fetchone()
        ids = np.frombuffer(row["ids"], "<u8")
        wanted = crc32(check_id.encode("utf-8", "surrogatepass"))
        begin = np.searchsorted(ids, np.uint64(wanted << 32))
        end = np.searchsorted(ids, np.uint64(wanted << 32 | 0xFFFFFFFF), side="right")
        return [int(row["first"]) + (int(key) & 0xFFFFFFFF) for key in ids[begin:end]]

    def equals(self, segment: int, made: Postings) -> bool:
        """Tell whether a segment holds, number for number, what was made of the same rows now, however it is cut into blocks."""
        stored = self._connection.execute("select sizes, ids from segment where num = ?", [segment]).fetchone()
        if (stored["sizes"], stored["ids"]) != (made.sizes, made.ids):
            return False
        rows = self._connection.execute(
            "select field, first, terms, counts, numbers from term_block where segment = ? order by field, first", [segment]
        )
        theirs = _content(Block(*row) for row in rows)
        return theirs is not None and theirs == _content(made.blocks)

    def _keep(self, key: tuple[int, int, str], found: "Numbers") -> None:
        self._lists[key] = found
        self._bytes += found.nbytes
        while self._bytes > _CACHED_BYTES:
            _, old = self._lists.popitem(last=False)
            self._bytes -= old.nbytes
