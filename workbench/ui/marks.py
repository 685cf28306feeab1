"""Where a code point of the stored text stands in the document on screen, and back.

The casebook counts code points; Qt counts UTF-16 units and shows both CRLF and a lone CR as one line end. The article is never read
back from a widget: every place on screen is turned into an offset of the stored text here, and only here.
"""

import re
import unicodedata
from bisect import bisect_right
from itertools import pairwise

# What Qt would take for a line end, a frame or an object, or could not encode, and control characters that have no look.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f\ufeff\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\u2029")
_SHIFT = re.compile("\r\n|[\U00010000-\U0010ffff]")
# Qt looks for the end of a word once a line, so that a word of n characters costs n²: longer ones are shown on lines of their own.
LONGEST_WORD = 2_000  # code points
_LONG_WORD = re.compile(f"(?<!\\S)\\S{{{LONGEST_WORD + 1},}}")
_CONTROL_PICTURES = 0x2400
_REPLACEMENT = "\ufffd"
# Scripts written without spaces, where every place may be the edge of a word: Thai to Khmer, kana, ideographs.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ENGLISH_ENDING = re.compile("(?:s|t|m|d|re|ve|ll)(?!\\w)", re.IGNORECASE)
_APOSTROPHES = "'’ʼ"
_QUOTES = "«»‹›“”„‟\"‘’‚'「」『』"
_BLANK = "[ \u00a0\u202f]"
# A point or a comma inside a number or an abbreviation: 3,5, U.S.
_JOINED = re.compile(r"[.,](?=\w)")
# Marks behind a word: with a comma only where a quotation closes behind it; French sets » ? ! off by a blank.
_CLOSING = re.compile(rf"(?:[,;:]?(?:{_BLANK}?[»›?!]|[.…。．！？)\]{_QUOTES}])+(?!\w))+")
# Marks before a word, behind a blank or at the beginning; French sets « off by a blank.
_OPENING = re.compile(rf"(?<!\S)(?:[«‹]{_BLANK}|[(\[¿¡{_QUOTES}])+\Z")
# The blank between a mark and its word: « mot », mot : mot ; mot !
_SET_OFF = re.compile(r"(?<=[«‹]) (?=\S)|(?<=\S) (?=[»›:;!?](?!\w))")
MOST_MARKS = 12  # before a word


class TextMap:
    """One stored text beside what is shown of it.

    shown has one UTF-16 unit per position of the document, line ends as "\\n"; control characters are shown as their pictures,
    and a word of more than LONGEST_WORD code points is broken into lines. Positions count UTF-16 units of shown, offsets count
    code points of the stored text. Looking up is a binary search among the astral characters, CRLFs and breaks before it, so
    ordinary texts cost nothing.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._breaks = [at for word in _LONG_WORD.finditer(text) for at in range(word.start(), word.end(), LONGEST_WORD)[1:]]
        broken = "\n".join(text[start:end] for start, end in pairwise((0, *self._breaks, len(text))))
        self.shown = _LINE_END.sub("\n", _UNSHOWABLE.sub(_picture, broken))
        self._offsets: list[int] = []
        self._positions: list[int] = []
        self._shifts = [0]
        shift = 0
        self._enterable: list[bool] = []  # a pair and a CRLF are entered at their beginning, before and behind a break is one place
        for at, is_break, step in self._steps():
            shift += step
            self._enterable.append(is_break)
            self._offsets.append(at)
            self._positions.append(at + shift)
            self._shifts.append(shift)

    def position(self, offset: int) -> int:
        """The document position of an offset; both halves of a CRLF end where the line does."""
        return offset + self._shifts[bisect_right(self._offsets, offset)]

    def offset(self, position: int) -> int:
        """The offset at a document position; inside a surrogate pair that of its character."""
        place = bisect_right(self._positions, position)
        offset = position - self._shifts[place]
        if place == len(self._offsets):
            return min(offset, len(self.text))
        return min(offset, self._offsets[place] if self._enterable[place] else self._offsets[place] - 1)

    def positions(self, start: int, end: int) -> tuple[int, int]:
        """The span of the document that shows a span of the text."""
        return self.position(start), self.position(end)

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a span of the document shows."""
        return self.offset(start), self.offset(end)

    def _steps(self) -> list[tuple[int, bool, int]]:
        """Where, in code points, the document gets ahead of the text (1) or falls behind it (-1), and whether by a break."""
        shifts = [(found.end(), False, -1 if found.group() == "\r\n" else 1) for found in _SHIFT.finditer(self.text)]
        return sorted(shifts + [(at, True, 1) for at in self._breaks])


