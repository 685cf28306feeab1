"""Origins of texts: how many invented wire copies are found, and what must stay apart."""

from itertools import combinations
from random import Random

import pytest
import wire_copies

from workbench.domain.errors import Cancelled
from workbench.domain.origins import LikeBy, Likeness, OriginRuling, Origins
from workbench.services.sources.origins import Text, copies, grouped, shared

DISPATCH, OWN = wire_copies.EVENTS["bridge"]


def found_in(texts):
    return {frozenset((one.id, other.id)): (share, spans) for one, other, share, spans in copies(texts)}


@pytest.mark.parametrize("seed", [1, 7, 23])
def test_every_copy_is_found_and_no_report_of_ones_own_is_taken_for_one(seed):
    corpus = wire_copies.corpus(seed)
    found = set(found_in([Text(name, text) for name, text in corpus.items()]))
    wanted = {
        frozenset((one, other))
        for one, other in combinations(corpus, 2)
        if one.split("/")[0] == other.split("/")[0] and "own" not in one + other
    }
    assert len(wanted) == 5 * 9 * 8 / 2
    precision, recall = len(wanted & found) / len(found), len(wanted & found) / len(wanted)
    assert precision == 1.0
    assert recall >= 0.98


def test_nine_copies_and_a_report_of_ones_own_are_ten_sources_and_two_origins():
    corpus = {name: text for name, text in wire_copies.corpus().items() if name.startswith("mine")}
    found = found_in([Text(name, text) for name, text in corpus.items()])
    groups, held = grouped([Likeness(*sorted(pair), share, LikeBy.TEXT, spans) for pair, (share, spans) in found.items()], [])
    assert [len(group) for group in groups] == [9]
    assert Origins(groups, tuple(held)).count(corpus) == 2


def test_the_shared_passages_stand_where_they_say():
    edited = wire_copies.padded(DISPATCH, None)
    share, spans = shared(Text("a", DISPATCH), Text("b", edited))
    assert share > 0.95
    longest = spans[0]
    assert DISPATCH[slice(*longest.one)] == edited[slice(*longest.other)]
    assert len(DISPATCH[slice(*longest.one)].split()) > 40
    # In the other order the places are those of the other text.
    _, turned = shared(Text("b", edited), Text("a", DISPATCH))
    assert {(one.one, one.other) for one in spans} == {(one.other, one.one) for one in turned}


def test_a_common_quotation_makes_no_common_origin():
    speech = " ".join(f"“{sentence}”" for sentence in wire_copies.sentences(wire_copies.EVENTS["fish"][0]))
    one = f"In Harn people listened in silence. {speech} Nobody had much to add to that, and the wind was cold, so they left."
    other = f"The minister read from paper. {speech} Then she walked to her car without an answer to the only question asked."
    long = " ".join(wire_copies.sentences(OWN))
    assert shared(Text("a", f"{one} {long}"), Text("b", f"{other} {wire_copies.EVENTS['mine'][1]}")) == (0.0, ())


def test_a_long_text_that_holds_a_short_one_among_much_else_is_an_origin_of_its_own():
    roundup = "\n\n".join(text for event in wire_copies.EVENTS.values() for text in event)
    assert shared(Text("a", DISPATCH), Text("b", roundup)) == (0.0, ())


def test_short_texts_must_be_the_same_nearly_to_the_word():
    note = "The port of Brisac stays closed on Sunday because of the storm, the harbour office announced."
    assert shared(Text("a", note), Text("b", note.replace("Brisac", "BRISAC")))[0] == 1.0
    assert shared(Text("a", note), Text("b", note.replace("storm", "strike of the pilots and of all crane drivers")))[0] == 0.0
    assert shared(Text("a", "Too short."), Text("b", "Too short."))[0] == 0.0


def test_many_copies_of_one_text_are_one_origin():
    texts = [Text(f"{number:03}", wire_copies.dropped(DISPATCH, Random(number))) for number in range(60)]
    likenesses = [Likeness(one.id, other.id, share, LikeBy.TEXT) for one, other, share, _ in copies(texts)]
    groups, _ = grouped(likenesses, [])
    assert [len(group) for group in groups] == [60]


def test_the_search_can_be_stopped():
    asked = []

    def stop():
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        list(copies([Text(name, text) for name, text in wire_copies.corpus().items()], stop=stop))
    assert len(asked) == 3


def ruling(one, other, same):
    return OriginRuling(f"{one}{other}", one, other, same, "Ana", "2026-01-01T00:00:00Z")


def test_what_an_analyst_called_independent_stays_apart_even_by_way_of_a_third():
    chain = [Likeness("a", "b", 0.9, LikeBy.TEXT), Likeness("b", "c", 0.8, LikeBy.TEXT)]
    assert grouped(chain, [])[0] == (("a", "b", "c"),)
    assert grouped(chain, [ruling("a", "c", False)])[0] == (("a", "b"),)
    assert grouped(chain, [ruling("a", "b", False)])[0] == (("b", "c"),)


def test_an_analysts_word_joins_what_no_text_joins():
    groups, held = grouped([Likeness("a", "b", 0.6, LikeBy.TEXT)], [ruling("b", "z", True)])
    assert groups == (("a", "b", "z"),)
    assert [like.by for like in held] == [LikeBy.HAND, LikeBy.TEXT]
    counted = Origins(groups, tuple(held))
    assert (counted.count("abz"), counted.count(["a", "q"]), counted.group_of("q")) == (1, 2, ("q",))
