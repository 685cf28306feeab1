"""Which findings are to be looked at again: asked anew each time, along evidence and reuses, so that it can never be stale."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbench.domain.enums import BODY_KINDS, Verdict
from workbench.domain.recheck import Cause, CauseKind, RecheckEntry
from workbench.store import pinned

if TYPE_CHECKING:
    from workbench.store.store import Store

_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
_OPEN = """exists (select 1 from verdict as found where found.claim_id = {claim}
    and (found.verdict is not null or found.not_checkable is not null))
  and not exists (select 1 from confirmation, json_each(confirmation.causes) as settled
    where confirmation.claim_id = {claim} and settled.value = {key})"""
# The claims asked about, and what these rest on, however far away; only what happened there can reach them.
_HOME = """home (id) as (
    select id from claim where {which}
    union
    select verdict.reused_from from home join verdict on verdict.claim_id = home.id where verdict.reused_from is not null
    union
    select substr(source.key, 7) from home join evidence on evidence.claim_id = home.id
      join source on source.id = evidence.source_id where source.key like 'check:%'),"""


def _due(scope: str = "") -> str:
    """The common tables of all that is due, or of what can reach the claims of a scope, without a look at the rest."""
    evidence = "home cross join evidence on evidence.claim_id = home.id" if scope else "evidence"
    taken = "home cross join verdict as taken on taken.claim_id = home.id" if scope else "verdict as taken"
    renewed = (
        "(select distinct article_id from home join claim on claim.id = home.id) as ours"
        " cross join former_text on former_text.article_id = ours.article_id"
        if scope
        else "former_text"
    )
    inside = "and {claim} in (select id from home)" if scope else ""
    # First what happened to what a finding rests on directly: an earlier check is the source with its key, or whence a verdict was
    # taken. From there to the findings that rest on these; one that was confirmed is passed by, and holds up what rests on it. What
    # goes in a circle ends, for a row that is there already is not taken again.
    return f"""with recursive {_HOME.format(which=scope) if scope else ""} direct (claim_id, key, kind, "of", value) as (
    select evidence.claim_id, 'source:' || source.id || ':' || source.fate || ':' || coalesce(source.fate_at, ''), 'source',
      source.id, source.fate
    from source join evidence on evidence.source_id = source.id
    where source.fate is not null {inside.format(claim="evidence.claim_id")}
    union
    select json_extract(one.value, '$[0]'), 'passage:' || json_extract(one.value, '$[1]') || ':' || json_extract(one.value, '$[3]'),
      'passage', json_extract(one.value, '$[2]'), json_extract(one.value, '$[4]')
    from json_each(:lost) as one
    union
    select evidence.claim_id,
      'check:' || substr(source.key, 7) || ':' || coalesce(state.verdict, iif(checked.id is null, 'gone', 'none')),
      iif(checked.id is null, 'gone', 'check'), substr(source.key, 7), state.verdict
    from {evidence} join source on source.id = evidence.source_id
      left join claim as checked on checked.id = substr(source.key, 7) left join verdict as state on state.claim_id = checked.id
    where evidence.held is not null and source.key like 'check:%' and state.verdict is not evidence.held
    union
    select taken.claim_id, 'check:' || checked.id || ':' || coalesce(state.verdict, 'none'), 'check', checked.id, state.verdict
    from {taken} join claim as checked on checked.id = taken.reused_from
      left join verdict as state on state.claim_id = checked.id
    where taken.reused_from is not null and state.verdict is not taken.verdict
    union
    select claim_id, 'review:' || claim_id || ':' || review_on, 'review', claim_id, review_on
    from verdict where review_on is not null and review_on <= :today {inside.format(claim="claim_id")}
    union
    select json_extract(outcome.value, '$.claim_id'),
      'wording:' || former_text.id || ':' || json_extract(outcome.value, '$.fate'), 'wording',
      json_extract(outcome.value, '$.claim_id'), json_extract(outcome.value, '$.fate')
    from {renewed} cross join json_each(former_text.outcomes) as outcome
    where (json_extract(outcome.value, '$.fate') = 'reworded' or (json_extract(outcome.value, '$.fate') in ('altered', 'gone')
        and exists (select 1 from claim as lost where lost.id = json_extract(outcome.value, '$.claim_id')
          and lost.start = lost."end")))
      {inside.format(claim="json_extract(outcome.value, '$.claim_id')")}),
  due (claim_id, key, kind, "of", value, via) as (
    select claim_id, key, kind, "of", value, null from direct where {_OPEN.format(claim="direct.claim_id", key="direct.key")}
    union
    select evidence.claim_id, due.key, due.kind, due."of", due.value, due.claim_id
    from due join source on source.key = 'check:' || due.claim_id join evidence on evidence.source_id = source.id
    where due.kind <> 'wording'
      and {_OPEN.format(claim="evidence.claim_id", key="due.key")} {inside.format(claim="evidence.claim_id")}
    union
    select taken.claim_id, due.key, due.kind, due."of", due.value, due.claim_id
    from due join verdict as taken on taken.reused_from = due.claim_id
    where due.kind <> 'wording'
      and {_OPEN.format(claim="taken.claim_id", key="due.key")} {inside.format(claim="taken.claim_id")})"""


_TOLD = """
  select due.*, coalesce(source.title, gone.title, rested.quote, '') as title,
    iif(due.kind = 'source', source.fate_note, null) as note, source.withheld, through.quote as via_quote
  from due join claim on claim.id = due.claim_id
    left join source on due.kind in ('source', 'passage') and source.id = due."of"
    left join source as gone on due.kind = 'gone' and gone.key = 'check:' || due."of"
    left join claim as rested on rested.id = due."of" left join claim as through on through.id = due.via
  where (:article is null or claim.article_id = :article) and (:claim is null or claim.id = :claim)
  order by due.claim_id, due.via is not null, due.key, due.via"""
_HOMES = f"""select claim.id, claim.article_id, article.title, claim.quote, verdict.verdict,
    case when claim.kind in ({_BODY}) then (select count(*) from claim as upto where upto.article_id = claim.article_id
      and upto.kind in ({_BODY}) and (upto.start, upto."end", upto.id) <= (claim.start, claim."end", claim.id)) end as number
  from claim join article on article.id = claim.article_id left join verdict on verdict.claim_id = claim.id
  where claim.id in (select value from json_each(?)) and not exists (
    select 1 from filing where filing.article_id = claim.article_id and shelf = 'trash')
  order by article.id desc, claim.start, claim.id"""
_COUNTS = """
  select claim.article_id, count(distinct due.claim_id) as n from due join claim on claim.id = due.claim_id
  where not exists (select 1 from filing where filing.article_id = claim.article_id and shelf = 'trash')
  group by claim.article_id"""


def causes(
    store: "Store", today: str, *, article_id: str | None = None, claim_id: str | None = None
) -> dict[str, tuple[Cause, ...]]:
    """Why findings are to be looked at again, by the id of the claim: of all, of an article's, or of one; today is an ISO day."""
    found: dict[str, dict[str, Cause]] = {}
    scope = "id = :claim" if claim_id else "article_id = :article" if article_id else ""
    given = {"article": article_id, "claim": claim_id}
    asked = {**given, "today": today, "lost": _lost(store, scope, given)}
    for row in store.connection.execute(_due(scope) + _TOLD, asked):
        mine = found.setdefault(row["claim_id"], {})
        # What it rests on directly comes first, and one way is enough.
        if row["key"] not in mine:
            told = row["title"], row["value"], row["note"], row["via"], row["via_quote"], row["withheld"]
            mine[row["key"]] = Cause(row["key"], CauseKind(row["kind"]), row["of"], *told)
    return {one: tuple(mine.values()) for one, mine in found.items()}


