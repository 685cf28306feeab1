"""The verbs of one window on the articles as a whole: file them, put them away, find words in them."""

from collections.abc import Sequence
from contextlib import closing

from PySide6.QtCore import Signal

from workbench.desk import Desk
from workbench.desk.keep import KEEP
from workbench.domain.enums import Shelf
from workbench.domain.finding import FoundPassages
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.ui.jobs import Job
from workbench.ui.labels import action_words
from workbench.ui.searches import Searches
from workbench.ui.values import Notice

FOUND = 60  # passages shown of a question


@dataclass(frozen=True, slots=True)
class PassagesFound:
    """The answer to the newest question for words; empty of passages for an empty question."""

    found: FoundPassages


class LibraryVerbs(Searches):
    """What can be done with any articles of the casebook, shown or not; answers to find_words come as passages_found."""

    passages_found = Signal(object)  # PassagesFound

    def find_words(self, text: str) -> None:
        """Look for words in all articles while they are typed; an answer that comes after a newer question is dropped."""
        if not text.strip():
            self._lookups.forget("words")
            self.passages_found.emit(PassagesFound(FoundPassages("", (), False, 0)))
            return
        self._lookups.ask(
            "words",
            lambda desk: desk.find(text, limit=FOUND, half_typed=True),
            lambda found: self.passages_found.emit(PassagesFound(found)),
        )

    def build_words(self) -> None:
        """Index the words of a large casebook of an earlier version, in the background; what is done is kept at its end."""
        if self.desk.store.read_only or not self.desk.words_are_building():
            return

        def work(job: Job) -> None:
            with closing(self.desk.writer()) as writer:
                writer.build_words(progress=job.progress, cancelled=job.cancelled)

        def done(_result: None) -> None:
            self._library.forget()
            self.library_changed.emit()

        self._job(self.tr("Indexing the words of the articles"), work, done)

    def shelf_counts(self) -> dict[Shelf, int]:
        """Count the articles on each shelf."""
        return {shelf: len(self.library(shelf)) for shelf in Shelf}

    def file_articles(
        self,
        article_ids: Sequence[str],
        *,
        tags: Sequence[str] | None = None,
        add_tags: Sequence[str] = (),
        assignee: str | None = KEEP,
        deadline: str | None = KEEP,
        note: str | None = KEEP,
    ) -> bool:
        """Change how articles are filed; tells whether that could be done. A deadline is as typed."""
        done = []

        def verb() -> Change | None:
            change = self.desk.file_articles(
                article_ids, tags=tags, add_tags=add_tags, assignee=assignee, deadline=deadline, note=note
            )
            done.append(True)
            return change

        self._do(verb)
        return bool(done)

    def archive(self, article_ids: Sequence[str]) -> None:
        """Put articles away; a notice offers to undo it."""
        self._tell_done(self._do(lambda: self.desk.archive(article_ids)))

    def trash(self, article_ids: Sequence[str]) -> None:
        """Put articles into the trash; a notice offers to undo it."""
        self._tell_done(self._do(lambda: self.desk.trash(article_ids)))

    def restore(self, article_ids: Sequence[str]) -> None:
        """Bring articles back into work; a notice offers to undo it."""
        self._tell_done(self._do(lambda: self.desk.restore(article_ids)))

    def empty_trash(self, article_ids: Sequence[str] | None = None) -> None:
        """Remove what lies in the trash, all of it or these; a notice offers to undo it."""
        self._tell_done(self._do(lambda: self.desk.empty_trash(article_ids)))

    def edit_article_of(
        self,
        article_id: str,
        title: str,
        outlet: str | None,
        author: str | None,
        published: str | None,
        language: str | None,
        url: str | None = KEEP,
    ) -> None:
        """Change the details of any article; its text may be read again for that, so it is a job."""

        def work(_job: Job) -> Change | None:
            with closing(self.desk.writer()) as writer:
                return edit(writer)

        def edit(desk: Desk) -> Change | None:
            told = {"title": title, "outlet": outlet, "author": author, "published": published, "language": language, "url": url}
            return desk.edit_article(article_id, **told)

        self.about_to_change.emit()
        self._job(self.tr("Reading the text again"), work, self._refresh)

    def _tell_done(self, change: Change | None) -> None:
        if change:
            self.notice.emit(Notice(self.tr("Done: {}").format(action_words(change.label)), undoable=True))
