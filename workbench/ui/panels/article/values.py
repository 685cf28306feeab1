"""What the parts of the article panel tell each other and the window."""

from PySide6.QtCore import QPoint

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the stored text in code points, None when there are no words there."""

    offset: int | None


@dataclass(frozen=True, slots=True)
class Pointed:
    """A claim's sign is clicked or under the pointer, None when the pointer has left."""

    claim_id: str | None


@dataclass(frozen=True, slots=True)
class LeftAt:
    """Where one was in an article: the current claim, and the code point at the top of the screen."""

    claim_id: str | None
    offset: int


@dataclass(frozen=True, slots=True)
class Doubted:
    """The place of a doubt in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EdgesMoved:
    """A claim's boundaries as the analyst has put them, in code points, end exclusive."""

    claim_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AddWanted:
    """The selected words shall become a claim, with a verdict if one was chosen."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Words of the article whose earlier checks are wanted."""

    text: str


@dataclass(frozen=True, slots=True)
class MenuAsked:
    """A menu is wanted at a point of the screen; offset is the code point there, None beside the words."""

    point: QPoint
    offset: int | None


@dataclass(frozen=True, slots=True)
class MenuWanted:
    """The commands of a menu at a point of the screen, in groups."""

    point: QPoint
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Zoomed:
    """The size of the article's text in percent."""

    percent: int
