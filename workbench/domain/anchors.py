"""Passages that are found again in another text: by position, then by quote and what stands around it, never by guessing."""

from workbench.domain.passages import find_all, page_of
from workbench.domain.pin import Pin, Place

CONTEXT = 32  # characters of prefix and suffix, as in the Web Annotation examples and language.md
# A passage of so many characters that stands once is the one; a shorter one ("12 million") must have its neighbours beside it.
SPEAKS_FOR_ITSELF = 24
_SURE = 60.0  # how like what stands around it must be, of 100


def anchored(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The quote, prefix and suffix of a span."""
    return text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def locate(text: str, pin: Pin, pages: tuple[int, ...] = (), *, same: bool = False) -> Place | None:
    """Where the passage of a pin stands in a text; None when it is not in it, or may be any of several places.

    same tells that this is the text it was pinned in.
    """
    if not pin.quote.strip() or pin.start is None or pin.end is None:
        return None
    if text[pin.start : pin.end] == pin.quote and (same or _context(text, pin.start, pin.end, pin) >= _SURE):
        return Place(pin.start, pin.end, page_of(pages, pin.start) or (pin.page if same else None))
    places = find_all(text, pin.quote)
    if not places:
        return None
    known = {place: _context(text, *place, pin) for place in places}
    wanted = pin.start
    best = max(places, key=lambda place: (known[place], -abs(place[0] - wanted)))
    alone = len(places) == 1 and len(pin.quote) >= SPEAKS_FOR_ITSELF
    return Place(*best, page_of(pages, best[0]), moved=True) if alone or known[best] >= _SURE else None


def _context(text: str, start: int, end: int, pin: Pin) -> float:
    """How like what stands around a span is to what stood around the pin, of 100; blanks do not count."""
    from rapidfuzz.fuzz import ratio

    before, after = pin.prefix, pin.suffix
    here = (text[max(0, start - len(before)) : start], text[end : end + len(after)])
    pairs = [(" ".join(old.split()), " ".join(new.split())) for old, new in zip((before, after), here, strict=True)]
    sizes = [len(old) for old, _ in pairs]
    if not sum(sizes):
        return 100.0
    return sum(ratio(old, new) * size for (old, new), size in zip(pairs, sizes, strict=True)) / sum(sizes)
