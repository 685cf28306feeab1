"""Runs of bytes known by number, and lists of numbers laid end to end."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.services.match.bulk.columns import Lists
from workbench.services.match.bulk.hashes import LONGEST, PADDING, HashTable

runs = st.binary(min_size=1, max_size=LONGEST).map(lambda run: run.replace(b"\0", b"a"))


def laid_out(pieces):
    data = b" ".join(pieces) + bytes(PADDING)
    sizes = np.array([len(piece) for piece in pieces], np.int64)
    return data, np.cumsum(sizes + 1) - sizes - 1, sizes


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(runs, min_size=1, max_size=60), min_size=1, max_size=4))
def test_a_run_keeps_its_number_and_no_other_has_it(batches):
    table, numbers = HashTable(), {}
    for pieces in batches:
        hashes = table.hashes(*laid_out(pieces))
        assert [number if number >= 0 else None for number in table.find(hashes).tolist()] == [numbers.get(one) for one in pieces]
        new = {piece: place for place, piece in enumerate(pieces) if piece not in numbers}
        fresh = {piece: len(numbers) + count for count, piece in enumerate(new)}
        table.add(hashes[list(new.values())], list(fresh.values()))
        numbers |= fresh
        assert table.find(hashes).tolist() == [numbers[piece] for piece in pieces]


def test_a_table_that_grows_loses_nothing():
    table = HashTable()
    pieces = [b"%d" % number for number in range(30_000)] + [b"a long run of bytes, number %d" % number for number in range(30_000)]
    for begin in range(0, len(pieces), 7_000):
        some = pieces[begin : begin + 7_000]
        table.add(table.hashes(*laid_out(some)), range(begin, begin + len(some)))
    assert table.find(table.hashes(*laid_out(pieces))).tolist() == list(range(len(pieces)))
    assert set(table.find(table.hashes(*laid_out([b"none", b"a long run of bytes, number x"]))).tolist()) == {-1}


def test_runs_that_differ_in_one_byte_anywhere_or_in_length_have_other_hashes():
    table = HashTable()
    whole = bytes(range(1, LONGEST + 1))
    others = [whole[:place] + b"\xff" + whole[place + 1 :] for place in range(LONGEST)] + [
        whole[:size] for size in range(1, LONGEST)
    ]
    assert len(set(table.hashes(*laid_out([whole, *others])).tolist())) == len(others) + 1


@given(st.lists(st.lists(st.integers(0, 99), max_size=4), min_size=1, max_size=30), st.data())
def test_lists_are_laid_out_as_they_were_given(given_lists, data):
    lists = Lists()
    numbers = [lists.add(one) for one in given_lists]
    asked = data.draw(st.lists(st.sampled_from(numbers), max_size=20))
    places, found = lists.expand(np.array(asked, np.int64))
    expected = [(place, item) for place, number in enumerate(asked) for item in given_lists[number]]
    assert list(zip(places.tolist(), found.tolist(), strict=True)) == expected
