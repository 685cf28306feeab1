"""Vectors: what is nearest is found, whatever lies in which block; what does not fit is seen."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.check import CheckRow, Import
from workbench.domain.check_rows import CheckRows
from workbench.domain.ids import new_id, now_utc
from workbench.store.imports import IN_FILE_ORDER, hash_of_rows, insert_checks
from workbench.store.near import Codes, cosines, eight_bits, of_bytes, signs
from workbench.store.store import Store
from workbench.store.vectors import BLOCK

MODEL = "m/1"


def unit(count, size, seed=0):
    rows = np.random.default_rng(seed).standard_normal((count, size)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    yield opened
    opened.close()


def take_in(store, count):
    """One import of so many checks; its first number is returned."""
    from workbench.domain.article import Snapshot

    rows = CheckRows.of(CheckRow(f"c{number}", f"text {number}", None) for number in range(count))
    data = new_id().encode()
    import hashlib

    sha = hashlib.sha256(data).hexdigest()
    record = Import(new_id(), "a.tsv", sha, count, hash_of_rows(rows), now_utc(), IN_FILE_ORDER)
    with store.step("import", "Ana") as step:
        step.save(Snapshot(sha, "text/plain", len(data), now_utc(), data), record)
        insert_checks(store, record.id, rows)
    return store.connection.execute("select max(first) from import_span").fetchone()[0]


def add(store, first, vectors, model=MODEL):
    with store.transaction():
        return store.index.vectors.add(model, first, vectors)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 70), st.integers(1, 200), st.integers(0, 2**31))
def test_bytes_keep_the_cosine(count, size, seed):
    vectors = unit(count, size, seed)
    read = of_bytes([row.tobytes() for row in eight_bits(vectors)], size)
    assert np.allclose(cosines(vectors[0], read), vectors @ vectors[0], atol=0.02)


def test_a_vector_of_nought_or_of_another_size_is_like_nothing():
    asked = np.full(8, 8**-0.5, np.float32)
    assert cosines(asked, of_bytes([b"\1" * 8, bytes(8), b"\1" * 16], 8)) == [pytest.approx(1.0), 0.0, 0.0]
    assert cosines(asked, of_bytes([], 8)) == []


@pytest.mark.parametrize("size", [512, 200, 64])
def test_the_nearest_are_those_that_a_comparison_with_all_finds(store, size):
    vectors = unit(BLOCK + 300, size)
    first = take_in(store, len(vectors))
    assert add(store, first, vectors[:BLOCK])
    assert add(store, first + BLOCK, vectors[BLOCK:])
    # Queries near some checks: among vectors without any neighbours there is nothing to be found.
    for place in (0, 77, BLOCK - 1, BLOCK, BLOCK + 299):
        asked = vectors[place] + 0.5 * unit(1, size, place + 1)[0]
        asked /= np.linalg.norm(asked)
        found = store.index.vectors.nearest(MODEL, asked, 10)
        everything = vectors @ asked
        assert next(iter(found)) == first + place == first + int(everything.argmax())
        assert found[first + place] == pytest.approx(float(everything.max()), abs=0.02)
        assert list(found.values()) == sorted(found.values(), reverse=True)
        assert store.index.vectors.cosines(MODEL, asked, [first + 5, first + BLOCK + 7, 10**9]) == {
            first + 5: pytest.approx(float(everything[5]), abs=0.02),
            first + BLOCK + 7: pytest.approx(float(everything[BLOCK + 7]), abs=0.02),
        }


def test_signs_far_apart_are_not_preferred(store):
    vectors = np.concatenate([-np.eye(1, 64, dtype=np.float32) for _ in range(300)] + [np.full((1, 64), 0.125, np.float32)])
    first = take_in(store, len(vectors))
    add(store, first, vectors)
    codes = Codes()
    codes.read(store.connection, MODEL)
    assert codes.nearest(signs(vectors[300:]), 1) == [first + 300]


def test_models_lie_beside_each_other(store):
    first = take_in(store, 3)
    assert add(store, first, unit(3, 64, 1), "a/1")
    assert add(store, first, unit(3, 32, 2), "b/1")
    cache = store.index.vectors
    assert (cache.missing("a/1"), cache.missing("b/1"), cache.missing("c/1")) == (0, 0, 3)
    assert len(cache.nearest("b/1", unit(1, 32, 2)[0], 5)) == 3
    assert cache.nearest("c/1", unit(1, 32, 2)[0], 5) == {}
    assert cache.is_sound()


def test_checks_that_are_gone_or_done_get_no_vectors(store):
    first = take_in(store, 5)
    assert not add(store, first + 3, unit(3, 64))
    assert not add(store, 900, unit(1, 64))
    assert add(store, first + 1, unit(2, 64))
    assert not add(store, first, unit(2, 64))
    assert [(begin, len(texts)) for begin, texts in store.index.vectors.texts_without(MODEL)] == [(first + 3, 2), (first, 1)]
    assert store.index.vectors.missing(MODEL) == 3


def test_what_is_missing_is_read_newest_first_and_never_across_imports(store):
    small, large = take_in(store, 10), take_in(store, BLOCK + 5)
    pieces = [(begin, len(texts), texts[0]) for begin, texts in store.index.vectors.texts_without(MODEL)]
    assert pieces == [(large + 5, BLOCK, "text 5"), (large, 5, "text 0"), (small, 10, "text 0")]


def test_what_was_read_is_read_again_when_it_changed(store):
    first = take_in(store, 4)
    vectors = unit(4, 64)
    add(store, first, vectors[:2])
    assert len(store.index.vectors.nearest(MODEL, vectors[0], 9)) == 2
    add(store, first + 2, vectors[2:])
    assert len(store.index.vectors.nearest(MODEL, vectors[0], 9)) == 4
    with store.transaction():
        store.index.vectors.drop(first, first + 1)
    assert set(store.index.vectors.nearest(MODEL, vectors[0], 9)) == {first + 2, first + 3}
    assert store.index.vectors.is_sound()
    with store.transaction():
        store.index.vectors.clear()
    assert store.index.vectors.nearest(MODEL, vectors[0], 9) == {}


@pytest.mark.parametrize(
    "damage",
    [
        "delete from check_vector where num = (select max(num) from check_vector)",
        "insert into check_vector (num, vector) values (7, x'00')",
        "update vector_block set last = last + 9",
        "update vector_block set first = first + 1",
        "update vector_block set codes = zeroblob(8)",
        "delete from vector_block",
        "insert into own_vector (model, num, vector) values ('m/1', 999, x'00')",
    ],
)
def test_what_does_not_fit_is_seen(store, damage):
    first = take_in(store, 5)
    add(store, first, unit(5, 64))
    assert store.index.vectors.is_sound()
    store.connection.execute(damage)
    assert not store.index.vectors.is_sound()
    assert len(store.index.vectors.nearest(MODEL, unit(1, 64)[0], 9)) <= 6  # searched all the same
