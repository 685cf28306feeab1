"""Reading what analysts bring: articles from files and pasted text, tables of earlier checks."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.services.intake.checks import CheckTable, checks_of, iter_checks, read_checks
    from workbench.services.intake.decoding import codec_of, decode
    from workbench.services.intake.readers import READERS
    from workbench.services.intake.reading import (
        bytes_of,
        ending_misleads,
        media_type_of,
        read_again,
        read_bytes,
        read_evidence,
        read_location,
        read_text,
    )

__all__ = [
    "READERS",
    "CheckTable",
    "bytes_of",
    "checks_of",
    "codec_of",
    "decode",
    "ending_misleads",
    "iter_checks",
    "media_type_of",
    "read_again",
    "read_bytes",
    "read_checks",
    "read_evidence",
    "read_location",
    "read_text",
]
_ELSEWHERE = {
    "READERS": "readers",
    **dict.fromkeys(("codec_of", "decode"), "decoding"),
    **dict.fromkeys(("CheckTable", "checks_of", "iter_checks", "read_checks"), "checks"),
}


def __getattr__(name: str) -> Any:
    """Bring in what is asked for when it is: the child process needs one reader and none of the rest, which takes twice as long."""
    if name not in __all__:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_ELSEWHERE.get(name, 'reading')}"), name)
    globals()[name] = found
    return found
