"""Dates of a text by their parts: year, month, day of the month, day of the week."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.date_runs import day_number, days_before, days_behind, joined
from workbench.services.match.decades import decade
from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.tokens import Tokens

_LONGEST_SHORT_RUN = 10
Parts = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it stands in a text: the parts it names, None for those it does not; start and end in code points.

    either holds the other reading of 05/06/2024 as (day, month). A run ("16 to 18 November", "the 1990s") is told by its first and
    its last as two dates that have its words for theirs; each has both in run, as (year, month, day).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    either: tuple[int, int] | None = None
    run: tuple[Parts, Parts] | None = None


@lru_cache(maxsize=2048)
def dates(text: Tokens) -> tuple[tuple[Date, ...], frozenset[int]]:
    """List the dates of a text in order, and the indexes of the words that they are made of."""
    found: list[_Found] = []
    calendar = _calendar_words(text.language)
    at = 0
    while at < len(text.words):
        word = text.words[at]
        read: _Read | None = None
        if word.number:
            read = _numeric(text, at) or _days(text, at) or decade_of(text, at) or _year_alone(text, at)
        elif word.folded in calendar:
            read = _days(text, at) or _weekday(text, at)
        else:
            read = decade_of(text, at)
        after = at + 1
        if read:
            dates_read, after = read
            found.append((at, after, dates_read))
        at = after
    return _joined(text, found), frozenset(place for first, last, _ in found for place in range(first, last))


_Read = tuple[Sequence["Date"], int]
_Found = tuple[int, int, Sequence["Date"]]


def _joined(text: Tokens, found: list[_Found]) -> tuple[Date, ...]:
    """The dates that were found; two in a row that words or a dash join are the ends of a run: "du 30 octobre au 2 novembre"."""
    dates_found: list[Date] = []
    before: _Found | None = None
    for one in found:
        at, _, read = one
        if before and len(read) == len(before[2]) == 1 and _is_run(text, before, at) and (ends := _ends(before[2][0], read[0])):
            dates_found[-1:] = ends
        else:
            dates_found.extend(read)
        before = one
    return tuple(dates_found)


def _is_run(text: Tokens, first: _Found, at: int) -> bool:
    following = joined(text, first[1], first[0]) if first[1] <= at else None
    return following is not None and following.run and following.place == at


def _ends(first: Date, last: Date) -> tuple[Date, Date] | None:
    """Two dates as the ends of a run, the year told once for both; None if they are not of one kind or in no order."""
    if first.run or last.run or first.weekday or last.weekday:
        return None
    if (first.month is None, first.day is None) != (last.month is None, last.day is None):
        return None
    year = first.year
    if year is None and last.year is not None and first.month is not None and last.month is not None:
        year = last.year - (first.month > last.month)
    begin, end = (year, first.month, first.day), (last.year, last.month, last.day)
    if last.year is None or year is None or begin < end:
        return _run(first.start, last.end, begin, end)
    return None


def _run(start: int, end: int, first: Parts, last: Parts) -> tuple[Date, Date]:
    return Date(start, end, *first, run=(first, last)), Date(start, end, *last, run=(first, last))


def decade_of(text: Tokens, at: int) -> _Read | None:
    """A decade: "the 1990s", "les années 90", "den 90er Jahren"; without its century one of the last century's."""
    if (found := decade(text, at)) is None:
        return None
    year, first, after = found
    run = ((year, None, None), (year + 9, None, None)) if year else None
    return [Date(text.words[first].start, text.words[after - 1].end, year, run=run)], after


