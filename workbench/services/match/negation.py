"""Negation: whether one wording denies what the other asserts, by negation words and by a few pairs of opposites."""

from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import table
from workbench.services.match.stems import stem
from workbench.services.match.tokens import Token, Tokens

# How far the second half of a French negation may stand from the first, in words, and how far a negation reaches.
_HALVES = 6
_SCOPE = 5
# "Personne ne", "aucun soldat ne": the second half comes first.
_SUBJECTS = frozenset(("personne", "rien", "aucun", "aucune", "nul", "nulle"))


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation as it stands: place is the index of its word, scope the index terms of the content words around it."""

    place: int
    end: int
    scope: frozenset[str]


@lru_cache(maxsize=2048)
def negations(text: Tokens) -> tuple[Negation, ...]:
    """List the negations of a text in order; none when its language is unknown."""
    if text.language is None:
        return ()
    found = _halves(text) if text.language == "fr" else []
    covered = {place for negation in found for place in range(negation.place, negation.end)}
    negators = _negators(text.language)
    for place, word in enumerate(text.words):
        if word.folded in negators and place not in covered and not _harmless(text, place):
            found.append(_negation(text, place, place + 1))
    return tuple(sorted(found, key=lambda negation: negation.place))


def denied(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    """Give the words by which one text denies what the other says, "" for the side that has none; None when both agree."""
    ours, theirs = negations(query), negations(hit)
    opposite = _opposed(query, hit)
    if bool(ours) == bool(theirs):
        # Denied on one side by its opposite and on the other by a negation, both say the same.
        return opposite if opposite and not ours else None
    if opposite:
        return None
    negated, plain, found = (query, hit, ours) if ours else (hit, query, theirs)
    telling = [negation for negation in found if _meant(negation, negated, plain)]
    if not telling:
        return None
    said = _shown(negated, telling[0])
    return (said, "") if ours else ("", said)


def _meant(negation: Negation, negated: Tokens, plain: Tokens) -> bool:
    """Tell whether what is negated is what the other text speaks of.

    Within one language the words around the negation must occur there; between languages the texts must be of one sentence each.
    """
    terms = {term for word in plain.words for term in word.terms}
    if negated.language == plain.language:
        return len(negation.scope & terms) * 2 >= len(negation.scope)
    return not any(word.sentence_start for text in (negated, plain) for word in text.words[1:])


def _negation(text: Tokens, place: int, end: int) -> Negation:
    before = [word for word in text.words[:place] if not word.stop][-2:]
    after = [word for word in text.words[end:] if not word.stop][: _SCOPE - 2]
    inside = [word for word in text.words[place:end] if not word.stop]
    return Negation(place, end, frozenset(term for word in (*before, *inside, *after) for term in word.terms))


def _halves(text: Tokens) -> list[Negation]:
    """Find ne … pas, n’a jamais, and the short forms without ne; a lone ne denies nothing."""
    words = table("negation")
    first, second = words["first_half"], frozenset(words["second_half"])
    found = []
    for place, word in enumerate(text.words):
        if word.folded not in first:
            continue
        for other in range(place + 1, min(place + 1 + _HALVES, len(text.words))):
            if text.words[other].sentence_start:
                break
            if text.words[other].folded in second:
                if not _harmless(text, other):
                    found.append(_negation(text, place, other + 1))
                break
        else:
            if any(before.folded in _SUBJECTS for before in text.words[max(0, place - 4) : place]):
                found.append(_negation(text, place, place + 1))
    return found


@cache
def _negators(language: str) -> frozenset[str]:
    return frozenset(table("negation")["negators"][language].split())


def _harmless(text: Tokens, place: int) -> bool:
    """Tell "not only", "no doubt" and "No. 1" from a negation."""
    here = text.words[max(0, place - 2) : place + 3]
    folded = " ".join(word.folded for word in here)
    word = text.words[place]
    if word.folded == "no" and text.language == "en" and place + 1 < len(text.words) and text.words[place + 1].number:
        return True
    phrases = table("negation")["not_negation"][text.language]
    return any(word.folded in phrase.split() and f" {phrase} " in f" {folded} " for phrase in phrases)


@cache
def _opposites() -> dict[str, tuple[int, bool]]:
    """Map each word to its pair of opposites and its side; words on both sides are left out."""
    sides: dict[str, set[tuple[int, bool]]] = {}
    for number, pair in enumerate(table("negation")["opposites"]):
        for side, words in ((True, pair["yes"]), (False, pair["no"])):
            for word in words.split():
                sides.setdefault(word, set()).add((number, side))
    return {word: next(iter(found)) for word, found in sides.items() if len(found) == 1}


def _opposed(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    ours = _sides(query)
    theirs = _sides(hit) if ours else {}
    for number, sides in ours.items():
        others = theirs.get(number, {})
        # A text that uses both words of a pair compares them: nothing can be said.
        if len(sides) == 1 and len(others) == 1 and sides.keys() != others.keys() and _alike_without(query, hit, (sides, others)):
            return next(iter(sides.values())).text, next(iter(others.values())).text
    return None


@lru_cache(maxsize=2048)
def _sides(text: Tokens) -> dict[int, dict[bool, Token]]:
    found: dict[int, dict[bool, Token]] = {}
    for word in text.words:
        if entry := _opposites().get(word.folded):
            found.setdefault(entry[0], {}).setdefault(entry[1], word)
    return found


def _alike_without(query: Tokens, hit: Tokens, pair: tuple[dict[bool, Token], dict[bool, Token]]) -> bool:
    """Within one language, demand that most other words are shared, so that the opposites are said of the same thing."""
    chosen = {word.folded for side in pair for word in side.values()}
    ours = {stem(word.folded, query.language) for word in query.content} - {stem(word, query.language) for word in chosen}
    theirs = {stem(word.folded, hit.language) for word in hit.content} - {stem(word, hit.language) for word in chosen}
    share = 0.5 if query.language == hit.language else 0.15
    return bool(ours and theirs) and len(ours & theirs) >= share * min(len(ours), len(theirs))


def _shown(text: Tokens, negation: Negation) -> str:
    """Show the negation with the word after it when it is one word, whole when it has two halves."""
    last = min(negation.end, len(text.words) - 1) if negation.end == negation.place + 1 else negation.end - 1
    return text.text[text.words[negation.place].start : text.words[last].end]
