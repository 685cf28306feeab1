"""Where each word stands in the records of the casebook: segments, written once, of some hundred records side by side.

A segment is one long row of words: the names of its first record, the text of that, the names of the next one, and so on, with an
empty place after each, so that words of two never stand side by side. starts tells the place where each begins (two a record, and
the end); the terms lie in order in blocks, each a row: the terms, how often each stands in the segment, and the places (32 bits,
little-endian, ascending). What is written last waits in word_recent, as text, until there is enough for a segment.
"""

import sqlite3
import time
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.domain.records import dataclass
from workbench.store.segments import Block, blocks_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.uint32]
    Numbers = NDArray[np.int64]

RECENT_WORDS, RECENT_RECORDS = 32_768, 1_000  # what waits at most: a fifth of a millisecond to look through, 25 to fold
_FULL = 16 * RECENT_WORDS  # words of a segment that stays as it is
_MANY = 16  # small segments that are made one
_LAST = "\U0010ffff"
_INSERT = "insert into word_block (segment, first, terms, counts, places) values (?, ?, ?, ?, ?)"
_ONE = "select terms, counts, places from word_block where segment = ? and first <= ? order by first desc limit 1"
_SOME = """select terms, counts, places from word_block where segment = ?1 and first <= ?3 and first >=
  coalesce((select max(first) from word_block where segment = ?1 and first <= ?2), '') order by first"""
_ALL_GONE = """select num from word_segment where first <= ? and last >= ?
  and not exists (select 1 from word_entry where word_entry.num between first and last)"""
_ALL = "select terms, counts, places from word_block where segment = ? order by first"


class Worded(NamedTuple):
    """A record as the index takes it in: its number there, the words of its names and of its text, folded."""

    num: int
    head: list[str]
    words: list[str]


@dataclass(frozen=True, slots=True)
class WordSegment:
    """One segment: the numbers it covers, those of its records, ascending, and where their words begin."""

    num: int
    first: int
    last: int
    nums: "Numbers"
    starts: "Places"

    @property
    def words(self) -> int:
        """How many places it has."""
        return int(self.starts[-1])


@dataclass(frozen=True, slots=True)
class Content:
    """A segment before it is written."""

    nums: "Numbers"
    starts: "Places"
    blocks: list[Block]

    def equals(self, other: "Content") -> bool:
        """Do both hold the same records with the same words?"""
        import numpy as np

        same = np.array_equal(self.nums, other.nums) and np.array_equal(self.starts, other.starts)
        return same and self.blocks == other.blocks


def content_of(records: Sequence[Worded]) -> Content:
    """Make a segment of records, in the order of their numbers."""
    import numpy as np

    numbers: dict[str, int] = {}
    terms, places, starts, at = [], [], [0], 0
    for record in records:
        for words in (record.head, record.words):
            terms += [numbers.setdefault(word, len(numbers)) for word in words]
            places.append(np.arange(at, at + len(words), dtype=np.uint32))
            at += len(words) + 1
            starts.append(at)
    blocks = blocks_of(0, list(numbers), np.array(terms, np.int64), np.concatenate(places)) if records else []
    return Content(np.array([record.num for record in records], np.int64), np.array(starts, np.uint32), blocks)


