"""What the search box offers for what is typed: commands (>), sources (@), earlier checks (#), without a mark claims and all."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.settings import with_value
from workbench.ui.actions import BY_ID, COMMANDS, Command, shown_key
from workbench.ui.fuzzy import best
from workbench.ui.links import leads_out, open_link
from workbench.ui.palette import Offer
from workbench.ui.terms import host, one_line, verdict_word
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.domain.check import Hit, SearchResult
    from workbench.domain.claim import ClaimView
    from workbench.domain.source import Source
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
COMMAND_MARK, SOURCE_MARK, CHECK_MARK = ">", "@", "#"
MOST_COMMANDS, MOST_ARTICLES, MOST_CLAIMS, MOST_SOURCES = 5, 3, 4, 2  # of each kind, where no mark asks for one kind
MOST_OF_A_KIND = 60
MOST_USED = 8
NOT_OFFERED = frozenset({"search", "down", "up"})


class Offers(QObject):
    """Looks through the commands, the claims of the shown article, the articles, sources and earlier checks of one window.

    renewed tells that the earlier checks that were asked for have been found: ask again for the same text.
    """

    renewed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._asked = ""
        self._checks: list[Offer] = []

    def of(self, text: str) -> list[Offer]:
        """What fits a text; without a text the commands of this moment, those used last first."""
        mark, rest = text[:1], text[1:].strip()
        if mark == COMMAND_MARK:
            return self._all_commands(rest)
        if mark == SOURCE_MARK:
            return [self._source(one) for one in best(rest, self._session.sources(), _source_words, MOST_OF_A_KIND)]
        if mark == CHECK_MARK:
            return self._found_checks(rest)
        commands = [self._command(one) for one in self._fitting(text, most=MOST_COMMANDS if text else MOST_OF_A_KIND)]
        if not text:
            return commands
        first = [self._search(text)]
        others = [*self._articles(text), *self._claims(text), *self._sources(text)]
        # A word that is the beginning of a command is more likely meant as one.
        return [*commands, *others, *first] if commands and len(text.split()) == 1 else [*first, *commands, *others]

    def _fitting(self, text: str, most: int) -> list[Command]:
        there = [one for one in COMMANDS if one.id not in NOT_OFFERED and self._can(one)]
        return best(text, there, _command_words, most, self._used())

    def _all_commands(self, text: str) -> list[Offer]:
        able = self._fitting(text, len(COMMANDS))
        rest = [one for one in COMMANDS if one.id not in NOT_OFFERED and not self._can(one)]
        return [*map(self._command, able), *map(self._unable, best(text, rest, _command_words, len(COMMANDS)))]

    def _can(self, command: Command) -> bool:
        return self._window.commands[command.id].isEnabled()

    def _used(self) -> list[Command]:
        return [BY_ID[name] for name in self._session.settings.used if name in BY_ID]

    def _command(self, command: Command) -> Offer:
        return Offer(command.title, translate("Offers", "command"), self._key(command), partial(self._run, command))

    def _unable(self, command: Command) -> Offer:
        told = translate("Offers", "“{command}” can do nothing here and now.").replace("{command}", command.title)
        kind = translate("Offers", "not now")
        return Offer(command.title, kind, self._key(command), lambda: self._session.notice.emit(Notice(told)), able=False)

    def _key(self, command: Command) -> str:
        keys = self._window.commands[command.id].shortcuts()
        return shown_key(keys[0].toString()) if keys else ""

    def _run(self, command: Command) -> None:
        used = (command.id, *(name for name in self._session.settings.used if name != command.id))
        self._session.settings = with_value(self._session.settings, "used", used[:MOST_USED])
        self._window.commands[command.id].trigger()

    def _search(self, text: str) -> Offer:
        words = translate("Offers", "Search earlier checks for “{text}”").replace("{text}", one_line(text, 60))
        return Offer(words, "", "", partial(self._window.search_for, text))

    def _articles(self, text: str) -> list[Offer]:
        kind = translate("Offers", "article")
        found = best(text, self._session.library(), lambda one: one.title, MOST_ARTICLES)
        return [Offer(one_line(one.title), kind, "", partial(self._window.open_article, one.id)) for one in found]

    def _claims(self, text: str) -> list[Offer]:
        claims = [view for view in self._session.views if view.number is not None]
        return [self._claim(view) for view in best(text, claims, lambda view: view.claim.quote, MOST_CLAIMS)]

    def _claim(self, view: "ClaimView") -> Offer:
        kind = translate("Offers", "claim, {verdict}").replace("{verdict}", verdict_word(view.verdict).lower())
        run = partial(self._window.go_to_claim, view.claim.article_id, view.id)
        return Offer(f"{view.number}  {one_line(view.claim.quote)}", kind, "", run)

    def _sources(self, text: str) -> list[Offer]:
        found = best(text, self._session.sources(), _source_words, MOST_SOURCES)
        return [self._source(one) for one in found if leads_out(one.url)]

    def _source(self, source: "Source") -> Offer:
        title = one_line(source.title)
        if leads_out(source.url):
            # The real name of the host is read before the address is opened.
            kind = translate("Offers", "source, opens {host}").replace("{host}", one_line(host(source.url), 40))
            return Offer(title, kind, "", partial(open_link, source.url or ""))
        kind = translate("Offers", "source, links to the current claim")
        return Offer(title, kind, "", partial(self._session.link, source.id), able=self._session.current is not None)

    def _found_checks(self, text: str) -> list[Offer]:
        """The checks found last, while those for a newer text are being looked for."""
        if text != self._asked:
            self._asked = text
            if text:
                self._session.offer_checks(text, self._take_checks)
            else:
                self._checks = []
        return self._checks

    def _take_checks(self, found: "SearchResult") -> None:
        self._checks = [self._check(hit) for hit in found.hits]
        self.renewed.emit()

    def _check(self, hit: "Hit") -> Offer:
        check = hit.check
        said = verdict_word(check.verdict) if check.verdict else one_line(check.rating or "", 40)
        kind = ", ".join(part for part in (said, one_line(check.publisher or "", 40)) if part)
        run = partial(self._window.search_for, check.text, typed=False)
        return Offer(one_line(check.text), kind, f"{hit.score:.0%}", run)


def _command_words(command: Command) -> str:
    # Whoever has learnt the English names, from a manual say, finds them in a French window too.
    return command.title if command.title == command.text else f"{command.title} {command.text}"


def _source_words(source: "Source") -> str:
    return f"{source.title} {source.url or ''}"


def nothing_words() -> str:
    """Say that nothing is offered."""
    return translate("Offers", "Nothing fits.")


def marks_words() -> Sequence[tuple[str, str]]:
    """The marks that ask for one kind of thing, each with that kind."""
    return (
        (COMMAND_MARK, translate("Offers", "commands")),
        (SOURCE_MARK, translate("Offers", "sources")),
        (CHECK_MARK, translate("Offers", "earlier checks")),
    )
