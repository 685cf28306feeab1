"""Reads that join requests for comment with what they are about."""

from typing import TYPE_CHECKING

from workbench.domain.enums import BODY_KINDS
from workbench.domain.request import Request, RequestEntry
from workbench.store.rows import from_row

if TYPE_CHECKING:
    from workbench.store.store import Store

_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
_ENTRIES = f"""select request.*, article.title as title, claim.quote as quote,
    case when claim.kind in ({_BODY}) then (select count(*) from claim as upto where upto.article_id = claim.article_id
      and upto.kind in ({_BODY}) and (upto.start, upto."end", upto.id) <= (claim.start, claim."end", claim.id)) end as number
  from request join article on article.id = request.article_id left join claim on claim.id = request.claim_id
  where (:article is null or request.article_id = :article) and (:article is not null or not exists (
    select 1 from filing where filing.article_id = request.article_id and shelf = 'trash'))
  order by request.id"""


def entries(store: "Store", article_id: str | None = None) -> list[RequestEntry]:
    """List the requests on an article and its claims, or on all articles outside the trash, in the order they were written down."""
    rows = store.connection.execute(_ENTRIES, {"article": article_id})
    return [RequestEntry(from_row(Request, row), row["title"], row["number"], row["quote"]) for row in rows]


def of_article_itself(store: "Store", article_id: str) -> tuple[Request, ...]:
    """List the requests on an article as a whole, in the order they were made."""
    return tuple(store.all(Request, order="asked_at", article_id=article_id, claim_id=None))


def open_count(store: "Store") -> int:
    """Count the requests without an answer, of articles outside the trash."""
    count: int = store.connection.execute(
        """select count(*) from request where answered_at is null and not exists (
          select 1 from filing where filing.article_id = request.article_id and shelf = 'trash')"""
    ).fetchone()[0]
    return count
