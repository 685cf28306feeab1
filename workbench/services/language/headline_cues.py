"""Who speaks in a headline, which leaves out articles and "that": "Unions warn of job cuts"."""

from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.surroundings import Cue

_WORDS_BEFORE_VERB = 8
_RULES = frozenset({"cue-complement", "cue-zero", "cue-accusing", "cue-denial"})


def headline_cue(nouns: Nouns, quoted: list[bool], found: Cue | None) -> Cue | None:
    """The cue of a headline: one that quotes, or one whose subject opens the line."""
    if found is not None and found.direct and found.rule in ("cue-label", "cue-after"):
        return found
    if found is not None and found.rule in _RULES and found.source.first <= 1 and found.source.pronoun is None:
        return found
    return _bare(nouns, quoted)


def _bare(nouns: Nouns, quoted: list[bool]) -> Cue | None:
    """An office, a group or a named person, then at once a verb that headlines use for what they say."""
    t, c = nouns.tokens, nouns.cues
    for place in range(min(_WORDS_BEFORE_VERB, len(t) - 1)):
        if not nouns.is_word(place) or quoted[place]:
            return None
        if place and t.low[place] in c.headline_verbs and t.raw[place].islower():
            subject = nouns.named(0, place)
            if not _speaks(nouns, subject):
                return None
            return Cue("cue-headline", place, place, subject, 1.5, (t.starts[place + 1], t.end(-1)))
        if t.low[place] in c.auxiliaries or t.low[place] in c.true_relatives:
            return None
    return None


def _speaks(nouns: Nouns, subject: Source) -> bool:
    t, c = nouns.tokens, nouns.cues
    if not subject.generic and " " in subject.words:
        return True
    head = [word for word in t.low[subject.first : subject.last] if word not in c.determiners]
    stop = next((n for n, word in enumerate(head) if word in c.of or word in c.phrase_barriers), len(head))
    return any(c.is_role(word) or word in c.collective for word in head[:stop])
