"""Dates of references as ISO 8601, as far as they are known."""

import re

from workbench.domain import spans

_MONTHS = {
    name: number
    for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)")


def iso(year: object, month: object = None, day: object = None) -> str | None:
    """A date of its parts, numbers or texts; a month may be named in English by its first letters. None without a year."""
    parts = [_number(year), _month(month), _number(day)]
    if not parts[0] or not 1 <= parts[0] <= 9999:
        return None
    text = f"{parts[0]:04}"
    if parts[1] and 1 <= parts[1] <= 12:
        text += f"-{parts[1]:02}"
        if parts[2] and 1 <= parts[2] <= 31:
            text += f"-{parts[2]:02}"
    return text


def iso_of(text: str) -> str | None:
    """The date that a text begins with: 2024, 2024/11/18, 2024-11-18T10:00; None when it begins with none."""
    found = _DAY.match(text.strip())
    return iso(*found.groups()) if found else None


def says_more(text: str) -> bool:
    """Is a text a date that says more than a year, month or day: a season, "circa", a span?"""
    told = spans.normal(text)
    return told is not None and not spans.is_plain(told)


def _number(value: object) -> int | None:
    text = str(value).strip() if value is not None else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None


def _month(value: object) -> int | None:
    number = _number(value)
    return number if number is not None else _MONTHS.get(str(value or "").strip().lower()[:3])
