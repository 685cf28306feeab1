"""A parcel: what was done in a casebook since some event, as a small file for a colleague, who merges it.

A ZIP archive: parcel.json (which casebook, its head, the merges its links tell of, what was forgotten), known.tsv (every event of
the journal: id and the hash of what it says), events.jsonl (the events, with their first links), bytes/ (saved bytes by their
SHA-256, as they are stored) and checks/ (the rows of imports).
"""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.errors import CannotWrite, CasebookProblem
from workbench.domain.forgetting import Forgetting
from workbench.domain.journal import Event
from workbench.store.check_rows import read_batches
from workbench.store.forgotten import Forgotten
from workbench.store.journal import GENESIS, content_hash, event_hash, event_of
from workbench.store.links import Links
from workbench.store.migrations import LATEST
from workbench.store.rows import canonical

if TYPE_CHECKING:
    from workbench.store.store import Store

SUFFIX = ".parcel"
KIND = "workbench parcel"
FILE, UNPACKED, MEMBERS, RATIO = 100 << 20, 200 << 20, 5_000, 200
_NAME = re.compile(r"parcel\.json|known\.tsv|events\.jsonl|bytes/[0-9a-f]{64}|checks/[0-9a-f-]{36}\.jsonl")
_PLAIN = (1980, 1, 1, 0, 0, 0)


