"""Words around a number that make it the least or the most: "more than", "au moins", "bis zu", "or more"."""

from functools import cache

from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.tokens import Tokens

_Phrases = dict[str, tuple[tuple[tuple[str, ...], int], ...]]


def bound(text: Tokens, at: int, after: int) -> int:
    """1 if the words before the number at a place, or behind it, say "at least", -1 if "at most", else 0."""
    before, behind = _phrases(text.language)
    words = text.words
    if at:
        for phrase, sign in before.get(words[at - 1].folded, ()):
            if at >= len(phrase) and tuple(word.folded for word in words[at - len(phrase) : at]) == phrase:
                return sign
    for place in range(after, min(after + 2, len(words))):
        for phrase, sign in behind.get(words[place].folded, ()):
            if tuple(word.folded for word in words[place : place + len(phrase)]) == phrase:
                return sign
    return 0


@cache
def _phrases(language: str | None) -> tuple[_Phrases, _Phrases]:
    """The phrases by their last word, longest first, and those behind a number by their first."""
    lists, codes = table("figures")["bounds"], [language] if language else LANGUAGES
    found: tuple[_Phrases, _Phrases] = ({}, {})
    for kind, sign, side, key in (("least", 1, 0, -1), ("most", -1, 0, -1), ("least_behind", 1, 1, 0), ("most_behind", -1, 1, 0)):
        for words in (tuple(phrase.split()) for code in codes for phrase in lists[kind][code]):
            known = found[side].get(words[key], ())
            found[side][words[key]] = tuple(sorted((*known, (words, sign)), key=lambda one: -len(one[0])))
    return found
