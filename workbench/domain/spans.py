"""Dates of citations that are more than a day, month or year: seasons, "circa" and spans, as EDTF writes them (ISO 8601-2).

"2024-21" is spring 2024, "2024~" about 2024, "2024-05-03/2024-05-05" three days; CSL has fields of its own for the same.
"""

import re
from typing import Any

from workbench.domain.dates import is_date

_PART = re.compile(r"(\d{4}(?:-\d{2}){0,2})([~?%]?)")
_SEASONS = {"21": 1, "22": 2, "23": 3, "24": 4}
_NAMED = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ABOUT = "~%"
_SPAN = 2


def normal(text: str) -> str | None:
    """A date as it is kept, None for what is none: a year, month, season or day, "~" behind it for about, or two with a stroke."""
    parts = [_normal(part) for part in text.strip().split("/")]
    if not 1 <= len(parts) <= _SPAN or None in parts:
        return None
    told = [part for part in parts if part]
    return "/".join(told) if len(told) == 1 or begin(told[0]) <= begin(told[1]) else None


def _normal(part: str) -> str | None:
    found = _PART.fullmatch(part.strip())
    if found is None:
        return None
    day, mark = found.groups()
    season = len(day) == len("2024-21") and day[5:] in _SEASONS
    if not season and not is_date(day):
        return None
    return day + ("~" if mark and mark in _ABOUT else "")


def begin(date: str) -> str:
    """The year, month or day with which a date begins; of a season its year."""
    first = date.partition("/")[0].rstrip(_ABOUT)
    return first[:4] if first[5:] in _SEASONS else first


def is_plain(date: str) -> bool:
    """Is a date a year, month or day and nothing more?"""
    return begin(date) == date


def of_csl(date: dict[str, Any]) -> str | None:
    """The date of an object of CSL with parts, a season and "circa"; None for one without parts or with parts that are none."""
    parts = date.get("date-parts")
    if not isinstance(parts, list) or not 1 <= len(parts) <= _SPAN:
        return None
    ends = [_of_parts(part) for part in parts]
    if None in ends:
        return None
    told = [end for end in ends if end]
    if len(told) == 1:
        told = [with_season(told[0], date.get("season"))]
    about = "~" if _is_told(date.get("circa")) else ""
    return normal("/".join(end + about for end in told))


def with_season(year: str, season: Any) -> str:
    """A year with a season by its number or English name; as it is without one, or where it is no year."""
    number = _season(season)
    return f"{year}-{20 + number}" if number and len(year) == len("2024") else year


def season_of(date: str) -> str | None:
    """The English name of the season that a date is."""
    number = _SEASONS.get(date.rstrip(_ABOUT)[5:])
    return next((name.capitalize() for name, told in _NAMED.items() if told == number), None)


def to_csl(date: str) -> dict[str, Any]:
    """A date that normal() gives, as an object of CSL."""
    ends = date.split("/")
    found: dict[str, Any] = {"date-parts": [[int(part) for part in begin(end).split("-")] for end in ends]}
    first = ends[0].rstrip(_ABOUT)
    if len(ends) == 1 and first[5:] in _SEASONS:
        found["season"] = _SEASONS[first[5:]]
    if any(end.endswith("~") for end in ends):
        found["circa"] = True
    return found


def _of_parts(parts: Any) -> str | None:
    if not isinstance(parts, list) or not parts:
        return None
    numbers = [str(part).strip() for part in parts[:3] if str(part or "").strip()]
    if not numbers or not all(number.isascii() and number.isdigit() for number in numbers) or int(numbers[0]) > 9999:
        return None
    return "-".join([f"{int(numbers[0]):04}", *(f"{int(number):02}" for number in numbers[1:])])


def _season(value: Any) -> int | None:
    word = str(value or "").strip().lower()
    number = _NAMED.get(word) or (int(word) if word.isdigit() and len(word) < 3 else 0)
    number -= 20 if number > 20 else 0
    return number if number in _SEASONS.values() else None


def _is_told(value: Any) -> bool:
    return bool(value) and str(value).strip().lower() not in ("", "0", "false", "no")
