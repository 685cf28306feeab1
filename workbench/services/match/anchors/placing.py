"""Where a quotation stands in another version of its text, by its words, its neighbours and its place.

Three ways are tried and the best place wins: the same words; the place to which the words around it went (longest common sequence
of words, rapidfuzz); the place that most of its rarer words point to, for what was moved and reworded.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from workbench.domain.renewal import Anchored, Fate
from workbench.services.match.anchors.wording import altered
from workbench.services.match.anchors.words import Words, same_words

LIKE = 75.0  # likeness from which other words are a rewording, as measured in the design of anchors
LIKE_IN_PLACE = 60.0  # the same in the place to which the words around it went
LIKE_HELD = 45.0  # the same there where the words next to it on both sides stayed
CONTEXT = 32
_WANDER = 5  # words by which the ends of a place are tried
_RARE = 12  # occurrences up to which a word points to places
_WEIGHT = 0.3  # of the neighbours, beside the words themselves
_CLOSING = frozenset(".!?…»”’\"')]}›,;:%")
_OPENING = frozenset("«“„‘\"'([{‹¿¡—–-")
_BLANKS = frozenset(" \u00a0\u202f")
_APART = frozenset("!?»”;:%…")  # marks before which some languages set a blank
_EDGE = re.compile(r"[.!?…][^\w\n]|\n")
_STRAYS = 2

Span = tuple[int, int]


@dataclass(frozen=True)
class Versions:
    """An old and a new text, with what is worked out once for all quotations."""

    old: str
    new: str
    language: str | None = None

    @cached_property
    def ours(self) -> Words:
        return Words.of(self.old)

    @cached_property
    def theirs(self) -> Words:
        return Words.of(self.new)

    @cached_property
    def same(self) -> list[int | None]:
        return same_words(self.ours, self.theirs)

    @cached_property
    def came_from(self) -> dict[int, int]:
        """For each word of the new version that stayed, the word of the old one."""
        return {place: at for at, place in enumerate(self.same) if place is not None}

    @cached_property
    def kept(self) -> list[int]:
        """The words of the old version that have a place in the new one, in order."""
        return [at for at, place in enumerate(self.same) if place is not None]


def place(versions: Versions, start: int, end: int) -> Anchored:
    """Find the words old[start:end] in the new version; a changed number, name or negation makes it another claim (altered).

    Takes well under a millisecond for each quotation of an article, after the versions were compared once.
    """
    quote = versions.old[start:end]
    before, after = versions.old[max(0, start - CONTEXT) : start], versions.old[end : end + CONTEXT]
    mapped = _mapped(versions, start, end)
    least = LIKE_HELD if _held(versions, start, end) else LIKE_IN_PLACE
    best: tuple[float, Span, float] | None = None
    for span in dict.fromkeys(_candidates(versions, start, end, mapped)):
        words = versions.new[slice(*span)]
        ratio = 100.0 if words == quote else fuzz.ratio(quote, words)
        in_place = span == mapped
        if ratio < (least if in_place else LIKE):
            continue
        score = ratio + _WEIGHT * _neighbours(versions.new, span, before, after) + 2 * in_place + 4 * (words == quote)
        if best is None or score > best[0]:
            best = (score, span, ratio)
    if best is None:
        return Anchored(Fate.GONE)
    _, span, ratio = best
    words = versions.new[slice(*span)]
    if words == quote:
        stayed = mapped is not None and span[0] < mapped[1] and mapped[0] < span[1]
        return Anchored(Fate.UNCHANGED if stayed else Fate.MOVED, *span, ratio)
    told = altered(quote, words, versions.language)
    return Anchored(Fate.ALTERED if told else Fate.REWORDED, *span, ratio, told)


def _candidates(versions: Versions, start: int, end: int, mapped: Span | None) -> Iterator[Span]:
    quote = versions.old[start:end]
    if mapped:
        yield mapped
        if versions.new[slice(*mapped)] == quote and mapped[1] - mapped[0] > CONTEXT:
            return
    found = False
    for at in _occurrences(versions, start, quote):
        found = True
        # Words that were added to the end of the sentence are part of it: they may turn what it says.
        first, stop = versions.theirs.within(at, at + len(quote))
        yield _with_marks(versions, quote, first, stop) if first < stop else (at, at + len(quote))
    if mapped and fuzz.ratio(quote, versions.new[slice(*mapped)]) >= LIKE:
        return
    if mapped:
        polished = _polished(versions, quote, mapped)
        yield polished
        found = found or fuzz.ratio(quote, versions.new[slice(*polished)]) >= LIKE
    if not found:
        for span in _pointed_to(versions, start, end):
            yield _polished(versions, quote, span)


def _occurrences(versions: Versions, start: int, quote: str) -> Iterator[int]:
    """Where the very words stand in the new version, but for those that stood elsewhere in the old one too and stayed there."""
    at = versions.new.find(quote)
    while at >= 0 and quote:
        first, _ = versions.theirs.within(at, at + len(quote))
        came = versions.came_from.get(first)
        lead = versions.theirs.starts[first] - at if first < len(versions.theirs.starts) else 0
        elsewhere = came is not None and versions.ours.starts[came] - lead != start
        if not elsewhere or not versions.old.startswith(quote, versions.ours.starts[came or 0] - lead):
            yield at
        at = versions.new.find(quote, at + 1)


def _mapped(versions: Versions, start: int, end: int) -> Span | None:
    """Give the place that lies between where the words around the quotation went; None where none of its own words stayed."""
    first, stop = versions.ours.within(start, end)
    kept = versions.kept
    low, high = bisect_right(kept, first - 1), bisect_right(kept, stop - 1)
    if low == high:
        return None
    same = versions.same
    left, right = _known(same[kept[low]]), _known(same[kept[high - 1]])
    # The words that came in before the first that stayed belong to the quotation as far as words of its own are missing there.
    before = _known(same[kept[low - 1]]) if low else -1
    after = _known(same[kept[high]]) if high < len(kept) else len(versions.theirs.folded)
    if kept[low] > first:
        left = before + 1 if low and kept[low - 1] == first - 1 else max(before + 1, left - (kept[low] - first))
    if kept[high - 1] < stop - 1:
        right = after - 1 if high < len(kept) and kept[high] == stop else min(after - 1, right + (stop - 1 - kept[high - 1]))
    return _with_marks(versions, versions.old[start:end], left, right + 1)


def _held(versions: Versions, start: int, end: int) -> bool:
    """Did the words next to the quotation stay on both sides, with nothing put in between them and the edges of its place?"""
    first, stop = versions.ours.within(start, end)
    same = versions.same
    return 0 < first < stop < len(same) and same[first - 1] is not None and same[stop] is not None


def _pointed_to(versions: Versions, start: int, end: int) -> list[Span]:
    """Give the places, at most three, that most of the rarer words of the quotation point to."""
    first, stop = versions.ours.within(start, end)
    votes: Counter[int] = Counter()
    places = versions.theirs.places
    for at in range(first, stop):
        found = places.get(versions.ours.folded[at], ())
        if len(found) <= _RARE:
            for place in found:
                shift = (place - (at - first)) // _WANDER
                votes[shift] += 2
                votes[shift - 1] += 1
                votes[shift + 1] += 1
    most = len(versions.theirs.folded)
    spans = []
    for shift, count in votes.most_common(3):
        left = min(max(0, shift * _WANDER + _WANDER // 2), most - 1)
        if count >= 4:
            spans.append(_with_marks(versions, versions.old[start:end], left, min(most, left + stop - first)))
    return spans


def _polished(versions: Versions, quote: str, span: Span) -> Span:
    """Move both ends by single words to where the likeness is greatest."""
    theirs = versions.theirs
    first, stop = theirs.within(*span)
    for _ in range(2):
        came = first, stop
        starts = range(max(0, first - _WANDER), min(stop, first + _WANDER + 1))
        first = _best([(_likeness(versions, quote, at, stop), at) for at in starts])
        stops = range(max(first + 1, stop - _WANDER), min(len(theirs.folded), stop + _WANDER) + 1)
        stop = _best([(_likeness(versions, quote, first, at), at) for at in stops])
        if came == (first, stop):
            break
    return _with_marks(versions, quote, first, stop)


def _best(tried: list[tuple[float, int]]) -> int:
    return max(tried, key=lambda one: one[0])[1]


def _likeness(versions: Versions, quote: str, first: int, stop: int) -> float:
    return fuzz.ratio(quote, versions.new[versions.theirs.starts[first] : versions.theirs.ends[stop - 1]])


def _with_marks(versions: Versions, quote: str, first: int, stop: int) -> Span:
    """Give the span of words in code points, with the marks before and after them where the quotation has some."""
    text = versions.new
    first, stop = _to_edges(versions, first, stop)
    start, end = versions.theirs.starts[first], versions.theirs.ends[stop - 1]
    words = Words.of(quote)
    lead, tail = (quote[: words.starts[0]], quote[words.ends[-1] :]) if words.starts else (quote, "")
    if text.endswith(lead, 0, start):
        start -= len(lead)
    elif lead:
        while start and (text[start - 1] in _OPENING or (text[start - 1] in _BLANKS and start > 1 and text[start - 2] in _OPENING)):
            start -= 1
    if text.startswith(tail, end):
        end += len(tail)
    elif tail:
        while end < len(text) and (text[end] in _CLOSING or (text[end] in _BLANKS and text[end + 1 : end + 2] in _APART)):
            end += 1
    return start, end


def _to_edges(versions: Versions, first: int, stop: int) -> Span:
    """Take in words that came in between the place and the edge of its sentence, where nothing else claims them."""
    text, theirs = versions.new, versions.theirs
    at = first
    while at and first - at <= _STRAYS and not _EDGE.search(text, theirs.ends[at - 1], theirs.starts[at]):
        at -= 1
        if at in versions.came_from:
            break
    else:
        first = at if first - at <= _STRAYS else first
    at = stop
    while at < len(theirs.starts) and at - stop <= _STRAYS and not _EDGE.search(text, theirs.ends[at - 1], theirs.starts[at]):
        if at in versions.came_from:
            break
        at += 1
    else:
        stop = at if at - stop <= _STRAYS else stop
    return first, stop


def _neighbours(text: str, span: Span, before: str, after: str) -> float:
    """How alike the text around a place is to what stood around the quotation, 0 to 100."""
    left = text[max(0, span[0] - len(before)) : span[0]]
    right = text[span[1] : span[1] + len(after)]
    told = [fuzz.ratio(a, b) for a, b in ((before, left), (after, right)) if a or b]
    return sum(told) / len(told) if told else 100.0


def _known(place: int | None) -> int:
    assert place is not None
    return place
