"""How a speaker was found, told in words: only of a cue that stands there."""

import pytest

from workbench.services.language import read
from workbench.services.language.explaining import explain_statement

_CUE = "beside the cue"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Ann Roe spoke. She said: "The bridge is shut. It will stay shut. Nobody may cross."'),
        ("fr", "Anne Roy a parlé. Elle a dit : « Le pont est fermé. Il le restera. Personne ne passe. »"),
        ("de", "Anna Braun kam an. Sie sagte: „Die Brücke ist zu. Sie bleibt zu. Niemand darf hinüber.“"),
    ],
)
def test_a_quotation_that_goes_on_is_told_of_no_cue(language: str, text: str) -> None:
    statements = read(text, language).statements
    told = [explain_statement(s, s.text, language, None).speaker for s in statements if s.speaker]
    assert _CUE in told[0][-1]
    assert len(told) == 3
    assert all(_CUE not in sentence for sentences in told[1:] for sentence in sentences)
