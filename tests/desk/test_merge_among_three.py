"""Merges among three who undo them, take the same in again and undo that too: whoever takes in whom, both end alike."""

from contextlib import closing
from pathlib import Path

import pytest
from fuzzing import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from merged_desks import Pair, both_ways, copied

from workbench.domain.enums import Verdict
from workbench.domain.source import Source
from workbench.store.merge import undone


@settings(max_examples=examples(6), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    seed=st.integers(0, 10**9),
    common=st.sampled_from([0, 10, 30]),
    rounds=st.lists(st.integers(1, 16), min_size=2, max_size=3),
)
def test_three_who_merge_and_undo_at_random_end_alike(tmp_path_factory, seed, common, rounds):
    both_ways(tmp_path_factory.mktemp("merged"), seed, common, rounds, "abc", often=True)


@pytest.mark.parametrize(
    ("seed", "common", "rounds"),
    [
        (98, 30, [15, 1, 6]),  # takes in the one who took in again what was undone here
        (272148610, 30, [7, 20, 14]),  # a finding makes room for another one of its claim
        (220935006, 30, [14, 19, 7]),  # undone, taken in again and undone once more
        (959267844, 30, [4, 12, 7]),
    ],
)
def test_so_it_is_in_cases_that_once_ended_otherwise(tmp_path, seed, common, rounds):
    both_ways(tmp_path, seed, common, rounds, "abc")


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def taken_in(pair, name: str, other: str) -> str:
    """Have a casebook take in another one; gives the rationale of the second claim."""
    desk = pair.open(name, "Dan")
    desk.merge(pair.folder / f"{other}.casebook")
    assert desk.verify(accept_head=True).findings == ()
    rationale = desk.claim(pair.claims[1]).rationale
    desk.close()
    return rationale


def test_an_undo_that_everybody_knows_of_takes_nothing_either(pair):
    pair.b.mark(pair.claims[1], Verdict.DISPUTED, rationale="They say 21.")
    pair.a.close()
    pair.b.close()
    taken_in(pair, "a", "b")
    copied(pair.folder / "a.casebook", pair.folder / "c.casebook")
    pair.a = pair.open("a", "Ana")
    pair.a.undo()
    pair.a.close()
    # B and C, who have the work by themselves and from A, hear of the undo before A takes it in again.
    assert taken_in(pair, "b", "a") == "They say 21."
    assert taken_in(pair, "c", "a") == "They say 21."
    with closing(pair.open("c", "Cleo")) as desk:
        assert [one.undone for one in desk.deeds().deeds if one.analyst == "Ben"] == [False]
    for name in "bc":
        copied(pair.folder / "a.casebook", pair.folder / f"a{name}.casebook")
        assert taken_in(pair, f"a{name}", name) == "They say 21."


def test_addresses_that_changed_places_are_taken_in(pair):
    addresses = [f"https://port.example/{one}" for one in ("minutes", "register", "survey")]
    for address in addresses[:2]:
        pair.b.link(pair.claims[1], address, title=Path(address).name)
    minutes, register = sorted(pair.b.store.all(Source), key=lambda one: one.key)
    pair.b.close()
    pair.a.close()
    taken_in(pair, "a", "b")
    pair.b = pair.open("b", "Ben")
    pair.b.edit_source(register.id, url=addresses[2])
    pair.b.edit_source(minutes.id, url=addresses[1])
    pair.b.close()
    taken_in(pair, "a", "b")
    pair.a = pair.open("a", "Ana")
    assert {one.id: one.url for one in pair.a.store.all(Source)} == {minutes.id: addresses[1], register.id: addresses[2]}
    pair.a.undo()
    assert {one.id: one.url for one in pair.a.store.all(Source)} == {minutes.id: addresses[0], register.id: addresses[1]}
    pair.a.redo()
    assert {one.id: one.url for one in pair.a.store.all(Source)} == {minutes.id: addresses[1], register.id: addresses[2]}
    assert pair.a.verify(accept_head=True).findings == ()


def test_a_casebook_that_named_by_merge_what_does_not_count_is_read_as_it_was_meant():
    assert undone.pairs({"void": {"one": [[3, 5]], "other": [[8, 8]]}}, "void") == [[3, 5], [8, 8]]
    assert undone.pairs({"void": [[3, 5]]}, "void") == [[3, 5]]
    assert undone.pairs({}, "back") == []
