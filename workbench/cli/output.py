"""What the command line prints: UTF-8, one line an item, flushed."""

import json
import re
import sys
from collections.abc import Iterable
from typing import Any

# Line separators that JSON leaves alone but that other programs may split lines at.
_SEPARATORS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def json_line(value: Any) -> str:
    """Write JSON in one line that nothing will split."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for separator, escape in _SEPARATORS.items():
        line = line.replace(separator, escape)
    return line


def say(line: str = "") -> None:
    """Print one line for people; hostile text must not steer their terminal, so control characters become visible marks."""
    put(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", line))


def put(line: str) -> None:
    """Print one line as it is."""
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def tell(line: str) -> None:
    """Print one line on stderr."""
    sys.stderr.buffer.write(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", line).encode("utf-8", "backslashreplace") + b"\n")
    sys.stderr.buffer.flush()


def table(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows with their columns lined up; the last column may be long."""
    rows = list(rows)
    if not rows:
        return
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        say("  ".join([*cells, row[-1]]).rstrip())


def shortened(text: str, length: int) -> str:
    """Bring text into one line of at most length characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def counted(number: int, word: str) -> str:
    """Say a number of things: 1 claim, 2 claims."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
