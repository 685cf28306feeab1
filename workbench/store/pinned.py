"""Quoted passages held against the newest saved copies of their sources: asked anew each time, never stored."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.domain.article import Snapshot
from workbench.domain.pin import Pin, PinnedCopy
from workbench.store.rows import from_rows

if TYPE_CHECKING:
    import sqlite3

    from workbench.store.store import Store

# Copies are named by what they hold, so that an answer stands for ever; ids and places alone are kept, no words.
_KNOWN: dict[tuple[str, str, int | None, int | None, str], bool] = {}
_MOST = 20_000
_OF = 'select pin.*, source.snapshot as now, source.text as now_text, {saved_at} as saved_at, source.id as "of" from {pins}'
_JOINED = "join evidence on evidence.id = pin.evidence_id join source on source.id = evidence.source_id"
# A passage that was typed has no pin; it is looked for in the words themselves, source by source, so that one text is held.
_TYPED = """select evidence.id, evidence.claim_id, evidence.quote, evidence.source_id, source.snapshot, source.text
  from {which} join source on source.id = evidence.source_id left join pin on pin.evidence_id = evidence.id
  where pin.evidence_id is null and evidence.quote is not null and source.text is not null {more}
  order by source.text, evidence.id"""
_NEWER = "(source.text is not pin.text or (pin.text is null and source.snapshot is not pin.snapshot))"


def words_of(store: "Store", sha256: str) -> str | None:
    """The words saved under a SHA-256, None when they are not here any more or damaged."""
    words = store.find(Snapshot, sha256)
    try:
        return words.content.decode("utf-8", "replace") if words else None
    except ValueError:
        return None


def copies(store: "Store", *, article_id: str | None = None, claim_id: str | None = None) -> dict[str, PinnedCopy]:
    """The copies that the passages of an article's claims, or of one claim, stand in, by the id of the evidence.

    A passage without a pin is among them only where the newest copy does not hold it.
    """
    pins = f"pin {_JOINED} left join snapshot on snapshot.sha256 = pin.snapshot"
    if claim_id is None:
        pins += " join claim on claim.id = pin.claim_id where claim.article_id = ?"
    else:
        pins += " where pin.claim_id = ?"
    rows = store.connection.execute(_OF.format(saved_at="snapshot.saved_at", pins=pins), [claim_id or article_id]).fetchall()
    found: dict[str, PinnedCopy] = {}
    read: dict[str, str | None] = {}
    for row, pin in zip(rows, from_rows(Pin, rows), strict=True):
        holds = _holds(store, pin, row["now"], row["now_text"], read)
        found[pin.evidence_id] = PinnedCopy(pin.snapshot, row["saved_at"], pin.snapshot == row["now"], holds)
    if claim_id is None:
        which, more = "claim join evidence on evidence.claim_id = claim.id", "and claim.article_id = ?"
    else:
        which, more = "evidence", "and evidence.claim_id = ?"
    for row in _absent(store, _TYPED.format(which=which, more=more), [claim_id or article_id]):
        found[row["id"]] = _last_with(store, row)
    return found


def lost(store: "Store", home: str = "", given: dict[str, str | None] | None = None) -> list[tuple[str, str, str, str, str]]:
    """List the passages that newer copies no longer hold: claim, evidence, source, the copy's SHA-256 and the passage.

    home is the start of a query whose table home names the claims asked about, with what is given to it; all without one.
    """
    pins = f"home cross join pin on pin.claim_id = home.id {_JOINED}" if home else f"pin {_JOINED}"
    query = f"{home} {_OF.format(saved_at='null', pins=pins)} where {_NEWER}"
    rows = store.connection.execute(query, given or {}).fetchall()
    read: dict[str, str | None] = {}
    gone = [
        (pin.claim_id, pin.evidence_id, row["of"], row["now_text"] or row["now"] or "", pin.quote)
        for row, pin in zip(rows, from_rows(Pin, rows), strict=True)
        if _holds(store, pin, row["now"], row["now_text"], read) is False
    ]
    which = "home cross join evidence on evidence.claim_id = home.id" if home else "evidence"
    typed = _absent(store, f"{home} {_TYPED.format(which=which, more='')}", given or {})
    # What no copy ever held is the analyst's word (a translation), and was not lost.
    typed_gone = [row for row in typed if not _last_with(store, row).is_newest]
    return gone + [(row["claim_id"], row["id"], row["source_id"], row["text"], row["quote"]) for row in typed_gone]


def _absent(store: "Store", query: str, given: "Sequence[str | None] | dict[str, str | None]") -> Iterator["sqlite3.Row"]:
    """The passages without a pin that the words of the newest copy do not hold."""
    from workbench.domain.quoted import stands

    name, words = None, None
    for row in store.connection.execute(query, given).fetchall():
        key = (row["id"], "", hash(row["quote"]), None, row["text"])
        if key not in _KNOWN:
            if name != row["text"]:
                name, words = row["text"], words_of(store, row["text"])
            if words is None or not words.strip():
                continue
            if len(_KNOWN) >= _MOST:
                _KNOWN.clear()
            _KNOWN[key] = stands(words, row["quote"])
        if not _KNOWN[key]:
            yield row


def _last_with(store: "Store", row: "sqlite3.Row") -> PinnedCopy:
    """The last copy that held a passage which the newest does not hold; the newest itself where none that is here did."""
    from workbench.domain.quoted import stands

    told = """select "after", "before" from journal where record_id = ? and "table" = 'source' order by seq desc"""
    past = (json.loads(body) for event in store.connection.execute(told, [row["source_id"]]) for body in event if body)
    for snapshot, text in dict.fromkeys((body.get("snapshot"), body.get("text")) for body in past):
        if snapshot and text and text != row["text"] and stands(words_of(store, text) or "", row["quote"]):
            return PinnedCopy(snapshot, _saved_at(store, snapshot), is_newest=False, holds=False)
    return PinnedCopy(row["snapshot"] or "", _saved_at(store, row["snapshot"]), is_newest=True, holds=False)


def _saved_at(store: "Store", snapshot: str | None) -> str | None:
    row = store.connection.execute("select saved_at from snapshot where sha256 = ?", [snapshot]).fetchone()
    return row["saved_at"] if row else None


def _holds(store: "Store", pin: Pin, snapshot: str | None, text: str | None, read: dict[str, str | None]) -> bool | None:
    """Does the newest copy hold the passage? read keeps words that are asked for again at once."""
    if pin.text is None:
        return pin.snapshot == snapshot
    if pin.text == text or text is None:
        return text is not None
    key = (pin.evidence_id, pin.text, pin.start, pin.end, text)
    if key not in _KNOWN:
        from workbench.domain.anchors import locate

        if text not in read:
            read[text] = words_of(store, text)
        words = read[text]
        if words is None:
            return None
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        _KNOWN[key] = locate(words, pin) is not None
    return _KNOWN[key]
