"""The index that earlier checks are searched by; kept in step with every verdict, inside the same transaction."""

import sqlite3
from collections.abc import Callable, Iterable

from workbench.domain.check import Check
from workbench.store.rows import from_row

IndexText = Callable[[str, str | None], str]

# An own check is read where its claim and verdict stand; an imported one from its own table.
_OWN = """select claim.id, coalesce(claim.restated, claim.quote) as text, verdict.verdict, 1 as own, null as rating,
  article.title as title, claim.speaker as claimant, verdict.analyst as publisher, article.url, verdict.marked_at as date,
  substr(verdict.marked_at, 1, 10) as day, article.language, '' as notes, verdict.rationale, claim.id as claim_id, null as import_id
  from verdict join claim on claim.id = verdict.claim_id join article on article.id = claim.article_id
  where verdict.verdict is not null"""
_IMPORTED = """select num, id, text, verdict, 0 as own, rating, title, claimant, publisher, url, date, day, language, notes,
  '' as rationale, null as claim_id, import_id from earlier_check where true"""
# A view on the index that each connection makes for itself; it is no part of the file.
_VOCABULARY = "create virtual table if not exists temp.check_vocabulary using fts5vocab (main, check_index, row)"
# Words of the claim itself count most, then its title, then rationale, passages and notes (search.md: less weight, but indexed).
_WEIGHTS = "10.0, 3.0, 1.0"


class CheckIndex:
    """The searchable side of the casebook; index_text folds and stems a text in its language."""

    def __init__(self, connection: sqlite3.Connection, index_text: IndexText) -> None:
        self._connection = connection
        self._index_text = index_text
        self._vocabulary: tuple[int, frozenset[str]] | None = None

    def refresh(self, claim_ids: Iterable[str]) -> None:
        """Bring the entries of these claims in line with their verdicts; call inside the transaction that changed them."""
        for claim_id in claim_ids:
            self._drop("claim_id", claim_id)
            row = self._connection.execute(f"{_OWN} and claim.id = ?", [claim_id]).fetchone()
            if row:
                passages = self._connection.execute(
                    "select quote from evidence where claim_id = ? and quote is not null", [claim_id]
                )
                notes = " ".join([row["rationale"], *(quote for (quote,) in passages)])
                self._add("claim_id", claim_id, row, notes)

    def add_imported(self, first: int, last: int) -> None:
        """Index the imported checks numbered first to last; call inside the transaction that stored them."""
        for row in self._connection.execute(f"{_IMPORTED} and num between ? and ? order by num", [first, last]):
            self._add("check_num", row["num"], row, row["notes"])

    def drop_imported(self, number: int) -> None:
        """Take one imported check out of the index."""
        self._drop("check_num", number)

    def rebuild(self) -> int:
        """Build the whole index anew from claims, verdicts and imported checks; return the number of entries."""
        self._connection.execute("delete from check_entry")
        self._connection.execute("insert into check_index (check_index) values ('delete-all')")
        claims = self._connection.execute("select claim_id from verdict where verdict is not null order by id").fetchall()
        self.refresh(row["claim_id"] for row in claims)
        last = self._connection.execute("select coalesce(max(num), 0) from earlier_check").fetchone()[0]
        self.add_imported(0, last)
        return self.count()

    def count(self) -> int:
        """Count the entries."""
        number: int = self._connection.execute("select count(*) from check_entry").fetchone()[0]
        return number

    def is_sound(self) -> bool:
        """Tell whether the index agrees with the text it was built from, and that text with verdicts and imported checks."""
        try:
            self._connection.execute("insert into check_index (check_index, rank) values ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            # FTS5 asks for its check in the shape of a write; a reader can only compare the counts.
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_READONLY:
                return False
        expected = self._connection.execute(
            "select (select count(*) from verdict where verdict is not null) + (select count(*) from earlier_check)"
        ).fetchone()[0]
        return bool(self.count() == expected)

    def vocabulary(self) -> frozenset[str]:
        """List every term of the index; kept until the index changes."""
        version = self._connection.execute("select max(num), count(*) from check_entry").fetchone()
        key = hash(tuple(version))
        if self._vocabulary is None or self._vocabulary[0] != key:
            self._connection.execute(_VOCABULARY)
            terms = frozenset(row["term"] for row in self._connection.execute("select term from temp.check_vocabulary"))
            self._vocabulary = (key, terms)
        return self._vocabulary[1]

    def candidates(self, terms: Iterable[str], limit: int) -> list[tuple[Check, float]]:
        """Find the checks that hold any of the terms, best first by BM25; the score is higher for better."""
        match = " OR ".join(f'"{term.replace(chr(34), chr(34) * 2)}"' for term in terms)
        if not match:
            return []
        rows = self._connection.execute(
            "select claim_id, check_num, score from check_entry join (select rowid as num, "
            f"-bm25(check_index, {_WEIGHTS}) as score from check_index where check_index match ? order by score desc limit ?) "
            "using (num) order by score desc",
            [match, limit],
        ).fetchall()
        found = []
        for row in rows:
            check = self.by_claim(row["claim_id"]) if row["claim_id"] else self._by_number(row["check_num"])
            if check:
                found.append((check, row["score"]))
        return found

    def by_claim(self, claim_id: str) -> Check | None:
        """Read the own check that a claim with a verdict makes."""
        row = self._connection.execute(f"{_OWN} and claim.id = ?", [claim_id]).fetchone()
        return _check(row) if row else None

    def by_id(self, check_id: str) -> Check | None:
        """Read a check by the id it is shown with, one's own first."""
        row = self._connection.execute(f"{_IMPORTED} and id = ? order by num limit 1", [check_id]).fetchone()
        return self.by_claim(check_id) or (_check(row) if row else None)

    def _by_number(self, number: int) -> Check | None:
        row = self._connection.execute(f"{_IMPORTED} and num = ?", [number]).fetchone()
        return _check(row) if row else None

    def _add(self, column: str, key: str | int, row: sqlite3.Row, notes: str) -> None:
        language = row["language"]
        texts = [self._index_text(text or "", language) for text in (row["text"], row["title"], notes)]
        cursor = self._connection.execute(
            f"insert into check_entry ({column}, words, title, notes) values (?, ?, ?, ?)", [key, *texts]
        )
        self._connection.execute(
            "insert into check_index (rowid, words, title, notes) values (?, ?, ?, ?)", [cursor.lastrowid, *texts]
        )

    def _drop(self, column: str, key: str | int) -> None:
        row = self._connection.execute(f"select num, words, title, notes from check_entry where {column} = ?", [key]).fetchone()
        if row:
            # FTS5 with outside content must be told the text it forgets.
            self._connection.execute(
                "insert into check_index (check_index, rowid, words, title, notes) values ('delete', ?, ?, ?, ?)", tuple(row)
            )
            self._connection.execute("delete from check_entry where num = ?", [row["num"]])


def _check(row: sqlite3.Row) -> Check:
    check: Check = from_row(Check, row)
    return check
