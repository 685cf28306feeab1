"""In what two wordings differ, across languages by values rather than by words.

Numbers and dates are told whenever they differ; names are hints, and where it is not clear that both speak of the same place in
the sentence, nothing is said.
"""

import re

from workbench.domain.check import Difference
from workbench.domain.enums import DifferenceKind
from workbench.services.match.actors import swapped
from workbench.services.match.dates import Date, clash, dates, meet
from workbench.services.match.lexicon import table
from workbench.services.match.negation import denied
from workbench.services.match.proper import Proper, mentioned, propers
from workbench.services.match.quantities import quantities
from workbench.services.match.quantity import Quantity
from workbench.services.match.quantity_pairs import comparable, exchanged, unmatched
from workbench.services.match.tokens import Tokens, tokens


def differences(query: str, hit: str, query_language: str | None = None, hit_language: str | None = None) -> tuple[Difference, ...]:
    """Tell in what a hit differs from what was searched: numbers, dates, negation, who did what, names, each as it stands.

    Languages are ISO 639 codes; for None the function words decide. Values count, not words: "huit morts" equals "eight dead".
    """
    return compare(query, hit, query_language, hit_language, names=True)


def compare(query: str, hit: str, query_language: str | None, hit_language: str | None, names: bool) -> tuple[Difference, ...]:
    """Do as differences does, with or without names, which take longest to compare."""
    ours, theirs = tokens(_unsigned(query), query_language), tokens(_unsigned(hit), hit_language)
    if not ours.words or not theirs.words:
        return ()
    found = (*_of_numbers_and_dates(ours, theirs), *_of_sense(ours, theirs))
    if not names or any(difference.kind is DifferenceKind.ACTORS for difference in found):
        return found
    return (*found, *_of_names(ours, theirs))


# A post that was copied with its author's handle and the day it was posted, neither of which is part of what it says.
_SIGNATURE = re.compile(r"\s[—–-]\s[^—–]{1,60}\(@\w{1,20}\).{0,40}$")


def _unsigned(text: str) -> str:
    return _SIGNATURE.sub("", text)


def _of_numbers_and_dates(ours: Tokens, theirs: Tokens) -> list[Difference]:
    our_dates, our_places = dates(ours)
    our_numbers = quantities(ours, our_places)
    if not our_numbers and not our_dates:
        return []
    their_dates, their_places = dates(theirs)
    told = [
        Difference(DifferenceKind.NUMBER, ours.text[a.start : a.end], theirs.text[b.start : b.end])
        for a, b in _different_numbers(our_numbers, quantities(theirs, their_places), our_dates, their_dates)
    ]
    told += [
        Difference(DifferenceKind.DATE, ours.text[a.start : a.end], theirs.text[b.start : b.end])
        for a, b in _different_dates(our_dates, their_dates)
    ]
    return told


def _different_numbers(
    ours: tuple[Quantity, ...], theirs: tuple[Quantity, ...], our_dates: tuple[Date, ...], their_dates: tuple[Date, ...]
) -> list[tuple[Quantity, Quantity]]:
    pairs = exchanged(ours, theirs)
    if pairs:
        return pairs
    left, right = unmatched(ours, theirs)
    # What one side reads as a year the other may read as a number.
    left = [a for a in left if not any(date.year in a.values for date in their_dates)]
    right = [b for b in right if not any(date.year in b.values for date in our_dates)]
    # What counts the same thing first, so that of two numbers each stands beside its own.
    candidates = [(a.noun != b.noun or a.noun is None, a.unit != b.unit, n, a, b) for n, a in enumerate(left) for b in right]
    for *_, a, b in sorted((one for one in candidates if comparable(one[3], one[4])), key=lambda one: one[:3]):
        if a in left and b in right:
            left.remove(a)
            right.remove(b)
            pairs.append((a, b))
    return sorted(pairs, key=lambda pair: pair[0].start)


def _different_dates(ours: tuple[Date, ...], theirs: tuple[Date, ...]) -> list[tuple[Date, Date]]:
    left = [a for a in ours if not any(meet(a, b) for b in theirs)]
    right = [b for b in theirs if not any(meet(a, b) for a in ours)]
    pairs = []
    for a in left:
        partner = next((b for b in right if clash(a, b)), None)
        if partner:
            right.remove(partner)
            pairs.append((a, partner))
    return pairs


def _of_sense(ours: Tokens, theirs: Tokens) -> list[Difference]:
    told = []
    if negation := denied(ours, theirs):
        told.append(Difference(DifferenceKind.NEGATION, *negation))
    if parties := swapped(ours, theirs):
        told.append(Difference(DifferenceKind.ACTORS, *parties))
    return told


def _of_names(ours: Tokens, theirs: Tokens) -> list[Difference]:
    left = [name for name in propers(ours) if not mentioned(name, theirs)]
    right = [name for name in propers(theirs) if not mentioned(name, ours)] if left else []
    found = [(a, b) for a in left for b in right if _rivals(a, b, ours, theirs)]
    # With several names on either side it is anyone's guess which took the place of which.
    rivals = [(a, b) for a, b in found if _alone(a, left) and _alone(b, right)]
    return [Difference(DifferenceKind.NAME, a.text, b.text) for a, b in rivals[:1]]


def _alone(name: Proper, names: list[Proper]) -> bool:
    return not any(other.words != name.words and other.kind == name.kind and other.sure for other in names)


def _rivals(a: Proper, b: Proper, ours: Tokens, theirs: Tokens) -> bool:
    """Tell whether two unmatched names stand for the same part of the claim."""
    if a.kind and b.kind:
        return a.kind == b.kind
    if ours.language == theirs.language and _same_neighbours(a, b, ours, theirs):
        return True
    if not a.sure or not b.sure or a.kind or b.kind:
        return False
    # Another language has other abbreviations and writes other nouns of a name with a capital (Berlin Wall, Muro de Berlín).
    return ours.language == theirs.language or not any(_part_of_more(name, text) for name, text in ((a, ours), (b, theirs)))


def _part_of_more(name: Proper, text: Tokens) -> bool:
    if name.text.isupper():
        return True
    others = [other for other in propers(text) if other is not name]
    return any(_linked(other, name, text) if other.first < name.first else _linked(name, other, text) for other in others)


def _linked(first: Proper, second: Proper, text: Tokens) -> bool:
    """Tell whether nothing but spaces and words like "of" and "the" stand between two names."""
    between = text.words[first.last : second.first]
    gap = text.text[text.words[first.last - 1].end : text.words[second.first].start]
    linking = table("roles")["linking"].split()
    return len(between) <= 2 and all(word.folded in linking for word in between) and not set(gap) & set(",;:.()")


def _same_neighbours(a: Proper, b: Proper, ours: Tokens, theirs: Tokens) -> bool:
    """Tell whether the words before and after are the same: then one name has taken the place of the other."""

    def around(name: Proper, text: Tokens) -> tuple[str, str]:
        before = text.words[name.first - 1].folded if name.first else "^"
        after = text.words[name.last].folded if name.last < len(text.words) else "$"
        return before, after

    return around(a, ours) == around(b, theirs)
