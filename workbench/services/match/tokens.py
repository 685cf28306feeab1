"""Words of a text with their places, for comparing and for showing."""

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.services.match.lexicon import stop_words
from workbench.services.match.text import fold, index_text, resolve_language


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number as it stands: start and end in code points, folded is lower case without accents, terms as in the index."""

    start: int
    end: int
    text: str
    folded: str
    terms: tuple[str, ...]
    stop: bool
    sentence_start: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def number(self) -> bool:
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words, with the language whose rules it was read by."""

    text: str
    language: str | None
    words: tuple[Token, ...]

    @property
    def content(self) -> tuple[Token, ...]:
        return tuple(word for word in self.words if not word.stop)


# A number with its separators is one word; marks that build a letter with the one before belong to it.
_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+(?![\d])|\d+[.,]\d+(?![\d])|[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com)\S*", re.IGNORECASE)
_STOP = re.compile(r"[.!?…]\s|\n")


@lru_cache(maxsize=2048)
def tokens(text: str, language: str | None) -> Tokens:
    """Cut a text into words; language as for index_text."""
    code = resolve_language(text, language)
    stops = stop_words(code)
    shown = _URL.sub(lambda m: " " * len(m.group()), text)
    words = []
    end = None
    for match in _TOKEN.finditer(shown):
        folded = fold(match.group())
        # The words before the first and after a full stop may be capital without being names.
        fresh = end is None or bool(_STOP.search(shown, end, match.start() + 1))
        terms = tuple(index_text(match.group(), code or "").split())
        words.append(Token(match.start(), match.end(), match.group(), folded, terms, folded in stops, fresh))
        end = match.end()
    return Tokens(text, code, tuple(words))
