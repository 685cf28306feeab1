"""Who passed somebody's words on: a newsroom told, an agency that quotes, a platform written on."""

import re

from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import begins_outlet, is_outlet, is_platform, outlet_names
from workbench.services.language.people import gender_of_name

_REACH = 14
RELAY_REACH = 2 * _REACH
_SEEN_REACH = 14
_TITLE_MARKS = frozenset('«»“„"')
# "au Monde" is said to Le Monde.
_CONTRACTED = {"au": ("le",), "aux": ("les",), "al": ("el", "il"), "alla": ("la",)}
_DATIVE = re.compile(r"(\b[^\W\d_a-z]\w+e)n(?= )")


def relays_after(nouns: Nouns, first: int, stop: int) -> tuple[str, ...]:
    """The outlet or platform named between a verb of saying (its last token) and the words said (token stop), innermost first."""
    t, c = nouns.tokens, nouns.cues
    limit = min(stop, first + RELAY_REACH, len(t.raw))
    if c.tellers.isdisjoint(t.low[first:limit]):
        return ()
    for place in range(first, limit):
        if t.low[place] not in c.tellers:
            continue
        with_word = t.low[place] in c.accompanying
        if t.low[place] not in c.to and t.low[place] not in c.on and not with_word:
            # German tells newspapers in the plural: "sagte sie den Zeitungen der Gruppe".
            plural = t.low[place] in c.oblique and place + 1 < len(t.raw) and t.low[place + 1] in c.media_nouns
            if not (plural and t.low[place + 1].endswith("n")):
                continue
        end = min(place + _REACH, limit)
        if (t.low[place] in c.on or with_word) and (platform := _platform(nouns, place + 1, end)):
            return (platform,)
        if outlet := _outlet(nouns, place + 1, end) or _interviewer(nouns, first, place, end):
            return (_undeclined(nouns, place + 1, outlet),)
    return ()


def _undeclined(nouns: Nouns, place: int, outlet: str) -> str:
    """A name without the ending that the dative gives its adjective: "der Deutschen Presse-Agentur"."""
    dative = nouns.cues.verb_second and " " in outlet and "der" in nouns.tokens.low[max(0, place - 1) : place + 1]
    return _DATIVE.sub(r"\1", outlet, count=1) if dative else outlet


def _interviewer(nouns: Nouns, first: int, place: int, end: int) -> str | None:
    """The newsroom that no list knows, named right behind "in an interview with"."""
    t, c = nouns.tokens, nouns.cues
    if c.interviews.isdisjoint(t.low[max(first - 1, place - 3, 0) : place]):
        return None
    lead, _ = over_lead(nouns, place + 1, end)
    name = newsroom_name(nouns, lead, end) if lead < end and not c.is_role(t.low[lead]) else None
    return name if name and gender_of_name(f"{name} _") is None else None


def relay_of_quoting(nouns: Nouns, source: Source) -> tuple[str, ...]:
    """The one who quotes, when "quoted by", "cité par" stands in the noun phrase of a source or right behind it."""
    if nouns.cues.quoters.isdisjoint(nouns.tokens.low[source.first + 1 : source.last + 2]):
        return ()
    for place in range(source.first + 1, source.last + 1):
        if found := _quoting_at(nouns, place):
            return found
    return ()


def relay_of_confiding(nouns: Nouns, stop: int) -> tuple[str, ...]:
    """The outlet that a source spoke to, told in a relative clause behind it: "people who spoke to The Times"."""
    t, c = nouns.tokens, nouns.cues
    for place in range(stop, min(stop + 8, len(t.raw) - 2)):
        if not nouns.is_word(place):
            return ()
        if t.low[place] in c.relatives:
            return relays_after(nouns, place, min(place + 8, len(t.raw)))
    return ()


def relay_of_opening(nouns: Nouns, stop: int) -> tuple[str, ...]:
    """The outlet or platform of a phrase before the cue: "Dans un entretien au Monde, il a dit", "On X, she said"."""
    t, c = nouns.tokens, nouns.cues
    if stop <= 0:
        return ()
    opens, asked = t.low[0] in c.opens_relay, t.low[0] in c.asked
    comma = 0
    if opens or asked:
        comma = next((n for n in range(min(stop, 14)) if t.raw[n] == ","), stop if c.verb_second else 0)
    if opens and 1 < comma <= stop:
        if (t.low[0] in c.on or c.verb_second) and (platform := _platform(nouns, 1, comma)):
            return (platform,)
        if (outlet := _outlet(nouns, 1, comma)) and t.raw[comma - 1] in outlet:
            return (outlet,)
    if asked and (by := next((n for n in range(1, min(5, stop)) if t.low[n] in c.passive_by or t.low[n] in c.of), 0)):
        outlet = _outlet(nouns, by + 1, comma or stop)
        return (outlet,) if outlet else ()
    interview = next((place for place, low in enumerate(t.low[: min(stop, 12)]) if low in c.interview), None)
    return () if interview is None else relays_after(nouns, interview + 1, min(interview + 10, stop))


