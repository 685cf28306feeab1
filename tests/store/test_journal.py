"""The chain of the journal, and undo by it."""

import itertools
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.enums import Intent, SourceType
from workbench.domain.errors import ReadOnly
from workbench.domain.ids import new_id, now_utc
from workbench.domain.source import Source
from workbench.store import Store
from workbench.store.journal import GENESIS, event_hash
from workbench.store.verify import verify


def fold(text, _language):
    return text.casefold()


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "a.casebook", fold)
    yield opened
    opened.close()


def source(title, key=None):
    return Source(new_id(), key or title, SourceType.WEBPAGE, title, None, now_utc())


def titles(store):
    return sorted(one.title for one in store.all(Source))


def no_imports(_record, _data):
    raise AssertionError


def test_every_event_links_to_the_one_before(store):
    for number in range(5):
        store.save(source(f"s{number}"), label="add", analyst="ana")
    prev = GENESIS
    for number, event in enumerate(store.journal.after(0), start=1):
        assert (event.seq, event.prev, event.hash) == (number, prev, event_hash(event))
        prev = event.hash
    assert store.journal.head() == (5, prev)


def test_a_record_saved_unchanged_leaves_no_trace(store):
    one = source("same")
    store.save(one, label="add", analyst="ana")
    assert store.save(one, label="again", analyst="ana") is None
    assert store.journal.head()[0] == 1


def test_the_journal_refuses_change_and_deletion(store):
    store.save(source("a"), label="add", analyst="ana")
    for statement in ("update journal set analyst = 'eve'", "delete from journal"):
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            store.connection.execute(statement)


def test_a_step_that_fails_leaves_neither_row_nor_event(store):
    def half():
        with store.step("half", "ana") as step:
            step.save(source("a"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert titles(store) == []
    assert store.journal.head() == (0, GENESIS)


def test_undo_and_redo_survive_a_restart(store):
    store.save(source("a"), label="add a", analyst="ana")
    store.save(source("b"), label="add b", analyst="ana")
    store.undo("ana")
    store.close()
    again = Store.open(store.path, fold)
    assert (again.journal.undoable().label, again.journal.redoable().label) == ("add a", "add b")
    assert again.redo("ana", no_imports).intent is Intent.REDO
    assert titles(again) == ["a", "b"]
    again.close()


def test_new_work_forgets_what_was_undone(store):
    store.save(source("a"), label="add a", analyst="ana")
    store.undo("ana")
    store.save(source("b"), label="add b", analyst="ana")
    store.undo("ana")
    assert store.journal.redoable().label == "add b"
    store.redo("ana", no_imports)
    assert store.journal.redoable() is None
    assert titles(store) == ["b"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["do", "undo", "redo", "reopen"]), max_size=25))
def test_any_sequence_behaves_like_two_stacks(tmp_path_factory, actions):
    path = tmp_path_factory.mktemp("j") / "a.casebook"
    store, done, undone, names = Store.open(path, fold), [], [], itertools.count()
    for action in actions:
        if action == "do":
            name = f"{next(names):03}"
            store.save(source(name), label=name, analyst="ana")
            done, undone = [*done, name], []
        elif action == "undo":
            change = store.undo("ana")
            assert (change is not None) == bool(done)
            if done:
                undone.append(done.pop())
        elif action == "redo":
            change = store.redo("ana", no_imports)
            assert (change is not None) == bool(undone)
            if undone:
                done.append(undone.pop())
        else:
            store.close()
            store = Store.open(path, fold)
        assert titles(store) == done
    assert verify(store).findings == ()
    store.close()


def test_a_reader_cannot_write(store):
    reader = store.reader()
    with pytest.raises(ReadOnly):
        reader.save(source("a"), label="add", analyst="ana")
    with pytest.raises(sqlite3.OperationalError):
        reader.connection.execute("delete from source")
    reader.close()


@pytest.mark.parametrize(
    "column", ["id", "at", "analyst", "step", "intent", "label", "table", "record_id", "after", "prev", "hash"]
)
def test_verify_sees_a_changed_column(store, column):
    for number in range(3):
        store.save(source(f"s{number}"), label="add", analyst="ana")
    with sqlite3.connect(store.path) as other:
        other.execute("drop trigger journal_is_never_changed")
        other.execute(f"""update journal set "{column}" = '~' || substr("{column}", 2) where seq = 2""")
    other.close()
    assert verify(store).findings


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_verify_sees_a_deleted_event(store, gone):
    for number in range(4):
        store.save(source(f"s{number}"), label="add", analyst="ana")
    assert verify(store).findings == ()
    with sqlite3.connect(store.path) as other:
        other.execute("drop trigger journal_is_never_cut")
        other.execute("delete from journal where seq = ?", [gone])
    other.close()
    assert {finding.where.split()[0] for finding in verify(store).findings} >= {"journal"}


def test_verify_sees_a_row_changed_outside_the_journal(store):
    store.save(source("a"), label="add", analyst="ana")
    assert verify(store).findings == ()
    store.connection.execute("update source set title = 'b'")
    assert [finding.where.split()[0] for finding in verify(store).findings] == ["source"]
