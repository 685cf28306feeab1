"""Common words that name one thing in several languages: one index term, that of the English word.

The lexicon (resources/lexicons/match_bridge.json) gives for an English word its irregular forms and near synonyms, and its words in
each other language, all folded. A form stands for every word of its stem in that language unless another word holds the stem; one
that begins with "=" stands for itself alone. Words apart are names or mean two things, so that they stay what they are.
"""

from functools import cache

from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.stems import stem


def bridge(word: str, language: str | None) -> str | None:
    """Give the English word for a folded word of a language (a code of LANGUAGES); None for what the lexicon does not hold."""
    return bridge_by_stem(word, stem(word, language), language) if language else None


def bridge_by_stem(word: str, stemmed: str, language: str) -> str | None:
    """Give what bridge gives, of a word whose stem is known."""
    exact, stems, apart = _words(language)
    return exact.get(word) or (None if word in apart else stems.get(stemmed))


@cache
def _words(language: str) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """The words of a language that stand for themselves, the stems that stand for all their words, and the words apart."""
    raw = table("bridge")
    place = raw["languages"].index(language)
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for english, row in raw["words"].items():
        for form in row[place].split():
            if form[0] == "=":
                exact[form[1:]] = english
            else:
                exact[form] = english
                stems[stem(form, language)] = english
        if language == "en":
            exact[english] = english
    if language == "en":
        stems |= {stem(english, language): english for english in raw["words"]}
    return exact, stems, frozenset(raw["apart"].get(language, "").split())


@cache
def spellings(language: str | None) -> dict[str, tuple[str, ...]]:
    """Map the bare stems of a language's words, those of all languages for None, to the English words that they stand for."""
    found: dict[str, dict[str, None]] = {}
    for code in (language,) if language else LANGUAGES:
        for word, english in _words(code)[0].items():
            found.setdefault(stem(word, code), {})[english] = None
    return {word: tuple(english) for word, english in found.items()}


def english_words() -> tuple[str, ...]:
    """List the English words of the lexicon."""
    return tuple(table("bridge")["words"])
