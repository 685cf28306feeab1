"""Searches off the window's thread, of which only the answer to the newest question of a kind is delivered."""

from collections import Counter
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from workbench.desk import Desk
from workbench.domain.errors import Cancelled, Problem
from workbench.ui.jobs import Jobs

R = TypeVar("R")


class Lookups:
    """One reading connection for all searches of a window; two may be asked at once, they take turns."""

    def __init__(self, desk: Desk, jobs: Jobs, failed: Callable[[Problem], None]) -> None:
        self._desk = desk
        self._jobs = jobs
        self._failed = failed
        self._reader: Desk | None = None
        self._turn = Lock()
        self._asked: Counter[str] = Counter()

    def ask(self, kind: str, question: Callable[[Desk], R], deliver: Callable[[R], None]) -> None:
        """Ask on another thread; deliver is called on the window's thread, unless a newer question of that kind was asked."""
        self.forget(kind)
        ticket = self._asked[kind]

        label = QCoreApplication.translate("Stage", "Searching")

        def newest(result: R) -> None:
            if ticket == self._asked[kind]:
                deliver(result)

        self._jobs.run(label, lambda _job: self._answer(question, lambda: ticket == self._asked[kind]), newest, self._failed)

    def forget(self, kind: str) -> None:
        """Drop the answer to whatever question of this kind is still open."""
        self._asked[kind] += 1

    def close(self) -> None:
        """Close the connection; call when no job is under way."""
        if self._reader:
            self._reader.close()

    def _answer(self, question: Callable[[Desk], R], wanted: Callable[[], bool]) -> R:
        with self._turn:
            if not wanted():  # a newer question is waiting already
                raise Cancelled("An older question was dropped.")
            if self._reader is None:
                self._reader = self._desk.reader()
            self._reader.analyst = self._desk.analyst  # the settings may have another name by now
            return question(self._reader)
