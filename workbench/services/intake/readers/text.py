"""Plain text: decoded, otherwise untouched."""

from dataclasses import asdict
from typing import Any

from workbench.services.intake.decoding import decode

MAX_TEXT = 20_000_000  # characters; beyond any article, within what the parent takes back
_LONGEST_TITLE = 200


def is_harmless(data: bytes) -> bool:
    """Whether these bytes are well-formed UTF-8, which needs no guessing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read(data: bytes) -> dict[str, Any]:
    """Decode a text; its title is its first line, if that is at most 200 characters long."""
    decoded = decode(data)
    return {
        "text": decoded.text,
        "encoding": decoded.encoding,
        "title": title_of(decoded.text),
        "title_made": True,
        "flags": [asdict(flag) for flag in decoded.flags],
    }


def title_of(text: str) -> str | None:
    """The first line that says anything, blanks folded; None when it is longer than a title would be."""
    line = next((line for line in text[:10_000].splitlines() if any(char.isalnum() for char in line)), "")
    title = " ".join(line.split())
    return title if 0 < len(title) <= _LONGEST_TITLE else None
