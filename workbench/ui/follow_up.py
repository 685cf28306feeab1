"""What is waited for and what comes due: requests for comment, findings to be checked again."""

from collections.abc import Sequence

from workbench.desk.desk import KEEP
from workbench.domain.enums import Channel, Verdict
from workbench.domain.recheck import RecheckEntry
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

    def set_dates(self, claim_ids: Sequence[str], as_of: str | None, review_on: str | None) -> None:
        """Say as of when findings hold and when they are looked at again."""
        self._do(lambda: self.desk.set_dates(claim_ids, as_of=as_of, review_on=review_on))

    def confirm(self, claim_ids: Sequence[str]) -> None:
        """Say that findings still stand; a notice offers to undo it."""
        self.tell_done(self._do(lambda: self.desk.confirm(claim_ids)))

    def rechecks(self) -> list[RecheckEntry]:
        """List the findings to be checked again, with the reasons."""
        return self._try(self.desk.rechecks) or []

    def recheck_counts(self) -> dict[str, int]:
        """Count the findings to be checked again, by the article's id."""
        return self._try(self.desk.recheck_counts) or {}

    def rate_saying(self, claim_id: str, verdict: Verdict, who: str | None = None) -> None:
        """Rate whether somebody in a claim's chain (the first unless named) said so; the rating it has takes it back."""
        view = self.view(claim_id)
        if view is None:
            return
        name = who or next(iter(view.claim.speakers), None)
        there = any(one.who == name and one.verdict is verdict for one in view.sayings)
        self._do(lambda: self.desk.rate_saying(claim_id, None if there else verdict, who=name))
