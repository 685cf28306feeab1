"""The word lists of matching, read once from resources/lexicons/match_*.json; every word there is in lower case without accents."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from workbench.resources import resource

LANGUAGES = ("en", "fr", "es", "de", "it")

# Two letters of ISO 639-1 for the three of ISO 639-2 and -3 that archives use.
_THREE_LETTERS = {"eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "deu": "de", "ger": "de", "ita": "it"}


@cache
def table(name: str) -> dict[str, Any]:
    """Read resources/lexicons/match_NAME.json."""
    content: dict[str, Any] = json.loads(resource("lexicons", f"match_{name}.json").read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=256)
def known_language(language: str | None) -> str | None:
    """Fold a language code such as fr-CA or fra to one of LANGUAGES, None when we have no words for it."""
    if not language:
        return None
    code = language.casefold().replace("_", "-").partition("-")[0]
    code = _THREE_LETTERS.get(code, code)
    return code if code in LANGUAGES else None


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """List the function words of a language, those of all languages together for None."""
    if language is None:
        return frozenset().union(*(stop_words(code) for code in LANGUAGES))
    return frozenset(table("stopwords")[language].split())


def guess_language(words: Iterable[str]) -> str | None:
    """Tell a language from its function words alone, None unless one language has clearly the most of them."""
    held = _telling_any().intersection(words)
    if len(held) < SURE:
        return None
    counts = sorted(((len(held & telling(code)), code) for code in LANGUAGES), reverse=True)
    (most, code), (second, _) = counts[0], counts[1]
    return code if most >= SURE and most > second else None


SURE = 2  # function words of a language that a text must hold
# Parts of surnames, met in any language.
_PARTICLES = frozenset(("von", "der", "den", "de", "del", "di", "da", "la", "le", "el", "al"))


@cache
def telling(language: str) -> frozenset[str]:
    """List the function words of a language that are not parts of names."""
    return stop_words(language) - _PARTICLES


@cache
def _telling_any() -> frozenset[str]:
    return frozenset().union(*(telling(code) for code in LANGUAGES))
