"""Who passed somebody's words on: a newsroom told, an agency that quotes, a platform written on."""

import re

from workbench.services.language.lexicon import all_words
from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import is_outlet, is_platform, outlet_names

_REACH = 14
_TITLE_MARKS = frozenset('«»“„"')
_DATIVE = re.compile(r"(\b[^\W\d_a-z]\w+e)n(?= )")


def relays_after(nouns: Nouns, first: int, stop: int) -> tuple[str, ...]:
    """The outlet or platform named between a verb of saying (its last token) and the words said (token stop), innermost first."""
    t, c = nouns.tokens, nouns.cues
    limit = min(stop, first + 2 * _REACH, len(t))
    accompanying = all_words("grammar", "with")
    for place in range(first, limit):
        if t.low[place] not in c.to and t.low[place] not in c.on and t.low[place] not in accompanying:
            continue
        end = min(place + _REACH, limit)
        if (t.low[place] in c.on or t.low[place] in accompanying) and (platform := _platform(nouns, place + 1, end)):
            return (platform,)
        if outlet := _outlet(nouns, place + 1, end):
            return (outlet,)
    return ()


def relay_of_quoting(nouns: Nouns, source: Source) -> tuple[str, ...]:
    """The one who quotes, when "quoted by", "cité par" stands in the noun phrase of a source or right behind it."""
    for place in range(source.first + 1, source.last + 1):
        if found := _quoting_at(nouns, place):
            return found
    return ()


def relay_of_confiding(nouns: Nouns, stop: int) -> tuple[str, ...]:
    """The outlet that a source spoke to, told in a relative clause behind it: "people who spoke to The Times"."""
    t, c = nouns.tokens, nouns.cues
    for place in range(stop, min(stop + 8, len(t) - 2)):
        if not nouns.is_word(place):
            return ()
        if t.low[place] in c.relatives:
            return relays_after(nouns, place, min(place + 8, len(t)))
    return ()


def relay_of_interview(nouns: Nouns, stop: int) -> tuple[str, ...]:
    """The outlet of an interview told before the cue: "Dans un entretien au Monde, il a dit"."""
    t, c = nouns.tokens, nouns.cues
    for place in range(min(stop, 12)):
        if t.low[place] in c.interview:
            return relays_after(nouns, place + 1, min(place + 10, stop))
    return ()


def _quoting_at(nouns: Nouns, place: int) -> tuple[str, ...]:
    t, c = nouns.tokens, nouns.cues
    if place < len(t) and t.raw[place] == ",":
        place += 1
    if place + 2 < len(t) and t.low[place] in c.seen_by and t.low[place + 1] in c.passive_by:
        outlet = _outlet(nouns, place + 2, min(place + 9, len(t)))
        return (outlet,) if outlet else ()
    if place >= len(t) or not (length := c.quoted_by.match(t.low, place)):
        return ()
    source = nouns.right(place + length)
    if source is None:
        return ()
    run = _outlet(nouns, place + length, source.last)
    return (run or source.words,)


def _platform(nouns: Nouns, first: int, end: int) -> str | None:
    low = nouns.tokens.low
    for place in range(first, min(end, first + 10)):
        raw = nouns.tokens.raw[place]
        if not nouns.is_word(place) and raw != ",":
            return None
        if is_platform(raw):
            return raw
        if place + 1 < end and is_platform(f"{raw} {nouns.tokens.raw[place + 1]}"):
            return f"{raw} {nouns.tokens.raw[place + 1]}"
        if place > first and low[place] in nouns.cues.verbs:
            return None
    return None


def _outlet(nouns: Nouns, first: int, end: int) -> str | None:
    """The newsroom in a phrase; in "to the partner network of A News, B News" it is the name behind the comma."""
    t, c = nouns.tokens, nouns.cues
    if first < end and t.raw[first] in _TITLE_MARKS:
        return _titled(nouns, first, end)
    stop = first
    commas = 0
    while stop < end:
        if not nouns.is_word(stop):
            if t.raw[stop] != "," or commas or stop + 1 >= end or not nouns.is_name_word(stop + 1):
                break
            commas += 1
        elif t.low[stop] in c.complementizers or (stop > first and t.low[stop] in c.to and commas):
            break
        stop += 1
    for place in range(first, min(first + 3, stop)):
        owner = t.raw[place].removesuffix("'s")
        if owner != t.raw[place] and is_outlet(owner):
            return owner
    for place in range(first, min(first + 2, stop)):
        if t.raw[place].islower() and is_outlet(t.raw[place]):
            return t.raw[place]
    if known := _known_name(nouns, first, stop):
        return known
    runs = [nouns.text_of(a, b) for a, b in nouns.runs(first, stop)]
    outlets = [name for name in runs if is_outlet(name)]
    media = any(t.low[n] in c.media_nouns for n in range(first, min(stop, first + 4)))
    if media and runs:
        return outlets[-1] if outlets else runs[0]
    close = [a for a, b in nouns.runs(first, stop) if is_outlet(nouns.text_of(a, b)) and a - first <= 3]
    return outlets[0] if outlets and close else None


def _titled(nouns: Nouns, first: int, end: int) -> str | None:
    """The newspaper whose title stands in quotation marks: der „Neuen Zeitung“, an adjective's case ending taken off."""
    t = nouns.tokens
    stop = first + 1
    while stop < end and nouns.is_word(stop):
        stop += 1
    if stop == first + 1 or stop - first > 6 or not t.raw[first + 1][0].isupper():
        return None
    name = nouns.text_of(first + 1, stop)
    dative = nouns.cues.verb_second and first and t.low[first - 1] == "der" and stop - first > 2
    return _DATIVE.sub(r"\1", name) if dative else name


def _known_name(nouns: Nouns, first: int, stop: int) -> str | None:
    """A newspaper whose name begins with an article ("Le Monde", "El País")."""
    for start in range(first, min(first + 4, stop)):
        for end in range(start + 1, min(start + 5, stop) + 1):
            words = nouns.text_of(start, end)
            if words[0].isupper() and words.casefold() in outlet_names("outlets"):
                return words
    return None