class WordSegments:
    """The segments of one casebook; what writes is called inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: dict[int, WordSegment] = {}

    def live(self) -> list[WordSegment]:
        """List the segments, those of older records first."""
        rows = self._connection.execute("select num from word_segment order by first")
        found = {num: self._kept.get(num) or self._read(num) for (num,) in rows.fetchall()}
        self._kept = found
        return list(found.values())

    def clear(self) -> None:
        """Take everything out."""
        for table in ("word_segment", "word_block", "word_recent"):
            self._connection.execute(f"delete from {table}")

    def add(self, num: int, head: str, words: str) -> None:
        """Let a record wait; its words are folded, with a blank between them."""
        size = head.count(" ") + words.count(" ") + 2
        self._connection.execute("insert into word_recent (num, size, head, words) values (?, ?, ?, ?)", [num, size, head, words])

    def drop(self, num: int) -> None:
        """Take out a record that waits; of one that was folded the words stay until all of its segment are gone."""
        if self._connection.execute("delete from word_recent where num = ?", [num]).rowcount:
            return
        for segment in self._connection.execute(_ALL_GONE, [num, num]).fetchall():
            self._connection.execute("delete from word_block where segment = ?", [segment["num"]])
            self._connection.execute("delete from word_segment where num = ?", [segment["num"]])

    def recent(self) -> Iterator[tuple[int, str, str]]:
        """Go through the records that wait: number, names, text."""
        for row in self._connection.execute("select num, head, words from word_recent order by num"):
            yield tuple(row)

    def tidy(self) -> None:
        """Fold what waits into segments once it is much, and make one segment of many small ones, or of one that is half gone."""
        rows, words = self._connection.execute("select count(*), total(size) from word_recent").fetchone()
        if rows <= RECENT_RECORDS and words <= RECENT_WORDS:
            return
        self._fold()
        for run in _runs(self.live()):
            if len(run) >= _MANY or sum(segment.words for segment in run) >= _FULL:
                self.rewrite(run)
        for segment in self.live():
            if 2 * len(self._alive(segment)) < len(segment.nums):
                self.rewrite([segment])

    def purge(self) -> None:
        """Write every segment anew that still holds words of records which are gone."""
        for segment in self.live():
            if len(self._alive(segment)) < len(segment.nums):
                self.rewrite([segment])

    def rewrite(self, segments: Sequence[WordSegment]) -> None:
        """Make one of segments that lie side by side, without the records that are gone."""
        content = self.gathered(segments)
        for segment in segments:
            self._connection.execute("delete from word_block where segment = ?", [segment.num])
            self._connection.execute("delete from word_segment where num = ?", [segment.num])
        if len(content.nums):
            self._write(content, segments[0].first, segments[-1].last)

    def gathered(self, segments: Sequence[WordSegment]) -> Content:
        """Read segments that lie side by side as one, without the records that are gone; ValueError where one does not fit."""
        import numpy as np

        vocabulary: dict[str, int] = {}
        terms: list[Any] = [np.empty(0, np.int64)]
        places: list[Any] = [np.empty(0, np.uint32)]
        nums, lengths = [], [np.zeros(1, np.int64)]
        end = 0
        for segment in segments:
            alive = np.isin(segment.nums, np.array(self._alive(segment), np.int64), assume_unique=True).repeat(2)
            old = segment.starts.astype(np.int64)
            sizes = np.where(alive, np.diff(old), 0)
            # What must be added to a place of each field, so that it stands where the field begins now.
            shifts = end + np.concatenate(([0], np.cumsum(sizes)[:-1])) - old[:-1]
            end += int(sizes.sum())
            nums.append(segment.nums[alive[::2]])
            lengths.append(sizes[alive])
            for names, counts, held in self._blocks(segment.num):
                known = np.array([vocabulary.setdefault(name, len(vocabulary)) for name in names], np.int64)
                field = segment.starts.searchsorted(held, side="right") - 1
                if len(held) and field[-1] >= len(alive):
                    raise ValueError("a word beyond the end of its segment")
                kept = alive[field]
                terms.append(known.repeat(counts)[kept])
                places.append((held[kept] + shifts[field[kept]]).astype(np.uint32))
        starts = np.cumsum(np.concatenate(lengths)).astype(np.uint32)
        blocks = blocks_of(0, list(vocabulary), np.concatenate(terms), np.concatenate(places))
        return Content(np.concatenate(nums) if nums else np.empty(0, np.int64), starts, blocks)

    def places(self, segment: int, word: str, *, open_ended: bool) -> "Places":
        """Where a word stands in a segment, or every word that begins so; ascending."""
        import numpy as np

        ask, given = (_SOME, [segment, word, word + _LAST]) if open_ended else (_ONE, [segment, word])
        found = []
        for row in self._connection.execute(ask, given):
            names = row["terms"].split("\n")
            begin = bisect_left(names, word)
            end = bisect_left(names, word + _LAST) if open_ended else begin + (names[begin : begin + 1] == [word])
            if begin < end:
                counts = np.frombuffer(row["counts"], "<u4")
                skipped = int(counts[:begin].sum())
                found.append(np.frombuffer(row["places"], "<u4", int(counts[begin:end].sum()), skipped * 4))
        if not found:
            return np.empty(0, np.uint32)
        return np.sort(np.concatenate(found)) if open_ended else found[0]

    def has_strays(self) -> bool:
        """Tell whether there are blocks of no segment."""
        found = self._connection.execute("select 1 from word_block where segment not in (select num from word_segment) limit 1")
        return found.fetchone() is not None

    def _fold(self) -> None:
        records: list[Worded] = []
        words = 0
        rows = self._connection.execute("select num, head, words from word_recent order by num").fetchall()
        for row in rows:
            records.append(Worded(row["num"], row["head"].split(), row["words"].split()))
            words += len(records[-1].head) + len(records[-1].words)
            if words >= RECENT_WORDS or len(records) >= RECENT_RECORDS:
                self._write(content_of(records), records[0].num, records[-1].num)
                self._connection.execute("delete from word_recent where num <= ?", [row["num"]])
                records, words = [], 0

    def _write(self, content: Content, first: int, last: int) -> None:
        newest = self._connection.execute("select coalesce(max(num), 0) from word_segment").fetchone()[0]
        # Never a number twice, since what was read of a segment is remembered by it.
        number = max(time.time_ns() // 1000, newest + 1)
        self._connection.execute(
            "insert into word_segment (num, first, last, nums, starts) values (?, ?, ?, ?, ?)",
            [number, first, last, content.nums.astype("<i8").tobytes(), content.starts.astype("<u4").tobytes()],
        )
        self._connection.executemany(_INSERT, ((number, b.first, b.terms, b.counts, b.numbers) for b in content.blocks))

    def _read(self, num: int) -> WordSegment:
        import numpy as np

        row = self._connection.execute("select * from word_segment where num = ?", [num]).fetchone()
        nums, starts = np.frombuffer(row["nums"], "<i8"), np.frombuffer(row["starts"], "<u4")
        if len(starts) != 2 * len(nums) + 1:
            raise ValueError("a segment does not fit together")
        return WordSegment(num, row["first"], row["last"], nums, starts)

    def _blocks(self, segment: int) -> Iterator[tuple[list[str], "Places", "Places"]]:
        import numpy as np

        for row in self._connection.execute(_ALL, [segment]).fetchall():
            names, counts = row["terms"].split("\n"), np.frombuffer(row["counts"], "<u4")
            places = np.frombuffer(row["places"], "<u4")
            if len(names) != len(counts) or int(counts.sum()) != len(places):
                raise ValueError("a block does not fit together")
            yield names, counts, places

    def _alive(self, segment: WordSegment) -> Collection[int]:
        rows = self._connection.execute("select num from word_entry where num between ? and ?", [segment.first, segment.last])
        return [num for (num,) in rows]


def _runs(segments: Iterable[WordSegment]) -> list[list[WordSegment]]:
    """Small segments that follow on each other."""
    runs: list[list[WordSegment]] = [[]]
    for segment in segments:
        if 2 * segment.words > _FULL:
            runs.append([])
        else:
            runs[-1].append(segment)
    return [run for run in runs if len(run) > 1]
