"""Answers of one word between quotation marks: a quotation behind a verb of saying, a mere word elsewhere."""

import pytest

from workbench.domain.enums import Kind
from workbench.services.language import read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ministro contestó: «Doce»."),
        ("fr", "Le ministre a répondu : « Douze »."),
        ("de", "Der Minister antwortete: „Zwölf“."),
        ("it", "Il ministro ha risposto: «Dodici»."),
        ("en", "The minister replied: 'Twelve'."),
        ("de", "Der Minister sagte „Ja“."),
        ("es", "El juez habló ayer, dijo Ana Ruiz. «Doce»."),
        ("fr", "« Combien ? », a demandé Paul Roy. « Douze »."),
    ],
)
def test_an_answer_of_one_word_is_a_quotation(language: str, text: str) -> None:
    last = read(text, language).statements[-1]
    assert (last.kind, last.speaker is not None) == (Kind.QUOTE, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le plan s'appelle « Douze »."),
        ("de", "Das Projekt heißt: „Zwölf“."),
        ("de", "Die Zeitung schrieb von „Terror“."),
        ("de", "Der Minister nannte das Projekt „Terror“."),
        ("en", "Ann Roe said yes to 'Twelve'."),
        ("en", "The mayor called the plan 'Madness'."),
        ("it", "Il sindaco ha detto «basta»."),
    ],
)
def test_a_word_that_is_only_mentioned_is_none(language: str, text: str) -> None:
    assert [s.kind for s in read(text, language).statements] == [Kind.STATEMENT]
