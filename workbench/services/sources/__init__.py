"""What is known of a source from its address alone."""

from workbench.services.sources.addresses import looks_like_url, normalise_url, page_key
from workbench.services.sources.hosts import display_host, site_name

__all__ = ["display_host", "looks_like_url", "normalise_url", "page_key", "site_name"]
