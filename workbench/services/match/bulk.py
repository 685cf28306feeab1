"""The index terms of many texts at once: for each text the same as index_text gives, at a fifth of its time."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from workbench.services.match.lexicon import LANGUAGES, SURE, known_language, telling
from workbench.services.match.names import index_phrases, phrase_pairs
from workbench.services.match.text import clean, index_text, term, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

_UNKNOWN, _SEVERAL = -1, -2


class BulkTerms:
    """Collects the terms of texts; terms lists them, and each is called by its place in that list.

    What stands between two spaces is cleaned and cut into words once, however often it comes. Only a number in groups ("1 200")
    goes over a space: texts that may hold one are read one by one.
    """

    def __init__(self) -> None:
        self.terms: list[str] = []
        self._term_numbers = _Numbered(self.terms)
        self._words = _Words()
        self._pieces = _Pieces(self._words)
        self._known: Any = None

    def read(self, texts: Sequence[str], languages: Sequence[str | None]) -> "tuple[Numbers, Numbers]":
        """Read texts in their languages (None: told from each text's function words).

        Returns two arrays of one length: places in the list of texts, and places in the list of terms; each pair once, by text.
        """
        import numpy as np

        cut = [text.split() for text in texts]
        counts = np.fromiter(map(len, cut), np.int64, len(cut))
        pieces = np.fromiter(map(self._pieces.__getitem__, chain.from_iterable(cut)), np.int64, int(counts.sum()))
        text_of = np.repeat(np.arange(len(cut)), counts)
        alone = self._in_groups(pieces, text_of)
        numbers, text_of = self._pieces.words(pieces, text_of)
        named = self._phrases(numbers, text_of)
        pairs = _distinct((text_of << 32) | numbers)
        text_of, numbers = pairs >> 32, pairs & 0xFFFFFFFF
        spoken = self._languages(text_of, numbers, languages, len(texts))[text_of]
        found = self._look_up(spoken, numbers)
        several = found == _SEVERAL
        if several.any():
            named += [
                (text, self._term_numbers[piece])
                for text, code, word in zip(*(array[several].tolist() for array in (text_of, spoken, numbers)), strict=True)
                for piece in term(self._words.list[word], _CODES[code]).split()
            ]
        keys = np.concatenate(((text_of[~several] << 32) | found[~several], _keys(named)))
        if alone:
            keys = keys[~np.isin(keys >> 32, alone)]
            read = [
                (text, self._term_numbers[piece]) for text in alone for piece in index_text(texts[text], languages[text]).split()
            ]
            keys = np.concatenate((keys, _keys(read)))
        keys = _distinct(keys)
        return keys >> 32, keys & 0xFFFFFFFF

    def _in_groups(self, pieces: "Numbers", text_of: "Numbers") -> list[int]:
        """The texts in which a short number stands before three digits."""
        import numpy as np

        ends, begins = self._pieces.group_masks()
        found = np.flatnonzero(ends[pieces[:-1]] & begins[pieces[1:]] & (text_of[:-1] == text_of[1:])) if len(pieces) > 1 else ()
        return sorted(set(text_of[found].tolist())) if len(found) else []

    def _phrases(self, numbers: "Numbers", text_of: "Numbers") -> list[tuple[int, int]]:
        """The names of several words: only texts in which two words stand together as in one are looked at again."""
        import numpy as np

        firsts, seconds = self._words.pair_masks()
        if len(numbers) < 2:
            return []
        begins = np.flatnonzero(firsts[numbers[:-1]] & seconds[numbers[1:]] & (text_of[:-1] == text_of[1:]))
        found = []
        for text in sorted(set(text_of[begins].tolist())):
            first, last = np.searchsorted(text_of, (text, text + 1)).tolist()
            inside = [self._words.list[word] for word in numbers[first:last].tolist()]
            found += [(text, self._term_numbers[piece]) for piece in index_phrases(inside)]
        return found

    def _languages(self, text_of: "Numbers", numbers: "Numbers", given: Sequence[str | None], count: int) -> "Numbers":
        """The place in _CODES of each text's language."""
        import numpy as np

        telling_words = self._words.telling()
        counts = np.zeros((count, len(LANGUAGES)), np.int32)
        for place in range(len(LANGUAGES)):
            counts[:, place] = np.bincount(text_of, telling_words[numbers, place], count)
        ordered = np.sort(counts, axis=1)
        most, second = ordered[:, -1], ordered[:, -2]
        guessed = np.where((most >= SURE) & (most > second), counts.argmax(axis=1) + 1, 0)
        if any(given):
            for number, language in enumerate(given):
                if language:
                    guessed[number] = _CODES.index(known_language(language))
        return guessed

    def _look_up(self, spoken: "Numbers", numbers: "Numbers") -> "Numbers":
        """The term of each word in its language, _SEVERAL for a word of several."""
        import numpy as np

        wide = len(self._words.list)
        if self._known is None or self._known.shape[1] < wide:
            grown = np.full((len(_CODES), max(wide, 2 * (0 if self._known is None else self._known.shape[1]))), _UNKNOWN, np.int64)
            if self._known is not None:
                grown[:, : self._known.shape[1]] = self._known
            self._known = grown
        found: Numbers = self._known[spoken, numbers]
        new = found == _UNKNOWN
        if new.any():
            for pair in np.unique((spoken[new] << 32) | numbers[new]).tolist():
                code, word = pair >> 32, pair & 0xFFFFFFFF
                pieces = term(self._words.list[word], _CODES[code]).split()
                self._known[code, word] = self._term_numbers[pieces[0]] if len(pieces) == 1 else _SEVERAL
            found = self._known[spoken, numbers]
        return found


def _distinct(keys: "Numbers") -> "Numbers":
    # Sorting 64-bit numbers takes a third of the time of numpy's own unique, which hashes them.
    import numpy as np

    keys.sort()
    if not len(keys):
        return keys
    kept: Numbers = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
    return kept


_CODES: tuple[str | None, ...] = (None, *LANGUAGES)


class _Numbered(dict[str, int]):
    """Gives each new term the next number."""

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self._names)
        self._names.append(name)
        return number


