"""Pictures: evidence without text; only their size is looked at, by the first bytes, and nothing is drawn."""

from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.binary import kind_of_binary

_KINDS = ("a PNG picture", "a JPEG picture", "a GIF picture", "a TIFF picture", "a WebP picture")


def read(data: bytes) -> dict[str, Any]:
    """Make sure that it is a picture; raises CannotRead when it is none."""
    if kind_of_binary(data) not in _KINDS:
        raise CannotRead("it is no picture that is known here (PNG, JPEG, GIF, WebP, TIFF), or a damaged one.")
    return {"text": "", "flags": []}
