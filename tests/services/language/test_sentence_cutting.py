"""Where sentences end: a case per trap, in the five languages."""

import pytest

from workbench.services.language.sentences import sentence_spans

CASES = [
    ("fr", "M. Dupont est parti. Il reviendra.", ["M. Dupont est parti.", "Il reviendra."]),
    ("fr", "Il est né en 52 av. J.-C. Le temple date de là.", ["Il est né en 52 av. J.-C.", "Le temple date de là."]),
    ("fr", "C'est le 1 000e jour. « Oui. » Il a ri.", ["C'est le 1 000e jour.", "« Oui. »", "Il a ri."]),
    ("fr", "« Vraiment ? » demande-t-il. Personne ne répond.", ["« Vraiment ? » demande-t-il.", "Personne ne répond."]),
    ("fr", "Il est parti.» […] et il est revenu.", ["Il est parti.» […] et il est revenu."]),
    ("fr", "Des vies… Imbéciles !", ["Des vies…", "Imbéciles !"]),
    ("fr", "Ils ont fui la guerre.Le ministre a réagi.", ["Ils ont fui la guerre.", "Le ministre a réagi."]),
    ("en", "He lives in the U.S. The U.S. President left.", ["He lives in the U.S.", "The U.S. President left."]),
    ("en", '"This is great." she said. Mr. Smith left.', ['"This is great." she said.', "Mr. Smith left."]),
    ("en", "The rate is 3.5 percent. See www.example.com for more.", ["The rate is 3.5 percent.", "See www.example.com for more."]),
    ("en", "1) One thing 2) Another thing", ["1) One thing", "2) Another thing"]),
    ("es", "Vive en EE. UU. desde 2010. ¿Y tú?", ["Vive en EE. UU. desde 2010.", "¿Y tú?"]),
    ("es", "El Sr. Ruiz llegó. La Dra. Paz no.", ["El Sr. Ruiz llegó.", "La Dra. Paz no."]),
    ("de", "Am 12. Juni begann es. Das ist z. B. wahr.", ["Am 12. Juni begann es.", "Das ist z. B. wahr."]),
    ("it", "È arrivato l'Avv. Rossi. Parlerà domani.", ["È arrivato l'Avv. Rossi.", "Parlerà domani."]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_sentences(language: str, text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text, language)] == expected


def test_an_unknown_language_knows_the_abbreviations_of_all() -> None:
    text = "Mme Roy a vu Mr. Smith. Sr. Ruiz llegó."
    assert len(sentence_spans(text, None)) == 2
