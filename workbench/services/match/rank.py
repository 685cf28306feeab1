"""Candidates of the index, ordered by likeness and explained."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.domain.check import CLOSE_IN_MEANING, Check, Hit
from workbench.domain.enums import Band
from workbench.domain.records import dataclass
from workbench.services.match import weights
from workbench.services.match.differences import compare
from workbench.services.match.highlight import shared_words
from workbench.services.match.lexicon import LANGUAGES, known_language
from workbench.services.match.runs import shared_runs
from workbench.services.match.text import both_terms, resolve_language, words_of_all
from workbench.services.match.tokens import Token

NO_CORRECTIONS: Mapping[str, tuple[str, ...]] = {}
# One key word replaced among six still leaves .8: the same claim must be more alike than that, a differing one need not be.
ALIKE = 0.85
CLOSE = 0.60
REMOTE = 0.35
SHORT = 4
MOST_REASONS = 8
# The likeness of meaning from which a difference makes a hit differ even if it is worded otherwise.
MEANT = 0.75
NO_MEANINGS: Sequence[float | None] = ()

# Of likeness: words that both hold, the rest for letters with the word order left out of account.
_SHARE_OF_WORDS = 0.75


def rank(
    query: str,
    language: str | None,
    candidates: Sequence[tuple[Check, float]],
    limit: int,
    corrections: Mapping[str, tuple[str, ...]] = NO_CORRECTIONS,
    meanings: Sequence[float | None] = NO_MEANINGS,
    gate: float = 1.0,
) -> tuple[Hit, ...]:
    """Order candidates by likeness to the query, best first, at most limit, each with its band, why it matched and what differs.

    The float of a candidate is the index's own score, higher is better. A hit's score is its likeness to the query, 0 to 1, and 1
    only for the same words. meanings holds, where searches go by meaning too, the likeness of meaning of each candidate in their
    order, None for one that has no vector; from gate on it counts as much as one of words.
    """
    if not candidates or limit < 1:
        return ()
    asked = _asked(query, language, corrections)
    spoken, own = resolve_language(query, language), 0.0 if meanings else weights.LANGUAGE
    compared = [
        _Compared(check, _order(measured) + (own if known_language(check.language) == spoken else 0.0), measured.meaning)
        for check, measured in measure(query, candidates, meanings)
    ]
    best = sorted(compared, key=lambda one: -one.order)[:limit]
    ways = _ways(asked)
    likeness = [max(_likeness(way, one.check) for way in ways) for one in best]
    return tuple(_hit(asked, one, like, gate) for one, like in zip(best, likeness, strict=True))


class Measured(NamedTuple):
    """In how far a check is like a query, in each way from 0 to 1; meaning is None where it has no vector."""

    words: float
    letters: float
    title_letters: float
    token_set: float
    same_words: bool
    meaning: float | None = None


def measure(
    query: str, candidates: Sequence[tuple[Check, float]], meanings: Sequence[float | None] = NO_MEANINGS
) -> list[tuple[Check, Measured]]:
    """Compare a query with candidates, given with the index's score, and with the likeness of meaning where there is one."""
    top = max(score for _, score in candidates)
    likenesses = meanings or [None] * len(candidates)
    given = [
        (check, score / top if top > 0 else 1.0, meaning) for (check, score), meaning in zip(candidates, likenesses, strict=True)
    ]
    return list(zip([check for check, _, _ in given], _measured(query, given), strict=True))


@dataclass(frozen=True, slots=True)
class _Asked:
    query: str
    language: str | None
    words: str
    weights: Mapping[str, float]
    weight: float
    in_order: str
    corrections: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Compared:
    check: Check
    order: float
    meaning: float | None


def _ways(asked: _Asked) -> list[_Asked]:
    """The ways to read a query: one, unless it does not tell its language."""
    if resolve_language(asked.query, asked.language):
        return [asked]
    others = (_asked(asked.query, reading, asked.corrections) for reading in LANGUAGES)
    return list({way.words: way for way in (*others, asked)}.values())


def _asked(query: str, language: str | None, corrections: Mapping[str, tuple[str, ...]]) -> _Asked:
    words, terms = both_terms(query, language)
    swapped = {term: corrections[term][0] for term in terms if corrections.get(term)}
    words = " ".join(swapped.get(word, word) for word in words.split())
    weighed = {swapped.get(term, term): weigh(term) for term in terms}
    return _Asked(query, language, words, weighed, sum(weighed.values()), _in_order(words), corrections)


