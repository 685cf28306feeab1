"""Which checks are the same one again, and which only look like it."""

import pytest

from workbench.domain.check import Check
from workbench.domain.enums import RepeatKind
from workbench.domain.importing import Repeat
from workbench.services.match.repeats import Repeats, is_retyped, words_of


def check(number: int | str, text: str, **more: str) -> Check:
    return Check(str(number), text, None, own=False, **more)


def compare(*checks: Check) -> Repeats:
    return Repeats(checks, lambda url: url.partition("?")[0], lambda: None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor sold 12 ferries to the harbour office.", "the mayor sold 12 FERRIES to the harbour-office"),
        ("Le maire a vendu 40 000 conteneurs à l’hôpital.", "Le maire a vendu 40000 conteneurs a l'hopital !"),
        ("The mayor sold twelve ferries to the harbour office.", "Mayor sold twelve ferries to harbour office"),
        ("The mayor sold twelve ferries to the harbour office.", "The mayor sold twelve ferrries to the harbour office."),
        ("The mayor sold twelve ferries to the harbour office.", "The mayor sold twelve ferires to the harbour office."),
        ("The mayor sold twelve ferries to the harbour office.", "The mayor sold twelve ferries to the har bour office."),
    ],
)
def test_what_is_only_typed_otherwise_is_the_same(one: str, other: str) -> None:
    assert is_retyped(words_of(one), words_of(other))
    filler = [check(f"f{number}", f"A sentence of {number} other words about nothing.") for number in range(20)]
    found = compare(check(1, one), *filler, check(2, other)).within()
    assert found == {21: Repeat(RepeatKind.TEXT, 0)}
    assert compare(check(1, one)).among([check(2, other)]) == {}, "within comes first"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor of Brisac sold 12 old ferries to the harbour.", "The mayor of Brisac sold 13 old ferries to the harbour."),
        ("The mayor of Brisac sold 1.5 old ferries to the harbour.", "The mayor of Brisac sold 15 old ferries to the harbour."),
        ("The mayor sold the ferries to the harbour office.", "The mayor never sold the ferries to the harbour office."),
        ("Le maire de Brisac a vendu les bateaux du port.", "Le maire de Brisac n’a pas vendu les bateaux du port."),
        ("The harbour lost 3 million tonnes of grain in the fire.", "The harbour lost 3 billion tonnes of grain in the fire."),
        ("The mayor sued the harbour office over the ferries.", "The harbour office sued the mayor over the ferries."),
        ("The court found the sale of the ferries legal.", "The court found the sale of the ferries illegal."),
        ("The council adopted the harbour office’s plan in March.", "The council adapted the harbour office’s plan in March."),
        ("The port of Brisac was closed in the spring.", "The port of Brisak was closed in the spring."),
    ],
)
def test_another_number_word_or_order_is_another_claim(one: str, other: str) -> None:
    assert not is_retyped(words_of(one), words_of(other))
    assert compare(check(1, one), check(2, other)).within() == {}


def test_a_text_that_says_nothing_is_nobodys_repeat() -> None:
    assert compare(check(1, "The"), check(2, "The"), check(3, "false"), check(4, "False.")).within() == {}
    assert len(compare(check(1, "水银有毒的说法"), check(2, "水银有毒的说法。")).within()) == 1


def test_a_chain_of_repeats_names_its_first_row() -> None:
    rows = [
        check("a", "The quay is new."),
        check("b", "the quay is new", url="https://f.example/1"),
        check("b", "Other words altogether."),
        check("d", "The quay is quite new.", url="https://f.example/1?utm=x"),
    ]
    kinds = {place: (repeat.kind, repeat.of) for place, repeat in compare(*rows).within().items()}
    assert kinds == {1: (RepeatKind.TEXT, 0), 2: (RepeatKind.ID, 0), 3: (RepeatKind.URL, 0)}


def test_claims_of_one_page_are_siblings_and_no_repeats() -> None:
    page = {"url": "https://f.example/round-up"}
    rows = [
        check(1, "The port handled 40,000 containers in 2023.", **page),
        check(2, "The port handled 90,000 containers in 2023.", **page),
        check(3, "Tomatoes are blue.", **page),
        check(4, "In 2023 the port had handled 40,000 containers.", **page),
    ]
    kinds = {place: (repeat.kind, repeat.of) for place, repeat in compare(*rows).within().items()}
    assert kinds == {1: (RepeatKind.PAGE, 0), 2: (RepeatKind.PAGE, 0), 3: (RepeatKind.URL, 0)}


def test_an_id_is_not_believed_from_another_publisher() -> None:
    ours = compare(check(1, "The quay is new.", publisher="Fanal"), check(2, "Tomatoes are blue.", publisher="Fanal"))
    ours.within()
    others = [check(1, "The moon is near.", publisher="Prova"), check(2, "Tomatoes were blue once.", publisher="FANAL")]
    assert ours.among(others) == {1: Repeat(RepeatKind.ID, others[1])}
    assert ours.among([check(1, "The moon is near.")])[0].kind is RepeatKind.ID


def test_texts_that_all_begin_alike_stay_linear() -> None:
    looked = []
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda"
    rows = [check(number, f"{words} {chr(97 + number % 26)}{number}") for number in range(3_000)]
    repeats = compare(*rows)
    there = repeats._words
    repeats._words = lambda place: looked.append(place) or there(place)  # type: ignore[method-assign,assignment,func-returns-value]
    assert repeats.within() == {}
    assert len(looked) <= 16 * len(rows)
