"""Where a code point of the stored text stands in the document on screen, and back.

The casebook counts code points; Qt counts UTF-16 units and shows both CRLF and a lone CR as one line end. The article is never read
back from a widget: every place on screen is turned into an offset of the stored text here, and only here.
"""

import re
import unicodedata
from bisect import bisect_right

# What Qt would take for a line end, a frame or an object, or could not encode, and control characters that have no look.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\u2029")
_SHIFT = re.compile("\r\n|[\U00010000-\U0010ffff]")
_CONTROL_PICTURES = 0x2400
_REPLACEMENT = "\ufffd"
# Scripts written without spaces, where every place may be the edge of a word: Thai to Khmer, kana, ideographs.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ENGLISH_ENDING = re.compile("(?:s|t|m|d|re|ve|ll)(?!\\w)", re.IGNORECASE)
_APOSTROPHES = "'’ʼ"


class TextMap:
    """One stored text beside what is shown of it.

    shown has one UTF-16 unit per position of the document, line ends as "\\n"; control characters are shown as their pictures.
    Positions count UTF-16 units of shown, offsets count code points of the stored text. Looking up is a binary search among the
    astral characters and CRLFs before it, so ordinary texts cost nothing.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown = _LINE_END.sub("\n", _UNSHOWABLE.sub(_picture, text))
        self._offsets: list[int] = []
        self._positions: list[int] = []
        self._shifts = [0]
        shift = 0
        for found in _SHIFT.finditer(text):
            shift += -1 if found.group() == "\r\n" else 1
            self._offsets.append(found.end())
            self._positions.append(found.end() + shift)
            self._shifts.append(shift)

    def position(self, offset: int) -> int:
        """The document position of an offset; both halves of a CRLF end where the line does."""
        return offset + self._shifts[bisect_right(self._offsets, offset)]

    def offset(self, position: int) -> int:
        """The offset at a document position; inside a surrogate pair that of its character."""
        place = bisect_right(self._positions, position)
        offset = position - self._shifts[place]
        return min(offset, self._offsets[place] - 1) if place < len(self._offsets) else min(offset, len(self.text))

    def positions(self, start: int, end: int) -> tuple[int, int]:
        """The span of the document that shows a span of the text."""
        return self.position(start), self.position(end)

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a span of the document shows."""
        return self.offset(start), self.offset(end)


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


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 0x7F:
        return "\u2421"
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _REPLACEMENT