def glued(text: str) -> str:
    """The same text to be shown, character for character: where French sets a mark off by a blank, no line ends at that blank."""
    return _SET_OFF.sub("\u00a0", text)


def snap(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Move the edges of a span (code points) to the edges of words: blanks go, halves of words are made whole; None when
    nothing but blanks is left.

    An apostrophe between letters may be an edge (l’|Ukraine) except before an English ending (don’t, it’s). In scripts without
    spaces every place may be an edge.
    """
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    while start > 0 and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    return start, end


def next_edge(text: str, at: int, step: int, *, end: bool) -> int:
    """The next place forwards (1) or backwards (-1) where a word begins, or with end where one ends; at if none is.

    The marks that open a quotation belong to the word behind them, those that end a sentence or close a quotation to the word
    before them (out?” | “Yes): no edge leaves one of them alone. An apostrophe belongs to the word before it (l’|Ukraine).
    """
    place = at
    if end and step > 0:
        while place > 0 and not _in_word(text[place - 1]):  # a word's own marks may still be to come
            place -= 1
    elif not end and step < 0:
        while place < len(text) and not _in_word(text[place]):
            place += 1
    else:
        place += step
    while 0 <= place <= len(text):
        if _ends_word(text, place) if end else _begins_word(text, place):
            whole = _with_closing(text, place) if end else _with_opening(text, place)
            if (whole - at) * step > 0:
                return whole
        place += step
    return at


def next_character(text: str, at: int, step: int) -> int:
    """The next place forwards (1) or backwards (-1) that does not cut a character from its marks; at if none is."""
    place = at + step
    while 0 < place < len(text) and (unicodedata.category(text[place])[0] == "M" or "\u200d" in text[place - 1 : place + 1]):
        place += step
    return place if 0 <= place <= len(text) else at


def _inside_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if unicodedata.category(after)[0] == "M" or after == "\u200d":
        return True
    if _UNSPACED.match(before) or _UNSPACED.match(after):
        return False
    if after in _APOSTROPHES:
        return before.isalnum() and _ENGLISH_ENDING.match(text, at + 1) is not None
    if before in _APOSTROPHES:
        return at > 1 and text[at - 2].isalnum() and _ENGLISH_ENDING.match(text, at) is not None
    return _in_word(before) and _in_word(after)


def _ends_word(text: str, at: int) -> bool:
    """Does a word end here? That in 3,5 and U.S. goes on behind its mark."""
    if not at or not (_in_word(text[at - 1]) or _elides(text, at)):
        return False
    if at == len(text):
        return True
    return not (_inside_word(text, at) or _JOINED.match(text, at) or (text[at] in _APOSTROPHES and _elides(text, at + 1)))


def _begins_word(text: str, at: int) -> bool:
    if at == len(text) or not _in_word(text[at]):
        return False
    return not at or not (_inside_word(text, at) or (at > 1 and text[at - 2].isalnum() and _JOINED.match(text, at - 1)))


def _elides(text: str, at: int) -> bool:
    """Does an apostrophe before this place bind the word before it to the next one (l’Ukraine)?"""
    return at > 1 and text[at - 1] in _APOSTROPHES and text[at - 2].isalnum() and _in_word(text[at : at + 1] or " ")


def _with_closing(text: str, at: int) -> int:
    """Behind the marks that end a sentence or close a quotation or a bracket after a word."""
    found = _CLOSING.match(text, at)
    return found.end() if found else at


def _with_opening(text: str, at: int) -> int:
    """Before the marks that open a quotation or a bracket in front of a word."""
    first = max(0, at - MOST_MARKS)
    found = _OPENING.search(text[first:at])
    return first + found.start() if found else at


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 0x7F:
        return "\u2421"
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _REPLACEMENT
