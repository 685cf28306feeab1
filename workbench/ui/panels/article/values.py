"""What the parts of the article panel tell each other and the window."""

from dataclasses import dataclass

from workbench.domain.enums import Verdict


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
class AddWanted:
    """The selected words shall become a claim, with a verdict if one was chosen."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Words of the article whose earlier checks are wanted."""

    text: str


@dataclass(frozen=True, slots=True)
class Zoomed:
    """The size of the article's text in percent."""

    percent: int


@dataclass(frozen=True, slots=True)
class Query:
    """What the find bar looks for; step 1 is the next match, -1 the one before, 0 while the analyst still types."""

    text: str
    step: int
