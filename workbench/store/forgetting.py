"""Forgetting for good: words, or a whole source, leave rows, saved bytes, indexes and the journal, in one transaction.

The journal's hashes stay, so the chain still holds; what is left of an event has a hash of its own, which the record of the
forgetting keeps. After the commit the file is written anew, so that no free page and no log holds the old bytes.
"""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.domain.article import Article, Snapshot
from workbench.domain.check import Import
from workbench.domain.enums import Intent
from workbench.domain.errors import CasebookProblem
from workbench.domain.forgetting import Forgettable, Forgetting, ForgottenEvent
from workbench.domain.ids import new_id, now_utc
from workbench.domain.journal import Change
from workbench.domain.renewal import FormerText
from workbench.domain.source import Evidence, Source
from workbench.store import word_building, words
from workbench.store.blotting import Blot
from workbench.store.imports import hash_of_import
from workbench.store.journal import Entry, chain_hash, columns_of
from workbench.store.rows import TABLES, canonical, from_plain, from_row, to_plain

if TYPE_CHECKING:
    from workbench.store.store import Step, Store

LABELS = {"text": "forget a text for good", "source": "forget a source for good"}
_UNCHANGED = "journal_is_never_changed"
Progress = Callable[[int, int], None]


def forget_texts(store: "Store", analyst: str, texts: Sequence[str], reason: str, progress: Progress) -> tuple[Change, Forgettable]:
    """Blot texts out of everything the casebook holds; raises CasebookProblem, ReadOnly with nothing changed."""
    blot = Blot(texts)
    with _forgetting(store, analyst, "text", progress) as (work, _step):
        holding = _snapshots_with(store, blot)  # while the rows still tell what was read from them
        work.blot_events(lambda row: _blotted(row, blot))
        work.blot_rows(blot)
        checks = work.blot_checks(blot)
        gone = work.empty(holding)
        work.blot_bookmarks(blot)
        work.end(reason, gone, with_imports=bool(checks))
        work.save_words(blot, gone)
    return work.result(checks)


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
    with _forgetting(store, analyst, "source", progress) as (work, step):
        hanging = _hanging(store, source)
        titles = _titles(store, source)
        steps = _steps_of(store, hanging)
        work.blot_events(lambda row: _tombstoned(row, hanging, steps, Blot(titles)))
        claims = [link.claim_id for link in store.all(Evidence, source_id=source.id)]
        gone = work.drop_source(source, hanging)
        also(step, claims)
        work.end(reason, gone, with_imports=False)
    return work.result(0)


def would_take(store: "Store", texts: Sequence[str]) -> Forgettable:
    """Count what forgetting texts would take, and what stays of their words."""
    blot = Blot(texts)
    events = sum(1 for row in _journal(store) if _blotted(row, blot) is not None)
    records, left = 0, dict.fromkeys(_parts(texts), 0)
    for table in TABLES:
        for row in store.connection.execute(f"select * from {table.name}"):
            plain = to_plain(from_row(table.record, row))
            blotted = blot.record(plain)
            records += blotted != plain
            told = json.dumps(blotted, ensure_ascii=False).casefold()
            for part in left:
                left[part] += told.count(part.casefold())
    checks = sum(1 for _ in _checks_with(store, blot))
    snapshots = len(_snapshots_with(store, blot))
    return Forgettable(records, events, snapshots, checks, tuple((part, n) for part, n in left.items() if n))


