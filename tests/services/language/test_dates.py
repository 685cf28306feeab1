"""Dates in five languages, each sentence with the article's day and what must be found in it and nothing else."""

from pathlib import Path

import pytest

from workbench.domain.statement import DateMention
from workbench.services.language import read

TABLE = Path(__file__).with_name("dates.tsv")


def rows() -> list[tuple[str, str | None, str, list[str]]]:
    lines = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [
        (language, None if day == "-" else day, text, [want for want in expected.split("; ") if want])
        for language, day, text, expected in lines
    ]


def told(found: DateMention) -> str:
    """A mention as the table writes it: words=first..last, words=day, or words=? while it is open."""
    if not found.resolved:
        assert (found.first, found.last) == (None, None)
        return f"{found.text}=?"
    return f"{found.text}={found.first}" + (f"..{found.last}" if found.last != found.first else "")


@pytest.mark.parametrize(("language", "day", "text", "expected"), rows())
def test_the_dates_of_a_sentence(language: str, day: str | None, text: str, expected: list[str]) -> None:
    found = [d for s in read(text, language, day).statements for d in s.dates]
    assert all(text[d.start : d.end] == d.text for d in found)
    assert [told(d) for d in found] == expected
