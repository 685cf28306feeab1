"""Earlier checks as they lie in the casebook: one's own where claim and verdict stand, imported ones in a table of their own."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from workbench.domain.check import Check, CheckRow
from workbench.domain.check_rows import CheckBatch
from workbench.store.rows import from_row

_OWN = """select claim.id, coalesce(claim.restated, claim.quote) as text, verdict.verdict, 1 as own, null as rating,
  article.title as title, claim.speaker as claimant, verdict.analyst as publisher, article.url, verdict.marked_at as date,
  substr(verdict.marked_at, 1, 10) as day, article.language, '' as notes, verdict.rationale, claim.id as claim_id, null as import_id
  from verdict join claim on claim.id = verdict.claim_id join article on article.id = claim.article_id
  where verdict.verdict is not null and claim.id = ?
  and not exists (select 1 from filing where filing.article_id = article.id and shelf = 'trash')"""
_IMPORTED = """select num, id, text, facts,
  (select import_id from import_span where num between first and last) as import_id from earlier_check"""

_READ_AT_ONCE = 4_096


def own_check(connection: sqlite3.Connection, claim_id: str) -> Check | None:
    """Read the check that a claim with a verdict makes; one in the trash makes none."""
    row = connection.execute(_OWN, [claim_id]).fetchone()
    check: Check | None = from_row(Check, row) if row else None
    return check


def by_numbers(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Check]:
    """Read imported checks by their numbers."""
    if not numbers:
        return {}
    rows = connection.execute(f"{_IMPORTED} where num in (select value from json_each(?))", [json.dumps(list(numbers))])
    return {row["num"]: CheckRow(row["id"], row["text"], row["facts"]).check(row["import_id"]) for row in rows}


def read_batches(connection: sqlite3.Connection, first: int, last: int) -> Iterator[CheckBatch]:
    """Read imported checks numbered first to last, some thousand at a time."""
    rows = connection.cursor()
    rows.row_factory = None
    rows.execute("select id, text, facts from earlier_check where num between ? and ? order by num", [first, last])
    while some := rows.fetchmany(_READ_AT_ONCE):
        ids, texts, facts = map(list, zip(*some, strict=True))
        yield CheckBatch(ids, texts, facts if any(facts) else None)


def by_id_in_span(connection: sqlite3.Connection, check_id: str, numbers: Iterable[int]) -> Check | None:
    """Read the first of the numbered checks that has this id."""
    for check in by_numbers(connection, sorted(numbers)).values():
        if check.id == check_id:
            return check
    return None
