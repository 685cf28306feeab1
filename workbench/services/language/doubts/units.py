"""Measures that only readers of another country can picture, left unconverted in a translated text."""

import re
from collections.abc import Iterator
from functools import cache

from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, and_more, longest_word
from workbench.services.language.lexicon import doubt_lists, lexicon

_METRIC = re.compile(
    r"\d ?(?:[kcm]?m|kil[oó]\w*|chil[oòi]\w*|m[eèé]t\w+|kg|l|lit\w+|°)(?:[²³2]|(?!\w))",
    re.IGNORECASE,
)
_REACH = 45
# The hottest air ever measured, 56.7 °C (Death Valley, 1913; WMO), rounded up.
_HOTTEST = 60
_HOT = range(_HOTTEST, 131)


@cache
def _units(language: str) -> tuple[re.Pattern[str], dict[str, str], dict[str, str]] | None:
    """A number with its unit; what each unit may mean; and the longest word of each."""
    lines = doubt_lists().phrases(language, "foreign_units")
    meanings = {words.lower(): meaning for words, _, meaning in (line.partition("|") for line in lines)}
    if not meanings:
        return None
    known = lexicon(language)
    numbers = [*known.values("numbers", "units"), *known.values("numbers", "hundreds"), *known.values("numbers", "multipliers")]
    spelled = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    units = "|".join(sorted(map(re.escape, meanings), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.,])(?:\d[\d.,]{{0,12}}(?: \d{{3}}){{0,3}}|{spelled}) (?P<unit>{units})(?! ?\w*['-]\w)(?!\w)")
    return pattern, meanings, {unit: longest_word(unit) for unit in meanings}


def foreign_units(look: Look) -> Iterator[Flag]:
    """Miles, feet, pounds and the like without a conversion beside them: one flag a unit, on its first place."""
    for start, end, more, meaning in unconverted(look):
        yield look.flag("foreign-unit", start, end, words=look.text[start:end], more=and_more(more), meaning=meaning)


def unconverted(look: Look) -> Iterator[tuple[int, int, int, str]]:
    """For each foreign unit its first place, how many follow, and what it may mean; offsets in the working text."""
    known = _units(look.language or "")
    if known is None or look.spoken.isdisjoint(known[2].values()):
        return
    pattern, meanings, longest = known
    # The units that the text has, mostly one, alone behind their space: found quickly, and most lines hold none.
    spoken = sorted((unit for unit, word in longest.items() if word in look.spoken), key=len, reverse=True)
    begun = [f" {unit}" for unit in spoken]
    unit_alone = re.compile(rf" (?:{'|'.join(map(re.escape, spoken))})(?!\w)")
    places: dict[str, list[tuple[int, int]]] = {}
    for line in look.body:
        words = look.low[line.start : line.end]
        if not any(map(words.__contains__, begun)) or not unit_alone.search(words):
            continue
        for match in pattern.finditer(look.low, line.start, line.end):
            if not _is_plain(look, match, line.start, line.end):
                places.setdefault(match["unit"], []).append(match.span())
    for unit, (first, *rest) in places.items():
        yield *first, len(rest), meanings[unit]


def _is_plain(look: Look, match: re.Match[str], start: int, end: int) -> bool:
    """Does a word behind the unit, or a conversion near it, make plain what it is?"""
    following = re.match(r" ([^\W\d_]+)", look.low[match.end() : min(end, match.end() + 20)])
    if following and following[1] in look.words("unit_not_before"):
        return True
    before, behind = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
    return any(_METRIC.search(look.low, *span) for span in ((before, match.start()), (match.end(), behind)))


def fahrenheit(look: Look) -> Iterator[Flag]:
    """Degrees that no thermometer outdoors shows in Celsius, where the sentence is about heat and names no scale."""
    degrees, heat, other = look.words("degrees"), look.words("heat"), look.words("not_heat")
    if look.spoken.isdisjoint(map(str.lower, degrees)) or look.spoken.isdisjoint(heat):
        return
    pattern = re.compile(rf"(?<![\d.,])(\d{{2,3}}) (?:{'|'.join(degrees)})(?!\w)", re.IGNORECASE)
    for one in look.statements:
        if not one.kind.is_body:
            continue
        words = look.text[one.start : one.end]
        spoken = set(re.findall(r"[^\W\d_]+", words.lower()))
        if heat.isdisjoint(spoken) or not other.isdisjoint(spoken):
            continue
        for match in pattern.finditer(words):
            if int(match[1]) in _HOT and not re.match(r" ?[CF]\b", words[match.end() :]):
                yield look.flag("fahrenheit", one.start + match.start(), one.start + match.end(), words=match.group())
