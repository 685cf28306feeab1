"""Pinned passages held against the newest saved copies of their sources: asked anew each time, never stored."""

from typing import TYPE_CHECKING

from workbench.domain.article import Snapshot
from workbench.domain.pin import Pin, PinnedCopy
from workbench.store.rows import from_rows

if TYPE_CHECKING:
    from workbench.store.store import Store

# Copies are named by what they hold, so that an answer stands for ever; ids and places alone are kept, no words.
_KNOWN: dict[tuple[str, str, int | None, int | None, str], bool] = {}
_MOST = 20_000
_OF = 'select pin.*, source.snapshot as now, source.text as now_text, {saved_at} as saved_at, source.id as "of" from {pins}'
_JOINED = "join evidence on evidence.id = pin.evidence_id join source on source.id = evidence.source_id"
_NEWER = "(source.text is not pin.text or (pin.text is null and source.snapshot is not pin.snapshot))"


def words_of(store: "Store", sha256: str) -> str | None:
    """The words saved under a SHA-256, None when they are not here any more or damaged."""
    words = store.find(Snapshot, sha256)
    try:
        return words.content.decode("utf-8", "replace") if words else None
    except ValueError:
        return None


def copies(store: "Store", *, article_id: str | None = None, claim_id: str | None = None) -> dict[str, PinnedCopy]:
    """The copies that the passages of an article's claims, or of one claim, were pinned in, by the id of the evidence."""
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
    return found


def lost(store: "Store", home: str = "", given: dict[str, str | None] | None = None) -> list[tuple[str, str, str, str, str]]:
    """List the passages that newer copies no longer hold: claim, evidence, source, the copy's SHA-256 and the passage.

    home is the start of a query whose table home names the claims asked about, with what is given to it; all without one.
    """
    pins = f"home cross join pin on pin.claim_id = home.id {_JOINED}" if home else f"pin {_JOINED}"
    query = f"{home} {_OF.format(saved_at='null', pins=pins)} where {_NEWER}"
    rows = store.connection.execute(query, given or {}).fetchall()
    read: dict[str, str | None] = {}
    return [
        (pin.claim_id, pin.evidence_id, row["of"], row["now_text"] or row["now"] or "", pin.quote)
        for row, pin in zip(rows, from_rows(Pin, rows), strict=True)
        if _holds(store, pin, row["now"], row["now_text"], read) is False
    ]


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
