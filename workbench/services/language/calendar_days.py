"""Days, months, quarters and feasts as pairs of first and last day."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
# A day to come is taken for the one meant only if it is this many times nearer than the one gone by.
_AHEAD = 2


def day(year: int, month: int, number: int) -> Days | None:
    """One day, None for one that no calendar has (31 February)."""
    try:
        return date(year, month, number), date(year, month, number)
    except ValueError:
        return None


def month(year: int, number: int) -> Days:
    """All days of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Days:
    """All days of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def part(number: int, which: int, months: int) -> Days | None:
    """A part of a year that has some months: the second quarter is which=2, months=3; None for a fifth quarter."""
    if not 1 <= which <= 12 // months:
        return None
    return date(number, (which - 1) * months + 1, 1), month(number, which * months)[1]


def span(unit: str, offset: int, base: date) -> Days | None:
    """The day, week, month or year some units from base; weeks begin on Monday. None where the calendar ends."""
    try:
        if unit == "day":
            shifted = base + timedelta(days=offset)
            return shifted, shifted
        if unit == "year":
            return year(base.year + offset)
        if unit == "month":
            number = base.year * 12 + base.month - 1 + offset
            return month(number // 12, number % 12 + 1)
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset)
    except (ValueError, OverflowError):
        return None
    return monday, monday + timedelta(days=6)


def weekday(number: int, tense: int | None, base: date, coming: bool | None) -> Days | None:
    """The weekday meant on a day: tense is that of its own word (-1 last, 0 this, 1 next), coming what its sentence tells.

    The day's own name is the day itself; another that nothing puts ahead or behind is None, for either could be meant.
    """
    back = (base.weekday() - number) % 7
    if tense == 1:
        return span("day", 7 - back, base)
    if tense == -1:
        return span("day", -(back or 7), base)
    if back and coming is None:
        return None
    return span("day", (7 - back) % 7 if coming else -back, base)


def feast(code: str, number: int) -> Days | None:
    """A feast of a year: "12-25", or days from Easter ("easter+39", Gregorian)."""
    if code.startswith("easter"):
        found = _easter(number) + timedelta(days=int(code.removeprefix("easter")))
        return found, found
    return day(number, int(code[:2]), int(code[3:]))


def nearest(candidates: list[Days], base: date, coming: bool | None) -> Days | None:
    """The one that is meant on a day: coming tells that it lies ahead, or that it is gone; None tells nothing."""
    if coming is not None:
        kept = [c for c in candidates if (c[1] >= base if coming else c[0] <= base)]
        return min(kept or candidates, key=lambda c: abs((c[0] - base).days), default=None)
    return min(candidates, key=lambda c: abs((c[0] - base).days) * (_AHEAD if c[0] > base else 1), default=None)


def _easter(number: int) -> date:
    """Easter Sunday by the anonymous Gregorian rule (Nature, 20 April 1876)."""
    a, (b, c) = number % 19, divmod(number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * shift) // 433
    which = (h + shift - 7 * m + 90) // 25
    return date(number, which, (h + shift - 7 * m + 33 * which + 19) % 32)
