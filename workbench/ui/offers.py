"""What the search box has to offer for what is typed: a search, commands, articles, sources."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.actions import COMMANDS, Command, shown_key
from workbench.ui.links import leads_out, open_link
from workbench.ui.palette import Offer
from workbench.ui.terms import host, one_line

if TYPE_CHECKING:
    from workbench.domain.source import Source
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
MOST_COMMANDS, MOST_ARTICLES, MOST_SOURCES = 6, 3, 3
NOT_OFFERED = frozenset({"search", "down", "up"})


class Offers:
    """Looks through the commands that can do something now, the articles and the sources of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def of(self, text: str) -> list[Offer]:
        """What fits a text, the search for it first; without a text the commands of this moment."""
        words = text.casefold().split()
        commands = [self._command(one) for one in COMMANDS if self._fits(one, words)][:MOST_COMMANDS]
        if not words:
            return commands
        search = translate("Offers", "Search earlier checks for “{text}”").replace("{text}", one_line(text, 60))
        first = Offer(search, "", translate("Offers", "Enter"), partial(self._window.search_for, text))
        # A word that is the beginning of a command is more likely meant as one.
        return [*([] if commands and len(words) == 1 else [first]), *commands, *self._articles(words), *self._sources(words)] + (
            [first] if commands and len(words) == 1 else []
        )

    def _fits(self, command: Command, words: list[str]) -> bool:
        if command.id in NOT_OFFERED or not self._window.commands[command.id].isEnabled():
            return False
        title = command.title.casefold().split()
        return all(any(part.startswith(word) for part in title) for word in words)

    def _command(self, command: Command) -> Offer:
        key = shown_key(command.keys[0]) if command.keys else ""
        return Offer(command.title, translate("Offers", "command"), key, self._window.commands[command.id].trigger)

    def _articles(self, words: list[str]) -> list[Offer]:
        kind = translate("Offers", "article")
        entries = [one for one in self._window.session.library() if all(word in one.title.casefold() for word in words)]
        return [Offer(one_line(one.title), kind, "", partial(self._window.open_article, one.id)) for one in entries[:MOST_ARTICLES]]

    def _sources(self, words: list[str]) -> list[Offer]:
        found = [
            one
            for one in self._window.session.sources()
            if leads_out(one.url) and all(word in f"{one.title} {one.url}".casefold() for word in words)
        ]
        return [self._source(one) for one in found[:MOST_SOURCES]]

    def _source(self, source: "Source") -> Offer:
        # The real name of the host is read before the address is opened.
        kind = translate("Offers", "source, opens {host}").replace("{host}", one_line(host(source.url), 40))
        return Offer(one_line(source.title), kind, "", partial(open_link, source.url or ""))
