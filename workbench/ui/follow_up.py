"""What is waited for and what comes due: requests for comment."""

from collections.abc import Sequence

from workbench.desk.desk import KEEP
from workbench.domain.enums import Channel
from workbench.domain.request import RequestEntry
from workbench.ui.renewing import Renewing


class FollowUp(Renewing):
    """What of a session has what others still owe an answer to."""

    def ask(
        self,
        article_id: str,
        claim_ids: Sequence[str],
        who: str,
        *,
        channel: Channel,
        asked_at: str,
        deadline: str | None,
        question: str,
    ) -> None:
        """Write down that somebody was asked for comment on claims, or on an article as a whole."""
        self._do(
            lambda: self.desk.ask(
                article_id, claim_ids, who, channel=channel, asked_at=asked_at, deadline=deadline, question=question
            )
        )

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
    ) -> None:
        """Change a request, or write down its answer."""
        self._do(
            lambda: self.desk.edit_request(
                request_id,
                who=who,
                channel=channel,
                asked_at=asked_at,
                deadline=deadline,
                question=question,
                answer=answer,
                answered_at=answered_at,
            )
        )

    def requests(self, article_id: str | None = None, *, only_open: bool = False) -> list[RequestEntry]:
        """List requests, those overdue first."""
        return self._try(lambda: self.desk.requests(article_id, only_open=only_open)) or []

    def open_requests(self) -> int:
        """Count the requests that nobody has answered yet."""
        return self._try(self.desk.open_requests) or 0
