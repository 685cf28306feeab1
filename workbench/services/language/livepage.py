"""The times of a live page: they head its entries, and the line under one is the entry's title and no recording's."""

from workbench.services.language.clocks import clock_minutes, in_order
from workbench.services.language.furniture import label_furniture
from workbench.services.language.lines import Line
from workbench.services.language.shape import Marked, is_prose, put, subkind

_REACH = 4
_TIMES = frozenset({"timestamp", "duration", "date-line", ""})


def mark_times(lines: list[Line], marked: Marked) -> None:
    """Mark the times of day of a live page, and give back the titles under them.

    A time that could be a recording's length ("21:30") counts only in a row that rises or falls through the text.
    """
    times = [
        (number, *found)
        for number, line in enumerate(lines)
        if (found := clock_minutes(line.text)) is not None and subkind(marked, number) in _TIMES
    ]
    heading = [(number, minutes) for number, minutes, _ in times if _is_over_text(lines, marked, number)]
    live = {number for number, _, sure in times if sure} | _in_a_row(lines, heading)
    for number in live:
        put(lines, marked, number, label_furniture("timestamp"))
        if subkind(marked, number + 1) == "video-title":
            marked[number + 1] = []


def _in_a_row(lines: list[Line], heading: list[tuple[int, int]]) -> set[int]:
    """The times that are in order: all, or those of two digits ("09:45") and what fits between, for "1:24" may be a length."""
    if in_order([minutes for _, minutes in heading]) and all(not _is_short(lines[n].text) for n, _ in heading):
        return {number for number, _ in heading}
    full = [(number, minutes) for number, minutes in heading if not _is_short(lines[number].text)]
    if not in_order([minutes for _, minutes in full]):
        return {number for number, _ in heading} if in_order([minutes for _, minutes in heading]) else set()
    found = {number for number, _ in full}
    for (before, first), (number, minutes), (after, last) in zip(heading, heading[1:], heading[2:], strict=False):
        if {before, after} <= found and min(first, last) <= minutes <= max(first, last):
            found.add(number)
    return found


def _is_short(text: str) -> bool:
    return not text[:2].isdecimal() and ":" in text


def _is_over_text(lines: list[Line], marked: Marked, number: int) -> bool:
    """Does running text come under a time before the next one: at once, or under the title of an entry?"""
    for under in range(number + 1, min(number + 1 + _REACH, len(lines))):
        if clock_minutes(lines[under].text) is not None:
            return False
        if is_prose(lines[under].text) and (not marked[under] or subkind(marked, under) == "video-title"):
            return True
    return False
