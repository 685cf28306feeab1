"""What an analyst can do when an article changed at its source, one method per verb: look, take the new version, list the edits."""

from typing import TYPE_CHECKING

from workbench.desk.late import articles, lines
from workbench.domain.article import Draft
from workbench.domain.journal import Change
from workbench.domain.renewal import Edit, FormerText
from workbench.domain.statement import Reading
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.renewing import Renewal


class RenewalVerbs:
    """The verbs on new versions of an article's text; a Desk is one of these."""

    store: Store
    analyst: str

    def plan_renewal(self, article_id: str, draft: Draft, reading: Reading | None = None) -> "Renewal":
        """Say what a new version of an article would do to its claims, with nothing changed; works on a reader's desk too.

        Raises Refused for the text that is there already and for an empty one.
        """
        from workbench.desk import renewing  # compares texts, which few sessions do

        if reading is None:
            known = renewing.as_known(articles.find(self.store, article_id), draft)
            reading = articles.examine(known, lines.rules_for(self.store, known))
        return renewing.plan(self.store, article_id, draft, reading)

    def in_encoding(self, article_id: str, encoding: str) -> Draft:
        """Read an article once more from its saved bytes, in another encoding, for plan_renewal; raises Refused."""
        from workbench.desk import reencoding

        return reencoding.draft_in(self.store, article_id, encoding)

    def renew(self, renewal: "Renewal") -> Change | None:
        """Put a new version in the place of an article's text, which is kept, as one action.

        Claims go along with their words; where a number, a name or a negation changed they stay behind, with what they say.
        Raises Refused when the article was worked on since the plan.
        """
        from workbench.desk import renewing

        return renewing.renew(self.store, self.analyst, renewal)

    def former_texts(self, article_id: str) -> tuple[FormerText, ...]:
        """The texts that an article had before, oldest first."""
        from workbench.desk import renewing

        return renewing.former_texts(self.store, article_id)

    def publisher_edits(self, article_id: str) -> tuple[tuple[FormerText, tuple[Edit, ...]], ...]:
        """What the publisher changed from each former text of an article to the next, oldest first."""
        from workbench.desk import renewing

        return renewing.edits_of(self.store, articles.find(self.store, article_id))

    def lost_claims(self, article_id: str) -> tuple[str, ...]:
        """The claims whose words no longer stand in their article, by id."""
        from workbench.desk import renewing

        return renewing.lost(self.store, articles.find(self.store, article_id))
