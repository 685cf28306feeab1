"""Names of newsrooms, agencies and platforms."""

from functools import cache

from workbench.services.language.lexicon import outlet_lists


@cache
def _words(section: str) -> frozenset[str]:
    return outlet_lists().words(section, "words")


@cache
def outlet_names(section: str) -> frozenset[str]:
    """The names of several words in a section ("outlets", "platforms"), in lower case."""
    return frozenset(outlet_lists().phrases(section, "names"))


def is_outlet(name: str) -> bool:
    """Is this the name of a newsroom or an agency?"""
    words = name.replace("'", "' ").split()
    return bool(_words("outlets").intersection(words)) or name.casefold() in outlet_names("outlets")


def is_platform(name: str) -> bool:
    """Is this the name of a platform that people write on?"""
    return name in _words("platforms") or name.casefold() in outlet_names("platforms")
