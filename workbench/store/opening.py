"""Opening a casebook: what is ours is brought up to date, what is not is told and left as it was."""

import contextlib
import errno
import os
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

from workbench.domain.errors import CasebookProblem, Damaged, ReadOnly
from workbench.resources import resource
from workbench.store.migrations import APPLICATION_ID, LATEST, casebook_migrations, numpy_left_out
from workbench.store.network import remote_kind

_MAGIC = b"SQLite format 3\0"
_HEADER = len(_MAGIC) + 2  # with the size of a page
_HEAD, _FIRST = 100, 4096  # bytes of the whole head, and of the usual page that it stands in
BUSY_MS = 2000
_UPDATE_MS = 30_000
_EMPTY = 64 << 10  # bytes that a casebook without articles has at least
_AGAIN_S = (0.05, 0.1, 0.2, 0.4, 0.8)  # between two tries to create what another program creates at the same moment
_IN_MEMORY = 256 << 20  # bytes of a casebook that is brought up to date in memory


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the casebook at path, creating it when missing, and bring its schema up to date.

    Raises CasebookProblem for a file that is no casebook, newer, damaged, locked or altered, and ReadOnly for one that may not be
    written; the file is left as it was.
    """
    for pause in () if read_only or not _is_being_made(path) else _AGAIN_S:
        try:
            return _open(path, read_only=False)
        except CasebookProblem as problem:
            if not _is_met(problem.__cause__):
                raise
            time.sleep(pause)
    return _open(path, read_only=read_only)


def _open(path: Path, *, read_only: bool) -> sqlite3.Connection:
    there, existed, known = os.path.lexists(path), _look(path), False
    if not existed and read_only:
        raise CasebookProblem(f"There is no casebook at {path}. Nothing was created.")
    try:
        connection = _connection(path, read_only=read_only or existed)
        try:
            fresh = not existed or _is_blank(connection)
            if not fresh:
                check_ours(connection, path)
            known = existed
            version = _pragma(connection, "user_version")
            if not read_only:
                connection.close()
                connection = _connection(path, read_only=False)
                _prepare(connection, path, due=fresh or version < LATEST)
            connection.row_factory = sqlite3.Row
        except BaseException as error:
            connection.close()
            if not there and not _is_met(error):  # what is empty now may be another program's, which is about to fill it
                _sweep(path)
            raise
    except sqlite3.Error as error:
        if known and _is_refusal(error):  # what could be read a moment ago lies on a disk that cannot be written
            raise _only_read(path) from error
        explain(error, path)
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged schema quotes it, and that may be no text.
        raise damaged(path) from error
    return connection


def reader(path: Path) -> sqlite3.Connection:
    """Open a second connection that can only read, for work on another thread."""
    connection = _connection(path, read_only=True)
    connection.row_factory = sqlite3.Row
    return connection


def explain(error: sqlite3.Error, path: Path) -> NoReturn:
    """Say a failure of SQLite in words a person can act on."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    name = path.name
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise CasebookProblem(
            f"The casebook {name} is being written by another program. Nothing was changed; try again in a moment."
        ) from error
    # SQLite takes a disk that fails to read for a damaged file.
    if code == sqlite3.SQLITE_IOERR or (code == sqlite3.SQLITE_CORRUPT and not _can_be_read(path)):
        raise CasebookProblem(
            f"The disk under {name} could not be read or written: it may be full, or gone. What was saved before is unharmed; "
            "make room or connect it again, then do it once more."
        ) from error
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        raise damaged(path) from error
    if code == sqlite3.SQLITE_READONLY:
        raise _only_read(path) from error
    if code == sqlite3.SQLITE_FULL:
        raise CasebookProblem("The disk is full. Nothing was changed; make room and do it again.") from error
    if code == sqlite3.SQLITE_CANTOPEN and _has_log(path):
        raise CasebookProblem(
            f"What was saved last stands in {name}-wal, which cannot be read on a disk that cannot be written. Nothing was "
            f"changed; copy {name} and {name}-wal into a folder of yours and open that copy."
        ) from error
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        raise CasebookProblem(
            f"The casebook {path} could not be opened. Nothing was changed; check the folder and its rights."
        ) from error
    raise CasebookProblem(
        f"The casebook {name} could not be used ({error}). What was saved before is unharmed; check it with: workbench verify."
    ) from error


