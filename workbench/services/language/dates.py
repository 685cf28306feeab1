"""Dates in a sentence, absolute and relative; a relative one stays unresolved until the article has a date."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache, reduce
from itertools import compress
from operator import or_

from workbench.domain.statement import DateMention
from workbench.services.language import calendar_days as calendar
from workbench.services.language.calendar_days import Days
from workbench.services.language.date_patterns import ISO, NUMERIC, YEAR_ALONE, YEARS, DateBits, DatePatterns, date_patterns
from workbench.services.language.fold import lowered
from workbench.services.language.governing import Told, governing
from workbench.services.language.lexicon import lexicon
from workbench.services.language.measures import measures
from workbench.services.language.numbers import number_words
from workbench.services.language.tokens import Tokens

_PARTED_FIGURES = re.compile(r"\d[./–-]\d")
_BASE_YEARS = range(1000, 9000)
_CENTURY_TURN = 70
_CLEAR_DECADE = 30
_ROUND = 50
_REACH_BEFORE = 24
_VERB_REACH = 30
# A verb of another clause counts as so many characters farther off.
_CLAUSE = 40
_CLAUSE_MARK = re.compile("[,;:—–«»“”]")
# One of these stands in every sentence that holds a date; a figure that is no year needs one of its signs or words.
_TELLING = DateBits.FIGURE | DateBits.COUNTED | DateBits.PART | DateBits.DECADE | DateBits.HOLIDAY | DateBits.NAMED
_Match = re.Match[str]
_Candidate = tuple[int, int, Days | None]


def find_dates(text: str, tokens: Tokens, language: str | None, published: str | None) -> tuple[DateMention, ...]:
    """The dates of a sentence in order, offsets in text (code points); published is the article's date in ISO 8601.

    The day of published is taken as it is written, in its own time zone. Without it a weekday, "last month" or a day without its
    year is found but not resolved; so is a date in figures that can be read two ways, and one that no calendar has.
    """
    if not tokens.raw:
        return ()
    patterns = date_patterns(lexicon(language).language)
    kinds = reduce(or_, set(map(patterns.kinds.__getitem__, tokens.raw)))
    if not kinds & DateBits.TRIGGER or not kinds & _TELLING:
        return ()
    begin = tokens.starts[0]
    taken = bytearray(tokens.end(-1) - begin)
    found: list[DateMention] = []
    for first, last, days in _Finder(text, tokens, patterns, _base(published)).candidates(kinds):
        if any(taken[first - begin : last - begin]):
            continue
        taken[first - begin : last - begin] = b"\1" * (last - first)
        begins, ends = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
        found.append(DateMention(text[first:last], first, last, begins, ends, days is not None))
    return tuple(sorted(found, key=lambda d: d.start))


@lru_cache(maxsize=64)
def _base(published: str | None) -> date | None:
    """The day that relative dates are counted from; None for a year from which some would leave the calendar (1 to 9999)."""
    try:
        base = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return base if base is not None and base.year in _BASE_YEARS else None


class _Finder:
    def __init__(self, text: str, tokens: Tokens, patterns: DatePatterns, base: date | None) -> None:
        self.text, self.t, self.p, self.base = text, tokens, patterns, base
        self.start = tokens.starts[0]
        self.low = lowered(text[self.start : tokens.end(-1)])
        self.capital = patterns.capital
        self.openings: dict[bool, list[int]] = {}

    def candidates(self, kinds: int) -> Iterator[_Candidate]:
        """Every candidate, the surest kinds first; a pattern is tried only where a figure or a word that it needs stands."""
        figures, year = kinds & DateBits.FIGURE, kinds & DateBits.YEAR
        parted = figures and _PARTED_FIGURES.search(self.low) is not None
        if year and parted:
            yield from self._each(ISO, lambda m: calendar.day(int(m[1]), int(m[3]), int(m[4])))
        if parted:
            yield from self._each(NUMERIC, self._numeric, self._is_numeric)
        for pattern in self.p.absolute if figures and kinds & DateBits.MONTH else ():
            for match in self._opened(pattern, figures=True):
                if not self.capital or self._upper(match, "month"):
                    yield self.start + match.start(), self.start + match.end(), self._absolute(match)
        if kinds & DateBits.PART:
            yield from self._each(self.p.part, self._part, self._is_part)
        if kinds & DateBits.DECADE:
            yield from self._each(self.p.decade, self._decade)
        if year and parted:
            yield from self._each(YEARS, _years, lambda m: _years(m) is not None)
        if kinds & DateBits.HOLIDAY:
            yield from self._each(self.p.holiday, self._holiday, lambda m: self._upper(m, "holiday"))
        counted = kinds & DateBits.COUNTED
        if self.p.ago and counted and kinds & DateBits.AGO:
            yield from self._each(self.p.ago, lambda m: self._shifted(m, -1), lambda m: self._amount(m) is not None)
        if self.p.ahead and counted and kinds & DateBits.AHEAD:
            yield from self._each(self.p.ahead, lambda m: self._shifted(m, 1), self._is_ahead)
        for match in self._opened(self.p.relative, figures=False) if kinds & DateBits.OPENS and kinds & DateBits.NAMED else ():
            if self._is_relative(match):
                yield self.start + match.start(), self.start + match.end(), self._relative(match)
        if year:
            yield from self._each(YEAR_ALONE, lambda m: calendar.year(int(m.group())), self._is_year)

    def _each(
        self,
        pattern: re.Pattern[str],
        days: Callable[[_Match], Days | None],
        fits: Callable[[_Match], bool] = lambda _match: True,
    ) -> Iterator[_Candidate]:
        named = "whole" in pattern.groupindex
        for match in pattern.finditer(self.low):
            if fits(match):
                group = "whole" if named and match["whole"] else 0
                yield self.start + match.start(group), self.start + match.end(group), days(match)

    def _opened(self, pattern: re.Pattern[str], *, figures: bool) -> Iterator[_Match]:
        """What a pattern finds, tried only where a word that can open a date stands, or a figure if it can open with one."""
        if figures not in self.openings:
            memory = self.p.openings_or_figures if figures else self.p.openings
            offsets = list(map(memory.__getitem__, self.t.raw))
            opening = compress(zip(self.t.starts, offsets, strict=True), offsets)
            self.openings[figures] = [at - self.start + n for at, places in opening for n in places]
        end = 0
        for at in self.openings[figures]:
            if at >= end and (match := pattern.match(self.low, at)):
                end = match.end()
                yield match

    def _upper(self, match: _Match, group: str) -> bool:
        return self.text[self.start + match.start(group)].isupper()

    def _before(self, match: _Match) -> str:
        return self.low[max(0, match.start() - _REACH_BEFORE) : match.start()]

    def _numeric(self, match: _Match) -> Days | None:
        """Day and month in figures; in English, where both orders live, only if one order is possible."""
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            year += 2000 if year < _CENTURY_TURN else 1900
        if self.p.month_first:
            if first <= 12 and second <= 12 and first != second:
                return None
            return calendar.day(year, second, first) if first > 12 else calendar.day(year, first, second)
        return calendar.day(year, second, first)

    def _is_numeric(self, match: _Match) -> bool:
        """Dots and short years only where dates are written so, and short years only of possible days: 3.4.24 may be a version."""
        if len(match[4]) == 4:
            return match[2] != "." or not self.p.month_first
        usual = match[2] == "/" or (match[2] == "." and self.p.ordinal_dot)
        return usual and sorted((int(match[1]), int(match[3])))[0] in range(1, 13) and max(int(match[1]), int(match[3])) <= 31

    def _absolute(self, match: _Match) -> Days | None:
        groups = match.groupdict()
        month, number, year = int(self.p.months[match["month"].rstrip(".")]), groups.get("day"), groups.get("year")
        if number is None:
            return calendar.month(int(year), month) if year else None
        first = int(groups.get("first") or number)
        if year:
            return _run(calendar.day(int(year), month, first), calendar.day(int(year), month, int(number)))
        if self.base is None or self._of_another_year(match):
            return None
        around = range(self.base.year - 1, self.base.year + 2)
        runs = [r for y in around if (r := _run(calendar.day(y, month, first), calendar.day(y, month, int(number))))]
        if weekday := groups.get("weekday"):
            # The weekday stands before the first day of a run.
            runs = [r for r in runs if r[0].weekday() == self.p.weekdays[weekday]] or runs
        return calendar.nearest(runs, self.base, self._coming(match))

    def _part(self, match: _Match) -> Days | None:
        which = int(self.p.ordinals[match["ordinal"]]) if match["ordinal"] else int(match["figure"] or match["number"])
        months = self.p.parts.get(match["part"] or "", 3)
        if match["year"]:
            return calendar.part(int(match["year"]), which, months)
        if self.base is None:
            return None
        around = range(self.base.year - 1, self.base.year + 2)
        return calendar.nearest([d for y in around if (d := calendar.part(y, which, months))], self.base, self._coming(match))

    def _is_part(self, match: _Match) -> bool:
        """A half without its year can be of a game."""
        return bool(match["year"]) or (match["short"] is None and self.p.parts.get(match["part"] or "") == 3)

    def _decade(self, match: _Match) -> Days | None:
        groups = match.groupdict()
        said = groups.get("decade") or groups.get("short") or groups["bare"]
        number = int(said) if said.isdecimal() else int(self.p.tens[said])
        if number < _CLEAR_DECADE:
            return None
        first = number if number > 100 else 1900 + number
        return date(first, 1, 1), date(first + 9, 12, 31)

    def _holiday(self, match: _Match) -> Days | None:
        code = self.p.holidays[match["holiday"]]
        if match["year"]:
            return calendar.feast(code, int(match["year"]))
        if self.base is None:
            return None
        around = range(self.base.year - 1, self.base.year + 2)
        return calendar.nearest([d for y in around if (d := calendar.feast(code, y))], self.base, self._coming(match) or False)

    def _amount(self, match: _Match) -> int | None:
        words = number_words(self.p.language)
        amount = 1 if match["amount"] in words.one else words.value(match["amount"])
        return int(amount) if amount is not None and amount == int(amount) else None

    def _shifted(self, match: _Match, sign: int) -> Days | None:
        """The day or span some units ago, or ahead."""
        amount = self._amount(match)
        if self.base is None or amount is None:
            return None
        unit = measures(self.p.language).units[match["unit"]]
        return calendar.span(unit, sign * amount, self.base)

    def _is_ahead(self, match: _Match) -> bool:
        """ "In three days" is a date in a sentence on what is to come, else how long something took."""
        return self._amount(match) is not None and (not self.capital or self._coming(match) is True)

    def _relative(self, match: _Match) -> Days | None:
        base = self.base
        if base is None:
            return None
        if phrase := match["phrase"]:
            if phrase in self.p.days:
                return calendar.span("day", int(self.p.days[phrase]), base)
            return calendar.span(*self.p.phrases[phrase], base)
        if unit := match["span"] or match["span_first"]:
            return calendar.span(self.p.spans[unit], self.p.tenses[match["pre_span"] or match["post_span"]], base)
        name = match["name"] or match["pre_name"]
        tense = self.p.tenses.get(match["post"] or match["pre"] or "")
        if tense is None and self._of_another_year(match):
            return None
        if name in self.p.weekdays:
            told = self._told(match) if not tense else None
            return calendar.weekday(int(self.p.weekdays[name]), tense, base, told)
        coming = tense == 1 or (tense is None and self._coming(match) is True)
        return self._month(int(self.p.months[name]), tense, base, coming=coming)

    def _of_another_year(self, match: _Match) -> bool:
        """ "September of that year" is of a year that another sentence tells."""
        return self.p.other_year.match(self.low, match.end()) is not None

    def _told(self, match: _Match) -> bool | None:
        """Do the words around a weekday put it ahead, or behind? None where they do neither."""
        at, end = self.start + match.start(), self.start + match.end()
        told = governing(self.p.language).told(self.t, bisect_left(self.t.starts, at), bisect_left(self.t.starts, end))
        if told is Told.PAST:
            return False
        return True if told is Told.AHEAD or self.p.ahead_of.search(self._before(match)) else None

    def _month(self, number: int, tense: int | None, base: date, *, coming: bool) -> Days:
        if coming:
            after = number < base.month or (number == base.month and tense == 1)
            return calendar.month(base.year + after, number)
        before = number > base.month or (number == base.month and tense == -1)
        return calendar.month(base.year - before, number)

    def _is_relative(self, match: _Match) -> bool:
        """Is a name written as the language writes it, not one of a habit ("every Monday"), nor "May" the verb?"""
        before = self._before(match)
        if phrase := match["phrase"]:
            if phrase == "mañana" and before.endswith(("la ", "una ", "cada ", "de ")):
                return False
            return not (phrase == "morgen" and self._upper(match, "phrase"))
        name = "name" if match["name"] else "pre_name" if match["pre_name"] else None
        if name is None:
            return True
        if self.p.every.search(before):
            return False
        tense = match["post"] or match["pre"]
        if match[name] in self.p.weekdays:
            return not self.capital or self._upper(match, name)
        if self.capital:
            if match.start() == 0 and match[name] in self.p.months and self._name_follows(match):
                return False
            verb = match[name] in ("may", "march") and not tense
            return self._upper(match, name) and (not verb or before.endswith(("in ", "since ", "by ", "until ", "of ")))
        # A month with a capital inside a sentence is a name there: "Mars", "Avril".
        return match.start(name) == 0 or not self._upper(match, name)

    def _name_follows(self, match: _Match) -> bool:
        """ "August Wilhelm", "April Jones": a first name, where a sentence begins with it."""
        behind = self.text[self.start + match.end() : self.start + match.end() + 2]
        return len(behind) == 2 and behind[0] == " " and behind[1].isupper()

    def _is_year(self, match: _Match) -> bool:
        """Is a number of four figures a year and not a count ("2000 people", "over 1500 tickets", "1850 euros")?"""
        lists = measures(self.p.language)
        word_before = self._before(match).rstrip().rsplit(" ", 1)[-1]
        if word_before in self.p.no_year_after:
            return False
        behind = re.match(r" ?([^\W\d_]+)", self.low[match.end() : match.end() + 24])
        if not behind:
            return True
        word, year = behind[1], int(match.group())
        if word in lists.units or word in lists.counted or word in lists.money or word in lists.plurals:
            return False
        begin = self.start + match.start()
        plain = word not in lists.function_words and word not in lists.verbs and word[-1] in "sxinea"
        bound = lists.bounds_before(self.text, self.start, begin, year)
        counting = bound is not None and word not in lists.function_words and word not in lists.verbs
        return not (counting or (plain and year % _ROUND == 0 and word_before not in self.p.year_words and word[-1] in "sxi"))

    def _coming(self, match: _Match) -> bool | None:
        """Does the nearest verb tell of what is to come, or of what is past? None where none tells."""
        at = self.start + match.start()
        tenses = governing(self.p.language).tenses
        near = bisect_left(self.t.starts, at)
        reach = slice(max(0, near - _VERB_REACH), near + _VERB_REACH)
        told = zip(self.t.starts[reach], map(tenses.__getitem__, self.t.low[reach]), strict=True)
        verbs = [(abs(begin - at), begin, ahead) for begin, ahead in told if ahead is not None]
        best: tuple[int, int, bool] | None = None
        for distance, begin, ahead in sorted(verbs):
            if best is not None and distance > best[0]:
                break
            if not match.start() <= begin - self.start < match.end():
                clause = _CLAUSE_MARK.search(self.text, min(at, begin), max(at, begin))
                found = (distance + (_CLAUSE if clause else 0), begin, ahead)
                best = found if best is None else min(best, found)
        if best is None and self.p.ahead_of.search(self._before(match)):
            return True
        return best[2] if best else None


def _run(first: Days | None, last: Days | None) -> Days | None:
    """The days from one to another; None if one of them is in no calendar or they stand the wrong way round."""
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _years(match: _Match) -> Days | None:
    """ "2015-2020", "2023/24"; None for what is no run of years ("2023-04" is a month)."""
    first, second = int(match[1]), int(match[2])
    last = second if second > 100 else first // 100 * 100 + second
    return (date(first, 1, 1), date(last, 12, 31)) if last > first else None
