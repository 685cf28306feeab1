"""Ratings given as numbers on a scale -> our verdicts, where the words beside them leave no doubt."""

from math import isfinite

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass
from workbench.services.intake.ratings import is_mixed, verdict_of

# What schema.org says of a Rating whose best or worst is not given.
_BEST, _WORST = 5.0, 1.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A number with the ends of its scale, as words; what is not given is empty."""

    value: str = ""
    best: str = ""
    worst: str = ""

    @property
    def shown(self) -> str:
        """The number as a person would read it: 2 (1 to 5)."""
        if not self.value:
            return ""
        return f"{self.value} ({self.worst or '?'} to {self.best or '?'})" if self.best or self.worst else self.value

    @property
    def verdict(self) -> Verdict | None:
        """Verified at the best end, disputed at the worst, None between, outside, or where neither end is given.

        One end alone is completed by schema.org's own: 1 the worst, 5 the best. Which end is the higher number does not matter.
        """
        value, best, worst = (_number(words) for words in (self.value, self.best, self.worst))
        if value is None or (best is None and worst is None):
            return None
        best, worst = _BEST if best is None else best, _WORST if worst is None else worst
        if best == worst:
            return None
        return Verdict.VERIFIED if value == best else Verdict.DISPUTED if value == worst else None


def verdict_on(words: str, scale: Scale) -> Verdict | None:
    """The verdict of a rating in words and in numbers: the words decide where they are clear, or clearly mixed, else the number.

    Numbers are often left as a form filled them in; words are what the publisher shows.
    """
    found = verdict_of(words) if words else None
    return found or (None if is_mixed(words) else scale.verdict)


def _number(words: str) -> float | None:
    try:
        number = float(words.replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) else None
