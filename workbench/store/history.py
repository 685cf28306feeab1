"""Reads of the journal by action: filtered, a page at a time from the newest on, and what going back to one of them takes."""

import json
import sqlite3
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench.domain.enums import Intent, Verdict
from workbench.domain.errors import Refused
from workbench.domain.history import Deed, Page, Wanted
from workbench.store.journal import Undoable

if TYPE_CHECKING:
    from workbench.store.store import Store

_TOLD = 30  # events of one action that are looked at for what it was about
_BODY = 'coalesce("after", "before")'
# What belongs to a claim.
_HANGING = "'verdict', 'evidence', 'pin', 'tagging', 'sign_off', 'second_look', 'confirmation', 'saying', 'conflict'"
# A body is canonical JSON, so an id stands in it in one way only.
_OF_CLAIM = f"""(("table" = 'claim' and record_id = :claim)
  or ("table" in ({_HANGING}, 'request') and instr({_BODY}, '"claim_id":"' || :claim || '"')))"""
_OF_ARTICLE = f"""(("table" = 'article' and record_id = :article)
  or ("table" in ('claim', 'dismissal', 'filing', 'former_text', 'version', 'request', 'gate_override')
    and instr({_BODY}, '"article_id":"' || :article || '"'))
  or ("table" in ({_HANGING}) and json_extract({_BODY}, '$.claim_id') in (select record_id from journal
    where "table" = 'claim' and instr({_BODY}, '"article_id":"' || :article || '"'))))"""
# What an opening writes of each of an article's claims is no deed that anybody looks for.
_WRITTEN = """case when "table" in ('verdict', 'evidence', 'source', 'filing', 'pin', 'request')
  or ("table" = 'claim' and "before" is not null)
  then coalesce("after", '') || coalesce("before", '') else '' end"""
_LAST_OF_STEP = "not exists (select 1 from journal as later where later.seq = journal.seq + 1 and later.step = journal.step)"


def page(store: "Store", wanted: Wanted, before: int | None, limit: int, said: Callable[[str, Intent], str]) -> Page:
    """List the newest deeds older than an event number; before None begins with the youngest.

    said gives the words in which people read the name of an action; the words that are wanted may stand there too.
    """
    conditions = ["(:before is null or seq < :before)"]
    if wanted.everything:
        conditions.append(_LAST_OF_STEP)
    if wanted.claim:
        conditions.append(_OF_CLAIM)
    if wanted.article:
        conditions.append(_OF_ARTICLE)
    if wanted.analyst:
        conditions.append("analyst = :analyst")
    if wanted.since:
        conditions.append("at >= :since")
    words = _folded(wanted.words).split()
    if words:
        store.connection.create_function("holds_words", 3, lambda *parts: _holds(words, parts), deterministic=True)
        told = cache(lambda label, intent: said(label, Intent(intent)))
        store.connection.create_function("said", 2, told, deterministic=True)
        conditions.append(f"holds_words(label || ' ' || said(label, intent), analyst, {_WRITTEN})")
    asked = {"before": before, "claim": wanted.claim, "article": wanted.article, "analyst": wanted.analyst, "since": wanted.since}
    rows = store.connection.execute(f"select step from journal where {' and '.join(conditions)} order by seq desc", asked)
    steps: dict[str, None] = {}
    for row in rows:
        steps[row["step"]] = None
        if len(steps) > limit:
            break
    deeds = [_deed(store, step) for step in list(steps)[:limit]]
    undone = _undone(store, min((deed.seq for deed in deeds), default=0))
    marked = tuple(replace(deed, undone=True) if deed.step in undone else deed for deed in deeds)
    return Page(marked, len(steps) > limit)


def authors(store: "Store") -> list[str]:
    """Name all who wrote into the journal, in alphabetical order."""
    return [row["analyst"] for row in store.connection.execute("select distinct analyst from journal order by analyst")]


def end_of(store: "Store", seq: int) -> int | None:
    """The number of the last event of the action that an event belongs to, None when there is no such event."""
    if merge := store.journal.links().merge_of(seq):
        decided = store.connection.execute("select max(seq) as last from journal where step = ?", [merge["id"]]).fetchone()["last"]
        return max(int(merge["last"]), decided or 0)
    row = store.connection.execute(
        "select max(seq) as last from journal where step = (select step from journal where seq = ?)", [seq]
    ).fetchone()
    last: int | None = row["last"]
    return last