class _Words(dict[str, int]):
    """Gives each new word the next number."""

    def __init__(self) -> None:
        self.list: list[str] = []
        self._masks: Any = None

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.list)
        self.list.append(word)
        return number

    def telling(self) -> Any:
        """For each word and language whether it tells that language."""
        return self._grown()[:, 2:]

    def pair_masks(self) -> tuple[Any, Any]:
        """For each word whether a name of several words begins with it, and whether it comes second in one."""
        masks = self._grown()
        return masks[:, 0], masks[:, 1]

    def _grown(self) -> Any:
        import numpy as np

        have = 0 if self._masks is None else len(self._masks)
        if have < len(self.list):
            firsts, seconds = phrase_pairs()
            told = [telling(code) for code in LANGUAGES]
            more = [[word in firsts, word in seconds, *(word in words for words in told)] for word in self.list[have:]]
            new = np.array(more, bool)
            self._masks = new if self._masks is None else np.concatenate((self._masks, new))
        return np.zeros((0, 2 + len(LANGUAGES)), bool) if self._masks is None else self._masks


class _Pieces(dict[str, int]):
    """Gives what stands between two spaces the next number when it is new, and keeps the words that it holds."""

    def __init__(self, words: _Words) -> None:
        import numpy as np

        self._words = words
        self._flat: list[int] = []
        self._starts: list[int] = [0]
        self._groups: list[tuple[bool, bool]] = []
        self._arrays: Any = (np.zeros(0, np.int64), np.zeros(1, np.int64), np.zeros((0, 2), bool))

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self._groups)
        self._flat += [self._words[word] for word in words_of(clean(piece))]
        self._starts.append(len(self._flat))
        self._groups.append((_ENDS_SHORT.search(piece) is not None, _BEGINS_LONG.match(piece) is not None))
        return number

    def words(self, pieces: "Numbers", text_of: "Numbers") -> "tuple[Numbers, Numbers]":
        """The words of pieces in their order, and the text of each."""
        import numpy as np

        flat, starts, _ = self._grown()
        counts = (starts[1:] - starts[:-1])[pieces]
        ends = np.cumsum(counts)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts[pieces] - (ends - counts), counts)
        return flat[places], np.repeat(text_of, counts)

    def group_masks(self) -> tuple[Any, Any]:
        """For each piece whether it ends with up to three digits, and whether it begins with three."""
        groups = self._grown()[2]
        return groups[:, 0], groups[:, 1]

    def _grown(self) -> Any:
        import numpy as np

        have = len(self._arrays[2])
        if have < len(self._groups):
            flat, starts, groups = self._arrays
            more = np.array(self._flat[len(flat) :], np.int64), np.array(self._starts[have + 1 :], np.int64)
            new = np.array(self._groups[have:], bool)
            self._arrays = (np.concatenate((flat, more[0])), np.concatenate((starts, more[1])), np.concatenate((groups, new)))
        return self._arrays


_ENDS_SHORT = re.compile(r"(?<!\d)\d{1,3}$")
_BEGINS_LONG = re.compile(r"\d{3}(?!\d)")


def _keys(pairs: list[tuple[int, int]]) -> "Numbers":
    import numpy as np

    found = np.array(pairs, np.int64).reshape(-1, 2)
    keys: Numbers = (found[:, 0] << 32) | found[:, 1]
    return keys
