"""Days as people type them and as pages give them: years, months and days (ISO 8601)."""

import re
from datetime import UTC, date, datetime, timedelta

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](.+))?)?)?")
_AHEAD = timedelta(days=366)  # an issue of a journal may bear a day that has yet to come


def is_date(text: str, *, whole: bool = False) -> bool:
    """Is this a year, a month or a day that there is, the day with a time or without? whole asks for the day."""
    found = _DATE.fullmatch(text)
    if not found or (whole and not found.group(3)):
        return False
    try:
        day = date.fromisoformat((text[:10] + "-01-01")[:10])
        if found.group(4):
            datetime.fromisoformat(f"{day.isoformat()}T{found.group(4).replace(' ', '')}")
    except ValueError:
        return False
    return True


def is_far_ahead(text: str, now: datetime | None = None) -> bool:
    """Does a date that is one lie more than a year ahead, as no publication does?"""
    day = date.fromisoformat((text[:10] + "-01-01")[:10])
    return day > (now or datetime.now(UTC)).date() + _AHEAD


def is_to_come(moment: datetime | None, now: datetime | None = None) -> bool:
    """Does a moment lie ahead? A minute is let pass, for clocks differ."""
    return moment is not None and moment > (now or datetime.now(UTC)) + timedelta(minutes=1)
