"""One writing window a casebook: an advisory lock beside it, which the system releases when its holder ends, however it ends."""

import json
import os
from pathlib import Path
from typing import IO, Any

from workbench.domain.ids import now_utc


class Lock:
    """Holds, or says who holds, a right that one process at a time has: to be the window that writes, or to import.

    The lock is on a file of its own: closing any handle on the casebook itself would drop SQLite's own POSIX locks.
    """

    def __init__(self, casebook: Path, suffix: str = ".lock") -> None:
        self._path = casebook.with_name(casebook.name + suffix)
        self._file: IO[str] | None = None

    def acquire(self, analyst: str) -> bool:
        """Take the lock if nobody has it, and leave word of who has it."""
        file = self._path.open("a+", encoding="utf-8")
        if not _try_lock(file):
            file.close()
            return False
        file.seek(0)
        file.truncate()
        json.dump({"analyst": analyst, "host": _host(), "process": os.getpid(), "since": now_utc()}, file)
        file.flush()
        self._file = file
        return True

    def holder(self) -> dict[str, Any]:
        """Read who has the lock: analyst, host, process, since; empty when that cannot be told."""
        try:
            found: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def release(self) -> None:
        """Give the lock back."""
        if self._file:
            # Removed while still held, so that nobody can lock a file that is about to vanish under him.
            self._path.unlink(missing_ok=True)
            self._file.close()
            self._file = None


def _try_lock(file: IO[str]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket  # takes a while to load

    return socket.gethostname()
