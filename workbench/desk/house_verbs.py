"""What an analyst can do about the rules of the house and the second look, one method per verb; a part of the desk."""

from collections.abc import Sequence

from workbench.desk.late import gate, scale, signing
from workbench.desk.source_verbs import SourceVerbs
from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.gate import HouseRule, Need, Unmet
from workbench.domain.journal import Change
from workbench.domain.origins import NO_ORIGINS, Origins
from workbench.domain.scale import Rating
from workbench.store import Store, listing


class HouseVerbs(SourceVerbs):
    """The verbs on house rules and signatures; a Desk is one of these."""

    store: Store
    analyst: str

    # What the house requires

    def rules(self) -> tuple[HouseRule, ...]:
        """List the house rules of this casebook; none until one is set."""
        return gate.rules(self.store)

    def set_rule(
        self, need: Need, verdict: Verdict | None = None, *, primary: int | None = None, independent: int | None = None
    ) -> Change | None:
        """Require something of claims with a verdict (None: any); primary or independent sources belong to the need sources."""
        return gate.set_rule(self.store, self.analyst, need, verdict, primary, independent)

    def drop_rule(self, name: str) -> Change | None:
        """Require it no more; raises NotFound."""
        return gate.drop_rule(self.store, self.analyst, name)

    def put_rules(self, rules: Sequence[HouseRule]) -> Change | None:
        """Require just these things, as one action."""
        return gate.put_rules(self.store, self.analyst, rules)

    @staticmethod
    def admit(dossiers: Sequence[Dossier], language: str = "en") -> bool:
        """Raise Refused, with what is missing claim by claim in this language, while reports do not meet the rules of the house."""
        HouseVerbs.refuse_veiled(dossiers)
        gate.refuse_if_shut(dossiers, language)
        return True

    def unmet(self, article_id: str, *, only: Sequence[str] = ()) -> tuple[Unmet, ...]:
        """List which claims do not meet which rules, in text order; with only, of just those claims."""
        views = [view for view in listing.claim_views(self.eyes, article_id) if not only or view.id in only]
        asked = gate.unmet(self.eyes, article_id, views, self._origins(article_id))
        return (*asked, *gate.naming(self.eyes, article_id, views, whole=not only))

    def override(self, article_id: str, reason: str, *, only: Sequence[str] = ()) -> Change | None:
        """Let an article (or just some claims) through against the rules not met now; the reason prints in its reports."""
        return gate.override(self.store, self.analyst, article_id, reason, only, self._origins(article_id))

    def _origins(self, article_id: str) -> Origins:
        return self.origins(article_id) if gate.counts_origins(self.store) else NO_ORIGINS

    # What the house calls verdicts

    def scale(self) -> tuple[Rating, ...]:
        """List the house's labels of verdicts in their order; none until some are set."""
        return scale.scale(self.store)

    def put_scale(self, labels: Sequence[Rating]) -> Change | None:
        """Set the house's labels as one action, in the order given; raises Refused."""
        return scale.put(self.store, self.analyst, labels)

    def label(self, name: str) -> Rating:
        """Find a label by its words in either language; raises NotFound."""
        return scale.find(self.store, name)

    # The second look

    def sign(self, claim_ids: Sequence[str]) -> Change | None:
        """Sign the findings of others on these claims as one action; raises Refused for one's own, by name."""
        self.refuse_unseen(*claim_ids)
        return signing.sign(self.store, self.analyst, claim_ids)

    def unsign(self, claim_ids: Sequence[str]) -> Change | None:
        """Take the signatures off claims as one action."""
        self.refuse_unseen(*claim_ids)
        return signing.unsign(self.store, self.analyst, claim_ids)

    def look(
        self,
        claim_id: str,
        verdict: Verdict | None,
        *,
        rationale: str | None = None,
        reason: Reason | None = None,
        not_checkable: NotCheckable | None = None,
        blind: bool = False,
    ) -> Change | None:
        """Keep what one found oneself beside the finding of somebody else; verdict None takes it back."""
        unseen = self.blind and bool(self.seen([listing.claim_view(self.eyes, claim_id)])[0].veiled)
        blind = blind or (unseen and not signing.looked_before(self.store, self.analyst, claim_id))
        return signing.look(self.store, self.analyst, claim_id, verdict, rationale, reason, not_checkable, blind=blind)

    def disagreements(self, article_ids: Sequence[str]) -> list[ClaimView]:
        """List the claims on which a second look found otherwise."""
        return signing.disagreements(self.eyes, article_ids)
