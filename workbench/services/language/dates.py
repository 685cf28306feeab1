"""Dates in a sentence, absolute and relative; a relative one stays unresolved until the article has a date."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from workbench.domain.statement import DateMention
from workbench.services.language.lexicon import Lexicon, lexicon
from workbench.services.language.numbers import number_words
from workbench.services.language.tokens import Tokens

_SPANS = {"day": "day", "week": "week", "month": "month", "year": "year"}
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b")
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])")
_YEAR_ALONE = r"(?<![\d.,/$€£-])(?:1[5-9]|20)\d\d(?![\d/%€$£]|[.,]\d| ?(?:%|€))"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of one language and the lists that give their values."""

    language: str
    months: dict[str, float]
    weekdays: dict[str, float]
    days: dict[str, float]
    phrases: dict[str, tuple[str, int]]
    last: frozenset[str]
    next: frozenset[str]
    counted: frozenset[str]
    triggers: frozenset[str]
    units: dict[str, str]
    absolute: tuple[re.Pattern[str], ...]
    relative: re.Pattern[str]
    ago: re.Pattern[str] | None
    year: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    known = lexicon(language)
    months, weekdays, days = (known.numbers("dates", key) for key in ("months", "weekdays", "days"))
    phrases = {
        " ".join(p.split("|")[0].replace("' ", "'").split()): (p.split("|")[1], int(p.split("|")[2]))
        for p in known.phrases("dates", "phrases")
    }
    last, following = known.words("dates", "last"), known.words("dates", "next")
    month, weekday = _any(months), _any(weekdays)
    tense = _any([*last, *following])
    suffix = r"(?:er|º|ª|st|nd|rd|th|\.)?"
    of = r"(?:de |del |of )?"
    absolute = (
        re.compile(rf"(?<![\d.,])(?P<day>\d{{1,2}}){suffix} {of}(?P<month>{month})\.?(?: {of}(?P<year>(?:1[5-9]|20)\d\d))?(?!\w)"),
        re.compile(rf"(?<!\w)(?P<month>{month})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>(?:1[5-9]|20)\d\d))?(?![\w%])"),
        re.compile(rf"(?<!\w)(?P<month>{month})\.?,? {of}(?P<year>(?:1[5-9]|20)\d\d)(?!\w)"),
    )
    words = _any([*phrases, *days])
    relative = re.compile(
        rf"(?<!\w)(?:(?P<phrase>{words})|(?P<pre>{tense}) (?P<pre_name>{month}|{weekday})"
        rf"|(?P<name>{month}|{weekday})(?: (?P<post>{tense}))?)(?!\w)"
    )
    return _Patterns(
        language, months, weekdays, days, phrases, last, following, known.words("signals", "unit"), _triggers(known, phrases),
        known.values("numbers", "units_of_measure"),
        absolute if language == "en" else (absolute[0], absolute[2]), relative, _ago(known), re.compile(_YEAR_ALONE),
    )  # fmt: skip


def _triggers(known: Lexicon, phrases: dict[str, tuple[str, int]]) -> frozenset[str]:
    """Words one of which stands in every date without figures."""
    names = [name for key in ("months", "weekdays", "days") for name in known.values("dates", key)]
    units = [unit for unit, code in known.values("numbers", "units_of_measure").items() if code in _SPANS]
    dotted = [f"{name}." for name in known.values("dates", "months")]
    return frozenset([*names, *dotted, *units, *(phrase.split()[-1].split("'")[-1] for phrase in phrases)])


