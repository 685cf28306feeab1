"""How much each line above the text looks like its headline."""

import re

from workbench.services.language import phrases
from workbench.services.language.lines import Line
from workbench.services.language.shape import Marked, first_prose, is_prose, subkind, words_of

OUTLET_BEHIND = re.compile(r" [|–—-] [^|–—-]{2,40}$")
_LABELLED_AT_MOST = 200
_LABEL = re.compile(r"\[[^\]]{3,25}\] ?(?=\S)|[^\W_]+(?:[ -][^\W_]+){0,2}(?: ?[|:]| [–—-]) (?=\S)")
_UNDER_HEADLINE = frozenset({"byline", "date-line", "reading-time", "author"})
_UNDER_WITHIN, _UNDER_UNMARKED = 5, 3
_SHORT_PROSE = 8
_TEXT_LINES, _TEXT_AT_MOST = 8, 3000
_STEM = 5
_SHARED_AT_MOST = 3
# Points: for 0, 1, 2 … words; for each word shared with the text; for a byline or a date below; and against other lines.
_BY_LENGTH = (-4, -4, -4, -2, 0, 3, 3)
_LONG, _SHARED, _UNDER, _FIGURE, _MARK = 5, 2, 3, 1, 1
_TWIN, _PAGE_TITLE, _LABELLED, _NAME, _PICTURE, _BELOW, _BELOW_DATE = 6, -8, -6, -2, -4, -4, -2
_NAME_WORDS = 5


def text_start(lines: list[Line], marked: Marked) -> int:
    """The number of the line where the running text begins: a short sentence alone among lines of the site is not it yet."""
    first = first_prose(lines, marked)
    for number in range(first, len(lines)):
        text = lines[number].text
        if not marked[number] and is_prose(text):
            alone = bool(subkind(marked, number - 1) and subkind(marked, number + 1))
            if not alone or len(text.split()) >= _SHORT_PROSE:
                return number
    return first


def score_lines(lines: list[Line], marked: Marked, above: list[int], prose: int) -> dict[int, int]:
    """The points of each of the lines above the text that may be the headline."""
    told = stems(" ".join(_text(lines, marked, prose)))
    plain = {number: _letters(lines[number].text) for number in above}
    known = set(plain.values())
    stripped = {
        letters
        for number in above
        if (letters := _letters(OUTLET_BEHIND.sub("", lines[number].text))) != plain[number] and letters in known
    }
    scores: dict[int, int] = {}
    signed = next((number for number in range(prose) if subkind(marked, number) == "byline"), prose)
    dated = next((number for number in range(prose) if subkind(marked, number) == "date-line"), prose)
    for number in above:
        text = lines[number].text
        words = words_of(text)
        points = _BY_LENGTH[len(words)] if len(words) < len(_BY_LENGTH) else _LONG
        points += _SHARED * min(_SHARED_AT_MOST, len(stems(text) & told))
        points += _FIGURE if len(words) > _NAME_WORDS and any(map(str.isdecimal, text)) else 0
        points += _MARK if re.search(r"[,:?!«“\"„]", text) else 0
        points += _UNDER if _is_signed(marked, number, prose) else _BELOW_DATE if number > dated else 0
        points += _TWIN if plain[number] in stripped or subkind(marked, number - 1) == "page-title" else 0
        points += _PAGE_TITLE if _letters(OUTLET_BEHIND.sub("", text)) in stripped - {plain[number]} else 0
        points += _LABELLED if is_labelled(text) else 0
        points += _NAME if len(words) <= _NAME_WORDS and all(word[0].isupper() for word in words) else 0
        points += _BELOW if number > signed else 0
        pictured = subkind(marked, number + 1) == "credit" or subkind(marked, number - 1) == "image-label"
        scores[number] = points + (_PICTURE if pictured else 0)
    return scores


def _is_signed(marked: Marked, number: int, prose: int) -> bool:
    """Does a byline or a date come soon under a line?"""
    unmarked = 0
    for under in range(number + 1, min(number + 1 + _UNDER_WITHIN, prose)):
        if subkind(marked, under) in _UNDER_HEADLINE:
            return True
        unmarked += not marked[under]
        if unmarked > _UNDER_UNMARKED:
            return False
    return False


def _text(lines: list[Line], marked: Marked, prose: int) -> list[str]:
    found: list[str] = []
    for number in range(prose, min(len(lines), prose + 3 * _TEXT_LINES)):
        if not marked[number]:
            found.append(lines[number].text[:_TEXT_AT_MOST])
        if len(found) >= _TEXT_LINES:
            break
    return found


def stems_of_text(lines: list[Line], marked: Marked) -> set[str]:
    """The stems of the first paragraphs of the text."""
    return stems(" ".join(_text(lines, marked, text_start(lines, marked))))


def stems(text: str) -> set[str]:
    """The beginnings of the longer words, and the numbers."""
    words = words_of(text[:_TEXT_AT_MOST].casefold())
    return {word[:_STEM] for word in words if len(word) >= _STEM or (len(word) > 1 and word.isdecimal())}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def is_labelled(text: str) -> bool:
    """Does a label of running coverage or of a recording stand before words: "LIVE: …", "[Vidéo] …"?"""
    found = _LABEL.match(text)
    label = found.group().strip("[]|:–—- ").casefold() if found and len(text) <= _LABELLED_AT_MOST else ""
    return label in phrases.labels_of("live_label") or label in phrases.labels_of("video_label")
