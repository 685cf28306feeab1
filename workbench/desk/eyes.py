"""What of a casebook the analyst at the desk may see: all of it, or in blind mode no finding of somebody else before their own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.claim import Claim, ClaimView
from workbench.domain.errors import Refused
from workbench.domain.gate import Need
from workbench.store import Store, listing

if TYPE_CHECKING:
    from workbench.domain.dossier import Dossier
    from workbench.store.veil import Veil


@dataclass
class Sight:
    """Whether whoever is at the desk chose to be blind; one for a desk and its readers, so that they see the same."""

    blind: bool = False


class Eyes:
    """What reads, at a desk, and what must not be done unseen; a Desk is one of these."""

    store: Store
    analyst: str
    sight: Sight
    _veil: "Veil | None" = None

    @property
    def blind(self) -> bool:
        """Are findings of others hidden here: by the analyst's own choice, or because the house asks for blind second looks?"""
        return self.sight.blind or listing.is_asked(self.store, Need.BLIND)

    @property
    def eyes(self) -> Store:
        """The casebook to read from: as this analyst may see it. What changes something works on the store itself."""
        return self._veiled().look_as(self.analyst) if self.blind else self.store

    @property
    def memory(self) -> Store:
        """The same, with the journal as this analyst may see it."""
        return self._veiled().look_back_as(self.analyst) if self.blind else self.store

    def seen(self, views: Iterable[ClaimView]) -> list[ClaimView]:
        """Views read by these eyes, those whose finding is hidden marked as such."""
        hidden = self._veiled().hidden(self.analyst) if self.blind else frozenset[str]()
        return [replace(view, veiled=True, recheck=()) if view.id in hidden else view for view in views]

    def refuse_unseen(self, *claim_ids: str) -> None:
        """Raise Refused for what would change a finding that is hidden from whoever is at the desk, or sign it."""
        hidden = self._veiled().hidden(self.analyst) if self.blind else frozenset[str]()
        for claim_id in claim_ids:
            if claim_id in hidden:
                number = listing.number_of(self.store, self.store.get(Claim, claim_id)) or "–"
                raise Refused(
                    f"Somebody else has a finding on claim {number}, which is hidden until you give your own. "
                    "Nothing was changed; keep yours beside it as a second look."
                )

    def unwritten(self, *claim_ids: str) -> frozenset[str]:
        """The claims whose words from a finding that was cleared are hidden: a finding given now begins without them."""
        return self._veiled().is_left(self.analyst, claim_ids) if self.blind else frozenset()

    @staticmethod
    def refuse_veiled(dossiers: "Iterable[Dossier]") -> None:
        """Raise Refused for reports that would tell as open what is only hidden from whoever writes them."""
        numbers = [f"{view.number or '–'}" for one in dossiers for view in one.claims if view.veiled]
        if numbers:
            raise Refused(
                f"Findings of somebody else are hidden from you, so a report would leave them out (claims: {', '.join(numbers)}). "
                "Nothing was written; give your own findings first, or let somebody else write it."
            )

    def refuse_hidden_deeds(self, *labels: str | None) -> None:
        """Raise Refused where what would be undone or redone is work on a finding that is hidden: that would show what it was."""
        from workbench.store.veil import HIDDEN_LABEL

        if HIDDEN_LABEL in labels:
            raise Refused(
                "What was done last is work on a finding that is hidden from you. Nothing was changed; give your own finding "
                "first, or let somebody else undo it."
            )

    def _veiled(self) -> "Veil":
        if self._veil is None:
            from workbench.store.veil import Veil

            self._veil = Veil(self.store)
        return self._veil
