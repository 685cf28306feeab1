"""What the index is given and what it is asked."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.match import index_text, query_terms
from workbench.services.match.stems import stem


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("L’Ukraine", "fr", "ukraine"),
        ("jusqu'à l'Élysée", "fr", "a elysee"),
        ("1 000 soldats", "fr", "1000 soldier"),
        ("1\u202f000", "fr", "1000"),
        ("1,000", "en", "1000"),
        ("1.000", "de", "1000"),
        ("12,345,678", "en", "12345678"),
        ("11,3 %", "fr", "11d3"),
        ("11.3%", "en", "11d3"),
        ("#AustralianFires", None, "australia fir"),
        ("see https://t.co/yoEOL6vXBm now", "en", "see now"),
        ("Covid-19", "en", "covid 19"),
        ("huit morts", "fr", "8 death"),
        ("eight dead", "en", "8 death"),
        ("", "en", ""),
    ],
)
def test_the_index_gets_folded_terms(text: str, language: str | None, expected: str) -> None:
    assert index_text(text, language) == expected


@pytest.mark.parametrize(
    ("forms", "language"),
    [
        (("missile", "missiles"), "en"),
        (("vote", "votes", "voted", "voting"), "en"),
        (("country", "countries"), "en"),
        (("stop", "stopped", "stopping"), "en"),
        (("provoque", "provoquent", "provoquer", "provoquée"), "fr"),
        (("journal", "journaux"), "fr"),
        (("oiseau", "oiseaux"), "fr"),
        (("livré", "livrée", "livrés", "livrer"), "fr"),
        (("misil", "misiles"), "es"),
        (("autorizado", "autorizar", "autorizaron"), "es"),
        (("Rakete", "Raketen"), "de"),
        (("amerikanische", "amerikanischen", "amerikanischer"), "de"),
        (("vaccino", "vaccini"), "it"),
    ],
)
def test_inflected_forms_meet(forms: tuple[str, ...], language: str) -> None:
    assert len({index_text(form, language) for form in forms}) == 1


@pytest.mark.parametrize(
    "pair", [("university", "universe"), ("news", "new"), ("police", "policy"), ("mission", "missile"), ("general", "generous")]
)
def test_different_words_stay_apart(pair: tuple[str, str]) -> None:
    assert stem(pair[0], "en") != stem(pair[1], "en")


@pytest.mark.parametrize(
    "writings",
    [
        (("Moscou", "fr"), ("Moscow", "en"), ("Moskau", "de"), ("Moscú", "es"), ("Mosca", "it")),
        (("Allemagne", "fr"), ("Germany", "en"), ("Deutschland", "de"), ("German", "en"), ("allemandes", "fr")),
        (("Poutine", "fr"), ("Putin", "en"), ("Putin", None)),
        (("OTAN", "fr"), ("NATO", "en"), ("NATO", "de")),
        (("septembre", "fr"), ("September", "en"), ("septiembre", "es")),
        (("ukrainischen", "de"), ("ukrainiens", "fr"), ("Ukrainian", "en")),
        (("Biden", "en"), ("Biden", "fr"), ("Biden", None)),
    ],
)
def test_names_meet_across_languages(writings: tuple[tuple[str, str | None], ...]) -> None:
    assert len({index_text(*writing) for writing in writings}) == 1


def test_a_name_of_several_words_adds_one_term_for_every_language() -> None:
    terms = [set(query_terms(*text)) for text in (("les États-Unis", "fr"), ("the United States", "en"), ("Estados Unidos", "es"))]
    assert set.intersection(*terms) == {"unitedstates", "stat"}


def test_stop_words_are_asked_only_when_nothing_else_is() -> None:
    assert query_terms("the missiles of the army", "en") == ("missil", "armi")
    assert query_terms("to be or not to be", "en") == ("to", "be", "or", "not")


def test_query_terms_are_terms_of_the_index() -> None:
    text = "Selon l’armée, 1 000 chars #LeopardDeux ont été livrés à l'Ukraine et aux États-Unis."
    assert set(query_terms(text, "fr")) <= set(index_text(text, "fr").split())


def test_scripts_without_spaces_give_pairs_and_marks_do_not_cut_words() -> None:
    assert index_text("東京都", None) == "東京 京都"
    assert len(index_text("हिन्दी", None).split()) == 1


def test_unknown_languages_are_only_folded() -> None:
    assert index_text("Przywódcy Łodzi", "pl") == "przywodci lodzi"


@given(st.text(max_size=80), st.sampled_from([None, "en", "fr", "es", "de", "it", "xx"]))
def test_every_term_is_one_token_and_preparing_never_fails(text: str, language: str | None) -> None:
    terms = query_terms(text, language)
    assert all(term and all(letter.isalnum() for letter in term) for term in terms)
    assert len(set(terms)) == len(terms)


def test_a_claim_is_prepared_in_tens_of_microseconds() -> None:
    text = "Russia fired 120 missiles and 90 drones on Sunday, killing at least eight people, the Ukrainian army said near Kyiv."
    index_text(text, "en")
    begin = time.perf_counter()
    for _ in range(1000):
        index_text(text, "en")
    # Measured at 23 µs; the bound leaves room for a loaded machine.
    assert (time.perf_counter() - begin) / 1000 < 300e-6


def test_an_endless_word_costs_no_more_than_its_length():
    # Taking its endings off one by one would take minutes.
    assert index_text("a" * 1_000_000, "fr")


def test_a_number_is_its_own_term_in_every_language():
    """Digits are not looked up in the word lists, so none of them may hold any."""
    from workbench.services.match.lexicon import LANGUAGES, table

    numbers, bridge, names = table("numbers"), table("bridge"), table("names")
    words = {word for kind in ("small", "months") for code in LANGUAGES for word in numbers[kind][code]}
    words |= {form.removeprefix("=") for row in bridge["words"].values() for forms in row for form in forms.split()}
    words |= {
        spelling
        for kind in ("organisations", "places", "cities", "people", "terms")
        for row in names[kind].values()
        for spelling in row
    }
    assert len(words) > 5_000
    assert [word for word in words if word.isdigit()] == []
    assert {index_text("1984 007", code) for code in (None, *LANGUAGES)} == {"1984 007"}
