"""Whom a sentence is about: the person who opens one of its clauses, where a subject stands in all five languages."""

from collections.abc import Iterator

from workbench.services.language.nouns import Nouns, Source
from workbench.services.language.people import gender_of_word

_CLAUSE_MARKS = frozenset(",:;–—(")
_WORDS_BEFORE_NAME = 7
_CLAUSES_AT_MOST = 12


def subjects(nouns: Nouns, quoted: list[bool], first: int = 0, stop: int | None = None) -> Iterator[Source]:
    """The persons that open a clause between two tokens, in order; words inside quotation marks are somebody else's."""
    t, c = nouns.tokens, nouns.cues
    end = len(t) if stop is None else stop
    clauses = 0
    for place in range(first, end):
        opens = place == 0 or t.raw[place - 1] in _CLAUSE_MARKS or t.low[place - 1] in c.joining | c.complementizers
        if not opens or quoted[place] or not nouns.is_word(place):
            continue
        clauses += 1
        if clauses > _CLAUSES_AT_MOST:
            return
        source = nouns.right(place, end)
        if source is not None and source.pronoun is None and _acts(nouns, source, end) and _is_person(nouns, source, place):
            yield source


def _acts(nouns: Nouns, source: Source, end: int) -> bool:
    """Does a verb or an inserted phrase follow, so that this is no mere apposition or list?"""
    t, c = nouns.tokens, nouns.cues
    after = source.last
    if after >= end or after >= len(t):
        return False
    if t.raw[after] == ",":
        return True
    return nouns.is_word(after) and t.low[after] not in c.prepositions and t.low[after] not in c.of


def _is_person(nouns: Nouns, source: Source, place: int) -> bool:
    """A name that begins the phrase, or one that a noun for a person leads to; or that noun alone, with its article."""
    t, c = nouns.tokens, nouns.cues
    low = t.low[source.first : source.last]
    role = any(c.is_role(word) or word.rstrip(".") in c.titles or gender_of_word(word) for word in low)
    if source.generic:
        return len(low) == 2 and low[0] in c.articles and low[1] in c.roles
    words = len(source.words.split())
    name = next((n for n in range(source.first, source.last) if t.ends[n] - t.starts[n] and _begins(nouns, n, source.words)), place)
    before = name - place
    return before == 0 or (before <= _WORDS_BEFORE_NAME and (role or (before <= 2 and words > 1)))


def _begins(nouns: Nouns, place: int, words: str) -> bool:
    return nouns.text.startswith(words.split()[0], nouns.tokens.starts[place])
