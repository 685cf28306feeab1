"""The lines of the library as last read: after a change only the articles it was about are read again."""

from workbench.desk import Desk
from workbench.domain.article import ArticleEntry
from workbench.domain.enums import Shelf

MANY = 300  # articles; for more of them all are read at once


class LibraryCache:
    """Goes by the journal, so that it knows of every change, whoever made it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen: int | None = None
        self._entries: dict[str, ArticleEntry] = {}
        self._lists: dict[tuple[Shelf, ...], list[ArticleEntry]] = {}

    def entries(self, *shelves: Shelf) -> list[ArticleEntry]:
        """List the articles on these shelves, newest first; in work unless told otherwise."""
        wanted = shelves or (Shelf.WORK,)
        self._catch_up()
        if wanted not in self._lists:
            self._lists[wanted] = [entry for entry in self._entries.values() if entry.filed.shelf in wanted]
        return self._lists[wanted]

    def forget(self) -> None:
        """Read all of it again when it is asked for."""
        self._seen = None

    def _catch_up(self) -> None:
        if self._seen is not None:
            last, touched = self._desk.changed_articles(self._seen)
            if last == self._seen:
                return
            if last > self._seen and len(touched) <= MANY:
                self._seen = last
                if touched:
                    self._read_again(touched)
                return
        self._seen = self._desk.changed_articles(2**62)[0]
        self._put({entry.id: entry for entry in self._desk.articles(*Shelf)})

    def _read_again(self, article_ids: set[str]) -> None:
        kept = {name: entry for name, entry in self._entries.items() if name not in article_ids}
        kept |= {entry.id: entry for entry in self._desk.entries_of(sorted(article_ids))}
        self._put(dict(sorted(kept.items(), reverse=True)))

    def _put(self, entries: dict[str, ArticleEntry]) -> None:
        self._entries = entries
        self._lists = {}
