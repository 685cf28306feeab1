"""The patterns that find dates in one language, on lower-case text."""

import re
from collections.abc import Iterable
from functools import cache, partial

from workbench.domain.records import dataclass
from workbench.services.language.fold import lowered
from workbench.services.language.lexicon import Lexicon, lexicon
from workbench.services.language.word_memory import WordMemory

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")
_FOUR_FIGURES = re.compile(r"\d{4}")
SPANS = frozenset({"day", "week", "month", "year"})
ISO = re.compile(r"\b((?:19|20)\d\d)([-/])(\d{1,2})\2(\d{1,2})\b(?![-/])")
NUMERIC = re.compile(r"(?<![\w/.,-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\w/-]|[.,]\d)")
# A pattern that begins with plain characters is skipped to; one that begins by looking back is tried everywhere.
YEAR_ALONE = re.compile(r"(?:1[5-9]|20)(?<![\w.,/$€£-]..)(?<!\d ..)\d\d(?![\w/%€$£]|[.,-]\d|-\w| ?(?:%|€))")
YEARS = re.compile(r"(?<![\w.,/$€£-])((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)")
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d/-])"
_SHORT_PARTS = frozenset(f"{letter}{number}" for letter in "qt" for number in range(1, 5))
_ARTICLE = r"(?:the |le |el |il |den |dem |der )?"


class DateBits:
    """What a token tells of the dates that its sentence can hold, as bits: those of all tokens together tell which to look for."""

    TRIGGER, FIGURE, YEAR, MONTH, COUNTED, AGO, AHEAD, PART, DECADE, HOLIDAY, OPENS, NAMED = (1 << bit for bit in range(12))


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """The patterns of one language and the lists that give their values."""

    language: str
    capital: bool
    month_first: bool
    ordinal_dot: bool
    months: dict[str, float]
    weekdays: dict[str, float]
    days: dict[str, float]
    phrases: dict[str, tuple[str, int]]
    holidays: dict[str, str]
    tenses: dict[str, int]
    spans: dict[str, str]
    parts: dict[str, int]
    ordinals: dict[str, float]
    tens: dict[str, float]
    kinds: WordMemory[int]
    coming: frozenset[str]
    year_words: frozenset[str]
    absolute: tuple[re.Pattern[str], ...]
    relative: re.Pattern[str]
    openings: WordMemory[tuple[int, ...]]
    openings_or_figures: WordMemory[tuple[int, ...]]
    ago: re.Pattern[str] | None
    ahead: re.Pattern[str] | None
    part: re.Pattern[str]
    decade: re.Pattern[str]
    holiday: re.Pattern[str]
    every: re.Pattern[str]
    ahead_of: re.Pattern[str]
    other_year: re.Pattern[str]
    no_year_after: frozenset[str]


