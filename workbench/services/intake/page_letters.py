"""Where each character of a text stands on the drawn page of a PDF; runs in the confined child that draws it."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from workbench.services.intake.aligning import aligned

MOST_LETTERS = 50_000  # of one page
PARTS = 10_000  # what a page is measured in: ten-thousandths of its width and height
_FAR = 10_000.0  # points: PDFium tells whole pixels, so what it does to a page is asked of places far apart
_TALLEST = 4  # times its ink that a character's box may be tall

Letter = tuple[int, int, int, int, int]
Box = tuple[float, float, float, float]


def letters_of(page: Any, bitmap: Any, text: str, begins: int) -> list[Letter]:
    """For each character but blanks its place in text, then left, top, right and bottom, in ten-thousandths of the page.

    Those that are not found in text are left out; they come in the order in which PDFium tells them. text is a part of the words
    read from the document, in which the page begins at begins. A page that shows a picture of words has none.
    """
    from pypdfium2 import PdfiumError

    try:
        held = page.get_textpage()
        onto = _Onto(page, bitmap)
    except (PdfiumError, ValueError):
        return []
    lines = list(_lines(held))
    found: list[Letter] = []
    for line, places in zip(lines, aligned(["".join(char for _, char in line) for line in lines], text, begins), strict=True):
        for (index, char), place in zip(line, places, strict=True):
            if place is not None and not char.isspace() and (box := _box(held, index)):
                found.append((place, *onto(box)))
    return found


def _lines(held: Any) -> Iterator[list[tuple[int, str]]]:
    """The lines of a page: for each character its number and what it is."""
    from pypdfium2.raw import FPDFText_GetUnicode

    line: list[tuple[int, str]] = []
    for index in range(min(held.count_chars(), MOST_LETTERS)):
        code = FPDFText_GetUnicode(held, index)
        if code in {10, 13}:
            if line:
                yield line
            line = []
        elif 0xDC00 <= code < 0xE000 and line and 0xD800 <= (high := ord(line[-1][1])) < 0xDC00:
            line[-1] = (line[-1][0], chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00))
        elif 0 < code < 0x110000:
            line.append((index, chr(code)))
    if line:
        yield line


def _box(held: Any, index: int) -> Box | None:
    """The box of a character as tall as its line; None where it has no place."""
    from pypdfium2 import PdfiumError

    tight: Box | None = None
    loose: Box | None = None
    with suppress(PdfiumError):
        tight = held.get_charbox(index)
    with suppress(PdfiumError):
        loose = held.get_charbox(index, loose=True)
    if tight is None or loose is None:
        return tight or loose
    ink, room = tight[3] - tight[1], loose[3] - loose[1]
    right = loose[2] > loose[0] and room > 0 and (ink <= 0 or room < _TALLEST * max(ink, (tight[2] - tight[0]) / 2))
    return loose if right else tight


class _Onto:
    """Turns places of a page, in points, into parts of its drawing, however it is turned and cropped."""

    def __init__(self, page: Any, bitmap: Any) -> None:
        told = bitmap.get_posconv(page)
        self._width, self._height = bitmap.width, bitmap.height
        self._zero = told.to_bitmap(0, 0)
        self._across = tuple((far - near) / _FAR for far, near in zip(told.to_bitmap(_FAR, 0), self._zero, strict=True))
        self._up = tuple((far - near) / _FAR for far, near in zip(told.to_bitmap(0, _FAR), self._zero, strict=True))

    def __call__(self, box: Box) -> tuple[int, int, int, int]:
        (one, other), (third, fourth) = self._at(box[0], box[1]), self._at(box[2], box[3])
        return min(one, third), min(other, fourth), max(one, third), max(other, fourth)

    def _at(self, x: float, y: float) -> tuple[int, int]:
        across = self._zero[0] + x * self._across[0] + y * self._up[0]
        down = self._zero[1] + x * self._across[1] + y * self._up[1]
        return _part(across / self._width), _part(down / self._height)


def _part(share: float) -> int:
    return round(min(1.0, max(0.0, share)) * PARTS)
