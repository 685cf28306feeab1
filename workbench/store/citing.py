"""Reads that join sources with the claims that cite them."""

from collections import defaultdict
from typing import TYPE_CHECKING

from workbench.domain.citing import Citation
from workbench.domain.enums import BODY_KINDS, Stance, Verdict
from workbench.domain.origins import OriginRuling
from workbench.domain.source import Source
from workbench.store.listing import FOUND
from workbench.store.rows import from_row

if TYPE_CHECKING:
    from workbench.store.store import Store

_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
# Claims are numbered in the articles that are cited from, all others are left alone.
_CITATIONS = f"""with home as materialized (
    select distinct claim.article_id as id from evidence join claim on claim.id = evidence.claim_id),
  title as materialized (select id, title from article where id in (select id from home)),
  numbered as (select id, row_number() over (partition by article_id order by start, "end", id) as number
    from claim where kind in ({_BODY}) and article_id in (select id from home))
  select evidence.id, source_id, evidence.claim_id, claim.article_id, title.title, numbered.number, claim.quote, stance,
    {FOUND} as verdict, verdict.not_checkable
  from evidence join claim on claim.id = evidence.claim_id join title on title.id = claim.article_id
    left join numbered on numbered.id = claim.id left join verdict on verdict.claim_id = claim.id
  order by evidence.id"""
_CITED_IN = """select * from source where id in (select source_id from evidence join claim on claim.id = evidence.claim_id
  where claim.article_id = ?) order by id"""
_TOGETHER = """with cited as (
    select distinct claim.article_id as article, source_id from evidence join claim on claim.id = claim_id)
  select one.source_id, other.source_id from cited one join cited other on other.article = one.article
  where one.source_id < other.source_id"""
_WITHHELD = "select * from source where withheld is not null and withheld <> '' order by id"
_UNUSED = "select source.* from source where not exists (select 1 from evidence where source_id = source.id) order by id"


def citations(store: "Store") -> dict[str, tuple[Citation, ...]]:
    """The claims that cite each source, by the source's id, oldest link first."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for row in store.connection.execute(_CITATIONS):
        found[row["source_id"]].append(
            Citation(
                row["id"],
                row["claim_id"],
                row["article_id"],
                row["title"],
                row["number"],
                row["quote"],
                Stance(row["stance"]),
                Verdict(row["verdict"]) if row["verdict"] else None,
                row["verdict"] is None and row["not_checkable"] is not None,
            )
        )
    return {source_id: tuple(cited) for source_id, cited in found.items()}


def withheld(store: "Store") -> list[Source]:
    """The sources that no report may name, by their ids."""
    return [from_row(Source, row) for row in store.connection.execute(_WITHHELD)]


def cited_in(store: "Store", article_id: str) -> list[Source]:
    """The sources that the claims of an article cite, by their ids."""
    return [from_row(Source, row) for row in store.connection.execute(_CITED_IN, [article_id])]


def cited_together(store: "Store") -> set[frozenset[str]]:
    """The pairs of sources that are cited in one article."""
    return {frozenset(tuple(row)) for row in store.connection.execute(_TOGETHER)}


def rulings_on(store: "Store", *sources: Source) -> list[OriginRuling]:
    """What was said of the origins of some sources and others; it goes when one of them does."""
    found = [
        one for source in sources for one in (*store.all(OriginRuling, one=source.id), *store.all(OriginRuling, other=source.id))
    ]
    return list({one.id: one for one in found}.values())


def unused(store: "Store") -> list[Source]:
    """The sources that no claim cites."""
    return [from_row(Source, row) for row in store.connection.execute(_UNUSED)]
