"""Damage that a text shows by itself: told, never repaired."""

import re
from collections.abc import Iterator
from itertools import islice

from workbench.domain.enums import Kind
from workbench.domain.statement import Flag, Statement
from workbench.services.language.lines import Line

_AT_MOST = 50
# UTF-8 read as Latin-1 or Windows-1252: "Ã©" for "é", "â€™" for "’".
_MOJIBAKE = re.compile(r"Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œžšŒ“”˜]|Â[\u00a0-\u00bf]")
_REPLACED = re.compile("\ufffd+")
_GLUED = re.compile(r"(?<=[^\W\d_][^\W\d_])[.!?](?=[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]{2,}\s)")
_REPEAT_AT_LEAST = 40


def find_damage(text: str, lines: list[Line], body: list[Statement]) -> Iterator[Flag]:
    """Flags for wrong characters, lost spaces, repeated lines, and figures that only the headline gives (offsets in text)."""
    yield from _matches(_REPLACED, text, "lost-characters", "Characters were lost before this text reached us.")
    yield from _matches(_MOJIBAKE, text, "wrong-encoding", "These characters look like an encoding read wrongly.")
    yield from _matches(_GLUED, text, "lost-space", "Two sentences stand together without a space.")
    yield from islice(_repeated(lines), _AT_MOST)
    yield from _headline_figures(body)


def _matches(pattern: re.Pattern[str], text: str, kind: str, reason: str) -> Iterator[Flag]:
    for match in islice(pattern.finditer(text), _AT_MOST):
        yield Flag(kind, match.start(), match.end(), reason)


def _repeated(lines: list[Line]) -> Iterator[Flag]:
    seen: set[str] = set()
    for line in lines:
        if len(line.text) >= _REPEAT_AT_LEAST and line.text in seen:
            yield Flag("repeated-line", line.start, line.end, "This line stands in the text before: it may have been copied twice.")
        seen.add(line.text)


def _headline_figures(body: list[Statement]) -> Iterator[Flag]:
    """Figures of the headline that no sentence below repeats; only where the body gives figures at all."""
    given = {q.value for s in body if s.kind is not Kind.HEADLINE for q in s.quantities}
    for statement in body:
        if statement.kind is Kind.HEADLINE and given:
            for quantity in statement.quantities:
                if quantity.value not in given and (quantity.unit or quantity.noun):
                    yield Flag(
                        "headline-figure", quantity.start, quantity.end, "The headline gives a figure that the text below does not."
                    )
