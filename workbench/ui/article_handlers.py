"""The commands of the Article menu: doubts about the text, grey words, details, what is remembered of outlets."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.check import Checked, Hit
from workbench.domain.enums import Shelf
from workbench.ui.library_handlers import LibraryHandlers
from workbench.ui.values import FoundChecked

if TYPE_CHECKING:
    from workbench.desk.renewing import Renewal
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


class ArticleHandlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session
        self._session.checked.connect(self._show_checked)

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about the shown article."""
        window = self._window
        return {
            "doubts": lambda: window.article.hand.toggle_doubts(),
            "details": self._details,
            "renew": self._renew,
            "why": self._why,
            "why-grey": lambda: window.article.hand.why_grey(),
            "bring-back": lambda: window.article.hand.bring_back(),
            "remembered-lines": self._remembered_lines,
            "checked-article": self._checked_article,
            "checked-folder": self._checked_folder,
            "copy-words": lambda: window.article.text.copy(),
        }

    def _why(self) -> None:
        """Tell of the grey words that one is at, else of the current claim."""
        window = self._window
        if self._session.current is None or window.article.hand.at_grey():
            window.article.hand.why_grey()
        else:
            window.claims.toggle_why()

    def _renew(self) -> None:
        """Ask where the new version is, then show what it would do."""
        from workbench.ui.dialogs.renewal import ask_where

        if article := self._session.article:
            ask_where(self._window, article, lambda read: self._session.plan_renewal(article.id, *read, self._show_renewal))

    def _show_renewal(self, found: "Renewal") -> None:
        from workbench.ui.dialogs.renewal import show_renewal

        show_renewal(self._window, found, self._session.renew, self._session.keep_apart)

    def _details(self) -> None:
        from workbench.desk.sifting import assignees_in, tags_in
        from workbench.ui.dialogs.article_details import Known, edit_details, filed_now

        meant = LibraryHandlers(self._window).meant()[:1]
        if not meant:
            return
        article = self._session.desk.article(meant[0].id)
        self._session.about_to_change.emit()
        entries = self._session.library(*Shelf)
        outlets = sorted({entry.outlet for entry in entries if entry.outlet})
        people = assignees_in(entries, [self._session.desk.analyst])
        filing = meant[0].filed
        edited = edit_details(self._window, article, Known(outlets, tags_in(entries), people, filing))
        if edited is None:
            return
        now = (article.title, article.outlet, article.author, article.published, article.language, article.url)
        told = (edited.title, edited.outlet, edited.author, edited.published, edited.language, edited.url)
        if told != now:
            self._session.edit_article_of(article.id, *told)
        if edited.encoding and edited.encoding != article.encoding:
            self._session.plan_reencoding(article, edited.encoding, self._show_renewal)
        if edited.filed and edited.filed != filed_now(filing):
            filed = edited.filed
            self._session.file_articles(
                [article.id], tags=filed.tags, assignee=filed.assignee, deadline=filed.deadline, note=filed.note
            )

    def _checked_article(self) -> None:
        if article := self._session.article:
            self._session.find_checked([article.id], article.title)

    def _checked_folder(self) -> None:
        from workbench.ui.dialogs.files import choose_folder

        title = translate("Window", "A folder of articles, which are read but not stored")
        if folder := choose_folder(self._window, title, Path.home()):
            self._session.find_checked([str(folder)], folder.name)

    def _show_checked(self, found: FoundChecked) -> None:
        """The list stays beside the window while one works through it."""
        from workbench.ui.dialogs.checked import CheckedList

        listed = CheckedList(found, may_change=not self._session.desk.store.read_only, parent=self._window)
        listed.go_wanted.connect(lambda row: self._window.go_to_claim(row.article, row.claim_id))
        listed.reuse_wanted.connect(self._reuse_checked)
        listed.show()

    def _reuse_checked(self, row: Checked, hit: Hit) -> None:
        if row.claim_id:
            self._window.go_to_claim(row.article, row.claim_id)
            self._session.reuse(hit)

    def _remembered_lines(self) -> None:
        from workbench.ui.dialogs.remembered import show_remembered

        show_remembered(self._window, self._session)
