"""Names of newsrooms, agencies and platforms."""

from functools import cache, lru_cache

from workbench.services.language.lexicon import outlet_lists

# German papers whose name is one word: "Weserkurier", "Handelsblatt".
_ENDS = ("zeitung", "kurier", "anzeiger", "tagblatt", "tageblatt", "abendblatt", "handelsblatt", "rundschau")
_REMEMBERED = 4096


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return outlet_lists().words(section, key)


@cache
def outlet_names(section: str) -> frozenset[str]:
    """The names of several words in a section ("outlets", "platforms"), in lower case."""
    return frozenset(outlet_lists().phrases(section, "names"))


@lru_cache(_REMEMBERED)
def is_outlet(name: str) -> bool:
    """Is this the name of a newsroom or an agency?"""
    words = name.replace("'", "' ").split()
    if not words:
        return False
    return (
        bool(_words("outlets").intersection(words))
        or words[-1] in _words("outlets", "last")
        or bool(_words("outlets", "first").intersection(words[:2] if words[0].casefold() in _ARTICLES else words[:1]))
        or words[-1].casefold().endswith(_ENDS)
        or name.casefold() in outlet_names("outlets")
    )


@lru_cache(_REMEMBERED)
def begins_outlet(word: str) -> bool:
    """May the name of a newsroom of several words begin with this word?"""
    low = word.casefold()
    return any(name.startswith(low) for name in outlet_names("outlets"))


_ARTICLES = frozenset({"the", "le", "la", "l'", "les", "el", "il", "der", "die", "das"})


@lru_cache(_REMEMBERED)
def is_platform(name: str) -> bool:
    """Is this the name of a platform that people write on?"""
    return name in _words("platforms") or name.casefold() in outlet_names("platforms")
