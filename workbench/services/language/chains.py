"""Who speaks through whom in one sentence: a newsroom that cites its source, a speaker who tells what another said."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.services.language.names import Source
from workbench.services.language.nouns import Nouns
from workbench.services.language.outlets import is_outlet, outlet_names
from workbench.services.language.relays import newsroom_name, over_lead
from workbench.services.language.surroundings import Cue

_TAIL_AT_MOST = 10
_HEAD_REACH = 4
# The rules whose cue stands behind or inside what is said.
_BESIDE = frozenset({"cue-after", "cue-incise", "cue-inserted"})


def is_mute(nouns: Nouns, cue: Cue) -> bool:
    """Is the subject a thing that only seems to speak: "the figures show", "des banderoles rappellent"?"""
    source, c, low = cue.source, nouns.cues, nouns.tokens.low
    if source.pronoun is not None or cue.rule in ("cue-according", "cue-label") or source.last <= source.first:
        return False
    if " " in source.words and not source.generic:
        return False
    if low[source.first] in c.citing.by_first and not c.verb_second:
        # "citing lower demand": the noun behind it only looks like a verb.
        return True
    head = [word for word in low[source.first : source.last] if word not in c.determiners]
    stop = next((n for n, word in enumerate(head) if n and (word in c.of or word in c.phrase_barriers)), len(head))
    phrase = head[:stop]
    if any(c.is_role(word) or word in c.collective for word in phrase):
        return False
    if not c.counting.isdisjoint(phrase) and _has_office(nouns, source, stop):
        # "les données de l'Institut national": the figures of an office are its word.
        return False
    if c.verb_second:
        return bool(phrase) and (phrase[-1] in c.mute or phrase[-1].endswith(c.mute_endings))
    # An English head closes its phrase, but words about it may follow: "banners strung up".
    return not c.mute.isdisjoint(phrase[:_HEAD_REACH])


def _has_office(nouns: Nouns, source: Source, behind: int) -> bool:
    """Does a name or an office stand among the last words of a phrase, from so many words on?"""
    c, start = nouns.cues, source.first + behind + 1
    return any(nouns.is_name_word(n) or nouns.tokens.low[n] in c.collective for n in range(start, source.last))


def through_newsroom(nouns: Nouns, quoted: Sequence[bool], cue: Cue) -> Cue:
    """The source that a newsroom cites speaks, the newsroom relays: "the Herald reported, citing two officials"."""
    t, c = nouns.tokens, nouns.cues
    if not _is_newsroom(nouns, cue.source):
        return cue
    outlet = _plain_name(nouns, cue.source)
    if t.low[cue.last] in c.quoting and cue.source.last < len(t.raw) and not quoted[cue.source.last]:
        inner = nouns.right(cue.source.last)
        if inner is not None and inner.pronoun is None and inner.first == cue.source.last:
            return replace(cue, source=inner, relays=(outlet,))
    for place, low in enumerate(t.low):
        if quoted[place] and t.raw[place].isalpha():
            continue
        length = c.citing.match(t.low, place) if low in c.citing.by_first else 0
        circles = low in c.circles and place + 1 < len(t.raw) and t.low[place + 1].endswith(c.circles_endings)
        if not length and not circles:
            continue
        inner = nouns.right(place + (length or 1))
        if inner is None or inner.pronoun is not None or (not is_outlet(outlet) and not _is_somebody(nouns, inner)):
            continue
        if circles:
            inner = replace(inner, words=t.raw[place + 1].removesuffix("n"))
        return replace(cue, source=_with_tail(nouns, inner), content=_cut(nouns, cue.content, place), relays=(outlet,))
    return cue


def through_speaker(nouns: Nouns, best: Cue, found: Sequence[Cue]) -> Cue:
    """Of "Roy said that Hill said: …" the words are Hill's, and Roy passes them on."""
    outlets = [cue for cue in found if cue.rule in _BESIDE and is_outlet(cue.source.words)]
    if is_outlet(best.source.words):
        return _told_by(nouns, best, found)
    if outlets and not best.relays and (told := _told_by(nouns, outlets[-1], (best,))) is not outlets[-1]:
        return told
    said = [cue for cue in found if cue.rule in ("cue-complement", "cue-zero")]
    if len(said) < 2 or best not in said:
        return best
    outer, inner = said[0], said[1]
    if outer.content is None or nouns.tokens.starts[inner.first] < outer.content[0]:
        return best
    if inner.source.first <= outer.last or inner.source.pronoun is not None or inner.source.words == outer.source.words:
        return best
    if outer.source.pronoun is not None or not _is_somebody(nouns, inner.source):
        return best
    if not inner.direct and (inner.source.generic or nouns.tokens.low[inner.last] in nouns.cues.weak):
        return best
    return replace(inner, relays=(*inner.relays, outer.source.words, *outer.relays))


