"""Which articles have a tab, in the order they were opened; those that leave the casebook lose theirs."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from workbench.domain.enums import Shelf
from workbench.ui.places import MOST_TABS
from workbench.ui.session import Session


class OpenArticles(QObject):
    """Ids and titles of the articles that have a tab."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._titles: dict[str, str] = {}
        session.library_changed.connect(self._prune)

    def ids(self) -> tuple[str, ...]:
        """The articles in order."""
        return tuple(self._titles)

    def titles(self) -> list[tuple[str, str]]:
        """The articles in order, with their titles."""
        return list(self._titles.items())

    def told(self, article_id: str) -> str:
        """How an article stands, in a few words: how many of its claims are to review."""
        entries = self._session.library(Shelf.WORK, Shelf.ARCHIVE)
        tally = next((entry.tally for entry in entries if entry.id == article_id), None)
        if tally is None:
            return ""
        return self.tr("{n} to review").replace("{n}", str(tally.to_review)) if tally.to_review else self.tr("nothing to review")

    def open(self, article_id: str, title: str) -> None:
        """Give an article a tab; beyond a dozen the oldest one goes."""
        self._titles.setdefault(article_id, title)
        while len(self._titles) > MOST_TABS:
            del self._titles[next(iter(self._titles))]
        self.changed.emit()

    def open_all(self, article_ids: Iterable[str]) -> None:
        """Give those of these articles a tab that are in the casebook."""
        wanted = list(article_ids)
        if wanted:
            found = {entry.id: entry.title for entry in self._session.library(Shelf.WORK, Shelf.ARCHIVE)}
            self._titles |= {article_id: found[article_id] for article_id in wanted if article_id in found}
            self.changed.emit()

    def close(self, article_id: str) -> str | None:
        """Take an article's tab away; return the article whose tab is beside it, None after the last."""
        ids = list(self._titles)
        if article_id not in ids:
            return None
        at = ids.index(article_id)
        del self._titles[article_id]
        self.changed.emit()
        beside = [*ids[at + 1 :], *reversed(ids[:at])]
        return beside[0] if beside else None

    def _prune(self) -> None:
        entries = self._session.library(Shelf.WORK, Shelf.ARCHIVE)
        known = {entry.id for entry in entries}
        gone = [article_id for article_id in self._titles if article_id not in known]
        for article_id in gone:
            del self._titles[article_id]
        renamed = {entry.id: entry.title for entry in entries if self._titles.get(entry.id, entry.title) != entry.title}
        self._titles |= renamed
        if gone or renamed:
            self.changed.emit()
