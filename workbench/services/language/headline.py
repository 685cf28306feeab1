"""Which line of a page is the article's headline, and what stands above it."""

from workbench.services.language.furniture import label_furniture
from workbench.services.language.lines import Line
from workbench.services.language.scoring import OUTLET_BEHIND, is_labelled, score_lines, stems, stems_of_text, text_start
from workbench.services.language.shape import Marked, is_ended, put, subkind, words_of

_HEADLINE_AT_MOST = 300
_HEADLINE_WORDS = 4
_LINES_WITH_TITLE = 60
_KICKER_WORDS, _KICKER_LENGTH = 5, 40
_CLAUSES = (", ", ": ", '"', "«", "“", "„")
_MOTTO_LENGTH = 80
_PAGE = 2
_GAP = 2
# How far below the best a line may be and still be the headline by standing first.
_NEAR = 3
_TELLS_WHO, _SECTIONS = frozenset({"byline", "date-line"}), frozenset({"menu", "breadcrumb"})
_TELLS = frozenset({"byline", "date-line", "breadcrumb"})


def find_headline(lines: list[Line], marked: Marked, title: str | None) -> int | None:
    """The number of the line that is the headline, None without one.

    A known title tells. Else on a page the lines above the text are compared: the headline has some words, stands above the
    byline or the date, and speaks of what the text speaks of; where no site speaks above the text, it is the first line.
    """
    body = [number for number, pieces in enumerate(marked) if not pieces]
    if len(body) < 2:
        return None
    titled = _titled(lines, body, title)
    if titled is not None:
        return titled
    prose = text_start(lines, marked)
    if not _is_page(marked, prose, least=1):
        return body[0] if _can_be(lines[body[0]].text) else None
    above = [number for number in body if number < prose and _can_be(lines[number].text)]
    if not above:
        return None
    scores = score_lines(lines, marked, above, prose)
    best = max(above, key=lambda number: (scores[number], number))
    found = best
    for number in reversed(above[: above.index(best)]):
        if scores[number] >= scores[best] - _NEAR:
            if _is_parted(marked, number, found):
                break
            found = number
    return found


def _is_parted(marked: Marked, first: int, second: int) -> bool:
    """Do lines of the site part two lines: several, or the section's name, which stands above a headline?"""
    between = [subkind(marked, n) for n in range(first, second) if marked[n]]
    return len(between) >= _GAP or not _SECTIONS.isdisjoint(between)


def mark_head(lines: list[Line], marked: Marked, title: str | None) -> None:
    """Mark what is left of menus above the headline of a page, the word above it that names its section, and the page's title."""
    headline = find_headline(lines, marked, title)
    if headline is None or not _is_page(marked, text_start(lines, marked)):
        return
    if len(words_of(lines[headline].text)) < _HEADLINE_WORDS:
        return
    told = _letters(lines[headline].text)
    spoken = stems_of_text(lines, marked)
    # How the lines between one and the headline part the two, from the headline up.
    apart = signed = 0
    for number in range(headline - 1, -1, -1):
        text, below = lines[number].text, subkind(marked, number + 1)
        if marked[number]:
            kind = subkind(marked, number)
            apart += _GAP if kind in _SECTIONS else 1
            signed += kind in _TELLS_WHO
        # What a byline follows at once may be the title after all.
        elif below == "byline":
            continue
        elif is_short(text) or is_labelled(text) or (apart >= _GAP and not signed and _is_motto(text, spoken)):
            put(lines, marked, number, label_furniture("head"))
        elif _letters(OUTLET_BEHIND.sub("", text)) == told:
            put(lines, marked, number, label_furniture("page-title"))


def is_short(text: str) -> bool:
    """A few words without an end mark, a clause or a figure, as a site's name or a section has them (a name may hold a number)."""
    words = text.split()
    if len(text) > _KICKER_LENGTH or len(words) > _KICKER_WORDS or text.endswith((".", "!", "…", "%")):
        return False
    if len(words) < _HEADLINE_WORDS:
        return True
    figure = any(map(str.isdecimal, text)) and any(word[0].islower() for word in words)
    return not figure and not any(mark in text for mark in _CLAUSES)


def _is_motto(text: str, spoken: set[str]) -> bool:
    """Some words that share none with the text: what the site says of itself."""
    return len(text) <= _MOTTO_LENGTH and not is_ended(text) and not any(map(str.isdecimal, text)) and not stems(text) & spoken


def _titled(lines: list[Line], body: list[int], title: str | None) -> int | None:
    """The line that says what the title says, an outlet's name behind the title left out."""
    if not title:
        return None
    known = {_letters(title), _letters(OUTLET_BEHIND.sub("", title))} - {""}
    return next((number for number in body[:_LINES_WITH_TITLE] if _letters(lines[number].text) in known), None)


def is_title_line(text: str, title: str | None) -> bool:
    """Does a line say what the title says?"""
    return bool(title) and _letters(text) in {_letters(title or ""), _letters(OUTLET_BEHIND.sub("", title or ""))}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _can_be(text: str) -> bool:
    return len(text) <= _HEADLINE_AT_MOST and text[0] not in "•*·▪" and not text.rstrip("\"'»”) ").endswith((".", ":", ",", ";"))


def _is_page(marked: Marked, prose: int, least: int = _PAGE) -> bool:
    """Does a site speak above the text: two lines of it, or one that says who wrote or when?"""
    if prose >= len(marked):
        return False
    spoken = [subkind(marked, number) for number in range(prose) if marked[number]]
    return len(spoken) >= _PAGE or (len(spoken) >= least and not _TELLS.isdisjoint(spoken))
