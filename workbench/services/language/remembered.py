"""What analysts decided about the lines of an outlet's pages comes before the engine's own rules."""

import re
from collections.abc import Sequence

from workbench.domain.article import LineRule
from workbench.domain.enums import Kind
from workbench.services.language.fold import fold
from workbench.services.language.furniture import Label, Piece, bare_line
from workbench.services.language.lines import Line

_DIGITS = re.compile(r"\d+")
_KEY_AT_MOST = 200


def line_key(text: str) -> str | None:
    """A line as it is compared with remembered ones, None for one that is too long to come again or has no letter.

    text may be of the article or of the working copy: apostrophes, accents and spaces are made alike.
    """
    key = " ".join(_DIGITS.sub("#", bare_line(fold(text).text)).split())
    return key if len(text) <= _KEY_AT_MOST and any(map(str.isalpha, key)) else None


def apply_remembered(lines: list[Line], marked: list[list[Piece]], remembered: Sequence[LineRule]) -> list[list[Piece]]:
    """The marks of furniture with those of remembered lines put right; everything else as it was."""
    if not remembered:
        return marked
    kinds = {rule.line: rule.kind for rule in remembered}
    return [
        pieces if (kind := kinds.get(line_key(line.text) or "")) is None else _as(kind, line)
        for line, pieces in zip(lines, marked, strict=True)
    ]


def _as(kind: Kind, line: Line) -> list[Piece]:
    return [] if kind.is_body else [Piece(line.start, line.end, Label(kind, "remembered", "outlet-remembered"))]
