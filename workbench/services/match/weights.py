"""The shares by which a hit's place is reckoned, in one place.

Found on 2026-11-27 by benchmarks/find_weights.py (coordinate ascent on mean average precision at 5) on 990 training tweets of
CheckThat! 2022 task 2A and 1,135 French training posts of CheckThat! 2025 task 2, three parts to two, and rounded. On queries that
were not used: 2022 .903, 2021 .902, 2020 .933, French .737, where the index alone gives .901, .887, .890, .704.
"""

INDEX = 0.36  # what the index gives, which alone knows how rare a word is, over the best that it gives
LETTERS = 0.24  # runs of four letters that query and check share, twice, over those of both
TITLE_LETTERS = 0.21  # the share of the runs of the check's title that the query has
TOKEN_SET = 0.19  # rapidfuzz's token_set_ratio, which forgives what only one of them has

RUN = 4  # letters
COMPARED = 40  # candidates of the index that are compared; more than 30 change nothing
