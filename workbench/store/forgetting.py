"""Forgetting for good: words, or a whole source, leave rows, saved bytes, indexes and the journal, in one transaction.

The journal's hashes stay, so the chain still holds; what is left of an event has a hash of its own, which the record of the
forgetting keeps. After the commit the file is written anew, so that no free page and no log holds the old bytes.
"""

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Snapshot
from workbench.domain.check import Import
from workbench.domain.enums import Intent
from workbench.domain.errors import CasebookProblem
from workbench.domain.forgetting import Forgettable, Forgetting, ForgottenEvent
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.source import Evidence, Source
from workbench.store import pinned, word_building, words
from workbench.store.blotting import Blot
from workbench.store.held import (
    Seek,
    blotted_event,
    checks_with,
    exported_of,
    exported_with,
    hanging_on,
    is_there,
    journal_rows,
    parted,
    parts_of,
    saved_alone,
    snapshots_with,
    steps_of,
    titles_of,
    tombstone,
    tombstoned,
    unsearched,
)
from workbench.store.imports import hash_of_import
from workbench.store.journal import Entry, chain_hash, columns_of, content_hash, event_of
from workbench.store.rows import TABLES, canonical, from_plain, from_row, to_plain

if TYPE_CHECKING:
    from workbench.store.store import Step, Store

LABELS = {"text": "forget a text for good", "source": "forget a source for good"}
_UNCHANGED = "journal_is_never_changed"
Progress = Callable[[int, int], None]


def forget_texts(
    store: "Store",
    analyst: str,
    texts: Sequence[str],
    reason: str,
    seek: Seek,
    progress: Progress,
    *,
    with_unsearched: bool = False,
) -> tuple[Change, Forgettable]:
    """Blot texts out of everything the casebook holds; raises CasebookProblem, ReadOnly with nothing changed.

    with_unsearched takes the content of those saved files too that nobody can look through.
    """
    blot = Blot(texts)
    # Looked for before anything is locked: unpacking takes its time, saved bytes never change, and seek remembers.
    snapshots_with(store, blot, seek)
    exports = exported_with(store, blot)
    with _forgetting(store, analyst, "text", progress) as (work, _step):
        # While the rows still tell what was read from them.
        holding, shut = snapshots_with(store, blot, seek)
        if with_unsearched:
            holding += [look.name for look in shut]
            shut = []
        work.blot_events(lambda row: blotted_event(row, blot))
        work.blot_rows(blot)
        checks = work.blot_checks(blot)
        gone = work.empty(holding)
        work.blot_bookmarks(blot)
        work.end(reason, gone, with_imports=bool(checks))
        work.save_words(blot, gone)
    change, taken = work.result(checks)
    return change, replace(taken, unsearched=unsearched(store, shut), exports=exports)


def forget_source(
    store: "Store",
    analyst: str,
    source: Source,
    reason: str,
    progress: Progress,
    also: Callable[["Step", Sequence[str]], object] = lambda _step, _claims: None,
) -> tuple[Change, Forgettable]:
    """Remove a source with its links and saved bytes, its content in the journal too; raises like forget_texts.

    also is told the claims that cited it, inside the transaction, to change what rests on that.
    """
    exports = exported_of(store, source)
    with _forgetting(store, analyst, "source", progress) as (work, step):
        hanging = hanging_on(store, source)
        titles = titles_of(store, source)
        steps = steps_of(store, hanging)
        work.blot_events(lambda row: tombstoned(row, hanging, steps, Blot(titles)))
        claims = [link.claim_id for link in store.all(Evidence, source_id=source.id)]
        gone = work.drop_source(source, hanging)
        also(step, claims)
        work.end(reason, gone, with_imports=False)
    change, taken = work.result(0)
    return change, replace(taken, exports=exports)


def would_take(store: "Store", texts: Sequence[str], seek: Seek) -> Forgettable:
    """Count what forgetting texts would take, and what stays of their words."""
    blot = Blot(texts)
    events = sum(1 for row in journal_rows(store) if blotted_event(row, blot) is not None)
    records, left = 0, dict.fromkeys(parts_of(texts), 0)
    patterns = {part: parted(part) for part in left}
    for table in TABLES:
        for row in store.connection.execute(f"select * from {table.name}"):
            plain = to_plain(from_row(table.record, row))
            blotted = blot.record(plain, table.record)
            records += blotted != plain
            told = json.dumps(blotted, ensure_ascii=False)
            for part, pattern in patterns.items():
                left[part] += len(pattern.findall(told))
    checks = sum(1 for _ in checks_with(store, blot))
    holding, shut = snapshots_with(store, blot, seek)
    return Forgettable(
        records,
        events,
        len(holding),
        checks,
        tuple((part, n) for part, n in left.items() if n),
        unsearched=unsearched(store, shut),
        exports=exported_with(store, blot),
    )


