"""The commands on articles as they are kept: tags, assignee, deadline, note, archive, trash, and finding in all texts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from workbench.domain.article import ArticleEntry
from workbench.domain.enums import Shelf
from workbench.domain.finding import Passage
from workbench.ui.actions import View
from workbench.ui.terms import counted, one_line

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
NAMED = 60  # characters of a title in that of a dialog


class LibraryHandlers:
    """Methods without arguments, one a command, on the articles chosen in the library, else on the one shown."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about how articles are kept."""
        return {
            "tags": self._tags,
            "assignee": self._assignee,
            "deadline": self._deadline,
            "note": self._note,
            "archive": lambda: self._put(self._session.archive),
            "restore": lambda: self._put(self._session.restore),
            "empty-trash": self._empty_trash,
            "find-everywhere": self._find_everywhere,
        }

    def meant(self) -> list[ArticleEntry]:
        """The articles that a command means."""
        article = self._session.article
        in_library = self._window.view is View.LIBRARY
        ids = self._window.library.chosen_ids() if in_library else [article.id] if article else []
        known = {entry.id: entry for entry in self._session.library(*Shelf)}
        return [known[one] for one in ids if one in known]

    def go_to(self, passage: Passage) -> None:
        """Bring a passage on screen: its claim, else its place in the text."""
        if passage.claim_id:
            self._window.go_to_claim(passage.article_id, passage.claim_id)
            return
        self._window.open_article(passage.article_id)
        if passage.start is not None and passage.end is not None:
            self._window.article.text.bring(passage.start, passage.end)
            self._window.article.text.choose(passage.start, passage.end)
            self._window.show_view(View.ARTICLE)

    def _tags(self) -> None:
        from workbench.desk.filing import tags_of
        from workbench.ui.panels.library.model import Column

        entries = self.meant()
        if not entries or self._in_place(Column.TAGS):
            return
        several = len(entries) > 1
        hint = translate("Filing", "Commas stand between tags. They are added to those there are.") if several else ""
        now = "" if several else ", ".join(entries[0].filed.tags)
        if (given := self._ask(translate("Filing", "Tags"), entries, now, Column.TAGS, hint=hint, many=True)) is None:
            return
        ids = [entry.id for entry in entries]
        if several:
            self._session.file_articles(ids, add_tags=tags_of(given))
        else:
            self._session.file_articles(ids, tags=tags_of(given))

    def _assignee(self) -> None:
        from workbench.ui.panels.library.model import Column

        entries = self.meant()
        if not entries or self._in_place(Column.ASSIGNEE):
            return
        given = self._ask(translate("Filing", "Assignee"), entries, entries[0].filed.assignee or "", Column.ASSIGNEE)
        if given is not None:
            self._session.file_articles([entry.id for entry in entries], assignee=given or None)

    def _deadline(self) -> None:
        from workbench.desk.deadlines import due
        from workbench.desk.filing import deadline_of
        from workbench.ui.panels.library.model import Column

        entries = self.meant()
        if not entries or self._in_place(Column.DEADLINE):
            return
        found = due(entries[0].filed.deadline)
        now = f"{found.day.isoformat()} {found.hour}".rstrip() if found else ""
        hint = translate("Filing", "2024-11-18, 2024-11-18 18:00, today, tomorrow or a weekday; empty for none.")
        given = self._ask(translate("Filing", "Deadline"), entries, now, Column.DEADLINE, hint=hint, judge=deadline_of)
        if given is not None:
            self._session.file_articles([entry.id for entry in entries], deadline=given or None)

    def _note(self) -> None:
        from workbench.ui.dialogs.filing import ask_note

        entries = self.meant()
        if not entries:
            return
        given = ask_note(self._window, _title(translate("Filing", "Note"), entries), entries[0].filed.note)
        if given is not None:
            self._session.file_articles([entry.id for entry in entries], note=given or None)

    def _put(self, verb: Callable[[list[str]], None]) -> None:
        view = self._window.view
        if entries := self.meant():
            verb([entry.id for entry in entries])
            self._window.show_view(view if view is View.LIBRARY else self._window.view)

    def _empty_trash(self) -> None:
        from workbench.ui.dialogs.filing import may_empty_trash

        lying = self._session.library(Shelf.TRASH)
        if lying and may_empty_trash(self._window, len(lying), everything=True):
            self._session.empty_trash()

    def _find_everywhere(self) -> None:
        self._window.show_view(View.LIBRARY)
        self._window.library.find_everywhere()

    def _in_place(self, column: Any) -> bool:
        return self._window.view is View.LIBRARY and bool(self._window.library.edit_cell(column))

    def _ask(self, label: str, entries: list[ArticleEntry], text: str, column: Any, **options: Any) -> str | None:
        from workbench.ui.dialogs.filing import ask_line

        return ask_line(self._window, _title(label, entries), label, text, self._window.library.known(column), **options)


def _title(label: str, entries: list[ArticleEntry]) -> str:
    if len(entries) > 1:
        return translate("Filing", "{what} of {n} articles").replace("{what}", label).replace("{n}", counted(len(entries)))
    return f"{label}: {one_line(entries[0].title, NAMED)}"
