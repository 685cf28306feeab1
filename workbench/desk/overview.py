"""What an analyst can see of a casebook as a whole, one method per verb: counts, history, backups, sources; a part of the desk."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.deeds import said as in_english
from workbench.desk.earlier_checks import Never, never
from workbench.desk.eyes import Eyes
from workbench.desk.keep import KEEP
from workbench.desk.late import forgetting, history, sources, statistics
from workbench.domain.citing import SourceEntry
from workbench.domain.enums import SourceType
from workbench.domain.forgetting import Forgettable
from workbench.domain.history import Back, Page, Wanted
from workbench.domain.journal import Change, Event
from workbench.domain.recovery import Backup
from workbench.domain.source import Source
from workbench.domain.statistics import Scope, Statistics
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.source_facts import Fact
    from workbench.settings import Settings

EVERYTHING = Wanted()
WHOLE = Scope()


class Overview(Eyes):
    """The verbs on a casebook as a whole; a Desk is one of these."""

    store: Store
    analyst: str

    # Counts

    def statistics(self, scope: Scope = WHOLE, language: str = "en") -> Statistics:
        """Count how claims stand, by article, outlet, speaker, month, analyst and label; raises Refused for days that are none."""
        return statistics.statistics(self.eyes, scope, language)

    def analysts(self) -> list[str]:
        """Name those who made a finding that stands."""
        from workbench.store.statistics import analysts

        return analysts(self.eyes)

    @staticmethod
    def write_table(rows: Sequence[Sequence[str]], out: Path) -> Path:
        """Write a table as CSV, no cell of which a spreadsheet would calculate; raises CannotWrite."""
        from workbench.desk.reports import put_bytes
        from workbench.services.report.plain_table import csv_bytes

        return put_bytes(out, csv_bytes(rows))

    # The journal as a history

    def authors(self) -> list[str]:
        """Name all who wrote into the journal."""
        return history.authors(self.store)

    def deeds(
        self, wanted: Wanted = EVERYTHING, *, before: int | None = None, limit: int = 200, said: "history.Said" = in_english
    ) -> Page:
        """List what was done, newest first, one deed an action; with before only what is older than that event.

        said gives the words in which the name of an action is read, by which it is found too.
        """
        return history.page(self.memory, wanted, before, limit, said)

    def events_of(self, wanted: Wanted, *, limit: int = 200) -> list[Event]:
        """List the events of the deeds that a filter lets through, newest first."""
        return history.events(self.memory, wanted, limit)

    def way_back(self, seq: int) -> Back:
        """Tell what going back to an event of the journal would undo, its own action staying; raises Refused, NotFound."""
        return history.way_back(self.memory, seq)

    def undo_to(
        self, seq: int, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never
    ) -> list[Change]:
        """Undo all that was done after an event, action by action, so that redo restores one after the other."""
        if self.blind:
            self.refuse_hidden_deeds(*self.way_back(seq).labels)
        return history.undo_to(self.store, self.analyst, seq, progress, cancelled)

    # Backups

    def back_up_if_due(
        self, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never
    ) -> Path | None:
        """Make one of the backups beside the casebook, if anything has changed since the last, and clear away old ones.

        Raises CannotWrite, Cancelled.
        """
        from workbench.store.rotation import back_up_if_due

        return back_up_if_due(self.store, progress=progress, cancelled=cancelled)

    def backups(self) -> list[Backup]:
        """List the backups that lie beside the casebook, newest first."""
        from workbench.store.rotation import backups_of

        return backups_of(self.store.path)

    # Forgetting for good

    def forgettable(
        self,
        *texts: str,
        source: str | None = None,
        cancelled: Never = never,
        progress: Callable[[int, int], object] = lambda _done, _all: None,
    ) -> Forgettable:
        """Tell what forgetting texts, or a source, would take, and which files hold it too; nothing is changed.

        progress hears of how many of the files beside the casebook have been looked through.
        """
        return forgetting.look(self.store, texts, source, cancelled, progress)

    def forget(
        self,
        *texts: str,
        source: str | None = None,
        reason: str = "",
        with_unsearched: bool = False,
        with_names: bool | None = None,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> tuple[Change, Forgettable]:
        """Blot texts out of everything, or remove a source with all that was saved of it, for good: no undo goes past this.

        with_unsearched takes along the saved files that nobody can look through; with_names says of a withheld source whether what
        it is known by goes everywhere else too (None is refused where it stands elsewhere).
        Rows, saved bytes, indexes and the journal lose the content and keep the hashes. Raises Refused, ReadOnly, NotFound.
        """
        return forgetting.forget(
            self.store, self.analyst, texts, source, reason, progress, with_unsearched=with_unsearched, with_names=with_names
        )

    def settings_without(self, settings: "Settings", *texts: str) -> "Settings":
        """Settings as they are without the entries of their lists that hold what was forgotten."""
        kept: Settings = forgetting.settings_without(settings, texts)
        return kept

    def forget_remnants(self) -> None:
        """Write the file anew, so that no free page and no log holds old bytes; raises CasebookProblem while others read it."""
        forgetting.clean(self.store)

    # Sources

    def source_entries(self) -> list[SourceEntry]:
        """List all sources, newest first, with the claims that cite them and with what is the same source again."""
        return sources.entries(self.eyes)

    def source(self, name: str) -> Source:
        """Find a source by its id, the unique beginning of one, or its address; raises NotFound."""
        return sources.find(self.store, name)

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
    ) -> Change | None:
        """Change what is known of a source; None clears a detail, and a title there must be.

        facts: see source_facts.FACTS; cited: variables of its citation by their names in CSL, those not named stay. Raises Refused.
        """
        return sources.edit(self.store, self.analyst, source_id, title, publisher, published, kind, facts, url, cited)

    def remove_unused_sources(self) -> Change | None:
        """Remove the sources that no claim cites, as one action; None when there are none."""
        return sources.remove_unused(self.store, self.analyst)
