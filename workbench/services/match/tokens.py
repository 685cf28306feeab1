"""Words of a text with their places, for comparing and for showing."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from workbench.services.match.lexicon import stop_words
from workbench.services.match.text import fold, index_text, resolve_language, term


class Token(NamedTuple):
    """A word or number as it stands: start and end in code points; folded has no case and no accents, terms are the index's.

    opening is True after a colon or an opening mark as well as at the start of a sentence: there a capital tells nothing.
    """

    start: int
    end: int
    text: str
    folded: str
    terms: tuple[str, ...]
    stop: bool
    capital: bool
    number: bool
    sentence_start: bool
    opening: bool


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


def tokens(text: str, language: str | None) -> Tokens:
    """Cut a text into words; language as for index_text."""
    return _tokens(text, resolve_language(text, language))


@lru_cache(maxsize=2048)
def _tokens(text: str, code: str | None) -> Tokens:
    addressed = "://" in text or "www." in text.lower() or "pic." in text.lower()
    shown = _URL.sub(lambda m: " " * len(m.group()), text) if addressed else text
    words: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(shown):
        start, stop = match.span()
        gap = shown[end:start]
        if gap == " " and words:
            fresh = opening = False
        else:
            fresh = not words or bool(_STOP.search(gap))
            opening = fresh or bool(_OPENING.search(gap))
        word = shown[start:stop]
        words.append(Token._make((start, stop, word, *_read(word, code), fresh, opening)))
        end = stop
    return Tokens(text, code, tuple(words))


@lru_cache(maxsize=16_384)
def _read(word: str, code: str | None) -> tuple[str, tuple[str, ...], bool, bool, bool]:
    """Give what a token tells of its word wherever it stands: folded, terms, stop, capital, number."""
    folded = fold(word)
    if word[0].isdigit() and not folded.isascii():
        folded = "".join(str(unicodedata.decimal(letter, letter)) for letter in folded)
    if folded.endswith("t"):
        folded = _APOSTROPHE.sub("", folded)
    plain = folded.isalpha() and folded.isascii()
    terms = (term(folded, code),) if plain else tuple(index_text(folded, code or "").split())
    return folded, terms, folded in stop_words(code), word[0].isupper(), word[0].isdigit()