def would_take_source(store: "Store", source: Source) -> Forgettable:
    """Count what forgetting a source would take, and how often its title stands elsewhere."""
    hanging = hanging_on(store, source)
    steps, blot = steps_of(store, hanging), Blot(titles_of(store, source))
    events = sum(1 for row in journal_rows(store) if tombstoned(row, hanging, steps, blot) is not None)
    now = sum(1 for name, key in hanging if is_there(store, name, key))
    elsewhere = would_take(store, (source.title,), lambda _pattern, _saved: ()).records - 1
    left = ((source.title, elsewhere),) if elsewhere > 0 else ()
    return Forgettable(now, events, len(saved_alone(store, source)), 0, left, exports=exported_of(store, source))


def standing_elsewhere(store: "Store", source: Source, texts: Sequence[str], seek: Seek) -> tuple[tuple[str, int, bool], ...]:
    """Count the records and saved files, other than those that go with a source, in which each of some texts stands.

    With each: is it an ordinary word there too? Blotted out, it would take words of articles along that name nobody.
    """
    hanging, alone = hanging_on(store, source), set(saved_alone(store, source))
    found = []
    for text in texts:
        blot, places, ordinary = Blot([text]), 0, False
        for table in TABLES:
            for row in store.connection.execute(f"select * from {table.name}"):
                if table.record is not Snapshot and (table.name, row[table.key]) not in hanging:
                    plain = to_plain(from_row(table.record, row))
                    if blot.record(plain, table.record) != plain:
                        places += 1
                        ordinary = ordinary or any(is_ordinary(text, one) for one in _strings(plain))
        elsewhere = [sha256 for sha256 in snapshots_with(store, blot, seek)[0] if sha256 not in alone]
        ordinary = ordinary or any(is_ordinary(text, _words(store, sha256)) for sha256 in elsewhere)
        found.append((text, places + len(elsewhere), ordinary))
    return tuple(one for one in found if one[1])


def is_ordinary(name: str, text: str) -> bool:
    """Does a name of one word stand in a text as a word of the language: in small letters, or as a part of a longer word?

    Addresses write all in small letters, so only what stands between blanks and marks counts.
    """
    if len(name.split()) > 1:
        return False
    found = re.finditer(rf"(?<![\w@./:%-])(\w*?)({re.escape(name)})(\w*)(?![\w@/%-]|\.\w)", text, re.IGNORECASE)
    return any(one[1] or one[3].lower() not in ("", "s") or (name[0].isupper() and one[2][0].islower()) for one in found)