def relay_of_insertion(nouns: Nouns, first: int, stop: int) -> tuple[str, ...]:
    """The outlet told between two commas behind the subject: "Jean Roy, dans un entretien à Ouest-France, affirme"."""
    t, c = nouns.tokens, nouns.cues
    if stop - first < 4 or t.raw[first] != "," or t.raw[stop - 1] != ",":
        return ()
    spoke = c.interview | c.asked | (c.opens_relay - c.prepositions - c.to)
    return () if spoke.isdisjoint(t.low[first + 1 : first + 5]) else relays_after(nouns, first + 1, stop - 1)


def relay_of_document(nouns: Nouns, stop: int) -> tuple[str, ...]:
    """The newsroom that saw a document, told behind it: "a report by the court seen by X"."""
    t, c = nouns.tokens, nouns.cues
    reach = min(stop + _SEEN_REACH, len(t.raw))
    seen = next((n for n in range(stop, reach) if t.low[n] in c.seen_by), None)
    if seen is None:
        return ()
    for place in range(stop, reach):
        if nouns.is_word(place) and (outlet := _outlet(nouns, place, min(place + 6, reach))):
            return (outlet,)
    return ()


def _quoting_at(nouns: Nouns, place: int) -> tuple[str, ...]:
    t, c = nouns.tokens, nouns.cues
    if place < len(t.raw) and t.raw[place] == ",":
        place += 1
    if place + 2 < len(t.raw) and t.low[place] in c.seen_by and t.low[place + 1] in c.passive_by:
        outlet = _outlet(nouns, place + 2, min(place + 9, len(t.raw)))
        return (outlet,) if outlet else ()
    if place >= len(t.raw) or not (length := c.quoted_by.match(t.low, place)):
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
        if is_platform(bare := raw.rstrip(".")):
            return bare
        if place + 1 < end and is_platform(f"{raw} {nouns.tokens.raw[place + 1]}"):
            return f"{raw} {nouns.tokens.raw[place + 1]}"
        if place > first and low[place] in nouns.cues.verbs:
            return None
    return None


def _outlet(nouns: Nouns, first: int, end: int) -> str | None:
    """The newsroom in a phrase; in "to the partner network of A News, B News" it is the name behind the comma."""
    t, c = nouns.tokens, nouns.cues
    if not t.capital_in(first, end) and not any(
        is_outlet(raw) or is_outlet(raw.removesuffix("'s")) for raw in t.raw[first : min(first + 3, end)]
    ):
        return None
    lead, media = over_lead(nouns, first, end)
    if lead < end and t.raw[lead] in _TITLE_MARKS:
        return _titled(nouns, lead, end)
    # "Channel 12", "Radio Kestrel": the noun is part of the name.
    numbered = lead + 1 < end and t.low[lead] in c.media_nouns and not c.verb_second
    if (media or numbered) and (name := newsroom_name(nouns, lead, end)) and (media or " " in name):
        return name
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
    spans = nouns.runs(first, stop)
    runs = [nouns.text_of(a, b) for a, b in spans if b - a > 1 or t.low[a] not in c.media_nouns]
    outlets = [name for name in runs if is_outlet(name)]
    if c.verb_second and outlets and " " in outlets[0] and outlets[0].split()[0].casefold() in c.media_nouns:
        # "der Zeitung Elbkurier"
        return outlets[0].partition(" ")[2]
    media = any(t.low[n] in c.media_nouns for n in range(first, min(stop, first + 4)))
    if media and runs and not c.verb_second:
        return outlets[-1] if outlets else runs[0]
    for a, b in spans if outlets else ():
        if a - first <= 3 and nouns.text_of(a, b) == outlets[0]:
            # "au président de la Repubblica": told to a person, whatever his state is called.
            return None if any(c.is_role(word) for word in t.low[first:a]) else outlets[0]
    return None


def over_lead(nouns: Nouns, first: int, end: int) -> tuple[int, bool]:
    """The token behind the article and the noun that lead to a name ("der Zeitung"), and whether there is such a noun."""
    t, c = nouns.tokens, nouns.cues
    place, media = first, False
    while place < end and place - first < 4 and nouns.is_word(place):
        noun = t.low[place] in c.media_nouns and (t.raw[place][0].islower() or (c.verb_second and not media))
        if not noun and (t.low[place] not in c.articles or t.raw[place][0].isupper()):
            break
        media = media or noun
        place += 1
    return place, media


def newsroom_name(nouns: Nouns, first: int, end: int) -> str | None:
    """The name of a newsroom that begins at a token, None where none does."""
    stop = nouns.newsroom_end(first, end)
    return nouns.text_of(first, stop) if stop > first and nouns.is_word(first) else None


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
    contracted = (
        _CONTRACTED.get(nouns.tokens.low[first - 1], ()) if 0 < first < stop and nouns.tokens.raw[first][0].isupper() else ()
    )
    for article in contracted:
        for end in range(first + 1, min(first + 4, stop) + 1):
            words = f"{article.capitalize()} {nouns.text_of(first, end)}"
            if words.casefold() in outlet_names("outlets"):
                return words
    for start in range(first, min(first + 4, stop)):
        raw = nouns.tokens.raw[start]
        if raw[0].isupper() and begins_outlet(raw):
            for end in range(start + 1, min(start + 5, stop) + 1):
                words = nouns.text_of(start, end)
                if words.casefold() in outlet_names("outlets"):
                    return words
    return None
