"""Candidates of the index, ordered by likeness and explained."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.check import Check, Hit
from workbench.domain.enums import Band
from workbench.services.match import weights
from workbench.services.match.differences import compare
from workbench.services.match.highlight import shared_words
from workbench.services.match.lexicon import known_language
from workbench.services.match.text import both_terms, clean, words_of
from workbench.services.match.tokens import Token

NO_CORRECTIONS: Mapping[str, tuple[str, ...]] = {}
# One key word replaced among six still leaves .8: the same claim must be more alike than that, a differing one need not be.
ALIKE = 0.85
CLOSE = 0.60
REMOTE = 0.35
SHORT = 4
MOST_REASONS = 8

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
    compared = [_compare(asked, check, index) for check, index in indexed[: max(limit, weights.COMPARED)]]
    best = sorted(compared, key=lambda one: -one.order)[:limit]
    likeness = [_likeness(asked, one.check) for one in best]
    return tuple(_hit(asked, one.check, like) for one, like in zip(best, likeness, strict=True))


@dataclass(frozen=True, slots=True)
class _Asked:
    query: str
    language: str | None
    words: str
    weights: Mapping[str, float]
    corrections: Mapping[str, tuple[str, ...]]
    cleaned: str
    runs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Compared:
    check: Check
    order: float


def _asked(query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]]) -> _Asked:
    words, terms = both_terms(query, language)
    swapped = {term: corrections[term][0] for term in terms if corrections.get(term)}
    words = " ".join(swapped.get(word, word) for word in words.split())
    weighed = {swapped.get(term, term): weigh(term) for term in terms}
    return _Asked(query, language, words, weighed, corrections, *_letters(query))


def weigh(term: str) -> float:
    # Long words are rarer than short ones, and a number or a date is what a claim turns on.
    return 2.0 if term[0].isdigit() else min(len(term), 10) / 5


def _compare(asked: _Asked, check: Check, index: float) -> _Compared:
    from rapidfuzz.fuzz import token_set_ratio

    text, runs = _letters(check.text)
    if text == asked.cleaned:
        return _Compared(check, 2.0)
    shared = len(runs & asked.runs)
    of_title = _letters(check.title)[1] if check.title else runs
    order = (
        weights.INDEX * index
        + weights.LETTERS * 2 * shared / max(1, len(runs) + len(asked.runs))
        + weights.TITLE_LETTERS * len(of_title & asked.runs) / max(1, len(of_title))
        + weights.TOKEN_SET * token_set_ratio(asked.cleaned, text) / 100
    )
    return _Compared(check, order)


@lru_cache(maxsize=8192)
def _letters(text: str) -> tuple[str, frozenset[str]]:
    """The words of a text, folded, and its runs of letters."""
    words = " ".join(words_of(clean(text)))
    framed = f" {words} "
    return words, frozenset(framed[place : place + weights.RUN] for place in range(len(framed) - weights.RUN + 1))


def _shared(asked: _Asked, prepared: "_Prepared") -> float:
    return sum(asked.weights[term] for term in prepared.terms if term in asked.weights)


def _likeness(asked: _Asked, check: Check) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    prepared = _prepared(check.text, check.language)
    if prepared.words and prepared.words == asked.words:
        return 1.0
    overlap = 2 * _shared(asked, prepared) / (prepared.weight + sum(asked.weights.values()))
    letters = token_sort_ratio(asked.words, prepared.words) / 100
    return min(0.99, _SHARE_OF_WORDS * overlap + (1 - _SHARE_OF_WORDS) * letters)


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
