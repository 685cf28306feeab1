"""Which line of a page is the article's headline, and what stands above it."""

import re

from workbench.services.language import phrases
from workbench.services.language.furniture import label_furniture
from workbench.services.language.lines import Line
from workbench.services.language.shape import Marked, first_prose, put, subkind, words_of

_HEADLINE_AT_MOST = 300
_HEADLINE_WORDS = 4
_LINES_WITH_TITLE = 60
_UNDER_HEADLINE = frozenset({"byline", "date-line", "reading-time", "author"})
_KICKER_WORDS, _KICKER_LENGTH = 5, 40
_PAGE = 2
_GAP = 2
_BYLINE_WITHIN, _GROUP_AT_MOST = 14, 5
_LABELLED_AT_MOST = 200
_LABEL = re.compile(r"\[[^\]]{3,25}\] ?(?=\S)|[^\W_]+(?:[ -][^\W_]+){0,2}(?: ?[|:]| [–—-]) (?=\S)")
_OUTLET_BEHIND = re.compile(r" [|–—-] [^|–—-]{2,40}$")


def find_headline(lines: list[Line], marked: Marked, title: str | None) -> int | None:
    """The number of the line that is the headline, None without one.

    A known title tells. Else on a page it is the first line of some words in the group above the byline or the date, or,
    without those, above the text; where no site speaks above the text, the first line.
    """
    body = [number for number, pieces in enumerate(marked) if not pieces]
    if len(body) < 2:
        return None
    titled = _titled(lines, body, title)
    if titled is not None:
        return titled
    prose = first_prose(lines, marked)
    above = [number for number in body if number < prose and _can_be(lines[number].text)]
    if not _is_page(marked, prose):
        return body[0] if _can_be(lines[body[0]].text) else None
    if not above:
        return None
    telling = [n for n in above if len(words_of(lines[n].text)) >= _HEADLINE_WORDS and not is_labelled(lines[n].text)]
    start = telling[0] if telling else above[0]
    within = range(start + 1, min(prose, start + _BYLINE_WITHIN))
    under = next((n for n in within if subkind(marked, n) in _UNDER_HEADLINE), None)
    if under is not None and sum(not marked[n] for n in range(start, under)) > _GROUP_AT_MOST:
        under = None
    if not telling:
        return max((n for n in above if under is None or n < under), key=lambda n: len(lines[n].text))
    if under is None:
        return telling[0]
    group = [number for number in telling if number < under]
    while len(group) > 1 and not _is_parted(marked, group[-2], group[-1]):
        group.pop()
    return group[-1]


def _is_parted(marked: Marked, first: int, second: int) -> bool:
    """Do lines of the site part two lines: several, or the section's name, which stands above a headline?"""
    between = [subkind(marked, n) for n in range(first, second) if marked[n]]
    return len(between) >= _GAP or "menu" in between


def mark_head(lines: list[Line], marked: Marked, title: str | None) -> None:
    """Mark what is left of menus above the headline of a page, and the word above it that names its section."""
    headline = find_headline(lines, marked, title)
    if headline is None or not _is_page(marked, first_prose(lines, marked)):
        return
    if len(words_of(lines[headline].text)) < _HEADLINE_WORDS:
        return
    for number in range(headline):
        text = lines[number].text
        kicker = len(text) <= _KICKER_LENGTH and len(words_of(text)) <= _KICKER_WORDS and not text.endswith(".")
        if not marked[number] and (kicker or is_labelled(text)):
            put(lines, marked, number, label_furniture("head"))


def is_labelled(text: str) -> bool:
    """Does a label of running coverage or of a recording stand before words: "LIVE: …", "[Vidéo] …"?"""
    found = _LABEL.match(text)
    label = found.group().strip("[]|:–—- ").casefold() if found and len(text) <= _LABELLED_AT_MOST else ""
    return label in phrases.labels_of("live_label") or label in phrases.labels_of("video_label")


def _titled(lines: list[Line], body: list[int], title: str | None) -> int | None:
    """The line that says what the title says, an outlet's name behind the title left out."""
    if not title:
        return None
    known = {_letters(title), _letters(_OUTLET_BEHIND.sub("", title))} - {""}
    return next((number for number in body[:_LINES_WITH_TITLE] if _letters(lines[number].text) in known), None)


def is_title_line(text: str, title: str | None) -> bool:
    """Does a line say what the title says?"""
    return bool(title) and _letters(text) in {_letters(title or ""), _letters(_OUTLET_BEHIND.sub("", title or ""))}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _can_be(text: str) -> bool:
    return len(text) <= _HEADLINE_AT_MOST and text[0] not in "•*·▪" and not text.rstrip("\"'»”) ").endswith((".", ":", ",", ";"))


def _is_page(marked: Marked, prose: int) -> bool:
    """Does a site speak above the text?"""
    return prose < len(marked) and sum(bool(pieces) for pieces in marked[:prose]) >= _PAGE