def taken_back(store: "Store", seq: int) -> tuple[list[Undoable], list[str]]:
    """What stands now and did not at an event, newest first; and the names of what stood at it and does not now."""
    first: dict[str, Intent] = {}
    last: dict[str, tuple[int, Intent, str]] = {}
    rows = store.connection.execute('select seq, step, intent, "of", label from journal where seq > ? order by seq', [seq])
    links = store.journal.links()
    for row in rows:
        merge = links.merge_of(row["seq"])
        origin, intent = (merge["id"], Intent.DO) if merge else (row["of"] or row["step"], Intent(row["intent"]))
        if intent is Intent.FORGET or (merge and merge["forgets"]):
            raise Refused(
                "Something was forgotten for good since then; what was done before that cannot be undone. Nothing was changed."
            )
        if intent is Intent.FOUND:
            continue  # what the program found out is no work to be undone
        first.setdefault(origin, intent)
        last[origin] = (row["seq"], intent, merge["label"] if merge else row["label"])
    standing = sorted(
        ((at, origin, label) for origin, (at, intent, label) in last.items() if intent is not Intent.UNDO), reverse=True
    )
    # What an undo was the first to touch after the event stood at it.
    plan = [Undoable(origin, label) for _at, origin, label in standing if first[origin] is not Intent.UNDO]
    gone = [label for origin, (_at, intent, label) in last.items() if intent is Intent.UNDO and first[origin] is Intent.UNDO]
    return plan, gone


def _undone(store: "Store", since: int) -> set[str]:
    """The actions that an undo after an event took back and no redo restored."""
    found: set[str] = set()
    links = store.journal.links()
    merges = links.merges
    for row in store.connection.execute(
        'select seq, "of", intent from journal where seq > ? and "of" is not null order by seq', [since]
    ):
        if links.named(row["of"]) and links.merge_of(row["seq"]):
            continue  # a merge that both made was undone in another casebook, not here
        if row["intent"] == Intent.UNDO.value:
            found.add(row["of"])
        else:
            found.discard(row["of"])
    again = {one for merge in merges if merge["id"] not in found for one in merge.get("again", ())}
    for merge in merges:
        if merge["id"] in found - again:
            between = [merge["first"], merge["last"]]
            rows = store.connection.execute("select distinct step from journal where seq between ? and ?", between)
            found |= {row["step"] for row in rows}
    return found


def _deed(store: "Store", step: str) -> Deed:
    size = store.connection.execute("select count(*) as n, max(seq) as last from journal where step = ?", [step]).fetchone()
    rows = list(store.connection.execute(f"select {_SHORT} from journal where step = ? order by seq limit {_TOLD}", [step]))
    head = rows[0]
    claim_id, article_id = _touched(rows)
    if claim_id:
        home = store.connection.execute("select article_id from claim where id = ?", [claim_id]).fetchone()
        claim_id, article_id = (claim_id, home["article_id"]) if home else (None, article_id)
    title = store.connection.execute("select title from article where id = ?", [article_id]).fetchone() if article_id else None
    return Deed(
        size["last"],
        step,
        head["at"],
        head["analyst"],
        Intent(head["intent"]),
        head["label"],
        size["n"],
        _was(rows),
        claim_id,
        article_id if title else None,
        title["title"] if title else None,
    )


# The text of an article is in its body.
_SHORT = """at, analyst, intent, label, "table", record_id,
  case when "table" in ('article', 'former_text', 'snapshot') then null else "before" end as "before",
  case when "table" in ('article', 'former_text', 'snapshot') then null else "after" end as "after" """


def _touched(rows: list[sqlite3.Row]) -> tuple[str | None, str | None]:
    """The claim and the article that an action is about: of an article's own, that alone; else of the first claim."""
    articles = [row["record_id"] for row in rows if row["table"] == "article"]
    if articles:
        return None, articles[0]
    for row in rows:
        body: dict[str, Any] = json.loads(row["after"] or row["before"] or "{}")
        if row["table"] == "claim":
            return row["record_id"], body.get("article_id")
        hangs = row["table"] in ("verdict", "evidence", "pin", "tagging", "sign_off", "second_look")
        if hangs or (row["table"] == "request" and body.get("claim_id")):
            return body.get("claim_id"), None
        if row["table"] in ("dismissal", "filing", "former_text", "version", "request", "gate_override"):
            return None, body.get("article_id")
    return None, None


def _was(rows: list[sqlite3.Row]) -> Verdict | None:
    """The verdict before a change of one verdict to another."""
    changed = [row for row in rows if row["table"] == "verdict"]
    if len(changed) != 1 or not changed[0]["before"] or not changed[0]["label"].startswith("mark claim"):
        return None
    before = json.loads(changed[0]["before"]).get("verdict")
    after = json.loads(changed[0]["after"] or "{}").get("verdict")
    return Verdict(before) if before and before != after else None


def _holds(words: list[str], parts: tuple[str, ...]) -> bool:
    text = _folded(" ".join(parts))
    return all(word in text for word in words)


def _folded(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.lower()
    bare = (one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return "".join(bare).casefold()
