"""Short lines in another language than the article, told by their small words alone."""

from functools import cache

from workbench.services.language.lexicon import known_languages, lexicon
from workbench.services.language.names import PARTICLES
from workbench.services.language.shape import words_of

_FEWEST_WORDS = 4
_FEWEST_SMALL_WORDS = 2
_LONG_NAME = 3


def is_foreign(text: str, language: str | None) -> bool:
    """Has a short line small words of one other language only, and not one that is the article's and not of that language?

    Only languages with a lexicon are told; a line of fewer than four words is none.
    """
    if len(text) < 2 * _FEWEST_WORDS - 1:
        return False
    words = words_of(text)
    if language not in known_languages() or len(words) < _FEWEST_WORDS:
        return False
    small = _small_words(words)
    own = lexicon(language).words("sentences", "function_words")
    told = small - _all_words(language)
    for other in known_languages() if len(told) >= _FEWEST_SMALL_WORDS else ():
        theirs = lexicon(other).words("sentences", "function_words")
        if other != language and len(told & theirs) >= _FEWEST_SMALL_WORDS and not (small & own) - theirs:
            return True
    return False


def _small_words(words: list[str]) -> set[str]:
    """The words of a line that names cannot account for: not "Los Angeles" behind the first word, "von der Leyen", "Henri E."."""
    found = set[str]()
    for place, word in enumerate(words):
        low = word.lower().replace("’", "'")
        part, mark, rest = low.partition("'")
        if word[0].isupper() and place:
            continue
        if low in PARTICLES and _leads_to_name(words, place):
            continue
        found |= {part + mark, rest} if mark else {low}
    return {word for word in found if len(word) > 1}


def _leads_to_name(words: list[str], place: int) -> bool:
    """Do only words such as "de la" stand between this one and a word with a capital?"""
    for word in words[place + 1 : place + 1 + _LONG_NAME]:
        if word[0].isupper():
            return place > 0
        if word not in PARTICLES:
            return False
    return False


@cache
def _all_words(language: str) -> frozenset[str]:
    """Every word in the lists of a language: "war" and "man" are small words in German, but no sign of it in English."""
    lists = (words for section in lexicon(language).sections.values() for words in section.values() if isinstance(words, str))
    return frozenset().union(*(words.replace("=", " ").split() for words in lists))
