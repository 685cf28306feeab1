"""The shares by which a hit's place is reckoned, in one place.

Found on 2026-11-27 by benchmarks/find_weights.py (coordinate ascent on mean average precision at 5) on 990 training tweets of
CheckThat! 2022 task 2A and 1,135 French training posts of CheckThat! 2025 task 2, three parts to two, and rounded. On queries that
were not used: 2022 .894, 2021 .902, 2020 .934, French .746, where the index alone gives .901, .887, .890, .704; with the meaning
(Universal Sentence Encoder) .912, .914, .942, .769. That was before common words met across languages, and with the
40 best of the index; since then those of the sentences of a paragraph are compared too, which changes none of these by .001.
"""

from typing import NamedTuple


class Shares(NamedTuple):
    """How much each likeness counts."""

    words: float  # what the index gives, which alone knows how rare a word is, over the best that it gives
    letters: float  # runs of four letters that query and check share, twice, over those of both
    title_letters: float  # the share of the runs of the check's title that the query has
    token_set: float  # rapidfuzz's token_set_ratio, which forgives what only one of them has
    meaning: float  # the likeness of meaning, from the cosine of the vectors


BY_WORDS = Shares(0.25, 0.39, 0.15, 0.21, 0.0)
BY_MEANING = Shares(0.18, 0.07, 0.09, 0.15, 0.51)

# By words alone: what a check in the language asked has over an equal one in another, since common words meet in all.
LANGUAGE = 0.04

RUN = 4  # letters
