"""Dates as people write them -> ISO 8601 days, where only one day can be meant."""

import re
from datetime import date
from functools import lru_cache

# English, French, Spanish, German, Italian, Portuguese and Dutch; a beginning of three letters will do if it is of one month only.
_MONTHS = (
    "january janvier enero januar jänner gennaio janeiro januari",
    "february février fevrier febrero februar feber febbraio fevereiro februari",
    "march mars marzo märz maerz março marco maart mrz mrt",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juin junio juni giugno junho",
    "july juillet julio juli luglio julho",
    "august août aout agosto augustus",
    "september septembre septiembre settembre setembro sept",
    "october octobre octubre oktober ottobre outubro",
    "november novembre noviembre novembro",
    "december décembre decembre diciembre dezember dicembre dezembro",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:?\d{2}.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_REST = r"(?:,?\s+(?:at\s+|à\s+)?\d{1,2}[:h]\d{2}.*)?"
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,?\s+)?"
_DAY_FIRST = re.compile(
    _WEEKDAY
    + r"(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]*(?:of\s+|de\s+)?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})"
    + _REST
)
_MONTH_FIRST = re.compile(_WEEKDAY + r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + _REST)


@lru_cache(maxsize=65_536)
def day_of(given: str) -> str | None:
    """The day as YYYY-MM-DD, or None when the words name no day or could name two (03/04/2024)."""
    words = " ".join(given.split())
    if found := _ISO.fullmatch(words) or _YEAR_FIRST.fullmatch(words):
        return _day(*found.groups())
    if found := _NUMBERS.fullmatch(words):
        first, mark, second, year = found.groups()
        return _numbered(int(first), int(second), year, day_first=mark == ".")
    lower = words.casefold()
    if found := _DAY_FIRST.fullmatch(lower):
        return _named(found.group(3), found.group(2), found.group(1))
    if found := _MONTH_FIRST.fullmatch(lower):
        return _named(found.group(3), found.group(1), found.group(2))
    return None


def _numbered(first: int, second: int, year: str, *, day_first: bool) -> str | None:
    # With dots the day comes first wherever dots are used; with strokes the order depends on the country.
    if day_first or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _named(year: str, month: str, day: str) -> str | None:
    number = _month(month)
    return _day(year, number, day) if number else None


@lru_cache(maxsize=512)
def _month(word: str) -> int | None:
    if word in _MONTH_OF:
        return _MONTH_OF[word]
    meant = {number for name, number in _MONTH_OF.items() if name.startswith(word)}
    return meant.pop() if len(meant) == 1 else None


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
