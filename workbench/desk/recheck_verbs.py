"""What an analyst can do about findings that grow old, and about the links of a chain, one method per verb."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from workbench.desk.eyes import Eyes
from workbench.desk.keep import KEEP
from workbench.domain.enums import Verdict
from workbench.domain.journal import Change
from workbench.domain.recheck import Cause, RecheckEntry
from workbench.store import Store


class RecheckVerbs(Eyes):
    """The verbs on how long findings hold; a Desk is one of these."""

    store: Store
    analyst: str

    def rate_saying(
        self, claim_id: str, verdict: Verdict | None, *, who: str | None = None, rationale: str | None = None
    ) -> Change | None:
        """Rate whether somebody in a claim's chain (the first unless named) said so; the claim's own verdict stays as it is."""
        from workbench.desk import sayings

        return sayings.rate(self.store, self.analyst, claim_id, verdict, who, rationale)

    def set_dates(
        self,
        claim_ids: Sequence[str],
        *,
        as_of: str | None = KEEP,
        review_on: str | None = KEEP,
        now: datetime | None = None,
    ) -> Change | None:
        """Say as of which day findings hold, and on which they are to be looked at again (2027-01-31, today, 6 months)."""
        from workbench.desk import rechecking

        self.refuse_unseen(*claim_ids)
        return rechecking.set_dates(self.store, self.analyst, claim_ids, as_of, review_on, now)

    def confirm(self, claim_ids: Sequence[str], *, now: datetime | None = None) -> Change | None:
        """Say that findings still stand although something that they rest on is another than it was, as one action."""
        from workbench.desk import rechecking

        self.refuse_unseen(*claim_ids)
        return rechecking.confirm(self.store, self.analyst, claim_ids, now)

    def rechecks(self, *, now: datetime | None = None) -> list[RecheckEntry]:
        """List the findings to be looked at again, with the reasons, those of the newest article first."""
        from workbench.desk.rechecking import today
        from workbench.store import rechecking

        return rechecking.entries(self.eyes, today(now))

    def recheck_counts(self, *, now: datetime | None = None) -> dict[str, int]:
        """Count the findings to be looked at again, by the article's id."""
        from workbench.desk.rechecking import today
        from workbench.store import rechecking

        return rechecking.counts(self.eyes, today(now))

    def rested_on(self, claim_ids: Iterable[str]) -> bool:
        """Tell whether any finding was taken from one of these claims, or cites it, so that a change of theirs can reach others."""
        from workbench.store import rechecking

        return rechecking.rested_on(self.eyes, claim_ids)

    def causes(self, article_id: str, *, now: datetime | None = None) -> dict[str, tuple[Cause, ...]]:
        """Why findings of an article are to be looked at again, by the claim's id."""
        from workbench.desk.rechecking import today
        from workbench.store import rechecking

        return rechecking.causes(self.eyes, today(now), article_id=article_id)
