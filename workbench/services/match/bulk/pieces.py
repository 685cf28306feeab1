"""What stands between two spaces, cleaned and cut into words once, however often it comes."""

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from workbench.services.match.bulk.columns import Column, Lists
from workbench.services.match.bulk.hashes import LONGEST, PADDING, HashTable
from workbench.services.match.lexicon import LANGUAGES, telling
from workbench.services.match.names import phrase_pairs
from workbench.services.match.text import clean, fold, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

# What is noted of a piece.
ENDS_FIRST = 1  # its last word begins names of several words
BEGINS_SECOND = 2  # its first word comes second in such names
HOLDS_PAIR = 4  # both stand in it, one after the other
ENDS_SHORT = 8  # up to three digits at its end
BEGINS_LONG = 16  # three digits at its beginning
TELLS = 32  # a word in it tells a language
EMPTY = 64  # no words

NONE, SEVERAL = -1, -2  # no number; several, in the list with the number -2 - n

_SPACE, _LINE_END = 32, 10
_FIRST_ODD, _PAST_ODD = 14, 28  # control characters that are no spaces lie here, and below 9
_ADDRESSES = ("://", "www.", "pic.")
_ENDS_SHORT = re.compile(r"(?<!\d)\d{1,3}$")
_BEGINS_LONG = re.compile(r"\d{3}(?!\d)")


class Cut:
    """Texts cut into pieces: the number of each piece in order, and the text it is of; of another text's ends the bytes."""

    def __init__(self, data: bytes, line_ends: "Numbers", pieces: "Numbers", text_of: "Numbers") -> None:
        self.pieces, self.text_of = pieces, text_of
        self._data, self._line_ends = data, line_ends

    def text(self, number: int) -> str:
        """One of the texts."""
        begin = int(self._line_ends[number - 1]) + 1 if number else 0
        return self._data[begin : int(self._line_ends[number])].decode("utf-8", "surrogatepass")


class Pieces:
    """Numbers pieces, and keeps the words of each and what else is to be known of it."""

    def __init__(self) -> None:
        self.words: list[tuple[str, ...]] = []
        self.marks = Column("u1")
        self.told = Column("i4")  # the telling word of each: a number in telling_words, NONE, or one of several
        self.told_lists = Lists()
        self._table = HashTable()
        self._long: dict[bytes, int] = {}

    def cut(self, joined: bytes) -> Cut:
        """Cut texts, in UTF-8 with a line end between two of them, at spaces."""
        import numpy as np

        if b"\0" in joined:
            joined = joined.replace(b"\0", b"\1")  # as little a word as the other, and no padding
        data = b"".join((joined, b"\n", bytes(PADDING)))
        codes = np.frombuffer(data, np.uint8)[:-PADDING]
        is_space = codes <= _SPACE
        if (codes < 9).any() or ((codes - np.uint8(_FIRST_ODD)) < _PAST_ODD - _FIRST_ODD).any():
            is_space = _spaces()[codes]
        ends = np.flatnonzero(is_space)
        at_line_end = codes[ends] == _LINE_END
        begins = np.empty_like(ends)
        begins[0] = 0
        begins[1:] = ends[:-1] + 1
        sizes = ends - begins
        text_of = np.cumsum(at_line_end) - at_line_end
        line_ends = ends[at_line_end]
        kept = sizes > 0
        if not kept.all():
            begins, sizes, text_of = begins[kept], sizes[kept], text_of[kept]
        return Cut(data, line_ends, self._numbers(data, begins, sizes), text_of)

    def _numbers(self, data: bytes, begins: "Numbers", sizes: "Numbers") -> "Numbers":
        import numpy as np

        hashes = self._table.hashes(data, begins, sizes)
        longer = np.flatnonzero(sizes > LONGEST)
        found = self._table.find(hashes)
        if len(longer):
            found[longer] = [self._number_of_long(data[begin : begin + size]) for begin, size in _pairs(begins, sizes, longer)]
        unknown = np.flatnonzero(found == NONE)
        if len(unknown):
            new, first = np.unique(hashes[unknown], return_index=True)
            made = self._add([data[begin : begin + size] for begin, size in _pairs(begins, sizes, unknown[first])])
            self._table.add(new, made)
            found[unknown] = self._table.find(hashes[unknown])
        return found.astype(np.int64)

    def _number_of_long(self, piece: bytes) -> int:
        """Pieces that are too long for a hash are known by themselves."""
        if piece not in self._long:
            self._long[piece] = self._add([piece])[0]
        return self._long[piece]

    def _add(self, raw: list[bytes]) -> range:
        pieces = [piece.decode("utf-8", "surrogatepass") for piece in raw]
        firsts, seconds = phrase_pairs()
        tells = telling_words()
        begin = len(self.words)
        marks, told = [], []
        for piece, cleaned in zip(pieces, _cleaned(pieces), strict=True):
            words = tuple(words_of(cleaned))
            self.words.append(words)
            languages = [tells[word] for word in words if word in tells]
            told.append(languages[0] if len(languages) == 1 else SEVERAL - self.told_lists.add(languages) if languages else NONE)
            mark = (TELLS if languages else 0) | _digits(piece)
            if words:
                mark |= (ENDS_FIRST if words[-1] in firsts else 0) | (BEGINS_SECOND if words[0] in seconds else 0)
                if len(words) > 1 and any(one in firsts and two in seconds for one, two in pairwise(words)):
                    mark |= HOLDS_PAIR
            else:
                mark |= EMPTY
            marks.append(mark)
        self.marks.extend(marks)
        self.told.extend(told)
        return range(begin, len(self.words))


def _pairs(begins: "Numbers", sizes: "Numbers", places: "Numbers") -> Any:
    return zip(begins[places].tolist(), sizes[places].tolist(), strict=True)


def _cleaned(pieces: list[str]) -> list[str]:
    """Clean pieces, all in one text: what clean looks at stands in one line. Only addresses it looks for in the whole of a text."""
    together = clean("\n".join(["" if any(mark in piece for mark in _ADDRESSES) else piece for piece in pieces])).split("\n")
    return [cleaned or clean(piece) for piece, cleaned in zip(pieces, together, strict=True)]


def _digits(piece: str) -> int:
    """Whether a number in groups ("1 200") can end with a piece, or begin with it."""
    if not piece.isascii():
        piece = fold(piece)
    elif not (piece[0].isdigit() or piece[-1].isdigit()):
        return 0
    return (ENDS_SHORT if _ENDS_SHORT.search(piece) else 0) | (BEGINS_LONG if _BEGINS_LONG.match(piece) else 0)


@cache
def telling_words() -> dict[str, int]:
    """Number the words that tell a language."""
    return {word: number for number, word in enumerate(sorted(frozenset().union(*(telling(code) for code in LANGUAGES))))}


@cache
def _spaces() -> Any:
    import numpy as np

    return np.array([chr(code).isspace() and code < 128 for code in range(256)])
