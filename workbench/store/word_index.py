"""The index by which words of articles, claims, rationales, notes and sources are found, kept in step with every change.

Entries are numbered in the order they are made; a record that changes gets a new one. The old words stay in their segment, where
no entry tells of them, until that is written anew. (The earlier checks have an index of their own, check_index.py: there any word
counts, and no places are needed.)
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.domain.article import Article, Filing
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.store.rows import BY_NAME, BY_RECORD, Table, from_row
from workbench.store.word_search import Groups, ranked
from workbench.store.word_segments import Worded, WordSegments, content_of
from workbench.store.words import folded_words


@dataclass(frozen=True, slots=True)
class Match:
    """A record whose words answer a question; table names what kind of record it is."""

    table: str
    record_id: str


def texts_of(record: Any) -> tuple[str, str]:
    """Give what is found of a record: its names, and its text. The words of a claim stand in its article."""
    if isinstance(record, Article):
        return _joined(record.title, record.outlet, record.author, record.url), record.text
    if isinstance(record, Filing):
        return _joined(*record.tags, record.assignee), record.note
    if isinstance(record, Claim):
        return "", record.restated or ""
    if isinstance(record, VerdictState):
        return "", record.rationale
    if isinstance(record, Source):
        return _joined(record.title, record.publisher, record.url), ""
    if isinstance(record, Evidence):
        return "", _joined(record.quote, record.locator)
    return "", ""


class WordIndex:
    """The index of one casebook; what changes it is called inside the transaction that changed the records."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._segments = WordSegments(connection)

    def refresh(self, table: str, record_id: str, before: Any, after: Any) -> None:
        """Bring the entry of a record in line; before is what it was when the entry was made, None where there was none."""
        old, new = texts_of(before), texts_of(after)
        if old == new:
            return
        if any(old):
            self._drop(table, record_id)
        if any(new):
            self._add(table, record_id, new)

    def tidy(self) -> None:
        """Fold what was written last into the segments once it is much; call when all records of a step are in."""
        self._segments.tidy()

    def purge(self) -> None:
        """Leave no word of a record that is gone or was changed."""
        self._segments.purge()

    def clear(self) -> None:
        """Take everything out."""
        self._segments.clear()
        self._connection.execute("delete from word_entry")

    def add_missing(self, table: Table, after: str, limit: int) -> str | None:
        """Put in records of a table that are not there, in the order of their keys; tells the last one, None at the end."""
        rows = self._connection.execute(
            f"select * from {table.name} where {table.key} > ? and {_WITH_WORDS.get(table.name, 'true')} and not exists"
            f' (select 1 from word_entry where record_id = {table.name}.{table.key} and "table" = ?)'
            f" order by {table.key} limit ?",
            [after, table.name, limit],
        ).fetchall()
        for row in rows:
            texts = texts_of(from_row(table.record, row))
            if any(texts):
                self._add(table.name, row[table.key], texts)
        self.tidy()
        return rows[-1][table.key] if rows else None

    def articles(self) -> int:
        """Count the articles, in the index or not."""
        found: int = self._connection.execute("select count(*) from article").fetchone()[0]
        return found

    def rebuild(self) -> int:
        """Build the whole index anew from the records; return the number of entries."""
        self.clear()
        for number, (table, record_id, texts) in enumerate(_all_texts(self._connection)):
            self._add(table, record_id, texts)
            if number % _TIDIED == 0:
                self.tidy()
        self.tidy()
        return self.count()

    def count(self) -> int:
        """Count the entries."""
        found: int = self._connection.execute("select count(*) from word_entry").fetchone()[0]
        return found

    def is_sound(self) -> bool:
        """Tell whether the index is what the records make: the words of each are folded again and compared."""
        try:
            entries = _entries(self._connection)
            return entries is not None and self._holds_just(entries)
        except (sqlite3.DatabaseError, ValueError, TypeError, LookupError):
            return False

    def matches(self, groups: Groups, half_typed: bool) -> Iterator[Match]:
        """Go through the records that hold every one of the groups, the words of a group side by side, best first.

        The words are folded (words.py); half_typed tells that the last one may go on. Records in the trash are among them.
        """
        for num in ranked(self._connection, self._segments, groups, half_typed):
            row = self._connection.execute('select "table", record_id from word_entry where num = ?', [num]).fetchone()
            if row is not None:
                yield Match(*row)

    def lengths(self) -> dict[str, int]:
        """Tell the number of words of every article's text, by its id."""
        rows = self._connection.execute("select record_id, length from word_entry where \"table\" = 'article'")
        return {row["record_id"]: row["length"] for row in rows}

    def length(self, article_id: str) -> int:
        """Tell the number of words of an article's text."""
        row = self._connection.execute(
            "select length from word_entry where \"table\" = 'article' and record_id = ?", [article_id]
        ).fetchone()
        return row["length"] if row else 0

    def _add(self, table: str, record_id: str, texts: tuple[str, str]) -> None:
        # Never a number that a segment covers: it would be taken for a record of that.
        number = self._connection.execute(
            "select 1 + max(coalesce((select max(num) from word_entry), 0), coalesce((select max(last) from word_segment), 0))"
        ).fetchone()[0]
        self._connection.execute(
            'insert into word_entry (num, "table", record_id, length) values (?, ?, ?, ?)',
            [number, table, record_id, _length(table, texts)],
        )
        self._segments.add(number, *map(folded_words, texts))

    def _drop(self, table: str, record_id: str) -> None:
        row = self._connection.execute(
            'select num from word_entry where record_id = ? and "table" = ?', [record_id, table]
        ).fetchone()
        if row is not None:
            self._connection.execute("delete from word_entry where num = ?", [row["num"]])
            self._segments.drop(row["num"])

    def _holds_just(self, entries: dict[int, tuple[str, str]]) -> bool:
        """Tell whether segments and what waits hold the words of these entries, each in one place, and of no other."""
        if self._segments.has_strays():
            return False
        waiting = dict(self._folded(entries, [num for num, _, _ in self._segments.recent()]))
        if any(waiting.pop(num) != (head, words) for num, head, words in self._segments.recent()):
            return False
        left = dict(entries)
        for num, _, _ in self._segments.recent():
            del left[num]
        for segment in self._segments.live():
            nums = [num for num in segment.nums.tolist() if num in left]
            if any(not segment.first <= num <= segment.last for num in segment.nums.tolist()):
                return False
            made = content_of([Worded(num, head.split(), words.split()) for num, (head, words) in self._folded(left, nums)])
            if not made.equals(self._segments.gathered([segment])):
                return False
            for num in nums:
                del left[num]
        return not left

    def _folded(self, entries: dict[int, tuple[str, str]], nums: Iterable[int]) -> Iterator[tuple[int, tuple[str, str]]]:
        for num in nums:
            name, record_id = entries[num]
            table = BY_NAME[name]
            row = self._connection.execute(f"select * from {name} where {table.key} = ?", [record_id]).fetchone()
            head, words = map(folded_words, texts_of(from_row(table.record, row)))
            yield num, (head, words)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


