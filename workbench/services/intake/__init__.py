"""Reading what analysts bring: articles from files and pasted text, tables of earlier checks."""

from workbench.services.intake.checks import CheckTable, checks_of, iter_checks, read_checks
from workbench.services.intake.decoding import decode
from workbench.services.intake.readers import READERS
from workbench.services.intake.reading import bytes_of, media_type_of, read_bytes, read_evidence, read_location, read_text

__all__ = [
    "READERS",
    "CheckTable",
    "bytes_of",
    "checks_of",
    "decode",
    "iter_checks",
    "media_type_of",
    "read_bytes",
    "read_checks",
    "read_evidence",
    "read_location",
    "read_text",
]
