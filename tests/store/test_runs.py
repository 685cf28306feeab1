"""Occurrences laid together batch by batch are the blocks that sorting all of them gives."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.store.runs import Runs
from workbench.store.segments import blocks_of

checks = st.lists(st.frozensets(st.integers(0, 30), max_size=8), max_size=40)


def merged(batches, names, first):
    runs, begin = Runs(), 0
    for batch in batches:
        pairs = sorted((term, place) for place, terms in enumerate(batch) for term in terms)
        terms, places = np.array(pairs, np.int32).reshape(-1, 2).T
        runs.add(begin, terms, places)
        begin += len(batch)
    order = sorted(range(len(names)), key=names.__getitem__)
    return list(runs.blocks(1, names, order, first))


@settings(max_examples=100, deadline=None)
@given(st.lists(checks, max_size=5), st.integers(1, 1_000), st.permutations([f"w{number}" for number in range(31)]))
def test_any_batches(batches, first, names):
    everything = [terms for batch in batches for terms in batch]
    terms = np.array([term for held in everything for term in held], np.int64)
    numbers = np.array([first + place for place, held in enumerate(everything) for _ in held], np.int64)
    assert merged(batches, names, first) == blocks_of(1, names, terms, numbers)


def test_terms_that_many_checks_hold_and_more_checks_in_a_batch_than_sixteen_bits_count():
    held = [frozenset({0, 1 + place % 700}) for place in range(70_000)]
    names = ["the", *(f"w{number}" for number in range(700))]
    terms = np.array([term for one in held for term in sorted(one)], np.int64)
    numbers = np.repeat(np.arange(5, 70_005), 2)
    assert merged([held], names, 5) == blocks_of(1, names, terms, numbers)
