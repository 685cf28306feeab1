"""Reads that join tables: the library's lines, an article's claims with all that hangs on them."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from workbench.domain.article import ArticleEntry, Filing, Tally
from workbench.domain.claim import Claim, ClaimView, Tagging, VerdictState
from workbench.domain.enums import BODY_KINDS, Kind, Shelf
from workbench.domain.gate import Need
from workbench.domain.pin import Pin
from workbench.domain.recheck import Confirmation
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, EvidenceView, Source
from workbench.domain.standing import finding_of
from workbench.store import pinned, rechecking
from workbench.store.rivals import Rivals
from workbench.store.rows import from_rows

if TYPE_CHECKING:
    from workbench.store.store import Store

R = TypeVar("R")
_BODY = ", ".join(f"'{kind.value}'" for kind in sorted(BODY_KINDS))
_RUNNING = f"'{Kind.STATEMENT.value}', '{Kind.QUOTE.value}'"
_NAMES = ("id", "title", "location", "opened_at", "outlet", "author", "url", "published", "language")
# The journal knows when an article's own row or its filing was written last: both go by the article's id.
_ENTRY = f"""{", ".join(_NAMES)}, json_array_length(flags) as doubts,
  (select max(at) from journal where record_id = article.id) as filed_at"""
# A claim marked not checkable beside unverified is not checkable (domain/standing.py).
FOUND = "case when verdict.not_checkable is not null and verdict.verdict is 'unverified' then null else verdict.verdict end"
_TALLY = f"""select claim.article_id,
  count(*) as claims,
  sum(verdict.verdict is null and verdict.not_checkable is null) as to_review,
  sum(verdict.verdict is 'verified') as verified,
  sum(verdict.verdict is 'disputed') as disputed,
  sum(({FOUND}) is 'unverified') as unverified,
  sum(({FOUND}) is null and verdict.not_checkable is not null) as not_checkable,
  sum(({FOUND}) is not null and not exists (select 1 from evidence where evidence.claim_id = claim.id)) as unsourced,
  max(verdict.marked_at) as marked_at,
  max((select max(linked_at) from evidence where evidence.claim_id = claim.id)) as linked_at
  from claim left join verdict on verdict.claim_id = claim.id
  where claim.kind in ({_BODY}) {{where}} group by claim.article_id"""


def tally(store: "Store", article_id: str) -> Tally:
    """Count how the claims of one article stand."""
    row = store.connection.execute(_TALLY.format(where="and claim.article_id = ?"), [article_id]).fetchone()
    return Tally(**{name: row[name] for name in Tally.__dataclass_fields__}) if row else Tally()


def entries(store: "Store", shelves: Collection[Shelf], only: Collection[str] | None = None) -> list[ArticleEntry]:
    """List the articles on these shelves, newest first; with only, those of these ids."""
    where, names = "", list[str]()
    if only is not None:
        names = sorted(only)
        where = f"and claim.article_id in ({_marks(names)})"
    tallies = {row["article_id"]: row for row in store.connection.execute(_TALLY.format(where=where), names)}
    filings = {one.article_id: one for one in _some(store, Filing, "filing", "article_id", names if where else None)}
    dismissed = _dismissed(store)
    lengths = store.words.lengths() if only is None else {name: store.words.length(name) for name in names}
    found = []
    chosen = f"where id in ({_marks(names)})" if where else ""
    for row in store.connection.execute(f"select {_ENTRY} from article {chosen} order by id desc", names):
        filing, counts = filings.get(row["id"]), tallies.get(row["id"])
        if (filing.shelf if filing else Shelf.WORK) not in shelves:
            continue
        times = [row["opened_at"], row["filed_at"], *((counts[name] for name in ("marked_at", "linked_at")) if counts else ())]
        found.append(
            ArticleEntry(
                **{name: row[name] for name in _NAMES},
                words=lengths.get(row["id"], 0),
                tally=Tally(**{name: counts[name] for name in Tally.__dataclass_fields__}) if counts else Tally(),
                touched_at=max(time for time in times if time),
                doubts=row["doubts"] - (_still_there(store, row["id"], dismissed[row["id"]]) if row["id"] in dismissed else 0),
                filing=filing,
            )
        )
    return found


def newest(store: "Store") -> list[str]:
    """Name the newest article that is not in the trash, and the newest of all."""
    kept = "where not exists (select 1 from filing where article_id = article.id and shelf = 'trash')"
    rows = [store.connection.execute(f"select max(id) from article {where}").fetchone()[0] for where in (kept, "")]
    return [name for name in rows if name]


def shelf_counts(store: "Store") -> dict[Shelf, int]:
    """Count the articles on each shelf."""
    rows = store.connection.execute("select shelf, count(*) from filing where shelf <> 'work' group by shelf").fetchall()
    away = {Shelf(shelf): count for shelf, count in rows}
    everything: int = store.connection.execute("select count(*) from article").fetchone()[0]
    return {Shelf.WORK: everything - sum(away.values()), **{shelf: away.get(shelf, 0) for shelf in (Shelf.ARCHIVE, Shelf.TRASH)}}


def shelf_of(store: "Store", article_id: str) -> Shelf:
    """Tell on which shelf an article is."""
    filing = store.find(Filing, article_id)
    return filing.shelf if filing else Shelf.WORK


def touched_since(store: "Store", seq: int) -> set[str]:
    """Name the articles that events of the journal after seq are about, those that are gone too."""
    rows = store.connection.execute(
        """select distinct case "table"
          when 'article' then record_id when 'filing' then record_id
          when 'claim' then json_extract(coalesce(after, before), '$.article_id')
          when 'dismissal' then json_extract(coalesce(after, before), '$.article_id')
          when 'request' then json_extract(coalesce(after, before), '$.article_id')
          when 'saying' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
          when 'confirmation' then (select article_id from claim where id = record_id)
          when 'verdict' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
          when 'evidence' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
          when 'pin' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
          when 'sign_off' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
          when 'second_look' then (select article_id from claim where id = json_extract(coalesce(after, before), '$.claim_id'))
        end as article_id from journal where seq > ?""",
        [seq],
    )
    return {row["article_id"] for row in rows if row["article_id"]}


def claim_spans(store: "Store", article_id: str) -> list[tuple[str, int, int]]:
    """List the claims of an article with the spans of their words, in text order."""
    rows = store.connection.execute(
        'select id, start, "end" from claim where article_id = ? order by start, "end", id', [article_id]
    )
    return [tuple(row) for row in rows]


def cited_in(store: "Store", source_id: str) -> list[tuple[str, str]]:
    """List the claims that cite a source, each with its article, in the order they were linked."""
    rows = store.connection.execute(
        "select claim.article_id, claim.id from evidence join claim on claim.id = claim_id"
        " where source_id = ? order by evidence.id",
        [source_id],
    )
    return [tuple(row) for row in rows]


def _some(store: "Store", record: type[R], table: str, key: str, names: list[str] | None) -> list[R]:
    where = f"where {key} in ({_marks(names)})" if names is not None else ""
    return from_rows(record, store.connection.execute(f"select * from {table} {where}", names or []))


def _marks(names: Collection[str]) -> str:
    return ", ".join("?" * len(names))


def _dismissed(store: "Store") -> dict[str, set[tuple[str, int, int]]]:
    found: dict[str, set[tuple[str, int, int]]] = {}
    for row in store.connection.execute('select article_id, kind, start, "end" from dismissal'):
        found.setdefault(row["article_id"], set()).add((row["kind"], row["start"], row["end"]))
    return found


def _still_there(store: "Store", article_id: str, dismissed: set[tuple[str, int, int]]) -> int:
    """Count the flags of an article that were dismissed; one dismissed that is told no more is no flag."""
    row = store.connection.execute("select flags from article where id = ?", [article_id]).fetchone()
    return sum((flag["kind"], flag["start"], flag["end"]) in dismissed for flag in json.loads(row["flags"]))


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
    of_pins = "join claim on claim.id = pin.claim_id where claim.article_id = ?"
    pins = {pin.evidence_id: pin for pin in _joined(store, Pin, "pin", of_pins, article_id)}
    pinned_in = pinned.copies(store, article_id=article_id)
    evidence: dict[str, list[EvidenceView]] = {}
    links = "join claim on claim.id = evidence.claim_id where claim.article_id = ? order by evidence.id"
    for link in _joined(store, Evidence, "evidence", links, article_id):
        item = EvidenceView(link, sources[link.source_id], pin=pins.get(link.id), copy=pinned_in.get(link.id))
        evidence.setdefault(link.claim_id, []).append(item)
    tagged = "join claim on claim.id = tagging.claim_id where claim.article_id = ?"
    tags = {one.claim_id: one.tags for one in _joined(store, Tagging, "tagging", tagged, article_id)}
    asked: dict[str, list[Request]] = {}
    for request in store.all(Request, order="asked_at", article_id=article_id):
        asked.setdefault(request.claim_id or "", []).append(request)
    signed = {one.claim_id: one for one in _joined(store, SignOff, "sign_off", tagged.replace("tagging", "sign_off"), article_id)}
    looks: dict[str, list[SecondLook]] = {}
    seconds = "join claim on claim.id = second_look.claim_id where claim.article_id = ? order by second_look.id"
    for look in _joined(store, SecondLook, "second_look", seconds, article_id):
        looks.setdefault(look.claim_id, []).append(look)
    settled = {
        one.claim_id: one
        for one in _joined(store, Confirmation, "confirmation", tagged.replace("tagging", "confirmation"), article_id)
    }
    due = rechecking.causes(store, _today(), article_id=article_id)
    ratings = {one.id: one for one in store.all(Rating)}
    said: dict[str, list[Saying]] = {}
    for one in _joined(store, Saying, "saying", tagged.replace("tagging", "saying"), article_id):
        said.setdefault(one.claim_id, []).append(one)
    rivals = Rivals(store)
    views, number = [], 0
    for claim in _joined(store, Claim, "claim", 'where article_id = ? order by start, "end", id', article_id):
        number += claim.kind.is_body
        shown = number if claim.kind.is_body else None
        state = states.get(claim.id)
        views.append(
            ClaimView(
                claim,
                shown,
                state,
                tuple(evidence.get(claim.id, ())),
                tags.get(claim.id, ()),
                tuple(asked.get(claim.id, ())),
                signed.get(claim.id),
                tuple(looks.get(claim.id, ())),
                recheck=due.get(claim.id, ()),
                confirmed=settled.get(claim.id),
                rating=ratings.get(label) if (label := _label_of(state)) else None,
                sayings=_in_order(claim, said.get(claim.id, ())),
                rivals=rivals.of(claim.id, state),
            )
        )
    return views


def shape(store: "Store", article_id: str) -> list[ClaimView]:
    """Read the claims of an article that are not its running text: headlines and furniture, not numbered."""
    where = f'where article_id = ? and kind not in ({_RUNNING}) order by start, "end", id'
    return [ClaimView(claim, None) for claim in _joined(store, Claim, "claim", where, article_id)]


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


def _label_of(state: VerdictState | None) -> str | None:
    """The id of the house's label for a finding; older casebooks hold one beside what cannot be checked, which has none."""
    return state.rating if state and finding_of(state.verdict, state.not_checkable)[0] else None


