"""The index that earlier checks are searched by, inside the casebook; kept in step with every verdict in the same transaction.

One's own checks have a row for each term, since they change with every verdict. Imported ones come by the thousand and never
change, so they lie in segments (segments.py), one for each import.
"""

import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from workbench.domain.check import Check
from workbench.domain.check_rows import CheckBatch
from workbench.store.check_rows import by_id_in_span, by_numbers, own_check, read_batches
from workbench.store.posting_search import A_PART, Candidates, Group
from workbench.store.segments import Postings, Segment, Segments
from workbench.store.text_bulk import TextBulk
from workbench.store.vectors import VectorCache

IndexText = Callable[[str, str | None], str]


class Candidate(NamedTuple):
    """A check that may be an answer: what the index gives it, higher for better, and the number it is known by there."""

    check: Check
    score: float
    number: int


class Bulk(Protocol):
    """Reads the rows of an import in their order and makes the postings of them all; CannotRead when it ends before its time."""

    def add(self, batch: CheckBatch) -> None: ...

    def end(self, first: int) -> None: ...

    def postings(self) -> Postings: ...

    def close(self) -> None: ...


_LOOKED_AT = 50_000
_MANY = 8
_SMALL = 20_000  # checks
BulkMaker = Callable[[int], Bulk]  # how many rows are expected


