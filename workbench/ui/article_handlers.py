"""The commands of the Article menu: doubts about the text, grey words, details, what is remembered of outlets."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


class ArticleHandlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about the shown article."""
        window = self._window
        return {
            "doubts": lambda: window.article.hand.toggle_doubts(),
            "details": self._details,
            "why-grey": lambda: window.article.hand.why_grey(),
            "bring-back": lambda: window.article.hand.bring_back(),
            "remembered-lines": self._remembered_lines,
            "copy-words": lambda: window.article.text.copy(),
        }

    def _details(self) -> None:
        from workbench.ui.dialogs.article_details import edit_details

        article = self._session.article
        if article is None:
            return
        self._session.about_to_change.emit()
        outlets = sorted({entry.outlet for entry in self._session.library() if entry.outlet})
        edited = edit_details(self._window, article, outlets)
        if edited:
            self._session.edit_article(
                title=edited.title,
                outlet=edited.outlet,
                author=edited.author,
                published=edited.published,
                language=edited.language,
            )

    def _remembered_lines(self) -> None:
        from workbench.ui.dialogs.remembered import show_remembered

        show_remembered(self._window, self._session)
