"""Which texts have one origin: copies with edits by shared runs of words, translations by sentences of one meaning."""

from workbench.services.sources.origins.copies import Text, copies, shared
from workbench.services.sources.origins.differences import enclosed
from workbench.services.sources.origins.grouping import grouped
from workbench.services.sources.origins.translations import translation

__all__ = ["Text", "copies", "enclosed", "grouped", "shared", "translation"]
