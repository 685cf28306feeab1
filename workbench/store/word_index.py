"""The index by which words of articles, claims, rationales, notes and sources are found, kept in step with every change.

It is SQLite's FTS5, which is at home here: all words of a question must occur, few articles hold them, and half-typed words are
prefixes. (The earlier checks have an index of their own, check_index.py: there any word counts and a million texts hold it.)
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.domain.article import Article, Filing
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.source import Evidence, Source
from workbench.store.rows import BY_RECORD, Table, from_row
from workbench.store.words import folded_words

_HEAD_WEIGHT = 4.0  # a word of a title, tag or name counts so many times as much as one of a text


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

    def refresh(self, table: str, record_id: str, before: Any, after: Any) -> None:
        """Bring the entry of a record in line; before is what it was when the entry was made, None where there was none."""
        old, new = texts_of(before), texts_of(after)
        if old == new:
            return
        if any(old):
            self._drop(table, record_id, old)
        if any(new):
            self._add(table, record_id, new)

    def clear(self) -> None:
        """Take everything out."""
        self._connection.execute("insert into word_index (word_index) values ('delete-all')")
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
        return rows[-1][table.key] if rows else None

    def articles(self) -> int:
        """Count the articles, in the index or not."""
        found: int = self._connection.execute("select count(*) from article").fetchone()[0]
        return found

    def rebuild(self) -> int:
        """Build the whole index anew from the records; return the number of entries."""
        self.clear()
        for table, record_id, texts in _all_texts(self._connection):
            self._add(table, record_id, texts)
        return self.count()

    def count(self) -> int:
        """Count the entries."""
        found: int = self._connection.execute("select count(*) from word_entry").fetchone()[0]
        return found

    def is_sound(self) -> bool:
        """Tell whether the index is what the records make: it is made again beside it and compared."""
        beside = sqlite3.connect(":memory:", isolation_level=None)
        beside.row_factory = sqlite3.Row
        try:
            for (statement,) in self._connection.execute(
                "select sql from sqlite_master where name in ('word_entry', 'word_index', 'word_entry_record') order by name"
            ).fetchall():
                beside.execute(statement)
            made = WordIndex(beside)
            numbers = dict(self._numbers())
            beside.execute("begin")
            for table, record_id, texts in _all_texts(self._connection):
                number = numbers.pop((record_id, table), None)
                if number is None:
                    return False
                made._add(table, record_id, texts, number)
            return not numbers and all(mine == theirs for mine, theirs in zip(self._content(), made._content(), strict=True))
        except (sqlite3.DatabaseError, ValueError, TypeError):
            return False
        finally:
            beside.close()

    def matches(self, asked: str) -> Iterator[Match]:
        """Go through the records that answer a question (see question), best first; those of articles in the trash too."""
        rows = self._connection.execute(
            f'select "table", record_id from word_index join word_entry on num = word_index.rowid'
            f" where word_index match ? order by bm25(word_index, {_HEAD_WEIGHT}, 1.0), num desc",
            [asked],
        )
        return (Match(*row) for row in rows)

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

    def _add(self, table: str, record_id: str, texts: tuple[str, str], number: int | None = None) -> None:
        length = len(texts[1].split()) if table == "article" else 0
        cursor = self._connection.execute(
            'insert into word_entry (num, "table", record_id, length) values (?, ?, ?, ?)', [number, table, record_id, length]
        )
        self._connection.execute(
            "insert into word_index (rowid, head, words) values (?, ?, ?)", [cursor.lastrowid, *map(folded_words, texts)]
        )

    def _drop(self, table: str, record_id: str, texts: tuple[str, str]) -> None:
        row = self._connection.execute(
            'select num from word_entry where record_id = ? and "table" = ?', [record_id, table]
        ).fetchone()
        if row is None:
            return
        self._connection.execute(
            "insert into word_index (word_index, rowid, head, words) values ('delete', ?, ?, ?)",
            [row["num"], *map(folded_words, texts)],
        )
        self._connection.execute("delete from word_entry where num = ?", [row["num"]])

    def _numbers(self) -> Iterator[tuple[tuple[str, str], int]]:
        for row in self._connection.execute('select num, "table", record_id from word_entry'):
            yield (row["record_id"], row["table"]), row["num"]

    def _content(self) -> Iterator[list[Any]]:
        """What two indexes of the same records agree in: the entries, the lengths of their texts, and where each term stands."""
        yield [tuple(row) for row in self._connection.execute("select * from word_entry order by num")]
        yield [tuple(row) for row in self._connection.execute("select id, sz from word_index_docsize order by id")]
        self._connection.execute("create virtual table temp.word_vocabulary using fts5vocab ('main', 'word_index', 'col')")
        try:
            yield [tuple(row) for row in self._connection.execute("select term, col, doc, cnt from temp.word_vocabulary")]
        finally:
            self._connection.execute("drop table temp.word_vocabulary")


def question(words: Sequence[tuple[str, ...]], half_typed: bool) -> str:
    """Write a question to the index: every one of the groups must occur, the words of a group side by side.

    words are folded (words.py); half_typed tells that the last one may go on.
    """
    asked = [f'"{" ".join(group)}"' for group in words]
    return " AND ".join(asked) + (" *" if half_typed else "")


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


TABLES = tuple(BY_RECORD[record] for record in (Article, Filing, Claim, VerdictState, Source, Evidence))
_WITH_WORDS = {"claim": "restated is not null", "verdict": "rationale <> ''"}  # a claim has many more rows than words


def _all_texts(connection: sqlite3.Connection) -> Iterator[tuple[str, str, tuple[str, str]]]:
    for table in TABLES:
        where = _WITH_WORDS.get(table.name, "true")
        for row in connection.execute(f"select * from {table.name} where {where} order by {table.key}"):
            texts = texts_of(from_row(table.record, row))
            if any(texts):
                yield table.name, row[table.key], texts


def touched(befores: dict[tuple[str, str], Any], afters: dict[tuple[str, str], Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """Pair what the records of a step were with what they are, for those that have words."""
    names = {table.name for table in TABLES}
    for (name, key), before in befores.items():
        if name in names:
            yield name, key, before, afters.get((name, key))
