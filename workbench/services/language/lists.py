"""Titles of other articles under their label: how far a list of them goes."""

import re

from workbench.services.language.furniture import Label, is_title, label_related
from workbench.services.language.lines import Line
from workbench.services.language.shape import Marked, is_prose, is_spaced, put, subkind, words_of

_TITLES_AT_MOST = 15
_SUBHEAD_WORDS = 7
_TITLE_OF = {"related-label": "related-title", "most-read-label": "most-read-title"}
_ITEM = re.compile(r"[-–—•*·▪] ?|\d+[.) ] ?")
# Ranks, times and the like stand between the titles of a list.
_BETWEEN = frozenset({"counter", "stray-mark", "date-line", "timestamp", "duration", "navigation", "reading-time", "image-label"})


def mark_lists(lines: list[Line], marked: Marked, first: int, end: int) -> None:
    """Mark the titles under each label from one line to another: up to a blank line, or to running text where they part all."""
    spaced = is_spaced(lines)
    # What this marks are titles, under which no list goes on: only what is furniture before can be a label.
    for number in [number for number in range(first, end) if marked[number]]:
        if kind := _TITLE_OF.get(subkind(marked, number)):
            # On a page of spaced paragraphs a list may be set tight: then its blank line ends it as on any other page.
            parted = spaced and (number + 2 >= end or lines[number + 2].after_blank)
            _mark_list(lines, marked, number, label_related(kind), parted, end)


def _mark_list(lines: list[Line], marked: Marked, number: int, label: Label, spaced: bool, stop: int) -> None:
    titles: list[int] = []
    end = number + 1
    while end < stop and len(titles) < _TITLES_AT_MOST:
        line = lines[end]
        if line.after_blank and not spaced and end > number + 1:
            break
        if marked[end]:
            if subkind(marked, end) not in _BETWEEN:
                break
        elif is_title(line) and (not titles or _is_item(line.text) == _is_item(lines[titles[0]].text)):
            titles.append(end)
        else:
            break
        end += 1
    if titles and titles[-1] == end - 1 and is_last_doubtful(lines, marked, titles[-1], spaced) and len(titles) > 1:
        titles.pop()
    for title in titles:
        put(lines, marked, title, label)


def is_last_doubtful(lines: list[Line], marked: Marked, number: int, spaced: bool) -> bool:
    """May the last line under a label be the next subheading: a short one, with running text right under it?"""
    if number + 1 >= len(lines) or marked[number + 1] or (lines[number + 1].after_blank and not spaced):
        return False
    text, under = lines[number].text, lines[number + 1]
    running = is_prose(under.text) or not is_title(under) or _is_item(under.text)
    return running and len(words_of(text)) <= _SUBHEAD_WORDS and not _is_item(text)


def _is_item(text: str) -> bool:
    return bool(_ITEM.match(text))
