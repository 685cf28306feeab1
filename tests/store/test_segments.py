"""Posting lists: what is written is what is read, however the terms fall into blocks."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.store.segments import Block, Postings, blocks_of, ids_of
from workbench.store.store import Store

words = st.text(st.characters(exclude_categories=("Cs", "Zs", "Cc")), min_size=1, max_size=5)


def opened(path):
    return Store.open(path, lambda text, _language: text)


def written(store, first, occurrences, names):
    vocabulary = sorted({term for terms in occurrences for term in terms}, reverse=True)
    places = [vocabulary.index(term) for terms in occurrences for term in terms]
    numbers = [first + number for number, terms in enumerate(occurrences) for _ in terms]
    blocks = blocks_of(0, vocabulary, np.array(places, np.int64), np.array(numbers, np.int64))
    sizes = bytes(min(255, len(set(terms))) for terms in occurrences)
    made = Postings(first, first + len(occurrences) - 1, tuple(blocks), sizes, ids_of(names))
    with store.transaction():
        segment = store.index.segments.begin(made, num=1, live=True)
        store.index.segments.add(segment, made.blocks)
    return segment, made


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(words, max_size=6), min_size=1, max_size=40), st.integers(1, 1000))
def test_every_term_gives_its_checks_and_no_other_does(tmp_path_factory, occurrences, first):
    store = opened(tmp_path_factory.mktemp("s") / "a.casebook")
    names = [f"id{number % 7}" for number in range(len(occurrences))]
    segment, made = written(store, first, occurrences, names)
    for term in {term for terms in occurrences for term in terms}:
        expected = [first + number for number, terms in enumerate(occurrences) if term in terms]
        assert store.index.segments.numbers(segment, 0, term).tolist() == expected
        assert store.index.segments.numbers(segment, 1, term) is None
    assert store.index.segments.numbers(segment, 0, "never there") is None
    assert store.index.segments.equals(segment, made)
    with_id = store.index.segments.with_id(segment, "id3")
    assert set(with_id) >= {first + number for number, name in enumerate(names) if name == "id3"}
    store.close()


def test_a_frequent_term_lies_alone_and_is_remembered(tmp_path):
    store = opened(tmp_path / "a.casebook")
    occurrences = [["of", f"w{number}"] for number in range(10_000)]
    segment, made = written(store, 1, occurrences, [str(number) for number in range(10_000)])
    alone = [block for block in made.blocks if block.terms == "of"]
    assert len(alone) == 1
    assert len(made.blocks) > 40
    first = store.index.segments.numbers(segment, 0, "of")
    assert first.tolist() == list(range(1, 10_001))
    assert store.index.segments.numbers(segment, 0, "of") is first
    assert store.index.segments.numbers(segment, 0, "w9999").tolist() == [10_000]
    store.close()


def test_a_segment_that_was_cut_into_other_blocks_holds_the_same_and_one_that_does_not_fit_together_does_not(tmp_path):
    """An index made by another version may have its blocks begin elsewhere; what is damaged is seen."""
    store = opened(tmp_path / "a.casebook")
    occurrences = [["bread", "dear", f"w{number}"] for number in range(40)]
    segment, made = written(store, 1, occurrences, [str(number) for number in range(40)])
    (block,) = made.blocks
    counts = np.frombuffer(block.counts, "<u4")
    terms, cut = block.terms.split("\n"), int(counts[:5].sum()) * 4
    parts = [
        Block(0, terms[0], "\n".join(terms[:5]), block.counts[:20], block.numbers[:cut]),
        Block(0, terms[5], "\n".join(terms[5:]), block.counts[20:], block.numbers[cut:]),
    ]

    def rewritten(blocks):
        with store.transaction():
            store.connection.execute("delete from term_block")
            store.index.segments.add(segment, blocks)
        return store.index.segments.equals(segment, made)

    assert rewritten(parts)
    assert rewritten(made.blocks)
    shifted = replace(parts[0], numbers=block.numbers[: cut + 4]), replace(parts[1], numbers=block.numbers[cut + 4 :])
    assert not rewritten(shifted)
    assert not rewritten([replace(parts[0], first="a"), parts[1]])
    assert not rewritten([replace(parts[0], field=1), parts[1]])
    assert not rewritten(parts[:1])
    store.close()


def test_terms_that_no_check_holds_change_nothing():
    terms, numbers = np.array([0, 2], np.int64), np.array([1, 1], np.int64)
    assert blocks_of(0, ["a", "b", "c"], terms, numbers) == blocks_of(0, ["a", "c"], np.array([0, 1], np.int64), numbers)
