import pytest

from workbench.services import match

SENTENCES = (
    "The old harbour of Brisac was closed for repairs by the council last autumn.",
    "Marta Velden said that forty fishermen lost their licences and went to court!",
    "A bridge over the river Orne will cost eleven million and open before winter.",
    "Teachers in Lorvane have not been paid since spring, reports the Morning Bell.",
)
PARAGRAPH = " ".join(SENTENCES)


def test_a_paragraph_is_searched_by_its_sentences():
    parts = match.parts_of(PARAGRAPH, "en")
    assert {frozenset(part) for part in parts} == {frozenset(match.query_terms(one, "en")) for one in SENTENCES}
    assert set().union(*parts) <= set(match.query_terms(PARAGRAPH, "en"))


@pytest.mark.parametrize(
    "text", ["", "Brisac.", SENTENCES[0], " ".join(SENTENCES[:2]), PARAGRAPH.replace(".", ",").replace("!", "")]
)
def test_a_claim_or_one_long_sentence_is_searched_as_it_is(text):
    assert match.parts_of(text, "en") == []


def test_only_the_longest_of_very_many_sentences_are_searched():
    many = PARAGRAPH + " ".join(f"Port number{n} sells grey fish." for n in range(50))
    parts = match.parts_of(many, "en")
    assert len(parts) == 12
    assert {frozenset(part) for part in parts} > {frozenset(match.query_terms(one, "en")) for one in SENTENCES[:3]}