def clash(ours: Date, theirs: Date) -> bool:
    """Tell whether two dates contradict each other in a part that both name."""
    if ours.either and theirs.month and (ours.day, ours.month) != (theirs.day, theirs.month):
        ours = Date(ours.start, ours.end, ours.year, ours.either[1], ours.either[0])
    elif theirs.either and ours.month and (ours.day, ours.month) != (theirs.day, theirs.month):
        theirs = Date(theirs.start, theirs.end, theirs.year, theirs.either[1], theirs.either[0])
    if _of_run(ours, theirs) or _of_run(theirs, ours):
        return False
    pairs = ((ours.year, theirs.year), (ours.month, theirs.month), (ours.day, theirs.day), (ours.weekday, theirs.weekday))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def meet(ours: Date, theirs: Date) -> bool:
    """Tell whether two dates name a part in common and contradict each other in none."""
    if (ours.run is None) != (theirs.run is None) and not clash(ours, theirs):
        return (ours.year or ours.month) is not None and (theirs.year or theirs.month) is not None
    shared = any(getattr(ours, part) is not None and getattr(theirs, part) is not None for part in ("year", "month", "weekday"))
    return shared and not clash(ours, theirs)


def _of_run(one: Date, other: Date) -> bool:
    """Tell whether a date that is no run itself is one of the days, months or years of a run."""
    return one.run is None and other.run is not None and _inside(one, other.run)


def _inside(one: Date, run: tuple[Parts, Parts]) -> bool:
    """Tell whether a date lies in a run, by the parts that all three name."""
    (first, last), own = run, (one.year, one.month, one.day)
    named = [part for part in range(3) if own[part] is not None and first[part] is not None and last[part] is not None]
    # Days without their months, or months and days without the one between them, tell no order.
    if not named or named[0] == 2 or (2 in named and 1 not in named):
        return False
    low, at, high = ([parts[part] or 0 for part in named] for parts in (first, own, last))
    # Without its year a run may go over the end of one: "du 30 décembre au 2 janvier".
    return low <= at <= high if low <= high else (at >= low or at <= high)


def _gap(text: Tokens, at: int) -> str:
    return text.text[text.words[at - 1].end : text.words[at].start]


def _numeric(text: Tokens, at: int) -> _Read | None:
    """Read 2024-09-18, 18/09/2024, 18.09.2024; the order of day and month stays open where both fit."""
    match = _NUMERIC.match(text.text, text.words[at].start)
    if not match or not text.words[at].number:
        return None
    numbers = [int(part) for part in match.groups() if part]
    if len(match.group(1) or "") == 4:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12:
            day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    after = at
    while after < len(text.words) and text.words[after].start < match.end():
        after += 1
    year = year + 2000 if year < 100 else year
    either = (month, day) if day <= 12 and day != month and len(match.group(1) or "") != 4 else None
    return [Date(match.start(), match.end(), year, month, day, either=either)], after


_NUMERIC = re.compile(r"(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2}))(?!\d|[./-]\d)")


def _days(text: Tokens, at: int) -> _Read | None:
    """Read a day with its month, and all days that share a month: "les 3, 4 et 5 mai", "November 16-18, 2024"."""
    if text.words[at].number and (before := days_before(text, at)):
        days, place, run = before
        read = _written(text, place)
        if read and (last := read[0]).month and last.day:
            return _sharing(text, (at, read[1]), [*days, last.day], last, run=run), read[1]
        return None
    read = _written(text, at)
    if read is None:
        return None
    one, after = read
    if one.day is None or one.year is not None or text.words[at].number:
        return [one], after
    days, behind, run = days_behind(text, after, at)
    if not days:
        return [one], after
    year, behind = _year_behind(text, behind)
    return _sharing(text, (at, behind), [one.day, *days], replace(one, year=year), run=run), behind


def _sharing(text: Tokens, places: tuple[int, int], days: list[int], one: Date, *, run: bool) -> list[Date]:
    """The days of a month and year that one of them tells; a run is its first and its last day."""
    start, end = text.words[places[0]].start, text.words[places[1] - 1].end
    if run and days[0] < days[-1]:
        return [*_run(start, end, (one.year, one.month, days[0]), (one.year, one.month, days[-1]))]
    return [Date(start, end, one.year, one.month, day) for day in days]


