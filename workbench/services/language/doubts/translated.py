"""Traces that a translation machine leaves, weighed together: one alone proves nothing."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from workbench.domain.records import dataclass
from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look, longest_word
from workbench.services.language.doubts.units import unconverted
from workbench.services.language.lexicon import all_words, doubt_lists, lexicon, outlet_lists, phrase_pattern

# Phrases can be borrowed and capitals mistyped: two kinds of trace, or many of one, and more in a longer text.
_ENOUGH = 3.0
_WORDS_PER_POINT = 1200
_SHOWN = 4
_STRONG, _WEAK = 1.0, 0.5
_MOST_OF_A_KIND = 3
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Cue:
    """One trace: its kind in words for the reason, its weight, its span in the working text."""

    kind: str
    weight: float
    start: int
    end: int


def machine_translated(look: Look) -> Iterator[Flag]:
    """One flag for a text in which several traces meet, on the first of them, naming some."""
    if not look.known:
        return
    cues = sorted(_cues(look), key=lambda cue: cue.start)
    kinds: dict[str, list[Cue]] = {}
    for cue in cues:
        kinds.setdefault(cue.kind, []).append(cue)
    score = sum(sum(one.weight for one in found[:_MOST_OF_A_KIND]) for found in kinds.values())
    if len(kinds) < 2 or score < _ENOUGH + sum(len(line.text.split()) for line in look.body) / _WORDS_PER_POINT:
        return
    told = []
    for kind, found in kinds.items():
        shown = dict.fromkeys(f"“{look.text[one.start : one.end]}”" for one in found)
        told.append(kind if "“" in kind else f"{kind} ({', '.join(list(shown)[:_SHOWN])})")
    first = max(cues, key=lambda cue: (cue.weight, -cue.start))
    yield look.flag("machine-translated", first.start, first.end, cues="; ".join(told))


def _cues(look: Look) -> Iterator[Cue]:
    yield from _calques(look)
    yield from _capitals(look)
    yield from _untranslated(look)
    for start, end, _, _ in unconverted(look):
        yield Cue("measures of another country", _STRONG, start, end)
    for pair in doubt_lists().values(look.language or "", "two_spellings").items():
        if not all(name in look.text for name in pair):
            continue
        places = [re.search(rf"(?<!\w){name}(?!\w)", look.text) for name in pair]
        if places[0] and places[1]:
            yield Cue(f"“{pair[0]}” and “{pair[1]}” for one name", _WEAK, *max(places[0].span(), places[1].span()))


@cache
def _calque_phrases(language: str) -> tuple[tuple[str, str], ...]:
    """Each with its longest word."""
    return tuple((phrase.lower(), longest_word(phrase.lower())) for phrase in doubt_lists().phrases(language, "calques"))


def _calques(look: Look) -> Iterator[Cue]:
    # Few phrases occur at all, and asking for each by itself is quick.
    likely = [phrase for phrase, word in _calque_phrases(look.language or "") if word in look.spoken and phrase in look.low]
    pattern = phrase_pattern(tuple(likely))
    if pattern is None:
        return
    end, seen = 0, set()
    for start in sorted(place for phrase in likely for place in _places(look.low, phrase.replace("' ", "'"))):
        match = pattern.match(look.low, start) if start >= end else None
        if match:
            end = match.end()
            if match.group() not in seen:
                seen.add(match.group())
                yield Cue("phrases taken over word for word", _STRONG, *match.span())


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


@cache
def _capital_patterns(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Each beside its middle, which begins with a space and so is looked for at a fifth of the cost."""
    lists = doubt_lists()
    after, articles = lists.words(language, "capital_after"), lists.words(language, "articles")
    if not after:
        return ()
    endings, of = (lists.words(language, key) for key in ("infinitive", "of"))
    conjunctions, capitals = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (after, articles))
    owned, ending = "|".join(map(re.escape, of)), "|".join(endings)
    capital, lower = r"[^\W\d_a-zà-ÿ][a-zà-ÿ]{4,}", rf"(?![a-zà-ÿ]{{1,20}}(?:{ending})\b)[a-zà-ÿ]{{4,}}"
    return (
        (
            re.compile(rf"[ '](?=[{re.escape(''.join(sorted({word[0] for word in articles})))}])(?<=[\w' ][ '])(?:{capitals})"),
            re.compile(rf"(?<!\w)(?:{conjunctions}) ?(?<=[ ']) ?(?P<link>(?:{capitals}) ?(?<=[ '])[^\W\d_]+)"),
        ),
        (
            re.compile(rf" {capital} (?:{owned})"),
            re.compile(rf"(?<!\w)(?P<verb>[a-zà-ÿ]{{2,20}}(?:{ending})) (?P<link>{capital} (?:{owned}) ?{lower})"),
        ),
    )


def _capitals(look: Look) -> Iterator[Cue]:
    """Capitals inside a sentence where the words were a link or a title in the source: "après La Russie a commencé"."""
    for middle, pattern in _capital_patterns(look.language or ""):
        likely = (line for line in look.body if middle.search(look.text, line.start, line.end))
        found = (match for line in likely for match in pattern.finditer(look.text, line.start, line.end))
        for match in islice(found, _LOOKED_AT):
            if match.groupdict().get("verb") not in all_words("attribution", "roles") and not _is_name(look, match["link"]):
                yield Cue("capitals inside a sentence", _STRONG, *match.span("link"))


def _is_name(look: Look, words: str) -> bool:
    """Do the words bear their capital rightly: a name that begins with an article, or one that the text writes so again?"""
    if words.lower() in _titles() or words.lower().replace("'", " ").split()[-1] in look.words("article_names"):
        return True
    return words[0].lower() + words[1:] not in look.text and look.text.count(words) > 1


@cache
def _titles() -> frozenset[str]:
    lists = outlet_lists()
    keys = ((section, key) for section, found in lists.sections.items() for key in found)
    return frozenset(name.lower() for section, key in keys for name in lists.phrases(section, key))


def _untranslated(look: Look) -> Iterator[Cue]:
    """Words of English, or in English of its neighbours, between words in lower case of the text's own language."""
    foreign = look.words("untranslated") - lexicon(look.language).words("sentences", "function_words")
    if foreign.isdisjoint(look.spoken):
        return
    found_words = "|".join(sorted(foreign & look.spoken))
    # What begins with a plain space is skipped to.
    spaced, pattern = re.compile(f" (?:{found_words}) "), re.compile(rf"(?<=[a-zà-ÿ] )(?:{found_words})(?= [a-zà-ÿ])")
    for one in look.below:
        if one.inner_quotes or not spaced.search(look.text, one.start, one.end):
            continue
        words = look.text[one.start : one.end]
        found = list(pattern.finditer(words))
        if len(found) == 1:  # two or more are a title or a passage in that language
            yield Cue("words left untranslated", _STRONG, one.start + found[0].start(), one.start + found[0].end())
