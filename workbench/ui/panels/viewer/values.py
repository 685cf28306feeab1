"""What the parts of the viewer tell each other."""

from workbench.domain.enums import Stance
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class PinChosen:
    """A pin was clicked, by the id of its evidence."""

    evidence_id: str


@dataclass(frozen=True, slots=True)
class StanceChosen:
    """What is selected shall be pinned with this stance."""

    stance: Stance


@dataclass(frozen=True, slots=True)
class ZoomAsked:
    """One step larger (1) or smaller (-1)."""

    step: int
