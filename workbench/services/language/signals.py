"""How much a sentence is worth checking: a sum of named signals with published weights, shown beside it."""

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import cast

from workbench.domain.statement import Signal
from workbench.services.language.fold import lowered
from workbench.services.language.lexicon import lexicon
from workbench.services.language.signal_words import Look, SignalWords, signal_words
from workbench.services.language.tokens import Tokens

# Log-odds of a logistic regression over these signals on the 7,976 training sentences of ClaimBuster (Arslan, Hassan, Li and
# Tremayne 2020, CC BY 4.0: American presidential debates 1960-2016, "check-worthy factual" against the rest), 2026-11-27; ridge
# of 40 towards .8 of the log-odds that each signal has alone, signs held, rounded to .05. Debates say little of what news is made
# of, so seven were then moved by hand on news in five languages: attribution, third person and war and crime down, first person
# to -.35, counted unit, length and negation away from nought. On the 415 test sentences: average precision .90.
WEIGHTS = {
    "million": 2.05,
    "digit": 1.6,
    "figure of what happened": 1.55,
    "percent or money": 1.45,
    "date": 1.35,
    "comparison": 1.25,
    "law or vote": 0.95,
    "number word": 0.9,
    "position taken": 0.8,
    "change": 0.7,
    "time span": 0.7,
    "rank": 0.65,
    "economy": 0.6,
    "how many": 0.6,
    "war and crime": 0.6,
    "institution": 0.55,
    "superlative": 0.55,
    "past event": 0.45,
    "own record": 0.35,
    "proper name": 0.35,
    "somebody's act": 0.35,
    "day": 0.3,
    "cause": 0.3,
    "always or never": 0.25,
    "attribution": 0.2,
    "counted unit": 0.2,
    "length in words": 0.2,
    "third person": 0.1,
    "negation": -0.1,
    "second person": -0.3,
    "first person": -0.35,
    "condition": -0.55,
    "vague": -0.55,
    "future or modal": -0.6,
    "greeting or thanks": -0.7,
    "intention": -0.8,
    "opinion": -0.8,
    "judgement or values": -0.85,
    "should or must": -0.9,
    "question": -1.3,
}
# One in four sentences of the debates is worth checking, of news about half: a sum of 1.5 is told as one half.
BIAS = -1.5
_WORD = re.compile(r"\w+")
_WORDS_SHOWN = 4
_MOST_COUNTED = 4
_OWN_REACH = 4
_AGE_DIGITS = 2
_REMEMBERED = 20_000
_NOT_YET = frozenset({"future or modal", "intention", "should or must", "condition"})


def find_signals(text: str, tokens: Tokens, language: str | None, *, attributed: str | None) -> tuple[Signal, ...]:
    """The signals of a sentence, each once, heaviest first; attributed is the cue or name that gives its source."""
    signals = [
        _signal(name, 1, said[0])
        if len(said) == 1
        else _signal(name, min(len(said), _MOST_COUNTED), ", ".join(dict.fromkeys(said[:_WORDS_SHOWN])))
        for name, said in _found(text, tokens, language, attributed)
    ]
    signals.append(_length(sum(tokens.words)))
    signals.sort(key=itemgetter(0), reverse=True)
    return tuple([signal for heaviness, signal in signals if heaviness])


# The same few signals come in most sentences, so they are remembered, each behind how far it pulls to either side.
@lru_cache(_REMEMBERED)
def _signal(name: str, times: int, shown: str) -> tuple[float, Signal]:
    """What is said twice is stronger, but not twice as strong."""
    weight = round(WEIGHTS[name] * times**0.5, 3)
    return abs(weight), Signal(name, weight, shown)


@lru_cache(_REMEMBERED)
def _length(size: int) -> tuple[float, Signal]:
    strength = max(-2.5, min(2.0, math.log2(max(1, size) / 12)))
    weight = round(WEIGHTS["length in words"] * strength, 3)
    return abs(weight), Signal("length in words", weight, str(size))


def _found(text: str, tokens: Tokens, language: str | None, attributed: str | None) -> Iterable[tuple[str, list[str]]]:
    """Every signal but the length, with the words that show it in order."""
    words = signal_words(lexicon(language).language)
    found: dict[str, list[str]] = {}
    looks = list(map(words.looks.__getitem__, tokens.raw))
    # Each look, which is a tuple and so is true, with its place; most words show nothing.
    shown = cast("list[tuple[int, Look]]", list(compress(enumerate(looks), looks)))
    for name, word in _from_tokens(tokens, shown, words) if shown else ():
        if name in found:
            found[name].append(word)
        else:
            found[name] = [word]
    for name, match in _phrases(text, tokens, shown, words):
        found.setdefault(name, []).append(text[match.start() : match.end()])
    if "?" in text or "¿" in text:
        found["question"] = ["?"]
    if attributed:
        found["attribution"] = [attributed]
    if len(found) > 1:
        found |= _together(found)
    return found.items()