def _year_behind(text: Tokens, after: int) -> tuple[int | None, int]:
    """The year behind a day or month, and the place behind it."""
    end = _over(text, after)
    if end < len(text.words) and re.fullmatch(r"[12]\d{3}", text.words[end].text) and len(_gap(text, end)) <= 2:
        return int(text.words[end].text), end + 1
    return None, after


def _written(text: Tokens, at: int) -> tuple[Date, int] | None:
    """Read 18 September 2014, September 18, 2014, 18. September, le 1er janvier 2002, septiembre de 2024."""
    words = text.words
    day, place = None, at
    if words[at].number:
        day = day_number(words[at])
        if day is None:
            return None
        place = _over(text, at + 1)
    if place >= len(words) or (place > at and len(_gap(text, place)) > 2):
        return None
    month = _month(text, place, beside_number=day is not None)
    if month is None:
        return None
    after = place + 1
    if day is None and after < len(words) and words[after].number and len(words[after].text) <= 4 and len(_gap(text, after)) <= 2:
        number = day_number(words[after])
        if number is not None:
            day, after = number, after + 1
    year, after = _year_behind(text, after)
    return Date(words[at].start, words[after - 1].end, year, month, day), after


def _over(text: Tokens, at: int) -> int:
    """Step over de, del, of, di between the parts of a date."""
    return at + 1 if at < len(text.words) and text.words[at].folded in ("de", "del", "of", "di") else at


@cache
def _calendar(kind: str, language: str | None) -> dict[str, int]:
    names: dict[str, int] = {}
    for code in (language,) if language else LANGUAGES:
        names = {**table("numbers")[kind][code], **names}
    return names


@cache
def _calendar_words(language: str | None) -> frozenset[str]:
    return frozenset(_calendar("months", language)) | frozenset(_calendar("weekdays", language))


def _month(text: Tokens, at: int, beside_number: bool) -> int | None:
    word = text.words[at]
    month = _calendar("months", text.language).get(word.folded)
    if month is None or beside_number:
        return month
    follower = text.words[at + 1] if at + 1 < len(text.words) else None
    if follower and follower.number and len(_gap(text, at + 1)) <= 2:
        return month
    # Alone, a short form is another word as often (mar, dec), may and march are verbs, and Mars is a planet.
    if (len(word.folded) < 4 and word.folded not in ("may", "mai")) or (word.folded == "mars" and word.capital):
        return None
    if word.folded in ("may", "march", "august"):
        return month if word.capital and not word.sentence_start else None
    return month


def _year_alone(text: Tokens, at: int) -> _Read | None:
    word = text.words[at]
    match = re.fullmatch(r"(1[89]\d\d|20\d\d)", word.folded)
    if not match:
        return None
    follower = text.words[at + 1] if at + 1 < len(text.words) and len(_gap(text, at + 1)) <= 1 else None
    numbers = table("numbers")
    units = numbers["units"]
    counted = follower and (follower.folded in numbers["people"] or any(follower.folded in family for family in units.values()))
    signed = any(sign in text.text[max(0, word.start - 2) : word.end + 2] for sign in "€$£%")
    scaled = follower and any(follower.folded in scale for scale in numbers["scale"].values())
    if counted or signed or scaled:
        return None
    year, after = int(match.group(1)), at + 1
    if after < len(text.words) and _gap(text, after) in ("-", "–", "/") and re.fullmatch(r"\d\d", text.words[after].text):
        last = year // 100 * 100 + int(text.words[after].text)
        if year < last <= year + _LONGEST_SHORT_RUN:  # "2019-20", "2019/20", not "law 2001-42"
            return _run(word.start, text.words[after].end, (year, None, None), (last, None, None)), after + 1
    return [Date(word.start, word.end, year)], after


def _weekday(text: Tokens, at: int) -> _Read | None:
    weekday = _calendar("weekdays", text.language).get(text.words[at].folded)
    return ([Date(text.words[at].start, text.words[at].end, weekday=weekday)], at + 1) if weekday else None
