"""Dates of a text by their parts: year, month, day of the month, day of the week."""

import re
from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.tokens import Token, Tokens


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it stands in a text: the parts it names, None for those it does not; start and end in code points.

    either holds the other reading of 05/06/2024 as (day, month).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    either: tuple[int, int] | None = None


@lru_cache(maxsize=2048)
def dates(text: Tokens) -> tuple[tuple[Date, ...], frozenset[int]]:
    """List the dates of a text in order, and the indexes of the words that they are made of."""
    found: list[Date] = []
    calendar = _calendar_words(text.language)
    taken: set[int] = set()
    at = 0
    while at < len(text.words):
        word = text.words[at]
        date, after = None, at + 1
        if word.number:
            date, after = _numeric(text, at) or _written(text, at) or _year_alone(text, at) or (None, at + 1)
        elif word.folded in calendar:
            date, after = _written(text, at) or _weekday(text, at) or (None, at + 1)
        if date:
            found.append(date)
            taken.update(range(at, after))
        at = after
    return tuple(found), frozenset(taken)


def clash(ours: Date, theirs: Date) -> bool:
    """Tell whether two dates contradict each other in a part that both name."""
    if ours.either and theirs.month and (ours.day, ours.month) != (theirs.day, theirs.month):
        ours = Date(ours.start, ours.end, ours.year, ours.either[1], ours.either[0])
    elif theirs.either and ours.month and (ours.day, ours.month) != (theirs.day, theirs.month):
        theirs = Date(theirs.start, theirs.end, theirs.year, theirs.either[1], theirs.either[0])
    pairs = ((ours.year, theirs.year), (ours.month, theirs.month), (ours.day, theirs.day), (ours.weekday, theirs.weekday))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def meet(ours: Date, theirs: Date) -> bool:
    """Tell whether two dates name a part in common and contradict each other in none."""
    shared = any(getattr(ours, part) is not None and getattr(theirs, part) is not None for part in ("year", "month", "weekday"))
    return shared and not clash(ours, theirs)


def _int(word: Token) -> int | None:
    match = re.fullmatch(r"(\d{1,4})(?:er|st|nd|rd|th|o)?", word.folded)
    return int(match.group(1)) if match else None


def _gap(text: Tokens, at: int) -> str:
    return text.text[text.words[at - 1].end : text.words[at].start]


def _numeric(text: Tokens, at: int) -> tuple[Date, int] | None:
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
    return Date(match.start(), match.end(), year, month, day, either=either), after


_NUMERIC = re.compile(r"(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2}))(?!\d)")


def _written(text: Tokens, at: int) -> tuple[Date, int] | None:
    """Read 18 September 2014, September 18, 2014, 18. September, le 1er janvier 2002, septiembre de 2024."""
    words = text.words
    day, place = None, at
    if words[at].number:
        day = _int(words[at])
        if day is None or not 1 <= day <= 31:
            return None
        place = _over(text, at + 1)
    if place >= len(words) or (place > at and len(_gap(text, place)) > 2):
        return None
    month = _month(text, place, beside_number=day is not None)
    if month is None:
        return None
    after = place + 1
    if day is None and after < len(words) and words[after].number and len(words[after].text) <= 4 and len(_gap(text, after)) <= 2:
        number = _int(words[after])
        if number is not None and 1 <= number <= 31:
            day, after = number, after + 1
    year = None
    end = _over(text, after)
    if end < len(words) and re.fullmatch(r"[12]\d{3}", words[end].text) and len(_gap(text, end)) <= 2:
        year, after = int(words[end].text), end + 1
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


def _year_alone(text: Tokens, at: int) -> tuple[Date, int] | None:
    word = text.words[at]
    match = re.fullmatch(r"(1[89]\d\d|20\d\d)(?:s|er)?", word.folded)
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
    return Date(word.start, word.end, int(match.group(1))), at + 1


def _weekday(text: Tokens, at: int) -> tuple[Date, int] | None:
    weekday = _calendar("weekdays", text.language).get(text.words[at].folded)
    return (Date(text.words[at].start, text.words[at].end, weekday=weekday), at + 1) if weekday else None