@cache
def date_patterns(language: str) -> DatePatterns:
    """The patterns of a language that has a lexicon."""
    known = lexicon(language)
    months, weekdays, days = (known.numbers("dates", key) for key in ("months", "weekdays", "days"))
    pairs = [p.split("|") for p in known.phrases("dates", "phrases")]
    phrases = {" ".join(p[0].replace("' ", "'").split()): (p[1], int(p[2])) for p in pairs}
    holidays = dict(line.split("|") for line in known.phrases("dates", "holidays"))
    tenses = {w: o for key, o in (("last", -1), ("this", 0), ("next", 1)) for w in known.words("dates", key)}
    spans = {w: key for key in ("week", "month", "year") for w in known.words("dates", key)}
    parts = {w: m for key, m in (("quarter", 3), ("half", 6)) for w in known.words("dates", key)}
    ahead = [p.replace("' ", "'") for p in known.phrases("dates", "ahead")]
    other = [p.replace("' ", "'") for p in known.phrases("dates", "other_year")]
    ordinals = {w: v for w, v in known.numbers("numbers", "ordinals").items() if v <= 4}
    tens = {w: v for w, v in known.numbers("numbers", "units").items() if 30 <= v <= 90 and v % 10 == 0}
    opening = _first_words([*months, *weekdays, *days, *phrases, *tenses, *spans])
    triggers = _triggers(known, [*phrases, *holidays], [*spans, *parts])
    # Words one of which stands in whatever the patterns of each kind find.
    words = {
        DateBits.MONTH: _last_words(months),
        DateBits.COUNTED: _last_words(_spans_of(known)),
        DateBits.AGO: _last_words(_around(known, "ago_before", "ago_after")),
        DateBits.AHEAD: _last_words(_around(known, "in_before")),
        DateBits.PART: _last_words(parts) | _SHORT_PARTS,
        DateBits.DECADE: known.words("grammar", "decade_words"),
        DateBits.HOLIDAY: _last_words(holidays),
        DateBits.OPENS: opening,
        DateBits.NAMED: _last_words([*months, *weekdays, *days, *phrases, *spans]),
    }
    return DatePatterns(
        language, "capital-months" in known.traits, "month-first" in known.traits, "ordinal-dot" in known.traits,
        months, weekdays, days,
        phrases, holidays, tenses, spans, parts, ordinals, tens,
        WordMemory(partial(_kinds, triggers=triggers, words=words)), known.words("dates", "coming"),
        known.words("dates", "year_words"), _absolute(known, months, weekdays),
        _relative(months, weekdays, [*phrases, *days], tenses, spans), WordMemory(partial(_openings, words=opening)),
        WordMemory(partial(_openings, words=opening, figures=True)),
        _amount(known, "ago_before", "ago_after"),
        _amount(known, "in_before", ""), _part(parts, ordinals),
        re.compile(rf"(?<![\w$£€])(?:{_decades(known, tens)})"),
        re.compile(rf"(?<!\w)(?P<holiday>{_any(holidays)})(?: (?:de |del )?{_YEAR})?(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_any(known.words('dates', 'every'))}) $"),
        re.compile(rf"(?<!\w)(?:{_any(ahead)}) ?(?:le |el |den |il )?$"),
        re.compile(rf" (?:{_any(other)}|(?:of )?'\d\d)(?!\w)"), known.words("dates", "no_year_after"),
    )  # fmt: skip


def _decades(known: Lexicon, tens: dict[str, float]) -> str:
    """Decades as the language writes them; the figure is in the group "decade", all of it in "whole"."""
    written = known.text("grammar", "decades") or "(?P<whole>(?P<decade>(?!)))"
    return written.replace("{tens}", _any(tens))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


def _spans_of(known: Lexicon) -> list[str]:
    return [unit for unit, code in known.values("numbers", "units_of_measure").items() if code in SPANS]


def _last_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(_WORD.findall(name)[-1] for name in names)


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(_WORD.findall(name)[0] for name in names)


def _around(known: Lexicon, *keys: str) -> list[str]:
    """The phrases of some lists of alternatives."""
    return [phrase for key in keys for phrase in known.sections["dates"].get(key, "").split("|") if phrase]


def _openings(raw: str, words: frozenset[str], *, figures: bool = False) -> tuple[int, ...]:
    """Where in a token one of some words begins, or a figure if these are asked for too: "lundi-mardi" holds two."""
    found = _WORD.finditer(lowered(raw))
    return tuple(match.start() for match in found if match.group() in words or (figures and match.group()[0].isdecimal()))


def _kinds(raw: str, triggers: frozenset[str], words: dict[int, frozenset[str]]) -> int:
    """The bits of a token; a date needs a trigger, or a token that begins or ends with a figure."""
    low = raw.lower()
    spoken = _WORD.findall(low)
    found = sum(kind for kind, listed in words.items() if not listed.isdisjoint(spoken))
    if low in triggers or raw[0].isdecimal() or raw[-1].isdecimal():
        found |= DateBits.TRIGGER
    if _FIGURE.search(raw):
        found |= DateBits.FIGURE | (DateBits.YEAR if _FOUR_FIGURES.search(raw) else 0)
        # Where a language has no words for decades, they are written in figures only.
        found |= DateBits.DECADE if "0" in raw and not words[DateBits.DECADE] else 0
    return found


def _triggers(known: Lexicon, phrases: list[str], units: list[str]) -> frozenset[str]:
    """Words one of which stands in every date without figures."""
    names = [name for key in ("months", "weekdays", "days") for name in known.values("dates", key)]
    dotted = [f"{name}." for name in known.values("dates", "months")]
    tens = known.words("grammar", "decade_words")
    ends = [phrase.split()[-1] for phrase in phrases]
    return frozenset([*names, *dotted, *_spans_of(known), *units, *tens, *ends, *(end.split("'")[-1] for end in ends)])


