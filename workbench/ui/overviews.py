"""The casebook as a whole in one window: counts, history and sources, read off the window's thread; going back, editing sources."""

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from workbench.desk import Desk
from workbench.desk.desk import KEEP
from workbench.domain.citing import SourceEntry
from workbench.domain.enums import SourceType
from workbench.domain.history import Back, Page, Wanted
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.domain.statistics import Scope, Statistics
from workbench.settings import Settings
from workbench.ui.jobs import Ended, Job
from workbench.ui.library_verbs import LibraryVerbs
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.history import Said
    from workbench.desk.source_facts import Fact


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of one scope, and what a scope can be narrowed to: articles by id, analysts by name."""

    statistics: Statistics
    articles: tuple[tuple[str, str], ...]
    analysts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryRead:
    """A page of the history as it was asked for; before None is the newest page."""

    wanted: Wanted
    before: int | None
    page: Page
    analysts: tuple[str, ...]


class Overviews(LibraryVerbs):
    """Asks off the window's thread; answers come as counted, history_read and sources_read."""

    counted = Signal(object)  # Counted
    history_read = Signal(object)  # HistoryRead
    sources_read = Signal(object)  # tuple[SourceEntry, ...]

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(desk, settings, parent)
        self._going_back: Job | None = None
        self.jobs.ended.connect(self._show_gone_back)

    def count(self, scope: Scope) -> None:
        """Count the claims of a scope."""

        language = QLocale().name()[:2]

        def work(desk: Desk) -> Counted:
            titles = tuple((entry.id, entry.title) for entry in desk.articles())
            return Counted(desk.statistics(scope, language), titles, tuple(desk.analysts()))

        self._overviews.ask("statistics", work, self.counted.emit)

    def read_history(self, wanted: Wanted, *, before: int | None = None, limit: int, said: "Said") -> None:
        """Read a page of the history; said gives the words in which actions are read, so that they are found by these."""

        def work(desk: Desk) -> HistoryRead:
            page = desk.deeds(wanted, before=before, limit=limit, said=said)
            return HistoryRead(wanted, before, page, tuple(desk.authors()) if before is None else ())

        self._overviews.ask("history", work, self.history_read.emit)

    def read_sources(self) -> None:
        """Read all sources with the claims that cite them."""

        def work(desk: Desk) -> tuple[SourceEntry, ...]:
            return tuple(desk.source_entries())

        self._overviews.ask("sources", work, self.sources_read.emit)

    def way_back(self, seq: int) -> Back | None:
        """Tell what going back to an event would undo; None where that cannot be, with the reason told."""
        self.about_to_change.emit()
        return self._try(lambda: self.desk.way_back(seq))

    def undo_to(self, seq: int) -> None:
        """Undo all that was done after an event, action by action, as a job on a connection of its own."""
        self.about_to_change.emit()

        def work(job: Job) -> list[Change]:
            with closing(self.desk.writer()) as writer:
                return writer.undo_to(seq, progress=job.progress, cancelled=job.cancelled)

        def told(changes: list[Change]) -> None:
            one = self.tr("1 action was undone. Redo restores it.")
            several = self.tr("{n} actions were undone.").replace("{n}", str(len(changes)))
            again = self.tr("Redo restores them one after the other.")
            self.notice.emit(Notice(one if len(changes) == 1 else f"{several} {again}"))

        self._going_back = self._job(self.tr("Undoing"), work, told)

    def edit_source(
        self,
        source_id: str,
        *,
        title: str | None = KEEP,
        publisher: str | None = KEEP,
        published: str | None = KEEP,
        kind: SourceType | None = None,
        url: str | None = KEEP,
        cited: dict[str, str | None] | None = None,
        **facts: "Fact",
    ) -> None:
        """Change what is known of a source; facts: see source_facts.FACTS."""
        told = {"title": title, "publisher": publisher, "published": published, "url": url}
        self._do(lambda: self.desk.edit_source(source_id, kind=kind, cited=cited, **told, **facts))

    def remove_unused_sources(self) -> None:
        """Remove the sources that no claim cites; a notice offers to undo it."""
        change = self._do(self.desk.remove_unused_sources)
        if change:
            removed = len(change.removed)
            words = self.tr("1 unused source was removed.") if removed == 1 else self.tr("{n} unused sources were removed.")
            self.notice.emit(Notice(words.replace("{n}", str(removed)), undoable=True))
        else:
            self.notice.emit(Notice(self.tr("Every source is cited by a claim.")))

    def _show_gone_back(self, ended: Ended) -> None:
        # Also after a cancel half way: what was undone until then shows at once.
        if self._going_back and ended.job_id == self._going_back.id:
            self._watch.look()
