"""Reads that join sources with the claims that cite them."""

from collections import defaultdict
from typing import TYPE_CHECKING

from workbench.domain.citing import Citation
from workbench.domain.enums import BODY_KINDS, Stance, Verdict
from workbench.domain.source import Source
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
    verdict.verdict, verdict.not_checkable
  from evidence join claim on claim.id = evidence.claim_id join title on title.id = claim.article_id
    left join numbered on numbered.id = claim.id left join verdict on verdict.claim_id = claim.id
  order by evidence.id"""
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


def unused(store: "Store") -> list[Source]:
    """The sources that no claim cites."""
    return [from_row(Source, row) for row in store.connection.execute(_UNUSED)]