def _strings(plain: Any) -> Iterator[str]:
    """The texts in what JSON can hold."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, (list, dict)):
        for one in plain.values() if isinstance(plain, dict) else plain:
            yield from _strings(one)


def _words(store: "Store", sha256: str) -> str:
    return pinned.words_of(store, sha256) or ""


def pattern_of(texts: Sequence[str]) -> str:
    """The pattern of texts however they are written, for what lies outside the casebook."""
    return Blot(texts).pattern


class _Work:
    """The pieces of one forgetting, inside its transaction."""

    def __init__(self, store: "Store", step: "Step", analyst: str, what: str, progress: Progress) -> None:
        self._store, self._step, self._analyst, self._what = store, step, analyst, what
        self._progress = progress
        self._events: list[ForgottenEvent] = []
        self._records = 0
        self._gone: tuple[str, ...] = ()
        self._words: dict[str, str] = {}

    def blot_events(self, turned: Callable[[sqlite3.Row], dict[str, Any] | None]) -> None:
        connection = self._store.connection
        count = self._store.journal.head()[0]
        links = self._store.journal.links()
        # Whoever reads while writing would meet rows twice.
        for number, row in enumerate(list(journal_rows(self._store))):
            if number % 1000 == 0:
                self._progress(number, count)
            new = turned(row)
            if new is None:
                continue
            values = dict(row) | new
            rest = chain_hash(columns_of(values), links.told(row["seq"], row["id"]))
            left = content_hash(event_of(values))
            self._events.append(ForgottenEvent(row["seq"], row["hash"], rest, row["id"], left))
            connection.execute(
                "update journal set label = ?, analyst = ?, before = ?, after = ? where seq = ?",
                [values["label"], values["analyst"], values["before"], values["after"], row["seq"]],
            )

    def blot_rows(self, blot: Blot) -> None:
        for table in TABLES:
            if table.record is Snapshot:
                continue
            for row in self._store.connection.execute(f"select * from {table.name}").fetchall():
                plain = to_plain(from_row(table.record, row))
                blotted = blot.record(plain, table.record)
                if blotted != plain:
                    self._store.write_row(table, from_plain(table.record, blotted), new=False)
                    self._records += 1

    def blot_checks(self, blot: Blot) -> int:
        """Blot imported checks; their imports then tell the hash of what is left, in row and journal alike."""
        found = list(checks_with(self._store, blot))
        connection = self._store.connection
        for number, name, text, facts in found:
            connection.execute("update earlier_check set id = ?, text = ?, facts = ? where num = ?", [name, text, facts, number])
        if not found:
            return 0
        for record in self._store.all(Import):
            _rows, rows_hash = hash_of_import(self._store, record)
            if rows_hash != record.rows_hash:
                connection.execute("update import_file set rows_hash = ? where id = ?", [rows_hash, record.id])
                self.blot_events(lambda row, old=record.rows_hash, new=rows_hash: _with_hash(row, old, new))  # type: ignore[misc]
        return len(found)

    def blot_bookmarks(self, blot: Blot) -> None:
        for row in self._store.connection.execute("select name, value from bookmark").fetchall():
            if blot.in_text(row["value"]):
                self._store.connection.execute("delete from bookmark where name = ?", [row["name"]])

    def drop_source(self, source: Source, hanging: set[tuple[str, str]]) -> tuple[str, ...]:
        saved = saved_alone(self._store, source)
        for table in reversed(TABLES):
            for name, key in hanging:
                if name != table.name or not is_there(self._store, name, key):
                    continue
                record: Any = self._store.get(table.record, key)
                body = tombstone(canonical(to_plain(record)))
                self._store.delete_row(table, key)
                self._step.entries.append(Entry(name, key, body, None))
                self._step.removed[name, key] = record
                self._records += 1
        return self.empty(saved)

    def end(self, reason: str, gone: tuple[str, ...], *, with_imports: bool) -> None:
        """Make the indexes anew and write the event of forgetting."""
        store = self._store
        store.words.rebuild()
        word_building.mark(store, words.EDITION)
        if with_imports:
            store.index.vectors.clear()
            store.index.rebuild()
        else:
            store.index.rebuild_own()
        # An event blotted twice is told as it is now.
        events = {one.seq: one for one in self._events}
        forgotten = tuple(sorted(events.values(), key=lambda one: one.seq))
        self._step.save(Forgetting(new_id(), now_utc(), self._analyst, self._what, reason, forgotten, gone))
        self._gone = gone

    def save_words(self, blot: Blot, gone: tuple[str, ...]) -> None:
        """The words read from sources stay without what was forgotten, as saved bytes with a name of their own."""
        for source in self._store.all(Source):
            if source.text in gone:
                text = self._words.get(source.text or "")
                if text is not None:
                    kept = Snapshot.of(blot.text(text).encode(), "text/plain; charset=utf-8", now_utc())
                    self._step.save(kept, replace(source, text=kept.sha256))

    def result(self, checks: int) -> tuple[Change, Forgettable]:
        assert self._step.change
        events = len({one.seq for one in self._events})
        return self._step.change, Forgettable(self._records, events, len(self._gone), checks)

    def empty(self, names: Sequence[str]) -> tuple[str, ...]:
        """Take the content of saved bytes away; their names stay."""
        texts = {source.text for source in self._store.all(Source)}
        for name in names:
            saved = self._store.get(Snapshot, name)
            if name in texts:
                self._words[name] = saved.content.decode("utf-8", "replace")
            self._store.connection.execute("update snapshot set data = x'' where sha256 = ?", [name])
        return tuple(names)


@contextlib.contextmanager
def _forgetting(store: "Store", analyst: str, what: str, progress: Progress) -> Iterator[tuple[_Work, "Step"]]:
    connection = store.connection
    connection.execute("pragma secure_delete = on")
    with store.step(LABELS[what], analyst, intent=Intent.FORGET) as step:
        (trigger,) = connection.execute("select sql from sqlite_master where name = ?", [_UNCHANGED]).fetchone()
        connection.execute(f"drop trigger {_UNCHANGED}")
        yield _Work(store, step, analyst, what, progress), step
        connection.execute(trigger)
    write_anew(store)


def write_anew(store: "Store") -> None:
    """Write the file anew without free pages and empty its log; raises CasebookProblem where another program keeps them."""
    connection = store.connection
    with store.told():
        connection.execute("pragma wal_checkpoint(truncate)")
        connection.execute("vacuum")
        busy = connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
    if busy:
        raise CasebookProblem(
            f"What was to be forgotten is gone from the casebook, but another program still reads {store.path.name}, and its log "
            "may hold old bytes. Close the other windows and run: workbench forget --clean"
        )


def _with_hash(row: sqlite3.Row, old: str, new: str) -> dict[str, Any] | None:
    if row["table"] != "import_file":
        return None
    found = {name: row[name] and row[name].replace(f'"{old}"', f'"{new}"') for name in ("before", "after")}
    return found if any(found[name] != row[name] for name in found) else None