def would_take_source(store: "Store", source: Source) -> Forgettable:
    """Count what forgetting a source would take, and how often its title stands elsewhere."""
    hanging = _hanging(store, source)
    steps, blot = _steps_of(store, hanging), Blot(_titles(store, source))
    events = sum(1 for row in _journal(store) if _tombstoned(row, hanging, steps, blot) is not None)
    now = sum(1 for name, key in hanging if _is_there(store, name, key))
    elsewhere = would_take(store, (source.title,)).records - 1
    left = ((source.title, elsewhere),) if elsewhere > 0 else ()
    return Forgettable(now, events, len(_saved(store, source)), 0, left)


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
        # Whoever reads while writing would meet rows twice.
        for number, row in enumerate(list(_journal(self._store))):
            if number % 1000 == 0:
                self._progress(number, count)
            new = turned(row)
            if new is None:
                continue
            values = dict(row) | new
            self._events.append(ForgottenEvent(row["seq"], row["hash"], chain_hash(columns_of(values))))
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
                blotted = blot.record(plain)
                if blotted != plain:
                    self._store.write_row(table, from_plain(table.record, blotted), new=False)
                    self._records += 1

    def blot_checks(self, blot: Blot) -> int:
        """Blot imported checks; their imports then tell the hash of what is left, in row and journal alike."""
        found = list(_checks_with(self._store, blot))
        connection = self._store.connection
        for number, text, facts in found:
            connection.execute("update earlier_check set text = ?, facts = ? where num = ?", [text, facts, number])
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
        saved = _saved(self._store, source)
        for table in reversed(TABLES):
            for name, key in hanging:
                if name != table.name or not _is_there(self._store, name, key):
                    continue
                record: Any = self._store.get(table.record, key)
                body = _tombstone(canonical(to_plain(record)))
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


def _journal(store: "Store") -> Iterator[sqlite3.Row]:
    yield from store.connection.execute("select * from journal order by seq")


def _blotted(row: sqlite3.Row, blot: Blot) -> dict[str, Any] | None:
    new = {
        "label": blot.text(row["label"]),
        "analyst": blot.text(row["analyst"]),
        "before": blot.body(row["before"]),
        "after": blot.body(row["after"]),
    }
    return new if any(new[name] != row[name] for name in new) else None


def _with_hash(row: sqlite3.Row, old: str, new: str) -> dict[str, Any] | None:
    if row["table"] != "import_file":
        return None
    found = {name: row[name] and row[name].replace(f'"{old}"', f'"{new}"') for name in ("before", "after")}
    return found if any(found[name] != row[name] for name in found) else None


def _tombstoned(row: sqlite3.Row, hanging: set[tuple[str, str]], steps: set[str], blot: Blot) -> dict[str, Any] | None:
    new: dict[str, Any] = {}
    if (row["table"], row["record_id"]) in hanging:
        new = {"before": _tombstone(row["before"]), "after": _tombstone(row["after"])}
    if row["step"] in steps and (label := blot.text(row["label"])) != row["label"]:
        new["label"] = label
    return new if any(new[name] != row[name] for name in new) else None


def _tombstone(body: str | None) -> str | None:
    """What stays of a record: that it was, and of which claim; no two bodies of one record differ any more."""
    if body is None:
        return None
    plain = json.loads(body)
    kept = {name: plain[name] for name in ("id", "claim_id", "evidence_id") if name in plain}
    return canonical(kept | {"forgotten": True})


def _hanging(store: "Store", source: Source) -> set[tuple[str, str]]:
    """The records that are a source's, by table and name: itself, links to it and what hangs on those, now and in the journal."""
    found = {("source", source.id)}
    mark = f'"source_id":"{source.id}"'
    body = 'coalesce("after", "before")'
    rows = store.connection.execute(
        f"""select distinct record_id from journal where "table" = 'evidence' and instr({body}, ?)""", [mark]
    )
    links = {row["record_id"] for row in rows}
    found |= {("evidence", link) for link in links} | {("pin", link) for link in links}
    for row in store.connection.execute(
        f"""select distinct record_id, {body} as body from journal where "table" = 'origin_ruling'"""
    ):
        if f'"{source.id}"' in row["body"]:
            found.add(("origin_ruling", row["record_id"]))
    return found


def _titles(store: "Store", source: Source) -> list[str]:
    """All titles a source ever had."""
    found = {source.title: None}
    for row in store.connection.execute("select before, after from journal where record_id = ?", [source.id]):
        for body in (row["before"], row["after"]):
            if body and (title := json.loads(body).get("title")):
                found[title] = None
    return [title for title in found if title.strip()]


