"""Readers' comments as blogs print them: "NAME says:", the day, what was said, a button to reply."""

import re

from workbench.services.language import phrases
from workbench.services.language.furniture import bare_line, label_furniture
from workbench.services.language.lines import Line
from workbench.services.language.shape import Marked, is_ended, is_prose, put, subkind
from workbench.services.language.word_memory import WordMemory

_COUNTED = re.compile(
    r"(?:\d+|one|une?|ein|uno?) (?:responses?|thoughts?|replies|comments?|réponses?|commentaires?|réflexions?|comentarios?"
    r"|respuestas?|pensamientos?|opiniones|antwort(?:en)?|kommentare?|gedanken?|rispost[ae]|comment[oi]|pensier[oi]|comentários?|respostas?|reacties?)"
    r"(?: ?(?:to|on|à|sur|en|a|auf|zu|su|para|em|op|about) ?[«“„\"'‘]| ?:?$)",
)
_SAYS = re.compile(
    r"(?P<name>[^:]{1,40}?) (?:says|said|wrote|a dit|dit|écrit|a écrit|dice|dijo|escribió|sagt|sagte|schreibt|schrieb"
    r"|scrive|ha scritto|ha detto|diz|disse|zegt|schreef)(?P<day> (?:on|le|el|am|il) .{4,40})? ?:?$"
)
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}")
_DAY_AT_MOST, _DAY_WORDS = 16, 3
_SAYS_AT_MOST, _NAME_AT_MOST, _NAME_WORDS = 80, 40, 5
_COUNTED_AT_MOST = 200
_LINES_AT_MOST = 12
_BODY_BEFORE = 2
_DATES = frozenset({"date-line", "timestamp", "navigation", "reading-time"})


def mark_responses(lines: list[Line], marked: Marked) -> None:
    """Below some text: the label that counts the comments, and under it or above a day the names and what they say."""
    body = 0
    section = False
    number = 0
    while number < len(lines):
        text = lines[number].text
        if len(text) <= _COUNTED_AT_MOST and body >= _BODY_BEFORE and _is_label(text):
            if not marked[number]:
                put(lines, marked, number, label_furniture("comment"))
            section = True
        elif marked[number]:
            pass
        elif body >= _BODY_BEFORE and _is_head(lines, marked, number, section):
            number = _mark_comment(lines, marked, number)
            section = True
            continue
        else:
            section = False
            body += is_prose(text)
        number += 1


def _is_label(text: str) -> bool:
    return _is_bare_label[bare_line(text)]


def _is_counted(bare: str) -> bool:
    return bool(_COUNTED.match(bare)) or bare in phrases.labels_of("comments_label")


_is_bare_label = WordMemory(_is_counted)


def _is_head(lines: list[Line], marked: Marked, number: int, section: bool) -> bool:
    """The name of a reader: with a word of saying under the comments' label or above a day, without one only if both are there."""
    text = lines[number].text
    if len(text) > _SAYS_AT_MOST or number + 1 >= len(lines):
        return False
    under = lines[number + 1].text
    dated = any(map(str.isdecimal, under)) and (subkind(marked, number + 1) in _DATES or (section and _is_day(under)))
    if said := _SAYS.match(text.casefold()):
        dated = dated or (said["day"] is not None and bool(_DAY.search(said["day"])))
        return (dated or section) and text.endswith((":", "says", "dit", "dice", "sagt", "scrive"))
    return dated and section and len(text) <= _NAME_AT_MOST and len(text.split()) <= _NAME_WORDS and not is_ended(text)


def _is_day(text: str) -> bool:
    """A day without its year: "Sep 15"."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return len(text) <= _DAY_AT_MOST and 0 < len(words) < _DAY_WORDS and all(word in phrases.date_line_words() for word in words)


def _mark_comment(lines: list[Line], marked: Marked, number: int) -> int:
    """Mark a reader's name and the words under it, up to a line of the site or the next name; the number of the line after."""
    put(lines, marked, number, label_furniture("comment"))
    under = number + 1
    if under < len(lines) and not marked[under] and _is_day(lines[under].text):
        put(lines, marked, under, label_furniture("date-line"))
    while under < len(lines) and marked[under] and subkind(marked, under) in _DATES:
        under += 1
    end = min(len(lines), under + _LINES_AT_MOST)
    while under < end and not marked[under] and not _is_head(lines, marked, under, section=True):
        put(lines, marked, under, label_furniture("comment"))
        under += 1
    return under
