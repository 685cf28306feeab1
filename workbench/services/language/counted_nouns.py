"""Nouns that look like verbs of saying behind a number ("12 claims"), and phrases that no speaker can be."""

from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns

_YEAR_DIGITS = 4
_WORDS_BETWEEN = 2


def is_counted(nouns: Nouns, place: int) -> bool:
    """Is a form that could be a verb a noun, as a number or a word such as "several" counts it: "3 percentage points"?"""
    low, c = nouns.tokens.low, nouns.cues
    if not c.counted_endings or not low[place].endswith(c.counted_endings) or low[place] in c.never_nouns:
        return False
    n = place - 1
    while n >= 0 and place - 1 - n < _WORDS_BETWEEN and _is_plain(nouns, n):
        n -= 1
    if n < 0 or not _counts(nouns, n, near=n == place - 1):
        return False
    # "The 12 member council claims": a long phrase behind an article has its head right before the verb.
    return place - 1 - n < _WORDS_BETWEEN or n == 0 or low[n - 1] not in c.determiners


def is_number_phrase(nouns: Nouns, source: Source) -> bool:
    """Does a phrase end on its number without being a name, so that it is what a verb counts: "scored 30"?"""
    t, c = nouns.tokens, nouns.cues
    last = source.last - 1
    if not source.generic or source.pronoun is not None or last < source.first or not t.low[last][0].isdecimal():
        return False
    if last == source.first:
        return True
    # "The 27", "section 12" and "Radio 4" can speak.
    led = t.low[last - 1] in c.determiners or t.low[last - 1] in c.section_words or nouns.is_name_word(last - 1)
    return not led


def is_bare_word(nouns: Nouns, source: Source) -> bool:
    """Is the phrase one small word that names nobody: "Ann Roe (Lab) said | so"?"""
    if not source.generic or source.pronoun is not None or source.last - source.first != 1:
        return False
    low, c = nouns.tokens.low[source.first], nouns.cues
    small = low in c.function_words and low not in c.determiners and low not in c.quantifiers
    return small and not nouns.is_name_word(source.first)


def _is_plain(nouns: Nouns, place: int) -> bool:
    """Is this a word of the counted noun itself: an adjective or the first part of a compound?"""
    low, c = nouns.tokens.low[place], nouns.cues
    if not nouns.is_word(place) or not nouns.tokens.raw[place][0].islower() or nouns.is_adverb(place) or c.is_role(low):
        return False
    return low not in c.function_words and low not in c.verbs and low not in c.finite and not _counts(nouns, place, near=True)


def _counts(nouns: Nouns, place: int, *, near: bool) -> bool:
    t, c = nouns.tokens, nouns.cues
    low = t.low[place]
    if low in c.counts:
        return True
    if not low[0].isdecimal() or not low.replace(",", "").replace(".", "").isdecimal():
        return False
    if not near and low.isdecimal() and len(low) == _YEAR_DIGITS:
        return False  # "the 2023 audit claims"
    before = place - 1
    # "Channel 4 reports", "section 12 states": the number is part of a name.
    named = before >= 0 and (t.low[before] in c.section_words or (nouns.is_name_word(before) and t.low[before] not in c.times))
    return not named
