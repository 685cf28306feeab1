"""The name of an author without the preposition that bylines put before it."""

import re

# Nobody is called so: whatever follows is the name.
_SURE = re.compile(r"(?i)(?:by|par|por|a cura di)\s*:?\s+(?=\w)")
# Surnames begin so too (von Trier, Di Stefano): only before two words that a name can be made of, in a page of that language.
_NAMELIKE = {"von": "de", "di": "it"}
_DOUBTFUL = re.compile(r"(VON|[Vv]on|DI|[Dd]i)\s*:?\s+(?=[^\W\d_a-zß-ÿ]\S*\s+\w)")


def author_of(byline: str | None, language: str | None) -> str | None:
    """Strip "By", "Par", "Por", "Von", "Di" before each of the names; names that begin so stay whole."""
    if not byline:
        return None
    names = (_without_preposition(name.strip(), language) for name in byline.split(";"))
    return "; ".join(name for name in names if name) or None


def _without_preposition(name: str, language: str | None) -> str:
    if sure := _SURE.match(name):
        return name[sure.end() :]
    doubtful = _DOUBTFUL.match(name)
    if doubtful and language in (None, _NAMELIKE[doubtful.group(1).casefold()]):
        return name[doubtful.end() :]
    return name
