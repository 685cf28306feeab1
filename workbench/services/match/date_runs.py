"""Runs of days, months and years: "du 16 au 17 novembre", "November 16-18", "zwischen dem 3. und dem 5. Mai", "2015-2020"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.tokens import Token, Tokens

_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th|o)?")
_MOST_WORDS = 4
_OPENED_BEFORE = 3
# What may stand between two ends: spaces, dashes, a stroke, a comma, the point behind a German day, "jusqu'au".
_GAP = frozenset(" \u00a0\u202f-–—/.,'’")
_DASHES = frozenset("-–—/")


class Joined(NamedTuple):
    """Where the second of two joined numbers stands, and how the two are joined."""

    place: int
    run: bool
    listed: bool


def day_number(word: Token) -> int | None:
    """The day of the month that a word can be, None for none."""
    match = _DAY.fullmatch(word.folded)
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def joined(text: Tokens, at: int, begin: int, signs: frozenset[str] = frozenset()) -> Joined | None:
    """What joins the word before a place to the next number or date: a dash, a comma or words like "to", "et le", "bis zum".

    begin is the place of the first of the run, signs what may stand in between besides; a word such as "between" before it makes a
    run of what "and" joins.
    """
    words, joins = text.words, _joins(text.language)
    place, run, listed, sure = at, False, False, False
    while place < len(words) and place - at <= _MOST_WORDS:
        gap = text.text[words[place - 1].end : words[place].start]
        if not set(gap) <= (_GAP | signs) or ("." in gap and place > at) or ("," in gap and place > at):
            return None
        run, listed = run or not _DASHES.isdisjoint(gap), listed or "," in gap
        word = words[place].folded
        if word in joins.to:
            run = sure = True
        elif word in joins.also:
            sure = True
            run = run or opened(text, begin)
        elif word not in joins.between:
            break
        place += 1
    if place >= len(words) or place - at > _MOST_WORDS or not (run or sure or listed):
        return None
    return Joined(place, run, listed and not sure)


def opened(text: Tokens, begin: int) -> bool:
    """Tell whether a word such as "between" stands shortly before a place."""
    openers = _joins(text.language).openers
    return any(word.folded in openers for word in text.words[max(0, begin - _OPENED_BEFORE) : begin])


def days_before(text: Tokens, at: int) -> tuple[list[int], int, bool] | None:
    """The days before the last of a list or run that opens at a place, the place of the last, and whether it is a run."""
    days: list[int] = []
    place, run, last = at, False, None
    while place < len(text.words) and (day := day_number(text.words[place])) is not None:
        following = joined(text, place + 1, at)
        if following is None or not text.words[following.place].number:
            break
        days.append(day)
        place, run, last = following.place, run or following.run, following
    # "Page 12, 17 novembre": a comma alone joins no two days.
    return (days, place, run) if last is not None and not last.listed else None


def days_behind(text: Tokens, at: int, begin: int) -> tuple[list[int], int, bool]:
    """The further days of "November 16, 17 and 18" from the place behind the first one on, the place behind, whether a run."""
    days: list[int] = []
    kept: tuple[list[int], int, bool] = ([], at, False)
    place, run = at, False
    while (following := joined(text, place, begin)) is not None:
        day = day_number(text.words[following.place])
        if day is None or not _ends_day(text, following.place + 1):
            break
        days, place, run = [*days, day], following.place + 1, run or following.run
        if not following.listed:
            kept = (days, place, run)
    return kept


def _ends_day(text: Tokens, at: int) -> bool:
    """Can a day end before a place? Not before what it would count: "on November 16 and 17 people"."""
    if at >= len(text.words):
        return not text.text[text.words[-1].end :].lstrip().startswith(("%", "€", "$", "£", "°"))
    word = text.words[at]
    gap = text.text[text.words[at - 1].end : word.start]
    if not set(gap) <= _GAP:
        return not gap.lstrip().startswith(("%", "€", "$", "£", "°", ":"))
    return "," in gap or not _DASHES.isdisjoint(gap) or word.stop or bool(re.fullmatch(r"[12]\d{3}", word.text))


class _Joins(NamedTuple):
    to: frozenset[str]
    also: frozenset[str]
    between: frozenset[str]
    openers: frozenset[str]


@cache
def _joins(language: str | None) -> _Joins:
    lists = table("figures")["runs"]
    weekdays: Sequence[str] = [name for code in LANGUAGES for name in table("numbers")["weekdays"][code]]

    def of(kind: str) -> frozenset[str]:
        return frozenset(word for code in ([language] if language else LANGUAGES) for word in lists[kind][code].split())

    return _Joins(of("to"), of("and"), of("articles").union(weekdays), of("between"))
