"""The words of PDF pages as one text: what runs on over a page's end is joined, running heads and feet and notes stand aside."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

ENDS = (".", "!", "?", ":", "…", ".”", ".»", "»", "”")
_BROKEN = "\ufffe"  # what PDFium writes for a hyphen by which a line breaks a word
_NOTE = 0.92  # of the height of a page's usual line, below which lines at its foot are a note's
_RUNNING = 0.3  # of the pages, for there are odd and even ones, on which a line at the edge stands to be a running head or foot
_LONGEST_RUNNING = 160
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")


class Line(NamedTuple):
    """A line as set: its words, and where it stands on the page in points; left is None where that could not be told.

    A line that ends in a broken word goes on to the end of the next: it begins at one height and ends at another. edge is where
    the lines of its column end, or those of the page where it is in_column of none.
    """

    text: str
    left: float | None
    right: float
    begins: float
    ends: float
    height: float
    edge: float = 0.0
    in_column: bool = False

    @property
    def is_full(self) -> bool:
        """Does it leave no room for another word in its column, so that it was broken to fit?"""
        return self.in_column and self.left is not None and self.right >= self.edge - 0.12 * max(self.edge - self.left, 1)


Paragraph = list[Line]


class _Piece(NamedTuple):
    """A part of the text that stands on one page, and what joins it to the part before."""

    page: int
    text: str
    glue: str = "\n\n"


def flowing(pages: Sequence[Sequence[Paragraph]]) -> tuple[str, list[int]]:
    """The text of pages, given as paragraphs, and for each page the place where it begins, in code points."""
    text = ""
    places: list[int] = []
    for piece in _pieces(pages):
        text = text[:-1] if not piece.glue else text  # the hyphen of a word that the page's end broke
        places += [len(text)] * (piece.page - len(places))  # pages without words
        text += piece.glue if text else ""
        places += [len(text)] * (piece.page + 1 - len(places))
        text += piece.text
    return text, places + [len(text)] * (len(pages) - len(places))


def runs_on(paragraph: Paragraph, below: Line) -> bool:
    """Does a paragraph at the end of a column or page go on with the first line of the next? A lone line may be anything."""
    above = paragraph[-1]
    if above.left is None or below.left is None or abs(above.height - below.height) >= 1:
        return False
    return not above.text.endswith(ENDS) and (below.text[:1].islower() or (above.is_full and len(paragraph) > 1))


def joined(lines: Paragraph) -> str:
    """The lines of a paragraph as one; the rest of a broken word stands on the line below, without an end of line before it."""
    return " ".join(line.text for line in lines).replace(_BROKEN + " ", "").replace(_BROKEN, "")


def _pieces(pages: Sequence[Sequence[Paragraph]]) -> Iterator[_Piece]:
    running = _running(pages)
    parts = [_parted(page, running) for page in pages]
    aside: list[Paragraph] = []  # heads and feet of pages that are the middle of one paragraph
    glue = ""
    came_in = False
    for number, (head, body, foot) in enumerate(parts):
        after = parts[number + 1][1] if number + 1 < len(parts) else []
        goes_on = bool(body and after) and runs_on(body[-1], after[0][0])
        rest = body
        if came_in:
            yield _Piece(number, joined(body[0]), glue)
            rest = body[1:]
        if came_in and not rest and goes_on:
            aside += [*head, *foot]
        else:
            standing = rest[:-1] if goes_on else rest
            for paragraph in (*aside, *head, *standing, *foot):
                yield _Piece(number, joined(paragraph))
            aside = []
            if goes_on:
                yield _Piece(number, joined(rest[-1]))
        came_in = goes_on
        if goes_on:
            broken = body[-1][-1].text.endswith("-") and after[0][0].text[:1].islower()
            glue = "" if broken else " "


def _parted(page: Sequence[Paragraph], running: frozenset[str]) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
    """Running heads, the text, and what stands at the page's foot: notes and running feet."""
    body = list(page)
    head: list[Paragraph] = []
    while body and len(body[0]) == 1 and _key(body[0][0]) in running:
        head.append(body.pop(0))
    usual = median([line.height for one in body for line in one] or [0])
    foot: list[Paragraph] = []
    while len(body) > 1 and (
        (len(body[-1]) == 1 and _key(body[-1][0]) in running) or all(0 < line.height < _NOTE * usual for line in body[-1])
    ):
        foot.insert(0, body.pop())
    return head, body, foot


def _running(pages: Sequence[Sequence[Paragraph]]) -> frozenset[str]:
    """The lines that stand at the edge of many pages, numbers aside."""
    found = Counter[str]()
    for page in pages:
        lone = {_key(one[0]) for one in (*page[:2], *page[-2:]) if len(one) == 1 and len(one[0].text) <= _LONGEST_RUNNING}
        found.update(lone)
    least = max(2, _RUNNING * len(pages))
    return frozenset(key for key, count in found.items() if count >= least)


def _key(line: Line) -> str:
    return _NUMBER.sub("#", line.text.casefold())
