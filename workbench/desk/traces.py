"""What of a forgotten text lies outside the casebook: settings and log lose it, other files that hold it are named."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from workbench import settings as kept
from workbench.domain.article import Snapshot
from workbench.domain.errors import CannotRead
from workbench.domain.forgetting import Look
from workbench.settings import Settings
from workbench.store import Store

MOST = 50_000_000  # bytes of a file beside the casebook that is looked through
MOST_FILES = 300
LOG = "workbench.log*"
_OWN_ENDINGS = ("-wal", "-shm", ".lock", ".import", ".partial")


def seek(cancelled: Callable[[], bool] = lambda: False) -> Callable[[str, Iterable[Snapshot]], Iterator[Look]]:
    """Make what looks through saved bytes for a pattern, in the confined child; it remembers, for saved bytes never change."""
    from workbench.services.intake.seeking import Sought
    from workbench.services.intake.seeking import seek as look

    known: dict[tuple[str, str], Look] = {}

    def through(pattern: str, saved: Iterable[Snapshot]) -> Iterator[Look]:
        met: list[Look] = []

        def unknown() -> Iterator[Sought]:
            for one in saved:
                if (pattern, one.sha256) in known:
                    met.append(known[pattern, one.sha256])
                else:
                    yield Sought(one.sha256, one.media_type, one.content)

        for found in look(pattern, unknown(), cancelled=cancelled):
            known[pattern, found.name] = found
            yield found
        yield from met

    return through


def files_with(
    pattern: str,
    store: Store,
    folders: Sequence[Path],
    cancelled: Callable[[], bool],
    progress: Callable[[int, int], object] = lambda _done, _all: None,
) -> tuple[Path, ...]:
    """Name the files beside the casebook that hold what a pattern tells: reports that were written there, articles as they came."""
    from workbench.services.intake import bytes_of
    from workbench.services.intake.seeking import Sought
    from workbench.services.intake.seeking import seek as look

    def found() -> Iterator[Sought]:
        for path in others:
            with suppress(CannotRead):
                yield Sought(str(path), "", bytes_of(path, MOST))

    others = list(_others(store, folders))
    told = partial(_tell, progress, len(others))
    holding = {one.name for one in look(pattern, found(), cancelled=cancelled, told=told) if one.holds}
    return tuple(path for path in others if str(path) in holding)


def _tell(progress: Callable[[int, int], object], everything: int, done: int) -> None:
    progress(done, everything)


def _others(store: Store, folders: Sequence[Path]) -> Iterator[Path]:
    """The ordinary files of the folders, without the casebook and what belongs to it, the newest first."""
    with suppress(OSError):
        there = [path for folder in folders if folder.is_dir() for path in folder.iterdir() if path.is_file()]
        own = store.path.resolve()
        mine = {own.with_name(own.name + ending) for ending in _OWN_ENDINGS} | {own}
        others = [path for path in there if path.resolve() not in mine and path.name != kept.FILE]
        yield from sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[:MOST_FILES]


def without(settings: Settings, pattern: str) -> Settings:
    """Settings without the entries of their lists that hold what a pattern tells: casebooks, filters, commands."""
    holds = re.compile(pattern, re.IGNORECASE).search
    lists: dict[str, Any] = {
        field.name: tuple(one for one in getattr(settings, field.name) if not holds(one))
        for field in fields(settings)
        if isinstance(getattr(settings, field.name), tuple)
    }
    return replace(settings, **lists)


def clear(pattern: str) -> None:
    """Take what a pattern tells out of the settings file, and blot it out of the log as it lies there."""
    with suppress(OSError):
        if (kept.config_folder() / kept.FILE).exists():
            settings = kept.load()
            changed = without(settings, pattern)
            if changed != settings:
                kept.save(changed)
    with suppress(OSError):
        for log in kept.data_folder().glob(LOG):
            _blot_in_place(log, re.compile(pattern, re.IGNORECASE))


def _blot_in_place(log: Path, holds: re.Pattern[str]) -> None:
    """Write over the places in a log; its length stays, for a window may be writing at its end."""
    data = log.read_bytes()
    place = 0
    with log.open("r+b") as file:
        for line in data.splitlines(keepends=True):
            text = line.decode("utf-8", "surrogateescape")
            blotted = holds.sub(lambda found: "#" * len(found[0].encode("utf-8", "surrogateescape")), text)
            if blotted != text:
                file.seek(place)
                file.write(blotted.encode("utf-8", "surrogateescape"))
            place += len(line)
