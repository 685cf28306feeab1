"""Counts over claims, made inside SQLite: one pass over the claims whatever they are told apart by."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from workbench.domain.enums import BODY_KINDS, Verdict
from workbench.domain.records import dataclass
from workbench.domain.statistics import SPANS_END_S, Coverage, SourcesOfVerdict, Standing, TimesOfVerdict, UnsourcedVerdict
from workbench.store.listing import FOUND

if TYPE_CHECKING:
    from workbench.store.store import Store

_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
_MANY = 3  # sources; more are told as that many

# What is in the trash does not count. An article's text lies before most of its columns: each article is read once, not once for
# each of its claims.
_HELD = f"""with origin as materialized (select id, opened_at from article
    where not exists (select 1 from filing where filing.article_id = article.id and shelf = 'trash')),
  linked as materialized (select claim_id, count(distinct source_id) as n from evidence group by claim_id),
  every as (
    select claim.id, claim.article_id, claim.speaker, claim.start, origin.opened_at, {FOUND} as verdict, verdict.rating,
      coalesce(linked.n, 0) as sources,
      case when ({FOUND}) is not null then verdict.verdict when verdict.not_checkable is not null then 'not_checkable'
        else 'to_review' end as standing,
      case when verdict.verdict is null and verdict.not_checkable is null then null else verdict.analyst end as analyst,
      case when verdict.verdict is null and verdict.not_checkable is null then origin.opened_at else verdict.marked_at end as at
    from claim join origin on origin.id = claim.article_id
      left join verdict on verdict.claim_id = claim.id left join linked on linked.claim_id = claim.id
    where claim.kind in ({_BODY}) and (:article is null or claim.article_id = :article)),
  held as materialized (select * from every where (:analyst is null or analyst = :analyst)
    and (:since is null or at >= :since) and (:before is null or at < :before))"""
_PART = """select '{by}' as by, {key} as key, standing, count(*) as n, sum(sources) as sources, sum(sources = 0) as bare,
  max(at) as touched from held {where} group by {key}, standing"""
_COUNTS = f"""{_HELD}
  {_PART.format(by="article", key="article_id", where="")} union all
  {_PART.format(by="speaker", key="speaker", where="")} union all
  {_PART.format(by="analyst", key="analyst", where="where analyst is not null")} union all
  {_PART.format(by="label", key="rating", where="where rating is not null and verdict is not null")} union all
  {_PART.format(by="month", key="strftime('%Y-%m', at, 'localtime')", where="")} union all
  {_PART.format(by="sources", key=f"min(sources, {_MANY})", where="where verdict is not null")}"""
_UNSOURCED = f"""{_HELD} select held.id, held.article_id, article.title, held.verdict, claim.quote, article.language
  from held join claim on claim.id = held.id join article on article.id = held.article_id
  where held.verdict is not null and held.sources = 0 order by held.article_id desc, held.start, held.id"""
_COVERAGE = f"""select claim.article_id, sum(({FOUND}) is not null) as checked,
  sum(({FOUND}) is null and verdict.not_checkable is not null) as not_checkable, count(*) as n
  from claim left join verdict on verdict.claim_id = claim.id
  where claim.kind in ({_BODY}) and (:article is null or claim.article_id = :article) group by claim.article_id"""


# The nearest rank: of four verdicts the first quarter ends with the first, half of them with the second.
_SPANS = ", ".join(
    f"sum(seconds >= {begin} and seconds < {end}) as span_{at}"
    for at, (begin, end) in enumerate(zip((-1e18, *SPANS_END_S), (*SPANS_END_S, 1e18), strict=True))
)
_RANKS = (
    "max(case when place = (n + 3) / 4 then seconds end) as low, max(case when place = (n + 1) / 2 then seconds end) as middle, "
)
_RANKS += "max(case when place = (3 * n + 3) / 4 then seconds end) as high"
_TIMES = f"""{_HELD}, span as materialized (select verdict, max(0, (julianday(at) - julianday(opened_at)) * 86400) as seconds
    from held where verdict is not null)
  select null as verdict, {_RANKS}, {_SPANS} from
    (select seconds, row_number() over (order by seconds) as place, count(*) over () as n from span) having count(*)
  union all select verdict, {_RANKS}, {_SPANS} from
    (select verdict, seconds, row_number() over (partition by verdict order by seconds) as place,
      count(*) over (partition by verdict) as n from span) group by verdict"""


@dataclass(frozen=True, slots=True)
class Limits:
    """Which claims are counted; since and before are RFC 3339 in UTC, the latter not included."""

    article: str | None = None
    analyst: str | None = None
    since: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """Claims that share one key, how they stand, and the time of the youngest among them."""

    key: str | None
    standing: Standing
    touched: str


@dataclass(frozen=True, slots=True)
class Home:
    """What is told of an article beside its claims."""

    title: str
    outlet: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """All counts as the casebook holds them: names as they are written, nothing hidden and in no order."""

    articles: tuple[Counted, ...]
    speakers: tuple[Counted, ...]
    analysts: tuple[Counted, ...]
    months: tuple[Counted, ...]
    labels: tuple[Counted, ...]
    homes: dict[str, Home]
    coverage: tuple[Coverage, ...]
    sources: tuple[SourcesOfVerdict, ...]
    unsourced: tuple[UnsourcedVerdict, ...]
    times: tuple[TimesOfVerdict, ...]


def count(store: "Store", limits: Limits) -> Counts:
    """Count the claims within limits, all numbers of one moment."""
    asked = {"article": limits.article, "analyst": limits.analyst, "since": limits.since, "before": limits.before}
    with _one_moment(store):
        rows = [dict(row) for row in store.connection.execute(_COUNTS, asked)]
        homes = {
            row["id"]: Home(row["title"], row["outlet"], row["url"])
            for row in store.connection.execute("select id, title, outlet, url from article")
        }
        unsourced = tuple(_unsourced(row) for row in store.connection.execute(_UNSOURCED, asked))
        times = {row["verdict"]: _times(row) for row in store.connection.execute(_TIMES, asked)}
        covered = list(store.connection.execute(_COVERAGE, {"article": limits.article}))
    parts = {
        name: tuple(_grouped([row for row in rows if row["by"] == name]))
        for name in ("article", "speaker", "analyst", "month", "label")
    }
    shown = {one.key for one in parts["article"]}
    return Counts(
        parts["article"],
        parts["speaker"],
        parts["analyst"],
        parts["month"],
        parts["label"],
        homes,
        tuple(_coverage(row, homes) for row in covered if row["article_id"] in shown),
        tuple(_sources(verdict, rows) for verdict in Verdict),
        unsourced,
        tuple(times[one] for one in (None, *(verdict.value for verdict in Verdict)) if one in times),
    )


def analysts(store: "Store") -> list[str]:
    """Name those who made a finding that stands, in alphabetical order."""
    found = store.connection.execute(
        "select distinct analyst from verdict where verdict is not null or not_checkable is not null order by analyst"
    )
    return [row["analyst"] for row in found]


@contextmanager
def _one_moment(store: "Store") -> Iterator[None]:
    """Read everything inside as the casebook was at the first of the reads."""
    store.connection.execute("begin")
    try:
        yield
    finally:
        store.connection.execute("commit")


def _grouped(rows: list[dict[str, Any]]) -> Iterator[Counted]:
    found: dict[str | None, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["key"], []).append(row)
    for key, parts in found.items():
        judged = [row for row in parts if row["standing"] in ("verified", "disputed", "unverified")]
        standing = Standing(
            **{row["standing"]: row["n"] for row in parts},
            unsourced=sum(row["bare"] for row in judged),
            sources=sum(row["sources"] for row in judged),
        )
        yield Counted(key, standing, max(row["touched"] for row in parts))


def _sources(verdict: Verdict, rows: list[dict[str, Any]]) -> SourcesOfVerdict:
    counted = {int(row["key"]): row["n"] for row in rows if row["by"] == "sources" and row["standing"] == verdict.value}
    return SourcesOfVerdict(verdict, *(counted.get(number, 0) for number in range(_MANY + 1)))


def _times(row: Any) -> TimesOfVerdict:
    verdict = Verdict(row["verdict"]) if row["verdict"] else None
    spans = tuple(row[f"span_{at}"] for at in range(len(SPANS_END_S) + 1))
    return TimesOfVerdict(verdict, spans, row["low"], row["middle"], row["high"])


def _coverage(row: Any, homes: dict[str, Home]) -> Coverage:
    checked, aside = row["checked"], row["not_checkable"]
    return Coverage(row["article_id"], homes[row["article_id"]].title, checked, aside, row["n"] - checked - aside)


def _unsourced(row: Any) -> UnsourcedVerdict:
    verdict = Verdict(row["verdict"])
    return UnsourcedVerdict(row["id"], row["article_id"], row["title"], verdict, row["quote"], row["language"])