def claim_view(store: "Store", claim_id: str) -> ClaimView:
    """Read one claim with its verdict and evidence; raises NotFound."""
    claim = store.get(Claim, claim_id)
    states = store.all(VerdictState, claim_id=claim_id)
    links = store.all(Evidence, claim_id=claim_id)
    pins = {pin.evidence_id: pin for pin in store.all(Pin, claim_id=claim_id)}
    pinned_in = pinned.copies(store, claim_id=claim_id)
    evidence = tuple(
        EvidenceView(link, store.get(Source, link.source_id), pin=pins.get(link.id), copy=pinned_in.get(link.id)) for link in links
    )
    tagging = store.find(Tagging, claim_id)
    tags = tagging.tags if tagging else ()
    asked = tuple(store.all(Request, order="asked_at", claim_id=claim_id))
    signed, looks = store.find(SignOff, claim_id), tuple(store.all(SecondLook, claim_id=claim_id))
    due, settled = rechecking.causes(store, _today(), claim_id=claim_id).get(claim_id, ()), store.find(Confirmation, claim_id)
    state = states[0] if states else None
    label = _label_of(state)
    rating = store.find(Rating, label) if label else None
    said = _in_order(claim, store.all(Saying, claim_id=claim_id))
    return ClaimView(
        claim,
        number_of(store, claim),
        state,
        evidence,
        tags,
        asked,
        signed,
        looks,
        rating=rating,
        recheck=due,
        confirmed=settled,
        sayings=said,
        rivals=Rivals(store, claim_id).of(claim_id, state),
    )


