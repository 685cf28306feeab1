"""Whom a sentence is about: the person who opens one of its clauses, where a subject stands in all five languages."""

from collections.abc import Callable, Iterator
from itertools import compress, count

from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.people import gender_of_word

_WORDS_BEFORE_NAME = 7
_CLAUSES_AT_MOST = 12


def subjects(
    nouns: Nouns, quoted: list[bool], known: Callable[[str], bool], first: int = 0, stop: int | None = None
) -> Iterator[Source]:
    """The persons that open a clause between two tokens, in order; words inside quotation marks are somebody else's.

    known tells of a word in lower case whether the article gives it as the last word of a full name.
    """
    t, c = nouns.tokens, nouns.cues
    if not t.capitals and c.articles.isdisjoint(t.low):
        return  # neither a name nor a post
    end = len(t.raw) if stop is None else stop
    clauses = 0
    openings = list(compress(count(first + 1), map(c.clause_openers.__contains__, t.low[first : end - 1])))
    if first < end and (not first or t.low[first - 1] in c.clause_openers):
        openings.insert(0, first)
    for place in openings:
        if quoted[place] or not nouns.is_word(place):
            continue
        clauses += 1
        if clauses > _CLAUSES_AT_MOST:
            return
        named = t.capital_in(place, min(end, place + _WORDS_BEFORE_NAME + 1))
        source = _named(nouns, place, end, known) if named else None
        if source is None and t.low[place] in c.articles:
            source = _role(nouns, place, end)
        if source is not None and _acts(nouns, source, end):
            yield source


def _named(nouns: Nouns, place: int, end: int, known: Callable[[str], bool]) -> Source | None:
    """A name at the head of a clause, or behind the post and the article that lead to it."""
    t, c = nouns.tokens, nouns.cues
    if t.low[place] in c.clause_barriers and not nouns.is_name_word(place):
        return None
    for run in nouns.runs(place, min(end, place + _WORDS_BEFORE_NAME + 6)):
        before = slice(place, run[0])
        plain = c.phrase_stops.isdisjoint(t.low[before]) and False not in t.words[before]
        if run[0] - place > _WORDS_BEFORE_NAME or not plain:
            return None
        start, stop = nouns.stripped(nouns.after_post(*run), run[1])
        words = [n for n in range(start, stop) if nouns.is_name_word(n)]
        complement = run[0] > place + 1 and t.low[run[0] - 1] in c.of
        full = words and not complement and (len(words) > 1 or known(t.low[words[-1]]))
        if full and _leads(nouns, t.low[place:start]):
            return Source(nouns.text_of(start, stop), start, stop)
    return None


def _leads(nouns: Nouns, lead: list[str]) -> bool:
    """Do these words lead to a name: few of them, or a post or title among them?"""
    c = nouns.cues
    few = len(lead) <= 2
    return few or any(c.is_role(w) or gender_of_word(w, c.language) or w.rstrip(".") in c.titles for w in lead)


def _role(nouns: Nouns, place: int, end: int) -> Source | None:
    """A post with its article and its field: "le maire", "el alcalde de Urbel"."""
    t, c = nouns.tokens, nouns.cues
    if place + 1 >= end or t.low[place + 1] not in c.roles:
        return None
    stop = place + 2
    while stop + 1 < end and t.low[stop] in c.of:
        after = stop + 1
        while after < end and (
            nouns.is_name_word(after) or (t.low[after] in c.of and after + 1 < end and nouns.is_name_word(after + 1))
        ):
            after += 1
        if after == stop + 1:
            return None
        stop = after
    return Source(nouns.text_of(place, stop), place, stop, generic=True)


def _acts(nouns: Nouns, source: Source, end: int) -> bool:
    """Does a verb or an inserted phrase follow, so that this is no mere apposition or list?"""
    t, c = nouns.tokens, nouns.cues
    after = source.last
    if after >= end or after >= len(t.raw):
        return False
    if t.raw[after] == ",":
        return True
    return nouns.is_word(after) and t.low[after] not in c.of and t.low[after] not in c.conjunction
