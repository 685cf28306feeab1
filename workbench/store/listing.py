"""Reads that join tables: the library's lines, an article's claims with all that hangs on them."""

from typing import TYPE_CHECKING, TypeVar

from workbench.domain.article import ArticleEntry, Tally
from workbench.domain.claim import Claim, ClaimView, Tagging, VerdictState
from workbench.domain.enums import BODY_KINDS
from workbench.domain.source import Evidence, EvidenceView, Source
from workbench.store.rows import from_row

if TYPE_CHECKING:
    from workbench.store.store import Store

R = TypeVar("R")
_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
_TALLY = f"""select claim.article_id,
  count(*) as claims,
  sum(verdict.verdict is null and verdict.not_checkable is null) as to_review,
  sum(verdict.verdict is 'verified') as verified,
  sum(verdict.verdict is 'disputed') as disputed,
  sum(verdict.verdict is 'unverified') as unverified,
  sum(verdict.verdict is null and verdict.not_checkable is not null) as not_checkable,
  sum(verdict.verdict is not null and not exists (select 1 from evidence where evidence.claim_id = claim.id)) as unsourced,
  max(verdict.marked_at) as marked_at,
  max((select max(linked_at) from evidence where evidence.claim_id = claim.id)) as linked_at
  from claim left join verdict on verdict.claim_id = claim.id
  where claim.kind in ({_BODY}) {{where}} group by claim.article_id"""


def tally(store: "Store", article_id: str) -> Tally:
    """Count how the claims of one article stand."""
    row = store.connection.execute(_TALLY.format(where="and claim.article_id = ?"), [article_id]).fetchone()
    return Tally(**{name: row[name] for name in Tally.__dataclass_fields__}) if row else Tally()


def entries(store: "Store") -> list[ArticleEntry]:
    """List the articles, newest first."""
    tallies = {row["article_id"]: row for row in store.connection.execute(_TALLY.format(where=""))}
    found = []
    for row in store.connection.execute("select * from article order by id desc"):
        counts = tallies.get(row["id"])
        found.append(
            ArticleEntry(
                **{name: row[name] for name in ("id", "title", "location", "opened_at", "outlet", "url", "published", "language")},
                words=len(row["text"].split()),
                tally=Tally(**{name: counts[name] for name in Tally.__dataclass_fields__}) if counts else Tally(),
                touched_at=max(row["opened_at"], *((counts[name] or "") for name in ("marked_at", "linked_at") if counts)),
            )
        )
    return found


def claim_views(store: "Store", article_id: str) -> list[ClaimView]:
    """Read the claims of an article in text order, furniture included; only body claims are numbered."""
    states = {
        state.claim_id: state
        for state in _joined(
            store, VerdictState, "verdict", "join claim on claim.id = verdict.claim_id where claim.article_id = ?", article_id
        )
    }
    sources = {
        source.id: source
        for source in _joined(
            store,
            Source,
            "source",
            "join evidence on evidence.source_id = source.id join claim on claim.id = evidence.claim_id where claim.article_id = ?",
            article_id,
        )
    }
    evidence: dict[str, list[EvidenceView]] = {}
    links = "join claim on claim.id = evidence.claim_id where claim.article_id = ? order by evidence.id"
    for link in _joined(store, Evidence, "evidence", links, article_id):
        evidence.setdefault(link.claim_id, []).append(EvidenceView(link, sources[link.source_id]))
    tagged = "join claim on claim.id = tagging.claim_id where claim.article_id = ?"
    tags = {one.claim_id: one.tags for one in _joined(store, Tagging, "tagging", tagged, article_id)}
    views, number = [], 0
    for claim in _joined(store, Claim, "claim", 'where article_id = ? order by start, "end", id', article_id):
        number += claim.kind.is_body
        shown = number if claim.kind.is_body else None
        views.append(ClaimView(claim, shown, states.get(claim.id), tuple(evidence.get(claim.id, ())), tags.get(claim.id, ())))
    return views


def judged(store: "Store", article_id: str) -> frozenset[str]:
    """Name the claims of an article that have a verdict."""
    rows = store.connection.execute(
        "select claim.id from claim join verdict on verdict.claim_id = claim.id where article_id = ?", [article_id]
    )
    return frozenset(row["id"] for row in rows)


def number_of(store: "Store", claim: Claim) -> int | None:
    """Tell the number a claim is shown with, None for furniture."""
    if not claim.kind.is_body:
        return None
    number: int = store.connection.execute(
        f'select count(*) from claim where article_id = ? and kind in ({_BODY}) and (start, "end", id) <= (?, ?, ?)',
        [claim.article_id, claim.start, claim.end, claim.id],
    ).fetchone()[0]
    return number


def claim_view(store: "Store", claim_id: str) -> ClaimView:
    """Read one claim with its verdict and evidence; raises NotFound."""
    claim = store.get(Claim, claim_id)
    states = store.all(VerdictState, claim_id=claim_id)
    links = store.all(Evidence, claim_id=claim_id)
    evidence = tuple(EvidenceView(link, store.get(Source, link.source_id)) for link in links)
    tagging = store.find(Tagging, claim_id)
    tags = tagging.tags if tagging else ()
    return ClaimView(claim, number_of(store, claim), states[0] if states else None, evidence, tags)


def matching_ids(store: "Store", table: str, start: str) -> list[str]:
    """List up to two ids of a table that begin so."""
    rows = store.connection.execute(f"select id from {table} where substr(id, 1, ?) = ? limit 2", [len(start), start])
    return [row["id"] for row in rows]


def counts(store: "Store") -> dict[str, int]:
    """Count the rows of every kind of record, and the bytes of the file."""
    found = {}
    for name in ("article", "claim", "verdict", "source", "evidence", "snapshot", "earlier_check", "journal"):
        found[name] = store.connection.execute(f"select count(*) from {name}").fetchone()[0]
    pages = store.connection.execute("pragma page_count").fetchone()[0]
    found["bytes"] = pages * store.connection.execute("pragma page_size").fetchone()[0]
    return found


def _joined(store: "Store", record: type[R], table: str, rest: str, key: str) -> list[R]:
    return [from_row(record, row) for row in store.connection.execute(f"select distinct {table}.* from {table} {rest}", [key])]
