"""The searches of one window in the earlier checks: as one types, of all statements of articles, and what is known of one check."""

from collections.abc import Callable
from contextlib import closing
from time import sleep
from typing import TYPE_CHECKING

from workbench.desk import Desk
from workbench.domain.check import Check, SearchResult
from workbench.ui.arranged import arrange
from workbench.ui.jobs import Job
from workbench.ui.stage import Stage
from workbench.ui.values import Found, FoundChecked

if TYPE_CHECKING:
    from workbench.desk import CheckedBefore

SEARCHED = 30  # hits shown of a search
OFFERED = 12  # hits in the search box
_BREATH = 0.001  # seconds that the window's thread is given between two steps of the loading


class Searches(Stage):
    """Asks off the window's thread; answers come as found, check_read and checked."""

    def search(self, text: str, *, typed: bool = True, correct: bool = True) -> None:
        """Search the earlier checks; an answer that comes after a newer question is dropped.

        typed reads the marks that narrow an answer; words of an article or a claim are taken as they are.
        """

        def find(desk: Desk) -> Found:
            result = desk.search(text, limit=SEARCHED, typed=typed, correct=correct)
            return Found(result, arrange(result), typed, correct)

        self._lookups.ask("typed", find, self.found.emit)

    def offer_checks(self, text: str, deliver: Callable[[SearchResult], None]) -> None:
        """Search the earlier checks for the search box; only the answer to the newest question is delivered."""
        self._lookups.ask("offered", lambda desk: desk.search(text, limit=OFFERED), deliver)

    def warm_up_search(self) -> None:
        """Load what searches need (word lists, the language model, the spelling), before anybody types."""
        self._lookups.ask("warm-up", lambda desk: desk.prepare_search(pause=lambda: sleep(_BREATH)), lambda _result: None)

    def read_check(self, check: Check) -> None:
        """Read what else is known of an earlier check; the answer comes as check_read, unless another was asked for meanwhile."""
        self._lookups.ask("details", lambda desk: desk.check_details(check), self.check_read.emit)

    def find_checked(self, names: list[str], title: str) -> None:
        """Look up which statements of articles, files or folders (not stored) were checked before; the answer comes as checked."""
        self.about_to_change.emit()

        def work(job: Job) -> "CheckedBefore":
            with closing(self.desk.reader()) as reader:
                return reader.checked(names, progress=job.progress, cancelled=job.cancelled)

        label = self.tr("Looking for earlier checks of {}").format(title)
        self._job(label, work, lambda found: self.checked.emit(FoundChecked(title, tuple(names), found)))