@lru_cache(maxsize=32_768)
def weigh(term: str) -> float:
    # Long words are rarer than short ones, and a number or a date is what a claim turns on.
    return 2.0 if term[0].isdigit() else min(len(term), 10) / 5


def _measured(query: str, given: Sequence[tuple[Check, float, float | None]]) -> list[Measured]:
    """Compare a query with checks, each with the index's score and the likeness of meaning."""
    import numpy as np
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import cdist

    titles = [check.title for check, _, _ in given if check.title]
    words, *texts = [" ".join(one) for one in words_of_all([query, *(check.text for check, _, _ in given), *titles])]
    of_query, counted = shared_runs(words, texts)
    of_titles = iter(counted[len(given) :])
    sets = cdist([words], texts[: len(given)], scorer=token_set_ratio, dtype=np.float64)[0].tolist()
    found = []
    for (check, index, meaning), text, runs, token_set in zip(given, texts, counted, sets, strict=False):
        title = next(of_titles) if check.title else runs
        if text == words:
            found.append(Measured(index, 1.0, 1.0, 1.0, True, meaning))
        else:
            letters = 2 * runs.shared / max(1, runs.all + of_query)
            found.append(Measured(index, letters, title.shared / max(1, title.all), token_set / 100, False, meaning))
    return found


def _order(measured: Measured) -> float:
    if measured.same_words:
        return 2.0
    # A check without a vector is placed by its words, on the same scale from 0 to 1.
    shares = weights.BY_WORDS if measured.meaning is None else weights.BY_MEANING
    values = (measured.words, measured.letters, measured.title_letters, measured.token_set, measured.meaning or 0.0)
    return sum(share * value for share, value in zip(shares, values, strict=True))


def _shared(asked: _Asked, prepared: "_Prepared") -> float:
    weights = asked.weights
    return sum([weights[term] for term in prepared.terms if term in weights])


def _likeness(asked: _Asked, check: Check) -> float:
    from rapidfuzz.fuzz import ratio

    prepared = _prepared(check.text, _spoken(asked, check))
    if prepared.words and prepared.words == asked.words:
        return 1.0
    overlap = 2 * _shared(asked, prepared) / (prepared.weight + asked.weight)
    letters = ratio(asked.in_order, prepared.in_order) / 100
    return min(0.99, _SHARE_OF_WORDS * overlap + (1 - _SHARE_OF_WORDS) * letters)


def _spoken(asked: _Asked, check: Check) -> str | None:
    """The language to read a check in: its own, or the query's where neither its record nor its words tell one."""
    return check.language or resolve_language(check.text, None) or asked.language


def _in_order(words: str) -> str:
    """The words sorted, so that their order does not count."""
    return " ".join(sorted(words.split()))


@dataclass(frozen=True, slots=True)
class _Prepared:
    words: str
    in_order: str
    terms: tuple[str, ...]
    weight: float


@lru_cache(maxsize=1024)
def _prepared(text: str, language: str | None) -> _Prepared:
    words, terms = both_terms(text, language)
    # Never nothing, so that one can divide by it.
    return _Prepared(words, _in_order(words), terms, sum(map(weigh, terms)) or 1.0)


def _hit(asked: _Asked, one: _Compared, like: float, gate: float) -> Hit:
    check, meaning = one.check, one.meaning or 0.0
    meant = meaning >= gate
    # Two texts of one language that share little speak of different people anyway.
    spoken = _spoken(asked, check)
    named = like >= REMOTE or meant or known_language(asked.language) != known_language(spoken)
    differs = compare(asked.query, check.text, asked.language, spoken, named)
    band = Band.RELATED
    if differs and (like >= CLOSE or (meant and meaning >= MEANT)):
        band = Band.DIFFERS
    elif not differs and like >= ALIKE and len(asked.weights) >= SHORT:
        # Never by meaning alone: an encoder hardly sees a number or a "not".
        band = Band.SAME
    reasons = _reasons(shared_words(asked.query, check.text, asked.language, spoken, asked.corrections))
    if meant and like < CLOSE:
        reasons = (CLOSE_IN_MEANING, *reasons)
    return Hit(check, round(max(like, min(meaning, 0.99) if meant else 0.0), 4), band, reasons, differs)


def _reasons(shared: Sequence[Token]) -> tuple[str, ...]:
    """Put names first, then numbers, then the longest of the other words, each as it stands in the hit."""

    def order(word: Token) -> tuple[int, int]:
        kind = 0 if word.capital and not word.sentence_start else 1 if word.number else 2
        return kind, -len(word.text) if kind == 2 else word.start

    return tuple(dict.fromkeys(word.text for word in sorted(shared, key=order)))[:MOST_REASONS]
