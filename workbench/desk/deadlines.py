"""What a deadline means on this computer's clock: its day, its hour, and how near it is."""

from datetime import UTC, date, datetime

from workbench.domain.article import ArticleEntry
from workbench.domain.records import dataclass

LATE, TODAY, TOMORROW = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline in this zone: its day, the hour as HH:MM if it has one, and how many days it is away (negative: past)."""

    day: date
    hour: str
    days: int
    passed: bool

    @property
    def order(self) -> str:
        """What deadlines are sorted by: within a day those with an hour come first."""
        return f"{self.day.isoformat()} {self.hour or '99'}"


def due(deadline: str | None, now: datetime | None = None) -> Due | None:
    """Read a deadline as it is stored; None for none, and for what is no time at all."""
    if not deadline:
        return None
    now = (now or datetime.now(UTC)).astimezone()
    try:
        if len(deadline) == 10:
            day = date.fromisoformat(deadline)
            return Due(day, "", (day - now.date()).days, day < now.date())
        at = datetime.fromisoformat(deadline.replace("Z", "+00:00")).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
    return Due(at.date(), f"{at:%H:%M}", (at.date() - now.date()).days, at < now)


def is_pressing(entry: ArticleEntry, found: Due | None) -> bool:
    """Must somebody hurry: is it due today or past, with claims still to review?"""
    return found is not None and found.days <= TODAY and (entry.tally.to_review > 0 or entry.tally.claims == 0)
