"""The index terms of many texts at once: for each text the same as index_text gives, at a fifth of its time."""

import re
import secrets
from collections.abc import Sequence
from functools import cache
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

        pieces, text_of = self._pieces.cut(texts)
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


class _Pieces:
    """Numbers what stands between two spaces, and keeps the words that it holds.

    A piece is known by a hash of its bytes (UTF-8): a polynomial of a secret base modulo 2⁶⁴, taken for all pieces of many texts at
    once from running sums. Making a string of each would take twice as long as all the rest. Pieces longer than anything a hash of
    this kind can be relied on for are known by themselves.
    """

    def __init__(self, words: _Words) -> None:
        import numpy as np

        self._words = words
        self._base = secrets.randbits(64) | 5  # 5 modulo 8, so that its powers are all different
        self._powers = np.ones(1, np.uint64)
        self._inverses = np.ones(1, np.uint64)
        self._hashes = np.zeros(0, np.uint64)
        self._numbers = np.zeros(0, np.int64)
        self._long: dict[str, int] = {}
        self._flat: list[int] = []
        self._starts: list[int] = [0]
        self._groups: list[tuple[bool, bool]] = []
        self._arrays: Any = (np.zeros(0, np.int64), np.zeros(1, np.int64), np.zeros((0, 2), bool))

    def cut(self, texts: Sequence[str]) -> "tuple[Numbers, Numbers]":
        """Cut texts at spaces: the number of each piece in order, and the text it is of."""
        import numpy as np

        joined = "\n".join(texts)
        if joined.count("\n") >= len(texts):
            joined = "\n".join(text.replace("\n", " ") for text in texts)
        data = joined.encode("utf-8", "surrogatepass")
        codes = np.frombuffer(data, np.uint8)
        inside = np.zeros(len(codes) + 2, bool)
        inside[1:-1] = ~_is_space()[codes]
        turns = np.flatnonzero(inside[1:] != inside[:-1])
        begins, ends = turns[::2], turns[1::2]
        if not len(begins):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        text_of = np.searchsorted(np.flatnonzero(codes == _LINE_END), begins)
        distinct, first, places = np.unique(self._hashed(codes, begins, ends), return_index=True, return_inverse=True)
        numbers = self._known(distinct)
        new = np.flatnonzero(numbers < 0)
        for place in new.tolist():
            begin, end = begins[first[place]], ends[first[place]]
            numbers[place] = self._add(data[begin:end].decode("utf-8", "surrogatepass"))
        if len(new):
            at = np.searchsorted(self._hashes, distinct[new])
            self._hashes = np.insert(self._hashes, at, distinct[new])
            self._numbers = np.insert(self._numbers, at, numbers[new])
        pieces = numbers[places]
        for long in np.flatnonzero(ends - begins > _LONGEST_HASHED).tolist():
            piece = data[begins[long] : ends[long]].decode("utf-8", "surrogatepass")
            if piece not in self._long:
                self._long[piece] = self._add(piece)
            pieces[long] = self._long[piece]
        return pieces, text_of

    def _known(self, hashes: Any) -> "Numbers":
        """The number of each hash, -1 for a new one."""
        import numpy as np

        if not len(self._hashes):
            return np.full(len(hashes), -1, np.int64)
        at = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
        return np.where(self._hashes[at] == hashes, self._numbers[at], -1)

    def _hashed(self, codes: Any, begins: "Numbers", ends: "Numbers") -> Any:
        import numpy as np

        if len(self._powers) < len(codes):
            self._powers = _powers(self._base, len(codes))
            self._inverses = _powers(pow(self._base, -1, 1 << 64), len(codes))
        sums = np.zeros(len(codes) + 1, np.uint64)
        np.cumsum((codes.astype(np.uint64) + np.uint64(1)) * self._powers[: len(codes)], out=sums[1:])
        return (sums[ends] - sums[begins]) * self._inverses[begins]

    def _add(self, piece: str) -> int:
        self._flat += [self._words[word] for word in words_of(clean(piece))]
        self._starts.append(len(self._flat))
        self._groups.append((_ENDS_SHORT.search(piece) is not None, _BEGINS_LONG.match(piece) is not None))
        return len(self._groups) - 1

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


@cache
def _is_space() -> Any:
    import numpy as np

    return np.array([chr(code).isspace() and code < 128 for code in range(256)])


def _powers(base: int, count: int) -> Any:
    """The powers of a base modulo 2⁶⁴, from the zeroth on."""
    import numpy as np

    factors = np.full(count, base % (1 << 64), np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


_LINE_END = 10
_LONGEST_HASHED = 64  # bytes
_ENDS_SHORT = re.compile(r"(?<!\d)\d{1,3}$")
_BEGINS_LONG = re.compile(r"\d{3}(?!\d)")


def _keys(pairs: list[tuple[int, int]]) -> "Numbers":
    import numpy as np

    found = np.array(pairs, np.int64).reshape(-1, 2)
    keys: Numbers = (found[:, 0] << 32) | found[:, 1]
    return keys
