"""Near-duplicates are one; what differs in a number, a name, a negation or a function word never is."""

import pytest

from workbench.domain.check import Check, Hit
from workbench.domain.enums import Band, Verdict
from workbench.services.match import grouped

FIRST = "La Valdorie a lancé 120 missiles sur le port de Lormeau le 14 mars."


def hit(text: str, *, verdict=Verdict.DISPUTED, band=Band.SAME, language="fr", rating=None) -> Hit:
    return Hit(Check(text, text, verdict, False, rating=rating, language=language), 0.9, band, (), ())


def sizes(*hits: Hit) -> list[int]:
    return [len(group) for group in grouped(hits)]


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        "la Valdorie a lancé 120 missiles sur le port de Lormeau, le 14 mars !",
        "La Valdorie a lancé 120 missiles sur port de Lormeau le 14 mars",
        "La Valdorie a lancé 120 missile sur le port de Lormeau le 14 mars.",
    ],
)
def test_marks_case_articles_and_endings_make_no_other_check(text):
    assert sizes(hit(FIRST), hit(text)) == [2]


@pytest.mark.parametrize(
    "text",
    [
        FIRST.replace("120", "210"),
        FIRST.replace("120", "121"),
        FIRST.replace("14 mars", "15 mars"),
        FIRST.replace("Lormeau", "Lormeaux"),
        FIRST.replace("a lancé", "n’a pas lancé"),
        FIRST.replace("sur", "sous"),
        FIRST.replace(".", " ?"),
    ],
)
def test_what_says_something_else_stands_by_itself(text):
    assert sizes(hit(FIRST), hit(text)) == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Imports of grain to Valdoria rose in the year of the great harbour strike.", "from"),
        ("Unemployment in the northern region of Valdoria decreased last year.", "increased"),
    ],
)
def test_a_word_of_the_same_length_can_turn_a_claim(one, other):
    swapped = one.replace("to Valdoria", f"{other} Valdoria").replace("decreased", other)
    assert swapped != one
    assert sizes(hit(one, language="en"), hit(swapped, language="en")) == [1, 1]


def test_who_disagrees_is_never_hidden():
    assert sizes(hit(FIRST), hit(FIRST, verdict=Verdict.VERIFIED), hit(FIRST, rating="Mostly false")) == [1, 1, 1]
    assert sizes(hit(FIRST), hit(FIRST, band=Band.DIFFERS)) == [1, 1]


def test_the_best_stands_for_its_group_and_the_order_stays():
    other = hit("The harbour of Brisac was closed for six days.", language="en")
    again = hit(FIRST + " ")
    assert grouped((hit(FIRST), other, again)) == ((hit(FIRST), again), (other,))
    assert grouped(()) == ()