def _can_be_read(path: Path) -> bool:
    """Does the disk give every byte of a file?"""
    try:
        with path.open("rb", buffering=0) as file:
            while file.read(1 << 20):
                pass
    except OSError:
        return False
    return True


def updated_copy(path: Path, folder: Path) -> Path:
    """Copy a casebook that may not be written into a folder and bring the copy up to date; raises like connect."""
    copy = folder / path.name
    with contextlib.closing(connect(path, read_only=True)) as connection, contextlib.closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
    connect(copy, read_only=False).close()
    return copy


def updated_in_memory(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Copy an older casebook into memory and bring the copy up to date; the one given is closed. Raises CasebookProblem."""
    if _pragma(connection, "page_count") * _pragma(connection, "page_size") > _IN_MEMORY:
        raise CasebookProblem(
            f"The casebook {path.name} is of an earlier version and too large to be brought up to date here. Nothing was changed; "
            "open it once with this version, then merge it."
        )
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    connection.close()
    with numpy_left_out():
        from sqlite_utils import Database
    copy.execute("begin")
    casebook_migrations().apply(Database(copy, execute_plugins=False))
    copy.execute("commit")
    copy.row_factory = sqlite3.Row
    return copy


def is_older(connection: sqlite3.Connection) -> bool:
    """Was this casebook last written by an earlier version of the workbench?"""
    return bool(_pragma(connection, "user_version") < LATEST)


def _look(path: Path) -> bool:
    """Tell whether a file with content stands there; raises for what is clearly no casebook."""
    try:
        if path.is_dir():
            raise CasebookProblem(f"{path} is a folder, not a casebook. Name a file in it.")
        if not path.parent.is_dir():
            raise CasebookProblem(f"There is no folder {path.parent}. Nothing was created; make the folder first or name another.")
        if not path.exists():
            path.resolve()  # which a loop of links has none of
            return False
        if not path.is_file():
            # Of a pipe or a device too the size is 0.
            raise CasebookProblem(f"{path.name} is not an ordinary file, and so no casebook. It was left as it is.")
        if path.stat().st_size == 0:
            return False
        with path.open("rb") as file:
            first = file.read(_FIRST)
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or os.strerror(errno.ELOOP)
        raise CasebookProblem(f"The casebook {path} could not be opened: {why}. Nothing was changed.") from error
    start = first[:_HEADER]
    if not start.startswith(_MAGIC):
        if _lost_its_head(path, first):
            raise damaged(path)
        raise CasebookProblem(f"{path.name} is not a casebook. It was left as it is; to check it as an article, open it as one.")
    page = int.from_bytes(start[len(_MAGIC) :])
    if path.stat().st_size < (65_536 if page == 1 else page):
        # SQLite would take it for a casebook without tables, and make one of it.
        raise damaged(path)
    return True


def _lost_its_head(path: Path, first: bytes) -> bool:
    """Was this a casebook, of which the first bytes are zeros or others now?"""
    tree = first[_HEAD : _HEAD + 1] in (b"\x05", b"\x0d")  # the schema's first page comes right behind the head
    return (tree and not any(first[:_HEAD])) or (path.suffix == ".casebook" and b"\0" in first)


def damaged(path: Path) -> Damaged:
    """The problem of a casebook that cannot be read as it is."""
    return Damaged(
        f"The casebook {path.name} is damaged and was left as it is. Keep it; open the newest backup, or save what can be read "
        "of it with: workbench recover."
    )


def _only_read(path: Path) -> ReadOnly:
    return ReadOnly(f"The casebook {path.name} may be read but not changed. Nothing was changed; open a copy of it to work.")


def _is_refusal(error: sqlite3.Error) -> bool:
    """Was a file not to be opened or written?"""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _is_being_made(path: Path) -> bool:
    """Is there no casebook yet, or one with fewer bytes than an empty one has?"""
    try:
        return path.stat().st_size < _EMPTY
    except OSError:
        return not os.path.lexists(path)


def _is_met(error: BaseException | None) -> bool:
    """Did another program stand in the way, which has the file just now?"""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _connection(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if not read_only:
        return _connected(path, "")
    connection = _connected(path, "?mode=ro")
    try:
        connection.execute("select 1 from sqlite_master limit 1")
    except sqlite3.Error as error:
        # On a disk that cannot be written SQLite makes no shared memory for the log; where no log lies there, none is needed.
        if not _is_refusal(error) or _has_log(path):
            return connection  # whoever asks it next hears of it
        connection.close()
        return _connected(path, "?mode=ro&immutable=1")
    return connection


def _has_log(path: Path) -> bool:
    log = path.resolve().with_name(f"{path.resolve().name}-wal")
    return log.exists() and log.stat().st_size > 0


def _connected(path: Path, how: str) -> sqlite3.Connection:
    uri = path.resolve().as_uri() + how
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_MS / 1000, check_same_thread=False)
    for pragma in ("trusted_schema = off", "foreign_keys = on", "cell_size_check = on", "mmap_size = 0"):
        connection.execute(f"pragma {pragma}")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, due: bool) -> None:
    # A log beside the file needs memory that all programs share, which there is none of across a network.
    mode = "truncate" if remote_kind(path) else "wal"
    if _pragma(connection, "journal_mode") != mode:
        connection.execute(f"pragma journal_mode = {mode}")
    connection.execute("pragma synchronous = full")
    if sys.platform == "darwin":
        connection.execute("pragma fullfsync = 1")
    if due:
        _migrate(connection, path)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    with numpy_left_out():
        from sqlite_utils import Database

    # Another process may be at it just now, and opens the same casebook then.
    connection.execute(f"pragma busy_timeout = {_UPDATE_MS}")
    with contextlib.ExitStack() as on_failure:
        on_failure.callback(connection.execute, f"pragma busy_timeout = {BUSY_MS}")
        connection.execute("begin immediate")
        on_failure.callback(connection.rollback)
        version = _pragma(connection, "user_version")
        if version >= LATEST:
            return  # another process was quicker
        if version:
            from workbench.store.backup import backup

            # While nobody else can write, so that the copy is of the version before.
            with contextlib.closing(_connection(path, read_only=True)) as before:
                backup(before, path.with_name(f"{path.name}.before-update"))
        casebook_migrations().apply(Database(connection, execute_plugins=False))
        connection.execute("commit")


def _is_blank(connection: sqlite3.Connection) -> bool:
    return connection.execute("select count(*) from sqlite_master").fetchone()[0] == 0 and not _pragma(connection, "application_id")


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a database of another program, one that is newer, and one whose tables are not those of a casebook."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise CasebookProblem(f"{path.name} is a database of another program, not a casebook. It was left as it is.")
    version = _pragma(connection, "user_version")
    if version > LATEST:
        raise CasebookProblem(
            f"The casebook {path.name} was made by a newer version of the workbench. It was left as it is; "
            "update the workbench to open it."
        )
    if schema_of(connection) != _schema_at(version):
        raise Damaged(
            f"The tables of {path.name} are not those of a casebook: something else has altered the file. It was left as it is; "
            "open a backup, or save what can be read of it with: workbench recover."
        )


def schema_of(connection: sqlite3.Connection) -> str:
    """Write the schema as text, one statement after the other in order of name, without the inner tables of full-text indexes."""
    statements = connection.execute(
        "select sql from sqlite_master where sql is not null"
        " and not (type = 'table' and (name glob 'check_index_*' or name glob 'word_index_*'))"
        " and not (type in ('table', 'index') and tbl_name = '_sqlite_migrations') order by type, name"
    )
    return "".join(f"{sql};\n\n" for (sql,) in (tuple(row) for row in statements))


def _schema_at(version: int) -> str:
    """The schema that a casebook of a version has: the shipped one, or what the migrations up to there make."""
    if version == LATEST:
        return resource("schema.sql").read_text(encoding="utf-8")
    with numpy_left_out():
        from sqlite_utils import Database

    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        casebook_migrations(up_to=version).apply(Database(connection, execute_plugins=False))
        return schema_of(connection)


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    value: Any = connection.execute(f"pragma {name}").fetchone()[0]
    return value


def _sweep(path: Path) -> None:
    """Remove what a failed creation left, as long as it is still empty."""
    if path.is_file() and path.stat().st_size == 0:
        path.unlink()
