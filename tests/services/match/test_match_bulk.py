"""Many texts read at once give what each gives alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.services.match import index_text
from workbench.services.match.bulk import BulkTerms
from workbench.services.match.lexicon import table

TEXTS = [
    "",
    "L’Élysée a dépensé 3.500,7 km et 1 200 € pour l’eau des États-Unis d'Amérique.",
    "#HelloWorld @someone https://t.example/x The United Nations and the U.S. don't agree on twenty-one things",
    "Die Bundesregierung hat im Mai 2.000 Stellen gestrichen, sagte der Sprecher.",
    "東京都 पानी की कमी نقص المياه วันนี้ 🙂🙂 Ⅻ ﬁne",
    "a\0b \x1f c\u2028d e\u00adf",
    "word " * 400,
]


def both(texts, languages):
    reader = BulkTerms()
    places, terms = reader.read(texts, languages)
    found = [set() for _ in texts]
    for place, term in zip(places.tolist(), terms.tolist(), strict=True):
        found[place].add(reader.terms[term])
    assert len(places) == sum(map(len, found)), "a term came twice"
    return found, [set(index_text(text, language).split()) for text, language in zip(texts, languages, strict=True)]


@pytest.mark.parametrize("language", [None, "fr", "de-AT", "xx", "zho"])
def test_texts_of_every_kind(language):
    found, expected = both(TEXTS, [language] * len(TEXTS))
    assert found == expected


def test_the_reader_goes_on_with_what_it_knows():
    reader = BulkTerms()
    for text in TEXTS * 2:
        _, terms = reader.read([text], [None])
        assert {reader.terms[term] for term in terms.tolist()} == set(index_text(text, None).split())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from([None, "en", "fr", "es", "it"])), max_size=8))
def test_any_texts(pairs):
    found, expected = both([text for text, _ in pairs], [language for _, language in pairs])
    assert found == expected


def names_in_parts():
    """Words of names of several words, whole names, and what may stand between them."""
    spellings = [
        spelling for kind in ("organisations", "places", "people") for row in table("names")[kind].values() for spelling in row
    ]
    spellings += [spelling for entry in table("names")["countries"].values() for spelling in entry["exonyms"]]
    several = [spelling for spelling in spellings if " " in spelling]
    words = sorted({word for spelling in several for word in spelling.split()})
    parts = (
        st.sampled_from([*several, "U.S.", "U.K.", "U.S.-Mexico"])
        | st.sampled_from(words)
        | st.sampled_from(["the", "12", "–", "1 200"])
    )
    return st.lists(st.tuples(parts, st.sampled_from([" ", " ", "-", ", ", " - ", "  "])), max_size=14)


@settings(max_examples=300, deadline=None)
@given(st.lists(names_in_parts(), min_size=1, max_size=5))
def test_names_of_several_words_that_meet_and_overlap(made):
    texts = ["".join(part + between for part, between in parts) for parts in made]
    found, expected = both(texts, [None] * len(texts))
    assert found == expected
