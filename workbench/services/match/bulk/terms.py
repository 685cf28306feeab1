"""The terms of many texts: pieces, names of several words, the language of each text, and the term of each word in it."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.services.match.bulk.columns import Column, Lists
from workbench.services.match.bulk.pieces import (
    BEGINS_LONG,
    BEGINS_SECOND,
    EMPTY,
    ENDS_FIRST,
    ENDS_SHORT,
    HOLDS_PAIR,
    NONE,
    SEVERAL,
    TELLS,
    Cut,
    Pieces,
    telling_words,
)
from workbench.services.match.lexicon import LANGUAGES, SURE, known_language, telling
from workbench.services.match.names import index_name, index_phrases, phrases_from
from workbench.services.match.text import index_text, named_term, term

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

_CODES: tuple[str | None, ...] = (None, *LANGUAGES)
_WIDTH = 8  # places for the languages of one piece
_COUNT_BITS = 10  # of how many telling words of a language a text holds; five such counts fit what a float holds exactly
_LOOK = SEVERAL  # what is to be looked at again: names that may overlap


class Read(NamedTuple):
    """The terms of texts, each with the number of its text, each pair once, by term and then by text."""

    texts: "NDArray[np.int32]"
    terms: "NDArray[np.int32]"


class BulkTerms:
    """Collects the terms of texts; terms lists them, and each is called by its place in that list.

    What stands between two spaces is cleaned and cut into words once, however often it comes. Only a number in groups ("1 200")
    goes over a space: texts that may hold one are read one by one.
    """

    def __init__(self) -> None:
        self.terms: list[str] = []
        self._numbers: dict[str, int] = {}
        self._pieces = Pieces()
        self._known = Column("i4", NONE)  # the term of each piece in each language, or the list of its terms
        self._lists = Lists()
        self._words: list[dict[str, int]] = [{} for _ in _CODES]  # the same for each word
        self._names_of_words: dict[str, str | None] = {}

    def read(self, texts: Sequence[str], languages: Sequence[str | None] | None = None) -> Read:
        """Read texts in their languages (None: told from each text's function words)."""
        joined = "\n".join([text.replace("\n", LINE_END) for text in texts])
        return self.read_joined(joined.encode("utf-8", "surrogatepass"), len(texts), languages)

    def read_joined(self, joined: bytes, count: int, languages: Sequence[str | None] | None = None) -> Read:
        """Read so many texts, in UTF-8 with a line end between two; where one of them had one, LINE_END stands for it."""
        import numpy as np

        cut = self._pieces.cut(joined)
        pieces, text_of = cut.pieces, cut.text_of
        marks = self._pieces.marks.all[pieces]
        alone = _in_groups(marks, text_of)
        kept = (marks & EMPTY) == 0
        if alone:
            apart = np.zeros(count, bool)
            apart[alone] = True
            kept &= ~apart[text_of]
        if not kept.all():
            pieces, text_of, marks = pieces[kept], text_of[kept], marks[kept]
        more = self._names(pieces, text_of, marks)
        spoken = self._languages(pieces, text_of, marks, languages, count)
        found = self._look_up(pieces * _WIDTH + spoken[text_of])
        several = found <= SEVERAL
        if several.any():
            places, terms = self._lists.expand(SEVERAL - found[several])
            more += [(text_of[several][places], terms)]
            found, text_of = found[~several], text_of[~several]
        if alone:
            more += [self._of_texts(cut, alone, languages)]
        texts = np.concatenate([text_of, *(numbers for numbers, _ in more)])
        terms = np.concatenate([found, *(numbers for _, numbers in more)])
        return _distinct(texts, terms, count, len(self.terms))

    def _number(self, name: str) -> int:
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self.terms)
            self.terms.append(name)
        return number

    def _of_texts(self, cut: Cut, alone: list[int], languages: Sequence[str | None] | None) -> "tuple[Numbers, Numbers]":
        import numpy as np

        found = [
            (text, self._number(name))
            for text in alone
            for name in index_text(cut.text(text), languages[text] if languages else None).split()
        ]
        pairs = np.array(found, np.int64).reshape(-1, 2)
        return pairs[:, 0], pairs[:, 1]

    def _names(self, pieces: "Numbers", text_of: "Numbers", marks: Any) -> "list[tuple[Numbers, Numbers]]":
        """The names of several words: only texts in which two words stand together as in one are looked at."""
        import numpy as np

        holding = np.flatnonzero(marks & HOLDS_PAIR)
        begins = np.flatnonzero((marks[:-1] & ENDS_FIRST) & ((marks[1:] & BEGINS_SECOND) >> 1))
        begins = begins[text_of[begins] == text_of[begins + 1]]
        if not len(begins) and not len(holding):
            return []
        found = np.concatenate(
            (
                _each(lambda pair: self._name(pair >> 32, pair & 0xFFFFFFFF), (pieces[begins] << 32) | pieces[begins + 1]),
                _each(self._name_inside, pieces[holding]),
            )
        )
        texts = np.concatenate((text_of[begins], text_of[holding]))
        texts, found = texts[found != NONE], found[found != NONE]
        # Names can overlap, and the one that begins first has its words: where there is one alone, it is in the text for sure.
        _, places, counts = np.unique(texts, return_inverse=True, return_counts=True)
        sure = (counts[places] == 1) & (found != _LOOK)
        named = [(texts[sure], found[sure])]
        for text in np.unique(texts[~sure]).tolist():
            first, last = np.searchsorted(text_of, (text, text + 1)).tolist()
            words = [word for piece in pieces[first:last].tolist() for word in self._pieces.words[piece]]
            terms = np.array([self._number(name) for name in index_phrases(words)], np.int64)
            named.append((np.full(len(terms), text), terms))
        return named

    def _name(self, one: int, two: int) -> int:
        """The name that the last word of a piece and the first of the next make: its term, NONE, or _LOOK where it may go on."""
        return self._name_of([(self._pieces.words[one][-1], self._pieces.words[two][0])])

    def _name_inside(self, piece: int) -> int:
        """The same of the words of one piece."""
        return self._name_of(list(pairwise(self._pieces.words[piece])))

    def _name_of(self, pairs: list[tuple[str, str]]) -> int:
        names = [phrases for pair in pairs if (phrases := phrases_from(*pair))]
        if len(names) == 1 and len(names[0]) == 1 and len(names[0][0]) == 2:
            return self._number(index_phrases(list(names[0][0]))[0])
        return _LOOK if names else NONE

    def _languages(
        self, pieces: "Numbers", text_of: "Numbers", marks: Any, given: Sequence[str | None] | None, count: int
    ) -> "Numbers":
        """The place in _CODES of each text's language."""
        import numpy as np

        telling_places = np.flatnonzero(marks & TELLS)
        texts, told = text_of[telling_places], self._pieces.told.all[pieces[telling_places]].astype(np.int64)
        several = told <= SEVERAL
        if several.any():
            places, more = self._pieces.told_lists.expand(SEVERAL - told[several])
            texts, told = np.concatenate((texts[~several], texts[several][places])), np.concatenate((told[~several], more))
        words = _distinct(texts, told, count, len(telling_words()))
        sums = np.bincount(words.texts, _packed()[words.terms], count).astype(np.int64)
        most, second = np.zeros(count, np.int64), np.zeros(count, np.int64)
        guessed = np.zeros(count, np.int64)
        for place in range(len(LANGUAGES)):
            holds = (sums >> (place * _COUNT_BITS)) & ((1 << _COUNT_BITS) - 1)
            second = np.maximum(second, np.minimum(most, holds))
            guessed[holds > most] = place + 1
            most = np.maximum(most, holds)
        guessed[(most < SURE) | (most == second)] = 0
        if given is not None:
            known = {language: _CODES.index(known_language(language)) if language else NONE for language in set(given)}
            places = np.array([known[language] for language in given], np.int64)
            guessed = np.where(places == NONE, guessed, places)
        return guessed

    def _look_up(self, keys: "Numbers") -> "Numbers":
        """The term of each piece in its language, NONE - 1 and below for one of several or of none."""
        import numpy as np

        self._known.reach(len(self._pieces.words) * _WIDTH)
        found = self._known.all[keys]
        unknown = np.flatnonzero(found == NONE)
        if len(unknown):
            new = np.unique(keys[unknown])
            self._known.all[new] = [self._terms_of(*divmod(key, _WIDTH)) for key in new.tolist()]
            found[unknown] = self._known.all[keys[unknown]]
        made: Numbers = found.astype(np.int64)
        return made

    def _terms_of(self, piece: int, code: int) -> int:
        """The term of a piece, or the list of its terms."""
        words = self._pieces.words[piece]
        if len(words) != 1:
            numbers = [self._number(name) for word in words for name in term(word, _CODES[code]).split()]
            return SEVERAL - self._lists.add(numbers)
        word = words[0]
        found = self._words[code].get(word)
        if found is None:
            numbers = [self._number(name) for name in self._terms_of_word(word, _CODES[code])]
            found = self._words[code][word] = numbers[0] if len(numbers) == 1 else SEVERAL - self._lists.add(numbers)
        return found

    def _terms_of_word(self, word: str, language: str | None) -> list[str]:
        if not word.isascii():
            return term(word, language).split()
        # Whether it is a name does not hang on the language.
        if word not in self._names_of_words:
            self._names_of_words[word] = index_name(word)
        return [named_term(word, language, self._names_of_words[word])]


