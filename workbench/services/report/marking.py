"""The article's text cut into paragraphs and pieces, so that claims can be marked in it, nested and overlapping alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind
from workbench.domain.records import dataclass
from workbench.services.report.outline import Outline, is_moved

MAX_SLOT = 3
LINE_PX, LINE_CHARACTERS = 31, 62
NOTE_PX, NOTE_LINES, PILL_PX = 20, 3, 28

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim in the text, from start to end (code points, blanks at both ends left out).

    slot is the height of its underline, 0 to MAX_SLOT, so that claims that overlap keep apart.
    """

    view: ClaimView
    start: int
    end: int
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text covered by the same claims, lowest underline first; begins and ends are those that start or end with it."""

    text: str
    marks: tuple[Marked, ...] = ()
    begins: tuple[Marked, ...] = ()
    ends: tuple[Marked, ...] = ()
    furniture: bool = False

    @property
    def lit(self) -> Marked | None:
        """The claim whose tint shows: the shortest, so that a claim within another stands out."""
        return min(self.marks, key=lambda mark: mark.end - mark.start, default=None)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article that is not blank; kind is headline, furniture or body."""

    kind: str
    pieces: tuple[Piece, ...]

    @property
    def begins(self) -> tuple[Marked, ...]:
        """The claims that start in this paragraph, in text order."""
        return tuple(mark for piece in self.pieces for mark in piece.begins)


def paragraphs(outline: Outline) -> tuple[Paragraph, ...]:
    """Cut the article's stored text at its line ends and at the ends of claims; joined, the pieces give each line unchanged.

    Takes time in the length of the text plus the number of claims, times how many overlap in one place. Claims whose words
    no longer stand at their offsets are not marked.
    """
    text = outline.article.text
    shown = {view.id for view in outline.claims}
    marked = _slots([mark for view in outline.claims if (mark := _solid(view, text))])
    grey = [mark for view in outline.dossier.claims if view.id not in shown and (mark := _solid(view, text))]
    cuts = sorted({at for mark in (*marked, *grey) for at in (mark.start, mark.end)})
    claims, furniture = _Sweep(marked), _Sweep(grey)
    found = []
    for line in _LINE.finditer(text):
        if line[0].strip():
            places = [line.start(), *_between(cuts, line.start(), line.end()), line.end()]
            pieces = tuple(_pieces(text, places, claims, furniture))
            found.append(Paragraph(_kind(pieces), pieces))
    return tuple(found)


def has_furniture(lines: Sequence[Paragraph]) -> bool:
    """Does any of the text stand in grey, as no part of the article's body?"""
    return any(line.kind == "furniture" or any(piece.furniture for piece in line.pieces) for line in lines)


def is_crowded(lines: Sequence[Paragraph]) -> bool:
    """Would notes of several lines each, one beside the paragraph in which its claim begins, run far past the end of the text?

    Heights are estimates in px of a page of 1,280 px, good enough to choose between a reason in each note and none.
    """
    at = noted = 0.0
    for line in lines:
        for mark in line.begins:
            told = mark.view.rationale or mark.view.state
            noted = max(noted, at) + NOTE_PX * (1 + (NOTE_LINES if told else 0)) + (PILL_PX if mark.view.unsourced else 0)
        at += LINE_PX * (1 + sum(len(piece.text) for piece in line.pieces) // LINE_CHARACTERS) + LINE_PX / 2
    return noted > at + 10 * LINE_PX


def _solid(view: ClaimView, text: str) -> Marked | None:
    quote = view.claim.quote
    if not quote.strip() or is_moved(view, text):
        return None
    start = view.claim.start + len(quote) - len(quote.lstrip())
    return Marked(view, start, start + len(quote.strip()))


def _slots(marks: Sequence[Marked]) -> list[Marked]:
    # The lowest height free of every claim still open; deeper overlaps than MAX_SLOT share the last one.
    placed: list[Marked] = []
    still_open: list[Marked] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        still_open = [one for one in still_open if one.end > mark.start]
        taken = {one.slot for one in still_open}
        slot = next((slot for slot in range(MAX_SLOT) if slot not in taken), MAX_SLOT)
        placed.append(Marked(mark.view, mark.start, mark.end, slot))
        still_open.append(placed[-1])
    return placed


def _between(cuts: Sequence[int], start: int, end: int) -> Sequence[int]:
    first = bisect_right(cuts, start)
    last = first
    while last < len(cuts) and cuts[last] < end:
        last += 1
    return cuts[first:last]


def _pieces(text: str, places: Sequence[int], claims: "_Sweep", furniture: "_Sweep") -> Iterator[Piece]:
    for first, last in pairwise(places):
        over = claims.over(first)
        yield Piece(
            text[first:last],
            tuple(sorted(over, key=lambda mark: -mark.slot)),
            tuple(mark for mark in over if mark.start == first),
            tuple(mark for mark in over if mark.end == last),
            bool(furniture.over(first)),
        )


def _kind(pieces: Sequence[Piece]) -> str:
    solid = [piece for piece in pieces if piece.text.strip()]
    if all(piece.furniture and not piece.marks for piece in solid):
        return "furniture"
    headline = all(any(mark.view.claim.kind is Kind.HEADLINE for mark in piece.marks) for piece in solid)
    return "headline" if headline else "body"


class _Sweep:
    """Marks in order of their start, asked for by places that only move forward."""

    def __init__(self, marks: Sequence[Marked]) -> None:
        self._marks = sorted(marks, key=lambda one: (one.start, -one.end))
        self._next = 0
        self._open: tuple[Marked, ...] = ()

    def over(self, place: int) -> tuple[Marked, ...]:
        begun = self._next
        while self._next < len(self._marks) and self._marks[self._next].start <= place:
            self._next += 1
        self._open = tuple(mark for mark in (*self._open, *self._marks[begun : self._next]) if mark.end > place)
        return self._open
