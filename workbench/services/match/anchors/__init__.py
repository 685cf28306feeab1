"""Quotations found again in another version of their text. Values in, values out."""

from workbench.services.match.anchors.edits import edits
from workbench.services.match.anchors.placing import Versions, place

__all__ = ["Versions", "edits", "place"]
