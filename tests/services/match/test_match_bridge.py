"""Common words of five languages meet, in the index, in what is asked and in what is shown."""

import pytest

from workbench.domain.check import Check
from workbench.services.match import common_words, correct, differences, index_text, other_terms, query_terms, rank, shared_spans
from workbench.services.match.bridge import bridge
from workbench.services.match.lexicon import LANGUAGES, table
from workbench.services.match.stems import stem
from workbench.services.match.text import fold


def check(text: str, language: str) -> Check:
    return Check(id="c", text=text, verdict=None, own=False, title=None, language=language)


@pytest.mark.parametrize(
    ("text", "language", "english", "shared"),
    [
        ("Le gouvernement interdit la vente d'essence", "fr", "The government bans the sale of petrol", 4),
        ("Les ouvriers de l'usine sont en grève depuis lundi", "fr", "Factory workers have been on strike since Monday", 4),
        ("Une vidéo truquée montre des soldats dans un hôpital", "fr", "A doctored video shows soldiers in a hospital", 4),
        ("La policía detuvo a tres migrantes en la frontera", "es", "Police arrested three migrants at the border", 5),
        ("El precio de la leche subirá en invierno", "es", "Milk prices will rise in winter", 4),
        ("Die Regierung senkt die Steuern auf Strom", "de", "The government cuts taxes on electricity", 4),
        ("Der Arzt wurde wegen Betrugs verurteilt", "de", "The doctor was convicted of fraud", 3),
        ("I medici dell'ospedale chiedono stipendi più alti", "it", "Hospital doctors ask for higher salaries", 4),
        ("Un incendio ha distrutto la scuola", "it", "A fire destroyed the school", 3),
    ],
)
def test_a_sentence_and_its_translation_share_their_terms(text: str, language: str, english: str, shared: int) -> None:
    assert len(set(query_terms(text, language)) & set(query_terms(english, "en"))) >= shared


@pytest.mark.parametrize(
    ("forms", "language"),
    [
        (("guerre", "guerres", "war", "wars"), "fr en"),
        (("meurt", "morts", "mourir", "décès"), "fr"),
        (("rose", "rises", "risen", "increased"), "en"),
        (("murió", "muertos", "morir"), "es"),
        (("gestorben", "stirbt", "Todesfall", "Tote"), "de"),
        (("ucciso", "uccidere", "uccisi"), "it"),
        (("child", "children", "kids"), "en"),
    ],
)
def test_forms_of_a_word_meet(forms: tuple[str, ...], language: str) -> None:
    found = [{bridge(fold(form), code) for code in language.split()} - {None} for form in forms]
    assert all(found)
    assert len(set().union(*found)) == 1


@pytest.mark.parametrize(
    ("pair", "language"),
    [
        (("mère", "mer"), "fr"),
        (("équipe", "équipement"), "fr"),
        (("vente", "vent"), "fr"),
        (("armée", "arme"), "fr"),
        (("électricité", "électrice"), "fr"),
        (("libro", "libre"), "es"),
        (("deporte", "deportación"), "es"),
        (("Reis", "Reise"), "de"),
        (("Spieler", "Spiele"), "de"),
        (("sindaco", "sindacato"), "it"),
        (("testa", "testo"), "it"),
        (("according", "agreement"), "en"),
        (("plane", "plan"), "en"),
    ],
)
def test_other_words_stay_apart(pair: tuple[str, str], language: str) -> None:
    assert index_text(pair[0], language) != index_text(pair[1], language)


@pytest.mark.parametrize(
    ("word", "language"), [("Marie", "fr"), ("Victoria", "es"), ("Koch", "de"), ("Rossi", "it"), ("cote", "fr")]
)
def test_names_and_words_of_two_meanings_are_left_alone(word: str, language: str) -> None:
    assert index_text(word, language) == stem(word.lower(), language)


def test_a_word_means_what_it_means_in_its_language() -> None:
    assert index_text("pain", "fr") == index_text("bread", "en")
    assert index_text("pain", "en") == "pain"
    assert index_text("pain", None) == "pain"


def test_a_query_that_does_not_tell_its_language_is_asked_in_every_one() -> None:
    assert other_terms("pain", None) == {"pain": ("bread",)}
    assert other_terms("guerra", None) == {"guer": ("war",)}
    assert other_terms("bread and water", "en") == {}
    # A row that did not tell its language holds the bare stem.
    assert other_terms("la guerre des prix", "fr") == {"war": ("guer",), "pric": ("prix",)}


def test_words_of_two_languages_are_shown_as_shared() -> None:
    text = "War drives up the price of bread"
    (hit,) = rank("La guerre fait monter le prix du pain", "fr", [(check(text, "en"), 1.0)], 1)
    assert set(hit.why) == {"War", "price", "bread"}
    assert [text[start:end] for start, end in shared_spans("prix du pain", text)] == ["price", "bread"]


def test_a_query_that_does_not_tell_its_language_is_like_the_same_words() -> None:
    words = "Grève mondiale médecins hôpitaux"
    (hit,) = rank(words, None, [(check(words, "fr"), 1.0)], 1)
    assert hit.score == 1.0


def test_a_slip_of_a_word_that_the_index_holds_in_english_is_corrected() -> None:
    vocabulary = ("hospital", "war", "zebra")
    assert correct(["guerrr"], vocabulary) == {}
    assert correct(["guerrr"], vocabulary, common=common_words("fr")) == {"guerrr": ("war",)}
    assert correct(["krankenhuas"], vocabulary, common=common_words(None)) == {"krankenhuas": ("hospital",)}
    assert correct(["guerrr"], ("zebra",), common=common_words("fr")) == {}


def test_a_denial_is_told_between_words_that_meet() -> None:
    kinds = {one.kind.value for one in differences("Les vaches ne boivent pas de lait", "Cows drink milk", "fr", "en")}
    assert kinds == {"negation"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lexicon_gives_each_word_and_each_stem_one_meaning(language: str) -> None:
    raw = table("bridge")
    place = raw["languages"].index(language)
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    for english, row in raw["words"].items():
        for form in row[place].split():
            word = form.lstrip("=")
            assert fold(word) == word, form
            assert words.setdefault(word, english) == english, form
            if form[0] != "=":
                assert stems.setdefault(stem(word, language), english) == english, form
    assert not set(raw["apart"].get(language, "").split()) & set(words)
    assert len(words) > 600


def test_what_english_words_stand_for_is_not_spelled_twice() -> None:
    raw = table("bridge")["words"]
    forms = {form.lstrip("=") for row in raw.values() for form in row[0].split()}
    assert not forms & set(raw)