def _steps_of(store: "Store", hanging: set[tuple[str, str]]) -> set[str]:
    rows = store.connection.execute('select step, "table", record_id from journal')
    return {row["step"] for row in rows if (row["table"], row["record_id"]) in hanging}


def _saved(store: "Store", source: Source) -> list[str]:
    """The saved bytes that are this source's alone, those it had before among them."""
    names: set[str] = {name for name in (source.snapshot, source.text) if name}
    for row in store.connection.execute("select before, after from journal where record_id = ?", [source.id]):
        for body in (row["before"], row["after"]):
            plain = json.loads(body) if body else {}
            names |= {name for name in (plain.get("snapshot"), plain.get("text")) if name}
    others = {name for other in store.all(Source) if other.id != source.id for name in (other.snapshot, other.text)}
    others |= {article.snapshot for article in store.all(Article)} | {former.snapshot for former in store.all(FormerText)}
    others |= {record.sha256 for record in store.all(Import)}
    return sorted(name for name in names - others if store.find(Snapshot, name) is not None)


def _snapshots_with(store: "Store", blot: Blot) -> list[str]:
    """Saved bytes that hold a text, or from which a text was read that does; what is packed inside shows only by the latter."""
    found: dict[str, None] = {}
    for article in store.all(Article):
        if blot.in_text(f"{article.text}\n{article.title}\n{article.author}"):
            found[article.snapshot] = None
    for former in store.all(FormerText):
        if blot.in_text(former.text):
            found[former.snapshot] = None
    texts: set[str] = set()
    for row in store.connection.execute("select sha256 from snapshot").fetchall():
        saved = store.get(Snapshot, row["sha256"])
        if saved.data and blot.in_bytes(saved.content):
            found[saved.sha256] = None
            texts.add(saved.sha256)
    for source in store.all(Source):
        if source.text in texts and source.snapshot:
            found[source.snapshot] = None
    there = ((name, store.find(Snapshot, name)) for name in found)
    return [name for name, kept in there if kept and kept.data]


def _checks_with(store: "Store", blot: Blot) -> Iterator[tuple[int, str, str | None]]:
    """Imported checks that hold a text, as they shall be."""
    for row in store.connection.execute("select num, text, facts from earlier_check").fetchall():
        text, facts = blot.text(row["text"]), row["facts"] and blot.body(row["facts"])
        if (text, facts) != (row["text"], row["facts"]):
            yield row["num"], text, facts


def _is_there(store: "Store", table: str, key: str) -> bool:
    column = next(one.key for one in TABLES if one.name == table)
    return store.connection.execute(f"select 1 from {table} where {column} = ?", [key]).fetchone() is not None


def _parts(texts: Sequence[str]) -> list[str]:
    """The words of the texts that can stand alone elsewhere: a surname."""
    return list(dict.fromkeys(part for text in texts if len(text.split()) > 1 for part in text.split() if len(part) > 2))


def copies_with(store: "Store", folders: Sequence[Path], *, every: bool = False) -> Iterator[Path]:
    """Copies of this casebook that do not know of everything forgotten in it: they still hold what was. Or every copy."""
    known = {record.id for record in store.all(Forgetting)} | ({"one to come"} if every else set())
    own, name = store.path.resolve(), store.casebook_id
    for folder in folders:
        with contextlib.suppress(OSError):
            for path in sorted(folder.iterdir()):
                if path.is_file() and path.resolve() != own and _holds_older(path, name, known):
                    yield path


def _holds_older(path: Path, casebook_id: str, known: set[str]) -> bool:
    with contextlib.suppress(OSError, sqlite3.Error):
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                return False
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            if copy.execute("select id from casebook").fetchone()[0] != casebook_id:
                return False
            there = copy.execute("select count(*) from sqlite_master where name = 'forgetting'").fetchone()[0]
            ids = {row[0] for row in copy.execute("select id from forgetting")} if there else set()
            return not known <= ids
    return False
