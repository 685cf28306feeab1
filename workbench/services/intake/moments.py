"""When a page was saved, as the programs that save pages write it -> RFC 3339 in UTC."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_WRITTEN = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})[T ]?(\d{2}):?(\d{2}):?(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?")
# As JavaScript writes a date: Wed Mar 06 2024 10:00:00 GMT+0100 (Central European Standard Time)
_SCRIPTED = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT([+-]\d{4})?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def saved_at(written: str | None) -> str | None:
    """The moment that these words begin with, without parts of a second; None for what is none or has yet to come."""
    words = (written or "").strip()
    try:
        moment = _written(words) or _scripted(words) or _mailed(words)
    except (ValueError, OverflowError):
        return None
    if moment is None or moment > datetime.now(UTC) + timedelta(days=1):
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _written(words: str) -> datetime | None:
    found = _WRITTEN.match(words)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_zone(found[7]))


def _scripted(words: str) -> datetime | None:
    found = _SCRIPTED.match(words)
    if not found or found[1] not in _MONTHS:
        return None
    day, year, hour, minute, second = (int(part) for part in found.groups()[1:6])
    return datetime(year, _MONTHS.index(found[1]) + 1, day, hour, minute, min(second, 59), tzinfo=_zone(found[7]))


def _mailed(words: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _zone(written: str | None) -> timezone:
    if not written or written == "Z":
        return UTC
    digits = written[1:].replace(":", "")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-away if written[0] == "-" else away)
