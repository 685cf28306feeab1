"""Reading what analysts bring: articles from files and pasted text, tables of earlier checks."""

from workbench.services.intake.reading import read_bytes, read_location, read_text

__all__ = ["read_bytes", "read_location", "read_text"]
