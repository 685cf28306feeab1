"""What an analyst can do about the right of reply, one method per verb: ask for comment, write down answers, see what is open."""

from collections.abc import Sequence
from datetime import datetime

from workbench.desk.keep import KEEP
from workbench.desk.late import requests
from workbench.domain.enums import Channel
from workbench.domain.ids import now_utc
from workbench.domain.journal import Change
from workbench.domain.request import Request, RequestEntry
from workbench.store import Store


class RequestVerbs:
    """The verbs on requests for comment; a Desk is one of these."""

    store: Store
    analyst: str

    def ask(
        self,
        article_id: str,
        claim_ids: Sequence[str],
        who: str,
        *,
        channel: Channel = Channel.EMAIL,
        asked_at: str = "now",
        deadline: str | None = None,
        question: str = "",
        now: datetime | None = None,
    ) -> Change | None:
        """Write down that somebody was asked for comment on claims of an article, or on the article itself, as one action.

        Times are typed as those of file_articles, in this computer's zone; asked_at may be now, yesterday or the last weekday.
        """
        given = requests.Given(who, channel, asked_at, deadline, question)
        return requests.ask(self.store, self.analyst, article_id, claim_ids, given, now)

    def edit_request(
        self,
        request_id: str,
        *,
        who: str | None = KEEP,
        channel: Channel | None = None,
        asked_at: str | None = KEEP,
        deadline: str | None = KEEP,
        question: str | None = KEEP,
        answer: str | None = KEEP,
        answered_at: str | None = KEEP,
        now: datetime | None = None,
    ) -> Change | None:
        """Change a request or write down its answer; an answer without a time was given now. remove takes it out of the log."""
        given = requests.Given(who, channel, asked_at, deadline, question, answer, answered_at)
        return requests.edit(self.store, self.analyst, request_id, given, now)

    def request(self, name: str) -> Request:
        """Find a request by its id or the unique beginning of one; raises NotFound."""
        return requests.find(self.store, name)

    def requests(self, article_id: str | None = None, *, only_open: bool = False, at: str | None = None) -> list[RequestEntry]:
        """List the requests on an article and its claims, or all outside the trash: the overdue first, the answered last."""
        return requests.entries(self.store, article_id, at or now_utc(), only_open=only_open)

    def open_requests(self) -> int:
        """Count the requests that nobody has answered yet."""
        from workbench.store import asking

        return asking.open_count(self.store)
