"""Ranges of days, months and years: each end is a date, never a number, and a difference shows the whole range."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.check import Compared, Difference
from workbench.domain.enums import DifferenceKind, Relation
from workbench.services.match import differences
from workbench.services.match.comparison import compared
from workbench.services.match.dates import dates
from workbench.services.match.lexicon import table
from workbench.services.match.quantities import quantities
from workbench.services.match.tokens import tokens


def named(text: str, language: str | None) -> list[tuple[int | None, int | None, int | None]]:
    return [(one.year, one.month, one.day) for one in dates(tokens(text, language))[0]]


def numbers(text: str, language: str | None) -> list[str]:
    words = tokens(text, language)
    return [text[one.start : one.end] for one in quantities(words, dates(words)[1])]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La grève a duré du 16 au 17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("fr", "La grève a duré du 1er au 3 mai 2024.", [(2024, 5, 1), (2024, 5, 3)]),
        ("fr", "Le salon a lieu les 16 et 17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("fr", "Le salon a lieu les 16-17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("fr", "Le salon a lieu les 3, 4 et 5 mai.", [(None, 5, 3), (None, 5, 4), (None, 5, 5)]),
        ("fr", "Le pont a fermé entre le 3 et le 5 mai 2024.", [(2024, 5, 3), (2024, 5, 5)]),
        ("fr", "Il a plu du lundi 16 au mardi 17 novembre.", [(None, None, None), (None, 11, 16), (None, 11, 17)]),
        ("fr", "Il a plu du 16 jusqu'au 17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("fr", "Il a plu du 30 octobre au 2 novembre.", [(None, 10, 30), (None, 11, 2)]),
        ("fr", "Il a plu du 30 décembre au 2 janvier 2025.", [(2024, 12, 30), (2025, 1, 2)]),
        ("fr", "Il a plu de mars à mai 2024.", [(2024, 3, None), (2024, 5, None)]),
        ("fr", "De 2015 à 2020, la forêt a reculé.", [(2015, None, None), (2020, None, None)]),
        ("en", "It rained on 16–17 November.", [(None, 11, 16), (None, 11, 17)]),
        ("en", "It rained from 16 to 17 November.", [(None, 11, 16), (None, 11, 17)]),
        ("en", "It rained on November 16-17, 2024.", [(2024, 11, 16), (2024, 11, 17)]),
        ("en", "It rained on Nov. 16 and 17.", [(None, 11, 16), (None, 11, 17)]),
        ("en", "It rained on November 16, 17 and 18, 2024.", [(2024, 11, 16), (2024, 11, 17), (2024, 11, 18)]),
        ("en", "It rained from November 16 through 18.", [(None, 11, 16), (None, 11, 18)]),
        ("en", "The bridge was closed between 3 and 5 May.", [(None, 5, 3), (None, 5, 5)]),
        ("en", "The bridge was closed between May 3 and May 5.", [(None, 5, 3), (None, 5, 5)]),
        ("en", "The 16th and the 17th of November were wet.", [(None, 11, 16), (None, 11, 17)]),
        ("en", "The 2019/20 season was cut short.", [(2019, None, None), (2020, None, None)]),
        ("es", "Llovió del 16 al 17 de noviembre.", [(None, 11, 16), (None, 11, 17)]),
        ("es", "El puente cerró entre el 3 y el 5 de mayo de 2024.", [(2024, 5, 3), (2024, 5, 5)]),
        ("es", "Llovió desde el 16 hasta el 17 de noviembre.", [(None, 11, 16), (None, 11, 17)]),
        ("es", "Llovió del 30 de octubre al 2 de noviembre.", [(None, 10, 30), (None, 11, 2)]),
        ("de", "Es regnete vom 16. bis 17. November.", [(None, 11, 16), (None, 11, 17)]),
        ("de", "Es regnete vom 16. bis zum 17. November.", [(None, 11, 16), (None, 11, 17)]),
        ("de", "Es regnete in der Nacht vom 16. auf den 17. November.", [(None, 11, 16), (None, 11, 17)]),
        ("de", "Es regnete am 16./17. November.", [(None, 11, 16), (None, 11, 17)]),
        ("de", "Es regnete zwischen dem 3. und dem 5. Mai.", [(None, 5, 3), (None, 5, 5)]),
        ("it", "È piovuto dal 16 al 17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("it", "È piovuto nella notte tra il 16 e il 17 novembre.", [(None, 11, 16), (None, 11, 17)]),
        ("it", "È piovuto dal 30 ottobre al 2 novembre.", [(None, 10, 30), (None, 11, 2)]),
        (None, "16-17 novembre", [(None, 11, 16), (None, 11, 17)]),
        ("fr", "Dans les années 90, la mine a fermé.", [(1990, None, None)]),
        ("fr", "Dans les années quatre-vingt-dix, la mine a fermé.", [(1990, None, None)]),
        ("en", "In the 1990s the mine closed.", [(1990, None, None)]),
        ("en", "In the '90s the mine closed.", [(1990, None, None)]),
        ("de", "In den 90er Jahren schloss die Mine.", [(1990, None, None)]),
        ("es", "En los años noventa cerró la mina.", [(1990, None, None)]),
        ("it", "Negli anni '90 la miniera chiuse.", [(1990, None, None)]),
    ],
)
def test_each_end_is_a_date(language: str | None, text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert named(text, language) == expected
    assert numbers(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "On November 16 and 17 people died.", ["17"]),
        ("en", "On November 16 to 17% of homes the power came back.", ["17%"]),
        ("fr", "Page 12, 17 novembre 2024.", ["12"]),
        ("fr", "Il y a eu 16 blessés et 17 novembre fut calme.", ["16"]),
        ("en", "He is in his 30s.", ["30s"]),
        ("de", "Der 40er-Pack kostet wenig.", ["40er"]),
        ("fr", "Les 90 drones du 17 novembre.", ["90"]),
    ],
)
def test_what_counts_is_no_end_of_a_range(language: str, text: str, left: list[str]) -> None:
    assert numbers(text, language) == left


def told(query: str, hit: str, query_language: str, hit_language: str) -> list[Difference]:
    kinds = (DifferenceKind.DATE, DifferenceKind.NUMBER)
    return [d for d in differences(query, hit, query_language, hit_language) if d.kind in kinds]


def test_the_first_day_of_a_range_is_not_held_against_a_count() -> None:
    ours = "Dans la nuit du 16 au 17 novembre, la ville a été bombardée."
    assert told(ours, "90 drones ont été abattus au-dessus de la ville.", "fr", "fr") == []


@pytest.mark.parametrize(
    ("query", "hit"),
    [
        ("La trêve va du 3 au 5 mai 2024.", "La trêve était en vigueur le 4 mai 2024."),
        ("La trêve va du 30 octobre au 2 novembre.", "La trêve était en vigueur le 1er novembre."),
        ("La trêve va du 30 décembre au 2 janvier.", "La trêve était en vigueur le 31 décembre."),
        ("La trêve va de 2015 à 2020.", "La trêve était en vigueur en 2018."),
        ("La trêve va du 3 au 5 mai 2024.", "La trêve était en vigueur en mai 2024."),
        ("La mine a fermé dans les années 90.", "La mine a fermé en 1994."),
    ],
)
def test_a_date_inside_a_range_is_no_difference(query: str, hit: str) -> None:
    assert told(query, hit, "fr", "fr") == told(hit, query, "fr", "fr") == []


@pytest.mark.parametrize(
    ("query", "hit"),
    [
        ("La trêve va du 3 au 5 mai 2024.", "La trêve était en vigueur le 9 mai 2024."),
        ("La trêve va du 30 octobre au 2 novembre.", "La trêve était en vigueur le 5 novembre."),
        ("La trêve va du 30 décembre au 2 janvier.", "La trêve était en vigueur le 15 décembre."),
        ("La trêve va du 3 au 5 mai 2024.", "La trêve va du 3 au 6 mai 2024."),
        ("La trêve va du 3 au 5 mai 2024.", "La trêve va du 2 au 5 mai 2024."),
        ("La trêve va de 2015 à 2020.", "La trêve était en vigueur en 2022."),
        ("La mine a fermé dans les années 90.", "La mine a fermé dans les années 80."),
        ("La mine a fermé dans les années 90.", "La mine a fermé en 1984."),
    ],
)
def test_another_range_is_told(query: str, hit: str) -> None:
    assert told(query, hit, "fr", "fr")
    assert told(hit, query, "fr", "fr")


def test_a_difference_shows_the_whole_range() -> None:
    (one,) = told("La grève a duré du 16 au 17 novembre.", "The strike lasted from 16 to 19 November.", "fr", "en")
    assert (one.kind, one.query, one.hit) == (DifferenceKind.DATE, "16 au 17 novembre", "16 to 19 November")


def test_one_of_the_days_is_more_exact_than_their_range() -> None:
    rows = compared("La trêve va du 3 au 5 mai 2024.", "La trêve était en vigueur le 4 mai 2024.", "fr", "fr")
    assert Compared(DifferenceKind.DATE, "3 au 5 mai 2024", "4 mai 2024", Relation.MORE_EXACT) in rows


WRITTEN = {
    "fr": ("du {0} au {1} {m} {y}", "les {0} et {1} {m} {y}", "entre le {0} et le {1} {m} {y}", "le {0}-{1} {m} {y}"),
    "en": ("from {0} to {1} {m} {y}", "on {M} {0}–{1}, {y}", "between {0} and {1} {m} {y}", "on {M} {0} and {1}, {y}"),
    "es": ("del {0} al {1} de {m} de {y}", "los días {0} y {1} de {m} de {y}", "entre el {0} y el {1} de {m} de {y}"),
    "de": (
        "vom {0}. bis {1}. {m} {y}",
        "am {0}. und {1}. {m} {y}",
        "zwischen dem {0}. und dem {1}. {m} {y}",
        "am {0}./{1}. {m} {y}",
    ),
    "it": ("dal {0} al {1} {m} {y}", "il {0} e {1} {m} {y}", "tra il {0} e il {1} {m} {y}"),
}


def month_name(language: str, number: int) -> str:
    return max((name for name, value in table("numbers")["months"][language].items() if value == number), key=len)


def ranges(begin: date, days: int, language: str, way: int) -> str:
    end = begin + timedelta(days=days)
    name = month_name(language, begin.month)
    ways = WRITTEN[language]
    return "… " + ways[way % len(ways)].format(begin.day, end.day, m=name, M=name.title(), y=begin.year)


@given(
    begin=st.dates(date(1900, 1, 1), date(2099, 12, 1)).filter(lambda day: day.day < 20),
    days=st.integers(1, 8),
    languages=st.tuples(*[st.sampled_from(sorted(WRITTEN))] * 2),
    ways=st.tuples(*[st.integers(0, 3)] * 2),
)
def test_a_range_is_the_same_however_it_is_written(
    begin: date, days: int, languages: tuple[str, str], ways: tuple[int, int]
) -> None:
    ours, theirs = (ranges(begin, days, language, way) for language, way in zip(languages, ways, strict=True))
    assert named(ours, languages[0]) == [(begin.year, begin.month, begin.day), (begin.year, begin.month, begin.day + days)]
    assert numbers(ours, languages[0]) == []
    assert told(ours, theirs, *languages) == []
    longer = ranges(begin, days + 1, languages[0], ways[0])
    assert [d.kind for d in told(ours, longer, languages[0], languages[0])] == [DifferenceKind.DATE]