def write(store: "Store", out: Path, since: int, progress: Callable[[int, int], None]) -> int:
    """Write what was done after an event into a file, and return the number of events; raises CannotWrite for too much."""
    journal, links = store.journal, store.journal.links()
    count, head = journal.head()
    forgotten = [one for record in store.all(Forgetting) for one in record.events]
    again = {one.id for one in forgotten if one.id}
    events, known = [], []
    for event in journal.after(0):
        known.append(f"{event.id}\t{content_hash(event)}\n")
        if event.seq > since or event.id in again:
            events.append(event)
    manifest = {
        "kind": KIND,
        "version": LATEST,
        "casebook": store.casebook_id,
        "count": count,
        "head": head,
        "since": since,
        "merges": links.merges,
        "forgotten": [[one.old, one.new, one.id, one.left] for one in forgotten],
        "emptied": sorted({name for record in store.all(Forgetting) for name in record.snapshots}),
    }
    from workbench.store.merge.foreign import event_values, first_of

    lines = (canonical({"values": event_values(event), "first": first_of(event, links)}) + "\n" for event in events)
    size, written = 0, set[str]()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:

        def put(name: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> None:
            nonlocal size
            size += len(data)
            if size > UNPACKED or len(archive.infolist()) >= MEMBERS:
                raise CannotWrite(
                    "What was done since then is more than a parcel holds (200 MB, 5,000 files). Nothing was written; "
                    "name a later event, or send the casebook itself."
                )
            archive.writestr(zipfile.ZipInfo(name, _PLAIN), data, how)

        put("parcel.json", canonical(manifest).encode())
        put("known.tsv", "".join(known).encode())
        put("events.jsonl", "".join(lines).encode())
        for number, event in enumerate(events):
            progress(number, len(events))
            if event.table == "snapshot" and event.after and (saved := store.find(Snapshot, event.record_id)):
                name = f"bytes/{saved.sha256}"
                if name not in written:
                    put(name, saved.data, zipfile.ZIP_STORED)
                    written.add(name)
            if event.table == "import_file" and event.after and store.find(Import, event.record_id):
                put(f"checks/{event.record_id}.jsonl", _rows(store, event.record_id))
    if out.stat().st_size > FILE:
        raise CannotWrite(
            "What was done since then is more than a parcel holds (100 MB). Nothing was written; "
            "name a later event, or send the casebook itself."
        )
    return len(events)


def _rows(store: "Store", import_id: str) -> bytes:
    row = store.connection.execute("select first, last from import_span where import_id = ?", [import_id]).fetchone()
    batches = read_batches(store.connection, row["first"], row["last"]) if row else iter(())
    return "".join(canonical([one.id, one.text, one.facts]) + "\n" for batch in batches for one in batch.rows()).encode()


class Parcel:
    """A parcel as it is read, in the confined child: caps first, then its links are followed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if path.stat().st_size > FILE:
            raise CasebookProblem(
                f"{path.name} is larger than a parcel may be (100 MB). It was left as it is, and nothing was changed."
            )
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError) as error:
            raise CasebookProblem(f"{path.name} is damaged, and nothing of it was taken in. It was left as it is.") from error
        members = self._archive.infolist()
        size = sum(one.file_size for one in members)
        if len(members) > MEMBERS or size > UNPACKED or size > RATIO * max(path.stat().st_size, 4096):
            raise CasebookProblem(
                f"{path.name} unpacks to more than a parcel may hold. It was left as it is, and nothing was changed."
            )
        names = [one.filename for one in members]
        self._names = frozenset(names)
        if "parcel.json" not in names or len(self._names) != len(names) or not all(map(_NAME.fullmatch, names)):
            raise CasebookProblem(
                f"{path.name} is an archive, but no parcel of a casebook. It was left as it is, and nothing was changed."
            )
        self._manifest = json.loads(self._read("parcel.json"))
        if self._manifest.get("kind") != KIND:
            raise CasebookProblem(
                f"{path.name} is an archive, but no parcel of a casebook. It was left as it is, and nothing was changed."
            )
        if self._manifest["version"] > LATEST:
            raise CasebookProblem(
                f"{path.name} was made by a newer version of the workbench. It was left as it is; update the workbench to merge it."
            )
        if self._manifest["version"] < LATEST:
            raise CasebookProblem(
                f"{path.name} was made by an earlier version of the workbench. It was left as it is; "
                "have it made anew with this version."
            )
        self._events: dict[str, tuple[Event, list[Any] | None]] = {}
        for line in filter(None, self._read("events.jsonl").decode().split("\n")):
            one = json.loads(line)
            event = event_of(dict(zip(Event.__dataclass_fields__, one["values"], strict=True)))
            self._events[event.id] = (event, one["first"])
        self._prove()

    def look(self) -> dict[str, Any]:
        """What casebook.look tells; held names the events that are in the parcel itself."""
        known = [line.split("\t") for line in self._read("known.tsv").decode().splitlines()]
        manifest = self._manifest
        told = {name: manifest[name] for name in ("casebook", "count", "head", "merges")}
        return {**told, "known": known, "held": list(self._events)}

    def event(self, event_id: str) -> dict[str, Any]:
        from workbench.store.merge.foreign import event_values

        event, first = self._events[event_id]
        return {"values": event_values(event), "first": first}

    def saved(self, name: str) -> bytes:
        return self._read(f"bytes/{name}") if f"bytes/{name}" in self._names else b""

    def checks(self, import_id: str, start: int, count: int) -> list[list[Any]]:
        name = f"checks/{import_id}.jsonl"
        if name not in self._names:
            return []
        return [json.loads(line) for line in self._read(name).decode().split("\n")[start : start + count] if line]

    def _read(self, name: str) -> bytes:
        with self._archive.open(name) as member:
            data = member.read(UNPACKED + 1)
        if len(data) > UNPACKED:
            raise CasebookProblem(
                f"{self._path.name} unpacks to more than a parcel may hold. It was left as it is, and nothing was changed."
            )
        return data

    def _prove(self) -> None:
        """Follow the links of the events from the first after the beginning to the head."""
        manifest = self._manifest
        firsts = {event_id: tuple(first) for event_id, (_, first) in self._events.items() if first}
        links = Links.unread(manifest["merges"], firsts)
        forgotten = Forgotten.told(manifest["forgotten"], manifest["emptied"])
        seq, head = manifest["since"], None if manifest["since"] else GENESIS
        known = [line.split("\t")[0] for line in self._read("known.tsv").decode().splitlines()]
        for event, _first in sorted(self._events.values(), key=lambda one: one[0].seq):
            told = links.told(event.seq, event.id)
            if event_hash(event, told) != event.hash and not forgotten.accepts(event, told):
                raise self._broken(event.seq)
            if event.seq <= manifest["since"]:
                continue
            if event.seq != seq + 1 or head not in (None, event.prev) or known[event.seq - 1] != event.id:
                raise self._broken(event.seq)
            seq, head = event.seq, event.hash
        if seq != manifest["count"] or head not in (None, manifest["head"]) or len(known) != seq:
            raise self._broken(manifest["count"])

    def _broken(self, seq: int) -> CasebookProblem:
        return CasebookProblem(
            f"The journal in {self._path.name} does not hold at event {seq}: it was altered, or a part is missing. "
            "Nothing of it was taken in; ask for it once more."
        )
