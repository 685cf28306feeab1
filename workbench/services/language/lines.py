"""Cutting a text into lines, and telling which lines of a hard-wrapped text are one paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.domain.records import record
from workbench.services.language import phrases
from workbench.services.language.clocks import clock_minutes
from workbench.services.language.fold import LINE_BREAKS
from workbench.services.language.notices import notice_of

_LINE = re.compile(f"[^{LINE_BREAKS}]+")
_BREAK = re.compile(f"\r\n|[{LINE_BREAKS}]")
_FINAL = ".!?…:;\"'»”)]"
_BYLINE = re.compile(
    r"(?:(?:scritto|written|escrito|écrit|publié|publicado|pubblicato|posted|geschreven|a cura) )?(?:di|da|by|par|por|von|door):? "
    r"[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+){0,4}$"
)
_FILED = re.compile(r"(?:in|dans|en|em) [^\W\d_a-z][\w'-]*(?: ?[,|/] [^\W\d_a-z][\w'-]*){0,4}$")
_COMMENTED = re.compile(r"[\w.-]{2,20} (?:says|said|dit|dice|sagt|schreibt|scrive|diz) ?:$")
_DATED_AT_MOST = 60
_SHORT_AT_MOST = 40
_WRAP_WIDTHS = range(45, 101)


@record
class Line:
    """A non-blank line without the white space around it; after_blank tells whether a blank line stands before it."""

    start: int
    end: int
    text: str
    after_blank: bool


def cut_lines(text: str) -> list[Line]:
    """The lines of a working text, in order; hard-wrapped lines are joined (their text then holds line breaks)."""
    return list(_unwrapped(text, list(_plain_lines(text))))


def _plain_lines(text: str) -> Iterator[Line]:
    end = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped[0])
        breaks = len(_BREAK.findall(text, end, start)) if end else 2
        end = start + len(stripped)
        yield Line(start, end, stripped, breaks > 1)


def _unwrapped(text: str, lines: list[Line]) -> Iterator[Line]:
    block: list[Line] = []
    for line in lines:
        if block and line.after_blank:
            yield from _join(text, block)
            block = []
        block.append(line)
    if block:
        yield from _join(text, block)


def _join(text: str, block: list[Line]) -> Iterator[Line]:
    """Join what was wrapped: a whole block of even lines, or a line that goes on in lower case on the next."""
    if _is_wrapped(block):
        yield _merged(text, block[0], block[-1])
        return
    # Only where a run of lines begins and ends is kept: a text of its own for each line that it grows by would cost their square.
    first = last = block[0]
    wide = "  " in first.text
    for line in block[1:]:
        goes_on = line.text[0].islower() and not wide and last.end - first.start > _SHORT_AT_MOST and last.text[-1] not in _FINAL
        if goes_on and not _is_of_the_site(line.text):
            wide = "  " in line.text or "  " in text[last.end : line.start]
        else:
            yield _merged(text, first, last)
            first, wide = line, "  " in line.text
        last = line
    yield _merged(text, first, last)


def _is_of_the_site(text: str) -> bool:
    """A line of the site in lower case goes on nothing: a byline, a date of publication, a button."""
    if len(text) > _DATED_AT_MOST:
        return False
    if _BYLINE.match(text) or _FILED.match(text) or _COMMENTED.match(text) or text in phrases.whole_lines():
        return True
    if phrases.beginnings("byline_start").length(text) or notice_of(text, text.casefold()) is not None:
        return True
    if not any(map(str.isdigit, text)):
        return False
    words = re.findall(r"[^\W\d_]+", text)
    dated = all(word in phrases.date_line_words() for word in words)
    return dated or bool(phrases.date_line_start().match(text)) or clock_minutes(text) is not None


def _is_wrapped(block: list[Line]) -> bool:
    if len(block) < 3:
        return False
    widths = [len(line.text) for line in block]
    full = max(widths)
    even = full in _WRAP_WIDTHS and all(width > full - 20 for width in widths[:-1])
    runs_on = sum(b.text[0].islower() and a.text[-1] not in _FINAL for a, b in pairwise(block))
    return even and 2 * runs_on >= len(block) - 1


def _merged(text: str, first: Line, last: Line) -> Line:
    if first is last:
        return first
    return Line(first.start, last.end, text[first.start : last.end], first.after_blank)
