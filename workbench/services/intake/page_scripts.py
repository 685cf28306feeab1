"""The JSON-LD that a web page carries in its script elements."""

import re
from collections.abc import Iterator

_TYPE = re.compile(r"""\btype\s*=\s*["']?\s*application/(?:[\w.-]+\+)?ld\+json\b""", re.IGNORECASE)
# Wrappers that old pages put round a script to hide it from older browsers.
_WRAPPERS = re.compile(r"\A\s*(?:(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|<!--)|(?:(?://|/\*)?\s*\]\]>\s*(?:\*/)?|-->)\s*\Z")


def json_scripts(page: str) -> Iterator[str]:
    """The text of each script element of JSON-LD in order; one pass, however many elements are left open."""
    small = page.lower() if page.isascii() else re.sub("[A-Z]", lambda letter: letter.group().lower(), page)
    place = small.find("<script")
    while place >= 0:
        start = small.find(">", place) + 1
        end = small.find("</script", start) if start else -1
        if end < 0:
            return
        if _TYPE.search(page, place, start):
            yield _WRAPPERS.sub("", page[start:end])
        place = small.find("<script", end)