LINE_END = "\v"  # a space that is part of no number in groups, just as a line end is none


def _each(find: Callable[[int], int], keys: "Numbers") -> "Numbers":
    """What is found for each key, looked for once where one comes often."""
    import numpy as np

    distinct, places = np.unique(keys, return_inverse=True)
    return np.array([find(key) for key in distinct.tolist()], np.int64)[places]


def _in_groups(marks: Any, text_of: "Numbers") -> list[int]:
    """The texts in which a short number stands before three digits."""
    import numpy as np

    found = np.flatnonzero((marks[:-1] & ENDS_SHORT) & ((marks[1:] & BEGINS_LONG) >> 1))
    return sorted(set(text_of[found[text_of[found] == text_of[found + 1]]].tolist()))


def _distinct(texts: "Numbers", terms: "Numbers", count: int, most: int) -> Read:
    """Each pair once, by term and then by text."""
    import numpy as np

    bits = max(1, (count - 1).bit_length())
    # Half as wide numbers are sorted in half the time.
    kind: Any = np.uint32 if most << bits <= 1 << 32 else np.uint64
    keys: Any = (terms.astype(kind) << kind(bits)) | texts.astype(kind)
    keys.sort()
    if len(keys):
        keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
    return Read((keys & kind((1 << bits) - 1)).astype(np.int32), (keys >> kind(bits)).astype(np.int32))


@cache
def _packed() -> Any:
    """For each telling word one for every language it tells, _COUNT_BITS apart."""
    import numpy as np

    words = telling_words()
    return np.array(
        [sum(1 << (place * _COUNT_BITS) for place, code in enumerate(LANGUAGES) if word in telling(code)) for word in words], float
    )
