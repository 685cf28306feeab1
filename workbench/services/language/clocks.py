"""Times of day that stand alone on a line: they head the entries of a live page and say nothing to check."""

import re
from itertools import pairwise

from workbench.services.language.word_memory import WordMemory

_TIME = r"(?P<hour>[01]?\d|2[0-3])(?:(?P<mark>[:.]| ?h ?)(?P<minute>[0-5]\d)| ?h)"
_BEFORE = r"(?:(?:update|stand|ore|alle|um|at|à|a las|às|om)[:,]? )?"
_BEHIND = r"(?: ?(?P<unit>uhr|hs?\.?|heures|horas|[ap]\.? ?m\.?|gmt|utc|bst|cest|cet|mez|mesz|edt|est|pdt|pst|et))?"
_CLOCK = re.compile(rf"{_BEFORE}{_TIME}{_BEHIND}(?: ?\| ?)?$", re.IGNORECASE)
_LENGTH_AT_MOST = 24
_BREAKS_AT_MOST = 1
_SERIES = 3
_HALF_DAY = 12


def clock_minutes(text: str) -> tuple[int, bool] | None:
    """The minutes since midnight of a line that is a time of day, and whether it can be nothing else (the length of a video)."""
    return _short_clocks[text] if len(text) <= _LENGTH_AT_MOST else None


def _clock(text: str) -> tuple[int, bool] | None:
    if not any(map(str.isdecimal, text)):
        return None
    found = _CLOCK.match(text)
    if not found:
        return None
    hour, unit = int(found["hour"]), (found["unit"] or "").casefold()
    if unit.startswith("p") and unit != "pst" and hour < _HALF_DAY:
        hour += _HALF_DAY
    sure = bool(unit) or "h" in (found["mark"] or "h").casefold() or not text[0].isdecimal()
    return 60 * hour + int(found["minute"] or 0), sure


_short_clocks = WordMemory(_clock)


def in_order(minutes: list[int]) -> bool:
    """Do at least three times of day rise or fall through a list, midnight passed at most once?"""
    if len(minutes) < _SERIES:
        return False
    steps = list(pairwise(minutes))
    rising, falling = sum(a > b for a, b in steps), sum(a < b for a, b in steps)
    return min(rising, falling) <= (_BREAKS_AT_MOST if len(minutes) > _SERIES + 1 else 0)