def _phrases(text: str, tokens: Tokens, shown: list[tuple[int, Look]], words: SignalWords) -> Iterator[tuple[str, re.Match[str]]]:
    """The phrases that are signals: a pattern is tried where a word that it needs is spoken, at words that it can open with."""
    if not tokens.raw or tokens.end(-1) - tokens.starts[0] != len(text) or not text.startswith(tokens.raw[0]):
        # The tokens are not those of the whole text: it is too long, or cut inside a word.
        low = lowered(text)
        spoken = words.needed.intersection(_WORD.findall(low))
        for name, needed, pattern in words.patterns if spoken else ():
            if not needed.isdisjoint(spoken):
                yield from ((name, match) for match in pattern.finditer(low))
        return
    if not shown:
        return
    numbers: set[int] = set()
    for _, look in shown:
        if look.patterns:
            numbers |= look.patterns
    if not numbers:
        return
    low, begin = lowered(text), tokens.starts[0]
    told = [(tokens.starts[place] - begin, look.opens) for place, look in shown if look.opens]
    openings = [(number, start + offset) for start, opens in told for number, offset in opens if number in numbers]
    end = last = -1
    for number, place in sorted(openings):
        end = end if number == last else -1
        last = number
        name, _, pattern = words.patterns[number]
        if place >= end and (match := pattern.match(low, place)):
            end = match.end()
            yield name, match


def _together(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Signals that only two others make together."""
    made: dict[str, list[str]] = {}
    past = found.get("past event")
    actor = found.get("proper name") or found.get("third person")
    act = found.get("past event") or found.get("position taken")
    if actor and act:
        made["somebody's act"] = [actor[0] + " … " + act[0]]
    figure = found.get("digit") or found.get("number word") or found.get("million")
    if figure and past and not found.keys() & _NOT_YET:
        made["figure of what happened"] = [figure[0] + " … " + past[0]]
    return made


def score(signals: tuple[Signal, ...]) -> float:
    """The signals' weights and the bias through a logistic curve, 0 to 1."""
    return round(1 / (1 + math.exp(-(BIAS + sum([s.weight for s in signals])))), 6)


def _from_tokens(tokens: Tokens, shown: list[tuple[int, Look]], words: SignalWords) -> Iterator[tuple[str, str]]:
    set_until = 0
    for place, look in shown:
        if look.sets:
            set_until = max(set_until, place + words.set_phrases.match(tokens.low, place))
        if place < set_until:
            continue
        raw = tokens.raw[place]
        if look.figure and _is_aside(tokens, place):
            continue
        if look.own and (act := _own_act(tokens, place, words)):
            yield "own record", f"{raw} {act}"
        for name in look.names if place else look.names_first:
            yield name, raw
        if look.helps:
            low = tokens.low[place]
            for behind in range(place + 1, min(place + 1 + words.reach, len(tokens.raw))):
                if tokens.raw[behind] in ",;:" and words.verb_last:
                    break
                if tokens.raw[behind][0].islower() and words.is_participle(tokens.low[behind], low):
                    yield "past event", f"{raw} … {tokens.low[behind]}"
                    break
        elif look.is_name and place and (look.is_name_alone or tokens.raw[place - 1][0].isupper()):
            yield "proper name", raw


def _is_aside(tokens: Tokens, place: int) -> bool:
    """Is a number the mark of an item ("3. …") or somebody's age between commas (", 81 ans,")?"""
    if place == 0:
        return len(tokens.raw) > 2 and tokens.raw[1] in (".", ")")
    if tokens.raw[place - 1] not in (",", "("):
        return False
    return any(tokens.raw[behind] in (",", ")") for behind in range(place + 1, min(place + 4, len(tokens.raw)))) and (
        tokens.raw[place].isdecimal() and len(tokens.raw[place]) <= _AGE_DIGITS
    )


def _own_act(tokens: Tokens, place: int, words: SignalWords) -> str | None:
    """What the speaker tells of having done: "we passed", "j'ai voté"; None for what is only meant or thought."""
    for behind in range(place + 1, min(place + 1 + _OWN_REACH, len(tokens.raw))):
        low = tokens.low[behind]
        names = words.of(low)
        if "future or modal" in names or "opinion" in names or "should or must" in names:
            return None
        if "law or vote" in names or "past event" in names or "change" in names or words.is_participle(low, ""):
            return tokens.raw[behind]
    return None
