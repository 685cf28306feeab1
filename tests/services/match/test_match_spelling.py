"""Corrections of misspelt terms."""

from workbench.services.match import correct

VOCABULARY = frozenset(
    ("washington", "vaccin", "vagin", "autism", "missil", "mission", "putin", "paris", "parti", "2024", "136000", "kyiv")
)


def test_near_terms_are_proposed_best_first() -> None:
    assert correct(("wahsington",), VOCABULARY) == {"wahsington": ("washington",)}
    assert correct(("vacin",), VOCABULARY)["vacin"][0] == "vaccin"
    assert correct(("missile",), VOCABULARY)["missile"][0] == "missil"


def test_known_short_and_numeric_terms_are_left_alone() -> None:
    assert correct(("autism", "kiv", "2025", "136001", "5g"), VOCABULARY) == {}


def test_short_words_may_have_one_slip_and_long_ones_two() -> None:
    assert "putin" in correct(("puttn",), VOCABULARY)["puttn"]
    assert correct(("pxtxn",), VOCABULARY) == {}
    assert correct(("washignton",), VOCABULARY)["washignton"] == ("washington",)
    assert correct(("washngtn",), VOCABULARY)["washngtn"] == ("washington",)
    assert correct(("whngtn",), VOCABULARY) == {}


def test_at_most_three_are_proposed() -> None:
    vocabulary = {"tanka", "tankb", "tankc", "tankd"}
    assert len(correct(("tanke",), vocabulary)["tanke"]) == 3


def test_a_vocabulary_that_has_grown_is_read_again() -> None:
    vocabulary = {"paris"}
    assert correct(("washingtn",), vocabulary) == {}
    vocabulary.add("washington")
    assert correct(("washingtn",), vocabulary) == {"washingtn": ("washington",)}
