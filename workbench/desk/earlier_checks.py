"""What an analyst can do with earlier checks, one method per verb: the half of the desk that looks back.

What does the work is loaded by the first of them: no window needs it to be painted.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.eyes import Eyes
from workbench.desk.meaning import Meaning
from workbench.domain.check import Check, CheckDetails, Hit, SearchResult
from workbench.domain.enums import Duplicates
from workbench.domain.errors import Refused
from workbench.domain.journal import Change
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.checked import CheckedBefore
    from workbench.desk.checks import Imported
    from workbench.services.intake import CheckTable

Never = Callable[[], bool]


def never() -> bool:
    """The answer to "cancelled?" of work that nobody can cancel."""
    return False


class EarlierChecks(Eyes):
    """The verbs on earlier checks; a Desk is one of these."""

    store: Store
    analyst: str
    meaning: Meaning

    def search(
        self, text: str, *, language: str | None = None, limit: int = 20, typed: bool = True, correct: bool = True
    ) -> SearchResult:
        """Find earlier checks, best first, each with what it shares and what differs.

        In what is typed some marks narrow the answer: "exact words", -word, verdict:disputed, speaker:, since:2024-01, lang:fr ...
        (docs/search.md). Without correct a word that no check holds is not searched as another.
        """
        from workbench.desk import checks

        return checks.search(self.eyes, self.meaning, text, language, limit, typed=typed, correct=correct)

    def prepare_search(self, *, pause: Callable[[], None] = lambda: None) -> None:
        """Load what searches need (word lists, the spelling, the encoder), so that the first takes no longer than the others.

        pause is called between its steps, for a thread that others wait for.
        """
        from workbench.desk import checks

        checks.prepare(self.eyes, self.meaning, pause)

    def checked_before(self, claim_id: str, *, limit: int = 5) -> SearchResult:
        """Find earlier checks of a claim, itself left out."""
        from workbench.desk import checks

        return checks.checked_before(self.eyes, self.meaning, claim_id, limit)

    def checked(
        self,
        names: Sequence[str],
        *,
        limit: int = 3,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> "CheckedBefore":
        """Tell which statements of articles of the casebook, of files or of folders of files (not stored) were checked before."""
        from workbench.desk import checked

        return checked.look_up(self.eyes, self.meaning, names, limit, progress, cancelled)

    def check_details(self, check: Check) -> CheckDetails:
        """Read what else is known of an earlier check: its sources, where it was reused, its history."""
        from workbench.desk import check_details

        return check_details.read(self.memory, check)

    def reuse(self, claim_id: str, hit: Hit) -> Change | None:
        """Take over an earlier check: its link and sources always; verdict and rationale only when it is the same claim."""
        from workbench.desk import checks

        self.refuse_unseen(claim_id, *([hit.check.claim_id] if hit.check.claim_id else []))
        return checks.reuse(self.store, self.analyst, claim_id, hit)

    def import_checks(
        self,
        path: Path,
        *,
        duplicates: Duplicates = Duplicates.KEEP,
        dry_run: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> "Imported":
        """Take in a file of earlier checks, or another casebook's, as one action; progress is told rows done and rows in all."""
        if path.exists() and path.samefile(self.store.path):
            raise Refused(f"{path.name} is the casebook that is open; its checks are here already. Nothing was changed.")
        from workbench.desk import taking_in

        return taking_in.take_from(self.store, self.analyst, path, progress, cancelled, duplicates, dry_run=dry_run)

    @staticmethod
    def read_checks(path: Path, *, cancelled: Never = never) -> "CheckTable":
        """Read a file of earlier checks or a casebook; needs no casebook open, so it runs on any thread. Raises CannotRead."""
        from workbench.desk import checks

        return checks.read_checks(path, cancelled)

    def keep_checks(
        self,
        table: "CheckTable",
        *,
        duplicates: Duplicates = Duplicates.KEEP,
        dry_run: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> "Imported":
        """Store the rows of a file of earlier checks as one action, duplicates kept, merged or skipped; a dry run only counts.

        The same file is taken in once.
        """
        from workbench.desk import checks

        return checks.keep(self.store, self.analyst, table, progress, cancelled, duplicates, dry_run=dry_run)

    def build_vectors(self, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never) -> int:
        """Make the vectors that searching by meaning lacks, newest checks first; return how many were made.

        Raises Cancelled, with what was made kept, and Refused where meaning was asked for and no encoder is installed.
        """
        from workbench.desk import vectors

        encoder = self.meaning.encoder()
        return vectors.build(self.store, encoder, progress, cancelled) if encoder else 0

    def rebuild_index(self) -> int:
        """Build the indexes anew, of earlier checks and of the words in articles; return the number of entries of the first."""
        self.store.rebuild_words()
        return self.store.rebuild_index()

    def drop_vectors(self) -> None:
        """Throw the vectors away, of all encoders; build_vectors makes them anew."""
        with self.store.transaction():
            self.store.index.vectors.clear()
