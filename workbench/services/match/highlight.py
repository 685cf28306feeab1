"""Where the words of a search stand in a hit."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from workbench.services.match.lexicon import LANGUAGES
from workbench.services.match.text import query_terms, resolve_language
from workbench.services.match.tokens import Token, tokens


def shared_spans(
    query: str,
    hit_text: str,
    query_language: str | None = None,
    hit_language: str | None = None,
    corrections: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[tuple[int, int], ...]:
    """Give the spans of hit_text, in code points, whose words the query shares; neighbouring words make one span."""
    spans: list[tuple[int, int]] = []
    for word in shared_words(query, hit_text, query_language, hit_language, corrections):
        if spans and hit_text[spans[-1][1] : word.start].isspace():
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    return tuple(spans)


def shared_words(
    query: str,
    hit_text: str,
    query_language: str | None = None,
    hit_language: str | None = None,
    corrections: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Token, ...]:
    """List the words of hit_text whose index terms are among those of the query or of its corrections; function words are not."""
    wanted = _wanted(query, query_language)
    if corrections:
        wanted = wanted.union(*(known for term, known in corrections.items() if term in wanted))
    words = tokens(hit_text, hit_language).words
    return tuple(word for word in words if not word.stop and not wanted.isdisjoint(word.terms))


@lru_cache(maxsize=64)
def _wanted(query: str, language: str | None) -> frozenset[str]:
    """The terms of a query; in all languages where it does not tell its own."""
    readings = (language,) if resolve_language(query, language) else (language, *LANGUAGES)
    return frozenset(term for reading in readings for term in query_terms(query, reading))


def spelled(
    query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]], texts: Iterable[tuple[str, str | None]]
) -> tuple[tuple[str, str], ...]:
    """Give each corrected word as it was typed with the word that was found for it, as the first of these texts has it.

    texts come with their languages; a term that none of them shows stands for itself.
    """
    typed = {term: word.text for word in tokens(query, language).words for term in word.terms}
    shown: dict[str, str] = {}
    wanted = {near for found in corrections.values() for near in found}
    for text, of in texts if wanted else ():
        for word in tokens(text, of).words:
            for term in wanted.intersection(word.terms):
                shown.setdefault(term, word.text if word.capital and not word.sentence_start else word.text.lower())
    pairs = []
    for term, found in corrections.items():
        right = next((near for near in found if near in shown), found[0] if found else "")
        if right:
            pairs.append((typed.get(term, term), shown.get(right, right)))
    return tuple(pairs)
