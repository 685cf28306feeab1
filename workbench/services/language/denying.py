"""Sayings that did not take place: "did not say that …", "if Roe said …", "neither Roe nor Hill said …"."""

from collections.abc import Sequence

from workbench.services.language.counted_nouns import is_number_phrase
from workbench.services.language.nouns import Nouns
from workbench.services.language.surroundings import Cue

_RULES = frozenset({"cue-complement", "cue-zero", "cue-after", "cue-denial", "cue-accusing", "cue-incise", "cue-as"})
_WORDS_LEFT = 4
_LEAD_AT_MOST = 6


def is_unsaid(nouns: Nouns, quoted: Sequence[bool], cue: Cue) -> bool:
    """Is the saying denied, or only supposed, so that nobody can be credited with the words?"""
    if cue.first and nouns.tokens.low[cue.first - 1] in nouns.cues.without and cue.rule not in ("cue-according", "cue-passive"):
        return True
    if cue.rule not in _RULES:
        return False
    if is_number_phrase(nouns, cue.source) or _is_nobody(nouns, cue):
        return True
    low, c = nouns.tokens.low, nouns.cues
    if not c.still_said.isdisjoint(low[cue.first : cue.last + 1]):
        # "did not hide that", "does not believe that", "si le maire estime que": something is said all the same.
        return False
    if _is_supposed(nouns, cue):
        return True
    words = [low[n] for n in _verb_words(nouns, quoted, cue)]
    if not c.not_only.isdisjoint(words) or (low[cue.last + 1 : cue.last + 2] and low[cue.last + 1] in c.not_only):
        return False
    return not c.negations.isdisjoint(words) or any(word.endswith(c.negation_endings) for word in words)


def _verb_words(nouns: Nouns, quoted: Sequence[bool], cue: Cue) -> list[int]:
    """The places of the words that can deny the verb: inside its group, right before it, in German behind it too."""
    low, c = nouns.tokens.low, nouns.cues
    found = list(range(cue.first, cue.last + 1))
    floor = cue.source.last if cue.source.first < cue.source.last <= cue.first else 0
    # English joins "n't" to its helper, and "cannot" is no helper: the last word of what looks like the subject may deny.
    while floor and (low[floor - 1] in c.negations or low[floor - 1].endswith(c.negation_endings)):
        floor -= 1
    n = cue.first - 1
    while n >= floor and cue.first - n <= _WORDS_LEFT and nouns.is_word(n) and not quoted[n] and _is_helping(nouns, n):
        found.append(n)
        n -= 1
    if c.verb_second:
        n = max(cue.last + 1, cue.source.last if cue.source.first > cue.last else 0)
        while n < len(low) and nouns.is_word(n) and not quoted[n] and low[n] not in c.complementizers:
            found.append(n)
            n += 1
    return found


def _is_helping(nouns: Nouns, place: int) -> bool:
    """Is this a word between a subject and its verb: a helper, an adverb, a small pronoun, the negation itself?"""
    low, c = nouns.tokens.low[place], nouns.cues
    return (
        low in c.negations
        or low.endswith(c.negation_endings)
        or low in c.auxiliaries
        or low in c.finite
        or low in c.reflexives
        or low in c.clitics
        or nouns.is_adverb(place)
    )


def _is_supposed(nouns: Nouns, cue: Cue) -> bool:
    """Does "if" open the clause of the verb and its subject?"""
    low, c = nouns.tokens.low, nouns.cues
    if cue.source.first > cue.last or cue.rule in ("cue-after", "cue-incise", "cue-as"):
        return False
    place = min(cue.source.first, cue.first)
    for _ in range(_LEAD_AT_MOST):
        if place <= 0 or not nouns.is_word(place - 1):
            return False
        place -= 1
        if low[place] in c.conditionals:
            return True
        if not (nouns.is_name_word(place) or low[place] in c.determiners or c.is_role(low[place]) or _is_helping(nouns, place)):
            return False
    return False


def _is_nobody(nouns: Nouns, cue: Cue) -> bool:
    """Is the subject none: "neither Roe nor Hill", "no minister"?"""
    low, c, first = nouns.tokens.low, nouns.cues, cue.source.first
    if cue.source.last <= first or first >= len(low):
        return False
    number = first + 1 < len(low) and low[first + 1].rstrip(".").isdecimal()  # "No 10"
    if low[first] in c.nobody and not number:
        return True
    while first > 0 and (nouns.is_name_word(first - 1) or low[first - 1] in c.determiners) and low[first - 1] not in c.nobody:
        first -= 1
    # "nor did Roe say"
    first -= bool(first > 1 and low[first - 1] in c.auxiliaries and low[first - 2] in c.nor)
    return first > 0 and (low[first - 1] in c.nobody or low[first - 1] in c.nor)
