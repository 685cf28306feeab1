"""Is a person a he or a she: told by the role and the title that stand with the name, else by the first name."""

from functools import cache, lru_cache

from workbench.services.language.lexicon import lexicon, people_lists

_COMPOUND = 8
_REMEMBERED = 20_000
FEMININE, MASCULINE = "feminine", "masculine"


@cache
def _words(section: str, gender: str) -> frozenset[str]:
    return people_lists().words(section, gender)


def _gender_of_end(end: str) -> str | None:
    """The gender of the noun that a German compound ends on ("Fraktionschefin")."""
    if end in _words("compounds", FEMININE):
        return FEMININE
    return MASCULINE if end in _words("compounds", MASCULINE) else None


@cache
def _before(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Articles and titles of women and of men."""
    known = lexicon(language)
    return known.words("grammar", "feminine_before"), known.words("grammar", "masculine_before")


@lru_cache(_REMEMBERED)
def gender_of_word(low: str, language: str) -> str | None:
    """The gender that an article, a title or a noun for a person tells; low is one word in lower case."""
    word = low.rstrip(".")
    if word in _words("roles", FEMININE) or (len(word) > 5 and word.rpartition("-")[2] in _words("roles", FEMININE)):
        return FEMININE
    if word in _words("roles", MASCULINE):
        return MASCULINE
    if len(word) > _COMPOUND and (found := next((g for n in range(3, len(word) - 4) if (g := _gender_of_end(word[n:]))), None)):
        return found
    before = _before(language)
    return FEMININE if word in before[0] else MASCULINE if word in before[1] else None


@lru_cache(_REMEMBERED)
def gender_of_name(name: str) -> str | None:
    """The gender that the first word of a full name tells, None for a surname alone and for names of both."""
    words = name.casefold().split()
    if len(words) < 2:
        return None
    first = words[0].partition("-")[0]
    return (
        FEMININE if first in _words("given_names", FEMININE) else MASCULINE if first in _words("given_names", MASCULINE) else None
    )


def gender_of_phrase(low: list[str], language: str) -> str | None:
    """The gender of a noun phrase (its words in lower case): the first noun for a person, else its article."""
    found = [gender for word in low if (gender := gender_of_word(word, language))]
    nouns = [
        gender
        for word in low
        if (word in _words("roles", FEMININE) or word in _words("roles", MASCULINE)) and (gender := gender_of_word(word, language))
    ]
    return nouns[0] if nouns else found[0] if found else None
