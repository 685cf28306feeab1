"""Many saved files handed to the child, some megabytes at a time; one that it cannot take is asked for alone, then told."""

import json
from collections.abc import Callable, Iterable, Iterator

from workbench.domain.errors import Cancelled, CannotRead
from workbench.domain.forgetting import Closed, Look
from workbench.domain.records import dataclass
from workbench.services.intake.confined import Limits, never, run_confined

BATCH = 8_000_000  # bytes that one child takes, unless a single file is larger: some seconds, for noise takes the longest
MOST = 200  # files that one child takes
_PARSER = "workbench.services.intake.seeking.child:seek"
_LIMITS = Limits(cpu=60, wall=120.0)


@dataclass(frozen=True, slots=True)
class Sought:
    """Saved bytes to be looked through, and the media type that they were saved as."""

    name: str
    media_type: str
    content: bytes


def seek(
    pattern: str,
    files: Iterable[Sought],
    *,
    cancelled: Callable[[], bool] = never,
    told: Callable[[int], object] = lambda _done: None,
) -> Iterator[Look]:
    """Look for a pattern (of re, upper and lower case alike) in files; told hears how many are done. Raises Cancelled."""
    done = 0
    for batch in _batches(files):
        yield from _looked(pattern, batch, cancelled)
        done += len(batch)
        told(done)


def _batches(files: Iterable[Sought]) -> Iterator[list[Sought]]:
    batch: list[Sought] = []
    size = 0
    for file in files:
        if batch and (size + len(file.content) > BATCH or len(batch) == MOST):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += len(file.content)
    if batch:
        yield batch


def _looked(pattern: str, batch: list[Sought], cancelled: Callable[[], bool]) -> Iterator[Look]:
    try:
        answer = run_confined(_PARSER, _request(pattern, batch), name=batch[0].name, cancelled=cancelled, limits=_LIMITS)
    except Cancelled:
        raise
    except CannotRead:
        if len(batch) == 1:
            yield Look(batch[0].name, holds=False, closed=(Closed.LARGE,))
            return
        # One of them is too much: each gets a child of its own.
        for file in batch:
            yield from _looked(pattern, [file], cancelled)
        return
    for file, (holds, closed) in zip(batch, answer["found"], strict=True):
        yield Look(file.name, holds, tuple(Closed(one) for one in closed))


def _request(pattern: str, batch: list[Sought]) -> bytes:
    head = {"pattern": pattern, "files": [[file.media_type, len(file.content)] for file in batch]}
    return b"".join([json.dumps(head).encode(), b"\n", *(file.content for file in batch)])
