"""Candidates of the index, ordered by likeness and explained."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.check import Check, Difference, Hit
from workbench.domain.enums import Band, DifferenceKind
from workbench.services.match.differences import differences
from workbench.services.match.highlight import shared_words
from workbench.services.match.text import index_text, query_terms
from workbench.services.match.tokens import Token, tokens

NO_CORRECTIONS: Mapping[str, tuple[str, ...]] = {}
CLOSE = 0.70
SHORT = 4
MOST_REASONS = 8

# Shares of the score, calibrated on training tweets against fact-checks: word order left out of account, and the index last.
_SHARE_OF_WORDS = 0.75
_SHARE_OF_INDEX = 0.5


def rank(
    query: str,
    language: str | None,
    candidates: Sequence[tuple[Check, float]],
    limit: int,
    corrections: Mapping[str, tuple[str, ...]] = NO_CORRECTIONS,
) -> tuple[Hit, ...]:
    """Order candidates by likeness to the query, best first, at most limit, each with its band, why it matched and what differs.

    The float of a candidate is the index's own score, higher is better. A hit's score is 0 to 1, and 1 only for the same words.
    """
    if not candidates or limit < 1:
        return ()
    asked = _asked(query, language, corrections)
    top = max(score for _, score in candidates)
    scored = [(_score(asked, check, own / top if top > 0 else 1.0), check) for check, own in candidates]
    scored.sort(key=lambda item: -item[0][0])
    return tuple(_hit(asked, check, *scores) for scores, check in scored[:limit])


@dataclass(frozen=True, slots=True)
class _Asked:
    query: str
    language: str | None
    words: str
    weights: Mapping[str, float]
    corrections: Mapping[str, tuple[str, ...]]


def _asked(query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]]) -> _Asked:
    terms = query_terms(query, language)
    swapped = {term: corrections[term][0] for term in terms if corrections.get(term)}
    words = " ".join(swapped.get(word, word) for word in index_text(query, language).split())
    return _Asked(query, language, words, {swapped.get(t, t): _weight(t) for t in terms}, corrections)


def _weight(term: str) -> float:
    # Long words are rarer than short ones, and a number or a date is what a claim turns on.
    return 2.0 if term[0].isdigit() else min(len(term), 10) / 5


def likeness(asked: _Asked, text: str, language: str | None) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    words = index_text(text, language)
    if words == asked.words:
        return 1.0
    theirs = {term: _weight(term) for term in query_terms(text, language)}
    both = sum(weight for term, weight in asked.weights.items() if term in theirs)
    whole = sum(asked.weights.values()) + sum(theirs.values())
    overlap = 2 * both / whole if whole else 0.0
    return min(0.99, _SHARE_OF_WORDS * overlap + (1 - _SHARE_OF_WORDS) * token_sort_ratio(asked.words, words) / 100)


def _score(asked: _Asked, check: Check, own: float) -> tuple[float, float]:
    like = likeness(asked, check.text, check.language)
    return like * (1 - _SHARE_OF_INDEX + _SHARE_OF_INDEX * own), like


def _hit(asked: _Asked, check: Check, score: float, like: float) -> Hit:
    differs = differences(asked.query, check.text, asked.language, check.language)
    band = Band.RELATED
    if like >= CLOSE:
        if differs:
            band = Band.DIFFERS
        elif len(asked.weights) >= SHORT:
            band = Band.SAME
    shared = shared_words(asked.query, check.text, asked.language, check.language, asked.corrections)
    return Hit(check, round(score, 4), band, _reasons(shared), differs)


def _reasons(shared: Sequence[Token]) -> tuple[str, ...]:
    """Put names first, then numbers, then the longest of the other words, each as it stands in the hit."""
    def order(word: Token) -> tuple[int, int]:
        kind = 0 if word.capital and not word.sentence_start else 1 if word.number else 2
        return kind, -len(word.text) if kind == 2 else word.start

    return tuple(dict.fromkeys(word.text for word in sorted(shared, key=order)))[:MOST_REASONS]
