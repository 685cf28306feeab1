"""Candidates of the index, ordered by likeness and explained."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappush, heappushpop

from workbench.domain.check import Check, Hit
from workbench.domain.enums import Band
from workbench.services.match.differences import compare
from workbench.services.match.highlight import shared_words
from workbench.services.match.lexicon import known_language
from workbench.services.match.text import both_terms
from workbench.services.match.tokens import Token

NO_CORRECTIONS: Mapping[str, tuple[str, ...]] = {}
# One key word replaced among six still leaves .8: the same claim must be more alike than that, a differing one need not be.
ALIKE = 0.85
CLOSE = 0.60
REMOTE = 0.35
SHORT = 4
MOST_REASONS = 8

# Shares of the order, calibrated on training tweets against fact-checks: the index knows how rare a word is, likeness does not.
_SHARE_OF_INDEX = 0.7
_SHARE_OF_COVERAGE = 0.2
_SHARE_OF_TITLE = 0.1
# Of likeness: words that both hold, the rest for letters with the word order left out of account.
_SHARE_OF_WORDS = 0.75


def rank(
    query: str,
    language: str | None,
    candidates: Sequence[tuple[Check, float]],
    limit: int,
    corrections: Mapping[str, tuple[str, ...]] = NO_CORRECTIONS,
) -> tuple[Hit, ...]:
    """Order candidates by likeness to the query, best first, at most limit, each with its band, why it matched and what differs.

    The float of a candidate is the index's own score, higher is better. A hit's score is its likeness to the query, 0 to 1, and 1
    only for the same words; where the index, which knows what is rare, orders two hits against their likeness, both show the mean.
    """
    if not candidates or limit < 1:
        return ()
    asked = _asked(query, language, corrections)
    top = max(score for _, score in candidates)
    indexed = sorted(((check, score / top if top > 0 else 1.0) for check, score in candidates), key=lambda pair: -pair[1])
    best = sorted(_likely(asked, indexed, limit), key=lambda one: -one.order)[:limit]
    likeness = [_likeness(asked, one) for one in best]
    return tuple(_hit(asked, one.check, like) for one, like in zip(best, likeness, strict=True))


def _likely(asked: "_Asked", indexed: Sequence[tuple[Check, float]], limit: int) -> "list[_Compared]":
    """Compare candidates, given best first, until none of the rest can come among the best any more."""
    compared: list[_Compared] = []
    best: list[float] = []
    for check, index in indexed:
        if len(best) == limit and _SHARE_OF_INDEX * index + _SHARE_OF_COVERAGE + _SHARE_OF_TITLE < best[0]:
            break
        compared.append(_compare(asked, check, index))
        (heappush if len(best) < limit else heappushpop)(best, compared[-1].order)
    return compared


@dataclass(frozen=True, slots=True)
class _Asked:
    query: str
    language: str | None
    words: str
    weights: Mapping[str, float]
    corrections: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Compared:
    """How a check compares with the query, each 0 to 1: overlap is of both sides, coverage and title are of the check's words."""

    check: Check
    index: float
    same_words: bool
    overlap: float
    coverage: float
    title: float

    @property
    def order(self) -> float:
        if self.same_words:
            return 2.0
        return _SHARE_OF_INDEX * self.index + _SHARE_OF_COVERAGE * self.coverage + _SHARE_OF_TITLE * self.title


def _asked(query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]]) -> _Asked:
    words, terms = both_terms(query, language)
    swapped = {term: corrections[term][0] for term in terms if corrections.get(term)}
    words = " ".join(swapped.get(word, word) for word in words.split())
    weights = {swapped.get(term, term): weigh(term) for term in terms}
    return _Asked(query, language, words, weights, corrections)


def weigh(term: str) -> float:
    # Long words are rarer than short ones, and a number or a date is what a claim turns on.
    return 2.0 if term[0].isdigit() else min(len(term), 10) / 5


def _compare(asked: _Asked, check: Check, index: float) -> _Compared:
    prepared = _prepared(check.text, check.language)
    shared = _shared(asked, prepared)
    title = _prepared(check.title, check.language) if check.title else prepared
    overlap = 2 * shared / (prepared.weight + sum(asked.weights.values()))
    same = bool(prepared.words) and prepared.words == asked.words
    return _Compared(check, index, same, overlap, shared / prepared.weight, _shared(asked, title) / title.weight)


def _shared(asked: _Asked, prepared: "_Prepared") -> float:
    return sum(asked.weights[term] for term in prepared.terms if term in asked.weights)


def _likeness(asked: _Asked, compared: _Compared) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    if compared.same_words:
        return 1.0
    letters = token_sort_ratio(asked.words, _prepared(compared.check.text, compared.check.language).words) / 100
    return min(0.99, _SHARE_OF_WORDS * compared.overlap + (1 - _SHARE_OF_WORDS) * letters)


@dataclass(frozen=True, slots=True)
class _Prepared:
    words: str
    terms: tuple[str, ...]
    weight: float


@lru_cache(maxsize=8192)
def _prepared(text: str, language: str | None) -> _Prepared:
    words, terms = both_terms(text, language)
    # Never nothing, so that one can divide by it.
    return _Prepared(words, terms, sum(map(weigh, terms)) or 1.0)


def _hit(asked: _Asked, check: Check, like: float) -> Hit:
    # Two texts of one language that share little speak of different people anyway.
    named = like >= REMOTE or known_language(asked.language) != known_language(check.language)
    differs = compare(asked.query, check.text, asked.language, check.language, named)
    band = Band.RELATED
    if differs and like >= CLOSE:
        band = Band.DIFFERS
    elif not differs and like >= ALIKE and len(asked.weights) >= SHORT:
        band = Band.SAME
    shared = shared_words(asked.query, check.text, asked.language, check.language, asked.corrections)
    return Hit(check, round(like, 4), band, _reasons(shared), differs)


def _reasons(shared: Sequence[Token]) -> tuple[str, ...]:
    """Put names first, then numbers, then the longest of the other words, each as it stands in the hit."""

    def order(word: Token) -> tuple[int, int]:
        kind = 0 if word.capital and not word.sentence_start else 1 if word.number else 2
        return kind, -len(word.text) if kind == 2 else word.start

    return tuple(dict.fromkeys(word.text for word in sorted(shared, key=order)))[:MOST_REASONS]
