"""Whether a passage stands in a text, as people quote: parts left out, other marks between the words."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from workbench.domain import passages

# What an analyst leaves out of a quotation, and words of one's own in brackets.
_GAP = re.compile(r"\s*(?:\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")
# What a passage says, without the marks between words; signs that change a figure count.
TOKEN = re.compile(r"\w+|[%‰€$£°]|[-−–](?=\d)")
_BREAK = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*(?=\w)|[\u00ad\u200b\u2060]")


def stands(text: str, quote: str) -> bool:
    """Does a passage stand in a text: as it is, or its pieces in their order, the same words whatever the marks between them?"""
    if passages.find(text, quote):
        return True
    pieces = [piece for part in _GAP.split(quote) if (piece := tokens(part))]
    if not pieces:
        return not any(char.isalnum() for char in _GAP.sub("", quote))
    held, place = _whole(text), 0
    for piece in pieces:
        wanted = joined(piece)
        at = held.find(wanted, place)
        if at < 0:
            return False
        place = at + len(wanted) - 1
    return True


@lru_cache(maxsize=1)
def _whole(text: str) -> str:
    """A text as one line of its words; one text is asked for all that is quoted from it."""
    return joined(tokens(text))


def tokens(text: str) -> list[str]:
    """The words and figures of a text, folded, without the marks between them."""
    plain = unicodedata.normalize("NFKC", _BREAK.sub("", text)).casefold()
    return ["-" if token in "−–" else token for token in TOKEN.findall(plain)]


def joined(words: Sequence[str]) -> str:
    """Words as one line in which a run of them is found by its blanks."""
    return f" {' '.join(words)} "
