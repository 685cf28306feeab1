"""New versions of the shown article: read and compared beside the window, then taken in or kept as an article of their own."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.article import Article, Draft
from workbench.domain.renewal import Fate
from workbench.domain.statement import Reading
from workbench.ui.casebook_work import CasebookWork
from workbench.ui.jobs import Job
from workbench.ui.terms import one_line
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.desk.renewing import Renewal

translate = QCoreApplication.translate


class Renewing(CasebookWork):
    """What of a session has new versions of a text."""

    def plan_renewal(self, article_id: str, name: str, read: Callable[[Job], Draft], then: Callable[["Renewal"], object]) -> None:
        """Read a new version and tell what it would do to the claims of an article; nothing is stored."""
        self.about_to_change.emit()

        def work(job: Job) -> "Renewal":
            draft = read(job)
            with closing(self.desk.reader()) as reader:
                return reader.plan_renewal(article_id, draft)

        self._job(self.tr("Comparing {}").format(name), work, then)

    def plan_reencoding(self, article: Article, encoding: str, then: Callable[["Renewal"], object]) -> None:
        """Read the saved bytes of an article in another encoding and tell what that would do; nothing is stored."""

        def read(_job: Job) -> Draft:
            with closing(self.desk.reader()) as reader:
                return reader.in_encoding(article.id, encoding)

        self.plan_renewal(article.id, one_line(article.title, 60), read, then)

    def renew(self, renewal: "Renewal") -> None:
        """Take the new version in as one action; a notice says what became of the claims and offers to undo it."""
        if self._do(lambda: self.desk.renew(renewal)) is None:
            return
        behind = renewal.counts[Fate.ALTERED] + renewal.counts[Fate.GONE]
        told = self.tr("The new version of “{title}” was taken in.").replace("{title}", one_line(renewal.article.title, 60))
        if behind:
            left = self.tr("1 claim stayed behind.") if behind == 1 else self.tr("{n} claims stayed behind.")
            told = f"{told} {left.replace('{n}', str(behind))}"
        self.notice.emit(Notice(told, undoable=True))

    def keep_apart(self, renewal: "Renewal") -> None:
        """Open what was read as an article of its own, which has no day and outlet from the other."""
        draft = renewal.draft

        def work(_job: Job) -> Reading:
            with closing(self.desk.reader()) as reader:
                return self.desk.examine(draft, reader.rules_for(draft))

        def keep(reading: Reading) -> None:
            if opened := self._try(lambda: self.desk.keep(draft, reading)):
                self._refresh(opened.change)
                self.show_article(opened.article.id)

        self._job(translate("Session", "Opening {}").format(one_line(draft.title or draft.location, 60)), work, keep)
