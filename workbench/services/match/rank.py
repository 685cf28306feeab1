"""Candidates of the index, ordered by likeness and explained."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.domain.check import Check, Hit
from workbench.domain.enums import Band, DifferenceKind
from workbench.services.match.differences import differences
from workbench.services.match.highlight import shared_words
from workbench.services.match.lexicon import known_language
from workbench.services.match.text import index_text, query_terms
from workbench.services.match.tokens import Token

NO_CORRECTIONS: Mapping[str, tuple[str, ...]] = {}
CLOSE = 0.70
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
    scored = [(_compare(asked, check), own / top if top > 0 else 1.0, check) for check, own in candidates]
    scored.sort(key=lambda item: -_order(item[0], item[1]))
    best = scored[:limit]
    shown = _falling([compared.likeness for compared, _, _ in best])
    return tuple(_hit(asked, check, score, compared.likeness) for score, (compared, _, check) in zip(shown, best, strict=True))


@dataclass(frozen=True, slots=True)
class _Asked:
    query: str
    language: str | None
    words: str
    weights: Mapping[str, float]
    corrections: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Compared:
    """How a check compares with the query, each 0 to 1; coverage is the share of the check's words that the query holds too."""

    likeness: float
    coverage: float
    title: float


def _asked(query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]]) -> _Asked:
    terms = query_terms(query, language)
    swapped = {term: corrections[term][0] for term in terms if corrections.get(term)}
    words = " ".join(swapped.get(word, word) for word in index_text(query, language).split())
    weights = {known: weigh(term) for term in terms for known in (term, *corrections.get(term, ())[:1])[-1:]}
    return _Asked(query, language, words, weights, corrections)


def weigh(term: str) -> float:
    # Long words are rarer than short ones, and a number or a date is what a claim turns on.
    return 2.0 if term[0].isdigit() else min(len(term), 10) / 5


def _compare(asked: _Asked, check: Check) -> _Compared:
    from rapidfuzz.fuzz import token_sort_ratio

    words, theirs = _prepared(check.text, check.language)
    both = sum(weigh(term) for term in theirs if term in asked.weights)
    own = sum(weigh(term) for term in theirs)
    whole = own + sum(asked.weights.values())
    title = _prepared(check.title, check.language)[1] if check.title else ()
    in_title = sum(weigh(term) for term in title if term in asked.weights) / sum(map(weigh, title)) if title else 0.0
    if words == asked.words:
        return _Compared(1.0, 1.0, in_title)
    overlap = 2 * both / whole if whole else 0.0
    letters = token_sort_ratio(asked.words, words) / 100
    like = min(0.99, _SHARE_OF_WORDS * overlap + (1 - _SHARE_OF_WORDS) * letters)
    return _Compared(like, both / own if own else 0.0, in_title)


@lru_cache(maxsize=4096)
def _prepared(text: str, language: str | None) -> tuple[str, tuple[str, ...]]:
    return index_text(text, language), query_terms(text, language)


def _order(compared: _Compared, own: float) -> float:
    if compared.likeness == 1.0:
        return 2.0
    return _SHARE_OF_INDEX * own + _SHARE_OF_COVERAGE * compared.coverage + _SHARE_OF_TITLE * compared.title


def _falling(values: Sequence[float]) -> list[float]:
    """Make values fall by averaging neighbours that rise (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while blocks and blocks[-1][0] / blocks[-1][1] < total / count:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    return [round(total / count, 4) for total, count in blocks for _ in range(count)]


def _hit(asked: _Asked, check: Check, score: float, like: float) -> Hit:
    differs = differences(asked.query, check.text, asked.language, check.language)
    if like < REMOTE and known_language(asked.language) == known_language(check.language):
        # Two texts of one language that share little speak of different people anyway.
        differs = tuple(difference for difference in differs if difference.kind is not DifferenceKind.NAME)
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
