"""Recall of differences, and false ones, on gold pairs across languages that others may not have."""

import os
from collections import Counter
from pathlib import Path

import pytest

from workbench.services.match import differences

SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[3] / "../shared")
PAIRS = SHARED / "data/matching/crosslingual/pairs.tsv"
pytestmark = pytest.mark.skipif(not PAIRS.exists(), reason="the gold pairs are not at hand (WORKBENCH_SHARED)")


def pairs() -> list[dict[str, str]]:
    header, *rows = (line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if line.strip())
    return [dict(zip(header, row, strict=False)) for row in rows]


def told(column: str, language: str) -> list[tuple[dict[str, str], set[str]]]:
    asked = [pair for pair in pairs() if pair.get(column)]
    return [(pair, {d.kind.value for d in differences(pair[column], pair["en"], language, "en")}) for pair in asked]


@pytest.mark.parametrize(("column", "language"), [("neg_en", "en"), ("neg_fr", "fr")])
def test_what_differs_is_told(column: str, language: str) -> None:
    found = Counter(pair["neg_type"] for pair, kinds in told(column, language) if pair["neg_type"] in kinds)
    assert found["number"] >= 16
    assert found["date"] >= 9
    assert found["negation"] >= 11
    assert found["name"] >= 8


@pytest.mark.parametrize(("column", "language"), [("fr", "fr"), ("en_para", "en"), ("de", "de"), ("es", "es")])
def test_little_is_told_of_what_says_the_same(column: str, language: str) -> None:
    false = Counter(kind for _, kinds in told(column, language) for kind in kinds)
    assert false["number"] == false["date"] == false["actors"] == 0
    assert false["negation"] <= 1
    assert false["name"] <= 2
