"""Backups beside a casebook: made by themselves, the last five and one a day for a week kept, and the newest good one found."""

import contextlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import CannotWrite, CasebookProblem
from workbench.domain.recovery import Backup
from workbench.store import opening
from workbench.store.backup import backup

if TYPE_CHECKING:
    from workbench.store.store import Store

FOLDER = "backups"
NEWEST, DAYS = 5, 7
_STAMP = "%Y%m%dT%H%M%SZ"
_BACKED_UP = "backed up"  # the bookmark of the journal's last event that a backup holds


def back_up_if_due(
    store: "Store",
    *,
    now: datetime | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path | None:
    """Make a backup if anything has changed since the last one, and clear away old ones; None when nothing was due.

    Raises CannotWrite, Cancelled.
    """
    head = "{} {}".format(*store.journal.head())
    if store.bookmark(_BACKED_UP) == head and any(one.automatic for one in backups_of(store.path)):
        return None
    stamp = (now or datetime.now(UTC)).strftime(_STAMP)
    target = store.path.parent / FOLDER / f"{store.path.stem}.auto-{stamp}{store.path.suffix}"
    try:
        target.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            f"No backup could be made in {target.parent}: {error.strerror}. The casebook is unharmed; "
            "make room there, or save a copy elsewhere."
        ) from error
    made = backup(store.connection, target, progress=progress, cancelled=cancelled)
    clear(store.path)
    store.set_bookmark(_BACKED_UP, head)
    return made


def backups_of(path: Path) -> list[Backup]:
    """The backups of a casebook that lie beside it or in the folder for them, newest first."""
    found = []
    own = re.compile(rf"{re.escape(path.stem)}(?:\.auto-(\d{{8}}T\d{{6}}Z)|-\d{{4}}-.*){re.escape(path.suffix)}")
    with contextlib.suppress(OSError):
        for one in (path.parent / FOLDER).iterdir():
            if fits := own.fullmatch(one.name):
                found += _described(one, fits[1])
    found += _described(path.with_name(f"{path.name}.before-update"), None)
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def clear(path: Path) -> list[Path]:
    """Remove the automatic backups that are neither among the newest nor the last of their day, of the last days that have any."""
    automatic = [one for one in backups_of(path) if one.automatic]
    last_of_day: dict[str, Backup] = {}
    for one in automatic:
        last_of_day.setdefault(one.made_at[:10], one)
    kept = {one.path for one in [*automatic[:NEWEST], *list(last_of_day.values())[:DAYS]]}
    gone = [one.path for one in automatic if one.path not in kept]
    for old in gone:
        with contextlib.suppress(OSError):
            old.unlink()
    return gone


def newest_good(path: Path) -> Backup | None:
    """The newest backup that opens and passes SQLite's check; None where there is none."""
    return next((one for one in backups_of(path) if is_good(one.path)), None)


def is_good(path: Path) -> bool:
    """Does a casebook open, and pass SQLite's quick check?"""
    with contextlib.suppress(CasebookProblem, OSError), contextlib.closing(opening.connect(path, read_only=True)) as connection:
        return bool(connection.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    return False


def _described(path: Path, stamp: str | None) -> list[Backup]:
    with contextlib.suppress(OSError, ValueError):
        status = path.stat()
        made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC) if stamp else datetime.fromtimestamp(status.st_mtime, UTC)
        return [Backup(path, made.strftime("%Y-%m-%dT%H:%M:%SZ"), status.st_size, stamp is not None)]
    return []