def _in_order(claim: Claim, sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """The links that were rated in the order of the chain."""
    places = {name: place for place, name in enumerate(claim.speakers)}
    return tuple(sorted(sayings, key=lambda one: places.get(one.who, len(places))))


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


def matching_ids(store: "Store", table: str, start: str) -> list[str]:
    """List up to two ids of a table that begin so."""
    rows = store.connection.execute(f"select id from {table} where substr(id, 1, ?) = ? limit 2", [len(start), start])
    return [row["id"] for row in rows]


def is_asked(store: "Store", need: Need) -> bool:
    """Does a rule of the house ask for this? No record is made of the rules: a key asks several times."""
    return store.connection.execute("select 1 from house_rule where need = ? limit 1", [need.value]).fetchone() is not None


def addresses(store: "Store") -> list[tuple[str, str, str | None]]:
    """List the articles with their titles and addresses, newest first."""
    rows = store.connection.execute("select id, title, url from article order by id desc")
    return [(row["id"], row["title"], row["url"]) for row in rows]


def of_length(store: "Store", length: int, share: float, most: int = 300) -> list[str]:
    """List the newest articles whose texts are about as long, the length give or take a share."""
    span = [int(length * (1 - share)), int(length * (1 + share)) + 1, most]
    rows = store.connection.execute("select id from article where length(text) between ? and ? order by id desc limit ?", span)
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
    return from_rows(record, store.connection.execute(f"select distinct {table}.* from {table} {rest}", [key]))
