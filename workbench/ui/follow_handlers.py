"""The commands on what is waited for and what comes due: requests for comment, findings to be checked again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.domain.recheck import RecheckEntry
from workbench.domain.request import Request, RequestEntry
from workbench.ui.asked_words import about, asked_line, outcome
from workbench.ui.keys_in_use import naming
from workbench.ui.merge_handlers import MergeHandlers
from workbench.ui.recheck_words import cause_words
from workbench.ui.terms import one_line, verdict_word
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.dialogs.leads import Lead
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate
LONGEST_LINE = 300  # characters of a quote or a title in a list whose lines wrap


class FollowHandlers:
    """Methods without arguments, one a command, on one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about what is waited for."""
        return {
            "ask": self._ask,
            "ask-article": self._ask_article,
            "requests": self._requests,
            "shelf-life": self._shelf_life,
            "still-stands": self._still_stands,
            "recheck": self._recheck,
            **{f"said-{verdict.value}": partial(self._rate_saying, verdict) for verdict in Verdict},
        }

    def _meant(self) -> list[ClaimView]:
        """The chosen claims, else the current one."""
        session = self._session
        ids = session.chosen_in_order() or ([session.current.id] if session.current else [])
        return [view for view in map(session.view, ids) if view]

    def _shelf_life(self) -> None:
        from workbench.ui.dialogs.dates_form import ask_dates

        self._session.about_to_change.emit()
        views = [view for view in self._meant() if not view.to_review]
        if not views:
            told = translate("Window", "Only a finding can have a day as of which it holds. Give the claim a verdict first.")
            self._session.notice.emit(Notice(told))
            return
        state = views[0].state
        title = translate("Window", "How long the finding on claim {n} holds").replace("{n}", _number(views[0]))
        if len(views) > 1:
            title = translate("Window", "How long {n} findings hold").replace("{n}", str(len(views)))
        known = (state.as_of or "", state.review_on or "") if state else ("", "")
        if given := ask_dates(self._window, title, *known):
            self._session.set_dates([view.id for view in views], given.as_of, given.review_on)

    def _still_stands(self) -> None:
        views = [view for view in self._meant() if view.recheck]
        if views:
            self._session.confirm([view.id for view in views])
        else:
            told = translate("Window", "Nothing that this finding rests on has changed, as far as is known here.")
            self._session.notice.emit(Notice(told))

    def _rate_saying(self, verdict: Verdict) -> None:
        """Of whoever said it first; the card has a row for each link."""
        view = self._session.current
        if view is None:
            return
        if view.claim.speakers:
            self._session.rate_saying(view.id, verdict)
        else:
            told = translate("Window", "Nobody is said to have said this: the article says it itself.")
            self._session.notice.emit(Notice(told))

    def _recheck(self) -> None:
        from workbench.ui.dialogs.leads import Deed, Leads, follow

        deeds = [Deed(translate("Window", "Still stands"), self._confirm)]
        dialog = Leads(
            self._window,
            translate("Window", "To check again"),
            translate("Window", "Findings that rest on something that is no longer what it was, and those whose review is due."),
            translate("Window", "Nothing is to be checked again."),
            self._read_due,
            () if self._session.desk.store.read_only else deeds,
        )
        goal = follow(dialog)
        if isinstance(goal, RecheckEntry):
            self._window.go_to_claim(goal.article_id, goal.claim_id)

    def _confirm(self, entry: object) -> None:
        if isinstance(entry, RecheckEntry):
            self._session.confirm([entry.claim_id])

    def _read_due(self, _everything: bool) -> list["Lead"]:
        from workbench.ui.dialogs.leads import Lead

        return [
            Lead(
                f"{'–' if one.number is None else one.number}  {verdict_word(one.verdict)}  {one_line(one.quote, LONGEST_LINE)}",
                (one_line(one.title, LONGEST_LINE), *(f"⟳  {cause_words(cause)}" for cause in one.causes)),
                one,
            )
            for one in self._session.rechecks()
        ]

    def _ask(self) -> None:
        """On the chosen claims, else on the current one."""
        views = self._meant()
        if not views:
            return
        title = translate("Window", "Request for comment on claim {n}").replace("{n}", _number(views[0]))
        if len(views) > 1:
            title = translate("Window", "Request for comment on {n} claims").replace("{n}", str(len(views)))
        self._log(views[0].claim.article_id, [view.id for view in views], title, views[0].claim.speaker or "")

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
    card.said.rated.connect(lambda rated: _rate(window, *rated))
    card.due.confirmed.connect(lambda: window.commands["still-stands"].trigger())
    merges = MergeHandlers(window)
    card.rivals.decided.connect(lambda decision: merges.decide_current(decision))
    card.verdicts.dates.clicked.connect(lambda: window.commands["shelf-life"].trigger())


def _rate(window: "MainWindow", who: str, verdict: Verdict) -> None:
    if current := window.session.current:
        window.session.rate_saying(current.id, verdict, who)


def _number(view: ClaimView) -> str:
    return "–" if view.number is None else str(view.number)


def _request_of(entry: object) -> Request | None:
    return entry.request if isinstance(entry, RequestEntry) else None
