"""Recovering a damaged casebook: it is kept, what can be read of it goes into a new one, and the newest good backup is named."""

from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

from workbench.desk.checks import reread
from workbench.desk.desk import Desk
from workbench.desk.earlier_checks import Never, never
from workbench.domain.errors import CannotRead, CannotWrite, CasebookProblem
from workbench.domain.recovery import Backup, Recovery
from workbench.store import opening, rotation
from workbench.store.backup import backup
from workbench.store.lock import Lock
from workbench.store.salvage import salvage


def recover(
    path: Path,
    target: Path | None = None,
    *,
    analyst: str,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Never = never,
) -> Recovery:
    """Write what can be read of a damaged casebook into a new one beside it, or at target.

    Raises CannotRead when nothing can be read, CasebookProblem while another window works on it, CannotWrite, Cancelled.
    """
    if not path.is_file():
        if path.exists() and not path.is_dir():
            raise CannotRead(f"{path.name} is not an ordinary file, and so no casebook. It was left as it is.")
        raise CannotRead(f"There is no file {path}. Nothing was written.")
    lock = Lock(path)
    try:
        free = lock.acquire(analyst)
    except OSError:  # nothing can be written beside it, by no window either
        free = True
    if not free:
        raise CasebookProblem(
            f"The casebook {path.name} is open in a window. Nothing was changed; close that window, then recover it."
        )
    try:
        return salvage(
            path,
            target or free_name(path),
            lambda made: Desk.open_casebook(made, analyst).store,
            analyst,
            lambda store: lambda record, data: reread(store, record, data),
            progress=progress,
            cancelled=cancelled,
        )
    finally:
        lock.release()


def restore(path: Path, target: Path | None = None) -> tuple[Path, Backup]:
    """Copy the newest good backup of a casebook to a new one beside it, or to target; the backup stays where it is.

    Raises CannotRead when there is none, CannotWrite.
    """
    found = newest_good_backup(path)
    if found is None:
        raise CannotRead(f"There is no good backup of {path.name}. Nothing was written.")
    made = target or free_name(path, f" of {found.made_at[:10]}")
    if made.exists():
        raise CannotWrite(f"{made} exists already and was left as it is. Name a file that does not.")
    with closing(opening.connect(found.path, read_only=True)) as connection:
        return backup(connection, made), found


def newest_good_backup(path: Path) -> Backup | None:
    """The newest backup of a casebook that opens and passes its check."""
    return rotation.newest_good(path)


def free_name(path: Path, what: str = " recovered") -> Path:
    """A name beside a casebook for what is recovered of it, which no file has yet."""
    names = (path.with_name(f"{path.stem}{what}{f' {number}' if number > 1 else ''}{path.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())