def _absolute(known: Lexicon, months: dict[str, float], weekdays: dict[str, float]) -> tuple[re.Pattern[str], ...]:
    """Day and month with or without weekday, second day and year; month before day in English; month and year."""
    full = _names(months)
    name = "(?P<month>" + "|".join(m if m in full else rf"{m}\.?" for m in sorted(months, key=len, reverse=True)) + ")"
    phrases = [phrase.replace("' ", "'") for phrase in known.phrases("dates", "joins_of_words")]
    joins = _any([*known.words("dates", "joins"), *phrases])
    suffix, of = r"(?:er|º|ª|st|nd|rd|th|\.)?", r"(?:de |del |of )?"
    weekday = rf"(?:(?P<weekday>{_any(weekdays)}),? {_ARTICLE})?"
    # "3, 4 et 5 mai", "lundi 16 au mardi 17 novembre", "vom 16. bis zum 17. November".
    more = rf"(?:, \d{{1,2}}{suffix})*"
    first = rf"(?:(?P<first>\d{{1,2}}){suffix}{more}(?: ?[-–/] ?| (?:{joins}) ){_ARTICLE}(?:(?:{_any(weekdays)}),? )?{_ARTICLE})?"
    day_first = rf"(?<![\w.,/-]){weekday}{first}(?P<day>\d{{1,2}}){suffix} {of}{name}(?:,? {of}{_YEAR})?(?!\w)"
    month_year = rf"(?<!\w){name},? {of}{_YEAR}(?!\w)"
    if "month-first" not in known.traits:
        return re.compile(day_first), re.compile(month_year)
    days = r"\d{1,2}(?:st|nd|rd|th)?"
    range_first = rf"(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:, {days})*(?: ?[-–] ?| (?:{joins}) (?:the )?))?"
    month_first = rf"(?<!\w){weekday}{name} {range_first}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?(?![\w%:]|[.,]\d)"
    return re.compile(day_first), re.compile(month_first), re.compile(month_year)


def _names(months: dict[str, float]) -> set[str]:
    """The full names: of each month the longest, and others of more than four letters."""
    longest = {value: max((m for m in months if months[m] == value), key=len) for value in months.values()}
    return {m for m in months if m == longest[months[m]] or len(m) > 4}


def _relative(
    months: dict[str, float], weekdays: dict[str, float], words: list[str], tenses: dict[str, int], spans: dict[str, str]
) -> re.Pattern[str]:
    tense, name = _any(tenses), _any([*_names(months), *weekdays])
    # "Lundi dernier", but not "April dieses Jahres".
    post = _any(t for t, offset in tenses.items() if offset)
    # "The past week" is the seven days gone by, not the week before this one.
    near = _any(t for t in tenses if t != "past")
    return re.compile(
        rf"(?<!\w)(?:(?P<phrase>{_any(words)})|(?P<pre>{tense}) (?P<pre_name>{name})|(?P<name>{name})(?: (?P<post>{post}))?"
        rf"|(?P<pre_span>{near}) (?P<span>{_any(spans)})|(?P<span_first>{_any(spans)}) (?P<post_span>{near}))(?!\w)"
    )


def _amount(known: Lexicon, before_key: str, after_key: str) -> re.Pattern[str] | None:
    """ "il y a trois jours", "three days ago", "dans trois jours"; None for a language without."""
    before, after = known.sections["dates"].get(before_key, ""), known.sections["dates"].get(after_key, "")
    units = _any(_spans_of(known))
    amount = r"(?P<amount>\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)*)"
    if before:
        return re.compile(rf"(?<!\w)(?:{before}) {amount} (?P<unit>{units})(?!\w)")
    return re.compile(rf"(?<!\w){amount} (?P<unit>{units}) {after}(?!\w)") if after else None


def _part(parts: dict[str, int], ordinals: dict[str, float]) -> re.Pattern[str]:
    """ "second quarter of 2024", "premier semestre 2023", "3. Quartal", "Q3 2024", "T3 2024"."""
    which = rf"(?:(?P<ordinal>{_any(ordinals)})|(?P<figure>[1-4])(?:er|e|º|ª|st|nd|rd|th|\.)?)"
    of = r"(?:of |de |del |des jahres )?"
    return re.compile(rf"(?<!\w)(?:{which} (?P<part>{_any(parts)})|(?P<short>[qt])(?P<number>[1-4]))(?:,? {of}{_YEAR})?(?!\w)")
