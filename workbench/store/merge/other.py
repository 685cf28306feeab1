"""The other casebook as the program sees it: answers of the confined child, each held against what it must be."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.domain import errors
from workbench.domain.article import Snapshot
from workbench.domain.check import CheckRow
from workbench.domain.check_rows import CheckRows
from workbench.domain.enums import Intent
from workbench.domain.errors import CasebookProblem
from workbench.domain.ids import stamp_of
from workbench.domain.journal import Event
from workbench.store.blotting import MARK
from workbench.store.journal import content_hash, event_hash, event_of
from workbench.store.links import First
from workbench.store.merge.undone import pairs
from workbench.store.rows import BY_NAME, canonical, from_plain, to_plain

Ask = Callable[[str, dict[str, Any]], dict[str, Any]]
Progress = Callable[[int, int], None]
_AT_ONCE = 2_000
_ROWS = 20_000
_LATEST = stamp_of("b4d6b4d6-0000-7000-8000-000000000000")  # ids of the year 8273 and later leave no room behind them


class Other:
    """One foreign casebook or parcel; ask calls a function of foreign.py in the confined child."""

    def __init__(self, path: Path, ask: Ask) -> None:
        self.path = path
        self._ask = ask
        found = self._answer("look", {})
        self.casebook_id = self._id(found["casebook"])
        self.known: dict[str, str] = {str(one[0]): str(one[1]) for one in found["known"]}
        self.merges = [self._merge(one) for one in found["merges"]]
        self.held = None if found["held"] is None else frozenset(map(str, found["held"]))
        self.firsts: dict[str, First] = {}

    def events(self, ids: Sequence[str], progress: Progress) -> list[Event]:
        """Fetch events; each must say what the list of all said, and be a record of a casebook. Raises CasebookProblem."""
        found: list[Event] = []
        while len(found) < len(ids):
            progress(len(found), len(ids))
            wanted = ids[len(found) : len(found) + _AT_ONCE]
            some = self._answer("events", {"ids": list(wanted)})["events"]
            if not some:
                raise self._contradicts()
            found += [self._event(one, event_id) for one, event_id in zip(some, wanted, strict=False)]
        return found

    def snapshot(self, names: Sequence[str], progress: Progress) -> Iterator[tuple[str, bytes | None]]:
        """Fetch saved bytes, unpacked and hashed again; None for those that are not what their name says, or were forgotten."""
        done = 0
        while done < len(names):
            progress(done, len(names))
            for name, data in self._answer("snapshots", {"names": list(names[done : done + _AT_ONCE])})["snapshots"]:
                yield name, _content(name, base64.b64decode(data))
                done += 1

    def checks(self, import_id: str, count: int) -> CheckRows:
        """Fetch the rows of an import."""
        rows: list[CheckRow] = []
        while len(rows) < count:
            some = self._answer("checks", {"import": import_id, "from": len(rows), "count": _ROWS})["rows"]
            if not some:
                break
            rows += [CheckRow(str(one[0]), str(one[1]), None if one[2] is None else str(one[2])) for one in some]
        return CheckRows.of(rows)

    def _answer(self, function: str, request: dict[str, Any]) -> dict[str, Any]:
        found = self._ask(function, {"path": str(self.path.absolute()), **request})
        if "problem" in found:
            raise getattr(errors, found["problem"])(found["words"])
        return found

    def _event(self, told: dict[str, Any], event_id: str) -> Event:
        try:
            event = event_of(dict(zip(Event.__dataclass_fields__, told["values"], strict=True)))
            first: First | None = tuple(told["first"]) if told["first"] else None
            if event.id != event_id or content_hash(event) != self.known[event_id] or not _is_id(event.id):
                raise self._contradicts()
            check_bodies(event)
            if first:
                self.firsts[event.id] = (int(first[0]), str(first[1]), str(first[2]))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise self._contradicts() from error
        return event

    def _merge(self, told: dict[str, Any]) -> dict[str, Any]:
        """What it tells of a merge of its own: its name, which events came by it, which of them do not count, which count again."""
        try:
            first, last = int(told["first"]), int(told["last"])
            if not 1 <= first <= last + 1 <= len(self.known) + 1:
                raise self._contradicts()
            named = {what: [self._span(*pair) for pair in pairs(told, what)] for what in ("void", "back")}
            return {"id": self._id(told["id"]), "first": first, "last": last, **named}
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise self._contradicts() from error

    def _id(self, name: object) -> str:
        if not isinstance(name, str) or not _is_id(name):
            raise self._contradicts()
        return name

    def _span(self, first: int, last: int) -> tuple[int, int]:
        if not 1 <= int(first) <= int(last) <= len(self.known):
            raise self._contradicts()
        return int(first), int(last)

    def _contradicts(self) -> CasebookProblem:
        return CasebookProblem(
            f"{self.path.name} holds something that is no record of a casebook. Nothing of it was taken in; "
            "have it verified where it comes from."
        )


def check_bodies(event: Event) -> None:
    """See that an event holds records as this program writes them, or what forgetting leaves of one; raises ValueError."""
    table = BY_NAME[event.table]
    if event.before is None and event.after is None:
        raise ValueError("an event of nothing")
    for body in (event.before, event.after):
        if body is None or is_tombstone(body):
            continue
        plain = json.loads(body)
        if plain[table.key] != event.record_id:
            raise ValueError("a record of another name")
        record = Snapshot(**plain, data=b"") if table.record is Snapshot else from_plain(table.record, plain)
        if canonical(to_plain(record)) != body:
            raise ValueError("a record that is written otherwise")
    if event.intent not in Intent:
        raise ValueError("an unknown intent")


def is_tombstone(body: str | None) -> bool:
    """Is that what forgetting a source leaves of a record?"""
    return body is not None and '"forgotten":true' in body and json.loads(body).get("forgotten") is True


def is_rest(rest: Event, whole: Event) -> bool:
    """Is one event what a forgetting can leave of the other: the same but for blotted words, or a tombstone?"""
    same = ("id", "at", "step", "intent", "of", "table", "record_id")
    if any(getattr(rest, name) != getattr(whole, name) for name in same):
        return False
    pairs = [(rest.label, whole.label), (rest.analyst, whole.analyst), (rest.before, whole.before), (rest.after, whole.after)]
    return all(_is_rest_of(one, other, whole.table) for one, other in pairs)


def _is_rest_of(rest: str | None, whole: str | None, table: str) -> bool:
    if rest is None or whole is None or rest == whole:
        return rest == whole
    if is_tombstone(rest):
        kept = json.loads(rest)
        return all(name == "forgotten" or json.loads(whole).get(name) == value for name, value in kept.items())
    if table == "import_file":  # its rows were blotted, and so it names another hash of them
        blank = [re.sub(r'"rows_hash":"[0-9a-f]{64}"', "", one) for one in (rest, whole)]
        rest, whole = blank
    return len(rest) == len(whole) and all(one in (other, MARK) for one, other in zip(rest, whole, strict=True))


def fits_first(event: Event, first: First) -> bool:
    """Does an event have the hash it was first written with?"""
    return event_hash(replace(event, seq=first[0], prev=first[1], hash=first[2])) == first[2]


def _is_id(one: str) -> bool:
    return len(one) == 36 and one[14] == "7" and one == one.lower() and stamp_of(one) < _LATEST


def _content(name: str, data: bytes) -> bytes | None:
    if hashlib.sha256(data).hexdigest() == name:
        return data
    import zlib

    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(data, 100 << 20)
    except zlib.error:
        return None
    return content if hashlib.sha256(content).hexdigest() == name else None
