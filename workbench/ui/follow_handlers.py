"""The commands on what is waited for: ask for comment, write down answers, the list of open requests."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.request import Request, RequestEntry
from workbench.ui.asked_words import about, asked_line, outcome
from workbench.ui.keys_in_use import naming

if TYPE_CHECKING:
    from workbench.ui.dialogs.leads import Lead
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


class FollowHandlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about what is waited for."""
        return {"ask": self._ask, "ask-article": self._ask_article, "requests": self._requests}

    def _ask(self) -> None:
        """On the chosen claims, else on the current one."""
        session = self._session
        ids = session.chosen_in_order() or ([session.current.id] if session.current else [])
        views = [view for view in map(session.view, ids) if view]
        if not views:
            return
        number = "–" if views[0].number is None else str(views[0].number)
        title = translate("Window", "Request for comment on claim {n}").replace("{n}", number)
        if len(views) > 1:
            title = translate("Window", "Request for comment on {n} claims").replace("{n}", str(len(views)))
        self._log(views[0].claim.article_id, ids, title, views[0].claim.speaker or "")

    def _ask_article(self) -> None:
        if article := self._session.article:
            self._log(article.id, (), translate("Window", "Request for comment on the article"), article.outlet or "")

    def _log(self, article_id: str, claim_ids: Sequence[str], title: str, who: str) -> None:
        from workbench.ui.dialogs.request_form import ask_for_request

        self._session.about_to_change.emit()
        given = ask_for_request(self._window, title, who, self._known())
        if given is None:
            return
        before = {one.request.id for one in self._session.requests(article_id)}
        self._session.ask(
            article_id,
            claim_ids,
            given.who,
            channel=given.channel,
            asked_at=given.asked_at or "now",
            deadline=given.deadline or None,
            question=given.question,
        )
        if given.answer or given.answered_at:
            for entry in self._session.requests(article_id):
                if entry.request.id not in before:
                    self._answer(entry.request, given.answer, given.answered_at)

    def edit(self, request: object) -> None:
        """Open a request to be changed or answered."""
        from workbench.ui.dialogs.request_form import ask_for_request

        if not isinstance(request, Request) or self._session.desk.store.read_only:
            return
        self._session.about_to_change.emit()
        title = translate("Window", "Request for comment")
        given = ask_for_request(self._window, title, "", self._known(), request, answering=not request.answered)
        if given:
            self._session.edit_request(
                request.id,
                who=given.who,
                channel=given.channel,
                asked_at=given.asked_at,
                deadline=given.deadline or None,
                question=given.question,
                answer=given.answer,
                answered_at=given.answered_at or None,
            )

    def _answer(self, request: Request, answer: str, answered_at: str) -> None:
        self._session.edit_request(request.id, answer=answer, answered_at=answered_at or "now")

    def _known(self) -> list[str]:
        """Whom one may have asked: those asked before, and who speaks in the shown article."""
        asked = [one.request.who for one in self._session.requests()]
        speakers = [view.claim.speaker for view in self._session.views if view.claim.speaker]
        return sorted({*asked, *speakers})

    def _requests(self) -> None:
        from workbench.ui.dialogs.leads import Deed, Leads, follow

        deeds = [
            Deed(translate("Window", "Write down the answer…"), lambda entry: self.edit(_request_of(entry))),
            Deed(translate("Window", "Remove"), self._remove),
        ]
        dialog = Leads(
            self._window,
            translate("Window", "Requests for comment"),
            translate("Window", "Who was asked for comment and has not answered, the longest overdue first."),
            naming(translate("Window", "Nobody owes you an answer. A request is logged on a claim with {key}."), "ask"),
            self._read,
            () if self._session.desk.store.read_only else deeds,
            translate("Window", "Show the answered ones too"),
        )
        goal = follow(dialog)
        if isinstance(goal, RequestEntry):
            request = goal.request
            if request.claim_id:
                self._window.go_to_claim(request.article_id, request.claim_id)
            else:
                self._window.open_article(request.article_id)

    def _remove(self, entry: object) -> None:
        if request := _request_of(entry):
            self._session.remove(request.id)

    def _read(self, everything: bool) -> list["Lead"]:
        from workbench.domain.ids import now_utc
        from workbench.ui.dialogs.leads import Lead

        now = now_utc()
        return [
            Lead(outcome(one.request, now), (asked_line(one.request), about(one)), one, marked=one.request.overdue(now))
            for one in self._session.requests(only_open=not everything)
        ]


def connect_card(window: "MainWindow") -> None:
    """Have the card's own buttons and rows do what the commands do."""
    follow, card = FollowHandlers(window), window.claims.card
    card.asked.wanted.connect(lambda request: follow.edit(request))
    card.asked.asking.connect(lambda: window.commands["ask"].trigger())


def _request_of(entry: object) -> Request | None:
    return entry.request if isinstance(entry, RequestEntry) else None