def rested_on(store: "Store", claim_ids: Iterable[str]) -> bool:
    """Tell whether any finding was taken from one of these claims, or cites it."""
    import json

    asked = json.dumps(list(claim_ids))
    row = store.connection.execute(
        """select exists (select 1 from json_each(?1) as one join verdict on verdict.reused_from = one.value)
          or exists (select 1 from json_each(?1) as one join source on source.key = 'check:' || one.value)""",
        [asked],
    ).fetchone()
    return bool(row[0])


def entries(store: "Store", today: str) -> list[RecheckEntry]:
    """List the findings to be looked at again, outside the trash, those of the newest article first."""
    import json

    found = causes(store, today)
    listed = []
    for row in store.connection.execute(_HOMES, [json.dumps(list(found))]):
        verdict = Verdict(row["verdict"]) if row["verdict"] else None
        home = row["article_id"], row["title"], row["number"], row["quote"]
        listed.append(RecheckEntry(row["id"], *home, verdict, found[row["id"]]))
    return listed


def counts(store: "Store", today: str) -> dict[str, int]:
    """Count the findings to be looked at again, by the article's id, outside the trash."""
    rows = store.connection.execute(_due() + _COUNTS, {"today": today, "lost": _lost(store)})
    return {row["article_id"]: row["n"] for row in rows}


def _lost(store: "Store", scope: str = "", given: dict[str, str | None] | None = None) -> str:
    """The passages that newer copies no longer hold, as JSON: whether they do is no question for SQL."""
    import json

    home = f"with recursive {_HOME.format(which=scope)}".rstrip(",") if scope else ""
    return json.dumps(pinned.lost(store, home, given))
