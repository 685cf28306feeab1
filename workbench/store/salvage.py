"""A new casebook out of a damaged one: the journal as far as its hashes link, and each record as its row or the journal tells it.

With the whole journal the new casebook is what the old one was. Where a part of it is gone, its beginning is kept, and one event
more, which undo passes by, brings the records to where they were last known to be.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from workbench.domain.article import Article, Snapshot
from workbench.domain.check import Import
from workbench.domain.check_rows import CheckRows
from workbench.domain.enums import Intent
from workbench.domain.errors import Cancelled, CannotRead, CannotWrite, Problem
from workbench.domain.fault import Fault, Finding, finding
from workbench.domain.forgetting import Forgetting
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Event
from workbench.domain.recovery import Recovery
from workbench.domain.renewal import FormerText
from workbench.domain.source import Source
from workbench.store.backup import sync_folder
from workbench.store.check_rows import read_batches
from workbench.store.imports import hash_of_import, insert_checks, remove_checks, stored_file
from workbench.store.journal import Entry
from workbench.store.links import Links, write_firsts, write_merge
from workbench.store.readable import Readable
from workbench.store.rows import BY_RECORD, TABLES, canonical, from_plain, to_plain
from workbench.store.store import Reread, Store

LABEL = "recover a damaged casebook"
Opener = Callable[[Path], Store]
_NAMED = 100  # gaps and records that are told one by one
_NEAR = 10_000  # events beyond the last one: a number further on is itself damaged


def salvage(
    path: Path,
    target: Path,
    opener: Opener,
    analyst: str,
    reread: Callable[[Store], Reread],
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Recovery:
    """Write what can be read of the file at path into a new casebook at target.

    opener makes the new casebook; reread makes the checks of an import from the file it stored. Raises CannotRead when there is
    nothing to read, CannotWrite, Cancelled; the damaged file stays as it is, and no half-made casebook is left.
    """
    if target.exists():
        raise CannotWrite(f"{target} exists already and was left as it is. Name a file that does not.")
    try:
        with TemporaryDirectory(prefix=".recover-", dir=target.parent) as folder:
            old = Readable(path, Path(folder))
            try:
                made = Path(folder) / "made.casebook"
                work = _Work(old, analyst, reread, progress, cancelled)
                found = work.write(opener, made)
            finally:
                old.close()
            made.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise CannotWrite(
            f"{path.name} could not be recovered: {error.strerror or error}. It was left as it is; "
            "make room, or name another folder."
        ) from error
    return replace(found, source=path, path=target)


class _Work:
    """One casebook on its way from the old file to the new one."""

    def __init__(
        self,
        old: Readable,
        analyst: str,
        reread: Callable[[Store], Reread],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._old = old
        self._analyst = analyst
        self._reread = reread
        self._progress = progress
        self._cancelled = cancelled
        self._lost: list[Finding] = []
        self._restored = 0

    def write(self, opener: Opener, target: Path) -> Recovery:
        """Write all that is known into a new casebook."""
        chained, later = self._old.events(self._look)
        before = {(event.table, event.record_id): event.after for event in chained}
        whole = self._tell_gaps(chained, later)
        now = self._state(before, later, whole=whole)
        if not now and not chained:
            raise CannotRead("Nothing of a casebook could be read in this file. It was left as it is; open a backup instead.")
        store = opener(target)
        try:
            with store.transaction():
                store.connection.execute("pragma defer_foreign_keys = on")
                self._write_snapshots(store, now)
                kept = self._write_records(store, now)
                _write_journal(store, chained)
                _write_links(store, self._old.links, len(chained))
                after = {key: canonical(to_plain(record)) for key, record in kept.items()}
                entries = [
                    Entry(*key, before.get(key), after.get(key))
                    for key in sorted({*before, *after})
                    if before.get(key) != after.get(key)
                ]
                if entries:
                    store.journal.append(entries, analyst=self._analyst, step=new_id(), intent=Intent.FOUND, of=None, label=LABEL)
                if whole and not entries and (name := self._old.casebook_id()):
                    store.connection.execute("update casebook set id = ?", [name])
            for name, column in self._old.newer(store.connection):
                self._lost.append(finding(name, column, Fault.NEWER))
            store.rebuild_index()
            store.rebuild_words()
        finally:
            store.close()
        if self._old.holes:
            self._lost.append(finding("file", "", Fault.HOLES, n=self._old.holes))
        return Recovery(target, target, len(chained), len(kept), self._restored, tuple(self._lost))

    def _tell_gaps(self, chained: list[Event], later: list[Event]) -> bool:
        """Tell which events are missing, and whether the journal is whole as far as anything tells."""
        numbers = [len(chained), *(event.seq for event in later)]
        unread = max(self._old.unread, default=0)
        if 0 < unread - numbers[-1] < _NEAR:
            numbers.append(unread + 1)
        gaps = [(one + 1, other - 1) for one, other in pairwise(numbers) if other - one > 1]
        for first, last in gaps[:_NAMED]:
            one = first == last
            self._lost.append(
                finding("journal", "", Fault.EVENT_LOST, first=first)
                if one
                else finding("journal", "", Fault.EVENTS_LOST, first=first, last=last)
            )
        # Rows that nothing tells the number of any more may have been the last ones.
        unknown = not self._old.end_read or (not gaps and bool(self._old.refused.get("journal") or self._old.unread))
        if unknown:
            self._lost.append(finding("journal", "", Fault.END_UNKNOWN))
        return not gaps and not later and not unknown

    def _state(self, before: dict[tuple[str, str], str | None], later: list[Event], *, whole: bool) -> dict[tuple[str, str], Any]:
        """What each record was last known to be: what the journal says where it is whole, else its row, else the journal."""
        told = {**before, **{(event.table, event.record_id): event.after for event in later}}
        now: dict[tuple[str, str], Any] = {}
        unvouched = 0
        for table in TABLES:
            self._look(0, 0)
            rows, all_read = ({}, True) if table.record is Snapshot else self._old.records(table)
            keys = {key for name, key in told if name == table.name}
            for key in sorted({*rows, *keys}):
                body = told.get((table.name, key))
                if table.record is Snapshot:
                    record = _parsed(table.record, body)
                elif whole:
                    record = _parsed(table.record, body)
                    self._restored += record is not None and rows.get(key) != record
                    if key in rows and rows[key] != record:
                        self._lost.append(finding(table.name, key, Fault.ROW_DIFFERS if record else Fault.ROW_UNTOLD))
                elif key in rows:
                    record = rows[key]
                    unvouched += record != _parsed(table.record, body)
                else:
                    record = None if all_read else _parsed(table.record, body)
                    self._restored += record is not None
                if record is not None:
                    now[table.name, key] = record
            if not whole and (count := self._old.refused.get(table.name)):
                self._lost.append(finding(table.name, "", Fault.ROWS_UNREAD, n=count))
        if unvouched:
            self._lost.append(finding("journal", "", Fault.UNVOUCHED, n=unvouched))
        return now

    def _write_snapshots(self, store: Store, now: dict[tuple[str, str], Any]) -> None:
        """Write the saved bytes that are left; what points at others is changed to do without them."""
        table = BY_RECORD[Snapshot]
        known = {key: record for (name, key), record in now.items() if name == table.name}
        needed = {sha for record in now.values() for sha in _shas(record)}
        written = set()
        for snapshot in self._old.snapshot_rows({*known, *needed}, self._look):
            told = known.get(snapshot.sha256)
            # The journal tells what else the row says; its hash does not depend on it.
            whole = replace(told, data=snapshot.data) if told and told.size == snapshot.size else snapshot
            store.write_row(table, whole, new=True)
            now[table.name, snapshot.sha256] = whole
            written.add(snapshot.sha256)
        emptied = {sha for record in now.values() if isinstance(record, Forgetting) for sha in record.snapshots}
        for sha in (emptied & known.keys()) - written:
            now[table.name, sha] = replace(known[sha], data=b"")
            store.write_row(table, now[table.name, sha], new=True)
            written.add(sha)
        for sha in known.keys() - written:
            del now[table.name, sha]
        for key, record in list(now.items()):
            if missing := [sha for sha in _shas(record) if sha not in written]:
                self._without(store, now, key, record, missing)

    def _without(
        self, store: Store, now: dict[tuple[str, str], Any], key: tuple[str, str], record: Any, missing: list[str]
    ) -> None:
        if isinstance(record, Article):
            self._lost.append(finding(*key, Fault.ARTICLE_BYTES, title=record.title))
            plain = Snapshot.of(record.text.encode("utf-8", "surrogatepass"), "text/plain; charset=utf-8", now_utc())
            if ("snapshot", plain.sha256) not in now:
                store.write_row(BY_RECORD[Snapshot], plain, new=True)
                now["snapshot", plain.sha256] = plain
            now[key] = replace(record, snapshot=plain.sha256)
        elif isinstance(record, Source):
            self._lost.append(finding(*key, Fault.SOURCE_BYTES, title=record.title))
            page = None if record.snapshot in missing else record.snapshot
            text = None if record.text in missing else record.text
            now[key] = replace(record, snapshot=page, text=text, pages=record.pages if text else ())

    def _write_records(self, store: Store, now: dict[tuple[str, str], Any]) -> dict[tuple[str, str], Any]:
        """Write the records in the order in which they point at each other; what points at nothing that is there is left out."""
        kept = {key: record for key, record in now.items() if key[0] == "snapshot"}
        dropped = Counter[str]()
        for table in TABLES:
            points = _points(store, table.name)
            for key, record in [item for item in now.items() if item[0][0] == table.name and table.record is not Snapshot]:
                self._look(0, 0)
                to = next(
                    (other for column, other in points if (at := getattr(record, column)) is not None and (other, at) not in kept),
                    None,
                )
                problem = finding(*key, Fault.OWNER_LOST, other=to) if to else self._write(store, key, record)
                if problem is None:
                    kept[key] = record
                    continue
                dropped[table.name] += 1
                if dropped[table.name] <= _NAMED:
                    self._lost.append(problem)
        for name, count in dropped.items():
            if count > _NAMED:
                self._lost.append(finding(name, "", Fault.MORE, n=count - _NAMED))
        return kept

    def _write(self, store: Store, key: tuple[str, str], record: Any) -> Finding | None:
        """Write one record; tells why that could not be done."""
        try:
            store.write_row(BY_RECORD[type(record)], record, new=True)
        except (sqlite3.Error, ValueError, TypeError):
            return finding(*key, Fault.UNFIT)
        if isinstance(record, Import) and not self._write_import(store, record):
            store.delete_row(BY_RECORD[Import], record.id)
            return finding(*key, Fault.CHECKS_LOST, n=record.rows, title=record.name)
        return None

    def _write_import(self, store: Store, record: Import) -> bool:
        """Bring the checks of an import back: from their rows, or else from the file they came from."""
        for read in (self._rows_of, lambda one: self._reread(store)(one, stored_file(store, one))):
            with suppress(Problem, sqlite3.Error, ValueError, TypeError, KeyError):
                insert_checks(store, record.id, read(record))
                if hash_of_import(store, record) == (record.rows, record.rows_hash):
                    return True
            with suppress(sqlite3.Error):
                remove_checks(store, record.id)
        return False

    def _rows_of(self, record: Import) -> CheckRows:
        if self._old.connection is None:
            raise ValueError("no rows can be read")
        span = self._old.connection.execute("select first, last from import_span where import_id = ?", [record.id]).fetchone()
        return CheckRows(read_batches(self._old.connection, *span))

    def _look(self, done: int, everything: int) -> None:
        if self._cancelled():
            raise Cancelled("The recovery was stopped. The damaged casebook was left as it is, and nothing else was written.")
        self._progress(done, everything)


def _write_journal(store: Store, events: list[Event]) -> None:
    names = ", ".join(f'"{name}"' for name in Event.__dataclass_fields__)
    marks = ", ".join("?" * len(Event.__dataclass_fields__))
    rows = ([_value(getattr(event, name)) for name in Event.__dataclass_fields__] for event in events)
    store.connection.executemany(f"insert into journal ({names}) values ({marks})", rows)


def _write_links(store: Store, links: Links, events: int) -> None:
    """Keep what the kept events say of where they came from."""
    for merge in links.merges:
        if merge["last"] <= events:
            write_merge(store.connection, merge)
    write_firsts(store.connection, links.firsts)


def _value(value: Any) -> Any:
    return value.value if isinstance(value, Intent) else value


def _parsed(record: type, body: str | None) -> Any:
    """A record from its body in the journal; None where it was removed or the body is none of this program's."""
    if body is None:
        return None
    with suppress(ValueError, TypeError, KeyError):
        values = json.loads(body)
        return Snapshot(**values, data=b"") if record is Snapshot else from_plain(record, values)
    return None


def _shas(record: Any) -> Collection[str]:
    """The saved bytes that a record needs."""
    columns = {Article: ("snapshot",), FormerText: ("snapshot",), Source: ("snapshot", "text"), Import: ("sha256",)}
    names = columns.get(type(record), ())
    return [sha for name in names if (sha := getattr(record, name)) is not None]


def _points(store: Store, table: str) -> list[tuple[str, str]]:
    """Which columns of a table name a record of which other."""
    return [(row["from"], row["table"]) for row in store.connection.execute(f"pragma foreign_key_list({table})")]
