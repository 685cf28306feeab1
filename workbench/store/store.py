"""The casebook as the desk sees it: records in, records out, every change in the journal."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.domain.article import Article, Filing, Snapshot
from workbench.domain.check import Import
from workbench.domain.check_rows import CheckRows
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Intent
from workbench.domain.errors import NotFound, ReadOnly
from workbench.domain.ids import new_id
from workbench.domain.journal import Change
from workbench.domain.source import Evidence
from workbench.store import going_along, listing, opening, word_building, word_index, words
from workbench.store.imports import insert_checks, remove_checks, stored_file, sweep
from workbench.store.journal import Entry, Journal, Undoable
from workbench.store.rows import (
    BY_NAME,
    BY_RECORD,
    Table,
    Unreadable,
    canonical,
    column_names,
    from_row,
    from_rows,
    parse,
    to_plain,
    to_row,
)

if TYPE_CHECKING:
    from workbench.store.check_index import BulkMaker, CheckIndex, IndexText

R = TypeVar("R")
_INDEX = "index"  # the bookmark of an index that is to be built
_EDITION = "index edition"  # and of what words it was built with
REBUILT_AT_ONCE = 20_000  # checks whose index is built anew within a second, while the casebook is opened
Reread = Callable[[Import, bytes], CheckRows]


class Step:
    """One action in progress: what it saves and removes goes to the rows at once and to the journal when it ends."""

    def __init__(self, store: "Store", label: str) -> None:
        self._store = store
        self.label = label
        self.entries: list[Entry] = []
        self.befores: dict[tuple[str, str], Any] = {}
        self.saved: dict[tuple[str, str], Any] = {}
        self.removed: dict[tuple[str, str], Any] = {}
        self.change: Change | None = None

    def save(self, *records: Any) -> None:
        """Write records, new or changed; one that is stored just so already leaves no trace."""
        for record in records:
            table = BY_RECORD[type(record)]
            key = getattr(record, table.key)
            before = self._store.find(type(record), key)
            if before == record:
                continue
            self._store.write_row(table, record, new=before is None)
            self._note(table, key, before, record)

    def remove(self, *records: Any) -> None:
        """Delete records; what points at them must be removed in the same step."""
        for record in records:
            table = BY_RECORD[type(record)]
            key = getattr(record, table.key)
            before = self._store.find(type(record), key)
            if before is not None:
                self._store.delete_row(table, key)
                self._note(table, key, before, None)

    def told(self, seq: int, step_id: str, intent: Intent, at: str) -> Change:
        """All of it as one change; seq and at are those of its last event."""
        return Change(seq, step_id, self.label, intent, tuple(self.saved.values()), tuple(self.removed.values()), at)

    def _note(self, table: Table, key: str, before: Any, after: Any) -> None:
        self.entries.append(Entry(table.name, key, _body(before), _body(after)))
        self.befores.setdefault((table.name, key), before)
        gone, kept = (self.removed, self.saved) if after is None else (self.saved, self.removed)
        gone[table.name, key] = before if after is None else after
        kept.pop((table.name, key), None)


class Store:
    """One open casebook; made by open, ended by close. Only one thread at a time may use it."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        index_text: "IndexText",
        bulk: "BulkMaker | None",
        *,
        read_only: bool,
        edition: str,
    ) -> None:
        self.path = path
        self._file = path
        self._copy: TemporaryDirectory[str] | None = None
        self.read_only = read_only
        self.connection = connection
        self.journal = Journal(connection)
        self._index: CheckIndex | None = None
        self.words = word_index.WordIndex(connection)
        self._index_text = index_text
        self._bulk = bulk
        self._edition = edition
        # The file of an import that a crash cut short and that opening swept out; empty when nobody knows which.
        self.swept: str | None = None

    @classmethod
    def open(
        cls, path: Path, index_text: "IndexText", bulk: "BulkMaker | None" = None, *, read_only: bool = False, edition: str = ""
    ) -> "Store":
        """Open or create the casebook at path; raises CasebookProblem or ReadOnly, with the file as it was.

        bulk makes the reader of an import's rows, faster than index_text; without it index_text reads them one by one. edition
        names what index_text makes of a text: an index of another edition is built anew.
        """
        store = cls(path, opening.connect(path, read_only=read_only), index_text, bulk, read_only=read_only, edition=edition)
        try:
            with store.told():
                if not read_only:
                    store.swept = sweep(store)
                    store._build_index_if_due()
                elif opening.is_older(store.connection):
                    store._read_a_copy()
        except BaseException:
            store.connection.close()
            raise
        return store

    def _read_a_copy(self) -> None:
        """An older casebook that may not be brought up to date is read from a copy that is; the copy goes when it is closed."""
        self.connection.close()
        self._copy = TemporaryDirectory(prefix="casebook-")
        self._file = opening.updated_copy(self.path, Path(self._copy.name))
        Store.open(self._file, self._index_text, self._bulk, edition=self._edition).close()
        self.connection = opening.reader(self._file)
        self.journal = Journal(self.connection)
        self._index = None
        self.words = word_index.WordIndex(self.connection)

    def _build_index_if_due(self) -> None:
        """A migration can change how the index is kept, but not build it: that takes the index's own words, which change as well.

        An index of another edition that would keep the analyst waiting is left: it finds less until it is built anew.
        """
        if self.bookmark(_INDEX) or (self.index_is_old and self.index.count() <= REBUILT_AT_ONCE):
            self.rebuild_index()
        word_building.begin_if_due(self)

    def rebuild_words(self) -> int:
        """Build the index of the words of articles, claims and sources anew; return its number of entries."""
        with self.transaction():
            entries = self.words.rebuild()
            word_building.mark(self, words.EDITION)
        return entries

    @property
    def index(self) -> "CheckIndex":
        """The index of earlier checks; its modules are loaded by the first search or verdict, not for opening."""
        if self._index is None:
            from workbench.store.check_index import CheckIndex

            self._index = CheckIndex(self.connection, self._index_text, self._bulk)
        return self._index

    @property
    def index_is_old(self) -> bool:
        """Was the index made with the words of another edition?"""
        return self.bookmark(_EDITION) != (self._edition or None)

    def rebuild_index(self) -> int:
        """Build the index of earlier checks anew; return its number of entries."""
        with self.transaction():
            entries = self.index.rebuild()
            self.connection.execute("delete from bookmark where name in (?, ?)", [_INDEX, _EDITION])
            if self._edition:
                self.connection.execute("insert into bookmark (name, value) values (?, ?)", [_EDITION, self._edition])
        return entries

    def writer(self) -> "Store":
        """Open the same casebook once more, for long work on another thread; close it there."""
        return Store.open(self.path, self._index_text, self._bulk, edition=self._edition)

    def reader(self) -> "Store":
        """Open the same casebook once more, for reading on another thread; close it there."""
        connection = opening.reader(self._file)
        other = Store(self.path, connection, self._index_text, self._bulk, read_only=True, edition=self._edition)
        other._file = self._file
        return other

    def close(self) -> None:
        """End the connection; the last one out folds the write-ahead log into the file."""
        self.connection.close()
        if self._copy:
            self._copy.cleanup()

    @property
    def engine(self) -> str:
        """The version of SQLite."""
        return sqlite3.sqlite_version

    @property
    def casebook_id(self) -> str:
        found: str = self.connection.execute("select id from casebook").fetchone()[0]
        return found

    # Reading

    def find(self, record: type[R], key: str) -> R | None:
        """Read one record by its key."""
        table = BY_RECORD[record]
        row = self.connection.execute(f"select * from {table.name} where {table.key} = ?", [key]).fetchone()
        return from_row(record, row) if row else None

    def get(self, record: type[R], key: str) -> R:
        """Read one record by its key; raises NotFound."""
        found = self.find(record, key)
        if found is None:
            raise NotFound(f"There is no {BY_RECORD[record].name} {key} in this casebook. Nothing was changed.")
        return found

    def all(self, record: type[R], *, order: str | None = None, **equal: Any) -> list[R]:
        """Read every record whose columns equal the given values, ordered by one column (or its key)."""
        table = BY_RECORD[record]
        where = " and ".join(f'"{name}" is ?' for name in equal) or "true"
        rows = self.connection.execute(
            f'select * from {table.name} where {where} order by "{order or table.key}", "{table.key}"', list(equal.values())
        )
        return from_rows(record, rows)

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        version: int = self.connection.execute("pragma data_version").fetchone()[0]
        return version

    def bookmark(self, name: str) -> str | None:
        """Read a place the analyst was at."""
        row = self.connection.execute("select value from bookmark where name = ?", [name]).fetchone()
        return row["value"] if row else None

    def set_bookmark(self, name: str, value: str) -> None:
        """Remember a place the analyst was at; not journalled, and silently not done in a casebook open for reading."""
        if not self.read_only and self.bookmark(name) != value:
            with self.transaction():
                self.connection.execute("insert or replace into bookmark (name, value) values (?, ?)", [name, value])

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """Turn what SQLite raises inside, or a row that cannot be read, into a CasebookProblem or ReadOnly in words."""
        try:
            yield
        except Unreadable as error:
            raise opening.damaged(self.path) from error
        except sqlite3.Error as error:
            opening.explain(error, self.path)

    # Writing

    @contextlib.contextmanager
    def step(self, label: str, analyst: str, *, intent: Intent = Intent.DO, of: str | None = None) -> Iterator[Step]:
        """Open one action: all it saves and removes is committed together with its journal rows, or not at all.

        After the block step.change says what was done; it stays None when nothing changed. COMMIT has returned by then.
        """
        if self.read_only:
            raise ReadOnly("This casebook is open for reading only. Nothing was changed.")
        step = Step(self, label)
        with self.transaction():
            yield step
            if step.entries:
                self.index_step(step)
                step_id = new_id()
                seq = self.journal.append(step.entries, analyst=analyst, step=step_id, intent=intent, of=of, label=label)
                step.change = step.told(seq, step_id, intent, self.journal.time_of(seq))

    def index_step(self, step: Step) -> None:
        """Bring the indexes to what a step saved and removed; call inside its transaction."""
        self.index.refresh(_claims_touched(self, step))
        for table, key, before, after in word_index.touched(step.befores, step.saved):
            self.words.refresh(table, key, before, after)
        self.words.tidy()

    def save(self, *records: Any, label: str, analyst: str) -> Change | None:
        """Write records as one action of their own."""
        with self.step(label, analyst) as step:
            step.save(*records)
        return step.change

    def remove(self, *records: Any, label: str, analyst: str) -> Change | None:
        """Delete records as one action of their own."""
        with self.step(label, analyst) as step:
            step.remove(*records)
        return step.change

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the right to write: everything inside is committed together or not at all."""
        with self.told():
            self.connection.execute("begin immediate")
            try:
                yield
                self.connection.execute("commit")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("rollback")
                raise

    def undo(self, analyst: str, target: Undoable | None = None, reread: Reread | None = None) -> Change | None:
        """Take back the newest action in force; None when there is none. target names it; reread is needed where checks return."""
        return self._turn(Intent.UNDO, analyst, reread or _no_reread, target)

    def redo(self, analyst: str, reread: Reread) -> Change | None:
        """Restore the action undone last; None when there is none. reread makes checks of the stored file of an import."""
        return self._turn(Intent.REDO, analyst, reread)

    def _turn(self, intent: Intent, analyst: str, reread: Reread, target: Undoable | None = None) -> Change | None:
        target = target or (self.journal.undoable() if intent is Intent.UNDO else self.journal.redoable())
        if target is None:
            return None
        merge = self.journal.links().named(target.step)
        if merge:
            from workbench.store.merge.turning import turn

            return turn(self, merge, intent, analyst, reread)
        events = self.journal.of_step(target.step)
        if intent is Intent.UNDO:
            events.reverse()
        with self.step(target.label, analyst, intent=intent, of=target.step) as step:
            for event in events:
                table = BY_NAME[event.table]
                if table.record is Snapshot:
                    continue  # saved bytes stay: they are named by their hash, and a redo needs them
                wanted = event.before if intent is Intent.UNDO else event.after
                if wanted is None:
                    record: Any = self.get(table.record, event.record_id)
                    going_along.take(self, step, record)
                    if isinstance(record, Import):
                        remove_checks(self, record.id)
                    step.remove(record)
                else:
                    record = parse(table, wanted)
                    step.save(record)
                    if isinstance(record, Import):
                        insert_checks(self, record.id, reread(record, stored_file(self, record)))
            if intent is Intent.REDO:
                going_along.bring_back(self, step, target.step)
        return step.change

    def write_row(self, table: Table, record: Any, *, new: bool) -> None:
        """Put one row; only a Step calls this, since the journal must know."""
        row = to_row(record)
        names = column_names(table.record)
        if new:
            columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            self.connection.execute(f"insert into {table.name} ({columns}) values ({marks})", [row[name] for name in names])
        else:
            pairs = ", ".join(f'"{name}" = ?' for name in names)
            self.connection.execute(
                f"update {table.name} set {pairs} where {table.key} = ?", [*(row[name] for name in names), row[table.key]]
            )

    def delete_row(self, table: Table, key: str) -> None:
        """Delete one row; only a Step calls this, since the journal must know."""
        self.connection.execute(f"delete from {table.name} where {table.key} = ?", [key])


def _no_reread(_record: Import, _data: bytes) -> CheckRows:
    raise AssertionError("an undo never takes an import in again")


def _body(record: Any) -> str | None:
    return None if record is None else canonical(to_plain(record))


def _claims_touched(store: Store, step: Step) -> set[str]:
    """The claims of which the index may tell something else now; it holds their article's title and language too."""
    touched: set[str] = set()
    for record in (*step.saved.values(), *step.removed.values()):
        if isinstance(record, VerdictState | Evidence):
            touched.add(record.claim_id)
        elif isinstance(record, Claim):
            touched.add(record.id)
        elif isinstance(record, Article):
            touched |= listing.judged(store, record.id)
        elif isinstance(record, Filing):
            touched |= listing.judged(store, record.article_id)  # what lies in the trash is no earlier check
    return touched
