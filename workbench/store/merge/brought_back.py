"""Words that were forgotten here for good and come again: the other side, which never forgot them, tells which they are."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.domain.forgetting import BroughtBack
from workbench.domain.journal import Event
from workbench.store.blotting import MARK, Blot

if TYPE_CHECKING:
    from workbench.store.store import Store

_SHORTEST = 3  # characters of a text that can be forgotten
_CUT = frozenset({"prefix", "suffix"})  # where words are cut at the edge of a context, so that a piece is no word


def brought_back(
    store: "Store", known: dict[str, str], fresh: Sequence[Event], pairs: Sequence[tuple[Event, Event]]
) -> BroughtBack:
    """Count the new events that hold forgotten words.

    known are the events of the other side, pairs those of both sides as they are here and there.
    """
    if not fresh:
        return BroughtBack()
    done = store.connection.execute("""select id from journal where "table" = 'forgetting'""").fetchall()
    untold = any(row["id"] not in known for row in done)
    words = {word for ours, theirs in pairs for word in _lost(ours, theirs)}
    if not words:
        return BroughtBack(untold=untold)
    blot = Blot(sorted(words))
    return BroughtBack(sum(_holds(blot, event) for event in fresh), untold)


def _holds(blot: Blot, event: Event) -> bool:
    texts = (event.label, event.analyst)
    return any(map(blot.in_text, texts)) or any(blot.body(body) != body for body in (event.before, event.after) if body)


def _lost(ours: Event, theirs: Event) -> Iterator[str]:
    """The words that stand in an event there where it is blotted out here."""
    for here, there in ((ours.before, theirs.before), (ours.after, theirs.after)):
        if here and there and MARK in here:
            yield from _differing(json.loads(here), json.loads(there))


def _differing(here: Any, there: Any) -> Iterator[str]:
    if isinstance(here, dict) and isinstance(there, dict):
        for name in (here.keys() & there.keys()) - _CUT:
            yield from _differing(here[name], there[name])
    elif isinstance(here, list) and isinstance(there, list):
        for one, other in zip(here, there, strict=False):
            yield from _differing(one, other)
    elif isinstance(here, str) and isinstance(there, str) and len(here) == len(there):
        word = ""
        for mark, char in zip(f"{here} ", f"{there} ", strict=True):
            if mark == MARK and char != MARK:
                word += char
            else:
                if len(word.strip()) >= _SHORTEST:
                    yield word.strip()
                word = ""