TABLES = tuple(BY_RECORD[record] for record in (Article, Filing, Claim, VerdictState, Source, Evidence))
_TIDIED = 100  # records taken in before what waits is folded, when all are
_WITH_WORDS = {"claim": "restated is not null", "verdict": "rationale <> ''"}  # a claim has many more rows than words


def _all_texts(connection: sqlite3.Connection) -> Iterator[tuple[str, str, tuple[str, str]]]:
    for table in TABLES:
        where = _WITH_WORDS.get(table.name, "true")
        for row in connection.execute(f"select * from {table.name} where {where} order by {table.key}"):
            texts = texts_of(from_row(table.record, row))
            if any(texts):
                yield table.name, row[table.key], texts


def _entries(connection: sqlite3.Connection) -> dict[int, tuple[str, str]] | None:
    """The entries by number, each a table and an id; None where they are not just those of the records that have words."""
    stored = {(row["table"], row["record_id"]): row for row in connection.execute("select * from word_entry")}
    entries = {}
    for table, record_id, texts in _all_texts(connection):
        row = stored.pop((table, record_id), None)
        if row is None or row["length"] != _length(table, texts):
            return None
        entries[row["num"]] = (table, record_id)
    return None if stored else entries


def _length(table: str, texts: tuple[str, str]) -> int:
    return len(texts[1].split()) if table == "article" else 0


def touched(befores: dict[tuple[str, str], Any], afters: dict[tuple[str, str], Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """Pair what the records of a step were with what they are, for those that have words."""
    names = {table.name for table in TABLES}
    for (name, key), before in befores.items():
        if name in names:
            yield name, key, before, afters.get((name, key))
