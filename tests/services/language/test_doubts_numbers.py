"""Doubts about measures, amounts and dates. A line a case."""

import pytest
from doubting import FILLER, flagged, reasons

CASES = [
    ("foreign-unit", "fr", "La portée atteint 190 milles.", ["190 milles"]),
    ("foreign-unit", "fr", "Il a parcouru douze milles, puis 3 milles, puis 20 gallons.", ["douze milles", "20 gallons"]),
    ("foreign-unit", "fr", "La portée atteint 190 milles (environ 300 km).", []),
    ("foreign-unit", "fr", "Environ 300 km (190 milles) les séparent.", []),
    ("foreign-unit", "fr", "Le bateau est à 12 milles nautiques du port.", []),
    ("foreign-unit", "fr", "30 pieds de haut, 2 000 livres d’explosifs.", ["30 pieds de haut", "2 000 livres d’explosifs"]),
    ("foreign-unit", "fr", "Il a lu douze livres et planté 300 pieds de vigne devant un écran de 55 pouces.", []),
    ("foreign-unit", "es", "Se perdieron 40 galones y 6 pulgadas de lluvia.", ["40 galones", "6 pulgadas de lluvia"]),
    ("foreign-unit", "es", "Anduvo 40 millas con dos pies y doce libros.", []),
    ("foreign-unit", "de", "Es liefen 500 Gallonen aus, die Welle war 30 Fuß hoch.", ["500 Gallonen", "30 Fuß hoch"]),
    ("foreign-unit", "it", "Sono finiti in mare 500 galloni di petrolio.", ["500 galloni"]),
    ("foreign-unit", "en", "It is 40 miles and 500 gallons away.", []),
    ("fahrenheit", "fr", "La température a atteint 104 degrés hier.", ["104 degrés"]),
    ("fahrenheit", "fr", "La température a atteint 42 degrés hier.", []),
    ("fahrenheit", "fr", "La température du four doit être de 110 degrés.", []),
    ("fahrenheit", "fr", "La voiture a fait un tour de 90 degrés.", []),
    ("fahrenheit", "es", "La ola de calor dejó 98 grados.", ["98 grados"]),
    ("fahrenheit", "de", "Bei der Hitze waren es 104 Grad im Schatten.", ["104 Grad"]),
    ("fahrenheit", "de", "Bei der Hitze waren es 104 Grad Fahrenheit.", []),
    ("fahrenheit", "it", "Con il caldo si sono toccati 100 gradi.", ["100 gradi"]),
    ("billion", "fr", "Le plan coûte 3 billions de dollars.", ["3 billions de dollars"]),
    ("billion", "fr", "Le plan coûte 3 milliards de dollars.", []),
    ("billion", "es", "La empresa tuvo ventas de 5 billones de dólares.", ["5 billones de dólares"]),
    ("billion", "es", "La deuda del país llega a 28 billones de dólares.", []),
    ("billion", "es", "El fondo vale 900 billones de dólares.", ["900 billones de dólares"]),
    ("billion", "de", "Der Umsatz stieg auf 12 Billionen Euro.", ["12 Billionen Euro"]),
    ("billion", "de", "Die Schulden stiegen auf 35 Billionen Dollar.", []),
    ("billion", "de", "Auf der Erde leben 8 Billionen Menschen.", ["8 Billionen Menschen"]),
    ("billion", "en", "The plan costs 3 billion dollars.", []),
    ("digit-grouping", "en", "The village has 1.250 people and 3.400 sheep.", ["1.250"]),
    ("digit-grouping", "en", "Petrol costs $3.459, the plan 1.250 million and 0.125 people.", []),
    ("digit-grouping", "fr", "Le village compte 1,250 habitants.", ["1,250"]),
    ("digit-grouping", "fr", "Le plan coûte 1,250 milliard d’euros et pèse 1,250 kg.", []),
    ("digit-grouping", "de", "Das Dorf hat 2,300 Einwohner.", ["2,300"]),
    ("digit-grouping", "de", "Das Dorf hat 2.300 Einwohner, der Dollar kostet 1,085 Euro.", []),
    ("digit-grouping", "es", "El pueblo tiene 1,250 habitantes.", ["1,250"]),
    ("digit-grouping", "it", "Il paese ha 1,250 abitanti.", ["1,250"]),
    ("percentage-points", "fr", "Le taux est passé de 10 % à 12 %, une hausse de 2 %.", ["2 %"]),
    ("percentage-points", "fr", "Le taux est passé de 10 % à 12 %, une hausse de 2 points.", []),
    ("percentage-points", "fr", "Le taux est passé de 10 % à 12 %, une hausse de 20 %.", []),
    ("percentage-points", "en", "The rate rose from 4% to 5%, an increase of 1%.", ["1%"]),
    ("percentage-points", "en", "Sixty (60%) agreed, 40% did not, 20% were young.", []),
    ("percentage-points", "es", "El paro pasó del 10 % al 13 %, un 3 % más.", ["3 %"]),
    ("percentage-points", "de", "Die Quote stieg von 8 auf 10 Prozent, ein Plus von 2 Prozent.", ["2 Prozent"]),
    ("percentage-points", "it", "Il tasso è salito dal 5 % al 7 %, un aumento del 2 %.", ["2 %"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "text", "words"), CASES)
def test_doubts_about_numbers(kind: str, language: str, text: str, words: list[str]) -> None:
    assert flagged(f"{text}\n\n{FILLER[language]}", language, kind) == words


UNDATED = [
    ("fr", "L’accord a été signé dimanche.", "dimanche"),
    ("fr", "L’accord a été signé en septembre dernier.", "septembre dernier"),
    ("en", "The deal was signed last September.", "last September"),
    ("de", "Der Vertrag wurde gestern unterschrieben.", "gestern"),
    ("es", "El acuerdo se firmó ayer.", "ayer"),
    ("it", "L’accordo è stato firmato ieri.", "ieri"),
]


@pytest.mark.parametrize(("language", "text", "words"), UNDATED)
def test_a_relative_date_is_in_doubt_until_the_article_has_a_date(language: str, text: str, words: str) -> None:
    assert flagged(text, language, "undated", published=None) == [words]
    assert flagged(text, language, "undated", published="2025-03-10") == []
    assert flagged(text, language, "undated", published="soon") == [words]


def test_relative_dates_are_told_once_with_their_number() -> None:
    text = "L’accord a été signé dimanche. Lundi, le maire est parti. Hier, il est revenu."
    assert flagged(text, "fr", "undated", published=None) == ["dimanche"]
    assert "“dimanche” and 2 more dates" in reasons(text, "fr", "undated", published=None)[0]


@pytest.mark.parametrize("text", ["L’accord date du 3 mars 2021.", "Vu le 04/03/2021.", "En 2019, tout a changé."])
def test_a_full_date_needs_no_date_of_the_article(text: str) -> None:
    assert flagged(text, "fr", "undated", published=None) == []


def test_a_percentage_is_explained_with_its_figures() -> None:
    [reason] = reasons("Le taux est passé de 10 % à 12 %, une hausse de 2 %.", "fr", "percentage-points")
    assert "from 10 % to 12 % is a change of 20 %" in reason


def test_a_line_that_names_the_day_is_offered_as_the_article_s_date() -> None:
    head = "El puerto reabre\n\nInés Robledo\nBrisal, 14 de marzo de 2026"
    text = f"{head}\n\n{FILLER['es']} El acuerdo se firmó ayer.\n\n{FILLER['es']}"
    [reason] = reasons(text, "es", "undated", published=None)
    assert "“14 de marzo de 2026” may tell it" in reason
    assert flagged(text, "es", "undated", published="2026-03-14") == []