def _told_by(nouns: Nouns, outlet: Cue, found: Sequence[Cue]) -> Cue:
    """Of "the ministry denied it, the agency said" the ministry speaks; the newsroom's cue as it was if it tells of no one."""
    starts, content = nouns.tokens.starts, outlet.content
    if content is None or outlet.rule == "cue-according":
        return outlet
    for cue in found:
        inside = content[0] <= starts[cue.first] < content[1] and content[0] <= starts[cue.source.first] < content[1]
        if cue is outlet or not inside or cue.source.pronoun is not None or cue.rule in ("cue-according", "cue-passive"):
            continue
        if _is_somebody(nouns, cue.source) and not _is_newsroom(nouns, cue.source):
            cut = _cut(nouns, cue.content, min(outlet.first, outlet.source.first)) if outlet.rule in _BESIDE else cue.content
            return replace(cue, content=cut, relays=(_plain_name(nouns, outlet.source),))
    return outlet


def quoted_elsewhere(nouns: Nouns, quoted: Sequence[bool], cue: Cue) -> Cue:
    """The newsroom of a clause beside the cue: "the ministry said, as quoted by the agency"; cue as it was without one."""
    t, c = nouns.tokens, nouns.cues
    if c.quoted_by.firsts.isdisjoint(t.low):
        return cue
    for place in range(cue.last + 1, len(t.raw) - 1):
        if t.low[place] in c.quoted_by.by_first and not quoted[place] and (length := c.quoted_by.match(t.low, place)):
            source = nouns.right(place + length)
            if source is not None and _is_newsroom(nouns, source):
                return replace(cue, relays=(_plain_name(nouns, source),))
    return cue


def _plain_name(nouns: Nouns, source: Source) -> str:
    """The name in "the Interfax news agency", an article that belongs to it kept; the phrase as it stands if it holds none."""
    if (whole := nouns.text_of(source.first, source.last)).casefold() in outlet_names("outlets"):
        return whole
    if not source.generic and not nouns.cues.verb_second:
        return source.words
    lead, media = over_lead(nouns, source.first, source.last)
    if media and (name := newsroom_name(nouns, lead, source.last)):
        return name
    runs = nouns.runs(source.first, source.last)
    return nouns.text_of(*runs[0]) if len(runs) == 1 and not nouns.cues.verb_second else source.words


def _is_newsroom(nouns: Nouns, source: Source) -> bool:
    if source.pronoun is not None:
        return False
    if is_outlet(source.words):
        return True
    return not nouns.cues.media_nouns.isdisjoint(nouns.tokens.low[source.first : source.first + _HEAD_REACH])


def _is_somebody(nouns: Nouns, source: Source) -> bool:
    """Is this a person, an office or a nameless source, not a thing that is given as the reason?"""
    words = nouns.tokens.low[source.first : source.last]
    return not source.generic or any(nouns.cues.is_role(word) or word in nouns.cues.collective for word in words)


def _with_tail(nouns: Nouns, source: Source) -> Source:
    """A nameless source with the words about it up to the next mark: "people | briefed on the talks"."""
    t, c = nouns.tokens, nouns.cues
    stop = source.last
    while (
        source.generic
        and not c.verb_second
        and stop < len(t.raw)
        and nouns.is_word(stop)
        and t.low[stop] not in c.complementizers | c.relatives
    ):
        stop += 1
        if stop - source.last > _TAIL_AT_MOST:
            return source
    ends = stop >= len(t.raw) or not nouns.is_word(stop)
    return replace(source, words=nouns.text_of(source.first, stop), last=stop) if ends and stop > source.last else source


def _cut(nouns: Nouns, content: tuple[int, int] | None, place: int) -> tuple[int, int] | None:
    """What is said without the clause that names its source, where that clause closes it."""
    if content is None or not content[0] < nouns.tokens.starts[place] < content[1]:
        return content
    last = place - 1
    while last > 0 and not nouns.is_word(last):
        last -= 1
    return (content[0], nouns.tokens.end(last)) if nouns.tokens.end(last) > content[0] else content