class CheckIndex:
    """The searchable side of the casebook; index_text folds and stems a text in its language, bulk does it for an import."""

    def __init__(self, connection: sqlite3.Connection, index_text: IndexText, bulk: BulkMaker | None = None) -> None:
        self._connection = connection
        self._index_text = index_text
        self._bulk = bulk or (lambda _count: TextBulk(index_text))
        self.segments = Segments(connection)
        self._candidates = Candidates(connection, self.segments)
        self.vectors = VectorCache(connection)

    def bulk(self, count: int) -> Bulk:
        """Make the reader of an import of so many rows, give or take; close it."""
        return self._bulk(count)

    def refresh(self, claim_ids: Iterable[str]) -> None:
        """Bring the entries of these claims in line with their verdicts; call inside the transaction that changed them."""
        for claim_id in claim_ids:
            self._drop(claim_id)
            check = own_check(self._connection, claim_id)
            if check:
                passages = self._connection.execute(
                    "select quote from evidence where claim_id = ? and quote is not null order by id", [claim_id]
                )
                self._add(claim_id, check, " ".join([check.rationale, *(quote for (quote,) in passages)]))

    def begin_segment(self, postings: Postings, *, live: bool) -> int:
        """Make a segment, whose blocks are added in this transaction or in later ones, and return its number."""
        return self.segments.begin(postings, num=time.time_ns() // 1000, live=live)

    def add_segment(self, postings: Postings, *, live: bool) -> None:
        """Write a segment; call inside a transaction."""
        self.segments.add(self.begin_segment(postings, live=live), postings.blocks)

    def rebuild(self) -> int:
        """Build the whole index anew from claims, verdicts and imported checks; return the number of entries."""
        self._connection.execute("delete from segment")
        self._connection.execute("delete from term_block")
        self.rebuild_own()
        for first, last in self._spans():
            self._write(first, last)
        return self.count()

    def rebuild_own(self) -> None:
        """Build anew what claims and verdicts put into the index; call inside a transaction."""
        self.vectors.drop_own()
        self._connection.execute("delete from own_check")
        self._connection.execute("delete from own_term")
        claims = self._connection.execute("select claim_id from verdict where verdict is not null order by id").fetchall()
        self.refresh(row["claim_id"] for row in claims)

    def drop(self, first: int, last: int) -> None:
        """Take the rows numbered first to last out of the index, before or after they go; call inside a transaction."""
        self.vectors.drop(first, last)
        touched = self.segments.drop(first, last)
        for begin, end in self._spans():
            if (begin, end) != (first, last) and any(segment.first <= begin and end <= segment.last for segment in touched):
                self._write(begin, end)

    def tidy(self) -> None:
        """Make one segment of small ones that stand side by side, once there are many: each costs every search a little."""
        for run in _runs(self.segments.live()):
            if len(run) >= _MANY:
                self.segments.drop(run[0].first, run[-1].last)
                self._write(run[0].first, run[-1].last)

    def count(self) -> int:
        """Count the entries."""
        own: int = self._connection.execute("select count(*) from own_check").fetchone()[0]
        return own + sum(segment.checks for segment in self.segments.live())

    def is_sound(self) -> bool:
        """Tell whether the index is what the verdicts and imported checks make: it is made again beside it and compared."""
        try:
            return self._own_are_sound() and self._segments_are_sound()
        except (sqlite3.DatabaseError, ValueError, TypeError):
            return False

    def vocabularies(self) -> tuple[Collection[str], Collection[str]]:
        """List the terms of the imported checks and of one's own, each once; the same objects again until their terms change."""
        return self._candidates.vocabularies()

    def nearest(self, groups: Sequence[Group], limit: int) -> list[int]:
        """Find the numbers of the best checks for a part of a query, in more haste than candidates and without reading them."""
        return [number for _, number, _ in self._candidates.best(groups, limit, budget=A_PART)]

    def candidates(self, groups: Sequence[Group], limit: int, also: Sequence[int] = ()) -> list[Candidate]:
        """Find the checks that hold the most telling of the terms, best first; the score is higher for better.

        Each group stands for one word of the query: its terms, each with how sure it is to be that word (1 for the word itself).
        also names checks that are given too, whatever they hold: a score of 0 says that they hold none of the terms.
        """
        found = []
        for claim_id, number, score in self._candidates.best(groups, limit, also):
            check = own_check(self._connection, claim_id) if claim_id else None
            found.append((check, number, score))
        rows = by_numbers(self._connection, [number for check, number, _ in found if check is None])
        checks = ((check or rows.get(number), score, number) for check, number, score in found)
        return [Candidate(check, score, number) for check, score, number in checks if check is not None]

    def newest(self, limit: int, admits: Callable[[Check], bool]) -> list[Check]:
        """List the newest checks that are admitted, one's own first; of imported ones only the last many thousand are looked at."""
        found: list[Check] = []
        for row in self._connection.execute("select claim_id from verdict where verdict is not null order by marked_at desc"):
            check = own_check(self._connection, row["claim_id"])
            if check is not None and admits(check):
                found.append(check)
        for first, last in reversed(self._spans()):
            for end in range(last, max(first, last - _LOOKED_AT) - 1, -1000):
                if len(found) >= limit:
                    return found[:limit]
                rows = by_numbers(self._connection, range(max(first, end - 999), end + 1))
                found += [check for _, check in sorted(rows.items(), reverse=True) if admits(check)]
        return found[:limit]

    def by_claim(self, claim_id: str) -> Check | None:
        """Read the own check that a claim with a verdict makes."""
        return own_check(self._connection, claim_id)

    def by_id(self, check_id: str) -> Check | None:
        """Read a check by the id it is shown with, one's own first."""
        found = own_check(self._connection, check_id)
        if found is None:
            for segment in self.segments.live():
                numbers = self.segments.with_id(segment.num, check_id)
                found = by_id_in_span(self._connection, check_id, numbers)
                if found:
                    break
        return found

    def _spans(self) -> list[tuple[int, int]]:
        rows = self._connection.execute(
            "select first, last from import_span join import_file on import_file.id = import_id where last >= first order by first"
        )
        return [tuple(row) for row in rows]

    def _postings(self, first: int, last: int) -> Postings:
        bulk = self.bulk(last - first + 1)
        try:
            for batch in read_batches(self._connection, first, last):
                bulk.add(batch)
            bulk.end(first)
            made = bulk.postings()
            return replace(made, blocks=tuple(made.blocks))
        finally:
            bulk.close()

    def _write(self, first: int, last: int) -> None:
        self.add_segment(self._postings(first, last), live=True)

    def _own_are_sound(self) -> bool:
        claims = self._connection.execute(
            "select claim_id from verdict join claim on claim.id = claim_id where verdict.verdict is not null"
            " and not exists (select 1 from filing where filing.article_id = claim.article_id and shelf = 'trash')"
        ).fetchall()
        entries = {row["claim_id"]: row for row in self._connection.execute("select * from own_check")}
        if {row["claim_id"] for row in claims} != set(entries):
            return False
        terms = set()
        for claim_id, row in entries.items():
            check = own_check(self._connection, claim_id)
            if check is None or self._texts(check, None)[:2] != [row["words"], row["title"]]:
                return False
            terms |= _occurrences(row["num"], [row["words"], row["title"], row["notes"]])
        return terms == {tuple(row) for row in self._connection.execute("select term, field, num from own_term")}

    def _segments_are_sound(self) -> bool:
        live = self.segments.live()
        covered = _joined((segment.first, segment.last) for segment in live)
        if covered != _joined(self._spans()) or self.segments.has_strays():
            return False
        for segment in live:
            made = self._postings(segment.first, segment.last)
            if not self.segments.equals(segment.num, made):
                return False
        return True

    def _texts(self, check: Check, notes: str | None) -> list[str]:
        return [self._index_text(text or "", check.language) for text in (check.text, check.title, notes)]

    def _add(self, claim_id: str, check: Check, notes: str) -> None:
        texts = self._texts(check, notes)
        cursor = self._connection.execute(
            "insert into own_check (claim_id, words, title, notes) values (?, ?, ?, ?)", [claim_id, *texts]
        )
        assert cursor.lastrowid is not None
        self._connection.executemany(
            "insert into own_term (term, field, num) values (?, ?, ?)", sorted(_occurrences(cursor.lastrowid, texts))
        )

    def _drop(self, claim_id: str) -> None:
        row = self._connection.execute("select num, words, title, notes from own_check where claim_id = ?", [claim_id]).fetchone()
        if row:
            number, *texts = row
            self._connection.executemany(
                "delete from own_term where term = ? and field = ? and num = ?", sorted(_occurrences(number, texts))
            )
            self._connection.execute("delete from own_check where num = ?", [number])
            self.vectors.drop_own(number)


def _runs(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Small segments that follow on each other without a gap."""
    runs: list[list[Segment]] = [[]]
    for segment in segments:
        if segment.checks > _SMALL:
            runs.append([])
        elif runs[-1] and segment.first != runs[-1][-1].last + 1:
            runs.append([segment])
        else:
            runs[-1].append(segment)
    return runs


def _joined(spans: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Spans in order, those that touch made one."""
    joined: list[list[int]] = []
    for first, last in sorted(spans):
        if joined and joined[-1][1] + 1 == first:
            joined[-1][1] = last
        else:
            joined.append([first, last])
    return joined


def _occurrences(number: int, texts: Sequence[str]) -> set[tuple[str, int, int]]:
    return {(term, field, number) for field, text in enumerate(texts) for term in text.split()}
