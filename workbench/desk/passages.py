"""Where a quoted passage stands in the words of a source."""

import re
from bisect import bisect_right

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u2011": "-"})
_SHY = "\u00ad"


def find(text: str, quote: str) -> tuple[int, int] | None:
    """The first place of a passage, in code points, end exclusive, None without one.

    Blanks, quotation marks and dashes may be others than in the text.
    """
    wanted = quote.strip()
    if not wanted:
        return None
    exact = text.find(wanted)
    if exact >= 0:
        return exact, exact + len(wanted)
    words = [re.escape(word) for word in _folded(wanted).strip('" ').split()]
    found = re.search(r'[\s"]+'.join(words), _folded(text), re.IGNORECASE) if words else None
    return found.span() if found else None


def page_label(pages: tuple[int, ...], place: int) -> str | None:
    """Name the page that a place of the text is on: p. 3."""
    number = bisect_right(pages, place)
    return f"p. {number}" if number else None


def _folded(text: str) -> str:
    """The text with one kind of quotation mark, dash and blank; no character is added or taken away."""
    return text.replace(_SHY, " ").translate(_ALIKE)
