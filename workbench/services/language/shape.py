"""What can be told of a line by its shape: whether it is ended, prose, a title, and how it stands on the page."""

import re

from workbench.services.language.furniture import Label, Piece
from workbench.services.language.lines import Line

Marked = list[list[Piece]]

_CLOSERS = "\"'»”’)] "
_CLOSES_PROSE = frozenset(_CLOSERS + ".…")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PROSE_WORDS = 3
_LONG = 200
_SPACED = 0.75


def words_of(text: str) -> list[str]:
    """The words and numbers of a line."""
    return _WORD.findall(text)


def is_ended(text: str) -> bool:
    """Does an end mark close the line, closing marks behind it allowed?"""
    return text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", ":", ";"))


def is_prose(text: str) -> bool:
    """Is this certainly running text: some words and a full stop, or very long?"""
    if len(text) > _LONG or text[-1:] not in _CLOSES_PROSE:
        return len(text) > _LONG
    return text.rstrip(_CLOSERS).endswith((".", "…")) and len(words_of(text)) >= _PROSE_WORDS


def subkind(marked: Marked, number: int) -> str:
    """The subkind of the furniture that ends a line, empty for body and beyond the page."""
    return marked[number][-1].label.subkind if 0 <= number < len(marked) and marked[number] else ""


def put(lines: list[Line], marked: Marked, number: int, label: Label) -> None:
    """Mark a whole line."""
    marked[number] = [Piece(lines[number].start, lines[number].end, label)]


def is_spaced(lines: list[Line]) -> bool:
    """Do blank lines part nearly all lines, so that they tell nothing of what belongs together?"""
    return len(lines) > 3 and sum(line.after_blank for line in lines) > _SPACED * len(lines)


def first_prose(lines: list[Line], marked: Marked) -> int:
    """The number of the first line of body that is running text; the number of lines without one."""
    return next((n for n, line in enumerate(lines) if is_prose(line.text) and not marked[n]), len(lines))


def last_prose(lines: list[Line], marked: Marked) -> int:
    """The number of the last line of body that is running text, -1 without one."""
    return next((n for n in range(len(lines) - 1, -1, -1) if not marked[n] and is_prose(lines[n].text)), -1)
