"""Quantities in five languages, each sentence with what must be found in it and nothing else."""

import re
from pathlib import Path

import pytest

from workbench.domain.statement import Quantity
from workbench.services.language import read

TABLE = Path(__file__).with_name("quantities.tsv")
_WANT = re.compile(r"(?P<sign>>=|<=|~)?(?P<value>-?[\d.e]+?)(?:\.\.(?P<high>[\d.e]+))?(?: (?P<counted>\S+))?$")


def rows() -> list[tuple[str, str, list[str]]]:
    lines = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [(language, text, [want for want in expected.split("; ") if want]) for language, text, expected in lines]


def fits(found: Quantity, want: str) -> bool:
    wanted = _WANT.match(want)
    assert wanted, want
    value, counted = float(wanted["value"]), (wanted["counted"] or "").casefold()
    close = pytest.approx(value, rel=1e-3)
    if counted and counted not in f"{found.unit or ''} {found.noun or ''}".casefold():
        return False
    if wanted["high"]:
        return found.low == close and found.high == pytest.approx(float(wanted["high"]))
    if found.value != close:
        return False
    match wanted["sign"]:
        case ">=":
            return found.low == close and found.high is None
        case "<=":
            return not found.low and found.high == close
        case "~":
            inside = (found.low is None or found.low <= value) and (found.high is None or value <= found.high)
            return inside and found.low != found.high
    return found.low == close and found.high == close


@pytest.mark.parametrize(("language", "text", "expected"), rows())
def test_the_quantities_of_a_sentence(language: str, text: str, expected: list[str]) -> None:
    found = [q for s in read(text, language).statements for q in s.quantities]
    assert all(text[q.start : q.end] == q.text for q in found)
    assert len(found) == len(expected), found
    assert all(fits(q, want) for q, want in zip(found, expected, strict=True)), found


def test_each_language_has_its_table() -> None:
    told = [language for language, _, _ in rows()]
    assert all(told.count(language) >= 25 for language in ("fr", "en", "es", "de", "it"))
