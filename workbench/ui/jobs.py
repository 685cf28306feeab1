"""Slow work off the window's thread: a plain function on a pool thread, its result back on the window's own."""

import logging
import sys
from collections.abc import Callable
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from workbench.domain.errors import Cancelled, Problem
from workbench.domain.ids import new_id
from workbench.domain.records import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

log = logging.getLogger(__name__)
TURN_S = 0.0001  # for how long a busy thread keeps the interpreter from the others
THREADS = 4  # two long jobs must not keep a search waiting


class Job:
    """One piece of work under way, as seen from its own thread."""

    def __init__(self, label: str, report: Callable[["Progress"], None]) -> None:
        self.id = new_id()
        self.label = label
        self._report = report
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Has somebody asked for the work to stop?"""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is; total 0 when that cannot be known."""
        self._report(Progress(self.id, self.label, done, total))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; total 0 means nobody can tell."""

    job_id: str
    label: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ended:
    """A job is over, in whichever way."""

    job_id: str


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: Job
    future: "Future[Any]"
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]
    in_part: bool


class Jobs(QObject):
    """The jobs of one window: started, progress and ended carry frozen values and are emitted on the window's thread."""

    started = Signal(object)
    progress = Signal(object)
    ended = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The window's thread asks for the interpreter again after every call into Qt; with the usual 5 ms for each turn, a
        # search under way made one repaint last as long as ten of them: a tab brought to the front waits some fifty times.
        sys.setswitchinterval(TURN_S)
        self._running: dict[str, Job] = {}
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # not for the first paint

        return ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="job")

    def run(
        self,
        label: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Problem], None],
        *,
        in_part: bool = False,
    ) -> Job:
        """Run work on a pool thread; done or failed is called on the window's thread.

        A cancelled job ends in silence, unless it can be done in part: then done is told how far it came.
        """
        job = Job(label, self.progress.emit)
        self._running[job.id] = job
        self.started.emit(Progress(job.id, label, 0, 0))
        future = self._pool.submit(work, job)
        future.add_done_callback(lambda ready: self._finished.emit(_Outcome(job, ready, done, failed, in_part)))
        return job

    def cancel(self, job_id: str) -> None:
        """Ask a job to stop."""
        if job := self._running.get(job_id):
            job.cancel()

    def is_running(self, job: Job | None) -> bool:
        """Is this job under way?"""
        return job is not None and job.id in self._running

    def busy(self) -> bool:
        """Is any job under way?"""
        return bool(self._running)

    def close(self) -> None:
        """Stop all jobs and wait for their threads; nothing is called back after this."""
        for job in self._running.values():
            job.cancel()
        self._finished.disconnect(self._settle)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _settle(self, outcome: _Outcome) -> None:
        self._running.pop(outcome.job.id, None)
        self.ended.emit(Ended(outcome.job.id))
        error = outcome.future.exception()
        if error is None:
            if outcome.in_part or not outcome.job.cancelled():
                outcome.done(outcome.future.result())
        elif isinstance(error, Cancelled):
            log.info("a job was cancelled")  # not which: its name may quote an article
        elif isinstance(error, Problem):
            outcome.failed(error)
        else:
            raise error
