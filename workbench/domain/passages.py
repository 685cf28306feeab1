"""Where a quoted passage stands in the words of a source."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u2011": "-"})
_SHY = "\u00ad"
MOST = 1_000  # places of one passage that are told apart


def find(text: str, quote: str) -> tuple[int, int] | None:
    """The first place of a passage, in code points, end exclusive, None without one.

    Blanks, quotation marks and dashes may be others than in the text.
    """
    return next(iter(find_all(text, quote)), None)


def find_all(text: str, quote: str) -> list[tuple[int, int]]:
    """The places of a passage in text order, at most MOST; with other blanks and marks only where it never stands as given."""
    wanted = quote.strip()
    if not wanted:
        return []
    exact = list(islice(_exact(text, wanted), MOST))
    if exact:
        return exact
    words = _folded(wanted).strip('" ').split()
    whole, low = _whole_folded(text)
    if not words or not all(_low(word) in low for word in words):  # told in a tenth of the time
        return []
    places = re.finditer(r'[\s"]+'.join(map(re.escape, words)), whole, re.IGNORECASE)
    return [place.span() for place in islice(places, MOST)]


def page_of(pages: tuple[int, ...], place: int) -> int | None:
    """The number of the page that a place of the text is on, None where there are no pages."""
    return bisect_right(pages, place) or None


def page_label(pages: tuple[int, ...], place: int) -> str | None:
    """Name the page that a place of the text is on: p. 3."""
    number = page_of(pages, place)
    return f"p. {number}" if number else None


def _exact(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + len(wanted))


@lru_cache(maxsize=1)
def _whole_folded(text: str) -> tuple[str, str]:
    """A text in which many passages are looked for one after another: folded, and without capitals besides."""
    folded = _folded(text)
    return folded, _low(folded)


def _low(text: str) -> str:
    return text.casefold().replace("ı", "i")  # which a pattern takes for one letter, too


def _folded(text: str) -> str:
    """The text with one kind of quotation mark, dash and blank; no character is added or taken away."""
    return text.replace(_SHY, " ").translate(_ALIKE)
