"""Words of a text with their places, for comparing and for showing."""

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.services.match.lexicon import stop_words
from workbench.services.match.text import fold, index_text, resolve_language, term


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number as it stands: start and end in code points; folded has no case and no accents, terms are the index's.

    opening is True after a colon or an opening mark as well as at the start of a sentence: there a capital tells nothing.
    """

    start: int
    end: int
    text: str
    folded: str
    terms: tuple[str, ...]
    stop: bool
    sentence_start: bool
    opening: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def number(self) -> bool:
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """A text cut into words, with the language whose rules it was read by; compared by identity, since tokens() remembers."""

    text: str
    language: str | None
    words: tuple[Token, ...]

    @property
    def content(self) -> tuple[Token, ...]:
        return tuple(word for word in self.words if not word.stop)


# A number with its separators is one word, and so is don't; marks that build a letter with the one before belong to it.
_TOKEN = re.compile(
    r"[^\W\d_]+n['’ʼ]t\b"
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+(?!\d)"
    r"|\d+[.,]\d+(?!\d)"
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f])*"
)
_APOSTROPHE = re.compile("['’ʼ]")
_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com)\S*", re.IGNORECASE)
_STOP = re.compile(r"[.!?…][\"”»)]*\s|\n")
_OPENING = re.compile(r"[:“„«\"(]|\s[—–•-]\s")


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
        if folded.endswith("t"):
            folded = _APOSTROPHE.sub("", folded)
        fresh = end is None or bool(_STOP.search(shown, end, match.start()))
        opening = fresh or bool(end is not None and _OPENING.search(shown, end, match.start()))
        terms = (term(folded, code),) if folded.isalpha() and folded.isascii() else tuple(index_text(folded, code or "").split())
        words.append(Token(match.start(), match.end(), match.group(), folded, terms, folded in stops, fresh, opening))
        end = match.end()
    return Tokens(text, code, tuple(words))
