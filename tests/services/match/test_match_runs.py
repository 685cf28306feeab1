from hypothesis import given
from hypothesis import strategies as st

from workbench.services.match.runs import shared_runs
from workbench.services.match.text import clean, words_in, words_of, words_of_all
from workbench.services.match.weights import RUN

WORDS = st.text("abé中 ", max_size=40).map(lambda text: " ".join(text.split()))


def runs_of(text):
    framed = f" {text} "
    return {framed[place : place + RUN] for place in range(len(framed) - RUN + 1)}


@given(WORDS, st.lists(WORDS, max_size=5))
def test_runs_are_counted_as_if_each_text_stood_alone(query, texts):
    of_query, found = shared_runs(query, texts)
    assert of_query == len(runs_of(query))
    assert [(one.all, one.shared) for one in found] == [(len(runs_of(t)), len(runs_of(t) & runs_of(query))) for t in texts]


def test_more_texts_than_are_counted_at_once():
    texts = [f"the harbour of port {n}" for n in range(5_000)]
    _, found = shared_runs(texts[4_999], texts)
    assert found[4_999].shared == found[4_999].all
    assert all(one.shared < one.all for one in found[:4_999])


@given(st.lists(st.text(max_size=60), max_size=6))
def test_texts_cut_together_are_cut_as_each_alone(texts):
    assert [list(words) for words in words_of_all(texts)] == [words_of(clean(text)) for text in texts]


def test_marks_of_one_text_do_not_reach_into_the_next():
    texts = ["see www.brisac.example", "400", "000 boats", "n", "'t say", "#Port", "Saint"]
    assert [list(words) for words in words_of_all(texts)] == [words_of(clean(text)) for text in texts]
    assert list(words_in("400")) == ["400"]
