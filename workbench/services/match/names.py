"""Names that are written differently from language to language: one index term, one group for comparing.

The lexicon (resources/lexicons/match_names.json) holds countries with their inhabitants and seats of government, organisations,
places and people whose transliteration varies. Words and phrases there are folded.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import table
from workbench.services.match.stems import stem


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the lexicon: term is the same in every language's index, group what may stand for it (Kyiv for Ukraine)."""

    term: str
    group: str
    kind: str


def index_name(word: str) -> str | None:
    """Give the index term of a one-word name of the lexicon; None for any other word and for words that mean something else too."""
    if len(word) < 2:
        return None
    name = _lexicon().single.get(word) or _inflected(word)
    return None if name is None or word in _lexicon().ambiguous else name.term


def index_phrases(words: Sequence[str]) -> list[str]:
    """List one index term for each multi-word name of the lexicon among folded words."""
    lexicon = _lexicon()
    if lexicon.firsts.keys().isdisjoint(words):
        return []
    return [name.term for _, _, name in phrases(words)]


@cache
def phrase_pairs() -> tuple[frozenset[str], frozenset[str]]:
    """The words that multi-word names begin with, and those that stand second in them."""
    multiple = _lexicon().multiple
    return frozenset(phrase[0] for phrase in multiple), frozenset(phrase[1] for phrase in multiple)


def phrases_from(first: str, second: str) -> tuple[tuple[str, ...], ...]:
    """List the multi-word names that begin with two words."""
    return tuple(phrase for phrase in _lexicon().firsts.get(first, ()) if phrase[1] == second)


def phrases(words: Sequence[str]) -> list[tuple[int, int, Name]]:
    """Find multi-word names of the lexicon among folded words: (first word, word after the last, name), the longest first."""
    lexicon = _lexicon()
    found = []
    at = 0
    while at < len(words):
        step = 1
        for phrase in lexicon.firsts.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                found.append((at, at + len(phrase), lexicon.multiple[phrase]))
                step = len(phrase)
                break
        at += step
    return found


@lru_cache(maxsize=32768)
def look_up(word: str) -> Name | None:
    """Find a one-word name of the lexicon, inflected or not, ambiguous or not."""
    return _lexicon().single.get(word) or _inflected(word)


def institution(word: str) -> bool:
    """Tell whether a folded word is an office, a body or a title that many share (Court, Minister), no name by itself."""
    return word in _lexicon().institutions


_KINDS = (("organisations", "organisation"), ("places", "place"), ("cities", "city"), ("people", "person"), ("terms", "term"))
_KEPT = 3  # letters at the beginning of a word that no stem changes
_PIECE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    single: dict[str, Name]
    multiple: dict[tuple[str, ...], Name]
    firsts: dict[str, tuple[tuple[str, ...], ...]]
    stems: dict[str, Name]
    beginnings: frozenset[str]
    ambiguous: frozenset[str]
    institutions: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    raw = table("names")
    written: dict[tuple[str, ...], Name] = {}
    demonyms: dict[str, Name] = {}

    def add(spelling: str, name: Name) -> None:
        written.setdefault(tuple(_PIECE.findall(spelling)), name)

    for country, entry in raw["countries"].items():
        name = Name(country.replace(" ", ""), country, "country")
        for spelling in (country, *entry["exonyms"], *entry["demonyms"]):
            add(spelling, name)
        demonyms |= {stem(spelling, None): name for spelling in entry["demonyms"] if len(spelling) > 4 and spelling.isalpha()}
        for seat in entry["seats"]:
            for spelling in seat:
                add(spelling, Name(seat[0].replace(" ", ""), country, "city"))
    for kind, singular in _KINDS:
        for canonical, spellings in raw[kind].items():
            for spelling in (canonical, *spellings):
                add(spelling, Name(canonical.replace(" ", ""), canonical, singular))
    multiple = {words: name for words, name in written.items() if len(words) > 1}
    firsts: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted(multiple, key=len, reverse=True):
        firsts[words[0]] = (*firsts.get(words[0], ()), words)
    single = {words[0]: name for words, name in written.items() if len(words) == 1}
    beginnings = frozenset(word[:_KEPT] for word in demonyms)
    return _Lexicon(single, multiple, firsts, demonyms, beginnings, frozenset(raw["ambiguous"]), frozenset(raw["institutions"]))


def _inflected(word: str) -> Name | None:
    """Find a demonym with the endings of number, gender and case taken off ("ukrainischen", "russes")."""
    if len(word) < 5 or word[:_KEPT] not in _lexicon().beginnings:
        return None
    stems = _lexicon().stems
    for ending in ("", "en", "er", "em", "es", "n", "s"):
        if word.endswith(ending) and (name := stems.get(stem(word[: len(word) - len(ending)], None))):
            return name
    return None
