"""Opening what is a casebook, and leaving alone what is not."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from sqlite_utils import Database

from workbench.domain.errors import CasebookProblem, Damaged
from workbench.resources import resource
from workbench.store import Store
from workbench.store.migrations import APPLICATION_ID, LATEST, casebook_migrations
from workbench.store.opening import schema_of


def fold(text, _language):
    return text.casefold()


def opened(path, **options):
    return Store.open(path, fold, **options)


def test_the_golden_schema_is_what_the_migrations_make():
    db = Database(memory=True)
    casebook_migrations().apply(db)
    assert schema_of(db.conn) == resource("schema.sql").read_text(encoding="utf-8")
    assert db.execute("pragma user_version").fetchone()[0] == LATEST == len(casebook_migrations()._migrations)
    db.close()


def test_a_missing_file_is_created_with_the_promised_settings(tmp_path):
    store = opened(tmp_path / "new.casebook")
    asked = {
        name: store.connection.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "journal_mode", "synchronous")
    }
    assert asked == {"application_id": APPLICATION_ID, "journal_mode": "wal", "synchronous": 2}
    for name, value in {"foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1}.items():
        assert store.connection.execute(f"pragma {name}").fetchone()[0] == value
    store.close()


def test_every_table_is_strict(tmp_path):
    store = opened(tmp_path / "new.casebook")
    listed = store.connection.execute("pragma table_list").fetchall()
    ours = [row for row in listed if row["type"] == "table" and not row["name"].startswith(("sqlite_", "_sqlite"))]
    assert ours
    assert {row["name"] for row in ours if not row["strict"]} == set()
    store.close()


def make_foreign(path):
    with sqlite3.connect(path) as db:
        db.execute("create table t (a)")
    db.close()


def make_newer(path):
    opened(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"pragma user_version = {LATEST + 1}")
    db.close()


def make_altered(path):
    opened(path).close()
    with sqlite3.connect(path) as db:
        db.execute("create trigger evil after insert on verdict begin delete from claim; end")
    db.close()


def make_damaged(path):
    opened(path).close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)


def make_cut(path):
    make_foreign(path)
    with sqlite3.connect(path) as db:
        db.execute("drop table t")
    db.close()
    data = bytearray(path.read_bytes()[:202])
    data[92:96] = b"\0\0\0\0"  # so that the number of pages it tells is not believed
    path.write_bytes(data)


def make_damaged_places(path):
    """The table that opening reads first of all lies on a page of nonsense."""
    opened(path).close()
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("select rootpage from sqlite_master where name = 'bookmark'").fetchone()
        (size,) = connection.execute("pragma page_size").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\x5a" * size
    path.write_bytes(data)


REFUSED = {
    "less than a page": (make_cut, "damaged"),
    "text": (lambda path: path.write_text("An article, not a casebook."), "not a casebook"),
    "foreign": (make_foreign, "another program"),
    "newer": (make_newer, "newer version"),
    "altered": (make_altered, "altered"),
    "damaged": (make_damaged, "damaged|altered"),
    "damaged places": (make_damaged_places, "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_sound_casebook_is_told_and_left_as_it_was(tmp_path, case):
    make, words = REFUSED[case]
    path = tmp_path / "x.casebook"
    make(path)
    before = path.read_bytes()
    with pytest.raises(CasebookProblem, match=words) as told:
        opened(path)
    assert path.read_bytes() == before
    assert str(told.value).endswith(".")


def test_a_folder_and_a_missing_folder_are_told(tmp_path):
    with pytest.raises(CasebookProblem, match="folder"):
        opened(tmp_path)
    with pytest.raises(CasebookProblem):
        opened(tmp_path / "nowhere" / "a.casebook")


def test_a_casebook_locked_by_another_program_is_told(tmp_path):
    store = opened(tmp_path / "a.casebook")
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('begin immediate'); "
        "print('x', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(store.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.stdout.readline()
    try:
        with pytest.raises(CasebookProblem, match="another program"), store.transaction():
            pass
    finally:
        holder.communicate()
    store.close()


def test_two_processes_may_create_the_same_casebook(tmp_path):
    code = (
        "import sys; from pathlib import Path; from workbench.store import Store; "
        "s = Store.open(Path(sys.argv[1]), lambda t, l: t); print(s.casebook_id); s.close()"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "a.casebook")]
    racing = [subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert len({process.communicate()[0] for process in racing}) == 1


def test_a_casebook_that_another_program_makes_just_now_is_waited_for(tmp_path):
    path = tmp_path / "a.casebook"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")  # SQLite does not wait for one who holds this before it changes how the journal is kept
    end = threading.Timer(0.5, other.execute, ["rollback"])
    end.start()
    store = opened(path)
    end.join()
    other.close()
    assert store.connection.execute("pragma journal_mode").fetchone()[0] == "wal"
    assert store.casebook_id
    store.close()


@pytest.mark.parametrize(("table", "column", "value"), [("claim", "kind", "rumour"), ("claim", "quantities", "[" * 50_000)])
def test_a_row_that_no_record_can_be_is_damage(tmp_path, table, column, value):
    from workbench.desk import Desk

    desk = Desk.open_casebook(tmp_path / "desk.casebook", "Ana")
    article = desk.take(desk.read_bytes(b"Quays of Ossenby\n\nIt has 40 cranes.\n", name="a.txt")).article
    desk.store.connection.execute(f"update {table} set {column} = ?", [value])
    with pytest.raises(Damaged, match="workbench recover"), desk.store.told():
        desk.claims(article.id)
    desk.close()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the disk fail")
@pytest.mark.parametrize("call", [3, 8, 15])
def test_a_disk_that_fails_to_read_is_no_damaged_casebook(tmp_path, call):
    path = tmp_path / "a.casebook"
    opened(path).close()
    code = (
        "import sys; from pathlib import Path; from workbench.desk import Desk; from workbench.domain.errors import Problem\n"
        "try: Desk.open_casebook(Path(sys.argv[1]), 'Ana')\n"
        "except Problem as problem: print(problem)"
    )
    fails = [
        "-e",
        "trace=pread64,read",
        "-P",
        path,
        "-e",
        f"inject=pread64:error=EIO:when={call}+",
        "-e",
        "inject=read:error=EIO:when=2+",
    ]
    watched = ["strace", "-f", "-qq", "-o", "/dev/null", *fails, sys.executable, "-c", code, path]
    told = subprocess.run(watched, capture_output=True, text=True, check=True).stdout
    assert told.startswith("The disk under a.casebook could not be read or written: ")
    opened(path).close()
