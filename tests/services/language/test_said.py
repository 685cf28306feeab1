"""Who says it, sentence by sentence: tables of invented news sentences, one file per language in said/."""

from pathlib import Path

import pytest

from workbench.services.language import read

_FOLDER = Path(__file__).parent / "said"


def _rows(language: str) -> list[tuple[str, list[list[str]]]]:
    """The text of each line with the chains allowed for each of its statements."""
    found = []
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            expected, _, rest = line.partition(" | ")
            text, *others = rest.split(" = ")
            statements = [[one] for one in expected.split(" / ")]
            for other in others:
                statements[-1].append(other)
            found.append((text.replace(" ¶ ", "\n\n"), statements))
    return found


_CASES = [(language, text, expected) for language in ("en", "fr", "es", "de", "it") for text, expected in _rows(language)]


@pytest.mark.parametrize(("language", "text", "expected"), _CASES, ids=[f"{code}: {text}" for code, text, _ in _CASES])
def test_who_says_it(language: str, text: str, expected: list[list[str]]) -> None:
    found = [" > ".join(s.attribution) or "-" for s in read(text, language).statements]
    assert len(found) == len(expected)
    for got, allowed in zip(found, expected, strict=True):
        assert got.casefold() in [one.casefold() for one in allowed]