def _any(words: dict[str, float] | list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


def _ago(known: Lexicon) -> re.Pattern[str] | None:
    before, after = known.sections["dates"].get("ago_before", ""), known.sections["dates"].get("ago_after", "")
    units = _any([u for u, code in known.values("numbers", "units_of_measure").items() if code in _SPANS])
    amount = r"(?P<amount>\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)*)"
    if before:
        return re.compile(rf"(?<!\w){before} {amount} (?P<unit>{units})(?!\w)")
    return re.compile(rf"(?<!\w){amount} (?P<unit>{units}) {after}(?!\w)") if after else None


def find_dates(text: str, tokens: Tokens, language: str | None, published: str | None) -> tuple[DateMention, ...]:
    """The dates of a sentence in order, offsets in text (code points); published is the article's date in ISO 8601."""
    if not tokens.raw:
        return ()
    patterns = _patterns(lexicon(language).language)
    start, end = tokens.starts[0], tokens.ends[-1]
    if not _promising(tokens, patterns):
        return ()
    base = _base(published)
    taken: list[tuple[int, int]] = []
    found: list[DateMention] = []
    for first, last, days in _all(text, text[start:end].lower(), start, patterns, base):
        if any(a < last and first < b for a, b in taken[-8:]):
            continue
        taken.append((first, last))
        found.append(
            DateMention(
                text[first:last],
                first,
                last,
                days[0].isoformat() if days else None,
                days[1].isoformat() if days else None,
                days is not None,
            )
        )
    return tuple(sorted(found, key=lambda d: d.start))


def _promising(tokens: Tokens, patterns: _Patterns) -> bool:
    """A quick look: is there a word or a number that a date could hold?"""
    return not patterns.triggers.isdisjoint(tokens.low) or any(raw[0].isdecimal() for raw in tokens.raw)


def _base(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


_Days = tuple[date, date] | None


def _all(text: str, low: str, start: int, patterns: _Patterns, base: date | None) -> Iterator[tuple[int, int, _Days]]:
    """Every candidate, the surest kinds first."""
    capital = patterns.language in ("en", "de")
    for match in _ISO.finditer(low):
        yield start + match.start(), start + match.end(), _day(int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMERIC.finditer(low):
        yield start + match.start(), start + match.end(), _numeric(match, patterns.language)
    for pattern in patterns.absolute:
        for match in pattern.finditer(low):
            if not capital or text[start + match.start("month")].isupper():
                yield start + match.start(), start + match.end(), _absolute(match, patterns, base)
    if patterns.ago:
        for match in patterns.ago.finditer(low):
            if number_words(patterns.language).value(match["amount"]) is not None:
                yield start + match.start(), start + match.end(), _ago_days(match, patterns, base)
    for match in patterns.relative.finditer(low):
        if capital and not _is_capital_name(text, low, start, match):
            continue
        yield start + match.start(), start + match.end(), _relative(match, patterns, base)
    for match in patterns.year.finditer(low):
        behind = re.match(r" ?([^\W\d_]+)", low[match.end() : match.end() + 20])
        if not behind or (behind[1] not in patterns.units and behind[1] not in patterns.counted):
            year = int(match.group())
            yield start + match.start(), start + match.end(), (date(year, 1, 1), date(year, 12, 31))


def _is_capital_name(text: str, low: str, start: int, match: re.Match[str]) -> bool:
    """Is the month or day written with its capital, and "May" or "March" not the verb?"""
    name = match["name"] or match["pre_name"]
    if not name:
        return True
    at = match.start("name") if match["name"] else match.start("pre_name")
    if name in ("may", "march") and not match["post"] and not match["pre"]:
        return text[start + at].isupper() and low[:at].endswith(("in ", "since ", "by ", "until ", "of "))
    return text[start + at].isupper()


def _day(year: int, month: int, day: int) -> _Days:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _numeric(match: re.Match[str], language: str) -> _Days:
    """Day and month in figures; in English, where both orders live, only if one order is possible."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if language == "en":
        if first <= 12 and second <= 12 and first != second:
            return None
        return _day(year, second, first) if first > 12 else _day(year, first, second)
    return _day(year, second, first)


def _absolute(match: re.Match[str], patterns: _Patterns, base: date | None) -> _Days:
    month = int(patterns.months[match["month"]])
    day = match.groupdict().get("day")
    if match["year"]:
        return _day(int(match["year"]), month, int(day)) if day else _month(int(match["year"]), month)
    if base is None or day is None:
        return None
    nearest = [d for year in (base.year - 1, base.year, base.year + 1) if (d := _day(year, month, int(day)))]
    return min(nearest, key=lambda d: abs((d[0] - base).days), default=None)


def _relative(match: re.Match[str], patterns: _Patterns, base: date | None) -> _Days:
    if base is None:
        return None
    if phrase := match["phrase"]:
        if phrase in patterns.days:
            day = base + timedelta(days=int(patterns.days[phrase]))
            return day, day
        return _span(*patterns.phrases[phrase], base)
    name, tense = match["name"] or match["pre_name"], match["post"] or match["pre"]
    coming = tense in patterns.next
    if name in patterns.weekdays:
        back = (base.weekday() - int(patterns.weekdays[name])) % 7
        if coming:
            day = base + timedelta(days=7 - back)
        else:
            day = base - timedelta(days=back or (7 if tense in patterns.last else 0))
        return day, day
    month = int(patterns.months[name])
    year = base.year - (month > base.month or (tense in patterns.last and month == base.month))
    return _month(base.year + (month <= base.month) if coming else year, month)


def _span(unit: str, offset: int, base: date) -> _Days:
    if unit == "year":
        return date(base.year + offset, 1, 1), date(base.year + offset, 12, 31)
    if unit == "month":
        number = base.year * 12 + base.month - 1 + offset
        return _month(number // 12, number % 12 + 1)
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset)
    return monday, monday + timedelta(days=6)


def _ago_days(match: re.Match[str], patterns: _Patterns, base: date | None) -> _Days:
    """The day or span some units ago."""
    amount = number_words(patterns.language).value(match["amount"])
    if base is None or amount is None or amount > 2000:
        return None
    unit = patterns.units[match["unit"]]
    if unit == "day":
        day = base - timedelta(days=int(amount))
        return day, day
    return _span(unit, -int(amount), base) if unit != "year" or base.year > amount else None
