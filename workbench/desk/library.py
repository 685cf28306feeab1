"""What an analyst can do with the articles as a whole, one method per verb: list, file, put away and find."""

from collections.abc import Callable, Sequence
from datetime import datetime

from workbench.desk.earlier_checks import Never, never
from workbench.desk.eyes import Eyes
from workbench.desk.keep import KEEP
from workbench.desk.late import filing, finding
from workbench.domain.article import Article, ArticleEntry, Filing
from workbench.domain.enums import Shelf
from workbench.domain.finding import FoundPassages
from workbench.domain.journal import Change
from workbench.store import Store, listing, word_building


class Library(Eyes):
    """The verbs on the library; a Desk is one of these."""

    store: Store
    analyst: str

    def articles(self, *shelves: Shelf) -> list[ArticleEntry]:
        """List the articles on these shelves, newest first; those in work unless told otherwise."""
        return listing.entries(self.eyes, shelves or (Shelf.WORK,))

    def entries_of(self, article_ids: Sequence[str]) -> list[ArticleEntry]:
        """List just these articles, on whichever shelf, newest first."""
        return listing.entries(self.eyes, tuple(Shelf), article_ids)

    def shelf_counts(self) -> dict[Shelf, int]:
        """Count the articles on each shelf."""
        return listing.shelf_counts(self.store)

    def shelf_of(self, article_id: str) -> Shelf:
        """Tell on which shelf an article is."""
        return listing.shelf_of(self.store, article_id)

    def is_kept(self, article_id: str) -> bool:
        """Is an article in this casebook, and not in its trash?"""
        return self.store.find(Article, article_id) is not None and self.shelf_of(article_id) is not Shelf.TRASH

    def changed_articles(self, since: int) -> tuple[int, set[str]]:
        """Tell the number of the journal's last event, and which articles the events after since are about, by whomever."""
        last = self.store.journal.head()[0]
        return last, listing.touched_since(self.store, since) if last > since else set()

    def filing(self, article_id: str) -> Filing:
        """Read how an article is filed."""
        return filing.of(self.store, article_id)

    def file_articles(
        self,
        article_ids: Sequence[str],
        *,
        tags: Sequence[str] | None = None,
        add_tags: Sequence[str] = (),
        drop_tags: Sequence[str] = (),
        assignee: str | None = KEEP,
        deadline: str | None = KEEP,
        note: str | None = KEEP,
        now: datetime | None = None,
    ) -> Change | None:
        """Change tags, assignee, deadline or note of articles, as one action; what is not given stays.

        A deadline is a day (2024-11-18), a day with an hour of this computer's zone (2024-11-18 18:00), today, tomorrow or a
        weekday, which now tells. Raises Refused for anything else.
        """
        given = filing.Given(tags, add_tags, drop_tags, assignee, deadline, note)
        return filing.edit(self.store, self.analyst, article_ids, given, now)

    def archive(self, article_ids: Sequence[str]) -> Change | None:
        """Put articles away in the archive, as one action; they stay found."""
        return filing.shelve(self.store, self.analyst, article_ids, Shelf.ARCHIVE)

    def trash(self, article_ids: Sequence[str]) -> Change | None:
        """Put articles into the trash, as one action; their verdicts are no earlier checks while they lie there."""
        return filing.shelve(self.store, self.analyst, article_ids, Shelf.TRASH)

    def restore(self, article_ids: Sequence[str]) -> Change | None:
        """Bring articles back from the archive or the trash, as one action."""
        return filing.shelve(self.store, self.analyst, article_ids, Shelf.WORK)

    def empty_trash(self, article_ids: Sequence[str] | None = None) -> Change | None:
        """Remove the articles in the trash, all or these, with all that hangs on them; undo brings them back."""
        return filing.empty_trash(self.store, self.analyst, article_ids)

    def words_are_building(self) -> bool:
        """Does what finds words still lack some of a large casebook of before? build_words goes on with it."""
        return word_building.is_building(self.store)

    def build_words(self, *, progress: Callable[[int, int], None] = lambda _done, _all: None, cancelled: Never = never) -> None:
        """Put into the index of words what it lacks; raises Cancelled, with what was done kept."""
        word_building.build(self.store, progress, cancelled)

    def find(self, text: str, *, limit: int = 50, half_typed: bool = False) -> FoundPassages:
        """Find words in articles, claims, rationales, notes and sources, best first; nothing in the trash is found.

        Case and accents make no difference; every word must occur; "words in marks" stand side by side. half_typed takes the last
        word for the beginning of one, as while typing.
        """
        return finding.find(self.eyes, text, limit, half_typed=half_typed)
