"""Casebooks with faults, from anywhere: opened, or refused in a sentence and left as they were; recovered, or told to be empty."""

import pytest
from fuzzing import examples, faulty, no_longer_than, outcome
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.desk import Desk
from workbench.desk.recovering import recover
from workbench.domain.errors import CannotRead, Problem
from workbench.domain.source import Source

SAMPLES: list[bytes] = []


@pytest.fixture(scope="module", autouse=True)
def samples(tmp_path_factory):
    """A casebook with an article, a verdict and a source."""
    path = tmp_path_factory.mktemp("sample") / "a.casebook"
    desk = Desk.open_casebook(path, "Ana")
    text = b"Quays of Ossenby\n\nThe council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.\n"
    opened = desk.take(desk.read_bytes(text, name="quays.txt"))
    claim = desk.claims(opened.article.id)[0]
    desk.mark(claim.id, "disputed", rationale="The minutes say 21.")
    desk.link(claim.id, "https://council.example/minutes", title="Minutes of the council")
    desk.close()
    SAMPLES[:] = [path.read_bytes()]


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_file_is_opened_or_refused_in_a_sentence(tmp_path_factory, data):
    content = data.draw(faulty(SAMPLES))
    path = tmp_path_factory.mktemp("f") / "a.casebook"
    path.write_bytes(content)
    with no_longer_than(30):
        desk, refusal = outcome(lambda: Desk.open_casebook(path, "Ana"), Problem)
        if desk is None:
            assert refusal.endswith(".")
            assert path.read_bytes() == content
            return
        _, refusal = outcome(lambda: use(desk), Problem)
        desk.close()
    assert refusal is None or refusal.endswith(".")


def use(desk):
    """Look at everything, as a command would."""
    with desk.store.told():
        desk.verify(accept_head=True)
        desk.articles()
        desk.find("minutes council", half_typed=True)
        desk.search("quays")


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_is_recovered_verifies(tmp_path_factory, data):
    content = data.draw(faulty(SAMPLES))
    path = tmp_path_factory.mktemp("f") / "a.casebook"
    path.write_bytes(content)
    with no_longer_than(60):
        found, refusal = outcome(lambda: recover(path, analyst="Ana"), CannotRead)
    assert path.read_bytes() == content
    if found is None:
        assert "left as it is" in refusal
        return
    desk = Desk.open_casebook(found.path, "Ana")
    assert desk.verify(accept_head=True).findings == ()
    assert all(source.title for source in desk.store.all(Source))
    desk.close()
