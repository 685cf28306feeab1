"""What an analyst can do, one method per verb; both front doors stand on this alone.

The verbs on earlier checks are in earlier_checks.py, those on the library (shelves, tags, deadlines, finding) in library.py,
those on the casebook as a whole in overview.py, those on sources and evidence in source_verbs.py,
those on passages pinned to claims in pin_verbs.py, those on reports in report_verbs.py,
those on requests for comment in request_verbs.py, those on how long findings hold in recheck_verbs.py,
those on new versions of a text in renewal_verbs.py, those on the casebooks of colleagues in merge_verbs.py,
those on house rules and signatures in house_verbs.py.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.earlier_checks import EarlierChecks, Never, never
from workbench.desk.edition import edition
from workbench.desk.eyes import Sight
from workbench.desk.house_verbs import HouseVerbs
from workbench.desk.keep import KEEP
from workbench.desk.late import articles, claims, details, flags, heads, lines, tagging, twins
from workbench.desk.library import Library
from workbench.desk.meaning import Meaning
from workbench.desk.merge_verbs import MergeVerbs
from workbench.desk.overview import Overview
from workbench.desk.pin_verbs import PinVerbs
from workbench.desk.recheck_verbs import RecheckVerbs
from workbench.desk.renewal_verbs import RenewalVerbs
from workbench.desk.report_verbs import ReportVerbs
from workbench.desk.request_verbs import RequestVerbs
from workbench.domain.article import Article, Draft, FlagView, LineRule, Tally
from workbench.domain.check import Import
from workbench.domain.check_rows import CheckRows
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Duplicates, Kind, NotCheckable, Reason, Verdict
from workbench.domain.journal import Change, Event, Verification
from workbench.domain.scale import Rating
from workbench.domain.statement import Reading
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.articles import Opened
    from workbench.desk.checks import Imported
    from workbench.desk.twins import Twin
    from workbench.services.language import Explanation
    from workbench.store.check_index import Bulk

__all__ = ["KEEP", "Desk"]


class Desk(
    EarlierChecks, HouseVerbs, Library, MergeVerbs, Overview, PinVerbs, RecheckVerbs, RenewalVerbs, ReportVerbs, RequestVerbs
):
    """One open casebook and the analyst who works on it.

    Every verb that changes something returns the Change it made, or None when nothing had to change; it has been committed to
    disk by then. Verbs raise domain.errors.Problem, with nothing changed. One thread at a time; reader() gives a second desk.
    """

    def __init__(self, store: Store, analyst: str, meaning: Meaning | None = None, sight: Sight | None = None) -> None:
        self.store = store
        self.analyst = analyst
        self.meaning = meaning or Meaning(False)
        self.sight = sight or Sight()

    @classmethod
    def open_casebook(
        cls, path: Path, analyst: str, *, read_only: bool = False, meaning: Meaning | None = None, blind: bool = False
    ) -> "Desk":
        """Open or create a casebook; raises CasebookProblem or ReadOnly and leaves the file as it was.

        Searches go by words alone unless meaning is given; blind hides what others found until the analyst has looked.
        """
        store = Store.open(path, _index_text, _make_bulk, read_only=read_only, edition=edition())
        return cls(store, analyst, meaning, Sight(blind))

    def reader(self) -> "Desk":
        """A desk on the same casebook for another thread, which can look but not change."""
        return Desk(self.store.reader(), self.analyst, self.meaning, self.sight)

    def writer(self) -> "Desk":
        """A desk on the same casebook for long work on another thread, in short transactions; close it there."""
        return Desk(self.store.writer(), self.analyst, self.meaning, self.sight)

    def import_beside(
        self, path: Path, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never
    ) -> "Imported":
        """Take in a file of earlier checks on another connection, a long one in another process, so that nothing here waits."""
        from workbench.desk.beside import import_beside  # starts processes

        return import_beside(self, path, progress, cancelled)

    def close(self) -> None:
        """Close the casebook."""
        if self._veil:
            self._veil.close()
        self.store.close()

    def remember_head(self) -> None:
        """Keep the journal's head outside the casebook, as a window does when it closes (not at every verdict)."""
        heads.remember(self.casebook_id, *self.store.journal.head())

    @property
    def path(self) -> Path:
        return self.store.path

    @property
    def network(self) -> str | None:
        """The kind of network drive that the casebook lies on, None for a drive of this computer."""
        from workbench.store.network import remote_kind

        return remote_kind(self.path)

    @property
    def engine(self) -> str:
        """The version of SQLite that keeps the casebook."""
        return self.store.engine

    @property
    def casebook_id(self) -> str:
        return self.store.casebook_id

    # Articles. read and examine need no casebook and run on any thread; keep writes.

    @staticmethod
    def read(location: str, *, cancelled: Never = never) -> Draft:
        """Read a file or URL; raises CannotRead, Cancelled."""
        return articles.read(location, cancelled)

    @staticmethod
    def read_bytes(data: bytes, *, name: str, suffix: str | None = None) -> Draft:
        """Read what came through a pipe or the clipboard; raises CannotRead."""
        return articles.read_bytes(data, name, suffix)

    @staticmethod
    def examine(draft: Draft, rules: Sequence[LineRule] = ()) -> Reading:
        """Find the statements of a draft, with what rules_for remembers of its outlet."""
        return articles.examine(draft, rules)

    def keep(self, draft: Draft, reading: Reading) -> "Opened":
        """Store a draft with its statements as claims to review; goes to the article that is there for the same bytes or URL."""
        return articles.keep(self.store, self.analyst, draft, reading)

    def open(self, location: str) -> "Opened":
        """Read, examine and keep in one go."""
        return self.take(self.read(location))

    def take(self, draft: Draft, duplicates: Duplicates = Duplicates.KEEP) -> "Opened":
        """Examine a draft and keep it, unless the same bytes or URL are there; SKIP goes to what it is nearly the same as, too."""
        known = articles.known(self.store, self.analyst, draft)
        if known is None and duplicates is not Duplicates.KEEP and (there := self.article_twins(draft)):
            known = articles.there(self.store, self.analyst, there[0])
        return known or self.keep(draft, self.examine(draft, self.rules_for(draft)))

    def article_twins(self, draft: Draft, *, but: str = "") -> "list[Twin]":
        """List the articles that a draft is again: the same page with other words, or nearly the same words from elsewhere."""
        found: list[Twin] = twins.of_draft(self.store, draft, but)
        return found

    @staticmethod
    def described(
        draft: Draft,
        *,
        title: str | None = KEEP,
        outlet: str | None = KEEP,
        published: str | None = KEEP,
        language: str | None = KEEP,
    ) -> Draft:
        """Give a draft details that it does not state itself, before it is examined; raises Refused as edit_article does."""
        return details.described(draft, title, outlet, KEEP, published, language)

    def article(self, name: str) -> Article:
        """Find an article by id, the unique beginning of one, or "last"; raises NotFound."""
        return articles.find(self.store, name)

    def go_to(self, article_id: str) -> None:
        """Remember an article as the last one worked on."""
        self.store.set_bookmark("article", article_id)

    def article_of(self, change: Change) -> str | None:
        """Name the article that a change shows in, None when it is gone or the change is of none."""
        return articles.of_change(self.store, change)

    def tally(self, article_id: str) -> Tally:
        """Count how the claims of an article stand."""
        return articles.tally(self.eyes, article_id)

    def edit_article(
        self,
        article_id: str,
        *,
        title: str | None = KEEP,
        outlet: str | None = KEEP,
        author: str | None = KEEP,
        published: str | None = KEEP,
        language: str | None = KEEP,
        url: str | None = KEEP,
    ) -> Change | None:
        """Change what is known of an article beside its text; a date (ISO 8601) resolves the relative dates in its claims."""
        return details.edit(self.store, self.analyst, article_id, title, outlet, author, published, language, url)

    def flags(self, article_id: str) -> list[FlagView]:
        """List the doubts about an article's text in text order, dismissed ones too."""
        return flags.of_article(self.store, article_id)

    def dismiss_flag(self, article_id: str, *numbers: int) -> Change | None:
        """Put doubts aside, as one action; reports leave them out."""
        return flags.dismiss(self.store, self.analyst, article_id, *numbers)

    def restore_flag(self, article_id: str, *numbers: int) -> Change | None:
        """Take up doubts again that were put aside, as one action."""
        return flags.restore(self.store, self.analyst, article_id, *numbers)

    # Lines that are not the article's, and what is remembered of an outlet's

    def why(self, claim_id: str) -> str:
        """Say by which rule a statement is what it is."""
        return lines.why(self.store, claim_id)

    def reasons(self, claim_id: str) -> "Explanation":
        """Say why a statement is what it is, who was found to say it, and what was read in it."""
        return lines.reasons(self.store, claim_id)

    def bring_back(self, claim_id: str, *, remember: bool = True) -> tuple[Change | None, LineRule | None]:
        """Make a line that was set aside body again, a claim a sentence; the rule is None where nothing could be remembered."""
        return lines.bring_back(self.store, self.analyst, claim_id, remember=remember)

    def set_aside(self, claim_id: str, *, remember: bool = True) -> tuple[Change | None, LineRule | None]:
        """Make a claim furniture; Refused while it carries a verdict, a rationale or evidence."""
        return lines.set_aside(self.store, self.analyst, claim_id, remember=remember)

    def line_rules(self) -> list[LineRule]:
        """List what is remembered of outlets' lines, newest first; remove forgets one."""
        return lines.rules(self.store)

    def rules_for(self, draft: Draft) -> list[LineRule]:
        """List what is remembered of the outlet of a draft, for examine."""
        return lines.rules_for(self.store, draft)

    # Claims

    def shape(self, article_id: str) -> list[ClaimView]:
        """List the headlines and the furniture of an article, which give its text its look; they have no numbers here."""
        from workbench.store.listing import shape

        return shape(self.store, article_id)

    def claims(self, article_id: str, *, everything: bool = False) -> list[ClaimView]:
        """List the claims of an article in text order; with everything, furniture and related too."""
        return self.seen(claims.of_article(self.eyes, article_id, everything=everything))

    def claim(self, name: str) -> ClaimView:
        """Find a claim by id, the unique beginning of one, its number in the last article, or ARTICLE:NUMBER; raises NotFound."""
        return self.seen([claims.find(self.eyes, name)])[0]

    def mark(
        self,
        claim_id: str,
        verdict: Verdict | None,
        *,
        rationale: str | None = None,
        reason: Reason | None = None,
        not_checkable: NotCheckable | None = None,
        rating: Rating | None = None,
    ) -> Change | None:
        """Set or clear a verdict; a rationale of None keeps what is written, a rating is the house's label for the verdict."""
        self.refuse_unseen(claim_id)
        rationale = "" if rationale is None and self.unwritten(claim_id) else rationale
        return claims.mark(self.store, self.analyst, claim_id, verdict, rationale, reason, not_checkable, rating)

    def mark_all(self, claim_ids: Sequence[str], verdict: Verdict | None) -> Change | None:
        """Set or clear one verdict on several claims as one action."""
        self.refuse_unseen(*claim_ids)
        return claims.mark_all(self.store, self.analyst, claim_ids, verdict, self.unwritten(*claim_ids))

    def tag(self, claim_ids: Sequence[str], *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Change | None:
        """Give claims tags and take others away as one action; raises Refused."""
        return tagging.tag(self.store, self.analyst, claim_ids, add, remove)

    def tags(self) -> dict[str, int]:
        """List the tags of the casebook's claims, each with the number of its claims."""
        return tagging.names(self.store)

    def explain(self, claim_id: str, rationale: str) -> Change | None:
        """Write the rationale of a claim, with or without a verdict."""
        self.refuse_unseen(claim_id)
        return claims.explain(self.store, self.analyst, claim_id, rationale)

    def add_claim(self, article_id: str, start: int, end: int) -> tuple[ClaimView, Change | None]:
        """Make a claim of a span (code points, end exclusive); furniture that stands exactly there becomes the claim."""
        return claims.add(self.store, self.analyst, article_id, start, end)

    def edit_claim(
        self,
        claim_id: str,
        *,
        start: int | None = None,
        end: int | None = None,
        kind: Kind | None = None,
        speaker: str | None = KEEP,
        restated: str | None = KEEP,
        everywhere: bool = False,
    ) -> Change | None:
        """Change a claim's boundaries, kind, speaker or restatement; with everywhere the speaker of all claims that share it."""
        return claims.edit(self.store, self.analyst, claim_id, start, end, kind, speaker, restated, everywhere)

    def split_claim(self, claim_id: str, offset: int) -> Change | None:
        """Cut a claim in two at an offset of the article (code points); the first part keeps verdict and evidence."""
        return claims.split(self.store, self.analyst, claim_id, offset)

    def join_claims(self, claim_ids: Sequence[str]) -> Change | None:
        """Make one claim of several of one article; it keeps the first one's verdict and all evidence."""
        self.refuse_unseen(*claim_ids)
        return claims.join(self.store, self.analyst, claim_ids)

    def remove(self, record_id: str) -> Change | None:
        """Remove an article, claim, source, piece of evidence or remembered line with all that hangs on it; undo restores it."""
        return claims.remove(self.store, self.analyst, record_id)

    # The casebook

    def undo(self) -> Change | None:
        """Take back the newest action in force; None when there is none."""
        if self.blind:
            self.refuse_hidden_deeds(self.undo_label())
        return self.store.undo(self.analyst, reread=self._reread)

    def redo(self) -> Change | None:
        """Restore what was undone last; None when there is none."""
        if self.blind:
            self.refuse_hidden_deeds(self.redo_label())
        return self.store.redo(self.analyst, self._reread)

    def _reread(self, record: Import, data: bytes) -> CheckRows:
        from workbench.desk import checks

        return checks.reread(self.store, record, data)

    def undo_label(self) -> str | None:
        """Name what undo would take back."""
        step = self.memory.journal.undoable()
        return step.label if step else None

    def redo_label(self) -> str | None:
        """Name what redo would restore."""
        step = self.memory.journal.redoable()
        return step.label if step else None

    def history(self, record_id: str | None = None, *, limit: int = -1) -> list[Event]:
        """Read the journal, newest first."""
        return list(self.memory.journal.events(record_id=record_id, limit=limit))

    def verify(
        self,
        *,
        head: str | None = None,
        accept_head: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Never = never,
    ) -> Verification:
        """Check the file, the journal's chain and its remembered head, every snapshot and the index.

        head is a text that names a head kept elsewhere, to compare with instead; accept_head takes the journal as it is. progress
        is told the bytes of snapshots hashed and those there are.
        """
        from workbench.store.verify import verify

        return heads.settle(self.store, verify(self.store, progress=progress, cancelled=cancelled), given=head, accept=accept_head)

    def backup(
        self, target: Path, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never
    ) -> Path:
        """Write a consistent copy while the casebook is open; progress is told bytes. Raises CannotWrite, Cancelled.

        What is there already is replaced only if it is a casebook, and another one.
        """
        from workbench.store.backup import backup, refuse_to_replace

        refuse_to_replace(target, self.path)
        return backup(self.store.connection, target, progress=progress, cancelled=cancelled)

    def stats(self) -> dict[str, int]:
        """Count the records of every kind and the bytes of the file, and tell whether searches go by meaning."""
        from workbench.store.listing import counts

        return {**counts(self.eyes), "meaning": self.meaning.on}


# What makes the index is loaded when something is indexed, not for opening a casebook.


def _index_text(text: str, language: str | None) -> str:
    from workbench.desk.checks import index_text

    return index_text(text, language)


def _make_bulk(count: int) -> "Bulk":
    from workbench.desk.indexing import make_bulk

    return make_bulk(count)
