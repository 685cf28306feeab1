"""A quoted passage stands in the saved words of its source; where it does not, the nearest there is shown instead."""

from collections import Counter
from collections.abc import Sequence

from workbench.desk import source_facts
from workbench.domain.errors import Refused
from workbench.domain.quoted import TOKEN, joined, stands, tokens
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.store import Store

LIKE = 0.4  # share of the words of a passage from which a place in the text is shown as the nearest one
LONGEST = 400
MOST_LIKE = 200  # places as good as the best that are compared letter by letter


@dataclass(frozen=True, slots=True)
class Misquote:
    """A passage is not in the saved words of a source; nearest is the one there that is most like it, None where none is."""

    nearest: str | None


@dataclass(frozen=True, slots=True)
class Misquoted(Misquote):
    """The same of the passage of a piece of evidence."""

    evidence: Evidence


def check(store: Store, source: Source, quote: str, words: str | None = None) -> None:
    """Raise Refused for a passage that is not in the words of a source; nothing can be said where none are saved."""
    found = misquote(store, source, quote, words)
    if found is None:
        return
    title, near = source.title, found.nearest
    if near is None:
        raise Refused(
            f"That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed; quote it as it stands "
            "there, or take it all the same with --quote-anyway."
        )
    raise Refused(
        f"That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed; quote it as it "
        "stands there, or take it all the same with --quote-anyway."
    )


def misquote(store: Store, source: Source, quote: str, words: str | None = None) -> Misquote | None:
    """Tell that a passage is not in the words of a source; None where it is, and where no words are saved."""
    text = words if words is not None else source_facts.text(store, source)
    if text is None or not text.strip() or stands(text, quote):
        return None
    return Misquote(nearest(text, quote))


def misquoted(store: Store, source: Source) -> list[Misquoted]:
    """List the links to a source of which the passage is not in its saved words."""
    text = source_facts.text(store, source)
    links = store.all(Evidence, source_id=source.id) if text and text.strip() else []
    return [Misquoted(nearest(text or "", link.quote), link) for link in links if link.quote and not stands(text or "", link.quote)]


def nearest(text: str, quote: str) -> str | None:
    """The part of a text, as many words long, that has most of the words of a passage; None where there is none like it."""
    wanted = tokens(quote)
    found = [(match.start(), match.end(), token) for match in TOKEN.finditer(text) for token in tokens(match.group())]
    size = len(wanted)
    if not size or not found:
        return None
    there = [token for _, _, token in found]
    best, places = _densest(there, wanted)
    if best < LIKE * size:
        return None
    from rapidfuzz.fuzz import ratio

    said = joined(wanted)
    at = max(places, key=lambda place: ratio(said, joined(there[place : place + size])))
    start, end = found[at][0], found[min(at + size, len(found)) - 1][1]
    part = " ".join(text[start:end].split())
    return part if len(part) <= LONGEST else f"{part[: LONGEST - 1]}…"


def _densest(there: Sequence[str], wanted: Sequence[str]) -> tuple[int, list[int]]:
    """How many of the wanted words the best windows hold, and where the first of these begin."""
    left = Counter(wanted)
    size, held, best = len(wanted), 0, 0
    places: list[int] = []
    for place, token in enumerate(there):
        if token in left:
            held += left[token] > 0
            left[token] -= 1
        if place >= size and (gone := there[place - size]) in left:
            left[gone] += 1
            held -= left[gone] > 0
        if held > best:
            best, places = held, []
        if held == best and held and len(places) < MOST_LIKE:
            places.append(max(0, place - size + 1))
    return best, places
