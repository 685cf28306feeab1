"""Fetching one page from the web when a person asks for it: from checked addresses only, with caps, kept as it came."""

from workbench.services.sources.fetching.fetch import Fetched, fetch
from workbench.services.sources.fetching.guard import ALLOW

__all__ = ["ALLOW", "Fetched", "fetch"]
