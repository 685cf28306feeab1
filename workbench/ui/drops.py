"""What can be dropped or pasted as a source: web addresses and local files, nothing else."""

import re
from urllib.parse import urlsplit

from PySide6.QtCore import QMimeData

WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
LONGEST = 8_000  # characters of text looked through for an address


def locations(data: QMimeData) -> list[str]:
    """List the URLs and paths of files that dragged data names, each once, in order."""
    found = []
    for url in data.urls():
        if url.isLocalFile():
            found.append(url.toLocalFile())
        elif url.scheme() in ("http", "https"):
            found.append(bytes(url.toEncoded().data()).decode())
    if not found and data.hasText() and (address := web_address(data.text())):
        found.append(address)
    return list(dict.fromkeys(found))


def lone_locations(data: QMimeData) -> list[str]:
    """The web addresses and files that dropped or copied data names; a text that merely begins with one is no location."""
    found = locations(data)
    if not found or not data.hasText() or data.hasUrls():
        return found
    text = data.text()
    return found if len(text) <= LONGEST and len(text.split()) == 1 else []


def web_address(text: str) -> str | None:
    """Find the web address that a piece of text is or begins with; None when it holds something else."""
    found = WEB.match(text[:LONGEST].strip())
    if found is None:
        return None
    try:
        return found.group() if urlsplit(found.group()).hostname else None
    except ValueError:
        return None
