"""Dates, ratings and language codes as publishers give them."""

import pytest

from workbench.domain.enums import Verdict
from workbench.services.intake.days import day_of
from workbench.services.intake.ratings import verdict_of
from workbench.services.intake.tongues import language_code


@pytest.mark.parametrize(
    "given",
    [
        "2024-11-12",
        "2024-11-12T23:59:00+14:00",
        "2024-11-12 08:00",
        "2024/11/12",
        "12 Nov 2024",
        "12 November 2024",
        "12November 2024",
        "November 12, 2024",
        "Nov. 12, 2024",
        "12th of November, 2024",
        "Tuesday, 12 November 2024",
        "Tue, 12 Nov 2024 10:00:00 GMT",
        "12 novembre 2024",
        "mardi 12 novembre 2024 à 10h30",
        "12 de noviembre de 2024",
        "12. November 2024",
        "12.11.2024",
        "12 november 2024",
        "12 nov. 2024",
        "12-Nov-2024",
        "12 DE NOVEMBRO DE 2024",
    ],
)
def test_a_day_that_can_only_be_one_is_told(given: str) -> None:
    assert day_of(given) == "2024-11-12"


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("20/11/2024", "2024-11-20"),
        ("11/20/2024", "2024-11-20"),
        ("5/5/2024", "2024-05-05"),
        ("1er janvier 2024", "2024-01-01"),
        ("29 février 2024", "2024-02-29"),
        ("1 août 2023", "2023-08-01"),
        ("3. März 2020", "2020-03-03"),
        ("mar 4, 2020", "2020-03-04"),
    ],
)
def test_other_days(given: str, day: str) -> None:
    assert day_of(given) == day


@pytest.mark.parametrize(
    "given",
    [
        "03/04/2024",
        "03-04-2024",
        "November 2024",
        "2024",
        "30 February 2024",
        "2024-13-01",
        "yesterday",
        "ju 3 2024",
        "12 jui 2024",
        "",
        "99/99/2024",
    ],
)
def test_a_day_that_could_be_two_or_none_is_not_guessed(given: str) -> None:
    assert day_of(given) is None


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [
        ("True", Verdict.VERIFIED),
        ("VRAI.", Verdict.VERIFIED),
        ("verdadero", Verdict.VERIFIED),
        ("Correct", Verdict.VERIFIED),
        ("Vérifié", Verdict.VERIFIED),
        ("Richtig", Verdict.VERIFIED),
        ("False", Verdict.DISPUTED),
        ("« Faux »", Verdict.DISPUTED),
        ("FALSO", Verdict.DISPUTED),
        ("Pants on Fire!", Verdict.DISPUTED),
        ("pants-on-fire", Verdict.DISPUTED),
        ("Ложь", Verdict.DISPUTED),
        ("C’est faux", Verdict.DISPUTED),
        ("No Evidence", Verdict.UNVERIFIED),
        ("Unproven", Verdict.UNVERIFIED),
        ("Non prouvé", Verdict.UNVERIFIED),
        ("não comprovado", Verdict.UNVERIFIED),
        ("unbestätigt", Verdict.UNVERIFIED),
        ("Mostly True", None),
        ("half-true", None),
        ("Misleading", None),
        ("Mixture", None),
        ("trompeur", None),
        ("4", None),
        ("", None),
    ],
)
def test_clear_ratings_become_verdicts_and_half_truths_do_not(rating: str, verdict: Verdict | None) -> None:
    assert verdict_of(rating) is verdict


@pytest.mark.parametrize(
    ("given", "code"),
    [("fra", "fr"), ("fr-CA", "fr"), ("EN_us", "en"), ("ger", "de"), ("haw", "haw"), ("und", None), ("French", None), ("", None)],
)
def test_language_codes_are_folded(given: str, code: str | None) -> None:
    assert language_code(given) == code
