"""JSON taken apart one item at a time, so that a long file is never held as objects all at once."""

import json
from collections.abc import Generator, Iterable, Iterator
from typing import Any

from workbench.domain.errors import CannotRead

# An item is decoded from a piece of the text, a longer one each time it does not end there: what does not fit the longest, which
# bounds the memory that a hostile file can take, is taken apart further.
_PIECES = (1 << 14, 1 << 19, 1 << 24)
_DEEPEST = 8
_BLANK = " \t\r\n"
_DECODER = json.JSONDecoder()


def items(text: str) -> Iterator[Any]:
    """The values of a text of JSON: those of a list one by one, several values after one another too.

    Raises CannotRead, at the place where it is met, when the text is no JSON.
    """
    place = _past_blank(text, 1 if text.startswith("\ufeff") else 0)
    while place < len(text):
        if text[place] == "[":
            place = yield from _children(text, place, 0)
        else:
            place = yield from _value(text, place, 0)
        place = _past_blank(text, place)


def items_by_line(lines: Iterable[str]) -> Iterator[tuple[int, Any]]:
    """The number and the value of each line that is not blank; None for one that is no JSON."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, None


def _value(text: str, place: int, depth: int) -> Generator[Any, None, int]:
    for length in _PIECES:
        end = place + length
        try:
            value, used = _DECODER.raw_decode(text[place:end])
        except RecursionError as problem:
            raise _unreadable() from problem
        except ValueError as problem:
            if end >= len(text):
                raise _unreadable() from problem
            continue
        # A number could go on behind the piece.
        if place + used < end or end >= len(text):
            yield value
            return place + used
    if text[place] not in "[{" or depth == _DEEPEST:
        raise CannotRead("it is not well-formed JSON, or one item of it is longer than 16 million characters.")
    end = yield from _children(text, place, depth + 1)
    return end


def _children(text: str, place: int, depth: int) -> Generator[Any, None, int]:
    """The values of a list, or those of an object without their names; gives the place behind it."""
    close = {"[": "]", "{": "}"}[text[place]]
    place = _past_blank(text, place + 1)
    if text[place : place + 1] == close:
        return place + 1
    while True:
        if close == "}":
            place = _past_name(text, place)
        place = yield from _value(text, place, depth)
        place = _past_blank(text, place)
        mark = text[place : place + 1]
        if mark == close:
            return place + 1
        if mark != ",":
            raise _unreadable()
        place = _past_blank(text, place + 1)


def _past_name(text: str, place: int) -> int:
    try:
        if text[place : place + 1] != '"':
            raise _unreadable()
        place = _past_blank(text, _DECODER.raw_decode(text, place)[1])
    except ValueError as problem:
        raise _unreadable() from problem
    if text[place : place + 1] != ":":
        raise _unreadable()
    return _past_blank(text, place + 1)


def _past_blank(text: str, place: int) -> int:
    while place < len(text) and text[place] in _BLANK:
        place += 1
    return place


def _unreadable() -> CannotRead:
    return CannotRead("it is not well-formed JSON, or nested too deep.")
