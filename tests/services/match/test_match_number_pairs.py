"""Pairs of sentences of which the numbers and dates are the same or are not, each read both ways round."""

from pathlib import Path

import pytest

from workbench.domain.enums import DifferenceKind
from workbench.services.match import differences

ROWS = [line.split("\t") for line in Path(__file__).with_name("number_pairs.tsv").read_text(encoding="utf-8").splitlines()]
KINDS = (DifferenceKind.NUMBER, DifferenceKind.DATE)


@pytest.mark.parametrize(("verdict", "language", "text", "other_language", "other"), ROWS)
def test_numbers_are_read_as_what_they_are(verdict: str, language: str, text: str, other_language: str, other: str) -> None:
    there = [d for d in differences(text, other, language, other_language) if d.kind in KINDS]
    back = [d for d in differences(other, text, other_language, language) if d.kind in KINDS]
    assert [bool(there), bool(back)] == [verdict == "differs"] * 2, (there, back)


@pytest.mark.parametrize(
    ("language", "text", "other", "told"),
    [
        ("fr", "120 missiles et 90 drones", "60 drones et 210 missiles", [("120", "210"), ("90", "60")]),
        ("en", "The raid left 12 dead and 40 hurt.", "The raid left 40 dead and 12 hurt.", [("12", "40"), ("40", "12")]),
        ("fr", "Entre 5 et 7 % des élèves", "Entre 5 et 9 % des élèves", [("5 et 7 %", "5 et 9 %")]),
        ("fr", "Les plus de 40 ans de Lannec", "Les plus de 50 ans de Lannec", [("40 ans", "50 ans")]),
        ("en", "It was -5 °C in Lannec.", "It was 5 °C in Lannec.", [("-5 °C", "5 °C")]),
        ("en", "Rates rose by 2 percent.", "Rates rose by 2 percentage points.", [("2 percent", "2 percentage points")]),
    ],
)
def test_each_number_stands_beside_its_own(language: str, text: str, other: str, told: list[tuple[str, str]]) -> None:
    found = differences(text, other, language, language)
    assert [(d.query, d.hit) for d in found if d.kind is DifferenceKind.NUMBER] == told
